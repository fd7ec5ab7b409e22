"""What people read is set here: paragraphs that hang from their marks, and no markup anywhere."""

import errno
import os
import re
import sys

from typing import Final, NoReturn

from rich.cells import cell_len
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text as Styled


WIDEST: Final = 100
"""Longer lines are hard to read."""

TIED: Final = "\u00a0"
"""A space where no line may be broken; it is written as an ordinary one."""

Part = str | tuple[str, str]
"""A text, alone or with a style."""

_TIES = re.compile(
    r"(?<=[0-9a-z]) (?=§)|(?<=[0-9]) (?=[a-z] §)|(?<=§) (?=[0-9])|(?<=[0-9]) (?=mom)|(?<=§) (?=\()"
)
_PIECE = re.compile(r"[^ ]+ *|^ +")


class _Console(Console):
    """A console whose reader may go away; rich itself would end the process there and then."""

    def on_broken_pipe(self) -> NoReturn:
        """Raise what happened, for whoever knows how far the work had come."""
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))


def new_console(*, stderr: bool = False) -> Console:
    """Make a console that takes texts as they are."""
    console = _Console(stderr=stderr, highlight=False, markup=False, emoji=False)
    console.width = min(console.width, WIDEST)
    return console


class Page:
    """Writes paragraphs to standard output."""

    def __init__(self) -> None:
        self._console = new_console()

    def line(self, *parts: Part) -> None:
        """Write one line that is never broken: a URL, a path."""
        self._console.print(Styled.assemble(*parts), soft_wrap=True)

    def paragraph(self, *parts: Part, indent: int = 0) -> None:
        """Write a paragraph."""
        self._hang((), parts, indent)

    def item(self, mark: str, *parts: Part, indent: int = 0, style: str = "") -> None:
        """Write a paragraph that hangs from a mark in a style."""
        self._hang(((f"{mark} ", style),), parts, indent)

    def numbered(self, number: int, mark: str, *parts: Part, style: str = "") -> None:
        """Write a paragraph that hangs from a number, set to the right, and a mark in a style."""
        self._hang(((f"{number:>4} ", "dim"), (f"{mark} ", style)), parts, 0)

    def pairs(self, *rows: tuple[str, str]) -> None:
        """Write names and what they stand for, in two columns."""
        widest = max(cell_len(name) for name, _ in rows)
        for name, value in rows:
            padding = " " * (widest - cell_len(name) + 2)
            self._hang(((f"{name}{padding}", "dim"),), (value,), 2)

    def heading(self, text: str) -> None:
        """Write a heading, with an empty line before it."""
        self.gap()
        self.paragraph((capital(text), "bold"))

    def gap(self) -> None:
        """Leave an empty line."""
        self._console.print()

    def _hang(self, mark: tuple[Part, ...], parts: tuple[Part, ...], indent: int) -> None:
        before = Styled.assemble(" " * indent, *mark)
        start = cell_len(before.plain)
        for line in _broken(_tied(parts), self._console.width - start):
            line.rstrip()
            self._console.print(before + line, soft_wrap=True)
            before = Styled(" " * start)


def tied(text: str) -> str:
    """Keep *text* on one line."""
    return text.replace(" ", TIED)


def _tied(parts: tuple[Part, ...]) -> Styled:
    styled = [(part, "") if isinstance(part, str) else part for part in parts]
    return Styled.assemble(*((_TIES.sub(TIED, text), style) for text, style in styled))


def _broken(text: Styled, width: int) -> list[Styled]:
    # rich itself would break at a tie too.
    breaks, used = [], 0
    for piece in _PIECE.finditer(text.plain):
        if used and used + cell_len(piece[0].rstrip(" ")) > width:
            breaks.append(piece.start())
            used = 0
        used += cell_len(piece[0])
    lines = list(text.divide(breaks))
    for line in lines:
        line.plain = line.plain.replace(TIED, " ")
    return lines


def capital(text: str) -> str:
    """Begin *text* with a capital letter."""
    return text[:1].upper() + text[1:]


def new_progress() -> Progress:
    """Make the bar that shows on standard error how far a long file has come."""
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    stderr = new_console(stderr=True)
    return Progress(*columns, console=stderr, transient=True, redirect_stdout=sys.stdout.isatty())
