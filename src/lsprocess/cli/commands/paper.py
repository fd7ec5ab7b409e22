"""The command `paper`: papers to hand over, as text, as a page to print, or for programs."""

from typing import Literal

import click

from lsprocess.cli.arguments import at_option, lang_option, moment, say_json, store_option
from lsprocess.cli.commands.log_report import log_request
from lsprocess.cli.people import view_of
from lsprocess.cli.stores import existing
from lsprocess.errors import InvalidInput
from lsprocess.papers import (
    Paper,
    as_dict,
    as_html,
    as_text,
    blank,
    checklist,
    intake_list,
    letter,
    receipt,
)
from lsprocess.problems import problem
from lsprocess.reports import LogReport
from lsprocess.text import Lang


Format = Literal["text", "html", "json"]
When = Literal["before", "during", "after", "all"]

format_option = click.option(
    "--format",
    "written_as",
    type=click.Choice(["text", "html", "json"]),
    default="text",
    show_default=True,
    help="For people to read, as one page to print, or for programs.",
)


@click.group()
def paper() -> None:
    """
    Make a paper to hand over: a checklist, a list for a call, a receipt or a letter.

    No id of a person stands on it.
    """


@paper.command("checklist")
@click.argument("case", required=False)
@click.option(
    "--role",
    "holder",
    required=True,
    metavar="CODE",
    help="Whose list: initiator, chair, recorder, coach, family, child or young_child.",
)
@click.option(
    "--when",
    type=click.Choice(["before", "during", "after", "all"]),
    default="all",
    show_default=True,
    help="Which part of it.",
)
@click.option("--kind", metavar="CODE", help="The kind of meeting, where no CASE tells it.")
@click.option(
    "--store",
    envvar="LSPROCESS_STORE",
    metavar="URL",
    help="The store of CASE, such as sqlite:///cases.db; or set LSPROCESS_STORE.",
)
@format_option
@lang_option
def checklist_of(
    case: str | None,
    holder: str,
    when: When,
    kind: str | None,
    store: str | None,
    written_as: Format,
    lang: Lang,
) -> None:
    """Make the checklist of a meeting for one role: an empty one, or that of CASE, ticked off."""
    view = blank(holder, kind=kind, at=moment(None))
    if case is None:
        write(checklist(view, holder, lang, when=when), written_as)
        return
    if store is None:
        raise InvalidInput(problem("no_store", "--store"))
    with existing(store) as book:
        view = view_of(book, book.case(case))
        write(checklist(view, holder, lang, when=when), written_as)


@paper.command("intake-list")
@at_option
@format_option
@lang_option
def intake(at: str | None, written_as: Format, lang: Lang) -> None:
    """Make the list for a notification by phone: what to ask and to tell, and what follows."""
    write(intake_list(lang, at=moment(at)), written_as)


@paper.command("receipt")
@click.argument("case")
@click.option("--notifier", metavar="ID", help="Who notified; needed when several did.")
@at_option
@store_option
@format_option
@lang_option
def receipt_of(
    case: str, notifier: str | None, at: str | None, store: str, written_as: Format, lang: Lang
) -> None:
    """
    Make the receipt that a notifier of CASE may be given.

    Record the telling with acknowledge_notifier.
    """
    with existing(store) as book:
        found = book.notifier_view(case, notifier=notifier, at=moment(at))
    write(receipt(found, lang), written_as)


@paper.command("letter")
@log_request
@format_option
@lang_option
def letter_to(found: LogReport, lang: Lang, *, written_as: Format) -> None:
    """
    Answer a request for log data by a letter.

    Exit status: 0 when the answer is given, 1 when it is refused, or lacks a case that cannot be
    read.
    """
    write(letter(found, lang), written_as)


def write(made: Paper, written_as: Format) -> None:
    """Write a paper to standard output."""
    if written_as == "json":
        say_json(dict(as_dict(made)))
    else:
        written = as_html(made) if written_as == "html" else as_text(made)
        click.echo(written, nl=False)
