"""Duties of a referral: what its actions oblige to, until it is done."""

from collections.abc import Container, Iterator
from datetime import date
from typing import Any, Final

from attrs import evolve

from lsprocess.calendar import helsinki_day
from lsprocess.law.limit import Limit
from lsprocess.process import Case, Duty, Fact, View, unanswered
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.codes import PRIVATE_PERSONS
from lsprocess.processes.common.duty_search import NONE, Owed, owe, owe_until_over
from lsprocess.processes.common.people import guardians, holders
from lsprocess.processes.common.telling import tell_of_legal_basis, unless_put_off, untold
from lsprocess.processes.common.told import PlanTold
from lsprocess.processes.referral import actions as a
from lsprocess.processes.referral.guards_opening import (
    NOBODY_TO_HELP,
    awaited_birth,
    birth_awaited,
    case_date,
    unscreened,
    urgent_relationship,
)
from lsprocess.processes.referral.placements import DAYS, open_placements, placement_clock
from lsprocess.processes.referral.texts import duty


RELATIONSHIP_AFTER_ASSESSMENT: Final = date(2015, 4, 1)
"""First day of the law under which a relationship begins only after the assessment (1302/2014)."""

MISTAKEN: Final = frozenset({"opened_by_mistake"})
"""The reason of closing with which the notification is handled elsewhere."""


def _closed_as(view: View, reasons: Container[str]) -> bool:
    closed = view.last(a.Close)
    return closed is not None and closed.data.reason in reasons


def _arrived(view: View) -> Fact[Any] | None:
    """Give what started the time limits: the opening, or the birth that was awaited."""
    return awaited_birth(view) if birth_awaited(view) else next(iter(view.facts(a.Open)), None)


def _clock(view: View, fact: Fact[Any], _subject: str | None) -> date:
    """Time limits count from the day of receipt, but never from before an awaited birth."""
    data = fact.data
    if isinstance(data, a.Open):
        return max(data.received_on, view.once(case_date))
    return view.once(case_date) if isinstance(data, a.RecordBirth) else helsinki_day(fact.at)


def _placement_clock(view: View, fact: Fact[Any], _subject: str | None) -> date | None:
    return placement_clock(view, fact)


def _relationships(view: View) -> Iterator[Fact[Any]]:
    """
    Give what began a client relationship.

    An urgent measure begins one where none is open; what comes after it is a further measure.  Of
    the finding after the assessment the family is told in any case, but where the relationship had
    begun with the assessment by the law of that time.
    """
    with_assessment = view.once(case_date) < RELATIONSHIP_AFTER_ASSESSMENT
    kinds = (a.StartAssessment,) if with_assessment else ()
    running = False
    for fact in view.facts(a.BeginUrgently, a.BeginClientRelationship, a.EndRelationship, *kinds):
        if isinstance(fact.data, a.EndRelationship):
            running = False
            continue
        by_finding = isinstance(fact.data, a.BeginClientRelationship) and not with_assessment
        if by_finding or not running:
            yield fact
        running = True


@duty(
    "OPN-03",
    "OPN-03a",
    Limit(rule="DL-01", unit="at_once"),
    counted_from=_clock,
    met_by=(a.Screen,),
)
def assess_urgency(view: View) -> Owed:
    """Every notification's urgency is assessed, after the case has ended here too."""
    if _arrived(view) is None or _closed_as(view, NOBODY_TO_HELP):
        return NONE
    return owe(unscreened(view))


@duty("NOT-19", Limit(rule="NOT-19", unit="at_once"), counted_from=_clock, met_by=(a.Screen,))
def assess_expectant_parents(view: View) -> Owed:
    """The need of who expect a child is assessed while its birth is awaited."""
    if not birth_awaited(view) or awaited_birth(view) is not None:
        return NONE
    return owe_until_over(view, unscreened(view))


@duty(
    "ASM-03",
    Limit(rule="DL-02", unit="business_days", amount=7),
    "ASM-03a",
    Limit(rule="DL-05", unit="business_days", amount=7),
    counted_from=_clock,
    met_by=(a.StartAssessment,),
)
def start_assessment(view: View) -> Owed:
    """The assessment is started."""
    return owe_until_over(view, _arrived(view), *view.facts(a.StartAssessment))


@duty(
    "ASM-04",
    Limit(rule="DL-04", unit="months", amount=3),
    "ASM-04a",
    Limit(rule="DL-04a", unit="months", amount=3),
    counted_from=_clock,
    met_by=(a.CompleteAssessment,),
)
def finish_assessment(view: View) -> Owed:
    """The assessment is completed."""
    return owe_until_over(view, _arrived(view), *view.facts(a.CompleteAssessment))


@duty("HEA-08", "HEA-13", "HEA-13a", met_by=(f.RecordGuardian,))
def record_guardians(view: View) -> Owed:
    """It is recorded who has custody: they are told, heard and asked for consent."""
    opening = next(iter(view.facts(a.Open)), None)
    return NONE if guardians(view) else owe_until_over(view, opening)


@duty(
    "OPN-04",
    Limit(rule="DL-03", unit="business_days", amount=7),
    counted_from=unless_put_off("notification", _clock),
    met_by=(f.InformFamily,),
)
def tell_family_of_notification(view: View) -> Owed:
    """Each of the family is told of a notification, unless it was another child's."""
    if _arrived(view) is None or _closed_as(view, MISTAKEN):
        return NONE
    return untold(view, "notification", view.facts(*a.NOTIFICATIONS))


@duty(
    "CLI-04",
    Limit(rule="DL-06", unit="at_once"),
    "CLI-04a",
    "CLI-04b",
    Limit(rule="DL-06a", unit="at_once"),
    "CLI-04c",
    counted_from=unless_put_off("relationship", _clock),
    met_by=(f.InformFamily,),
)
def tell_of_relationship(view: View) -> Owed:
    """Each of the family is told of each client relationship that began."""
    return untold(view, "relationship", tuple(_relationships(view)))


@duty("FBK-02", met_by=(a.AcknowledgeNotifier,))
def acknowledge_receipt(view: View) -> Owed:
    """A notifier who is bound to notify is told that it was received."""
    if _closed_as(view, MISTAKEN):
        return NONE
    owed: dict[str | None, Fact[Any]] = {}
    for fact in view.facts(*a.NOTIFICATIONS, a.AcknowledgeNotifier):
        if isinstance(fact.data, a.AcknowledgeNotifier):
            owed.pop(fact.data.notifier or next(iter(owed), None), None)
            continue
        notifier = fact.data.notifier
        if notifier is not None and notifier.category not in PRIVATE_PERSONS:
            owed.setdefault(notifier.id, fact)
    return owed


@duty(
    "NOT-03",
    Limit(rule="NOT-03", unit="at_once"),
    "NOT-03a",
    Limit(rule="NOT-03a", unit="at_once"),
    met_by=(a.ReportToPolice,),
)
def report_offence(view: View) -> Owed:
    """An offence that is suspected is reported to the police, whatever becomes of the case."""
    return owe(unanswered(view.facts(a.SuspectOffence), view.facts(a.ReportToPolice)))


@duty("NOT-15", "NOT-13", met_by=(a.ClarifyWithNotifier,))
def contact_notifier(view: View) -> Owed:
    """A notifier who asked for it is contacted while the matter is handled."""
    owed: dict[str | None, Fact[Any]] = {}
    for fact in () if view.case.over else view.facts(*a.NOTIFICATIONS, a.ClarifyWithNotifier):
        if isinstance(fact.data, a.ClarifyWithNotifier):
            only = next(iter(owed)) if len(owed) == 1 else None
            owed.pop(fact.data.notifier or only, None)
        elif fact.data.contact_requested:
            notifier = fact.data.notifier
            owed.setdefault(None if notifier is None else notifier.id, fact)
    return owed


@duty("PLN-01", "PLN-01a", met_by=(f.Link,))
def start_client_plan(view: View) -> Owed:
    """A client plan is linked once a relationship has begun, and runs until it ends."""
    begun = view.last(a.BeginClientRelationship) or urgent_relationship(view)
    return NONE if begun is None or _planned(view, begun) else {None: begun}


def _planned(view: View, begun: Fact[Any]) -> bool:
    plans = [fact.data.case for fact in view.facts(f.Link) if fact.data.as_ == "plan"]
    return any(_fulfils(view, begun, view.linked.get(plan)) for plan in plans)


def _fulfils(view: View, begun: Fact[Any], plan: Case | None) -> bool:
    """Say whether a plan runs, or ended with what the assessment began; nothing here ends that."""
    if plan is None or not plan.over:
        return True
    told = view.into(plan).tells(PlanTold)
    end = None if told is None else told.relationship_ended
    return (
        end is not None and isinstance(begun.data, a.BeginClientRelationship) and end.at >= begun.at
    )


@duty("CLI-06", "CLI-06a", met_by=(f.AssignRole,))
def name_social_worker(view: View) -> Owed:
    """A social worker is named after an urgent measure."""
    begun = urgent_relationship(view)
    return NONE if begun is None or holders(view, "social_worker") else {None: begun}


@duty(
    "CLI-14",
    "CLI-14a",
    Limit(rule="DL-14", unit="days_counted_in", amount=DAYS),
    counted_from=_placement_clock,
    personal=False,
    met_by=(a.ContinuePlacement, a.EndPlacement, a.ApplyForCareOrder),
)
def emergency_placement_limit(view: View) -> Owed:
    """Each emergency placement, told by its day, ends or is continued within its time."""
    return {helsinki_day(fact.at).isoformat(): fact for fact in open_placements(view)}


def _until_transferred(base: Duty) -> Duty:
    """Let a duty end where the case goes on in another county, which has its own."""

    def found(view: View) -> Owed:
        return NONE if view.case.state == "transferred" else base.find(view)

    return evolve(base, find=found)


_DUTIES: Final = (
    assess_urgency,
    assess_expectant_parents,
    record_guardians,
    start_assessment,
    tell_family_of_notification,
    finish_assessment,
    tell_of_relationship,
    acknowledge_receipt,
    contact_notifier,
    start_client_plan,
    name_social_worker,
    emergency_placement_limit,
    tell_of_legal_basis,
)

# Whoever suspects an offence must report it, wherever the case goes on.
REFERRAL_DUTIES: Final = (*map(_until_transferred, _DUTIES), report_offence)
