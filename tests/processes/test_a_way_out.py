"""A refusal names a way to meet it, and the state of the case offers one of those it names."""

from collections import Counter
from collections.abc import Mapping
from random import Random
from typing import Any, Final, get_args

import pytest

from lsprocess.basis.answers import Step
from lsprocess.errors import InvalidInput
from lsprocess.process import ActionData
from lsprocess.processes import meeting, referral
from meetings import Table


BY_CONSENT: Final = ("record_consent",)
BY_STATUTE: Final = ("record_legal_basis",)
ACTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "record_guardian": ("record_guardian",),
    "ask_consent": BY_CONSENT,
    "ask_from_client_self": BY_CONSENT,
    "ask_child_too": BY_CONSENT,
    "ask_written_consent": BY_CONSENT,
    "ask_wider_consent": BY_CONSENT,
    "renew_consent": BY_CONSENT,
    "hear_other_guardian": BY_CONSENT,
    "ask_permission_first": BY_CONSENT,
    "excuse_guardian": ("excuse_consent",),
    "judge_ban": ("judge_ban",),
    "decide_party_access": ("decide_party_access",),
    "settle_ban": ("lift_ban", "judge_ban"),
    "consider_statutory_basis": BY_STATUTE,
    "use_basis_in_force": BY_STATUTE,
    "state_necessity": BY_STATUTE,
    "inform_client": BY_STATUTE,
    "change_profile": ("change_profile",),
}
"""The action that goes each way; the others need none: less is told, or it is done without."""
NEEDS_NO_ACTION: Final = {"do_without", "tell_in_general", "name_notifier"}
PARTS: Final = ("memo", "extract", "client_plan")


def sharing() -> list[ActionData]:
    """Share the memo with whoever may be asked about."""
    return [
        meeting.ShareMemo(recipient=one, part=part)
        for one in ("g-1", "c-1", "t-1")
        for part in PARTS
    ]


def telling() -> list[ActionData]:
    """Tell the notifier, and the family."""
    levels: tuple[Any, ...] = ("in_progress", "content")
    return [
        *(referral.AcknowledgeNotifier(level=level) for level in levels),
        *(referral.InformFamily(party=one, topic="notification") for one in ("g-1", "c-1")),
    ]


def facts(random: Random, scope: Any, number: int) -> ActionData:
    """Draw what may be known, or said, of permission."""
    giver = random.choice(("g-1", "g-2", "c-1", "x-1"))
    drawn: list[ActionData] = [
        referral.RecordGuardian(person=random.choice(("g-1", "g-2")), custody=True),
        referral.RecordConsent(
            consent=f"k-{number}",
            scope=scope,
            giver=giver,
            form="oral",
            answer=random.choice(("given", "refused")),
            what=random.choice((None, "progress")) if scope == "disclose" else None,
            recipient=random.choice((None, "x-2")),
        ),
        referral.Forbid(
            ban=f"b-{number}",
            by=random.choice(("c-1", "g-1")),
            level=random.choice(("controller", "service_task")),
            target=random.choice((scope, "telling")),
            toward=random.choice((None, "g-1")),
            reason_code="own_wish",
        ),
        referral.JudgeBan(ban=f"b-{number - 1}", accepted=True),
        referral.DecidePartyAccess(person="g-1", granted=False, decision_ref="doc-9"),
        referral.RecordLegalBasis(
            basis="ATL56", scope=scope, reason="necessary_for_care", client_informed=False
        ),
        referral.WithdrawConsent(consent=f"k-{number - 1}"),
    ]
    return random.choice(drawn)


def stuck(table: Table, case: str, attempts: list[ActionData], seen: Counter[str]) -> list[Any]:
    """Give the refusals none of whose ways the case's state offers."""
    found = []
    for data in attempts:
        done = table.attempt(case, data)
        state = done.case.state
        offered = set(done.case.process.table[state])
        for verdict in done.unmet:
            steps = verdict.params.get("next_steps", ())
            if verdict.code == "no_ban_stands":
                steps = ("judge_ban",)
            seen.update(steps)
            if not any(one in NEEDS_NO_ACTION or offered & set(ACTIONS[one]) for one in steps):
                found.append((state, data, verdict.code, steps))
    return found


def told(table: Table, case: str, scope: Any, random: Random) -> None:
    """Tell a case some of what may be known, where its state lets it."""
    for number in range(random.randint(0, 5)):
        try:
            table.attempt(case, facts(random, scope, number))
        except InvalidInput:
            continue


def test_every_way_has_an_action_or_needs_none() -> None:
    """So that none is forgotten below."""
    assert set(get_args(Step)) <= ACTIONS.keys() | NEEDS_NO_ACTION
    every = {verb for process in (referral, meeting) for verb in process.PROCESS.by_name}
    assert {verb for verbs in ACTIONS.values() for verb in verbs} <= every


@pytest.mark.parametrize("state", ["minuted", "closed"])
@pytest.mark.parametrize("early", [True, False])
def test_a_memo_that_may_not_be_shared_yet_can_be_asked_for(state: str, early: bool) -> None:
    """Whatever was known before the end or becomes known after it, and where nothing is."""
    seen: Counter[str] = Counter()
    for seed in range(25):
        random, table = Random(seed), Table()
        table.meet("m-1", "minuted")
        if early:
            told(table, "m-1", "share_memo", random)
        if state == "closed":
            table.do("m-1", meeting.Close())
        if not early:
            told(table, "m-1", "share_memo", random)
        assert [] == stuck(table, "m-1", sharing(), seen)
    assert {"record_guardian", "ask_consent", "settle_ban"} <= seen.keys()


@pytest.mark.parametrize("state", ["received", "screened", "closed", "transferred"])
def test_what_a_notifier_or_the_family_may_not_be_told_yet_has_a_way(state: str) -> None:
    """In the first states and after the end."""
    seen: Counter[str] = Counter()
    for seed in range(25):
        random, table = Random(seed), Table()
        table.refer("r-1")
        told(table, "r-1", "disclose", random)
        if state != "received":
            table.do("r-1", referral.Screen(urgent=False))
        if state == "closed":
            table.do("r-1", referral.Close(reason="came_of_age"))
        if state == "transferred":
            table.do("r-1", referral.Transfer(to_county="county-2", documents=()))
        told(table, "r-1", "disclose", random)
        assert [] == stuck(table, "r-1", telling(), seen)
    assert "tell_in_general" in seen
    assert "judge_ban" in seen


@pytest.mark.parametrize("state", ["closed", "reconvened"])
def test_after_the_end_of_a_meeting_a_guardian_can_be_recorded_and_asked(state: str) -> None:
    """Where none was, nobody could let the memo be shared."""
    table = Table()
    table.meet("m-1", "minuted")
    if state == "closed":
        table.do("m-1", meeting.Close())
    else:
        table.do("m-1", meeting.SetNext(starts=table.at.replace(month=9)))
        table.do("m-1", meeting.Worsen(reason_ref="doc-7"))
        table.propose("m-2", follows="m-1")
        time = {"starts": table.at.replace(month=4), "ends": table.at.replace(month=5)}
        table.do("m-2", meeting.SetTime(place="school-1", **time))
        table.do("m-1", meeting.ReconveneEarly(meeting="m-2"))
    assert state == table.book.case("m-1").state
    share = meeting.ShareMemo(recipient="t-1", part="memo")
    (refused,) = table.attempt("m-1", share).unmet
    assert ("record_guardian",) == refused.params["next_steps"]
    table.do("m-1", meeting.RecordGuardian(person="g-1", custody=True))
    consent = meeting.RecordConsent(consent="k-1", scope="share_memo", giver="g-1", form="written")
    table.do("m-1", consent)
    table.do("m-1", share)
