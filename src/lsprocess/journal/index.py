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
        for settled in marks.settled:
            place = (settled.case, settled.duty)
            if place in self.running:
                self.running[place] = attrs.evolve(
                    self.running[place], settled_on=settled.day, settled_by=settled.by
                )
        for case, deadline in marks.set:
            process, organisation = self._opened_by(case)
            self.running[case, deadline.duty] = Running(case, process, organisation, deadline)
        for place in marks.breached:
            self.running[place] = attrs.evolve(self.running[place], breached=True)
        for gone in marks.uncounted:
            self.counts.pop(gone, None)
        self.counts.update(((counted.case, counted.seq), counted) for counted in marks.counted)

    def _opened_by(self, case: str) -> tuple[str | None, str | None]:
        opened = self.opened.get(case)
        return (None, None) if opened is None else (opened.process, opened.organisation)

    def due(self, until: date) -> list[Running]:
        """Give the open time limits whose strict day is *until* or earlier, by that day."""
        limits = [
            limit
            for limit in self.running.values()
            if limit.settled_on is None and limit.deadline.strict <= until
        ]
        return sorted(limits, key=lambda o: (o.deadline.strict, o.case, o.deadline.duty))

    def limits(self, process: str, code: str, first: date, last: date) -> list[Running]:
        """Give the time limits of one duty of a process that touch a period, by case."""
        limits = [
            limit
            for limit in self.running.values()
            if (limit.process, limit.code) == (process, code)
            and limit.deadline.counted_from <= last
            and (limit.settled_on is None or limit.settled_on >= first)
        ]
        return sorted(limits, key=lambda limit: (limit.case, limit.deadline.duty))

    def counted(self, name: str, first: date, last: date) -> list[tuple[date, str | None]]:
        """Give what was counted in a period: each with its day and its case's organisation."""
        return [
            (counted.day, self._opened_by(counted.case)[1])
            for counted in sorted(self.counts.values(), key=lambda o: (o.day, o.case, o.seq))
            if counted.name == name and first <= counted.day <= last
        ]

    def cases_of(self, client: str) -> list[str]:
        """Give the ids of a client's cases, the one opened first coming first."""
        return [opened.case for opened in self.opened.values() if opened.client == client]

    def by_case(self) -> dict[str, dict[object, Any]]:
        """Give all that is held of each case, to be compared with what another index holds."""
        by_case: dict[str, dict[object, Any]] = {}
        for case, opened in self.opened.items():
            by_case.setdefault(case, {})["opened"] = opened
        for (case, duty), running in self.running.items():
            by_case.setdefault(case, {})["running", duty] = running
        for (case, seq), counted in self.counts.items():
            by_case.setdefault(case, {})["counted", seq] = counted
        return by_case

    def with_of(self, cases: Iterable[str], other: "CaseIndex") -> "CaseIndex":
        """Give this index with what *other* holds of some *cases* in place of its own."""
        own = set(cases)

        def merged(mine: dict[Any, Any], its: dict[Any, Any], case: Any) -> dict[Any, Any]:
            kept = {place: row for place, row in mine.items() if case(place) not in own}
            return kept | {place: row for place, row in its.items() if case(place) in own}

        return CaseIndex(
            merged(self.opened, other.opened, str),
            merged(self.running, other.running, lambda place: place[0]),
            merged(self.counts, other.counts, lambda place: place[0]),
        )
