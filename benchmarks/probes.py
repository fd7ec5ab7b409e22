"""Short scripts that leave the straight path; they are checked and never timed.

They hold a contender to the whole process: every guard refuses once, an action is tried where it
has no arc, and a consent counts neither for another school nor before its own time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks.work import (
    STRAIGHT,
    Data,
    Step,
    assessment,
    consent,
    criteria,
    guardian,
    heard,
    no_criteria,
    nothing,
    school,
    urgency,
)


if TYPE_CHECKING:
    from collections.abc import Mapping

_TO_PARENTS: Final = STRAIGHT[:5]


def _intake(n: int) -> Data:
    return {"role": "intake_worker", "person": f"w-{n}"}


def _other_school(n: int) -> Data:
    return {"school": f"school-{n}.b", "person": f"p-{n}"}


def _criteria_only(n: int) -> Data:
    data = criteria(n)
    del data["decision_ref"]
    return data


def _need_missing(n: int) -> Data:
    return criteria(n) | {"needs_services": False}


PROBES: Final[Mapping[str, tuple[Step, ...]]] = {
    "nobody is assigned": (
        Step("assess", assessment, 1, "received", "not_available"),
        Step("screen", urgency, 2, "screened"),
        Step(
            "start_assessment",
            nothing,
            3,
            "screened",
            "refused",
            {"social_worker_assigned": False},
        ),
    ),
    "an intake worker does not assess": (
        Step("assign_role", _intake, 1, "received"),
        Step("screen", urgency, 2, "screened"),
        Step(
            "start_assessment",
            nothing,
            3,
            "screened",
            "refused",
            {"social_worker_assigned": False},
        ),
    ),
    "no guardian is recorded": (
        *STRAIGHT[:3],
        Step("hear_parents", heard, 4, "in_assessment", "refused", {"guardians_recorded": False}),
        Step("hear_school", school, 5, "in_assessment", "not_available"),
        Step("record_guardian", guardian, 6, "in_assessment"),
        Step("hear_parents", heard, 7, "parents_heard", guards={"guardians_recorded": True}),
    ),
    "consent for another school": (
        *_TO_PARENTS,
        Step("record_consent", consent, 6, "parents_heard"),
        Step("hear_school", _other_school, 7, "parents_heard", "refused", {"consent_given": False}),
    ),
    "consent given after the act": (
        *_TO_PARENTS,
        Step("record_consent", consent, 8, "parents_heard"),
        Step("hear_school", school, 7, "parents_heard", "refused", {"consent_given": False}, 9),
        Step("hear_school", school, 10, "school_heard", guards={"consent_given": True}),
    ),
    "a discussion, then half of what a decision needs": (
        *_TO_PARENTS,
        Step("hold_discussion", nothing, 6, "discussed"),
        Step("assess", assessment, 7, "assessed"),
        Step(
            "begin_relationship",
            _criteria_only,
            8,
            "assessed",
            "refused",
            {"criteria_met": True, "decision_referenced": False},
        ),
        Step(
            "begin_relationship",
            _need_missing,
            9,
            "assessed",
            "refused",
            {"criteria_met": False, "decision_referenced": True},
        ),
        Step("close", nothing, 10, "closed"),
        Step("assign_role", _intake, 11, "closed", "not_available"),
    ),
    "nothing leaves a relationship": (
        *STRAIGHT,
        Step("begin_relationship", no_criteria, 12, "relationship", "not_available"),
    ),
}
