"""Duties of after-care: what must be done by when, from the first day on."""

from datetime import date, timedelta
from typing import Any, Final

from attrs import evolve

from lsprocess.calendar import age_on, helsinki_day
from lsprocess.law.after_care import EndsBy, reaches
from lsprocess.law.limit import Limit
from lsprocess.law.values import AFTER_CARE_AGE
from lsprocess.process import Fact, View, unanswered
from lsprocess.processes.after_care import actions as a
from lsprocess.processes.after_care import standing
from lsprocess.processes.after_care.guards import NOBODY_LEFT
from lsprocess.processes.after_care.texts import duty
from lsprocess.processes.common.duty_search import NONE, Owed, owe, owe_until_over
from lsprocess.processes.common.facts import RecordConsent
from lsprocess.processes.common.people import ADULT, child_of, is_adult
from lsprocess.processes.common.telling import tell_of_legal_basis


ASKED_BEFORE: Final = timedelta(days=60)
"""How long before coming of age the young person is asked."""

_AGE_RULES: Final = ("AFT-05", "AFT-06", "AFT-07", "AFT-08")


def _begun(view: View) -> Fact[Any] | None:
    """Give what opened the case; None once it has ended, or where there was no right."""
    return None if view.case.over else view.case.facts.first


def _last_day(view: View, _fact: Fact[Any], _subject: str | None) -> date:
    return standing.end(view).last_day


def _ends(view: View, by: EndsBy) -> Owed:
    begun = _begun(view)
    return NONE if begun is None or standing.end(view).ends_by != by else owe(begun)


@duty(
    *_AGE_RULES,
    Limit(rule="DL-15", unit="reckoned"),
    "DL-16",
    counted_from=_last_day,
    met_by=(a.End,),
)
def end_at_age_limit(view: View) -> Owed:
    """The right ends by age, on a day that is known from the first day on."""
    return _ends(view, "age_limit")


@duty("AFT-04", Limit(rule="DL-15", unit="reckoned"), counted_from=_last_day, met_by=(a.End,))
def end_after_five_years(view: View) -> Owed:
    """The right ends five years after the young person was last a client."""
    return _ends(view, "five_years")


@duty("AFT-08", Limit(rule="DL-15", unit="reckoned"), counted_from=_last_day, met_by=(a.End,))
def end_as_decided(view: View) -> Owed:
    """The support that was decided before the limit fell ends."""
    return _ends(view, "decided")


@duty("AFT-10", met_by=(a.End,))
def plan_services_after(view: View) -> Owed:
    """What services follow is planned with the young person in good time before the end."""
    return owe(_begun(view))


def _asked_by(view: View, fact: Fact[Any], _subject: str | None) -> date:
    return max(reaches(view.start.client.born, ADULT) - ASKED_BEFORE, helsinki_day(fact.at))


@duty(Limit(rule="LIB-06", unit="reckoned"), counted_from=_asked_by, met_by=(RecordConsent,))
def ask_young_person(view: View) -> Owed:
    """Who comes of age answers for themselves: they are asked before guardians' consents lapse."""
    begun = _begun(view)
    if begun is None or age_on(view.start.client.born, helsinki_day(begun.at)) >= ADULT:
        return NONE
    said = (fact.data for fact in view.facts(RecordConsent))
    asked = any(one.giver == child_of(view) and one.capacity == "self" for one in said)
    return NONE if asked else {None: begun}


@duty("PLN-04", Limit(rule="DL-08", unit="months", amount=12), met_by=(a.Review,))
def review_yearly(view: View) -> Owed:
    """The situation is reviewed at the latest a year after support began or was reviewed."""
    return owe_until_over(view, view.last(a.BeginSupport, a.Review))


@duty("AFT-11", "AFT-11a", personal=False, met_by=(a.RemoveObstacle,))
def remove_obstacle(view: View) -> Owed:
    """Whatever lack of money or of a home stands in the way is removed without delay."""
    open_: dict[str | None, Fact[Any]] = {}
    for fact in () if view.case.over else view.facts(a.RecordObstacle, a.RemoveObstacle):
        if isinstance(fact.data, a.RecordObstacle):
            open_.setdefault(fact.data.matter, fact)
        else:
            open_.pop(fact.data.matter, None)
    return open_


def _paid_by(view: View, fact: Fact[Any], subject: str | None) -> date:
    ended = view.last(a.End)
    if isinstance(fact.data, a.SettleFunds):
        # A special reason puts it off, to the age limit of the day at the latest.
        return reaches(view.start.client.born, AFTER_CARE_AGE.on(view.day))
    last_day = _last_day(view, fact, subject)
    return last_day if ended is None else min(last_day, helsinki_day(ended.at))


@duty(
    Limit(rule="AFT-12", unit="reckoned"),
    Limit(rule="AFT-12a", unit="reckoned"),
    Limit(rule="AFT-12b", unit="reckoned"),
    counted_from=_paid_by,
    met_by=(a.SettleFunds,),
)
def settle_independence_funds(view: View) -> Owed:
    """What was set aside of a placed child's income is paid, by the end of after-care."""
    first, settled, ended = view.case.facts.first, view.last(a.SettleFunds), view.last(a.End)
    nobody = ended is not None and ended.data.ground in NOBODY_LEFT
    done = settled is not None and not settled.data.later
    nothing = view.case.state in (None, "not_eligible") or view.facts(a.Transfer)
    if first is None or nothing or nobody or done or view.start.ground == "former_client":
        return NONE
    return {None: settled or first}


@duty("AFT-14", met_by=(a.AnswerInvitation,))
def answer_of_partner(view: View) -> Owed:
    """Whoever was invited says whether they take part."""
    if view.case.over:
        return NONE
    answers = standing.answers(view)
    return {
        who: fact
        for who, fact in standing.invited(view).items()
        if unanswered((fact,), [answers[who]] if who in answers else [])
    }


@duty("NET-10", personal=False, met_by=(a.CompleteTask,))
def agreed_task(view: View) -> Owed:
    """Each task that was agreed on is done by its owner."""
    return NONE if view.case.over else standing.open_tasks(view)


def _told_from_18(view: View) -> Owed:
    # Nobody has custody of an adult: from 18 the young person alone is told.
    owed = tell_of_legal_basis.find(view)
    return (
        {who: since for who, since in owed.items() if who == child_of(view)}
        if is_adult(view)
        else owed
    )


DUTIES: Final = (
    end_at_age_limit,
    end_after_five_years,
    end_as_decided,
    plan_services_after,
    ask_young_person,
    review_yearly,
    remove_obstacle,
    settle_independence_funds,
    answer_of_partner,
    agreed_task,
    evolve(tell_of_legal_basis, find=_told_from_18),
)
