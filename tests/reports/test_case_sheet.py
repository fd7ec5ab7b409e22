"""Who is who in a case and which consents stand there, as whoever works with it looks it up."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from lsprocess import Actor, Casebook
from lsprocess.process import ActionData, View
from lsprocess.processes import meeting, referral
from lsprocess.reports import CaseSheet, ConsentNow, case_sheet


NOW = datetime(2026, 3, 2, 7, tzinfo=UTC)
WORKER = Actor(id="w-17", role="social_worker")


class Office:
    """Where cases of the child c-1 are recorded, one minute after the other."""

    def __init__(self) -> None:
        self.book = Casebook.open("memory:", clock=lambda: NOW + timedelta(days=400))
        self.at = NOW

    def start(self, process: Any, case: str, data: ActionData) -> None:
        """Open a case."""
        self.book.start(process, data, actor=WORKER, at=self.at, case=case).or_raise()

    def do(self, data: ActionData, case: str = "r-1", *, actor: Actor = WORKER) -> None:
        """Record something that is applied."""
        self.at += timedelta(minutes=1)
        self.book.perform(case, data, actor=actor, at=self.at).or_raise()

    def sheet(self, case: str = "r-1", *, at: datetime | None = None) -> CaseSheet:
        """Look a case up."""
        linked = self.book.linked(case).cases
        view = View(self.book.case(case), at or self.at, WORKER, None, linked)
        return case_sheet(view, [e for name in (case, *linked) for e in self.book.history(name)])


@pytest.fixture(name="office")
def _office() -> Office:
    office = Office()
    office.start(
        referral,
        "r-1",
        referral.Open(
            kind="otherwise_learned",
            child=referral.Child(id="c-1", born=date(2014, 5, 1)),
            received_on=NOW.date(),
            joint_discussion_requested=False,
            grounds_ref="doc-1",
        ),
    )
    office.do(referral.AssignRole(role="social_worker", person="w-17"))
    office.do(referral.RecordGuardian(person="g-1", custody=True))
    return office


def consent(name: str, **more: Any) -> ActionData:
    """Give an answer on contact with the school."""
    told = {"scope": "contact_school", "giver": "g-1", "form": "oral"} | more
    return referral.RecordConsent(consent=name, **told)


def standing(sheet: CaseSheet) -> dict[str, str]:
    """Give how it stands with each consent."""
    return {one.consent: one.standing for one in sheet.consents}


def test_who_is_who_is_told_by_what_they_are(office: Office) -> None:
    """A role that nobody holds is left out, and somebody released holds it no more."""
    office.do(referral.AssignRole(role="intake_worker", person="w-3"))
    sheet = office.sheet()
    assert ("c-1", ("g-1",)) == (sheet.child, sheet.guardians)
    assert {"social_worker": ("w-17",), "intake_worker": ("w-3",)} == sheet.roles
    office.do(referral.ReleaseRole(role="intake_worker", person="w-3"))
    assert {"social_worker": ("w-17",)} == office.sheet().roles


def test_an_answer_stands_until_it_is_withdrawn_or_has_run_out(office: Office) -> None:
    """What was refused stays refused, and one consent's withdrawal ends no other."""
    office.do(consent("k-1"))
    office.do(consent("k-2", answer="refused"))
    office.do(consent("k-3", valid_until=date(2026, 3, 31)))
    office.do(consent("k-4"))
    office.do(referral.WithdrawConsent(consent="k-1"))
    before = {"k-1": "withdrawn", "k-2": "refused", "k-3": "given", "k-4": "given"}
    assert before == standing(office.sheet())
    last_day = datetime(2026, 3, 31, 12, tzinfo=UTC)
    assert before == standing(office.sheet(at=last_day))
    assert before | {"k-3": "expired"} == standing(office.sheet(at=last_day + timedelta(days=1)))


def test_what_happens_later_is_not_known_before(office: Office) -> None:
    """A consent that is withdrawn tomorrow stands today."""
    office.do(consent("k-1"))
    then = office.at
    office.do(referral.WithdrawConsent(consent="k-1"))
    assert {"k-1": "given"} == standing(office.sheet(at=then))


def test_a_consent_of_a_linked_case_is_told_with_its_case(office: Office) -> None:
    """The child's cases of one register lend each other theirs."""
    proposal = meeting.Propose(
        kind="negotiation", initiator="w-17", child="c-1", subject_ref="doc-2"
    )
    office.start(meeting, "m-1", proposal)
    office.do(referral.LinkMeeting(meeting="m-1"))
    office.do(consent("k-1"), "m-1")
    (lent,) = office.sheet().consents
    assert (
        ConsentNow(
            consent="k-1",
            case="m-1",
            scope="contact_school",
            giver="g-1",
            standing="given",
            given_to=(),
        )
        == lent
    )


def test_whom_something_was_given_to_stays_known_after_a_withdrawal(office: Office) -> None:
    """They are the ones to think of then; each is told once."""
    office.do(referral.Screen(urgent=False))
    office.do(referral.StartAssessment())
    office.do(referral.HearParents(heard=("g-1",)))
    office.do(consent("k-1", recipient="school-3"))
    office.do(referral.HearSchool(school="school-3", person="p-9", need="schooling"))
    office.do(referral.WithdrawConsent(consent="k-1"))
    (told,) = office.sheet().consents
    assert ("withdrawn", ("school-3",)) == (told.standing, told.given_to)


def test_where_a_history_cannot_be_read_it_is_not_said_to_whom(office: Office) -> None:
    """None is another answer than nobody."""
    office.do(consent("k-1"))
    (told,) = case_sheet(View(office.book.case("r-1"), office.at, WORKER), None).consents
    assert told.given_to is None
