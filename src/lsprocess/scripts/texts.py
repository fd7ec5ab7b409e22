"""What is said of a line of a case script."""

from typing import Final

from lsprocess.text import Texts


TEXTS: Final = Texts(__file__)

MOVED: Final = TEXTS["moved"]
STAYED: Final = TEXTS["stayed"]
REFUSED: Final = TEXTS["refused"]
NOT_AVAILABLE: Final = TEXTS["not_available"]
ENDED: Final = TEXTS["ended"]
POSSIBLE_IN: Final = TEXTS["possible_in"]
INSTEAD: Final = TEXTS["instead"]
LINE: Final = TEXTS["line"]
LEFT_OUT: Final = TEXTS.counted("left_out")
EXPECTED: Final = TEXTS["expected"]
