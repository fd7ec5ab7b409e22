"""What a duty's search gives: for whom or what it is open, and which fact opened it."""

from collections.abc import Mapping
from typing import Any, Final

from lsprocess.process import Fact


Owed = Mapping[str | None, Fact[Any]]
"""For whom or what a duty is open, each with the fact that opened it."""

NONE: Final[Owed] = {}
"""Nothing is owed."""
