"""How an after-care stands: the right to it, who was named and invited, and what was agreed."""

from collections.abc import Mapping
from datetime import date

from lsprocess.basis import RecipientKind
from lsprocess.law.after_care import End, RightToAfterCare, right_to_after_care
from lsprocess.process import Fact, View
from lsprocess.processes.after_care import actions as a
from lsprocess.processes.common.case_basis import kind_by_service
from lsprocess.processes.common.duty_search import NONE, Owed
from lsprocess.processes.common.people import child_of, guardians


def right(told: a.CheckEligibility, day: date) -> RightToAfterCare:
    """Say whether somebody has the right on *day*, by what is told where it is checked."""
    born = told.client.born
    assert born is not None
    return right_to_after_care(
        day,
        born=born,
        last_client_on=told.last_client_on,
        ground=told.ground,
        placed_from=told.placed_from,
        placed_to=told.placed_to,
        alone=bool(told.alone),
        unbroken=bool(told.unbroken),
        granted=bool(told.granted),
        decided_until=told.decided_until,
    )


def end(view: View) -> End:
    """Say how the right ends; a case without any ended as it began."""
    found = right(view.start, view.day).end
    assert found is not None
    return found


def partners(view: View) -> Mapping[str, a.NamePartner]:
    """Give the partners by id, each as last named."""
    return {fact.data.partner: fact.data for fact in view.facts(a.NamePartner)}


def seen_as(view: View, partner: str) -> RecipientKind:
    """Say who the law sees in a partner."""
    if partner == child_of(view):
        return "child"
    if partner in guardians(view):
        return "guardian"
    named = partners(view).get(partner)
    if named is None or named.as_ == "service":
        service = None if named is None else named.service
        return "other_authority" if service is None else kind_by_service(service)
    return "close_person" if named.as_ == "close_person" else "private"


def invited(view: View) -> Mapping[str, Fact[a.InviteNetwork]]:
    """Give who is invited, each with the latest invitation."""
    return {who: fact for fact in view.facts(a.InviteNetwork) for who in fact.data.partners}


def answers(view: View) -> Mapping[str, Fact[a.AnswerInvitation]]:
    """Give the latest answer of each partner."""
    return {fact.data.partner: fact for fact in view.facts(a.AnswerInvitation)}


def accepted(view: View) -> Mapping[str, Fact[a.AnswerInvitation]]:
    """Give who takes part, each with the answer that says so."""
    return {who: fact for who, fact in answers(view).items() if fact.data.accepts}


def open_tasks(view: View) -> Owed:
    """Give the tasks of the agreement that stands and are not done, each with what agreed on it."""
    agreed = view.last(a.AgreeCooperation)
    if agreed is None:
        return NONE
    done = {fact.data.task for fact in view.since(a.CompleteTask, a.AgreeCooperation)}
    return {one.task: agreed for one in agreed.data.tasks if one.task not in done}
