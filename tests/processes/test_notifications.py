"""What a notification obliges to: to be screened, the notifier contacted, an offence reported."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from fresh import CLOCK
from lsprocess import Actor, Casebook
from lsprocess.process import ActionData, open_duties
from lsprocess.processes import referral
from lsprocess.views import Viewer, project


WORKER = Actor(id="w-1", role="social_worker")
BEGIN = datetime(2026, 3, 2, 8, tzinfo=UTC)
DAY = date(2026, 3, 2)


class Desk:
    """One case, in which something happens every minute."""

    def __init__(self, book: Casebook, **told: Any) -> None:
        """Open it by a notification, or by what is told."""
        self.book, self.now = book, BEGIN
        start = opening(referral.Open, **told)
        self.took = book.start(referral, start, actor=WORKER, case="r-1", at=BEGIN)

    def do(self, *actions: ActionData) -> None:
        """Perform what must be applied."""
        for data in actions:
            outcome = self.attempt(data)
            assert outcome.applied, outcome.explain("en")

    def attempt(self, data: ActionData, **how: Any) -> Any:
        """Attempt something."""
        self.now += timedelta(minutes=1)
        told = {"actor": WORKER, "at": self.now, "recorded_at": self.now}
        return self.book.perform("r-1", data, **(told | how))

    def owes(self, code: str) -> list[str]:
        """Give what is owed under one code."""
        found = open_duties(self.book.case("r-1"))
        return [duty.id for duty in found if duty.duty.code == code]


def opening(record: type[Any], by: str | None = "school-3", **told: Any) -> ActionData:
    """Make a notification."""
    whole: dict[str, Any] = {
        "kind": "notification",
        "child": referral.Child(id="c-1", born=date(2014, 5, 1)),
        "received_on": DAY,
        "joint_discussion_requested": False,
        "grounds_ref": "doc-1",
    }
    if by is not None:
        whole["notifier"] = referral.Notifier(id=by, category="education", anonymous=False)
    return record(**(whole | told))  # type: ignore[no-any-return]


@pytest.fixture(name="book")
def _book() -> Iterator[Casebook]:
    with Casebook.open("memory:", clock=lambda: CLOCK) as book:
        yield book


def test_each_notifier_who_asked_for_it_is_contacted(book: Casebook) -> None:
    """Contact with one settles nothing towards another, and unnamed only where one is owed."""
    desk = Desk(book, contact_requested=True)
    desk.do(opening(referral.MergeNotification, by="clinic-2", contact_requested=True))
    desk.do(opening(referral.MergeNotification, by="police-1"))
    both = ["contact_notifier:school-3", "contact_notifier:clinic-2"]
    assert both == desk.owes("contact_notifier")
    desk.do(referral.ClarifyWithNotifier(topic="facts"))
    assert both == desk.owes("contact_notifier")
    desk.do(referral.ClarifyWithNotifier(topic="facts", notifier="clinic-2"))
    assert both[:1] == desk.owes("contact_notifier")
    desk.do(referral.ClarifyWithNotifier(topic="urgency"))
    assert [] == desk.owes("contact_notifier")


def test_contact_that_nobody_is_named_for_is_owed_all_the_same(book: Casebook) -> None:
    """It is settled by any contact, and ends with the case."""
    desk = Desk(book, by=None, contact_requested=True)
    assert ["contact_notifier"] == desk.owes("contact_notifier")
    desk.do(referral.Close(reason="opened_by_mistake"))
    assert [] == desk.owes("contact_notifier")


def awaited(book: Casebook) -> Desk:
    """Open a case on a child who is not born yet."""
    child = referral.Child(id="c-1", unborn=True)
    return Desk(book, kind="anticipatory_notification", child=child)


def test_before_the_birth_it_is_the_expectant_parents_whose_need_is_assessed(
    book: Casebook,
) -> None:
    """That is owed at once, of every notification, and the birth asks for an assessment anew."""
    desk = awaited(book)
    assert ["assess_expectant_parents"] == desk.owes("assess_expectant_parents")
    desk.do(referral.Screen(urgent=True), referral.PlanForBirth(plan_ref="doc-2"))
    assert [] == desk.owes("assess_expectant_parents")
    unborn = referral.Child(id="c-1", unborn=True)
    desk.do(opening(referral.MergeNotification, by="clinic-2", child=unborn))
    assert ["assess_expectant_parents"] == desk.owes("assess_expectant_parents")
    assert [] == desk.owes("assess_urgency")
    desk.do(referral.RecordBirth(born=DAY))
    assert [] == desk.owes("assess_expectant_parents")
    assert ["assess_urgency"] == desk.owes("assess_urgency")


def test_a_mended_day_of_birth_moves_the_clock_and_is_no_second_birth(book: Casebook) -> None:
    """What counts from the birth counts from the day as mended; urgency is not asked again."""
    desk = awaited(book)
    desk.now += timedelta(days=4)
    desk.do(referral.RecordBirth(born=DAY + timedelta(days=2)), referral.Screen(urgent=False))
    desk.do(referral.RecordBirth(born=DAY + timedelta(days=1)))
    assert [] == desk.owes("assess_urgency")
    found = {duty.id: duty.deadline for duty in open_duties(book.case("r-1"))}
    limit = found["finish_assessment"]
    assert limit is not None
    assert DAY + timedelta(days=1) == limit.counted_from


def test_the_clock_of_a_child_who_was_born_already_stays_with_the_receipt(book: Casebook) -> None:
    """A day of birth that is said later tells an age and no more."""
    desk = Desk(book, child=referral.Child(id="c-1"))
    desk.do(referral.RecordBirth(born=date(2013, 5, 1)))
    found = {duty.id: duty.deadline for duty in open_duties(book.case("r-1"))}
    limit = found["finish_assessment"]
    assert limit is not None
    assert DAY == limit.counted_from


def test_an_urgent_screening_is_never_stopped_by_the_order_of_times(book: Casebook) -> None:
    """It may be entered late, with its own time, from every state in which it can be made."""
    desk = Desk(book)
    desk.do(referral.AssignRole(role="social_worker", person="w-1"), referral.Screen(urgent=False))
    desk.do(referral.StartAssessment())
    assert desk.attempt(referral.Screen(urgent=True), at=BEGIN).applied


@pytest.mark.parametrize("reason", ["died", "not_born", "opened_by_mistake"])
def test_where_nobody_is_left_to_help_no_screening_is_owed(book: Casebook, reason: Any) -> None:
    """The case closes unscreened; what is learned of it may still be judged."""
    desk = Desk(book)
    desk.do(referral.Close(reason=reason))
    assert [] == desk.owes("assess_urgency")
    desk.do(referral.Screen(urgent=True))


GUARDIAN = Viewer(
    actor=Actor(id="g-1", role="guardian"), work_task="guardian", purpose="own_matter"
)


def test_a_suspected_offence_is_reported_at_once_whatever_becomes_of_the_case(
    book: Casebook,
) -> None:
    """It is owed from its own day, in ended cases too, until the police are told of the last."""
    desk = Desk(book)
    desk.do(referral.SuspectOffence(offence="violence"))
    desk.do(referral.Close(reason="died"))
    (owed,) = (duty for duty in open_duties(book.case("r-1")) if duty.id == "report_offence")
    assert owed.deadline is not None
    assert (DAY, "NOT-03") == (owed.deadline.strict, owed.deadline.rule)
    desk.do(referral.ReportToPolice(report_ref="doc-2"))
    assert [] == desk.owes("report_offence")
    desk.do(referral.SuspectOffence(offence="sexual"))
    assert ["report_offence"] == desk.owes("report_offence")


def test_a_guardian_learns_nothing_of_a_suspected_offence(book: Casebook) -> None:
    """Not by the events shown, nor the agenda, nor the log; a worker sees all of it."""
    desk = Desk(book)
    desk.do(referral.RecordGuardian(person="g-1", custody=True))
    desk.do(referral.SuspectOffence(offence="violence"))
    desk.do(referral.ReportToPolice(report_ref="doc-2"))
    desk.do(referral.SuspectOffence(offence="sexual"))
    worker = Viewer(actor=WORKER, work_task="wide_client_responsibility", purpose="assessment")
    kept = {"suspect_offence", "report_to_police"}
    case, history = book.case("r-1"), book.history("r-1")
    for viewer, told in ((GUARDIAN, set()), (worker, kept)):
        shown = project(case, history, viewer, at=desk.now)
        assert shown.allowed
        assert told == kept & {one.action for one in shown.events}
        assert bool(told) == ("report_offence" in {item.duty.code for item in shown.agenda})
    report = book.log_report("c-1", asked_on=DAY)
    assert ((), 3) == (report.disclosures, len(report.withheld))
    assert set() == kept & {one.action for one in report.uses}
    assert kept <= {one.action for one in book.use_log("r-1")}


@pytest.mark.parametrize(
    ("known", "told", "warned"),
    [
        (date(2014, 5, 1), date(2014, 5, 1), []),
        (date(2014, 5, 1), None, []),
        (None, date(2014, 5, 1), []),
        (date(2014, 5, 1), date(2015, 5, 1), ["births_agree"]),
    ],
)
def test_another_day_of_birth_warns_and_stops_nothing(
    book: Casebook, known: Any, told: Any, warned: list[str]
) -> None:
    """A further notification is recorded all the same; the day as last mended is what is known."""
    desk = Desk(book, child=referral.Child(id="c-1", born=date(2013, 5, 1) if known else None))
    if known:
        desk.do(referral.RecordBirth(born=known))
    child = referral.Child(id="c-1", born=told)
    outcome = desk.attempt(opening(referral.MergeNotification, by="clinic-2", child=child))
    assert outcome.applied
    assert warned == [one.code for one in outcome.warnings]


def test_a_case_opened_by_mistake_tells_nobody_of_anything(book: Casebook) -> None:
    """Neither the family nor the notifier is to be told, for the child may be another."""
    desk = Desk(book)
    desk.do(referral.RecordGuardian(person="g-1", custody=True))
    assert desk.owes("tell_family_of_notification")
    assert desk.owes("acknowledge_receipt")
    desk.do(referral.Close(reason="opened_by_mistake"))
    assert [] == desk.owes("tell_family_of_notification")
    assert [] == desk.owes("acknowledge_receipt")


def test_a_suspected_offence_is_owed_to_the_police_after_a_transfer_too(book: Casebook) -> None:
    """Whoever suspects must report; everything else goes on in the other county."""
    desk = Desk(book)
    desk.do(referral.Screen(urgent=False), referral.SuspectOffence(offence="sexual"))
    desk.do(referral.Transfer(to_county="county-2", documents=()))
    assert ["report_offence"] == [duty.id for duty in open_duties(book.case("r-1"))]
