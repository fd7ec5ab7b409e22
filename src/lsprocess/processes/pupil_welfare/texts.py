"""What pupil welfare, its states, actions, guards and duties are called."""

from typing import Final

from lsprocess.problems import problems_in
from lsprocess.process.words import Words


TEXTS: Final = Words(__file__)

guard, duty = TEXTS.guard, TEXTS.duty
PROBLEMS: Final = problems_in(TEXTS)
PARTS: Final = TEXTS.section("codes")
"""What the parts of the pupil welfare record are called, among the codes."""
