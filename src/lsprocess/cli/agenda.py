"""What is owed and by when: in a case, in every case, and what a watch found passed."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from lsprocess.calendar import helsinki_day
from lsprocess.casebook import Casebook, Outcome
from lsprocess.casebook.book import now
from lsprocess.cli import texts_law as texts
from lsprocess.cli.arguments import acting
from lsprocess.cli.console import Page
from lsprocess.cli.definitions import definitions
from lsprocess.cli.due import ends_text
from lsprocess.cli.parts import duty_json, write_duties
from lsprocess.cli.shown import view_of
from lsprocess.journal.codec import deadline_record
from lsprocess.journal.marks import Running
from lsprocess.process import Agenda
from lsprocess.process.structure import structure
from lsprocess.text import Lang


def moment(at: str | None) -> datetime:
    """
    Read ``--at``; now when it is left out.

    Raises:
        InvalidInput: When it is not an ISO 8601 time with its offset.
    """
    # The path "--at" ends up in front of the sentence.
    found: datetime = now() if at is None else structure(at, datetime, "--at")
    return found


def agenda_json(agenda: Agenda, lang: Lang) -> dict[str, Any]:
    """Give an agenda as one JSON object."""
    coming = agenda.next
    return {
        "case": agenda.case,
        "day": agenda.day,
        "duties": [
            duty_json(item, lang) | {"overdue": item.overdue(agenda.day)} for item in agenda.items
        ],
        "overdue": [item.id for item in agenda.overdue],
        "next": None if coming is None else coming.id,
        "unread": list(agenda.unread),
    }


def write_agenda(page: Page, book: Casebook, agenda: Agenda, lang: Lang) -> None:
    """Write an agenda for a person."""
    view = view_of(book, book.case(agenda.case))
    page.paragraph((texts.AGENDA.fill(lang, case=agenda.case, day=agenda.day), "bold"))
    write_duties(page, agenda, lang, indent=2, view=view, day=agenda.day)
    if agenda.unread:
        said = texts.UNREAD.fill(lang, cases=agenda.unread)
        page.paragraph((said, "bold red"), indent=2)


def items_json(items: Iterable[Running], at: datetime) -> Iterator[dict[str, Any]]:
    """Give what is due in every case, a JSON object for each time limit."""
    day = helsinki_day(at)
    for item in items:
        yield {
            "case": item.case,
            "organisation": item.organisation,
            **deadline_record(item.deadline),
            "overdue": item.deadline.strict < day,
            "breach_recorded": item.breached,
        }


def write_items(page: Page, items: Iterable[Running], at: datetime, lang: Lang) -> None:
    """Write what is due in every case for a person, the earliest first."""
    day = helsinki_day(at)
    page.paragraph((texts.DUE.fill(lang, day=day), "bold"))
    none = True
    for item in items:
        none = False
        deadline = item.deadline
        late = deadline.strict < day
        mark, style = ("!", "red") if late else ("☐", "")
        days = ends_text(deadline.strict, deadline.rolled, lang)
        said = f" · {duty_name(item.process, item.code, lang)} · {days}"
        page.item(mark, (item.case, "bold"), said, indent=2, style=style)
    if none:
        page.paragraph((texts.NONE_DUE.of(lang), "dim"), indent=2)


def duty_name(process: str | None, code: str, lang: Lang) -> str:
    """Say what people call a duty of a process; its code, where no definition at hand has it."""
    duties = (duty for one in definitions() if one.id == process for duty in one.duties)
    return next((duty.name.of(lang) for duty in duties if duty.code == code), code)


def breaches(book: Casebook, actor: str, at: datetime) -> Iterator[Outcome]:
    """Record what has passed, case by case."""
    return book.watch(actor=acting(actor, "intake_worker"), at=at)


def breach_json(outcome: Outcome) -> dict[str, Any]:
    """Give what was recorded in a case as one JSON object."""
    event = outcome.event
    return {
        "case": event.case,
        "seq": event.seq,
        "breached": [deadline_record(deadline) for deadline in event.breached],
    }


def write_breaches(page: Page, outcomes: Iterable[Outcome], lang: Lang) -> None:
    """Write what was recorded, for a person."""
    none = True
    for outcome in outcomes:
        none = False
        event = outcome.event
        names = tuple(
            duty_name(event.process.id, deadline.duty.partition(":")[0], lang)
            for deadline in event.breached
        )
        said = texts.BREACHES.fill(lang, case=event.case, duties=tuple(dict.fromkeys(names)))
        page.item("!", said, style="red")
    if none:
        page.paragraph((texts.NO_BREACHES.of(lang), "dim"))
