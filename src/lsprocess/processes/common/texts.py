"""What the facts shared by every process, their guards, roles, outcomes and levels are called."""

from collections.abc import Mapping
from typing import Final

from lsprocess.problems import problems_in
from lsprocess.text import Text, Texts


TEXTS: Final = Texts(__file__)

ROLES: Final[Mapping[str, Text]] = dict(TEXTS.section("roles"))
KNOWN_AS: Final[Mapping[str, Text]] = {**ROLES, **TEXTS.section("positions")}
"""What people in a case are called: by a role, or by the position of who has none."""
ACTIONS: Final = TEXTS.section("actions")
OUTCOMES: Final[Mapping[str, Text]] = dict(TEXTS.section("outcomes"))
LEVELS: Final[Mapping[str, Text]] = dict(TEXTS.section("levels"))
GUARDS: Final = TEXTS.pairs("guards", "reason", "remedy")
PROBLEMS: Final = problems_in(TEXTS)
