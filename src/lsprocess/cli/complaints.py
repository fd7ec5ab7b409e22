"""What is wrong with a command line: each parameter by its name, and nothing of what was typed."""

import re

from collections.abc import Iterator, Mapping
from typing import Any, Final

import click

from lsprocess.errors import LsprocessError, StoreUnusable
from lsprocess.problems import Problem, of, said_by
from lsprocess.text import Lang, unknown_word


_QUOTED: Final = re.compile(r"'([a-z_]+)'")
_FILES: Final[Mapping[str, str]] = {
    "journal": "--store",
    "store": "--store",
    "audit_before": "--audit-after",
    "audit": "--audit",
}


def misused(error: click.UsageError) -> str:
    """Say how a command was misused; click itself would repeat what was typed."""
    match error:
        case click.NoSuchOption():
            known = tuple(name for option in _options(error) for name in option.opts)
            got = unknown_word(error.option_name, known)
            return f"an option must be one of {', '.join(known)}, got {got}"
        case click.MissingParameter(param=click.Parameter() as param):
            return f"'{shown(param)}' must be given, got nothing; see --help"
        case click.BadParameter(param=click.Parameter() as param):
            return f"'{shown(param)}' must be {_wanted(param.type)}; see --help"
        case click.BadOptionUsage():
            return (
                "an option must have one value, and a switch none, got another number; see --help"
            )
    command = None if error.ctx is None else error.ctx.command
    if isinstance(command, click.Group):
        known = tuple(command.commands)
        got = unknown_word(getattr(error, "command_name", None), known)
        return f"the command must be one of {', '.join(known)}, got {got}"
    return "a command must have its own arguments alone, got more of them; see --help"


def _options(error: click.UsageError) -> list[click.Option]:
    params = [] if error.ctx is None else error.ctx.command.get_params(error.ctx)
    return [param for param in params if isinstance(param, click.Option)]


def _wanted(kind: "click.ParamType[Any]") -> str:
    match kind:
        case click.Choice():
            return f"one of {', '.join(map(str, kind.choices))}, got something else"
        case click.DateTime():
            return "a day such as 2026-03-02, got something else"
        case click.IntRange():
            return f"a whole number from {kind.min}, got something else"
        case click.File():
            return "a file that can be read, or - for standard input, got none"
        case click.Path():
            return "the path of a file, got a directory's"
    return "what the command says of it, got something else"


def shown(param: click.Parameter) -> str:
    """Give the name under which people know a parameter: ``--from``, ``CASE``."""
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return (param.make_metavar(click.Context(click.Command(None))) or "").strip("[]")


def refused(error: LsprocessError, app: click.Group, lang: Lang) -> str:
    """Say what the library says, of the parameters as they are called on the command line."""
    names = {"url": "--store"} | {str(param.name): shown(param) for param in _all(app)}

    def known(found: re.Match[str]) -> str:
        return f"'{names.get(found[1], found[1])}'"

    said = said_by(error)
    if isinstance(error, StoreUnusable):
        said = _placed(said)
    return _QUOTED.sub(known, said.text(lang))


def _placed(said: Problem) -> Problem:
    """Name the option that a file is given by, where the library says of the file what is wrong."""
    inner = said.params.get("said")
    for subject, option in _FILES.items():
        if isinstance(inner, Problem) and said == of(subject, inner):
            return inner.at(option)
    return said


def _all(command: click.Command) -> Iterator[click.Parameter]:
    yield from command.params
    if isinstance(command, click.Group):
        for one in command.commands.values():
            yield from _all(one)
