"""Correcting with the history at hand: what a correction may take back, and what then falls."""

from collections.abc import Iterable, Iterator, Sequence

from lsprocess.errors import InvalidInput
from lsprocess.process.case import Case, Command, Event, new_case
from lsprocess.process.correction import Correct, arc_of, effective
from lsprocess.process.decide import decide
from lsprocess.process.definition import Echo
from lsprocess.process.evolve import evolve
from lsprocess.process.verdict import MET, Finding, unmet
from lsprocess.process.view import View


def correction_problem(view: View) -> str | None:
    """Say why the event that a correction names cannot be corrected; None when it can."""
    events = effective(view.history)
    named = [event for event in events if event.seq == view.data.event]
    if not named or named[0].source is None:
        return (
            "'event' must be the sequence number of an applied event that still stands and is not "
            "the start, got another; look it up in the history"
        )
    (event,) = named
    if event.echo_of is not None:
        return (
            "'event' must be corrected in the case where it was done, got what it left here; "
            f"correct it in {event.echo_of.partition('#')[0]}"
        )
    if not _performed(event):
        return (
            "'event' must be of an action that somebody performed, got what was recorded by "
            "itself; that stays in the history"
        )
    if isinstance(event.data, Correct) and _echoed(event, view.history):
        return (
            "'event' must not be the correction of what another case had recorded too, got one; "
            "do the action again"
        )
    arc = arc_of(event, view.history)
    if arc is not None and not _same_way(event, arc, view.history):
        return (
            "'event' must be the last arc or a fact, got an earlier arc; correct the later arcs "
            "first"
        )
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
    return [e.seq for e in effective(history) if arc_of(e, ()) == e.seq]


def history_stands(view: View) -> Finding:
    """Find whether every later event would be decided the same without the corrected one."""
    fallen = tuple(_fallen(view))
    return unmet(events=fallen) if fallen else MET


def _fallen(view: View) -> Iterator[int]:
    corrected = view.data.event
    case = new_case(view.case.process, view.case.id)
    for event in effective(e for e in view.history if e.seq != corrected):
        if isinstance(event.data, Correct):
            continue
        if event.seq > corrected and _performed(event) and not _stands(case, event, view):
            yield event.seq
        case = evolve(case, event)


def _stands(case: Case, event: Event, view: View) -> bool:
    command = Command(
        data=event.data,
        actor=event.actor,
        at=event.at,
        recorded_at=event.recorded_at,
    )
    linked = {ref[0]: view.past[ref] for ref in event.linked if ref in view.past}
    try:
        return decide(case, command, event.id, linked=linked).applied
    except InvalidInput:
        return False


def correction_echoes(view: View) -> tuple[Echo, ...]:
    """Give the corrections that other cases need, where the corrected event had left an echo."""
    here, seq = view.case.id, view.data.event
    return tuple(
        (other.id, Correct(event=fact.seq, reason=view.data.reason))
        for other in view.linked.values()
        for fact in other.facts
        if (getattr(fact.data, "case", None), getattr(fact.data, "event", None)) == (here, seq)
    )
