"""What is drawn or told as one: arcs that differ in their source only, and arcs side by side."""

from collections.abc import Callable, Iterable

import attrs

from lsprocess.diagram import texts
from lsprocess.diagram.graph import Edge, Graph, Node
from lsprocess.text import Lang


@attrs.frozen(kw_only=True)
class Way:
    """
    Edges that differ in nothing but their source.

    Attributes:
        sources: The states that they leave; none when they open a case.
        edge: The first of them.
    """

    sources: tuple[str, ...]
    edge: Edge


@attrs.frozen(kw_only=True)
class Line:
    """
    One line of a picture.

    Attributes:
        sources: The state that it leaves; several for a line that stands for one from each of
            them, none for one that opens a case.
        target: The state that it leads to.
        edges: The actions written on it.
    """

    sources: tuple[str, ...]
    target: str
    edges: tuple[Edge, ...]

    @property
    def wide(self) -> bool:
        """Whether it stands for a line from each of several states."""
        return len(self.sources) > 1


def ways(graph: Graph) -> tuple[Way, ...]:
    """Join the edges that differ in nothing but their source."""
    by_edge: dict[Edge, set[str]] = {}
    for edge in graph.edges:
        sources = by_edge.setdefault(attrs.evolve(edge, source=None), set())
        if edge.source is not None:
            sources.add(edge.source)
    order = [node.id for node in graph.nodes]
    return tuple(
        Way(sources=tuple(sorted(sources, key=order.index)), edge=edge)
        for edge, sources in by_edge.items()
    )


def lines(graph: Graph) -> tuple[Line, ...]:
    """
    Give the lines to draw, so that the straight way stands out.

    An action that leads to one place from half of the open states or more, three at least, is one
    line from all of them; arcs that would lie side by side and look alike are one line too.
    """
    wide = max(3, (sum(not node.final for node in graph.nodes) + 1) // 2)
    by_key: dict[object, Line] = {}
    for way in ways(graph):
        spread = len(way.sources) >= wide
        starts = [way.sources] if spread or not way.sources else [(s,) for s in way.sources]
        for sources in starts:
            key = (sources, way.edge.target, way.edge.practice, way.edge.urgent)
            line = by_key.get(key) or Line(sources=sources, target=way.edge.target, edges=())
            by_key[key] = attrs.evolve(line, edges=(*line.edges, way.edge))
    return tuple(by_key.values())


def crowd(graph: Graph, sources: Iterable[str], lang: Lang) -> str:
    """Say where a wide line comes from, for the box that it leaves."""
    return span(graph, sources, lang, lambda node: texts.QUOTED.fill(lang, name=node.name.of(lang)))


def span(graph: Graph, states: Iterable[str], lang: Lang, show: Callable[[Node], str]) -> str:
    """Say which *states* are meant, as briefly as it can be said; *show* writes one state."""
    chosen = set(states)
    meant = [node for node in graph.nodes if node.id in chosen]
    if len(meant) == len(graph.nodes):
        return texts.ANY.of(lang)
    only_open = not any(node.final for node in meant)
    others = [
        node for node in graph.nodes if node.id not in chosen and not (only_open and node.final)
    ]
    if not others:
        return texts.ANY_OPEN.of(lang)
    if len(others) < len(meant) // 2:
        text = texts.ANY_OPEN_BUT if only_open else texts.ANY_BUT
        return text.fill(lang, states=[show(node) for node in others])
    return ", ".join(show(node) for node in meant)
