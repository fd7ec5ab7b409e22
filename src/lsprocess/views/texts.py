"""What the parts of a view are called, and what a notifier is told."""

from collections.abc import Mapping
from typing import Final

from lsprocess.processes.common.vocabulary import CODES
from lsprocess.text import Text, Texts


TEXTS: Final = Texts(__file__)

CLASS_NAMES: Final[Mapping[str, Text]] = {**CODES, **TEXTS.section("classes")}
REASONS: Final[Mapping[str, Text]] = dict(TEXTS.section("reasons"))
"""Why nothing is shown, as sentences that say what to do."""

# What somebody who acts for themselves is told

RECORDED: Final = TEXTS["own.recorded"]
NOT_RECORDED: Final = TEXTS["own.not_recorded"]

# What a notifier is told

RECEIVED: Final = TEXTS["notifier.received"]
HANDLER: Final = TEXTS["notifier.handler"]
NO_HANDLER: Final = TEXTS["notifier.no_handler"]
GENERAL: Final = TEXTS["notifier.general"]
STATUS: Final[Mapping[str, Text]] = dict(TEXTS.section("notifier.status"))
STAGE: Final = TEXTS["notifier.stage"]
NO_MORE: Final = TEXTS["notifier.no_more"]
LEVELS: Final[Mapping[str, Text]] = {**CODES, **TEXTS.section("notifier.levels")}
