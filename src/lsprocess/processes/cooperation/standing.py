"""How a cooperation stands: whether the partner knows of it, who does what, and by which model."""

from typing import Any

from lsprocess.basis import Act, Answer
from lsprocess.process import Fact, View
from lsprocess.processes.common.acting import Who
from lsprocess.processes.common.case_basis import basis_for, kind_by_service
from lsprocess.processes.common.facts import Link
from lsprocess.processes.common.people import holders, roles_of
from lsprocess.processes.common.roles import PRIVATE, TASKS, WORKERS
from lsprocess.processes.common.tasks import tasks_standing
from lsprocess.processes.common.told import AgreementTold
from lsprocess.processes.cooperation.actions import (
    CompleteTask,
    DropTask,
    MeetCriteria,
    NameWorkingPair,
    SetTask,
)


def telling_partner(view: View) -> Answer:
    """Say what opens the way to tell the partner of the matter, or what is missing."""
    return basis_for(
        view,
        Act(
            kind="disclose",
            scope="disclose",
            recipient=view.start.partner,
            recipient_kind=kind_by_service(view.start.partner_kind),
            what="content",
        ),
    )


def cooperating(view: View) -> Who:
    """
    Workers act and, once the partner may know of the matter, whoever of it takes part.

    A refusal names people, and would tell anybody else whose matter it is.
    """
    knows = view.facts(MeetCriteria) and _of_partner(view)
    return "professionals" if knows else "workers_or_partner"


def _of_partner(view: View) -> bool:
    """Say whether the actor comes from the partner, or has something to do in the cooperation."""
    actor = view.actor
    return (
        actor.organisation == view.start.partner
        or bool(roles_of(view, actor.id) & TASKS)
        or actor.id in view.once(_named_in_it)
    )


def _named_in_it(view: View) -> frozenset[str]:
    judges = (fact.data.judged_by for fact in view.facts(MeetCriteria))
    owners = (fact.data.owner for fact in view.facts(SetTask))
    pairs = (one.person for fact in view.facts(NameWorkingPair) for one in fact.data.persons)
    return frozenset((*judges, *owners, *pairs))


def proposing(view: View) -> Who:
    """Professionals propose; the profile and the consent policy are named by workers."""
    chosen = view.data.profile is not None or view.data.consent_policy is not None
    return "workers" if chosen and view.actor.role not in PRIVATE else "professionals"


def judged_here(view: View) -> bool:
    """Say whether somebody of child welfare judged the criteria, and not the partner."""
    judge = view.data.judged_by
    own = any(judge in holders(view, role) for role in WORKERS)
    return own or (judge == view.actor.id and view.actor.role in WORKERS)


def open_tasks(view: View) -> dict[str | None, Fact[Any]]:
    """Give the tasks that are neither done nor dropped."""
    return tasks_standing(view, SetTask, CompleteTask, DropTask)


def model(view: View) -> str | None:
    """Give the case of the model by which both sides work; None where none is named."""
    links = [fact.data.case for fact in view.facts(Link) if fact.data.as_ == "model"]
    named: str | None = view.start.model
    return links[-1] if links else named


def told_of_model(view: View, case: str) -> AgreementTold | None:
    """Give what the agreement *case* tells; None where it is no agreement between services."""
    agreement = view.linked.get(case)
    return None if agreement is None else view.into(agreement).tells(AgreementTold)
