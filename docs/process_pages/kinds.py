"""Which kinds of information a process holds, and which of them a role may see of it."""

from collections.abc import Iterable
from typing import Final, get_args

from lsprocess.process import Process
from lsprocess.processes.common.look_record import Category, WorkTask
from lsprocess.processes.common.look_words import CATEGORIES
from lsprocess.text import Lang
from lsprocess.views import CLASSES
from lsprocess.views.categories import category_of, category_of_field
from lsprocess.views.classes import ROLES_OF


CLIENT: Final = "client"
"""No partner: a client sees their own case as the child of it does."""


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


def shut_out(process: Process) -> tuple[str, ...]:
    """Give the roles that are shown nothing of *process*, whatever they look for."""
    may = {
        role
        for one in CLASSES.values()
        if one.relation is not None and one.sees
        for role in ROLES_OF[one.relation]
    }
    return tuple(role for role in process.roles if role not in (*may, CLIENT))


def named(kinds: Iterable[Category], lang: Lang) -> list[str]:
    """Give what kinds of information are called."""
    return [CATEGORIES[one].of(lang) for one in kinds]
