"""The half-years of the time-limit report: April to September, and October to March."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import attrs

from lsprocess.calendar import SUPPORTED_YEARS
from lsprocess.errors import InvalidInput
from lsprocess.problems import problem


_APRIL: Final = 4
_OCTOBER: Final = 10
_DUE_DAY: Final = 17
_DAY: Final = timedelta(days=1)


@attrs.frozen(order=True)
class HalfYear:
    """
    A half-year of the report.

    Attributes:
        first: 1 April or 1 October.
        last: 30 September, or 31 March of the next year.

    Source: guidance of THL on 417/2007 27 a §.
    """

    first: date
    last: date

    @property
    def due(self) -> date:
        """The day by which its figures are reported: the 17th of the month that follows it."""
        return (self.last + _DAY).replace(day=_DUE_DAY)


@attrs.frozen(order=True)
class Period:
    """
    The days of a half-year that a report covers.

    Attributes:
        half_year: The half-year.
        first: First day covered.
        last: Last day covered.
    """

    half_year: HalfYear
    first: date
    last: date

    @property
    def partial(self) -> bool:
        """Whether some of the half-year's days are left out."""
        return (self.first, self.last) != (self.half_year.first, self.half_year.last)


def half_year_of(day: date) -> HalfYear:
    """Give the half-year that *day* belongs to."""
    year = day.year
    if day.month < _APRIL:
        return HalfYear(date(year - 1, _OCTOBER, 1), date(year, 3, 31))
    if day.month < _OCTOBER:
        return HalfYear(date(year, _APRIL, 1), date(year, 9, 30))
    return HalfYear(date(year, _OCTOBER, 1), date(year + 1, 3, 31))


def periods(first: date, last: date) -> tuple[Period, ...]:
    """
    Cut the days from *first* to *last* at the borders of half-years.

    Raises:
        InvalidInput: When the days are out of order, or of years that the calendar does not know.
    """
    problems = [
        problem("day_of_report", name, first=SUPPORTED_YEARS[0], last=SUPPORTED_YEARS[-1])
        for name, day in (("first", first), ("last", last))
        if day.year not in SUPPORTED_YEARS
    ]
    if first > last:
        problems.append(problem("first_after_last", "first"))
    if problems:
        raise InvalidInput(*problems)
    return tuple(_cut(first, last))


def _cut(first: date, last: date) -> Iterator[Period]:
    while first <= last:
        half_year = half_year_of(first)
        yield Period(half_year, first, min(last, half_year.last))
        first = half_year.last + _DAY
