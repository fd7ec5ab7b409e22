"""Telling the family: what settles it, what puts it off, and when it is late."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from fresh import fresh_book
from lsprocess import Actor, Casebook
from lsprocess.process import CheckDeadlines
from lsprocess.processes import referral


WORKER = Actor(id="w-17", role="social_worker")
WATCH = Actor(id="night-watch", role="intake_worker")
FRIDAY = date(2026, 3, 6)
URGENT = referral.BeginUrgently(measure="open_care_support")


def noon(day: date, minutes: int = 0) -> datetime:
    """Give midday UTC, or some minutes after it."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC) + timedelta(minutes=minutes)


class Told:
    """A case with one guardian, urgently screened, told minute by minute."""

    def __init__(self) -> None:
        """Open it on a Friday."""
        self.book: Casebook = fresh_book()
        self.minutes = 0
        opening = referral.Open(
            kind="notification",
            child=referral.Child(id="c-1", born=date(2014, 5, 1)),
            received_on=FRIDAY,
            joint_discussion_requested=False,
            grounds_ref="doc-1",
        )
        self.book.start(referral, opening, actor=WORKER, at=noon(FRIDAY), case="r-1")
        self.do(referral.RecordGuardian(person="g-1", custody=True), referral.Screen(urgent=True))

    def do(self, *steps: Any) -> None:
        """Do something, a minute after what was done before."""
        for step in steps:
            self.minutes += 1
            at = noon(FRIDAY, self.minutes)
            outcome = self.book.perform("r-1", step, actor=WORKER, at=at)
            assert outcome.applied, outcome.explain("en")

    def tell(self, party: str, topic: Any, reason: Any = None) -> None:
        """Tell somebody, or say why not."""
        self.do(referral.InformFamily(party=party, topic=topic, not_told_reason=reason))

    def owed(self, code: str = "tell_of_relationship") -> dict[str | None, date | None]:
        """Give to whom something is owed, each with the last day; None for one without."""
        items = self.book.agenda("r-1", at=noon(FRIDAY, self.minutes))
        return {i.subject: i.deadline and i.deadline.strict for i in items if i.duty.code == code}

    def passed(self, day: date) -> set[str]:
        """Give what a watch on *day* has found passed by then."""
        list(self.book.watch(at=noon(day), actor=WATCH))
        found = [e for e in self.book.history("r-1") if isinstance(e.data, CheckDeadlines)]
        return {limit.duty for event in found for limit in event.breached}


@pytest.fixture(name="case")
def _case() -> Told:
    return Told()


def test_each_of_the_family_is_told_of_the_relationship_on_the_same_day(case: Told) -> None:
    """Guardian and child each have it owed to them."""
    case.do(URGENT)
    assert {"g-1": FRIDAY, "c-1": FRIDAY} == case.owed()
    case.tell("g-1", "relationship")
    assert {"c-1": FRIDAY} == case.owed()


@pytest.mark.parametrize("reason", ["childs_ban", "too_young"])
def test_a_reason_that_lasts_settles_the_telling(case: Told, reason: str) -> None:
    """What is not told for it is owed no more."""
    case.do(URGENT)
    case.tell("c-1", "relationship", reason)
    assert {"g-1": FRIDAY} == case.owed()


@pytest.mark.parametrize("reason", ["police_investigation", "child_safety"])
def test_a_reason_that_passes_only_puts_the_telling_off(case: Told, reason: str) -> None:
    """It stays owed without a day, no watch finds it late, and telling settles it."""
    case.do(URGENT)
    case.tell("g-1", "relationship", reason)
    assert {"g-1": None, "c-1": FRIDAY} == case.owed()
    assert {"tell_of_relationship:c-1", "start_assessment"} <= case.passed(FRIDAY + timedelta(60))
    assert "tell_of_relationship:g-1" not in case.passed(FRIDAY + timedelta(61))
    late = noon(FRIDAY + timedelta(62))
    told = referral.InformFamily(party="g-1", topic="relationship")
    assert case.book.perform("r-1", told, actor=WORKER, at=late).applied
    assert {"c-1": FRIDAY} == case.owed()


def test_putting_off_one_topic_puts_off_no_other(case: Told) -> None:
    """The notification has its own day still."""
    case.do(URGENT)
    case.tell("g-1", "relationship", "child_safety")
    assert {date(2026, 3, 17)} == set(case.owed("tell_family_of_notification").values())


def test_a_further_measure_is_no_second_beginning(case: Told) -> None:
    """Who was told of the relationship is not owed it again while it lasts."""
    case.do(URGENT)
    case.tell("g-1", "relationship")
    case.do(referral.BeginUrgently(measure="emergency_placement"))
    assert {"c-1": FRIDAY} == case.owed()


def test_a_relationship_that_begins_anew_is_told_anew(case: Told) -> None:
    """Telling settles only what happened before it, and so does putting off."""
    case.do(URGENT)
    case.tell("g-1", "relationship")
    case.tell("c-1", "relationship", "child_safety")
    case.do(referral.EndRelationship(ground="need_ended"), URGENT)
    assert {"g-1": FRIDAY, "c-1": FRIDAY} == case.owed()


def test_the_finding_after_the_assessment_is_told_too(case: Told) -> None:
    """Whoever was told of the urgent beginning is told of what the assessment found."""
    case.do(URGENT)
    case.tell("g-1", "relationship")
    case.tell("c-1", "relationship")
    case.do(
        referral.AssignRole(role="social_worker", person="w-17"),
        referral.StartAssessment(),
        referral.HearParents(heard=("g-1",)),
        referral.RecordView(party="c-1", manner="met_alone", summary_ref="doc-2"),
        referral.CompleteAssessment(assessment_ref="doc-3"),
        referral.BeginClientRelationship(
            endangering_conditions=True,
            endangering_behaviour=False,
            needs_services=True,
            decision_ref="doc-4",
        ),
    )
    assert {"g-1": FRIDAY, "c-1": FRIDAY} == case.owed()


def test_what_is_owed_at_once_is_late_on_the_next_business_day(case: Told) -> None:
    """That it is alarmed about on the same day is no statute's, so a weekend makes nothing late."""
    case.do(URGENT)
    assert set() == case.passed(FRIDAY + timedelta(1))
    assert set() == case.passed(FRIDAY + timedelta(2))
    late = {"tell_of_relationship:g-1", "tell_of_relationship:c-1"}
    assert late == case.passed(FRIDAY + timedelta(3))


def test_a_legal_basis_of_which_telling_was_put_off_stays_owed(case: Told) -> None:
    """It is owed until it is told, however often it is put off again."""
    case.do(
        referral.RecordLegalBasis(
            basis="ATL64",
            scope="contact_school",
            reason="necessary_for_assessment",
            client_informed=False,
            put_off="child_safety",
        )
    )
    case.tell("g-1", "legal_basis", "child_safety")
    assert {"g-1": None, "c-1": None} == case.owed("tell_of_legal_basis")
    case.tell("g-1", "legal_basis")
    assert {"c-1": None} == case.owed("tell_of_legal_basis")


def test_the_guardians_are_to_be_recorded_until_one_is() -> None:
    """It is owed from the opening on: nobody can be told or heard before."""
    book = fresh_book()
    opening = referral.Open(
        kind="otherwise_learned",
        child=referral.Child(id="c-1"),
        received_on=FRIDAY,
        joint_discussion_requested=False,
        grounds_ref="doc-1",
    )
    opened = book.start(referral, opening, actor=WORKER, at=noon(FRIDAY), case="r-1").event
    assert "record_guardians" in opened.opened
    parent = referral.RecordGuardian(person="g-1", custody=False)
    assert () == book.perform("r-1", parent, actor=WORKER, at=noon(FRIDAY, 1)).event.settled
    guardian = referral.RecordGuardian(person="g-1", custody=True)
    event = book.perform("r-1", guardian, actor=WORKER, at=noon(FRIDAY, 2)).event
    assert ("record_guardians",) == event.settled
