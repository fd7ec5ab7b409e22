"""
The actions agreed in a meeting: which are open, what they are called, and how they move on.

An action that moves to another meeting keeps the case in which it was agreed on, so that two of
one id never become one.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from lsprocess.problems import Problem
from lsprocess.process import Case, Fact, View
from lsprocess.processes.common.people import child_of, kept_together, seen_facts
from lsprocess.processes.meeting import actions as a
from lsprocess.processes.meeting.echoes import AgreedAction, InheritActions
from lsprocess.processes.meeting.texts import PROBLEMS


class Which(NamedTuple):
    """Which agreed action: the meeting in which it was agreed on, and its id there."""

    case: str
    action: str

    def goes_by(self, name: str) -> bool:
        """Say whether *name* is its id, or its id with the meeting's."""
        return name in (self.action, f"{self.case}:{self.action}")


Agreed = tuple[Fact[Any], AgreedAction]


def agreed_actions(view: View) -> dict[Which, Agreed]:
    """Give every action agreed here or inherited, with the latest fact that brought it here."""
    return {_which(action): (fact, action) for fact, action in _brought(view)}


def open_actions(view: View) -> dict[Which, Agreed]:
    """Give the agreed actions that are neither done nor carried over."""
    settled = {_meant(view, fact): fact for fact in view.facts(a.CompleteAction, a.CarryOverAction)}
    return {
        which: (agreed, action)
        for which, (agreed, action) in agreed_actions(view).items()
        if agreed.after(settled.get(which))
    }


def by_name(view: View, actions: Mapping[Which, Agreed]) -> dict[str, Agreed]:
    """Give *actions* by what they are called here: one that came from elsewhere with its case."""
    here = view.case.id
    return {
        which.action if which.case == here else f"{which.case}:{which.action}": agreed
        for which, agreed in actions.items()
    }


def _which(action: AgreedAction) -> Which:
    return Which(action.agreed_in, action.action)


def _brought(view: View) -> Iterator[Agreed]:
    for fact in view.facts(a.AgreeAction, InheritActions):
        for action in _agreed_in(fact):
            yield fact, action


def _agreed_in(fact: Fact[Any]) -> Iterable[AgreedAction]:
    data = fact.data
    if isinstance(data, InheritActions):
        return data.actions
    return (
        AgreedAction(
            action=data.action,
            agreed_in=fact.case,
            what_ref=data.what_ref,
            due=data.due,
            owner=data.owner,
        ),
    )


def _meant(view: View, settling: Fact[Any]) -> Which | None:
    """Give what a fact settled: what went by that name when it was recorded, and no later one."""
    earlier = (
        action
        for fact, action in _brought(view)
        if fact.seq < settling.seq and fact.at <= settling.at
    )
    return _only(earlier, settling.data.action)


def _only(actions: Iterable[AgreedAction], name: str) -> Which | None:
    fitting = {which for which in map(_which, actions) if which.goes_by(name)}
    return fitting.pop() if len(fitting) == 1 else None


def _named(view: View) -> Which | None:
    return _only((action for _, action in _brought(view)), view.data.action)


def used_action(view: View) -> Problem | None:
    """Refuse to agree on an action under an id that was used, here or in a case seen from here."""
    used = {fact.data.action for fact in seen_facts(view, a.AgreeAction)}
    return PROBLEMS["used_action"].at("action") if view.data.action in used else None


def unknown_action(view: View) -> Problem | None:
    """Refuse an action that was not agreed in the meeting, or a name that fits two."""
    return PROBLEMS["unknown_action"].at("action") if _named(view) is None else None


def lost_action(view: View) -> Problem | None:
    """Refuse to carry an action over to where it would be lost."""
    meeting = view.linked.get(view.data.to_meeting)
    if meeting is None or not takes_actions(view, meeting):
        return PROBLEMS["lost_action"].at("to_meeting")
    return unknown_action(view)


def takes_actions(view: View, other: Case) -> bool:
    """Say whether actions can move to *other*: a meeting on the same child that is not over."""
    if other.id == view.case.id or other.process.id != "meeting" or other.over:
        return False
    there = view.into(other)
    return child_of(there) == child_of(view) and kept_together(view, there)


def moved_actions(view: View) -> tuple[tuple[str, InheritActions], ...]:
    """Leave the open actions in the meeting that was convened early."""
    moving = tuple(action for _, action in open_actions(view).values())
    return _inherited(view, view.data.meeting, moving) if moving else ()


def carried_action(view: View) -> tuple[tuple[str, InheritActions], ...]:
    """Leave the action in the meeting that takes it over."""
    which = _named(view)
    assert which is not None
    _, action = agreed_actions(view)[which]
    return _inherited(view, view.data.to_meeting, (action,))


def _inherited(
    view: View, meeting: str, actions: tuple[AgreedAction, ...]
) -> tuple[tuple[str, InheritActions], ...]:
    inherited = InheritActions(case=view.case.id, event=view.case.seq + 1, actions=actions)
    return ((meeting, inherited),)
