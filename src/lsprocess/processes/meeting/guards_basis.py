"""The basis of information in a meeting: who may take part, and who may have the memo."""

from typing import Final

from lsprocess.law.child_welfare_act import MTG_02
from lsprocess.law.client_data_act import (
    DAT_16,
    FBK_01,
    HEA_03,
    HEA_04,
    HEA_18,
    MTG_12,
    MTG_13,
)
from lsprocess.law.pupil_welfare_act import PUP_10
from lsprocess.process import NOT_ASKED, Basis, Finding, View, exemption, guard, met, unmet
from lsprocess.processes.common.basis import (
    NOTHING,
    Act,
    Carried,
    accepted_ban,
    banned,
    basis_for,
    entitled_agree,
)
from lsprocess.processes.common.codes import Role
from lsprocess.processes.common.facts import (
    ChangeProfile,
    ExcuseConsent,
    Forbid,
    LiftBan,
    Link,
    RecordConsent,
    RecordGuardian,
    RecordLegalBasis,
    WithdrawConsent,
)
from lsprocess.processes.common.people import child_of, guardians, is_adult, roles_of
from lsprocess.processes.meeting.actions import (
    ExplainRecording,
    Invite,
    JoinSession,
    OpenMeeting,
    WriteMemo,
)
from lsprocess.processes.meeting.course import (
    COACH_READ,
    concerns_client,
    in_this_session,
    invited,
    leading,
    proposal,
)
from lsprocess.processes.meeting.guards_session import present_were_invited
from lsprocess.processes.meeting.wording import GUARDS


INFORMATION = (
    *COACH_READ,
    Link,
    RecordGuardian,
    RecordConsent,
    WithdrawConsent,
    RecordLegalBasis,
    ExcuseConsent,
    ChangeProfile,
    Forbid,
    LiftBan,
)
HEALTH_STAFF: Final[frozenset[Role]] = frozenset({"psychologist", "school_health"})
SCHOOL_STAFF: Final[frozenset[Role]] = frozenset({"teacher", "principal"})
PUPIL_WELFARE_STAFF: Final[frozenset[Role]] = HEALTH_STAFF | {"curator"}


def needed(view: View, person: str) -> Act | None:
    """Give the act of information that *person*'s taking part is; None where it needs no basis."""
    invitation = invited(view).get(person)
    position = None if invitation is None else invitation.data.as_
    sector = None if invitation is None else invitation.data.sector
    roles = roles_of(view, person)
    if invitation is None:
        position = "professional" if _counts_uninvited(view, person) else None
    if proposal(view.case).kind == "pupil_welfare_group":
        own_staff = sector == "education" or roles & PUPIL_WELFARE_STAFF
        if position == "close_person" or (position == "professional" and not own_staff):
            return Act(scope="pupil_welfare_group", recipient=person, written=True)
        return None
    if position != "professional" or sector == "social":
        return None
    health = sector == "health" or roles & HEALTH_STAFF
    fits = frozenset({"ATL53"} if health else {"ATL64", "SHL41"})
    return Act(scope="joint_discussion", recipient=person, fits=fits)


def _counts_uninvited(view: View, person: str) -> bool:
    """
    Say whether somebody who was not invited counts as a professional from another sector.

    The chair, the recorder and the coach do when the case knows them as the school's or health
    care's staff; a stranger always, unless the guard on strangers already stops the meeting.
    """
    if roles_of(view, person) & (SCHOOL_STAFF | HEALTH_STAFF):
        return True
    if person in leading(view) or person in guardians(view) or person == child_of(view.case):
        return False
    return isinstance(view.data, JoinSession) or (exemption(view, present_were_invited) is not None)


@guard(
    "basis_per_participant",
    "statute",
    FBK_01,
    HEA_03,
    HEA_04,
    HEA_18,
    MTG_02,
    PUP_10,
    texts=GUARDS,
    reads=(*INFORMATION, Invite),
    reads_data=True,
    judges_basis=True,
)
def basis_per_participant(view: View) -> Finding:
    """Each professional of another sector is covered by a consent, or by a statute where it may."""
    if not concerns_client(view):
        return NOT_ASKED
    coming = view.data.present if isinstance(view.data, OpenMeeting) else (view.data.person,)
    missing: list[str] = []
    evidence: list[int | str] = []
    bases: list[Basis] = []
    for person in dict.fromkeys(coming):
        act = needed(view, person)
        if act is None:
            continue
        carried = basis_for(view, act)
        if carried.basis is None:
            missing.append(person)
            continue
        bases.append(carried.basis)
        evidence += carried.evidence
    if missing:
        return unmet(persons=tuple(missing))
    return met(*dict.fromkeys(evidence), bases=tuple(bases))


@guard(
    "memo_sharing_permitted",
    "statute",
    MTG_12,
    MTG_13,
    HEA_04,
    DAT_16,
    texts=GUARDS,
    reads=(*INFORMATION, ExplainRecording, OpenMeeting, WriteMemo),
    reads_data=True,
    judges_basis=True,
)
def memo_sharing_permitted(view: View) -> Finding:
    """The memo goes to a party, to whom it was agreed for, or as far as a statute lets it."""
    if not concerns_client(view):
        return NOT_ASKED
    carried = _memo_basis(view)
    if carried.basis is None:
        return unmet(recipient=view.data.recipient)
    return met(*carried.evidence, bases=(carried.basis,))


def _memo_basis(view: View) -> Carried:
    recipient, part = view.data.recipient, view.data.part
    memo = view.last(WriteMemo)
    answers = {f.data.to: f for f in in_this_session(view, ExplainRecording)}
    act = Act(
        scope="share_memo",
        recipient=recipient,
        document=None if memo is None else memo.data.memo_ref,
        fits=frozenset() if part == "memo" else frozenset({"ATL56"}),
        refused=any(not answer.data.memo_may_be_shared for answer in answers.values()),
    )
    party = recipient == child_of(view.case) or (
        recipient in guardians(view) and not is_adult(view)
    )
    if party and not accepted_ban(view, act):
        return Carried(Basis(kind="party", act="share_memo", recipient=recipient))
    agreeing = {
        to: answer.seq
        for to, answer in answers.items()
        if answer.data.memo_may_be_shared and recipient in answer.data.recipients
    }
    agreed = _agreed_in_meeting(view, act, agreeing)
    return agreed if agreed.basis is not None else basis_for(view, act)


def _agreed_in_meeting(view: View, act: Act, agreeing: dict[str, int]) -> Carried:
    child = child_of(view.case)
    giving = sorted(
        to for to in agreeing if (to == child if is_adult(view) else to in guardians(view))
    )
    if banned(view, act) or not entitled_agree(view, giving):
        return NOTHING
    basis = Basis(kind="consent", act="share_memo", recipient=act.recipient, ref=())
    return Carried(basis, tuple(agreeing[to] for to in giving))
