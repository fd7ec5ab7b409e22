"""The attempts of a casebook: each decided, appended and told, or its first answer again."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import Final, TypeVar

import attrs

from lsprocess.audit.trail import Trail
from lsprocess.casebook.index import marks_of
from lsprocess.casebook.outcome import Outcome
from lsprocess.casebook.reader import Reader, named_by
from lsprocess.casebook.turn import Turn
from lsprocess.errors import (
    CaseUnreadable,
    InvalidInput,
    KeyReused,
    RecordUnreadable,
    SequenceConflict,
)
from lsprocess.journal import Entry, Journal, Seen
from lsprocess.journal.codec import Library, encode_soundly
from lsprocess.problems import problem, said_by
from lsprocess.process import (
    Actor,
    Attempt,
    Case,
    Command,
    Correct,
    Event,
    View,
    attempt,
    evolve,
    passed,
)
from lsprocess.process.left_out import same_attempt
from lsprocess.process.links import NO_CASES, Links
from lsprocess.process.view import NO_HISTORIES, NO_LINKS
from lsprocess.views import Projection, Viewer, looked, project


T = TypeVar("T")
TRIES: Final = 10
"""How often a decision is made before it is left to the caller that others always come first."""


@attrs.frozen(kw_only=True)
class Attempts:
    """
    Where attempts are made; the casebook holds the lock meanwhile.

    Attributes:
        journal: Where events are kept.
        reader: Gives cases from it.
        library: Process versions.
        trails: Audit trails that are told after each append.
        ids: Gives ids for events.
        lock: The casebook's lock.
    """

    journal: Journal
    reader: Reader
    library: Library
    trails: list[Trail]
    ids: Callable[[], str]
    lock: Turn

    def decide(self, decide: Callable[[], T], tries: int = TRIES) -> T:
        """
        Decide on the cases as they were seen last, and anew where that will not do.

        The append finds out whether any of them has moved; asking the journal before it as well
        would cost more than all the deciding.  What is not appended is decided anew too: what was
        malformed for the case as it was may be sound for the case as it is.

        Args:
            decide: As for `anew`.
            tries: As for `anew`.

        Raises:
            SequenceConflict: When others came first every time.
        """
        with self.lock:
            self.reader.remembers = True
            try:
                return decide()
            except (SequenceConflict, InvalidInput):
                pass  # decided anew below, on the cases as they stand
            finally:
                self.reader.remembers = False
        return self.anew(decide, max(tries - 1, 1))

    def anew(self, decide: Callable[[], T], tries: int = TRIES) -> T:
        """
        Decide, and decide anew whenever another writer came first.

        Args:
            decide: Reads the cases as they stand, decides, and leaves what came of it.
            tries: How often.

        Raises:
            SequenceConflict: When others came first every time.
        """
        for _ in range(tries - 1):
            with suppress(SequenceConflict), self.lock:
                return decide()
        with self.lock:
            return decide()

    def attempt(self, case: Case, command: Command) -> Outcome:
        """Decide *command* in *case*, append what is left, and tell the trails."""
        data, reader = command.data, self.reader
        if type(data) is Correct:
            own = reader.history(case.id)
            linked = reader.linked(case, *named_by(data, own))
            histories = reader.histories(own, linked)
        else:
            linked, histories = reader.linked(case, data, beside=self._beside(case, command)), {}
        beyond = reader.beyond(case, linked.cases) if linked.cases else NO_LINKS
        attempted = attempt(
            case,
            command,
            self.ids,
            linked=linked.cases,
            beyond=beyond,
            lost=linked.lost,
            histories=histories,
            owed=reader.owed,
        )
        lengths = {name: len(events) for name, events in histories.items()}
        return self._leave(attempted, {**lengths, **_seen(linked.cases, beyond)}, histories)

    def _beside(self, case: Case, command: Command) -> Iterable[str]:
        """
        Name the other cases that an opening looks at, if this is one.

        One that cannot be read is left out: it must not keep a child's new case from opening.
        """
        if case.state is not None:
            return ()
        view = View(case, command.at, command.actor, command.data)
        client = case.process.beside(view)
        ids = () if client is None else self.journal.cases_of(client)
        return [name for name in ids if self._process_of(name) == case.process.id]

    def _process_of(self, case: str) -> str | None:
        try:
            current = self.reader.now(case)
        except CaseUnreadable:
            return None
        return None if current is None else current.process.id

    def watch(
        self, case: Case, at: datetime, actor: Actor, recorded_at: datetime
    ) -> Outcome | None:
        """Record the time limits that have passed in *case* and were not found before."""
        linked = self.reader.linked(case).cases
        event = passed(case, at, actor, self.ids(), recorded_at=recorded_at, linked=linked)
        return None if event is None else self._leave(_alone(case, event), _seen(linked))

    def see(self, case: Case, viewer: Viewer, at: datetime, *, recorded_at: datetime) -> Projection:
        """Give what *viewer* may see of *case*, and record the look."""
        history, linked = self.reader.history(case.id), self.reader.linked(case)
        projection = project(case, history, viewer, at=at, now=recorded_at, linked=linked.told)
        event = looked(case, projection, self.ids(), recorded_at=recorded_at)
        self._leave(_alone(case, event), _seen(linked.cases))
        return projection

    def _leave(
        self,
        attempted: Attempt,
        seen: Seen,
        histories: Mapping[str, tuple[Event, ...]] = NO_HISTORIES,
    ) -> Outcome:
        bodies = [encode_soundly(event, self.library) for event in attempted.events]
        entries = [
            Entry(event.case, event.seq, event.key, body)
            for event, body in zip(attempted.events, bodies, strict=True)
        ]
        position = self.journal.append(entries, marks_of(attempted, histories), seen)
        self.reader.keep(*attempted.cases, owed=attempted.owed)
        untold = self._tell(position, bodies)
        after = attempted.cases[0]
        look = partial(self._linked, after)
        return Outcome(event=attempted.events[0], case=after, look=look, untold=untold)

    def _linked(self, case: Case) -> Links:
        with self.lock:
            return self.reader.linked(case)

    def _tell(self, position: int, bodies: list[bytes]) -> tuple[Exception, ...]:
        untold: list[Exception] = []
        first = position - len(bodies) + 1
        for trail in self.trails:
            try:
                for place, body in enumerate(bodies, start=first):
                    trail.tell(place, body)
            except Exception as error:  # noqa: BLE001 - the event is kept; a trail must not hide it
                untold.append(error)
        return tuple(untold)

    def repeated(self, case: str, command: Command) -> Outcome | None:
        """Give the first answer again when the command's key was used before with this content."""
        if command.key is None:
            return None
        stored = self.journal.find(case, command.key)
        if stored is None:
            return None
        try:
            event = self.reader.event(stored)
        except RecordUnreadable as error:
            raise CaseUnreadable(case, said_by(error)) from error
        # A retry is stamped anew: its times say nothing of what is asked.
        if not same_attempt(event, command.data, command.actor):
            raise KeyReused(problem("reused_key", "command"))
        then = self.reader.then(case, event.seq)
        assert then is not None
        linked = NO_CASES if then.state is None else self.reader.past(event)
        return Outcome(
            event=event,
            case=then,
            look=lambda: linked,
            repeated=True,
        )


def _seen(*cases: Mapping[str, Case]) -> Seen:
    """Give what a decision saw of the *cases*."""
    return {case.id: case.seq for group in cases for case in group.values()}


def _alone(case: Case, event: Event) -> Attempt:
    """Make of what a casebook itself leaves in a case what an attempt leaves."""
    return Attempt((event,), (evolve(case, event),))
