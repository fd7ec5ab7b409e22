"""Requirements on values that changed with the law, each with the rules it comes from."""

import re

from datetime import date, timedelta

import pytest

from hypothesis import assume, given
from hypothesis import strategies as st

from lsprocess.errors import DefinitionError, InvalidInput
from lsprocess.law import Rule, rule
from lsprocess.law.values import (
    AFTER_CARE_AGE,
    CHILDREN_PER_WORKER,
    NOTIFICATION_REGISTER,
    Dated,
    Step,
    after_care_age_on,
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
