"""What the commands of law and time say, in Finnish, Swedish and English."""

from collections.abc import Mapping
from typing import Final

from lsprocess.cli.texts import TEXTS
from lsprocess.text import Text


KINDS: Final[Mapping[str, Text]] = dict(TEXTS.section("law.kinds"))
CONFIDENCE: Final[Mapping[str, Text]] = dict(TEXTS.section("law.confidence"))
READ: Final[Mapping[str, Text]] = dict(TEXTS.section("law.read"))
UNDATED: Final = TEXTS["law.undated"]
USES: Final[Mapping[str, Text]] = dict(TEXTS.section("law.uses"))
IN_FORCE: Final = TEXTS["law.in_force"]
ALWAYS: Final = TEXTS["law.always"]
SINCE: Final = TEXTS["law.since"]
UNTIL: Final = TEXTS["law.until"]
BETWEEN: Final = TEXTS["law.between"]
KIND: Final = TEXTS["law.kind"]
SURE: Final = TEXTS["law.sure"]
SOURCES: Final = TEXTS["law.sources"]
RESTING: Final = TEXTS["law.resting"]
NOTHING: Final = TEXTS["law.nothing"]
LAWYER: Final = TEXTS["law.lawyer"]
HOW_MANY: Final = TEXTS.counted("law.how_many")
ASSESSMENT: Final = TEXTS["law.assessment"]
START_BY: Final = TEXTS["law.start_by"]
FINISH_BY: Final = TEXTS["law.finish_by"]
ROLLED: Final = TEXTS["law.rolled"]
UNREAD: Final = TEXTS["law.unread"]
COUNTED: Final = TEXTS["law.counted"]
AGENDA: Final = TEXTS["law.agenda"]
BY: Final = TEXTS["law.by"]
OVERDUE: Final = TEXTS["law.overdue"]
DUE: Final = TEXTS["law.due"]
NONE_DUE: Final = TEXTS["law.none_due"]
BREACHES: Final = TEXTS["law.breaches"]
NO_BREACHES: Final = TEXTS["law.no_breaches"]
