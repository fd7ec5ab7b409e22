"""What papers say beside what stands on them."""

from typing import Final

from lsprocess.text import Texts


TEXTS: Final = Texts(__file__)

DONE: Final = TEXTS["done"]
DONE_ON: Final = TEXTS["done_on"]
NOT_DONE: Final = TEXTS["not_done"]
SOURCES: Final = TEXTS["sources"]
