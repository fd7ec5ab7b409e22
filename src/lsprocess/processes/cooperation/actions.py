"""The actions of cooperation on one client, one record each.  Times are those of the command."""

from datetime import date
from typing import Literal

from lsprocess.process import ActionData, CaseId, Count, Document, Id, action, record
from lsprocess.processes.common.codes import ConsentPolicy, Profile, Service
from lsprocess.processes.common.openings import Child


Partner = Literal["youth_psychiatry", "substance_services", "pupil_welfare"]
"""The services with which child welfare cooperates; a municipality may add some."""

Side = Literal["child_welfare", "partner"]


@action(holds="decisions", birth="child")
class Propose(ActionData):
    """
    Propose cooperation on a child's matter; the partner is told nothing yet.

    Attributes:
        child: The child whose matter it is.
        partner_kind: The service with which child welfare would cooperate.
        partner: Id of the organisation that gives it.
        model: The agreement between the services on how they work together.
        from_case: The case from which the child comes.
        profile: ``seed`` or ``statute``.
        consent_policy: How many guardians must consent: ``all`` (default), ``any``, a number.
    """

    child: Child
    partner_kind: Partner
    partner: Id
    model: CaseId | None = None
    from_case: CaseId | None = None
    profile: Profile | None = None
    consent_policy: ConsentPolicy | Count | None = None


@record
class Criterion:
    """A criterion for getting a service, and whether it is met."""

    id: Id
    met: bool


@action(holds="assessment", tries=("disclose",))
class MeetCriteria(ActionData):
    """*judged_by* finds that the criteria for getting the partner's service are met."""

    criteria: tuple[Criterion, ...]
    judged_by: Id


@action(holds="assessment", tries=("disclose",))
class FailCriteria(ActionData):
    """The criteria are not met, and the family is shown another way."""

    criteria: tuple[Criterion, ...]
    judged_by: Id
    reason: Literal["criterion_not_met", "other_service_first"]
    other_way: Service | None = None


@action(holds="decisions")
class Decline(ActionData):
    """The family, the child or the partner does not want the cooperation."""

    side: Literal["family", "child", "partner"]
    reason: Literal["client_wish", "no_capacity", "other_way_agreed"]


@action(holds="client_plan")
class SetTask(ActionData):
    """
    Give a task to its one owner.

    Attributes:
        task: Id of the task.
        what_ref: The document that says what it is.
        owner: Who does it.
        side: On whose side they are.
        due: By when.
    """

    task: Id
    what_ref: Document
    owner: Id
    side: Side
    due: date | None = None


@action(holds="client_plan")
class DropTask(ActionData):
    """A task is left undone."""

    task: Id


@action(holds="client_plan")
class CompleteTask(ActionData):
    """A task is done."""

    task: Id


@record
class PairMember:
    """One of a working pair, and the service from which they come."""

    person: Id
    service: Service


@action(holds="people")
class NameWorkingPair(ActionData):
    """Name the two who work as a pair."""

    persons: tuple[PairMember, ...]


@action(holds="decisions", tries=("disclose",))
class Agree(ActionData):
    """Both sides agree on the cooperation, as *agreement_ref* says."""

    agreement_ref: Document


@action(holds="assessment", tries=("disclose",))
class StartAssessing(ActionData):
    """Begin to assess the need of services together."""


@action(holds="client_plan", tries=("joint_plan",))
class Plan(ActionData):
    """
    Make the plan.

    Attributes:
        assessment_ref: The assessment that it rests on.
        plan_ref: The plan.
        joint: Whether it is one plan of both services.
        client_plan: The case of the client plan.
        assessed_on: Where nothing was assessed together: when the assessment was completed.
    """

    assessment_ref: Document
    plan_ref: Document
    joint: bool
    client_plan: CaseId | None = None
    assessed_on: date | None = None


@action(holds="decisions", tries=("disclose",))
class BeginWork(ActionData):
    """Begin to work together by the plan."""


@action(holds="client_plan", tries=("disclose",))
class RecordParticipation(ActionData):
    """
    The child and the family take part in their own process in some form.

    Attributes:
        form: In which form.
        person: Who was with them in it.
        ref: The document about it.
    """

    form: Literal[
        "participatory_recording",
        "expert_by_experience",
        "family_group_conference",
        "systemic_model",
    ]
    person: Id | None = None
    ref: Document | None = None


@action(holds="meetings")
class LinkMeeting(ActionData):
    """Link a meeting; both cases record it."""

    meeting: CaseId


@action(holds="client_plan")
class Evaluate(ActionData):
    """Evaluate the work with the child and the family, as *evaluation_ref* says."""

    evaluation_ref: Document
    goals: Literal["met", "partly", "not_met"]


@action(holds="decisions", tries=("disclose",))
class ContinueWork(ActionData):
    """Go on with the work, to a day where one is agreed on."""

    until: date | None = None


@action(holds="decisions")
class End(ActionData):
    """End the cooperation."""

    reason: Literal[
        "goals_met",
        "client_wish",
        "consent_withdrawn",
        "moved",
        "came_of_age",
        "model_ended",
        "died",
        "opened_by_mistake",
    ]
