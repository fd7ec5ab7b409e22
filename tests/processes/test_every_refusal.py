"""Whatever is refused, in whatever state: what the guard looks at can be changed from there."""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from random import Random
from typing import Final, NamedTuple

import pytest

from lsprocess import Actor, Casebook
from lsprocess.errors import InvalidInput
from lsprocess.journal import MemoryJournal
from lsprocess.process import ActionData, Case, Guard, NeedsData, Observed, Process
from lsprocess.processes import PROCESSES
from reaching import Walker
from strategies import BASE, World


ELSEWHERE: Final = {
    "actor_may_act",
    "actor_is_social_worker",
    "actor_is_recorder",
    "actor_is_coach",
    "actor_may_exempt",
    "no_identity_when_anonymous",
    "history_stands",
    "kind_has_action",
}
"""
Met by somebody else, who is said in the refusal; by asking anew with the child named; by correcting
first what rests on it; in a meeting of another kind.
"""
WORKER: Final = Actor(id="p-1", role="leading_social_worker")
CASES: Final = ("c-1", "c-2", "c-3")
PLACES: Final = 10
"""In how many places something must have been refused, at least."""
USUALLY: Final = 20
SEEDS: Final = 60
"""How many walks are taken, and how many at most where they are refused in few places."""
ENOUGH: Final = 60
"""How many refusals of a guard are looked at, in each state."""


def ways(case: Case, guard: Guard, view: Observed) -> set[str]:
    """Give what can be done about a guard: an action of this state, other data, or an exemption."""
    found = {"other data"} if asks_for_data(guard, view) else set()
    offered = case.process.table[case.state]
    guard.test(view)
    found |= {kind.verb for kind in view.kinds if kind.verb in offered}
    if guard.level == "practice" and "exempt" in offered:
        found.add("exempt")
    return found


def asks_for_data(guard: Guard, view: Observed) -> bool:
    """Say whether a guard looks at the command's data."""
    bare = Observed(view.case, view.at, view.actor, None, view.linked)
    try:
        guard.test(bare)
    except NeedsData:
        return True
    return False


class Refused(NamedTuple):
    """A guard that stood in the way, where, and what it looked at."""

    case: Case
    guard: Guard
    view: Observed

    @property
    def place(self) -> tuple[str, str]:
        """The state, and the guard."""
        return str(self.case.state), self.guard.code


def attempts(process: Process, seed: int, visits: Counter[str]) -> Iterator[Refused]:
    """Walk into a process, now and then by an action at random, and give what is refused."""
    random, at = Random(seed), BASE
    book = Casebook(MemoryJournal())
    walker = Walker(book, CASES, random, visits)
    for name in CASES:
        opened = False
        while not opened:
            data, actor = walker.opening(process, name, at)
            with suppress(InvalidInput):
                done = book.start(process, data, actor=actor, at=at, recorded_at=at, case=name)
                opened = done.applied
    for step in range(90):
        at += timedelta(minutes=5)
        opened = [name for name in book.cases() if book.history(name)[0].applied]
        if not opened:
            return
        case = book.case(random.choice(opened))
        data, actor = walker.step(case, at) if step % 4 == 0 else at_random(case, random)
        linked = dict(walker.seen(case, data))
        try:
            done = book.perform(case.id, data, actor=actor, at=at, recorded_at=at)
        except InvalidInput:
            continue
        if done.applied:
            walker.learn(actor, done.case)
        arc = case.process.arc(case.state, data.verb)
        guards = {} if arc is None else {guard.code: guard for guard in arc.guards}
        for verdict in done.unmet:
            yield Refused(case, guards[verdict.code], Observed(case, at, actor, data, linked))


def at_random(case: Case, random: Random) -> tuple[ActionData, Actor]:
    """Give data of some action of the state, and a social worker who attempts it."""
    world = World(case.process, CASES)
    offered = case.process.table[case.state]
    records = [record for record in world.records(starts=False) if record.verb in offered]
    return world.data(random.choice(records), random.choice), WORKER


@pytest.mark.parametrize("process", PROCESSES.values(), ids=lambda process: process.id)
def test_in_every_state_something_can_be_done_about_what_is_refused(process: Process) -> None:
    """By walks into the process: no guard stands in the way for good."""
    seen: Counter[tuple[str, str]] = Counter()
    stuck: set[tuple[str, str]] = set()
    visits: Counter[str] = Counter()
    for seed in range(SEEDS):
        if seed >= USUALLY and len(seen) > PLACES:
            break
        for refused in attempts(process, seed, visits):
            seen[refused.place] += 1
            if refused.guard.code not in ELSEWHERE and seen[refused.place] < ENOUGH:
                stuck |= set() if ways(*refused) else {refused.place}
    assert set() == stuck
    assert len(seen) > PLACES
