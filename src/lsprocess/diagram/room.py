"""Finding room in a picture for words that belong to a phase and not to a box."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import attrs

from lsprocess.diagram.layout import Area, Layout, PlacedLink, Point


_STEP: Final = 12
_APART: Final = 10
_PIECES: Final = 16


def with_room(layout: Layout, sizes: Sequence[Point]) -> tuple[Layout, tuple[Area | None, ...]]:
    """
    Give each phase a place for something of its size, where nothing else is.

    A phase that is too low is made higher, and the picture wider, as far as it takes.

    Args:
        layout: The picture.
        sizes: Width and height of what each phase takes in; a height of 0 for nothing.
    """
    higher = _stretched(layout, [height + 2 * _APART if height else 0 for _, height in sizes])
    taken = tuple(_taken(higher))
    width = higher.width
    while True:
        found = tuple(
            _place(size, (top, bottom), width, taken)
            for size, (top, bottom) in zip(sizes, higher.bands, strict=True)
        )
        if all(place is not None or not size[1] for place, size in zip(found, sizes, strict=True)):
            return attrs.evolve(higher, width=width), found
        width += _STEP


def _place(
    size: Point, band: tuple[float, float], width: float, taken: Sequence[Area]
) -> Area | None:
    """Look for the place nearest to the top and, at one height, farthest to the right."""
    wide, high = size
    near = [area for area in taken if area.y < band[1] and area.bottom > band[0]]
    y = band[0] + _APART
    while high and y + high <= band[1] - _APART:
        x = width - wide
        while x >= 0:
            area = Area(x, y, wide, high)
            around = Area(x - _APART, y - _APART / 2, wide + 2 * _APART, high + _APART)
            if not any(around.meets(other) for other in near):
                return area
            x -= _STEP
        y += _STEP
    return None


def _taken(layout: Layout) -> Iterator[Area]:
    yield from (one.area for one in layout.boxes)
    for line in layout.links:
        if line.plate is not None:
            yield line.plate
        if not line.link.hidden:
            for (x, y), (to_x, to_y) in pairwise(points(line, _PIECES)):
                yield Area(min(x, to_x), min(y, to_y), abs(to_x - x) + 1, abs(to_y - y) + 1)


def points(line: PlacedLink, pieces: int) -> Iterator[Point]:
    """Give points along a line, so many for each piece of its curve, and its tip."""
    yield line.curve[0]
    for n in range(0, len(line.curve) - 3, 3):
        a, b, c, d = line.curve[n : n + 4]
        for step in range(1, pieces + 1):
            t = step / pieces
            u = 1 - t
            weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
            yield (
                sum(w * p[0] for w, p in zip(weights, (a, b, c, d), strict=True)),
                sum(w * p[1] for w, p in zip(weights, (a, b, c, d), strict=True)),
            )
    if line.tip is not None:
        yield line.tip


def _stretched(layout: Layout, heights: Sequence[float]) -> Layout:
    """Make phases that are lower than their heights higher, at their bottoms."""
    more = [
        max(0, high - (bottom - top))
        for high, (top, bottom) in zip(heights, layout.bands, strict=True)
    ]

    def down(y: float) -> float:
        passed = zip(more, layout.bands, strict=True)
        return y + sum(extra for extra, (_, bottom) in passed if bottom <= y)

    def area(of: Area) -> Area:
        return Area(of.x, down(of.y), of.width, of.height)

    def line(of: PlacedLink) -> PlacedLink:
        # A curve ends where its arrow begins, which must not come apart at a border.
        x, y = of.curve[-1]
        end = (x, down(y)) if of.tip is None else (x, y + down(of.tip[1]) - of.tip[1])
        return attrs.evolve(
            of,
            curve=(*((x, down(y)) for x, y in of.curve[:-1]), end),
            tip=None if of.tip is None else (of.tip[0], down(of.tip[1])),
            plate=None if of.plate is None else area(of.plate),
        )

    return attrs.evolve(
        layout,
        height=layout.height + sum(more),
        boxes=tuple(attrs.evolve(one, area=area(one.area)) for one in layout.boxes),
        links=tuple(line(one) for one in layout.links),
        bands=tuple(
            (down(top), down(top) + (bottom - top) + extra)
            for extra, (top, bottom) in zip(more, layout.bands, strict=True)
        ),
    )
