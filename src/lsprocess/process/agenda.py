"""The agenda of a case at a time, and what a watch leaves when a time limit has passed."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

import attrs

from lsprocess.calendar import helsinki_day, to_utc
from lsprocess.errors import InvalidInput
from lsprocess.problems import problem
from lsprocess.process.case import Actor, Case, Event
from lsprocess.process.decide import unknown_role
from lsprocess.process.duties import OpenDuty, breached, open_duties
from lsprocess.process.fields import ActionData, action, at_time
from lsprocess.process.view import NO_LINKS, View


@attrs.frozen(kw_only=True)
class Agenda:
    """
    What is still owed in a case on a day, the most pressing first.

    Attributes:
        case: Id of the case.
        day: The day in Finland.
        items: Open duties: those with a last day by that day, then those without one.
        unread: Ids of linked cases that could not be read; nothing that they hold is counted.
    """

    case: str
    day: date
    items: tuple[OpenDuty, ...]
    unread: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[OpenDuty]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @property
    def overdue(self) -> tuple[OpenDuty, ...]:
        """Those whose strict last day has passed."""
        return tuple(item for item in self.items if item.overdue(self.day))

    @property
    def next(self) -> OpenDuty | None:
        """What comes next: the first whose strict last day has not passed, or has none."""
        return next((item for item in self.items if not item.overdue(self.day)), None)


def agenda(
    case: Case,
    at: datetime,
    *,
    linked: Mapping[str, Case] = NO_LINKS,
    unread: tuple[str, ...] = (),
) -> Agenda:
    """
    Give the agenda of *case* at a time.

    Args:
        case: The case.
        at: When (aware); only its day in Finland counts.
        linked: The linked cases, by id.
        unread: Ids of linked cases that cannot be read.
    """
    items = tuple(sorted(open_duties(case, linked=linked), key=_urgency))
    return Agenda(case=case.id, day=helsinki_day(at_time(at)), items=items, unread=unread)


def _urgency(item: OpenDuty) -> date:
    return date.max if item.deadline is None else item.deadline.strict


@action("check_deadlines", holds="time_limits")
class CheckDeadlines(ActionData):
    """
    Say that a watch found time limits passed; the event names them.

    Nobody performs it: a casebook leaves it in the cases that it finds, once for each limit.
    """


def passed(
    case: Case,
    at: datetime,
    actor: Actor,
    event_id: str,
    *,
    recorded_at: datetime,
    linked: Mapping[str, Case] = NO_LINKS,
) -> Event | None:
    """
    Give the event that names the time limits of *case* that have passed, each once for ever.

    Args:
        case: The case.
        at: When the watch looked (aware).
        actor: Who or what looked.
        event_id: Id of the event.
        recorded_at: When it was recorded (aware).
        linked: The linked cases, by id.

    Returns:
        None when nothing has passed that was not found before.

    Raises:
        InvalidInput: When the role is unknown, or the watch lies after its recording: what is
            found stays for ever.
    """
    if actor.role not in case.process.roles:
        raise unknown_role(case.process, actor)
    at, recorded_at = at_time(at), to_utc(recorded_at)
    if at > recorded_at:
        raise InvalidInput(problem("too_late", "at"))
    owed = open_duties(case, linked=linked)
    breaches = breached(case, [duty.deadline for duty in owed], at)
    if not breaches:
        return None
    view = View(case, at, actor)
    return Event(
        id=event_id,
        case=case.id,
        seq=case.seq + 1,
        process=case.process,
        data=CheckDeadlines(),
        outcome="applied",
        source=case.state,
        target=case.state,
        actor=actor,
        at=at,
        recorded_at=recorded_at,
        profile=view.profile,
        calendar=view.calendar,
        breached=breaches,
    )
