"""Emergency placements by a table: what is owed and late, by what was done on which day."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple, get_args, get_type_hints

import pytest

from fresh import fresh_book
from lsprocess import Actor, Casebook, replay
from lsprocess.process import ActionData, CheckDeadlines
from lsprocess.processes import referral


WORKER = Actor(id="w-1", role="social_worker")
WATCH = Actor(id="night-watch", role="intake_worker")
BEGUN = date(2026, 3, 6)
LIMIT = "emergency_placement_limit"
PLACED = referral.BeginUrgently(measure="emergency_placement")
SUPPORTED = referral.BeginUrgently(measure="open_care_support")
CONTINUED = referral.ContinuePlacement(decision_ref="doc-5")
APPLIED = referral.ApplyForCareOrder(application_ref="doc-6")
CALMED = referral.EndRelationship(ground="need_ended")
GROUNDS = get_args(get_type_hints(referral.EndPlacement)["ground"])
LOOKED_AT = (28, 29, 30, 31, 58, 59, 60, 61)
"""Days after the beginning: about the 30th, which is its 29th day after, and about the 60th."""


def ended(ground: Any = "need_ended") -> referral.EndPlacement:
    """Make the end of the placements."""
    return referral.EndPlacement(ground=ground)


class Step(NamedTuple):
    """Something done on a day after the beginning, entered then or on a later day."""

    day: int
    data: ActionData
    entered: int | None = None

    @property
    def known(self) -> int:
        """Day from which it is known."""
        return self.day if self.entered is None else self.entered


class Row(NamedTuple):
    """What is done, and by what day each placement has to have ended."""

    name: str
    steps: tuple[Step, ...]
    last: dict[int, int | None]
    """The last day of each placement that is open in the end, by its first; None: no limit."""
    late: dict[int, set[int]] = {}  # noqa: RUF012 - never changed
    """Placements that a watch on a day finds past their time, by the day; none on the others."""


def late(begun: int, after: int) -> dict[int, set[int]]:
    """Say that a placement is late on the days after one."""
    return {day: {begun} for day in LOOKED_AT if day > after}


TABLE = (
    Row("begun", (), {0: 29}, late(0, 29)),
    Row("another measure", (Step(5, SUPPORTED),), {0: 29}, late(0, 29)),
    Row("relationship ended", (Step(5, CALMED),), {0: 29}, late(0, 29)),
    Row("continued", (Step(20, CONTINUED),), {0: 59}, late(0, 59)),
    Row("continued on its last day", (Step(29, CONTINUED),), {0: 59}, late(0, 59)),
    Row("continued twice", (Step(10, CONTINUED), Step(59, CONTINUED)), {0: 59}, late(0, 59)),
    Row(
        "continued in time, entered late",
        (Step(20, CONTINUED, entered=31),),
        {0: 59},
        {30: {0}} | late(0, 59),
    ),
    Row("applied", (Step(20, APPLIED),), {0: None}),
    Row("continued and applied", (Step(20, CONTINUED), Step(50, APPLIED)), {0: None}),
    Row("applied and continued", (Step(20, APPLIED), Step(25, CONTINUED)), {0: None}),
    Row(
        "applied in time, entered late",
        (Step(20, APPLIED, entered=31),),
        {0: None},
        {30: {0}},
    ),
    Row("applied and ended", (Step(20, APPLIED), Step(40, ended("taken_into_care"))), {}),
    Row("ended early", (Step(3, ended()),), {}),
    Row("ended on its last day", (Step(29, ended()),), {}),
    Row(
        "ended in time, entered late",
        (Step(20, ended(), entered=60),),
        {},
        {day: {0} for day in LOOKED_AT if 29 < day < 60},
    ),
    Row("ended too late", (Step(31, ended()),), {}, {30: {0}}),
    Row("ended and begun anew", (Step(10, ended()), Step(20, PLACED)), {20: 49}, late(20, 49)),
    Row(
        "begun twice",
        (Step(10, PLACED),),
        {0: 29, 10: 39},
        {30: {0}, 31: {0}} | {day: {0, 10} for day in (58, 59, 60, 61)},
    ),
    Row(
        "begun twice and continued",
        (Step(10, PLACED), Step(20, CONTINUED)),
        {0: 59, 10: 69},
        late(0, 59),
    ),
    Row(
        "continued before another began, entered after it",
        (Step(10, PLACED), Step(5, CONTINUED, entered=11)),
        {0: 59, 10: 39},
        {day: {10} for day in (58, 59)} | {day: {0, 10} for day in (60, 61)},
    ),
    Row(
        "applied for before another began, entered after it",
        (Step(10, PLACED), Step(5, APPLIED, entered=11)),
        {0: None, 10: 39},
        late(10, 39),
    ),
    Row(
        "begun again before a late entry of the end",
        (Step(10, PLACED), Step(5, ended(), entered=12)),
        {10: 39},
        late(10, 39),
    ),
    Row(
        "continued before the end, applied after it for another",
        (Step(10, CONTINUED), Step(15, ended()), Step(16, PLACED), Step(40, APPLIED)),
        {16: None},
    ),
    Row(
        "ended, and an earlier measure entered after it",
        (Step(15, ended()), Step(10, PLACED, entered=16)),
        {},
    ),
    Row(
        "begun on the day of the end",
        (Step(15, ended()), Step(15, PLACED)),
        {15: 44},
        late(15, 44),
    ),
)
EACH = pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)


def noon(days: int, minutes: int = 0) -> datetime:
    """Give midday UTC some days after the beginning."""
    day = BEGUN + timedelta(days=days)
    return datetime(day.year, day.month, day.day, 12, minutes, tzinfo=UTC)


def placed() -> Casebook:
    """Give a casebook with a case in which a child was placed on the day of its opening."""
    book = fresh_book()
    opening = referral.Open(
        kind="notification",
        child=referral.Child(id="c-1", born=date(2014, 5, 1)),
        received_on=BEGUN,
        joint_discussion_requested=False,
        grounds_ref="doc-1",
    )
    book.start(referral, opening, actor=WORKER, at=noon(0), recorded_at=noon(0), case="r-1")
    do(book, Step(0, referral.Screen(urgent=True)), Step(0, PLACED))
    return book


def do(book: Casebook, *steps: Step) -> None:
    """Do what must be applied, each step a minute after what was done on its day before it."""
    for step in steps:
        minutes = book.case("r-1").seq
        at, known = noon(step.day, minutes), noon(step.known, minutes)
        outcome = book.perform("r-1", step.data, actor=WORKER, at=at, recorded_at=known)
        assert outcome.applied, outcome.explain("en")


def owed(book: Casebook) -> dict[int, int | None]:
    """Give the last day of each placement, by its first, in days after the beginning."""
    return {
        (date.fromisoformat(item.subject) - BEGUN).days: None
        if item.deadline is None
        else (item.deadline.strict - BEGUN).days
        for item in book.agenda("r-1", at=noon(70))
        if item.duty.code == LIMIT and item.subject is not None
    }


def found(book: Casebook, day: int) -> set[int]:
    """Give the placements that a watch at the end of a day finds late, by their first days."""
    before = book.case("r-1").seq
    list(book.watch(at=noon(day, 59), actor=WATCH))
    checks = [e for e in book.history("r-1")[before:] if isinstance(e.data, CheckDeadlines)]
    codes = [limit.duty.partition(":") for check in checks for limit in check.breached]
    return {(date.fromisoformat(day) - BEGUN).days for code, _, day in codes if code == LIMIT}


@EACH
def test_each_placement_has_its_own_last_day(row: Row) -> None:
    """Whatever was done, and however late it was entered."""
    book = placed()
    do(book, *row.steps)
    assert row.last == owed(book)
    assert book.case("r-1") == replay(book.history("r-1"))


@EACH
@pytest.mark.parametrize("day", LOOKED_AT)
def test_a_watch_finds_what_is_late_by_what_is_known_that_day(row: Row, day: int) -> None:
    """From the day after the last one, until the placement is ended or goes on by a decision."""
    book = placed()
    do(book, *(step for step in row.steps if step.known <= day))
    assert row.late.get(day, set()) == found(book, day)
    assert set() == found(book, day)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("others", [(), (CONTINUED,), (APPLIED,), (PLACED, SUPPORTED)])
def test_every_ground_ends_every_placement(ground: str, others: tuple[ActionData, ...]) -> None:
    """Continued or not, pending or not; then there is none to continue, and it may begin anew."""
    book = placed()
    do(book, *(Step(5, data) for data in others), Step(9, ended(ground)))
    assert {} == owed(book)
    for data in (CONTINUED, APPLIED, ended()):
        refused = book.perform("r-1", data, actor=WORKER, at=noon(10), recorded_at=noon(10))
        assert ["placement_open"] == [verdict.code for verdict in refused.unmet]
    do(book, Step(11, PLACED))
    assert {11: 40} == owed(book)


TO_THE_END = (
    (
        "screened",
        (
            referral.RecordGuardian(person="g-1", custody=True),
            referral.AssignRole(role="social_worker", person="w-1"),
        ),
    ),
    ("in_assessment", (referral.StartAssessment(),)),
    ("parents_heard", (referral.HearParents(heard=("g-1",)),)),
    (
        "school_heard",
        (
            referral.RecordConsent(
                consent="k-1", scope="contact_school", giver="g-1", form="written"
            ),
            referral.HearSchool(school="school-1", person="t-1", need="daily_life"),
        ),
    ),
    (
        "assessed",
        (
            referral.RecordView(party="c-1", manner="met_alone", summary_ref="doc-3"),
            referral.CompleteAssessment(assessment_ref="doc-4"),
        ),
    ),
)
ENDS = {
    "client_relationship": referral.BeginClientRelationship(
        endangering_conditions=True,
        endangering_behaviour=False,
        needs_services=True,
        decision_ref="doc-7",
    ),
    "family_services": referral.DirectToFamilyServices(reason="services_suffice"),
    "closed": referral.Close(reason="no_need"),
}
TRANSFER = referral.Transfer(to_county="county-2", documents=())


def on_the_way(*, in_final_states: bool) -> Iterator[tuple[str, Casebook]]:
    """Give the case in every state that it can be in with a placement open."""
    for far in range(1, len(TO_THE_END) + 1):
        book = placed()
        for _, steps in TO_THE_END[:far]:
            do(book, *(Step(1, data) for data in steps))
        yield TO_THE_END[far - 1][0], book
    for state, data in ENDS.items() if in_final_states else ():
        book = placed()
        steps = [step for _, steps in TO_THE_END for step in steps]
        do(book, *(Step(1, step) for step in (*steps, CALMED, data)))
        yield state, book


def test_in_every_state_a_placement_is_continued_applied_for_and_ended() -> None:
    """Its clock runs on over arcs and over the end of the case; nothing of it waits for a state."""
    seen = set()
    for state, book in on_the_way(in_final_states=True):
        assert state == book.case("r-1").state
        seen.add(state)
        assert {0: 29} == owed(book), state
        do(book, Step(20, CONTINUED))
        assert {0: 59} == owed(book), state
        if "begin_urgently" in book.case("r-1").process.table[state]:
            do(book, Step(21, PLACED))
            assert {0: 59, 21: 50} == owed(book), state
        assert found(book, 60) >= {0}, state
        do(book, Step(61, APPLIED))
        assert {None} == set(owed(book).values()), state
        do(book, Step(62, ended()))
        assert {} == owed(book), state
    without = {"awaiting_birth", "received", "joint_discussion_held", "transferred"}
    assert {state.id for state in referral.PROCESS.states} - without == seen


def test_in_no_state_is_a_case_transferred_while_a_placement_is_open() -> None:
    """Neither continued nor pending does it pass to another county; once ended, the case does."""
    seen = 0
    for state, book in on_the_way(in_final_states=False):
        for day, data in ((10, None), (11, CONTINUED), (12, APPLIED)):
            if data is not None:
                do(book, Step(day, data))
            at = noon(day, 59)
            refused = book.perform("r-1", TRANSFER, actor=WORKER, at=at, recorded_at=at)
            assert ["no_emergency_placement_open"] == [v.code for v in refused.unmet], state
        do(book, Step(13, ended()), Step(14, TRANSFER))
        assert "transferred" == book.case("r-1").state
        assert {} == owed(book)
        seen += 1
    assert len(TO_THE_END) == seen


def test_before_a_measure_there_is_no_placement_to_decide_on() -> None:
    """In the first states, and after a measure that places nobody, each is refused."""
    book = fresh_book()
    opening = referral.Open(
        kind="anticipatory_notification",
        child=referral.Child(id="c-1", unborn=True),
        received_on=BEGUN,
        joint_discussion_requested=False,
        grounds_ref="doc-1",
    )
    book.start(referral, opening, actor=WORKER, at=noon(0), recorded_at=noon(0), case="r-1")
    steps = (None, referral.RecordBirth(born=BEGUN), referral.Screen(urgent=True), SUPPORTED)
    for day, step in enumerate(steps):
        do(book, *(() if step is None else (Step(day, step),)))
        for data in (CONTINUED, APPLIED, ended()):
            at = noon(day, 59)
            refused = book.perform("r-1", data, actor=WORKER, at=at, recorded_at=at)
            assert ["placement_open"] == [verdict.code for verdict in refused.unmet], step
