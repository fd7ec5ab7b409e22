"""
Correcting with the history at hand: what a correction may take back, and what then falls.

Every event that would stand afterwards is decided again, on the case as it would stand then, where
the correction changes what was seen: in the corrected case, and in the linked cases whose events
have seen it.  So a correction that brings something back is no way round a guard.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from lsprocess.errors import InvalidInput
from lsprocess.problems import Problem, problem
from lsprocess.process.case import Case, Event, new_case
from lsprocess.process.correction import Correct, arc_of, effective
from lsprocess.process.decide import decide
from lsprocess.process.definition import Echo
from lsprocess.process.evolve import moved
from lsprocess.process.verdict import MET, Finding, unmet
from lsprocess.process.view import View


NEVER: Final = float("inf")


def correction_problem(view: View) -> Problem | None:
    """Say why the event that a correction names cannot be corrected; None when it can."""
    events = effective(view.history)
    corrected = [event for event in events if event.seq == view.data.event]
    if not corrected or corrected[0].source is None:
        return problem("nothing_to_correct", "event")
    (event,) = corrected
    if event.echo_of is not None:
        return problem("done_elsewhere", "event", case=event.echo_of.partition("#")[0])
    if not _performed(event):
        return problem("nobody_performed", "event")
    if isinstance(event.data, Correct) and _echoed(event, view.history):
        return problem("corrected_elsewhere", "event")
    arc = arc_of(event, view.history)
    if arc is not None and not _same_way(event, arc, view.history):
        return problem("earlier_arc", "event")
    return None


def _performed(event: Event) -> bool:
    """Say whether a command was decided: echoes, watches and looks are recorded without one."""
    return event.echo_of is None and event.process.by_name[event.data.verb].performable


def _echoed(event: Event, history: Sequence[Event]) -> bool:
    while isinstance(event.data, Correct):
        event = history[event.data.event - 1]
    return event.process.by_name[event.data.verb].echoes is not None


def _same_way(event: Event, arc: int, history: Sequence[Event]) -> bool:
    then = [seq for seq in _arcs(e for e in history if e.seq < event.seq) if seq < arc]
    return then == [seq for seq in _arcs(history) if seq != arc]


def _arcs(history: Iterable[Event]) -> list[int]:
    return [event.seq for event in _standing(history) if arc_of(event, ()) is not None]


def history_stands(view: View) -> Finding:
    """Find whether every event that would stand would be decided the same."""
    taken = {view.case.id: view.data.event} | dict(_left(view))
    fallen = tuple(_fallen(view, taken))
    return unmet(events=fallen) if fallen else MET


def _fallen(view: View, taken: Mapping[str, int]) -> Iterator[int | str]:
    """Give the events that would fall: numbers here, ``case#seq`` in linked cases."""
    standing = {
        name: _standing(event for event in history if event.seq != taken.get(name))
        for name, history in view.histories.items()
    }
    changed = {name: _first_change(view.histories[name], standing[name]) for name in taken}
    past = {name: _Past(events) for name, events in standing.items()}
    for name in (view.case.id, *(case_id for case_id in view.linked if case_id != view.case.id)):
        for event in _judged_anew(standing.get(name, ()), changed):
            if not _stands(past, event):
                yield event.seq if name == view.case.id else f"{name}#{event.seq}"


def _standing(history: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(event for event in effective(history) if type(event.data) is not Correct)


def _first_change(history: Iterable[Event], standing: Iterable[Event]) -> float:
    """Give the first event that stands no more, or stands again; none may do either."""
    before = {event.seq for event in _standing(history)}
    return min(before ^ {event.seq for event in standing}, default=NEVER)


def _judged_anew(standing: Iterable[Event], changed: Mapping[str, float]) -> Iterator[Event]:
    """Give the events whose decision saw what changes."""
    for event in standing:
        cases_seen = ((event.case, event.seq), *event.linked)
        if _performed(event) and any(seq >= changed.get(case, NEVER) for case, seq in cases_seen):
            yield event


class _Past:
    """A case as it stood after each of its standing events, for askers who go forward in time."""

    def __init__(self, standing: tuple[Event, ...]) -> None:
        self._standing = standing
        self._next = 0
        self._case: Case | None = None

    def after(self, seq: int) -> Case | None:
        """Give the case after its event *seq*; None while no start stands."""
        if self._next and self._standing[self._next - 1].seq > seq:
            self._next, self._case = 0, None
        while self._next < len(self._standing) and self._standing[self._next].seq <= seq:
            event = self._standing[self._next]
            self._case = moved(self._case or new_case(event.process, event.case), event)
            self._next += 1
        return self._case


def _stands(past: Mapping[str, _Past], event: Event) -> bool:
    """Say whether *event* would be applied the same on the cases as they would stand."""
    case = past[event.case].after(event.seq - 1) or new_case(event.process, event.case)
    arc = case.process.arc(case.state, event.data.verb)
    if arc is None:
        return False
    cases = {name: past[name].after(seq) for name, seq in event.linked if name in past}
    linked = {name: linked_case for name, linked_case in cases.items() if linked_case is not None}
    view = View(case, event.at, event.actor, event.data, linked, urgent=arc.urgent)
    try:
        outcome, _ = decide(case.process.by_name[event.data.verb], arc, view, event.data)
    except InvalidInput:
        return False
    target = case.state if arc.stays else arc.target(event.data, event.at)
    stayed = event.target == event.source
    return outcome == "applied" and arc.stays == stayed and (stayed or target == event.target)


def correction_echoes(view: View) -> tuple[Echo, ...]:
    """Give the corrections that other cases need, where the corrected event had left an echo."""
    return tuple((name, Correct(event=seq, reason=view.data.reason)) for name, seq in _left(view))


def _left(view: View) -> Iterator[tuple[str, int]]:
    here, seq = view.case.id, view.data.event
    for linked_case in view.linked.values():
        for fact in linked_case.facts:
            corrected = (getattr(fact.data, "case", None), getattr(fact.data, "event", None))
            if corrected == (here, seq):
                yield linked_case.id, fact.seq
