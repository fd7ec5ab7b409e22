"""What the meeting, its states, actions, guards and duties are called."""

from typing import Final

from lsprocess.problems import problems_in
from lsprocess.text import Texts


TEXTS: Final = Texts(__file__)

PROCESS: Final = TEXTS["process"]
STATES: Final = TEXTS.section("states")
ACTIONS: Final = TEXTS.section("actions")
DUTIES: Final = TEXTS.section("duties")
GUARDS: Final = TEXTS.pairs("guards", "reason", "remedy")
PROBLEMS: Final = problems_in(TEXTS)
