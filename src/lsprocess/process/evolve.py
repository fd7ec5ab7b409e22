"""Evolving: a case and an event in, the next case out; replaying the events gives the case."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Final

from lsprocess.errors import InvalidInput
from lsprocess.process.case import Case, Deadline, Event, new_case
from lsprocess.process.correction import Correct, effective
from lsprocess.process.facts import Fact, Facts
from lsprocess.process.fields import ActionData
from lsprocess.process.process import Process


LEADS_ELSEWHERE: Final = (
    "'to' of a correction must be the state that the other events leave, got another; read every "
    "event that a correction speaks of"
)
NOT_WHOLE: Final = (
    "'history' must hold every event of the case before a correction, got others; read the whole "
    "history of the case"
)


def evolve(case: Case, event: Event, history: Sequence[Event] = ()) -> Case:
    """
    Give the case after *event*.

    Args:
        case: The case before it.
        event: The event, with the case's next sequence number.
        history: Every event before it; needed only for an applied ``correct``.

    Raises:
        InvalidInput: When the event does not follow on the case, or *history* lacks something.
    """
    check_next(case.id, case.process, case.state, case.seq, event, history)
    if event.outcome != "applied":
        return case._replace(seq=event.seq)
    if type(event.data) is Correct:
        if any(earlier.case != case.id for earlier in history[: case.seq]):
            raise InvalidInput(NOT_WHOLE)
        standing = fold((*history[: case.seq], event))
        if standing.state != event.target:
            raise InvalidInput(LEADS_ELSEWHERE)
        return told(case, event, standing)
    return moved(case, event)


def moved(case: Case, event: Event) -> Case:
    """Give *case* after an applied event that is no correction and is known to follow on it."""
    name, process, state, _, moved_at, facts, owed, deadlines, breached = case
    data = event.data
    if type(data) in process.remembered:
        at, recorded_at = event.at, event.recorded_at
        fact = Fact(event.seq, at, data, at if recorded_at == at else recorded_at, name)
        facts = facts.add(fact)
    arc = process.table[event.source].get(data.verb)
    if arc is not None and not arc.stays:
        state = event.target
        if moved_at is None or event.at > moved_at:
            moved_at = event.at
    if event.opened or event.settled:
        owed = _owed(owed, (event,))
    if event.settled or event.deadlines:
        deadlines = _limits(deadlines, (event,))
    if event.breached:
        breached = (*breached, *_found(event))
    return Case(name, process, state, event.seq, moved_at, facts, owed, deadlines, breached)


def _owed(owed: tuple[str, ...], events: Iterable[Event]) -> tuple[str, ...]:
    still_owed = dict.fromkeys(owed)
    for event in events:
        for duty in event.settled:
            still_owed.pop(duty, None)
        still_owed.update(dict.fromkeys(event.opened))
    return tuple(still_owed)


def _limits(deadlines: tuple[Deadline, ...], events: Iterable[Event]) -> tuple[Deadline, ...]:
    by_duty = {deadline.duty: deadline for deadline in deadlines}
    for event in events:
        for duty in (*event.settled, *[deadline.duty for deadline in event.deadlines]):
            by_duty.pop(duty, None)  # what is set anew comes last
        by_duty.update({deadline.duty: deadline for deadline in event.deadlines})
    return tuple(by_duty.values())


def _found(event: Event) -> tuple[tuple[str, date], ...]:
    return tuple((deadline.duty, deadline.strict) for deadline in event.breached)


def told(case: Case, event: Event, after: Case) -> Case:
    """Give *after*, with what *event* tells of a case's duties: no fact says them again."""
    return after._replace(
        seq=event.seq,
        owed=_owed(case.owed, (event,)),
        deadlines=_limits(case.deadlines, (event,)),
        breached=(*case.breached, *_found(event)) if event.breached else case.breached,
    )


def check_next(
    name: str,
    process: Process,
    state: str | None,
    seq: int,
    event: Event,
    history: Sequence[Event],
) -> None:
    """
    Let pass only an event that follows on a case with this id, process, state and number.

    Raises:
        InvalidInput: When it is of another case or process, out of order, or leads from or to
            another state than there is, or when *history* does not hold what it corrects.
    """
    if event.case != name:
        msg = "'case' must be the case's own id, got the event of another case; read its own"
        raise InvalidInput(msg)
    if event.seq != seq + 1:
        msg = f"'seq' must run without gaps, got {event.seq} after {seq}; read them all"
        raise InvalidInput(msg)
    if event.process is not process:
        msg = "'process' must be the case's own version, got another; read it with its own library"
        raise InvalidInput(msg)
    if event.source != state:
        msg = "'from' must be the state of the case, got another; read its events in their order"
        raise InvalidInput(msg)
    if not _leads(event, process):
        msg = (
            "'to' must be the state to which the action leads where it was applied, and nothing "
            "elsewhere, got another; read the events as they were written"
        )
        raise InvalidInput(msg)
    if not _comes_of_its_guards(event):
        msg = (
            "'outcome' must be what the guards came to, got another; read the events as they were "
            "written"
        )
        raise InvalidInput(msg)
    if type(event.data) is Correct and event.outcome == "applied":
        _check_correction(seq, event.data, history)


def _check_correction(seq: int, data: Correct, history: Sequence[Event]) -> None:
    if len(history) < seq:
        raise InvalidInput(NOT_WHOLE)
    if not data.event <= seq or not history[data.event - 1].applied:
        msg = "'event' must be that of an applied event before it, got another; read them all"
        raise InvalidInput(msg)


def _leads(event: Event, process: Process) -> bool:
    """Say whether the target is one that the event may have; a correction's is told by its fold."""
    target = event.target
    if event.outcome != "applied":
        return target is None
    if type(event.data) is Correct:
        return target in process.by_state
    arc = process.arc(event.source, event.data.verb)
    if arc is None or arc.stays:
        return target is not None and target == event.source
    return target == arc.target(event.data, event.at)


def _comes_of_its_guards(event: Event) -> bool:
    """Say whether the outcome follows from what the guards found, where an action asks any."""
    unmet = any(verdict.result == "unmet" for verdict in event.verdicts)
    return unmet == (event.outcome == "refused") or not event.verdicts


def fold(events: Iterable[Event]) -> Case:
    """Give the case as the standing ones of its *events* leave it: state, arcs and facts."""
    uncorrected = effective(events)
    standing = [event for event in uncorrected if type(event.data) is not Correct]
    if not standing or standing[0].source is not None:
        msg = "'events' must hold a start that stands, got none; read them all"
        raise InvalidInput(msg)
    first = standing[0]
    process = first.process
    facts: list[Fact[ActionData]] = []
    state: str | None = None
    moved_at: datetime | None = None
    for event in standing:
        data = event.data
        if type(data) in process.remembered:
            at, recorded_at = event.at, event.recorded_at
            # What is the same is kept once: a live case is mostly facts.
            same = at if recorded_at == at else recorded_at
            facts.append(Fact(event.seq, at, data, same, first.case))
        arc = process.table[event.source].get(data.verb)
        if arc is not None and not arc.stays:
            state = event.target
            if moved_at is None or event.at > moved_at:
                moved_at = event.at
    seq = standing[-1].seq
    return Case(first.case, process, state, seq, moved_at, Facts(tuple(facts)))


def replay(events: Iterable[Event]) -> Case:
    """
    Give the case that its *events* make, from the first one on.

    Raises:
        InvalidInput: When there are no events, or one does not follow on those before it.
    """
    history = tuple(events)
    if not history:
        msg = "'events' must hold at least one event, got none"
        raise InvalidInput(msg)
    name, process, state = history[0].case, history[0].process, None
    for seq, event in enumerate(history):
        if state is None:
            process = event.process  # a refused start leaves no case
        check_next(name, process, state, seq, event, history)
        if event.outcome == "applied":
            state = event.target
    if state is None:
        return new_case(process, name, seq=len(history))
    case = fold(history)
    if case.state != state:
        raise InvalidInput(LEADS_ELSEWHERE)
    applied = [event for event in history if event.outcome == "applied"]
    return case._replace(
        seq=len(history),
        owed=_owed((), applied),
        deadlines=_limits((), applied),
        breached=tuple([breach for event in applied for breach in _found(event)]),
    )


def as_of(events: Iterable[Event], at: datetime) -> Case | None:
    """
    Give the case that those of its *events* make which had happened by a time.

    An entry made late counts from when it happened, and a correction from when it was made.

    Args:
        events: Every event of the case.
        at: The time (aware).

    Returns:
        None when the case had not been opened by then.
    """
    happened = [event for event in events if event.applied and event.at <= at]
    opened = next(iter(effective(happened)), None)
    if opened is None or opened.source is not None:
        return None
    return fold(happened)._replace(
        owed=_owed((), happened),
        deadlines=_limits((), happened),
        breached=tuple([breach for event in happened for breach in _found(event)]),
    )
