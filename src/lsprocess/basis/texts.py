"""What is said of an answer: what carries an act, what is missing, and the ways forward."""

from collections.abc import Mapping
from typing import Final

from lsprocess.text import Text, Texts


TEXTS: Final = Texts(__file__)

SCOPE_NAMES: Final = TEXTS.section("scopes")
"""What each scope of a consent is called."""

NOT_CARRIED: Final = TEXTS["not_carried"]
WAYS: Final = TEXTS["ways"]
DETAILED: Final = TEXTS["detailed"]
OVERRIDES: Final = TEXTS["overrides"]
PERSONS: Final[Mapping[str, Text]] = dict(TEXTS.section("persons"))
"""Those who answer on consent, as what they are; `Role` has the same codes."""
CARRIED: Final[Mapping[str, Text]] = dict(TEXTS.section("carried"))
MISSING: Final[Mapping[str, Text]] = dict(TEXTS.section("missing"))
"""What is said of each kind of thing that is missing."""
NEXT_STEPS: Final[Mapping[str, Text]] = dict(TEXTS.section("next_steps"))
"""What each way forward is called; without commas, as several are joined to one sentence."""
