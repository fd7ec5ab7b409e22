"""Guards that several processes ask, and what makes a shared fact invalid."""

from collections.abc import Iterable
from typing import Any

from lsprocess.problems import Problem
from lsprocess.process import (
    ActionData,
    Fact,
    Finding,
    View,
    history_stands,
    met_if,
    met_on,
    readable,
    whole,
)
from lsprocess.processes.common.facts import (
    Forbid,
    RecordConsent,
)
from lsprocess.processes.common.people import (
    child_of,
    guardians,
    holders,
    meant,
    reached_facts,
    seen_facts,
)
from lsprocess.processes.common.roles import PUPIL_WELFARE, SOCIAL_WORKERS
from lsprocess.processes.common.texts import PROBLEMS, guard


MAY_EXEMPT = frozenset({"social_worker", "leading_social_worker"})
"""Asserted roles that may exempt a child's case from a practice guard."""

WITHOUT_CLIENT = frozenset({"chair", "representative", "initiator"})
"""Asserted roles that may do so too where there is no client: who leads, or speaks for a party."""


def is_social_worker(view: View) -> bool:
    """
    Say whether the actor is the case's responsible social worker, or the leading one.

    On the urgent path any asserted social worker will do, the one on call at night included.
    """
    if view.actor.role not in SOCIAL_WORKERS:
        return False
    if view.urgent:
        return True
    responsible = holders(view, "social_worker")
    return (
        not responsible
        or view.actor.id in responsible
        or view.actor.role == "leading_social_worker"
    )


@guard("statute", "ASM-05", "ASM-05a", "ASM-05b", "CLI-03")
def actor_is_social_worker(view: View) -> Finding:
    """The responsible social worker acts, or the leading one; any of them where none is named."""
    return met_if(is_social_worker(view))


@guard("statute", "CLI-06", "CLI-06a")
def social_worker_assigned(view: View) -> Finding:
    """A social worker is named who is responsible for the child's affairs."""
    return met_on(*holders(view, "social_worker").values())


@guard("statute", "OPN-05", "OPN-05a", "OPN-05b")
def receiving_county_named(view: View) -> Finding:
    """The county that continues is named."""
    return met_if(view.data.to_county is not None)


@guard("program", "LIB-01")
def actor_may_exempt(view: View) -> Finding:
    """In a client's case social workers exempt, elsewhere who leads or speaks for a party too."""
    may = MAY_EXEMPT if child_of(view) is not None else MAY_EXEMPT | WITHOUT_CLIENT
    kept_by_pupil_welfare = view.case.process.register(view) == "pupil_welfare"
    return met_if(view.actor.role in (may | PUPIL_WELFARE if kept_by_pupil_welfare else may))


@guard("program", "LIB-01")
def guard_is_practice(view: View) -> Finding:
    """Nobody can waive a statute."""
    waived = view.case.process.guards[view.data.guard]
    return met_if(waived.level == "practice", guard=waived.code)


corrected_history_stands = guard("program", "DAT-20", "DAT-20a", "LIB-02")(history_stands)


def unknown_guard(view: View) -> Problem | None:
    """Refuse an exemption from a guard that the process does not have."""
    if view.data.guard in view.case.process.guards:
        return None
    return PROBLEMS["unknown_guard"].at("guard")


def unclear_consent(view: View) -> Problem | None:
    """Refuse an id that another answer has, and a consent that ends before it is given."""
    until = view.data.valid_until
    if until is not None and until < view.day:
        return PROBLEMS["ends_before"].at("valid_until")
    return _if_recorded(view, RecordConsent, "consent")


def unclear_ban(view: View) -> Problem | None:
    """Refuse an id that another ban has, and a judgement on the ban in the ban itself."""
    for key in ("accepted", "denial_reason"):
        if getattr(view.data, key) is not None:
            return PROBLEMS["judged_apart"].at(key)
    return _if_recorded(view, Forbid, "ban")


def unclear_judgement(view: View) -> Problem | None:
    """Refuse to judge a ban that is not recorded, or without a denial's reason."""
    if view.data.accepted is (view.data.denial_reason is not None):
        return PROBLEMS["denial_reason"].at("denial_reason")
    return unknown_ban(view)


def not_the_makers(view: View) -> Problem | None:
    """Refuse to lift a ban that is not recorded, or for somebody else than who made it."""
    unknown = unknown_ban(view)
    if unknown is not None:
        return unknown
    bans = reached_facts(whole(view.case, view.linked), Forbid)
    namesakes = [fact for fact in bans if fact.data.ban == view.data.ban]
    makers = {fact.data.by for fact in meant(view.case.id, namesakes)}
    return None if view.data.by in makers else PROBLEMS["not_the_maker"].at("by")


def no_guardian(view: View) -> Problem | None:
    """Refuse a decision on the access of somebody who is no guardian."""
    return None if view.data.person in guardians(view) else PROBLEMS["no_guardian"].at("person")


def unknown_consent(view: View) -> Problem | None:
    """Refuse to withdraw a consent that the case has not recorded."""
    recorded = seen_facts(whole(view.case, view.linked), RecordConsent)
    return _unless_recorded(view, recorded, "consent")


def unknown_ban(view: View) -> Problem | None:
    """Refuse to lift a ban that the case has not recorded."""
    recorded = reached_facts(whole(view.case, view.linked), Forbid)
    return _unless_recorded(view, recorded, "ban")


def _unless_recorded(view: View, recorded: Iterable[Fact[Any]], key: str) -> Problem | None:
    wanted = getattr(view.data, key)
    if any(getattr(fact.data, key) == wanted for fact in recorded):
        return None
    return PROBLEMS["not_recorded"].at(key)


def _if_recorded(view: View, kind: type[ActionData], key: str) -> Problem | None:
    # A linked case that cannot be read stops nobody from answering or forbidding.
    recorded = reached_facts(whole(view.case, readable(view.linked)), kind)
    wanted = getattr(view.data, key)
    if any(getattr(fact.data, key) == wanted for fact in recorded):
        return PROBLEMS["used_id"].at(key)
    return None


def child_as_guardian(view: View) -> Problem | None:
    """Refuse the child as a guardian of their own."""
    return PROBLEMS["own_guardian"].at("person") if view.data.person == child_of(view) else None


def unclear_view(view: View) -> Problem | None:
    """Refuse a view that says neither how it was found out nor why not, or both."""
    data = view.data
    details = [data.manner is not None, data.summary_ref is not None]
    reasoned = data.not_heard_reason is not None
    if (all(details) and not reasoned) or (reasoned and not any(details)):
        return None
    return PROBLEMS["unclear_view"]
