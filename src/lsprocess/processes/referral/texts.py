"""What the referral, its states, actions, guards and duties are called."""

from collections.abc import Mapping
from typing import Final

from lsprocess.problems import problems_in
from lsprocess.text import Text, Texts


TEXTS: Final = Texts(__file__)

PROCESS: Final = TEXTS["process"]
STATES: Final = TEXTS.section("states")
ACTIONS: Final = TEXTS.section("actions")
DUTIES: Final = TEXTS.section("duties")
FEEDBACK_WORDS: Final[Mapping[str, Text]] = dict(TEXTS.section("feedback_words"))
GUARDS: Final = TEXTS.pairs("guards", "reason", "remedy")
PROBLEMS: Final = problems_in(TEXTS)
