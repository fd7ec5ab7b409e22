"""The figures as plain Markdown, and the block of the page that holds them."""

from __future__ import annotations

import os
import platform
import sqlite3

from importlib import metadata
from typing import TYPE_CHECKING, Final

from benchmarks.contenders import BASELINE


if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from benchmarks.contenders import Contender
    from benchmarks.measure import Figures

_PACKAGES: Final = (
    "attrs",
    "transitions",
    "orjson",
    "structlog",
    "SQLAlchemy",
    "django-viewflow",
    "python-statemachine",
    "sismic",
)


def machine() -> str:
    """Say what the figures were taken on."""
    versions = []
    for package in _PACKAGES:
        try:
            versions.append(f"{package} {metadata.version(package)}")
        except metadata.PackageNotFoundError:
            continue
    return (
        f"{platform.python_implementation()} {platform.python_version()} on "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"SQLite {sqlite3.sqlite_version}; {', '.join(versions)}."
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Lay out a table; the first column is text, the others are figures or short words."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def work_table(contenders: Mapping[str, type[Contender]], figures: Mapping[str, Figures]) -> str:
    """Compare the work: eleven attempts a case, each with its audit line as bytes."""
    base, text = figures[BASELINE], figures.get("by_hand_text")
    rows = [
        (
            contenders[name].name,
            f"{one.work / base.work:.2f}",
            f"{one.work / text.work:.2f}" if text else "-",
            f"{one.work * 1e6:.1f}",
            f"{one.opening * 1e6:.1f}",
            f"{one.memory:.0f}",
            f"{one.memory / base.memory:.2f}",
            contenders[name].capabilities,
        )
        for name, one in figures.items()
    ]
    head = (
        "contender",
        "ratio",
        "ratio to text",
        "µs a case",
        "µs to open a case",
        "bytes a live case",
        "memory ratio",
        "the line tells",
    )
    return table(head, rows)


def parts_table(seconds: Mapping[str, float]) -> str:
    """Show what each part adds to a case."""
    rows = [(name, f"{taken * 1e6:.1f}") for name, taken in seconds.items()]
    return table(("part", "µs a case"), rows)


def ratio_table(what: str, seconds: Mapping[str, float | None], base: str) -> str:
    """Compare single figures with one of them."""
    floor = seconds[base]
    rows = []
    for name, taken in seconds.items():
        ratio = f"{taken / floor:.2f}" if taken and floor else "-"
        rows.append((name, ratio, f"{taken * 1e3:.2f}" if taken else "-"))
    return table((what, "ratio", "ms"), rows)


def write(page: Path, block: str, name: str = "benchmark") -> None:
    """
    Put the block between the page's two markers of that name.

    A page that does not exist yet is made.

    Raises:
        ValueError: The page has no pair of markers; add them where the table should stand.
    """
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    text = page.read_text("utf-8") if page.exists() else f"# Benchmarks\n\n{begin}\n{end}\n"
    before, found, rest = text.partition(begin)
    _, ended, after = rest.partition(end)
    if not (found and ended):
        message = f"the page must hold {begin} and after it {end}; add both on lines of their own"
        raise ValueError(message)
    page.write_text(f"{before}{begin}\n{block}\n{end}{after}", "utf-8")
