"""What the commands of reports say, in Finnish, Swedish and English."""

from typing import Final

from lsprocess.cli.texts import TEXTS


PERIOD: Final = TEXTS["reports.period"]
PARTIAL: Final = TEXTS["reports.partial"]
FIGURES: Final = TEXTS["reports.figures"]
SMALL: Final = TEXTS["reports.small"]
HIDDEN: Final = TEXTS["reports.hidden"]
UNKNOWN: Final = TEXTS["reports.unknown"]
TOTAL: Final = TEXTS["reports.total"]
WITHHELD: Final = TEXTS.counted("reports.withheld")
UNREAD: Final = TEXTS["reports.unread"]
