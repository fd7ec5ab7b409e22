"""What a duty's search gives: for whom or what it is open, and since which event."""

from collections.abc import Mapping
from typing import Final


Owed = Mapping[str | None, int]
"""For whom or what a duty is open, each with the event that opened it."""

NONE: Final[Owed] = {}
"""Nothing is owed."""
