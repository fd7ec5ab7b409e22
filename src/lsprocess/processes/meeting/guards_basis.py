"""The basis of information in a meeting: who may take part, and who may have the memo."""

from collections.abc import Iterator
from typing import Final

from lsprocess.basis import Act, Consent, RecipientKind, What, basis_of
from lsprocess.process import NOT_ASKED, Finding, View, met, unmet
from lsprocess.processes.common.bans import may_take_part, no_ban_stands
from lsprocess.processes.common.case_basis import (
    WORDS,
    basis_for,
    carried,
    kind_by_role,
    kind_by_sector,
    known_of,
    lacking,
)
from lsprocess.processes.common.codes import Role, Sector
from lsprocess.processes.common.facts import (
    RecordGuardian,
)
from lsprocess.processes.common.people import child_of, guardians, is_adult, roles_of, seen_facts
from lsprocess.processes.common.record_giving import (
    giving,
    record_disclosure_permitted,
    record_given,
)
from lsprocess.processes.common.roles import PUPIL_WELFARE, SCHOOL
from lsprocess.processes.common.texts import KNOWN_AS
from lsprocess.processes.meeting import actions as a
from lsprocess.processes.meeting import standing
from lsprocess.processes.meeting.guards_session import present_were_invited
from lsprocess.processes.meeting.texts import TEXTS, guard


TAKING_PART: Final = (
    *("FBK-01", "FBK-01a", "HEA-03", "HEA-03a", "HEA-04", "HEA-04a"),
    *("HEA-18", "MTG-02", "PUP-10"),
)
"""The rules on who may take part, and so may learn that the child is a client."""

HEALTH_STAFF: Final = PUPIL_WELFARE - {"curator"}
"""The curator is the wellbeing services county's own."""


def needed(view: View, person: str) -> Act | None:
    """Give the act of information that *person*'s taking part is; None where it needs no basis."""
    invitation = view.once(standing.invited).get(person)
    if invitation is not None:
        return _invited_as(view, invitation.data)
    return _taking_part(view, person) if _counts_uninvited(view, person) else None


def _invited_as(view: View, invitation: a.Invite) -> Act | None:
    return _taking_part(view, invitation.person, invitation.as_, invitation.sector)


def let_in(view: View, person: str) -> bool:
    """Say whether nothing is lacking now for somebody to take part as they were invited."""
    invitation = view.once(standing.invited).get(person)
    act = None if invitation is None else _invited_as(view, invitation.data)
    return act is None or basis_for(view, act).basis is not None


def _taking_part(
    view: View, person: str, position: str = "professional", sector: Sector | None = None
) -> Act | None:
    roles = roles_of(view, person)
    if standing.in_pupil_welfare_group(view):
        own_staff = sector == "education" or roles & PUPIL_WELFARE
        if position == "close_person" or (position == "professional" and not own_staff):
            close = position == "close_person"
            return Act(
                kind="invite",
                scope="pupil_welfare_group",
                recipient=person,
                recipient_kind="close_person" if close else kind_by_sector(sector),
            )
        return None
    if position != "professional" or sector == "social":
        return None
    return Act(
        kind="invite",
        scope="joint_discussion",
        recipient=person,
        recipient_kind=_kind_of(sector, roles),
    )


def _kind_of(sector: Sector | None, roles: frozenset[Role]) -> RecipientKind:
    """
    Say who the law sees: a sector that was told beats a role, but for health care's staff.

    Whoever was invited without a sector counts as one of another sector, the curator too.
    """
    by_role = kind_by_role(roles - {"curator"})
    if by_role is not None and (sector is None or roles & HEALTH_STAFF):
        return by_role
    return kind_by_sector(sector)


def _counts_uninvited(view: View, person: str) -> bool:
    """
    Say whether somebody who was not invited counts as a professional from another sector.

    The chair, the recorder and the coach do when the case knows them as the school's or health
    care's staff; a stranger always, unless the guard on strangers already stops the meeting.
    """
    if roles_of(view, person) & (SCHOOL - {"curator"}):
        return True
    if (
        person in view.once(standing.leading)
        or person in guardians(view)
        or person == child_of(view)
    ):
        return False
    return isinstance(view.data, a.JoinSession) or (
        view.exemption(present_were_invited) is not None
    )


@guard(
    "statute",
    *TAKING_PART,
    judges_basis=True,
    words={**WORDS, **KNOWN_AS},
    when=standing.concerns_client,
)
def basis_per_participant(view: View) -> Finding:
    """Each professional of another sector is covered by a consent, or by a statute where it may."""
    coming = view.data.present if isinstance(view.data, a.OpenMeeting) else (view.data.person,)
    acts = (needed(view, person) for person in dict.fromkeys(coming))
    known = known_of(view)
    answers = {act.recipient: basis_of(act, known) for act in acts if act is not None}
    short = {person: answer for person, answer in answers.items() if not answer.permit}
    if short:
        return unmet(**standing.named_here(view, tuple(short)), **lacking(*short.values()))
    evidence = (place for answer in answers.values() for place in answer.evidence)
    bases = tuple(answer.basis for answer in answers.values() if answer.basis is not None)
    return met(*dict.fromkeys(evidence), bases=bases)


@guard(
    "statute",
    *TAKING_PART,
    judges_basis=True,
    words=WORDS,
    when=standing.concerns_client,
    warns=True,
)
def invitation_has_basis(view: View) -> Finding:
    """The invitation, which tells an outsider that the child is a client, rests on a basis."""
    act = _invited_as(view, view.data)
    if act is None:
        return met()
    return carried(basis_for(view, act))


def _may_be_invited(view: View) -> Finding:
    """No guardian comes to a pupil's expert group against a ban of the pupil."""
    return may_take_part(view) if standing.in_pupil_welfare_group(view) else NOT_ASKED


guardian_may_take_part = no_ban_stands.varied(
    "participation", _may_be_invited, TEXTS["when.guardian_in_group"]
)


@guard(
    "statute",
    "MTG-12",
    "MTG-12a",
    "MTG-13",
    "MTG-13a",
    "HEA-04",
    "HEA-04a",
    "DAT-16",
    "DAT-16a",
    "FBK-01",
    "FBK-01a",
    judges_basis=True,
    words=WORDS,
    when=standing.in_social_welfare,
)
def memo_sharing_permitted(view: View) -> Finding:
    """The memo goes to a party, to whom it was agreed for, or as far as a statute lets it."""
    recipient = view.data.recipient
    memo = view.last(a.WriteMemo)
    act = Act(
        kind="share_memo",
        scope="share_memo",
        recipient=recipient,
        recipient_kind=_memo_recipient(view, recipient),
        what=view.data.part,
        document=None if memo is None else memo.data.memo_ref,
    )
    return carried(basis_for(view, act, *_told_in_meeting(view)), recipient=recipient)


def _memo_of_group_given(view: View) -> Finding:
    """The memo of a pupil's group goes to who was there, or as the pupil's record is given."""
    if not standing.in_pupil_welfare_group(view):
        return NOT_ASKED
    to, part = view.data.recipient, view.data.part
    memo = view.last(a.WriteMemo)
    what: What = "extract" if part == "extract" else "content"
    act = giving(to, _memo_recipient(view, to), what, None if memo is None else memo.data.memo_ref)
    return record_given(view, act, _takes_part(view, to))


def _takes_part(view: View, person: str) -> Finding | None:
    """Find that somebody was there; None where the consent that let them in is withdrawn."""
    there = standing.attended(view).get(person)
    if there is None or person in {child_of(view), *guardians(view)}:
        return None  # what the family learns goes by their own right
    act = needed(view, person)
    if act is None:
        return met(there.seq)
    answer = basis_for(view, act)
    if answer.basis is None:
        return None
    return met(there.seq, *answer.evidence, bases=(answer.basis,))


memo_of_group_may_be_given = record_disclosure_permitted.varied(
    "memo", _memo_of_group_given, TEXTS["when.in_pupil_welfare_group"]
)


def _memo_recipient(view: View, person: str) -> RecipientKind:
    """
    Say who the law sees in somebody who is to have the memo.

    Colleagues of the own service are asked for as everybody else is: sharing was agreed on with
    the client for named recipients.
    """
    if person == child_of(view):
        return "child"
    if person in guardians(view):
        return "close_person" if is_adult(view) else "guardian"
    invitation = view.once(standing.invited).get(person)
    if invitation is not None and invitation.data.as_ != "professional":
        return "close_person"
    if any(fact.data.person == person for fact in seen_facts(view, RecordGuardian)):
        return "close_person"
    kind = _kind_of(None if invitation is None else invitation.data.sector, roles_of(view, person))
    return "other_authority" if kind == "pupil_welfare_social" else kind


def _told_in_meeting(view: View) -> Iterator[Consent]:
    """
    Give the answers on the memo of those entitled to answer: the latest of each.

    After an interruption they are asked anew: a consent of before it is gone, a refusal stands.
    """
    child, now = child_of(view), standing.in_this_session(view, a.ExplainRecording)
    entitled = {child} if is_adult(view) else set(guardians(view))
    for fact in {fact.data.to: fact for fact in view.facts(a.ExplainRecording)}.values():
        agreed = fact.data.memo_may_be_shared
        if fact.data.to not in entitled or (agreed and fact not in now):
            continue
        for recipient in fact.data.recipients if agreed else (None,):
            yield Consent(
                scope="share_memo",
                giver=fact.data.to,
                at=fact.at,
                answer="given" if agreed else "refused",
                capacity="self" if fact.data.to == child else "guardian",
                recipient=recipient,
                where=fact.seq,
            )
