"""How far a case had come by a time, read from its history."""

from collections.abc import Iterable
from datetime import date, datetime

import attrs

from lsprocess.calendar import helsinki_day
from lsprocess.errors import InvalidInput
from lsprocess.problems import problem
from lsprocess.process import Case, Correct, Event, State, effective
from lsprocess.process.fields import at_time


@attrs.frozen
class Stage:
    """
    A state that a case came to.

    Attributes:
        state: The state.
        on: Day on which it came to it.
        seq: Sequence number of the event that brought it there.
    """

    state: State
    on: date
    seq: int


def opened_by(case: Case, at: datetime) -> datetime:
    """
    Give *at* in UTC.

    Raises:
        InvalidInput: When the case had not been opened by then.
    """
    moment: datetime = at_time(at)
    if case.state is None or moment < case.start.at:
        raise InvalidInput(problem("before_opening", "at"))
    return moment


def stages(history: Iterable[Event], at: datetime) -> tuple[Stage, ...]:
    """Give the states that a case had come to by *at* (UTC), as corrections leave them."""
    return tuple(
        Stage(event.process.by_state[event.target], helsinki_day(event.at), event.seq)
        for event in effective(history)
        if event.at <= at
        and event.target is not None
        and event.target != event.source
        and type(event.data) is not Correct
    )
