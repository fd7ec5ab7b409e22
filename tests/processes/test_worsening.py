"""A child's situation has worsened: somebody must act, and the meeting says until who has."""

from datetime import timedelta

import pytest

from lsprocess.processes import meeting, referral
from meetings import NOW, Table


WORSE = meeting.Worsen(reason_ref="doc-7")
DUTY = "act_on_worsening"


@pytest.fixture(name="table")
def _table() -> Table:
    return Table()


@pytest.mark.parametrize("state", ["summarised", "minuted", "closed"])
def test_somebody_must_act_when_the_situation_has_worsened(table: Table, state: str) -> None:
    """It is owed after a meeting that is over, too, and whether or not a next one was set."""
    table.meet("m-1", state)
    assert DUTY not in table.owed("m-1")
    table.do("m-1", WORSE)
    assert DUTY in table.owed("m-1")


def test_a_meeting_that_follows_is_an_answer(table: Table) -> None:
    """Whoever proposes a meeting that follows has acted; of another child it is no answer."""
    table.meet("m-1", "closed")
    table.do("m-1", WORSE)
    table.propose("m-2", child="c-2", follows="m-1")
    table.propose("m-3")
    assert DUTY in table.owed("m-1")
    table.propose("m-4", follows="m-1")
    assert DUTY not in table.owed("m-1")


def test_what_was_done_before_is_no_answer(table: Table) -> None:
    """A meeting that followed already answers nothing that came after it."""
    table.meet("m-1", "closed")
    table.propose("m-2", follows="m-1")
    table.do("m-1", WORSE)
    assert DUTY in table.owed("m-1")


def test_an_assessment_of_urgency_is_an_answer(table: Table) -> None:
    """Once the linked referral has been screened after the worsening, nothing is owed here."""
    table.refer("r-1")
    table.meet("m-1", "closed")
    table.do("r-1", referral.LinkMeeting(meeting="m-1"))
    table.do("r-1", referral.Screen(urgent=False))
    table.do("m-1", WORSE)
    assert DUTY in table.owed("m-1")
    table.do("r-1", referral.Screen(urgent=True))
    assert DUTY not in table.owed("m-1")


def test_an_early_meeting_is_an_answer(table: Table) -> None:
    """The meeting that is convened earlier than agreed answers the worsening."""
    table.meet("m-1", "summarised")
    starts = NOW + timedelta(days=30)
    table.do("m-1", meeting.SetNext(starts=starts))
    table.propose("m-2", follows="m-1")
    soon = NOW + timedelta(days=3)
    table.do("m-2", meeting.SetTime(starts=soon, ends=soon + timedelta(hours=1), place="room-1"))
    table.do("m-1", WORSE)
    assert DUTY in table.owed("m-1")
    table.do("m-1", meeting.ReconveneEarly(meeting="m-2"))
    assert DUTY not in table.owed("m-1")


@pytest.mark.parametrize("kind", ["negotiation", "pupil_welfare_group"])
def test_a_meeting_of_another_register_is_not_told_what_follows_it(table: Table, kind: str) -> None:
    """What follows leaves its mark in a meeting of its own register alone."""
    table.meet("m-1", "closed")
    table.do("m-1", WORSE)
    table.propose("m-2", kind=kind, follows="m-1")
    left = [event.data.verb for event in table.book.history("m-1")]
    assert ("follow_up" in left) is (kind == "negotiation")
