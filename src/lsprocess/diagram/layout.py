"""Where everything in a picture stands: laid out by Graphviz, from sizes measured here."""

import json
import shutil
import subprocess
import sysconfig

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, Final

import attrs

from lsprocess.diagram.font import UNITS, face
from lsprocess.diagram.plan import Box, Link, Plan, Row, Size
from lsprocess.errors import InvalidInput
from lsprocess.problems import problem


Point = tuple[float, float]

POINTS: Final[Mapping[Size, float]] = {"title": 22, "name": 14, "word": 11.5}
"""How high letters are, in points."""

_ROW: Final = 1.24
_PADDING: Final[Point] = (13, 8)
_PLATE: Final[Point] = (8, 2)
DOT: Final = 7
"""Radius of the dot where a process starts, in points."""

_INCH: Final = 72
_WEIGHTS: Final = {"strong": 40, "hidden": 40, "entry": 30, "track": 4, "other": 1}
_BAND_GAP: Final = 7


@attrs.frozen
class Area:
    """A rectangle: its left, its top, its width and its height, in points; y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its bottom edge."""
        return self.y + self.height

    def moved(self, right: float, down: float) -> "Area":
        """Give it elsewhere."""
        return Area(self.x + right, self.y + down, self.width, self.height)

    def meets(self, other: "Area") -> bool:
        """Say whether it has a part in common with another."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )


@attrs.frozen(kw_only=True)
class PlacedBox:
    """A box with its place."""

    box: Box
    area: Area


@attrs.frozen(kw_only=True)
class PlacedLink:
    """
    A line with its place.

    Attributes:
        link: The line.
        curve: Points of its Bézier curve: the first, then three for each piece.
        tip: Where its arrow ends; None where it is blunt.
        plate: Where its words stand; None where it has none.
    """

    link: Link
    curve: tuple[Point, ...]
    tip: Point | None
    plate: Area | None


@attrs.frozen(kw_only=True)
class Layout:
    """
    A picture in which everything has its place.

    Attributes:
        plan: What it shows.
        width: How wide it is, in points.
        height: How high it is, in points.
        boxes: Its boxes.
        links: Its lines.
        bands: Top and bottom of each phase.
    """

    plan: Plan
    width: float
    height: float
    boxes: tuple[PlacedBox, ...]
    links: tuple[PlacedLink, ...]
    bands: tuple[tuple[float, float], ...]


def width_of(row: Row) -> float:
    """Give how wide a row is, in points."""
    return face(bold=row.bold).width(row.text) * POINTS[row.size] / UNITS


def height_of(rows: Iterable[Row]) -> float:
    """Give how high rows are together, in points."""
    return sum(POINTS[row.size] * _ROW for row in rows)


def _size(rows: Iterable[Row], padding: Point) -> Point:
    said = tuple(rows)
    wide = max((width_of(row) for row in said), default=0)
    return wide + 2 * padding[0], height_of(said) + 2 * padding[1]


def _size_of_box(box: Box) -> Point:
    if box.kind == "joint":
        return 0.5, 0.5
    if box.kind == "start":
        return 2 * DOT, 2 * DOT
    return _size(box.rows, _PLATE if box.kind == "caption" else _PADDING)


def lay_out(plan: Plan) -> Layout:
    """
    Give everything in a picture its place; the same plan gives the same places everywhere.

    Raises:
        InvalidInput: When the extra ``pictures`` is not installed.
    """
    found = _placed(_dot(plan))
    high = float(found["bb"].split(",")[3])
    names = {str(n): box for n, box in enumerate(plan.boxes)}
    boxes = tuple(
        PlacedBox(
            box=names[one["name"]], area=_area(one["pos"], _size_of_box(names[one["name"]]), high)
        )
        for one in found["objects"]
        if one["name"] in names
    )
    links = tuple(
        _line(plan.links[int(one["comment"])], one, high)
        for one in found["edges"]
        if one.get("comment")
    )
    return _framed(plan, boxes, links)


def _placed(dot: str) -> dict[str, Any]:
    program = shutil.which("graphviz-pure", path=sysconfig.get_path("scripts"))
    program = program or shutil.which("graphviz-pure")
    if program is None:
        raise InvalidInput(problem("pictures_need_extra"))
    done = subprocess.run(  # noqa: S603 - a program that was found, and text that was made here
        [program, "-Tjson"], input=dot.encode(), capture_output=True, check=True
    )
    placed: dict[str, Any] = json.loads(done.stdout)
    return placed


def _dot(plan: Plan) -> str:
    numbers = {box.id: str(n) for n, box in enumerate(plan.boxes)}
    rows = [
        "rankdir=TB",
        "nodesep=0.2",
        "ranksep=0.2",
        'node [shape=box, fixedsize=true, label=""]',
    ]
    for box in plan.boxes:
        width, height = _size_of_box(box)
        rows.append(f"{numbers[box.id]} [width={width / _INCH:.4f}, height={height / _INCH:.4f}]")
    for n, link in enumerate(plan.links):
        source, target = numbers[link.source], numbers[link.target]
        # Whatever leads back is laid out as if it came from there, or the picture would turn over.
        ends = f"{target} -> {source}" if link.back else f"{source} -> {target}"
        rows.append(f"{ends} [{_link(n, link)}]")
    rows += _apart(plan, numbers)
    return "digraph {\n" + "\n".join(rows) + "\n}\n"


def _link(number: int, link: Link) -> str:
    kind = next((kind for kind in _WEIGHTS if getattr(link, kind, False)), "other")
    said = [f'comment="{number}"', f"weight={_WEIGHTS[kind]}"]
    said.append("dir=none" if link.blunt else "dir=back" if link.back else "dir=forward")
    if link.rows:
        width, height = _size(link.rows, _PLATE)
        cell = f'WIDTH="{width:.0f}" HEIGHT="{height:.0f}" FIXEDSIZE="TRUE"'
        said.append(f'label=<<TABLE BORDER="0" CELLBORDER="0" {cell}><TR><TD></TD></TR></TABLE>>')
    return ", ".join(said)


def _apart(plan: Plan, numbers: Mapping[str, str]) -> Iterator[str]:
    """Keep each phase above the next, by a point between them that nobody sees."""
    bands = {box.id: box.band for box in plan.boxes}
    ends = [
        (link.target, link.source) if link.back else (link.source, link.target)
        for link in plan.links
    ]
    within = [(one, other) for one, other in ends if bands[one] == bands[other]]
    last = bands.keys() - {one for one, _ in within}
    first = bands.keys() - {other for _, other in within}
    for band in range(len(plan.bands) - 1):
        point = f"band{band}"
        yield f"{point} [width=0.01, height=0.01]"
        for box in plan.boxes:
            if box.band == band and box.id in last:
                yield f"{numbers[box.id]} -> {point} [style=invis, weight=0]"
            elif box.band == band + 1 and box.id in first:
                yield f"{point} -> {numbers[box.id]} [style=invis, weight=0]"


def _point(text: str, high: float) -> Point:
    x, y = text.split(",")
    return float(x), high - float(y)


def _area(text: str, size: Point, high: float) -> Area:
    x, y = _point(text, high)
    return Area(x - size[0] / 2, y - size[1] / 2, *size)


def _line(link: Link, found: Mapping[str, str], high: float) -> PlacedLink:
    tip: Point | None = None
    curve = []
    for word in found["pos"].split():
        if word[:2] in ("e,", "s,"):
            tip = _point(word[2:], high)
        else:
            curve.append(_point(word, high))
    if link.back:
        curve.reverse()
    plate = _area(found["lp"], _size(link.rows, _PLATE), high) if link.rows else None
    return PlacedLink(link=link, curve=tuple(curve), tip=tip, plate=plate)


def _framed(plan: Plan, boxes: tuple[PlacedBox, ...], links: tuple[PlacedLink, ...]) -> Layout:
    plates = [link.plate for link in links if link.plate is not None]
    areas = [*(one.area for one in boxes), *plates]
    points = [point for link in links for point in link.curve]
    left = min([area.x for area in areas] + [x for x, _ in points])
    right = max([area.right for area in areas] + [x for x, _ in points])
    top = min(area.y for area in areas)
    bottom = max([area.bottom for area in areas] + [y for _, y in points])
    down = -top + _BAND_GAP
    return Layout(
        plan=plan,
        width=right - left,
        height=bottom - top + 2 * _BAND_GAP,
        boxes=tuple(attrs.evolve(one, area=one.area.moved(-left, down)) for one in boxes),
        links=tuple(_moved(one, -left, down) for one in links),
        bands=_bands(plan, boxes, plates, bottom + _BAND_GAP, down),
    )


def _moved(link: PlacedLink, right: float, down: float) -> PlacedLink:
    return attrs.evolve(
        link,
        curve=tuple((x + right, y + down) for x, y in link.curve),
        tip=None if link.tip is None else (link.tip[0] + right, link.tip[1] + down),
        plate=None if link.plate is None else link.plate.moved(right, down),
    )


def _bands(
    plan: Plan, boxes: Iterable[PlacedBox], plates: Iterable[Area], bottom: float, down: float
) -> tuple[tuple[float, float], ...]:
    """Divide the picture between the phases, where no words are."""
    if not plan.bands:
        return ()
    placed, words = tuple(boxes), tuple(plates)
    edges = [-down]
    for band in range(1, len(plan.bands)):
        above = max(one.area.bottom for one in placed if (one.box.band or 0) < band)
        below = min(one.area.y for one in placed if (one.box.band or 0) >= band)
        wanted = [below - _BAND_GAP, *(plate.y - 1 for plate in words)]
        free = [
            y for y in wanted if above < y < below and not any(p.y < y < p.bottom for p in words)
        ]
        edges.append(max(free, default=(above + below) / 2))
    edges.append(bottom)
    return tuple((top + down, end + down) for top, end in pairwise(edges))
