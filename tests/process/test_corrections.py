"""Corrections: what may be taken back, what must stand without it, and what then counts."""

import attrs
import pytest

from lsprocess.errors import InvalidInput
from lsprocess.process import (
    Correct,
    Process,
    attempt,
    correction_echoes,
    correction_problem,
    effective,
    evolve,
    open_duties,
    options,
    replay,
    whole,
)
from lsprocess.process.view import View
from parcel import (
    CLERK,
    Bundle,
    Bundled,
    Desk,
    HandBack,
    Hold,
    Insure,
    LookAt,
    Receive,
    Release,
    Sort,
    WriteLabel,
    command,
    hours,
    parts,
)


PLAIN = Receive(kind="plain", owner="p-9")


def correct(seq: int) -> Correct:
    """Take an event back."""
    return Correct(event=seq, reason="wrong_content")


@pytest.fixture(name="desk")
def _desk() -> Desk:
    """Receive, label and sort a parcel."""
    desk = Desk()
    for data in (PLAIN, WriteLabel(label="doc-1"), Sort()):
        desk.do(data)
    return desk


def test_a_correction_of_any_number_of_corrections_is_followed_to_what_it_is_about(
    desk: Desk,
) -> None:
    """Somebody who changes their mind a thousand times is still answered."""
    first = desk.do(correct(3))
    chain = [first._replace(seq=seq, data=correct(seq - 1)) for seq in range(5, 1500)]
    history = (*desk.history, *chain)
    view = View(desk.case, hours(9), CLERK, correct(1499), histories={desk.case.id: history})
    assert correction_problem(view) is None


def test_the_state_returns_when_the_last_arc_is_taken_back(desk: Desk) -> None:
    """The event's target is the state that the case returns to, and the arc's time returns too."""
    event = desk.do(correct(3))
    assert ("applied", "sorted", "waiting") == (event.outcome, event.source, event.target)
    assert ("waiting", 4, hours(0)) == (desk.case.state, desk.case.seq, desk.case.moved_at)
    assert desk.case == replay(desk.history)


def test_a_fact_is_taken_back_and_its_duty_opens_again() -> None:
    """What was recorded no longer counts for anything that comes later."""
    desk = Desk()
    desk.do(PLAIN)
    desk.do(WriteLabel(label="doc-1"))
    event = desk.do(correct(2))
    assert ("waiting", ("label",)) == (event.target, event.opened)
    assert ["label_written"] == [verdict.code for verdict in desk.do(Sort()).unmet]


def test_a_fact_that_later_events_rest_on_stays(desk: Desk) -> None:
    """The refusal names every event that would fall, and nothing changes."""
    event = desk.do(correct(2))
    assert ("refused", ["history_stands"]) == (event.outcome, [v.code for v in event.unmet])
    assert {"events": (3,)} == dict(event.unmet[0].params)
    assert "sorted" == desk.case.state


def test_a_fact_stays_as_long_as_its_place_is_not_taken(desk: Desk) -> None:
    """Once another fact carries the later event, the first may go."""
    desk.do(correct(3))
    desk.do(WriteLabel(label="doc-2"))
    desk.do(Sort())
    assert desk.do(correct(2)).applied
    assert "sorted" == desk.case.state


def test_later_events_that_would_be_malformed_fall_too() -> None:
    """An event whose data would be invalid without the corrected one does not stand."""

    def unlabelled(view: View) -> str | None:
        return None if view.facts(WriteLabel) else "'on' must wait for the label, got none"

    whole = parts()
    whole["actions"] = tuple(
        attrs.evolve(one, problem=unlabelled) if one.record is LookAt else one
        for one in whole["actions"]
    )
    desk = Desk(Process(**whole))
    for data in (PLAIN, WriteLabel(label="doc-1"), LookAt()):
        desk.do(data)
    assert {"events": (3,)} == dict(desk.do(correct(2)).unmet[0].params)


def test_facts_that_nobody_looks_at_can_be_taken_back_and_restored(desk: Desk) -> None:
    """A correction of a fact, its correction, and the correction of that."""
    desk.do(LookAt())
    for seq in (4, 5, 6):
        assert desk.do(correct(seq)).applied
    assert desk.case == replay(desk.history)
    assert [1, 2, 3, 5, 7] == [one.seq for one in effective(desk.history)]


@pytest.mark.parametrize("seq", [1, 4, 99])
def test_only_an_applied_event_that_stands_can_be_taken_back(desk: Desk, seq: int) -> None:
    """The start, a refusal, and what never was are invalid to name."""
    assert "not_available" == desk.do(Release()).outcome
    with pytest.raises(InvalidInput, match="'event' must be the sequence number of an applied"):
        desk.do(correct(seq))


def test_what_was_taken_back_cannot_be_taken_back_again(desk: Desk) -> None:
    """A correction counts once."""
    desk.do(correct(3))
    with pytest.raises(InvalidInput, match="that still stands"):
        desk.do(correct(3))


def test_an_earlier_arc_waits_for_the_later_ones(desk: Desk) -> None:
    """Arcs are taken back from the last one on."""
    desk.do(Hold())
    with pytest.raises(InvalidInput, match="'event' must be the last arc or a fact"):
        desk.do(correct(3))
    desk.do(correct(4))
    assert desk.do(correct(3)).applied
    assert "waiting" == desk.case.state


def test_a_correction_can_be_taken_back_and_the_first_event_counts_again(desk: Desk) -> None:
    """Taking back the correction of an arc leads along the arc again, as the event says."""
    desk.do(correct(3))
    event = desk.do(correct(4))
    assert ("applied", "waiting", "sorted") == (event.outcome, event.source, event.target)
    assert ("sorted", hours(2)) == (desk.case.state, desk.case.moved_at)
    assert desk.case == replay(desk.history)
    assert [1, 2, 3, 5] == [one.seq for one in effective(desk.history)]


def test_corrections_of_arcs_are_taken_back_from_the_last_one_on(desk: Desk) -> None:
    """An arc is restored only onto the very way that it was taken from."""
    desk.do(Hold())
    desk.do(correct(4))
    desk.do(correct(3))
    with pytest.raises(InvalidInput, match="'event' must be the last arc or a fact"):
        desk.do(correct(5))
    assert "sorted" == desk.do(correct(6)).target
    assert "held" == desk.do(correct(5)).target
    assert ("held", hours(3)) == (desk.case.state, desk.case.moved_at)
    assert desk.case == replay(desk.history)


def test_a_correction_of_an_arc_is_itself_no_fact(desk: Desk) -> None:
    """After a later arc the correction of an arc cannot be taken back either."""
    desk.do(correct(3))
    desk.do(Hold())
    with pytest.raises(InvalidInput, match="'event' must be the last arc or a fact"):
        desk.do(correct(4))
    assert desk.do(LookAt()).applied
    assert desk.do(correct(6)).applied


def test_taking_back_a_correction_asks_whether_later_events_stand_with_the_first_one() -> None:
    """An event that rests on the correction stands in the way of taking it back."""
    desk = Desk()
    desk.do(Receive(kind="fragile", owner="p-9"))
    desk.do(Insure(person="p-9"))
    desk.do(Release())
    desk.do(WriteLabel(label="doc-1"))
    desk.do(Sort())
    assert desk.do(correct(2)).applied
    assert desk.do(correct(6)).applied
    assert () == tuple(duty for duty in open_duties(desk.case) if duty.duty.code == "insure")


def test_corrections_work_in_a_final_state(desk: Desk) -> None:
    """A case that has ended by mistake goes on."""
    desk.do(HandBack())
    assert "sorted" == desk.do(correct(4)).target


@pytest.fixture(name="bundle")
def _bundle(desk: Desk) -> tuple[Desk, Desk]:
    """Bundle two parcels, each with its history."""
    other = Desk(case="p-2")
    other.do(PLAIN)
    desk.linked = {"p-2": other.case}
    made = command(Bundle(parcel="p-2"), hours(3))
    (event, echo), cases, *_ = attempt(desk.case, made, lambda: "e-1", linked=desk.linked)
    assert Bundled(case="p-1", event=4) == echo.data
    desk.history, other.history = (*desk.history, event), (*other.history, echo)
    desk.case, other.case = cases
    return desk, other


def test_taking_back_a_link_takes_its_echo_back(bundle: tuple[Desk, Desk]) -> None:
    """The correction leaves a correction in the other case, of the echo that it finds there."""
    desk, other = bundle
    desk.linked = {"p-2": other.case}
    made = command(correct(4), hours(4))
    histories = {"p-1": desk.history, "p-2": other.history}
    (_, back), cases, *_ = attempt(
        desk.case, made, lambda: "e-1", linked=desk.linked, histories=histories
    )
    assert ("p-2", 3, correct(2), "p-1#5") == (back.case, back.seq, back.data, back.echo_of)
    assert evolve(other.case, back, other.history) == cases[1]
    assert [(), ()] == [case.process.linked(whole(case)) for case in cases]


def test_an_echo_is_corrected_where_it_was_done(bundle: tuple[Desk, Desk]) -> None:
    """What another case left here is taken back there."""
    _, other = bundle
    with pytest.raises(InvalidInput, match=r"correct it in p-1$"):
        other.do(correct(2))
    later = other.do(LookAt())
    assert other.do(correct(later.seq)).applied


def test_a_correction_in_a_case_without_links_echoes_nowhere(desk: Desk) -> None:
    """Nothing is left where nothing was left."""
    view = View(desk.case, hours(4), CLERK, correct(2), {}, {"p-1": desk.history})
    assert () == correction_echoes(view)


def test_options_judge_a_correction_as_deciding_does(desk: Desk) -> None:
    """With the history at hand, options and decide agree on what falls."""
    listed = options(
        desk.case, actor=CLERK, at=hours(4), data=correct(2), histories={"p-1": desk.history}
    )
    assert listed[0].verdicts == desk.do(correct(2)).verdicts


def test_a_later_event_is_judged_on_the_linked_cases_that_it_saw() -> None:
    """What the others have become since does not make an earlier decision fall."""
    fresh = Desk()
    fresh.do(PLAIN)
    fresh.do(WriteLabel(label="doc-1"))
    fresh.do(LookAt())
    fresh.linked = {"p-3": (free := Desk(case="p-3")).case}
    free.do(PLAIN)
    fresh.linked = {"p-3": free.case}
    seen = fresh.do(Sort())
    assert (("p-3", 1),) == seen.linked
    free.do(Hold())
    fresh.linked = {"p-3": free.case}
    assert fresh.do(correct(3), histories={"p-3": free.history}).applied
