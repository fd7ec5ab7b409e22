"""Duties of pupil welfare: talks in the school's own days, telling, the group and its record."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from lsprocess.calendar import Policy
from lsprocess.law.limit import Limit
from lsprocess.process import Fact, View, unanswered
from lsprocess.processes.common.duty_search import NONE, Owed, owe, owe_until_over, told_day
from lsprocess.processes.common.facts import RecordConsent, WithdrawConsent
from lsprocess.processes.common.people import guardians, is_adult
from lsprocess.processes.common.tasks import tasks_standing
from lsprocess.processes.common.telling import tell_of_legal_basis
from lsprocess.processes.pupil_welfare import actions as a
from lsprocess.processes.pupil_welfare import standing
from lsprocess.processes.pupil_welfare.texts import duty


def _since(_view: View, fact: Fact[Any], _subject: str | None) -> date:
    return standing.since(fact)


def _days(view: View, fact: Fact[Any], _subject: str | None) -> Policy:
    return standing.days_from(view, standing.since(fact))


def _while_unknown(view: View, opener: Fact[Any] | None) -> Owed:
    return NONE if opener is None or not standing.pupil_may_not_know(view) else owe(opener)


@duty(
    *("PUP-01", "PUP-03"),
    standing.SEVEN,
    counted_from=_since,
    days=_days,
    met_by=(a.HoldTalk, a.OfferTalk),
)
def arrange_talk(view: View) -> Owed:
    """The pupil talks with the psychologist or the curator by the school's seventh day."""
    return owe_until_over(view, standing.awaited_talk(view, urgent=False))


@duty(
    *("PUP-02", "PUP-03"),
    standing.SOON,
    counted_from=_since,
    met_by=(a.HoldTalk, a.OfferTalk),
)
def arrange_talk_urgently(view: View) -> Owed:
    """In an urgent matter the pupil talks with them on the same or the next working day."""
    return owe_until_over(view, standing.awaited_talk(view, urgent=True))


@duty(
    "PUP-05",
    Limit(rule="DL-12", unit="school_days", amount=7),
    counted_from=_since,
    days=_days,
    met_by=(a.TellPupil, a.HoldTalk),
)
def tell_pupil(view: View) -> Owed:
    """A pupil without whom the contact was made is told of it, in the same time."""
    return _while_unknown(view, standing.untold_pupil(view, urgent=False))


@duty(
    "PUP-05",
    Limit(rule="DL-12", unit="business_days", amount=1),
    counted_from=_since,
    met_by=(a.TellPupil, a.HoldTalk),
)
def tell_pupil_urgently(view: View) -> Owed:
    """The same, of an urgent contact."""
    return _while_unknown(view, standing.untold_pupil(view, urgent=True))


@duty("PUP-06", "PUP-12", met_by=(a.TellGuardian,))
def tell_guardian(view: View) -> Owed:
    """Each guardian is told of a contact that they did not make themselves."""
    if is_adult(view) or standing.nobody_left(view):
        return NONE
    owed: dict[str | None, Fact[Any]] = {}
    for person in guardians(view):
        others = [one for one in standing.contacts(view) if one.data.contacter.id != person]
        told = [one for one in view.facts(a.TellGuardian) if one.data.party == person]
        left = unanswered(others, told)
        if left is not None:
            owed[person] = left
    return owed


@duty(Limit(rule="PUP-22", unit="at_once"), met_by=(a.HoldTalk, a.OfferTalk))
def reach_school_health(view: View) -> Owed:
    """School health care is reached on the day on which it was found to be needed."""
    chosen = view.last(a.Triage)
    if chosen is None or chosen.data.service != "school_health":
        return NONE
    answers = view.facts(a.HoldTalk, a.OfferTalk)
    talks = [fact for fact in answers if fact.data.professional == "school_health"]
    return owe_until_over(view, unanswered((chosen,), talks))


@duty("PUP-10", met_by=(a.JoinGroup, a.AnswerInvitation))
def answer_of_partner(view: View) -> Owed:
    """Whoever was asked to the group says whether they come."""
    if view.case.over:
        return NONE
    joined = {fact.data.person: fact for fact in view.facts(a.JoinGroup)}
    said = {fact.data.partner: fact for fact in view.facts(a.AnswerInvitation)}
    return {
        who: asked
        for who, asked in standing.invited(view).items()
        if unanswered((asked,), _those(who, joined, said)) is not None
    }


def _those(who: str, *answers: Mapping[str, Fact[Any]]) -> list[Fact[Any]]:
    return [found[who] for found in answers if who in found]


@duty(
    Limit(rule="NET-10", unit="agreed"),
    counted_from=told_day("due"),
    personal=False,
    met_by=(a.CompleteTask,),
)
def carry_out_task(view: View) -> Owed:
    """Each measure is carried out by its owner, by its day."""
    return NONE if standing.nobody_left(view) else tasks_standing(view, a.SetTask, a.CompleteTask)


@duty("PUP-13", "PUP-14", met_by=(a.CloseRecord,))
def complete_record(view: View) -> Owed:
    """A group's record is owed until it is complete, after the end too."""
    if standing.nobody_left(view):
        return NONE
    formed = view.facts(a.FormGroup)[:1]
    return owe(unanswered(formed, view.facts(a.CloseRecord)))


@duty("PUP-20", met_by=(a.DiscloseRecord, WithdrawConsent))
def hand_over_record(view: View) -> Owed:
    """Whoever changed schools has agreed that data go along, and they are given to the new one."""
    ended = view.last(a.End)
    if ended is None or ended.data.ground != "changed_school":
        return NONE
    given = {fact.data.recipient for fact in view.facts(a.DiscloseRecord)}
    asked = (one.data for one in view.facts(RecordConsent) if one.data.scope == "transfer_record")
    schools = {one.recipient for one in asked if one.recipient not in (None, *given)}
    return {school: ended for school in schools if standing.may_be_handed(view, str(school))}


DUTIES: Final = (
    arrange_talk_urgently,
    arrange_talk,
    tell_pupil_urgently,
    tell_pupil,
    tell_guardian,
    reach_school_health,
    answer_of_partner,
    carry_out_task,
    complete_record,
    hand_over_record,
    tell_of_legal_basis,
)
