"""
Finnish child-welfare referral processes as explicit state machines.

The pure kernel is in `lsprocess.process`, the processes in `lsprocess.processes`; a `Casebook` keeps
cases in a journal.  Everything heavy loads when it is first used.
"""

from importlib import import_module, metadata
from typing import TYPE_CHECKING, Any

from lsprocess.errors import LsprocessError
from lsprocess.process import Actor, Case, Command, Event, Process, decide, evolve, options, replay


if TYPE_CHECKING:
    from lsprocess.casebook import Casebook, Outcome

__all__ = [
    "Actor",
    "Case",
    "Casebook",
    "Command",
    "Event",
    "LsprocessError",
    "Outcome",
    "Process",
    "decide",
    "evolve",
    "options",
    "replay",
]


def __getattr__(name: str) -> Any:
    if name in ("Casebook", "Outcome"):
        return getattr(import_module("lsprocess.casebook"), name)
    if name == "__version__":
        return metadata.version("lsprocess")
    msg = f"module {__name__} has no attribute {name}"
    raise AttributeError(msg)
