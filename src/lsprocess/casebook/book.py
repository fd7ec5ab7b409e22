"""The casebook: load, decide, append, tell.  The object that an importing system holds."""

import secrets

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from types import TracebackType
from typing import Any, Final, Protocol, Self, cast

import attrs

from lsprocess.audit.trail import Logger, Trail
from lsprocess.casebook.arguments import argument, whole_number
from lsprocess.casebook.desk import TRIES, Desk
from lsprocess.casebook.looking import Looking
from lsprocess.casebook.outcome import Outcome
from lsprocess.casebook.reader import Reader
from lsprocess.casebook.reporting import Reporting
from lsprocess.casebook.turn import Turn
from lsprocess.casebook.versions import Versions
from lsprocess.errors import (
    CasesUnreadable,
    CaseUnreadable,
    InvalidInput,
    JournalError,
    SequenceConflict,
)
from lsprocess.event_ids import new_event_id
from lsprocess.ids import check_id, new_pseudonym
from lsprocess.journal import Journal, open_journal
from lsprocess.journal.codec import Library
from lsprocess.problems import problem
from lsprocess.process import (
    ActionData,
    Actor,
    Case,
    Command,
    Correct,
    Process,
    new_case,
)
from lsprocess.process.fields import at_time, case_id, moment
from lsprocess.processes import PROCESSES


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


class Casebook(Reporting, Looking):
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
        known = tuple(processes)
        self.journal = journal
        self.processes: Mapping[str, Process] = {one.id: one for one in known} or PROCESSES
        self.library: Library = {(one.id, one.version): one for one in known} or Versions(PROCESSES)
        self.trails = list(trails)
        self._chosen = {"profile": profile, "calendar": calendar}
        self._clock = clock
        self._reader = Reader(journal, self.library)
        self._lock = Turn()
        self._desk = Desk(
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
        return self._desk.decide(lambda: self._started(definition, case, command))

    def _started(self, definition: Process, case: str, command: Command) -> Outcome:
        found = self._reader.now(case)
        if found is None or found.state is None:
            found = new_case(definition, case, seq=0 if found is None else found.seq)
        elif found.process.id != definition.id:
            raise InvalidInput(problem("process_of_case", "process", own=found.process.id))
        return self._desk.repeated(case, command) or self._desk.attempt(found, command)

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
        decide = self._desk.anew if type(data) is Correct else self._desk.decide
        return decide(lambda: self._performed(case, command, expected_seq), tries)

    def _performed(self, case: str, command: Command, expected_seq: int | None) -> Outcome:
        found: Case = self.case(case)
        repeated = self._desk.repeated(case, command)
        if repeated is not None:
            return repeated
        if expected_seq is not None and expected_seq != found.seq:
            raise SequenceConflict(case, expected_seq + 1)
        return self._desk.attempt(found, command)

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
        seen: set[str] = set()
        left: list[JournalError] = []
        for item in self.due_items(when, within=-1):
            if item.breached or item.case in seen:
                continue
            seen.add(item.case)
            try:
                found = self._desk.anew(partial(self._watched, item.case, when, actor))
            except (CaseUnreadable, SequenceConflict) as error:
                left.append(error)
                continue
            if found is not None:
                yield found
        if left:
            raise CasesUnreadable(tuple(left))

    def _watched(self, case: str, at: datetime, actor: Actor) -> Outcome | None:
        return self._desk.watch(self._indexed(case), at, actor, self._clock())

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

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
