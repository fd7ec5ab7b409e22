"""Time, memory and imports; contenders take turns, so that a noisy moment hits all of them."""

from __future__ import annotations

import gc
import subprocess
import sys
import tracemalloc

from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Final, TypeVar

from benchmarks.work import attempts


if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.contenders import Contender

WEIGHED: Final = 1000
"""Cases alive when one is weighed; enough that what is pooled or cached hardly counts."""

_IMPORT: Final = (
    "from time import perf_counter as now; start = now(); import {}; print(now() - start)"
)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Figures:
    """
    What was measured of one contender.

    Attributes:
        work: Seconds for a case's eleven attempts, best of the rounds.
        opening: Seconds for making a case, best of the rounds.
        memory: Bytes that a live case holds after its eleven attempts.
    """

    work: float
    opening: float
    memory: float


@contextmanager
def undisturbed() -> Iterator[None]:
    """Keep the garbage collector out of what is timed."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def turns(sides: Sequence[_T], rounds: int) -> Iterator[tuple[int, _T]]:
    """Give every side its turn in each round; who begins moves on by one from round to round."""
    for number in range(rounds):
        first = number % len(sides)
        for side in (*sides[first:], *sides[:first]):
            yield number, side


def time_all(
    contenders: Mapping[str, type[Contender]], rounds: int, cases: int, live: int = 0
) -> dict[str, Figures]:
    """
    Time each contender and weigh its cases.

    Args:
        contenders: The classes, by module.
        rounds: How often each takes its turn.
        cases: How many cases a turn takes through the straight path.
        live: How many idle cases are alive besides.
    """
    work = dict.fromkeys(contenders, float("inf"))
    opening = dict.fromkeys(contenders, float("inf"))
    for _, name in turns(list(contenders), rounds):
        opened, done = case_turn(contenders[name](), cases, live)
        opening[name] = min(opening[name], opened / cases)
        work[name] = min(work[name], done / cases)
    return {
        name: Figures(work[name], opening[name], weigh(contender(), WEIGHED))
        for name, contender in contenders.items()
    }


def case_turn(contender: Contender, cases: int, live: int = 0) -> tuple[float, float]:
    """Return the seconds for opening the cases, and those for all their attempts."""
    idle = [contender.new_case(n) for n in range(cases, cases + live)]
    scripts = [[contender.ready(one) for one in attempts(n)] for n in range(cases)]
    attempt = contender.attempt
    with undisturbed():
        start = perf_counter()
        opened = [contender.new_case(n) for n in range(cases)]
        middle = perf_counter()
        for case, script in zip(opened, scripts, strict=True):
            for one in script:
                attempt(case, one)
        end = perf_counter()
    del idle
    return middle - start, end - middle


def weigh(contender: Contender, cases: int) -> float:
    """Return the bytes that one live case holds after its eleven attempts, inputs let go."""
    _walk(contender, 1)  # what is made once, at first use, belongs to no case
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    alive = [_walk(contender, n) for n in range(cases)]
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (after - before - sys.getsizeof(alive)) / cases


def _walk(contender: Contender, n: int) -> object:
    case = contender.new_case(n)
    for attempt in attempts(n):
        contender.attempt(case, contender.ready(attempt))
    return case


def time_imports(statements: Sequence[str], rounds: int) -> dict[str, float | None]:
    """Return the median seconds of each import in a fresh interpreter; none where it fails."""
    times: dict[str, list[float]] = {statement: [] for statement in statements}
    for number, statement in turns(statements, rounds + 1):
        done = subprocess.run(
            [sys.executable, "-c", _IMPORT.format(statement)],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode == 0 and number > 0:  # the first round only warms the disk
            times[statement].append(float(done.stdout))
    return {statement: median(taken) if taken else None for statement, taken in times.items()}
