"""Open duties and last days, as several commands say them."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from lsprocess.cli import texts
from lsprocess.cli.console import Page
from lsprocess.cli.definitions import definitions
from lsprocess.cli.people import person
from lsprocess.cli.texts import SAME, TEXTS
from lsprocess.journal.codec import deadline_record
from lsprocess.law.sentences import law
from lsprocess.process import OpenDuty, View
from lsprocess.text import Lang


ROLLED: Final = TEXTS["law.rolled"]
BY: Final = TEXTS["law.by"]
OVERDUE: Final = TEXTS["law.overdue"]


def ends_text(strict: date, rolled: date, lang: Lang) -> str:
    """Say a strict last day, and the rolled one where it differs."""
    if strict == rolled:
        return SAME.fill(lang, what=strict)
    cites = law(ROLLED, strict, lang)
    return ROLLED.fill(lang, strict=strict, rolled=rolled, **cites)


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
        since = texts.SINCE.fill(lang, seq=seq) if seq else ""  # 0 where the event is not shown
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
    by = BY.fill(lang, days=days)
    return f"{by}, {OVERDUE.of(lang)}" if late else by


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


def duty_name(process: str | None, code: str, lang: Lang) -> str:
    """Say what people call a duty of a process; its code, where no definition at hand has it."""
    duties = (duty for one in definitions() if one.id == process for duty in one.duties)
    return next((duty.name.of(lang) for duty in duties if duty.code == code), code)
