"""
Classes of viewers, and which kinds of information each may see; whoever is not here sees nothing.

The classes of workers follow the decree on access rights, 457/2024, in force from 1 October 2024.
What it bars beside (family mediation, shelter services, therapy notes and examinations) is nothing
that these processes record.

Assumed, and to be confirmed by a lawyer:

- From 1 January 2024 to the decree, what is necessary for the task (703/2023 9 §) is taken to be
  what the decree later spelled out.  For earlier days no rule is catalogued, and workers are shown
  nothing.
- Who arranges services is not shown who notified, nor refused attempts and looks: neither is
  necessary for arranging.
- Who carries a service out sees assessments and client plans of the child welfare task; a worker of
  family services asks for them from who arranges.
- Leadership sees everything, but only for complaints and the like; everyday supervision of the
  work is taken as such.
- Individual pupil welfare is seen, in its own register alone, by the psychologist, the curator and
  school health care, whose task contacts are, and by others of the school who take part in it
  (1287/2013 23 § 2 mom); whoever joined from outside sees nothing.  Oversight of that register is
  no class here.
- A child sees the case as a party from twelve; an unknown age is taken as younger.  A guardian's
  right ends when the child comes of age.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

import attrs

from lsprocess.law import Rule
from lsprocess.law.catalogue import as_rules
from lsprocess.processes.common.codes import Role
from lsprocess.processes.common.look_record import (
    Category,
    Purpose,
    Register,
    ServiceTask,
    WorkTask,
)
from lsprocess.processes.common.roles import SCHOOL, WORKERS
from lsprocess.text import Text
from lsprocess.views.categories import ALL
from lsprocess.views.texts import CLASS_NAMES


Relation = Literal["worker", "named", "leading", "pupil_welfare", "child", "guardian"]
"""
How a viewer's relationship with the case is verified: by a worker's asserted role, also as the
responsible social worker recorded in the case, by the leading social worker's asserted role, by
pupil welfare's asserted role or as one of the school who takes part, as the child in that role, or
in a guardian's role as a guardian with custody.
"""

ROLES_OF: Final[Mapping[Relation, frozenset[Role]]] = MappingProxyType(
    {
        "worker": WORKERS,
        "named": WORKERS,
        "leading": frozenset({"leading_social_worker"}),
        "pupil_welfare": SCHOOL,
        "child": frozenset({"child"}),
        "guardian": frozenset({"guardian", "legal_representative"}),
    }
)
"""The roles in which each relationship can be verified; whoever acts in another sees nothing."""


@attrs.frozen(kw_only=True)
class RoleClass:
    """
    A class of viewers.

    Attributes:
        code: Its name in the public vocabulary, as a viewer's work task.
        name: Its name for people.
        sees: Kinds of information that it may see.
        purposes: What for.
        relation: How the relationship with the case is verified; None for who sees nothing.
        rules: The rules it rests on; one of them must be in force on the day of the look.
        service_tasks: Service tasks in which it sees anything; None for all.
        register: The clients' register that its work uses; it reaches no other one.
    """

    code: WorkTask
    name: Text
    sees: frozenset[Category]
    purposes: frozenset[Purpose]
    relation: Relation | None
    rules: tuple[Rule, ...] = attrs.field(converter=as_rules)
    service_tasks: frozenset[ServiceTask] | None = None
    register: Register = "social_welfare_client"

    @property
    def party(self) -> bool:
        """Whether they look at their own matter, or their child's."""
        return self.relation in ("child", "guardian")

    @property
    def private(self) -> bool:
        """Whether they act for themselves: a party, or who notified."""
        return self.party or self.relation is None


_CASEWORK: Final[frozenset[Purpose]] = frozenset(
    {"urgent_help", "assessment", "planning", "service"}
)
_OVERSIGHT: Final[frozenset[Purpose]] = frozenset({"complaint", "supervision"})
_OWN: Final[frozenset[Purpose]] = frozenset({"own_matter"})
_CHILD_WELFARE: Final[frozenset[ServiceTask]] = frozenset({"child_welfare"})

_CLASSES: Final = (
    RoleClass(
        code="wide_client_responsibility",
        name=CLASS_NAMES["wide_client_responsibility"],
        sees=ALL,
        purposes=_CASEWORK,
        relation="worker",
        rules=("DAT-03", "DAT-02"),
    ),
    RoleClass(
        code="named_social_worker",
        name=CLASS_NAMES["named_social_worker"],
        sees=ALL,
        purposes=_CASEWORK,
        relation="named",
        rules=("DAT-03", "DAT-02"),
    ),
    RoleClass(
        code="leading_officeholder",
        name=CLASS_NAMES["leading_officeholder"],
        sees=ALL,
        purposes=_CASEWORK | _OVERSIGHT,
        relation="leading",
        rules=("DAT-03", "DAT-02"),
    ),
    RoleClass(
        code="service_arranging",
        name=CLASS_NAMES["service_arranging"],
        sees=ALL - {"notifier_identity", "audit"},
        purposes=frozenset({"planning", "service"}),
        relation="worker",
        rules=("DAT-03", "DAT-02"),
        service_tasks=_CHILD_WELFARE,
    ),
    RoleClass(
        code="service_implementing",
        name=CLASS_NAMES["service_implementing"],
        sees=frozenset({"assessment", "client_plan"}),
        purposes=frozenset({"service"}),
        relation="worker",
        rules=("DAT-03", "DAT-02"),
        service_tasks=_CHILD_WELFARE,
    ),
    RoleClass(
        code="leadership_oversight",
        name=CLASS_NAMES["leadership_oversight"],
        sees=ALL,
        purposes=_OVERSIGHT,
        relation="leading",
        rules=("DAT-03", "DAT-02"),
    ),
    RoleClass(
        code="individual_pupil_welfare",
        name=CLASS_NAMES["individual_pupil_welfare"],
        sees=ALL - {"audit"},
        purposes=_CASEWORK,
        relation="pupil_welfare",
        rules=("PUP-18", "PUP-19"),
        register="pupil_welfare",
    ),
    RoleClass(
        code="child",
        name=CLASS_NAMES["child"],
        sees=ALL - {"audit"},
        purposes=_OWN,
        relation="child",
        rules=("DAT-18", "FBK-08"),
    ),
    RoleClass(
        code="guardian",
        name=CLASS_NAMES["guardian"],
        sees=ALL - {"audit"},
        purposes=_OWN,
        relation="guardian",
        rules=("DAT-18", "FBK-08", "DAT-16", "DAT-16a"),
    ),
    RoleClass(
        code="notifier",
        name=CLASS_NAMES["notifier"],
        sees=frozenset(),
        purposes=_OWN,
        relation=None,
        rules=("FBK-01",),
    ),
)

CLASSES: Final[Mapping[WorkTask, RoleClass]] = MappingProxyType({one.code: one for one in _CLASSES})
"""Every class by its code."""
