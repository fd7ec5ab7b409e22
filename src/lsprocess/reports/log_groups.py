"""Entries of the client's own log report as few lines: what is alike among them is said once."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

import attrs

from lsprocess.reports import texts as w
from lsprocess.reports.log_lines import Entry
from lsprocess.text import Lang, format_times


def kept_in(entries: Iterable[Entry], lang: Lang) -> tuple[str, ...]:
    """Say in which registers the data of *entries* are kept, each once."""
    return tuple(dict.fromkeys(kept(entry, lang) for entry in entries))


@attrs.frozen(kw_only=True)
class Group:
    """
    Entries that are alike in who, why and, of disclosures, to whom and on what basis.

    Attributes:
        first: The earliest of them.
        deeds: What was done, each with its times in order.
    """

    first: Entry
    deeds: Mapping[str, tuple[datetime, ...]]

    def said(self, lang: Lang) -> tuple[str, ...]:
        """Say what was done and when, a line for each deed."""
        return tuple(
            w.DONE.fill(lang, count=len(times), what=what, when=format_times(lang, times))
            for what, times in self.deeds.items()
        )


def groups_of(entries: Iterable[Entry], lang: Lang) -> tuple[Group, ...]:
    """Give entries, the earliest first, as groups of what is alike."""
    found: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        found.setdefault((entry.circumstances(lang), kept(entry, lang)), []).append(entry)
    return tuple(Group(first=alike[0], deeds=_deeds(alike, lang)) for alike in found.values())


def _deeds(entries: Iterable[Entry], lang: Lang) -> Mapping[str, tuple[datetime, ...]]:
    deeds: dict[str, tuple[datetime, ...]] = {}
    for entry in entries:
        what = entry.what(lang)
        deeds[what] = (*deeds.get(what, ()), entry.at)
    return deeds


def grouped(entries: Iterable[Entry], lang: Lang, *, registers: bool) -> Iterator[str]:
    """
    Say who used or disclosed the data and why, and under that what they did and when.

    Args:
        entries: The entries, the earliest first.
        lang: The language.
        registers: Whether to say of each group in which register its data are kept.
    """
    for group in groups_of(entries, lang):
        said = group.first.circumstances(lang)
        yield f"{said} {kept(group.first, lang)}" if registers else said
        yield from (f"– {deed}" for deed in group.said(lang))


def kept(entry: Entry, lang: Lang) -> str:
    """Say in which register the data of an entry are kept."""
    return w.KEPT.fill(lang, register=w.REGISTERS[entry.register or "none"].of(lang))
