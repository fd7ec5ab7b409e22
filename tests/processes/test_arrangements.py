"""What a meeting tells whoever looks at it: when, where, who, and what was agreed on."""

from datetime import date, timedelta
from typing import Any

import pytest

from lsprocess.process import whole
from lsprocess.processes import meeting
from lsprocess.processes.common.told import Agreed, ArrangementsTold, Invited, Sitting
from meetings import HEARD, NOW, Table


START = NOW + timedelta(days=7)
TIME = meeting.SetTime(starts=START, ends=START + timedelta(hours=1), place="room-4")


@pytest.fixture(name="table")
def _table() -> Table:
    table = Table()
    table.propose("m-1")
    return table


def told(table: Table, case: str = "m-1") -> ArrangementsTold:
    """Give what the meeting tells now."""
    found = whole(table.book.case(case)).tells(ArrangementsTold)
    assert found is not None
    return found


def test_a_proposed_meeting_has_nothing_arranged(table: Table) -> None:
    """Nothing is made up where nothing is recorded."""
    nothing = ArrangementsTold(sitting=None, invited=(), coach=None, agreed=(), following=None)
    assert nothing == told(table)


def test_the_last_time_and_place_that_stand_are_told(table: Table) -> None:
    """A later time replaces an earlier one, and a postponement leaves none."""
    table.meet("m-2", "planned")
    table.do("m-2", TIME)
    moved = meeting.SetTime(starts=START, ends=START + timedelta(hours=2), place="room-5")
    table.do("m-2", moved)
    assert Sitting(starts=START, ends=moved.ends, place="room-5") == told(table, "m-2").sitting
    table.do("m-2", meeting.Postpone(reason="family_wishes"))
    assert told(table, "m-2").sitting is None


def test_an_answer_counts_for_the_time_that_it_was_given_for(table: Table) -> None:
    """The latest answer is told, and none once the time is another."""
    table.do("m-1", meeting.Invite(person="p-9", as_="professional", sector="education"))
    table.do("m-1", meeting.Invite(person="g-1", as_="family"))
    guest: dict[str, Any] = {"person": "p-9", "position": "professional", "sector": "education"}
    waiting = Invited(person="g-1", position="family", sector=None, comes=None)
    for said, comes in (
        (meeting.Accept(person="p-9"), True),
        (meeting.Decline(person="p-9"), False),
        (TIME, None),
    ):
        table.do("m-1", said)
        assert (Invited(comes=comes, **guest), waiting) == told(table).invited


def test_the_coach_and_the_next_meeting_are_told(table: Table) -> None:
    """Who is agreed on as the child's coach, and when people meet again."""
    table.do("m-1", meeting.AgreeCoach(person="n-5", also_support_person=True))
    assert "n-5" == told(table).coach
    table.meet("m-2", "summarised")
    following = START + timedelta(days=30)
    table.do("m-2", meeting.SetNext(starts=following))
    assert Sitting(starts=following, ends=None, place=None) == told(table, "m-2").following


def test_agreed_actions_are_told_with_whether_they_are_open(table: Table) -> None:
    """One that is done is not open any more."""
    table.meet("m-2", "in_session")
    due = date(2026, 4, 10)
    agreed = meeting.AgreeAction(action="a-1", what_ref="doc-8", due=due, owner="w-17")
    table.do("m-2", agreed)
    (told_open,) = told(table, "m-2").agreed
    assert Agreed(action="a-1", owner="w-17", due=due, open=True) == told_open
    table.do("m-2", HEARD)
    table.do("m-2", meeting.Summarise())
    table.do("m-2", meeting.CompleteAction(action="a-1"))
    assert [False] == [one.open for one in told(table, "m-2").agreed]
