"""The casebook: load, decide, append, tell.  The object that an importing system holds."""

import secrets

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any, Final, Protocol, Self, cast

import attrs

from lsprocess.audit.trail import Logger, Trail
from lsprocess.basis import Given, given_under
from lsprocess.calendar import helsinki_day
from lsprocess.casebook.arguments import argument, whole_number
from lsprocess.casebook.attempts import TRIES, Attempts
from lsprocess.casebook.outcome import Outcome
from lsprocess.casebook.reader import Reader, named_by
from lsprocess.casebook.turn import Turn
from lsprocess.casebook.versions import Versions
from lsprocess.errors import (
    CasesUnreadable,
    CaseUnreadable,
    InvalidInput,
    JournalError,
    SequenceConflict,
    UnknownCase,
)
from lsprocess.event_ids import new_event_id
from lsprocess.ids import check_id, new_pseudonym, shown_id
from lsprocess.journal import Journal, open_journal
from lsprocess.journal.closing import Closing
from lsprocess.journal.codec import Library
from lsprocess.journal.marks import Running
from lsprocess.problems import problem, said_by
from lsprocess.process import (
    ActionData,
    Actor,
    Agenda,
    Case,
    Command,
    Correct,
    Event,
    Id,
    Option,
    Process,
    agenda,
    new_case,
    options,
)
from lsprocess.process.fields import at_time, case_id, moment
from lsprocess.process.links import Links
from lsprocess.processes import PROCESSES
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
from lsprocess.views import NotifierView, Projection, Viewer, nothing_there, notifier_view


GRACE: Final = timedelta(minutes=5)
"""How far ahead of the casebook's clock another one may be."""


class ProcessHolder(Protocol):
    """A package of a process, such as `lsprocess.processes.referral`."""

    @property
    def PROCESS(self) -> Process:  # noqa: N802 - a module's constant
        """The definition."""
        ...


def now() -> datetime:
    """Give the present time in UTC."""
    return datetime.now(UTC)


class Casebook(Closing):
    """
    Cases in a journal: load, decide, append, tell.

    A casebook may be shared between threads, and is of no use after a fork.  Several processes
    may write one store: nothing that a decision looked at may have moved before it is kept, and
    when another writer came first, it is made anew on what they left, ten times at most.

    Args:
        journal: Where events are kept.
        trails: Audit trails that are told after each append.
        processes: Definitions whose cases can be opened; `lsprocess.processes.PROCESSES` when
            left out.
        profile: Profile of cases whose opening names none.
        calendar: Calendar policy of cases whose opening names none, such as ``conservative``.
        clock: Gives the time of recording (aware); nothing is recorded that is later by more than
            five minutes.
        ids: Gives ids for events.
    """

    def __init__(
        self,
        journal: Journal,
        *,
        trails: Iterable[Trail] = (),
        processes: Iterable[Process] = (),
        profile: str | None = None,
        calendar: str | None = None,
        clock: Callable[[], datetime] = now,
        ids: Callable[[], str] = new_event_id,
    ) -> None:
        own = tuple(processes)
        self.journal = journal
        self.processes: Mapping[str, Process] = {p.id: p for p in own} or PROCESSES
        self.library: Library = {(p.id, p.version): p for p in own} or Versions(PROCESSES)
        self.trails = list(trails)
        self._chosen = {"profile": profile, "calendar": calendar}
        self._clock = clock
        self._reader = Reader(journal, self.library)
        self._lock = Turn()
        self._attempts = Attempts(
            journal=journal,
            reader=self._reader,
            library=self.library,
            trails=self.trails,
            ids=ids if ids is new_event_id else lambda: check_id(ids()),
            lock=self._lock,
        )

    @classmethod
    def open(
        cls,
        url: str,
        *,
        profile: str | None = None,
        shared_with_group: bool = False,
        clock: Callable[[], datetime] = now,
    ) -> Self:
        """
        Open a casebook on the store that *url* names: ``memory:`` or ``sqlite:///cases.db``.

        Args:
            url: The store; it is made when it is missing.
            profile: Profile of cases whose opening names none.
            shared_with_group: Whether the group of a new store's file may read and write it; its
                owner alone otherwise.
            clock: Gives the time of recording (aware).

        Raises:
            StoreUnusable: When the store cannot be used; it is left as it was.
        """
        journal = open_journal(url, shared_with_group=shared_with_group)
        return cls(journal, profile=profile, clock=clock)

    def start(
        self,
        process: Process | ProcessHolder,
        data: ActionData,
        *,
        actor: Actor,
        at: datetime,
        case: str | None = None,
        recorded_at: datetime | None = None,
        key: str | None = None,
    ) -> Outcome:
        """
        Open a case.

        Args:
            process: The process, or its package.
            data: The action that opens it, such as `referral.Open`.
            actor: Who does it.
            at: When it happened (aware).
            case: Id of the new case; one is made when it is left out.
            recorded_at: When it was recorded (aware); the clock's time when left out.
            key: Idempotency key: a start that comes back with it, the same data and the same actor
                gets the first answer again.

        Raises:
            InvalidInput: When something is malformed, or the id is that of an open case; nothing is
                recorded then.
            SequenceConflict: When other writers came first ten times.
        """
        definition = process if isinstance(process, Process) else getattr(process, "PROCESS", None)
        if (
            not isinstance(definition, Process)
            or self.processes.get(definition.id) is not definition
        ):
            raise InvalidInput(problem("strange_process", "process"))
        if case is None:
            stamp = int(self._clock().timestamp() * 1000)
            case = new_pseudonym("i", now_ms=stamp, random_bits=secrets.randbits(80))
        case = case_id(case)
        chosen = {
            name: value
            for name, value in self._chosen.items()
            if value is not None and getattr(data, name, "") is None
        }
        said = data
        if chosen:
            data = attrs.evolve(cast("Any", data), **chosen)
        command = self._command(data, actor, at, recorded_at, key)
        if chosen:
            command = attrs.evolve(cast("Any", command), said=said)
        return self._attempts.decide(lambda: self._started(definition, case, command))

    def _started(self, definition: Process, case: str, command: Command) -> Outcome:
        current = self._reader.now(case)
        if current is None or current.state is None:
            current = new_case(definition, case, seq=0 if current is None else current.seq)
        elif current.process.id != definition.id:
            raise InvalidInput(problem("process_of_case", "process", own=current.process.id))
        return self._attempts.repeated(case, command) or self._attempts.attempt(current, command)

    def perform(
        self,
        case: str,
        data: ActionData,
        *,
        actor: Actor,
        at: datetime,
        recorded_at: datetime | None = None,
        key: str | None = None,
        expected_seq: int | None = None,
    ) -> Outcome:
        """
        Attempt an action in a case.

        Args:
            case: Id of the case.
            data: The action's record.
            actor: Who attempts it.
            at: When it happened (aware).
            recorded_at: When it was recorded (aware); the clock's time when left out.
            key: Idempotency key within the case: a command that comes back with it, the same data
                and the same actor gets the first answer again, whatever its times say.
            expected_seq: Sequence number that the caller saw last; anything newer is a conflict,
                and the caller's to decide on.

        Raises:
            UnknownCase: When no case has that id.
            InvalidInput: When something is malformed; nothing is recorded then.
            SequenceConflict: When the case is not as the caller saw it, or other writers came
                first ten times; nothing is recorded then.
        """
        command = self._command(data, actor, at, recorded_at, key)
        if expected_seq is not None:
            whole_number("expected_seq", expected_seq)
        tries = TRIES if expected_seq is None else 1
        # A correction reads whole histories, and the case must be as they leave it.
        decide = self._attempts.anew if type(data) is Correct else self._attempts.decide
        return decide(lambda: self._performed(case, command, expected_seq), tries)

    def _performed(self, case: str, command: Command, expected_seq: int | None) -> Outcome:
        current: Case = self.case(case)
        repeated = self._attempts.repeated(case, command)
        if repeated is not None:
            return repeated
        if expected_seq is not None and expected_seq != current.seq:
            raise SequenceConflict(case, expected_seq + 1)
        return self._attempts.attempt(current, command)

    def _command(
        self,
        data: ActionData,
        actor: Actor,
        at: datetime,
        recorded_at: datetime | None,
        key: str | None,
    ) -> Command:
        now = moment(self._clock())
        recorded = now if recorded_at is None else recorded_at
        command = Command(data=data, actor=actor, at=at, recorded_at=recorded, key=key)
        if recorded_at is None and command.at > now:
            # The clock that stamped it is a little ahead of this one.
            return self._command(data, actor, at, at, key)
        if command.recorded_at > now + GRACE:
            raise InvalidInput(problem("later_than_clock", "at"))
        return command

    def watch(self, *, actor: Actor, at: datetime | None = None) -> Iterator[Outcome]:
        """
        Record every time limit that has passed, each once for ever; run it every night.

        Args:
            actor: Who or what watches, such as the importing system's own service.
            at: When (aware); the clock's time when left out.

        Returns:
            What was recorded, case by case, while it is being recorded.

        Raises:
            InvalidInput: When the actor or the time is malformed; nothing is recorded then.
            CasesUnreadable: At the very end, when some cases could not be dealt with.
        """
        actor = argument("actor", Actor, actor)
        return self._watching(actor, at_time(self._clock() if at is None else at))

    def _watching(self, actor: Actor, when: datetime) -> Iterator[Outcome]:
        watched: set[str] = set()
        errors: list[JournalError] = []
        for item in self.due_items(when, within=-1):
            if item.breached or item.case in watched:
                continue
            watched.add(item.case)
            try:
                outcome = self._attempts.anew(partial(self._watched, item.case, when, actor))
            except (CaseUnreadable, SequenceConflict) as error:
                errors.append(error)
                continue
            if outcome is not None:
                yield outcome
        if errors:
            raise CasesUnreadable(tuple(errors))

    def _watched(self, case: str, at: datetime, actor: Actor) -> Outcome | None:
        return self._attempts.watch(self._indexed(case), at, actor, self._clock())

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
        day = helsinki_day(at_time(self._clock() if at is None else at))
        within = whole_number("within", within)
        try:
            until = day + timedelta(days=within)
        except OverflowError:
            until = date.max if within > 0 else date.min
        return self.journal.due(until)

    def see(self, case: str, viewer: Viewer, *, at: datetime | None = None) -> Projection:
        """
        Show a case to somebody, as far as they may see it, and record that they looked.

        The look is recorded before anything is shown; one that shows nothing is recorded too, as
        refused.  To a party and a notifier, a case that is not there, cannot be read or was not
        open then looks like one that is none of theirs.

        Args:
            case: Id of the case.
            viewer: Who looks.
            at: When (aware); the clock's time when left out.

        Raises:
            UnknownCase: When no case was opened under that id, and a worker asks.
            InvalidInput: When something is malformed; nothing is recorded then.
            SequenceConflict: When other writers came first ten times; look again.
        """
        viewer = argument("viewer", Viewer, viewer)

        def see() -> Projection:
            recorded_at = self._clock()
            when = recorded_at if at is None else at_time(at)
            if when > recorded_at:
                # Here, where it does not depend on there being such a case.
                raise InvalidInput(problem("too_late", "at"))
            if viewer.role_class.private and not self._was_open(case, when):
                return nothing_there(case_id(case), viewer, at=when)
            return self._attempts.see(self.case(case), viewer, when, recorded_at=recorded_at)

        return self._attempts.anew(see)

    def _was_open(self, case: str, at: datetime) -> bool:
        try:
            current = self.case(case)
        except (UnknownCase, CaseUnreadable):
            return False
        return current.start.at <= at

    def see_client(
        self, client: str, viewer: Viewer, *, at: datetime | None = None
    ) -> tuple[Projection, ...]:
        """
        Show a client's cases to somebody, as far as they may see them; each look is recorded.

        Cases of which they may see nothing are left out.

        Args:
            client: Id of the client.
            viewer: Who looks.
            at: When (aware); the clock's time when left out.

        Raises:
            InvalidInput: When something is malformed; nothing is recorded then.
            SequenceConflict: When other writers came first ten times; look again.
        """
        viewer = argument("viewer", Viewer, viewer)
        when = at_time(self._clock() if at is None else at)
        cases = [case for case in self.cases_of(client) if self._was_open(case, when)]
        looks = (self.see(case, viewer, at=at) for case in cases)
        return tuple(look for look in looks if look.allowed)

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
        when = at_time(self._clock() if at is None else at)
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

    def follow(self, logger: Logger, *, position: int = 0) -> Trail:
        """
        Tell *logger* of every event from now on, and first of those after *position*.

        Args:
            logger: A structlog logger.
            position: Position of the last event that it has been told of.
        """
        trail = Trail(self.journal, logger, whole_number("position", position))
        with self._lock:
            trail.catch_up()
            self.trails.append(trail)
        return trail

    def close(self) -> None:
        """Close the journal."""
        self.journal.close()
