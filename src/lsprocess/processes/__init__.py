"""The processes: each one a package with its typed actions and its definition."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from lsprocess.process import Process


if TYPE_CHECKING:
    from lsprocess.processes import (
        after_care,
        client_plan,
        consultation,
        cooperation,
        division_of_labour,
        meeting,
        pupil_welfare,
        referral,
    )

NAMES: Final = (
    "referral",
    "meeting",
    "consultation",
    "cooperation",
    "client_plan",
    "after_care",
    "division_of_labour",
    "pupil_welfare",
)
"""Every process: the name of its package, and of itself."""

__all__ = [
    "PROCESSES",
    "after_care",
    "client_plan",
    "consultation",
    "cooperation",
    "division_of_labour",
    "meeting",
    "pupil_welfare",
    "referral",
]


class _Processes(Mapping[str, Process]):
    """The definitions by their names; each is loaded when it is first asked for."""

    def __getitem__(self, name: str) -> Process:
        if name not in NAMES:
            raise KeyError(name)
        found: Process = _package(name).PROCESS
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(NAMES)

    def __len__(self) -> int:
        return len(NAMES)


PROCESSES: Final[Mapping[str, Process]] = _Processes()
"""The processes of this library in their present versions, by name."""


@cache  # asked for at every event that is read
def _package(name: str) -> Any:
    return import_module(f"lsprocess.processes.{name}")


def __getattr__(name: str) -> Any:
    if name in NAMES:
        return _package(name)
    msg = f"module 'lsprocess.processes' has no attribute '{name}'"
    raise AttributeError(msg)
