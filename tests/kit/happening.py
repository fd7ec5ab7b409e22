"""Facts of a referral and of a meeting, told in any order, and all that can be asked afterwards."""

from datetime import UTC, datetime, timedelta

import attrs

from lsprocess import Actor
from lsprocess.errors import InvalidInput
from lsprocess.processes import meeting, referral


OPENED = datetime(2026, 3, 2, 7, tzinfo=UTC)
FIRST = datetime(2026, 3, 4, 7, tzinfo=UTC)
"""When the first fact happens; whatever was told before them had happened by then."""
TOLD = datetime(2026, 4, 20, 7, tzinfo=UTC)
"""When the facts are recorded, all of them after the last had happened."""
LATER = datetime(2026, 4, 27, 7, tzinfo=UTC)

WORKER = Actor(id="w-1", role="social_worker")
OTHER = Actor(id="w-3", role="social_worker")
LEADER = Actor(id="w-2", role="leading_social_worker")


@attrs.frozen
class Happened:
    """
    A fact of a case.

    Attributes:
        case: Id of the case.
        make: Makes its data from the time at which it happened and a number of its own.
    """

    case: str
    make: object = attrs.field(repr=lambda make: repr(make(FIRST, 0)))


def tell(book, *told):
    """Tell one thing after the other, from the opening on; each must be applied."""
    for minutes, (case, data) in enumerate(told):
        at = OPENED + timedelta(minutes=minutes)
        times = {"actor": LEADER, "at": at, "recorded_at": at}
        process = {referral.Open: referral, meeting.Propose: meeting}.get(type(data))
        if process is None:
            outcome = book.perform(case, data, **times)
        else:
            outcome = book.start(process, data, case=case, **times)
        assert outcome.applied, (case, data, outcome.unmet)


def enter(book, facts, order):
    """Enter the facts in an order, each with the time at which it happened, and give outcomes."""
    found = {}
    for minutes, place in enumerate(order):
        at = FIRST + timedelta(hours=9 * place)
        data = facts[place].make(at, place)
        times = {"at": at, "recorded_at": TOLD + timedelta(minutes=minutes)}
        try:
            outcome = book.perform(facts[place].case, data, actor=LEADER, **times)
        except InvalidInput as error:
            found[place] = str(error)
        else:
            found[place] = outcome.event.outcome
    return found


def judged(verdicts):
    """Give what each guard says, with whom and what it names."""
    return {verdict.code: (verdict.result, unordered(verdict.params)) for verdict in verdicts}


def unordered(params):
    """Give parameters without the order of what they list."""
    return {
        name: sorted(map(str, value)) if isinstance(value, tuple) else value
        for name, value in params.items()
    }


def answers(book, case, attempts):
    """Give what every attempt would come to at a later time."""
    found = {}
    for actor in (WORKER, OTHER):
        for number, data in enumerate(attempts):
            try:
                options = book.options(case, actor=actor, at=LATER, data=data)
            except InvalidInput as error:
                found[actor.id, data.verb, number] = str(error)
            else:
                found[actor.id, data.verb, number] = [judged(one.verdicts) for one in options]
    return found


def owed(book, case):
    """Give what is owed at a later time, and by when; a number of an event names no duty."""
    found = []
    for item in book.agenda(case, at=LATER):
        end = item.deadline
        days = end and (end.strict, end.rolled, end.counted_from)
        code, _, subject = item.id.partition(":")
        found.append((code, "" if subject.isdigit() else subject, days))
    return sorted(found, key=str)


def attempted(book, case, data):
    """Attempt something at last, and give what became of it."""
    try:
        event = book.perform(case, data, actor=WORKER, at=LATER, recorded_at=LATER).event
    except InvalidInput as error:
        return str(error)
    return event.outcome, event.target, judged(event.unmet)
