"""A graph as a Mermaid state diagram, for pages that draw Mermaid themselves."""

import re

from typing import Final

from lsprocess.diagram.graph import Graph
from lsprocess.diagram.lines import Line, crowd, lines
from lsprocess.text import Lang


_UNSAFE: Final = re.compile(r"[^\w .,()/'\u2019\u201c\u201d\u2013-]")
_ANY_STYLE: Final = "fill:none,stroke:#9aa5b1,stroke-dasharray:4 3,color:#56636f"


def render(graph: Graph, lang: Lang) -> str:
    """Write *graph* as a ``stateDiagram-v2`` with its names in *lang*."""
    drawn = lines(graph)
    ids = _ids(graph)
    spans = dict.fromkeys(line.sources for line in drawn if line.wide)
    anys = {sources: f"any_{n}" for n, sources in enumerate(spans, start=1)}
    rows = [f"state {_quoted(node.name.of(lang))} as {ids[node.id]}" for node in graph.nodes]
    rows += [f"state {_quoted(crowd(graph, s, lang))} as {name}" for s, name in anys.items()]
    for line in drawn:
        source = anys.get(line.sources) or (ids[line.sources[0]] if line.sources else "[*]")
        rows.append(f"{source} --> {ids[line.target]} : {_label(line, lang)}")
    rows += [f"{ids[node.id]} --> [*]" for node in graph.nodes if node.final]
    if anys:
        rows += [f"classDef any {_ANY_STYLE}", f"class {','.join(anys.values())} any"]
    return "\n".join(("stateDiagram-v2", *(f"    {row}" for row in rows), ""))


def _ids(graph: Graph) -> dict[str, str]:
    # The prefix keeps clear of Mermaid's own words, such as a state called "end" or "note".
    ids: dict[str, str] = {}
    for node in graph.nodes:
        name = "s_" + re.sub(r"[^A-Za-z0-9_]", "_", node.id)
        while name in ids.values():
            name += "_"
        ids[node.id] = name
    return ids


def _label(line: Line, lang: Lang) -> str:
    return " / ".join(_escaped(edge.name.of(lang)) for edge in line.edges)


def _quoted(text: str) -> str:
    # A colon ends a label, but not a quoted one; the fewer codes, the better old versions read.
    return f'"{":".join(_escaped(part) for part in text.split(":"))}"'


def _escaped(text: str) -> str:
    """Write as entity codes what would end a label or be read as something else."""
    return _UNSAFE.sub(lambda match: f"#{ord(match[0])};", re.sub(r"\s+", " ", text))
