"""
A graph as SVG that looks the same on every machine, on light paper and on a dark screen.

Nothing rests on colour alone: the straight way is thick, the urgent path double, what recommended
practice stands on dashed, and an end has a double frame.
"""

from typing import Final

from lsprocess.diagram.drawing import Drawing
from lsprocess.diagram.graph import Graph
from lsprocess.diagram.layout import Layout, lay_out
from lsprocess.diagram.legend import legend
from lsprocess.diagram.plan import Row
from lsprocess.diagram.planner import plan
from lsprocess.text import Lang


_MARGIN: Final = 14
_STRIP: Final = 34
"""How wide the strip is in which the phases are named."""

_LEGEND_ROW: Final = 22
_SAMPLE: Final = 56


def render(graph: Graph, lang: Lang) -> str:
    """
    Draw *graph* as SVG with its names in *lang*; the same graph gives the same bytes.

    Raises:
        InvalidInput: When the extra ``pictures`` is not installed.
    """
    return _drawn(lay_out(plan(graph, lang)), lang)


def _drawn(layout: Layout, lang: Lang) -> str:
    drawing = Drawing()
    left = _STRIP if layout.bands else _MARGIN
    width, height = left + layout.width + _MARGIN, layout.height
    drawing.bands(layout, width)
    drawing.layout(layout, left)
    height += _MARGIN
    for mark, said in legend(layout.plan, lang):
        if mark is not None:
            drawing.mark(mark, _MARGIN, height + _LEGEND_ROW / 2)
        left = _MARGIN if mark is None else _MARGIN + _SAMPLE
        drawing.put(drawing.glyphs.row(Row(said), left, height + 4))
        height += _LEGEND_ROW
    return drawing.svg(layout.plan.title, (width, height + _MARGIN / 2))
