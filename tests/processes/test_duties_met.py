"""What fulfils a duty is what its definition says."""

from collections.abc import Iterator
from functools import cache

import pytest

from lsprocess.process import open_duties, replay
from lsprocess.processes import PROCESSES
from performed import histories
from places import EXAMPLES, SCRIPTS


DECLARED = [
    (process.id, duty.code, record.verb)
    for process in PROCESSES.values()
    for duty in process.duties
    for record in duty.met_by
]


TOLD = [*SCRIPTS, *sorted(EXAMPLES.glob("*.jsonl"))]


@cache
def met() -> frozenset[tuple[str, str, str]]:
    """Give what the actions of scripts and stories fulfilled: the process, the duty's code and the action."""
    return frozenset(
        found for path in TOLD for events in histories(path).values() for found in _met(events)
    )


def _met(events) -> Iterator[tuple[str, str, str]]:
    before = {}
    for number, event in enumerate(events, start=1):
        if not event.applied:
            continue
        now = {
            duty.id: (duty.since, duty.deadline) for duty in open_duties(replay(events[:number]))
        }
        for duty, since in before.items():
            if now.get(duty) != since:
                yield event.process.id, duty.partition(":")[0], event.data.verb
        before = now


@pytest.mark.parametrize(("process", "duty", "action"), DECLARED)
def test_the_action_that_a_duty_names_fulfils_it(process, duty, action):
    """A duty ends, or begins anew, with the action that its definition says."""
    assert (process, duty, action) in met()


@pytest.mark.parametrize("process", PROCESSES.values(), ids=lambda process: process.id)
def test_a_duty_that_names_no_action_is_fulfilled_by_none(process):
    """Where a definition names no action, none of the process's own ends the duty."""
    silent = {duty.code for duty in process.duties if not duty.met_by}
    ended = {code for one, code, _ in met() if one == process.id}
    assert set() == silent & ended
