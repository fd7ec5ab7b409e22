"""``python-statemachine``: a machine for each case, the case being its domain model."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

import orjson

from statemachine import State, StateChart
from statemachine.exceptions import TransitionNotAllowed

from benchmarks.contenders._peer import Facts, fields


if TYPE_CHECKING:
    from collections.abc import Iterable

    from statemachine.transition_list import TransitionList

    from benchmarks.contenders import Capabilities
    from benchmarks.work import Attempt, Outcome


def fact(states: Iterable[State], keeper: str) -> TransitionList:
    """Make an event that keeps a fact and stays, in each of the states."""
    return reduce(or_, (state.to.itself(internal=True, on=keeper) for state in states))


class Case(Facts):
    """The domain model; the machine sets its state."""

    state: str | None = None


class Referral(StateChart[Case]):
    """The process; guards and keepers are found on the model by name."""

    allow_event_without_transition = False
    catch_errors_as_events = False

    received = State(initial=True)
    screened = State()
    in_assessment = State()
    parents_heard = State()
    school_heard = State()
    discussed = State()
    assessed = State()
    relationship = State(final=True)
    closed = State(final=True)

    _open = (
        received,
        screened,
        in_assessment,
        parents_heard,
        school_heard,
        discussed,
        assessed,
    )
    assign_role = fact(_open, "keep_role")
    record_guardian = fact(_open, "keep_guardian")
    record_consent = fact(_open, "keep_consent")
    screen = received.to(screened)
    start_assessment = screened.to(in_assessment, cond="social_worker_assigned")
    hear_parents = in_assessment.to(parents_heard, cond="guardians_recorded")
    hear_school = parents_heard.to(school_heard, cond="consent_given")
    hold_discussion = parents_heard.to(discussed) | school_heard.to(discussed)
    assess = parents_heard.to(assessed) | school_heard.to(assessed) | discussed.to(assessed)
    begin_relationship = assessed.to(relationship, cond=["criteria_met", "decision_referenced"])
    close = assessed.to(closed)


class Contender:
    """One machine for each case, one ``orjson.dumps`` for each attempt."""

    name = "python-statemachine + orjson"
    capabilities: Capabilities = "guards up to the first unmet"

    def ready(self, attempt: Attempt) -> Attempt:
        """Take the attempt as it is."""
        return attempt

    def new_case(self, n: int) -> Referral:
        """Make a model and a machine around it."""
        return Referral(Case(n))

    def attempt(self, machine: Referral, attempt: Attempt) -> bytes:
        """Send the event; a wrong state and an unmet guard come back alike."""
        case = machine.model
        before = case.state
        case.asked = asked = []
        after = None
        outcome: Outcome = "not_available"
        # A machine in a final state drops its events without a word.
        if not machine.is_terminated:
            try:
                machine.send(attempt.action, attempt=attempt)
            except TransitionNotAllowed:
                outcome = "refused" if asked else "not_available"
            else:
                outcome = "applied"
                after = case.state
        return orjson.dumps(fields(case, attempt, outcome, before, after))

    def state(self, machine: Referral) -> str:
        """Return the state."""
        return machine.model.state
