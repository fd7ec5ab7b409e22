"""What the calendar lets in: dates without a time, whole numbers from 1, supported years."""

from datetime import date, datetime
from typing import Final

from lsprocess.errors import InvalidInput
from lsprocess.problems import of, part, problem


SUPPORTED_YEARS: Final = range(1992, 2100)
"""The years whose holidays are known."""

_SPAN: Final = f"{SUPPORTED_YEARS[0]}-{SUPPORTED_YEARS[-1]}"


def checked_date(place: str, value: object) -> date:
    """Return the value when it is a date; a datetime is none, its Helsinki day may be another."""
    if isinstance(value, datetime):
        raise InvalidInput(problem("date_with_time", place))
    if not isinstance(value, date):
        raise InvalidInput(problem("must_be_plain_date", place, type=type(value).__name__))
    return plain_date(value)


def plain_date(value: date) -> date:
    """Return a date of a subclass as a plain one; what the subclass adds is left out."""
    return value if type(value) is date else date.fromordinal(date.toordinal(value))


def checked_datetime(value: object) -> datetime:
    """Return the value when it is a datetime, and one of a subclass as a plain one."""
    if type(value) is datetime:
        return value
    if not isinstance(value, datetime):
        raise InvalidInput(problem("must_be_aware_datetime", type=type(value).__name__))
    return datetime.combine(datetime.date(value), datetime.timetz(value))


def checked_count(place: str, value: object) -> int:
    """Return the value when it is a whole number from 1."""
    if isinstance(value, bool) or not isinstance(value, int):
        got = part("type", type=type(value).__name__)
        raise InvalidInput(problem("must_be_count", place, got=got))
    if value < 1:
        raise InvalidInput(problem("must_be_count", place, got=part("smaller")))
    return int(value)


def check_year(subject: str, year: int) -> None:
    """
    Refuse a year whose holidays are not known.

    Epiphany and Ascension Day were kept on Saturdays from 1973; accounts differ on whether 1990 or
    1991 was the last such year, so 1991 stays outside.
    """
    if year < SUPPORTED_YEARS[0]:
        raise InvalidInput(of(subject, problem("year_too_early", years=_SPAN)))
    if year > SUPPORTED_YEARS[-1]:
        raise InvalidInput(of(subject, problem("year_too_late", years=_SPAN)))
