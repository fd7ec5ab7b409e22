"""
Small counts in the time-limit report: which cells show them, and which are hidden for that.

A count of one to four may tell of a child whom somebody knows.  Masking hides such a cell, and
everything from which it could be computed inside the report:

* The figures in time are parts of a whole.  Where the whole or any part of it is small, those late
  too, both figures in time are hidden, and the whole where it is small itself.
* A total is hidden where any cell under it is, so that no subtraction gives that cell.

Not protected: zeros; that something in a row is small; what follows from comparing two reports of
overlapping periods, or with figures published elsewhere.
"""

from collections.abc import Iterable, Mapping
from typing import Final


SMALL: Final = 5
"""Counts below this, and above zero, are small."""

LEAST: Final = 3
"""With a lower threshold a hidden count would be known: only one number is small then."""

STARTED: Final = ("started", "started_in_time", "started_in_time_rolled")
FINISHED: Final = ("finished", "finished_in_time", "finished_in_time_rolled")
COLUMNS: Final = ("notifications", *STARTED, *FINISHED, "overdue_to_start", "overdue_to_finish")
"""What the report counts, in its order."""

_ALONE: Final = ("notifications", "overdue_to_start", "overdue_to_finish")


def small_in(counts: Mapping[str, int], small: int) -> frozenset[str]:
    """Give the columns whose counts are small."""
    return frozenset(column for column in COLUMNS if 0 < counts[column] < small)


def hidden_in(counts: Mapping[str, int], small: int) -> frozenset[str]:
    """Give the columns of one row that are hidden when small counts are masked."""
    tiny = small_in(counts, small)
    hidden = set(tiny.intersection(_ALONE))
    for whole, strict, rolled in (STARTED, FINISHED):
        parts = (
            counts[strict],
            counts[rolled] - counts[strict],
            counts[whole] - counts[rolled],
        )
        if whole in tiny:
            hidden |= {whole, strict, rolled}
        elif any(0 < part < small for part in parts):
            hidden |= {strict, rolled}
    return frozenset(hidden)


def hidden_in_total(
    counts: Mapping[str, int], small: int, under: Iterable[frozenset[str]]
) -> frozenset[str]:
    """Give the hidden columns of a total; *under* are those of the rows that it sums up."""
    return hidden_in(counts, small).union(*under)
