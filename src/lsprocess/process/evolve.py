"""Evolving: a case and an event in, the next case out; replaying the events gives the case."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from lsprocess.errors import InvalidInput
from lsprocess.process.case import Case, Deadline, Event, new_case
from lsprocess.process.correction import Correct, effective
from lsprocess.process.facts import Fact, Facts
from lsprocess.process.fields import ActionData
from lsprocess.process.process import Process


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
    check_next(case.id, case.process, case.state, case.seq, event)
    if event.outcome != "applied":
        return case._replace(seq=event.seq)
    if type(event.data) is Correct:
        if len(history) != case.seq:
            msg = (
                "'history' must hold every event before a correction, got another number; read "
                "the whole history of the case"
            )
            raise InvalidInput(msg)
        return told(case, event, fold((*history, event)))
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
        owed = _owed(owed, event)
    if event.settled or event.deadlines:
        deadlines = _limits(deadlines, event)
    if event.breached:
        breached = (*breached, *_found(event))
    return Case(name, process, state, event.seq, moved_at, facts, owed, deadlines, breached)


def _owed(owed: tuple[str, ...], event: Event) -> tuple[str, ...]:
    return (*(duty for duty in owed if duty not in event.settled), *event.opened)


def _limits(deadlines: tuple[Deadline, ...], event: Event) -> tuple[Deadline, ...]:
    gone = {*event.settled, *(deadline.duty for deadline in event.deadlines)}
    return (*(d for d in deadlines if d.duty not in gone), *event.deadlines)


def _found(event: Event) -> tuple[tuple[str, date], ...]:
    return tuple((deadline.duty, deadline.strict) for deadline in event.breached)


def told(case: Case, event: Event, after: Case) -> Case:
    """Give *after*, with what *event* tells of a case's duties: no fact says them again."""
    return after._replace(
        seq=event.seq,
        owed=_owed(case.owed, event),
        deadlines=_limits(case.deadlines, event),
        breached=(*case.breached, *_found(event)) if event.breached else case.breached,
    )


def check_next(name: str, process: Process, state: str | None, seq: int, event: Event) -> None:
    """
    Let pass only an event that follows on a case with this id, process, state and number.

    Raises:
        InvalidInput: When it is of another case or process, out of order, or leads from or to
            another state than there is.
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
    target = event.target
    if (target not in process.by_state) if event.outcome == "applied" else target is not None:
        msg = "'to' must be a state of the process where the action was applied, got another"
        raise InvalidInput(msg)


def fold(events: Iterable[Event]) -> Case:
    """Give the case as the standing ones of its *events* leave it: state, arcs and facts."""
    standing = [event for event in effective(events) if type(event.data) is not Correct]
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
    owed: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    breached: list[tuple[str, date]] = []
    for seq, event in enumerate(history):
        if state is None:
            process = event.process  # a refused start leaves no case
        check_next(name, process, state, seq, event)
        if event.outcome == "applied":
            state = event.target
            if event.opened or event.settled:
                owed = _owed(owed, event)
            if event.settled or event.deadlines:
                deadlines = _limits(deadlines, event)
            if event.breached:
                breached += _found(event)
    if state is None:
        return new_case(process, name, seq=len(history))
    case = fold(history)
    if case.state != state:
        msg = "'events' must hold every event that a correction speaks of, got less; read them all"
        raise InvalidInput(msg)
    return case._replace(seq=len(history), owed=owed, deadlines=deadlines, breached=tuple(breached))
