"""Last days of time limits, by the Act on the Calculation of Time Limits (150/1930)."""

from datetime import date, timedelta

from lsprocess.calendar._checks import check_year, checked_count, checked_date
from lsprocess.calendar._policy import CONSERVATIVE, Policy


_DAY = timedelta(days=1)
_WEEK = 7
_MONTHS = 12
_LAST = "last_day"


def nth_business_day(start: date, n: int, policy: Policy) -> date:
    """
    Return the *n*-th business day after *start*, which itself is never counted (150/1930, § 2).

    Raises:
        InvalidInput: *start* is no date, *n* is no whole number from 1, or the counting comes to a
            day of which the policy knows nothing.
    """
    day, remaining = checked_date("start", start), checked_count("n", n)
    while remaining:
        # Here and not in the policy alone: one that knows no business days would count for ever.
        check_year("first_day", day.year)
        day += _DAY
        remaining -= policy.is_business_day(day)
    return day


def next_business_day(start: date, policy: Policy) -> date:
    """
    Return the last day of a limit "on the same or the next working day".

    It is the first business day after *start*, whether *start* is a business day or not; acting on
    *start* itself is in time too (Pupil and Student Welfare Act, § 15).

    Raises:
        InvalidInput: As `nth_business_day`.
    """
    return nth_business_day(start, 1, policy)


def add_days(start: date, n: int) -> date:
    """
    Return the day *n* days later; *start* itself is never counted (150/1930, § 2).

    Raises:
        InvalidInput: *start* is no date, *n* is no whole number from 1, or the day comes outside
            `SUPPORTED_YEARS`.
    """
    return _days_after(checked_date("start", start), checked_count("n", n))


def add_weeks(start: date, n: int) -> date:
    """
    Return the day of the same name *n* weeks later (150/1930, § 3).

    Raises:
        InvalidInput: As `add_days`.
    """
    return _days_after(checked_date("start", start), checked_count("n", n) * _WEEK)


def add_months(start: date, n: int) -> date:
    """
    Return the day with the same number *n* months later, or that month's last day (150/1930, § 3).

    Raises:
        InvalidInput: *start* is no date, *n* is no whole number from 1, or the day comes outside
            `SUPPORTED_YEARS`.
    """
    return _months_after(checked_date("start", start), checked_count("n", n))


def add_years(start: date, n: int) -> date:
    """
    Return the same day *n* years later, or 28 February for a 29 February (150/1930, § 3).

    Raises:
        InvalidInput: As `add_months`.
    """
    return _months_after(checked_date("start", start), checked_count("n", n) * _MONTHS)


def _days_after(start: date, days: int) -> date:
    try:
        last = start + timedelta(days=days)
    except OverflowError:
        last = date.max
    check_year(_LAST, last.year)
    return last


def _months_after(start: date, months: int) -> date:
    year, month = divmod(start.year * _MONTHS + start.month - 1 + months, _MONTHS)
    check_year(_LAST, year)
    next_month = date(year + (month + 1) // _MONTHS, (month + 1) % _MONTHS + 1, 1)
    return start.replace(year=year, month=month + 1, day=min(start.day, (next_month - _DAY).day))


def rolled(day: date) -> date:
    """
    Return the day itself, or the first business day after one on which nothing need be done.

    That is a Saturday, a Sunday, another church holiday, Independence Day, May Day, Christmas Eve
    or Midsummer Eve (150/1930, § 5).

    Raises:
        InvalidInput: *day* is no date, or comes outside `SUPPORTED_YEARS`.
    """
    while not CONSERVATIVE.is_business_day(day):
        day += _DAY
    return day


def placement_ends(start: date, days: int = 30) -> date:
    """
    Return the last day of an emergency placement (Child Welfare Act, § 38).

    Args:
        start: The day of the actual placement, or of the decision if that was earlier; it counts
            as the first day.
        days: Length in days.  The end is never extended, on whatever day it falls.

    Raises:
        InvalidInput: *start* is no date, *days* is no whole number from 1, or the last day comes
            outside `SUPPORTED_YEARS`.
    """
    return _days_after(checked_date("start", start), checked_count("days", days) - 1)
