"""What must hold in after-care: the right, the network, the young person's own say, the end."""

from datetime import date
from typing import Any, Final, cast

import attrs

from lsprocess.basis import Act, Answer, basis_of
from lsprocess.errors import InvalidInput
from lsprocess.problems import Problem, said_by
from lsprocess.process import MET, NOT_ASKED, Finding, View, after, met, met_if, met_on, unmet
from lsprocess.processes.after_care import actions as a
from lsprocess.processes.after_care import standing
from lsprocess.processes.after_care.texts import ENDS, PROBLEMS, TEXTS, guard
from lsprocess.processes.common.case_basis import WORDS, basis_for, known_of, lacking
from lsprocess.processes.common.facts import Link, RecordView
from lsprocess.processes.common.guards import actor_is_social_worker
from lsprocess.processes.common.links import misnamed
from lsprocess.processes.common.people import child_of, is_adult, seen_facts, where


NOBODY_LEFT: Final = frozenset({"died", "opened_by_mistake"})
"""Grounds of ending with which nobody is left to be asked."""

TWO: Final = 2

# No statute names who finds out whether there is a right.
social_worker_checks = attrs.evolve(
    actor_is_social_worker, level="program", rules=("LIB-04",), variant="checks"
)

# The right.


def first_state(data: a.CheckEligibility, day: date) -> str:
    """Where there is no right the case ends at once."""
    return "eligibility_checked" if standing.right(data, day).entitled else "not_eligible"


@guard("statute", "AFT-04", "AFT-05", "AFT-06", "AFT-07", "AFT-08", "DL-15", words=ENDS)
def within_after_care_limit(view: View) -> Finding:
    """The right lasts on this day."""
    last_day, ends_by, _ = standing.end(view)
    return met_if(view.day <= last_day, last_day=str(last_day), ends_by=ends_by)


@guard("statute", "AFT-04", "AFT-05", "AFT-06", "AFT-07", "AFT-08", "DL-15", words=ENDS)
def end_ground_holds(view: View) -> Finding:
    """Whoever ends by an age or by five years says so when they have come."""
    last_day, ends_by, _ = standing.end(view)
    came = view.day > last_day and ends_by in (view.data.ground, "decided")
    return met_if(came or view.data.ground not in ENDS, last_day=str(last_day), ends_by=ends_by)


# The network.


@guard("statute", "ASM-13", "DAT-01", "DAT-01a", judges_basis=True, words=WORDS)
def mapping_permitted(view: View) -> Finding:
    """The network is mapped with the young person, as they permit, or in a child's interest."""
    if view.data.client_took_part:
        return MET
    act = Act(
        kind="map_network",
        scope="map_network",
        recipient=view.data.network_ref,
        recipient_kind="close_person",
    )
    # From 18 nobody else's word opens it: the statute speaks of a child's interest.
    answer = _by_consent(view, act) if is_adult(view) else basis_for(view, act)
    return unmet(**lacking(answer)) if answer.basis is None else met(*answer.evidence)


def _by_consent(view: View, act: Act) -> Answer:
    return basis_of(act, attrs.evolve(cast("Any", known_of(view)), grounds=()))


@guard("practice", "AFT-14")
def partners_named(view: View) -> Finding:
    """Whoever is invited was named as a partner."""
    known = standing.partners(view)
    unknown = tuple(one for one in view.data.partners if one not in known)
    return met_if(view.data.partners and not unknown, partners=unknown)


def _invitation(view: View, partner: str) -> Act:
    return Act(
        kind="invite",
        scope="joint_discussion",
        recipient=partner,
        recipient_kind=standing.seen_as(view, partner),
    )


@guard("statute", "FBK-01", "FBK-01a", "HEA-07", "NET-03", "NET-07", judges_basis=True, words=WORDS)
def invitation_permitted(view: View) -> Finding:
    """A consent, or a legal basis, opens the way to each partner who is invited."""
    invited = view.data.partners
    answers = {one: basis_for(view, _invitation(view, one)) for one in invited}
    closed = tuple(one for one, answer in answers.items() if answer.basis is None)
    if closed:
        return unmet(partners=closed, **lacking(*(answers[one] for one in closed)))
    places = dict.fromkeys(place for answer in answers.values() for place in answer.evidence)
    bases = tuple(answer.basis for answer in answers.values() if answer.basis is not None)
    return met(*places, bases=bases)


@guard("statute", "FBK-01", "FBK-01a", "NET-07", judges_basis=True, words=WORDS)
def client_agreed(view: View) -> Finding:
    """The young person agrees to work with those who take part; no statute stands in for that."""
    known = standing.accepted(view) or standing.invited(view) or (view.data.agreement_ref,)
    answers = [_by_consent(view, _invitation(view, one)) for one in known]
    if any(answer.basis is None for answer in answers):
        return unmet(**lacking(*answers))
    return met(*dict.fromkeys(place for answer in answers for place in answer.evidence))


@guard("practice", "AFT-14")
def partner_answered(view: View) -> Finding:
    """Cooperation goes both ways: at least one partner takes part."""
    return met_on(*standing.accepted(view).values())


@guard("practice", "NET-10")
def one_owner_per_task(view: View) -> Finding:
    """Each task has one owner."""
    tasks = [one.task for one in view.data.tasks]
    twice = tuple(dict.fromkeys(one for one in tasks if tasks.count(one) > 1))
    return met_if(not twice, tasks=twice)


@guard("practice", "AFT-14")
def network_agreed_or_reason(view: View) -> Finding:
    """Support waits for no network, and where none is agreed it is said why."""
    return met_if(view.facts(a.AgreeCooperation) or view.data.network is not None)


@guard("practice", "AFT-14", warns=True)
def network_agreed(view: View) -> Finding:
    """Cooperation with the network has been agreed on."""
    return met_on(view.last(a.AgreeCooperation))


@guard("statute", "PLN-09", "PLN-09a", warns=True)
def client_plan_exists(view: View) -> Finding:
    """There is a client plan, named here or linked."""
    linked = any(fact.data.as_ == "plan" for fact in view.facts(Link))
    return met_if(view.data.client_plan is not None or linked)


@guard("practice", "NET-12", warns=True)
def pair_from_two_services(view: View) -> Finding:
    """The two who work as a pair come from two services; whoever is no partner is from here."""
    known = standing.partners(view)
    services = {
        known[one].service if one in known else "child_welfare" for one in view.data.persons
    }
    return met_if(len(services) > 1 and None not in services)


@guard("practice", "AFT-15", warns=True)
def contact_agreed(view: View) -> Finding:
    """Somebody keeps in touch while no support is taken."""
    told = view.facts(a.NamePartner, a.BeginSupport)
    found = [fact.seq for fact in told if fact.data.package == "keep_in_touch"]
    return met_on(*found)


# The young person's own say, and the end.


@guard("statute", "HEA-10", "PLN-02")
def client_view_recorded(view: View) -> Finding:
    """What the young person thinks is recorded since the last review, or why it is not."""
    views = after(view.last(a.Review), seen_facts(view, RecordView))
    found = [where(view, fact) for fact in views if fact.data.party == child_of(view)]
    return met_on(*found)


def _asked_at_the_end(view: View) -> Finding:
    asked = view.data.ground in ("need_ended", "client_wish")
    return client_view_recorded.test(view) if asked else NOT_ASKED


client_view_at_the_end = client_view_recorded.varied(
    "end", _asked_at_the_end, TEXTS["when.by_need_or_wish"]
)
"""The same of an end by need or by wish: an age or a time asks nobody."""


def somebody_is_left(view: View) -> bool:
    """Not asked where the young person died or the case was opened by mistake."""
    return view.data.ground not in NOBODY_LEFT


@guard("statute", "AFT-10", when=somebody_is_left)
def services_after_planned(view: View) -> Finding:
    """There is a plan of the services that follow, or it is said why there is none."""
    return met_if(view.data.plan_after_ref is not None or view.data.no_plan_reason is not None)


def grown_up(view: View) -> bool:
    """Only from 18."""
    return is_adult(view)


@guard("statute", "DAT-01", "DAT-01a", when=grown_up)
def told_to_the_client(view: View) -> Finding:
    """From 18 the young person alone is told: nobody has custody of an adult."""
    told = view.data.not_told_reason is None
    return met_if(not told or view.data.party == child_of(view))


# What makes data invalid.


def unclear_eligibility(view: View) -> Problem | None:
    """Refuse a young person of unknown age, days out of order, and a case that is none."""
    client = view.data.client
    if client.born is None or client.unborn is not None:
        return PROBLEMS["age_unknown"].at("client")
    try:
        standing.right(view.data, view.day)
    except InvalidInput as error:
        return said_by(error)
    return misnamed(view, "from_case")


def not_invited(view: View) -> Problem | None:
    """Refuse the answer of somebody who was not invited."""
    known = view.data.partner in standing.invited(view)
    return None if known else PROBLEMS["not_invited"].at("partner")


def no_open_task(view: View) -> Problem | None:
    """Refuse to complete what was not agreed on, or is done."""
    return None if view.data.task in standing.open_tasks(view) else PROBLEMS["no_task"].at("task")


def no_pair(view: View) -> Problem | None:
    """Refuse a pair that is not of two."""
    persons = view.data.persons
    two = len(persons) == len(set(persons)) == TWO
    return None if two else PROBLEMS["no_pair"].at("persons")


def unclear_funds(view: View) -> Problem | None:
    """Refuse what says neither when the funds are paid nor that there are none, or both."""
    data = view.data
    decided = [data.decision_ref is not None, data.later is not None]
    fits = not any(decided) if data.none else all(decided)
    return None if fits else PROBLEMS["unclear_funds"]


def plan_and_none(view: View) -> Problem | None:
    """Refuse a plan of what follows together with why there is none."""
    both = view.data.plan_after_ref is not None and view.data.no_plan_reason is not None
    return PROBLEMS["plan_and_none"].at("no_plan_reason") if both else None
