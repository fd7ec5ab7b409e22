"""Which kinds of information a process holds, and which of them a role may see of it."""

from collections.abc import Iterable, Mapping
from typing import Final, get_args

from lsprocess.process import Process
from lsprocess.processes.common.look_record import Category, Register, WorkTask
from lsprocess.processes.common.look_words import CATEGORIES
from lsprocess.text import Lang
from lsprocess.views import CLASSES
from lsprocess.views.categories import category_of, category_of_field
from lsprocess.views.classes import ROLES_OF


CLIENT: Final = "client"
"""No partner: a client sees their own case as the child of it does."""

KEPT_IN: Final[Mapping[str, tuple[Register, ...]]] = {
    "pupil_welfare": ("pupil_welfare",),
    "meeting": ("social_welfare_client", "pupil_welfare"),
    "consultation": ("social_welfare_client", "pupil_welfare"),
}
"""The processes of which not every case is kept in the client register of social welfare."""


def held(process: Process) -> tuple[Category, ...]:
    """Give the kinds of information that a case of *process* can hold."""
    found: set[Category | None] = {"state"}
    for action in process.actions:
        found.add(category_of(action.record))
        found |= {category_of_field(action.record, name) for name in action.record.about.fields}
    return tuple(one for one in get_args(Category) if one in found)


def seen(process: Process, task: WorkTask) -> tuple[Category, ...]:
    """Give what a class of viewers may see of *process*."""
    return tuple(one for one in held(process) if one in CLASSES[task].sees)


def registers(process: Process) -> tuple[Register, ...]:
    """Give the clients' registers in which cases of *process* are kept."""
    return KEPT_IN.get(process.id, ("social_welfare_client",))


def shut_out(process: Process, register: Register) -> tuple[str, ...]:
    """Give the roles that are shown nothing of *process* in a register, whatever they look for."""
    may = {
        role
        for one in CLASSES.values()
        if one.relation is not None and one.sees and (one.party or one.register == register)
        for role in ROLES_OF[one.relation]
    }
    return tuple(role for role in process.roles if role not in (*may, CLIENT))


def named(kinds: Iterable[Category], lang: Lang) -> list[str]:
    """Give what kinds of information are called."""
    return [CATEGORIES[one].of(lang) for one in kinds]
