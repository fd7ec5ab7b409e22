"""The command `report`: how time limits were kept."""

import sys

from datetime import datetime
from typing import Final, Literal

import click

from lsprocess.cli.arguments import day_type, lang_option, say_json, store_option
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
    """Report on how time limits were kept."""


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
    with existing(store) as book:
        found = book.time_limit_report(first.date(), last.date(), mask=mask)
    if written_as == "json":
        say_json(found.as_dict())
    elif written_as == "csv":
        write_csv(found)
    else:
        write_time_limits(Page(), found, lang)


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
