"""Nothing of a person reaches the partner of a cooperation before the arc that says so."""

from collections.abc import Iterator
from itertools import takewhile
from typing import get_args

import pytest

from lsprocess import Actor, Event, replay
from lsprocess.process import options
from lsprocess.process.record_fields import fields_of
from lsprocess.processes.common.look_record import WorkTask
from lsprocess.processes.common.roles import PROFESSIONALS, WORKERS
from lsprocess.processes.cooperation import PROCESS
from lsprocess.views import CLASSES, Viewer, project
from performed import histories
from places import SCRIPTS


STRANGERS = sorted(PROFESSIONALS - WORKERS)
"""The roles in which somebody of the partner may come."""


def cooperations() -> Iterator[tuple[Event, ...]]:
    """Give the history of every cooperation that the scripts open."""
    for path in SCRIPTS:
        for events in histories(path).values():
            if events[0].process is PROCESS and events[0].applied:
                yield events


def reaches_partner(event: Event) -> bool:
    """Say whether an event told the partner of the matter."""
    partner = event.process is PROCESS and event.applied
    return partner and any(
        basis.act == "disclose" and basis.recipient == "clinic-1"
        for verdict in event.verdicts
        for basis in verdict.bases
    )


def before_it_knows(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Give what happened before the partner was told, or everything where it never was."""
    return tuple(takewhile(lambda event: not reaches_partner(event), events))


CASES = [found for events in cooperations() if (found := before_it_knows(events))]


def test_partners_are_told_in_some_cases_and_not_in_others() -> None:
    """So that both are looked at below."""
    told = [any(map(reaches_partner, events)) for events in cooperations()]
    assert {True, False} == set(told)
    assert len(CASES) == len(told)


@pytest.mark.parametrize("role", STRANGERS)
def test_whoever_comes_from_the_partner_can_do_nothing_that_tells_of_anybody(role: str) -> None:
    """What is refused to them says whose task it is, and asks the case nothing else."""
    stranger = Actor(id="x-99", role=role, organisation="clinic-1")
    judges = {"judge_ban"} if role == "curator" else set()
    for events in CASES:
        for number in range(1, len(events) + 1):
            case = replay(events[:number])
            found = options(case, actor=stranger, at=events[number - 1].at)
            assert {one.action for one in found} <= judges


def test_nobody_of_the_partner_acted_before_it_knew() -> None:
    """Of all that the scripts try, but for a proposal, nothing of theirs was applied."""
    for events in CASES:
        early = [event for event in events[1:] if event.actor.role in STRANGERS]
        assert not any(event.applied for event in early)
        for event in early:
            assert ["actor_may_act"] == [one.code for one in event.unmet]
            assert not ids_in(events) & set(map(str, event.unmet[0].params.values()))


def ids_in(events: tuple[Event, ...]) -> set[str]:
    """Give the ids of people that the events hold."""
    names = ("person", "giver", "party", "owner", "by")
    held = {
        str(getattr(event.data, field.name))
        for event in events
        for field in fields_of(type(event.data))
        if field.name in names
    }
    return held | {events[0].data.child.id}


@pytest.mark.parametrize("task", get_args(WorkTask))
def test_no_view_shows_the_partner_anything(task: WorkTask) -> None:
    """In whatever task they say they look: no state, no event and no id."""
    for purpose in CLASSES[task].purposes:
        for role in STRANGERS:
            actor = Actor(id="x-99", role=role, organisation="clinic-1")
            viewer = Viewer(actor=actor, work_task=task, purpose=purpose)
            for events in CASES:
                shown = project(replay(events), events, viewer, at=events[-1].at)
                assert (None, (), ()) == (shown.state, shown.events, shown.agenda)
                assert not any(f"'{name}'" in str(shown.as_dict("en")) for name in ids_in(events))
