"""From moments to Helsinki days and UTC, and from two days to an age."""

from contextlib import suppress
from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from lsprocess.calendar._checks import checked_datetime
from lsprocess.errors import InvalidInput
from lsprocess.problems import problem


_HELSINKI = ZoneInfo("Europe/Helsinki")


@lru_cache(maxsize=1024)
def helsinki_day(at: datetime) -> date:
    """
    Return the day that an aware datetime falls on in Europe/Helsinki.

    Raises:
        InvalidInput: It is no datetime, a naive one, or has no Helsinki day within the years
            1-9999.
    """
    return _converted(at, _HELSINKI).date()


def to_utc(at: datetime) -> datetime:
    """
    Return the same moment in UTC, as a plain datetime whatever subclass came in.

    Raises:
        InvalidInput: It is no datetime, a naive one, or has no UTC time within the years 1-9999.
            The problem has no subject, for the caller to name the place.
    """
    return _converted(at, UTC)


def _converted(at: datetime, zone: tzinfo) -> datetime:
    at = checked_datetime(at)
    if at.utcoffset() is None:
        raise InvalidInput(problem("naive_time"))
    with suppress(OverflowError):
        return at.astimezone(zone)
    raise InvalidInput(problem("outside_calendar"))


def age_on(born: date, day: date) -> int:
    """
    Return the age in full years on a day; negative before birth.

    Somebody born on 29 February turns a year older on 1 March in common years.
    """
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
