"""Reading cases from a journal: as they stand, as they stood, and those they are linked with."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from lsprocess.errors import CaseUnreadable, InvalidInput, RecordUnreadable
from lsprocess.journal import Journal, Stored
from lsprocess.journal.codec import Library, decode
from lsprocess.problems import problem, said_by
from lsprocess.process import ActionData, Case, Correct, Event, Facts, evolve, replay, whole
from lsprocess.process.duty_cache import Owed
from lsprocess.process.fields import named_cases
from lsprocess.process.links import Links


KEPT: Final = 1024
"""How many cases are kept ready; the least recently used go first."""


class Reader:
    """
    Gives cases from a journal, and keeps the last ones ready.

    Attributes:
        owed: What cases owe, for the next attempt.
        remembers: Whether cases are given as they were read last, without asking for more.
    """

    def __init__(self, journal: Journal, library: Library) -> None:
        self._journal = journal
        self._library = library
        self._now: OrderedDict[str, Case] = OrderedDict()
        self._then: OrderedDict[str, Case] = OrderedDict()
        self._linked: dict[str, tuple[Facts, tuple[str, ...]]] = {}
        self.owed: dict[str, Owed] = {}
        self.remembers = False

    def history(self, case: str, *, until: int | None = None) -> tuple[Event, ...]:
        """
        Give every event of a case, from the first.

        Raises:
            CaseUnreadable: When one of them cannot be read.
        """
        try:
            return tuple(self._events(case, 0, until))
        except RecordUnreadable as error:
            raise CaseUnreadable(case, said_by(error)) from error

    def _events(self, case: str, after: int, until: int | None) -> Iterator[Event]:
        for stored in self._journal.read(case, after=after, until=until):
            yield self.event(stored)

    def event(self, stored: Stored) -> Event:
        """
        Give the event that a row of the journal holds.

        Raises:
            RecordUnreadable: When it cannot be read, or is another than the row says.
        """
        event = decode(stored.body, self._library)
        if (event.case, event.seq, event.key) != (stored.case, stored.seq, stored.key):
            raise RecordUnreadable(problem("record_of_row"))
        return event

    def now(self, case: str) -> Case | None:
        """
        Give a case as it stands; None when nothing was ever recorded under its id.

        Raises:
            CaseUnreadable: When one of its events cannot be read, or does not follow on the others.
        """
        return self._read(self._now, case, None)

    def then(self, case: str, seq: int) -> Case | None:
        """Give a case as it stood after its event *seq*."""
        if case in self._then and self._then[case].seq > seq:
            del self._then[case]
        return self._read(self._then, case, seq)

    def _read(self, cases: OrderedDict[str, Case], case: str, until: int | None) -> Case | None:
        current = cases.get(case)
        if self.remembers and until is None and current is not None and current.state is not None:
            return current
        try:
            if current is None or current.state is None:
                events = tuple(self._events(case, 0, until))
                current = replay(events) if events else None
            else:
                current = self._further(current, until)
        except (RecordUnreadable, InvalidInput) as error:
            raise CaseUnreadable(case, said_by(error)) from error
        if current is not None:
            _keep(cases, current)
        return current

    def _further(self, case: Case, until: int | None) -> Case:
        events = tuple(self._events(case.id, case.seq, until))
        if events and any(type(event.data) is Correct for event in events):
            return replay(self._events(case.id, 0, until))
        for event in events:
            case = evolve(case, event)
        return case

    def keep(self, *cases: Case, owed: Mapping[str, Owed]) -> None:
        """Keep cases ready as they stand, with what they owe."""
        for case in cases:
            _keep(self._now, case)
        if len(self.owed) > KEPT:
            self.owed.clear()
        self.owed.update(owed)

    def linked(self, case: Case, *named: ActionData, beside: Iterable[str] = ()) -> Links:
        """Give the cases that *case* is linked with, those that data name, and some *beside*."""
        others = (name for data in named for name in named_cases(data))
        return self._all((*self._links(case), *others, *beside))

    def beyond(self, case: Case, linked: Mapping[str, Case]) -> Mapping[str, Case]:
        """
        Give the other cases that those *linked* with *case* are linked with in their turn.

        One that cannot be read is left out: only what the linked ones owe rests on it.
        """
        ids = [name for linked_case in linked.values() for name in self._links(linked_case)]
        return self._all(name for name in ids if name not in linked and name != case.id).cases

    def _links(self, case: Case) -> tuple[str, ...]:
        if case.state is None:
            return ()
        facts, ids = self._linked.get(case.id, (None, ()))
        if facts is not case.facts:
            ids = case.process.linked(whole(case))
            if len(self._linked) > KEPT:
                self._linked.clear()
            self._linked[case.id] = case.facts, ids
        return ids

    def _all(self, ids: Iterable[str]) -> Links:
        return _read_each(dict.fromkeys(ids), self.now)

    def histories(
        self, own: tuple[Event, ...], linked: Iterable[str]
    ) -> dict[str, tuple[Event, ...]]:
        """Give every event of a case, of *linked* ones, and of those that were linked with them."""
        by_case = {own[0].case: own} if own else {}
        for name in linked:
            if name not in by_case:
                by_case[name] = self.history(name)
        names = [o for events in by_case.values() for event in events for o in linked_in(event)]
        for name in dict.fromkeys(names):
            if name not in by_case:
                by_case[name] = self.history(name)
        return by_case

    def past(self, event: Event) -> Links:
        """Give the linked cases as *event* saw them."""
        places = dict(event.linked)
        return _read_each(places, lambda name: self.then(name, places[name]))


def _read_each(names: Iterable[str], read: Callable[[str], Case | None]) -> Links:
    cases: dict[str, Case] = {}
    lost: dict[str, CaseUnreadable] = {}
    for name in names:
        try:
            case = read(name)
        except CaseUnreadable as error:
            lost[name] = error
        else:
            if case is not None:
                cases[name] = case
    return Links(cases, lost)


def _keep(cases: OrderedDict[str, Case], case: Case) -> None:
    cases[case.id] = case
    cases.move_to_end(case.id)
    if len(cases) > KEPT:
        cases.popitem(last=False)


def linked_in(event: Event) -> tuple[str, ...]:
    """Name the cases that *event* saw as linked ones, without those that an opening looked at."""
    if event.source is None:
        return named_cases(event.data)
    return tuple(name for name, _ in event.linked)


def named_by(data: ActionData | None, history: Iterable[Event]) -> tuple[ActionData, ...]:
    """Give the records whose cases *data* bring into sight: their own, or the corrected one's."""
    if type(data) is Correct:
        return tuple(event.data for event in history if event.seq == data.event)
    return () if data is None else (data,)
