"""What cases have recorded on the basis of information, held against a plain oracle."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import attrs
import pytest

from hypothesis import event, given, settings
from hypothesis import strategies as st

from lsprocess.basis import Act, Consent
from lsprocess.calendar import helsinki_day
from lsprocess.process import ActionData, Actor, Case, Fact, Facts, View, whole
from lsprocess.processes import meeting, referral
from lsprocess.processes.common.case_basis import basis_for
from lsprocess.processes.referral import (
    ChangeProfile,
    Child,
    ExcuseConsent,
    Forbid,
    LiftBan,
    LinkMeeting,
    Open,
    RecordBirth,
    RecordConsent,
    RecordGuardian,
    RecordLegalBasis,
    WithdrawConsent,
)


AT = datetime(2026, 3, 10, 9, tzinfo=UTC)
DAY = timedelta(days=1)
TODAY = date(2026, 3, 10)
WORKER = Actor(id="w-17", role="social_worker")
CHILD, SCHOOL, TEACHER = "c-1", "school-3", "t-1"

Told = tuple[datetime, ActionData]


def view_of(
    told: Iterable[Told],
    *,
    born: date | None = None,
    profile: str | None = None,
    policy: Any = None,
    at: datetime = AT,
) -> View:
    """Make what a guard sees of a referral in which these facts are recorded, in this order."""
    opened: ActionData = Open(
        kind="notification",
        child=Child(id=CHILD, born=born),
        received_on=date(2026, 3, 2),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
        profile=profile,  # type: ignore[arg-type]
        consent_policy=policy,
    )
    listed = [(AT - 30 * DAY, opened), *told]
    facts = facts_of("r-1", listed)
    case = Case("r-1", referral.PROCESS, "in_assessment", len(facts), AT - 5 * DAY, facts)
    return View(case, at, WORKER)


def facts_of(case: str, listed: list[Told]) -> Facts:
    """Record these facts in a case, in this order."""
    numbered = enumerate(listed, start=1)
    return Facts(tuple(Fact(seq, when, data, AT, case) for seq, (when, data) in numbered))


def carried(view: View, act: Act) -> str | None:
    """Give the kind of basis that carries an act, if one does."""
    basis = basis_for(view, act).basis
    return None if basis is None else basis.kind


FITS: dict[tuple[str, str], set[str]] = {
    ("contact_school", "education"): {"ATL64", "SHL41"},
    ("contact_school", "health"): {"ATL53"},
    ("disclose", "education"): {"ATL56", "POL41"},
    ("disclose", "health"): {"ATL56"},
    ("share_memo", "education"): {"ATL56"},
    ("share_memo", "health"): {"ATL56"},
}
"""What the law of 2026 has for an act of a scope towards a kind of recipient."""


# The oracle: the same rules in plain words, one after the other.


def oracle(  # noqa: C901, PLR0912, PLR0915 - one rule after the other, as plain as can be
    told: list[Told], act: Act, *, born: date | None, profile: str | None, policy: Any
) -> str | None:
    """Say which kind of basis carries the act, by rules written a second time."""
    scope = act.scope
    facts = sorted((one for one in told if one[0] <= AT), key=lambda one: one[0])
    today = helsinki_day(AT)
    births = [data.born for _, data in facts if isinstance(data, RecordBirth)]
    birth = births[-1] if births else born
    adult = birth is not None and (birth.year + 18, birth.month, birth.day) <= (
        today.year,
        today.month,
        today.day,
    )
    names = {act.recipient, *act.also}
    custody = {}
    for _, data in facts:
        if isinstance(data, RecordGuardian):
            custody[data.person] = data.custody
    guardians = {person for person, has in custody.items() if has}

    bans = set()
    for when, data in facts:
        if isinstance(data, Forbid) and data.accepted is not False:
            aimed = data.level == "controller" or data.target in {act.scope, act.document}
            towards = data.toward is None or data.toward in names
            lifted = any(
                isinstance(other, LiftBan) and other.ban == data.ban and later >= when
                for later, other in facts
            )
            if aimed and towards and not lifted:
                bans.add((data.ban, data.by))

    said = []
    for when, data in facts:
        if not isinstance(data, RecordConsent) or data.scope != act.scope:
            continue
        no = data.answer == "refused"
        whole = act.what or ("memo" if scope == "share_memo" else None)
        about = data.what or ("progress" if scope == "disclose" and not no else None)
        told_by_it = {"progress", "content", "extract", "memo", "client_plan"}
        if about == "progress":
            reached = told_by_it if no else {"progress"}
        elif about == "content":
            reached = told_by_it - {"progress", "extract"} if no else told_by_it
        else:
            reached = told_by_it
        if whole and whole not in reached:
            continue
        theirs = {act.recipient} if scope == "contact_school" and not no else names
        if data.recipient not in theirs and (
            data.recipient is not None or (act.written and not no)
        ):
            continue
        if act.written and not no and data.form == "oral":
            continue
        if adult:
            entitled = data.giver == CHILD and (no or data.capacity == "self")
        elif act.scope == "pupil_welfare_group" and not data.pupil_unable:
            entitled = data.giver == CHILD and (no or data.capacity == "child")
        else:
            entitled = data.giver in guardians and (no or data.capacity == "guardian")
        if not entitled:
            continue
        said.append((when, False, data))
        ended = [
            later
            for later, other in facts
            if isinstance(other, WithdrawConsent) and other.consent == data.consent
        ]
        if ended and ended[-1] >= when:
            said.append((ended[-1], True, data))
    latest = {one[2].giver: one for one in sorted(said, key=lambda one: one[:2])}
    refused = {
        giver for giver, (_, gone, one) in latest.items() if not gone and one.answer != "given"
    }
    agreed = {
        giver
        for giver, (_, gone, one) in latest.items()
        if not gone and giver not in refused and not (one.valid_until and one.valid_until < today)
    }
    unable = any(one.pupil_unable for _, gone, one in latest.values() if not gone)
    excused = {data.party for _, data in facts if isinstance(data, ExcuseConsent)}
    waited = guardians - excused
    if adult or CHILD in agreed:
        enough = bool(agreed)
    elif policy in (None, "all"):
        enough = bool(agreed) and not (waited - agreed)
    else:
        number = 1 if policy == "any" else policy
        enough = len(agreed) >= min(number, len(waited)) and bool(agreed)
        enough = enough and (policy == "any" or len(guardians) >= number)
    pupils_own = scope == "pupil_welfare_group" and CHILD in agreed
    if (
        enough
        and not refused
        and not {by for _, by in bans if not (pupils_own and by in guardians)}
    ):
        return "consent"

    for _, data in facts:
        if isinstance(data, ChangeProfile):
            profile = data.profile
    if act.scope in ("contact_school", "joint_discussion") and profile != "statute":
        return None
    own = adult or scope == "pupil_welfare_group"
    theirs = {CHILD} if own else guardians
    asked = bool(refused) or unable or any(by in theirs for _, by in bans)
    for _, data in facts:
        if (
            isinstance(data, RecordLegalBasis)
            and data.scope == act.scope
            and data.recipient in {None, *names}
            and data.basis in FITS.get((scope, act.recipient_kind), set())
            and not (scope == "share_memo" and act.what in (None, "memo"))
            and (data.client_informed or data.put_off)
            and (data.basis != "ATL56" or asked)
        ):
            return "statute"
    return None


KIND_OF: dict[str, Any] = {
    "contact_school": "contact",
    "disclose": "disclose",
    "pupil_welfare_group": "invite",
    "share_memo": "share_memo",
}
SCOPES = st.sampled_from(["contact_school", "disclose", "pupil_welfare_group", "share_memo"])
PEOPLE = st.sampled_from(["g-1", "g-2", CHILD])
RECIPIENTS = st.sampled_from([None, None, SCHOOL, TEACHER, "school-4"])
NEAR = st.sampled_from([AT - 2 * DAY, AT - DAY, AT - timedelta(seconds=1), AT, AT + DAY])
DATES = st.sampled_from([None, TODAY - DAY, TODAY, TODAY + DAY])
BIRTHS = st.sampled_from(
    [None, date(2016, 3, 10), date(2008, 3, 9), date(2008, 3, 10), date(2008, 3, 11)]
)
WHATS = st.sampled_from([None, None, "progress", "content"])


@st.composite
def facts_about(draw: st.DrawFn, scope: str) -> Told:
    """Draw a fact that may matter for acts of one scope, and its time."""
    scopes = st.sampled_from([scope, scope, scope, "joint_discussion"])
    kinds: list[st.SearchStrategy[ActionData]] = [
        st.builds(
            RecordConsent,
            consent=st.sampled_from(["k-1", "k-2", "k-3"]),
            scope=scopes,
            giver=PEOPLE,
            form=st.sampled_from(["written", "oral"]),
            answer=st.sampled_from(["given", "given", "refused"]),
            capacity=st.sampled_from(["guardian", "guardian", "child", "self"]),
            recipient=RECIPIENTS,
            what=WHATS,
            valid_until=DATES,
            pupil_unable=st.sampled_from([None, True, False]),
        ),
        st.builds(RecordGuardian, person=st.sampled_from(["g-1", "g-2"]), custody=st.booleans()),
        st.builds(WithdrawConsent, consent=st.sampled_from(["k-1", "k-2"])),
        st.builds(
            RecordLegalBasis,
            basis=st.sampled_from(["ATL64", "SHL41", "ATL53", "ATL56", "POL41"]),
            scope=scopes,
            reason=st.just("child_interest"),
            client_informed=st.booleans(),
            recipient=RECIPIENTS,
            put_off=st.sampled_from([None, "child_safety"]),
        ),
        st.builds(
            Forbid,
            ban=st.sampled_from(["b-1", "b-2"]),
            by=PEOPLE,
            level=st.sampled_from(["document", "document", "service_task", "controller"]),
            target=st.sampled_from([scope, "doc-9", "joint_plan"]),
            reason_code=st.just("own_wish"),
            toward=RECIPIENTS,
            accepted=st.sampled_from([None, True, False]),
        ),
        st.builds(LiftBan, ban=st.sampled_from(["b-1", "b-2"])),
        st.builds(
            ExcuseConsent,
            party=st.sampled_from(["g-1", "g-2"]),
            reason=st.just("absent_and_delay_harms"),
        ),
        st.builds(
            ChangeProfile,
            profile=st.sampled_from(["seed", "statute"]),
            reason=st.just("permission_refused"),
        ),
        st.builds(RecordBirth, born=st.sampled_from([date(2016, 3, 10), date(2008, 3, 10)])),
    ]
    kind = draw(st.sampled_from([0, 0, 0, 0, 1, 2, 3, 3, 4, 5, 6, 7, 8]))
    return draw(NEAR), draw(kinds[kind])


@st.composite
def acts(draw: st.DrawFn, scope: str) -> Act:
    """Draw an act of information of one scope towards the school."""
    parts = st.sampled_from([None, "memo", "extract", "client_plan"])
    return Act(
        kind=KIND_OF[scope],
        scope=scope,  # type: ignore[arg-type]
        recipient=SCHOOL,
        recipient_kind=draw(st.sampled_from(["education", "education", "health"])),
        also=draw(st.sampled_from([(), (TEACHER,)])),
        what=draw(parts if scope == "share_memo" else WHATS),
        document=draw(st.sampled_from([None, "doc-9"])),
    )


def answered(scope: Any, act: Act, giver: str) -> RecordConsent:
    """Give the answer that carries an act unless something else stands in the way."""
    return RecordConsent(
        consent="k-1",
        scope=scope,
        giver=giver,
        form="written",
        recipient=act.recipient,
        pupil_unable=True,
        what="content" if scope == "disclose" else None,
    )


def fitting(act: Act) -> st.SearchStrategy[str]:
    """Draw a statutory basis that fits an act, where there is one."""
    return st.sampled_from(sorted(FITS.get((act.scope, act.recipient_kind), {"POL41"})))


@settings(max_examples=300, deadline=None)
@given(draw=st.data())
def test_the_basis_is_what_the_plain_rules_say(draw: st.DataObject) -> None:
    """Consents, bans, bases, ages, profiles and policies combine as the oracle combines them."""
    scope = draw.draw(SCOPES)
    known = draw.draw(st.sampled_from([["g-1"], ["g-1", "g-2"], []]))
    told: list[Told] = [(AT - 9 * DAY, RecordGuardian(person=one, custody=True)) for one in known]
    act = draw.draw(acts(scope))
    if draw.draw(st.booleans()):
        told += [(AT - 3 * DAY, answered(scope, act, giver)) for giver in known]
    if draw.draw(st.booleans()):
        told.append((AT - 3 * DAY, legal(basis=draw.draw(fitting(act)), scope=scope)))
    told += draw.draw(st.lists(facts_about(scope), max_size=4))
    setting: dict[str, Any] = {
        "born": draw.draw(st.none() | BIRTHS),
        "profile": draw.draw(st.sampled_from([None, "seed", "statute"])),
        "policy": draw.draw(st.sampled_from([None, "all", "any", 1, 2, 3])),
    }
    wanted = oracle(told, act, **setting)
    event(f"{scope}: {wanted}")
    assert wanted == carried(view_of(told, **setting), act)


# The boundaries one by one.

CONTACT = Act(kind="contact", scope="contact_school", recipient=SCHOOL, recipient_kind="education")
GUARDIAN: Told = (AT - 9 * DAY, RecordGuardian(person="g-1", custody=True))
CONSENT = RecordConsent(consent="k-1", scope="contact_school", giver="g-1", form="oral")


def legal(**more: Any) -> RecordLegalBasis:
    """Make a legal basis of which the client was told."""
    whole: dict[str, Any] = {
        "basis": "ATL64",
        "scope": "contact_school",
        "reason": "necessary_for_care",
        "client_informed": True,
    }
    return RecordLegalBasis(**(whole | more))


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_a_consent_counts_through_its_last_day_in_finland(days: int) -> None:
    """*valid_until* is inclusive, to the end of that day in Helsinki."""
    consent = attrs.evolve(CONSENT, valid_until=TODAY)
    night = datetime(2026, 3, 10, 21, 59, 59, tzinfo=UTC) + days * DAY
    view = view_of([GUARDIAN, (AT - 3 * DAY, consent)], at=night)
    assert (days <= 0) is (carried(view, CONTACT) == "consent")
    after = view_of([GUARDIAN, (AT - 3 * DAY, consent)], at=night + timedelta(seconds=1))
    assert (days < 0) is (carried(after, CONTACT) == "consent")


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_a_withdrawal_counts_from_its_own_time_on(days: int) -> None:
    """What was carried before a withdrawal stays carried; from its moment on nothing is."""
    withdrawn = (AT, WithdrawConsent(consent="k-1"))
    view = view_of([GUARDIAN, (AT - 3 * DAY, CONSENT), withdrawn], at=AT + days * DAY)
    assert (days < 0) is (carried(view, CONTACT) == "consent")


def test_a_consent_given_anew_after_a_withdrawal_counts() -> None:
    """A withdrawal ends what was given before it, and nothing given later."""
    told = [GUARDIAN, (AT - 2 * DAY, WithdrawConsent(consent="k-1")), (AT - DAY, CONSENT)]
    assert "consent" == carried(view_of(told), CONTACT)


@pytest.mark.parametrize(
    ("born", "kind"), [(date(2008, 3, 10), None), (date(2008, 3, 11), "consent")]
)
def test_the_guardians_consent_lapses_on_the_eighteenth_birthday(
    born: date, kind: str | None
) -> None:
    """From 18 on the person alone consents."""
    told = [GUARDIAN, (AT - 3 * DAY, CONSENT)]
    assert kind == carried(view_of(told, born=born), CONTACT)
    own = (AT - DAY, attrs.evolve(CONSENT, consent="k-2", giver=CHILD, capacity="self"))
    assert carried(view_of([*told, own], born=date(2008, 3, 10)), CONTACT) == "consent"
    assert carried(view_of([GUARDIAN, own], born=date(2008, 3, 11)), CONTACT) is None


@pytest.mark.parametrize(
    ("policy", "one", "both"),
    [
        (None, None, "consent"),
        ("all", None, "consent"),
        ("any", "consent", "consent"),
        (1, "consent", "consent"),
        (2, None, "consent"),
    ],
)
def test_joint_custody_asks_as_many_as_its_policy_says(
    policy: Any, one: str | None, both: str | None
) -> None:
    """All guardians, any one, or a number."""
    two = (AT - 9 * DAY, RecordGuardian(person="g-2", custody=True))
    told = [GUARDIAN, two, (AT - DAY, CONSENT)]
    assert one == carried(view_of(told, policy=policy), CONTACT)
    other = (AT - DAY, attrs.evolve(CONSENT, consent="k-2", giver="g-2"))
    assert both == carried(view_of([*told, other], policy=policy), CONTACT)
    excused = (AT, ExcuseConsent(party="g-2", reason="absent_and_delay_harms"))
    assert "consent" == carried(view_of([*told, excused], policy=policy), CONTACT)


def test_a_number_waits_until_so_many_guardians_are_recorded() -> None:
    """Two must consent: one alone is not all of them while the other is not recorded."""
    told = [GUARDIAN, (AT - DAY, CONSENT)]
    answer = basis_for(view_of(told, policy=2), CONTACT)
    assert "guardians_too_few" == answer.codes[0]
    assert ("record_guardian",) == answer.next_steps


@pytest.mark.parametrize("policy", ["any", 1])
def test_one_refusal_blocks_whatever_the_policy(policy: Any) -> None:
    """One guardian's yes does not go past another's no; that of a stranger is none."""
    two = (AT - 9 * DAY, RecordGuardian(person="g-2", custody=True))
    no = attrs.evolve(CONSENT, consent="k-2", giver="g-2", answer="refused")
    told = [GUARDIAN, two, (AT - DAY, CONSENT), (AT, no)]
    assert carried(view_of(told, policy=policy), CONTACT) is None
    stranger = [GUARDIAN, two, (AT - DAY, CONSENT), (AT, attrs.evolve(no, giver="x-1"))]
    assert "consent" == carried(view_of(stranger, policy=policy), CONTACT)


def test_a_withdrawal_is_an_answer_on_all_that_was_consented_to() -> None:
    """Newer consents to the same go with it, and those to something else stay."""
    narrow = attrs.evolve(CONSENT, consent="k-2", recipient=SCHOOL)
    told = [GUARDIAN, (AT - 3 * DAY, CONSENT), (AT - 2 * DAY, narrow)]
    other = attrs.evolve(CONTACT, recipient="school-4")
    gone = view_of([*told, (AT - DAY, WithdrawConsent(consent="k-2"))])
    assert (None, "consent") == (carried(gone, CONTACT), carried(gone, other))
    all_gone = view_of([*told, (AT - DAY, WithdrawConsent(consent="k-1"))])
    assert (None, None) == (carried(all_gone, CONTACT), carried(all_gone, other))
    again = view_of([*told, (AT - DAY, WithdrawConsent(consent="k-1")), (AT, narrow)])
    assert "consent" == carried(again, CONTACT)


def test_a_consent_that_has_run_out_revives_none() -> None:
    """What was agreed last was agreed until its day."""
    until = attrs.evolve(CONSENT, consent="k-2", valid_until=TODAY - DAY)
    told = [GUARDIAN, (AT - 3 * DAY, CONSENT), (AT - 2 * DAY, until)]
    assert "consent_expired" == basis_for(view_of(told), CONTACT).codes[0]


def test_a_consent_that_names_only_somebody_at_the_school_does_not_carry() -> None:
    """It is given for a school; a refusal of a person there is one all the same."""
    contact = attrs.evolve(CONTACT, also=(TEACHER,))
    for recipient, kind in ((SCHOOL, "consent"), (TEACHER, None)):
        told = [GUARDIAN, (AT - DAY, attrs.evolve(CONSENT, recipient=recipient))]
        assert kind == carried(view_of(told), contact)
    no = attrs.evolve(CONSENT, consent="k-2", recipient=TEACHER, answer="refused")
    assert carried(view_of([GUARDIAN, (AT - DAY, CONSENT), (AT, no)]), contact) is None


@pytest.mark.parametrize(
    ("answer", "what", "progress", "content"),
    [
        ("given", None, True, False),
        ("given", "progress", True, False),
        ("given", "content", True, True),
        ("refused", None, False, False),
        ("refused", "progress", False, False),
        ("refused", "content", True, False),
    ],
)
def test_what_a_disclosure_is_agreed_for(
    answer: Any, what: Any, progress: bool, content: bool
) -> None:
    """Without saying what, progress alone; who refuses that refuses the content too."""
    before = attrs.evolve(CONSENT, scope="disclose", what="content")
    said = attrs.evolve(before, consent="k-2", answer=answer, what=what)
    told = [GUARDIAN, *([(AT - DAY, before)] if answer == "refused" else []), (AT, said)]
    for part, carries in (("progress", progress), ("content", content)):
        act = attrs.evolve(DISCLOSE, what=part, document=None)
        assert carries is (carried(view_of(told), act) == "consent")


def test_words_of_somebody_not_entitled_open_no_statute() -> None:
    """A teacher's refusal, ban or word that the pupil cannot judge is none of a guardian's."""
    told = [GUARDIAN, (AT - DAY, ATL56)]
    for said in (
        attrs.evolve(ASKED, giver="x-1"),
        attrs.evolve(ASKED, giver="x-1", answer="given", pupil_unable=True),
        attrs.evolve(BAN, by="x-1"),
        attrs.evolve(BAN, by=CHILD),
    ):
        assert carried(view_of([*told, (AT, said)]), DISCLOSE) is None
    for said in (ASKED, BAN):
        assert "statute" == carried(view_of([*told, (AT, said)]), DISCLOSE)


def test_without_a_guardian_there_is_no_consent() -> None:
    """Somebody whose custody is not recorded cannot consent."""
    assert carried(view_of([(AT - DAY, CONSENT)]), CONTACT) is None
    no_custody = (AT - 9 * DAY, RecordGuardian(person="g-1", custody=False))
    assert carried(view_of([no_custody, (AT - DAY, CONSENT)]), CONTACT) is None


@pytest.mark.parametrize(
    ("profile", "kind"), [(None, None), ("seed", None), ("statute", "statute")]
)
def test_a_statute_opens_school_contact_in_its_profile_only(
    profile: str | None, kind: str | None
) -> None:
    """The seeds' rule leaves the contact to the parents' permission alone."""
    assert kind == carried(view_of([GUARDIAN, (AT, legal())], profile=profile), CONTACT)


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_a_change_of_profile_counts_from_its_own_time_on(days: int) -> None:
    """A case is in the profile that it had at the time of the act."""
    changed = (AT, ChangeProfile(profile="statute", reason="permission_refused"))
    view = view_of([(AT - 3 * DAY, legal()), changed], at=AT + days * DAY)
    assert (days >= 0) is (carried(view, CONTACT) == "statute")


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({}, "statute"),
        ({"client_informed": False}, None),
        ({"client_informed": False, "put_off": "child_safety"}, "statute"),
        ({"recipient": "school-4"}, None),
        ({"recipient": SCHOOL}, "statute"),
        ({"basis": "ATL56"}, None),
        ({"scope": "disclose"}, None),
    ],
)
def test_a_statute_carries_only_what_its_own_conditions_allow(
    more: dict[str, Any], kind: str | None
) -> None:
    """The client is told or telling is put off; scope, recipient and section fit."""
    assert kind == carried(view_of([(AT, legal(**more))], profile="statute"), CONTACT)


DISCLOSE = Act(
    kind="disclose",
    scope="disclose",
    recipient=SCHOOL,
    recipient_kind="education",
    what="progress",
    document="doc-9",
)
ATL56 = legal(basis="ATL56", scope="disclose")
ASKED = attrs.evolve(CONSENT, scope="disclose", answer="refused")


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_section_56_carries_only_after_permission_was_asked_and_refused(days: int) -> None:
    """Before the refusal there is nothing to go past."""
    view = view_of([GUARDIAN, (AT - 3 * DAY, ATL56), (AT, ASKED)], at=AT + days * DAY)
    assert (days >= 0) is (carried(view, DISCLOSE) == "statute")


def test_section_56_carries_where_it_is_known_that_permission_was_refused() -> None:
    """A refusal told otherwise, and a client who cannot judge the matter, count as well."""
    told = [GUARDIAN, (AT - 9 * DAY, RecordGuardian(person="g-2", custody=True)), (AT, ATL56)]
    assert carried(view_of(told), DISCLOSE) is None
    said_no = Consent(scope="disclose", giver="g-1", at=AT, answer="refused")
    assert basis_for(view_of(told), DISCLOSE, said_no).permit
    unable = attrs.evolve(ASKED, answer="given", pupil_unable=True)
    assert "statute" == carried(view_of([*told, (AT, unable)]), DISCLOSE)
    elsewhere = attrs.evolve(ASKED, recipient="school-4")
    assert carried(view_of([*told, (AT, elsewhere)]), DISCLOSE) is None


BAN = Forbid(ban="b-1", by="g-1", level="document", target="doc-9", reason_code="weighty_reason")


@pytest.mark.parametrize(
    ("more", "stands"),
    [
        ({}, True),
        ({"target": "disclose"}, True),
        ({"target": "joint_plan"}, False),
        ({"level": "service_task"}, True),
        ({"level": "controller", "target": "joint_plan"}, True),
        ({"level": "controller", "toward": "school-4"}, False),
        ({"toward": SCHOOL}, True),
        ({"toward": "school-4"}, False),
        ({"accepted": True}, True),
        ({"accepted": False}, False),
    ],
)
def test_a_ban_beats_a_consent_where_it_is_aimed(more: dict[str, Any], stands: bool) -> None:
    """Scope or document, recipient, and acceptance decide whether a ban stands."""
    given_ = attrs.evolve(CONSENT, scope="disclose")
    ban = attrs.evolve(BAN, **more)
    view = view_of([GUARDIAN, (AT - 2 * DAY, given_), (AT, ban)])
    assert (None if stands else "consent") == carried(view, DISCLOSE)


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_a_ban_ends_when_it_is_lifted(days: int) -> None:
    """From its lifting on the consent counts again."""
    given_ = attrs.evolve(CONSENT, scope="disclose")
    told = [GUARDIAN, (AT - 4 * DAY, given_), (AT - 3 * DAY, BAN), (AT, LiftBan(ban="b-1"))]
    assert (days >= 0) is (carried(view_of(told, at=AT + days * DAY), DISCLOSE) == "consent")


def test_a_statute_that_beats_a_ban_says_which_one() -> None:
    """What was overridden is part of the basis, and so is where it is recorded."""
    found = basis_for(view_of([GUARDIAN, (AT - DAY, BAN), (AT, ATL56)]), DISCLOSE)
    assert found.basis is not None
    assert ("statute", ("ATL56",), ("b-1",)) == (
        found.basis.kind,
        found.basis.ref,
        found.basis.overridden,
    )
    assert (4,) == found.evidence


def test_a_consent_names_what_it_rests_on() -> None:
    """The basis lists every consent that carries it, each with its place."""
    two = (AT - 9 * DAY, RecordGuardian(person="g-2", custody=True))
    other = (AT - DAY, attrs.evolve(CONSENT, consent="k-2", giver="g-2"))
    found = basis_for(view_of([GUARDIAN, two, (AT - DAY, CONSENT), other]), CONTACT)
    assert found.basis is not None
    assert (("k-1", "k-2"), (4, 5)) == (found.basis.ref, found.evidence)


def test_a_written_consent_must_name_its_recipient() -> None:
    """Where the law asks for a specified consent in writing, nothing less counts."""
    act = Act(
        kind="invite",
        scope="pupil_welfare_group",
        recipient="o-1",
        recipient_kind="other_authority",
    )
    whole = attrs.evolve(
        CONSENT, scope="pupil_welfare_group", giver=CHILD, capacity="child", form="written"
    )
    for consent, kind in (
        (attrs.evolve(whole, recipient="o-1"), "consent"),
        (whole, None),
        (attrs.evolve(whole, recipient="o-1", form="oral"), None),
        (attrs.evolve(whole, recipient="o-1", giver="g-1", capacity="guardian"), None),
        (
            attrs.evolve(
                whole, recipient="o-1", giver="g-1", capacity="guardian", pupil_unable=True
            ),
            "consent",
        ),
    ):
        assert kind == carried(view_of([GUARDIAN, (AT - DAY, consent)]), act)


def meeting_about(child: str, told: Iterable[Told]) -> Case:
    """Make a linked meeting on a child, in which these facts are recorded."""
    opened = meeting.Propose(
        kind="joint_discussion", initiator="w-17", subject_ref="doc-1", child=child
    )
    listed = [(AT - 9 * DAY, opened), *told]
    facts = facts_of("m-1", listed)
    return Case("m-1", meeting.PROCESS, "proposed", len(facts), AT - 9 * DAY, facts)


@pytest.mark.parametrize(("child", "kind"), [(CHILD, "consent"), ("c-2", None), (None, None)])
def test_a_linked_case_counts_when_it_is_on_the_same_child(
    child: str | None, kind: str | None
) -> None:
    """Consents and guardians of a linked case count, of the same child and where it is seen."""
    told = [(AT - 8 * DAY, LinkMeeting(meeting="m-1"))]
    linked = {} if child is None else {"m-1": meeting_about(child, [GUARDIAN, (AT, CONSENT)])}
    view = attrs.evolve(view_of(told), linked=linked)
    found = basis_for(view, CONTACT)
    assert kind == (None if found.basis is None else found.basis.kind)
    assert (("m-1#3",) if kind else ()) == found.evidence


def test_the_day_of_a_meetings_proposal_picks_the_rules() -> None:
    """A case's date is the day on which the meeting was proposed, in Finland."""
    case = meeting_about(CHILD, [])
    assert meeting.PROCESS.date_of is not None
    assert TODAY - 9 * DAY == meeting.PROCESS.date_of(whole(case))
