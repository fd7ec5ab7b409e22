"""The command `agenda`: what is owed and by when, in a case or in every case."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Final

import click

from lsprocess.calendar import helsinki_day
from lsprocess.casebook import Casebook, agenda_then, due_then
from lsprocess.cli.arguments import (
    as_json_option,
    at_option,
    lang_option,
    moment,
    say_json,
    store_option,
)
from lsprocess.cli.console import Page
from lsprocess.cli.duties import duty_json, duty_name, ends_text, write_duties
from lsprocess.cli.people import view_of
from lsprocess.cli.stores import existing
from lsprocess.cli.texts import CASES_LOST, TEXTS
from lsprocess.journal.codec import deadline_record
from lsprocess.journal.marks import Running
from lsprocess.process import Agenda
from lsprocess.text import Lang


NOT_YET: Final = TEXTS["law.not_yet"]
AGENDA: Final = TEXTS["law.agenda"]
UNREAD: Final = TEXTS["law.unread"]
DUE: Final = TEXTS["law.due"]
NONE_DUE: Final = TEXTS["law.none_due"]


@click.command()
@click.argument("case", required=False)
@store_option
@at_option
@click.option(
    "--within",
    type=click.IntRange(min=-1),
    default=7,
    show_default=True,
    help="Calendar days ahead, when no CASE is named; -1 for what is overdue alone.",
)
@as_json_option
@lang_option
def agenda(
    case: str | None, store: str, at: str | None, within: int, as_json: bool, lang: Lang
) -> None:
    """
    Say what is owed in CASE and by when, or in every case what is due soon or overdue.

    With --at, as of that time: what was owed by what had happened by then, wherever it was recorded
    later, and by no later event; of a case that cannot be read, what it owes now.  Without it, as
    of now.

    Exit status: 0 when all was read, 1 when some of the cases could not be.
    """
    with existing(store) as book:
        when = moment(at)
        if case is not None:
            found = book.agenda(case) if at is None else agenda_then(book, case, when)
            if as_json:
                say_json(agenda_json(found, lang))
            else:
                write_agenda(Page(), book, found, when, lang)
            click.get_current_context().exit(1 if found.unread else 0)
        lost: list[str] = []
        if at is None:
            items = book.due_items(when, within=within)
        else:
            items = iter(due_then(book, when, within, lost))
        if as_json:
            for line in items_json(items, when):
                say_json(line)
        else:
            write_items(Page(), items, when, lang)
        if lost:
            click.echo(f"lsprocess: {CASES_LOST.fill(lang, cases=tuple(lost))}", err=True)
            click.get_current_context().exit(1)


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


def write_agenda(page: Page, book: Casebook, agenda: Agenda, at: datetime, lang: Lang) -> None:
    """Write an agenda for a person; a time before the case was opened is told."""
    current = book.case(agenda.case)
    view = view_of(book, current)
    page.paragraph((AGENDA.fill(lang, case=agenda.case, day=agenda.day), "bold"))
    if at < current.start.at:
        page.paragraph((NOT_YET.of(lang), "dim"), indent=2)
        return
    write_duties(page, agenda, lang, indent=2, view=view, day=agenda.day)
    if agenda.unread:
        said = UNREAD.fill(lang, cases=agenda.unread)
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
    page.paragraph((DUE.fill(lang, day=day), "bold"))
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
        page.paragraph((NONE_DUE.of(lang), "dim"), indent=2)
