"""Telling the family: what is owed until it is told, and what only puts the telling off."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from lsprocess.process import Fact, View, first_after
from lsprocess.processes.common.duty_search import NONE, Clock, Owed
from lsprocess.processes.common.facts import InformFamily, RecordLegalBasis
from lsprocess.processes.common.people import child_of, guardians
from lsprocess.processes.common.texts import TEXTS


PUTS_OFF: Final = frozenset({"police_investigation", "child_safety"})
"""Reasons that do not last: telling stays owed, without a day."""


def untold(view: View, topic: str, openers: Sequence[Fact[Any]]) -> Owed:
    """
    Owe each of the family what was opened and not told to them, nor left untold, after it.

    What telling was not put off for comes before what it was, for it has a day.
    """
    if not openers:
        return NONE
    child = child_of(view)
    owed: dict[str | None, Fact[Any]] = {}
    for person in (*guardians(view), *(() if child is None else (child,))):
        settled = _last(view, topic, person, putting_off=False)
        since = first_after(settled, openers)
        if since is None:
            continue
        put_off = _last(view, topic, person, putting_off=True)
        if put_off is not None and put_off.after(since):
            since = first_after(put_off, openers) or since
        owed[person] = since
    return owed


@TEXTS.duty("HEA-05", "HEA-16", met_by=(InformFamily,))
def tell_of_legal_basis(view: View) -> Owed:
    """Telling of a legal basis that was put off is made up for."""
    put_off = [fact for fact in view.facts(RecordLegalBasis) if not fact.data.client_informed]
    return untold(view, "legal_basis", put_off)


def unless_put_off(topic: str, clock: Clock) -> Clock:
    """Let *clock* stand still for those to whom the telling of *topic* was put off."""

    def found(view: View, fact: Fact[Any], subject: str | None) -> date | None:
        put_off = _last(view, topic, subject, putting_off=True)
        waits = put_off is not None and put_off.after(fact)
        return None if waits else clock(view, fact, subject)

    return found


def _last(
    view: View, topic: str, person: str | None, *, putting_off: bool
) -> Fact[InformFamily] | None:
    return view.once(_last_told).get((topic, person, putting_off))


def _last_told(view: View) -> dict[tuple[str, str | None, bool], Fact[InformFamily]]:
    return {
        (fact.data.topic, fact.data.party, fact.data.not_told_reason in PUTS_OFF): fact
        for fact in view.facts(InformFamily)
    }
