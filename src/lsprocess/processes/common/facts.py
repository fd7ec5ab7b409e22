"""
The facts that every process can record, one record each.

Times are those of the command.  Persons, consents, bans and documents are opaque ids.
"""

from datetime import date
from typing import Literal

from lsprocess.basis import GroundCode, Scope
from lsprocess.process import ActionData, CaseId, Count, Document, Id, Word, action
from lsprocess.processes.common.codes import (
    BanAim,
    DenialReason,
    LinkedAs,
    Manner,
    NotHeard,
    Profile,
    Role,
)


@action(holds="people")
class AssignRole(ActionData):
    """
    Give *person* a role in the case.

    A new ``social_worker``, ``chair``, ``recorder`` or ``coach`` releases the former one.
    """

    role: Role
    person: Id


@action(holds="people")
class ReleaseRole(ActionData):
    """Release *person* from a role; that they held it stays in the history."""

    role: Role
    person: Id


@action(holds="people")
class RecordGuardian(ActionData):
    """Record a parent or guardian; those with custody are heard and consent."""

    person: Id
    custody: bool


@action(holds="consents_and_bans", own="giver")
class RecordConsent(ActionData):
    """
    Record an answer to a request for consent, given or refused; it is always recorded.

    Attributes:
        consent: Id of the consent.
        scope: The act of information that it is about.
        giver: Id of the person who answered.
        form: ``oral`` or ``written``.
        answer: ``given`` or ``refused``.
        capacity: In what capacity the giver answered; one not entitled never counts.
        recipient: Id of the one recipient it is limited to.
        what: The one kind of content it is limited to.
        valid_until: Last day in Finland on which it counts.
        pupil_unable: Whether the pupil cannot judge the matter, so that a guardian answers.

    Source: 703/2023 55, 58 §§; 1287/2013 19 §.
    """

    consent: Id
    scope: Scope
    giver: Id
    form: Literal["oral", "written"]
    answer: Literal["given", "refused"] = "given"
    capacity: Literal["guardian", "child", "self"] = "guardian"
    recipient: Id | None = None
    what: Literal["progress", "content", "extract"] | None = None
    valid_until: date | None = None
    pupil_unable: bool | None = None


@action(holds="consents_and_bans")
class WithdrawConsent(ActionData):
    """Withdraw a consent from the command's ``at`` on; what was done before stays done."""

    consent: Id


@action(holds="consents_and_bans")
class RecordLegalBasis(ActionData):
    """
    Record the statute's way past a missing consent, with why it is necessary.

    Attributes:
        basis: Which statute, as `lsprocess.basis.GROUNDS` tells: on the day of the act it must be
            in force, and fit what is done and the recipient.
        scope: The act of information that it is about.
        reason: Why it is necessary.
        client_informed: Whether the client was told from where and what may be obtained.
        recipient: Id of the one recipient it is limited to.
        put_off: Why telling was put off; it leaves a duty to tell.

    Source: 703/2023 53, 56, 64 §§; 1301/2014 41, 43 §§; 628/1998 41 §; 812/2000 12 §; of earlier
    days 812/2000 17, 20 §§; 254/2015 8 §; 417/2007 31 §; 1287/2013 16 §.
    """

    basis: GroundCode
    scope: Scope
    reason: Literal["necessary_for_assessment", "necessary_for_care", "child_interest"]
    client_informed: bool
    recipient: Id | None = None
    put_off: Literal["police_investigation", "child_safety"] | None = None


@action(holds="consents_and_bans", own="party")
class ExcuseConsent(ActionData):
    """
    Do not wait for the consent of one guardian who is prevented, where delay would do harm.

    Source: 361/1983 5 § 2 mom.
    """

    party: Id
    reason: Literal["absent_and_delay_harms"]


@action(holds="consents_and_bans")
class ChangeProfile(ActionData):
    """Move the case to another profile: ``statute`` opens the recorded legal basis too."""

    profile: Profile
    reason: Literal["permission_refused", "child_safety", "guardian_unreachable"]


@action(holds="hearings", own="party")
class RecordView(ActionData):
    """
    Record how somebody's view was found out and where it is kept, or why it was not.

    Attributes:
        party: Id of the person whose view it is.
        manner: How it was found out; needs ``summary_ref``.
        summary_ref: The document that holds the view.
        not_heard_reason: Why it was left undone, in place of the two others.

    Source: 417/2007 20 §.
    """

    party: Id
    manner: Manner | None = None
    summary_ref: Document | None = None
    not_heard_reason: NotHeard | None = None


@action(holds="audit")
class Exempt(ActionData):
    """Let the case pass a practice guard, through the day *until* in Finland."""

    guard: Word
    reason_code: Literal[
        "child_safety",
        "urgent",
        "guardian_unreachable",
        "against_child_interest",
        "agreed_with_family",
        "child_too_young",
        "child_declines",
        "child_not_taking_part",
        "client_wish",
    ]
    until: date | None = None


@action(holds="consents_and_bans", own="by")
class Forbid(ActionData):
    """
    Record somebody's ban on an act of information; a ban beats a consent until it is judged.

    Attributes:
        ban: Id of the ban.
        by: Id of the person who forbids.
        level: How wide the ban is.
        target: A consent scope, that somebody is told (``telling``) or takes part
            (``participation``), or the document that the ban is about.
        reason_code: The reason given.
        toward: Id of the one recipient it is limited to.
        accepted: Only in events of before ``judge_ban``: whether a minor's ban was accepted.
        denial_reason: Only there: why it was not.

    Source: 703/2023 40, 51, 59 §§.
    """

    ban: Id
    by: Id
    level: Literal["controller", "service_task", "document"]
    target: Scope | BanAim | Id
    reason_code: Literal["weighty_reason", "own_wish"]
    toward: Id | None = None
    accepted: bool | None = None
    denial_reason: DenialReason | None = None


@action(holds="consents_and_bans")
class JudgeBan(ActionData):
    """
    Judge whether a minor's ban is accepted; a denial says why.

    Source: 703/2023 40 § 2 mom, 51 §; 1287/2013 18 §.
    """

    ban: Id
    accepted: bool
    denial_reason: DenialReason | None = None


@action(holds="consents_and_bans")
class LiftBan(ActionData):
    """Lift a ban from the command's ``at`` on, as *by*, who made it, says."""

    ban: Id
    by: Id | None = None


@action(holds="decisions", kept=True)
class DecidePartyAccess(ActionData):
    """
    Decide whether a guardian is told, as a party, what an accepted ban of the child keeps back.

    Source: 703/2023 51 § 2 mom; 621/1999 11 §; a lawyer must confirm how the two go together.
    """

    person: Id
    granted: bool
    decision_ref: Document


@action(holds="documents")
class Note(ActionData):
    """Attach a document, by its reference; the text stays where it is kept."""

    document_ref: Document


@action(holds="disclosures", own="party", tries=("telling",))
class InformFamily(ActionData):
    """
    Tell *party* of the notification, the relationship or a legal basis, or record why not.

    Attributes:
        party: Id of the person.
        topic: What is told of, or not.
        not_told_reason: Why nothing was told.  ``police_investigation`` and ``child_safety`` only
            put it off: telling stays owed.
    """

    party: Id
    topic: Literal["notification", "relationship", "legal_basis"]
    not_told_reason: (
        Literal["childs_ban", "police_investigation", "child_safety", "too_young"] | None
    ) = None


@action(holds="meetings")
class Link(ActionData):
    """
    Link another case; within one register the other case records it too.

    Attributes:
        process: Id of its process.
        case: Its id.
        as_: What it is to this case; None where the link was made there, as something that has no
            name from here.
        event: Sequence number there, where the link was made there.
    """

    process: Word
    case: CaseId
    as_: LinkedAs | None = None
    event: Count | None = None
