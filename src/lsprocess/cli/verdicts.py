"""What came of an attempt, as several commands say it: its states, and each unmet guard."""

from collections.abc import Iterable
from typing import Final

from lsprocess.cli import texts
from lsprocess.cli.console import TIED, Page, tied
from lsprocess.process import Event, Process, Verdict
from lsprocess.process.exemption import exemption
from lsprocess.process.texts import LEVELS
from lsprocess.scripts import state_name
from lsprocess.text import Lang


MARKS: Final = {
    "applied": ("✓", "green"),
    "refused": ("✗", "red"),
    "not_available": ("–", "yellow"),
    "invalid": ("!", "red"),
    "conflict": ("!", "red"),
    "unreadable": ("!", "red"),
}
"""Mark and colour of each outcome."""


def states(event: Event, lang: Lang) -> str:
    """Say from which state to which an event led, or that the state stayed."""
    process, source, target = event.process, event.source, event.target
    if target is not None and target != source:
        before = texts.NEW_CASE.of(lang) if source is None else state_name(process, source, lang)
        return f"{before} → {state_name(process, target, lang)}"
    if source is None:
        return texts.NOT_OPENED.of(lang)
    return texts.SAME_STATE.fill(lang, state=state_name(process, source, lang))


def lacks(event: Event, lang: Lang) -> str:
    """Name the conditions that stood in the way of an attempt; nothing where none did."""
    names = "; ".join(verdict.name(lang) for verdict in event.unmet)
    return names and f"{texts.RESULTS['unmet'].of(lang)}: {names}"


def write_unmet(page: Page, verdict: Verdict, lang: Lang, *, indent: int) -> None:
    """Write what a guard asks, where that comes from, and how to meet it."""
    page.item("•", verdict.text(lang), indent=indent)
    page.paragraph((f"{texts.REMEDY.of(lang)} ", "bold"), verdict.remedy(lang), indent=indent + 2)
    cites = (LEVELS[verdict.level].of(lang), verdict.code, *verdict.sources)
    sources = f"{TIED}· ".join(tied(cite) for cite in cites)
    page.paragraph((f"({sources})", "dim"), indent=indent + 2)


def write_exemption(
    page: Page, process: Process, unmet: Iterable[Verdict], lang: Lang, *, indent: int
) -> None:
    """Write once that an exemption can be granted, where that is so."""
    said = exemption(process, unmet, lang)
    if said:
        page.paragraph(said, indent=indent)
