"""Who looks, and what their class of viewers lets them see of a case on a day: deny by default."""

from collections.abc import Collection
from typing import Final, TypeVar, cast, get_args

import attrs

from lsprocess.basis import SCOPE_TABLE, Ban, kept_from
from lsprocess.law import Rule
from lsprocess.process import Actor, View, Word, record
from lsprocess.processes.common.case_basis import known_of
from lsprocess.processes.common.codes import BanAim
from lsprocess.processes.common.look_record import Category
from lsprocess.processes.common.look_words import PURPOSES
from lsprocess.processes.common.people import (
    HEARD_AS_PARTY,
    age,
    child_of,
    guardians,
    holders,
    is_adult,
)
from lsprocess.processes.common.roles import WORKERS
from lsprocess.views.categories import ALL
from lsprocess.views.classes import CLASSES, RoleClass


C = TypeVar("C", bound=str)

AIMS: Final = frozenset(get_args(BanAim))
"""What a ban can be on besides an act of information or a document."""


@record
class Viewer:
    """
    Who looks at a case, in what task and what for.

    Attributes:
        actor: Who they are, as the importing system knows them.
        work_task: Code of the class of viewers, such as ``named_social_worker``.
        purpose: Code of what for, such as ``assessment``.
        service_task: ``child_welfare``, ``family_services`` or ``other``.
    """

    actor: Actor
    work_task: Word
    purpose: Word | None = None
    service_task: Word | None = None


@attrs.frozen(kw_only=True)
class Access:
    """
    What a viewer may see.

    Attributes:
        reason: Code of why nothing is shown; None when something is.
        sees: Kinds of information that they may see.
        rules: Rules in force that it rests on.
        usual: Kinds of information that everybody of their class may see, but for bans.
        party: Whether they look at their own matter, or their child's.
        documents: Documents that a minor's ban keeps from them.
    """

    reason: str | None = None
    sees: frozenset[Category] = frozenset()
    usual: frozenset[Category] = frozenset()
    rules: tuple[Rule, ...] = ()
    party: bool = False
    documents: frozenset[str] = frozenset()


def known(code: str | None, codes: Collection[C]) -> C | None:
    """Give *code* when it is one of *codes*: another may be anything, and is not written down."""
    return cast("C", code) if code in codes else None


def access(view: View, viewer: Viewer) -> Access:
    """Judge what *viewer* may see of the case at the time of *view*."""
    task = known(viewer.work_task, CLASSES)
    if task is None:
        return Access(reason="unknown_work_task")
    role = CLASSES[task]
    rules = tuple(rule for rule in role.rules if rule.in_force(view.day))
    if not rules:
        return Access(reason="no_rule_in_force")
    reason = _reason(view, viewer, role)
    if reason is not None:
        return Access(reason=reason, rules=rules)
    bans = _bans(view, viewer.actor.id) if role.relation == "guardian" else ()
    sees = role.sees.difference(*map(_covered, bans))
    documents = frozenset(ban.target for ban in bans) - SCOPE_TABLE.keys() - AIMS
    return Access(sees=sees, usual=role.sees, rules=rules, party=role.party, documents=documents)


def both(then: Access, by_clock: Access) -> Access:
    """Give what somebody may see who has both accesses: what either withholds is withheld."""
    refused = next((one for one in (then, by_clock) if one.reason is not None), None)
    if refused is not None:
        return refused
    return Access(
        sees=then.sees & by_clock.sees,
        usual=then.usual,
        rules=tuple(dict.fromkeys((*then.rules, *by_clock.rules))),
        party=then.party or by_clock.party,
        documents=then.documents | by_clock.documents,
    )


def _reason(view: View, viewer: Viewer, role: RoleClass) -> str | None:
    if viewer.purpose not in PURPOSES:
        return "no_known_purpose"
    if viewer.purpose not in role.purposes:
        return "purpose_not_for_task"
    if role.service_tasks is not None and viewer.service_task not in role.service_tasks:
        return "other_service_task"
    if role.relation is None:
        return "only_feedback"
    return None if _verified(view, viewer.actor, role) else "relationship_not_verified"


def _verified(view: View, actor: Actor, role: RoleClass) -> bool:
    match role.relation:
        case "worker":
            return actor.role in WORKERS
        case "leading":
            return actor.role == "leading_social_worker"
        case "named":
            return actor.role in WORKERS and actor.id in holders(view, "social_worker")
        case "guardian":
            acts = actor.role in ("guardian", "legal_representative")
            return acts and actor.id in guardians(view) and not is_adult(view)
        case _:
            years = age(view)
            grown = years is not None and years >= HEARD_AS_PARTY
            return grown and actor.role == "child" and actor.id == child_of(view)


def _bans(view: View, guardian: str) -> tuple[Ban, ...]:
    return kept_from(guardian, known_of(view))


def _covered(ban: Ban) -> frozenset[Category]:
    if ban.level == "controller":
        return ALL
    scope = known(ban.target, SCOPE_TABLE)
    if scope is None:
        return frozenset()
    category = known(SCOPE_TABLE[scope].covers, ALL)
    return ALL if category is None else frozenset({category})
