"""A journal that lives in memory and ends with it: for trying out, for tests, for simulations."""

from collections.abc import Iterator, Sequence
from datetime import date
from threading import Lock
from uuid import uuid4

from lsprocess.errors import JournalError, SequenceConflict
from lsprocess.journal.closing import Closing
from lsprocess.journal.index import CaseIndex
from lsprocess.journal.marks import NO_MARKS, Marks, Running
from lsprocess.journal.port import NOTHING_SEEN, Entry, Seen, Stored
from lsprocess.problems import of, problem


class MemoryJournal(Closing):
    """The journal's promises without a disk; what it holds is gone when it is closed."""

    def __init__(self) -> None:
        """Make an empty journal with an id of its own."""
        self.store_id = str(uuid4())
        self.path: str | None = None
        self._lock = Lock()
        self._events: list[Stored] | None = []
        self._cases: dict[str, list[Stored]] = {}
        self._keys: dict[tuple[str, str], Stored] = {}
        self._index = CaseIndex()

    def append(
        self, entries: Sequence[Entry], marks: Marks = NO_MARKS, seen: Seen = NOTHING_SEEN
    ) -> int:
        """Keep all the entries or none of them; see ``Journal.append``."""
        with self._lock:
            events = self._open()
            for case, seq in seen.items():
                if len(self._cases.get(case, ())) != seq:
                    raise SequenceConflict(case, seq + 1)
            fresh: list[Stored] = []
            heads: dict[str, int] = {}
            keys: dict[tuple[str, str], Stored] = {}
            for position, entry in enumerate(entries, len(events) + 1):
                case, seq, key = entry.case, entry.seq, entry.key
                head = heads.get(case)
                if head is None:
                    head = len(self._cases.get(case, ()))
                if seq != head + 1:
                    raise SequenceConflict(case, seq)
                heads[case] = seq
                stored = Stored(position, case, seq, key, entry.body)
                if key is not None:
                    if (case, key) in keys or (case, key) in self._keys:
                        raise SequenceConflict(case, seq)
                    keys[case, key] = stored
                fresh.append(stored)
            for stored in fresh:
                self._cases.setdefault(stored.case, []).append(stored)
            events.extend(fresh)
            self._keys.update(keys)
            self._index.mark(marks)
            return len(events)

    def read(self, case: str, *, after: int = 0, until: int | None = None) -> Iterator[Stored]:
        """Give the events of one case in their order; see ``Journal.read``."""
        with self._lock:
            self._open()
            stop = None if until is None else max(until, 0)
            part = self._cases.get(case, [])[max(after, 0) : stop]
        yield from part

    def find(self, case: str, key: str) -> Stored | None:
        """Give the event that was appended to the case under the key, if there is one."""
        with self._lock:
            self._open()
            return self._keys.get((case, key))

    def since(self, position: int) -> Iterator[Stored]:
        """Give the events of all cases after a position, in the order they were appended."""
        with self._lock:
            events = self._open()
            end = len(events)
        for index in range(max(position, 0), end):
            yield events[index]

    def cases(self) -> Iterator[str]:
        """Give the id of every case once, the one opened first coming first."""
        with self._lock:
            self._open()
            names = list(self._cases)
        yield from names

    def due(self, until: date) -> Iterator[Running]:
        """Give the open time limits whose strict day is *until* or earlier, by that day."""
        with self._lock:
            self._open()
            limits = self._index.due(until)
        yield from limits

    def limits(self, process: str, code: str, first: date, last: date) -> Iterator[Running]:
        """Give the time limits of one duty that touch a period; see ``Journal.limits``."""
        with self._lock:
            self._open()
            limits = self._index.limits(process, code, first, last)
        yield from limits

    def counted(self, name: str, first: date, last: date) -> Iterator[tuple[date, str | None]]:
        """Give what was counted in a period: each with its day and its case's organisation."""
        with self._lock:
            self._open()
            counts = self._index.counted(name, first, last)
        yield from counts

    def cases_of(self, client: str) -> Iterator[str]:
        """Give the ids of a client's cases, the one opened first coming first."""
        with self._lock:
            self._open()
            cases = self._index.cases_of(client)
        yield from cases

    def index(self) -> CaseIndex:
        """Give the whole index; see ``Journal.index``."""
        with self._lock:
            self._open()
            return CaseIndex(
                self._index.opened.copy(), self._index.running.copy(), self._index.counts.copy()
            )

    def reindex(self, index: CaseIndex, position: int) -> None:
        """Put another index in the place of the journal's own; see ``Journal.reindex``."""
        with self._lock:
            if len(self._open()) != position:
                raise JournalError(problem("index_behind"))
            self._index = index

    def restore_guards(self) -> None:
        """Do nothing: nobody else gets at what is in memory."""

    def faults(self) -> tuple[str, ...]:
        """Say what is wrong with the store itself: memory has no faults that it could tell."""
        return ()

    def last_position(self) -> int:
        """Give the position of the latest event, 0 in an empty journal."""
        with self._lock:
            return len(self._open())

    def close(self) -> None:
        """Forget everything; closing it again is harmless."""
        with self._lock:
            self._events = None
            self._cases = {}
            self._keys = {}
            self._index = CaseIndex()

    def _open(self) -> list[Stored]:
        if self._events is None:
            raise JournalError(of("journal", problem("store_closed")))
        return self._events
