"""What is owed is found again only where that may change it, and it is always what is owed."""

from collections.abc import Mapping
from random import Random
from typing import Any

import pytest

from hypothesis import given, settings
from hypothesis import strategies as st
from test_linked_changes import GUARDIAN, LINK, Office

from again import ALL, Again, told, walks
from lsprocess import Case, Event, Process
from lsprocess.process import Attempt, Deadline, open_duties
from lsprocess.process.duty_cache import NOTHING, Owed, owed_in
from parcel import Desk, LookAt, Receive, WriteLabel, parts


WALKS = settings(max_examples=10)
SEEDS = st.integers(0, 2**32)


def owing(case: Case, around: Mapping[str, Case]) -> dict[str, Deadline | None]:
    """Give what a case owes, found from nothing."""
    return {duty.id: duty.deadline for duty in open_duties(case, linked=around)}


def steps(process: Process, seed: int) -> Any:
    """Make every attempt of a walk again, with nothing known; give each before it is kept."""
    again = Again()
    for event in told(walks(process, seed)):
        if event.echo_of is None:
            made = again.make(event, "e-1".__str__)
            yield again, event, made
            again.keep(made)


def remembered(again: Again, random: Random, how: str) -> dict[str, Owed]:
    """Give what some earlier attempts gave as owed."""
    if how == "latest":
        return {name: owed[-1] for name, owed in again.owed.items()}
    some = {name: owed for name, owed in again.owed.items() if random.random() < 0.7}
    return {name: random.choice(owed) for name, owed in some.items()}


@WALKS
@pytest.mark.parametrize("how", ["latest", "any"])
@pytest.mark.parametrize("process", ALL, ids=lambda process: process.id)
@given(seed=SEEDS)
def test_what_is_known_already_changes_nothing(process: Process, how: str, seed: int) -> None:
    """Whatever earlier attempts gave as owed is handed in, what comes of it is the same."""
    random = Random(seed)
    made: Attempt
    event: Event
    for again, event, made in steps(process, seed):
        known = again.make(event, "e-1".__str__, remembered(again, random, how))
        assert made[:3] == known[:3]
        assert made.owed.keys() == known.owed.keys()
        for name, owed in made.owed.items():
            assert owed.owing == known.owed[name].owing


@WALKS
@pytest.mark.parametrize("process", ALL, ids=lambda process: process.id)
@given(seed=SEEDS)
def test_what_is_found_again_is_what_is_owed(process: Process, seed: int) -> None:
    """From any earlier finding: linked cases have moved, time has passed, facts were taken back."""
    kept: dict[str, list[Owed]] = {}
    random = Random(seed)
    for again, _, made in steps(process, seed):
        around = {**again.cases, **{case.id: case for case in made.cases}}
        for name, case in around.items():
            known = kept.setdefault(name, [])
            wanted = owing(case, around)
            for one in (None, *known[-1:], *random.sample(known, min(2, len(known)))):
                found = owed_in(case, around, one)
                assert wanted == found.owing
                assert list(wanted) == list(found.owing)
            known.append(found)
        for name, owed in made.owed.items():
            assert owing(around[name], around) == owed.owing
        for before, deadlines, settled in made.changes:
            was, now = owing(before, again.cases), owing(around[before.id], around)
            assert tuple(duty for duty in was if duty not in now) == settled
            assert (
                tuple(d for duty, d in now.items() if d is not None and was.get(duty) != d)
                == deadlines
            )


@WALKS
@pytest.mark.parametrize("process", ALL, ids=lambda process: process.id)
@given(seed=SEEDS)
def test_every_case_that_owes_otherwise_is_among_the_changes(process: Process, seed: int) -> None:
    """No case changes what it owes without an attempt that says so, and what its event says is."""
    for again, _, made in steps(process, seed):
        around = {**again.cases, **{case.id: case for case in made.cases}}
        changed = {change.case.id for change in made.changes}
        for name, case in again.cases.items():
            if name not in changed:
                assert owing(case, again.cases) == owing(around[name], around)
        for one, case in zip(made.events, made.cases, strict=True):
            if one.applied:
                assert set(case.owed) == set(owing(case, around))


def test_a_case_that_was_never_opened_owes_nothing() -> None:
    """Nothing is found, and nothing needs to be."""
    assert NOTHING is owed_in(Desk().case, {}, None)
    desk = Desk(Process(**{**parts(), "duties": ()}))
    desk.do(Receive(kind="fragile", owner="p-9"))
    assert NOTHING is owed_in(desk.case, {}, None)


def test_what_was_found_is_kept_where_nothing_looked_at_has_changed() -> None:
    """A fact of a kind that no duty looks at, and a look, leave what was found."""
    desk = Desk()
    desk.do(Receive(kind="fragile", owner="p-9"))
    first = owed_in(desk.case, {}, None)
    assert ["insure:p-9", "label"] == list(first.owing)
    desk.do(LookAt())
    again = owed_in(desk.case, {}, first)
    assert first is again
    desk.do(WriteLabel(label="doc-1"))
    later = owed_in(desk.case, {}, again)
    assert ["insure:p-9"] == list(later.owing)


def test_a_linked_case_that_was_not_at_hand_before_is_looked_at() -> None:
    """What was found without a linked case is found again once it is at hand."""
    office = Office("memory:")
    office.do("r-1", LINK)
    office.do("m-1", GUARDIAN)
    case, around = office.book.case("r-1"), {"m-1": office.book.case("m-1")}
    alone = owed_in(case, {}, None)
    assert owing(case, around) == owed_in(case, around, alone).owing


def test_a_linked_case_that_is_at_hand_no_more_counts_no_more() -> None:
    """What was found with a linked case is found again without it."""
    office = Office("memory:")
    office.do("r-1", LINK)
    office.do("m-1", GUARDIAN)
    case, around = office.book.case("r-1"), {"m-1": office.book.case("m-1")}
    both = owed_in(case, around, None)
    assert owing(case, around) == both.owing != owing(case, {})
    assert owing(case, {}) == owed_in(case, {}, both).owing
