"""The definitions that a command knows: the library's own, and those that ``--processes`` names."""

from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module

import click

from lsprocess.errors import InvalidInput
from lsprocess.problems import problem
from lsprocess.process import Process
from lsprocess.processes import PROCESSES


def definitions() -> tuple[Process, ...]:
    """
    Give the definitions whose cases a command can read and open.

    Raises:
        InvalidInput: When ``--processes`` names something else.
    """
    context = click.get_current_context(silent=True)
    named = () if context is None else context.find_root().obj or ()
    return (*PROCESSES.values(), *(process for name in named for process in _imported(name)))


def _imported(name: str) -> tuple[Process, ...]:
    module, _, attribute = name.partition(":")
    found: object = None
    # What was wrong is told below, away from an error that repeats what was given.
    with suppress(ImportError, ValueError, TypeError):
        found = getattr(import_module(module), attribute, None)
    found = getattr(found, "PROCESS", found)
    several = found if isinstance(found, Iterable) and not isinstance(found, str) else (found,)
    processes = tuple(one for one in several if isinstance(one, Process))
    if not processes:
        raise InvalidInput(problem("no_definition", "--processes"))
    return processes
