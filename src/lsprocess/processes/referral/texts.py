"""What the referral, its states, actions, guards and duties are called."""

from collections.abc import Mapping
from typing import Final

from lsprocess.problems import problems_in
from lsprocess.process.words import Words
from lsprocess.text import Text


TEXTS: Final = Words(__file__)

guard, duty = TEXTS.guard, TEXTS.duty
FEEDBACK_WORDS: Final[Mapping[str, Text]] = dict(TEXTS.section("feedback_words"))
PARTY_WORDS: Final[Mapping[str, Text]] = dict(TEXTS.section("party_words"))
PROBLEMS: Final = problems_in(TEXTS)
