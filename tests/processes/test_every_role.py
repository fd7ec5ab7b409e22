"""Every action by every role in every state: nobody does what the table below does not let them."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any, Final, NamedTuple

import attrs
import pytest

from fresh import fresh_book
from lsprocess import Actor, Casebook
from lsprocess.errors import InvalidInput
from lsprocess.process import ActionData, Case, Process, View
from lsprocess.processes import after_care, consultation, meeting, referral
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.roles import ROLE_TABLE
from strategies import World


AT: Final = datetime(2026, 3, 2, 9, tzinfo=UTC)
WORKER: Final = Actor(id="w-1", role="social_worker")
ME: Final = "x-9"

WORKERS: Final = frozenset(
    {
        "intake_worker",
        "social_worker",
        "duty_social_worker",
        "leading_social_worker",
        "social_counsellor",
    }
)
PUPIL_WELFARE: Final = frozenset({"psychologist", "curator", "school_health"})
PRIVATE: Final = frozenset(
    {
        "guardian",
        "child",
        "client",
        "legal_representative",
        "close_person",
        "notifier",
        "support_person",
        "coach",
    }
)
EVERYBODY: Final = frozenset(ROLE_TABLE)
PROFESSIONALS: Final = EVERYBODY - PRIVATE
OWN: Final[Mapping[str, str]] = {
    "record_consent": "giver",
    "withdraw_consent": "",
    "forbid": "by",
    "lift_ban": "by",
}
"""What a private person does of their own in every process, and where it says whose it is."""
OWN_IN_MEETINGS: Final = {"accept": "person", "decline": "person", "collect_wishes": "party"}
BY_LAW: Final = frozenset(
    {
        "screen",
        "start_assessment",
        "hear_parents",
        "hear_school",
        "complete_assessment",
        "begin_urgently",
        "begin_client_relationship",
    }
)
KEPT: Final = ("record_legal_basis", "record_guardian", "link", "correct")


class Told(NamedTuple):
    """A case, and who may act in it."""

    process: Process
    start: ActionData
    most: frozenset[str]
    others: Mapping[str, frozenset[str]]
    own: Mapping[str, str]
    by_law: frozenset[str] = frozenset()


JUDGED: Final = {"judge_ban": WORKERS | {"curator"}, "decide_party_access": WORKERS}
JUDGED_AT_SCHOOL: Final = dict.fromkeys(JUDGED, PUPIL_WELFARE)


ASKED: Final = dict.fromkeys(("accept", "decline"), PROFESSIONALS)


def proposal(kind: Any, child: str | None = "c-1", initiator: str = "w-1") -> meeting.Propose:
    """Make the proposal of a meeting."""
    return meeting.Propose(kind=kind, initiator=initiator, child=child, subject_ref="doc-1")


def request(service: Any) -> consultation.Request:
    """Make a request for a consultation."""
    return consultation.Request(
        kind="identified",
        purpose="case_question",
        from_service=service,
        to_service="child_psychiatry",
        topic="how_to_support",
        child=referral.Child(id="c-1"),
    )


def a_meeting(kind: Any, kept_by: frozenset[str], judged: Mapping[str, frozenset[str]]) -> Told:
    """Tell who may act in a meeting in which those who act have nothing to do."""
    others = {**dict.fromkeys(KEPT, kept_by), **judged}
    start = proposal(kind, None if kind == "development_group" else "c-1")
    return Told(meeting.PROCESS, start, kept_by, others, {**OWN, **OWN_IN_MEETINGS})


def a_meeting_of_mine(kind: Any, kept_by: frozenset[str], judged: Any) -> Told:
    """Tell who may act in a meeting to which those who act took the initiative."""
    told = a_meeting(kind, kept_by, judged)
    return told._replace(start=proposal(kind, initiator=ME), most=PROFESSIONALS)


CASES: Final = {
    "referral": Told(
        referral.PROCESS,
        referral.Open(
            kind="notification",
            child=referral.Child(id="c-1"),
            received_on=date(2026, 3, 2),
            joint_discussion_requested=False,
            grounds_ref="doc-1",
        ),
        WORKERS,
        {**JUDGED, "merge_notification": EVERYBODY, "wish_joint_discussion": EVERYBODY},
        OWN,
        BY_LAW,
    ),
    "after-care": Told(
        after_care.PROCESS,
        after_care.CheckEligibility(
            client=after_care.Child(id="c-1", born=date(2005, 5, 15)),
            ground="substitute_care_ended",
            last_client_on=date(2023, 5, 15),
        ),
        WORKERS,
        JUDGED,
        {**OWN, "answer_invitation": "partner", "record_worry": "by"},
    ),
    "joint discussion": a_meeting("joint_discussion", WORKERS, JUDGED),
    "negotiation": a_meeting("negotiation", WORKERS, JUDGED),
    "network meeting": a_meeting("network_meeting", WORKERS, JUDGED),
    "expert group": a_meeting("pupil_welfare_group", PUPIL_WELFARE, JUDGED_AT_SCHOOL),
    "joint discussion of mine": a_meeting_of_mine("joint_discussion", WORKERS, JUDGED),
    "expert group of mine": a_meeting_of_mine(
        "pupil_welfare_group", PUPIL_WELFARE, JUDGED_AT_SCHOOL
    ),
    "development group": a_meeting("development_group", PROFESSIONALS, JUDGED),
    "consultation of child welfare": Told(
        consultation.PROCESS, request("child_welfare"), WORKERS, {**JUDGED, **ASKED}, OWN
    ),
    "consultation of pupil welfare": Told(
        consultation.PROCESS,
        request("pupil_welfare"),
        PUPIL_WELFARE,
        {**JUDGED_AT_SCHOOL, **ASKED},
        OWN,
    ),
}
EACH = pytest.mark.parametrize("told", CASES.values(), ids=list(CASES))


def opened(told: Told) -> Casebook:
    """Give a casebook with the case, and consents and bans of two people where it is somebody's."""
    book = fresh_book()
    times = {"at": AT, "recorded_at": AT}
    book.start(told.process, told.start, actor=WORKER, case="x-1", **times).or_raise()
    if getattr(told.start, "child", told) is None:
        return book
    keeper = (
        Actor(id="k-1", role="curator") if told.others["judge_ban"] == PUPIL_WELFARE else WORKER
    )
    for person, name in ((ME, "1"), ("x-8", "2")):
        consent = f.RecordConsent(
            consent=f"k-{name}", scope="contact_school", giver=person, form="oral"
        )
        ban = f.Forbid(
            ban=f"b-{name}",
            by=person,
            level="service_task",
            target="contact_school",
            reason_code="own_wish",
        )
        for data in (consent, ban):
            book.perform("x-1", data, actor=keeper, **times).or_raise()
    return book


def whose(data: Any, told: Told) -> str | None:
    """Give whose own an action is by its data; None where it is nobody's own."""
    if data.verb not in told.own:
        return None
    if isinstance(data, f.WithdrawConsent):
        return {"k-1": ME, "k-2": "x-8"}.get(data.consent)
    if getattr(data, "pupil_unable", None):
        return None
    if isinstance(data, f.LiftBan):
        return {"b-1": ME, "b-2": "x-8"}.get(data.ban)
    found: str | None = getattr(data, told.own[data.verb])
    return found


def may(role: str, data: ActionData, told: Told) -> bool:
    """Say whether somebody in a role, of the id that all have here, may do what the data say."""
    if role in told.others.get(data.verb, told.most):
        return True
    return role in PRIVATE and whose(data, told) == ME


def variants(record: Any, told: Told, random: Random) -> Iterator[ActionData]:
    """Make data of an action, of one's own and of somebody else's."""
    if record in (f.WithdrawConsent, f.LiftBan) and getattr(told.start, "child", told) is None:
        return
    made = World(told.process, ("x-1",)).data(record, random.choice)
    if record is f.WithdrawConsent:
        yield from (f.WithdrawConsent(consent=name) for name in ("k-1", "k-2"))
    elif record is f.LiftBan:
        yield from (f.LiftBan(ban=f"b-{n}", by=by) for n, by in (("1", ME), ("2", "x-8")))
    elif field := told.own.get(record.verb):
        for person in (ME, "x-8"):
            own: Any = attrs.evolve(made, **{field: person})
            yield own
            if record is f.RecordConsent:
                yield from (attrs.evolve(own, pupil_unable=unable) for unable in (True, None))
    else:
        yield made


@EACH
def test_who_may_act_in_every_state_is_what_the_table_says(told: Told) -> None:
    """By the guard of every arc, for every role: in a meeting of each kind, in each register."""
    case, random = opened(told).case("x-1"), Random(7)
    asked = 0
    for state in told.process.states:
        for verb, arc in told.process.table[state.id].items():
            for data in variants(arc.action, told, random):
                for role in ROLE_TABLE:
                    guard = next((g for g in arc.guards if g.code == "actor_may_act"), None)
                    finds = guard and guard.finds(View(case, AT, Actor(id=ME, role=role), data))
                    let = finds is None or finds.result == "met"
                    assert may(role, data, told) == let, (state.id, role, data)
                    asked += 1
                    if guard is not None:
                        by_law = verb in told.by_law
                        assert ("statute" if by_law else "program") == guard.level
    assert asked > 1000


@EACH
def test_whoever_may_not_act_leaves_the_case_as_it_is(told: Told) -> None:
    """Attempted in the first state: refused for that alone, and nothing but the refusal is kept."""
    book, random = opened(told), Random(11)
    state = book.case("x-1").state
    for arc in told.process.table[state].values():
        for data in variants(arc.action, told, random):
            for role in ROLE_TABLE:
                if may(role, data, told):
                    continue
                before = book.case("x-1")
                try:
                    done = book.perform(
                        "x-1", data, actor=Actor(id=ME, role=role), at=AT, recorded_at=AT
                    )
                except InvalidInput:
                    assert before == book.case("x-1")
                    continue
                assert ["actor_may_act"] == [v.code for v in done.unmet], (role, data)
                assert unchanged(before, done.case)


def unchanged(before: Case, after: Case) -> bool:
    """Say whether a refusal left a case as it was."""
    return after == before._replace(seq=before.seq + 1)


@EACH
def test_whoever_may_act_is_not_told_that_they_may_not(told: Told) -> None:
    """What stops them is something else, or nothing; each attempt is made on a case of its own."""
    random, applied = Random(13), 0
    state = opened(told).case("x-1").state
    for arc in told.process.table[state].values():
        for data in variants(arc.action, told, random):
            for role in ("social_worker", "curator", "teacher", "child", "guardian"):
                if not may(role, data, told):
                    continue
                book, at = opened(told), AT + timedelta(hours=1)
                actor = Actor(id=ME, role=role)
                try:
                    done = book.perform("x-1", data, actor=actor, at=at, recorded_at=at)
                except InvalidInput:
                    continue
                assert "actor_may_act" not in [v.code for v in done.unmet]
                applied += done.applied
    assert applied > 10
