"""What is wrong with a command line: each parameter by its name, and nothing of what was typed."""

import re

from collections.abc import Iterator, Mapping
from typing import Any, Final

import click

from lsprocess.errors import LsprocessError, StoreUnusable
from lsprocess.problems import Problem, another, of, problem, said_by
from lsprocess.text import Lang


_QUOTED: Final = re.compile(r"'([a-z_]+)'")
_FILES: Final[Mapping[str, str]] = {
    "journal": "--store",
    "store": "--store",
    "audit_before": "--audit-after",
    "audit": "--audit",
}


def misused(error: click.UsageError) -> Problem:
    """Say how a command was misused; click itself would repeat what was typed."""
    match error:
        case click.NoSuchOption():
            options = tuple(name for option in _options(error) for name in option.opts)
            got = another(error.option_name, options)
            return problem("option_unknown", known=options, got=got)
        case click.MissingParameter(param=click.Parameter() as param):
            return problem("argument_missing", shown(param))
        case click.BadParameter(param=click.Parameter() as param):
            return _wanted(param.type).at(shown(param))
        case click.BadOptionUsage():
            return problem("option_values")
    if error.ctx is not None and isinstance(error.ctx.command, click.Group):
        commands = tuple(error.ctx.command.list_commands(error.ctx))
        got = another(getattr(error, "command_name", None), commands)
        return problem("command_unknown", known=commands, got=got)
    return problem("arguments_left")


def _options(error: click.UsageError) -> list[click.Option]:
    params = [] if error.ctx is None else error.ctx.command.get_params(error.ctx)
    return [param for param in params if isinstance(param, click.Option)]


def _wanted(kind: "click.ParamType[Any]") -> Problem:
    match kind:
        case click.Choice():
            return problem("argument_choice", known=tuple(map(str, kind.choices)))
        case click.IntRange():
            return problem("argument_number", least=kind.min)
        case click.File():
            return problem("argument_file")
        case click.Path():
            return problem("argument_path")
    return problem("argument_other")


def shown(param: click.Parameter) -> str:
    """Give the name under which people know a parameter: ``--from``, ``CASE``."""
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return (param.make_metavar(click.Context(click.Command(None))) or "").strip("[].")


def refused(error: LsprocessError, ctx: click.Context, lang: Lang) -> str:
    """Say what the library says, of the parameters as they are called on the command line."""
    # Commands may call one thing differently; the one that was called comes last.
    params = (*_all(ctx.command, ctx), *_called(ctx))
    names = {"url": "--store"} | {str(param.name): shown(param) for param in params}

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


def _called(ctx: click.Context) -> Iterator[click.Parameter]:
    if isinstance(ctx.command, click.Group) and ctx.invoked_subcommand is not None:
        inner = ctx.command.get_command(ctx, ctx.invoked_subcommand)
        assert inner is not None
        yield from _all(inner, ctx)


def _all(command: click.Command, ctx: click.Context) -> Iterator[click.Parameter]:
    yield from command.params
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            inner = command.get_command(ctx, name)
            assert inner is not None
            yield from _all(inner, ctx)
