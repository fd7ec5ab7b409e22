"""Pieces that several pages share: an event's states, an unmet guard, an open duty."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from lsprocess.cli import texts, texts_law
from lsprocess.cli.console import TIED, Page, tied
from lsprocess.cli.due import ends_text
from lsprocess.journal.codec import deadline_record
from lsprocess.process import Event, OpenDuty, Process, Verdict, View
from lsprocess.process.exemption import exemption
from lsprocess.process.texts import LEVELS
from lsprocess.process.verdict import with_role
from lsprocess.processes.common.people import known_as
from lsprocess.processes.common.texts import ROLES
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


def person(view: View | None, one: str, lang: Lang) -> str:
    """Say somebody by id, and by what the case knows them as; something else by its id alone."""
    role = None if view is None else known_as(view, one)
    return one if role is None else with_role(ROLES[role].of(lang), one)


def write_duties(
    page: Page,
    duties: Iterable[OpenDuty],
    lang: Lang,
    *,
    indent: int,
    view: View | None,
    day: date | None = None,
) -> None:
    """
    Write open duties, the same duty towards several people once, or that there are none.

    People are said by what *view* knows them as, without one by their ids alone.  With a *day*,
    those whose last day has passed by then are marked.
    """
    people: dict[tuple[str, int, str, bool], list[str]] = {}
    for one in duties:
        late = day is not None and one.overdue(day)
        key = (one.duty.name.of(lang), one.since, _by(one, lang, late=late), late)
        subjects = () if one.subject is None else (person(view, one.subject, lang),)
        people.setdefault(key, []).extend(subjects)
    for (name, seq, by, late), about_whom in people.items():
        since = texts.SINCE.fill(lang, seq=seq)
        about = "; ".join(part for part in (", ".join(about_whom), by, since) if part)
        mark, style = ("!", "red") if late else ("☐", "")
        page.item(mark, name, (f" ({about})", "dim"), indent=indent, style=style)
    if not people:
        page.paragraph((texts.NO_DUTIES.of(lang), "dim"), indent=indent)


def _by(duty: OpenDuty, lang: Lang, *, late: bool) -> str:
    deadline = duty.deadline
    if deadline is None:
        return ""
    days = ends_text(deadline.strict, deadline.rolled, lang)
    by = texts_law.BY.fill(lang, days=days)
    return f"{by}, {texts_law.OVERDUE.of(lang)}" if late else by


def duty_json(open_duty: OpenDuty, lang: Lang) -> dict[str, Any]:
    """Give an open duty as one JSON object."""
    sources = (cite for rule in open_duty.duty.rules for cite in rule.cites())
    deadline = open_duty.deadline
    return {
        "duty": open_duty.duty.code,
        "subject": open_duty.subject,
        "since": open_duty.since,
        "sources": list(dict.fromkeys(sources)),
        "name": open_duty.duty.name.of(lang),
        "deadline": None if deadline is None else deadline_record(deadline),
    }
