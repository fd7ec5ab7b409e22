"""What stands on the lists of a meeting, said to whoever holds them."""

from typing import Final

from lsprocess.text import Texts


TEXTS: Final = Texts(__file__)
