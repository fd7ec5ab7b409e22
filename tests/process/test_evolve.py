"""Evolving and replaying: what does not follow on a case is refused, with its way out."""

from typing import Any

import attrs
import pytest

from hypothesis import given
from hypothesis import strategies as st

from lsprocess.errors import InvalidInput
from lsprocess.process import Case, Correct, Event, Process, evolve, replay
from parcel import (
    PARCEL,
    Desk,
    Hold,
    LookAt,
    Receive,
    Release,
    Sort,
    WriteLabel,
    hours,
    parts,
)


PLAIN = Receive(kind="plain", owner="p-9")
OTHER = Process(**{**parts(), "version": "2"})
SECRET = "p-secret"  # noqa: S105 - an id that no message may repeat
BACK = Correct(event=4, reason="wrong_content")
TO = (
    "'to' must be the state to which the action leads where it was applied, and nothing elsewhere, "
    "got another; read the events as they were written"
)


def told() -> Desk:
    """Receive, label and sort a parcel, with a look and an attempt that is not available."""
    desk = Desk()
    for data in (PLAIN, WriteLabel(label="doc-1"), Sort(), LookAt(), Release()):
        desk.do(data)
    return desk


TOLD = told()
NOT_THE_NEXT: list[tuple[dict[str, Any], str]] = [
    (
        {"case": SECRET},
        "'case' must be the case's own id, got the event of another case; read its own",
    ),
    *[
        ({"seq": seq}, f"'seq' must run without gaps, got {seq} after 3; read them all")
        for seq in (5, 3, 2, 1)
    ],
    (
        {"process": OTHER},
        "'process' must be the case's own version, got another; read it with its own library",
    ),
    *[
        (
            {"source": source},
            "'from' must be the state of the case, got another; read its events in their order",
        )
        for source in ("waiting", None, SECRET)
    ],
    *[
        (
            {"target": target},
            TO,
        )
        for target in (SECRET, None, "(start)")
    ],
]


def refusal(work: Any) -> str:
    """Give the one problem for which something is refused."""
    with pytest.raises(InvalidInput) as caught:
        work()
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(("change", "sentence"), NOT_THE_NEXT)
def test_an_event_that_does_not_follow_on_a_case_is_refused(
    change: dict[str, Any], sentence: str
) -> None:
    """Evolving and replaying say the same, with the way out, and repeat nothing of the event."""
    before, event = TOLD.history[:3], TOLD.history[3]._replace(**change)
    case = replay(before)
    assert sentence == refusal(lambda: evolve(case, event))
    assert sentence == refusal(lambda: replay((*before, event, *TOLD.history[4:])))
    assert SECRET not in sentence
    assert case == replay(before)


@pytest.mark.parametrize("outcome", ["refused", "not_available"])
def test_what_was_not_applied_leads_nowhere(outcome: Any) -> None:
    """A refused event with a target is no event; without one only the number changes."""
    case = replay(TOLD.history[:3])
    event = TOLD.history[3]._replace(outcome=outcome)
    sentence = refusal(lambda: evolve(case, event))
    assert sentence == refusal(lambda: replay((*TOLD.history[:3], event)))
    assert sentence.startswith(TO)
    assert case._replace(seq=4) == evolve(case, event._replace(target=None))


def test_a_process_that_only_looks_the_same_is_another() -> None:
    """Which definition decided is a question of the object, not of its name."""
    twin = Process(**parts())
    assert twin.digest == PARCEL.digest
    event = TOLD.history[3]._replace(process=twin)
    assert refusal(lambda: evolve(replay(TOLD.history[:3]), event)).startswith("'process' must be")


@pytest.mark.parametrize("known", range(5))
def test_a_correction_without_its_whole_history_is_refused(known: int) -> None:
    """A part of the history would give another case, so it is asked for as a whole."""
    desk = told()
    before = desk.case
    event = desk.do(BACK)
    for history in (desk.history[:known], desk.history[5 - known : 5]):
        sentence = refusal(lambda history=history: evolve(before, event, history))
        assert (
            "'history' must hold every event of the case before a correction, got others; read "
            "the whole history of the case" == sentence
        )
    assert desk.case == evolve(before, event, desk.history[:-1])


@given(st.lists(st.integers(1, 8), min_size=1, max_size=7, unique=True))
def test_a_history_with_holes_is_never_replayed(missing: list[int]) -> None:
    """Whichever events are left out, what comes after them does not follow."""
    desk = told()
    for data in (BACK, Hold(), LookAt()):
        desk.do(data)
    kept = [event for event in desk.history if event.seq not in missing]
    tail = len(kept) == kept[-1].seq
    if tail:
        assert len(kept) == replay(kept).seq
    else:
        assert refusal(lambda: replay(kept)).startswith("'seq' must run without gaps, got ")


@given(st.permutations(range(6)))
def test_events_are_replayed_in_their_order_alone(order: list[int]) -> None:
    """No other order of the same events makes a case."""
    events = [(*TOLD.history, told().do(BACK))[place] for place in order]
    if order == sorted(order):
        assert "sorted" == replay(events).state
    else:
        assert refusal(lambda: replay(events)).startswith("'seq' must run without gaps, got ")


def test_a_correction_of_what_the_history_does_not_hold_is_refused() -> None:
    """The event says where the case returned to, and without the corrected one it stays."""
    desk = Desk()
    for data in (PLAIN, LookAt(), Hold(), Correct(event=3, reason="wrong_time")):
        desk.do(data)
    lost = desk.history[1]._replace(seq=3, source="waiting", target="waiting")
    held = desk.history[3]._replace(source="waiting", target="held")
    sentence = refusal(lambda: replay((*desk.history[:2], lost, held)))
    assert (
        "'to' of a correction must be the state that the other events leave, got another; read "
        "every event that a correction speaks of" == sentence
    )


def test_evolving_repeats_what_replaying_gives_step_by_step() -> None:
    """Each event leads from the case of those before it to the case of all."""
    desk = told()
    for data in (BACK, Hold(), Correct(event=7, reason="wrong_time"), WriteLabel(label="doc-2")):
        desk.do(data)
    case: Case = replay(desk.history[:1])
    for number in range(1, len(desk.history)):
        case = evolve(case, desk.history[number], desk.history[:number])
        assert replay(desk.history[: number + 1]) == case
    assert ("sorted", 9, hours(2)) == (case.state, case.seq, case.moved_at)


def forged(event: Event, **change: Any) -> Event:
    """Give an event as no attempt would leave it."""
    return event._replace(**change)


def test_a_fact_that_says_it_moved_the_case_is_refused_by_both() -> None:
    """Evolving keeps the state of the case, so an event with another target does not follow."""
    event = forged(TOLD.history[3], target="held")
    with pytest.raises(InvalidInput):
        evolve(replay(TOLD.history[:3]), event)


def test_a_correction_that_leads_elsewhere_is_refused_by_both() -> None:
    """Evolving gives the state that the rest of the history makes, and the event must say it."""
    event = forged(told().do(BACK), target="held")
    with pytest.raises(InvalidInput):
        evolve(TOLD.case, event, TOLD.history)


def test_a_correction_with_the_history_of_another_case_is_refused() -> None:
    """As many events of another case are not the case's history."""
    others = [event._replace(case="p-2") for event in TOLD.history]
    with pytest.raises(InvalidInput):
        evolve(TOLD.case, told().do(BACK), others)


def test_a_correction_of_the_start_is_refused() -> None:
    """A history whose start is taken back makes no case."""
    start = TOLD.history[0]
    event = attrs.evolve(BACK, event=1)
    back = forged(TOLD.history[3], seq=2, data=event, source="waiting", target="waiting")
    with pytest.raises(InvalidInput):
        replay((start, back))


def test_a_correction_of_what_never_was_is_refused() -> None:
    """An event that comes later, or never, cannot be taken back."""
    event = attrs.evolve(BACK, event=99)
    back = forged(told().do(BACK), data=event)
    with pytest.raises(InvalidInput):
        replay((*TOLD.history, back))


def test_a_target_of_another_type_is_refused() -> None:
    """A damaged record gives an error of the library, whatever stands in it."""
    event: Any = forged(TOLD.history[3], target=["sorted"])
    with pytest.raises(InvalidInput):
        evolve(replay(TOLD.history[:3]), event)
