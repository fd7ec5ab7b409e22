"""Requirements on the last days of time limits."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

import pytest

from holidays.countries import Finland
from hypothesis import assume, given
from hypothesis import strategies as st

from lsprocess.calendar import (
    CONSERVATIVE,
    ORDINARY,
    POLICIES,
    THL,
    Policy,
    add_days,
    add_months,
    add_weeks,
    add_years,
    eves_of,
    holidays_of,
    next_business_day,
    nth_business_day,
    placement_ends,
    rolled,
    school_policy,
)
from lsprocess.errors import InvalidInput
from lsprocess.text import Text


FIRST, LAST = date(1992, 1, 1), date(2099, 12, 31)
NAMED = dict(Finland(years=range(1992, 2100), language="en_US").items())


def _counts(policy: str, day: date) -> bool:
    """Tell by an independent calendar whether a day is a business day."""
    eve = NAMED.get(day, "").endswith(" Eve")
    off = day in NAMED and (policy == "conservative" or not eve)
    return day.isoweekday() <= (6 if policy == "ordinary" else 5) and not off


def _nth(policy: str, start: date, n: int) -> date:
    """Count one by one: the n-th business day after a day."""
    counted = (start + timedelta(days=more) for more in range(1, 10 * n + 10))
    return [day for day in counted if _counts(policy, day)][n - 1]


days = st.dates(FIRST, date(2098, 12, 31))
numbers = st.integers(1, 60)
policies = st.sampled_from(list(POLICIES.values()))


@given(start=days, n=numbers, policy=policies)
def test_the_nth_business_day_is_that_of_an_independent_calendar(
    start: date, n: int, policy: Policy
) -> None:
    """A naive count in another calendar comes to the same day."""
    assert _nth(policy.id, start, n) == nth_business_day(start, n, policy)


@given(start=days, later=days, n=numbers, policy=policies)
def test_a_later_start_never_gives_an_earlier_limit(
    start: date, later: date, n: int, policy: Policy
) -> None:
    """Limits keep the order of the days they are counted from."""
    start, later = sorted((start, later))
    assert nth_business_day(start, n, policy) <= nth_business_day(later, n, policy)
    assert next_business_day(start, policy) <= next_business_day(later, policy)
    assert add_months(start, min(n, 12)) <= add_months(later, min(n, 12))
    assert add_years(start, 1) <= add_years(later, 1)
    assert rolled(start) <= rolled(later)
    assert placement_ends(start) <= placement_ends(later)


@given(start=days, n=numbers, policy=policies)
def test_every_next_business_day_is_counted_once(start: date, n: int, policy: Policy) -> None:
    """The limit is after the start, on a business day, and the next one is one day on."""
    limit = nth_business_day(start, n, policy)
    assert start < limit
    assert policy.is_business_day(limit)
    assert nth_business_day(start, n + 1, policy) == nth_business_day(limit, 1, policy)


@given(start=days, n=numbers)
def test_the_ordinary_count_is_the_strictest(start: date, n: int) -> None:
    """The more days count, the earlier the limit."""
    ordinary, thl, conservative = (
        nth_business_day(start, n, policy) for policy in (ORDINARY, THL, CONSERVATIVE)
    )
    assert ordinary <= thl <= conservative


@given(start=days, policy=policies)
def test_the_next_business_day_is_the_first_after_the_start(start: date, policy: Policy) -> None:
    """The same or the next working day ends on the next one, whatever day the start is."""
    limit = next_business_day(start, policy)
    between = range(start.toordinal() + 1, limit.toordinal())
    assert policy.is_business_day(limit)
    assert not any(policy.is_business_day(date.fromordinal(day)) for day in between)


@given(start=days, n=st.integers(1, 1300))
def test_months_end_on_the_same_number_or_the_last_day(start: date, n: int) -> None:
    """The limit is n months on, with the same day number if the month has it."""
    assume(start.year * 12 + start.month - 1 + n < 2100 * 12)
    limit = add_months(start, n)
    assert n == (limit.year - start.year) * 12 + limit.month - start.month
    assert min(start.day, monthrange(limit.year, limit.month)[1]) == limit.day


@given(start=days, n=st.integers(1, 107))
def test_years_end_on_the_same_day_save_for_the_leap_day(start: date, n: int) -> None:
    """A year is twelve months; only 29 February may end on another day number."""
    assume(start.year + n < 2100)
    limit = add_years(start, n)
    assert add_months(start, 12 * n) == limit
    leap = (start.month, start.day) == (2, 29)
    assert (start.year + n, start.month) == (limit.year, limit.month)
    assert limit.day in ({28, 29} if leap else {start.day})


@given(day=st.dates(FIRST, LAST))
def test_a_last_day_rolls_to_the_first_day_on_which_one_can_act(day: date) -> None:
    """Rolling comes at once to a day that needs no rolling, never earlier, at most five days on."""
    limit = rolled(day)
    assert _nth("conservative", day - timedelta(days=1), 1) == limit
    assert limit == rolled(limit)
    assert day <= limit <= day + timedelta(days=5)
    assert limit.isoweekday() < 6
    assert limit not in holidays_of(limit.year) | eves_of(limit.year)


@given(start=days, length=st.integers(1, 60))
def test_the_day_of_placement_is_the_first_of_its_days(start: date, length: int) -> None:
    """An emergency placement has as many days as it is long, the first and last among them."""
    assert length == len(range(start.toordinal(), placement_ends(start, length).toordinal() + 1))
    assert start + timedelta(days=29) == placement_ends(start)


VECTORS = [
    # opened, THL, conservative, ordinary, three months, the same rolled
    ("2025-09-09", "2025-09-18", "2025-09-18", "2025-09-17", "2025-12-09", "2025-12-09"),
    ("2025-12-19", "2026-01-02", "2026-01-05", "2025-12-30", "2026-03-19", "2026-03-19"),
    ("2026-06-12", "2026-06-23", "2026-06-24", "2026-06-22", "2026-09-12", "2026-09-14"),
    ("2025-06-14", "2025-06-24", "2025-06-25", "2025-06-24", "2025-09-14", "2025-09-15"),
    ("2026-06-10", "2026-06-19", "2026-06-22", "2026-06-18", "2026-09-10", "2026-09-10"),
    ("2026-12-15", "2026-12-24", "2026-12-28", "2026-12-23", "2027-03-15", "2027-03-15"),
]


@pytest.mark.parametrize(
    ("opened", "thl", "conservative", "ordinary", "strict", "end"),
    [tuple(map(date.fromisoformat, row)) for row in VECTORS],
)
def test_limits_of_an_assessment_are_those_counted_by_hand(
    opened: date, thl: date, conservative: date, ordinary: date, strict: date, end: date
) -> None:
    """The seventh business day under each policy, and three months, strict and rolled."""
    assert thl == nth_business_day(opened, 7, THL)
    assert conservative == nth_business_day(opened, 7, CONSERVATIVE)
    assert ordinary == nth_business_day(opened, 7, ORDINARY)
    assert strict == add_months(opened, 3)
    assert end == rolled(strict)


def test_a_contact_on_tuesday_is_due_on_thursday_of_the_next_week() -> None:
    """THL's own example, in a fortnight without holidays."""
    limit = nth_business_day(date(2026, 9, 15), 7, THL)
    assert (date(2026, 9, 24), 4) == (limit, limit.isoweekday())


@pytest.mark.parametrize(
    ("opened", "thl", "conservative"),
    [
        (date(2026, 3, 31), date(2026, 4, 13), date(2026, 4, 13)),
        (date(2025, 12, 30), date(2026, 1, 12), date(2026, 1, 12)),
        (date(2026, 12, 18), date(2026, 12, 30), date(2026, 12, 31)),
    ],
)
def test_holidays_within_the_seven_days_are_not_counted(
    opened: date, thl: date, conservative: date
) -> None:
    """Easter, New Year and Epiphany, and Christmas with and without its eve."""
    assert thl == nth_business_day(opened, 7, THL)
    assert conservative == nth_business_day(opened, 7, CONSERVATIVE)


@pytest.mark.parametrize(
    ("expected", "day"),
    [
        (date(2026, 6, 22), date(2026, 6, 19)),  # Midsummer Eve
        (date(2026, 12, 28), date(2026, 12, 24)),  # Christmas Eve
        (date(2026, 3, 2), date(2026, 2, 28)),  # Saturday
        (date(2025, 12, 29), date(2025, 12, 24)),  # the longest way
        (date(2026, 4, 7), date(2026, 4, 3)),  # Good Friday
        (date(2026, 5, 4), date(2026, 5, 1)),  # May Day
        (date(2027, 12, 7), date(2027, 12, 6)),  # Independence Day
        (date(2026, 12, 31), date(2026, 12, 31)),  # New Year's Eve
        (date(2026, 5, 25), date(2026, 5, 25)),  # Whit Monday
        (date(2026, 4, 2), date(2026, 4, 2)),  # Maundy Thursday
    ],
)
def test_each_kind_of_day_off_rolls_on(expected: date, day: date) -> None:
    """Saturdays, Sundays, holidays and the two eves give way; other eves do not."""
    assert expected == rolled(day)


@pytest.mark.parametrize(
    ("end", "last", "start"),
    [
        (date(2026, 3, 2), date(2026, 2, 28), date(2025, 11, 30)),
        (date(2026, 12, 28), date(2026, 12, 24), date(2026, 9, 24)),
        (date(2028, 2, 29), date(2028, 2, 29), date(2027, 11, 30)),
    ],
)
def test_three_months_end_on_a_short_month_or_an_eve(end: date, last: date, start: date) -> None:
    """The last day is the month's last where it has no such number, and then rolls."""
    assert last == add_months(start, 3)
    assert end == rolled(last)


def test_a_year_from_the_leap_day_ends_on_28_february() -> None:
    """Four years on there is a leap day again."""
    assert date(2025, 2, 28) == add_years(date(2024, 2, 29), 1)
    assert date(2028, 2, 29) == add_years(date(2024, 2, 29), 4)


def test_an_emergency_placement_ends_on_its_thirtieth_day_holiday_or_not() -> None:
    """From 2 March thirty days end on 31 March; an end on Christmas Day stays there."""
    assert date(2026, 3, 31) == placement_ends(date(2026, 3, 2))
    assert date(2026, 12, 25) == placement_ends(date(2026, 11, 26))
    assert date(2026, 3, 2) == placement_ends(date(2026, 3, 2), 1)


def test_a_schools_limits_are_counted_in_its_own_days() -> None:
    """Autumn holidays of one school are no working days, whatever other calendars say."""
    school = school_policy(
        "school-3",
        [date(2026, 10, day) for day in (8, 9, 19, 20, 21, 22, 23, 26)],
        "2026-2027.1",
    )
    assert date(2026, 10, 19) == next_business_day(date(2026, 10, 9), school)
    assert date(2026, 10, 26) == nth_business_day(date(2026, 10, 8), 7, school)
    with pytest.raises(InvalidInput, match=r"got a later one; give the next school year's days"):
        nth_business_day(date(2026, 10, 9), 7, school)


@pytest.mark.parametrize(
    ("n", "reason"),
    [(0, "got a smaller one"), (-1, "got a smaller one"), (True, "got bool"), (1.0, "got float")],
)
def test_lengths_are_whole_numbers_from_one(n: int, reason: str) -> None:
    """A limit of no days, or of something that is no number of days, is malformed."""
    day = date(2026, 3, 2)
    with pytest.raises(InvalidInput, match=rf"^'n' must be a whole number from 1, {reason}$"):
        nth_business_day(day, n, THL)
    with pytest.raises(InvalidInput, match=rf"^'n' must be a whole number from 1, {reason}$"):
        add_days(day, n)
    with pytest.raises(InvalidInput, match=reason):
        add_weeks(day, n)
    with pytest.raises(InvalidInput, match=reason):
        add_months(day, n)
    with pytest.raises(InvalidInput, match=rf"^'n' must be a whole number from 1, {reason}$"):
        add_years(day, n)
    with pytest.raises(InvalidInput, match=rf"^'days' must be a whole number from 1, {reason}$"):
        placement_ends(day, n)


@pytest.mark.parametrize("day", [datetime(2026, 3, 2, 23, tzinfo=UTC), "2026-03-02", None])
def test_limits_are_counted_from_dates(day: date) -> None:
    """A datetime is refused: its Helsinki day may be the next one."""
    with pytest.raises(InvalidInput, match=r"^'start' must be a date, got"):
        nth_business_day(day, 7, THL)
    with pytest.raises(InvalidInput, match=r"^'start' must be a date, got"):
        next_business_day(day, THL)
    with pytest.raises(InvalidInput, match=r"^'start' must be a date, got"):
        add_days(day, 3)
    with pytest.raises(InvalidInput, match="'start' must be a date"):
        add_weeks(day, 3)
    with pytest.raises(InvalidInput, match="'start' must be a date"):
        add_months(day, 3)
    with pytest.raises(InvalidInput, match=r"^'start' must be a date, got"):
        add_years(day, 1)
    with pytest.raises(InvalidInput, match=r"^'start' must be a date, got"):
        placement_ends(day)
    with pytest.raises(InvalidInput, match=r"^'day' must be a date, got"):
        rolled(day)


def test_limits_end_in_the_supported_years() -> None:
    """A limit that comes to a year whose holidays are not known is refused, not guessed."""
    late = r"^the last day of the limit must be within the years 1992-2099, got a later one"
    with pytest.raises(InvalidInput, match=late):
        add_days(LAST, 1)
    with pytest.raises(InvalidInput, match="the last day of the limit must be within the years"):
        add_weeks(LAST, 10**9)
    with pytest.raises(InvalidInput, match="the last day of the limit must be within the years"):
        add_months(LAST, 1)
    with pytest.raises(InvalidInput, match=late):
        add_years(LAST, 10**30)
    with pytest.raises(InvalidInput, match=late):
        placement_ends(LAST)
    with pytest.raises(InvalidInput, match=late):
        placement_ends(LAST, 10**30)
    with pytest.raises(InvalidInput, match=r"^the last day of .* got an earlier one"):
        placement_ends(date(1991, 1, 1))
    with pytest.raises(InvalidInput, match=r"^a day that is counted must be .* got a later one"):
        nth_business_day(LAST, 1, THL)
    with pytest.raises(InvalidInput, match=r"^a day that is counted must be .* got a later one"):
        rolled(date.max)


def test_counting_ends_even_if_no_day_is_a_business_day() -> None:
    """A policy that knows no business days gets an answer, not an endless count."""
    words = Text(fi="ei mikään päivä", sv="ingen dag", en="no day")
    never = Policy(id="never", version="1", name=words, counts=lambda _: False)
    with pytest.raises(InvalidInput, match=r"^a day that is counted from must be .* later one"):
        nth_business_day(date(2026, 3, 2), 1, never)
