"""Duties: what a case's actions oblige to, which of it is still open, and by when."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

import attrs

from lsprocess.calendar import helsinki_day, policy
from lsprocess.process.case import Actor, Case, Deadline, Event
from lsprocess.process.correction import Correct
from lsprocess.process.definition import Duty
from lsprocess.process.evolve import evolve
from lsprocess.process.view import NO_LINKS, View, calendar_of


_NOBODY: Final = Actor(id="nobody", role="nobody")
"""Duties look at what happened, never at who asks."""


@attrs.frozen
class OpenDuty:
    """
    Something that must still be done in a case.

    Attributes:
        duty: The duty.
        subject: Id of the person or thing it concerns; None when it concerns the case.
        since: Sequence number of the event that opened it.
        deadline: By when, as it was set; None where the law gives no number.
    """

    duty: Duty
    subject: str | None
    since: int
    deadline: Deadline | None

    @property
    def id(self) -> str:
        """``code`` or ``code:subject``, as events name it."""
        return duty_id(self.duty, self.subject)

    def overdue(self, day: date) -> bool:
        """Say whether its strict last day had passed on *day*."""
        return self.deadline is not None and self.deadline.strict < day


def duty_id(duty: Duty, subject: str | None) -> str:
    """Give ``code`` or ``code:subject``."""
    return duty.code if subject is None else f"{duty.code}:{subject}"


def open_duties(case: Case, *, linked: Mapping[str, Case] = NO_LINKS) -> tuple[OpenDuty, ...]:
    """List the open duties of *case*, in the order of the definition."""
    if case.state is None or not case.process.duties:
        return ()
    view = View(case, max(fact.at for fact in case.facts), _NOBODY, None, linked)
    known = {deadline.duty: deadline for deadline in case.deadlines}
    found = []
    for duty in case.process.duties:
        for subject, since in duty.find(view).items():
            deadline = known.get(duty_id(duty, subject)) or _deadline(case, duty, subject, since)
            found.append(OpenDuty(duty, subject, since, deadline))
    return tuple(found)


def _deadline(case: Case, duty: Duty, subject: str | None, since: int) -> Deadline | None:
    date_of = case.process.date_of
    limit = duty.limit_on(helsinki_day(case.start.at) if date_of is None else date_of(case))
    if limit is None:
        return None
    fact = next(fact for fact in case.facts if fact.seq == since)
    counted_from = duty.counted_from(case, fact, subject)
    days = policy(str(calendar_of(case)))
    ends = limit.ends(counted_from, days)
    return Deadline(
        duty=duty_id(duty, subject),
        rule=limit.rule.id,
        counted_from=counted_from,
        strict=ends.strict,
        rolled=ends.rolled,
        policy=days.id,
        policy_version=days.version,
    )


def with_duties(event: Event, view: View) -> Event:
    """Complete an applied *event* with the duties that it opens, settles and finds overdue."""
    before = open_duties(view.case, linked=view.linked)
    case = evolve(view.case, event, view.history)
    after = open_duties(case, linked=view.linked)
    had, has = {duty.id for duty in before}, {duty.id for duty in after}
    return event._replace(
        opened=tuple(duty.id for duty in after if duty.id not in had),
        settled=tuple(duty.id for duty in before if duty.id not in has),
        deadlines=tuple(_set(before, after, corrects=type(event.data) is Correct)),
        breached=breached(view.case, before, helsinki_day(event.at)),
    )


def _set(
    before: tuple[OpenDuty, ...], after: tuple[OpenDuty, ...], *, corrects: bool
) -> Iterator[Deadline]:
    was = {duty.id: duty.deadline for duty in before}
    for duty in after:
        if duty.deadline is None or was.get(duty.id) == duty.deadline:
            continue
        # What started a running clock may fall with a correction; nothing else moves the clock.
        yield duty.deadline if corrects else was.get(duty.id) or duty.deadline


def breached(case: Case, duties: tuple[OpenDuty, ...], day: date) -> tuple[Deadline, ...]:
    """Give the time limits of open *duties* that have passed on *day* and were not found yet."""
    return tuple(
        duty.deadline
        for duty in duties
        if duty.deadline is not None
        and duty.overdue(day)
        and (duty.id, duty.deadline.strict) not in case.breached
    )
