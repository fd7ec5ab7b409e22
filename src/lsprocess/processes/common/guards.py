"""Guards that several processes ask, and what makes a shared fact invalid."""

from collections.abc import Iterable
from typing import Any

from lsprocess.problems import Problem
from lsprocess.process import Fact, Finding, View, history_stands, met_if, whole
from lsprocess.processes.common.facts import (
    Forbid,
    RecordConsent,
)
from lsprocess.processes.common.people import child_of, holders, reached_facts, seen_facts
from lsprocess.processes.common.roles import SOCIAL_WORKERS
from lsprocess.processes.common.texts import PROBLEMS, guard


MAY_EXEMPT = frozenset({"social_worker", "leading_social_worker"})
"""Asserted roles that may exempt a child's case from a practice guard."""


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


@guard("program", "LIB-01")
def actor_may_exempt(view: View) -> Finding:
    """Exempting is for the social worker and the leading social worker."""
    return met_if(view.actor.role in MAY_EXEMPT)


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


def child_as_guardian(view: View) -> Problem | None:
    """Refuse the child as a guardian of their own."""
    return PROBLEMS["own_guardian"].at("person") if view.data.person == child_of(view) else None


def unclear_view(view: View) -> Problem | None:
    """Refuse a view that says neither how it was found out nor why not, or both."""
    data = view.data
    told = [data.manner is not None, data.summary_ref is not None]
    reasoned = data.not_heard_reason is not None
    if (all(told) and not reasoned) or (reasoned and not any(told)):
        return None
    return PROBLEMS["unclear_view"]
