"""The command `report`: how time limits were kept, and what agreements leave undone."""

import sys

from datetime import date
from typing import Final, Literal

import click

from lsprocess.cli import texts
from lsprocess.cli.arguments import (
    as_json_option,
    at_option,
    day_type,
    lang_option,
    moment,
    say_json,
    store_option,
)
from lsprocess.cli.console import Page
from lsprocess.cli.stores import existing
from lsprocess.cli.texts import TEXTS
from lsprocess.reports import Row, TimeLimitReport
from lsprocess.reports.time_limits import TOTAL, UNKNOWN
from lsprocess.text import Lang, Text


HIDDEN: Final = TEXTS["reports.hidden"]
SMALL: Final = TEXTS["reports.small"]
PERIOD: Final = TEXTS["reports.period"]
PARTIAL: Final = TEXTS["reports.partial"]
FIGURES: Final = TEXTS["reports.figures"]


@click.group()
def report() -> None:
    """Report on how time limits were kept, and on what agreements leave undone."""


@report.command("time-limits")
@click.option("--from", "first", type=day_type, required=True, metavar="DATE", help="First day.")
@click.option("--to", "last", type=day_type, required=True, metavar="DATE", help="Last day.")
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
    first: date,
    last: date,
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
    with existing(store) as book:
        found = book.time_limit_report(first, last, mask=mask)
    if written_as == "json":
        say_json(found.as_dict())
    elif written_as == "csv":
        write_csv(found)
    else:
        write_time_limits(Page(), found, lang)


@report.command()
@at_option
@store_option
@as_json_option
@lang_option
def agreements(at: str | None, store: str, as_json: bool, lang: Lang) -> None:
    """
    Say which tasks the agreements between services leave to several owners, or to none.

    Exit status: 0 when all cases could be read, 1 when some could not.
    """
    with existing(store) as book:
        found = book.agreement_report(at=moment(at))
    if as_json:
        say_json(found.as_dict(lang))
    else:
        page = Page()
        head, *rest = found.lines(lang)
        page.paragraph((head, "bold"))
        for line in rest:
            page.item("–", line, indent=2)
    if found.unread:
        click.echo(f"lsprocess: {texts.CASES_LOST.fill(lang, cases=found.unread)}", err=True)
        click.get_current_context().exit(1)


_NAMES: Final[dict[str, Text]] = {
    UNKNOWN: TEXTS["reports.unknown"],
    TOTAL: TEXTS["reports.total"],
}


def write_csv(report: TimeLimitReport) -> None:
    """Write the report on time limits as CSV, on standard output."""
    report.write_csv(sys.stdout)


def write_time_limits(page: Page, report: TimeLimitReport, lang: Lang) -> None:
    """Write the report on time limits for a person, half-year by half-year."""
    before = None
    for row in report.rows:
        if row.period != before:
            page.heading(_period(row, lang))
        before = row.period
        name = _NAMES.get(row.organisation)
        said = row.organisation if name is None else name.of(lang)
        page.item("•", (said, "bold"), f": {_figures(row, lang)}", indent=2)
    page.gap()
    if report.masked:
        page.paragraph((HIDDEN.of(lang), "dim"))
    elif any(row.small for row in report.rows):
        page.paragraph((SMALL.of(lang), "dim"))


def _period(row: Row, lang: Lang) -> str:
    period = row.period
    said = PERIOD.fill(lang, first=period.first, last=period.last, due=period.half_year.due)
    return f"{said} ({PARTIAL.of(lang)})" if period.partial else said


def _figures(row: Row, lang: Lang) -> str:
    return FIGURES.fill(lang, **{name: _count(row, name) for name in row.counts})


def _count(row: Row, column: str) -> str:
    count = row.counts[column]
    if count is None:
        return "…"
    return f"{count}*" if column in row.small else str(count)
