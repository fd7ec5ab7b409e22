"""What every log record says of an event: whose data it is, who used it, how long it is kept."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, Final, Literal, cast

import attrs

from lsprocess.calendar import add_years, helsinki_day
from lsprocess.errors import InvalidInput
from lsprocess.law.values import NOTIFICATION_REGISTER
from lsprocess.process import ActionData, Actor, Event, View, effective, new_case
from lsprocess.process.fields import document_fields
from lsprocess.processes.common.look_record import Register, ViewCase
from lsprocess.text import Text


LogRegister = Literal[Register, "notification_register"]
"""Where data are kept: in a register that a look names too, or where notifications once were."""

CASE_HANDLING: Final = "case_handling"
"""Purpose of an attempt that names none: the handling of the case itself."""

KEPT_YEARS: Final = 12
"""How long a log event is kept (703/2023, annex)."""


@attrs.frozen(kw_only=True)
class Logged:
    """
    What a use and a disclosure have in common.

    Attributes:
        case: Id of the case.
        seq: Sequence number of the event there.
        event: Id of the event.
        action: The action's name in the public vocabulary.
        name: What people call the action.
        client: Id of the person whose data it is; None where it is nobody's.
        register: Register that the data are kept in: notifications had one of their own until 31
            October 2021.  None where a case concerns no client.
        provider: Organisation whose data it is: that of who opened the case.
        actor: Who used or disclosed it.  Their name is for the importing system's directory to
            tell, as it was at the time.
        purpose: Code of the purpose; `CASE_HANDLING` where the action names none.
        references: Ids of the documents that the action names.
        at: When it happened (UTC).
        recorded_at: When it was recorded (UTC).
        corrected: Whether a later correction took the event back; it stays in the log.
    """

    case: str
    seq: int
    event: str
    action: str
    name: Text
    client: str | None
    register: LogRegister | None
    provider: str | None
    actor: Actor
    purpose: str
    references: tuple[str, ...]
    at: datetime
    recorded_at: datetime
    corrected: bool

    @property
    def day(self) -> date:
        """The day of the log event in Finland: that of its recording."""
        return helsinki_day(self.recorded_at)

    @property
    def keep_until(self) -> date:
        """Last day on which the log record is kept (703/2023, annex)."""
        return add_years(self.day, KEPT_YEARS)


def logged(events: Iterable[Event]) -> Iterator[tuple[Event, dict[str, Any]]]:
    """
    Give each event with what `Logged` says of it, in the order given.

    Args:
        events: Whole histories, of one case or of several.
    """
    listed = tuple(events)
    taken_back = _taken_back(listed)
    opened = {event.case: event for event in listed if event.source is None and event.applied}
    for event in listed:
        start = opened.get(event.case, event) if event.source is not None else event
        yield (
            event,
            {
                "case": event.case,
                "seq": event.seq,
                "event": event.id,
                "action": event.data.verb,
                "name": event.process.by_name[event.data.verb].name,
                "client": _client(start),
                "register": _register(start),
                "provider": start.actor.organisation,
                "actor": event.actor,
                "purpose": _purpose(event.data) or CASE_HANDLING,
                "references": documents(event.data),
                "at": event.at,
                "recorded_at": event.recorded_at,
                "corrected": (event.case, event.seq) in taken_back,
            },
        )


def _purpose(data: ActionData) -> str | None:
    return data.purpose if isinstance(data, ViewCase) else None


def documents(data: ActionData) -> tuple[str, ...]:
    """Give the ids of the documents that an action's data name."""
    held = (getattr(data, name) for name in document_fields(cast("Any", type(data))))
    return tuple(
        named for one in held for named in (one if isinstance(one, tuple) else (one,)) if named
    )


def _taken_back(events: tuple[Event, ...]) -> set[tuple[str, int]]:
    cases: dict[str, list[Event]] = {}
    for event in events:
        cases.setdefault(event.case, []).append(event)
    applied = {(event.case, event.seq) for event in events if event.applied}
    return applied - {(one.case, one.seq) for case in cases.values() for one in effective(case)}


def _client(start: Event) -> str | None:
    return start.process.client_of(_opening(start)) if _opens(start) else None


def _opens(start: Event) -> bool:
    return start.process.arc(None, start.data.verb) is not None


def _opening(start: Event) -> View:
    """See the case as its opening would make it, whether that was applied or not."""
    return View(new_case(start.process, start.case), start.at, start.actor, start.data)


def _register(start: Event) -> LogRegister | None:
    if _opens(start):
        kept = start.process.register(_opening(start))
        if kept is None:
            return None
        if kept == "pupil_welfare":
            return "pupil_welfare"
    counted = start.process.counted(start.data)
    if counted is None:
        return "social_welfare_client"
    _, day = counted
    try:
        return NOTIFICATION_REGISTER.on(day)
    except InvalidInput:
        # What held before 2008 was not read.
        return "social_welfare_client"
