"""Dates, times and lists as people write them in Finnish, Swedish and English."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime
from zoneinfo import ZoneInfo

from lsprocess.errors import InvalidInput
from lsprocess.text._lang import Lang, pick


_HELSINKI = ZoneInfo("Europe/Helsinki")
_ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def join(lang: Lang, items: Iterable[str | int]) -> str:
    """Join items into one enumeration: 'a, b ja c', 'a, b och c', 'a, b and c'."""
    *head, last = [str(item) for item in items] or [""]
    if not head:
        return last
    return f"{', '.join(head)} {pick(lang, fi='ja', sv='och', en='and')} {last}"


def ordinal(lang: Lang, number: int) -> str:
    """Write which one it is in figures: '2.', '2:a', '2nd'; of 11 and 12 '11:e' and '11th'."""
    last = 0 if number % 100 in (11, 12, 13) else number % 10
    swedish = "a" if last in (1, 2) else "e"
    english = {1: "st", 2: "nd", 3: "rd"}.get(last, "th")
    return pick(lang, fi=f"{number}.", sv=f"{number}:{swedish}", en=f"{number}{english}")


def format_date(lang: Lang, day: date) -> str:
    """
    Write a date: '2.3.2026' in Finnish and Swedish, '2 March 2026' in English.

    Raises:
        InvalidInput: The day is a datetime, whose Helsinki day may be another than its own.
    """
    if isinstance(day, datetime):
        message = "'day' must be a date, got a datetime; take its Europe/Helsinki day first"
        raise InvalidInput(message)
    numbers = f"{day.day}.{day.month}.{day.year}"
    words = f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"
    return pick(lang, fi=numbers, sv=numbers, en=words)


def format_time(lang: Lang, at: datetime) -> str:
    """
    Write a moment in Helsinki time, to the minute: '2.3.2026 klo 9.00'.

    Raises:
        InvalidInput: The datetime is naive, or too near the ends of the calendar to be converted.
    """
    return format_times(lang, (at,))


def format_times(lang: Lang, moments: Iterable[datetime]) -> str:
    """
    Write moments in Helsinki time, each day and minute once: '2.3.2026 klo 9.00 ja 10.15'.

    Raises:
        InvalidInput: As `format_time`.
    """
    days: dict[date, dict[str, None]] = {}
    for at in moments:
        local = _local(at)
        days.setdefault(local.date(), {})[f"{local.hour}.{local.minute:02}"] = None
    word = pick(lang, fi="klo", sv="kl.", en="at")
    return "; ".join(
        f"{format_date(lang, day)} {word} {join(lang, minutes)}" for day, minutes in days.items()
    )


def format_span(lang: Lang, first: datetime, last: datetime) -> str:
    """
    Write from when to when, in Helsinki time: '2.3.2026 klo 9.00–9.20', the day once.

    Raises:
        InvalidInput: As `format_time`.
    """
    start, end = format_time(lang, first), format_time(lang, last)
    local = _local(last)
    if _local(first).date() == local.date():
        end = f"{local.hour}.{local.minute:02}"
        return start if start.endswith(f" {end}") else f"{start}–{end}"
    return f"{start} – {end}"


def _local(at: datetime) -> datetime:
    if at.utcoffset() is None:
        message = "'at' must be an aware datetime, got a naive one; give it a time zone"
        raise InvalidInput(message)
    with suppress(OverflowError):
        return at.astimezone(_HELSINKI)
    message = "'at' must be within the years 1-9999 in Helsinki time, got one outside them"
    raise InvalidInput(message)
