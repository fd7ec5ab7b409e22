"""What an attempt changes in the journal's index: time limits, counts, whose case is whose."""

from collections.abc import Iterator, Mapping

from lsprocess.calendar import helsinki_day
from lsprocess.casebook.reader import Reader
from lsprocess.journal.marks import NO_MARKS, Counted, Marks, Opened, Settled
from lsprocess.process import Case, Correct, Deadline, Event, OpenDuty, effective, open_duties


def marks_of(
    reader: Reader,
    event: Event,
    before: Case,
    after: Case,
    others: Mapping[str, tuple[Case, Case]],
) -> Marks:
    """
    Give what *event* changes in the index.

    Args:
        reader: Gives the cases that the linked ones are linked with.
        event: The event.
        before: Its case before it.
        after: Its case after it.
        others: The cases that can see it, each before and after it.
    """
    if not event.applied:
        return NO_MARKS
    day, verb = helsinki_day(event.at), event.data.verb
    set_ = [(event.case, deadline) for deadline in event.deadlines]
    settled = list(_settled(reader, event))
    for was, is_ in others.values():
        begun, ended = _changed(
            open_duties(was, linked=_seen(reader, was, before)),
            open_duties(is_, linked=_seen(reader, is_, after)),
        )
        set_ += [(is_.id, deadline) for deadline in begun]
        settled += [Settled(is_.id, duty, day, verb) for duty in ended]
    found = {(event.case, *one) for one in after.breached}
    found |= {(is_.id, *one) for _, is_ in others.values() for one in is_.breached}
    again = [(case, d.duty) for case, d in set_ if (case, d.duty, d.strict) in found]
    uncounted, counted = _counts(reader, event)
    return Marks(
        opened=_opened(event, after),
        set=tuple(set_),
        settled=tuple(settled),
        breached=(*((event.case, deadline.duty) for deadline in event.breached), *again),
        uncounted=uncounted,
        counted=counted,
    )


def _settled(reader: Reader, event: Event) -> Iterator[Settled]:
    by = dict.fromkeys(event.settled, event)
    if type(event.data) is Correct and by:
        # Taking a correction back restores what had settled the duty, on its own day.
        for past in effective((*reader.history(event.case, until=event.seq - 1), event)):
            if type(past.data) is not Correct:
                by.update(dict.fromkeys(by.keys() & set(past.settled), past))
    for duty, done in by.items():
        yield Settled(event.case, duty, helsinki_day(done.at), done.data.verb)


def _seen(reader: Reader, case: Case, now: Case) -> dict[str, Case]:
    return {**reader.linked(case), now.id: now}


def _changed(
    before: tuple[OpenDuty, ...], after: tuple[OpenDuty, ...]
) -> tuple[list[Deadline], list[str]]:
    had, has = {duty.id: duty.deadline for duty in before}, {duty.id for duty in after}
    begun = [d.deadline for d in after if d.deadline is not None and d.deadline != had.get(d.id)]
    return begun, [duty.id for duty in before if duty.id not in has]


def _opened(event: Event, after: Case) -> tuple[Opened, ...]:
    if event.source is not None:
        return ()
    process = event.process
    client = process.client_of(after)
    day = helsinki_day(event.at) if process.date_of is None else process.date_of(after)
    return (Opened(event.case, process.id, client, event.actor.organisation, day),)


def _counts(
    reader: Reader, event: Event
) -> tuple[tuple[tuple[str, int], ...], tuple[Counted, ...]]:
    if type(event.data) is not Correct:
        return (), _counted(event)
    # A correction may take back a count, or another correction: what counts now is counted anew.
    history = (*reader.history(event.case, until=event.seq - 1), event)
    gone = tuple((one.case, one.seq) for past in history for one in _counted(past))
    return gone, tuple(one for past in effective(history) for one in _counted(past))


def _counted(event: Event) -> tuple[Counted, ...]:
    found = event.process.counted(event.data) if event.applied else None
    return () if found is None else (Counted(event.case, event.seq, *found),)
