"""``viewflow.fsm`` without Django models: a state slot and decorated methods on the case itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from django.conf import settings

from benchmarks.contenders._peer import Facts, fields
from benchmarks.work import OPEN_STATES, STATES


if not settings.configured:
    settings.configure()

from viewflow.fsm import (  # it reads the settings when imported
    NoTransition,
    State,
    TransitionConditionsUnmet,
)


if TYPE_CHECKING:
    from benchmarks.contenders import Capabilities
    from benchmarks.work import Attempt, Outcome


class Case(Facts):
    """
    The flow.

    Attributes:
        act: The attempt under way; conditions are given the case and nothing else.
    """

    act: Attempt | None = None
    stage = State(STATES, default=STATES[0])

    @stage.transition(OPEN_STATES)
    def assign_role(self) -> None:
        """Keep who holds a role."""
        self.keep_role(self.act)

    @stage.transition(OPEN_STATES)
    def record_guardian(self) -> None:
        """Keep a guardian."""
        self.keep_guardian(self.act)

    @stage.transition(OPEN_STATES)
    def record_consent(self) -> None:
        """Keep a consent."""
        self.keep_consent(self.act)

    @stage.transition("received", "screened")
    def screen(self) -> None:
        """Judge urgency."""

    @stage.transition(
        "screened",
        "in_assessment",
        conditions=[lambda case: case.social_worker_assigned(case.act)],
    )
    def start_assessment(self) -> None:
        """Start the assessment."""

    @stage.transition(
        "in_assessment",
        "parents_heard",
        conditions=[lambda case: case.guardians_recorded(case.act)],
    )
    def hear_parents(self) -> None:
        """Hear the parents."""

    @stage.transition(
        "parents_heard",
        "school_heard",
        conditions=[lambda case: case.consent_given(case.act)],
    )
    def hear_school(self) -> None:
        """Hear the school."""

    @stage.transition(("parents_heard", "school_heard"), "discussed")
    def hold_discussion(self) -> None:
        """Hold the discussion."""

    @stage.transition(("parents_heard", "school_heard", "discussed"), "assessed")
    def assess(self) -> None:
        """Complete the assessment."""

    @stage.transition(
        "assessed",
        "relationship",
        conditions=[
            lambda case: case.criteria_met(case.act),
            lambda case: case.decision_referenced(case.act),
        ],
    )
    def begin_relationship(self) -> None:
        """Begin the relationship."""

    @stage.transition("assessed", "closed")
    def close(self) -> None:
        """Close the case."""


class Contender:
    """One flow for each case, one ``orjson.dumps`` for each attempt."""

    name = "viewflow.fsm + orjson"
    capabilities: Capabilities = "guards up to the first unmet"

    def ready(self, attempt: Attempt) -> Attempt:
        """Take the attempt as it is."""
        return attempt

    def new_case(self, n: int) -> Case:
        """Make a flow."""
        return Case(n)

    def attempt(self, case: Case, attempt: Attempt) -> bytes:
        """Call the transition's method."""
        before = case.stage
        case.asked = []
        case.act = attempt
        after = None
        outcome: Outcome = "applied"
        try:
            getattr(case, attempt.action)()
            after = case.stage
        except TransitionConditionsUnmet:
            outcome = "refused"
        except NoTransition:
            outcome = "not_available"
        case.act = None
        return orjson.dumps(fields(case, attempt, outcome, before, after))

    def state(self, case: Case) -> str:
        """Return the state."""
        return case.stage
