"""Requirements on which days are business days."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from holidays.countries import Finland
from hypothesis import given
from hypothesis import strategies as st

from lsprocess.calendar import (
    CONSERVATIVE,
    ORDINARY,
    POLICIES,
    THL,
    Policy,
    eves_of,
    policy,
    school_days,
    school_policy,
)
from lsprocess.errors import InvalidInput
from lsprocess.text import LANGS, Text


FIRST, LAST = date(1992, 1, 1), date(2099, 12, 31)
NAMED = dict(Finland(years=range(1992, 2100), language="en_US").items())
DAYS = tuple(date.fromordinal(n) for n in range(FIRST.toordinal(), LAST.toordinal() + 1))


def _counts(policy: str, day: date) -> bool:
    """Tell by an independent calendar whether a day is a business day."""
    eve = NAMED.get(day, "").endswith(" Eve")
    off = day in NAMED and (policy == "conservative" or not eve)
    return day.isoweekday() <= (6 if policy == "ordinary" else 5) and not off


@pytest.mark.parametrize("name", ["thl", "conservative", "ordinary"])
def test_business_days_are_those_of_an_independent_calendar(name: str) -> None:
    """Every day of 1992-2099 counts, or does not, as another calendar says."""
    expected = [day for day in DAYS if _counts(name, day)]
    assert expected == list(filter(policy(name).is_business_day, DAYS))


@given(day=st.sampled_from(DAYS))
def test_a_stricter_policy_counts_the_days_of_the_others_too(day: date) -> None:
    """Days outside the conservative policy but inside THL's are eves; the rest, Saturdays."""
    thl, conservative = THL.is_business_day(day), CONSERVATIVE.is_business_day(day)
    assert (thl and day in eves_of(day.year)) == (thl and not conservative)
    assert conservative <= thl <= ORDINARY.is_business_day(day)
    assert thl or not ORDINARY.is_business_day(day) or day.isoweekday() == 6


@pytest.mark.parametrize(("expected", "year"), [(254, 2024), (253, 2025), (254, 2026)])
def test_a_year_has_its_known_number_of_thl_business_days(expected: int, year: int) -> None:
    """The years counted by hand come out the same."""
    days = [day for day in DAYS if day.year == year]
    assert expected == sum(map(THL.is_business_day, days))


def test_policies_are_known_by_id_version_and_name() -> None:
    """Each policy can be named in a record, and told in three languages."""
    assert ["thl", "conservative", "ordinary"] == list(POLICIES)
    assert [THL, CONSERVATIVE, ORDINARY] == [policy(known) for known in POLICIES]
    assert {"2026.1"} == {known.version for known in POLICIES.values()}
    for lang in LANGS:
        assert 3 == len({known.name.of(lang) for known in POLICIES.values()})


@pytest.mark.parametrize(
    ("given", "hint"),
    [("conservativ", r" \(did you mean conservative\?\)"), ("zzz", ""), ("thl" * 99, ""), (7, "")],
)
def test_an_unknown_policy_is_refused_with_those_that_are_known(given: str, hint: str) -> None:
    """The message lists the ids, hints at a near one, and repeats nothing that came in."""
    message = rf"^'policy_id' must be one of thl, conservative, ordinary, got something else{hint}$"
    with pytest.raises(InvalidInput, match=message):
        policy(given)


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (LAST + timedelta(days=1), r"a day that is counted must be .* 1992-2099, got a later one"),
        (date(1991, 12, 31), r"a day that is counted must be .* 1992-2099, got an earlier one"),
        (datetime(2026, 3, 2, tzinfo=UTC), r"'day' must be a date, got a datetime; take its helsi"),
        ("2026-03-02", r"'day' must be a date, got str"),
    ],
)
def test_days_that_are_not_known_are_refused(day: date, reason: str) -> None:
    """A policy says nothing of years it does not know, nor of what is no date."""
    for known in POLICIES.values():
        with pytest.raises(InvalidInput, match=reason):
            known.is_business_day(day)


@given(days=st.sets(st.dates(), min_size=1), data=st.data())
def test_a_schools_working_days_are_the_days_given(days: set[date], data: st.DataObject) -> None:
    """Between the first and the last, the given days count and the others do not."""
    school = school_policy("school-3", sorted(days), "2026-2027.1")
    assert all(map(school.is_business_day, days))
    day = data.draw(st.dates(min(days), max(days)))
    assert (day in days) == school.is_business_day(day)


@given(days=st.lists(st.dates(), min_size=1))
def test_order_and_repetition_of_a_schools_days_make_no_difference(days: list[date]) -> None:
    """Two policies of the same days are equal; another version or other days make another."""
    school = school_policy("school-3", days, "1")
    assert school == school_policy("school-3", [*reversed(days), days[0]], "1")
    assert hash(school) == hash(school_policy("school-3", set(days), "1"))
    assert school != school_policy("school-3", days, "2")


def test_what_lies_outside_a_schools_days_is_not_known() -> None:
    """Before the first and after the last day nothing is guessed; the way out is told."""
    school = school_policy("school-3", [date(2026, 8, 12), date(2026, 8, 14)], "2026-2027.1")
    assert [True, False, True] == [
        school.is_business_day(date(2026, 8, day)) for day in (12, 13, 14)
    ]
    with pytest.raises(InvalidInput, match=r"got an earlier one; give the earlier school year's"):
        school.is_business_day(date(2026, 8, 11))
    with pytest.raises(InvalidInput, match=r"got a later one; give the next school year's days"):
        school.is_business_day(date(2026, 8, 15))


DAY = date(2026, 8, 12)


@pytest.mark.parametrize(
    ("school", "days", "version", "reason"),
    [
        ("school-3", [], "1", r"'working_days' must hold at least one day, got none; give"),
        ("school-3", ["2026-08-12"], "1", r"'working_days' must be a date, got str"),
        ("school-3", [datetime(2026, 8, 12, tzinfo=UTC)], "1", r"'working_days' must be a date, g"),
        ("The School", [DAY], "1", r"'id' must be an id of 1 to 64 .* got a string of another"),
        ("131052-308T", [DAY], "1", r"'id' must be an opaque id, got the shape of a personal id"),
        ("school-3", [DAY], "", r"'version' must be an id of 1 to 64"),
        (3, [DAY], "1", r"'id' must be an id of 1 to 64 .* got int"),
    ],
)
def test_a_malformed_school_policy_is_refused(
    school: str, days: list[date], version: str, reason: str
) -> None:
    """A school's policy has an opaque id, a version, and at least one day."""
    with pytest.raises(InvalidInput, match=reason):
        school_policy(school, days, version)


def test_a_policy_of_ones_own_is_a_pure_function_with_a_name() -> None:
    """Other days than those known here can be counted too."""
    words = Text(fi="maanantai", sv="måndag", en="Monday")
    mondays = Policy(
        id="mondays", version="1", name=words, counts=lambda day: day.isoweekday() == 1
    )
    assert mondays.is_business_day(date(2026, 3, 2))
    assert not mondays.is_business_day(date(2026, 3, 3))


def test_a_schools_days_are_weekdays_without_holidays_and_breaks() -> None:
    """Public holidays and weekends need not be told; a Saturday that is worked is."""
    autumn = (date(2026, 10, 12), date(2026, 10, 18))
    days = school_days(
        date(2026, 10, 8), date(2026, 10, 20), breaks=[autumn], also=[date(2026, 10, 10)]
    )
    assert [8, 9, 10, 19, 20] == sorted(day.day for day in days)
    ascension = school_days(date(2027, 5, 5), date(2027, 5, 7))
    assert [5, 7] == sorted(day.day for day in ascension)
    assert not school_days(date(2026, 10, 12), date(2026, 10, 9))


@pytest.mark.parametrize(
    "days",
    [
        {"first": "2026-10-08"},
        {"last": datetime(2026, 10, 20, tzinfo=UTC)},
        {"breaks": [(DAY, "2026-10-18")]},
        {"also": ["2026-10-10"]},
    ],
)
def test_malformed_days_of_a_school_are_refused(days: dict[str, Any]) -> None:
    """Every day of a school year is a date."""
    with pytest.raises(InvalidInput, match="must be a date"):
        school_days(**({"first": DAY, "last": DAY} | days))
