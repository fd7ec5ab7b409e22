"""
A graph as SVG that looks the same on every machine, on light paper and on a dark screen.

Nothing rests on colour alone: the straight way is thick, the urgent path double, what recommended
practice stands on dashed, an end has a double frame, and what a case has done a tick and a day.
"""

from typing import Final

from lsprocess.diagram import texts
from lsprocess.diagram.drawing import Drawing
from lsprocess.diagram.graph import Graph
from lsprocess.diagram.layout import Layout, lay_out, width_of
from lsprocess.diagram.legend import Mark, legend
from lsprocess.diagram.plan import Row
from lsprocess.diagram.planner import plan
from lsprocess.diagram.progress import Progress
from lsprocess.text import Lang


_MARGIN: Final = 14
_STRIP: Final = 34
"""How wide the strip is in which the phases are named."""

_ROW: Final = 22
_SAMPLE: Final = 56


def render(graph: Graph, lang: Lang, progress: Progress | None = None) -> str:
    """
    Draw *graph* as SVG with its names in *lang*; the same graph gives the same bytes.

    Raises:
        InvalidInput: When the extra ``pictures`` is not installed.
    """
    return _drawn(lay_out(plan(graph, lang, progress)), lang)


def _drawn(layout: Layout, lang: Lang) -> str:
    drawing = Drawing()
    left = _STRIP if layout.bands else _MARGIN
    rows: list[tuple[Mark | None, Row]] = []
    if layout.plan.owed:
        rows.append((None, Row(f"{texts.OWED.of(lang)}:", bold=True)))
        rows += ((None, Row(f"\N{BULLET} {said}", ink="when")) for said in layout.plan.owed)
    rows += ((mark, Row(said)) for mark, said in legend(layout.plan, lang))
    indents = [0 if mark is None else _SAMPLE for mark, _ in rows]
    words = [indent + width_of(row) for indent, (_, row) in zip(indents, rows, strict=True)]
    width = max([left + layout.width, *(_MARGIN + wide for wide in words)]) + _MARGIN
    drawing.bands(layout, width)
    drawing.layout(layout, left)
    y = layout.height + _MARGIN
    for indent, (mark, row) in zip(indents, rows, strict=True):
        if mark is not None:
            drawing.mark(mark, _MARGIN, y + _ROW / 2)
        drawing.list((row,), _MARGIN + indent, y + 4)
        y += _ROW
    return drawing.svg(layout.plan.title, (width, y + _MARGIN / 2))
