"""The commands of reports: time limits of assessments, and a client's own log data."""

from datetime import datetime
from typing import Literal

import click

from lsprocess.cli.arguments import as_json_option, lang_option, say_json, store_option
from lsprocess.text import Lang


_DAY = click.DateTime(formats=["%Y-%m-%d"])


def add(app: click.Group) -> None:
    """Add the commands to *app*."""
    app.add_command(report)
    app.add_command(log_report)


@click.group()
def report() -> None:
    """Report on how time limits were kept."""


@report.command("time-limits")
@click.option("--from", "first", type=_DAY, required=True, metavar="DATE", help="First day.")
@click.option("--to", "last", type=_DAY, required=True, metavar="DATE", help="Last day.")
@click.option(
    "--format",
    "written_as",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="For people, for spreadsheets, or for programs.",
)
@click.option("--mask", is_flag=True, help="Mask small counts, and what would give them away.")
@store_option
@lang_option
def time_limits(
    first: datetime,
    last: datetime,
    written_as: Literal["table", "csv", "json"],
    mask: bool,
    store: str,
    lang: Lang,
) -> None:
    """
    Count how the time limits of assessments were kept, by half-year and organisation.

    Half-years run from April to September and from October to March; one that the days cover in
    part says so.
    """
    from lsprocess.cli.console import Page
    from lsprocess.cli.reports import write_csv, write_time_limits
    from lsprocess.cli.stores import existing

    with existing(store) as book:
        found = book.time_limit_report(first.date(), last.date(), mask=mask)
    if written_as == "json":
        say_json(found.as_dict())
    elif written_as == "csv":
        write_csv(found)
    else:
        write_time_limits(Page(), found, lang)


@click.command("log-report")
@click.option("--client", required=True, metavar="ID", help="Whose data it is about.")
@click.option("--asked-by", metavar="ID", help="Who asked in writing; the client.")
@click.option("--from", "first", type=_DAY, metavar="DATE", help="First day wanted.")
@click.option("--special-reason", metavar="CODE", help="Why data older than two years are given.")
@click.option(
    "--at", metavar="TIME", help="When the request came, such as 2026-03-02T09:00:00+02:00; now."
)
@store_option
@as_json_option
@lang_option
def log_report(
    client: str,
    asked_by: str | None,
    first: datetime | None,
    special_reason: str | None,
    at: str | None,
    store: str,
    as_json: bool,
    lang: Lang,
) -> None:
    """
    Answer a client who asks who has used the data, and to whom they went.

    Exit status: 0 when the answer is given, 1 when it is refused, or lacks a case that cannot be
    read.
    """
    from lsprocess.cli.console import Page
    from lsprocess.cli.reports import asked_log_report, write_log_report
    from lsprocess.cli.stores import existing
    from lsprocess.cli.texts_reports import UNREAD, WITHHELD

    with existing(store) as book:
        found = asked_log_report(
            book,
            client,
            asked_by=asked_by,
            first=None if first is None else first.date(),
            special_reason=special_reason,
            at=at,
        )
    if as_json:
        say_json(found.as_dict(lang))
    else:
        write_log_report(Page(), found, lang)
    if found.withheld:
        click.echo(f"lsprocess: {WITHHELD.fill(lang, count=found.withheld)}", err=True)
    if found.unread:
        click.echo(f"lsprocess: {UNREAD.fill(lang, cases=found.unread)}", err=True)
    if found.refused is not None or found.unread:
        click.get_current_context().exit(1)
