"""What an attempt changes in the journal's index: time limits, counts, whose case is whose."""

from collections.abc import Iterator, Mapping

from lsprocess.calendar import helsinki_day
from lsprocess.journal.marks import NO_MARKS, Counted, Marks, Opened, Settled
from lsprocess.process import Attempt, Case, Change, Correct, Event, effective, whole


def marks_of(attempt: Attempt, histories: Mapping[str, tuple[Event, ...]]) -> Marks:
    """
    Give what an attempt changes in the index.

    Args:
        attempt: What came of it.
        histories: Every event before it of its cases; needed only for a correction.
    """
    event, after = attempt.events[0], attempt.cases[0]
    if not event.applied:
        return NO_MARKS
    changes = attempt.changes
    breached = any(done.breached for done in attempt.events)
    if not (changes or breached or event.source is None or type(event.data) is Correct):
        uncounted, counted = _counts(event, after, histories)
        return Marks(uncounted=uncounted, counted=counted) if uncounted or counted else NO_MARKS
    set_ = [(change.case.id, deadline) for change in changes for deadline in change.deadlines]
    settled = [duty for change in changes for duty in _settled(change, event, histories)]
    breaches = [(case.id, duty, day) for case in attempt.cases for duty, day in case.breached]
    breaches += [(c.case.id, duty, day) for c in changes for duty, day in c.case.breached]
    known_breaches = set(breaches)
    again = [(case, d.duty) for case, d in set_ if (case, d.duty, d.strict) in known_breaches]
    new = [(done.case, limit.duty) for done in attempt.events for limit in done.breached]
    uncounted, counted = _counts(event, after, histories)
    return Marks(
        opened=_opened(event, after),
        set=tuple(set_),
        settled=tuple(settled),
        breached=(*new, *again),
        uncounted=uncounted,
        counted=counted,
    )


def _settled(
    change: Change, event: Event, histories: Mapping[str, tuple[Event, ...]]
) -> Iterator[Settled]:
    by = dict.fromkeys(change.settled, event)
    if by and type(event.data) is Correct and change.case.id == event.case:
        # Taking a correction back restores what had settled the duty, on its own day.
        for past in effective((*histories[event.case], event)):
            if type(past.data) is not Correct:
                by.update(dict.fromkeys(by.keys() & set(past.settled), past))
    for duty, done in by.items():
        yield Settled(change.case.id, duty, helsinki_day(done.at), done.data.verb)


def _opened(event: Event, after: Case) -> tuple[Opened, ...]:
    if event.source is not None:
        return ()
    process = event.process
    view = whole(after)
    client = process.client_of(view)
    day = helsinki_day(event.at) if process.date_of is None else process.date_of(view)
    return (Opened(event.case, process.id, client, event.actor.organisation, day),)


def _counts(
    event: Event, after: Case, histories: Mapping[str, tuple[Event, ...]]
) -> tuple[tuple[tuple[str, int], ...], tuple[Counted, ...]]:
    if event.process.uncounted(event.data):
        facts = (fact for fact in after.facts if event.process.counted(fact.data) is not None)
        return tuple((event.case, fact.seq) for fact in facts), ()
    if type(event.data) is not Correct:
        return (), _counted(event)
    # A correction may take back a count, or another correction: what counts now is counted anew.
    history = (*histories[event.case], event)
    gone = tuple((count.case, count.seq) for past in history for count in _counted(past))
    standing = effective(history)
    if any(past.process.uncounted(past.data) for past in standing):
        return gone, ()
    return gone, tuple(count for past in standing for count in _counted(past))


def _counted(event: Event) -> tuple[Counted, ...]:
    count = event.process.counted(event.data) if event.applied else None
    return () if count is None else (Counted(event.case, event.seq, *count),)
