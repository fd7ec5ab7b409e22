"""In a meeting on a client those act who take part in it, as long as they do."""

import pytest

from lsprocess import Actor
from lsprocess.process import ActionData
from lsprocess.processes import meeting
from lsprocess.processes.common import facts as f
from meetings import Table


TEACHER = Actor(id="p-9", role="teacher")
NOTE = f.Note(document_ref="doc-9")
INVITED = meeting.Invite(person="p-9", as_="professional", sector="education", inviter="w-17")
GUARDIAN = f.RecordGuardian(person="g-1", custody=True)
CONSENT = f.RecordConsent(
    consent="con-1", scope="joint_discussion", giver="g-1", form="oral", recipient="p-9"
)
CHAIR = f.AssignRole(role="chair", person="p-9")


def acts(table: Table) -> bool:
    """Say whether the teacher may act in the meeting now; a refusal says whose task it is alone."""
    by = table.by(None) | {"actor": TEACHER}
    done = table.book.perform("m-1", NOTE, **by)
    assert done.applied or ["actor_may_act"] == [one.code for one in done.unmet]
    return done.applied


@pytest.mark.parametrize(
    ("steps", "may"),
    [
        ((), False),
        ((INVITED,), True),
        ((INVITED, meeting.Decline(person="p-9")), False),
        ((CHAIR,), True),
        ((CHAIR, f.ReleaseRole(role="chair", person="p-9")), False),
        ((f.AssignRole(role="teacher", person="p-9"),), False),
    ],
    ids=["stranger", "invited", "declined", "chair", "chair_no_more", "only_known_as_teacher"],
)
def test_somebody_from_elsewhere_acts_who_is_invited_or_holds_a_task(
    steps: tuple[ActionData, ...], may: bool
) -> None:
    """Who is only known by their post has nothing to do in it."""
    table = Table()
    table.propose("m-1")
    for step in steps:
        table.do("m-1", step)
    assert may == acts(table)


def test_somebody_from_elsewhere_acts_while_they_are_there() -> None:
    """Who came uninvited, on a consent, acts until they leave."""
    table = Table()
    table.meet("m-1", "in_session")
    for step in (GUARDIAN, CONSENT):
        table.do("m-1", step)
    assert not acts(table)
    table.do("m-1", meeting.JoinSession(person="p-9"))
    assert acts(table)
    table.do("m-1", meeting.LeaveSession(person="p-9"))
    assert not acts(table)


def test_whoever_took_the_initiative_acts() -> None:
    """A school that wished for the meeting sees to it too."""
    table = Table()
    table.propose("m-1", initiator="p-9")
    assert acts(table)
