"""
Where definitions stand, so that what rests on one can be pickled: by its place, never by value.

A definition is code.  What is pickled names the module and the attribute under which a process
stands, its id and its version; guards and duties are named by their process and their code.
Whoever unpickles has the same code installed, or is told that it is another.
"""

import copyreg
import sys

from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import Any

from lsprocess.errors import DefinitionError, LsprocessError
from lsprocess.process.definition import Duty
from lsprocess.process.guard import Guard
from lsprocess.process.process import Process
from lsprocess.process.verdict import Edition, Level


_Place = tuple[str, str]
"""A module, and the name of an attribute of it."""


def _standing() -> Iterator[tuple[_Place, Process]]:
    for module, holds in list(sys.modules.items()):
        if isinstance(holds, ModuleType):
            for name, value in list(vars(holds).items()):
                if type(value) is Process:
                    yield (module, name), value


@lru_cache
def _place(process: Process) -> _Place:
    places = [place for place, standing in _standing() if standing is process]
    if not places:
        msg = (
            f"process {process.id} must stand in a module under a name of its own to be pickled, "
            "got one that stands nowhere; assign it there"
        )
        raise DefinitionError(msg)
    return min(places, key=lambda place: _farness(process, *place))


def _farness(process: Process, module: str, name: str) -> tuple[object, ...]:
    """Order places: the package that defines the actions first, and a script last."""
    near = any(f"{a.record.__module__}.".startswith(f"{module}.") for a in process.actions)
    return (module == "__main__", not near, module.count("."), module, name)


def _process_at(module: str, name: str, id_: str, version: str) -> Process:
    process = getattr(import_module(module), name, None)
    if not isinstance(process, Process) or (process.id, process.version) != (id_, version):
        msg = (
            "what is unpickled must rest on a process version that is installed here, got another; "
            "install the same release on both sides"
        )
        raise LsprocessError(msg)
    return process


def _pickled_process(process: Process) -> tuple[Callable[..., Process], tuple[Any, ...]]:
    return _process_at, (*_place(process), process.id, process.version)


@lru_cache(maxsize=1024)
def _home(what: str, code: str, part: object) -> Process:
    for _, process in _standing():
        if any(_is_of(process, code, part)):
            return process
    msg = (
        f"{what} {code} must be of a process that stands in a module under a name of its own to "
        "be pickled, got another; assign the process there"
    )
    raise DefinitionError(msg)


def _is_of(process: Process, code: str, part: object) -> Iterator[bool]:
    guards = [guard for guard in process.every_guard.values() if guard.code == code]
    yield any(guard is part for guard in guards)
    yield isinstance(part, Edition) and any(
        guard.reason is part.reason and guard.level == part.level for guard in guards
    )
    yield any(duty is part for duty in process.duties)


def _guard_of(process: Process, key: tuple[str, Level, str]) -> Guard:
    return process.every_guard[key]


def _pickled_guard(guard: Guard) -> tuple[Callable[..., Guard], tuple[Any, ...]]:
    return _guard_of, (_home("guard", guard.code, guard), guard.key)


def _edition_of(process: Process, code: str, level: Level, sources: tuple[str, ...]) -> Edition:
    return process.edition(code, level, sources)


def _pickled_edition(edition: Edition) -> tuple[Callable[..., Edition], tuple[Any, ...]]:
    home = _home("guard", edition.code, edition)
    return _edition_of, (home, edition.code, edition.level, edition.sources)


def _duty_of(process: Process, code: str) -> Duty:
    return next(duty for duty in process.duties if duty.code == code)


def _pickled_duty(duty: Duty) -> tuple[Callable[..., Duty], tuple[Any, ...]]:
    return _duty_of, (_home("duty", duty.code, duty), duty.code)


copyreg.pickle(Process, _pickled_process)
copyreg.pickle(Guard, _pickled_guard)
copyreg.pickle(Edition, _pickled_edition)
copyreg.pickle(Duty, _pickled_duty)
