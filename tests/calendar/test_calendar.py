"""Requirements on Helsinki days, moments in UTC and ages."""

from calendar import isleap
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from hypothesis import given
from hypothesis import strategies as st

from lsprocess.calendar import age_on, helsinki_day, to_utc
from lsprocess.errors import InvalidInput


HELSINKI = ZoneInfo("Europe/Helsinki")

offsets = st.timedeltas(timedelta(hours=-14), timedelta(hours=14)).map(timezone)
moments = st.datetimes(
    datetime(1996, 1, 2),  # noqa: DTZ001 - Hypothesis adds the zone
    datetime(2099, 12, 30),  # noqa: DTZ001 - as above
    timezones=st.one_of(offsets, st.just(UTC), st.just(HELSINKI)),
)
days = st.dates(date(1900, 1, 1), date(2200, 12, 31))


def _last_sunday(year: int, month: int) -> datetime:
    """Return 01:00 UTC of the last Sunday of a month of 31 days."""
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=last.isoweekday() % 7)


@given(at=moments)
def test_helsinki_day_follows_the_summer_time_rule_of_the_union(at: datetime) -> None:
    """Since 1996 Helsinki is three hours ahead from March to October, else two."""
    utc = at.astimezone(UTC)
    summer = _last_sunday(utc.year, 3) <= utc < _last_sunday(utc.year, 10)
    expected = (utc + timedelta(hours=3 if summer else 2)).date()
    assert expected == helsinki_day(at)


@pytest.mark.parametrize(
    ("expected", "at"),
    [
        (date(2026, 3, 2), "2026-03-02T00:00:00+02:00"),
        (date(2026, 3, 1), "2026-03-01T21:59:59.999999+00:00"),
        (date(2026, 3, 2), "2026-03-01T22:00:00+00:00"),
        (date(2026, 7, 1), "2026-06-30T21:00:00+00:00"),
        (date(2027, 1, 1), "2026-12-31T12:00:00-10:00"),
    ],
)
def test_helsinki_day_turns_at_midnight_in_helsinki(expected: date, at: str) -> None:
    """Days are Europe/Helsinki days whatever offset the moment came with."""
    assert expected == helsinki_day(datetime.fromisoformat(at))


@given(at=moments)
def test_to_utc_keeps_the_moment(at: datetime) -> None:
    """The result is the same moment, in UTC, and asking again changes nothing."""
    utc = to_utc(at)
    assert at.timestamp() == utc.timestamp()
    assert UTC is utc.tzinfo
    assert utc == to_utc(utc)


@pytest.mark.parametrize(("hour", "fold"), [(0, 0), (1, 1)])
def test_to_utc_tells_the_two_hours_of_the_october_night_apart(hour: int, fold: int) -> None:
    """The clock time that occurs twice in October is told apart by its fold."""
    at = datetime(2026, 10, 25, 3, 30, tzinfo=HELSINKI, fold=fold)
    assert datetime(2026, 10, 25, hour, 30, tzinfo=UTC) == to_utc(at)


def test_a_moment_of_a_subclass_is_its_instant_as_a_plain_datetime() -> None:
    """Other libraries' datetimes come in as what they stand for, and go on as plain ones."""

    class Stamp(datetime):
        pass

    at = Stamp(2026, 10, 25, 3, 30, tzinfo=HELSINKI, fold=1)
    assert datetime is type(to_utc(at))
    assert datetime(2026, 10, 25, 1, 30, tzinfo=UTC) == to_utc(at)
    assert date(2026, 10, 25) == helsinki_day(at)


def test_what_is_no_datetime_is_refused() -> None:
    """A text or a date is no moment."""
    for wrong in ("2026-03-02T09:00:00+02:00", date(2026, 3, 2), None):
        with pytest.raises(InvalidInput, match="must be an aware datetime, got"):
            to_utc(wrong)  # type: ignore[arg-type]


def test_naive_datetimes_are_refused() -> None:
    """A datetime without an offset is malformed: nobody knows which moment it is."""
    naive = datetime(2026, 3, 2, 9)  # noqa: DTZ001 - the point of the test
    with pytest.raises(InvalidInput, match=r"must be an aware datetime, got a naive one; give"):
        to_utc(naive)
    with pytest.raises(InvalidInput, match=r"must be an aware datetime"):
        helsinki_day(naive)


def test_moments_outside_the_calendar_are_refused() -> None:
    """A moment that has no date in the zone asked for is malformed, not a crash."""
    first = datetime.min.replace(tzinfo=timezone(timedelta(hours=3)))
    last = datetime.max.replace(tzinfo=UTC)
    with pytest.raises(InvalidInput, match=r"must be within the years 1-9999, got"):
        to_utc(first)
    with pytest.raises(InvalidInput, match=r"must be within the years 1-9999, got"):
        helsinki_day(last)


def _birthday(born: date, year: int) -> date:
    leap_day = (born.month, born.day) == (2, 29)
    return date(year, 3, 1) if leap_day and not isleap(year) else born.replace(year=year)


@given(born=days, day=days)
def test_age_is_the_number_of_birthdays_reached(born: date, day: date) -> None:
    """Somebody is as old as the birthdays that have come since the day of birth."""
    born, day = sorted((born, day))
    years = range(born.year + 1, day.year + 1)
    assert sum(_birthday(born, year) <= day for year in years) == age_on(born, day)


@pytest.mark.parametrize(
    ("expected", "born", "day"),
    [
        (17, date(2008, 2, 29), date(2026, 2, 28)),
        (18, date(2008, 2, 29), date(2026, 3, 1)),
        (16, date(2008, 2, 29), date(2024, 2, 29)),
        (11, date(2014, 5, 1), date(2026, 4, 30)),
        (12, date(2014, 5, 1), date(2026, 5, 1)),
        (0, date(2026, 3, 2), date(2026, 3, 2)),
        (-1, date(2026, 3, 2), date(2026, 3, 1)),
    ],
)
def test_age_turns_on_the_birthday(expected: int, born: date, day: date) -> None:
    """The day of birth counts from its first moment; a leap day comes on 1 March."""
    assert expected == age_on(born, day)
