"""Urgent help at any hour: who may begin it, from every state that the case can be in."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

import pytest

from fresh import fresh_book
from lsprocess import Actor, Casebook
from lsprocess.calendar import helsinki_day
from lsprocess.process import ActionData
from lsprocess.processes import meeting, referral
from lsprocess.processes.common.roles import ROLE_TABLE, SOCIAL_WORKERS, WORKERS


OPENED: Final = datetime(2026, 3, 6, 7, tzinfo=UTC)
NIGHTS: Final = (
    datetime(2026, 3, 28, 1, 30, tzinfo=UTC),
    datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC),
    datetime(2026, 3, 29, 1, 0, tzinfo=UTC),
    datetime(2026, 4, 3, 21, 30, tzinfo=UTC),
    datetime(2026, 12, 24, 23, 59, 59, tzinfo=UTC),
    datetime(2026, 12, 31, 22, 0, tzinfo=UTC),
)
"""A night, both sides of the hour that is skipped in spring, holidays, a turn of the year."""
LEADER: Final = Actor(id="w-2", role="leading_social_worker")
PLACED: Final = referral.BeginUrgently(measure="emergency_placement")
URGENT: Final = referral.Screen(urgent=True)
EVERYBODY: Final = tuple(ROLE_TABLE)

ON: Final[tuple[tuple[str, ActionData], ...]] = (
    ("r-1", referral.Screen(urgent=False)),
    ("r-1", referral.AssignRole(role="social_worker", person="w-1")),
    ("r-1", referral.RecordGuardian(person="g-1", custody=True)),
    ("r-1", referral.StartAssessment()),
    ("r-1", referral.HearParents(heard=("g-1",))),
    (
        "r-1",
        referral.RecordConsent(consent="k-1", scope="contact_school", giver="g-1", form="oral"),
    ),
    ("r-1", referral.HearSchool(school="school-1", person="t-1", need="daily_life")),
    ("r-1", referral.RecordView(party="c-1", manner="met_alone", summary_ref="doc-3")),
    ("r-1", referral.CompleteAssessment(assessment_ref="doc-4")),
)
"""The way to an assessment that is done."""
ENDS: Final[Mapping[str, ActionData]] = {
    "client_relationship": referral.BeginClientRelationship(
        endangering_conditions=True,
        endangering_behaviour=False,
        needs_services=True,
        decision_ref="doc-5",
    ),
    "family_services": referral.DirectToFamilyServices(reason="services_suffice"),
    "closed": referral.Close(reason="no_need"),
    "transferred": referral.Transfer(to_county="county-2", documents=()),
}
SESSION: Final[tuple[tuple[str, ActionData], ...]] = (
    ("m-1", meeting.SetGoal(goal_ref="doc-6")),
    ("m-1", meeting.Invite(person="g-1", as_="family", inviter="w-2")),
    ("m-1", meeting.Invite(person="w-2", as_="professional", sector="social", inviter="w-2")),
    ("m-1", meeting.AssignRole(role="chair", person="w-2")),
    ("m-1", meeting.AssignRole(role="recorder", person="w-2")),
    ("m-1", meeting.AgreeCoach(person="n-1", also_support_person=True)),
    (
        "m-1",
        meeting.SetTime(
            starts=OPENED + timedelta(days=7), ends=OPENED + timedelta(days=8), place="school-1"
        ),
    ),
    ("m-1", meeting.Plan()),
    ("m-1", meeting.ConfirmPreparation(person="w-2")),
    ("m-1", meeting.CollectWishes(party="g-1", not_reached=True)),
    (
        "m-1",
        meeting.PrepareChild(
            told_who=True,
            told_what=True,
            childs_topics_asked=True,
            adults_topics_asked=True,
            by="n-1",
        ),
    ),
    ("m-1", meeting.Prepare()),
    ("m-1", meeting.OpenMeeting(present=("w-2", "g-1"))),
)


def opening(at: datetime, **told: Any) -> referral.Open:
    """Make the opening of a referral at a time."""
    whole: dict[str, Any] = {
        "kind": "notification",
        "child": referral.Child(id="c-1", born=date(2014, 5, 1)),
        "received_on": helsinki_day(at),
        "joint_discussion_requested": False,
        "grounds_ref": "doc-1",
    }
    return referral.Open(**(whole | told))


def opened(at: datetime = OPENED, **told: Any) -> Casebook:
    """Give a casebook with a case opened at a time."""
    book = fresh_book()
    book.start(referral, opening(at, **told), actor=LEADER, at=at, recorded_at=at, case="r-1")
    return book


def tell(book: Casebook, *steps: tuple[str, ActionData]) -> None:
    """Do what must be applied, minute by minute."""
    for minutes, (case, data) in enumerate(steps, 1):
        at = OPENED + timedelta(minutes=minutes)
        outcome = book.perform(case, data, actor=LEADER, at=at, recorded_at=at)
        assert outcome.applied, (data, outcome.explain("en"))


def in_each_state() -> Iterator[tuple[str, Casebook]]:
    """Give a case in every state."""
    yield "awaiting_birth", opened(kind="anticipatory_notification", child=referral.Child(id="c-1"))
    yield "received", opened()
    seen = set()
    for far in range(1, len(ON) + 1):
        book = opened()
        tell(book, *ON[:far])
        state = str(book.case("r-1").state)
        if state not in seen:
            seen.add(state)
            yield state, book
    for state, data in ENDS.items():
        book = opened()
        tell(book, *ON, ("r-1", data))
        yield state, book


STATES: Final = (
    "awaiting_birth",
    "received",
    "screened",
    "in_assessment",
    "parents_heard",
    "school_heard",
    "assessed",
    *ENDS,
)
HELPED: Final = (*STATES[2:7], "client_relationship")
"""Where the page lets urgent help begin; a joint discussion has a test of its own below."""


def at_once(book: Casebook, data: ActionData, actor: Actor, at: datetime = NIGHTS[0]) -> Any:
    """Attempt something at night, by somebody who never had to do with the case."""
    return book.perform("r-1", data, actor=actor, at=at, recorded_at=at)


def test_the_way_leads_through_every_state() -> None:
    """But for the joint discussion, no state of a referral is left out below."""
    seen = [state for state, _ in in_each_state()]
    assert sorted(STATES) == sorted(seen)
    assert {s.id for s in referral.PROCESS.states} - {"joint_discussion_held"} == set(seen)


@pytest.mark.parametrize("assigned", ["nobody", "another", "the actor"])
@pytest.mark.parametrize("role", EVERYBODY)
def test_whoever_works_on_call_screens_and_a_social_worker_begins(role: str, assigned: str) -> None:
    """In every state where the page has it, assigned or not; everybody else is refused by law."""
    for state, book in in_each_state():
        actor = Actor(id="w-9", role=role)
        for person in {"nobody": (), "another": ("w-8",), "the actor": ("w-9",)}[assigned]:
            if "assign_role" in book.case("r-1").process.table[state]:
                to = referral.AssignRole(role="social_worker", person=person)
                assert at_once(book, to, LEADER).applied
        before = at_once(book, PLACED, actor).event
        screened = at_once(book, URGENT, actor).event
        begun = at_once(book, PLACED, actor).event
        if state == "transferred":
            assert {"not_available"} == {before.outcome, screened.outcome, begun.outcome}
            continue
        assert (role in WORKERS) == screened.applied, (state, role)
        waits = state == "received" and screened.applied
        if state not in HELPED:
            assert "not_available" == before.outcome, state
        if state not in HELPED and not waits:
            assert "not_available" == begun.outcome, state
            continue
        assert (role in SOCIAL_WORKERS) == begun.applied, (state, role)
        for done in (screened, begun):
            stopped = [(one.code, one.level) for one in done.unmet]
            by_law = {("actor_may_act", "statute"), ("actor_is_social_worker", "statute")}
            assert set(stopped) <= by_law, (state, role)
            assert len(stopped) == (0 if done.applied else 1)


def test_a_joint_discussion_is_left_by_urgent_help_too() -> None:
    """After it the same holds as in the states around it."""
    book = opened()
    proposal = meeting.Propose(
        kind="joint_discussion", initiator="w-2", child="c-1", subject_ref="doc-2"
    )
    book.start(meeting, proposal, actor=LEADER, at=OPENED, recorded_at=OPENED, case="m-1")
    tell(book, *ON[:5], ("r-1", referral.LinkMeeting(meeting="m-1")), *SESSION)
    start = OPENED + timedelta(hours=1)
    for number, data in enumerate(
        (
            meeting.Introduce(
                person="w-2", why_here="child_welfare", relation="professional", role="chair"
            ),
            meeting.Introduce(
                person="g-1", why_here="own_matter", relation="parent", role="guardian"
            ),
            meeting.StateGoal(),
            meeting.StateTime(minutes=60),
            meeting.ExplainRecording(to="g-1", memo_may_be_shared=False, recipients=()),
            meeting.HearChild(party="c-1", manner="met_alone", summary_ref="doc-7"),
            meeting.Summarise(no_actions=True),
        )
    ):
        at = start + timedelta(minutes=number)
        done = book.perform("m-1", data, actor=LEADER, at=at, recorded_at=at)
        assert done.applied, done.explain("en")
    at = start + timedelta(hours=1)
    held = referral.HoldJointDiscussion(meeting="m-1")
    done = book.perform("r-1", held, actor=LEADER, at=at, recorded_at=at)
    assert "joint_discussion_held" == done.case.state, done.explain("en")
    for role in sorted(WORKERS):
        actor = Actor(id="w-9", role=role)
        assert at_once(book, URGENT, actor).applied
        assert (role in SOCIAL_WORKERS) == at_once(book, PLACED, actor).applied


@pytest.mark.parametrize("at", NIGHTS, ids=datetime.isoformat)
@pytest.mark.parametrize("role", sorted(SOCIAL_WORKERS))
def test_three_lines_from_nothing_at_any_hour(role: str, at: datetime) -> None:
    """Opened, screened and begun in the same second, by one person, with nothing else recorded."""
    book = fresh_book()
    actor = Actor(id="w-9", role=role)
    start = book.start(referral, opening(at), actor=actor, at=at, recorded_at=at, case="r-1")
    done = [start, *(at_once(book, data, actor, at) for data in (URGENT, PLACED))]
    assert [True] * 3 == [one.applied for one in done]
    assert 3 == book.case("r-1").seq
    limits = {
        item.duty.code: item.deadline
        for item in book.agenda("r-1", at=at)
        if item.deadline is not None
    }
    day = helsinki_day(at)
    assert day + timedelta(days=29) == limits["emergency_placement_limit"].strict
    assert day == limits["tell_of_relationship"].strict
    assert {"start_assessment", "finish_assessment"} <= limits.keys()


@pytest.mark.parametrize("opener", EVERYBODY)
@pytest.mark.parametrize(
    "told",
    [
        {},
        {"kind": "joint_contact"},
        {"kind": "application"},
        {"kind": "otherwise_learned"},
        {"child": referral.Child(id="c-1")},
        {"notifier": referral.Notifier(id="x-1", category="education", anonymous=True)},
        {"notifier": referral.Notifier(id="c-1", category="child", anonymous=False)},
        {"contact_requested": True, "joint_discussion_requested": True},
    ],
    ids=repr,
)
def test_whoever_tells_and_whatever_is_odd_about_it_help_begins(
    opener: str, told: dict[str, Any]
) -> None:
    """A notification is taken from everybody; what is odd about it is said, and stops nothing."""
    book = fresh_book()
    actor, at = Actor(id="x-9", role=opener), NIGHTS[0]
    data = opening(at, **told)
    assert book.start(referral, data, actor=actor, at=at, recorded_at=at, case="r-1").applied
    assert at_once(book, URGENT, Actor(id="w-8", role="social_counsellor")).applied
    assert at_once(book, PLACED, Actor(id="w-9", role="duty_social_worker")).applied


@pytest.mark.parametrize("role", sorted(SOCIAL_WORKERS))
def test_without_a_named_measure_help_is_refused_by_law_and_nothing_else(role: str) -> None:
    """The way out is to name it, at once."""
    book = opened()
    actor = Actor(id="w-9", role=role)
    assert at_once(book, URGENT, actor).applied
    refused = at_once(book, referral.BeginUrgently(), actor)
    assert [("urgent_measure_named", "statute")] == [(v.code, v.level) for v in refused.unmet]
    assert at_once(book, PLACED, actor).applied
