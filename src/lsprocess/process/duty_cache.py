"""
What cases owe, found again only where something has changed that its duties had looked at.

Most actions add facts of kinds that no duty looks at, here or in a linked case.  What is given is
always what `open_duties` gives; a property holds the two together.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from lsprocess.calendar import helsinki_day
from lsprocess.process.case import Case, Deadline
from lsprocess.process.duties import duties_in
from lsprocess.process.facts import Facts
from lsprocess.process.view import Seen, observe, whole


Owing = dict[str, Deadline | None]
"""Duties that a case owes, as ``code`` or ``code:subject``, with their time limits."""

State = tuple[str, str | None, Facts]
"""A case as duties see it: its id, its state and its facts."""


class Owed(NamedTuple):
    """
    What a case owes, with what that was found from.

    Attributes:
        owing: What it owes.
        cases: The case and the linked ones, as they were.
        seen: The facts that were looked for.
        times: The times and days that were looked at.
        absent: Linked cases that were not at hand.
    """

    owing: Owing
    cases: tuple[State, ...] = ()
    seen: Seen = {}  # noqa: RUF012 - nothing was looked for, and nobody adds to it
    times: frozenset[date] = frozenset()
    absent: frozenset[str] = frozenset()


NOTHING: Final = Owed({})
NOTHING_KNOWN: Final[Mapping[str, Owed]] = MappingProxyType({})


def owed_in(case: Case, around: Mapping[str, Case], last: Owed | None) -> Owed:
    """
    Give what *case* owes.

    Args:
        case: The case.
        around: Other cases that can be seen, by id; the case itself may be among them.
        last: What it owed when that was last found, if it ever was.
    """
    if case.state is None or not case.process.duties:
        return NOTHING
    if last is not None and last.cases and last.absent.isdisjoint(around):
        if _as_they_were(last.cases, case, around):
            return last
        if _unchanged(last, case, around):
            cases = (case if name == case.id else around[name] for name, _, _ in last.cases)
            return last._replace(cases=_states(cases))
    view = observe(whole(case, around))
    owing = {duty.id: duty.deadline for duty in duties_in(view)}
    names = case.process.linked(view)
    linked = [around[name] for name in names if name in around]
    absent = frozenset(name for name in names if name not in around)
    return Owed(owing, _states((case, *linked)), view.seen, frozenset(view.times), absent)


def _states(cases: Iterable[Case]) -> tuple[State, ...]:
    return tuple([(case.id, case.state, case.facts) for case in cases])


def _as_they_were(cases: tuple[State, ...], case: Case, around: Mapping[str, Case]) -> bool:
    for name, state, facts in cases:
        now = case if name == case.id else around.get(name)
        if now is None or now.facts is not facts or now.state != state:
            return False
    return True


def _unchanged(last: Owed, case: Case, around: Mapping[str, Case]) -> bool:
    """Say whether all that was looked at is as it was; links are, so that the cases are too."""
    for name, kinds in last.seen.items():
        now = case if name == case.id else around.get(name)
        if now is None:
            return False
        table = now.facts.kinds
        for kind, facts in kinds.items():
            if table.get(kind, ()) is not facts:
                return False
    latest = None
    for name, state, _ in last.cases:
        now = case if name == case.id else around.get(name)
        if now is None or now.state != state:
            return False
        at = now.facts.latest
        latest = at if latest is None or (at is not None and at > latest) else latest
    return not last.times or (latest is not None and last.times <= {latest, helsinki_day(latest)})
