"""The story through a casebook, the parts of its referral, and the memory of a live case."""

from __future__ import annotations

import gc
import sys
import tracemalloc

from itertools import count
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from benchmarks import real_kernel as kernel
from benchmarks.contenders import by_hand
from benchmarks.durable import Raw
from benchmarks.measure import case_turn, turns, undisturbed
from benchmarks.real_work import REFERRAL, renamed
from lsprocess import Casebook
from lsprocess.journal import open_journal


if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from benchmarks.real_kernel import Scene
    from benchmarks.real_work import Story
    from lsprocess.journal import Journal

Side: TypeAlias = "Callable[[], float]"
"""One turn: it makes ready what it needs, and gives the seconds of one operation."""

BY_HAND: Final = "by hand + orjson, an attempt of the toy"
RAW: Final = "raw sqlite3, the story's events made beforehand"
REBUILT: Final = "read, decoded and replayed, in memory"
CORRECTED: Final = "`correct` of an early fact"
TOY_CASES: Final = 100
TOY_ATTEMPTS: Final = 11
WEIGHED: Final = 200

_K = TypeVar("_K")


def best_of(sides: Mapping[_K, Side], rounds: int) -> dict[_K, float]:
    """Give each side its turn in each round, and its best."""
    best = dict.fromkeys(sides, float("inf"))
    for _, name in turns(list(sides), rounds):
        best[name] = min(best[name], sides[name]())
    return best


def timed(work: Callable[[], object], operations: int = 1) -> float:
    """Return the seconds of one operation of *work*, which does so many."""
    with undisturbed():
        start = perf_counter()
        work()
        return (perf_counter() - start) / operations


def each(operation: Callable[[Any], object], things: Iterable[object]) -> Side:
    """Make a side that does the same with each of the things, and counts each."""
    over = list(things)

    def work() -> None:
        for one in over:
            operation(one)

    return lambda: timed(work, len(over))


def by_hand_side() -> float:
    """Take many toy cases through their attempts, and give the seconds of one."""
    _, seconds = case_turn(by_hand.Contender(), TOY_CASES)
    return seconds / TOY_CASES / TOY_ATTEMPTS


def story_sides(story: Story, folder: Path) -> dict[str, Side]:
    """The whole story in a new casebook, in memory and on disk; the insert alone for comparison."""
    files = (folder / f"story-{number}.db" for number in count())

    def through(url: str) -> float:
        def work() -> None:
            for step in story.steps:
                kernel.perform(book, step)

        with Casebook.open(url) as book:
            taken = timed(work, len(story.steps))
            assert book.journal.last_position() == len(story.stored)
            return taken

    def raw() -> float:
        def work() -> None:
            for one in story.stored:
                floor.keep(one, one.seq, one.body)  # it has a case and a key, as attempts have

        floor = Raw(next(files))
        taken = timed(work, len(story.stored))
        floor.close()
        return taken

    return {
        "the story through a casebook, in memory": lambda: through("memory:"),
        "the story through a casebook, on SQLite": lambda: through(f"sqlite:///{next(files)}"),
        RAW: raw,
    }


def rebuilding(journal: Journal, case: str, events: int) -> Side:
    """Make a side that reads a case from its journal, decodes it and replays it; for an event."""

    def work() -> None:
        kernel.rebuild(kernel.read_back(stored.body) for stored in journal.read(case))

    return lambda: timed(work, events)


def correcting(stored: Iterable[kernel.Stored], scene: Scene, seq: int) -> Side:
    """Make a side that corrects one event in a casebook that has the case ready."""

    def turn() -> float:
        with Casebook(kernel.copied(open_journal("memory:"), stored)) as book:
            book.case(scene.case.id)
            return timed(lambda: kernel.correct(book, scene, seq))

    return turn


def part_sides(story: Story, folder: Path) -> dict[str, Side]:
    """What an attempt and a reading are made of, each on its own."""
    bodies, scenes = story.bodies, story.scenes
    events = [kernel.read_back(body) for body in bodies]
    memory = kernel.copied(open_journal("memory:"), story.stored)
    disk = kernel.copied(open_journal(f"sqlite:///{folder / 'parts.db'}"), story.stored)
    return {
        "`attempt`, its echoes included": each(kernel.attempt_one, scenes),
        "encoding an event": each(kernel.written, events),
        "decoding an event": each(kernel.read_back, bodies),
        "replaying an event": lambda: timed(lambda: kernel.rebuild(events), len(events)),
        REBUILT: rebuilding(memory, REFERRAL, len(events)),
        "read, decoded and replayed, on SQLite": rebuilding(disk, REFERRAL, len(events)),
        "`options`, before each attempt": each(kernel.options, scenes),
        "`agenda`, before each attempt": each(kernel.agenda, scenes[1:]),
        CORRECTED: correcting(story.stored, story.last, story.early),
    }


def weigh(story: Story, cases: int = WEIGHED) -> float:
    """Return the bytes that one live case holds, read back from records with ids of its own."""

    def live(number: int) -> object:
        return kernel.rebuild(map(kernel.read_back, renamed(story.bodies, number)))

    live(0)  # what is made once, at first use, belongs to no case
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    alive = [live(number) for number in range(1, cases + 1)]
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (after - before - sys.getsizeof(alive)) / cases
