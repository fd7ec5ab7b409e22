"""How far one case has come on its way, for a picture of it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from itertools import pairwise

import attrs

from lsprocess.calendar import helsinki_day
from lsprocess.diagram import texts
from lsprocess.process import Agenda, Correct, Event, effective
from lsprocess.text import Lang


@attrs.frozen(kw_only=True)
class Due:
    """
    What an action must be done by.

    Attributes:
        day: Its last day; None where there is none.
        late: Whether that day has passed.
    """

    day: date | None
    late: bool

    def said(self, lang: Lang) -> str | None:
        """Say it; None where there is no day."""
        if self.day is None:
            return None
        return (texts.LATE if self.late else texts.DUE).fill(lang, day=self.day)


@attrs.frozen(kw_only=True)
class Progress:
    """
    How far a case has come: its way so far, where it is, and what is owed.

    Attributes:
        now: The state in which it is.
        reached: The days on which it last came to its states.
        taken: The ways that it took: the state that it left, None at its start, and the one it
            came to.
        recorded: The days on which actions were last recorded in it.
        due: By when each action must be done that fulfils something owed.
        owed: What is owed, as people read it, by when.
    """

    now: str
    reached: Mapping[str, date]
    taken: frozenset[tuple[str | None, str]]
    recorded: Mapping[str, date]
    due: Mapping[str, Due]
    owed: tuple[tuple[str, Due], ...]


def progress(history: Iterable[Event], agenda: Agenda, lang: Lang) -> Progress:
    """
    Say how far a case has come.

    Args:
        history: Its events; what a correction took back is left out.
        agenda: What it owes, and on which day.
        lang: The language in which what is owed is named.
    """
    done = [one for one in effective(history) if type(one.data) is not Correct]
    moves = [one for one in done if one.target not in (None, one.source)]
    days = [helsinki_day(one.at) for one in moves]
    states = [None, *(str(one.target) for one in moves)]
    due: dict[str, Due] = {}
    owed: dict[str, Due] = {}
    for item in agenda:  # the most pressing first
        last = None if item.deadline is None else item.deadline.strict
        by = Due(day=last, late=item.overdue(agenda.day))
        owed.setdefault(item.duty.name.of(lang), by)
        for record in item.duty.met_by:
            due.setdefault(record.verb, by)
    return Progress(
        now=str(states[-1]),
        reached={str(one.target): day for one, day in zip(moves, days, strict=True)},
        taken=frozenset((before, str(after)) for before, after in pairwise(states)),
        # What is entered late may have happened before what stands there already.
        recorded={one.data.verb: helsinki_day(one.at) for one in sorted(done, key=_time)},
        due=due,
        owed=tuple(owed.items()),
    )


def _time(event: Event) -> datetime:
    return event.at
