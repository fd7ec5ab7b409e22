"""The table that decides, held against a plain ``transitions`` machine of the same definition."""

from datetime import timedelta
from random import Random
from types import SimpleNamespace
from typing import Any

import attrs
import pytest

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from transitions import MachineError

from lsprocess import Actor, Case, Casebook
from lsprocess.errors import InvalidInput
from lsprocess.journal import MemoryJournal
from lsprocess.law import rule
from lsprocess.process import (
    START,
    ActionData,
    Correct,
    Finding,
    Process,
    View,
    attempt,
    evolve,
    guard,
    move,
    new_case,
    options,
)
from lsprocess.processes import PROCESSES
from parcel import CLERK, NOON, PARCEL, WORDS, Desk, Receive, Sort, WriteLabel, command, parts
from reaching import Walker
from strategies import BASE, World


ALL = (*PROCESSES.values(), PARCEL)


def fired(case: Case, data: ActionData, actor: Actor, at: Any) -> str:
    """Fire the plain machine on a throw-away cursor and give the state that it leaves."""
    machine = case.process.machine
    cursor = SimpleNamespace(state=case.state or START)
    arc = case.process.arc(case.state, data.verb)
    view = View(case, at, actor, data, urgent=arc is not None and arc.urgent)
    try:
        machine.events[data.verb].trigger(cursor, view=view)
    except MachineError:
        assert arc is None
    return cursor.state


@pytest.mark.parametrize("process", ALL, ids=lambda process: process.id)
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_the_compiled_table_decides_as_the_plain_machine_does(process: Process, seed: int) -> None:
    """The same commands lead `attempt` and the ``transitions`` machine through the same states."""
    random, at = Random(seed), BASE
    world = World(process)
    walker = Walker(Casebook(MemoryJournal()), (), random)
    case = new_case(process, "c-1")
    data, actor = walker.opening(process, "c-1", at)
    for _ in range(25):
        if type(data) is not Correct:
            made = command(data, at, actor=actor)
            try:
                event = attempt(case, made, lambda: "e-1").events[0]
            except InvalidInput:
                pass
            else:
                state = fired(case, data, actor, at)
                case = evolve(case, event)
                assert (case.state or START) == state
        at += timedelta(minutes=random.randint(0, 90))
        if case.state is not None and random.random() < 0.7 and case.process.table.get(case.state):
            data, actor = walker.step(case, at)
        else:
            record = random.choice(world.records(starts=random.random() < 0.1))
            data, actor = world.data(record, random.choice), world.actor(random.choice)


@pytest.mark.parametrize("process", ALL, ids=lambda process: process.id)
def test_no_trigger_goes_past_the_guards(process: Process) -> None:
    """The machine has the definition's actions as triggers and no ``to_<state>`` at all."""
    actions = {arc.action.verb for arc in process.arcs}
    assert actions == set(process.machine.events)
    assert not any(name.startswith("to_") for name in process.machine.events)
    assert [] == process.machine.models


@pytest.mark.parametrize("process", ALL, ids=lambda process: process.id)
def test_the_table_holds_every_arc_and_nothing_else(process: Process) -> None:
    """Each pair of state and action gives the very arc that the definition names."""
    wanted = {
        (None if source == START else source, arc.action.verb): arc
        for arc in process.arcs
        for source in arc.sources
    }
    found = {
        (state, name): arc for state, row in process.table.items() for name, arc in row.items()
    }
    assert wanted == found


def test_a_guard_that_raises_is_a_defect_and_never_a_refusal() -> None:
    """`attempt`, `options` and the plain machine let a guard's error through alike."""

    @guard("practice", rule("HEA-01"), texts=WORDS)
    def label_written(_: View) -> Finding:
        message = "a defect"
        raise ZeroDivisionError(message)

    given_parts = parts()
    arcs = [arc for arc in given_parts["arcs"] if arc.action is not Sort]
    kept = [
        attrs.evolve(
            arc,
            guards=tuple(label_written if g.code == label_written.code else g for g in arc.guards),
        )
        for arc in arcs
    ]
    process = Process(
        **{**given_parts, "arcs": (*kept, move(Sort, "waiting", "sorted", label_written))}
    )
    desk = Desk(process)
    desk.do(Receive(kind="plain", owner="p-9"))
    desk.do(WriteLabel(label="doc-1"))
    before = desk.case
    with pytest.raises(ZeroDivisionError):
        desk.do(Sort())
    with pytest.raises(ZeroDivisionError):
        options(desk.case, actor=CLERK, at=NOON)
    with pytest.raises(ZeroDivisionError):
        fired(desk.case, Sort(), CLERK, NOON)
    assert before == desk.case
