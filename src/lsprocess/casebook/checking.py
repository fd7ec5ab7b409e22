"""A whole store looked through: every case read, and the index compared with what they say."""

from collections.abc import Iterator, Mapping

import attrs

from lsprocess.casebook.index import marks_of
from lsprocess.casebook.reader import KEPT, Reader, linked_in
from lsprocess.errors import CaseUnreadable, InvalidInput, RecordUnreadable
from lsprocess.ids import shown_id
from lsprocess.journal import Journal
from lsprocess.journal.codec import Library
from lsprocess.journal.index import CaseIndex
from lsprocess.problems import said_by
from lsprocess.process import (
    Case,
    Correct,
    Event,
    evolve,
    new_case,
    recorded,
    whole,
)
from lsprocess.process.duty_cache import Owed


@attrs.frozen(kw_only=True)
class StoreCheck:
    """
    What was found in a store.

    Attributes:
        events: How many events it holds.
        cases: How many cases.
        faults: What is wrong with the store itself.
        unreadable: Cases that cannot be read, each with why.
        stale: Events that rest on a linked case which had moved before they were kept.
        index: Cases of which the index says something else than they do.
    """

    events: int
    cases: int
    faults: tuple[str, ...] = ()
    unreadable: tuple[CaseUnreadable, ...] = ()
    stale: tuple[tuple[str, int], ...] = ()
    index: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not (self.faults or self.unreadable or self.stale or self.index)


def check_store(journal: Journal, library: Library, *, rebuild_index: bool = False) -> StoreCheck:
    """
    Look a whole store through, from its first event to its last; every case is kept in memory.

    Args:
        journal: The store.
        library: Process versions that are known.
        rebuild_index: Put an index made from the events in the place of a wrong one.  What it
            holds of cases that cannot be read, and of those linked with them, stays as it is.

    Returns:
        What was found; of the index, what is still wrong.

    Raises:
        JournalError: When an event is appended while the index is made anew; do it again then.
    """
    retelling = _Retelling(journal, library)
    while True:
        retelling.tell()
        stored, rebuilt = journal.index(), retelling.index
        if journal.last_position() == retelling.position:
            break  # else somebody has written meanwhile
    doubtful = retelling.doubtful()
    mine, its = rebuilt.by_case(), stored.by_case()
    wrong = [
        case
        for case in dict.fromkeys((*mine, *its))
        if case not in doubtful and mine.get(case) != its.get(case)
    ]
    if wrong and rebuild_index:
        journal.reindex(rebuilt.with_of(doubtful, stored), retelling.position)
        wrong = []
    return StoreCheck(
        events=retelling.events,
        cases=len(retelling.links),
        faults=journal.faults(),
        unreadable=tuple(retelling.lost.values()),
        stale=tuple(retelling.stale),
        index=tuple(map(shown_id, wrong)),
    )


class _Retelling:
    """The events of a store in the order in which they were kept, and the index they make."""

    def __init__(self, journal: Journal, library: Library) -> None:
        self.index = CaseIndex()
        self.lost: dict[str, CaseUnreadable] = {}
        self.stale: list[tuple[str, int]] = []
        self.links: dict[str, set[str]] = {}
        self.events = self.position = 0
        self._journal = journal
        self._reader = Reader(journal, library)
        self._cases: dict[str, Case] = {}
        self._owed: dict[str, Owed] = {}

    def doubtful(self) -> set[str]:
        """Name the cases whose index cannot be made: the lost ones, and those linked with one."""
        around = {name for case in self.lost for name in self.links.get(case, ())}
        return around | {
            case
            for case, others in self.links.items()
            if case in self.lost or not others.isdisjoint(self.lost)
        }

    def tell(self) -> None:
        """Go through every event that was not told yet."""
        for events in self._attempts():
            steps = [(self._before(event), event) for event in events]
            steps = [(was, event) for was, event in steps if self._follows(was, event)]
            if steps:
                self._take(steps)

    def _attempts(self) -> Iterator[list[Event]]:
        """Give the events in groups: what each attempt has left, in its own case first."""
        group: list[Event] = []
        for stored in self._journal.since(self.position):
            self.events, self.position = self.events + 1, stored.position
            self.links.setdefault(stored.case, set())
            if stored.case in self.lost:
                continue
            try:
                event = self._reader.event(stored)
            except RecordUnreadable as error:
                if group:
                    yield group  # what came before stands, whatever is lost from here on
                    group = []
                self._lose(stored.case, error)
                continue
            self.links[stored.case].update(linked_in(event))
            if group and event.echo_of == f"{group[0].case}#{group[0].seq}":
                group.append(event)
                continue
            if group:
                yield group
            group = [event]
        if group:
            yield group

    def _lose(self, case: str, error: Exception) -> None:
        self.lost[case] = CaseUnreadable(shown_id(case), said_by(error))
        self._cases.pop(case, None)

    def _before(self, event: Event) -> Case:
        current = self._cases.get(event.case)
        if current is None or current.state is None:
            return new_case(event.process, event.case, seq=0 if current is None else current.seq)
        return current

    def _follows(self, was: Case, event: Event) -> bool:
        try:
            evolve(was, event, self._history(event).get(event.case, ()))
        except InvalidInput as error:
            self._lose(event.case, error)
            return False
        return True

    def _history(self, event: Event) -> Mapping[str, tuple[Event, ...]]:
        if type(event.data) is not Correct:
            return {}
        return {event.case: self._reader.history(event.case, until=event.seq - 1)}

    def _take(self, steps: list[tuple[Case, Event]]) -> None:
        _, event = steps[0]
        linked = {o: self._cases[o] for o, _ in event.linked if o in self._cases}
        if any(o in linked and linked[o].seq != seq for o, seq in event.linked):
            self.stale.append((event.case, event.seq))
        further = [name for linked_case in linked.values() for name in self._links(linked_case)]
        beyond = {name: self._cases[name] for name in further if name in self._cases}
        histories = {case: past for _, done in steps for case, past in self._history(done).items()}
        attempt = recorded(
            steps, linked=linked, beyond=beyond, histories=histories, owed=self._owed
        )
        self.index.mark(marks_of(attempt, histories))
        self._cases.update((case.id, case) for case in attempt.cases)
        if len(self._owed) > KEPT:
            self._owed.clear()
        self._owed.update(attempt.owed)

    def _links(self, case: Case) -> tuple[str, ...]:
        return () if case.state is None else case.process.linked(whole(case))
