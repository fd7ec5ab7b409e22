"""Attempts are pure and whole: made again by the kernel alone, each gives what was recorded."""

from itertools import count
from typing import Any

import pytest

from hypothesis import given, settings
from hypothesis import strategies as st

from again import ALL, Again, told, walked, walks, wandered
from lsprocess import Process
from lsprocess.process import Attempt, Correct, attempt, evolve, replay
from parcel import Bundle, Desk, LookAt, Receive, Send, command, hours


WALKS = settings(max_examples=12)
FEW = 12
SEEDS = st.integers(0, 2**32)
PLAIN = Receive(kind="plain", owner="p-9")


def made_again(process: Process, seed: int) -> Any:
    """Make every attempt of a walk again; give each with the cases before it, and what came."""
    again = Again()
    for event in told(walks(process, seed)):
        if event.echo_of is None:
            numbers = count(1)
            made = again.make(event, lambda numbers=numbers: f"n-{next(numbers)}")
            yield again, event, made
            again.keep(made)
        else:
            assert again.histories[event.case][event.seq - 1] == event._replace(
                id=again.histories[event.case][event.seq - 1].id
            )


@WALKS
@pytest.mark.parametrize("process", ALL, ids=lambda process: process.id)
@given(seed=SEEDS)
def test_an_attempt_gives_everything_that_comes_of_it(process: Process, seed: int) -> None:
    """Its events are those recorded, and its cases those that the events alone make."""
    for again, event, made in made_again(process, seed):
        first, *echoes = made.events
        assert event == first._replace(id=event.id)
        assert [f"n-{number}" for number in range(1, len(made.events) + 1)] == [
            one.id for one in made.events
        ]
        assert {f"{event.case}#{event.seq}"} >= {one.echo_of for one in echoes}
        for one, case in zip(made.events, made.cases, strict=True):
            history = again.histories.get(one.case, ())
            before = again.before(one)
            assert case == evolve(before, one, history)
            assert case == replay((*history, one))
            assert (before.id, before.seq + 1) == (case.id, case.seq)


@WALKS
@pytest.mark.parametrize("process", ALL, ids=lambda process: process.id)
@given(seed=SEEDS)
def test_what_is_not_applied_changes_only_the_number(process: Process, seed: int) -> None:
    """A refusal leaves one event, asks for no duties and moves nothing."""
    for again, event, made in made_again(process, seed):
        if not event.applied:
            before = again.before(event)
            after = before._replace(seq=before.seq + 1)
            assert Attempt(made.events, (after,)) == made
            assert (1, None) == (len(made.events), made.events[0].target)
            assert ((), (), (), ()) == made.events[0][15:19]


@WALKS
@pytest.mark.parametrize("process", ALL, ids=lambda process: process.id)
@given(seed=SEEDS)
def test_attempting_the_same_twice_gives_the_same(process: Process, seed: int) -> None:
    """Nothing is kept between attempts, and the cases handed in stay as they were."""
    for again, event, made in made_again(process, seed):
        cases, histories = dict(again.cases), dict(again.histories)
        kept = {name: (case, tuple(case.facts)) for name, case in cases.items()}
        numbers = count(1)
        assert made == again.make(event, lambda numbers=numbers: f"n-{next(numbers)}")
        assert cases == again.cases
        assert histories == again.histories
        assert kept == {name: (case, tuple(case.facts)) for name, case in again.cases.items()}


def test_walks_see_what_they_are_for() -> None:
    """Corrections, echoes of both kinds, and what a linked case owes since then all come up."""
    seen = set()
    for seed in range(14):
        again = Again()
        book = wandered(seed, 40) if seed < FEW else walked(ALL[seed % len(ALL)], seed)
        for event in told(book):
            if event.echo_of is not None:
                continue
            made = again.make(event, lambda: "e-1")
            again.keep(made)
            seen.add(event.outcome)
            back = tuple(type(one.data) is Correct for one in made.events if one.applied)
            seen |= {back} if len(back) > 1 else set()
            seen |= {"correction"} if back == (True,) else set()
            other = any(change.deadlines for change in made.changes if change.case.id != event.case)
            seen |= {"elsewhere"} if other else set()
    wanted = {"applied", "refused", "not_available", "correction", "elsewhere"}
    assert wanted | {(False, False), (True, True)} <= seen


def test_an_id_is_asked_for_each_event_and_for_no_other() -> None:
    """An attempt that is malformed takes none, a refusal takes one, an echo takes its own."""
    desk, other, numbers = Desk(), Desk(case="p-2"), count(1)
    desk.do(PLAIN)
    other.do(PLAIN)

    def ids() -> str:
        return f"e-{next(numbers)}"

    linked = {"p-2": other.case}
    taken = [
        [
            event.id
            for event in attempt(desk.case, command(data, hours(1)), ids, linked=linked).events
        ]
        for data in (LookAt(), Send(weight=1), Bundle(parcel="p-2"))
    ]
    assert [["e-1"], ["e-2"], ["e-3", "e-4"]] == taken
    with pytest.raises(ValueError, match="'parcel' must be another parcel"):
        attempt(desk.case, command(Bundle(parcel="p-1"), hours(1)), ids, linked=linked)
    assert 5 == next(numbers)
