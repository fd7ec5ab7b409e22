"""The desk of a casebook: an attempt decided, appended and told, or its first answer again."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from threading import RLock

import attrs

from lsprocess.audit.trail import Trail
from lsprocess.casebook.marking import marks_of
from lsprocess.casebook.outcome import Outcome
from lsprocess.casebook.reader import Reader, named_by
from lsprocess.errors import KeyReused
from lsprocess.journal import Entry, Journal
from lsprocess.journal.codec import Library, decode, encode
from lsprocess.journal.marks import Marks
from lsprocess.process import Actor, Case, Command, Correct, Event, decide, echoes, passed
from lsprocess.views import Projection, Viewer, looked, project


@attrs.frozen(kw_only=True)
class Desk:
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
    lock: "RLock"

    def attempt(self, case: Case, command: Command) -> Outcome:
        """Decide *command* in *case*, append what is left, and tell the trails."""
        data = command.data
        if type(data) is Correct:
            history = self.reader.history(case.id)
            linked = self.reader.linked(case, *named_by(data, history))
            past = self.reader.past(history)
            event = decide(case, command, self.ids(), linked=linked, history=history, past=past)
        else:
            history = ()
            linked = self.reader.linked(case, data)
            event = decide(case, command, self.ids(), linked=linked)
        left = echoes(case, command, event, linked=linked, history=history)
        return self._leave(case, linked, event, *left)

    def watch(
        self, case: Case, at: datetime, actor: Actor, recorded_at: datetime
    ) -> Outcome | None:
        """Record the time limits that have passed in *case* and were not found before."""
        linked = self.reader.linked(case)
        event = passed(case, at, actor, self.ids(), recorded_at=recorded_at, linked=linked)
        return None if event is None else self._leave(case, {}, event)

    def see(self, case: Case, viewer: Viewer, at: datetime, *, recorded_at: datetime) -> Projection:
        """Give what *viewer* may see of *case*, and record the look."""
        history, linked = self.reader.history(case.id), self.reader.linked(case)
        projection = project(case, history, viewer, at=at, linked=linked)
        event = looked(case, projection, self.ids(), recorded_at=recorded_at)
        self._leave(case, {}, event)
        return projection

    def _leave(self, case: Case, linked: Mapping[str, Case], event: Event, *left: Event) -> Outcome:
        after = self.reader.after(case, event)
        others = {other.id: (other, other) for other in linked.values() if other.state is not None}
        for echo in left:
            was = linked[echo.case]
            others[echo.case] = (was, self.reader.after(was, echo))
        marks = marks_of(self.reader, event, case, after, others)
        position = self._append((event, *left), marks)
        self.reader.keep(after)
        for echo in left:
            self.reader.keep(others[echo.case][1])
        untold = self._tell(position, (event, *left))
        look = partial(self._linked, after)
        return Outcome(event=event, case=after, look=look, untold=untold)

    def _linked(self, case: Case) -> dict[str, Case]:
        with self.lock:
            return self.reader.linked(case)

    def _append(self, events: tuple[Event, ...], marks: Marks) -> int:
        entries = [Entry(event.case, event.seq, event.key, encode(event)) for event in events]
        return self.journal.append(entries, marks)

    def _tell(self, position: int, events: tuple[Event, ...]) -> tuple[Exception, ...]:
        untold: list[Exception] = []
        first = position - len(events) + 1
        for trail in self.trails:
            try:
                for place, event in enumerate(events, start=first):
                    trail.tell(place, event)
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
        event = decode(stored.body, self.library)
        if (event.data, event.actor, event.at) != (command.data, command.actor, command.at):
            msg = (
                "'command' must be a new key for other content, got one used before; repeat the "
                "same line, or give another key"
            )
            raise KeyReused(msg)
        then = self.reader.then(case, event.seq)
        assert then is not None
        linked = self.reader.past((event,)) if then.state is not None else {}
        return Outcome(
            event=event,
            case=then,
            look={other.id: other for other in linked.values()}.copy,
            repeated=True,
        )
