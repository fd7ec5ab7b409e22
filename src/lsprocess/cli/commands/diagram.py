"""The command `diagram`: a process drawn from its definition."""

from typing import Any, get_args

import click

from lsprocess.cli.arguments import lang_option
from lsprocess.cli.definitions import definitions
from lsprocess.diagram import Format, render
from lsprocess.errors import InvalidInput
from lsprocess.problems import another, problem
from lsprocess.text import Lang


@click.command()
@click.argument("process")
@click.option(
    "--format",
    "drawn_as",
    type=click.Choice(get_args(Format)),
    default="mermaid",
    show_default=True,
    help="Mermaid, Graphviz, a picture or a wall chart of A4 in SVG, or Markdown tables.",
)
@lang_option
def diagram(process: str, drawn_as: Any, lang: Lang) -> None:
    """Draw PROCESS from its definition."""
    found = {one.id: one for one in definitions()}
    known = tuple(found)
    if process not in known:
        got = another(process, known)
        raise InvalidInput(problem("must_be_one_of", "PROCESS", codes=known, got=got))
    click.echo(render(found[process], drawn_as, lang).rstrip("\n"))
