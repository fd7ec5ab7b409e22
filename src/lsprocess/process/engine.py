"""
The one place that knows ``transitions``: a definition becomes a machine, and a table.

The machine is built once for each process version, without a model.  It runs as it is: fire
``machine.events[action].trigger(cursor, view=view)`` on any object with a ``state``.  Deciding uses
the table compiled from it instead, because a refusal must know *every* verdict and an attempt must
cost a few microseconds; a differential test holds the two together.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import attrs

from transitions import EventData, Machine

from lsprocess.process.definition import START, Arc, Definition


Table = Mapping[str | None, Mapping[str, Arc]]


@attrs.frozen
class _Asked:
    """A condition of the machine: every guard of *arc* passes, and the data lead to *target*."""

    arc: Arc
    target: str | None

    def __call__(self, event: EventData) -> bool:
        view = event.kwargs["view"]
        return all(view.passes(guard) for guard in self.arc.guards) and (
            self.arc.target(view.data, view.at) == self.target
        )


def build_machine(process: Definition) -> Machine:
    """Build the machine of *process*; a fact is an internal transition, without a destination."""
    machine = Machine(
        model=None,
        states=[START, *(state.id for state in process.states)],
        initial=START,
        auto_transitions=False,
        send_event=True,
        queued=False,
        ignore_invalid_triggers=False,
    )
    for arc in process.arcs:
        for source in arc.sources:
            for target in arc.targets or (None,):
                machine.add_transition(
                    arc.action.verb, source, target, conditions=[_Asked(arc, target)]
                )
    return machine


def compile_table(machine: Machine) -> Table:
    """Read the machine's transitions into one mapping: state → action → arc."""
    table: dict[str | None, dict[str, Any]] = {
        None if state == START else state: {} for state in machine.states
    }
    for name, event in machine.events.items():
        for source, transitions in event.transitions.items():
            state = None if source == START else source
            for transition in transitions:
                asked: Any = transition.conditions[0].func
                table[state][name] = asked.arc
    return MappingProxyType(table)
