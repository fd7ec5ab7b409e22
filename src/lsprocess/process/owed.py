"""
What cases owe, found again only where something has changed that its duties had looked at.

Most actions add facts of kinds that no duty looks at, here or in a linked case.  What is given is
always what `open_duties` gives; a property holds the two together.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from lsprocess.process.case import Case, Deadline
from lsprocess.process.duties import duties_in
from lsprocess.process.facts import Facts
from lsprocess.process.view import Seen, View, observe, whole


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
    """

    owing: Owing
    cases: tuple[State, ...] = ()
    seen: Seen = MappingProxyType({})
    times: frozenset[date] = frozenset()


NOTHING: Final = Owed({})
NOTHING_KNOWN: Final[Mapping[str, Owed]] = MappingProxyType({})


def owed_in(case: Case, around: Mapping[str, Case], known: Owed | None) -> Owed:
    """
    Give what *case* owes.

    Args:
        case: The case.
        around: Other cases that can be seen, by id; the case itself may be among them.
        known: What it owed when that was last found, if it ever was.
    """
    if case.state is None or not case.process.duties:
        return NOTHING
    if known is not None and known.cases and _as_they_were(known.cases, case, around):
        return known
    view = whole(case, around)
    linked = [around[name] for name in case.process.linked(view) if name in around]
    cases = tuple([(one.id, one.state, one.facts) for one in (case, *linked)])
    if known is not None and _unchanged(known, cases, view):
        return known._replace(cases=cases)
    seen = observe(view)
    owing = {duty.id: duty.deadline for duty in duties_in(seen)}
    return Owed(owing, cases, seen.seen, frozenset(seen.times))


def _as_they_were(cases: tuple[State, ...], case: Case, around: Mapping[str, Case]) -> bool:
    for name, state, facts in cases:
        one = case if name == case.id else around.get(name)
        if one is None or one.facts is not facts or one.state != state:
            return False
    return True


def _unchanged(known: Owed, cases: tuple[State, ...], view: View) -> bool:
    if [one[:2] for one in known.cases] != [one[:2] for one in cases]:
        return False
    for (name, kind), facts in known.seen.items():
        one = view.case if name == view.case.id else view.linked.get(name)
        if one is None or one.facts.kinds.get(kind, ()) is not facts:
            return False
    return not known.times or known.times <= {view.at, view.day}
