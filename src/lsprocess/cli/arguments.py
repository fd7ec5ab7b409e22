"""Options that several commands share, and the answer for programs."""

from typing import Any

import click

from lsprocess.text import LANGS


lang_option = click.option(
    "--lang",
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
        msg = "name the store with --store, such as sqlite:///cases.db, or set LSPROCESS_STORE"
        raise click.UsageError(msg)
    return store


store_option = click.option(
    "--store",
    envvar="LSPROCESS_STORE",
    callback=_named,
    metavar="URL",
    help="The store, such as sqlite:///cases.db; or set LSPROCESS_STORE.",
)


def say_json(value: dict[str, Any]) -> None:
    """Write one JSON object on a line of its own."""
    from lsprocess.journal.jsons import to_json

    click.echo(to_json(value))
