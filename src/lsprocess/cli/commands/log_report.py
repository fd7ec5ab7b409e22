"""The command `log-report`: who has used a client's data, and to whom they went."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

import click

from lsprocess.calendar import helsinki_day
from lsprocess.cli import texts
from lsprocess.cli.arguments import (
    as_json_option,
    day_type,
    lang_option,
    moment,
    say_json,
    store_option,
)
from lsprocess.cli.console import Page
from lsprocess.cli.stores import existing
from lsprocess.reports import LogReport
from lsprocess.text import Lang


def log_request(answer: Callable[..., None]) -> Callable[..., None]:
    """
    Make a command's function of one that writes the answer to a request for log data.

    Args:
        answer: Writes it: given the report, the language and whatever options it has of its own.
    """

    @wraps(answer)
    def command(
        *,
        client: str,
        asked_by: str | None,
        first: date | None,
        special_reason: str | None,
        at: str | None,
        store: str,
        lang: Lang,
        **more: Any,
    ) -> None:
        with existing(store) as book:
            found = book.log_report(
                client,
                asked_by=asked_by,
                asked_on=helsinki_day(moment(at)),
                first=first,
                special_reason=special_reason,
            )
        answer(found, lang, **more)
        _tell_worker(found, lang)

    made: Callable[..., None] = command
    for option in (
        store_option,
        click.option(
            "--at",
            metavar="TIME",
            help="When the request came, such as 2026-03-02T09:00:00+02:00; now.",
        ),
        click.option(
            "--special-reason", metavar="CODE", help="Why data older than two years are given."
        ),
        click.option("--from", "first", type=day_type, metavar="DATE", help="First day wanted."),
        click.option("--asked-by", metavar="ID", help="Who asked in writing; the client."),
        click.option("--client", required=True, metavar="ID", help="Whose data it is about."),
    ):
        made = option(made)
    return made


@click.command("log-report")
@log_request
@as_json_option
@lang_option
def log_report(found: LogReport, lang: Lang, *, as_json: bool) -> None:
    """
    Answer a client who asks who has used the data, and to whom they went.

    Exit status: 0 when the answer is given, 1 when it is refused, or lacks a case that cannot be
    read.
    """
    if as_json:
        say_json(found.as_dict(lang))
    else:
        write_log_report(Page(), found, lang)


def _tell_worker(found: LogReport, lang: Lang) -> None:
    """Tell whoever answers what is left out; the exit status says whether all is there."""
    for line in found.for_worker(lang):
        click.echo(f"lsprocess: {line}", err=True)
    if found.unread:
        click.echo(f"lsprocess: {texts.CASES_UNREAD.fill(lang, cases=found.unread)}", err=True)
    if found.refused is not None or found.unread:
        click.get_current_context().exit(1)


def write_log_report(page: Page, report: LogReport, lang: Lang) -> None:
    """Write the answer to a request for log data; its lines are the report's own."""
    title, *rest = report.lines(lang)
    page.paragraph((title, "bold"))
    for line in rest:
        mark, dash, said = line.partition("– ")
        if dash and not mark:
            page.item("–", said, indent=2)
        else:
            page.paragraph(line)
