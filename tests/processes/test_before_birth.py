"""Nothing is asked about a child who is not born yet; the linked referral knows of the birth."""

from datetime import date

import pytest

from lsprocess.processes import meeting, referral
from meetings import HEARD, SKIPPED, WAY, Table


OF_A_CHILD = {
    "coach_agreed",
    "child_prepared",
    "family_wishes_asked",
    "child_heard",
    "child_debriefed",
}
"""Guards that are asked of a meeting on a child."""


def held(table: Table, case: str) -> set[str]:
    """Hold a meeting and close it, and give the guards of a child that stood in the way."""
    table.propose(case)
    table.do("r-1", referral.LinkMeeting(meeting=case))
    table.do(case, meeting.Invite(person="g-1", as_="family", inviter="w-17"))
    for role in ("chair", "recorder"):
        table.do(case, meeting.AssignRole(role=role, person="w-17"))
    for code in set(SKIPPED) - OF_A_CHILD:
        table.do(case, meeting.Exempt(guard=code, reason_code="urgent"))
    unmet: set[str] = set()
    for step in (one for steps in WAY.values() for one in steps if one is not HEARD):
        tried = table.attempt(case, step)
        if not tried.applied:
            found = {verdict.code for verdict in tried.unmet}
            if "child_heard" in found:
                table.do(case, HEARD)
            for code in found & set(SKIPPED):
                table.do(case, meeting.Exempt(guard=code, reason_code="urgent"))
            table.do(case, step)
            unmet |= found
    return unmet


@pytest.fixture(name="table")
def _table() -> Table:
    table = Table()
    table.refer("r-1", kind="anticipatory_notification", unborn=True)
    return table


def test_nothing_is_asked_about_a_child_not_yet_born(table: Table) -> None:
    """Neither preparing, hearing nor going through the meeting with the child is asked or owed."""
    assert set() == held(table, "m-1")
    assert "debrief_child" not in table.owed("m-1")


def test_a_birth_asks_nothing_of_a_meeting_that_was_held_before_it(table: Table) -> None:
    """The child who was born since took no part in it; in the next meeting everything is asked."""
    held(table, "m-1")
    table.at = table.at.replace(day=20)
    table.do("r-1", referral.RecordBirth(born=date(2026, 3, 20)))
    assert "debrief_child" not in table.owed("m-1")
    assert held(table, "m-2") == OF_A_CHILD


def test_a_child_of_whom_no_birth_is_awaited_is_asked_about() -> None:
    """A child whose day of birth is unknown counts as born and under 18."""
    table = Table()
    table.refer("r-1")
    assert held(table, "m-1") == OF_A_CHILD
