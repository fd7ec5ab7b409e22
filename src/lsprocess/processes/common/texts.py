"""What the facts shared by every process, their guards, roles and outcomes are called."""

from collections.abc import Mapping
from typing import Final, get_args

from lsprocess.basis.texts import PERSONS
from lsprocess.problems import problems_in
from lsprocess.process.words import Words
from lsprocess.processes.common.codes import Role
from lsprocess.text import Text


TEXTS: Final = Words(__file__)

guard = TEXTS.guard
ROLES: Final[Mapping[str, Text]] = {
    role: PERSONS[role] if role in PERSONS else TEXTS[f"roles.{role}"] for role in get_args(Role)
}
POSITIONS: Final[Mapping[str, Text]] = dict(TEXTS.section("positions"))
KNOWN_AS: Final[Mapping[str, Text]] = {**ROLES, **POSITIONS, "person": TEXTS["neither.person"]}
"""What people in a case are called: by a role, or by the position of who has none."""
OUTCOMES: Final[Mapping[str, Text]] = dict(TEXTS.section("outcomes"))
WHO: Final[Mapping[str, Text]] = dict(TEXTS.section("who"))
PROBLEMS: Final = problems_in(TEXTS)
