"""Values that the law has changed, each with the rules it comes from; and the end of after-care."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, Generic, Literal, TypeVar, cast

import attrs

from lsprocess.calendar import add_years
from lsprocess.errors import DefinitionError, InvalidInput
from lsprocess.law.catalogue import as_rule, rule
from lsprocess.law.rules import Rule
from lsprocess.problems import problem


T = TypeVar("T")

Register = Literal["notification_register", "social_welfare_client"]

_DAY: Final = timedelta(days=1)
_YEARS_AFTER_CLIENT: Final = 5
_FIRST_DAY: Final = cast("date", rule("AFT-05").from_)
_LOWERED: Final = cast("date", rule("AFT-08").from_)
_KEPT_UNTIL: Final = cast("date", rule("AFT-08").to)


@attrs.frozen(weakref_slot=False)
class Step(Generic[T]):
    """One value and the rule that lays it down, or its id, for as long as that rule is in force."""

    rule: Rule = attrs.field(converter=as_rule)
    value: T


@attrs.frozen(kw_only=True, weakref_slot=False)
class Dated(Generic[T]):
    """
    A value that depends on the day.

    Attributes:
        id: Name of the value, for messages.
        steps: What it has been, the oldest first.  Between two steps there may be days on which
            no rule lays it down.

    Raises:
        DefinitionError: When there are no steps, or they overlap or are out of order.
    """

    id: str
    steps: tuple[Step[T], ...]

    def __attrs_post_init__(self) -> None:
        """Refuse steps that leave it open which value holds on a day."""
        problems = tuple(self._problems())
        if problems:
            raise DefinitionError(*problems)

    def on(self, day: date) -> T:
        """
        Give the value on *day*.

        Raises:
            InvalidInput: When no rule known here lays it down on that day.
        """
        return self._step(day).value

    def rule_on(self, day: date) -> Rule:
        """
        Give the rule that lays the value down on *day*.

        Raises:
            InvalidInput: When no rule known here does.
        """
        return self._step(day).rule

    def _step(self, day: date) -> Step[T]:
        for step in self.steps:
            if step.rule.in_force(day):
                return step
        spans = "; ".join(_span(step.rule) for step in self.steps)
        raise InvalidInput(problem("not_laid_down", "day", value=self.id, spans=spans))

    def _problems(self) -> Iterator[str]:
        if not self.steps:
            yield f"'steps' of {self.id} must not be empty, got none; give one for each rule"
        for older, newer in pairwise(step.rule for step in self.steps):
            if older.to is None or newer.from_ is None or newer.from_ <= older.to:
                yield (
                    f"{newer.id} must come into force after {older.id} has ended, got no such "
                    "dates; give the older rule its last day, and the newer its first"
                )


def _span(rule: Rule) -> str:
    return f"{rule.from_ or ''}–{rule.to or ''}"


AFTER_CARE_AGE: Final[Dated[int]] = Dated(
    id="after_care_age",
    steps=(Step("AFT-05", 21), Step("AFT-06", 25), Step("AFT-07", 23)),
)
CHILDREN_PER_WORKER: Final[Dated[int]] = Dated(
    id="children_per_worker",
    steps=(Step("CLI-07a", 35), Step("CLI-07", 30)),
)
NOTIFICATION_REGISTER: Final[Dated[Register]] = Dated(
    id="notification_register",
    steps=(
        Step("NOT-17c", "notification_register"),
        Step("NOT-17b", "notification_register"),
        Step("NOT-17a", "social_welfare_client"),
        Step("NOT-17", "social_welfare_client"),
    ),
)


def after_care_age_on(day: date) -> int:
    """
    Give the age, in years, on reaching which after-care ended at the latest by the law of *day*.

    Raises:
        InvalidInput: When *day* is before 2008: the older law was not read.
    """
    return AFTER_CARE_AGE.on(day)


def after_care_ends(
    *,
    born: date,
    right_began: date,
    client_until: date | None,
    decided_until: date | None = None,
) -> date:
    """
    Give the last day of the right to after-care (LSL 75 §; act 1283/2023).

    It is the earlier of two days: five calendar years after *client_until*, and the day on which
    the young person reaches the age limit.  What is assumed here, a lawyer must confirm:

    * The age limit that decides is the one in force on the day it is reached.  A right that a limit
      of its own time ended stays ended when a later act raises the limit; a right that begins
      anew has its own *right_began*.
    * The day of reaching the age is itself the last day.  Somebody born on 29 February reaches it
      on 1 March, as `lsprocess.calendar.age_on` counts: no limit falls in a leap year.  Five years
      from a 29 February end on the 28th (150/1930, 3 §).
    * A right begun before 2024 that lasted when the limit fell from 25 to 23 lasts to 30 June 2024
      where 23 is reached before July 2024; not beyond 25 or the five years.
    * Support decided before 2024 on such a right runs to the end of its decision, whatever ends
      the right.

    Args:
        born: Day of birth.
        right_began: Day on which the right to after-care began.
        client_until: Last day as a client of child welfare after the placement; None while that
            lasts or where it is not known, so that the age alone decides.
        decided_until: Last day of the support that was decided before 1 January 2024.

    Returns:
        The last day.  One before *right_began* says that there was no right left to begin.

    Raises:
        InvalidInput: When a day comes before *born*, the age limit was reached before 2008, or the
            end lies beyond the years of the calendar.
    """
    _check_order(born, right_began=right_began, client_until=client_until)
    last = _end_by_age(born, right_began)
    if client_until is not None:
        last = min(last, add_years(client_until, _YEARS_AFTER_CLIENT))
    if decided_until is None or not _lasted_when_lowered(right_began, last):
        return last
    return max(last, decided_until)


def _check_order(born: date, **days: date | None) -> None:
    problems = [
        problem("before_birth", name)
        for name, day in days.items()
        if day is not None and day < born
    ]
    if problems:
        raise InvalidInput(*problems)


def _end_by_age(born: date, right_began: date) -> date:
    limit = next(step for step in AFTER_CARE_AGE.steps if _decides(step, born, right_began))
    reached = _reaches(born, limit.value)
    if max(right_began, reached) < _FIRST_DAY:
        raise InvalidInput(problem("born_too_early", "born", first=str(_FIRST_DAY)))
    if right_began < _LOWERED and reached <= _KEPT_UNTIL and limit.rule.id == "AFT-07":
        return min(_KEPT_UNTIL, _reaches(born, AFTER_CARE_AGE.on(_LOWERED - _DAY)))
    return reached


def _decides(step: Step[int], born: date, right_began: date) -> bool:
    ended = step.rule.to
    return ended is None or (right_began <= ended and _reaches(born, step.value) <= ended)


def _reaches(born: date, age: int) -> date:
    day = add_years(born, age)
    return day if day.day == born.day else day + _DAY


def _lasted_when_lowered(right_began: date, last: date) -> bool:
    return right_began < _LOWERED <= last + _DAY
