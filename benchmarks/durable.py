"""The durable case: one SQLite transaction for each attempt, WAL and ``synchronous=FULL``.

The raw side only inserts lines made beforehand: it is the floor, with nothing decided.  A contender
takes part when its module has a class ``Durable`` with the interface of ``Side``.
"""

from __future__ import annotations

import sqlite3

from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final, Protocol

from benchmarks.contenders import by_hand
from benchmarks.measure import turns, undisturbed
from benchmarks.work import attempts


if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.contenders import CaseOfItsOwn
    from benchmarks.work import Attempt

_SCHEMA: Final = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE events (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        case_id TEXT NOT NULL,
        seq INTEGER NOT NULL,
        command_key TEXT,
        body BLOB NOT NULL,
        UNIQUE (case_id, seq)
    );
    CREATE UNIQUE INDEX events_key ON events (case_id, command_key)
        WHERE command_key IS NOT NULL;
"""
_INSERT: Final = "INSERT INTO events (case_id, seq, command_key, body) VALUES (?, ?, ?, ?)"


class Side(Protocol):
    """
    One way to keep attempts durably; made anew with an empty file for each round.

    Attributes:
        name: How the table calls it.
    """

    name: str

    def __init__(self, path: Path, /) -> None:
        """Create the store in a file that does not exist yet."""

    def ready(self, attempt: Attempt, /) -> Any:
        """Give the attempt in the form that ``attempt`` takes; not timed."""

    def new_case(self, n: int, /) -> CaseOfItsOwn:
        """Open case number ``n``; not timed."""

    def attempt(self, case: CaseOfItsOwn, attempt: Any, /) -> None:
        """Carry out one attempt and return when it is durable."""

    def rows(self) -> int:
        """Count the events kept."""

    def close(self) -> None:
        """Let go of the file."""


class _Store:
    """A connection as most programs open it, and the insert that both raw sides share."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path)
        self.connection.executescript(_SCHEMA)
        self.hand = by_hand.Contender()

    def ready(self, attempt: Attempt) -> Attempt:
        """Take the attempt as it is."""
        return attempt

    def keep(self, attempt: Attempt, seq: int, body: bytes) -> None:
        """Insert one line and commit it."""
        self.connection.execute(_INSERT, (attempt.case, seq, attempt.key, body))
        self.connection.commit()

    def rows(self) -> int:
        """Count the events kept."""
        count: int = self.connection.execute("SELECT count(*) FROM events").fetchone()[0]
        return count

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


class Raw(_Store):
    """Only ``execute`` and ``commit``, of a line made beforehand."""

    name = "raw sqlite3, line made beforehand"

    def new_case(self, n: int) -> Iterator[tuple[int, bytes]]:
        """Make the lines of the whole case."""
        case = self.hand.new_case(n)
        lines = [self.hand.attempt(case, attempt) for attempt in attempts(n)]
        return iter(list(enumerate(lines, 1)))

    def attempt(self, case: Iterator[tuple[int, bytes]], attempt: Attempt) -> None:
        """Insert the next line."""
        self.keep(attempt, *next(case))


class ByHand(_Store):
    """The hand-written contender, with the same insert."""

    name = "by hand + raw sqlite3"

    def new_case(self, n: int) -> dict[str, Any]:
        """Open a case."""
        return self.hand.new_case(n)

    def attempt(self, case: dict[str, Any], attempt: Attempt) -> None:
        """Decide, then insert the line."""
        body = self.hand.attempt(case, attempt)
        self.keep(attempt, case["seq"], body)


def sides(modules: Iterable[str]) -> list[type[Side]]:
    """List the raw sides and every contender that can keep its attempts durably."""
    found: list[type[Side]] = [Raw, ByHand]
    for module in modules:
        durable = getattr(import_module(f"benchmarks.contenders.{module}"), "Durable", None)
        if durable is not None:
            found.append(durable)
    return found


def time_durable(
    kinds: list[type[Side]], rounds: int, cases: int, folder: Path
) -> dict[str, float]:
    """Return each side's seconds for a case of eleven attempts, best of the rounds."""
    best = {kind.name: float("inf") for kind in kinds}
    with TemporaryDirectory(dir=folder) as temporary:
        for number, kind in turns(kinds, rounds):
            path = Path(temporary) / f"{number}-{kinds.index(kind)}.db"
            best[kind.name] = min(best[kind.name], _turn(kind(path), cases) / cases)
    return best


def _turn(side: Side, cases: int) -> float:
    work = [(side.new_case(n), [side.ready(one) for one in attempts(n)]) for n in range(cases)]
    before = side.rows()
    with undisturbed():
        start = perf_counter()
        for case, script in work:
            for attempt in script:
                side.attempt(case, attempt)
        taken = perf_counter() - start
    expected = before + sum(len(script) for _, script in work)
    if side.rows() != expected:
        message = f"{side.name} must keep {expected} events, got {side.rows()}"
        raise RuntimeError(message)
    side.close()
    return taken
