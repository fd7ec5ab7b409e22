"""A graph as a wall chart: one sheet of A4 with all that is done in a process."""

from collections.abc import Iterable, Iterator
from typing import Final

from lsprocess.diagram.drawing import Drawing
from lsprocess.diagram.graph import Graph
from lsprocess.diagram.layout import height_of, lay_out, width_of
from lsprocess.diagram.legend import Mark, legend
from lsprocess.diagram.notes import notes
from lsprocess.diagram.plan import Plan, Row
from lsprocess.diagram.planner import plan
from lsprocess.diagram.room import with_room
from lsprocess.text import Lang


SHEET: Final = (210.0, 297.0)
"""Width and height of A4, in millimetres."""

EDGE: Final = 8.0
"""How much of the sheet is left free at each side, in millimetres."""

_STRIP: Final = 34
_MARGIN: Final = 14
_TITLE: Final = 44
_GAP: Final = 12
_MARK: Final = 56
_BETWEEN: Final = 28
_LEGEND_ROW: Final = 22


def render(graph: Graph, lang: Lang) -> str:
    """
    Draw *graph* as one sheet of A4, upright or lying, with its names in *lang*.

    Raises:
        InvalidInput: When the extra ``pictures`` is not installed.
    """
    said, shown = notes(graph, lang), plan(graph, lang)
    widest = max((width_of(row) for rows in said.phases for row in rows), default=0)
    sizes = [(widest, height_of(rows)) for rows in said.phases]
    layout, places = with_room(lay_out(shown), sizes)
    width = _STRIP + layout.width + _MARGIN
    drawing = Drawing()
    drawing.list((_title(shown, width),), _MARGIN, _GAP)
    drawing.put(f'<g transform="translate(0,{_TITLE})">')
    drawing.bands(layout, width)
    drawing.layout(layout, _STRIP)
    for rows, place in zip(said.phases, places, strict=True):
        if place is not None:
            drawing.list(rows, _STRIP + place.x, place.y)
    drawing.put("</g>")
    bottom = _TITLE + layout.height + _GAP
    for heading, items in said.anytime.items():
        flowing = tuple(_flowing(heading, items, width - 2 * _MARGIN))
        bottom = drawing.list(flowing, _MARGIN, bottom) + _GAP / 2
    bottom += _GAP / 2
    bottom = _explained(drawing, legend(shown, lang), width, bottom)
    bottom = drawing.list((Row(f"{graph.id} {graph.version}", ink="soft"),), _MARGIN, bottom)
    return _on_sheet(drawing, shown.title, width, bottom)


def _title(shown: Plan, width: float) -> Row:
    title = shown.title[0].upper() + shown.title[1:]
    row = Row(title, "title", bold=True)
    return row if width_of(row) <= width - 2 * _MARGIN else Row(title, "name", bold=True)


def _flowing(heading: str, items: Iterable[str], width: float) -> Iterator[Row]:
    """Write items after one another, as many in a row as there is room for."""
    yield Row(f"{heading}:", ink="soft", bold=True)
    line = ""
    for item in items:
        longer = f"{line} · {item}" if line else item
        if line and width_of(Row(f"{longer} ·")) > width:
            yield Row(f"{line} ·")
            line = item
        else:
            line = longer
    yield Row(line)


def _explained(
    drawing: Drawing, marks: Iterable[tuple[Mark | None, str]], width: float, top: float
) -> float:
    """Draw the legend, as many marks in a row as there is room for; say where it ends."""
    left = float(_MARGIN)
    for mark, said in marks:
        row = Row(said)
        wide = width_of(row) + (_MARK if mark is not None else 0)
        if left > _MARGIN and left + wide > width - _MARGIN:
            left, top = float(_MARGIN), top + _LEGEND_ROW
        if mark is not None:
            drawing.mark(mark, left, top + _LEGEND_ROW / 2)
        drawing.list((row,), left + (_MARK if mark is not None else 0), top + 4)
        left += wide + _BETWEEN
    return top + _LEGEND_ROW


def _on_sheet(drawing: Drawing, title: str, width: float, height: float) -> str:
    """Put the drawing in the middle of the sheet, as large as it can be."""
    sheet = SHEET if height >= width else (SHEET[1], SHEET[0])
    inner = (sheet[0] - 2 * EDGE, sheet[1] - 2 * EDGE)
    point = max(width / inner[0], height / inner[1])  # points for each millimetre
    size = (sheet[0] * point, sheet[1] * point)
    moved = f"translate({(size[0] - width) / 2:.1f},{EDGE * point:.1f})"
    drawing.pieces[:] = [f'<g transform="{moved}">', *drawing.pieces, "</g>"]
    return drawing.svg(title, size, (f"{sheet[0]:g}mm", f"{sheet[1]:g}mm"))
