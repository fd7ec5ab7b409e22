"""The engine of both ``transitions`` contenders: one shared machine, each case a bound model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from transitions import Machine, MachineError

from benchmarks.contenders._peer import KEEPERS, Facts, fields
from benchmarks.work import ARCS, STATES


if TYPE_CHECKING:
    from benchmarks.work import Attempt, Outcome


class Case(Facts):
    """A model; the machine gives it ``state`` and a method for each trigger."""

    state: str


class Engine:
    """One machine for all cases, as its documentation advises for many models."""

    def __init__(self) -> None:
        self.machine = Machine(
            model=None,
            states=list(STATES),
            initial=STATES[0],
            auto_transitions=False,
            transitions=[
                {
                    "trigger": arc.action,
                    "source": list(arc.sources),
                    "dest": arc.target,
                    "conditions": list(arc.guards),
                    "before": KEEPERS.get(arc.action),
                }
                for arc in ARCS
            ],
        )

    def ready(self, attempt: Attempt) -> Attempt:
        """Take the attempt as it is."""
        return attempt

    def new_case(self, n: int) -> Case:
        """Make a model and bind it."""
        case = Case(n)
        self.machine.add_model(case)
        return case

    def fire(self, case: Case, attempt: Attempt) -> dict[str, Any]:
        """Fire the trigger and return the fields of the audit line."""
        before = case.state
        case.asked = []
        outcome: Outcome
        try:
            outcome = "applied" if getattr(case, attempt.action)(attempt) else "refused"
        except MachineError:
            outcome = "not_available"
        after = case.state if outcome == "applied" else None
        return fields(case, attempt, outcome, before, after)

    def state(self, case: Case) -> str:
        """Return the state."""
        return case.state
