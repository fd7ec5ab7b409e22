"""The journal's port: what is handed to a store, what comes back, and what every store promises."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final, Protocol

import attrs

from lsprocess.journal.closing import Closing
from lsprocess.journal.index import CaseIndex
from lsprocess.journal.marks import NO_MARKS, Marks, Running


Seen = Mapping[str, int]
"""Cases that a decision looked at, each with the sequence number of its last event then."""

NOTHING_SEEN: Final[Seen] = MappingProxyType({})


@attrs.frozen
class Entry:
    """
    One event on its way into a journal.

    Attributes:
        case: Id of the case that it belongs to.
        seq: Its place within the case, counted from 1.
        key: Command key that makes a repeated command harmless, or None.
        body: The event itself; a journal never looks inside.
    """

    case: str
    seq: int
    key: str | None
    body: bytes


@attrs.frozen
class Stored:
    """
    One event as a journal holds it.

    Attributes:
        position: Its place within the whole journal; grows, and later events have higher ones.
        case: Id of the case that it belongs to.
        seq: Its place within the case, counted from 1.
        key: Command key that it was appended under, or None.
        body: The very bytes that were appended.
    """

    position: int
    case: str
    seq: int
    key: str | None
    body: bytes


class Journal(Closing, Protocol):
    """
    An append-only store of events, safe to share between threads.

    An iterator that a journal hands out sees everything that was there when it started, holds no
    lock between its steps, and may or may not see what is appended meanwhile.
    """

    @property
    def store_id(self) -> str:
        """UUID that was drawn when the store was made and stays with it."""
        ...

    @property
    def path(self) -> str | None:
        """File that the store is in, with its links followed; None for one that is in no file."""
        ...

    def append(
        self, entries: Sequence[Entry], marks: Marks = NO_MARKS, seen: Seen = NOTHING_SEEN
    ) -> int:
        """
        Keep all the entries and marks or none of them; when this returns they are kept for good.

        Args:
            entries: The events, in the order in which they are to stand.
            marks: What they change in the index.
            seen: What they rest on; compared in the same transaction, before anything is written.

        Returns:
            Position of the last entry; the journal's last position if there was nothing to append.

        Raises:
            SequenceConflict: A sequence number is not its case's last one plus one, a key has
                been used in its case already, or a case that was *seen* has moved since.  Nothing
                was written.
        """
        ...

    def read(self, case: str, *, after: int = 0, until: int | None = None) -> Iterator[Stored]:
        """
        Give the events of one case in their order; none for a case that is not there.

        Args:
            case: Id of the case.
            after: Sequence number that the reader has already; 0 for none.
            until: Last sequence number wanted; None for all there are.
        """
        ...

    def find(self, case: str, key: str) -> Stored | None:
        """Give the event that was appended to the case under the key, if there is one."""
        ...

    def since(self, position: int) -> Iterator[Stored]:
        """Give the events of all cases after a position, in the order they were appended."""
        ...

    def cases(self) -> Iterator[str]:
        """Give the id of every case once, the one opened first coming first."""
        ...

    def due(self, until: date) -> Iterator[Running]:
        """Give the open time limits whose strict day is *until* or earlier, by that day."""
        ...

    def limits(self, process: str, code: str, first: date, last: date) -> Iterator[Running]:
        """
        Give the time limits of one duty of a process that touch a period, in the order of cases.

        Args:
            process: Id of the process; another one may have a duty of the same code.
            code: The duty's code.
            first: First day of the period.
            last: Last day.  A limit touches the period when its clock started by then and the
                duty was open on *first* or later.
        """
        ...

    def counted(self, name: str, first: date, last: date) -> Iterator[tuple[date, str | None]]:
        """Give what was counted in a period: each with its day and its case's organisation."""
        ...

    def cases_of(self, client: str) -> Iterator[str]:
        """Give the ids of a client's cases, the one opened first coming first."""
        ...

    def index(self) -> CaseIndex:
        """Give the whole index, to be compared with the events that it was made from."""
        ...

    def reindex(self, index: CaseIndex, position: int) -> None:
        """
        Put another index in the place of the journal's own, or leave all as it is.

        Args:
            index: The other one.
            position: Position of the last event that it was made from.

        Raises:
            JournalError: When there is a later event.
        """
        ...

    def restore_guards(self) -> None:
        """Put the store's own guards in the place of whatever keeps its events as they were."""
        ...

    def faults(self) -> tuple[str, ...]:
        """Say what is wrong with the store itself, whatever its events say."""
        ...

    def last_position(self) -> int:
        """Give the position of the latest event, 0 in an empty journal."""
        ...

    def close(self) -> None:
        """Let go of the store; a closed journal answers nothing, closing it again is harmless."""
        ...
