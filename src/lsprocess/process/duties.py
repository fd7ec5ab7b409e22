"""Duties: what a case's actions oblige to, which of it is still open, and by when."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from lsprocess.calendar import helsinki_day, next_business_day, policy
from lsprocess.law.limit import Limit
from lsprocess.process.case import Case, Deadline
from lsprocess.process.definition import Duty
from lsprocess.process.facts import Fact
from lsprocess.process.view import NO_LINKS, View, whole


class OpenDuty(NamedTuple):
    """
    Something that must still be done in a case.

    Attributes:
        id: ``code`` or ``code:subject``, as events name it.
        duty: The duty.
        subject: Id of the person or thing it concerns; None when it concerns the case.
        since: Sequence number of the event that opened it.
        deadline: By when; None where the law gives no number, and while the clock stands still.
    """

    id: str
    duty: Duty
    subject: str | None
    since: int
    deadline: Deadline | None

    def overdue(self, day: date) -> bool:
        """Say whether its strict last day had passed on *day*."""
        return self.deadline is not None and self.deadline.strict < day


def open_duties(case: Case, *, linked: Mapping[str, Case] = NO_LINKS) -> tuple[OpenDuty, ...]:
    """
    List the open duties of *case*, in the order of the definition.

    What is owed follows from all that is recorded, here and in the linked cases, in the order in
    which it happened: entering it in another order comes to the same duties and the same days.
    """
    if case.state is None or not case.process.duties:
        return ()
    return tuple(duties_in(whole(case, linked)))


def duties_in(view: View) -> Iterator[OpenDuty]:
    """Give the open duties of an opened case, as *view* sees it."""
    process, deadlines = view.case.process, known_limits(view.case)
    day = view.day if process.date_of is None else view.once(process.date_of)
    for duty in process.duties:
        limit = duty.limit_on(day)
        for subject, opener in duty.find(view).items():
            name = duty.code if subject is None else f"{duty.code}:{subject}"
            deadline = None
            if limit is not None:
                deadline = _deadline(view, duty, name, subject, opener, deadlines.get(name), limit)
            yield OpenDuty(name, duty, subject, opener.seq, deadline)


def known_limits(case: Case) -> Mapping[str, Deadline]:
    """Give the time limits that *case* has, by duty."""
    return {deadline.duty: deadline for deadline in case.deadlines}


def _deadline(
    view: View,
    duty: Duty,
    name: str,
    subject: str | None,
    opener: Fact[Any],
    before: Deadline | None,
    limit: Limit,
) -> Deadline | None:
    counted_from = duty.counted_from(view, opener, subject)
    if counted_from is None:
        return None
    own = None if duty.days is None else duty.days(view, opener, subject)
    # What was set stays as it was set, with the calendar of that time, while its clock does.
    if (
        before is not None
        and (before.counted_from, before.rule) == (counted_from, limit.rule.id)
        and (own is None or (own.id, own.version) == (before.policy, before.policy_version))
    ):
        return before
    days = policy(str(view.calendar)) if own is None else own
    ends = limit.ends(counted_from, days)
    return Deadline(
        duty=name,
        rule=limit.rule.id,
        counted_from=counted_from,
        strict=ends.strict,
        rolled=ends.rolled,
        policy=days.id,
        policy_version=days.version,
    )


def breached(
    case: Case, deadlines: Iterable[Deadline | None], at: datetime
) -> tuple[Deadline, ...]:
    """
    Give those of *deadlines* that have passed by *at* and were not found in *case* before.

    What is to be done at once is alarmed about on the same day, which no statute says: it has
    passed no earlier than on the next business day.
    """
    day, known_breaches = helsinki_day(at), set(case.breached)
    return tuple(
        deadline
        for deadline in deadlines
        if deadline is not None
        and deadline.strict < day
        and (deadline.duty, deadline.strict) not in known_breaches
        and not (
            _at_once(case, deadline)
            and day < next_business_day(deadline.strict, policy(deadline.policy))
        )
    )


def _at_once(case: Case, deadline: Deadline) -> bool:
    code = deadline.duty.partition(":")[0]
    limits = (limit for duty in case.process.duties if duty.code == code for limit in duty.limits)
    return any(limit.rule.id == deadline.rule and limit.unit == "at_once" for limit in limits)
