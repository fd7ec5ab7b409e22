"""Entries of the client's own log report as few lines: what is alike among them is said once."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from lsprocess.reports import texts as w
from lsprocess.reports.log_lines import Entry
from lsprocess.text import Lang, format_times


def kept_in(entries: Iterable[Entry], lang: Lang) -> tuple[str, ...]:
    """Say in which registers the data of *entries* are kept, each once."""
    return tuple(dict.fromkeys(_kept(entry, lang) for entry in entries))


def grouped(entries: Iterable[Entry], lang: Lang, *, registers: bool) -> Iterator[str]:
    """
    Say who used or disclosed the data and why, and under that what they did and when.

    Args:
        entries: The entries, the earliest first.
        lang: The language.
        registers: Whether to say of each group in which register its data are kept.
    """
    groups: dict[str, dict[str, list[datetime]]] = {}
    for entry in entries:
        said = entry.circumstances(lang)
        head = f"{said} {_kept(entry, lang)}" if registers else said
        groups.setdefault(head, {}).setdefault(entry.what(lang), []).append(entry.at)
    for head, deeds in groups.items():
        yield head
        for what, times in deeds.items():
            when = format_times(lang, times)
            yield f"– {w.DONE.fill(lang, count=len(times), what=what, when=when)}"


def _kept(entry: Entry, lang: Lang) -> str:
    return w.KEPT.fill(lang, register=w.REGISTERS[entry.register or "none"].of(lang))
