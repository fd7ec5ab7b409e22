"""The commands of stores: looked through, and mended where that can be done."""

from pathlib import Path

import click

from lsprocess.cli.arguments import as_json_option, lang_option, say_json, store_option
from lsprocess.text import Lang


_FOUND = 1


def add(app: click.Group) -> None:
    """Add the commands to *app*."""
    app.add_command(store)


@click.group()
def store() -> None:
    """Look a store through."""


@store.command()
@store_option
@click.option(
    "--audit",
    multiple=True,
    type=click.Path(path_type=Path),
    help="An audit file of the store, compared line by line; give each one that was kept.",
)
@click.option("--rebuild-index", is_flag=True, help="Make a wrong index anew from the events.")
@click.option("--restore-guards", is_flag=True, help="Make changed guards of the file anew.")
@as_json_option
@lang_option
def check(
    store: str,
    audit: tuple[Path, ...],
    rebuild_index: bool,
    restore_guards: bool,
    as_json: bool,
    lang: Lang,
) -> None:
    """
    Read every case of a store, and compare its index and its audit files with them.

    Exit status: 0 when all is as it must be, 1 when something was found, 2 when the store cannot
    be looked into.
    """
    from lsprocess.cli.checked import check_json, checked, write_check
    from lsprocess.cli.console import Page

    found = checked(store, audit, rebuild_index=rebuild_index, restore_guards=restore_guards)
    if as_json:
        say_json(check_json(found, lang))
    else:
        write_check(Page(), found, lang)
    click.get_current_context().exit(0 if found.sound else _FOUND)
