"""The actions of pupil welfare, one record each.  Times are the command's, people ids."""

from datetime import date, datetime
from typing import Literal

from lsprocess.process import ActionData, CaseId, Document, Id, action, record
from lsprocess.processes.common.codes import Role, Sector, Service
from lsprocess.processes.common.openings import Child


Professional = Literal["psychologist", "curator", "school_health"]
"""Who in pupil welfare talks with the pupil, or serves them."""

Part = Literal[
    "identity",
    "subject",
    "background",
    "initiator",
    "group_meeting",
    "participants",
    "plan",
    "responsible",
    "follow_up",
    "measures",
]
"""What the pupil welfare record must hold (1287/2013 20 § 4 mom)."""


@record
class Contacter:
    """Who made contact."""

    id: Id
    category: Literal[
        "pupil", "guardian", "school_staff", "child_welfare", "other_professional", "other"
    ]


@record
class Break:
    """Days from the first to the last on which a school does not work."""

    first_day: date
    last_day: date


@record
class SchoolCalendar:
    """
    On which days a school works, told by whoever asks.

    Attributes:
        id: Id of the calendar, such as ``school-3``.
        version: Version of its days, such as ``2026-2027.1``; kept with what is counted.
        first_day: First day of the school year.
        last_day: Its last day.
        breaks: The school's own holidays; public holidays and weekends need not be told.
        also: Days that are worked besides, such as a Saturday.
    """

    id: Id
    version: Id
    first_day: date
    last_day: date
    breaks: tuple[Break, ...] = ()
    also: tuple[date, ...] = ()


SenderBasis = Literal["consent", "OHL16", "ATL56"]


@action(holds="decisions", organisation="school", birth="pupil")
class Contact(ActionData):
    """
    Somebody contacts pupil welfare about a pupil, or the pupil does.

    Attributes:
        pupil: The pupil, with the day of birth where it is known.
        school: Id of the school.
        received_on: Day on which the contact came.
        contacter: Who made it.
        with_pupil: Whether it was made together with the pupil.
        urgent: Whether the matter is urgent.
        school_calendar: On which days the school works.
        reason_ref: The document that says what it is about.
        basis: What somebody from outside the school rests the giving of data on.

    Source: 1287/2013 15, 16 §§.
    """

    pupil: Child
    school: Id
    received_on: date
    contacter: Contacter
    with_pupil: bool
    urgent: bool
    school_calendar: SchoolCalendar | None = None
    reason_ref: Document | None = None
    basis: SenderBasis | None = None


@action(holds="decisions")
class AddContact(ActionData):
    """A further contact joins, with clocks of its own."""

    received_on: date
    contacter: Contacter
    with_pupil: bool
    urgent: bool
    reason_ref: Document | None = None
    basis: SenderBasis | None = None


@action(holds="time_limits")
class SetSchoolCalendar(ActionData):
    """Say on which days the school works, in place of what was said before."""

    school_calendar: SchoolCalendar


@action(holds="disclosures", tries=("telling",))
class TellPupil(ActionData):
    """
    Tell the pupil of a contact that was made without them, and that its reasons can be discussed.

    Source: 1287/2013 16 § 2 mom.
    """

    by_letter: bool | None = None


@action(holds="disclosures", own="party", tries=("telling",))
class TellGuardian(ActionData):
    """
    Tell *party* that pupil welfare was contacted, or record why they are not told.

    Source: 1287/2013 16 § 3 mom, 18 § 2 mom.
    """

    party: Id
    not_told_reason: Literal["pupils_ban", "other_law"] | None = None


@action(holds="decisions")
class OfferTalk(ActionData):
    """Offer the pupil a talk that begins at *starts*."""

    professional: Professional
    starts: datetime


@action(holds="decisions")
class HoldTalk(ActionData):
    """*by*, a professional of pupil welfare, talks with the pupil."""

    by: Id
    professional: Professional


@action(holds="decisions")
class Triage(ActionData):
    """Judge whether just the psychologist, the curator or school health care is needed."""

    service: Literal["psychologist", "curator", "school_health", "none"]
    urgent: bool


@action(holds="decisions")
class Advise(ActionData):
    """Only whoever made contact is advised, or a talk was enough."""

    reason: Literal["contacter_wanted_advice", "obviously_unnecessary", "talk_was_enough"]


@action(holds="decisions")
class Redirect(ActionData):
    """Show the pupil to another service, or to another school's pupil welfare."""

    to_service: Service
    reason: Literal["other_service_fits", "other_school"]
    talk_unnecessary: bool | None = None


@action(holds="decisions")
class Decline(ActionData):
    """*by*, the pupil, does not take the service; a guardian, where the pupil cannot judge it."""

    by: Id
    pupil_unable: bool | None = None


@action(holds="people")
class FormGroup(ActionData):
    """
    Form the expert group of the school's own staff, with who is responsible in it.

    Source: 1287/2013 14 § 4 mom.
    """

    members: tuple[Id, ...]
    responsible: Id


GroupPart = Literal["child_welfare", "other_partner", "close_person"]


@action(holds="people", tries=("pupil_welfare_group",))
class InvitePartner(ActionData):
    """Ask somebody from outside the school to the group: they learn of the pupil's matter."""

    person: Id
    as_: GroupPart
    organisation: Id | None = None


@action(holds="people")
class AnswerInvitation(ActionData):
    """Who was asked to the group comes, or does not; the latest answer counts."""

    partner: Id
    accepts: bool


@action(holds="people", tries=("pupil_welfare_group",))
class JoinGroup(ActionData):
    """
    Somebody from outside the school takes part in the group.

    Source: 1287/2013 19 § 2 mom.
    """

    person: Id
    as_: GroupPart
    organisation: Id | None = None


@action(holds="people")
class LeaveGroup(ActionData):
    """A member leaves the group."""

    person: Id


@action(holds="meetings")
class LinkMeeting(ActionData):
    """Link a meeting about the pupil; both cases record it where one register keeps both."""

    meeting: CaseId


@action(holds="meetings")
class HoldJointMeeting(ActionData):
    """The matter was gone through in a joint meeting, as a case of its own where there is one."""

    meeting: CaseId | None = None


@action(holds="decisions")
class BeginClient(ActionData):
    """
    Begin the client relationship.

    Attributes:
        service: Whose client the pupil becomes.
        accepted_by: Id of who takes the service, as a rule the pupil.
        pupil_unable: Whether the pupil cannot judge the matter, so that a guardian answers.
        reason: Why no joint meeting comes first.
    """

    service: Professional
    accepted_by: Id
    pupil_unable: bool | None = None
    reason: Literal["urgent", "pupils_wish", "one_service_enough"] | None = None


@action(holds="decisions")
class SetTask(ActionData):
    """A measure that was agreed on gets its owner and its day."""

    task: Id
    what_ref: Document
    owner: Id
    due: date


@action(holds="decisions")
class CompleteTask(ActionData):
    """A measure that was agreed on has been carried out."""

    task: Id


@action(holds="documents")
class RecordEntry(ActionData):
    """
    Write a part of the pupil welfare record, kept as *entry_ref*.

    Source: 1287/2013 20 §§ 3, 4 mom.
    """

    entry_ref: Document
    part: Part
    by: Id


@action(holds="documents")
class CloseRecord(ActionData):
    """*by*, in the position *position*, finds that the pupil welfare record is complete."""

    by: Id
    position: Role


@action(holds="disclosures", part="what", tries=("transfer_record",))
class DiscloseRecord(ActionData):
    """
    Give data of the pupil welfare record to *recipient*; the event says on what ground.

    Attributes:
        recipient: Id of who is given them.
        what: What is given.
        sector: What sector the recipient belongs to, where they are of none that is known here.

    Source: 1287/2013 20 § 5 mom, 22, 23 §§.
    """

    recipient: Id
    what: Literal["progress", "content", "extract"]
    sector: Sector | None = None


@action(holds="disclosures", kept=True)
class NotifyChildWelfare(ActionData):
    """A child welfare notification is made, as a case of its own where it is named."""

    to_case: CaseId | None = None


@action(holds="decisions")
class End(ActionData):
    """End the client relationship; without one, only where nobody is left to help."""

    ground: Literal[
        "need_ended",
        "pupils_wish",
        "changed_school",
        "studies_ended",
        "died",
        "opened_by_mistake",
    ]
