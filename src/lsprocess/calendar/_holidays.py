"""Finnish public holidays of a year, and the two eves that the law of time limits adds to them."""

from datetime import date, timedelta
from functools import cache

from lsprocess.calendar._checks import check_year
from lsprocess.errors import InvalidInput
from lsprocess.problems import problem


_SATURDAY = 6


def holidays_of(year: int) -> frozenset[date]:
    """
    Return the church holidays of a year, May Day and Independence Day; no eves.

    Those that always fall on a Sunday are among them, other Sundays are not.

    Raises:
        InvalidInput: The year is not one of `SUPPORTED_YEARS`.
    """
    return _holidays(_checked_year(year))


def eves_of(year: int) -> frozenset[date]:
    """
    Return Midsummer Eve and Christmas Eve of a year (Act on the Calculation of Time Limits, § 5).

    Raises:
        InvalidInput: The year is not one of `SUPPORTED_YEARS`.
    """
    return _eves(_checked_year(year))


def _checked_year(year: object) -> int:
    if type(year) is not int:
        raise InvalidInput(problem("must_be_whole", "year", type=type(year).__name__))
    check_year("year", year)
    return year


@cache
def _holidays(year: int) -> frozenset[date]:
    easter = _easter(year)
    after_easter = (
        -2,  # Good Friday
        0,
        1,  # Easter Monday
        39,  # Ascension Thursday
        49,  # Whit Sunday
    )
    return frozenset(
        {
            date(year, 1, 1),
            date(year, 1, 6),  # Epiphany
            date(year, 5, 1),
            _midsummer(year),
            _saturday_from(date(year, 10, 31)),  # All Saints
            date(year, 12, 6),
            date(year, 12, 25),
            date(year, 12, 26),
            *(easter + timedelta(days=days) for days in after_easter),
        }
    )


@cache
def _eves(year: int) -> frozenset[date]:
    return frozenset({_midsummer(year) - timedelta(days=1), date(year, 12, 24)})


def _midsummer(year: int) -> date:
    return _saturday_from(date(year, 6, 20))


def _saturday_from(day: date) -> date:
    return day + timedelta(days=(_SATURDAY - day.isoweekday()) % 7)


def _easter(year: int) -> date:
    """Return the Sunday after the full moon of spring, by the epacts of 1900-2099."""
    moon = 21 + (204 - 11 * (year % 19)) % 30
    moon -= moon > 48  # noqa: PLR2004 - the latest full moons of the cycle come a day early
    full = date(year, 3, 1) + timedelta(days=moon - 1)
    return full + timedelta(days=7 - full.isoweekday() % 7)
