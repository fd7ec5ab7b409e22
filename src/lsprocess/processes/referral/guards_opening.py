"""Guards of opening and screening, and what makes an opening invalid."""

from datetime import date
from typing import Any, Final, get_args

from lsprocess.calendar import age_on
from lsprocess.problems import Problem
from lsprocess.process import MET, Fact, Finding, View, met, met_if, unanswered, unmet
from lsprocess.processes.common.codes import PRIVATE_PERSONS
from lsprocess.processes.common.people import HEARD_AS_PARTY, child_of
from lsprocess.processes.common.people import born as birth_of
from lsprocess.processes.common.roles import WORKERS
from lsprocess.processes.referral import actions as a
from lsprocess.processes.referral.texts import PROBLEMS, guard


KINDS: tuple[a.Kind, ...] = get_args(a.Kind)
NOBODY_TO_HELP: Final = frozenset({"died", "not_born", "opened_by_mistake"})
"""Reasons of closing with which there is no child whose need could be urgent."""


def case_date(view: View) -> date:
    """Give the day that picks the rules in force: of receipt, or of the birth that was awaited."""
    birth = view.last(a.RecordBirth) if birth_awaited(view) else None
    received_on: date = view.start.received_on
    return received_on if birth is None else birth.data.born


def birth_awaited(view: View) -> bool:
    """Say whether the case opened by an anticipatory notification."""
    return bool(view.start.kind == "anticipatory_notification")


def awaited_birth(view: View) -> Fact[a.RecordBirth] | None:
    """Give the birth that was awaited, as it was first recorded; what mends its day is no birth."""
    births = view.facts(a.RecordBirth) if birth_awaited(view) else ()
    return min(births, key=lambda fact: fact.seq, default=None)


def unscreened(view: View) -> Fact[Any] | None:
    """Give the first notification, or awaited birth, that no screening came after."""
    birth = awaited_birth(view)
    arrived = (*view.facts(*a.NOTIFICATIONS), *(() if birth is None else (birth,)))
    return unanswered(arrived, view.facts(a.Screen))


def says_urgent(data: a.Screen) -> bool:
    """Say whether a screening found an urgent need: then no order of times may stop it."""
    return data.urgent


def first_state(data: a.Open, _day: date) -> str:
    """Give the state in which a case opens."""
    return "awaiting_birth" if data.kind == "anticipatory_notification" else "received"


def days_later(view: View) -> Problem | None:
    """Refuse a day of receipt, or of birth, after the day of the action."""
    child = view.data.child
    if view.data.received_on > view.day:
        return PROBLEMS["received_later"].at("received_on")
    if child.born is None:
        return None
    if child.unborn:
        return PROBLEMS["born_and_unborn"].at("unborn")
    return born_later(view, child.born)


def birth_possible(view: View) -> Problem | None:
    """Refuse a birth after the day of the action, or an awaited one before it was awaited."""
    born = view.data.born
    if birth_awaited(view) and born < view.start.received_on:
        return PROBLEMS["born_before_notification"].at("born")
    return born_later(view, born)


def born_later(view: View, born: date) -> Problem | None:
    """Refuse a day of birth after the day of the action."""
    if born <= view.day:
        return None
    return PROBLEMS["born_later"].at("born")


@guard("practice", "NOT-01", "NOT-01a", "NOT-01b", "NOT-09", warns=True)
def professional_not_anonymous(view: View) -> Finding:
    """The family is always told which professional notified; a private person may stay unnamed."""
    notifier = view.data.notifier
    return met_if(
        notifier is None or not notifier.anonymous or notifier.category in PRIVATE_PERSONS
    )


def is_application(view: View) -> bool:
    """Say whether the case opens by an application."""
    return bool(view.data.kind == "application")


@guard("practice", "OPN-02", warns=True, when=is_application)
def applicant_entitled(view: View) -> Finding:
    """A guardian applies, or a child of twelve or more."""
    data: a.Open = view.data
    if data.notifier is None:
        return unmet()
    if data.notifier.category == "child":
        born = data.child.born
        return met_if(born is not None and age_on(born, view.day) >= HEARD_AS_PARTY)
    return met_if(data.notifier.category == "parent")


def opened_by_worker(view: View) -> bool:
    """Only where a worker opens it: to nobody else is it told that the child has a case."""
    return view.actor.role in WORKERS


def beside(view: View) -> str | None:
    """Give the child whose open case a worker's opening is warned of."""
    return child_of(view) if opened_by_worker(view) else None


@guard("program", "LIB-05", warns=True, when=opened_by_worker)
def open_case_exists(view: View) -> Finding:
    """A child has one open referral, which a new notification joins."""
    for linked_case in view.linked.values():
        there = view.into(linked_case)
        same = linked_case.process.id == view.case.process.id and child_of(there) == child_of(view)
        if same and not linked_case.over:
            return unmet(case=linked_case.id)
    return MET


@guard("statute", "NOT-08")
def unborn_only_anticipatory(view: View) -> Finding:
    """A case on a child who is not born yet opens by an anticipatory notification only."""
    return met_if(not view.data.child.unborn or view.data.kind == "anticipatory_notification")


@guard("statute", "DAT-02", "DAT-02a")
def same_child(view: View) -> Finding:
    """A further notification joins the case of the child that it concerns, and no other."""
    return met_if(view.data.child.id == child_of(view))


@guard("practice", "NOT-12", warns=True)
def births_agree(view: View) -> Finding:
    """A further notification tells the day of birth that is known; another may be another child."""
    told_birth, known_birth = view.data.child.born, birth_of(view)
    return met_if(told_birth is None or known_birth is None or told_birth == known_birth)


@guard("statute", "ASM-01", "ASM-03a")
def obviously_unnecessary(view: View) -> Finding:
    """An assessment is left out only for a reason, and never where the need was urgent."""
    screened = view.last(a.Screen)
    urgent = screened is not None and screened.data.urgent
    return met_if(view.data.reason is not None and not urgent, urgent=urgent)


def somebody_to_help(view: View) -> bool:
    """Say whether the case ends otherwise than with nobody whose need could be urgent."""
    data = view.data
    return not (isinstance(data, a.Close) and data.reason in NOBODY_TO_HELP)


@guard("statute", "OPN-03", "OPN-03a", when=somebody_to_help)
def latest_notification_screened(view: View) -> Finding:
    """The urgency of the opening, and of every notification since, has been assessed."""
    if unscreened(view) is not None:
        return unmet()
    screened = view.last(a.Screen)
    return MET if screened is None else met(screened.seq)


def urgent_relationship(view: View) -> Fact[a.BeginUrgently] | None:
    """Give the urgent measure whose client relationship is still open."""
    begun = view.since(a.BeginUrgently, a.EndRelationship)
    return begun[-1] if begun else None


@guard("statute", "OPN-03", "OPN-03a")
def no_urgent_relationship_open(view: View) -> Finding:
    """A client relationship that an urgent measure began is ended before the case is closed."""
    return MET if urgent_relationship(view) is None else unmet()
