"""Nothing of a person stands in a view of somebody of another register or organisation."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

import pytest

from held_ids import held
from lsprocess import Actor, Case, Event
from lsprocess.process import whole
from lsprocess.processes.common.roles import PROFESSIONALS, PUPIL_WELFARE, SCHOOL, WORKERS
from lsprocess.views import CLASSES, SERVICE_TASKS, Projection, Viewer, project
from retold import TOLD, after_all, retold


STRANGERS = sorted(PROFESSIONALS - WORKERS)
"""The roles in which somebody comes from a school, from health care or from another partner."""

NOBODY = "x-99"
"""Somebody of whom no case knows."""

ENOUGH = 10
"""How many views at least are looked at that another register could have told something."""

DISCLOSING = {
    "after_care",
    "client_plan",
    "consultation",
    "cooperation",
    "meeting",
    "pupil_welfare",
    "referral",
}
"""Every process that has an outward arc: it gives information to somebody on a basis."""


class Moment(NamedTuple):
    """
    A case as far as it had come when something was done in it, or when it was told to the end.

    Attributes:
        case: The case then.
        history: Its events by then.
        cases: All cases of the script then.
        histories: Their events by then.
        reaches: Whom the next event tells.
    """

    case: Case
    history: tuple[Event, ...]
    cases: Mapping[str, Case]
    histories: Mapping[str, tuple[Event, ...]]
    reaches: frozenset[str]


def recipients(event: Event) -> frozenset[str]:
    """Give whom an event told something, on whatever basis."""
    found = (basis for verdict in event.verdicts for basis in verdict.bases)
    return frozenset(one.recipient for one in found if event.applied and one.recipient is not None)


@cache
def moments() -> tuple[Moment, ...]:
    """Give each case just before each event that tells somebody, and as its script leaves it."""
    return tuple(_moments())


def _moments() -> Iterator[Moment]:
    for path in TOLD:
        histories: dict[str, tuple[Event, ...]] = {}
        told: dict[str, set[str]] = {}
        last: tuple[Mapping[str, Case], Event] | None = None
        for cases, event in retold(path):
            reached = recipients(event) - told.setdefault(event.case, set())
            if reached and event.case in cases:
                history = histories[event.case]
                yield Moment(cases[event.case], history, cases, dict(histories), reached)
            told[event.case] |= reached
            histories[event.case] = (*histories.get(event.case, ()), event)
            last = cases, event
        assert last is not None
        cases = after_all(*last, histories)
        for case in cases.values():
            if case.state is not None:
                history = histories[case.id]
                yield Moment(case, history, cases, histories, frozenset(told[case.id]))


def viewers(actor: Actor) -> Iterator[Viewer]:
    """Give somebody as a viewer in every task, for every purpose."""
    for task, of_class in CLASSES.items():
        for purpose in sorted(of_class.purposes):
            yield Viewer(
                actor=actor,
                work_task=task,
                purpose=purpose,
                service_task=next(iter(SERVICE_TASKS)),
            )


def shown(moment: Moment, viewer: Viewer) -> Projection:
    """Give what a viewer is shown of a case, the cases linked with it at hand."""
    linked = {
        name: moment.cases[name]
        for name in moment.case.process.linked(whole(moment.case))
        if name in moment.cases
    }
    at = max(event.at for event in moment.history)
    return project(moment.case, moment.history, viewer, at=at, linked=linked)


def nothing(seen: Projection) -> bool:
    """Say whether somebody is shown nothing of a case."""
    shows = (seen.state, *seen.events, *seen.agenda, *seen.permitted)
    return not seen.allowed and not any(shows)


def register(case: Case) -> str | None:
    """Give the register in which a case is kept; None where it is nobody's, or not opened."""
    return None if case.state is None else case.process.register(whole(case))


def their_own(moment: Moment, viewer: Viewer) -> bool:
    """Say whether somebody of the school looks at the school's own register, as may be theirs."""
    if viewer.work_task != "individual_pupil_welfare" or register(moment.case) != "pupil_welfare":
        return False
    role = viewer.actor.role
    return role in PUPIL_WELFARE or (role in SCHOOL and viewer.actor.id != NOBODY)


def workers(actor: Actor) -> Iterator[Viewer]:
    """Give somebody as a viewer in every task of a worker."""
    return (one for one in viewers(actor) if not one.role_class.private)


def of(process: str) -> list[Moment]:
    """Give the moments of a process's cases."""
    return [one for one in moments() if one.case.process.id == process]


def test_every_outward_arc_is_looked_at() -> None:
    """In the scripts every process that can tell somebody something does so."""
    assert DISCLOSING == {one.case.process.id for one in moments() if one.reaches}


@pytest.mark.parametrize("process", sorted(DISCLOSING))
def test_no_view_shows_somebody_from_elsewhere_anything(process: str) -> None:
    """Neither before the arc that tells them nor after it: what is given is given by the act."""
    for moment in of(process):
        for person in (NOBODY, *sorted(moment.reaches)):
            for role in STRANGERS:
                for viewer in viewers(Actor(id=person, role=role, organisation=person)):
                    assert their_own(moment, viewer) or nothing(shown(moment, viewer))


def test_no_view_shows_a_worker_anything_of_pupil_welfare() -> None:
    """Not even to who has joined the pupil's group: what they are told there is told by its act."""
    found = [one for one in moments() if register(one.case) == "pupil_welfare"]
    assert {"consultation", "meeting", "pupil_welfare"} == {one.case.process.id for one in found}
    for moment in found:
        for person in (NOBODY, *sorted(moment.reaches)):
            for role in sorted(WORKERS):
                for viewer in workers(Actor(id=person, role=role)):
                    assert nothing(shown(moment, viewer))


@pytest.mark.parametrize("role", ["leading_social_worker", "guardian", "child"])
def test_a_view_holds_nobody_of_whom_only_another_register_knows(role: str) -> None:
    """Of a case linked across registers nothing stands in it, whatever the other one has told."""
    seen_with_others = 0
    for moment in moments():
        own = register(moment.case)
        theirs: set[str] = set()
        ours = held(moment.history)
        for name, events in moment.histories.items():
            of_register = register(moment.cases[name]) if name in moment.cases else None
            together = own is not None and own == of_register
            (ours if together or name == moment.case.id else theirs).update(held(events))
        foreign = theirs - ours - set(moment.histories)
        if not foreign:
            continue
        people = (NOBODY,) if role == "leading_social_worker" else sorted(ours)
        for viewer in (one for who in people for one in viewers(Actor(id=who, role=role))):
            seen = shown(moment, viewer)
            if not nothing(seen):
                seen_with_others += 1
                told = str(seen.as_dict("en"))
                assert not [one for one in foreign if f"'{one}'" in told]
    assert seen_with_others > ENOUGH
