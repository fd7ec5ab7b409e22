"""Which fact ticks an item off: what its guard asks for is there, and no exemption stands in."""

from collections.abc import Callable
from typing import Any

from lsprocess.process import ActionData, Fact, Guard, View, after
from lsprocess.processes.common.facts import AssignRole, RecordView
from lsprocess.processes.common.people import child_of
from lsprocess.processes.meeting import actions as a
from lsprocess.processes.meeting.standing import coming, in_this_session, set_anew


Found = Fact[Any] | None
Tick = Callable[[View], Found]


def last(*records: type[ActionData]) -> Tick:
    """Tick off by the latest fact of some kinds."""
    return lambda view: _latest(view.facts(*records))


def standing(record: type[ActionData], *guards: Guard) -> Tick:
    """Tick off by what no postponement and no interruption has cleared, where *guards* are met."""
    return lambda view: _latest(set_anew(view, record)) if _met(view, guards) else None


def here(record: type[ActionData], *guards: Guard) -> Tick:
    """Tick off by what was recorded in the last session, where *guards* are met."""
    return lambda view: _latest(in_this_session(view, record)) if _met(view, guards) else None


def since(mark: type[ActionData], *records: type[ActionData]) -> Tick:
    """Tick off by the latest fact of some kinds that happened after the latest *mark*."""
    return lambda view: _latest(after(view.last(mark), view.facts(*records)))


def where(guards: Guard | tuple[Guard, ...], *records: type[ActionData]) -> Tick:
    """Tick off by the latest fact of some kinds, where *guards* are met."""
    asked = guards if isinstance(guards, tuple) else (guards,)
    return lambda view: _latest(view.facts(*records)) if _met(view, asked) else None


def opened(*guards: Guard) -> Tick:
    """Tick off by the opening that no interruption has undone, where it met *guards* itself."""

    def found(view: View) -> Found:
        opening = _latest(set_anew(view, a.OpenMeeting))
        if opening is None:
            return None
        then = View(view.case, opening.at, view.actor, opening.data, view.linked)
        return opening if _met(then, guards) else None

    return found


def named(role: str, guard: Guard, *otherwise: type[ActionData]) -> Tick:
    """Tick off by who was named to *role*, or what was settled *otherwise*, where met."""

    def found(view: View) -> Found:
        facts = view.facts(AssignRole, *otherwise)
        given = [f for f in facts if not isinstance(f.data, AssignRole) or f.data.role == role]
        return _latest(given) if _met(view, (guard,)) else None

    return found


def ready(role: Any) -> Tick:
    """Tick off by the confirmation of who holds *role*."""

    def found(view: View) -> Found:
        holders = coming(view, role)
        facts = view.since(a.ConfirmPreparation, a.SetTime, a.Postpone, a.Interrupt)
        return _latest([fact for fact in facts if fact.data.person in holders])

    return found


def talked(*parts: str) -> Tick:
    """Tick off by the talks with the child in which every one of *parts* was gone through."""

    def found(view: View) -> Found:
        talks = view.since(a.PrepareChild, a.SetAgenda, a.SetTime, a.Invite, a.Postpone)
        by_part = [[talk for talk in talks if getattr(talk.data, part)] for part in parts]
        return _latest([talk for some in by_part for talk in some]) if all(by_part) else None

    return found


def cared(part: str) -> Tick:
    """Tick off by the latest fact that says *part* of the setting was looked after."""
    return lambda view: _latest([f for f in view.facts(a.CareForSetting) if getattr(f.data, part)])


def reminded(phase: str) -> Tick:
    """Tick off by a reminder of the family in a *phase* of the meeting."""

    def found(view: View) -> Found:
        opening, closing = view.last(a.OpenMeeting), view.last(a.Summarise)
        of: dict[str, list[Fact[Any]]] = {"before": [], "during": [], "after": []}
        for fact in view.facts(a.RemindFamily):
            late = closing is not None and fact.after(closing)
            early = opening is None or not fact.after(opening)
            of["after" if late else "before" if early else "during"].append(fact)
        return _latest(of[phase])

    return found


def heard(view: View) -> Found:
    """Tick off by how the child's view was found out here, or why it was not."""
    child = child_of(view)
    return _latest([f for f in view.facts(a.HearChild, RecordView) if f.data.party == child])


def heard_out(view: View) -> Found:
    """Tick off by a view of the child that was found out here in some manner."""
    child = child_of(view)
    facts = view.facts(a.HearChild, RecordView)
    return _latest([f for f in facts if f.data.party == child and f.data.manner is not None])


def chosen(view: View) -> Found:
    """Tick off once a chair and a recorder are named."""
    given = [f for f in view.facts(AssignRole) if f.data.role in {"chair", "recorder"}]
    both = coming(view, "chair") and coming(view, "recorder")
    return _latest(given) if both else None


def _latest(facts: Any) -> Found:
    return facts[-1] if facts else None


def _met(view: View, guards: tuple[Guard, ...]) -> bool:
    return all(guard.finds(view).result == "met" for guard in guards)
