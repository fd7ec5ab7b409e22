"""Options: every action from here, judged as deciding would judge it."""

from datetime import timedelta, timezone

import pytest

from lsprocess.errors import InvalidInput
from lsprocess.process import Actor, new_case, options
from parcel import (
    CLERK,
    NOON,
    PARCEL,
    Bundle,
    Bundled,
    Desk,
    Hold,
    LookAt,
    Receive,
    Send,
    Sort,
    WriteLabel,
    hours,
)


@pytest.fixture(name="desk")
def _desk() -> Desk:
    """Receive a plain parcel an hour after noon."""
    desk = Desk()
    desk.do(Receive(kind="plain", owner="p-9"), hours(1))
    return desk


def test_every_action_with_an_arc_from_here_is_listed(desk: Desk) -> None:
    """Options are the row of the table, each with its targets."""
    listed = {one.action: one.targets for one in options(desk.case, actor=CLERK, at=hours(1))}
    assert set(PARCEL.table["waiting"]) == set(listed)
    assert (("sorted",), ()) == (listed["sort"], listed["look_at"])


def test_a_case_that_does_not_exist_yet_offers_its_starts() -> None:
    """Before a case there is only its opening."""
    listed = options(new_case(PARCEL, "p-1"), actor=CLERK, at=NOON)
    assert ["receive"] == [one.action for one in listed]


def test_what_is_unmet_is_told_and_closes_the_option(desk: Desk) -> None:
    """An option names what stands in its way, and meeting it opens it."""
    (listed,) = (
        one for one in options(desk.case, actor=CLERK, at=hours(1)) if one.action == "sort"
    )
    assert (False, ["label_written"]) == (listed.open, [one.code for one in listed.unmet])
    desk.do(WriteLabel(label="doc-1"))
    (listed,) = options(desk.case, actor=CLERK, at=hours(2), data=Sort())
    assert (True, ()) == (listed.open, listed.unmet)


def test_a_guard_that_looks_at_data_asks_for_them(desk: Desk) -> None:
    """Without data such a guard is neither met nor unmet, and with data it is judged."""
    desk.do(WriteLabel(label="doc-1"))
    desk.do(Sort(), hours(2))
    listed = {one.action: one for one in options(desk.case, actor=CLERK, at=hours(2))}
    assert ["needs_data", "met", "met"] == [one.result for one in listed["send"].verdicts]
    assert listed["send"].open
    (heavy,) = options(desk.case, actor=CLERK, at=hours(2), data=Send(weight=6))
    assert ["unmet", "met", "met"] == [one.result for one in heavy.verdicts]


def test_an_action_that_is_not_available_is_not_listed(desk: Desk) -> None:
    """With data of an action that has no arc from here there is nothing to list."""
    assert () == options(desk.case, actor=CLERK, at=hours(1), data=Send(weight=1))


def test_arcs_are_left_out_before_the_last_arc_and_facts_are_not(desk: Desk) -> None:
    """At an earlier time only facts can still be recorded."""
    names = {one.action for one in options(desk.case, actor=CLERK, at=hours(0))}
    assert "look_at" in names
    assert "hold" not in names
    assert () == options(desk.case, actor=CLERK, at=hours(0), data=Hold())


def test_malformed_data_are_invalid_in_options_too(desk: Desk) -> None:
    """Options refuse what deciding refuses as malformed."""
    with pytest.raises(InvalidInput, match="'parcel' must be another parcel"):
        options(desk.case, actor=CLERK, at=hours(1), data=Bundle(parcel="p-2"))


def test_an_unknown_action_is_invalid_in_options_too(desk: Desk) -> None:
    """An echo cannot be performed, and is no option."""
    with pytest.raises(InvalidInput, match="'action' must be one of parcel's"):
        options(desk.case, actor=CLERK, at=hours(1), data=Bundled(case="p-2", event=1))


def test_data_of_a_case_that_was_never_opened_are_not_asked() -> None:
    """Where there is no case there is nothing that its data could miss."""
    case = new_case(PARCEL, "p-1")
    assert () == options(case, actor=CLERK, at=NOON, data=Bundle(parcel="p-2"))


def test_options_take_any_aware_time_and_no_naive_one(desk: Desk) -> None:
    """An offset makes no difference, and a naive time is an error of its own."""
    local = hours(1).astimezone(timezone(timedelta(hours=2)))
    here, there = (options(desk.case, actor=CLERK, at=at) for at in (hours(1), local))
    assert [one.verdicts for one in here] == [one.verdicts for one in there]
    with pytest.raises(InvalidInput, match="must be an aware datetime"):
        options(desk.case, actor=CLERK, at=NOON.replace(tzinfo=None), data=LookAt())


def test_an_actor_in_an_unknown_role_has_no_options(desk: Desk) -> None:
    """Options refuse a role that deciding would refuse."""
    with pytest.raises(InvalidInput, match="'role' of the actor must be one of clerk, carrier"):
        options(desk.case, actor=Actor(id="w-1", role="clerc"), at=hours(1))
