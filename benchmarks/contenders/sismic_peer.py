"""``sismic``: one statechart, an interpreter for each case, guards as code strings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from sismic.interpreter import Event, Interpreter
from sismic.model import BasicState, CompoundState, Statechart, Transition

from benchmarks.contenders._peer import KEEPERS, Facts, fields
from benchmarks.work import ARCS, PROCESS, STATES


if TYPE_CHECKING:
    from benchmarks.contenders import Capabilities
    from benchmarks.work import Attempt, Outcome


def build() -> Statechart:
    """Build the statechart; a compound root holds the nine states."""
    chart = Statechart(PROCESS)
    chart.add_state(CompoundState("process", initial=STATES[0]), None)
    for state in STATES:
        chart.add_state(BasicState(state), "process")
    for arc in ARCS:
        keeper = KEEPERS.get(arc.action)
        for source in arc.sources:
            chart.add_transition(
                Transition(
                    source,
                    arc.target,
                    event=arc.action,
                    guard=" and ".join(f"case.{code}(event.attempt)" for code in arc.guards)
                    or None,
                    action=keeper and f"case.{keeper}(event.attempt)",
                )
            )
    chart.validate()
    return chart


CHART = build()


class Case(Facts):
    """The facts and their interpreter."""

    def __init__(self, n: int) -> None:
        super().__init__(n)
        self.interpreter = Interpreter(CHART, initial_context={"case": self}, ignore_contract=True)
        self.interpreter.execute_once()

    @property
    def state(self) -> str:
        """The innermost active state."""
        return self.interpreter.configuration[-1]


class Contender:
    """One interpreter for each case, one ``orjson.dumps`` for each attempt."""

    name = "sismic + orjson"
    capabilities: Capabilities = "guards up to the first unmet"

    def ready(self, attempt: Attempt) -> Attempt:
        """Take the attempt as it is."""
        return attempt

    def new_case(self, n: int) -> Case:
        """Make an interpreter in its first state."""
        return Case(n)

    def attempt(self, case: Case, attempt: Attempt) -> bytes:
        """Queue the event and run one step; a refusal and an unknown event come back alike."""
        before = case.state
        case.asked = asked = []
        after = None
        outcome: Outcome
        step = case.interpreter.queue(Event(attempt.action, attempt=attempt)).execute_once()
        if step.transitions:
            outcome = "applied"
            after = case.state
        else:
            outcome = "refused" if asked else "not_available"
        return orjson.dumps(fields(case, attempt, outcome, before, after))

    def state(self, case: Case) -> str:
        """Return the state."""
        return case.state
