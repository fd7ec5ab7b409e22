"""What the kernel says of an answer, whatever the process."""

from typing import Final

from lsprocess.text import Texts


TEXTS: Final = Texts(__file__)

EXEMPTION: Final = TEXTS["exemption"]
