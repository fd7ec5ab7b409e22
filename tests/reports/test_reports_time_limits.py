"""The report on time limits: counted from the index as by hand, cut to half-years, masked."""

import csv
import io

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise, product
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs
import pytest

from hypothesis import given, settings
from hypothesis import strategies as st

from fresh import CLOCK
from lsprocess import Actor, Casebook
from lsprocess.calendar import THL, add_months, helsinki_day, nth_business_day, rolled
from lsprocess.errors import InvalidInput
from lsprocess.journal import Entry, MemoryJournal, open_journal
from lsprocess.journal.marks import Counted, Marks, Opened
from lsprocess.process import Correct, Event, effective
from lsprocess.processes import PROCESSES, referral
from lsprocess.reports import COLUMNS, half_year_of, time_limit_report
from lsprocess.reports.half_years import periods
from lsprocess.reports.small_cells import (
    FINISHED,
    LEAST,
    SMALL,
    STARTED,
    hidden_in,
    hidden_in_total,
)
from lsprocess.reports.time_limits import TOTAL, UNKNOWN, TimeLimitReport


FIRST, LAST = date(2025, 2, 10), date(2026, 4, 20)
DAY = timedelta(days=1)


@attrs.frozen
class Course:
    """What happens in one case; delays are days after its opening."""

    organisation: str | None
    opened: date
    kind: str
    merged: int | None
    birth: int
    started: int | None
    twice: str | None
    finished: int | None
    ended: int | None


def courses() -> st.SearchStrategy[Course]:
    """Draw cases on time and late, begun twice by a correction, ended with an assessment or not."""
    return st.builds(
        Course,
        organisation=st.sampled_from((None, "county-1", "county-2")),
        opened=st.dates(date(2025, 1, 1), date(2026, 5, 10)),
        kind=st.sampled_from(("notification", "anticipatory_notification", "otherwise_learned")),
        merged=st.none() | st.integers(1, 20),
        birth=st.integers(0, 30),
        started=st.none() | st.integers(1, 16),
        twice=st.sampled_from((None, None, "again", "restored", "never")),
        finished=st.none() | st.integers(70, 110),
        ended=st.none() | st.integers(112, 150),
    )


def play(book: Casebook, courses_: list[Course]) -> None:
    """Record everything that happens, case by case."""
    for number, course in enumerate(courses_):
        case = f"r-{number}"
        for after, step in sorted(steps(course, number), key=lambda pair: pair[0]):
            at = datetime.combine(course.opened + after * DAY, time(9), UTC)
            actor = Actor(id="w-1", role="social_worker", organisation=course.organisation)
            how = {"actor": actor, "at": at, "recorded_at": at}
            data = correction(book.history(case)) if step is CORRECT_LAST else step
            if type(data) is referral.Open:
                outcome = book.start(referral, data, case=case, **how)
            else:
                outcome = book.perform(case, data, **how)
            assert outcome.applied, (data, outcome.explain("en"))


def correction(history: tuple[Event, ...]) -> Correct:
    """Take back the last start of the assessment, or the last correction."""
    kinds = (referral.StartAssessment, Correct)
    seqs = [event.seq for event in history if type(event.data) in kinds]
    return Correct(event=seqs[-1], reason="wrong_time")


CORRECT_LAST = object()


def steps(course: Course, number: int) -> Iterator[tuple[int, object]]:
    """Give what is done, each with the days after the opening."""
    unborn = course.kind == "anticipatory_notification"
    child = {"id": f"c-{number}"} | ({"unborn": True} if unborn else {"born": date(2020, 5, 1)})
    told = {
        "kind": course.kind,
        "child": referral.Child(**child),
        "joint_discussion_requested": False,
        "grounds_ref": "doc-1",
    }
    yield 0, referral.Open(received_on=course.opened, **told)
    begin = course.birth + 1 if unborn else 0
    if unborn:
        yield course.birth, referral.RecordBirth(born=course.opened + course.birth * DAY)
    if course.merged is not None:
        received = course.opened + course.merged * DAY
        yield course.merged, referral.MergeNotification(received_on=received, **told)
    yield begin, referral.AssignRole(role="social_worker", person="w-1")
    yield begin, referral.Screen(urgent=False)
    if course.started is not None:
        yield from assessment(course, number, begin + course.started)
    if course.ended is not None:
        yield course.ended, referral.Screen(urgent=False)
        yield course.ended, referral.Close(reason="moved_abroad")


def assessment(course: Course, number: int, start: int) -> Iterator[tuple[int, object]]:
    """Give the start, what corrections make of it, and the completion."""
    yield start, referral.StartAssessment()
    if course.twice is not None:
        yield start, CORRECT_LAST
    if course.twice == "never":
        return
    if course.twice is not None:
        start += 3
        yield start, referral.StartAssessment() if course.twice == "again" else CORRECT_LAST
    if course.finished is not None:
        yield course.finished, referral.RecordGuardian(person="g-1", custody=True)
        yield course.finished, referral.HearParents(heard=("g-1",))
        view = {"party": f"c-{number}", "manner": "met_alone", "summary_ref": "doc-2"}
        yield course.finished, referral.RecordView(**view)
        yield course.finished, referral.CompleteAssessment(assessment_ref="doc-3")


def by_hand(book: Casebook, first: date, last: date) -> dict[tuple[date, str], Counter[str]]:
    """Count the same from replayed events, knowing nothing of the index."""
    found: dict[tuple[date, str], Counter[str]] = {}
    for case in book.cases():
        events = effective(book.history(case))
        for day, column in counted_by_hand(events, first, last):
            for name in (events[0].actor.organisation or UNKNOWN, TOTAL):
                counts_ = found.setdefault((half_year_of(day).first, name), Counter())
                counts_[column] += 1
    return found


def counted_by_hand(
    events: tuple[Event, ...], first: date, last: date
) -> Iterator[tuple[date, str]]:
    """Give what one case counts for, each with a day of its half-year."""
    for event in events:
        received = getattr(event.data, "received_on", None)
        if received and event.data.kind != "otherwise_learned" and first <= received <= last:
            yield received, "notifications"
    clock = clock_of(events)
    if clock is not None:
        begun = day_of(events, referral.StartAssessment)
        yield from limit(events, STARTED, begun, nth_business_day(clock, 7, THL), first, last)
        done = day_of(events, referral.CompleteAssessment)
        yield from limit(events, FINISHED, done, add_months(clock, 3), first, last)


def limit(
    events: tuple[Event, ...],
    columns: tuple[str, str, str],
    done: date | None,
    strict: date,
    first: date,
    last: date,
) -> Iterator[tuple[date, str]]:
    """Give what one time limit counts for."""
    if done is not None and first <= done <= last:
        ends = zip(columns, (date.max, strict, rolled(strict)), strict=True)
        yield from ((done, name) for name, end in ends if done <= end)
    gone = min(done or date.max, day_of(events, referral.Close) or date.max)
    for period in periods(first, last):
        if strict < period.last < gone:
            yield period.last, "overdue_to_start" if columns is STARTED else "overdue_to_finish"


def clock_of(events: tuple[Event, ...]) -> date | None:
    """Give the day from which time limits count."""
    births = [one.data.born for one in events if isinstance(one.data, referral.RecordBirth)]
    if births:
        return births[-1]
    start = events[0].data
    assert isinstance(start, referral.Open)
    return None if start.kind == "anticipatory_notification" else start.received_on


def day_of(events: tuple[Event, ...], kind: type) -> date | None:
    """Give the day of the last event of a kind."""
    days = [helsinki_day(one.at) for one in events if type(one.data) is kind]
    return days[-1] if days else None


def figures(report: TimeLimitReport) -> dict[tuple[date, str], Counter[str]]:
    """Give the report's counts that are not zero."""
    return {
        (row.period.half_year.first, row.organisation): Counter(
            {name: count for name, count in row.counts.items() if count}
        )
        for row in report.rows
        if any(row.counts.values())
    }


@settings(max_examples=40)
@given(st.lists(courses(), max_size=6))
def test_the_report_is_what_counting_replayed_events_gives(drawn: list[Course]) -> None:
    """Index and events tell the same, in memory."""
    book = Casebook(MemoryJournal(), clock=lambda: CLOCK)
    play(book, drawn)
    assert by_hand(book, FIRST, LAST) == figures(book.time_limit_report(FIRST, LAST))


@settings(max_examples=12)
@given(st.lists(courses(), min_size=2, max_size=6))
def test_a_journal_on_disk_gives_the_same_report(drawn: list[Course]) -> None:
    """The report does not depend on where the journal is, or on whether it was opened again."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/s.db"
        with Casebook(open_journal(url), clock=lambda: CLOCK) as book:
            play(book, drawn)
        with Casebook(open_journal(url, must_exist=True)) as book:
            assert by_hand(book, FIRST, LAST) == figures(book.time_limit_report(FIRST, LAST))


@pytest.fixture(name="book")
def _book() -> Iterator[Casebook]:
    """Make one case in time, one late, one overdue and one that ended without an assessment."""
    with Casebook(MemoryJournal(), clock=lambda: CLOCK) as book:
        plain = {"kind": "notification", "merged": None, "birth": 0, "twice": None}
        opened = date(2026, 3, 2)
        play(
            book,
            [
                Course(
                    organisation="county-1",
                    opened=opened,
                    started=9,
                    finished=92,
                    ended=None,
                    **plain,
                ),
                Course(
                    organisation="county-1",
                    opened=opened,
                    started=10,
                    finished=93,
                    ended=None,
                    **plain,
                ),
                Course(
                    organisation=None,
                    opened=opened,
                    started=None,
                    finished=None,
                    ended=None,
                    **plain,
                ),
                Course(
                    organisation=None,
                    opened=opened,
                    started=None,
                    finished=None,
                    ended=150,
                    **plain,
                ),
            ],
        )
        yield book


def row(report: TimeLimitReport, number: int) -> dict[str, int | None]:
    """Give the counts of one row that are not zero."""
    return {name: count for name, count in report.rows[number].counts.items() if count != 0}


def test_days_in_time_and_late_are_told_apart(book: Casebook) -> None:
    """The seventh business day and the same day three months later are in time, the next not."""
    report = book.time_limit_report(date(2026, 4, 1), date(2026, 9, 30))
    finished = {"finished": 2, "finished_in_time": 1, "finished_in_time_rolled": 1}
    assert ["county-1", UNKNOWN, TOTAL] == [one.organisation for one in report.rows]
    assert [finished, {"overdue_to_start": 1, "overdue_to_finish": 1}] == [
        row(report, 0),
        row(report, 1),
    ]
    early = book.time_limit_report(date(2026, 3, 1), date(2026, 3, 31))
    assert {
        "notifications": 2,
        "started": 2,
        "started_in_time": 1,
        "started_in_time_rolled": 1,
    } == row(early, 0)
    assert {"notifications": 2, "overdue_to_start": 2} == row(early, 1)
    assert (True, False) == (early.rows[0].period.partial, report.rows[0].period.partial)


def test_the_rolled_day_counts_apart() -> None:
    """What is done on the business day after an eve is late by the strict day and not by the other."""
    with Casebook(MemoryJournal(), clock=lambda: CLOCK) as book:
        opened = date(2026, 12, 15)
        plain = {"kind": "notification", "merged": None, "birth": 0, "twice": None}
        course = Course(
            organisation=None, opened=opened, started=13, finished=None, ended=None, **plain
        )
        play(book, [course])
        report = book.time_limit_report(opened, date(2026, 12, 31))
    assert {"notifications": 1, "started": 1, "started_in_time_rolled": 1} == row(report, 0)


@pytest.mark.parametrize(
    ("day", "first", "last", "due"),
    [
        ("2026-03-31", "2025-10-01", "2026-03-31", "2026-04-17"),
        ("2026-04-01", "2026-04-01", "2026-09-30", "2026-10-17"),
        ("2026-09-30", "2026-04-01", "2026-09-30", "2026-10-17"),
        ("2026-10-01", "2026-10-01", "2027-03-31", "2027-04-17"),
    ],
)
def test_half_years_begin_in_april_and_october(day: str, first: str, last: str, due: str) -> None:
    """Their figures are due on the 17th of the month that follows."""
    found = half_year_of(date.fromisoformat(day))
    assert (first, last, due) == tuple(
        one.isoformat() for one in (found.first, found.last, found.due)
    )


@given(st.dates(date(1992, 1, 1), date(2099, 12, 31)), st.integers(0, 1500))
def test_periods_cover_every_day_once(first: date, length: int) -> None:
    """They follow each other without gaps, each within its half-year, whole ones but at the ends."""
    last = min(first + length * DAY, date(2099, 12, 31))
    cut = periods(first, last)
    assert (first, last) == (cut[0].first, cut[-1].last)
    assert all(a.last + DAY == b.first for a, b in pairwise(cut))
    assert all(one.half_year.first <= one.first <= one.last <= one.half_year.last for one in cut)
    assert not any(one.partial for one in cut[1:-1])


@pytest.mark.parametrize(
    ("first", "last", "small", "problem"),
    [
        (date(2026, 2, 1), date(2026, 1, 1), 5, "'first' must not be after 'last'"),
        (date(1900, 1, 1), date(2026, 1, 1), 5, "'first' must be a day of the years 1992-2099"),
        (date(2026, 1, 1), date(2200, 1, 1), 5, "'last' must be a day of the years 1992-2099"),
        (date(2026, 1, 1), date(2026, 2, 1), 2, "'small' must be at least 3"),
    ],
)
def test_days_and_thresholds_that_will_not_do_are_told(
    first: date, last: date, small: int, problem: str
) -> None:
    """Nothing is counted for a period that is none, or with a threshold that hides nothing."""
    with pytest.raises(InvalidInput, match=problem):
        time_limit_report(MemoryJournal(), (), first, last, small=small)


def counts() -> st.SearchStrategy[dict[str, int]]:
    """Draw the counts of a row: what is in time is a part of the whole."""
    number = st.sampled_from((0, 0, 1, 2, 4, 5, 6, 30)) | st.integers(0, 12)

    def build(parts: list[int]) -> dict[str, int]:
        late, moved, strict, late_, moved_, strict_, *alone = parts
        return {
            "started": late + moved + strict,
            "started_in_time": strict,
            "started_in_time_rolled": moved + strict,
            "finished": late_ + moved_ + strict_,
            "finished_in_time": strict_,
            "finished_in_time_rolled": moved_ + strict_,
            **dict(
                zip(("notifications", "overdue_to_start", "overdue_to_finish"), alone, strict=True)
            ),
        }

    return st.lists(number, min_size=9, max_size=9).map(build)


@given(counts(), st.integers(LEAST, 7))
def test_a_masked_count_cannot_be_told_from_its_row(row_: dict[str, int], small: int) -> None:
    """Whoever knows the rule, and sees the row, still finds two numbers possible or more."""
    hidden = hidden_in(row_, small)
    assert {name for name in COLUMNS if 0 < row_[name] < small} <= hidden
    for group in (STARTED, FINISHED):
        mine = hidden.intersection(group)
        most = row_[group[0]] if group[0] not in hidden else small
        possible = [
            dict(zip(group, (whole, strict, moved), strict=True))
            for whole, strict, moved in product(range(most + 1), repeat=3)
            if strict <= moved <= whole
        ]
        seen = [
            one
            for one in possible
            if all(one[name] == row_[name] for name in group if name not in mine)
            and hidden_in({**dict.fromkeys(COLUMNS, 0), **one}, small) == mine
        ]
        assert all(len({one[name] for one in seen}) > 1 for name in mine)
    for alone in ("notifications", "overdue_to_start", "overdue_to_finish"):
        assert (alone in hidden) == (0 < row_[alone] < small)


@given(st.lists(counts(), max_size=4))
def test_a_masked_count_cannot_be_subtracted_from_a_total(rows: list[dict[str, int]]) -> None:
    """A total is shown only where everything under it is."""
    hidden = [hidden_in(one, SMALL) for one in rows]
    total = {name: sum(one[name] for one in rows) for name in COLUMNS}
    above = hidden_in_total(total, SMALL, hidden)
    assert frozenset().union(*hidden) <= above
    assert hidden_in(total, SMALL) <= above


def test_small_counts_are_marked_or_masked(book: Casebook) -> None:
    """A masked report shows neither them nor which of its cells they are."""
    first, last = date(2026, 3, 1), date(2026, 3, 31)
    plain, masked = (book.time_limit_report(first, last, mask=mask) for mask in (False, True))
    small = {"notifications", "started", "started_in_time", "started_in_time_rolled"}
    assert small == plain.rows[0].small
    assert [{"notifications", "overdue_to_start"}, frozenset()] == [
        plain.rows[1].small,
        masked.rows[1].small,
    ]
    assert dict.fromkeys(small) == row(masked, 0)
    assert dict.fromkeys({*small, "overdue_to_start"}) == row(masked, 2)


def test_the_total_is_shown_where_nothing_under_it_is_masked() -> None:
    """Large counts of every organisation stay, with their sum."""
    journal = MemoryJournal()
    named = [(f"r-{number}", "county-1" if number < 6 else None) for number in range(12)]
    day = date(2026, 5, 1)
    journal.append(
        [entry(case) for case, _ in named],
        Marks(
            opened=tuple(Opened(case, "referral", None, by, day) for case, by in named),
            counted=tuple(Counted(case, 1, "notification", day) for case, _ in named),
        ),
    )
    report = time_limit_report(journal, PROCESSES.values(), day, day, mask=True)
    assert [6, 6, 12] == [one.counts["notifications"] for one in report.rows]
    assert report.masked


def entry(case: str) -> Entry:
    """Give an entry that nobody reads."""
    return Entry(case, 1, None, b"{}")


def test_the_report_is_written_as_csv_and_as_json(book: Casebook) -> None:
    """Both hold every row; CSV marks a masked count with three dots, JSON with null."""
    report = book.time_limit_report(date(2026, 3, 1), date(2026, 4, 30), mask=True)
    file = io.StringIO()
    report.write_csv(file)
    lines = list(csv.DictReader(io.StringIO(file.getvalue())))
    said = report.as_dict()
    assert len(lines) == len(said["rows"]) == len(report.rows)
    assert (
        "2025-10-01",
        "2026-03-31",
        "2026-04-17",
        "2026-03-01",
        "2026-03-31",
        "true",
        "county-1",
    ) == tuple(lines[0].values())[:7]
    for line, row_ in zip(lines, said["rows"], strict=True):
        for name in COLUMNS:
            assert line[name] == ("..." if row_[name] is None else str(row_[name]))
    assert ("2026-03-01", "2026-04-30", 5, True) == (
        said["first"],
        said["last"],
        said["small"],
        said["masked"],
    )
    plain = io.StringIO()
    book.time_limit_report(date(2026, 3, 1), date(2026, 3, 31)).write_csv(plain)
    last = plain.getvalue().splitlines()[2]
    assert last.endswith("(unknown),2,0,0,0,0,0,0,2,0,notifications overdue_to_start")


def test_an_empty_journal_gives_totals_of_nothing(tmp_path: Path) -> None:
    """Every half-year has its total, also where nothing happened."""
    with open_journal(f"sqlite:///{tmp_path}/s.db") as journal:
        report = time_limit_report(journal, (), date(2025, 4, 1), date(2026, 3, 31))
    assert [(TOTAL, {0})] * 2 == [
        (one.organisation, set(one.counts.values())) for one in report.rows
    ]


def test_a_start_that_was_taken_back_and_restored_keeps_its_day() -> None:
    """The day of the corrections is not the day of the start."""
    with Casebook(MemoryJournal(), clock=lambda: CLOCK) as book:
        plain = {"kind": "notification", "merged": None, "birth": 0}
        opened = date(2026, 3, 2)
        course = Course(
            organisation=None,
            opened=opened,
            started=9,
            twice="restored",
            finished=None,
            ended=None,
            **plain,
        )
        play(book, [course])
        report = book.time_limit_report(opened, date(2026, 3, 31))
    assert {
        "notifications": 1,
        "started": 1,
        "started_in_time": 1,
        "started_in_time_rolled": 1,
    } == row(report, 0)


def test_a_case_opened_by_mistake_is_left_out_until_that_is_corrected() -> None:
    """Its notifications are not counted; they are again when the closing is taken back."""
    with Casebook(MemoryJournal(), clock=lambda: CLOCK) as book:
        opened = date(2026, 3, 2)
        how = {"actor": Actor(id="w-1", role="social_worker")}
        child, rest = {"id": "c-1", "born": date(2020, 5, 1)}, {"joint_discussion_requested": False}
        rest |= {"kind": "notification", "received_on": opened, "grounds_ref": "doc-1"}
        told = rest | {"child": referral.Child(**child)}
        at = datetime.combine(opened, time(9), UTC)
        book.start(referral, referral.Open(**told), case="r-1", at=at, recorded_at=at, **how)
        for minutes, (data, count) in enumerate(
            (
                (referral.MergeNotification(**told), 2),
                (referral.Close(reason="opened_by_mistake"), None),
                (Correct(event=3, reason="wrong_case"), 2),
                (Correct(event=4, reason="wrong_case"), None),
            ),
            start=1,
        ):
            then = at + timedelta(minutes=minutes)
            assert book.perform("r-1", data, at=then, recorded_at=then, **how).applied
            report = book.time_limit_report(opened, opened)
            counts = figures(report).get((half_year_of(opened).first, TOTAL), Counter())
            assert count == counts.get("notifications")


@pytest.mark.parametrize("count", [0, 1, SMALL - 1, SMALL, SMALL + 1])
def test_what_is_small_is_below_the_threshold_and_above_zero(count: int) -> None:
    """A count of just the threshold is told, alone and as a part of a whole."""
    is_small = 0 < count < SMALL
    whole = 3 * SMALL + count
    row_ = dict.fromkeys(COLUMNS, 0) | {
        "notifications": count,
        "started": whole,
        "started_in_time": 2 * SMALL,
        "started_in_time_rolled": 2 * SMALL + count,
    }
    hidden = {"notifications", *STARTED[1:]} if is_small else set()
    assert hidden == hidden_in(row_, SMALL)
