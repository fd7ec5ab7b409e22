"""How many lines of Python and of data each room of the library has: ``make sizes``."""

import sys

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final


SRC: Final = Path(__file__).resolve().parent.parent / "src" / "lsprocess"
PYTHON: Final = ".py"


def sizes(src: Path = SRC) -> dict[str, tuple[int, int]]:
    """Give the lines of Python and of data by room; what stands in no room is under ``-``."""
    python: Counter[str] = Counter()
    data: Counter[str] = Counter()
    for path in src.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            room = path.relative_to(src).parts[0] if path.parent != src else "-"
            counted = python if path.suffix == PYTHON else data
            counted[room] += path.read_bytes().count(b"\n")
    return {room: (python[room], data[room]) for room in sorted(python.keys() | data.keys())}


def table(src: Path = SRC) -> Iterator[str]:
    """Give the table line by line, the rooms with the most lines first, and the sums at last."""
    found = sorted(sizes(src).items(), key=lambda one: -sum(one[1]))
    sums = tuple(map(sum, zip(*dict(found).values(), strict=True)))
    for room, (python, data) in (("room", ("Python", "data")), *found, ("all", sums)):
        yield f"{room:<12}{python:>8}{data:>8}"


if __name__ == "__main__":
    sys.stdout.write("\n".join(table()) + "\n")
