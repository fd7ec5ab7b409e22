"""Options that several commands share, and the answer for programs."""

from typing import Any, Final

import click

from lsprocess.errors import InvalidInput
from lsprocess.problems import problem
from lsprocess.process import Actor, Id, Word
from lsprocess.text import LANGS, Lang


_LANG: Final = "lsprocess.lang"


def _keep(ctx: click.Context, _param: click.Parameter, lang: Lang) -> Lang:
    ctx.meta[_LANG] = lang
    return lang


def reader_lang(ctx: click.Context) -> Lang:
    """Give the language of the command that *ctx* called; English where it has none."""
    lang: Lang = ctx.meta.get(_LANG, "en")
    return lang


lang_option = click.option(
    "--lang",
    callback=_keep,
    # First, so that what is wrong with the others is told in it.
    is_eager=True,
    type=click.Choice(LANGS),
    default="fi",
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
