"""Reports as people and programs read them."""

import sys

from datetime import date
from typing import Final

from lsprocess.calendar import helsinki_day
from lsprocess.casebook import Casebook
from lsprocess.cli import texts_reports as texts
from lsprocess.cli.agenda import moment
from lsprocess.cli.console import Page
from lsprocess.reports import LogReport, Row, TimeLimitReport
from lsprocess.reports.time_limits import TOTAL, UNKNOWN
from lsprocess.text import Lang, Text


_NAMES: Final[dict[str, Text]] = {UNKNOWN: texts.UNKNOWN, TOTAL: texts.TOTAL}


def asked_log_report(
    book: Casebook,
    client: str,
    *,
    asked_by: str | None,
    first: date | None,
    special_reason: str | None,
    at: str | None,
) -> LogReport:
    """
    Answer a request for log data.

    Raises:
        InvalidInput: When an argument is malformed.
    """
    return book.log_report(
        client,
        asked_by=asked_by,
        asked_on=helsinki_day(moment(at)),
        first=first,
        special_reason=special_reason,
    )


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
        page.paragraph((texts.HIDDEN.of(lang), "dim"))
    elif any(row.small for row in report.rows):
        page.paragraph((texts.SMALL.of(lang), "dim"))


def _period(row: Row, lang: Lang) -> str:
    period = row.period
    said = texts.PERIOD.fill(lang, first=period.first, last=period.last, due=period.half_year.due)
    return f"{said} ({texts.PARTIAL.of(lang)})" if period.partial else said


def _figures(row: Row, lang: Lang) -> str:
    return texts.FIGURES.fill(lang, **{name: _count(row, name) for name in row.counts})


def _count(row: Row, column: str) -> str:
    count = row.counts[column]
    if count is None:
        return "…"
    return f"{count}*" if column in row.small else str(count)
