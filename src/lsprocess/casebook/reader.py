"""Reading cases from a journal: as they stand, as they stood, and those they are linked with."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from lsprocess.journal import Journal
from lsprocess.journal.codec import Library, decode
from lsprocess.process import ActionData, Case, Correct, Event, evolve, new_case, replay
from lsprocess.process.fields import case_fields


KEPT: Final = 1024
"""How many cases are kept ready; the least recently used go first."""


class Reader:
    """Gives cases from a journal, and keeps the last ones ready."""

    def __init__(self, journal: Journal, library: Library) -> None:
        self._journal = journal
        self._library = library
        self._now: OrderedDict[str, Case] = OrderedDict()
        self._then: OrderedDict[str, Case] = OrderedDict()

    def history(self, case: str, *, until: int | None = None) -> tuple[Event, ...]:
        """Give every event of a case, from the first."""
        return tuple(self._events(case, 0, until))

    def _events(self, case: str, after: int, until: int | None) -> Iterator[Event]:
        for stored in self._journal.read(case, after=after, until=until):
            yield decode(stored.body, self._library)

    def now(self, case: str) -> Case | None:
        """Give a case as it stands; None when nothing was ever recorded under its id."""
        return self._read(self._now, case, None)

    def then(self, case: str, seq: int) -> Case | None:
        """Give a case as it stood after its event *seq*."""
        if case in self._then and self._then[case].seq > seq:
            del self._then[case]
        return self._read(self._then, case, seq)

    def _read(self, kept: OrderedDict[str, Case], case: str, until: int | None) -> Case | None:
        found = kept.get(case)
        for event in self._events(case, 0 if found is None else found.seq, until):
            found = self.after(found, event)
        if found is not None:
            kept[case] = found
            kept.move_to_end(case)
            if len(kept) > KEPT:
                kept.popitem(last=False)
        return found

    def after(self, case: Case | None, event: Event) -> Case:
        """Give *case* after *event*; a case that does not exist yet takes the event's process."""
        if type(event.data) is Correct and event.applied:
            return replay((*self.history(event.case, until=event.seq - 1), event))
        if case is None or case.state is None:
            case = new_case(event.process, event.case, seq=event.seq - 1)
        return evolve(case, event)

    def keep(self, case: Case) -> None:
        """Keep a case ready as it stands."""
        self._now[case.id] = case
        self._now.move_to_end(case.id)

    def linked(self, case: Case, *named: ActionData) -> dict[str, Case]:
        """Give the cases that *case* is linked with, and those that *named* data name."""
        ids = case.process.linked(case) if case.state is not None else ()
        wanted = (*ids, *named_cases(named))
        if not wanted:
            return {}
        found = {other: self.now(other) for other in dict.fromkeys(wanted)}
        return {other: case for other, case in found.items() if case is not None}

    def past(self, events: Iterable[Event]) -> Mapping[tuple[str, int], Case]:
        """Give the linked cases as *events* saw them."""
        refs = {ref for event in events for ref in event.linked}
        found = {ref: self.then(*ref) for ref in sorted(refs)}
        return {ref: case for ref, case in found.items() if case is not None}


def named_by(data: ActionData | None, history: Iterable[Event]) -> tuple[ActionData, ...]:
    """Give the records whose cases *data* bring into sight: their own, or the corrected one's."""
    if type(data) is Correct:
        return tuple(event.data for event in history if event.seq == data.event)
    return () if data is None else (data,)


def named_cases(named: Iterable[ActionData]) -> Iterator[str]:
    """Give the ids of the cases that data name."""
    for data in named:
        for field in case_fields(type(data)):  # type: ignore[arg-type]
            other = getattr(data, field)
            if other is not None:
                yield other
