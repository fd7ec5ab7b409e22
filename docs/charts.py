"""The wall charts of a process: one for all its cases, and one for each kind that is different."""

from datetime import UTC, datetime
from functools import cache
from typing import Final

from lsprocess.diagram import Graph, of_kind
from lsprocess.papers import kinds_of, sample
from lsprocess.process import Process
from lsprocess.text import Lang, Text


CHART: Final = Text(
    fi="Seinätaulu tulostettavaksi, yksi A4-sivu",
    sv="Väggtavla att skriva ut, en A4-sida",
    en="Wall chart to print, one page of A4",
)
DAY: Final = datetime(2026, 3, 2, 9, tzinfo=UTC)


@cache
def of_kinds(process: Process) -> dict[str, Graph]:
    """Give the graph of each kind of case that has other actions than the usual one."""
    kinds = kinds_of(process, DAY)
    graphs = {kind: of_kind(process, sample(process, kind, DAY), kind) for kind in kinds}
    usual = next((_actions(graph) for graph in graphs.values()), None)
    return {kind: graph for kind, graph in graphs.items() if _actions(graph) != usual}


def _actions(graph: Graph) -> frozenset[str]:
    return frozenset(one.action for one in (*graph.edges, *graph.facts))


def links(process: Process, lang: Lang) -> str:
    """Lead to the charts of a process."""
    ways = [f"[{CHART.of(lang)}]({process.id}.chart.{lang}.svg)"]
    ways += (
        f"[{process.codes[kind].of(lang)}]({process.id}.{kind}.{lang}.svg)"
        for kind in of_kinds(process)
    )
    return " · ".join(ways)
