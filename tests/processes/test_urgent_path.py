"""Urgent help waits for no consent and no practice: said by the definition, and found by search."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from lsprocess import Actor, Casebook, replay
from lsprocess.errors import InvalidInput
from lsprocess.journal import MemoryJournal
from lsprocess.process import ActionData, Case, Command, Observed, Process, attempt
from lsprocess.processes import PROCESSES, referral
from lsprocess.processes.common.facts import (
    ExcuseConsent,
    Forbid,
    LiftBan,
    RecordConsent,
    RecordGuardian,
    RecordLegalBasis,
    WithdrawConsent,
)
from reaching import Walker


BASE = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
ON_CALL = Actor(id="w-99", role="duty_social_worker", organisation="county-07")
PERMISSIONS = {
    ExcuseConsent,
    Forbid,
    LiftBan,
    RecordConsent,
    RecordGuardian,
    RecordLegalBasis,
    WithdrawConsent,
}
"""What is recorded of permissions and of those who give them."""

PATH = {"open", "screen", "begin_urgently"}


@pytest.mark.parametrize("process", PROCESSES.values(), ids=lambda process: process.id)
def test_no_guard_of_the_urgent_path_looks_at_a_permission(process: Process) -> None:
    """By the definition: law and who may act, where more than a warning, and no basis judged."""
    for arc in process.arcs:
        if not arc.urgent:
            continue
        for guard in arc.guards:
            assert guard.warns or guard.alone or "statute" == guard.level
            assert not guard.judges_basis


def test_every_arc_of_the_urgent_path_is_marked() -> None:
    """The promise of the definition covers the whole path, and any worker screens."""
    arcs = [arc for arc in referral.PROCESS.arcs if arc.action.verb in PATH]
    assert {arc.action.verb for arc in arcs} == PATH
    assert all(arc.urgent for arc in arcs)
    screens = [arc for arc in arcs if arc.action is referral.Screen]
    assert all(["actor_may_act"] == [guard.code for guard in arc.guards] for arc in screens)
    states = {state.id for state in referral.PROCESS.states}
    assert states - {"transferred"} == {source for arc in screens for source in arc.sources}


def looked_at(case: Case, at: datetime) -> set[type[ActionData]]:
    """Give the records whose facts the guards of urgent help look at in a case."""
    commands = (referral.Screen(urgent=True), referral.BeginUrgently(measure="open_care_support"))
    seen: set[type[ActionData]] = set()
    for data in commands:
        arc = case.process.arc(case.state, data.verb)
        for guard in () if arc is None else arc.guards:
            view = Observed(case, at, ON_CALL, data, urgent=True)
            guard.test(view)
            seen |= view.kinds
    return seen


def helped(case: Case, at: datetime) -> bool:
    """Say whether urgent help begins from a case by screening alone."""
    for seq, data in enumerate(
        (
            referral.Screen(urgent=True),
            referral.BeginUrgently(measure="emergency_placement"),
        )
    ):
        command = Command(data=data, actor=ON_CALL, at=at, recorded_at=at)
        made = attempt(case, command, f"e-{seq}".__str__)
        if not made.events[0].applied:
            return False
        case = made.cases[0]
    return True


def test_from_wherever_a_case_has_come_urgent_help_is_one_step_away() -> None:
    """By search: in every state that cases come to, with all that is refused and banned in them."""
    seen: Counter[str] = Counter()
    refusals = 0
    visits: Counter[str] = Counter()
    for seed in range(45):
        random = Random(seed)
        book = Casebook(MemoryJournal())
        walker = Walker(book, ("r-1",), random, visits)
        data, actor = walker.opening(referral.PROCESS, "r-1", BASE)
        try:
            outcome = book.start(referral, data, actor=actor, at=BASE, recorded_at=BASE, case="r-1")
        except InvalidInput:
            continue
        at = BASE
        for _ in range(30):
            case = outcome.case
            if case.state is None or case.process.by_state[case.state].final:
                break
            if case.state != "awaiting_birth":
                assert helped(case, at), case.state
                assert not PERMISSIONS & looked_at(case, at)
                seen[case.state] += 1
                refusals += any(
                    isinstance(fact.data, Forbid) or getattr(fact.data, "answer", None) == "refused"
                    for fact in case.facts
                )
            at += timedelta(minutes=5)
            data, actor = walker.step(case, at)
            try:
                outcome = book.perform("r-1", data, actor=actor, at=at, recorded_at=at)
            except InvalidInput:
                continue
            if outcome.applied:
                walker.learn(actor, outcome.case)
    running = {state.id for state in referral.PROCESS.states if not state.final}
    assert running - {"awaiting_birth"} == set(seen)
    assert refusals


def test_all_that_can_be_refused_does_not_stop_urgent_help() -> None:
    """Every guardian refuses everything, and forbids it too; the help begins all the same."""
    book = Casebook(MemoryJournal())
    opening = referral.Open(
        kind="notification",
        child=referral.Child(id="c-1"),
        received_on=BASE.date(),
        joint_discussion_requested=True,
        grounds_ref="doc-1",
        notifier=referral.Notifier(id="school-3", category="education", anonymous=False),
    )
    book.start(referral, opening, actor=ON_CALL, at=BASE, recorded_at=BASE, case="r-1")
    scopes = ("contact_school", "joint_discussion", "disclose")
    for number, scope in enumerate(scopes):
        for guardian in ("g-1", "g-2"):
            for data in (
                referral.RecordGuardian(person=guardian, custody=True),
                referral.RecordConsent(
                    consent=f"k-{guardian}-{number}",
                    scope=scope,  # type: ignore[arg-type]
                    giver=guardian,
                    answer="refused",
                    form="oral",
                ),
                referral.Forbid(
                    ban=f"b-{guardian}-{number}",
                    by=guardian,
                    level="controller",
                    target=scope,
                    reason_code="own_wish",
                ),
            ):
                done = book.perform("r-1", data, actor=ON_CALL, at=BASE, recorded_at=BASE)
                assert done.applied
    assert helped(book.case("r-1"), BASE)


@pytest.fixture(name="opened")
def _opened() -> Casebook:
    """Make a casebook with a referral that was opened at the base time."""
    book = Casebook(MemoryJournal(), clock=lambda: BASE + timedelta(hours=1))
    opening = referral.Open(
        kind="otherwise_learned",
        child=referral.Child(id="c-1"),
        received_on=BASE.date(),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
    )
    book.start(referral, opening, actor=ON_CALL, at=BASE, case="r-1")
    return book


def test_no_order_of_times_stops_a_screening_that_says_urgent(opened: Casebook) -> None:
    """What was assessed before the case was opened is applied, and help begins at once."""
    early = BASE - timedelta(minutes=10)
    screened = opened.perform("r-1", referral.Screen(urgent=True), actor=ON_CALL, at=early)
    assert screened.applied
    assert ("screened", BASE) == (screened.case.state, screened.case.moved_at)
    assert "begin_urgently" in screened.available()
    measure = referral.BeginUrgently(measure="emergency_placement")
    assert opened.perform("r-1", measure, actor=ON_CALL, at=BASE).applied
    assert opened.case("r-1") == replay(opened.history("r-1"))


def test_a_screening_that_is_not_urgent_keeps_the_order_of_times(opened: Casebook) -> None:
    """Nothing hurries there: the time is to be put right, and nothing is recorded."""
    early = BASE - timedelta(minutes=10)
    with pytest.raises(InvalidInput, match="'at' must not lie before the arc before it"):
        opened.perform("r-1", referral.Screen(urgent=False), actor=ON_CALL, at=early)
    assert ("received", 1) == (opened.case("r-1").state, opened.case("r-1").seq)
    assert opened.perform("r-1", referral.Screen(urgent=False), actor=ON_CALL, at=BASE).applied
