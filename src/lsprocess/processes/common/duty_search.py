"""What a duty's search gives: for whom or what it is open, and which fact opened it, since when."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from lsprocess.process import Fact, View, unanswered


Owed = Mapping[str | None, Fact[Any]]
"""For whom or what a duty is open, each with the fact that opened it."""

Clock = Callable[[View, Fact[Any], str | None], date | None]
"""The day on which a time limit starts, of a view, what opened the duty and for whom or what."""

NONE: Final[Owed] = {}
"""Nothing is owed."""


def owe(opener: Fact[Any] | None, *answers: Fact[Any]) -> Owed:
    """Owe what was opened, where anything was, until it is answered."""
    left = None if opener is None else unanswered((opener,), answers)
    return NONE if left is None else {None: left}


def owe_until_over(view: View, opener: Fact[Any] | None, *answers: Fact[Any]) -> Owed:
    """Owe what was opened until it is answered, or the case is over."""
    return NONE if view.case.over else owe(opener, *answers)


def told_day(field: str) -> Clock:
    """Make what gives the day that *field* of what opened a duty tells."""

    def told(_view: View, fact: Fact[Any], _subject: str | None) -> date | None:
        day: date | None = getattr(fact.data, field)
        return day

    return told
