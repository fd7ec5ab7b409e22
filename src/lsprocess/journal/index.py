"""The index of a journal as a value: what a journal in memory keeps, and what is compared."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import attrs

from lsprocess.journal.marks import Counted, Marks, Opened, Running


@attrs.define
class CaseIndex:
    """
    Which time limits run, what was counted, whose case is whose; for one thread at a time.

    Attributes:
        opened: Cases by id, the one opened first coming first.
        running: Time limits by case and duty.
        counts: What was counted, by case and sequence number.
    """

    opened: dict[str, Opened] = attrs.Factory(dict)
    running: dict[tuple[str, str], Running] = attrs.Factory(dict)
    counts: dict[tuple[str, int], Counted] = attrs.Factory(dict)

    def mark(self, marks: Marks) -> None:
        """Take in what an append changes."""
        self.opened.update((case.case, case) for case in marks.opened)
        for one in marks.settled:
            place = (one.case, one.duty)
            if place in self.running:
                self.running[place] = attrs.evolve(
                    self.running[place], settled_on=one.day, settled_by=one.by
                )
        for case, deadline in marks.set:
            process, organisation = self._opened_by(case)
            self.running[case, deadline.duty] = Running(case, process, organisation, deadline)
        for place in marks.breached:
            self.running[place] = attrs.evolve(self.running[place], breached=True)
        for gone in marks.uncounted:
            self.counts.pop(gone, None)
        self.counts.update(((one.case, one.seq), one) for one in marks.counted)

    def _opened_by(self, case: str) -> tuple[str | None, str | None]:
        found = self.opened.get(case)
        return (None, None) if found is None else (found.process, found.organisation)

    def due(self, until: date) -> list[Running]:
        """Give the open time limits whose strict day is *until* or earlier, by that day."""
        found = [
            one
            for one in self.running.values()
            if one.settled_on is None and one.deadline.strict <= until
        ]
        return sorted(found, key=lambda o: (o.deadline.strict, o.case, o.deadline.duty))

    def limits(self, process: str, code: str, first: date, last: date) -> list[Running]:
        """Give the time limits of one duty of a process that touch a period, by case."""
        found = [
            one
            for one in self.running.values()
            if (one.process, one.code) == (process, code)
            and one.deadline.counted_from <= last
            and (one.settled_on is None or one.settled_on >= first)
        ]
        return sorted(found, key=lambda one: (one.case, one.deadline.duty))

    def counted(self, name: str, first: date, last: date) -> list[tuple[date, str | None]]:
        """Give what was counted in a period: each with its day and its case's organisation."""
        return [
            (one.day, self._opened_by(one.case)[1])
            for one in sorted(self.counts.values(), key=lambda o: (o.day, o.case, o.seq))
            if one.name == name and first <= one.day <= last
        ]

    def cases_of(self, client: str) -> list[str]:
        """Give the ids of a client's cases, the one opened first coming first."""
        return [one.case for one in self.opened.values() if one.client == client]

    def by_case(self) -> dict[str, dict[object, Any]]:
        """Give all that is held of each case, to be compared with what another index holds."""
        found: dict[str, dict[object, Any]] = {}
        for case, opened in self.opened.items():
            found.setdefault(case, {})["opened"] = opened
        for (case, duty), running in self.running.items():
            found.setdefault(case, {})["running", duty] = running
        for (case, seq), counted in self.counts.items():
            found.setdefault(case, {})["counted", seq] = counted
        return found

    def with_of(self, cases: Iterable[str], other: "CaseIndex") -> "CaseIndex":
        """Give this index with what *other* holds of some *cases* in place of its own."""
        own = set(cases)

        def merged(mine: dict[Any, Any], its: dict[Any, Any], case: Any) -> dict[Any, Any]:
            kept = {place: one for place, one in mine.items() if case(place) not in own}
            return kept | {place: one for place, one in its.items() if case(place) in own}

        return CaseIndex(
            merged(self.opened, other.opened, str),
            merged(self.running, other.running, lambda place: place[0]),
            merged(self.counts, other.counts, lambda place: place[0]),
        )
