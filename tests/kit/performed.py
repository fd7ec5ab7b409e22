"""Case scripts performed, each once in a run of the tests."""

from functools import cache
from pathlib import Path

from fresh import CLOCK
from lsprocess import Casebook, Event
from lsprocess.scripts import Answer, perform


@cache
def performed(path: Path) -> tuple[Casebook, list[Answer]]:
    """Perform a script once, in a casebook of its own."""
    book = Casebook.open("memory:", clock=lambda: CLOCK)
    with path.open("rb") as file:
        return book, list(perform(book, file))


@cache
def histories(path: Path) -> dict[str, tuple[Event, ...]]:
    """Give the history of every case of a script, read from the journal once."""
    book, _ = performed(path)
    return {case: book.history(case) for case in book.cases()}
