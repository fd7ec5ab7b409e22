"""The index of a journal in memory."""

from datetime import date

import attrs

from lsprocess.journal.marks import Counted, Marks, Opened, Running


@attrs.define
class MemoryIndex:
    """Which time limits run, what was counted, whose case is whose; for one thread at a time."""

    _cases: dict[str, Opened] = attrs.Factory(dict)
    _limits: dict[tuple[str, str], Running] = attrs.Factory(dict)
    _counted: dict[tuple[str, int], Counted] = attrs.Factory(dict)

    def mark(self, marks: Marks) -> None:
        """Take in what an append changes."""
        self._cases.update((case.case, case) for case in marks.opened)
        for one in marks.settled:
            place = (one.case, one.duty)
            if place in self._limits:
                self._limits[place] = attrs.evolve(
                    self._limits[place], settled_on=one.day, settled_by=one.by
                )
        for case, deadline in marks.set:
            running = Running(case, self._organisation(case), deadline)
            self._limits[case, deadline.duty] = running
        for place in marks.breached:
            self._limits[place] = attrs.evolve(self._limits[place], breached=True)
        for gone in marks.uncounted:
            self._counted.pop(gone, None)
        self._counted.update(((one.case, one.seq), one) for one in marks.counted)

    def _organisation(self, case: str) -> str | None:
        found = self._cases.get(case)
        return None if found is None else found.organisation

    def due(self, until: date) -> list[Running]:
        """Give the open time limits whose strict day is *until* or earlier, by that day."""
        found = [
            one
            for one in self._limits.values()
            if one.settled_on is None and one.deadline.strict <= until
        ]
        return sorted(found, key=lambda o: (o.deadline.strict, o.case, o.deadline.duty))

    def limits(self, code: str, first: date, last: date) -> list[Running]:
        """Give the time limits of one kind of duty that touch a period, in the order of cases."""
        found = [
            one
            for one in self._limits.values()
            if one.code == code
            and one.deadline.counted_from <= last
            and (one.settled_on is None or one.settled_on >= first)
        ]
        return sorted(found, key=lambda one: (one.case, one.deadline.duty))

    def counted(self, name: str, first: date, last: date) -> list[tuple[date, str | None]]:
        """Give what was counted in a period: each with its day and its case's organisation."""
        return [
            (one.day, self._organisation(one.case))
            for one in sorted(self._counted.values(), key=lambda o: (o.day, o.case, o.seq))
            if one.name == name and first <= one.day <= last
        ]

    def cases_of(self, client: str) -> list[str]:
        """Give the ids of a client's cases, the one opened first coming first."""
        return [one.case for one in self._cases.values() if one.client == client]
