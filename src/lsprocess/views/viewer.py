"""Who looks, and what their class of viewers lets them see of a case on a day: deny by default."""

from collections.abc import Collection
from datetime import date
from typing import Final, TypeVar, cast, get_args

import attrs

from lsprocess.basis import SCOPE_TABLE, Ban, kept_from
from lsprocess.errors import InvalidInput
from lsprocess.law import Rule
from lsprocess.problems import part, problem
from lsprocess.process import Actor, View, record
from lsprocess.processes.common.case_basis import known_of
from lsprocess.processes.common.codes import BanAim
from lsprocess.processes.common.look_record import Category, Purpose, ServiceTask, WorkTask
from lsprocess.processes.common.look_words import PURPOSES
from lsprocess.processes.common.people import (
    HEARD_AS_PARTY,
    age,
    child_of,
    guardians,
    holders,
    is_adult,
)
from lsprocess.processes.common.roles import PUPIL_WELFARE
from lsprocess.processes.common.told import GroupTold
from lsprocess.views.categories import ALL
from lsprocess.views.classes import CLASSES, ROLES_OF, Relation, RoleClass


C = TypeVar("C", bound=str)

AIMS: Final = frozenset(get_args(BanAim))
"""What a ban can be on besides an act of information or a document."""


def _only_purpose(viewer: "Viewer") -> Purpose:
    role = CLASSES.get(viewer.work_task)
    if role is None:
        return "own_matter"  # the work task itself is refused
    if len(role.purposes) > 1:
        known_ones = tuple(code for code in PURPOSES if code in role.purposes)
        got = part("nothing")
        raise InvalidInput(problem("must_be_one_of", "purpose", codes=known_ones, got=got))
    return next(iter(role.purposes))


@record
class Viewer:
    """
    Who looks at a case, in what task and what for.

    Attributes:
        actor: Who they are, as the importing system knows them.
        work_task: Code of the class of viewers, such as ``named_social_worker``.
        purpose: Code of what for, such as ``assessment``; may be left out where the class has one
            purpose alone, as a party has.
        service_task: ``child_welfare``, ``family_services`` or ``other``.

    Raises:
        InvalidInput: When a code is not in its list, or no purpose is given; the known ones are
            listed.
    """

    actor: Actor
    work_task: WorkTask
    purpose: Purpose = attrs.field(default=attrs.Factory(_only_purpose, takes_self=True))
    service_task: ServiceTask | None = None

    @property
    def role_class(self) -> RoleClass:
        """Their class of viewers."""
        return CLASSES[self.work_task]


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
    role = viewer.role_class
    rules = tuple(rule for rule in role.rules if rule.in_force(view.day))
    if not rules:
        return Access(reason="no_rule_in_force")
    reason = _reason(view, viewer, role)
    if reason is not None:
        return Access(reason=reason, rules=rules)
    bans = _bans(view, viewer.actor.id) if role.relation == "guardian" else ()
    sees = role.sees.difference(*(_covered(ban, pupils=_pupils(view)) for ban in bans))
    documents = frozenset(ban.target for ban in bans) - SCOPE_TABLE.keys() - AIMS
    return Access(sees=sees, usual=role.sees, rules=rules, party=role.party, documents=documents)


def unverified(viewer: Viewer, day: date) -> Access:
    """Give what somebody may see of a case that they have nothing to do with."""
    role = viewer.role_class
    rules = tuple(rule for rule in role.rules if rule.in_force(day))
    if not rules:
        return Access(reason="no_rule_in_force")
    return Access(
        reason="only_feedback" if role.relation is None else "relationship_not_verified",
        rules=rules,
    )


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
    if viewer.purpose not in role.purposes:
        return "purpose_not_for_task"
    if role.service_tasks is not None and viewer.service_task not in role.service_tasks:
        return "other_service_task"
    if role.relation is None:
        return "only_feedback"
    if not role.party and not _reaches(role, view.case.process.register(view)):
        return "other_register"
    verified = _verified(view, viewer.actor, role.relation)
    return None if verified else "relationship_not_verified"


def _reaches(role: RoleClass, register: str | None) -> bool:
    """
    Say whether work in a class reaches a register: social welfare's not pupil welfare's own.

    What is in neither, such as a workshop's record, or what health care asked, is for workers.
    """
    return register == role.register or (register is None and role.relation != "pupil_welfare")


def _verified(view: View, actor: Actor, relation: Relation) -> bool:
    if actor.role not in ROLES_OF[relation]:
        return False
    match relation:
        case "named":
            return actor.id in holders(view, "social_worker")
        case "pupil_welfare":
            return actor.role in PUPIL_WELFARE or _takes_part(view, actor.id)
        case "guardian":
            return actor.id in guardians(view) and not is_adult(view)
        case "child":
            years = age(view)
            grown = years is not None and years >= HEARD_AS_PARTY
            return grown and actor.id == child_of(view)
        case _:
            return True


def _takes_part(view: View, person: str) -> bool:
    group = view.tells(GroupTold)
    return group is not None and person in group.members


def _bans(view: View, guardian: str) -> tuple[Ban, ...]:
    return kept_from(guardian, known_of(view))


def _pupils(view: View) -> bool:
    return view.case.process.register(view) == "pupil_welfare"


def _covered(ban: Ban, *, pupils: bool) -> frozenset[Category]:
    """Say what a ban keeps: in pupil welfare, that of telling the guardian keeps everything."""
    if ban.level == "controller" or (pupils and ban.target == "telling"):
        return ALL
    scope = known(ban.target, SCOPE_TABLE)
    if scope is None:
        return frozenset()
    category = known(SCOPE_TABLE[scope].covers, ALL)
    return ALL if category is None else frozenset({category})
