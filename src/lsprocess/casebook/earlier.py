"""What was owed at a time, by what had happened by then."""

from collections.abc import Iterator
from datetime import datetime

from lsprocess.calendar import helsinki_day
from lsprocess.casebook.book import Casebook
from lsprocess.errors import CaseUnreadable
from lsprocess.journal.marks import Running
from lsprocess.process import Agenda, Case, whole
from lsprocess.process.agenda import agenda
from lsprocess.process.evolve import as_of


def agenda_then(book: Casebook, case: str, at: datetime) -> Agenda:
    """
    Give what was owed in a case at a time.

    Raises:
        UnknownCase: When no case was opened under that id.
        CaseUnreadable: When the case itself cannot be read.
    """
    book.case(case)  # one that was never opened is no case with nothing owed
    then = as_of(book.history(case), at)
    if then is None:
        return Agenda(case=case, day=helsinki_day(at), items=())
    return _owed(book, then, at)


def _owed(book: Casebook, then: Case, at: datetime) -> Agenda:
    linked: dict[str, Case] = {}
    unread: list[str] = []
    for name in then.process.linked(whole(then)):
        try:
            other = as_of(book.history(name), at)
        except CaseUnreadable:
            unread.append(name)
            continue
        if other is not None:
            linked[name] = other
    return agenda(then, at, linked=linked, unread=tuple(unread))


def due_then(book: Casebook, at: datetime, within: int, lost: list[str]) -> list[Running]:
    """
    Give the time limits of all cases that ended soon or had passed at a time, the earliest first.

    Of a case that cannot be read they are those of now, as the index has them.

    Args:
        book: The casebook; every case of it is read.
        at: The time (aware).
        within: Calendar days ahead.
        lost: Takes the ids of cases that cannot be read.
    """
    day = helsinki_day(at)
    found: list[Running] = []
    for name in book.cases():
        try:
            running = _running(book, name, at)
            found += [one for one in running if (one.deadline.strict - day).days <= within]
        except CaseUnreadable:
            lost.append(name)
    # What such a case owes must not be missing: the index says what it owes now.
    found += [one for one in book.due_items(at, within=within) if one.case in lost]
    return sorted(found, key=lambda one: (one.deadline.strict, one.case, one.deadline.duty))


def _running(book: Casebook, name: str, at: datetime) -> Iterator[Running]:
    history = book.history(name)
    then = as_of(history, at)
    if then is None:
        return
    opening = history[then.start.seq - 1]
    for item in _owed(book, then, at):
        if item.deadline is not None:
            yield Running(
                case=name,
                process=then.process.id,
                organisation=opening.actor.organisation,
                deadline=item.deadline,
                breached=(item.deadline.duty, item.deadline.strict) in then.breached,
            )
