"""
When a pupil must have been talked with, through a whole school year: worked out by hand.

The made-up school works from Wednesday 12 August 2026 to Saturday 5 June 2027, which is worked, but
for its autumn, Christmas and winter breaks; the next year begins on Wednesday 11 August 2027.
Public holidays on what would be school days are Good Friday 26 March, Easter Monday 29 March and
Ascension Day 6 May 2027.  Independence Day 2026 is a Sunday, May Day 2027 a Saturday.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import attrs
import pytest

from lsprocess import Actor, Casebook
from lsprocess.journal import MemoryJournal
from lsprocess.process import Deadline
from lsprocess.processes import pupil_welfare as c


FAR = datetime(2028, 12, 31, tzinfo=UTC)
TEACHER = Actor(id="p-9", role="teacher", organisation="school-3")
BREAKS = (
    c.Break(first_day=date(2026, 10, 12), last_day=date(2026, 10, 18)),
    c.Break(first_day=date(2026, 12, 19), last_day=date(2027, 1, 6)),
    c.Break(first_day=date(2027, 2, 22), last_day=date(2027, 2, 28)),
)
YEAR = c.SchoolCalendar(
    id="school-3",
    version="2026-2027.1",
    first_day=date(2026, 8, 12),
    last_day=date(2027, 6, 5),
    breaks=BREAKS,
    also=(date(2027, 6, 5),),
)
SUMMER = c.Break(first_day=date(2027, 6, 6), last_day=date(2027, 8, 10))
TWO_YEARS = attrs.evolve(YEAR, last_day=date(2028, 6, 3), breaks=(*BREAKS, SUMMER))


def owed(
    received: date, calendar: c.SchoolCalendar | None, *, urgent: bool = False
) -> dict[str, Deadline]:
    """Give the time limits of a contact that was made without the pupil, by duty."""
    book = Casebook(MemoryJournal(), clock=lambda: FAR)
    contact = c.Contact(
        pupil=c.Child(id="c-1", born=date(2013, 5, 15)),
        school="school-3",
        received_on=received,
        contacter=c.Contacter(id="p-9", category="school_staff"),
        with_pupil=False,
        urgent=urgent,
        school_calendar=calendar,
    )
    at = datetime.combine(received, time(9), tzinfo=UTC)
    book.start(c, contact, case="p-1", actor=TEACHER, at=at).or_raise()
    items: Any = book.agenda("p-1", at=at + timedelta(minutes=1)).items
    return {item.duty.code: item.deadline for item in items if item.deadline is not None}


@pytest.mark.parametrize(
    ("received", "seventh"),
    [
        # Mon 17 Aug: 18, 19, 20, 21, 24, 25, 26.
        (date(2026, 8, 17), date(2026, 8, 26)),
        # Thu 8 Oct, one school day before the autumn break: 9, and 19, 20, 21, 22, 23, 26.
        (date(2026, 10, 8), date(2026, 10, 26)),
        # Fri 9 Oct, the last day before the autumn break: 19, 20, 21, 22, 23, 26, 27.
        (date(2026, 10, 9), date(2026, 10, 27)),
        # Wed 14 Oct, in the break: the same.
        (date(2026, 10, 14), date(2026, 10, 27)),
        # Sat 7 Nov: 9, 10, 11, 12, 13, 16, 17; of the Sunday after it the same.
        (date(2026, 11, 7), date(2026, 11, 17)),
        (date(2026, 11, 8), date(2026, 11, 17)),
        # Thu 3 Dec; Independence Day is a Sunday and takes nothing: 4, 7, 8, 9, 10, 11, 14.
        (date(2026, 12, 3), date(2026, 12, 14)),
        # Mon 14 Dec: 15, 16, 17, 18, and 7, 8, 11 Jan.
        (date(2026, 12, 14), date(2027, 1, 11)),
        # Fri 18 Dec, the last day before Christmas: 7, 8, 11, 12, 13, 14, 15 Jan.
        (date(2026, 12, 18), date(2027, 1, 15)),
        # Christmas Eve, and Epiphany, the last day of that break: the same.
        (date(2026, 12, 24), date(2027, 1, 15)),
        (date(2027, 1, 6), date(2027, 1, 15)),
        # Fri 19 Feb, the last day before the winter break: 1, 2, 3, 4, 5, 8, 9 Mar.
        (date(2027, 2, 19), date(2027, 3, 9)),
        # Mon 22 Mar, over Easter: 23, 24, 25, 30, 31 Mar, 1, 2 Apr.
        (date(2027, 3, 22), date(2027, 4, 2)),
        # Wed 28 Apr, over Ascension Day: 29, 30 Apr, 3, 4, 5, 7, 10 May.
        (date(2027, 4, 28), date(2027, 5, 10)),
        # Wed 26 May: 27, 28, 31 May, 1, 2, 3, 4 Jun.
        (date(2027, 5, 26), date(2027, 6, 4)),
        # Thu 27 May: 28, 31 May, 1, 2, 3, 4 Jun, and Sat 5 Jun, which is worked.
        (date(2027, 5, 27), date(2027, 6, 5)),
        # Fri 28 May: 31 May, 1, 2, 3, 4, 5 Jun, and the first day after the summer, 11 Aug.
        (date(2027, 5, 28), date(2027, 8, 11)),
        # Sat 5 Jun, the last day of the spring term: 11, 12, 13, 16, 17, 18, 19 Aug.
        (date(2027, 6, 5), date(2027, 8, 19)),
        # In summer, on a Monday and on the last day before the term: the same.
        (date(2027, 7, 5), date(2027, 8, 19)),
        (date(2027, 8, 10), date(2027, 8, 19)),
        # Wed 11 Aug, the first day of the autumn term: 12, 13, 16, 17, 18, 19, 20.
        (date(2027, 8, 11), date(2027, 8, 20)),
    ],
)
def test_the_seventh_day_is_a_day_on_which_the_school_works(received: date, seventh: date) -> None:
    """By it the pupil is talked with, and told of the contact; it is moved to no other day."""
    limits = owed(received, TWO_YEARS)
    for duty in ("arrange_talk", "tell_pupil"):
        assert seventh == limits[duty].strict == limits[duty].rolled
    assert not {"arrange_talk_urgently", "tell_pupil_urgently"} & set(limits)


@pytest.mark.parametrize(
    ("received", "calendar", "seventh"),
    [
        # Sat 5 Jun; the next school year is not told of: 7, 8, 9, 10, 11, 14, 15 Jun.
        (date(2027, 6, 5), YEAR, date(2027, 6, 15)),
        # Mon 5 Jul, in summer: 6, 7, 8, 9, 12, 13, 14 Jul.
        (date(2027, 7, 5), YEAR, date(2027, 7, 14)),
        # Fri 9 Oct; no calendar is told, and no break known: 12, 13, 14, 15, 16, 19, 20.
        (date(2026, 10, 9), None, date(2026, 10, 20)),
    ],
)
def test_where_the_schools_days_are_not_known_the_limit_is_no_longer_than_by_business_days(
    received: date, calendar: c.SchoolCalendar | None, seventh: date
) -> None:
    """What nobody has told of lengthens nothing: the summer does not make a pupil wait unsaid."""
    assert seventh == owed(received, calendar)["arrange_talk"].strict


@pytest.mark.parametrize(
    ("received", "next_day"),
    [
        # Mon 17 Aug.
        (date(2026, 8, 17), date(2026, 8, 18)),
        # Fri 9 Oct: Monday, though the school has its autumn break.
        (date(2026, 10, 9), date(2026, 10, 12)),
        # Sat 7 Nov, and the Sunday after it: Monday.
        (date(2026, 11, 7), date(2026, 11, 9)),
        (date(2026, 11, 8), date(2026, 11, 9)),
        # Fri 18 Dec: Monday, in the Christmas break.
        (date(2026, 12, 18), date(2026, 12, 21)),
        # Christmas Eve, a Thursday: both Christmas days and the weekend are passed over.
        (date(2026, 12, 24), date(2026, 12, 28)),
        # New Year's Eve, a Thursday: Fri 1 Jan is a holiday.
        (date(2026, 12, 31), date(2027, 1, 4)),
        # Tue 5 Jan: Wednesday is Epiphany.
        (date(2027, 1, 5), date(2027, 1, 7)),
        # Maundy Thursday: Good Friday to Easter Monday are passed over.
        (date(2027, 3, 25), date(2027, 3, 30)),
        # Wed 5 May: Thursday is Ascension Day.
        (date(2027, 5, 5), date(2027, 5, 7)),
        # Sat 5 Jun, the last day of the spring term: Monday, in summer.
        (date(2027, 6, 5), date(2027, 6, 7)),
        # Mon 5 Jul, in summer.
        (date(2027, 7, 5), date(2027, 7, 6)),
    ],
)
def test_an_urgent_matter_waits_for_no_school_day(received: date, next_day: date) -> None:
    """By the next working day the pupil is talked with and told, in a break and in summer too."""
    limits = owed(received, TWO_YEARS, urgent=True)
    for duty in ("arrange_talk_urgently", "tell_pupil_urgently"):
        assert next_day == limits[duty].strict == limits[duty].rolled
    assert not {"arrange_talk", "tell_pupil"} & set(limits)
