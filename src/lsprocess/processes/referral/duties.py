"""Duties of a referral: what its actions oblige to, until it is done."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from lsprocess.calendar import helsinki_day
from lsprocess.law.limit import Limit
from lsprocess.process import ActionData, Duty, Fact, View, first_after, unanswered
from lsprocess.processes.common.codes import PRIVATE_PERSONS
from lsprocess.processes.common.facts import RecordLegalBasis
from lsprocess.processes.common.owed import NONE, Owed
from lsprocess.processes.common.people import child_of, guardians, holders
from lsprocess.processes.referral.actions import (
    AcknowledgeNotifier,
    BeginClientRelationship,
    BeginUrgently,
    CompleteAssessment,
    EndRelationship,
    InformFamily,
    MergeNotification,
    Open,
    RecordBirth,
    Screen,
    StartAssessment,
)
from lsprocess.processes.referral.guards_opening import case_date, urgent_relationship
from lsprocess.processes.referral.texts import DUTIES


NOTIFICATIONS = (Open, MergeNotification)

RELATIONSHIP_AFTER_ASSESSMENT: Final = date(2015, 4, 1)
"""First day of the law under which a relationship begins only after the assessment (1302/2014)."""


def _ended(view: View) -> bool:
    state = view.case.state
    return state is not None and view.case.process.by_state[state].final


def _arrived(view: View) -> Fact[Any] | None:
    """Give what started the time limits: the opening, or the birth that was awaited."""
    awaited = view.start.kind == "anticipatory_notification"
    return next(iter(view.facts(RecordBirth if awaited else Open)), None)


def _until(opener: Fact[Any] | None, *answers: Fact[Any]) -> Owed:
    open_ = None if opener is None else unanswered((opener,), answers)
    return NONE if open_ is None else {None: open_}


def _untold(view: View, topic: str, openers: Sequence[Fact[Any]]) -> Owed:
    """Owe each of the family what was opened and not told to them after it."""
    if not openers:
        return NONE
    told = {fact.data.party: fact for fact in view.facts(InformFamily) if fact.data.topic == topic}
    child = child_of(view)
    owed: dict[str | None, Fact[Any]] = {}
    for person in (*guardians(view), *(() if child is None else (child,))):
        since = first_after(told.get(person), openers)
        if since is not None:
            owed[person] = since
    return owed


def _urgency(view: View) -> Owed:
    if _arrived(view) is None or _ended(view):
        return NONE
    first = unanswered(view.facts(*NOTIFICATIONS, RecordBirth), view.facts(Screen))
    return NONE if first is None else {None: first}


def _start(view: View) -> Owed:
    return NONE if _ended(view) else _until(_arrived(view), *view.facts(StartAssessment))


def _finish(view: View) -> Owed:
    return NONE if _ended(view) else _until(_arrived(view), *view.facts(CompleteAssessment))


def _notification(view: View) -> Owed:
    if _arrived(view) is None:
        return NONE
    return _untold(view, "notification", view.facts(*NOTIFICATIONS))


def _relationship(view: View) -> Owed:
    kinds: tuple[type[ActionData], ...] = (BeginClientRelationship, BeginUrgently)
    if view.once(case_date) < RELATIONSHIP_AFTER_ASSESSMENT:
        kinds = (*kinds, StartAssessment)
    return _untold(view, "relationship", view.facts(*kinds)[:1])


def _receipt(view: View) -> Owed:
    owed: dict[str | None, Fact[Any]] = {}
    for fact in view.facts(*NOTIFICATIONS, AcknowledgeNotifier):
        if isinstance(fact.data, AcknowledgeNotifier):
            owed.pop(fact.data.notifier or next(iter(owed), None), None)
            continue
        notifier = fact.data.notifier
        if notifier is not None and notifier.category not in PRIVATE_PERSONS:
            owed.setdefault(notifier.id, fact)
    return owed


def _plan(view: View) -> Owed:
    begun = view.last(BeginClientRelationship) or urgent_relationship(view)
    return NONE if begun is None else {None: begun}


def _worker(view: View) -> Owed:
    begun = urgent_relationship(view)
    return NONE if begun is None or holders(view, "social_worker") else {None: begun}


def _placement(view: View) -> Owed:
    begun = view.last(BeginUrgently)
    if begun is None or begun.data.measure != "emergency_placement":
        return NONE
    return _until(begun, *view.facts(EndRelationship))


def _legal_basis(view: View) -> Owed:
    put_off = [fact for fact in view.facts(RecordLegalBasis) if not fact.data.client_informed]
    return _untold(view, "legal_basis", put_off)


def _clock(view: View, fact: Fact[Any], _subject: str | None) -> date:
    """Time limits count from the day of receipt, but never from before an awaited birth."""
    data = fact.data
    if isinstance(data, Open):
        return max(data.received_on, view.once(case_date))
    return view.once(case_date) if isinstance(data, RecordBirth) else helsinki_day(fact.at)


REFERRAL_DUTIES: tuple[Duty, ...] = (
    Duty(
        code="assess_urgency",
        name=DUTIES["assess_urgency"],
        rules=("OPN-03", "OPN-03a", "DL-01"),
        find=_urgency,
        limits=(Limit(rule="DL-01", unit="at_once"),),
        counted_from=_clock,
    ),
    Duty(
        code="start_assessment",
        name=DUTIES["start_assessment"],
        rules=("ASM-03", "DL-02", "ASM-03a", "DL-05"),
        find=_start,
        limits=(
            Limit(rule="DL-05", unit="business_days", amount=7),
            Limit(rule="DL-02", unit="business_days", amount=7),
        ),
        counted_from=_clock,
    ),
    Duty(
        code="tell_family_of_notification",
        name=DUTIES["tell_family_of_notification"],
        rules=("OPN-04", "DL-03"),
        find=_notification,
        limits=(Limit(rule="DL-03", unit="business_days", amount=7),),
        counted_from=_clock,
    ),
    Duty(
        code="finish_assessment",
        name=DUTIES["finish_assessment"],
        rules=("ASM-04", "DL-04", "ASM-04a", "DL-04a"),
        find=_finish,
        limits=(
            Limit(rule="DL-04a", unit="months", amount=3),
            Limit(rule="DL-04", unit="months", amount=3),
        ),
        counted_from=_clock,
    ),
    Duty(
        code="tell_of_relationship",
        name=DUTIES["tell_of_relationship"],
        rules=("CLI-04", "DL-06", "CLI-04a", "CLI-04b", "DL-06a", "CLI-04c"),
        find=_relationship,
        limits=(Limit(rule="DL-06a", unit="at_once"), Limit(rule="DL-06", unit="at_once")),
        counted_from=_clock,
    ),
    Duty(
        code="acknowledge_receipt",
        name=DUTIES["acknowledge_receipt"],
        rules=("FBK-02",),
        find=_receipt,
    ),
    Duty(
        code="start_client_plan",
        name=DUTIES["start_client_plan"],
        rules=("PLN-01", "PLN-01a"),
        find=_plan,
    ),
    Duty(
        code="name_social_worker",
        name=DUTIES["name_social_worker"],
        rules=("CLI-06", "CLI-06a"),
        find=_worker,
    ),
    Duty(
        code="emergency_placement_limit",
        name=DUTIES["emergency_placement_limit"],
        rules=("CLI-14", "CLI-14a", "DL-14"),
        find=_placement,
        limits=(Limit(rule="DL-14", unit="days_counted_in", amount=30),),
        counted_from=_clock,
    ),
    Duty(
        code="tell_of_legal_basis",
        name=DUTIES["tell_of_legal_basis"],
        rules=("HEA-05", "HEA-16"),
        find=_legal_basis,
    ),
)
