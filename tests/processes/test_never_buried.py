"""What an ending may not bury: a notification nobody screened, and a duty to tell."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any, Final

import attrs
import pytest

from hypothesis import event, given, settings
from hypothesis import strategies as st

from fresh import fresh_book
from lsprocess import Actor, Casebook
from lsprocess.errors import InvalidInput
from lsprocess.process import ActionData, Case, Correct, open_duties
from lsprocess.processes import referral


OPENED: Final = datetime(2026, 3, 2, 7, tzinfo=UTC)
WORKER: Final = Actor(id="w-1", role="leading_social_worker")
NOBODY_TO_HELP: Final = {"died", "not_born", "opened_by_mistake"}
PUT_OFF: Final = ("police_investigation", "child_safety")
LASTS: Final = (None, "childs_ban", "too_young")
SEEDS: Final = st.integers(0, 2**32)
PACE: Final = settings(max_examples=60, deadline=None)


def opening(record: Any, at: datetime, **told: Any) -> Any:
    """Make a notification of a day."""
    whole: dict[str, Any] = {
        "kind": "notification",
        "child": referral.Child(id="c-1", born=date(2015, 9, 1)),
        "received_on": at.date(),
        "joint_discussion_requested": False,
        "grounds_ref": "doc-1",
    }
    return record(**(whole | told))


STEPS: Final[dict[str | None, tuple[ActionData, ...]]] = {
    "awaiting_birth": (referral.RecordBirth(born=date(2026, 3, 2)),),
    "screened": (
        referral.StartAssessment(),
        referral.SkipAssessment(reason="just_assessed"),
    ),
    "in_assessment": (referral.HearParents(heard=("g-1",)),),
    "parents_heard": (referral.CompleteAssessment(assessment_ref="doc-2"),),
    "assessed": (
        referral.BeginClientRelationship(
            endangering_conditions=True,
            endangering_behaviour=False,
            needs_services=True,
            decision_ref="doc-3",
        ),
        referral.DirectToFamilyServices(reason="services_suffice"),
        referral.Close(reason="no_need"),
    ),
}
"""What brings the case on; a screening, which brings it on first, is drawn below."""
ENDING: Final = (
    *(
        referral.Close(reason=reason)
        for reason in ("moved_abroad", "came_of_age", "died", "not_born", "opened_by_mistake")
    ),
    referral.Transfer(to_county="county-2", documents=()),
)
FACTS: Final = (
    referral.BeginUrgently(measure="emergency_placement"),
    referral.BeginUrgently(measure="open_care_support"),
    referral.EndRelationship(ground="need_ended"),
    referral.EndPlacement(ground="need_ended"),
    referral.RecordView(party="c-1", manner="met_alone", summary_ref="doc-4"),
    *(
        referral.InformFamily(party=party, topic=topic, not_told_reason=reason)
        for party in ("c-1", "g-1")
        for topic in ("notification", "relationship")
        for reason in (*LASTS, *PUT_OFF)
    ),
)


@attrs.define
class Walk:
    """A referral that goes on at random, with notifications and screenings entered late."""

    random: Random
    book: Casebook = attrs.field(factory=fresh_book)
    now: datetime = OPENED

    def begin(self) -> None:
        """Open the case, in four of five by an ordinary notification."""
        told: dict[str, Any] = {}
        if self.random.random() < 0.2:
            told = {"kind": "anticipatory_notification", "child": referral.Child(id="c-1")}
        data = opening(referral.Open, OPENED, **told)
        times = {"at": OPENED, "recorded_at": OPENED}
        self.book.start(referral, data, actor=WORKER, case="r-1", **times).or_raise()
        self.do(referral.RecordGuardian(person="g-1", custody=True))
        self.do(referral.AssignRole(role="social_worker", person="w-1"))

    @property
    def case(self) -> Case:
        """The case as it is."""
        return self.book.case("r-1")

    def do(self, data: ActionData, late: timedelta = timedelta(0)) -> bool:
        """Attempt something an hour after what was done before, or entered so much later."""
        self.now += timedelta(hours=1)
        at = max(self.now - late, OPENED)
        try:
            done = self.book.perform("r-1", data, actor=WORKER, at=at, recorded_at=self.now)
        except InvalidInput:
            return False
        if done.applied:
            holds(self)
        return done.applied

    def step(self) -> None:
        """Do something, long before it is entered in one of three."""
        late = timedelta(minutes=self.random.choice((0, 0, 0, 90, 210, 500)))
        draw = self.random.random()
        if draw < 0.2:
            self.do(opening(referral.MergeNotification, self.now - late), late)
        elif draw < 0.45:
            self.do(referral.Screen(urgent=self.random.random() < 0.3), late)
        elif draw < 0.6:
            self.do(self.random.choice(FACTS), late)
        elif draw < 0.65:
            self.do(self.random.choice(ENDING))
        elif draw < 0.7:
            number = self.random.randint(2, self.case.seq)
            self.do(Correct(event=number, reason="wrong_content"))
        elif steps := STEPS.get(self.case.state):
            self.do(self.random.choice(steps))


def owed(case: Case, code: str) -> set[str]:
    """Give who or what is owed under a code."""
    return {duty.subject or "" for duty in open_duties(case) if duty.duty.code == code}


def plainly_unscreened(case: Case) -> bool:
    """Say, in plain words, whether something came in that no screening came after."""
    arrived = [f for f in case.facts if isinstance(f.data, referral.Open)]
    if arrived[0].data.kind == "anticipatory_notification":
        births = [f for f in case.facts if isinstance(f.data, referral.RecordBirth)]
        arrived += sorted(births, key=lambda fact: fact.seq)[:1]
    screens = [f for f in case.facts if isinstance(f.data, referral.Screen)]
    last = max(arrived, key=lambda fact: (fact.at, fact.seq))
    return not any((s.at, s.seq) > (last.at, last.seq) for s in screens)


def ended_with_nobody(case: Case) -> bool:
    """Say whether the case was closed for a reason that leaves nobody to help."""
    closed = [fact.data for fact in case.facts if isinstance(fact.data, referral.Close)]
    return case.state == "closed" and any(one.reason in NOBODY_TO_HELP for one in closed)


def holds(walk: Walk) -> None:
    """Whatever came in and was not screened is owed, and keeps the case from ending."""
    case = walk.case
    final = case.process.by_state[str(case.state)].final
    if plainly_unscreened(case) and not ended_with_nobody(case):
        if case.state != "transferred":
            waits = "assess_expectant_parents" if case.state == "awaiting_birth" else ""
            assert owed(case, "assess_urgency") or owed(case, waits), case.state
        else:
            # After it the other county goes on; a later entry here is owed by nobody.
            assert any(fact.seq > _ended_at(walk) for fact in case.facts)
    if final:
        return
    for data in (*ENDING, *STEPS.get(case.state, ())):
        target = case.process.arc(case.state, data.verb)
        if target is None or not case.process.by_state[target.targets[0]].final:
            continue
        (option,) = walk.book.options("r-1", actor=WORKER, at=walk.now, data=data)
        if isinstance(data, referral.Close) and data.reason in NOBODY_TO_HELP:
            continue
        assert not (option.open and plainly_unscreened(case)), (case.state, data)


def _ended_at(walk: Walk) -> int:
    ends = (e for e in walk.book.history("r-1") if e.applied and e.target == "transferred")
    return next(e.seq for e in ends if e.source != "transferred")


@PACE
@given(SEEDS)
def test_no_ending_buries_a_notification(seed: int) -> None:
    """But death, a birth that did not come and a mistaken opening; whatever is entered when."""
    walk = Walk(Random(seed))
    walk.begin()
    for _ in range(40):
        walk.step()
    event(f"ended in {walk.case.state}")


def test_the_walks_end_everywhere_and_with_something_unscreened() -> None:
    """Else they would say little."""
    seen: Counter[str] = Counter()
    for seed in range(60):
        walk = Walk(Random(seed))
        walk.begin()
        for _ in range(40):
            walk.step()
            seen[f"{walk.case.state}, unscreened: {plainly_unscreened(walk.case)}"] += 1
    finals = {state.id for state in referral.PROCESS.states if state.final}
    assert finals <= {name.partition(",")[0] for name in seen}
    assert seen["in_assessment, unscreened: True"]
    assert seen["client_relationship, unscreened: True"] or seen["closed, unscreened: True"]


@st.composite
def tellings(draw: st.DrawFn) -> list[tuple[str, Any]]:
    """Draw what is said to whom, or why not, in an order."""
    said = st.tuples(st.sampled_from(("c-1", "g-1")), st.sampled_from((*LASTS, *PUT_OFF)))
    return draw(st.lists(said, max_size=7))


TOPICS: Final = {
    "notification": "tell_family_of_notification",
    "relationship": "tell_of_relationship",
    "legal_basis": "tell_of_legal_basis",
}


@PACE
@pytest.mark.parametrize("topic", TOPICS)
@given(told=tellings(), order=st.randoms(use_true_random=False), ends=st.booleans())
def test_not_telling_settles_no_duty_to_tell(
    topic: str, told: list[tuple[str, Any]], order: Random, ends: bool
) -> None:
    """
    Only telling does, or a reason that lasts; a police investigation and the child's safety wait.

    In whatever order it is entered, and after the end of the case too.
    """
    walk = Walk(Random(0))
    start = opening(referral.Open, OPENED)
    times = {"at": OPENED, "recorded_at": OPENED}
    walk.book.start(referral, start, actor=WORKER, case="r-1", **times).or_raise()
    before: tuple[ActionData, ...] = (
        referral.RecordGuardian(person="g-1", custody=True),
        referral.Screen(urgent=True),
        referral.BeginUrgently(measure="open_care_support"),
        referral.RecordLegalBasis(
            basis="ATL64",
            scope="contact_school",
            reason="necessary_for_assessment",
            client_informed=False,
            put_off="child_safety",
        ),
    )
    for data in before:
        assert walk.do(data)
    if ends:
        assert walk.do(referral.EndRelationship(ground="need_ended"))
        assert walk.do(referral.Close(reason="moved_abroad"))
    first = walk.now
    walk.now += timedelta(hours=20)
    for place in order.sample(range(len(told)), len(told)):
        party, reason = told[place]
        data = referral.InformFamily(party=party, topic=topic, not_told_reason=reason)  # type: ignore[arg-type]
        happened = first + timedelta(hours=place + 1)
        assert walk.do(data, late=walk.now + timedelta(hours=1) - happened)
    settled = {party for party, reason in told if reason in LASTS}
    assert {"c-1", "g-1"} - settled == owed(walk.case, TOPICS[topic])
    for party, reason in told:
        event(f"{party} settled: {reason in LASTS}")


@pytest.mark.parametrize("reason", PUT_OFF)
@pytest.mark.parametrize("topic", TOPICS)
def test_a_put_off_telling_is_owed_without_a_day_and_found_late_by_nobody(
    topic: str, reason: Any
) -> None:
    """It stays on the agenda until it is done, however often it is put off."""
    walk = Walk(Random(0))
    start = opening(referral.Open, OPENED)
    times = {"at": OPENED, "recorded_at": OPENED}
    walk.book.start(referral, start, actor=WORKER, case="r-1", **times).or_raise()
    assert walk.do(referral.Screen(urgent=True))
    assert walk.do(referral.BeginUrgently(measure="open_care_support"))
    basis = referral.RecordLegalBasis(
        basis="ATL64",
        scope="contact_school",
        reason="necessary_for_assessment",
        client_informed=False,
        put_off=reason,
    )
    assert walk.do(basis)
    for _ in range(3):
        late = referral.InformFamily(party="c-1", topic=topic, not_told_reason=reason)  # type: ignore[arg-type]
        assert walk.do(late)
        (item,) = [i for i in walk.book.agenda("r-1").items if i.duty.code == TOPICS[topic]]
        assert item.deadline is None
    assert walk.do(referral.InformFamily(party="c-1", topic=topic))  # type: ignore[arg-type]
    assert set() == owed(walk.case, TOPICS[topic])
