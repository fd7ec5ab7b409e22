"""What stands in a picture before it has a place: boxes, and the lines between them."""

from collections.abc import Mapping
from textwrap import wrap
from typing import Final, Literal

import attrs


Kind = Literal["start", "state", "final", "fact", "crowd", "joint", "caption"]
Done = Literal["done", "now"]
Ink = Literal["ink", "soft", "when"]
Size = Literal["title", "name", "word"]
NEXT: Final = "\N{RIGHTWARDS ARROW}"
"""The sign before what may come next in a case: bold alone is not told from a box's name."""

_WIDTH: Final[Mapping[Size, int]] = {"title": 80, "name": 24, "word": 30}


@attrs.frozen
class Row:
    """
    One row of words.

    Attributes:
        text: The words.
        size: ``title`` for the whole, ``name`` for what a box is called, ``word`` for the rest.
        ink: ``ink``, ``soft`` for who acts, ``when`` for a time limit.
        bold: Whether the words are bold.
    """

    text: str
    size: Size = "word"
    ink: Ink = "ink"
    bold: bool = False


@attrs.frozen(kw_only=True)
class Box:
    """
    A box, or the place where lines meet.

    Attributes:
        id: What tells it from the others: a state's id, or what no state may be called.
        kind: What it stands for.
        rows: What is written in it.
        band: Place of its phase among the phases; None where there are none.
        mark: ``done`` or ``now``, for what one case has done and where it is.
    """

    id: str
    kind: Kind
    rows: tuple[Row, ...] = ()
    band: int | None = None
    mark: Done | None = None


@attrs.frozen(kw_only=True)
class Link:
    """
    A line from one box to another.

    Attributes:
        source: Id of the box that it leaves.
        target: Id of the box that it leads to.
        rows: What is written on it.
        strong: Whether it is on the straight way.
        urgent: Whether it is on the urgent path.
        practice: Whether recommended practice, too, stands on it.
        blunt: Whether it ends without an arrow, in a place where lines meet.
        track: Whether it leads to a fact that leaves the state as it is.
        entry: Whether it leads there from a state.
        hidden: Whether it only keeps words beside what they belong to.
        back: Whether it leads to a state that stands earlier.
    """

    source: str
    target: str
    rows: tuple[Row, ...] = ()
    strong: bool = False
    urgent: bool = False
    practice: bool = False
    blunt: bool = False
    track: bool = False
    entry: bool = False
    hidden: bool = False
    back: bool = False


@attrs.frozen(kw_only=True)
class Plan:
    """
    Everything that a picture shows.

    Attributes:
        title: What the process is called.
        usual: Who acts where nothing else is said; None where anybody may.
        bands: Names of the phases.
        boxes: Its boxes.
        links: Its lines.
        case: Whether it shows one case on its way.
        owed: What is to be done in that case, with its days.
    """

    title: str
    usual: str | None
    bands: tuple[str, ...]
    boxes: tuple[Box, ...]
    links: tuple[Link, ...]
    case: bool = False
    owed: tuple[str, ...] = ()


def rows_of(text: str, size: Size = "word", ink: Ink = "ink", *, bold: bool = False) -> list[Row]:
    """Break *text* into as few rows as it takes, none much shorter than the others."""
    most = _WIDTH[size]
    fewest = len(_broken(text, most))
    best = next(rows for width in range(1, most + 1) if len(rows := _broken(text, width)) == fewest)
    return [Row(row, size, ink, bold) for row in best]


def _broken(text: str, width: int) -> list[str]:
    return wrap(text, width, break_long_words=False, break_on_hyphens=False)
