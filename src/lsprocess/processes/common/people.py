"""Who is who in a case at the time of an action: roles, guardians, the child and their age."""

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar

from lsprocess.calendar import age_on
from lsprocess.process import ActionData, Case, Fact, View, facts_of
from lsprocess.processes.common.codes import Role
from lsprocess.processes.common.facts import (
    SINGLE_HOLDER,
    AssignRole,
    RecordGuardian,
    RecordView,
    ReleaseRole,
)


D = TypeVar("D", bound=ActionData)

SOCIAL_WORKERS: frozenset[Role] = frozenset(
    {"social_worker", "duty_social_worker", "leading_social_worker"}
)
"""Asserted roles that make somebody a social worker."""

ADULT = 18
HEARD_AS_PARTY = 12


def child_of(case: Case) -> str | None:
    """Give the id of the child whose case it is; None when no child is named."""
    child: Any = getattr(case.start.data, "child", None)
    found: str | None = getattr(child, "id", child)
    return found


def seen_cases(view: View) -> Iterator[Case]:
    """Give the case, and the linked cases of the same child that can be seen."""
    yield view.case
    child = child_of(view.case)
    if child is None:
        return
    for other in view.case.process.linked(view.case):
        case = view.linked.get(other)
        if case is not None and case.state is not None and child_of(case) == child:
            yield case


def seen_facts(view: View, *kinds: type[D]) -> list[tuple[Case, Fact[D]]]:
    """Give the facts of these *kinds* in the case and the linked ones, in order of time."""
    found = [(case, f) for case in seen_cases(view) for f in facts_of(case, view.at, *kinds)]
    return sorted(found, key=lambda pair: pair[1].at)


def where(view: View, case: Case, seq: int) -> int | str:
    """Say where a fact is recorded: a sequence number here, ``case#seq`` elsewhere."""
    return seq if case.id == view.case.id else f"{case.id}#{seq}"


def holders(view: View, role: Role) -> dict[str, int]:
    """Give who holds *role* now: each person with the sequence number that made it so."""
    return _holders(view.facts(AssignRole, ReleaseRole), role)


def _holders(facts: list[Fact[Any]], role: Role) -> dict[str, int]:
    held: dict[str, int] = {}
    for fact in facts:
        if fact.data.role != role:
            continue
        if isinstance(fact.data, ReleaseRole):
            held.pop(fact.data.person, None)
            continue
        if role in SINGLE_HOLDER:
            held.clear()
        held[fact.data.person] = fact.seq
    return held


def roles_of(view: View, person: str) -> frozenset[Role]:
    """Give the roles that *person* holds in the case now."""
    assigned = {fact.data.role for fact in view.facts(AssignRole) if fact.data.person == person}
    return frozenset(role for role in assigned if person in holders(view, role))


def guardians(view: View) -> dict[str, int | str]:
    """Give everybody with custody, and the legal representatives, with where it is recorded."""
    found: dict[str, int | str] = {}
    for case, fact in seen_facts(view, RecordGuardian):
        if fact.data.custody:
            found[fact.data.person] = where(view, case, fact.seq)
        else:
            found.pop(fact.data.person, None)
    for case in seen_cases(view):
        facts = facts_of(case, view.at, AssignRole, ReleaseRole)
        for person, seq in _holders(facts, "legal_representative").items():
            found.setdefault(person, where(view, case, seq))
    return found


def views_of(view: View, party: str | None) -> Iterator[tuple[int | str, RecordView]]:
    """Give the recorded views of *party*, here and in linked cases, oldest first."""
    for case, fact in seen_facts(view, RecordView):
        if fact.data.party == party:
            yield where(view, case, fact.seq), fact.data


def born(view: View) -> date | None:
    """Give the child's day of birth, here or from a linked case; None when it is not known."""
    for case in seen_cases(view):
        for fact in case.facts:
            child: Any = getattr(fact.data, "child", fact.data)
            known: date | None = getattr(child, "born", None)
            if known is not None and fact.at <= view.at:
                return known
    return None


def age(view: View) -> int | None:
    """Give the child's age in full years on the day of the action; None when it is not known."""
    day = born(view)
    return None if day is None else age_on(day, view.day)


def is_adult(view: View) -> bool:
    """Say whether the client has come of age; an unknown age counts as under 18."""
    years = age(view)
    return years is not None and years >= ADULT
