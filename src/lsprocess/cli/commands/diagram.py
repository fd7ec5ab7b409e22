"""The command `diagram`: a process drawn from its definition, or a case on its way."""

from typing import Any, get_args

import click

from click.core import ParameterSource

from lsprocess.casebook.book import now
from lsprocess.cli.arguments import lang_option
from lsprocess.cli.definitions import definitions
from lsprocess.cli.stores import existing
from lsprocess.diagram import Format, draw_case, extract, of_kind, render
from lsprocess.errors import InvalidInput
from lsprocess.problems import another, problem
from lsprocess.processes.common.checklists import sample
from lsprocess.text import Lang


@click.command()
@click.argument("process", required=False)
@click.option(
    "--format",
    "drawn_as",
    type=click.Choice(get_args(Format)),
    help="Mermaid (the default), Graphviz, a picture or a wall chart of A4 in SVG, or Markdown "
    "tables; a case is drawn as a picture.",
)
@click.option("--kind", metavar="CODE", help="A kind of case of PROCESS, such as workshop.")
@click.option("--case", metavar="ID", help="Draw this case on its way, instead of PROCESS.")
@click.option("--store", envvar="LSPROCESS_STORE", metavar="URL", help="Where the case is kept.")
@lang_option
def diagram(
    process: str | None,
    drawn_as: Any,
    kind: str | None,
    case: str | None,
    store: str | None,
    lang: Lang,
) -> None:
    """
    Draw PROCESS from its definition.

    With --case, draw that case on its way: what is done, where it is, what may come next, by when.
    """
    definition = {one.id: one for one in definitions()}
    if process is not None or case is None:
        known = tuple(definition)
        if process not in definition:
            got = another(process, known)
            raise InvalidInput(problem("must_be_one_of", "PROCESS", codes=known, got=got))
    if case is None:
        found = definition[str(process)]
        graph = extract(found) if kind is None else of_kind(found, sample(found, kind, now()), kind)
        drawn = render(graph, drawn_as or "mermaid", lang)
        if click.get_current_context().get_parameter_source("store") is ParameterSource.COMMANDLINE:
            raise InvalidInput(problem("store_without_case", "--store"))
    else:
        if store is None:
            raise InvalidInput(problem("no_store", "--store"))
        with existing(store) as book:
            shown = book.case(case)
            alone = drawn_as in (None, "svg") and process in (None, shown.process.id)
            if kind is not None or not alone:
                raise InvalidInput(problem("case_drawn_alone", "--case"))
            drawn = draw_case(shown, book.history(case), book.agenda(case), lang)
    click.echo(drawn.rstrip("\n"))
