"""What the kernel says of an answer, whatever the process."""

from collections.abc import Mapping
from typing import Final, get_args

from lsprocess.process.verdict import Level
from lsprocess.text import Text, Texts


TEXTS: Final = Texts(__file__)

EXEMPTION: Final = TEXTS["exemption"]
LEVELS: Final[Mapping[Level, Text]] = {level: TEXTS[f"levels.{level}"] for level in get_args(Level)}
