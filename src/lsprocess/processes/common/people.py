"""Who is who in a case at the time of an action: roles, guardians, the child and their age."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import chain
from typing import Any, TypeVar, get_args

from lsprocess.calendar import age_on
from lsprocess.process import ActionData, Fact, Process, View, in_order
from lsprocess.processes.common.codes import Role
from lsprocess.processes.common.facts import (
    AssignRole,
    RecordGuardian,
    RecordView,
    ReleaseRole,
)
from lsprocess.processes.common.openings import Child
from lsprocess.processes.common.roles import SINGLE_HOLDER


D = TypeVar("D", bound=ActionData)

UNTOLD: frozenset[Role] = frozenset({"notifier"})
"""Roles that nobody is named by: who reads a refusal may not know who notified."""

ADULT = 18
HEARD_AS_PARTY = 12


def named_as(field: str) -> Callable[[View], str | None]:
    """Make what gives the id of whom the opening names in *field*; None when it names nobody."""

    def named(view: View) -> str | None:
        told: Any = getattr(view.start, field, None)
        name: str | None = getattr(told, "id", told)
        return name

    return named


named_child = named_as("child")
"""Give the id of the child that the opening names; None when it names none."""


def child_of(view: View) -> str | None:
    """Give the id of whose case it is, as its process says; None when it names nobody."""
    return view.case.process.client_of(view)


def reached_cases(view: View) -> tuple[View, ...]:
    """
    Give the view, and what it sees in the linked cases of the same child, of whatever register.

    Bans reach that far, and what is kept from a viewer; everything else asks `seen_cases`.
    """
    return view.once(_reached_cases)


def _reached_cases(view: View) -> tuple[View, ...]:
    child = child_of(view)
    if child is None:
        return (view,)
    linked = (view.linked.get(name) for name in view.case.process.linked(view))
    views = [view.into(case) for case in linked if case is not None and case.state is not None]
    return (view, *(there for there in views if child_of(there) == child))


def same_register(view: View, other: View) -> bool:
    """Say whether both cases are kept in one register; two that are kept in none are not."""
    own, its = (side.case.process.register(side) for side in (view, other))
    return own is not None and own == its


def kept_together(view: View, other: View) -> bool:
    """Say whether both cases are kept in one register, or neither is anybody's."""
    nobodys = child_of(view) is None and child_of(other) is None
    return nobodys or same_register(view, other)


def seen_cases(view: View) -> tuple[View, ...]:
    """Give the view, and the linked cases of the same child that lend it what they hold."""
    return view.once(_seen_cases)


def _seen_cases(view: View) -> tuple[View, ...]:
    _, *others = reached_cases(view)
    return (view, *(there for there in others if same_register(view, there)))


def reached_facts(view: View, kind: type[D], *more: type[D]) -> list[Fact[D]]:
    """Give the facts of these kinds in `reached_cases`, as they happened."""
    return _facts(reached_cases(view), kind, *more)


def seen_facts(view: View, kind: type[D], *more: type[D]) -> list[Fact[D]]:
    """Give the facts of these kinds in the case and those that lend to it, as they happened."""
    return _facts(seen_cases(view), kind, *more)


def _facts(views: tuple[View, ...], kind: type[D], *more: type[D]) -> list[Fact[D]]:
    rows = [facts for there in views if (facts := there.facts(kind, *more))]
    return list(rows[0]) if len(rows) == 1 else in_order(chain.from_iterable(rows))


def meant(case: str, found: Sequence[Fact[D]]) -> Sequence[Fact[D]]:
    """
    Give what a name means in *case*, of the facts *found* by it: the case's own, where it has one.

    Two cases that do not see each other may use one name, and a third one see both.
    """
    return [fact for fact in found if fact.case == case] or found


def where(view: View, fact: Fact[Any]) -> int | str:
    """Say where a fact is recorded: a sequence number here, ``case#seq`` elsewhere."""
    return fact.seq if fact.case == view.case.id else f"{fact.case}#{fact.seq}"


def holders(view: View, role: Role) -> dict[str, int]:
    """Give who holds *role* now: each person with the sequence number that made it so."""
    return {person: fact.seq for person, fact in _holders(view, role).items()}


def _holders(view: View, role: Role) -> Mapping[str, Fact[Any]]:
    return view.once(_held).get(role, {})


def _held(view: View) -> dict[Role, dict[str, Fact[Any]]]:
    held: dict[Role, dict[str, Fact[Any]]] = {}
    for fact in view.facts(AssignRole, ReleaseRole):
        role, person = fact.data.role, fact.data.person
        those = held.setdefault(role, {})
        if isinstance(fact.data, ReleaseRole):
            those.pop(person, None)
            continue
        if role in SINGLE_HOLDER:
            those.clear()
        those[person] = fact
    return held


def roles_of(view: View, person: str) -> frozenset[Role]:
    """Give the roles that *person* holds in the case now."""
    return frozenset(role for role, held in view.once(_held).items() if person in held)


def role_of(view: View, person: str) -> Role | None:
    """
    Give what *person* is known as in this case: the child, by custody, else by a role held now.

    Linked cases are not asked: naming somebody never keeps an attempt from its answer.
    """
    if person == child_of(view):
        return "child"
    records = (fact.data for fact in view.facts(RecordGuardian))
    custody = [record.custody for record in records if record.person == person]
    if custody and custody[-1]:
        return "guardian"
    held = roles_of(view, person)
    return next((role for role in get_args(Role) if role in held and role not in UNTOLD), None)


def named_guardians(view: View, persons: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Give some of `guardians` as a guard's parameters: each with what they are."""
    others = representatives(view)
    roles = ("legal_representative" if person in others else "guardian" for person in persons)
    return {"persons": persons, "roles": tuple(roles)}


def representatives(view: View) -> frozenset[str]:
    """Give those of `guardians` who have no custody: the legal representatives."""
    return frozenset(guardians(view)) - view.once(_with_custody).keys()


def known_as(view: View, person: str) -> Role | None:
    """Give what *person* is known as, as `role_of` does, or as one of `guardians`."""
    role = role_of(view, person)
    if role is not None or person not in guardians(view):
        return role
    return "legal_representative" if person in representatives(view) else "guardian"


def guardians(view: View) -> Mapping[str, int | str]:
    """Give everybody with custody, and the legal representatives, with where it is recorded."""
    return view.once(_guardians)


def _with_custody(view: View) -> Mapping[str, int | str]:
    places: dict[str, int | str] = {}
    for fact in seen_facts(view, RecordGuardian):
        if fact.data.custody:
            places[fact.data.person] = where(view, fact)
        else:
            places.pop(fact.data.person, None)
    return places


def _guardians(view: View) -> Mapping[str, int | str]:
    places = dict(view.once(_with_custody))
    for there in seen_cases(view):
        for person, assigned in _holders(there, "legal_representative").items():
            places.setdefault(person, where(view, assigned))
    return places


def views_of(view: View, party: str | None) -> Sequence[tuple[int | str, RecordView]]:
    """Give the recorded views of *party*, here and in linked cases, oldest first."""
    return view.once(_views).get(party, ())


def _views(view: View) -> dict[str | None, list[tuple[int | str, RecordView]]]:
    by_party: dict[str | None, list[tuple[int | str, RecordView]]] = {}
    for fact in seen_facts(view, RecordView):
        by_party.setdefault(fact.data.party, []).append((where(view, fact), fact.data))
    return by_party


def born(view: View) -> date | None:
    """
    Give the child's day of birth, here or from a linked case; None when it is not known.

    What was last recorded as the birth itself counts, else what was first told of the child.
    """
    return view.once(_born)


def _born(view: View) -> date | None:
    facts: list[Fact[Any]] = []
    for there in seen_cases(view):
        kinds = _tell_birth(there.case.process)
        facts += there.facts(*kinds) if kinds else ()
    return birth_in(facts)


@cache
def _tell_birth(process: Process) -> tuple[type[ActionData], ...]:
    return tuple(kind for kind in process.remembered if kind.about.birth is not None)


def birth_in(facts: Iterable[Fact[Any]]) -> date | None:
    """
    Give the day of birth that *facts* tell; None where none does.

    What was last recorded as the birth itself counts, else what was first told of the child.
    """
    values = [data.about.of(data, data.about.birth) for data in (f.data for f in in_order(facts))]
    births = [value for value in values if isinstance(value, date)]
    days = (value.born for value in values if isinstance(value, Child) and value.born is not None)
    return births[-1] if births else next(days, None)


def age(view: View) -> int | None:
    """Give the child's age in full years on the day of the action; None when it is not known."""
    day = born(view)
    return None if day is None else age_on(day, view.day)


def is_adult(view: View) -> bool:
    """Say whether the client has come of age; an unknown age counts as under 18."""
    years = age(view)
    return years is not None and years >= ADULT
