"""Facts: the order of happening, held against plain lists."""

from datetime import datetime
from typing import Any

import pytest

from hypothesis import given
from hypothesis import strategies as st

from lsprocess.process import ActionData, Fact, Facts, after, in_order, unanswered
from lsprocess.process.facts import until
from parcel import Hold, LookAt, Receive, WriteLabel, hours


KINDS: tuple[ActionData, ...] = (
    Receive(kind="plain", owner="p-9"),
    WriteLabel(label="doc-1"),
    LookAt(),
    Hold(),
)
HOURS = st.integers(0, 3)
"""Few, so that many facts happen at the same time."""


@st.composite
def told(draw: st.DrawFn, *cases: str, most: int = 10) -> list[Fact[Any]]:
    """Draw facts in the order of recording; most of them happened at some other's time."""
    found, seqs = [], dict.fromkeys(cases, 0)
    for _ in range(draw(st.integers(0, most))):
        case = draw(st.sampled_from(cases))
        seqs[case] += draw(st.integers(1, 2))
        at = draw(HOURS)
        recorded = at + draw(HOURS)
        data = draw(st.sampled_from(KINDS))
        found.append(Fact(seqs[case], hours(at), data, hours(recorded), case))
    return found


def when(fact: Fact[Any]) -> tuple[datetime, datetime, str, int]:
    """Give the place of a fact, as the documentation says it."""
    return (fact.at, fact.recorded_at, fact.case, fact.seq)


def grown(facts: list[Fact[Any]]) -> Facts:
    """Add one fact after the other."""
    found = Facts()
    for fact in facts:
        found = found.add(fact)
    return found


@given(told("p-1"), st.integers(0, 10))
def test_facts_are_what_a_plain_list_would_be(facts: list[Fact[Any]], cut: int) -> None:
    """Kept whole, added one by one, or some and then the others: the answers are the list's."""
    parted = Facts(tuple(facts[:cut]))
    for fact in facts[cut:]:
        parted = parted.add(fact)
    made = (Facts(tuple(facts)), grown(facts), parted)
    times = [fact.at for fact in facts]
    kinds = {
        type(data): tuple(sorted((f for f in facts if f.data == data), key=when))
        for data in KINDS
        if any(f.data == data for f in facts)
    }
    for found in made:
        assert facts == list(found)
        assert len(facts) == len(found)
        assert (facts[0] if facts else None) == found.first
        assert (max(times) if facts else None) == found.latest
        assert kinds == found.kinds
        assert facts == list(found)
        assert made[0] == found
        assert hash(made[0]) == hash(found)
        assert f"<Facts {len(facts)}>" == repr(found)


@given(told("p-1"), told("p-1"))
def test_facts_are_equal_when_their_lists_are(one: list[Fact[Any]], other: list[Fact[Any]]) -> None:
    """What was looked for, and how they were made, makes no difference."""
    looked = grown(one)
    assert (one == other) is (looked == Facts(tuple(other)))
    assert looked != one
    assert looked != tuple(one)


@given(told("p-1", most=5))
def test_adding_leaves_the_facts_before_as_they_were(facts: list[Fact[Any]]) -> None:
    """Every case that was ever given keeps its own facts."""
    stages = [Facts()]
    for fact in facts:
        stages.append(stages[-1].add(fact))
    assert [facts[:number] for number in range(len(stages))] == [list(one) for one in stages]


@given(told("p-1", "p-2", "p-3"))
def test_facts_of_several_cases_come_in_the_order_of_happening(facts: list[Fact[Any]]) -> None:
    """Then in that of recording, then of the case, then of the place in it."""
    assert sorted(facts, key=when) == in_order(facts) == in_order(reversed(facts))
    assert [when(fact) for fact in facts] == [fact.when for fact in facts]


@given(told("p-1", "p-2"), st.integers(0, 9))
def test_after_gives_what_happened_later_than_a_mark(facts: list[Fact[Any]], place: int) -> None:
    """The mark itself did not happen after itself, and everything happened after nothing."""
    assert tuple(facts) == after(None, facts)
    if place < len(facts):
        mark = facts[place]
        later = [fact for fact in facts if when(fact) > when(mark)]
        assert tuple(later) == after(mark, facts)
        assert mark not in later
        assert later == [fact for fact in facts if fact.after(mark)]
    assert all(fact.after(None) for fact in facts)


@given(told("p-1", "p-2"), told("p-1", "p-2"))
def test_an_opener_is_unanswered_when_no_answer_came_after_it(
    openers: list[Fact[Any]], answers: list[Fact[Any]]
) -> None:
    """The first of those is given, in whatever order they are told."""
    left = [one for one in openers if not any(when(answer) >= when(one) for answer in answers)]
    first = min(left, key=when, default=None)
    assert first == unanswered(openers, answers)
    assert first == unanswered(reversed(openers), reversed(answers))
    assert min(openers, key=when, default=None) == unanswered(openers, ())
    assert unanswered((), answers) is None


@given(told("p-1"), HOURS)
def test_what_had_happened_by_a_time_is_the_beginning(facts: list[Fact[Any]], hour: int) -> None:
    """What happened at that very time had happened."""
    ordered = tuple(in_order(facts))
    assert tuple(f for f in ordered if f.at <= hours(hour)) == until(hours(hour), ordered)


def test_at_the_same_time_what_was_recorded_first_comes_first() -> None:
    """Then the case's id decides, then the number in it, so that no two facts tie."""
    at, data = hours(0), Hold()
    late = Fact(1, at, data, hours(2), "p-1")
    early = Fact(9, at, data, hours(1), "p-2")
    same = Fact(8, at, data, hours(1), "p-2")
    other = Fact(1, at, data, hours(1), "p-3")
    assert [same, early, other, late] == in_order((late, other, early, same))
    assert other == unanswered((late._replace(recorded_at=at), other), (early,))


def test_facts_have_no_other_attributes() -> None:
    """A slip of the pen is an error, also where the facts by kind are not yet made."""
    with pytest.raises(AttributeError, match="facts have no attribute kind"):
        _ = Facts().kind  # type: ignore[attr-defined]
