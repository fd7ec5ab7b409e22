"""The casebook: load, decide, append, tell.  The object that an importing system holds."""

import secrets

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Final, Protocol, Self, cast

import attrs

from lsprocess.audit.trail import Logger, Trail
from lsprocess.casebook.answers import Answers
from lsprocess.casebook.arguments import argument, whole_number
from lsprocess.casebook.attempts import TRIES, Attempts
from lsprocess.casebook.outcome import Outcome
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
from lsprocess.ids import check_id, new_pseudonym
from lsprocess.journal import Journal, open_journal
from lsprocess.journal.closing import Closing
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
from lsprocess.views import Projection, Viewer, nothing_there


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


class Casebook(Answers, Closing):
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
        super().__init__(
            journal,
            {p.id: p for p in own} or PROCESSES,
            {(p.id, p.version): p for p in own} or Versions(PROCESSES),
            clock,
        )
        self.trails = list(trails)
        self._chosen = {"profile": profile, "calendar": calendar}
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
        return self._watching(actor, self._when(at))

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
        when = self._when(at)
        cases = [case for case in self.cases_of(client) if self._was_open(case, when)]
        looks = (self.see(case, viewer, at=at) for case in cases)
        return tuple(look for look in looks if look.allowed)

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
