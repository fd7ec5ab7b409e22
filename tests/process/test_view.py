"""The view: frozen, asking for data where none are given, and noting what is looked at."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import attrs
import pytest

from hypothesis import given, settings
from hypothesis import strategies as st

from again import ALL, Again, told, walks
from lsprocess import Casebook, Event, Process
from lsprocess.calendar import helsinki_day
from lsprocess.errors import DefinitionError
from lsprocess.journal import MemoryJournal
from lsprocess.law import rule
from lsprocess.process import (
    Finding,
    Guard,
    NeedsData,
    Observed,
    View,
    met_if,
    move,
    open_duties,
    options,
    whole,
)
from lsprocess.process.judge import ask
from lsprocess.process.left_out import NothingKept
from lsprocess.process.view import observe
from parcel import (
    CLERK,
    NOON,
    WORDS,
    Bundle,
    Bundled,
    ChangeProfile,
    Desk,
    Exempt,
    LookAt,
    Receive,
    Sort,
    WriteLabel,
    bundled_with,
    hours,
    parts,
)


WALKS = settings(max_examples=12)
PLAIN = Receive(kind="plain", owner="p-9")


def process_with(*guards: Guard) -> Process:
    """Give the small process with other guards of sorting."""
    whole_of_it = parts()
    arcs = tuple(
        move(Sort, "waiting", "sorted", *guards) if arc.action is Sort else arc
        for arc in whole_of_it["arcs"]
    )
    return Process(**{**whole_of_it, "arcs": arcs})


def sorting_with(test: Callable[[View], Any]) -> Process:
    """Give the small process, in which sorting waits for *test* alone."""
    reason, remedy = WORDS["nobody_in_a_hurry"]
    rules = (rule("MTG-04"),)
    return process_with(
        Guard(code="bundled", level="local", rules=rules, reason=reason, remedy=remedy, test=test)
    )


def waiting(process: Process) -> Desk:
    """Receive a parcel of *process*."""
    desk = Desk(process)
    desk.do(PLAIN)
    return desk


# Frozen


@pytest.mark.parametrize("name", [field.name for field in attrs.fields(View)])
def test_a_view_is_never_changed(name: str) -> None:
    """No attribute can be set, and none can be taken away."""
    view = View(waiting(process_with()).case, NOON, CLERK)
    before = getattr(view, name)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(view, name, None)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        delattr(view, name)
    assert before is getattr(view, name)


@pytest.mark.parametrize("name", ["at", "day", "data", "urgently"])
def test_what_a_view_works_out_cannot_be_set_either(name: str) -> None:
    """Properties and unknown names are as frozen."""
    for made in (View, Observed):
        with pytest.raises(AttributeError):
            setattr(made(waiting(process_with()).case, NOON, CLERK), name, NOON)


# Data


def test_data_that_are_not_given_are_asked_for() -> None:
    """The error says what to do, and `has_data` asks without one."""
    view = View(waiting(process_with()).case, NOON, CLERK)
    assert not view.has_data
    with pytest.raises(NeedsData) as caught:
        _ = view.data
    assert (
        "'data' must be given to ask this, got none; give the action's data",
    ) == caught.value.problems
    given_data = View(view.case, NOON, CLERK, Sort())
    assert given_data.has_data
    assert Sort() == given_data.data


def test_another_case_is_looked_into_without_the_data() -> None:
    """An action's data are of its own case."""
    desk, other = waiting(process_with()), Desk(case="p-2")
    other.do(PLAIN)
    for made in (View, Observed):
        view = made(desk.case, NOON, CLERK, Sort(), {"p-2": other.case}).into(other.case)
        assert (other.case, NOON, CLERK, False) == (view.case, view.at, view.actor, view.has_data)
        assert {"p-2": other.case} == view.linked
        assert PLAIN == view.start


@given(labels=st.integers(0, 2))
def test_options_say_of_each_guard_how_far_it_got(labels: int) -> None:
    """Needs data, where it asks for them; its finding, where it does not get that far."""

    def test(view: View) -> Finding:
        known = len(view.facts(WriteLabel))
        if known == 0:
            return met_if(condition=False, what="label")
        return met_if(known == 1 or view.data is None)

    desk = waiting(sorting_with(test))
    for _ in range(labels):
        desk.do(WriteLabel(label="doc-1"))
    listed = {one.action: one for one in options(desk.case, actor=CLERK, at=hours(9))}
    assert [("unmet", "met", "needs_data")[labels]] == [v.result for v in listed["sort"].verdicts]
    assert (labels > 0) is listed["sort"].open
    (judged,) = options(desk.case, actor=CLERK, at=hours(9), data=Sort())
    assert [("unmet", "met", "unmet")[labels]] == [v.result for v in judged.verdicts]


def test_a_guard_that_does_not_concern_the_case_needs_no_data() -> None:
    """*Not asked* is found before any data are."""
    desk = waiting(sorting_with(lambda view: Finding("not_asked") if view.case else view.data))
    listed = {one.action: one for one in options(desk.case, actor=CLERK, at=NOON)}
    assert ["not_asked"] == [verdict.result for verdict in listed["sort"].verdicts]


def test_data_needed_to_open_a_case_are_asked_for_too() -> None:
    """Where there is no case its start is looked for in the data."""
    view = View(Desk().case, NOON, CLERK)
    with pytest.raises(NeedsData):
        _ = view.start
    assert PLAIN == View(Desk().case, NOON, CLERK, PLAIN).start


# Findings


@pytest.mark.parametrize("given_back", [True, False, None, "yes", 1, ("met",), Finding])
def test_a_guard_gives_a_finding_and_nothing_else(given_back: Any) -> None:
    """A bare truth value is a defect of the definition, which names the guard, at every door."""
    process = sorting_with(lambda _: given_back)
    book = Casebook(MemoryJournal(), processes=(process,), clock=lambda: hours(9))
    book.start(process, PLAIN, actor=CLERK, at=NOON, case="p-1")
    desk, kept = waiting(process), book.case("p-1")
    sentence = (
        f"guard bundled must give a Finding, got {type(given_back).__name__}; "
        "give met(), unmet() or met_if(...)"
    )
    for ask_it in (
        lambda: book.perform("p-1", Sort(), actor=CLERK, at=NOON),
        lambda: book.options("p-1", actor=CLERK, at=NOON),
        lambda: book.options("p-1", actor=CLERK, at=NOON, data=Sort()),
        lambda: options(desk.case, actor=CLERK, at=NOON),
        lambda: desk.do(Sort()),
    ):
        with pytest.raises(DefinitionError) as caught:
            ask_it()
        assert (sentence,) == caught.value.problems
    assert (kept, 1) == (book.case("p-1"), book.journal.last_position())


# Observing


def test_another_case_is_looked_into_alike_on_the_urgent_path() -> None:
    """Whether the action is urgent is said of another case by both views, or by none."""
    case = waiting(process_with()).case
    plain, seen = (made(case, NOON, CLERK, urgent=True).into(case) for made in (View, Observed))
    assert plain.urgent is seen.urgent


def test_observed_kinds_are_noted_here_and_in_linked_cases() -> None:
    """Each kind is noted with its case, whether or not there is a fact of it."""
    desk, other = waiting(process_with()), Desk(case="p-2")
    other.do(PLAIN)
    view = Observed(desk.case, NOON, CLERK, None, {"p-2": other.case})
    assert () == view.facts(WriteLabel, Exempt)
    assert other.case.facts.kinds[Receive] == view.into(other.case).facts(Receive)
    assert view.last(ChangeProfile) is None
    assert {
        "p-1": {WriteLabel: (), Exempt: (), ChangeProfile: ()},
        "p-2": {Receive: other.case.facts.kinds[Receive]},
    } == view.seen
    assert {WriteLabel, Exempt, Receive, ChangeProfile} == view.kinds
    assert () == bundled_with(view)
    assert {Bundle, Bundled} <= view.kinds


def test_what_will_have_happened_is_seen_by_the_one_who_looks_for_it() -> None:
    """Facts of later times do not count, and are noted all the same: they will."""
    desk = waiting(process_with())
    desk.do(WriteLabel(label="doc-1"), hours(5))
    view = Observed(desk.case, NOON, CLERK)
    assert () == view.facts(WriteLabel)
    assert (hours(5),) == tuple(fact.at for fact in view.seen["p-1"][WriteLabel])


def test_times_and_days_are_noted_where_they_are_looked_at() -> None:
    """The day is noted as a day, the moment as a moment, and neither where nobody asks."""
    desk = waiting(process_with())
    desk.do(LookAt())
    view = Observed(desk.case, NOON, CLERK)
    view.facts(Receive)
    assert set() == view.times
    assert helsinki_day(NOON) == view.day
    assert {helsinki_day(NOON)} == view.times
    assert NOON == view.into(desk.case).at
    assert {helsinki_day(NOON), NOON} == view.times


def test_the_start_is_noted_as_what_opened_the_case() -> None:
    """Looking at the start is looking at its kind of fact."""
    view = Observed(waiting(process_with()).case, NOON, CLERK)
    assert PLAIN == view.start
    assert {Receive} == view.kinds


def cases_on_a_walk(process: Process, seed: int) -> Iterator[tuple[Again, Event]]:
    """Give the cases before every attempt of a walk."""
    again = Again()
    for event in told(walks(process, seed)):
        if event.echo_of is None:
            made = again.make(event, "e-1".__str__)
            if not isinstance(event.data, NothingKept):
                yield again, event
            again.keep(made)


@WALKS
@pytest.mark.parametrize("process", ALL[:-1], ids=lambda process: process.id)
@given(seed=st.integers(0, 2**32))
def test_who_observes_finds_the_same(process: Process, seed: int) -> None:
    """Every guard, with data and without, and every duty, gives the same in both views."""
    for again, event in cases_on_a_walk(process, seed):
        case = again.before(event)
        for arc in case.process.table[case.state].values():
            data = event.data if arc.action is type(event.data) else None
            histories = again.histories
            view = View(case, event.at, event.actor, data, again.linked, histories, arc.urgent)
            for one in arc.guards:
                seen = observe(view)
                assert ask(one, view) == ask(one, seen)
                assert seen.seen.keys() <= {case.id, *again.linked}
                assert seen.times <= {view.at, view.day}
        if case.state is None:
            continue
        view = whole(case, again.linked)
        for duty in case.process.duties:
            seen = observe(view)
            found = duty.find(view)
            assert dict(found) == dict(duty.find(seen))
            assert [duty.counted_from(view, fact, name) for name, fact in found.items()] == [
                duty.counted_from(seen, fact, name) for name, fact in found.items()
            ]
            assert not found or seen.seen
        names = [duty.id for duty in open_duties(case, linked=again.linked)]
        assert len(names) == len(set(names))


@WALKS
@pytest.mark.parametrize("process", ALL[:-1], ids=lambda process: process.id)
@given(seed=st.integers(0, 2**32), later=st.integers(0, 3))
def test_what_was_not_looked_at_changes_no_finding(process: Process, seed: int, later: int) -> None:
    """A guard that looked at no time finds the same in a minute, where no fact begins to count."""
    for again, event in cases_on_a_walk(process, seed):
        case = again.before(event)
        arc = case.process.arc(case.state, event.data.verb)
        for one in () if arc is None else arc.guards:
            view = View(case, event.at, event.actor, event.data, again.linked, again.histories)
            seen = observe(view)
            verdict = ask(one, seen)
            shifted = attrs.evolve(view, at=event.at + timedelta(minutes=later))
            quiet = all(
                not event.at < fact.at <= shifted.at
                for kinds in seen.seen.values()
                for facts in kinds.values()
                for fact in facts
            )
            if quiet and not seen.times and case.state is not None:
                assert verdict == ask(one, shifted)
