"""The work that every contender does: a referral-like process of nine states, as neutral data.

Nothing here belongs to one contender. The straight path of a case is eleven attempts, of which
nine are applied and two refused; ``probes.py`` adds shorter scripts that only the check runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, Literal


if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

PROCESS: Final = "benchmark_referral"
VERSION: Final = "1"

STATES: Final = (
    "received",
    "screened",
    "in_assessment",
    "parents_heard",
    "school_heard",
    "discussed",
    "assessed",
    "relationship",
    "closed",
)
OPEN_STATES: Final = STATES[:-2]
FINAL_STATES: Final = STATES[-2:]

Outcome = Literal["applied", "refused", "not_available"]
Data = dict[str, Any]

_START: Final = datetime(2026, 9, 1, 8, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Arc:
    """One action: where it may start, where it leads (nowhere for a fact), what guards it."""

    action: str
    sources: tuple[str, ...]
    target: str | None
    guards: tuple[str, ...] = ()


ARCS: Final = (
    Arc("assign_role", OPEN_STATES, None),
    Arc("record_guardian", OPEN_STATES, None),
    Arc("record_consent", OPEN_STATES, None),
    Arc("screen", ("received",), "screened"),
    Arc("start_assessment", ("screened",), "in_assessment", ("social_worker_assigned",)),
    Arc("hear_parents", ("in_assessment",), "parents_heard", ("guardians_recorded",)),
    Arc("hear_school", ("parents_heard",), "school_heard", ("consent_given",)),
    Arc("hold_discussion", ("parents_heard", "school_heard"), "discussed"),
    Arc("assess", ("parents_heard", "school_heard", "discussed"), "assessed"),
    Arc(
        "begin_relationship",
        ("assessed",),
        "relationship",
        ("criteria_met", "decision_referenced"),
    ),
    Arc("close", ("assessed",), "closed"),
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt as it reaches a contender; both times are aware and in UTC."""

    key: str
    case: str
    action: str
    data: Data
    actor: str
    role: str
    at: datetime
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class Step:
    """
    One line of a script: what is attempted, and what must come of it.

    Attributes:
        action: The action attempted.
        data: Makes the action's data for case number n, anew at each call.
        hour: When it happens, in hours from the start of the case.
        state: The state that the case must be in afterwards.
        outcome: What must come of it.
        guards: Every guard of the arc, with whether it must be met.
        recorded: When it is recorded, in hours; two minutes after it happens when left out.
    """

    action: str
    data: Callable[[int], Data]
    hour: int
    state: str
    outcome: Outcome = "applied"
    guards: Mapping[str, bool] | None = None
    recorded: int | None = None


def role(n: int) -> Data:
    """Assign the responsible social worker."""
    return {"role": "social_worker", "person": f"w-{n}"}


def urgency(_n: int) -> Data:
    """Screen as not urgent."""
    return {"urgent": False}


def nothing(_n: int) -> Data:
    """Carry no data."""
    return {}


def guardian(n: int) -> Data:
    """Name a guardian with custody."""
    return {"person": f"g-{n}", "custody": True}


def heard(n: int) -> Data:
    """Name the guardian who was heard."""
    return {"heard": [f"g-{n}"]}


def consent(n: int) -> Data:
    """Give a guardian's consent to contact the child's school."""
    return {
        "consent": f"c-{n}",
        "scope": "contact_school",
        "giver": f"g-{n}",
        "recipient": f"school-{n}",
    }


def school(n: int) -> Data:
    """Name the school and the person heard there."""
    return {"school": f"school-{n}", "person": f"p-{n}"}


def assessment(n: int) -> Data:
    """Refer to the written assessment."""
    return {"assessment_ref": f"doc-{n}"}


def no_criteria(_n: int) -> Data:
    """Meet no criterion and refer to no decision."""
    return {"conditions": False, "behaviour": False, "needs_services": False}


def criteria(n: int) -> Data:
    """Meet the criteria and refer to the decision."""
    return {
        "conditions": True,
        "behaviour": False,
        "needs_services": True,
        "decision_ref": f"doc-{n}.2",
    }


STRAIGHT: Final = (
    Step("assign_role", role, 1, "received"),
    Step("screen", urgency, 2, "screened"),
    Step("start_assessment", nothing, 3, "in_assessment", guards={"social_worker_assigned": True}),
    Step("record_guardian", guardian, 4, "in_assessment"),
    Step("hear_parents", heard, 5, "parents_heard", guards={"guardians_recorded": True}),
    Step("hear_school", school, 6, "parents_heard", "refused", {"consent_given": False}),
    Step("record_consent", consent, 7, "parents_heard"),
    Step("hear_school", school, 8, "school_heard", guards={"consent_given": True}),
    Step("assess", assessment, 9, "assessed"),
    Step(
        "begin_relationship",
        no_criteria,
        10,
        "assessed",
        "refused",
        {"criteria_met": False, "decision_referenced": False},
    ),
    Step(
        "begin_relationship",
        criteria,
        11,
        "relationship",
        guards={"criteria_met": True, "decision_referenced": True},
    ),
)


def attempts(n: int, script: Iterable[Step] = STRAIGHT) -> list[Attempt]:
    """Build the attempts of case number ``n``; no two calls share a string, a dict or a time."""
    start = _START + timedelta(minutes=n)
    built = []
    for number, step in enumerate(script, 1):
        at = start + timedelta(hours=step.hour)
        recorded = at + timedelta(minutes=2)
        if step.recorded is not None:
            recorded = start + timedelta(hours=step.recorded)
        built.append(
            Attempt(
                key=f"r-{n}.{number}",
                case=f"r-{n}",
                action=step.action,
                data=step.data(n),
                actor=f"w-{n}",
                role="social_worker",
                at=at,
                recorded_at=recorded,
            )
        )
    return built
