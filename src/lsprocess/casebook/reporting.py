"""The reports of a casebook; nothing here records anything."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime

import attrs

from lsprocess.calendar import helsinki_day
from lsprocess.casebook.arguments import argument, whole_number
from lsprocess.casebook.readings import Readings
from lsprocess.errors import CaseUnreadable
from lsprocess.journal import Journal
from lsprocess.process import Case, Event, Id, Process
from lsprocess.reports import (
    SMALL,
    DisclosureRecord,
    LogReport,
    TimeLimitReport,
    UseRecord,
    client_log_report,
    disclosure_log,
    time_limit_report,
    use_log,
)


class Reporting(Readings):
    """The reporting part of `Casebook`."""

    journal: Journal
    processes: Mapping[str, Process]
    _clock: Callable[[], datetime]

    def use_log(self, case: str) -> Iterator[UseRecord]:
        """
        Give the use log of a case: every recorded attempt, refused ones too (703/2023 10 §).

        Raises:
            UnknownCase: When nothing was ever recorded under that id.
        """
        return use_log(self.history(case))

    def disclosure_log(self, case: str) -> Iterator[DisclosureRecord]:
        """
        Give the disclosure log of a case: who was given what, on what basis (703/2023 10 §).

        Raises:
            UnknownCase: When nothing was ever recorded under that id.
        """
        return disclosure_log(self.history(case))

    def log_report(
        self,
        client: str,
        *,
        asked_by: str | None = None,
        asked_on: date | None = None,
        first: date | None = None,
        special_reason: str | None = None,
    ) -> LogReport:
        """
        Answer a written request for the log data of *client*, over all cases (703/2023 11 §).

        Asking records nothing: the look that this is belongs to whoever answers, and is recorded
        by them.

        Args:
            client: Id of whose data it is about.
            asked_by: Id of who asked; the client when left out.
            asked_on: Day on which the request came; the clock's day when left out.
            first: First day wanted; data older than two years are given for a special reason.
            special_reason: Code out of `lsprocess.reports.SPECIAL_REASONS`.

        Raises:
            InvalidInput: When an id, a day or the reason is malformed.
        """
        whose = argument("client", Id, client)
        asker = argument("asked_by", Id | None, asked_by)
        on = argument("asked_on", date | None, asked_on)
        first = argument("first", date | None, first)
        today = helsinki_day(self._clock())
        readable: list[tuple[Case, tuple[Event, ...]]] = []
        unread: list[str] = []
        for case in self.journal.cases_of(whose):
            try:
                readable.append((self._indexed(case), self.history(case)))
            except CaseUnreadable as error:
                unread.append(error.case)
        report = client_log_report(
            readable,
            whose,
            asked_on=today if on is None else on,
            today=today,
            asked_by=whose if asker is None else asker,
            first=first,
            special_reason=special_reason,
        )
        return attrs.evolve(report, unread=tuple(unread))

    def time_limit_report(
        self, first: date, last: date, *, small: int = SMALL, mask: bool = False
    ) -> TimeLimitReport:
        """
        Count how the time limits of assessments were kept, by half-year and organisation.

        It comes from the journal's index, a page at a time: no case is read (417/2007 27 a §).

        Args:
            first: First day.
            last: Last day.
            small: Counts below this, and above zero, are small; at least 3.
            mask: Whether to mask them, with what would give them away.

        Raises:
            InvalidInput: When the days or the threshold will not do.
        """
        return time_limit_report(
            self.journal,
            self.processes.values(),
            argument("first", date, first),
            argument("last", date, last),
            small=whole_number("small", small),
            mask=argument("mask", bool, mask),
        )
