"""
The actions of a meeting, one record each.

Persons, places, meetings and documents are opaque ids; times are aware; days are days in Finland.
"""

from datetime import date, datetime
from typing import Any, Literal

from lsprocess.process import ActionData, CaseId, Count, Document, Id, action
from lsprocess.processes.common.codes import (
    ConsentPolicy,
    Manner,
    NotHeard,
    Profile,
    Role,
    Sector,
)


Kind = Literal[
    "joint_discussion",
    "negotiation",
    "network_meeting",
    "pupil_welfare_group",
    "development_group",
    "workshop",
]
GroupKind = Literal["regional_group", "coordination_group", "theme_workshop", "working_group"]
Audience = Literal["managers", "staff", "mixed"]
WhyMoved = Literal["family_wishes", "participant_prevented", "no_longer_needed", "child_not_ready"]


@action(holds="meetings")
class Propose(ActionData):
    """
    Propose a meeting.

    Attributes:
        kind: What kind of meeting; the last two kinds concern no client.
        initiator: Id of who takes the initiative.
        subject_ref: The document that says what it is about.
        child: Id of the child; the age comes from a linked case.
        follows: Id of an earlier meeting that this one follows.
        profile: ``seed`` or ``statute``.
        consent_policy: How many guardians must consent: ``all`` (default), ``any``, a number.
        group: Id of the development group, or of the group of a workshop.
        group_kind: What kind of development group it is.
        workshop: Id of the workshop that the group belongs to, with the other groups.
        audience: For whom a workshop is.
        facilitator: Id of the expert from outside who leads a workshop.

    Source: Kallio's model of multi-actor cooperation; 417/2007 31 §.
    """

    kind: Kind
    initiator: Id
    subject_ref: Document
    child: Id | None = None
    follows: CaseId | None = None
    profile: Profile | None = None
    consent_policy: ConsentPolicy | Count | None = None
    group: Id | None = None
    group_kind: GroupKind | None = None
    workshop: Id | None = None
    audience: Audience | None = None
    facilitator: Id | None = None


@action(holds="meetings")
class SetGoal(ActionData):
    """Agree on the goal, kept as *goal_ref*."""

    goal_ref: Document


@action(holds="meetings")
class SetAgenda(ActionData):
    """Set the agenda; a child who was told before must be told again."""

    items: tuple[Id, ...]


@action(holds="meetings")
class SetTime(ActionData):
    """
    Set time and place; answers and confirmations given for an earlier time are asked for anew.

    A child who was told before must be told again.
    """

    starts: datetime
    ends: datetime
    place: Id


def _invited(data: Any) -> tuple[str, str]:
    """Give who is invited, with their sector or as what they come."""
    return data.person, data.sector or data.as_


@action(holds="meetings", position=_invited)
class Invite(ActionData):
    """
    Invite *person*; a child who was told before must be told again.

    Attributes:
        person: Id of the invited.
        as_: In what position, written ``as`` in JSON.
        sector: A professional's sector; one invited without it counts as another sector's.
        inviter: Id of who invites them.
    """

    person: Id
    as_: Literal["professional", "family", "child", "close_person"]
    sector: Sector | None = None
    inviter: Id | None = None


@action(holds="meetings")
class Accept(ActionData):
    """The invited person comes."""

    person: Id


@action(holds="meetings")
class Decline(ActionData):
    """The invited person does not come, and counts in no guard until they accept."""

    person: Id


@action(holds="meetings")
class WaiveChair(ActionData):
    """A development group decides in session to have no chair but a *representative*."""

    decision_ref: Document
    representative: Id


@action(holds="meetings")
class Plan(ActionData):
    """What must be agreed beforehand has been agreed."""


@action(holds="meetings")
class ConfirmPreparation(ActionData):
    """*person* is prepared."""

    person: Id


@action(holds="hearings", own="party")
class CollectWishes(ActionData):
    """Record a family member's wishes, or that they declined, or were not reached."""

    party: Id
    wishes_ref: Document | None = None
    declined: bool | None = None
    not_reached: bool | None = None
    form_offered: bool | None = None


@action(holds="meetings")
class AgreeCoach(ActionData):
    """Agree on the child's coach, who may be the support person too; gives the role."""

    person: Id
    also_support_person: bool
    child_agreed: bool | None = None


@action(holds="meetings")
class PrepareChild(ActionData):
    """
    Talk with the child beforehand; answers add up over several talks.

    Attributes:
        told_who: The child was told who comes.
        told_what: The child was told what is talked about.
        childs_topics_asked: The child was asked what they want to talk about.
        adults_topics_asked: The child was asked what adults should talk about.
        by: Id of who talked with the child.
    """

    told_who: bool
    told_what: bool
    childs_topics_asked: bool
    adults_topics_asked: bool
    by: Id


@action(holds="meetings")
class CareForSetting(ActionData):
    """
    Look after the setting of a meeting with a child; answers add up.

    Attributes:
        seat_thought_of: It was thought of where the child sits.
        atmosphere: The atmosphere was looked after.
        safety: A sense of safety was built.
    """

    seat_thought_of: bool
    atmosphere: bool
    safety: bool


@action(holds="meetings", own="party")
class RemindFamily(ActionData):
    """Remind *party*, of the family, to care for the child's safety and wellbeing all along."""

    party: Id


@action(holds="meetings")
class Prepare(ActionData):
    """Everybody is prepared, the child too."""


@action(holds="meetings", tries=("joint_discussion", "pupil_welfare_group"))
class OpenMeeting(ActionData):
    """Open the meeting with those *present*."""

    present: tuple[Id, ...]


@action(holds="meetings")
class Introduce(ActionData):
    """*person* says why they are here, what they are to the child, and in what role."""

    person: Id
    why_here: Literal["own_matter", "child_welfare", "school", "support", "other_service"]
    relation: Literal["self", "parent", "close_person", "professional"]
    role: Role


@action(holds="meetings")
class StateGoal(ActionData):
    """The chair says what the goal is."""


@action(holds="meetings")
class StateTime(ActionData):
    """It is said how many *minutes* there are."""

    minutes: Count


@action(holds="consents_and_bans", own="to")
class ExplainRecording(ActionData):
    """
    Tell a client what is recorded and why, and agree whether the memo may be shared.

    Said to anybody else than the child or a guardian with custody it does not count.

    Attributes:
        to: Id of who was told and answered.
        memo_may_be_shared: Their answer.
        recipients: Ids of those to whom the memo may then be sent.
    """

    to: Id
    memo_may_be_shared: bool
    recipients: tuple[Id, ...]


@action(holds="meetings", tries=("joint_discussion", "pupil_welfare_group"))
class JoinSession(ActionData):
    """*person* comes late."""

    person: Id


@action(holds="meetings")
class LeaveSession(ActionData):
    """*person* leaves before the end."""

    person: Id


@action(holds="meetings")
class Interrupt(ActionData):
    """Interrupt the meeting; time and confirmations are set anew."""

    reason: WhyMoved


@action(holds="hearings", own="party")
class HearChild(ActionData):
    """
    Record how the child's view was found out in the meeting, or why it was not.

    Source: 417/2007 20 §.
    """

    party: Id
    manner: Manner | None = None
    summary_ref: Document | None = None
    not_heard_reason: NotHeard | None = None


@action(holds="meetings")
class Decide(ActionData):
    """Decide on an item of the agenda."""

    item: Id
    outcome: Literal["accepted", "rejected", "noted", "postponed"]
    decision_ref: Document


@action(holds="meetings")
class AgreeAction(ActionData):
    """Agree that *owner* does something by the day *due*."""

    action: Id
    what_ref: Document
    due: date
    owner: Id | None = None


@action(holds="meetings")
class Summarise(ActionData):
    """Sum up what was agreed; ``no_actions`` where nothing was."""

    no_actions: bool | None = None


@action(holds="meetings")
class WriteMemo(ActionData):
    """
    Write the memo.

    Attributes:
        memo_ref: The memo.
        by: Id of who wrote it; the actor when left out.
        attachments: What is attached to it.
        no_client_data: That there are no client data in it, of a meeting on no client.
    """

    memo_ref: Document
    by: Id | None = None
    attachments: tuple[Document, ...] | None = None
    no_client_data: bool | None = None


@action(holds="disclosures", part="part", tries=("share_memo",), documents_of=("write_memo",))
class ShareMemo(ActionData):
    """
    Give *part* of the memo to *recipient*.

    Source: 703/2023 48, 56 §§.
    """

    recipient: Id
    part: Literal["memo", "extract", "client_plan"]


@action(holds="meetings")
class DebriefChild(ActionData):
    """The coach goes through matters and feelings with the child."""

    by: Id


@action(holds="meetings")
class SetNext(ActionData):
    """Set the next meeting."""

    starts: datetime
    ends: datetime | None = None
    place: Id | None = None


@action(holds="meetings")
class Worsen(ActionData):
    """The child's situation has worsened, and somebody must act on it."""

    reason_ref: Document


@action(holds="meetings")
class ReconveneEarly(ActionData):
    """Convene the next meeting earlier than agreed; open actions move there."""

    meeting: CaseId


@action(holds="meetings")
class Close(ActionData):
    """Every agreed matter is settled, and the child debriefed."""


@action(holds="meetings")
class Postpone(ActionData):
    """Postpone; time, confirmations and the child's preparation are cleared."""

    reason: WhyMoved


@action(holds="meetings")
class Cancel(ActionData):
    """Call the meeting off."""

    reason: WhyMoved


@action(holds="meetings")
class CompleteAction(ActionData):
    """
    An agreed action is done.

    Attributes:
        action: Its id; one that came from another meeting can be named with that meeting's id
            before it, as ``m-1:a-1``, and must be where its own id fits two.
    """

    action: Id


@action(holds="meetings")
class CarryOverAction(ActionData):
    """
    An agreed action goes on in another meeting on the same child.

    Attributes:
        action: Its id, as in ``complete_action``.
        to_meeting: Id of the other meeting.
    """

    action: Id
    to_meeting: CaseId
