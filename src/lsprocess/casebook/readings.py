"""What can be asked of a casebook; nothing here records anything."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from lsprocess.basis import Given, given_under
from lsprocess.calendar import helsinki_day
from lsprocess.casebook.arguments import argument, whole_number
from lsprocess.casebook.reader import Reader, named_by
from lsprocess.casebook.turn import Turn
from lsprocess.errors import CaseUnreadable, InvalidInput, UnknownCase
from lsprocess.ids import shown_id
from lsprocess.journal import Journal
from lsprocess.journal.marks import Running
from lsprocess.problems import problem, said_by
from lsprocess.process import (
    ActionData,
    Actor,
    Agenda,
    Case,
    Correct,
    Event,
    Id,
    Option,
    agenda,
    options,
)
from lsprocess.process.fields import at_time, case_id
from lsprocess.process.links import Links


class Readings:
    """The asking half of `Casebook`."""

    journal: Journal
    _reader: Reader
    _lock: Turn
    _clock: Callable[[], datetime]

    def case(self, case: str) -> Case:
        """
        Give a case as it stands.

        Raises:
            UnknownCase: When no case was opened under that id.
        """
        case = case_id(case)
        with self._lock:
            found = self._reader.now(case)
        if found is None or found.state is None:
            raise UnknownCase(problem("unknown_case", "case"))
        return found

    def _indexed(self, case: str) -> Case:
        """
        Give a case that the index names.

        Raises:
            CaseUnreadable: When it cannot be read, or there is none: the index may be damaged too.
        """
        try:
            return self.case(case)
        except InvalidInput as error:
            raise CaseUnreadable(shown_id(case), said_by(error)) from error

    def linked(self, case: str) -> Links:
        """
        Give the cases that a case is linked with, and those of them that cannot be read.

        Raises:
            UnknownCase: When no case was opened under that id.
        """
        with self._lock:
            return self._reader.linked(self.case(case))

    def history(self, case: str) -> tuple[Event, ...]:
        """
        Give every recorded attempt of a case, refusals too, oldest first.

        Raises:
            UnknownCase: When nothing was ever recorded under that id.
        """
        events = self._reader.history(case_id(case))
        if not events:
            raise UnknownCase(problem("no_history", "case"))
        return events

    def cases(self) -> Iterator[str]:
        """Give the ids of every case, and of every refused start."""
        return self.journal.cases()

    def cases_of(self, client: str) -> Iterator[str]:
        """Give the ids of a client's cases in every register, the one opened first coming first."""
        return self.journal.cases_of(argument("client", Id, client))

    def options(
        self, case: str, *, actor: Actor, at: datetime, data: ActionData | None = None
    ) -> tuple[Option, ...]:
        """
        List what *actor* could do in a case at a time, and what stands in the way.

        Raises:
            UnknownCase: When no case was opened under that id.
            InvalidInput: When something is malformed for this case.
        """
        actor = argument("actor", Actor, actor)
        data = argument("data", ActionData | None, data)
        with self._lock:
            found = self.case(case)
            corrects = type(data) is Correct
            own = self.history(case) if corrects else ()
            linked = self._reader.linked(found, *named_by(data, own))
            histories = self._reader.histories(own, linked) if corrects else {}
        return options(
            found,
            actor=actor,
            at=at,
            data=data,
            linked=linked.cases,
            lost=linked.lost,
            histories=histories,
        )

    def agenda(self, case: str, *, at: datetime | None = None) -> Agenda:
        """
        Give what is still owed in a case, by when, what is overdue and what comes next.

        Args:
            case: Id of the case.
            at: When (aware); the clock's time when left out.

        Raises:
            UnknownCase: When no case was opened under that id.
        """
        with self._lock:
            found = self.case(case)
            linked = self._reader.linked(found)
        when = self._clock() if at is None else at
        return agenda(found, when, linked=linked.cases, unread=tuple(linked.lost))

    def given_under(self, case: str, consent: str) -> tuple[Given, ...]:
        """
        Give everything that was given on a consent, here and in linked cases, oldest first.

        A withdrawal acts forward and undoes nothing; these are the recipients to think of then.

        Raises:
            UnknownCase: When no case was opened under that id.
        """
        consent = argument("consent", Id, consent)
        with self._lock:
            found = self.case(case)
            seen = (case, *self._reader.linked(found).told)
            return given_under([e for one in seen for e in self._reader.history(one)], consent)

    def due_items(self, at: datetime | None = None, *, within: int = 0) -> Iterator[Running]:
        """
        Give the open time limits of all cases that end soon or have passed, the earliest first.

        They come from the journal's index, a page at a time: no case is read.

        Args:
            at: When (aware); the clock's time when left out.
            within: Calendar days ahead; 0 for what ends today or has passed, -1 for what has
                passed.

        Raises:
            InvalidInput: When the time or the days are malformed.
        """
        day = helsinki_day(at_time(self._clock() if at is None else at))
        within = whole_number("within", within)
        try:
            until = day + timedelta(days=within)
        except OverflowError:
            until = date.max if within > 0 else date.min
        return self.journal.due(until)
