"""
Pictures and tables of a process, made from its definition: SVG, wall charts, Mermaid, DOT and
Markdown.

Everything is drawn from one `Graph`, which says what there is to draw and nothing of the engine.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final, Literal

from lsprocess.diagram import chart, dot, mermaid, svg, table
from lsprocess.diagram.graph import Condition, Edge, Fact, Graph, Node, Obligation, extract, of_kind
from lsprocess.diagram.progress import progress
from lsprocess.errors import InvalidInput
from lsprocess.problems import another, problem
from lsprocess.process import Agenda, Case, Event, Process, whole
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


def draw_case(case: Case, history: Iterable[Event], agenda: Agenda, lang: Lang) -> str:
    """
    Draw one case on its way, as SVG: what is done and when, where it is, what may come next.

    Args:
        case: The case.
        history: Its events.
        agenda: What it owes.
        lang: The language.

    Raises:
        InvalidInput: When the extra ``pictures`` is not installed.
    """
    return svg.render(extract(case.process, whole(case)), lang, progress(history, agenda, lang))


__all__ = [
    "Condition",
    "Edge",
    "Fact",
    "Format",
    "Graph",
    "Node",
    "Obligation",
    "draw_case",
    "extract",
    "of_kind",
    "render",
]
