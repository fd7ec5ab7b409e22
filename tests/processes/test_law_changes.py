"""The law of the day: the same steps on the two sides of a change come to what each day's law says."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from lsprocess import Actor, Casebook
from lsprocess.casebook import Outcome
from lsprocess.law import RULES
from lsprocess.law.rules import in_force
from lsprocess.law.values import AFTER_CARE_AGE, NOTIFICATION_REGISTER
from lsprocess.processes import meeting, referral


WORKER = Actor(id="w-17", role="social_worker", organisation="county-07")
SCHOOL = Actor(id="p-9", role="participant")


def hour(day: date, hours: int) -> datetime:
    """Give an hour of a day, in UTC."""
    return datetime(day.year, day.month, day.day, hours, tzinfo=UTC)


def opened(day: date, **more: Any) -> Casebook:
    """Open a referral on a day, and come as far as its screening."""
    book = Casebook.open("memory:")
    told: dict[str, Any] = {
        "kind": "notification",
        "child": referral.Child(id="c-1", born=date(day.year - 9, 3, 1)),
        "received_on": day,
        "joint_discussion_requested": False,
        "grounds_ref": "doc-1",
        "notifier": referral.Notifier(id="school-3", category="education", anonymous=False),
    }
    opening = referral.Open(**(told | more))
    book.start(referral, opening, actor=WORKER, at=hour(day, 6), case="r-1")
    for step in (
        referral.AssignRole(role="social_worker", person="w-17"),
        referral.RecordGuardian(person="g-1", custody=True),
        referral.Screen(urgent=False),
    ):
        assert book.perform("r-1", step, actor=WORKER, at=hour(day, 6)).applied
    return book


# The client relationship: 1 April 2015


@pytest.mark.parametrize(("day", "begun"), [(date(2015, 3, 31), True), (date(2015, 4, 1), False)])
def test_the_relationship_began_with_the_assessment_until_march_2015(
    day: date, begun: bool
) -> None:
    """Of a case opened by then the family must be told when the assessment starts; later, not yet."""
    book = opened(day)
    event = book.perform("r-1", referral.StartAssessment(), actor=WORKER, at=hour(day, 7)).event
    assert begun == ("tell_of_relationship:g-1" in event.opened)
    started = next(d for d in book.history("r-1")[0].deadlines if d.duty == "start_assessment")
    assert ("DL-05" if begun else "DL-02") == started.rule


@pytest.mark.parametrize(
    ("day", "cited"), [(date(2015, 3, 31), "CLI-01a"), (date(2015, 4, 1), "CLI-01")]
)
def test_a_refusal_cites_the_rules_of_the_case_s_date(day: date, cited: str) -> None:
    """The criteria of a relationship are another rule on each side, whenever the refusal comes."""
    book = opened(day)
    later = day + timedelta(days=60)
    steps: list[Any] = [
        referral.StartAssessment(),
        referral.HearParents(heard=("g-1",)),
        referral.RecordView(party="c-1", manner="met_alone", summary_ref="doc-2"),
        referral.CompleteAssessment(assessment_ref="doc-3"),
    ]
    for step in steps:
        assert book.perform("r-1", step, actor=WORKER, at=hour(later, 7)).applied
    no_need = referral.BeginClientRelationship(
        endangering_conditions=True,
        endangering_behaviour=False,
        needs_services=False,
        decision_ref="doc-4",
    )
    outcome = book.perform("r-1", no_need, actor=WORKER, at=hour(later, 8))
    (verdict,) = outcome.unmet
    assert "lsl_27_criteria" == verdict.code
    assert {"CLI-01", "CLI-01a"} & set(verdict.sources) == {cited}


# Sharing a memo: 1 January 2024


def minuted(day: date) -> Casebook:
    """Hold a joint discussion with the school on a day, by agreement, and write its memo."""
    book = Casebook.open("memory:")
    propose = meeting.Propose(
        kind="negotiation",
        initiator="w-17",
        child="c-1",
        subject_ref="doc-1",
        profile="statute",
    )
    book.start(meeting, propose, actor=WORKER, at=hour(day, 6), case="m-1")
    basis = "ASL20" if day < date(2024, 1, 1) else "ATL64"
    invited: tuple[tuple[str, Any, Any], ...] = (
        ("w-17", "professional", "social"),
        ("p-9", "professional", "education"),
    )
    steps: list[Any] = [
        meeting.RecordGuardian(person="g-1", custody=True),
        meeting.RecordLegalBasis(
            basis=basis,
            scope="joint_discussion",
            reason="necessary_for_assessment",
            client_informed=True,
        ),
        meeting.SetGoal(goal_ref="doc-2"),
        *(meeting.Invite(person=p, as_=a, sector=s, inviter="w-17") for p, a, s in invited),
        *(meeting.AssignRole(role=role, person="w-17") for role in ("chair", "recorder")),
        meeting.SetTime(starts=hour(day, 8), ends=hour(day, 9), place="room-1"),
        meeting.AgreeCoach(person="g-1", also_support_person=True),
        meeting.Plan(),
        *(meeting.ConfirmPreparation(person=person) for person, _, _ in invited),
        meeting.PrepareChild(
            told_who=True,
            told_what=True,
            childs_topics_asked=True,
            adults_topics_asked=True,
            by="g-1",
        ),
        meeting.Prepare(),
        meeting.OpenMeeting(present=("w-17", "p-9")),
        *(
            meeting.Introduce(person=p, why_here="child_welfare", relation="professional", role=r)
            for p, r in (("w-17", "chair"), ("p-9", "participant"))
        ),
        meeting.StateGoal(),
        meeting.StateTime(minutes=45),
        meeting.ExplainRecording(to="g-1", memo_may_be_shared=False, recipients=()),
        meeting.HearChild(party="c-1", manner="in_meeting", summary_ref="doc-3"),
        meeting.Summarise(no_actions=True),
        meeting.WriteMemo(memo_ref="doc-4"),
    ]
    for step in steps:
        outcome = book.perform("m-1", step, actor=WORKER, at=hour(day, 7))
        assert outcome.applied, (step, outcome.explain("en"))
    return book


def share(day: date, basis: Any, part: Any) -> Outcome:
    """Record a legal basis for sharing the memo, and share a part of it with the school."""
    book = minuted(day)
    legal = meeting.RecordLegalBasis(
        basis=basis, scope="share_memo", reason="child_interest", client_informed=True
    )
    assert book.perform("m-1", legal, actor=WORKER, at=hour(day, 10)).applied
    sharing = meeting.ShareMemo(recipient="p-9", part=part)
    return book.perform("m-1", sharing, actor=WORKER, at=hour(day, 11))


@pytest.mark.parametrize(
    ("day", "basis", "part", "applied"),
    [
        (date(2023, 12, 31), "AAL8", "memo", True),
        (date(2024, 1, 1), "AAL8", "memo", False),
        (date(2023, 12, 31), "ASL17", "extract", True),
        (date(2024, 1, 1), "ASL17", "extract", False),
        (date(2023, 12, 31), "ATL56", "extract", False),
        (date(2024, 1, 1), "ATL56", "extract", True),
        (date(2024, 1, 1), "ATL56", "memo", False),
    ],
)
def test_what_of_a_memo_goes_without_consent_changed_with_2024(
    day: date, basis: Any, part: Any, applied: bool
) -> None:
    """Until then a partner could have the whole memo; since, an extract at most."""
    outcome = share(day, basis, part)
    assert applied == outcome.applied, outcome.explain("en")
    verdict = outcome.event.verdicts[1]
    cited = {cite for cite in verdict.sources if cite in RULES}
    assert all(RULES[rule].in_force(day) for rule in cited)
    assert ("MTG-12a" in cited) == (day < date(2024, 1, 1))
    assert ("MTG-12" in cited) == (day >= date(2024, 1, 1))


def test_an_act_of_information_follows_the_law_of_its_own_day() -> None:
    """A meeting of December shares its memo in January under the new law."""
    book = minuted(date(2023, 12, 31))
    legal = meeting.RecordLegalBasis(
        basis="AAL8", scope="share_memo", reason="child_interest", client_informed=True
    )
    book.perform("m-1", legal, actor=WORKER, at=hour(date(2023, 12, 31), 10))
    sharing = meeting.ShareMemo(recipient="p-9", part="memo")
    outcome = book.perform("m-1", sharing, actor=WORKER, at=hour(date(2024, 1, 1), 11))
    assert ["memo_sharing_permitted"] == [verdict.code for verdict in outcome.unmet]
    codes = [one["code"] for one in outcome.unmet[0].params["missing"]]
    assert "ground_not_in_force" in codes


# After-care and registers


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2019, 12, 31), 21),
        (date(2020, 1, 1), 25),
        (date(2023, 12, 31), 25),
        (date(2024, 1, 1), 23),
    ],
)
def test_the_age_limit_of_after_care_is_that_of_the_day(day: date, age: int) -> None:
    """Twenty-one, then twenty-five, then twenty-three years."""
    assert age == AFTER_CARE_AGE.on(day)


@pytest.mark.parametrize(
    ("day", "register"),
    [
        (date(2021, 10, 31), "notification_register"),
        (date(2021, 11, 1), "social_welfare_client"),
    ],
)
def test_notifications_had_a_register_of_their_own_until_october_2021(
    day: date, register: str
) -> None:
    """The log says in which register a notification of the day is kept."""
    assert register == NOTIFICATION_REGISTER.on(day)
    (first, *_) = opened(day).use_log("r-1")
    assert register == first.register


# Earlier law of the same matter


@pytest.mark.parametrize(
    ("guard", "day", "cited"),
    [
        ("receiving_county_named", date(2009, 6, 1), ("OPN-05b", "LSL 25 § 5 mom")),
        ("receiving_county_named", date(2022, 12, 31), ("OPN-05a", "LSL 25 d § 1 mom")),
        ("receiving_county_named", date(2023, 1, 1), ("OPN-05", "LSL 25 d § 1 mom")),
        ("social_worker_assigned", date(2010, 2, 28), ("CLI-06a", "LSL 13 § 3 mom")),
        ("social_worker_assigned", date(2010, 3, 1), ("CLI-06", "LSL 13 b § 1 mom")),
        ("same_child", date(2023, 12, 31), ("DAT-02a", "AAL 23 § 1 mom")),
        ("same_child", date(2024, 1, 1), ("DAT-02", "ATL 9 § 1 mom")),
        ("lsl_27_criteria", date(2015, 3, 31), ("CLI-01a", "LSL 26 § 3 mom")),
        ("urgent_measure_named", date(2015, 3, 31), ("CLI-01a", "LSL 26 § 3 mom")),
        ("urgent_measure_named", date(2015, 4, 1), ("CLI-02", "LSL 27 § 2 mom")),
        ("actor_is_social_worker", date(2015, 3, 31), ("ASM-05b", "LSL 27 § 1 mom")),
    ],
)
def test_a_guard_cites_the_section_of_the_day(
    guard: str, day: date, cited: tuple[str, str]
) -> None:
    """The same demand stood in another section, or in another act, on each side of a change."""
    assert cited == referral.PROCESS.guards[guard].on(day).sources


@pytest.mark.parametrize(
    ("day", "rule"), [(date(2015, 3, 31), "DL-06a"), (date(2015, 4, 1), "DL-06")]
)
def test_the_family_is_told_of_the_relationship_at_once_by_the_law_of_the_day(
    day: date, rule: str
) -> None:
    """What was said in the section on opening moved to the one on the relationship."""
    duty = next(one for one in referral.PROCESS.duties if one.code == "tell_of_relationship")
    limit = duty.limit_on(day)
    assert limit is not None
    assert (rule, "at_once") == (limit.rule.id, limit.unit)


# Every guard


@pytest.mark.parametrize("process", [referral.PROCESS, meeting.PROCESS], ids=lambda p: p.id)
@pytest.mark.parametrize(
    "day",
    [
        date(2008, 1, 1),
        date(2015, 3, 31),
        date(2015, 4, 1),
        date(2021, 11, 1),
        date(2023, 12, 31),
        date(2024, 1, 1),
        date(2026, 3, 2),
    ],
)
def test_a_guard_never_cites_a_rule_of_another_day_beside_one_in_force(
    process: Any, day: date
) -> None:
    """Where any of its rules is in force, a guard cites those alone; it always cites some."""
    for guard in process.guards.values():
        cited = [cite for cite in guard.on(day).sources if cite in RULES]
        assert cited
        current = [rule.id for rule in guard.rules if rule.in_force(day)]
        assert (current or [rule.id for rule in in_force(guard.rules, day)]) == cited
