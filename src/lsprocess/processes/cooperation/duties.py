"""What a cooperation obliges to, until it ends."""

from datetime import date, datetime
from typing import Final

from lsprocess.basis import Consent
from lsprocess.calendar import age_on, helsinki_day
from lsprocess.law import rule
from lsprocess.law.limit import Limit
from lsprocess.process import Fact, View
from lsprocess.processes.common.case_basis import consents_of
from lsprocess.processes.common.duty_search import NONE, Owed, owe_until_over, told_day
from lsprocess.processes.common.facts import RecordConsent, RecordLegalBasis
from lsprocess.processes.common.people import born, seen_facts
from lsprocess.processes.common.telling import tell_of_legal_basis
from lsprocess.processes.cooperation import actions as a
from lsprocess.processes.cooperation.standing import open_tasks
from lsprocess.processes.cooperation.texts import duty


YOUNG: Final = 23
"""Until which age a method of the mental-health service has a time limit of its own."""


@duty("FBK-07", "NET-01", met_by=(a.Agree, a.Decline))
def answer_of_partner(view: View) -> Owed:
    """The partner says without delay what it does, once it knows of the matter."""
    return owe_until_over(view, view.last(a.MeetCriteria), *view.facts(a.Agree))


@duty("ASM-12", met_by=(a.Plan,))
def take_part_in_assessment(view: View) -> Owed:
    """The partner takes part in the assessment and the plan when the responsible worker asks."""
    return owe_until_over(view, view.last(a.StartAssessing), *view.facts(a.Plan))


def _young(view: View, day: date) -> bool:
    birth, first = born(view), rule("DL-09").from_
    in_force = first is not None and first <= day
    return in_force and (birth is None or age_on(birth, day) < YOUNG)


@duty(Limit(rule="DL-09", unit="months", amount=1), met_by=(a.BeginWork,))
def begin_mental_health_service(view: View) -> Owed:
    """The youth psychiatry's help that somebody under 23 needs begins in a month."""
    planned = view.last(a.Plan)
    if planned is None or view.start.partner_kind != "youth_psychiatry":
        return NONE
    young = _young(view, helsinki_day(planned.at))
    return owe_until_over(view, planned, *view.facts(a.BeginWork)) if young else NONE


@duty("PLN-04", Limit(rule="DL-08", unit="months", amount=12), met_by=(a.Evaluate,))
def review_plan(view: View) -> Owed:
    """The plan is looked at anew at the latest a year after it was made or the work evaluated."""
    return owe_until_over(view, view.last(a.Plan, a.Evaluate))


@duty(
    Limit(rule="NET-10", unit="agreed"),
    counted_from=told_day("due"),
    personal=False,
    met_by=(a.CompleteTask, a.DropTask),
)
def carry_out_task(view: View) -> Owed:
    """Each task is done by its owner, by its day where it has one."""
    return NONE if view.case.over else open_tasks(view)


@duty("NET-07", "FBK-01", personal=False, met_by=(RecordConsent, a.DropTask, a.CompleteTask))
def task_without_consent(view: View) -> Owed:
    """Its owner thinks over an open task that needs a consent which was withdrawn."""
    if view.case.over:
        return NONE
    return {task: fact for task, fact in open_tasks(view).items() if _consent_gone(view, fact)}


def _consent_gone(view: View, task: Fact[a.SetTask]) -> bool:
    """Say whether a consent that the task needs was withdrawn, and nothing stands in its place."""
    planned = view.last(a.Plan)
    needed = {"disclose"} if task.data.side == "partner" else set()
    if planned is not None and planned.data.joint:
        needed.add("joint_plan")

    def is_about_it(one: Consent | RecordLegalBasis) -> bool:
        return one.scope in needed and one.recipient in (None, view.start.partner)

    given = [one for one in consents_of(view) if one.answer == "given" and is_about_it(one)]
    bases = [fact for fact in seen_facts(view, RecordLegalBasis) if is_about_it(fact.data)]

    def made_up_for(gone: Consent, since: datetime) -> bool:
        anew = any(
            (one.giver, one.scope) == (gone.giver, gone.scope)
            and one.at > since
            and one.withdrawn_at is None
            for one in given
        )
        return anew or any(b.data.scope == gone.scope and b.at > since for b in bases)

    left = ((one, one.withdrawn_at) for one in given if one.withdrawn_at is not None)
    return any(not made_up_for(gone, since) for gone, since in left)


DUTIES: Final = (
    answer_of_partner,
    take_part_in_assessment,
    begin_mental_health_service,
    review_plan,
    carry_out_task,
    task_without_consent,
    tell_of_legal_basis,
)
