"""Evolving: a case and an event in, the next case out; replaying the events gives the case."""

from collections.abc import Iterable
from datetime import date

from lsprocess.errors import InvalidInput
from lsprocess.process.case import Case, Deadline, Event, Fact, new_case
from lsprocess.process.correction import Correct, effective


def evolve(case: Case, event: Event, history: tuple[Event, ...] = ()) -> Case:
    """
    Give the case after *event*.

    Args:
        case: The case before it.
        event: The event, with the case's next sequence number.
        history: Every event before it; needed only for an applied ``correct``.
    """
    if event.outcome != "applied":
        return case._replace(seq=event.seq)
    if type(event.data) is Correct:
        folded = _fold(case, (*history, event), event.seq)
        return folded._replace(
            deadlines=_kept(folded, event), breached=(*case.breached, *_found(event))
        )
    return _applied(case, event)


def _applied(case: Case, event: Event) -> Case:
    name, process, state, _, moved_at, facts, deadlines, breached = case
    data = event.data
    if event.source is None or type(data) in process.remembered:
        facts = (*facts, Fact(event.seq, event.at, data))
    arc = process.table[event.source].get(data.verb)
    if arc is not None and not arc.stays:
        state, moved_at = event.target, event.at
    if event.settled or event.deadlines:
        deadlines = _kept(case, event)
    if event.breached:
        breached = (*breached, *_found(event))
    return Case(name, process, state, event.seq, moved_at, facts, deadlines, breached)


def _kept(case: Case, event: Event) -> tuple[Deadline, ...]:
    gone = {*event.settled, *(deadline.duty for deadline in event.deadlines)}
    return (*(d for d in case.deadlines if d.duty not in gone), *event.deadlines)


def _found(event: Event) -> tuple[tuple[str, date], ...]:
    return tuple((deadline.duty, deadline.strict) for deadline in event.breached)


def _fold(case: Case, events: tuple[Event, ...], seq: int) -> Case:
    folded = new_case(case.process, case.id)
    for event in effective(events):
        if type(event.data) is not Correct:
            folded = _applied(folded, event)
    return folded._replace(seq=seq)


def without(history: tuple[Event, ...], seq: int) -> Case:
    """Give the case as it would stand if its event *seq* had not been recorded."""
    last = history[-1]
    kept = tuple(event for event in history if event.seq != seq)
    return _fold(new_case(last.process, last.case), kept, last.seq)


def replay(events: Iterable[Event]) -> Case:
    """
    Give the case that its *events* make, from the first one on.

    Raises:
        InvalidInput: When there are no events, or their sequence has a gap.
    """
    case: Case | None = None
    history: list[Event] = []
    for event in events:
        if case is None or case.state is None:
            case = new_case(event.process, event.case, seq=len(history))
        if event.seq != case.seq + 1:
            msg = f"'seq' must run without gaps, got {event.seq} after {case.seq}; read them all"
            raise InvalidInput(msg)
        case = evolve(case, event, tuple(history) if type(event.data) is Correct else ())
        history.append(event)
    if case is None:
        msg = "'events' must hold at least one event, got none"
        raise InvalidInput(msg)
    return case
