"""Where an attempt's time goes in lsprocess: each part of it timed on its own."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from benchmarks.measure import turns, undisturbed
from benchmarks.work import attempts


if TYPE_CHECKING:
    from collections.abc import Callable

CASES: Final = 100


def time_parts(rounds: int) -> dict[str, float]:
    """Return the seconds that each part takes for a case's eleven attempts, best of the rounds."""
    from benchmarks.contenders import ours
    from lsprocess import attempt as made_of
    from lsprocess import evolve
    from lsprocess.event_ids import new_event_id
    from lsprocess.journal.codec import as_dict, encode

    steps: list[tuple[Any, Any, Any]] = []
    for number in range(CASES):
        case = ours.opened(number)
        for attempt in attempts(number):
            command = ours.command_of(attempt)
            made = made_of(case, command, new_event_id)
            steps.append((case, command, made.events[0]))
            (case,) = made.cases
    one = "e-1".__str__
    parts: dict[str, Callable[[Any, Any, Any], object]] = {
        "an empty call": lambda _case, _command, _event: None,
        "an event id": lambda _case, _command, _event: new_event_id(),
        "deciding, with the next case": lambda case, command, _event: made_of(case, command, one),
        "the next case, from its event": lambda case, _command, event: evolve(case, event),
        "the record as a dict": lambda _case, _command, event: as_dict(event),
        "the record as bytes": lambda _case, _command, event: encode(event),
    }
    best = dict.fromkeys(parts, float("inf"))
    for _, name in turns(list(parts), rounds):
        best[name] = min(best[name], _turn(parts[name], steps) / CASES)
    return best


def _turn(part: Callable[[Any, Any, Any], object], steps: list[tuple[Any, Any, Any]]) -> float:
    with undisturbed():
        start = perf_counter()
        for step in steps:
            part(*step)
        return perf_counter() - start
