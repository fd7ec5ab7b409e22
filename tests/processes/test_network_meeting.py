"""The network meeting: what makes it useful to the client is asked, and stands in nobody's way."""

from datetime import date
from typing import Any

import pytest

from lsprocess.process import whole
from lsprocess.processes import after_care, meeting
from lsprocess.processes.common.facts import Link
from meetings import WAY, WORKER, Table


BEFORE = {
    "predictable_and_safe": True,
    "structure_clear": True,
    "starts_from_client": True,
    "trusted_worker_comes": True,
}
AFTER = {"understanding_built": True, "coordination_felt": True, "asked_from_client": True}
OPEN = meeting.OpenMeeting(present=("w-17",))
CHECKS = {"check_network_before", "check_network_after"}


@pytest.fixture(name="table")
def _table() -> Table:
    return Table()


def missing(table: Table, data: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Do something, and give what it warned of, and what was missing."""
    done = table.do("m-1", data)
    return tuple((verdict.code, verdict.params["missing"]) for verdict in done.warnings)


@pytest.mark.parametrize("lacking", [None, *BEFORE])
def test_each_condition_of_before_is_asked_when_the_meeting_opens(
    table: Table, lacking: str | None
) -> None:
    """The latest check counts, and the warning names what is not so."""
    table.meet("m-1", "prepared", kind="network_meeting")
    for answers in (dict.fromkeys(BEFORE, False), BEFORE | {str(lacking): False}):
        told = {part: answer for part, answer in answers.items() if part in BEFORE}
        table.do("m-1", meeting.CheckNetworkBefore(**told))
    expected = (("network_conditions_before", (lacking,)),) if lacking else ()
    assert expected == missing(table, OPEN)


@pytest.mark.parametrize("lacking", [None, *AFTER])
def test_each_condition_of_after_is_asked_when_the_meeting_closes(
    table: Table, lacking: str | None
) -> None:
    """That coordination was felt is no finding where the client was not asked."""
    table.meet("m-1", "minuted", kind="network_meeting")
    told = {part: part != lacking for part in AFTER}
    table.do("m-1", meeting.CheckNetworkAfter(**told))
    expected = (("network_conditions_after", (lacking,)),) if lacking else ()
    assert expected == missing(table, meeting.Close())


def test_nothing_checked_warns_of_all_six_conditions(table: Table) -> None:
    """A meeting that nobody thought over is held all the same, and it is told."""
    table.meet("m-1", "prepared", kind="network_meeting")
    assert (("network_conditions_before", tuple(BEFORE)),) == missing(table, OPEN)
    for state in ("summarised", "minuted"):
        for step in WAY[state]:
            table.do("m-1", step)
    assert (("network_conditions_after", tuple(AFTER)),) == missing(table, meeting.Close())


def test_a_postponed_meeting_is_checked_anew(table: Table) -> None:
    """What was safe and clear at one time is not for that at another."""
    table.meet("m-1", "prepared", kind="network_meeting")
    table.do("m-1", meeting.CheckNetworkBefore(**BEFORE))
    table.do("m-1", meeting.Postpone(reason="child_not_ready"))
    for step in (meeting.Plan(), meeting.Prepare()):
        table.do("m-1", step)
    assert (("network_conditions_before", tuple(BEFORE)),) == missing(table, OPEN)


@pytest.mark.parametrize(("kind", "offered"), [("network_meeting", True), ("negotiation", False)])
@pytest.mark.parametrize(
    ("state", "check"), [("planned", "check_network_before"), ("minuted", "check_network_after")]
)
def test_the_checks_are_offered_in_a_network_meeting_alone(
    table: Table, kind: str, offered: bool, state: str, check: str
) -> None:
    """No other kind of meeting is judged by them, and who works in one is not shown them."""
    table.meet("m-1", state, kind=kind)
    options = table.book.options("m-1", actor=WORKER, at=table.at)
    shown = {option.action for option in options} & CHECKS
    assert shown == ({check} if offered else set())


def test_after_care_links_a_network_meeting_that_asks_nothing_about_a_child(table: Table) -> None:
    """A young person of 18 comes for themselves: no coach, no guardians' wishes."""
    check = after_care.CheckEligibility(
        client=after_care.Child(id="c-1", born=date(2005, 5, 15)),
        ground="substitute_care_ended",
        last_client_on=date(2023, 5, 15),
    )
    table.book.start(after_care, check, case="a-1", **table.by(None)).or_raise()
    table.propose("m-1", kind="network_meeting")
    table.do("a-1", Link(process="meeting", case="m-1", as_="meeting"))
    assert {"a-1"} == {fact.data.case for fact in whole(table.book.case("m-1")).facts(Link)}
    for code in ("goal_set", "participants_invited", "inviter_named", "time_set"):
        table.do("m-1", meeting.Exempt(guard=code, reason_code="urgent"))
    for role in ("chair", "recorder"):
        table.do("m-1", meeting.AssignRole(role=role, person="w-17"))
    table.do("m-1", meeting.Plan())
    table.do("m-1", meeting.ConfirmPreparation(person="w-17"))
    asked = {v.code: v.result for v in table.do("m-1", meeting.Prepare()).event.verdicts}
    of_a_child = ("family_wishes_asked", "coach_agreed", "child_prepared")
    assert ["not_asked"] * len(of_a_child) == [asked[code] for code in of_a_child]
