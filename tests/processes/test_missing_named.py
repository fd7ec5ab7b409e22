"""Whoever is missing is named by role and id, in the reader's language."""

from datetime import UTC, datetime, timedelta
from typing import Any

import attrs
import pytest

from fresh import fresh_book
from lsprocess import Actor, Casebook
from lsprocess.basis import Known
from lsprocess.basis.answers import lacks
from lsprocess.process import Verdict
from lsprocess.processes import meeting, referral
from lsprocess.text import Lang


AT = datetime(2026, 3, 2, 7, tzinfo=UTC)
WORKER = Actor(id="w-17", role="social_worker")


def unmet(book: Casebook, case: str, *steps: Any) -> dict[str, Verdict]:
    """Record all but the last of *steps*, and give what stands in the way of that one."""
    for minute, data in enumerate(steps):
        at = AT + timedelta(minutes=minute + 1)
        outcome = book.perform(case, data, actor=WORKER, at=at)
        assert outcome.applied is (data is not steps[-1])
    return {verdict.code: verdict for verdict in outcome.unmet}


def heard_nobody() -> Verdict:
    """Hear nobody in a case with a guardian and a legal representative."""
    book = fresh_book()
    opening = referral.Open(
        kind="application",
        child=referral.Child(id="c-1"),
        received_on=AT.date(),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
    )
    book.start(referral, opening, actor=WORKER, at=AT, case="r-1")
    found = unmet(
        book,
        "r-1",
        referral.AssignRole(role="social_worker", person="w-17"),
        referral.Screen(urgent=False),
        referral.StartAssessment(),
        referral.RecordGuardian(person="g-2", custody=True),
        referral.AssignRole(role="legal_representative", person="w-4"),
        referral.HearParents(heard=()),
    )
    return found["every_guardian_heard_or_excused"]


def proposed(*steps: Any) -> dict[str, Verdict]:
    """Propose a meeting, and give what stands in the way of the last of *steps*."""
    book = fresh_book()
    start = meeting.Propose(kind="negotiation", initiator="w-17", subject_ref="doc-1", child="c-1")
    book.start(meeting, start, actor=WORKER, at=AT, case="m-1")
    return unmet(book, "m-1", *steps)


def planned(*steps: Any) -> dict[str, Verdict]:
    """Plan a meeting with people of every sort, and give what stands in the way of the last."""
    book, m = fresh_book(), meeting
    start = m.Propose(kind="negotiation", initiator="w-17", subject_ref="doc-1", child="c-1")
    book.start(meeting, start, actor=WORKER, at=AT, case="m-1")
    return unmet(
        book,
        "m-1",
        m.SetGoal(goal_ref="doc-2"),
        m.RecordGuardian(person="g-1", custody=True),
        m.RecordGuardian(person="g-3", custody=True),
        m.RecordGuardian(person="g-3", custody=False),
        m.Invite(person="g-1", as_="family", inviter="w-17"),
        m.Invite(person="g-3", as_="family", inviter="w-17"),
        m.Invite(person="p-1", as_="professional", sector="health", inviter="w-17"),
        m.Invite(person="p-2", as_="professional", sector="education", inviter="w-17"),
        m.AssignRole(role="notifier", person="p-1"),
        m.AssignRole(role="teacher", person="p-2"),
        m.AssignRole(role="chair", person="w-17"),
        m.AssignRole(role="recorder", person="w-22"),
        m.SetTime(starts=AT + timedelta(days=1), ends=AT + timedelta(days=1, hours=1), place="r-4"),
        m.Plan(),
        *steps,
    )


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", "vielä kuulematta: huoltaja g-2 ja laillinen edustaja, edunvalvoja w-4."),
        (
            "sv",
            "ännu inte hörda: vårdnadshavare g-2 och laglig företrädare, intressebevakare w-4.",
        ),
        (
            "en",
            "not yet heard: guardian g-2 and legal representative, substitute guardian w-4.",
        ),
    ],
)
def test_guardians_not_heard_are_named_by_what_they_are(lang: Lang, said: str) -> None:
    """The ids stay by themselves in the parameters, the codes of the roles beside them."""
    verdict = heard_nobody()
    assert verdict.text(lang).endswith(said)
    assert {"persons": ("g-2", "w-4"), "roles": ("guardian", "legal_representative")} == dict(
        verdict.params
    )


def test_those_not_prepared_are_named_by_role_or_by_their_invitation() -> None:
    """Custody that ended makes nobody a guardian, and who notified is not told."""
    found = planned(meeting.Prepare())
    told = found["participants_prepared"].text("en")
    assert "professional p-1, teacher p-2, chair w-17 and recorder w-22." in told
    wishes = found["family_wishes_asked"].text("sv")
    assert "inte tillfrågade: vårdnadshavare g-1 och familjemedlem g-3." in wishes


def test_whoever_has_no_role_at_all_is_a_person() -> None:
    """A stranger's id still stands there."""
    book, m = fresh_book(), meeting
    start = m.Propose(kind="development_group", initiator="w-17", subject_ref="doc-1")
    book.start(meeting, start, actor=WORKER, at=AT, case="m-1")
    found = unmet(
        book,
        "m-1",
        m.SetAgenda(items=("item-1",)),
        m.Invite(person="p-1", as_="professional", sector="social", inviter="w-17"),
        m.Invite(person="p-2", as_="professional", sector="social", inviter="w-17"),
        m.AssignRole(role="recorder", person="p-1"),
        m.SetTime(starts=AT + timedelta(days=1), ends=AT + timedelta(days=1, hours=1), place="r-4"),
        m.Plan(),
        m.Prepare(),
        m.OpenMeeting(present=("p-1", "x-9")),
        m.Summarise(no_actions=True),
    )
    said = found["attendance_recorded"].text("fi")
    assert "Ne puuttuvat: sihteeri p-1 ja henkilö x-9." in said


def test_an_older_record_without_roles_names_the_ids() -> None:
    """What was recorded before roles were is still told."""
    verdict = heard_nobody()
    older = attrs.evolve(verdict, params={"persons": ("g-2",)})
    assert older.text("fi").endswith("vielä kuulematta: g-2.")


def test_an_id_that_looks_like_a_code_is_no_role() -> None:
    """Only the role is put in words."""
    verdict = heard_nobody()
    odd = attrs.evolve(verdict, params={"persons": ("child",), "roles": ("guardian",)})
    assert odd.text("fi").endswith("vielä kuulematta: huoltaja child.")


def test_those_without_an_inviter_are_named_to_programs() -> None:
    """And where nobody is invited at all, that is missing too."""
    found = proposed(
        meeting.RecordGuardian(person="g-1", custody=True),
        meeting.Invite(person="g-1", as_="family"),
        meeting.Invite(person="p-1", as_="professional", sector="health"),
        meeting.Plan(),
    )
    assert ("g-1", "p-1") == found["inviter_named"].params["persons"]
    assert {"inviter_named", "participants_invited"} <= proposed(meeting.Plan()).keys()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", ("(lapsi c-1)", "(huoltaja g-1)", "(laillinen edustaja, edunvalvoja w-4)", "(x-9)")),
        (
            "en",
            ("(child c-1)", "(guardian g-1)", "(legal representative, substitute guardian w-4)"),
        ),
        ("sv", ("(barn c-1)", "(vårdnadshavare g-1)")),
    ],
)
def test_an_answer_on_a_basis_names_people_by_what_they_are(
    lang: Lang, said: tuple[str, ...]
) -> None:
    """Whoever is neither the child nor a guardian is an id."""
    known = Known(at=AT, child="c-1", guardians=("g-1", "w-4"), representatives=("w-4",))
    told = [
        lacks(code, **known.named(person)).text(lang)
        for code in ("consent_refused", "consent_withdrawn", "giver_not_entitled")
        for person in ("c-1", "g-1", "w-4", "x-9")
    ]
    assert all(sum(one.endswith(ending) for one in told) == 3 for ending in said)
