"""
The half-yearly report on the time limits of assessments (417/2007 27 a §).

It is counted from the journal's index, a page at a time: no event is read, and memory does not grow
with the cases.
"""

import csv

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import product
from types import MappingProxyType
from typing import Any, Final, TextIO

import attrs

from lsprocess.errors import InvalidInput
from lsprocess.journal import Journal
from lsprocess.journal.marks import Running
from lsprocess.problems import problem
from lsprocess.process import Process
from lsprocess.reports.half_years import Period, half_year_of, periods
from lsprocess.reports.small_cells import (
    COLUMNS,
    FINISHED,
    LEAST,
    SMALL,
    STARTED,
    hidden_in,
    hidden_in_total,
    small_in,
)


UNKNOWN: Final = "(unknown)"
"""Marks an organisation that was not told; no id has brackets."""

TOTAL: Final = "(total)"
"""Marks a total over all organisations."""

MASKED: Final = "..."
"""Stands for a masked count in CSV, as Statistics Finland marks what is secret."""

_HEADER: Final = ("half_year_first", "half_year_last", "due", "first", "last", "partial")

_Sums = dict[tuple[Period, str | None], Counter[str]]


@attrs.frozen
class _Kind:
    """What processes call a duty whose time limit is counted, and the columns that count it."""

    name: str
    columns: tuple[str, str, str]
    overdue: str


KINDS: Final = (
    _Kind("started", STARTED, "overdue_to_start"),
    _Kind("finished", FINISHED, "overdue_to_finish"),
)


@attrs.frozen(kw_only=True)
class Row:
    """
    The figures of one organisation, or of all, in the covered days of a half-year.

    Attributes:
        period: The covered days.
        organisation: Id of the organisation of who opened the cases; `UNKNOWN` where none was
            told, `TOTAL` for all.
        counts: A count for each of `COLUMNS`; None where it is masked.
        small: Columns with a count of one to four; nothing in a masked report, for it would tell
            what is hidden.
    """

    period: Period
    organisation: str
    counts: Mapping[str, int | None]
    small: frozenset[str] = frozenset()

    def as_dict(self) -> dict[str, Any]:
        """Give the row as one JSON object."""
        period, half_year = self.period, self.period.half_year
        return {
            "half_year_first": half_year.first.isoformat(),
            "half_year_last": half_year.last.isoformat(),
            "due": half_year.due.isoformat(),
            "first": period.first.isoformat(),
            "last": period.last.isoformat(),
            "partial": period.partial,
            "organisation": self.organisation,
            **self.counts,
            "small": [column for column in COLUMNS if column in self.small],
        }


@attrs.frozen(kw_only=True)
class TimeLimitReport:
    """
    What the index says of notifications and of the time limits of assessments.

    An assessment counts in the half-year in which it was started, or finished, and is in time by
    the strict last day, or by the one that moves on from a day off.  What is overdue is open on the
    last covered day with its strict day passed.  A case that ended without an assessment counts as
    neither started nor finished.

    Attributes:
        first: First day of the period.
        last: Last day.
        small: Counts below this, and above zero, are small.
        masked: Whether small counts, and what would give them away, are masked.
        rows: For each half-year its organisations by id, then the total.
    """

    first: date
    last: date
    small: int
    masked: bool
    rows: tuple[Row, ...]

    def as_dict(self) -> dict[str, Any]:
        """Give the report as one JSON object."""
        return {
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "small": self.small,
            "masked": self.masked,
            "rows": [row.as_dict() for row in self.rows],
        }

    def write_csv(self, file: TextIO) -> None:
        """Write the report as CSV with a header; small columns are named in the last column."""
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow((*_HEADER, "organisation", *COLUMNS, "small"))
        for row in self.rows:
            said = row.as_dict()
            writer.writerow(
                (
                    *(said[name] for name in _HEADER[:-1]),
                    str(row.period.partial).lower(),
                    row.organisation,
                    *(MASKED if said[name] is None else said[name] for name in COLUMNS),
                    " ".join(said["small"]),
                )
            )


def time_limit_report(
    journal: Journal,
    processes: Iterable[Process],
    first: date,
    last: date,
    *,
    small: int = SMALL,
    mask: bool = False,
) -> TimeLimitReport:
    """
    Count notifications, and assessments started, finished and overdue, by half-year.

    Args:
        journal: The journal, whose index is asked.
        processes: The definitions, which say what of theirs is counted.
        first: First day; any will do, and half-years that are not whole say so.
        last: Last day.
        small: Counts below this, and above zero, are small; at least 3.
        mask: Whether to mask them, with what would give them away.

    Raises:
        InvalidInput: When the days or the threshold will not do.
    """
    covered = periods(first, last)
    if small < LEAST:
        raise InvalidInput(problem("too_small", "small", least=LEAST))
    sums = _counted(journal, tuple(processes), covered)
    rows = (row for period in covered for row in _rows(period, sums, small, mask=mask))
    return TimeLimitReport(first=first, last=last, small=small, masked=mask, rows=tuple(rows))


def _counted(
    journal: Journal, processes: tuple[Process, ...], covered: tuple[Period, ...]
) -> _Sums:
    first, last = covered[0].first, covered[-1].last
    by_half_year = {period.half_year: period for period in covered}
    sums: _Sums = {}
    for day, organisation in journal.counted("notification", first, last):
        _add(sums, by_half_year[half_year_of(day)], organisation, ("notifications",))
    for kind, process in product(KINDS, processes):
        counted = process.reported.get(kind.name)
        limits = () if counted is None else journal.limits(process.id, counted.duty, first, last)
        for one in limits:
            done = one.settled_on
            if counted and one.settled_by == counted.by and done is not None and done <= last:
                _add(sums, by_half_year[half_year_of(done)], one.organisation, _met(kind, one))
            for period in covered:
                if _overdue(one, period.last):
                    _add(sums, period, one.organisation, (kind.overdue,))
    return sums


def _add(sums: _Sums, period: Period, organisation: str | None, columns: Iterable[str]) -> None:
    sums.setdefault((period, organisation), Counter()).update(columns)


def _met(kind: _Kind, one: Running) -> Iterator[str]:
    done, (whole, strict, rolled) = one.settled_on, kind.columns
    yield whole
    if done is not None and done <= one.deadline.strict:
        yield strict
    if done is not None and done <= one.deadline.rolled:
        yield rolled


def _overdue(one: Running, day: date) -> bool:
    still_open = one.settled_on is None or one.settled_on > day
    return still_open and one.deadline.strict < day


def _rows(period: Period, sums: _Sums, small: int, *, mask: bool) -> Iterator[Row]:
    found = {named: counts for (when, named), counts in sums.items() if when == period}
    total: Counter[str] = sum(found.values(), Counter())
    hidden = []
    for named in sorted(found, key=lambda one: (one is None, one)):
        hidden.append(hidden_in(found[named], small) if mask else frozenset())
        yield _row(period, named or UNKNOWN, found[named], hidden[-1], small, mask=mask)
    above = hidden_in_total(total, small, hidden) if mask else frozenset()
    yield _row(period, TOTAL, total, above, small, mask=mask)


def _row(
    period: Period,
    organisation: str,
    counts: Mapping[str, int],
    hidden: frozenset[str],
    small: int,
    *,
    mask: bool,
) -> Row:
    shown = {column: None if column in hidden else counts[column] for column in COLUMNS}
    return Row(
        period=period,
        organisation=organisation,
        counts=MappingProxyType(shown),
        small=frozenset() if mask else small_in(counts, small),
    )
