"""What runs into something else in a picture: measured, not looked at."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from lsprocess.diagram.layout import Area, Layout, PlacedLink, height_of, width_of


STEPS = 24
"""Into how many straight pieces each piece of a curve is cut."""


def words_in(rows, area: Area) -> Iterator[Area]:
    """Give where each row of words stands that is written in the middle of an area."""
    top = area.y + (area.height - height_of(rows)) / 2
    for row in rows:
        wide, high = width_of(row), height_of((row,))
        # letters do not fill their row: neither above capitals nor below what hangs down
        yield Area(area.x + (area.width - wide) / 2, top + high * 0.12, wide, high * 0.8)
        top += high


def pieces(line: PlacedLink) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Give a line's curve as straight pieces."""
    points = [line.curve[0]]
    for n in range(0, len(line.curve) - 3, 3):
        a, b, c, d = line.curve[n : n + 4]
        for step in range(1, STEPS + 1):
            t = step / STEPS
            u = 1 - t
            points.append(
                tuple(
                    u**3 * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t**3 * d[i]
                    for i in (0, 1)
                )
            )
    if line.tip is not None:
        points.append(line.tip)
    yield from pairwise(points)


def crosses(piece, area: Area) -> bool:
    """Say whether a straight piece goes through an area (Liang and Barsky's way of clipping)."""
    (x, y), (to_x, to_y) = piece
    first, last = 0.0, 1.0
    for p, q in (
        (x - to_x, x - area.x),
        (to_x - x, area.right - x),
        (y - to_y, y - area.y),
        (to_y - y, area.bottom - y),
    ):
        if p == 0:
            if q < 0:
                return False
        elif p < 0:
            first = max(first, q / p)
        else:
            last = min(last, q / p)
    return first < last


def overlaps(layout: Layout) -> list[str]:
    """Say what runs into what: words, boxes, lines and the borders of phases."""
    found = []
    boxes = [one for one in layout.boxes if one.box.kind != "joint"]
    for one in boxes:
        found += [
            f"{row} runs over its box"
            for row in words_in(one.box.rows, one.area)
            if row.x < one.area.x or row.right > one.area.right or row.y < one.area.y
        ]
    for one, other in combinations(boxes, 2):
        if one.area.meets(other.area):
            found.append(f"{one.box.id} lies on {other.box.id}")
    said = [
        (line.link, row)
        for line in layout.links
        if line.plate is not None
        for row in words_in(line.link.rows, line.plate)
    ]
    for link, row in said:
        what = f"words of {link.source} → {link.target}"
        found += [f"{what} lie on {one.box.id}" for one in boxes if row.meets(one.area)]
        found += [
            f"{what} lie on those of {other.source} → {other.target}"
            for other, there in said
            if other is not link and row.meets(there)
        ]
        found += [
            f"{what} lie on the border of a phase"
            for top, _ in layout.bands[1:]
            if row.y < top < row.bottom
        ]
    for line in layout.links:
        if line.link.hidden:
            continue
        name = f"{line.link.source} → {line.link.target}"
        cut = [*pieces(line)]
        found += [
            f"{name} goes through words of {link.source} → {link.target}"
            for link, row in said
            if link is not line.link and any(crosses(piece, row) for piece in cut)
        ]
        found += [
            f"{name} goes through its own words"
            for link, row in said
            if link is line.link and any(crosses(piece, row) for piece in cut)
        ]
        found += [
            f"{name} goes through {one.box.id}"
            for one in boxes
            if one.box.id not in (line.link.source, line.link.target)
            and any(crosses(piece, one.area) for piece in cut)
        ]
    return sorted(set(found))
