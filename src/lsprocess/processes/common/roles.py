"""
The roles, in one table: everything that a role decides is asked here, and nowhere listed anew.

What stands in no row is nobody's role: it may do nothing, and who acts in it is not told.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

import attrs

from lsprocess.basis import RecipientKind
from lsprocess.processes.common.codes import Role


Group = Literal["worker", "school", "pupil_welfare", "professional", "private"]
"""
Whose role it is: a worker's of social welfare, the school's own, that of its pupil welfare, some
other professional's, or that of somebody who acts for themselves.
"""


@attrs.frozen(kw_only=True)
class RoleRow:
    """
    What a role decides.

    Attributes:
        group: Whose role it is.
        social_worker: Whether it makes somebody a social worker.
        one_holder: Whether one person holds it at a time.
        seen_as: Who the law sees in somebody known by it; None where it does not say.
        told: Whether the client's log report tells who acted in it.
    """

    group: Group
    social_worker: bool = False
    one_holder: bool = False
    seen_as: RecipientKind | None = None
    told: bool = attrs.field()

    @told.default
    def _told(self) -> bool:
        return self.group != "private"


_PRIVATE: Final = RoleRow(group="private")
_WORKER: Final = RoleRow(group="worker")
_PROFESSIONAL: Final = RoleRow(group="professional")
_SCHOOL: Final = RoleRow(group="school", seen_as="education")

ROLE_TABLE: Final[Mapping[Role, RoleRow]] = MappingProxyType(
    {
        "intake_worker": _WORKER,
        "social_worker": RoleRow(group="worker", social_worker=True, one_holder=True),
        "duty_social_worker": RoleRow(group="worker", social_worker=True),
        "leading_social_worker": RoleRow(group="worker", social_worker=True),
        "social_counsellor": _WORKER,
        "legal_representative": _PRIVATE,
        "close_person": _PRIVATE,
        "facilitator": _PROFESSIONAL,
        "notifier": _PRIVATE,
        "guardian": _PRIVATE,
        "child": _PRIVATE,
        "client": _PRIVATE,
        "support_person": _PRIVATE,
        "coach": RoleRow(group="private", one_holder=True),
        "psychologist": RoleRow(group="pupil_welfare", seen_as="pupil_welfare_psychologist"),
        "school_health": RoleRow(group="pupil_welfare", seen_as="health"),
        "curator": RoleRow(group="pupil_welfare", seen_as="pupil_welfare_social"),
        "teacher": _SCHOOL,
        "principal": _SCHOOL,
        "chair": RoleRow(group="professional", one_holder=True),
        "recorder": RoleRow(group="professional", one_holder=True),
        "inviter": _PROFESSIONAL,
        "initiator": _PROFESSIONAL,
        "participant": _PROFESSIONAL,
        "working_pair": _PROFESSIONAL,
        # Takes part as professionals do, but speaks of their own life.
        "expert_by_experience": RoleRow(group="professional", told=False),
        "representative": _PROFESSIONAL,
        "consultant": _PROFESSIONAL,
        "trusted_worker": _PROFESSIONAL,
    }
)
"""Every role, with what it decides; of several that say who the law sees, the first counts."""


def roles_in(*groups: Group) -> frozenset[Role]:
    """Give the roles of these groups."""
    return frozenset(role for role, row in ROLE_TABLE.items() if row.group in groups)


WORKERS: Final = roles_in("worker")
PUPIL_WELFARE: Final = roles_in("pupil_welfare")
SCHOOL: Final = roles_in("school", "pupil_welfare")
PRIVATE: Final = roles_in("private")
PROFESSIONALS: Final = frozenset(ROLE_TABLE) - PRIVATE

TASKS: Final = roles_in("professional")
"""Roles that are tasks in a case; the others only say who somebody is."""

SOCIAL_WORKERS: Final = frozenset(role for role, row in ROLE_TABLE.items() if row.social_worker)
"""Asserted roles that make somebody a social worker."""

SINGLE_HOLDER: Final = frozenset(role for role, row in ROLE_TABLE.items() if row.one_holder)
"""Roles that one person holds at a time."""

TOLD: Final = frozenset(role for role, row in ROLE_TABLE.items() if row.told)
"""Roles of which the client's log report tells who acted in them; no other role is."""
