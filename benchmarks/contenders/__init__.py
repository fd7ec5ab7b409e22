"""One file for each contender, and the interface that they share."""

from __future__ import annotations

from importlib import import_module, util
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, TypeAlias


if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.work import Attempt

CaseOfItsOwn: TypeAlias = Any  # whatever a contender keeps for a case
Capabilities = Literal["every guard", "guards up to the first unmet"]

BASELINE: Final = "by_hand"
MODULES: Final = (
    BASELINE,
    "by_hand_text",
    "ours",
    "ours_from_raw",
    "ours_structlog",
    "transitions_orjson",
    "transitions_structlog",
    "viewflow_fsm",
    "statemachine",
    "sismic_peer",
)


class Contender(Protocol):
    """
    What a contender's module offers as its class ``Contender``, made anew for each round.

    Attributes:
        name: How the table calls it.
        capabilities: What its audit line can tell about the guards of an attempt.
    """

    name: str
    capabilities: Capabilities

    def ready(self, attempt: Attempt, /) -> Any:
        """Give the attempt in the form that ``attempt`` takes: the typed command; not timed."""

    def new_case(self, n: int, /) -> CaseOfItsOwn:
        """Open case number ``n``, in the first state."""

    def attempt(self, case: CaseOfItsOwn, attempt: Any, /) -> bytes:
        """Carry out one attempt that is ready, and return its audit line as JSON bytes."""

    def state(self, case: CaseOfItsOwn, /) -> str:
        """Return the state that the case is in."""


def load(names: Sequence[str] = MODULES) -> tuple[dict[str, type[Contender]], dict[str, str]]:
    """Import the contenders named; those that cannot be had come back with the reason."""
    found: dict[str, type[Contender]] = {}
    skipped: dict[str, str] = {}
    for name in names:
        module = f"{__name__}.{name}"
        if util.find_spec(module) is None:
            skipped[name] = "has no file here"
            continue
        try:
            found[name] = import_module(module).Contender
        except ImportError as error:
            skipped[name] = f"needs {error.name}, which is not installed"
    return found, skipped
