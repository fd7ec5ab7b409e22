"""The actions of after-care, one record each.  Times are those of the command; people are ids."""

from datetime import date
from typing import Literal

from lsprocess.law.after_care import Ground
from lsprocess.process import ActionData, CaseId, Count, Document, Id, action, record
from lsprocess.processes.common.codes import ConsentPolicy, Profile, Service
from lsprocess.processes.common.openings import Child


Package = Literal["intensified_support", "strong_support", "advice_and_quick", "keep_in_touch"]
"""In which package of services support is given."""


@action(holds="decisions", birth="client")
class CheckEligibility(ActionData):
    """
    Find out whether a young person has a right to after-care.

    Attributes:
        client: The young person, with the day of birth.
        ground: From what the right comes.
        last_client_on: Last day as a client of child welfare, following the placement.
        placed_from: First day of the placement in open care.
        placed_to: Last day of the placement or of substitute care.
        alone: Whether the placement in open care concerned the child alone.
        unbroken: Whether it lasted without a break.
        granted: Whether after-care is granted to a former client, as a social worker judged.
        decided_until: Last day of the support that was decided before 2024.
        from_case: The case from which the young person comes.
        profile: ``seed`` or ``statute``.
        consent_policy: How many guardians must consent: ``all`` (default), ``any``, a number.

    Source: 417/2007 75 §; 1283/2023.
    """

    client: Child
    ground: Ground
    last_client_on: date
    placed_from: date | None = None
    placed_to: date | None = None
    alone: bool | None = None
    unbroken: bool | None = None
    granted: bool | None = None
    decided_until: date | None = None
    from_case: CaseId | None = None
    profile: Profile | None = None
    consent_policy: ConsentPolicy | Count | None = None


@action(holds="people", tries=("map_network",))
class MapNetwork(ActionData):
    """
    Map the young person's network, kept as *network_ref*, with them or as they permitted.

    Source: 1301/2014 43 §.
    """

    network_ref: Document
    client_took_part: bool


@action(holds="client_plan")
class RecordWorry(ActionData):
    """Record what worries *by* most, and what should be done about it."""

    worry_ref: Document
    by: Id
    what_to_do_ref: Document | None = None


@action(holds="people")
class NamePartner(ActionData):
    """
    Name somebody with whom one should cooperate.

    Attributes:
        partner: Id of the person or of the service.
        as_: What they are: ``close_person``, ``service`` or ``family_support``.
        service: Which service, where they come from one.
        package: In which package of services they give support.
    """

    partner: Id
    as_: Literal["close_person", "service", "family_support"]
    service: Service | None = None
    package: Package | None = None


@action(holds="meetings", tries=("joint_discussion",))
class InviteNetwork(ActionData):
    """Invite *partners* to work together: they learn that the young person is a client."""

    partners: tuple[Id, ...]


@action(holds="meetings")
class AnswerInvitation(ActionData):
    """An invited partner takes part, or does not; the latest answer counts."""

    partner: Id
    accepts: bool


@record
class Task:
    """Something that *owner* does."""

    task: Id
    owner: Id


@action(holds="client_plan")
class AgreeCooperation(ActionData):
    """Agree on the cooperation, kept as *agreement_ref*: who does what, and where it was agreed."""

    agreement_ref: Document
    agreed_in: Literal["network_meeting", "client_plan", "written", "by_phone"]
    tasks: tuple[Task, ...]


@action(holds="client_plan")
class CompleteTask(ActionData):
    """A task that was agreed on is done."""

    task: Id


@action(holds="decisions")
class BeginSupport(ActionData):
    """
    Begin the support.

    Attributes:
        client_plan: The case of the client plan.
        package: In which package of services it is given.
        network: Where no cooperation is agreed yet: why support does not wait for it.
    """

    client_plan: CaseId | None = None
    package: Package | None = None
    network: Literal["follows", "client_wish", "urgent"] | None = None


@action(holds="people")
class NameWorkingPair(ActionData):
    """Name the two who work as a pair."""

    persons: tuple[Id, ...]


@action(holds="client_plan", own="party")
class SupportFamily(ActionData):
    """
    Support a parent or another carer, as *support_ref* says.

    Source: 417/2007 76 § 1 mom.
    """

    party: Id
    support_ref: Document


@action(holds="decisions")
class RecordObstacle(ActionData):
    """
    Lack of money or of a home stands in the way of recovery.

    Source: 417/2007 76 a §.
    """

    matter: Literal["livelihood", "housing"]
    decision_ref: Document | None = None


@action(holds="decisions")
class RemoveObstacle(ActionData):
    """Money or a home no longer stands in the way."""

    matter: Literal["livelihood", "housing"]
    decision_ref: Document | None = None


@action(holds="meetings")
class LinkMeeting(ActionData):
    """Link a meeting of the network; both cases record it."""

    meeting: CaseId


@action(holds="client_plan")
class Review(ActionData):
    """Look at the situation with the young person, kept as *review_ref*."""

    review_ref: Document


@action(holds="decisions")
class ContinueSupport(ActionData):
    """Go on with the support."""


@action(holds="decisions")
class Pause(ActionData):
    """The young person takes no support just now."""

    reason: Literal["client_wish", "abroad", "unreachable"]


@action(holds="decisions")
class Resume(ActionData):
    """The young person takes support again."""


@action(holds="decisions")
class SettleFunds(ActionData):
    """
    Pay the independence funds, decide that they are paid later, or say that there are none.

    Source: 417/2007 77 §.
    """

    decision_ref: Document | None = None
    later: bool | None = None
    none: bool | None = None


@action(holds="decisions")
class End(ActionData):
    """
    End the after-care, with the plan of the services that follow, or why there is none.

    Source: 417/2007 75 § 3 mom, 76 § 2 mom.
    """

    ground: Literal[
        "age_limit", "five_years", "need_ended", "client_wish", "died", "opened_by_mistake"
    ]
    plan_after_ref: Document | None = None
    no_plan_reason: Literal["not_needed", "client_declined"] | None = None


@action(holds="decisions", organisation="to_county", gives="transfer")
class Transfer(ActionData):
    """
    The young person moves: the new county continues, with the documents indispensable to it.

    Source: 417/2007 25 d §.
    """

    documents: tuple[Document, ...]
    to_county: Id | None = None
