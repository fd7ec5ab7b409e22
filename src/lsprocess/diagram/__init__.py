"""
Pictures and tables of a process, made from its definition: SVG, wall charts, Mermaid, DOT and
Markdown.

Everything is drawn from one `Graph`, which says what there is to draw and nothing of the engine.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, Literal

from lsprocess.diagram import chart, dot, mermaid, svg, table
from lsprocess.diagram.graph import Condition, Edge, Fact, Graph, Node, Obligation, extract
from lsprocess.errors import InvalidInput
from lsprocess.problems import another, problem
from lsprocess.process import Process
from lsprocess.text import Lang


Format = Literal["mermaid", "dot", "svg", "chart", "table"]

_RENDERERS: Final[Mapping[str, Callable[[Graph, Lang], str]]] = MappingProxyType(
    {
        "mermaid": mermaid.render,
        "dot": dot.render,
        "svg": svg.render,
        "chart": chart.render,
        "table": table.render,
    }
)


def render(process: Process | Graph, format: Format, lang: Lang) -> str:  # noqa: A002
    """
    Draw *process* in one of the formats, with its names in *lang*; the same gives the same text.

    Raises:
        InvalidInput: When the format or the language is unknown, and for a picture or a chart when
            the extra ``pictures`` is not installed.
    """
    renderer = _RENDERERS.get(format)
    if renderer is None:
        formats = tuple(_RENDERERS)
        got = another(format, formats)
        raise InvalidInput(problem("must_be_one_of", "format", codes=formats, got=got))
    return renderer(extract(process) if isinstance(process, Process) else process, lang)


__all__ = [
    "Condition",
    "Edge",
    "Fact",
    "Format",
    "Graph",
    "Node",
    "Obligation",
    "extract",
    "render",
]
