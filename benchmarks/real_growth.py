"""Growth: the same attempt, question, replay and correction in an ever longer or fuller case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks import real_kernel as kernel
from benchmarks.real_parts import best_of, by_hand_side, correcting, each, rebuilding, timed
from benchmarks.real_work import (
    EARLY,
    LONG,
    answer,
    consent,
    crowded,
    guardian,
    hearing,
    long_case,
    merged,
    next_scene,
    note,
    view,
)
from lsprocess import Casebook
from lsprocess.journal import open_journal


if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from benchmarks.real_kernel import Case
    from benchmarks.real_parts import Side
    from lsprocess.journal import Entry
    from lsprocess.process import ActionData

SIZES: Final = (10, 100, 1_000, 10_000)
CORRECTED: Final = (10, 100, 250, 500, 1_000, 2_000)
CROWDS: Final = (100, 200, 400, 800)
AT_ONCE: Final = 5
"""Attempts of a turn, so that a case of ten events does not grow much meanwhile."""

HAND: Final = "by hand"
REBUILT: Final = "an event rebuilt"
CORRECTION: Final = "`correct`"
FACTS: Final = {"`note`": note, "`record_consent`": consent, "`record_view`": view}

Grown = dict[tuple[int, str], float]
"""Seconds by size and row."""


def sizes_up_to(most: int, corrected: int) -> tuple[list[int], list[int]]:
    """Give the sizes for everything, and those for `correct`: on from the last one by doubling."""
    deep = list(CORRECTED)
    while deep[-1] * 2 <= corrected:
        deep.append(deep[-1] * 2)
    if corrected > deep[-1]:
        deep.append(corrected)
    return [n for n in SIZES if n <= max(most, SIZES[0])], [n for n in deep if n <= corrected]


def grow(plain: Sequence[int], deep: Sequence[int], rounds: int) -> Grown:
    """
    Measure at each size; all sizes take turns with the toy attempt by hand.

    Args:
        plain: Sizes for attempts, questions and replay.
        deep: Sizes for `correct`.
        rounds: Turns of each.
    """
    entries = long_case(max((*plain, *deep)))
    sides: dict[tuple[int, str], Side] = {}
    for size in sorted({*plain, *deep}):
        sides[size, HAND] = by_hand_side  # at every size, for a best of many
        part = entries[:size]
        case = kernel.rebuild(kernel.read_back(one.body) for one in part)
        if size in plain:
            sides |= {(size, name): side for name, side in _asked(part, case).items()}
            sides |= {(size, name): _attempting(part, case, FACTS[name]) for name in FACTS}
        journal = kernel.copied(open_journal("memory:"), part)
        sides[size, REBUILT] = rebuilding(journal, LONG, size)
        if size in deep:
            sides[size, CORRECTION] = correcting(part, next_scene(case, note(size)), EARLY)
    return best_of(sides, rounds)


def _asked(part: Sequence[Entry], case: Case) -> Mapping[str, Side]:
    scenes = [next_scene(case, note(len(part)))] * AT_ONCE
    events = [kernel.read_back(one.body) for one in part]
    return {
        "`options`": each(kernel.options, scenes),
        "`agenda`": each(kernel.agenda, scenes),
        "an event replayed": lambda: timed(lambda: kernel.rebuild(events), len(events)),
    }


def _attempting(part: Sequence[Entry], case: Case, fact: Callable[[int], ActionData]) -> Side:
    scenes = [next_scene(case, fact(len(part) + one)) for one in range(AT_ONCE)]

    def turn() -> float:
        def work() -> None:
            for scene in scenes:
                kernel.perform_scene(book, scene)

        with Casebook(kernel.copied(open_journal("memory:"), part)) as book:
            book.case(LONG)
            return timed(work, AT_ONCE)

    return turn


def crowd(rounds: int) -> Grown:
    """Measure with ever more guardians, each with a consent and a view, and notifications."""
    sides: dict[tuple[int, str], Side] = {}
    for size, case in crowded(CROWDS, guardian, answer, hearing):
        sides[size, "`options`, by guardians"] = each(kernel.options, [next_scene(case, note(1))])
        sides[size, "`record_guardian`"] = _deciding(case, guardian(size + 1))
    for size, case in crowded(CROWDS, merged):
        sides[size, "`merge_notification`"] = _deciding(case, merged(size + 1))
    return best_of(sides, rounds)


def _deciding(case: Case, data: ActionData) -> Side:
    return each(kernel.attempt_one, [next_scene(case, data)])
