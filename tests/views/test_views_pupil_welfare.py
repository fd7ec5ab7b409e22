"""Pupil welfare's own register: work in social welfare does not reach it, nor a banned guardian."""

from datetime import UTC, datetime

import pytest

from lsprocess import Actor, Casebook
from lsprocess.process import whole
from lsprocess.processes import meeting
from lsprocess.processes.common.facts import (
    Forbid,
    JudgeBan,
    RecordConsent,
    RecordGuardian,
    WithdrawConsent,
)
from lsprocess.views import Viewer
from lsprocess.views.categories import ALL
from lsprocess.views.classes import CLASSES
from lsprocess.views.viewer import access


AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
CURATOR = Actor(id="w-4", role="curator")
GUARDIAN = Viewer(actor=Actor(id="g-1", role="guardian"), work_task="guardian")
WORKERS = [
    code
    for code, one in CLASSES.items()
    if not one.private and one.register == "social_welfare_client"
]


def case_of(kind, *more):
    """Give the view of a meeting on a child, with a guardian and more that was recorded."""
    book = Casebook.open("memory:", clock=lambda: AT)
    child = None if kind == "workshop" else "c-1"
    opening = meeting.Propose(kind=kind, initiator="w-4", subject_ref="d-1", child=child)
    book.start(meeting, opening, actor=CURATOR, at=AT, case="m-1")
    worker = CURATOR if kind == "pupil_welfare_group" else Actor(id="w-1", role="social_worker")
    guardian = () if child is None else (RecordGuardian(person="g-1", custody=True),)
    for data in (*guardian, *more):
        assert book.perform("m-1", data, actor=worker, at=AT).applied
    return whole(book.case("m-1"))


@pytest.mark.parametrize("task", WORKERS)
def test_no_work_in_social_welfare_reaches_pupil_welfares_register(task):
    """Whatever the task, role and purpose, nothing of it is shown."""
    role = CLASSES[task]
    for asserted in ("social_worker", "leading_social_worker"):
        viewer = Viewer(
            actor=Actor(id="w-1", role=asserted),
            work_task=task,
            purpose=min(role.purposes),
            service_task="child_welfare",
        )
        found = access(case_of("pupil_welfare_group"), viewer)
        assert ("other_register", frozenset()) == (found.reason, found.sees)


BAN = (
    Forbid(
        ban="b-1", by="c-1", level="service_task", target="telling", reason_code="weighty_reason"
    ),
    JudgeBan(ban="b-1", accepted=True),
)


def test_a_pupils_ban_on_telling_keeps_pupil_welfares_record_from_the_guardian():
    """What a guardian must not be told of, they are not shown either."""
    assert access(case_of("pupil_welfare_group"), GUARDIAN).sees
    assert frozenset() == access(case_of("pupil_welfare_group", *BAN), GUARDIAN).sees


def staff(role, person="w-9"):
    """Give the access of somebody of the school to a case in pupil welfare's own register."""
    actor = Actor(id=person, role=role)
    return Viewer(actor=actor, work_task="individual_pupil_welfare", purpose="service")


def invited(person):
    """Invite one of the school to a pupil's expert group."""
    return meeting.Invite(person=person, as_="professional", sector="education", inviter="w-4")


@pytest.mark.parametrize("role", ["psychologist", "curator", "school_health"])
def test_pupil_welfares_own_staff_see_its_register(role):
    """Contacts are their task, so the role is enough; refused attempts and looks are not shown."""
    found = access(case_of("pupil_welfare_group"), staff(role))
    assert (None, ALL - {"audit"}) == (found.reason, found.sees)
    assert found.rules


@pytest.mark.parametrize("role", ["teacher", "principal"])
def test_others_of_the_school_see_what_they_take_part_in(role):
    """Whoever is in the expert group does, while they are, and nobody else of the school."""
    group = case_of("pupil_welfare_group", invited("w-8"))
    assert "relationship_not_verified" == access(group, staff(role)).reason
    assert access(group, staff(role, "w-8")).sees
    gone = case_of("pupil_welfare_group", invited("w-8"), meeting.Decline(person="w-8"))
    assert "relationship_not_verified" == access(gone, staff(role, "w-8")).reason


def test_the_schools_work_reaches_nothing_that_is_in_no_register():
    """What health care asked, or a workshop wrote down, is not pupil welfare's."""
    found = access(case_of("workshop"), staff("curator"))
    assert ("other_register", frozenset()) == (found.reason, found.sees)


def test_somebody_from_outside_is_of_the_group_while_the_consent_stands():
    """Being invited opens nothing, nor does a consent that was taken back."""
    asked = meeting.Invite(person="w-8", as_="professional", sector="health", inviter="w-4")
    consent = RecordConsent(
        consent="con-1",
        scope="pupil_welfare_group",
        giver="c-1",
        form="written",
        capacity="child",
        recipient="w-8",
    )
    steps = (asked, consent, WithdrawConsent(consent="con-1"))
    seen = [
        access(case_of("pupil_welfare_group", *steps[:taken]), staff("teacher", "w-8")).reason
        for taken in (1, 2, 3)
    ]
    assert ["relationship_not_verified", None, "relationship_not_verified"] == seen


@pytest.mark.parametrize("role", ["psychologist", "curator", "teacher"])
def test_the_schools_work_reaches_nothing_in_social_welfare(role):
    """Not even where they were at the meeting."""
    talk = case_of("joint_discussion", invited("w-8"))
    found = access(talk, staff(role, "w-8"))
    assert ("other_register", frozenset()) == (found.reason, found.sees)


@pytest.mark.parametrize("role", ["social_worker", "guardian", "notifier"])
def test_individual_pupil_welfare_is_no_task_of_others(role):
    """Whoever acts in another role is shown nothing, though they are in the group."""
    group = case_of("pupil_welfare_group", invited("w-8"))
    assert "relationship_not_verified" == access(group, staff(role, "w-8")).reason
