"""What a casebook answers about its cases, and of them, and records nothing for."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta

import attrs

from lsprocess.basis import Given, given_under
from lsprocess.calendar import helsinki_day
from lsprocess.casebook.arguments import argument, whole_number
from lsprocess.casebook.reader import Reader, named_by
from lsprocess.casebook.turn import Turn
from lsprocess.errors import CaseUnreadable, InvalidInput, UnknownCase
from lsprocess.ids import shown_id
from lsprocess.journal import Journal
from lsprocess.journal.codec import Library
from lsprocess.journal.marks import Running
from lsprocess.problems import problem, said_by
from lsprocess.process import (
    ActionData,
    Actor,
    Agenda,
    Case,
    Correct,
    Event,
    Id,
    Option,
    Process,
    agenda,
    options,
)
from lsprocess.process.fields import at_time, case_id
from lsprocess.process.links import Links
from lsprocess.reports import (
    SMALL,
    AgreementReport,
    DisclosureRecord,
    LogReport,
    TimeLimitReport,
    UseRecord,
    agreement_report,
    client_log_report,
    disclosure_log,
    time_limit_report,
    use_log,
)
from lsprocess.views import NotifierView, notifier_view


class Answers:
    """
    What is asked of cases, lists and reports of them; asking records nothing.

    Args:
        journal: Where events are kept.
        processes: Definitions whose cases can be opened, by their ids.
        library: Every definition that events were decided with.
        clock: Gives the present time (aware).
    """

    def __init__(
        self,
        journal: Journal,
        processes: Mapping[str, Process],
        library: Library,
        clock: Callable[[], datetime],
    ) -> None:
        self.journal = journal
        self.processes = processes
        self.library = library
        self._clock = clock
        self._reader = Reader(journal, library)
        self._lock = Turn()

    def _when(self, at: datetime | None) -> datetime:
        when: datetime = at_time(self._clock() if at is None else at)
        return when

    def case(self, case: str) -> Case:
        """
        Give a case as it stands.

        Raises:
            UnknownCase: When no case was opened under that id.
        """
        case = case_id(case)
        with self._lock:
            current = self._reader.now(case)
        if current is None or current.state is None:
            raise UnknownCase(problem("unknown_case", "case"))
        return current

    def _indexed(self, case: str) -> Case:
        """
        Give a case that the index names.

        Raises:
            CaseUnreadable: When it cannot be read, or there is none: the index may be damaged too.
        """
        try:
            return self.case(case)
        except InvalidInput as error:
            raise CaseUnreadable(shown_id(case), said_by(error)) from error

    def linked(self, case: str) -> Links:
        """
        Give the cases that a case is linked with, and those of them that cannot be read.

        Raises:
            UnknownCase: When no case was opened under that id.
        """
        with self._lock:
            return self._reader.linked(self.case(case))

    def history(self, case: str) -> tuple[Event, ...]:
        """
        Give every recorded attempt of a case, refusals too, oldest first.

        Raises:
            UnknownCase: When nothing was ever recorded under that id.
        """
        events = self._reader.history(case_id(case))
        if not events:
            raise UnknownCase(problem("no_history", "case"))
        return events

    def cases(self) -> Iterator[str]:
        """Give the ids of every case, and of every refused start."""
        return self.journal.cases()

    def cases_of(self, client: str) -> Iterator[str]:
        """Give the ids of a client's cases in every register, the one opened first coming first."""
        return self.journal.cases_of(argument("client", Id, client))

    def options(
        self, case: str, *, actor: Actor, at: datetime, data: ActionData | None = None
    ) -> tuple[Option, ...]:
        """
        List what *actor* could do in a case at a time, and what stands in the way.

        Raises:
            UnknownCase: When no case was opened under that id.
            InvalidInput: When something is malformed for this case.
        """
        actor = argument("actor", Actor, actor)
        data = argument("data", ActionData | None, data)
        with self._lock:
            current = self.case(case)
            corrects = type(data) is Correct
            own = self.history(case) if corrects else ()
            linked = self._reader.linked(current, *named_by(data, own))
            histories = self._reader.histories(own, linked) if corrects else {}
        return options(
            current,
            actor=actor,
            at=at,
            data=data,
            linked=linked.cases,
            lost=linked.lost,
            histories=histories,
        )

    def agenda(self, case: str, *, at: datetime | None = None) -> Agenda:
        """
        Give what is still owed in a case, by when, what is overdue and what comes next.

        Args:
            case: Id of the case.
            at: When (aware); the clock's time when left out.

        Raises:
            UnknownCase: When no case was opened under that id.
        """
        with self._lock:
            current = self.case(case)
            linked = self._reader.linked(current)
        when = self._clock() if at is None else at
        return agenda(current, when, linked=linked.cases, unread=tuple(linked.lost))

    def given_under(self, case: str, consent: str) -> tuple[Given, ...]:
        """
        Give everything that was given on a consent, here and in linked cases, oldest first.

        A withdrawal acts forward and undoes nothing; these are the recipients to think of then.

        Raises:
            UnknownCase: When no case was opened under that id.
        """
        consent = argument("consent", Id, consent)
        with self._lock:
            current = self.case(case)
            names = (case, *self._reader.linked(current).told)
            return given_under([e for name in names for e in self._reader.history(name)], consent)

    def due_items(self, at: datetime | None = None, *, within: int = 0) -> Iterator[Running]:
        """
        Give the open time limits of all cases that end soon or have passed, the earliest first.

        They come from the journal's index, a page at a time: no case is read.

        Args:
            at: When (aware); the clock's time when left out.
            within: Calendar days ahead; 0 for what ends today or has passed, -1 for what has
                passed.

        Raises:
            InvalidInput: When the time or the days are malformed.
        """
        day = helsinki_day(self._when(at))
        within = whole_number("within", within)
        try:
            until = day + timedelta(days=within)
        except OverflowError:
            until = date.max if within > 0 else date.min
        return self.journal.due(until)

    def notifier_view(
        self, case: str, *, notifier: str | None = None, at: datetime | None = None
    ) -> NotifierView:
        """
        Give what a notifier may be told of a referral; nothing is recorded.

        Telling is an act of its own: record it with `acknowledge_notifier`.

        Args:
            case: Id of the referral.
            notifier: Id of the notifier; needed when several have notified.
            at: When it would be told (aware); the clock's time when left out.

        Raises:
            UnknownCase: When no case was opened under that id.
            InvalidInput: When the case is no referral, or has no such notifier by then.
        """
        notifier = argument("notifier", Id | None, notifier)
        moment = self._clock() if at is None else at
        with self._lock:
            current = self.case(case)
            linked = self._reader.linked(current).told
            history = self.history(case)
        return notifier_view(current, history, notifier=notifier, at=moment, linked=linked)

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

    def agreement_report(self, *, at: datetime | None = None) -> AgreementReport:
        """
        Say which tasks the agreements between services leave to several owners, or to none.

        Every case is read: the index knows no agreements.

        Args:
            at: When (aware); the clock's time when left out.

        Raises:
            InvalidInput: When the time is malformed.
        """
        when = self._when(at)
        readable: list[Case] = []
        unread: list[str] = []
        for case in self.cases():
            try:
                readable.append(self.case(case))
            except CaseUnreadable:
                unread.append(case)
            except UnknownCase:
                continue  # every start of it was refused
        return attrs.evolve(agreement_report(readable, when), unread=tuple(unread))

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
