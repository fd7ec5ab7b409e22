"""The right to after-care, a function of dates: whence it comes, its last day, what ends it."""

from collections.abc import Iterator
from datetime import date, timedelta
from operator import attrgetter
from typing import Final, Literal, NamedTuple, cast

import attrs

from lsprocess.calendar import add_months, add_years
from lsprocess.errors import InvalidInput
from lsprocess.law.catalogue import rule
from lsprocess.law.rules import Rule
from lsprocess.law.values import AFTER_CARE_AGE
from lsprocess.problems import problem


Ground = Literal["substitute_care_ended", "open_care_placement_ended", "former_client"]
"""From what the right comes."""

EndsBy = Literal["age_limit", "five_years", "decided"]
"""What ends the right: an age, five years as nobody's client, or the end of support decided."""

Lack = Literal[
    "placement_lasts",
    "placement_too_short",
    "placement_broken",
    "placed_with_others",
    "not_granted",
]
"""Why no right comes from a ground."""

_DAY: Final = timedelta(days=1)
_MONTHS_PLACED: Final = 6
_YEARS_AFTER_CLIENT: Final = 5
_FIRST_DAY: Final = cast("date", rule("AFT-05").from_)
_LOWERED: Final = cast("date", rule("AFT-08").from_)
_KEPT_UNTIL: Final = cast("date", rule("AFT-08").to)

RULES_OF_GROUNDS: Final[dict[Ground, str]] = {
    "substitute_care_ended": "AFT-01",
    "open_care_placement_ended": "AFT-02",
    "former_client": "AFT-03",
}
"""The rule that gives a right on each ground."""


class End(NamedTuple):
    """
    How a right ends.

    Attributes:
        last_day: Its last day.
        ends_by: What ends it.
        rule: The rule that says so.
    """

    last_day: date
    ends_by: EndsBy
    rule: Rule


@attrs.frozen(kw_only=True)
class RightToAfterCare:
    """
    Whether somebody has a right to after-care on a day.

    Attributes:
        entitled: Whether they do.
        rule: What decides: the rule that ends the right, or the one that gives none.
        end: How the right ends, or has ended; None where no right comes from the ground.
        lacks: Why none comes from it.
    """

    entitled: bool
    rule: Rule
    end: End | None = None
    lacks: tuple[Lack, ...] = ()


def right_to_after_care(  # noqa: PLR0913 - one argument for each fact that the section asks for
    day: date,
    *,
    born: date,
    last_client_on: date,
    ground: Ground = "substitute_care_ended",
    placed_from: date | None = None,
    placed_to: date | None = None,
    alone: bool = False,
    unbroken: bool = False,
    granted: bool = False,
    decided_until: date | None = None,
) -> RightToAfterCare:
    """
    Say whether somebody has a right to after-care on *day* (LSL 75 §; act 1283/2023).

    It comes from substitute care that has ended; from a placement in open care that has ended, of
    the child alone and unbroken for six months; or, for another former client, from a decision.

    It ends five years after *last_client_on*, which is the day of the same number (150/1930, 3 §),
    and before the day on which the young person reaches the age limit, whichever is earlier.
    Somebody born on 29 February reaches it on 1 March.  A lawyer must confirm:

    * The day of reaching the age limit is no longer a day of the right.
    * The age limit that decides is the one in force on the day it is reached.  A right that the
      limit of 21 had ended before 2020 stays ended.
    * A right that lasted when the limit fell from 25 to 23 lasts to 30 June 2024 where 23 is
      reached before July 2024; not beyond 25 or the five years.
    * Support decided before 2024 on such a right runs to the end of its decision, whatever ends
      the right.
    * Both the first and the last day of a placement belong to its six months.

    Args:
        day: The day asked about.
        born: Day of birth.
        last_client_on: Last day as a client of child welfare, following the placement.
        ground: From what the right comes.
        placed_from: First day of the placement in open care.
        placed_to: Last day of the placement or of substitute care, where it is known.
        alone: Whether the placement in open care concerned the child alone.
        unbroken: Whether it lasted without a break.
        granted: Whether after-care was granted to a former client, as a social worker judged.
        decided_until: Last day of the support that was decided before 1 January 2024.

    Raises:
        InvalidInput: When the days are out of order, *day* or the age limit comes before 2008, or
            the end lies beyond the years of the calendar.
    """
    AFTER_CARE_AGE.on(day)
    _check_order(born, placed_from, placed_to, last_client_on)
    lacks: list[Lack] = []
    if placed_to is not None and day < placed_to:
        lacks.append("placement_lasts")
    if ground == "open_care_placement_ended":
        lacks += _lacks_of_placement(placed_from, placed_to, alone=alone, unbroken=unbroken)
    if ground == "former_client" and not granted:
        lacks.append("not_granted")
    if lacks:
        which = rule(RULES_OF_GROUNDS[ground])
        return RightToAfterCare(entitled=False, rule=which, lacks=tuple(lacks))
    begun_before = placed_to is None or placed_to < _LOWERED
    end = _end(born, last_client_on, decided_until, begun_before=begun_before)
    return RightToAfterCare(entitled=day <= end.last_day, rule=end.rule, end=end)


def _check_order(
    born: date, placed_from: date | None, placed_to: date | None, last_client_on: date
) -> None:
    days = {"placed_from": placed_from, "placed_to": placed_to, "last_client_on": last_client_on}
    given = {name: day for name, day in days.items() if day is not None}
    problems = [problem("before_birth", name) for name, day in given.items() if day < born]
    earlier = "placed_from"
    for name in ("placed_to", "last_client_on"):
        if earlier in given and name in given and born <= given[name] < given[earlier]:
            problems.append(problem("before_another_day", name, other=earlier))
        earlier = name if name in given else earlier
    if problems:
        raise InvalidInput(*problems)


def _lacks_of_placement(
    first: date | None, last: date | None, *, alone: bool, unbroken: bool
) -> Iterator[Lack]:
    if first is None or last is None or last + _DAY < add_months(first, _MONTHS_PLACED):
        yield "placement_too_short"
    if not unbroken:
        yield "placement_broken"
    if not alone:
        yield "placed_with_others"


def _end(
    born: date, last_client_on: date, decided_until: date | None, *, begun_before: bool
) -> End:
    by_years = End(add_years(last_client_on, _YEARS_AFTER_CLIENT), "five_years", rule("AFT-04"))
    end = min(_end_by_age(born, begun_before=begun_before), by_years, key=attrgetter("last_day"))
    lasted = begun_before and end.last_day >= _LOWERED - _DAY
    if decided_until is not None and lasted and decided_until > end.last_day:
        return End(decided_until, "decided", rule("AFT-08"))
    return end


def _end_by_age(born: date, *, begun_before: bool) -> End:
    # The first limit that was reached while it was in force ended the right for good.
    limit = next(
        step
        for step in AFTER_CARE_AGE.steps
        if step.rule.to is None or reaches(born, step.value) <= step.rule.to
    )
    reached = reaches(born, limit.value)
    if reached < _FIRST_DAY:
        raise InvalidInput(problem("born_too_early", "born", first=str(_FIRST_DAY)))
    if begun_before and reached <= _KEPT_UNTIL and limit is AFTER_CARE_AGE.steps[-1]:
        oldest = reaches(born, AFTER_CARE_AGE.on(_LOWERED - _DAY))
        return End(min(_KEPT_UNTIL, oldest - _DAY), "age_limit", rule("AFT-08"))
    return End(reached - _DAY, "age_limit", limit.rule)


def reaches(born: date, age: int) -> date:
    """Give the day on which somebody turns *age*; 1 March for one born on 29 February."""
    day = add_years(born, age)
    return day if day.day == born.day else day + _DAY
