"""
The actions of a client plan, one record each.

Persons, tasks and documents are opaque ids; the plan itself stays where it is kept.
"""

from datetime import date
from typing import Any, Literal

from lsprocess.process import ActionData, CaseId, Count, Document, Id, action
from lsprocess.processes.common.codes import ConsentPolicy, Profile, Sector, Service
from lsprocess.processes.common.openings import Child


Kind = Literal["child_welfare", "in_care", "after_care"]
InPerson = Literal["met_alone", "met_with_parent", "in_meeting", "observed"]

Core = Literal["matters_to_influence", "need_of_support", "services_and_support", "estimated_time"]
Frequency = Literal["frequency_of_meeting_child"]
Social = Literal[
    "client_view_of_need",
    "worker_view_of_need",
    "services_with_start_and_duration",
    "strengths",
    "joint_goals",
    "partners_and_responsibilities",
    "follow_up",
]
Means = Literal["goals_and_means"]
Newer = Literal["ability_to_function", "clients_proposal"]
InCare = Literal["purpose_of_care", "support_for_parents", "schooling_and_health", "contact"]
AfterCare = Literal["purpose_of_after_care", "support_for_family"]
Helpers = Literal["private_helpers"]
Part = Literal[Core, Frequency, Social, Means, Newer, InCare, AfterCare, Helpers]


def _position(data: Any) -> tuple[str, str]:
    return data.person, data.sector or data.as_


def _recipient(data: Any) -> tuple[str, str] | None:
    return None if data.sector is None else (data.recipient, data.sector)


@action(holds="client_plan", birth="client")
class Open(ActionData):
    """
    Somebody is to have a client plan.

    Attributes:
        client: Whose plan it is: the child, or the young person in after-care.
        kind: What the plan is for.
        from_case: The case with which the client relationship or the after-care began.
        profile: ``seed`` or ``statute``.
        consent_policy: How many guardians must consent: ``all`` (default), ``any``, a number.

    Source: 417/2007 30 § 1 mom.
    """

    client: Child
    kind: Kind
    from_case: CaseId | None = None
    profile: Profile | None = None
    consent_policy: ConsentPolicy | Count | None = None


@action(holds="client_plan")
class BeginDrafting(ActionData):
    """The plan is begun with the client."""


@action(holds="client_plan", own="person", position=_position, tries=("disclose",))
class TakePart(ActionData):
    """
    *person* takes part in making or reviewing the plan; *sector* says where a partner comes from.

    Source: 417/2007 30 § 2 mom; 703/2023 49 § 3 mom.
    """

    person: Id
    as_: Literal["child", "client", "guardian", "parent", "close_person", "partner"]
    manner: Literal[InPerson, "by_document", "through_representative"]
    sector: Sector | None = None


@action(holds="client_plan", own="person")
class ExcusePart(ActionData):
    """The plan is made or reviewed without *person*: there is an obvious obstacle."""

    person: Id
    reason: Literal[
        "obvious_obstacle", "declines", "unreachable", "childs_ban", "police_investigation"
    ]


@action(holds="client_plan")
class SetPart(ActionData):
    """A part of the plan is written, as *content_ref*; ``none`` where it does not apply."""

    part: Part
    content_ref: Document


@action(holds="client_plan", own="party")
class RecordDissent(ActionData):
    """*party* was asked for a dissenting view: it is *dissent_ref*, or there is *none*."""

    party: Id
    dissent_ref: Document | None = None
    none: bool | None = None


@action(holds="client_plan")
class SetTask(ActionData):
    """Somebody takes a task on; to set it again changes what it is, or its day."""

    task: Id
    what_ref: Document
    owner: Id
    due: date | None = None


@action(holds="client_plan")
class CompleteTask(ActionData):
    """A task is done."""

    task: Id


@action(holds="client_plan")
class Agree(ActionData):
    """The plan has been gone through together; nobody's agreement is a condition."""

    written_with_client: bool


@action(holds="client_plan")
class Rework(ActionData):
    """What was gone through is changed before it is in force."""


@action(holds="client_plan")
class BringIntoForce(ActionData):
    """
    The plan is in force.

    Attributes:
        plan_ref: The plan.
        review_by: Day by which it is reviewed; a year from now at the latest.
        child_met_every_days: How many days at most are between meetings with the child.

    Source: 417/2007 29 § 1 mom, 30 § 2 mom.
    """

    plan_ref: Document
    review_by: date
    child_met_every_days: Count | None = None


@action(
    holds="disclosures",
    position=_recipient,
    tries=("disclose",),
    documents_of=("bring_into_force", "confirm_review"),
)
class GivePlan(ActionData):
    """
    Give the plan to *recipient*; *sector* says where somebody who is no party comes from.

    Source: 703/2023 51, 55, 56 §§; 621/1999 11 §.
    """

    recipient: Id
    as_: Literal["party", "partner", "other"]
    sector: Sector | None = None


@action(holds="decisions")
class DecideService(ActionData):
    """
    A written decision on a service is made, in a matter that was opened on *opened_on*.

    Where that day is left out, it is that of the case from which the plan came, or of the plan.

    Source: 1301/2014 45 §.
    """

    service: Service
    decision_ref: Document
    opened_on: date | None = None


@action(holds="decisions")
class StartService(ActionData):
    """A service has started."""

    service: Service
    started_on: date


@action(holds="client_plan")
class MeetChild(ActionData):
    """
    A worker, *by*, has met the child in person.

    Attributes:
        by: Id of the worker.
        manner: How.
        without_guardian: Whether it was without a guardian's consent.
        guardian_told: Whether a guardian was told of it.
        reason: Why it was without that consent.
        not_told_reason: Why no guardian was told.

    Source: 417/2007 29 §.
    """

    by: Id
    manner: InPerson
    without_guardian: bool
    guardian_told: bool
    reason: Literal["child_interest"] | None = None
    not_told_reason: Literal["against_child_interest"] | None = None


@action(holds="client_plan")
class StartReview(ActionData):
    """
    The plan is taken up again, and is of *kind* from now on, where that is given.

    So a child's plan goes on when the child is taken into care, with what is asked of it then.
    """

    reason: Literal["yearly", "situation_changed", "client_asks", "meeting", "moved_placement"]
    kind: Kind | None = None


@action(holds="client_plan")
class ConfirmReview(BringIntoForce):
    """
    The plan has been reviewed together, and is in force as it is now.

    How often the child is met stays as it was, where it is left out.
    """

    written_with_client: bool


@action(holds="decisions")
class End(ActionData):
    """
    The plan ends with the client relationship or the after-care.

    Attributes:
        ground: Why.
        six_months_placed: Whether the child had been placed in open care, alone, for six months
            or more without a break.

    Source: 703/2023 38 §; 417/2007 75 § 1 mom.
    """

    ground: Literal[
        "need_ended", "came_of_age", "moved", "after_care_ended", "died", "opened_by_mistake"
    ]
    six_months_placed: bool | None = None


@action(holds="decisions")
class CheckAfterCare(ActionData):
    """It has been found out whether there is a right to after-care (417/2007 75 § 1 mom)."""

    entitled: bool
