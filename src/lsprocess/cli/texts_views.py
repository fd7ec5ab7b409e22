"""What the commands of who may see what say, in Finnish, Swedish and English."""

from typing import Final

from lsprocess.cli.texts import TEXTS


FEEDBACK: Final = TEXTS["views.feedback"]
RECORD_IT: Final = TEXTS["views.record_it"]
SEEN: Final = TEXTS["views.seen"]
RECORDED: Final = TEXTS["views.recorded"]
RULES: Final = TEXTS["views.rules"]
HIDDEN: Final = TEXTS["views.hidden"]
EVENTS: Final = TEXTS["views.events"]
NO_EVENTS: Final = TEXTS["views.no_events"]
WITHHELD: Final = TEXTS["views.withheld"]
TAKEN_BACK: Final = TEXTS["views.taken_back"]
