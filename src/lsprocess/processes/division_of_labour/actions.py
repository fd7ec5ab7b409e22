"""What is recorded of an agreement between services; nothing of it names a client."""

from datetime import date
from typing import Literal

from lsprocess.process import ActionData, CaseId, Document, Id, action
from lsprocess.processes.common.codes import Service


Part = Literal[
    "support_practices", "access_criteria", "process", "assessment", "client_plan", "consultation"
]


@action(holds="decisions")
class Propose(ActionData):
    """
    An agreement is proposed.

    Attributes:
        kind: A division of tasks, or a model of working together.
        parties: The services that agree.
        initiator: Who takes the initiative.
        subject_ref: The document that says what it is about.
        training_required: Whether joint training must end before it comes into force.
        follows: The agreement that this one replaces.
    """

    kind: Literal["task_division", "cooperation_model"]
    parties: tuple[Service, ...]
    initiator: Id
    subject_ref: Document
    training_required: bool
    follows: CaseId | None = None


@action(holds="decisions")
class SetTask(ActionData):
    """A task gets its owner, one of the parties."""

    task: Id
    what_ref: Document
    owner: Service


@action(holds="decisions")
class DropTask(ActionData):
    """A task is left out of the agreement."""

    task: Id


@action(holds="decisions")
class SetContent(ActionData):
    """A part of a model of working together is written."""

    part: Part
    content_ref: Document


@action(holds="decisions")
class Accept(ActionData):
    """A party accepts what stands in the agreement; *by* did so for it."""

    party: Service
    by: Id


@action(holds="decisions")
class Agree(ActionData):
    """What every party has accepted is agreed on."""

    agreement_ref: Document
    agreed_in: Literal["meeting", "written"]


@action(holds="decisions")
class RecordTraining(ActionData):
    """The joint training has ended."""

    training: Id
    ended_on: date


@action(holds="decisions")
class BringIntoForce(ActionData):
    """The agreement is followed from a day on, and reviewed by another, if one is agreed on."""

    from_: date
    review_by: date | None = None


@action(holds="decisions")
class Revise(ActionData):
    """The agreement is opened for changes; until it is agreed on anew, what it says stands."""

    reason: Literal["review_due", "overlap_found", "gap_found", "law_changed", "party_asks"]


@action(holds="decisions")
class Rework(ActionData):
    """What was agreed on is taken up again before it comes into force."""


@action(holds="decisions")
class End(ActionData):
    """The agreement ends."""

    reason: Literal["replaced", "project_ended", "party_withdrew"]


@action(holds="decisions")
class Reject(ActionData):
    """A party does not agree."""

    by: Service
