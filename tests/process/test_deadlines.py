"""Time limits: set by the event that opens a duty, explained by it for ever, found passed once."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import attrs
import pytest

from hypothesis import given
from hypothesis import strategies as st

from lsprocess import Actor, Casebook
from lsprocess.calendar import POLICIES, helsinki_day
from lsprocess.errors import DefinitionError, InvalidInput
from lsprocess.journal import open_journal
from lsprocess.journal.codec import decode, encode
from lsprocess.law import rule
from lsprocess.law.limit import Limit, Unit
from lsprocess.process import CheckDeadlines, Deadline, Event
from lsprocess.processes import meeting, referral


WORKER = Actor(id="w-17", role="social_worker", organisation="county-07")
WATCH = Actor(id="night-watch", role="intake_worker")
TUESDAY = date(2025, 9, 9)


def noon(day: date, hours: int = 0) -> datetime:
    """Give midday UTC of a day, or some hours after it."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC) + timedelta(hours=hours)


def opening(received_on: date, **more: Any) -> referral.Open:
    """Make a school's notification, or what is given."""
    told: dict[str, Any] = {
        "kind": "notification",
        "child": referral.Child(id="c-1", born=None),
        "received_on": received_on,
        "joint_discussion_requested": False,
        "grounds_ref": "doc-1",
        "notifier": referral.Notifier(id="school-3", category="education", anonymous=False),
    }
    return referral.Open(**(told | more))


@pytest.fixture(name="book")
def _book() -> Casebook:
    return Casebook.open("memory:")


def opened(book: Casebook, received_on: date, **more: Any) -> Event:
    """Open the case r-1 and give its event."""
    data = opening(received_on, **more)
    return book.start(referral, data, actor=WORKER, at=noon(received_on), case="r-1").event


def begun(book: Casebook, day: date) -> Event:
    """Screen r-1 and start its assessment on a day."""
    for data in (
        referral.AssignRole(role="social_worker", person="w-17"),
        referral.Screen(urgent=False),
    ):
        assert book.perform("r-1", data, actor=WORKER, at=noon(day)).applied
    return book.perform("r-1", referral.StartAssessment(), actor=WORKER, at=noon(day, 1)).event


def limit(event: Event, duty: str) -> Deadline:
    """Give the time limit that an event set for a duty."""
    return next(deadline for deadline in event.deadlines if deadline.duty == duty)


# Setting


def test_an_opening_sets_its_time_limits_with_policy_version_and_rule(book: Casebook) -> None:
    """What is due when, by which rule and calendar, stands in the event itself."""
    event = opened(book, date(2026, 6, 10))
    assert Deadline(
        duty="start_assessment",
        rule="DL-02",
        counted_from=date(2026, 6, 10),
        strict=date(2026, 6, 19),
        rolled=date(2026, 6, 22),
        policy="thl",
        policy_version="2026.1",
    ) == limit(event, "start_assessment")
    assert ["assess_urgency", "start_assessment", "tell_family_of_notification:c-1",
            "finish_assessment"] == [d.duty for d in event.deadlines]  # fmt: skip


@pytest.mark.parametrize(
    ("calendar", "last_day"),
    [
        (None, date(2026, 1, 2)),
        ("thl", date(2026, 1, 2)),
        ("conservative", date(2026, 1, 5)),
        ("ordinary", date(2025, 12, 30)),
    ],
)
def test_the_opening_chooses_the_calendar(book: Casebook, calendar: Any, last_day: date) -> None:
    """The case's own calendar policy counts its limits, and stands on its events."""
    event = opened(book, date(2025, 12, 19), calendar=calendar)
    found = limit(event, "start_assessment")
    assert (last_day, calendar or "thl") == (found.strict, found.policy)
    later = book.perform("r-1", referral.Screen(urgent=False), actor=WORKER, at=noon(TUESDAY, 9999))
    assert (calendar or "thl") == event.calendar == later.event.calendar


def test_a_casebook_has_a_calendar_for_openings_that_name_none() -> None:
    """A municipality sets its reading once; an opening may still name another."""
    with Casebook(Casebook.open("memory:").journal, calendar="conservative") as book:
        event = opened(book, date(2026, 6, 10))
    assert "conservative" == limit(event, "start_assessment").policy


def test_time_limits_count_from_receipt_and_not_from_the_recording(book: Casebook) -> None:
    """A notification received on Friday and opened on Monday is counted from Friday."""
    data = opening(date(2026, 3, 6))
    event = book.start(referral, data, actor=WORKER, at=noon(date(2026, 3, 9)), case="r-1").event
    assert date(2026, 3, 6) == limit(event, "finish_assessment").counted_from
    assert date(2026, 6, 6) == limit(event, "finish_assessment").strict


def test_after_an_anticipatory_notification_the_clock_starts_at_birth(book: Casebook) -> None:
    """No assessment is owed before birth; then everything counts from that day."""
    event = opened(
        book,
        date(2026, 1, 12),
        kind="anticipatory_notification",
        child=referral.Child(id="c-1", unborn=True),
    )
    assert ["assess_expectant_parents"] == [deadline.duty for deadline in event.deadlines]
    born = date(2026, 3, 3)
    birth = book.perform(
        "r-1", referral.RecordBirth(born=born), actor=WORKER, at=noon(born, 24)
    ).event
    assert {born} == {deadline.counted_from for deadline in birth.deadlines}
    assert date(2026, 3, 12) == limit(birth, "start_assessment").strict


@pytest.mark.parametrize(
    ("day", "start_rule", "finish_rule"),
    [
        (date(2015, 3, 31), "DL-05", "DL-04a"),
        (date(2015, 4, 1), "DL-02", "DL-04"),
        (date(2021, 11, 1), "DL-02", "DL-04"),
    ],
)
def test_the_case_s_date_picks_the_rule_of_each_limit(
    book: Casebook, day: date, start_rule: str, finish_rule: str
) -> None:
    """Until 31 March 2015 the seventh business day was for deciding, since then for starting."""
    event = opened(book, day)
    assert start_rule == limit(event, "start_assessment").rule
    assert finish_rule == limit(event, "finish_assessment").rule


def test_a_second_notification_leaves_the_first_clock_running(book: Casebook) -> None:
    """A merged notification moves no last day of what was owed already."""
    first = opened(book, TUESDAY)
    merged = opening(TUESDAY + timedelta(days=3))
    data = referral.MergeNotification(
        **{name: getattr(merged, name) for name in type(merged).__slots__ if name != "__weakref__"}
    )
    event = book.perform("r-1", data, actor=WORKER, at=noon(TUESDAY, 80)).event
    assert event.applied
    assert () == event.deadlines
    kept = {
        item.id: item.deadline for item in book.agenda("r-1", at=noon(TUESDAY)) if item.deadline
    }
    assert {deadline.duty: deadline for deadline in first.deadlines} == kept


def test_an_urgent_placement_ends_on_its_thirtieth_day(book: Casebook) -> None:
    """The day of the placement counts, and no holiday extends it."""
    opened(book, date(2025, 11, 30))
    begun(book, date(2025, 12, 1))
    event = book.perform(
        "r-1",
        referral.BeginUrgently(measure="emergency_placement"),
        actor=WORKER,
        at=noon(date(2025, 12, 3)),
    ).event
    found = limit(event, "emergency_placement_limit:2025-12-03")
    assert (date(2026, 1, 1),) * 2 == (found.strict, found.rolled)
    told = limit(event, "tell_of_relationship:c-1")
    assert (date(2025, 12, 3), "DL-06") == (told.strict, told.rule)


def test_an_agreed_matter_is_due_on_the_day_agreed_on(book: Casebook) -> None:
    """What people agree on in a meeting is due on that day, whatever day it is."""
    day = date(2026, 3, 2)
    invited = ("w-17", "g-1")
    steps: list[Any] = [
        meeting.SetGoal(goal_ref="doc-1"),
        *(
            meeting.Invite(person=p, as_="professional", sector="social", inviter="w-17")
            for p in invited
        ),
        *(meeting.AssignRole(role=r, person="w-17") for r in ("chair", "recorder")),
        meeting.SetTime(starts=noon(day, 1), ends=noon(day, 2), place="room-1"),
        meeting.Plan(),
        *(meeting.ConfirmPreparation(person=p) for p in invited),
        meeting.Prepare(),
        meeting.OpenMeeting(present=invited),
    ]
    propose = meeting.Propose(kind="workshop", initiator="w-17", subject_ref="doc-1")
    book.start(meeting, propose, actor=WORKER, at=noon(day), case="m-1")
    for step in steps:
        outcome = book.perform("m-1", step, actor=WORKER, at=noon(day))
        assert outcome.applied, outcome.explain("en")
    agreed = meeting.AgreeAction(action="a-1", what_ref="doc-2", owner="g-1", due=date(2026, 6, 20))
    event = book.perform("m-1", agreed, actor=WORKER, at=noon(day)).event
    found = limit(event, "agreed_action:a-1")
    assert (date(2026, 6, 20), date(2026, 6, 20), "MTG-10") == (
        found.strict, found.rolled, found.rule,
    )  # fmt: skip


def test_events_with_time_limits_come_back_as_they_were(book: Casebook) -> None:
    """Limits and breaches survive storage."""
    opened(book, TUESDAY)
    begun(book, TUESDAY + timedelta(days=30))
    for event in book.history("r-1"):
        again = decode(encode(event), book.library)
        assert (event.deadlines, event.breached) == (again.deadlines, again.breached)


@given(
    policy=st.sampled_from(list(POLICIES.values())),
    start=st.dates(date(1993, 1, 1), date(2098, 1, 1)),
)
def test_rolling_never_shortens_a_limit(policy: Any, start: date) -> None:
    """The rolled day is the strict one or later, and neither lies before the start."""
    units: list[tuple[Unit, int, str]] = [
        ("at_once", 0, "DL-01"),
        ("business_days", 7, "DL-02"),
        ("school_days", 7, "DL-10"),
        ("days", 30, "DL-04"),
        ("weeks", 2, "DL-04"),
        ("months", 3, "DL-04"),
        ("days_counted_in", 30, "DL-14"),
        ("agreed", 0, "MTG-10"),
    ]
    for unit, amount, name in units:
        ends = Limit(rule=rule(name), unit=unit, amount=amount).ends(start, policy)
        assert start <= ends.strict <= ends.rolled


@pytest.mark.parametrize(
    ("unit", "amount", "start", "strict", "rolled"),
    [
        ("days", 14, date(2026, 3, 2), date(2026, 3, 16), date(2026, 3, 16)),
        ("days", 30, date(2026, 5, 20), date(2026, 6, 19), date(2026, 6, 22)),
        ("days", 1, date(2026, 12, 23), date(2026, 12, 24), date(2026, 12, 28)),
        ("days", 3, date(2026, 3, 3), date(2026, 3, 6), date(2026, 3, 6)),
        ("weeks", 2, date(2026, 3, 6), date(2026, 3, 20), date(2026, 3, 20)),
        ("weeks", 1, date(2026, 3, 7), date(2026, 3, 14), date(2026, 3, 16)),
        ("weeks", 4, date(2026, 4, 3), date(2026, 5, 1), date(2026, 5, 4)),
        ("weeks", 1, date(2026, 11, 29), date(2026, 12, 6), date(2026, 12, 7)),
    ],
)
def test_days_and_weeks_are_counted_from_the_day_after_and_roll(
    unit: Unit, amount: int, start: date, strict: date, rolled: date
) -> None:
    """A last day on a day off moves on to the next business day; alarms go by the strict one."""
    limit = Limit(rule=rule("DL-04"), unit=unit, amount=amount)
    assert (strict, rolled) == limit.ends(start, POLICIES["thl"])
    assert (unit == "weeks") == ("MAL-03" in [one.id for one in limit.counting])
    assert {"MAL-02", "MAL-05"} <= {one.id for one in limit.counting}


@pytest.mark.parametrize(
    ("unit", "amount"),
    [
        ("years", 1),
        ("days", 0),
        ("weeks", -1),
        ("at_once", 1),
        ("agreed", 2),
        ("months", 0),
        ("business_days", -7),
    ],
)
def test_a_limit_has_a_number_where_its_unit_has_one(unit: Any, amount: int) -> None:
    """Another combination is a mistake in a definition."""
    with pytest.raises(DefinitionError):
        Limit(rule=rule("DL-02"), unit=unit, amount=amount)


# The agenda


def test_the_agenda_lists_what_is_pressing_first(book: Casebook) -> None:
    """Dated duties come by their strict day, undated ones after them."""
    opened(book, TUESDAY)
    agenda = book.agenda("r-1", at=noon(TUESDAY))
    days = [item.deadline.strict for item in agenda if item.deadline]
    assert sorted(days) == days
    undated = ["record_guardians", "acknowledge_receipt:school-3"]
    assert undated == [item.id for item in agenda.items[len(days) :]]
    assert len(agenda) == len(agenda.items)


@pytest.mark.parametrize("later", [-1, 0, 1])
def test_a_duty_is_overdue_from_the_day_after_its_strict_day(book: Casebook, later: int) -> None:
    """On the last day itself it is still in time."""
    event = opened(book, TUESDAY)
    last = limit(event, "start_assessment").strict
    agenda = book.agenda("r-1", at=noon(last + timedelta(days=later)))
    assert (later > 0) == ("start_assessment" in [item.id for item in agenda.overdue])


def test_the_agenda_knows_what_comes_next(book: Casebook) -> None:
    """Next is the first that is not overdue; with nothing owed there is no next."""
    opened(book, TUESDAY)
    agenda = book.agenda("r-1", at=noon(TUESDAY + timedelta(days=1)))
    assert ("assess_urgency", "start_assessment") == (
        agenda.overdue[0].id, agenda.next and agenda.next.id,
    )  # fmt: skip
    propose = meeting.Propose(kind="workshop", initiator="w-17", subject_ref="doc-1")
    book.start(meeting, propose, actor=WORKER, at=noon(TUESDAY), case="m-1")
    assert book.agenda("m-1").next is None


# Breaches


def test_a_watch_records_each_breach_once(book: Casebook) -> None:
    """However often it runs, each limit that has passed is named in one event."""
    event = opened(book, TUESDAY)
    after = noon(limit(event, "start_assessment").strict + timedelta(days=1))
    first = list(book.watch(actor=WATCH, at=after))
    assert 1 == len(first)
    assert CheckDeadlines() == first[0].event.data
    assert ["assess_urgency", "start_assessment", "tell_family_of_notification:c-1"] == [
        deadline.duty for deadline in first[0].event.breached
    ]
    assert [] == list(book.watch(actor=WATCH, at=after + timedelta(days=7)))
    months = noon(limit(event, "finish_assessment").strict + timedelta(days=1))
    (second,) = book.watch(actor=WATCH, at=months)
    assert ["finish_assessment"] == [deadline.duty for deadline in second.event.breached]
    assert book.case("r-1").state == "received"


def test_on_the_last_day_a_watch_finds_nothing(book: Casebook) -> None:
    """A limit has passed when its day has."""
    opened(book, TUESDAY)
    assert [] == list(book.watch(actor=WATCH, at=noon(TUESDAY)))
    assert 1 == len(list(book.watch(actor=WATCH, at=noon(TUESDAY, 24))))


def test_a_watch_finds_nothing_that_is_still_to_come(book: Casebook) -> None:
    """A breach stays found for ever, so that a watch cannot lie after its recording."""
    opened(book, TUESDAY)
    with pytest.raises(InvalidInput, match="'at' must not lie after 'recorded_at'"):
        list(book.watch(actor=WATCH, at=datetime.now(UTC) + timedelta(days=1)))
    assert 1 == book.journal.last_position()


def test_a_watch_looks_again_where_another_writer_came_first(tmp_path: Path) -> None:
    """One case that changes meanwhile keeps no other case from being looked at."""
    url = f"sqlite:///{tmp_path / 'cases.db'}"
    with Casebook.open(url) as book:
        for name in ("r-1", "r-2"):
            book.start(referral, opening(TUESDAY), actor=WORKER, at=noon(TUESDAY), case=name)
        note = referral.Note(document_ref="doc-2")

        numbers = count()

        def late() -> str:
            number = next(numbers)
            if number == 0:
                book.perform("r-1", note, actor=WORKER, at=noon(TUESDAY, 1))
            return f"e-{number}"

        with Casebook(open_journal(url), ids=late) as watching:
            found = list(watching.watch(actor=WATCH, at=noon(TUESDAY, 24)))
        assert [("r-1", 3), ("r-2", 2)] == [(one.event.case, one.event.seq) for one in found]


def test_two_watches_at_once_record_each_breach_once(book: Casebook) -> None:
    """What another watch found meanwhile is not found again, and no event says nothing."""
    for name in ("r-1", "r-2"):
        book.start(referral, opening(TUESDAY), actor=WORKER, at=noon(TUESDAY), case=name)
    first = book.watch(actor=WATCH, at=noon(TUESDAY, 24))
    assert "r-1" == next(first).event.case
    assert ["r-2"] == [one.event.case for one in book.watch(actor=WATCH, at=noon(TUESDAY, 24))]
    assert [] == list(first)
    assert 2 == len(book.history("r-2"))


def test_an_action_that_comes_too_late_says_so_itself(book: Casebook) -> None:
    """The event that settles a duty after its day names the breach, and no watch repeats it."""
    event = opened(book, TUESDAY)
    late = limit(event, "start_assessment").strict + timedelta(days=1)
    begun(book, late)
    named = [d.duty for one in book.history("r-1") for d in one.breached]
    assert ["assess_urgency", "start_assessment", "tell_family_of_notification:c-1"] == named
    assert [] == list(book.watch(actor=WATCH, at=noon(late, 2)))


def test_an_action_recorded_late_but_done_in_time_breaches_nothing(book: Casebook) -> None:
    """The day on which something happened counts, not the day of its recording."""
    opened(book, TUESDAY)
    begun(book, TUESDAY)
    assert () == tuple(d for one in book.history("r-1") for d in one.breached)


def test_a_correction_leaves_a_breach_found_and_its_limit_running(book: Casebook) -> None:
    """Taking back what settled a duty reopens it with its first day; the breach stays one."""
    event = opened(book, TUESDAY)
    late = limit(event, "start_assessment").strict + timedelta(days=1)
    started = begun(book, late)
    fixed = book.perform(
        "r-1",
        referral.Correct(event=started.seq, reason="wrong_case"),
        actor=WORKER,
        at=noon(late, 3),
    )
    assert fixed.applied
    assert [limit(event, "start_assessment")] == [*fixed.event.deadlines]
    assert [] == list(book.watch(actor=WATCH, at=noon(late, 4)))
    assert limit(event, "start_assessment") in book.case("r-1").deadlines


def test_a_clock_moves_when_what_started_it_is_taken_back(book: Casebook) -> None:
    """The later notification's own clock runs then; the event says so, and the index follows."""
    opened(book, TUESDAY)
    begun(book, TUESDAY)
    days = [TUESDAY + timedelta(days=more) for more in (2, 7)]
    joined = [
        book.perform(
            "r-1",
            referral.MergeNotification(**attrs.asdict(opening(day), recurse=False)),
            actor=WORKER,
            at=noon(day),
        ).event
        for day in days
    ]
    assert ["assess_urgency"] == [d.duty for d in joined[0].deadlines]
    assert () == joined[1].deadlines
    fixed, back = (
        book.perform(
            "r-1",
            referral.Correct(event=seq, reason="wrong_content"),
            actor=WORKER,
            at=noon(days[1], 1 + more),
        ).event
        for more, seq in enumerate((joined[0].seq, joined[1].seq + 1))
    )
    assert [days[1], days[0]] == [limit(one, "assess_urgency").strict for one in (fixed, back)]
    urgent = [i for i in book.due_items(noon(days[1])) if i.code == "assess_urgency"]
    assert [limit(back, "assess_urgency")] == [item.deadline for item in urgent]


def test_the_index_knows_of_a_breach_found_before_its_duty_opened_again(book: Casebook) -> None:
    """A limit that comes back as it was has been found passed, so that no watch looks again."""
    event = opened(book, TUESDAY)
    late = limit(event, "start_assessment").strict + timedelta(days=1)
    started = begun(book, late)
    taken = referral.Correct(event=started.seq, reason="wrong_case")
    assert book.perform("r-1", taken, actor=WORKER, at=noon(late, 3)).applied
    due = list(book.due_items(noon(late), within=-1))
    assert [True] == [item.breached for item in due if item.code == "start_assessment"]


# Every case


def test_due_items_come_from_every_case_the_earliest_first(book: Casebook) -> None:
    """What ends within some days, or has passed, is found without reading a case."""
    for number, day in enumerate((TUESDAY, TUESDAY - timedelta(days=40))):
        data = opening(day)
        book.start(referral, data, actor=WORKER, at=noon(day), case=f"r-{number}")
    found = list(book.due_items(noon(TUESDAY), within=9))
    assert [item.deadline.strict for item in found] == sorted(i.deadline.strict for i in found)
    assert {"r-0", "r-1"} == {item.case for item in found}
    assert {"county-07"} == {item.organisation for item in found}
    passed = list(book.due_items(noon(TUESDAY), within=-1))
    assert {"r-1"} == {item.case for item in passed}
    assert not any(item.breached for item in passed)
    list(book.watch(actor=WATCH, at=noon(TUESDAY)))
    assert all(item.breached for item in book.due_items(noon(TUESDAY), within=-1))


def test_what_a_linked_meeting_brings_to_light_is_due_too(book: Casebook) -> None:
    """A guardian recorded in the meeting must be told as well, and the index knows."""
    opened(book, TUESDAY)
    propose = meeting.Propose(
        kind="joint_discussion", initiator="w-17", child="c-1", subject_ref="d-1"
    )
    book.start(meeting, propose, actor=WORKER, at=noon(TUESDAY), case="m-1")
    book.perform("r-1", referral.LinkMeeting(meeting="m-1"), actor=WORKER, at=noon(TUESDAY))
    guardian = meeting.RecordGuardian(person="g-1", custody=True)
    book.perform("m-1", guardian, actor=WORKER, at=noon(TUESDAY))
    due = {item.deadline.duty for item in book.due_items(noon(TUESDAY), within=30)}
    assert "tell_family_of_notification:g-1" in due
    (place,) = [e.seq for e in book.history("m-1") if e.data == guardian]
    undone = meeting.Correct(event=place, reason="wrong_person")
    assert book.perform("m-1", undone, actor=WORKER, at=noon(TUESDAY)).applied
    due = {item.deadline.duty for item in book.due_items(noon(TUESDAY), within=30)}
    assert "tell_family_of_notification:g-1" not in due


def test_helsinki_s_day_decides() -> None:
    """At 23:30 in UTC it is already the next day in Finland."""
    moment = datetime(2025, 9, 18, 21, 30, tzinfo=UTC)
    assert date(2025, 9, 19) == helsinki_day(moment)
    book = Casebook.open("memory:")
    opened(book, TUESDAY)
    assert "start_assessment" in [item.id for item in book.agenda("r-1", at=moment).overdue]
