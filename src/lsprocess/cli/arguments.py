"""Options that several commands share, and the answer for programs."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import pairwise
from typing import Any, Final

import click

from lsprocess.errors import InvalidInput
from lsprocess.problems import problem
from lsprocess.process import Actor, Id, Word
from lsprocess.text import LANGS, Lang


_LANG: Final = "lsprocess.lang"
_DEFAULT: Final = "fi"


def _keep(ctx: click.Context, _param: click.Parameter, lang: Lang) -> Lang:
    ctx.meta[_LANG] = lang
    return lang


def look_for_lang(ctx: click.Context, typed: Sequence[str]) -> None:
    """Take the language out of a command line that may turn out not to be one."""
    for lang in LANGS:
        if f"--lang={lang}" in typed or ("--lang", lang) in pairwise(typed):
            ctx.meta[_LANG] = lang


def reader_lang(ctx: click.Context) -> Lang:
    """Give the language of the command that *ctx* called, or was to call."""
    lang: Lang = ctx.meta.get(_LANG, _DEFAULT)
    return lang


lang_option = click.option(
    "--lang",
    callback=_keep,
    # First, so that what is wrong with the others is told in it.
    is_eager=True,
    type=click.Choice(LANGS),
    default=_DEFAULT,
    show_default=True,
    help="Language of everything that people read.",
)
as_json_option = click.option(
    "--json", "as_json", is_flag=True, help="Answer in JSON, for programs."
)


def _named(_ctx: click.Context, _param: click.Parameter, store: str | None) -> str:
    if store is None:
        raise InvalidInput(problem("no_store", "--store"))
    return store


store_option = click.option(
    "--store",
    envvar="LSPROCESS_STORE",
    callback=_named,
    metavar="URL",
    help="The store, such as sqlite:///cases.db; or set LSPROCESS_STORE.",
)


class Day(click.ParamType[date]):
    """A day, written as everywhere else."""

    name = "day"

    def convert(
        self, value: Any, param: click.Parameter | None, _ctx: click.Context | None
    ) -> date:
        """
        Read it.

        Raises:
            InvalidInput: When it is no day; the problem names the option.
        """
        from lsprocess.process.structure import structure

        # The name of the option ends up in front of the sentence.
        day: date = structure(
            value, date, "" if param is None else max(param.opts, key=len), likely=True
        )
        return day


day_type = Day()
at_option = click.option(
    "--at", metavar="TIME", help="When, such as 2026-03-02T09:00:00+02:00; now."
)


def moment(at: str | None) -> datetime:
    """
    Read ``--at``; now when it is left out.

    Raises:
        InvalidInput: When it is not an ISO 8601 time with its offset.
    """
    from lsprocess.casebook.book import now
    from lsprocess.process.structure import structure

    # The path "--at" ends up in front of the sentence.
    found: datetime = now() if at is None else structure(at, datetime, "--at")
    return found


def acting(actor: str, role: str) -> Actor:
    """
    Give whoever acts.

    Raises:
        InvalidInput: When the id or the role is malformed; the problem names the option.
    """
    from lsprocess.casebook.arguments import argument

    return Actor(id=argument("actor", Id, actor), role=argument("role", Word, role))


def say_json(value: dict[str, Any]) -> None:
    """Write one JSON object on a line of its own."""
    from lsprocess.journal.jsons import to_json

    click.echo(to_json(value))
