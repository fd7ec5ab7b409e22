"""What a client plan obliges to, until it ends."""

from datetime import date
from typing import Any, Final

from lsprocess.calendar import add_days, add_years, helsinki_day
from lsprocess.law.limit import Limit
from lsprocess.process import Fact, View
from lsprocess.processes.client_plan import actions as a
from lsprocess.processes.client_plan.guards import in_force, kinds_of, open_tasks
from lsprocess.processes.client_plan.texts import duty
from lsprocess.processes.common.duty_search import NONE, Owed, owe, told_day
from lsprocess.processes.common.facts import Link
from lsprocess.processes.common.telling import tell_of_legal_basis


NO_AFTER_CARE: Final = frozenset({"died", "opened_by_mistake", "after_care_ended"})
"""Grounds of an end after which nobody's right to after-care is asked."""


def _until(view: View, opener: Fact[Any] | None, *answers: Fact[Any]) -> Owed:
    """Owe what was opened until it is answered, or the plan ends."""
    return NONE if view.facts(a.End) else owe(opener, *answers)


# The plan.


@duty("PLN-01", "PLN-01a", met_by=(a.BringIntoForce,))
def make_plan(view: View) -> Owed:
    """A plan is made for every client; no statute gives a number of days."""
    return _until(view, view.last(a.Open), *view.facts(a.BringIntoForce))


@duty("MTG-17", "DL-25", "MTG-17a", "DL-25a", met_by=(a.BringIntoForce,))
def store_plan(view: View) -> Owed:
    """What has been gone through is stored as the plan that is in force."""
    return _until(view, view.last(a.Agree), *view.facts(a.BringIntoForce, a.Rework))


@duty("PLN-04", Limit(rule="DL-08", unit="months", amount=12), met_by=(a.ConfirmReview,))
def review_plan(view: View) -> Owed:
    """The plan is reviewed a year from its coming into force, or its last review."""
    return _until(view, in_force(view))


@duty(
    Limit(rule="PLN-04", unit="agreed"),
    counted_from=told_day("review_by"),
    met_by=(a.ConfirmReview,),
)
def review_by_agreed_day(view: View) -> Owed:
    """A plan that is to be reviewed sooner than in a year is reviewed by that day."""
    since = in_force(view)
    if since is None or since.data.review_by >= add_years(helsinki_day(since.at), 1):
        return NONE
    return _until(view, since)


@duty(
    Limit(rule="NET-10", unit="agreed"),
    counted_from=told_day("due"),
    personal=False,
    met_by=(a.CompleteTask,),
)
def carry_out_task(view: View) -> Owed:
    """Each task is done, by its day where it has one."""
    return NONE if view.facts(a.End) else open_tasks(view)


# The child.


def _days_between(view: View) -> int | None:
    plans = view.facts(a.BringIntoForce, a.ConfirmReview)
    told = [fact.data.child_met_every_days for fact in plans]
    return next((days for days in reversed(told) if days is not None), None)


def _next_meeting(view: View, fact: Fact[Any], _subject: str | None) -> date | None:
    days = _days_between(view)
    return None if days is None else add_days(helsinki_day(fact.at), days)


@duty(
    "CLI-12a",
    Limit(rule="CLI-12", unit="agreed"),
    counted_from=_next_meeting,
    met_by=(a.MeetChild,),
)
def meet_child(view: View) -> Owed:
    """The child is met as often as the plan says, where it says that in days."""
    if _days_between(view) is None:
        return NONE
    return _until(view, view.last(a.BringIntoForce, a.MeetChild))


# Services.


def _services(view: View) -> tuple[dict[str, list[Fact[Any]]], dict[str, list[Fact[Any]]]]:
    """Give the decisions that nothing was started by, and what was started without one."""
    decided: dict[str, list[Fact[Any]]] = {}
    started: dict[str, list[Fact[Any]]] = {}
    for fact in () if view.facts(a.End) else view.facts(a.DecideService, a.StartService):
        is_decision = isinstance(fact.data, a.DecideService)
        own, others = (decided, started) if is_decision else (started, decided)
        if others.get(fact.data.service):
            others[fact.data.service].pop(0)
        else:
            own.setdefault(fact.data.service, []).append(fact)
    return decided, started


def _first(waiting: dict[str, list[Fact[Any]]]) -> Owed:
    return {service: facts[0] for service, facts in waiting.items() if facts}


@duty("CLI-09", "DL-07", met_by=(a.StartService,))
def arrange_support(view: View) -> Owed:
    """Support in open care is arranged without delay; it waits for no plan."""
    if view.start.kind != "child_welfare":
        return NONE
    return _until(view, view.last(a.Open), *view.facts(a.StartService))


@duty("CLI-13", personal=False, met_by=(a.DecideService,))
def decide_services(view: View) -> Owed:
    """A written decision is made on services: on each that has started, and once on any."""
    _, started = view.once(_services)
    none_yet = NONE if view.facts(a.DecideService) else _until(view, view.last(a.BringIntoForce))
    return {**none_yet, **_first(started)}


def _opened_on(view: View, fact: Fact[a.DecideService], _subject: str | None) -> date:
    if fact.data.opened_on is not None:
        return fact.data.opened_on
    origin = view.linked.get(view.start.from_case)
    if origin is None or origin.process.date_of is None:
        (opening,) = view.facts(a.Open)
        return helsinki_day(opening.at)
    return origin.process.date_of(view.into(origin))


@duty(
    "CLI-13",
    Limit(rule="DL-09", unit="months", amount=3),
    Limit(rule="DL-09a", unit="months", amount=3),
    counted_from=_opened_on,
    personal=False,
    met_by=(a.StartService,),
)
def carry_out_decision(view: View) -> Owed:
    """Each decision on a service is carried out in three months from the opening."""
    decided, _ = view.once(_services)
    return _first(decided)


# After the end.


@duty("AFT-01", "AFT-02", met_by=(a.CheckAfterCare,))
def check_after_care(view: View) -> Owed:
    """The right to after-care is checked after substitute care, or six months' placement."""
    ended = view.last(a.End)
    if ended is None or ended.data.ground in NO_AFTER_CARE:
        return NONE
    placed = "in_care" in kinds_of(view) or ended.data.six_months_placed
    # The case in which the right was checked leaves word of itself in the plan that it came from.
    opened = any(fact.data.process == "after_care" for fact in view.facts(Link))
    return NONE if not placed or opened or view.facts(a.CheckAfterCare) else {None: ended}


CLIENT_PLAN_DUTIES: Final = (
    make_plan,
    store_plan,
    review_plan,
    review_by_agreed_day,
    meet_child,
    arrange_support,
    decide_services,
    carry_out_decision,
    carry_out_task,
    check_after_care,
    tell_of_legal_basis,
)
