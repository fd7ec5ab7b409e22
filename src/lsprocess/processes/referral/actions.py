"""
The actions of a referral, one record each.

Persons, schools, meetings and documents are opaque ids; times are those of the command; days are
days in Finland.
"""

from datetime import date
from typing import Any, Literal

from lsprocess.process import ActionData, CaseId, Count, Document, Id, action
from lsprocess.processes.common.codes import CalendarPolicy, ConsentPolicy, Profile
from lsprocess.processes.common.openings import Child, Notifier


Kind = Literal[
    "notification",
    "anticipatory_notification",
    "joint_contact",
    "application",
    "otherwise_learned",
]


def _notified(data: Any) -> tuple[str, str] | None:
    """Give who notified, with what they are."""
    notifier: Notifier | None = data.notifier
    return None if notifier is None else (notifier.id, notifier.category)


@action(
    holds="notification",
    fields={"notifier": "notifier_identity"},
    birth="child",
    position=_notified,
)
class Open(ActionData):
    """
    A notification, contact or application is received: the matter is open.

    Attributes:
        kind: How it came to be known.
        child: Whose matter it is.
        received_on: Day on which it was received in Finland; time limits count from it.
        joint_discussion_requested: Whether a joint discussion was wished for.
        grounds_ref: The document that says why.
        notifier: Who notified; left out when the matter was learned of otherwise.
        contact_requested: Whether the notifier wishes to be contacted.
        profile: ``seed`` (no school contact without permission) or ``statute``.
        consent_policy: How many guardians must consent: ``all`` (default), ``any``, a number.
        calendar: Which days count as business days: ``thl`` (default), ``conservative`` (the eves
            of Christmas and Midsummer do not) or ``ordinary`` (Saturdays do).

    Source: 417/2007 25, 25 a, 25 c, 26 §§.
    """

    kind: Kind
    child: Child
    received_on: date
    joint_discussion_requested: bool
    grounds_ref: Document
    notifier: Notifier | None = None
    contact_requested: bool | None = None
    profile: Profile | None = None
    consent_policy: ConsentPolicy | Count | None = None
    calendar: CalendarPolicy | None = None


@action(holds="people", birth="born")
class RecordBirth(ActionData):
    """
    The child is born, or the day of birth is known, or mended.

    Time limits count from it where the birth was awaited after an anticipatory notification.
    """

    born: date


@action(holds="assessment")
class PlanForBirth(ActionData):
    """Services that are needed right after the birth are planned, as *plan_ref* says."""

    plan_ref: Document


@action()
class MergeNotification(Open):
    """
    A further notification on the same child joins the open case; no second clock starts.

    The profile and the consent policy stay the case's own.
    """


@action(holds="meetings")
class WishJointDiscussion(ActionData):
    """The family, the school or the worker wishes for a joint discussion later on."""

    party: Id


@action(holds="assessment")
class Screen(ActionData):
    """
    Assess whether the need of child welfare is urgent; a later assessment replaces this one.

    Before the birth it is the expectant parents' need that is assessed.

    Source: 417/2007 25 c § 2 mom, 26 § 2 mom.
    """

    urgent: bool


@action(holds="assessment")
class StartAssessment(ActionData):
    """Start the service needs assessment (1301/2014 36 §, 417/2007 26 §)."""


@action(holds="decisions")
class SkipAssessment(ActionData):
    """Close the case without an assessment that is obviously unnecessary."""

    reason: Literal["just_assessed", "no_future_need", "already_client"] | None = None


@action(holds="hearings", own="party")
class ExcuseHearing(ActionData):
    """Leave *party* unheard for a reason of 434/2003 34 § 2 mom, or for the police."""

    party: Id
    reason: Literal[
        "unreachable",
        "refuses",
        "police_investigation",
        "endangers_purpose",
        "delay_harms",
        "obviously_unnecessary",
    ]


@action(holds="hearings")
class HearParents(ActionData):
    """Hear the parents; *heard* may be empty when each of them is excused."""

    heard: tuple[Id, ...]


@action(holds="school_contact", part="need", organisation="school", tries=("contact_school",))
class HearSchool(ActionData):
    """Hear *person* at *school*, for the named need alone."""

    school: Id
    person: Id
    need: Literal["schooling", "daily_life", "wellbeing", "notification_facts"] | None = None


@action(holds="meetings")
class LinkMeeting(ActionData):
    """Link a meeting on the same child; both cases record it."""

    meeting: CaseId


@action(holds="meetings")
class HoldJointDiscussion(ActionData):
    """The joint discussion of family, notifier and child welfare has been held as *meeting*."""

    meeting: CaseId


@action(holds="meetings")
class DeclineJointDiscussion(ActionData):
    """Answer the wish for a joint discussion with why there is none."""

    reason: Literal["family_declines", "endangers_child", "not_needed"]


@action(holds="decisions")
class BeginUrgently(ActionData):
    """
    Take an urgent measure: the client relationship has begun, the assessment is still owed.

    Source: 417/2007 26 § 2 mom, 27 § 2 mom.
    """

    measure: Literal["emergency_placement", "open_care_support", "other_urgent_support"] | None = (
        None
    )


@action(holds="decisions")
class ContinuePlacement(ActionData):
    """
    Continue the emergency placement by a decision, for at most 30 days and once.

    Source: 417/2007 38 a §.
    """

    decision_ref: Document


@action(holds="decisions")
class ApplyForCareOrder(ActionData):
    """
    Apply for a care order; while that is pending the emergency placement goes on without a limit.

    Source: 417/2007 38 § 3 mom.
    """

    application_ref: Document


@action(holds="decisions")
class EndPlacement(ActionData):
    """
    End every emergency placement that was begun before.

    Source: 417/2007 39 §.
    """

    ground: Literal["need_ended", "taken_into_care", "came_of_age", "died"]


@action(holds="assessment")
class CompleteAssessment(ActionData):
    """Complete the service needs assessment, kept as *assessment_ref*."""

    assessment_ref: Document


@action(holds="decisions")
class BeginClientRelationship(ActionData):
    """
    Find that the conditions of a client relationship hold: (conditions or behaviour) and need.

    Source: 417/2007 27 § 1 mom.
    """

    endangering_conditions: bool
    endangering_behaviour: bool
    needs_services: bool
    decision_ref: Document


@action(holds="decisions")
class DirectToFamilyServices(ActionData):
    """Direct the family to services of the Social Welfare Act, when they suffice."""

    reason: Literal["services_suffice"] | None = None


@action(holds="decisions")
class Close(ActionData):
    """
    Close the case without a client relationship.

    Reports count nothing of a case that was ``opened_by_mistake``.
    """

    reason: Literal[
        "no_need",
        "family_withdrew",
        "moved_abroad",
        "died",
        "came_of_age",
        "not_born",
        "opened_by_mistake",
    ]


@action(holds="decisions")
class EndRelationship(ActionData):
    """End a client relationship that an urgent measure began (703/2023 38 §)."""

    ground: Literal["need_ended", "came_of_age", "moved", "died"]


@action(holds="decisions", organisation="to_county", gives="transfer")
class Transfer(ActionData):
    """
    The child moves: the new county continues, with the documents that are indispensable to it.

    Source: 417/2007 25 d §.
    """

    documents: tuple[Document, ...]
    to_county: Id | None = None


@action(
    holds="disclosures", fields={"notifier": "notifier_identity"}, part="level", tries=("disclose",)
)
class AcknowledgeNotifier(ActionData):
    """
    Tell a notifier as much as *level* says.

    Attributes:
        level: ``received`` and ``general`` need nothing; ``in_progress`` and ``content`` a
            consent or a basis.
        notifier: Id of the notifier; needed when several have notified.
    """

    level: Literal["received", "general", "in_progress", "content"]
    notifier: Id | None = None


@action(holds="notification", fields={"notifier": "notifier_identity"})
class ClarifyWithNotifier(ActionData):
    """
    Ask a notifier what the notification leaves open; nothing of the client is told.

    Attributes:
        topic: What is asked about.
        notifier: Id of the notifier; needed when several have asked to be contacted.
    """

    topic: Literal["facts", "urgency", "consent_to_contact"]
    notifier: Id | None = None


@action(holds="notification", kept=True)
class SuspectOffence(ActionData):
    """
    There is reason to suspect an offence against the child that must be reported to the police.

    Attributes:
        offence: A sexual offence, or one against life or health whose maximum penalty is at least
            two years of imprisonment.

    Source: 417/2007 25 § 3 mom.
    """

    offence: Literal["sexual", "violence"]


@action(holds="disclosures", gives="police_report", kept=True)
class ReportToPolice(ActionData):
    """Report a suspected offence to the police, as *report_ref* says (417/2007 25 § 3 mom)."""

    report_ref: Document


NOTIFICATIONS = (Open, MergeNotification)
"""The actions that receive a notification."""
