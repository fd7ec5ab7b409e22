"""The pieces of a picture, drawn as SVG: bands, boxes, lines, words and the legend."""

import math

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

import attrs

from lsprocess.diagram.colours import STYLE
from lsprocess.diagram.glyphs import Glyphs
from lsprocess.diagram.layout import (
    DOT,
    Area,
    Layout,
    PlacedBox,
    PlacedLink,
    Point,
    height_of,
    width_of,
)
from lsprocess.diagram.legend import Mark
from lsprocess.diagram.plan import Row


_ROUND: Final = 8
_ARROW: Final = (11, 4.2)
_SAMPLE: Final = 46
"""How wide the sample of a mark is in the legend."""


@attrs.define(eq=False)
class Drawing:
    """A picture in the making: its pieces so far, and the letters that they use."""

    glyphs: Glyphs = attrs.field(factory=Glyphs)
    pieces: list[str] = attrs.field(factory=list)

    def put(self, *pieces: str) -> None:
        """Add pieces over those that are there."""
        self.pieces.extend(pieces)

    def bands(self, layout: Layout, width: float) -> None:
        """Draw the phases over the whole *width*, the name of each along its left edge."""
        named = zip(layout.plan.bands, layout.bands, strict=True)
        for number, (name, (top, bottom)) in enumerate(named):
            self.put(
                _rectangle(Area(0, top, width, bottom - top), "paper" if number % 2 else "shade", 0)
            )
            row = Row(name, "name", "soft", bold=True)
            length = width_of(row)
            fits = min(1, (bottom - top - 8) / length)
            middle = (top + bottom + length * fits) / 2
            turned = f"translate(6,{_n(middle)}) rotate(-90) scale({fits:.3g})"
            self.put(f'<g transform="{turned}">{self.glyphs.row(row, 0, 0)}</g>')

    def layout(self, layout: Layout, left: float) -> None:
        """Draw a process from *left* on: its lines, its boxes, its words."""
        self.put(f'<g transform="translate({_n(left)},0)">')
        for line in layout.links:
            if not line.link.hidden:
                self.put(*_line(line))
        for line in layout.links:
            if line.plate is not None:
                self.words(line.link.rows, line.plate)
        for box in layout.boxes:
            self.box(box)
        self.put("</g>")

    def box(self, placed: PlacedBox) -> None:
        """Draw a box with its words."""
        kind, area = placed.box.kind, placed.area
        if kind == "joint":
            return
        if kind == "start":
            x, y = area.x + area.width / 2, area.y + area.height / 2
            self.put(f'<circle class="dot" cx="{_n(x)}" cy="{_n(y)}" r="{DOT}"/>')
            return
        if kind != "caption":
            mark = placed.box.mark
            name = (
                kind if mark is None else f"{kind} done" if mark == "done" else f"{kind} done now"
            )
            self.put(_rectangle(area, name, _ROUND))
        if kind == "final":
            inner = Area(area.x + 3, area.y + 3, area.width - 6, area.height - 6)
            self.put(_rectangle(inner, "inner", _ROUND - 3))
        self.words(placed.box.rows, area)

    def words(self, rows: Iterable[Row], area: Area) -> None:
        """Write rows in the middle of an area."""
        said = tuple(rows)
        top = area.y + (area.height - height_of(said)) / 2
        self.put(*self.glyphs.rows(said, area.x + area.width / 2, top))

    def list(self, rows: Iterable[Row], left: float, top: float) -> float:
        """Write rows one below another, and say where they end."""
        for row in rows:
            self.put(self.glyphs.row(row, left, top))
            top += height_of((row,))
        return top

    def mark(self, mark: Mark, x: float, y: float) -> None:
        """Draw the sample of a mark, its middle at the height *y*."""
        if mark in ("strong", "urgent", "practice", "other"):
            ends = ((x, y), (x + 12, y), (x + 24, y), (x + _SAMPLE - 11, y))
            self.put(*_stroke(mark, ends, (x + _SAMPLE, y)))
        elif mark == "when":
            row = Row("7.", "word", "when")
            self.put(self.glyphs.row(row, x + 16, y - 7))
        else:
            area = Area(x + 5, y - 8, _SAMPLE - 10, 16)
            self.put(_rectangle(area, mark, 5))
            if mark == "final":
                self.put(_rectangle(Area(x + 8, y - 5, _SAMPLE - 16, 10), "inner", 3))

    def svg(self, title: str, size: Point, sheet: tuple[str, str] | None = None) -> str:
        """
        Write the picture.

        Args:
            title: What it is called.
            size: Its width and height, in points.
            sheet: Width and height at which it is shown, with their units; its own when left out.
        """
        wide, high = (f"{length:.0f}" for length in size)
        shown = sheet or (wide, high)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="lsprocess" '
            f'viewBox="0 0 {wide} {high}" width="{shown[0]}" height="{shown[1]}">'
            f"<title>{escape(title)}</title><style>{STYLE}</style>"
            f"{self.glyphs.definitions()}"
            f'<rect class="paper" width="{wide}" height="{high}"/>\n'
            + "\n".join(self.pieces)
            + "\n</svg>\n"
        )


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _rectangle(area: Area, name: str, round_: float) -> str:
    corner = f' rx="{round_}"' if round_ else ""
    return (
        f'<rect class="{name}" x="{_n(area.x)}" y="{_n(area.y)}" '
        f'width="{_n(area.width)}" height="{_n(area.height)}"{corner}/>'
    )


def _line(placed: PlacedLink) -> Iterator[str]:
    link = placed.link
    names = ("urgent", "strong", "track")
    kind = next((name for name in names if getattr(link, name)), "other")
    yield from _stroke(kind, placed.curve, placed.tip, dashed=link.practice)


def _stroke(
    kind: str, curve: tuple[Point, ...], tip: Point | None, *, dashed: bool = False
) -> Iterator[str]:
    """Draw a line; one of the urgent path is double, for its middle is left open."""
    if kind == "practice":
        kind, dashed = "other", True
    (first, *rest) = (f"{_n(x)},{_n(y)}" for x, y in curve)
    path = f"M{first}C{' '.join(rest)}"
    dash = " dashed" if dashed else ""
    yield f'<path class="line {kind}{dash}" d="{path}"/>'
    if kind == "urgent":
        yield f'<path class="hollow" d="{path}"/>'
    if tip is not None:
        yield f'<path class="head {kind}" d="{_head(curve[-1], tip)}"/>'


def _head(end: Point, tip: Point) -> str:
    along = (tip[0] - end[0], tip[1] - end[1])
    length = math.hypot(*along) or 1
    x, y = along[0] / length, along[1] / length
    back = (tip[0] - _ARROW[0] * x, tip[1] - _ARROW[0] * y)
    corners = (
        tip,
        (back[0] - _ARROW[1] * y, back[1] + _ARROW[1] * x),
        (back[0] + _ARROW[1] * y, back[1] - _ARROW[1] * x),
    )
    return "M" + "L".join(f"{_n(a)},{_n(b)}" for a, b in corners) + "Z"
