"""
Finnish child-welfare referral processes as explicit state machines.

The pure kernel is in `lsprocess.process`, the processes in `lsprocess.processes`; a `Casebook`
keeps cases in a journal.  Importing this package loads nothing: a name loads when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final


if TYPE_CHECKING:
    from lsprocess.casebook import Casebook, Outcome
    from lsprocess.errors import LsprocessError
    from lsprocess.process import (
        Actor,
        Case,
        Command,
        Event,
        Process,
        attempt,
        evolve,
        options,
        replay,
    )

__all__ = [
    "Actor",
    "Case",
    "Casebook",
    "Command",
    "Event",
    "LsprocessError",
    "Outcome",
    "Process",
    "attempt",
    "evolve",
    "options",
    "replay",
]

_ROOMS: Final = {
    "Casebook": "lsprocess.casebook",
    "LsprocessError": "lsprocess.errors",
    "Outcome": "lsprocess.casebook",
}


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module(_ROOMS.get(name, "lsprocess.process")), name)
    if name == "__version__":
        return import_module("importlib.metadata").version("lsprocess")
    msg = f"module {__name__} has no attribute {name}"
    raise AttributeError(msg)
