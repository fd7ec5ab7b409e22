"""Requirements on values that changed with the law, and on the last day of after-care."""

import re

from datetime import date, timedelta

import pytest

from hypothesis import assume, given
from hypothesis import strategies as st

from lsprocess.calendar import add_years, age_on
from lsprocess.errors import DefinitionError, InvalidInput
from lsprocess.law import Rule, rule
from lsprocess.law.values import (
    AFTER_CARE_AGE,
    CHILDREN_PER_WORKER,
    NOTIFICATION_REGISTER,
    Dated,
    Step,
    after_care_age_on,
    after_care_ends,
)
from lsprocess.text import Text


DAY = timedelta(days=1)
LOWERED = date(2024, 1, 1)
KEPT_UNTIL = date(2024, 6, 30)
VALUES = (AFTER_CARE_AGE, CHILDREN_PER_WORKER, NOTIFICATION_REGISTER)

births = st.dates(date(1990, 1, 1), date(2030, 12, 31)) | st.sampled_from(
    [date(year, 2, 29) for year in range(1992, 2032, 4)]
)


@st.composite
def lives(draw: st.DrawFn) -> dict[str, date | None]:
    """Draw a youth whose right begins at 0-24, with or without a last day as a client."""
    born = draw(births)
    right_began = born + timedelta(days=draw(st.integers(0, 24 * 365)))
    assume(right_began >= date(2008, 1, 1))
    later = draw(st.none() | st.integers(0, 10 * 365))
    client_until = None if later is None else right_began + timedelta(days=later)
    return {"born": born, "right_began": right_began, "client_until": client_until}


def make_rule(from_: date | None = None, to: date | None = None) -> Rule:
    """Make a sound rule that is in force between two days."""
    return Rule(
        id="AFT-05",
        statement=Text(fi="a", sv="a", en="a"),
        kinds=("deadline",),
        sources=rule("AFT-05").sources,
        confidence="statute",
        from_=from_,
        to=to,
    )


# Values


@pytest.mark.parametrize(
    ("expected", "day"),
    [
        (21, date(2008, 1, 1)),
        (21, date(2019, 12, 31)),
        (25, date(2020, 1, 1)),
        (25, date(2023, 12, 31)),
        (23, date(2024, 1, 1)),
        (23, date(2024, 6, 30)),
        (23, date(2024, 7, 1)),
        (23, date(2090, 1, 1)),
    ],
)
def test_the_age_limit_of_after_care_was_21_then_25_and_is_23(expected: int, day: date) -> None:
    """The limit changed at the turn of 2020 and of 2024; the transition changed nothing in it."""
    assert expected == after_care_age_on(day)


@pytest.mark.parametrize(
    ("expected", "day"),
    [
        (35, date(2022, 1, 1)),
        (35, date(2023, 12, 31)),
        (30, date(2024, 1, 1)),
    ],
)
def test_a_worker_had_at_most_35_children_and_has_30(expected: int, day: date) -> None:
    """The staffing limit was stepped down at the turn of 2024."""
    assert expected == CHILDREN_PER_WORKER.on(day)


@pytest.mark.parametrize(
    ("expected", "day"),
    [
        ("notification_register", date(2010, 3, 1)),
        ("notification_register", date(2021, 10, 31)),
        ("social_welfare_client", date(2021, 11, 1)),
    ],
)
def test_notifications_moved_to_the_client_register(expected: str, day: date) -> None:
    """The notification register of its own ended with October 2021."""
    assert expected == NOTIFICATION_REGISTER.on(day)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (AFTER_CARE_AGE, date(2007, 12, 31)),
        (CHILDREN_PER_WORKER, date(2021, 12, 31)),
        (NOTIFICATION_REGISTER, date(2007, 12, 31)),
    ],
)
def test_a_day_without_a_rule_has_no_value(value: Dated[object], day: date) -> None:
    """Where no rule is known, the answer says when there is one and does not repeat the day."""
    with pytest.raises(InvalidInput, match=f"'day' must be one on which {value.id}") as caught:
        value.on(day)
    assert str(value.steps[0].rule.from_) in str(caught.value)
    assert str(day) not in str(caught.value)
    with pytest.raises(InvalidInput, match="got another day"):
        value.rule_on(day)


@pytest.mark.parametrize("value", VALUES, ids=[value.id for value in VALUES])
@given(day=st.dates(date(2022, 1, 1), date(2099, 12, 31)))
def test_a_value_comes_from_the_rule_in_force(value: Dated[object], day: date) -> None:
    """The rule named for a day is in force on it, and its step holds the value."""
    rule = value.rule_on(day)
    assert rule.in_force(day)
    assert Step(rule, value.on(day)) in value.steps


@pytest.mark.parametrize(
    "step",
    [*AFTER_CARE_AGE.steps, *CHILDREN_PER_WORKER.steps],
    ids=lambda step: step.rule.id,
)
@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_a_rule_says_its_value(step: Step[int], lang: str) -> None:
    """The number that is reckoned with is the number that the rule's statement tells."""
    assert str(step.value) in re.findall(r"\d+", step.rule.statement.of(lang))


@given(first=st.dates(date(1950, 1, 1), date(2050, 1, 1)), overlap=st.integers(0, 9_000))
def test_steps_that_overlap_or_run_backwards_are_refused(first: date, overlap: int) -> None:
    """A value is never laid down twice for a day."""
    older = Step(make_rule(to=first), 1)
    newer = Step(make_rule(from_=first - timedelta(days=overlap)), 2)
    with pytest.raises(DefinitionError, match="must come into force after AFT-05 has ended"):
        Dated(id="some_value", steps=(older, newer))


@pytest.mark.parametrize(
    "steps",
    [
        (Step(make_rule(), 1), Step(make_rule(from_=LOWERED), 2)),
        (Step(make_rule(to=LOWERED), 1), Step(make_rule(), 2)),
    ],
)
def test_steps_meet_at_known_days(steps: tuple[Step[int], ...]) -> None:
    """Only the first step may lack a beginning, and only the last an end."""
    with pytest.raises(DefinitionError, match="give the older rule its last day"):
        Dated(id="some_value", steps=steps)


def test_a_value_has_steps() -> None:
    """A value that no rule lays down is refused."""
    with pytest.raises(DefinitionError, match="'steps' of some_value must not be empty"):
        Dated(id="some_value", steps=())


@given(
    first=st.dates(date(1950, 1, 1), date(2050, 1, 1)),
    gap=st.integers(2, 900),
    day=st.dates(date(1950, 1, 1), date(2060, 1, 1)),
)
def test_a_gap_between_steps_has_no_value(first: date, gap: int, day: date) -> None:
    """Open ends reach as far as one asks, and the days between the steps have no value."""
    second = first + timedelta(days=gap)
    value = Dated(
        id="some_value", steps=(Step(make_rule(to=first), 1), Step(make_rule(from_=second), 2))
    )
    if first < day < second:
        with pytest.raises(InvalidInput):
            value.on(day)
    else:
        assert (1 if day <= first else 2) == value.on(day)


# The end of after-care


@pytest.mark.parametrize(
    ("expected", "born"),
    [
        # 21 while that was the limit
        ("2019-12-30", "1998-12-30"),
        ("2019-12-31", "1998-12-31"),
        # 21 only after the limit had risen; 25 while that was the limit does not come in time
        ("2024-01-01", "1999-01-01"),
        ("2024-01-02", "1999-01-02"),
        # 25 within the transition ends it there
        ("2024-06-29", "1999-06-29"),
        ("2024-06-30", "1999-06-30"),
        # past 23 when the limit fell, or reaching it within the transition
        ("2024-06-30", "1999-07-01"),
        ("2024-06-30", "2000-12-31"),
        ("2024-06-30", "2001-01-01"),
        ("2024-06-30", "2001-06-29"),
        ("2024-06-30", "2001-06-30"),
        # reaching 23 after it
        ("2024-07-01", "2001-07-01"),
        ("2024-07-02", "2001-07-02"),
        ("2026-03-01", "2003-03-01"),
    ],
)
def test_the_age_limit_that_decides_is_the_one_in_force(expected: str, born: str) -> None:
    """A right begun at 17 ends at 21, at 25, in the transition or at 23, by the day of birth."""
    birth = date.fromisoformat(born)
    ends = after_care_ends(born=birth, right_began=add_years(birth, 17), client_until=None)
    assert expected == str(ends)


@pytest.mark.parametrize(
    ("expected", "right_began", "born"),
    [
        # a right that the limit of 21 had ended, and one that began anew under the limit of 25
        ("2019-06-01", "2016-01-01", "1998-06-01"),
        ("2023-06-01", "2020-01-01", "1998-06-01"),
        # 25 on the last day of that limit, and on the day after
        ("2023-12-31", "2020-01-01", "1998-12-31"),
        ("2024-01-01", "2020-01-01", "1999-01-01"),
        # the transition is for rights begun before 2024
        ("2024-06-30", "2023-12-31", "2001-03-15"),
        ("2024-03-15", "2024-01-01", "2001-03-15"),
        ("2024-07-01", "2024-01-01", "2001-07-01"),
        # nothing is left of a right that begins past the limit
        ("2023-03-15", "2024-01-01", "2000-03-15"),
        ("2019-05-05", "2019-05-06", "1998-05-05"),
        # a right older than the act
        ("2026-06-01", "2006-01-01", "2003-06-01"),
    ],
)
def test_the_day_on_which_the_right_began_matters(
    expected: str, right_began: str, born: str
) -> None:
    """What an older limit ended stays ended, and a later right falls under the later limit."""
    ends = after_care_ends(
        born=date.fromisoformat(born),
        right_began=date.fromisoformat(right_began),
        client_until=None,
    )
    assert expected == str(ends)


@pytest.mark.parametrize(
    ("expected", "client_until", "born"),
    [
        ("2029-09-09", "2024-09-09", "2008-01-01"),
        ("2031-01-01", "2026-01-01", "2008-01-01"),
        ("2031-01-01", "2026-01-02", "2008-01-01"),
        ("2030-12-31", "2025-12-31", "2008-01-01"),
        # five years from a leap day end on 28 February
        ("2029-02-28", "2024-02-29", "2008-01-01"),
        # the five years cut the transition, and end a right before the limits change
        ("2024-05-05", "2019-05-05", "2000-06-01"),
        ("2024-06-30", "2019-06-30", "2000-06-01"),
        ("2024-06-30", "2019-07-01", "2000-06-01"),
        ("2018-05-05", "2013-05-05", "2000-06-01"),
    ],
)
def test_five_years_after_the_last_day_as_a_client_end_it_sooner(
    expected: str, client_until: str, born: str
) -> None:
    """The earlier of the five years and the age limit is the end."""
    ends = after_care_ends(
        born=date.fromisoformat(born),
        right_began=date(2012, 1, 1),
        client_until=date.fromisoformat(client_until),
    )
    assert expected == str(ends)


@pytest.mark.parametrize(
    ("expected", "right_began", "born"),
    [
        ("2013-02-28", "2010-01-01", "1992-02-28"),
        ("2013-03-01", "2010-01-01", "1992-02-29"),
        ("2013-03-01", "2010-01-01", "1992-03-01"),
        ("2021-03-01", "2020-01-01", "1996-02-29"),
        ("2024-06-30", "2018-01-01", "2000-02-29"),
        ("2027-03-01", "2022-01-01", "2004-02-29"),
    ],
)
def test_somebody_born_on_a_leap_day_reaches_the_limit_in_march(
    expected: str, right_began: str, born: str
) -> None:
    """Every limit falls in a common year, where the birthday is 1 March."""
    ends = after_care_ends(
        born=date.fromisoformat(born),
        right_began=date.fromisoformat(right_began),
        client_until=None,
    )
    assert expected == str(ends)


@given(life=lives())
def test_the_end_is_the_day_on_which_the_limit_is_reached_or_the_five_years_end(
    life: dict[str, date | None],
) -> None:
    """Nobody has the right past either, and nobody loses it before, but for the transition."""
    born, began, client_until = life["born"], life["right_began"], life["client_until"]
    last = after_care_ends(born=born, right_began=began, client_until=client_until)
    five_years = None if client_until is None else add_years(client_until, 5)
    kept = began < LOWERED <= last <= KEPT_UNTIL
    assume(last >= began)
    assert five_years is None or last <= five_years
    limit = 25 if kept else after_care_age_on(last)
    assert age_on(born, last - DAY) < limit
    if last not in {five_years, KEPT_UNTIL}:
        assert limit == age_on(born, last)
    if kept and last == KEPT_UNTIL != five_years:
        assert age_on(born, last) >= 23


@given(life=lives())
def test_the_last_day_as_a_client_never_prolongs_the_right(life: dict[str, date | None]) -> None:
    """Not knowing it gives the latest end, and a later one never an earlier end."""
    longest = after_care_ends(**(life | {"client_until": None}))
    assume(life["client_until"])
    ends = [
        after_care_ends(**(life | {"client_until": life["client_until"] + timedelta(days=more)}))
        for more in (0, 1, 366)
    ]
    assert sorted(ends) == ends
    assert ends[-1] <= longest


@given(life=lives(), decided_until=st.dates(LOWERED, date(2030, 1, 1)))
def test_support_decided_before_2024_runs_to_its_own_end(
    life: dict[str, date | None], decided_until: date
) -> None:
    """It prolongs a right that lasted when the limit fell, and no other; it shortens none."""
    without = after_care_ends(**life)
    expected = without
    if life["right_began"] < LOWERED and without >= LOWERED - DAY:
        expected = max(without, decided_until)
    assert expected == after_care_ends(**life, decided_until=decided_until)


@pytest.mark.parametrize(
    ("expected", "right_began", "client_until", "born"),
    [
        ("2024-12-31", "2017-01-01", None, "1999-09-09"),
        ("2025-09-09", "2017-01-01", None, "2002-09-09"),
        ("2024-12-31", "2017-01-01", "2018-12-31", "1999-09-09"),
        ("2023-12-30", "2017-01-01", "2018-12-30", "1999-09-09"),
        ("2024-12-31", "2023-12-31", None, "2001-05-05"),
        ("2024-05-05", "2024-01-01", None, "2001-05-05"),
        ("2018-09-09", "2015-01-01", None, "1997-09-09"),
    ],
)
def test_a_decision_of_support_to_the_end_of_2024_is_honoured(
    expected: str, right_began: str, client_until: str | None, born: str
) -> None:
    """Support decided in 2023 to the end of 2024 goes on, where the right still lasted then."""
    ends = after_care_ends(
        born=date.fromisoformat(born),
        right_began=date.fromisoformat(right_began),
        client_until=None if client_until is None else date.fromisoformat(client_until),
        decided_until=date(2024, 12, 31),
    )
    assert expected == str(ends)


def test_the_days_must_not_come_before_the_birth() -> None:
    """Days in the wrong order are refused, every one of them, and none is repeated."""
    with pytest.raises(InvalidInput) as caught:
        after_care_ends(
            born=date(2005, 5, 5), right_began=date(2005, 5, 4), client_until=date(2004, 1, 1)
        )
    assert 2 == len(caught.value.problems)
    assert all("must not be before 'born'" in problem for problem in caught.value.problems)
    assert not re.search(r"\d{4}", str(caught.value))


@pytest.mark.parametrize(("born", "known"), [(date(1986, 12, 31), False), (date(1987, 1, 1), True)])
def test_what_ended_before_2008_is_not_known(born: date, known: bool) -> None:
    """The law before the act was not read, so a limit reached under it is refused."""
    ends = {"born": born, "right_began": date(2005, 1, 1), "client_until": None}
    if known:
        assert date(2008, 1, 1) == after_care_ends(**ends)
    else:
        with pytest.raises(InvalidInput, match="the older law is not known here"):
            after_care_ends(**ends)


def test_the_turns_of_the_law_are_those_of_its_rules() -> None:
    """The transition lies within the newest limit, which follows the two before it."""
    assert rule("AFT-05").to == rule("AFT-06").from_ - DAY
    assert rule("AFT-06").to == rule("AFT-07").from_ - DAY
    assert (LOWERED, KEPT_UNTIL) == (rule("AFT-08").from_, rule("AFT-08").to)
    assert rule("AFT-07").from_ == rule("AFT-08").from_
    assert date(2021, 11, 1) == rule("NOT-17a").from_
