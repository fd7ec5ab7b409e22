"""A graph in DOT, the language of Graphviz, drawn from top to bottom."""

import html

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from textwrap import wrap
from typing import Final

from lsprocess.diagram import texts
from lsprocess.diagram.graph import Edge, Graph, Node
from lsprocess.diagram.lines import Line, crowd, lines
from lsprocess.text import Lang


_START: Final = "(start)"
_INK, _SOFT, _FAINT, _URGENT = "#1f3044", "#56636f", "#9aa5b1", "#b3261e"
_WIDTH: Final = 26
_OPEN_FILL, _FINAL_FILL = "#eaf1f8", "#e9f3e6"


def render(graph: Graph, lang: Lang) -> str:
    """Write *graph* in DOT with its names in *lang*; the same graph gives the same bytes."""
    drawn = lines(graph)
    spans = {sources: f"(any {n})" for n, sources in enumerate(_wide(drawn), start=1)}
    body = [
        *_settings(graph, drawn, lang),
        *(_state(node, lang) for node in graph.nodes),
        *(_any(graph, sources, node, lang) for sources, node in spans.items()),
        f"{{rank=sink; {' '.join(_quoted(node.id) for node in graph.nodes if node.final)}}}",
        *(_line(line, spans, _weights(graph), lang) for line in drawn),
    ]
    return "\n".join((f"digraph {_quoted(graph.id)} {{", *(f"  {row}" for row in body), "}", ""))


def _wide(drawn: Iterable[Line]) -> Iterator[tuple[str, ...]]:
    return iter(dict.fromkeys(line.sources for line in drawn if line.wide))


def _weights(graph: Graph) -> Mapping[tuple[str, str], int]:
    """Weigh the straight way, so that the layout keeps it straight."""
    names = [node.id for node in graph.nodes]
    first = next(edge.target for edge in graph.edges if edge.source is None)
    return {(_START, first): 4} | dict.fromkeys(pairwise(names), 8)


def _settings(graph: Graph, drawn: Iterable[Line], lang: Lang) -> Iterator[str]:
    yield (
        'graph [rankdir=TB, bgcolor="white", pad=0.3, nodesep=0.35, ranksep=0.45, '
        f'fontname="Helvetica", fontsize=11, fontcolor="{_SOFT}", labelloc=b, '
        f"label={_rows(_legend(drawn, lang))}, tooltip={_quoted(graph.name.of(lang))}]"
    )
    yield (
        'node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=13, '
        f'color="{_INK}", fontcolor="{_INK}", fillcolor="{_OPEN_FILL}", margin="0.18,0.1"]'
    )
    yield (
        f'edge [fontname="Helvetica", fontsize=11, color="{_INK}", fontcolor="{_INK}", '
        "arrowsize=0.7, penwidth=1.1]"
    )
    yield f'{_quoted(_START)} [shape=circle, label="", width=0.16, fillcolor="{_INK}"]'


def _legend(drawn: Iterable[Line], lang: Lang) -> list[str]:
    edges = [edge for line in drawn for edge in line.edges]
    entries = (
        (texts.LEGEND_URGENT, any(edge.urgent for edge in edges)),
        (texts.LEGEND_PRACTICE, any(edge.practice for edge in edges)),
        (texts.LEGEND_FINAL, True),
    )
    return [text.of(lang) for text, shown in entries if shown]


def _state(node: Node, lang: Lang) -> str:
    rows = [_plain(row) for row in _wrapped(node.name.of(lang))]
    code = f'<FONT POINT-SIZE="10" COLOR="{_SOFT}">{html.escape(node.id)}</FONT>'
    final = f', peripheries=2, fillcolor="{_FINAL_FILL}"' if node.final else ""
    return f"{_quoted(node.id)} [label=<{'<BR/>'.join([*rows, code])}>{final}]"


def _any(graph: Graph, sources: tuple[str, ...], node: str, lang: Lang) -> str:
    label = _rows(_wrapped(crowd(graph, sources, lang)))
    return (
        f'{_quoted(node)} [label={label}, style="rounded,dashed", color="{_FAINT}", '
        f'fontcolor="{_SOFT}", fontsize=11]'
    )


def _line(
    line: Line,
    spans: Mapping[tuple[str, ...], str],
    weights: Mapping[tuple[str, str], int],
    lang: Lang,
) -> str:
    source = spans.get(line.sources) or (line.sources or (_START,))[0]
    names = [f"  {row}  " for edge in line.edges for row in _wrapped(edge.name.of(lang))]
    codes = "; ".join(_codes(edge) for edge in line.edges)
    parts = [f"label={_rows(names)}", f"tooltip={_quoted(codes)}"]
    if weight := weights.get((source, line.target)):
        parts.append(f"weight={weight}")
    if line.wide:
        parts.append(f'color="{_FAINT}", fontcolor="{_SOFT}"')
    if line.edges[0].urgent:
        parts.append(f'color="{_URGENT}", penwidth=2.4')
    if line.edges[0].practice:
        parts.append("style=dashed")
    return f"{_quoted(source)} -> {_quoted(line.target)} [{', '.join(parts)}]"


def _codes(edge: Edge) -> str:
    codes = ", ".join(condition.code for condition in edge.conditions)
    return f"{edge.action}: {codes}" if codes else edge.action


def _wrapped(text: str) -> list[str]:
    """Break *text* into as few rows as it takes, none much shorter than the others."""
    widths = (_lines(text, width) for width in range(1, _WIDTH + 1))
    fewest = len(_lines(text, _WIDTH))
    return next(rows for rows in widths if len(rows) == fewest)


def _lines(text: str, width: int) -> list[str]:
    return wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _plain(text: str) -> str:
    # Some readers take a backslash for the beginning of \N, the node's own name.
    return html.escape(text).replace("\\", "\\\\")


def _rows(rows: Iterable[str]) -> str:
    joined = r"\n".join(_escaped(row) for row in rows)
    return f'"{joined}"'


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
