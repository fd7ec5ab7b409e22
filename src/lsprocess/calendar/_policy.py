"""Which days count as business days: the three readings of the law, and a school's own days."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

import attrs

from lsprocess.calendar._checks import check_year, checked_date
from lsprocess.calendar._holidays import eves_of, holidays_of
from lsprocess.errors import InvalidInput
from lsprocess.ids import check_id
from lsprocess.problems import another, as_problem, of, problem
from lsprocess.text import Text


_FRIDAY = 5
_SATURDAY = 6


def _id(_: object, field: "attrs.Attribute[str]", value: object) -> None:
    try:
        check_id(value)
    except InvalidInput as error:
        problems = error.problems
    else:
        return
    raise InvalidInput(*(as_problem(raw).at(field.name) for raw in problems))


@attrs.frozen(kw_only=True)
class Policy:
    """
    Say which days are business days.

    Attributes:
        id: Opaque id, such as ``thl``.
        version: Version of these days, in the characters of an id; kept with what was counted.
        name: What such a day is called.

    A policy of your own takes *counts*: a pure function that says whether a day is a business day.

    Raises:
        InvalidInput: The id or the version is not in the shape of an opaque id.
    """

    id: str = attrs.field(validator=_id)
    version: str = attrs.field(validator=_id)
    name: Text
    _counts: Callable[[date], bool] = attrs.field(repr=False)

    def is_business_day(self, day: date) -> bool:
        """
        Tell whether a day is a business day.

        Raises:
            InvalidInput: The day is a datetime, or one of which the policy knows nothing.
        """
        return self._counts(checked_date("day", day))


@attrs.frozen
class _Weekdays:
    """The days from Monday to *last* that are no holidays, with or without the two eves."""

    last: int
    eves: bool

    def __call__(self, day: date) -> bool:
        check_year("counted_day", day.year)
        return (
            day.isoweekday() <= self.last
            and day not in holidays_of(day.year)
            and (self.eves or day not in eves_of(day.year))
        )


@attrs.frozen
class _Listed:
    """The days that were given; what comes before the first or after the last is not known."""

    days: frozenset[date]
    first: date
    last: date

    def __call__(self, day: date) -> bool:
        if day < self.first:
            raise InvalidInput(of("counted_day", problem("before_working_days")))
        if day > self.last:
            raise InvalidInput(of("counted_day", problem("after_working_days")))
        return day in self.days


THL: Final = Policy(
    id="thl",
    version="2026.1",
    name=Text(
        fi="arkipäivä THL:n laskutavan mukaan",
        sv="vardag enligt THL:s räknesätt",
        en="business day as THL counts them",
    ),
    counts=_Weekdays(_FRIDAY, eves=True),
)
"""Monday to Friday without holidays; Midsummer Eve and Christmas Eve count (THL's guidance)."""

CONSERVATIVE: Final = Policy(
    id="conservative",
    version="2026.1",
    name=Text(
        fi="arkipäivä, ei jouluaatto eikä juhannusaatto",
        sv="vardag, dock inte julafton eller midsommarafton",
        en="business day, not Christmas Eve or Midsummer Eve",
    ),
    counts=_Weekdays(_FRIDAY, eves=False),
)
"""As `THL`, but the two eves do not count: a reading of the Act on Time Limits (150/1930), § 5."""

ORDINARY: Final = Policy(
    id="ordinary",
    version="2026.1",
    name=Text(
        fi="arkipäivä, lauantait mukaan luettuina",
        sv="vardag, lördagar medräknade",
        en="business day, Saturdays included",
    ),
    counts=_Weekdays(_SATURDAY, eves=True),
)
"""Monday to Saturday without holidays, eves included: the earliest, strictest reading."""

POLICIES: Final[Mapping[str, Policy]] = MappingProxyType(
    {built_in.id: built_in for built_in in (THL, CONSERVATIVE, ORDINARY)}
)
"""The policies that need no days from outside, by id."""


def policy(policy_id: str) -> Policy:
    """
    Return the policy of `POLICIES` that has the id.

    Raises:
        InvalidInput: None has it.
    """
    value: object = policy_id
    if isinstance(value, str) and value in POLICIES:
        return POLICIES[value]
    policy_ids = tuple(POLICIES)
    got = another(value, policy_ids)
    raise InvalidInput(problem("must_be_one_of", "policy_id", codes=policy_ids, got=got))


def school_days(
    first: date,
    last: date,
    breaks: Iterable[tuple[date, date]] = (),
    also: Iterable[date] = (),
) -> frozenset[date]:
    """
    Give the working days of a school: weekdays that are no public holiday and in no break.

    Args:
        first: First day of the school year.
        last: Its last day.
        breaks: Holidays of the school's own, each with its first and its last day.
        also: Days that are worked besides, such as a Saturday.

    Raises:
        InvalidInput: A day is no date, or comes outside `SUPPORTED_YEARS`.
    """
    off = [(checked_date("breaks", start), checked_date("breaks", end)) for start, end in breaks]
    spread = (checked_date("last", last) - checked_date("first", first)).days
    return frozenset(
        day
        for day in (first + timedelta(days=number) for number in range(spread + 1))
        if THL.is_business_day(day) and not any(start <= day <= end for start, end in off)
    ).union(checked_date("also", day) for day in also)


def school_policy(policy_id: str, working_days: Collection[date], version: str) -> Policy:
    """
    Make the policy of a school out of its own working days (Pupil and Student Welfare Act, § 15).

    Args:
        policy_id: Opaque id, such as ``school-3``.
        working_days: Every working day from the first to the last of them, in any order.
        version: Version of these days, such as ``2026-2027.1``.

    Raises:
        InvalidInput: There is no day, a day is not a date, or the id or the version is not in the
            shape of an opaque id.  The policy raises it for a day before the first or after the
            last of the days: nothing is known of those.
    """
    days = frozenset([checked_date("working_days", day) for day in working_days])
    if not days:
        raise InvalidInput(problem("no_working_days", "working_days"))
    return Policy(
        id=policy_id,
        version=version,
        name=Text(
            fi="koulun työpäivä",
            sv="skolans arbetsdag",
            en="working day of the school",
        ),
        counts=_Listed(days, first=min(days), last=max(days)),
    )
