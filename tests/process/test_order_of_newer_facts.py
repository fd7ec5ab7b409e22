"""Placements, clarifications, judged bans, access, offences and links: when they happened counts."""

from typing import Any

import pytest

from hypothesis import event, given, settings
from hypothesis import strategies as st
from test_order_of_happening import compare, of

from happening import Happened
from happening_before import MEETINGS, REFERRALS
from happening_facts import always, own_facts, shared_facts
from lsprocess.processes import meeting, referral
from lsprocess.processes.common.facts import Link


MANY = settings(max_examples=100, deadline=None)
PLACED = referral.BeginUrgently(measure="emergency_placement")
UNLESS = {
    "continue_placement": "end_placement",
    "apply_for_care_order": "end_placement",
    "end_placement": "end_placement",
    "end_relationship": "end_relationship",
}
"""What is left out after something that would refuse it, were it entered first."""
PLACEMENTS = (
    PLACED,
    referral.BeginUrgently(measure="open_care_support"),
    referral.ContinuePlacement(decision_ref="doc-5"),
    referral.ApplyForCareOrder(application_ref="doc-6"),
    referral.EndPlacement(ground="need_ended"),
    referral.EndRelationship(ground="need_ended"),
)
SAID = (
    *(referral.SuspectOffence(offence=offence) for offence in ("sexual", "violence")),
    referral.ReportToPolice(report_ref="doc-7"),
    *(
        referral.ClarifyWithNotifier(topic="facts", notifier=notifier)
        for notifier in ("school-1", "school-2", None)
    ),
    *(
        referral.MergeNotification(
            kind="notification",
            child=referral.Child(id="c-1"),
            received_on=REFERRALS["assessed"][0][1].received_on,
            joint_discussion_requested=False,
            grounds_ref="doc-1",
            notifier=referral.Notifier(id=notifier, category="education", anonymous=False),
            contact_requested=True,
        )
        for notifier in ("school-1", "school-2")
    ),
    referral.Screen(urgent=False),
    *(
        referral.InformFamily(party=party, topic="notification", not_told_reason=reason)
        for party in ("c-1", "g-1")
        for reason in ("childs_ban", "police_investigation", "child_safety", "too_young")
    ),
)
JUDGED = (
    *(referral.JudgeBan(ban=ban, accepted=True) for ban in ("tell-1", "tell-2", "ban-r")),
    *(
        referral.JudgeBan(ban=ban, accepted=False, denial_reason="no_weighty_reason")
        for ban in ("tell-1", "tell-2")
    ),
    referral.LiftBan(ban="tell-1", by="c-1"),
    *(
        referral.DecidePartyAccess(person="g-1", granted=granted, decision_ref="doc-8")
        for granted in (True, True, False)
    ),
)
BANS: tuple[tuple[str, Any], ...] = (
    (
        "r-1",
        referral.Forbid(
            ban="tell-1", by="c-1", level="service_task", target="telling", reason_code="own_wish"
        ),
    ),
    (
        "r-1",
        referral.Forbid(
            ban="tell-2",
            by="c-1",
            level="controller",
            target="disclose",
            toward="g-1",
            reason_code="weighty_reason",
        ),
    ),
)
ATTEMPTS: dict[str, tuple[Any, ...]] = {
    "r-1": (
        *PLACEMENTS,
        referral.Transfer(to_county="county-2", documents=()),
        referral.Close(reason="came_of_age"),
        referral.SkipAssessment(reason="just_assessed"),
        *(
            referral.InformFamily(party=party, topic="notification")
            for party in ("c-1", "g-1", "g-2")
        ),
        referral.AcknowledgeNotifier(level="in_progress", notifier="school-1"),
        referral.HearSchool(school="school-1", person="t-1", need="daily_life"),
        referral.DecidePartyAccess(person="g-1", granted=True, decision_ref="doc-8"),
    ),
    "m-1": (
        meeting.Plan(),
        meeting.Prepare(),
        meeting.OpenMeeting(present=("w-1", "g-1", "t-1")),
        meeting.InformFamily(party="g-1", topic="notification"),
    ),
}
POOLS = {
    name: st.sampled_from([Happened("r-1", always(data)) for data in facts])
    for name, facts in {"placements": PLACEMENTS, "said": SAID, "judged": JUDGED}.items()
}
LINKS = st.sampled_from(
    (
        Happened("r-1", always(Link(process="meeting", case="m-1", as_="meeting"))),
        Happened("m-1", always(Link(process="referral", case="r-1", as_="opened_by"))),
        Happened("r-1", always(referral.LinkMeeting(meeting="m-1"))),
    )
)


@st.composite
def entries(draw: st.DrawFn, *kinds: Any, linked: bool = False) -> tuple[list[Any], list[int]]:
    """
    Draw facts as they happened, and another order of entering them.

    None is refused by the order of entry: what needs a placement happens before any is ended.
    """
    facts: list[Any] = []
    seen: set[str] = set()
    drawn = draw(st.lists(st.one_of(*kinds), min_size=4, max_size=9))
    for fact in drawn:
        data = fact.make(None, 0)
        if data.verb in UNLESS and UNLESS[data.verb] in seen:
            continue
        if isinstance(data, referral.RecordGuardian) and not data.custody:
            continue
        seen.add(data.verb)
        facts.append(fact)
        event(data.verb)
    if linked:
        facts.insert(draw(st.integers(0, len(facts))), draw(LINKS))
    return facts, draw(st.permutations(range(len(facts))))


def attempts(case: str) -> Any:
    """Draw what is attempted at last."""
    return st.sampled_from([(case, data) for data in ATTEMPTS[case]])


def before(state: str) -> tuple[Any, ...]:
    """Give what was told of a referral in which a child was placed, and forbade telling."""
    return (*REFERRALS[state], ("r-1", PLACED), *BANS)


@MANY
@pytest.mark.parametrize("pool", POOLS)
@given(st.data(), st.sampled_from(tuple(REFERRALS)), attempts("r-1"))
def test_newer_facts_of_a_referral_count_by_when_they_happened(
    pool: str, draw: Any, state: str, last: Any
) -> None:
    """The order of entry changes no result, no duty, no day and no placement's clock."""
    entered = draw.draw(entries(POOLS[pool]))
    compare(before(state), *entered, last, ATTEMPTS)


@MANY
@given(
    entries(*POOLS.values(), of("r-1", own_facts("r-1")), of("m-1", shared_facts()), linked=True),
    st.sampled_from(tuple(REFERRALS)),
    st.sampled_from(("proposed", "planned", "prepared")),
    st.one_of(attempts("r-1"), attempts("m-1")),
)
def test_a_link_of_either_side_counts_by_when_it_was_made(
    entered: Any, state: str, stage: str, last: Any
) -> None:
    """So do bans that are judged, and access that is decided, on both sides of it."""
    compare((*before(state), *MEETINGS[stage]), *entered, last, ATTEMPTS)
