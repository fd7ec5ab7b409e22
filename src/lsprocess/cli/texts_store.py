"""What the commands of stores say, in Finnish, Swedish and English."""

from typing import Final

from lsprocess.cli.texts import TEXTS


CHECKED: Final = TEXTS["stores.checked"]
SOUND: Final = TEXTS["stores.sound"]
FAULTS: Final = TEXTS["stores.faults"]
UNREADABLE: Final = TEXTS["stores.unreadable"]
STALE: Final = TEXTS["stores.stale"]
INDEX: Final = TEXTS["stores.index"]
AUDIT: Final = TEXTS["stores.audit"]
REBUILT: Final = TEXTS["stores.rebuilt"]
RESTORED: Final = TEXTS["stores.restored"]
