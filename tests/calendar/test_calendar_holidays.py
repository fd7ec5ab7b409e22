"""Requirements on the holidays of a year."""

from datetime import date

import pytest

from holidays.countries import Finland

from lsprocess.calendar import SUPPORTED_YEARS, eves_of, holidays_of
from lsprocess.errors import InvalidInput


EVES = {"Midsummer Eve", "Christmas Eve"}


def _named(year: int) -> dict[date, str]:
    return dict(Finland(years=year, language="en_US").items())


@pytest.mark.parametrize("year", SUPPORTED_YEARS)
def test_holidays_and_eves_are_those_of_an_independent_calendar(year: int) -> None:
    """Every holiday of every supported year is there, and the two eves are kept apart."""
    named = _named(year)
    eves = {day for day, name in named.items() if name in EVES}
    assert eves == eves_of(year)
    assert named.keys() - eves == holidays_of(year)


def test_the_other_eves_and_whit_monday_are_no_holidays() -> None:
    """New Year's Eve, Maundy Thursday and Whit Monday are days like any other."""
    other = {date(2026, 12, 31), date(2026, 4, 2), date(2026, 5, 25)}
    assert set() == other & (holidays_of(2026) | eves_of(2026))


def test_ascension_day_on_may_day_is_one_holiday() -> None:
    """In 2008 two of the thirteen fell on one day."""
    assert (12, 13) == (len(holidays_of(2008)), len(holidays_of(2009)))


@pytest.mark.parametrize(
    ("year", "reason"),
    [
        (1991, r"'year' must be within the years 1992-2099, got an earlier one; Epiphany and Asc"),
        (2100, r"'year' must be within the years 1992-2099, got a later one; the holidays of lat"),
        (2026.0, r"'year' must be a whole number, got float"),
        ("2026", r"'year' must be a whole number, got str"),
        (True, r"'year' must be a whole number, got bool"),
    ],
)
def test_other_years_are_refused_with_the_reason(year: int, reason: str) -> None:
    """Nothing is guessed of years whose holidays are not known."""
    assert holidays_of(2026)
    with pytest.raises(InvalidInput, match=reason):
        holidays_of(year)
    with pytest.raises(InvalidInput, match=reason):
        eves_of(year)


def test_epiphany_and_ascension_day_were_on_saturdays_before() -> None:
    """The reason given for the earliest year is so in the independent calendar too."""
    days = {name: day for day, name in _named(1989).items()}
    assert (date(1989, 1, 7), date(1989, 4, 29)) == (days["Epiphany"], days["Ascension Day"])
