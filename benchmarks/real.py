"""Run the benchmark on the real referral: ``python -m benchmarks.real``."""

from __future__ import annotations

import sys

from argparse import ArgumentParser, Namespace
from math import log2
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from benchmarks import real_growth as growth
from benchmarks import report
from benchmarks.real_parts import (
    BY_HAND,
    CORRECTED,
    REBUILT,
    WEIGHED,
    best_of,
    by_hand_side,
    part_sides,
    story_sides,
    weigh,
)
from benchmarks.real_work import story as the_story


if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.real_growth import Grown
    from benchmarks.real_work import Story

MARKED: Final = "real"


def arguments() -> Namespace:
    """Read the command line."""
    parser = ArgumentParser(prog="python -m benchmarks.real", description=__doc__)
    parser.add_argument("--rounds", type=int, default=40, help="turns of each part (40)")
    parser.add_argument("--growth", type=int, default=5, help="rounds of growth, 0 for none (5)")
    parser.add_argument("--up-to", type=int, default=10_000, help="longest case (10000)")
    parser.add_argument(
        "--correct-up-to", type=int, default=2_000, help="longest case for correct (2000)"
    )
    parser.add_argument("--folder", type=Path, help="where the SQLite files are made")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the tables in this page")
    return parser.parse_args()


def main() -> None:
    """Measure, print and, when asked, write."""
    chosen = arguments()
    story = the_story()
    parts = [report.machine(), *story_tables(story, chosen.rounds, chosen.folder)]
    parts.append(memory_line(story))
    if chosen.growth:
        plain, deep = growth.sizes_up_to(chosen.up_to, chosen.correct_up_to)
        parts += growth_tables(growth.grow(plain, deep, chosen.growth), plain, deep, chosen.growth)
        parts += crowd_tables(growth.crowd(chosen.growth), chosen.growth)
    block = "\n\n".join(parts)
    sys.stdout.write(f"{block}\n")
    if chosen.write:
        report.write(chosen.write, block, MARKED)


def story_tables(story: Story, rounds: int, folder: Path | None) -> list[str]:
    """Measure the story and its parts in the same turns, and lay out both."""
    with TemporaryDirectory(dir=folder) as temporary:
        whole = story_sides(story, Path(temporary))
        sides = {BY_HAND: by_hand_side, **whole, **part_sides(story, Path(temporary))}
        best = best_of(sides, rounds)
    again = best[CORRECTED] / (best[REBUILT] * len(story.bodies))
    return [
        f"The story, {len(story.steps)} attempts, for one attempt; best of {rounds} rounds:",
        _rate_table("attempt", best, [BY_HAND, *whole]),
        f"Parts, on the story's referral ({len(story.scenes)} attempts), each for one of its kind:",
        _rate_table("part", best, [name for name in sides if name not in whole]),
        f"The correction takes {again:.2f} times as long as reading and rebuilding the referral.",
    ]


def _rate_table(what: str, best: Mapping[str, float], names: Sequence[str]) -> str:
    base = best[BY_HAND]
    rows = [
        (name, f"{best[name] / base:.2f}", f"{best[name] * 1e6:.1f}", f"{1 / best[name]:,.0f}")
        for name in names
    ]
    return report.table((what, "ratio", "µs", "a second"), rows)


def memory_line(story: Story) -> str:
    """Say what a live case holds."""
    return (
        f"A live case holds {weigh(story):,.0f} bytes after the story: the mean of {WEIGHED} that "
        "were rebuilt from records of their own."
    )


def growth_tables(
    grown: Grown, plain: Sequence[int], deep: Sequence[int], rounds: int
) -> list[str]:
    """Lay out what each thing costs in cases of every size."""
    hand = min(seconds for (_, name), seconds in grown.items() if name == growth.HAND)
    apart = {growth.HAND, growth.CORRECTION}
    names = [name for size, name in grown if size == plain[0] and name not in apart]
    rows = [(name, *(f"{grown[size, name] / hand:,.2f}" for size in plain)) for name in names]
    longest = [
        (
            f"{size:,}",
            f"{grown[size, growth.CORRECTION] * 1e3:,.2f}",
            f"{grown[size, growth.CORRECTION] / hand:,.0f}",
            f"{grown[size, growth.CORRECTION] / (grown[size, growth.REBUILT] * size):.2f}",
            _by_doubling(grown, deep, size),
        )
        for size in deep
    ]
    return [
        f"A case that grows, in attempts by hand ({hand * 1e6:.2f} µs); best of {rounds} rounds:",
        report.table(("events in the case", *(f"{size:,}" for size in plain)), rows),
        "`correct` of an early fact; *by doubling* is 2 where twice the events take twice as long:",
        report.table(
            ("events in the case", "ms", "ratio", "ratio to rebuilding", "by doubling"),
            longest,
        ),
    ]


def crowd_tables(grown: Grown, rounds: int) -> list[str]:
    """Lay out how much longer each thing takes where more people are recorded."""
    first = growth.CROWDS[0]
    rows = [
        (name, *(f"{grown[size, name] / grown[first, name]:.2f}" for size in growth.CROWDS))
        for name in dict.fromkeys(name for _, name in grown)
    ]
    return [
        f"A case with more people, in times of the first column; best of {rounds} rounds:",
        report.table(("people in the case", *(f"{size:,}" for size in growth.CROWDS)), rows),
    ]


def _by_doubling(grown: Grown, deep: Sequence[int], size: int) -> str:
    at = deep.index(size)
    if at == 0:
        return "-"
    less = deep[at - 1]
    longer = grown[size, growth.CORRECTION] / grown[less, growth.CORRECTION]
    return f"{longer ** (1 / log2(size / less)):.2f}"


if __name__ == "__main__":
    main()
