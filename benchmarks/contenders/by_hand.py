"""The baseline: what a good developer writes by hand, with orjson and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

import orjson

from benchmarks.work import OPEN_STATES, PROCESS, VERSION


if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.contenders import Capabilities
    from benchmarks.work import Attempt

    Case = dict[str, Any]
    Guard = Callable[[Case, Attempt], bool]
    Entry = tuple[str | None, tuple[tuple[str, Guard], ...], Callable[[Case, Attempt], None] | None]


def _social_worker_assigned(case: Case, _attempt: Attempt) -> bool:
    return case["social_worker"] is not None


def _guardians_recorded(case: Case, _attempt: Attempt) -> bool:
    return bool(case["guardians"])


def _consent_given(case: Case, attempt: Attempt) -> bool:
    school = attempt.data["school"]
    return any(to == school and at <= attempt.at for to, at in case["consents"])


def _criteria_met(_case: Case, attempt: Attempt) -> bool:
    data = attempt.data
    met: bool = (data["conditions"] or data["behaviour"]) and data["needs_services"]
    return met


def _decision_referenced(_case: Case, attempt: Attempt) -> bool:
    return "decision_ref" in attempt.data


def _keep_role(case: Case, attempt: Attempt) -> None:
    case[attempt.data["role"]] = attempt.data["person"]


def _keep_guardian(case: Case, attempt: Attempt) -> None:
    case["guardians"] += (attempt.data["person"],)


def _keep_consent(case: Case, attempt: Attempt) -> None:
    case["consents"] += ((attempt.data["recipient"], attempt.at),)


_SOCIAL_WORKER = (("social_worker_assigned", _social_worker_assigned),)
_GUARDIANS = (("guardians_recorded", _guardians_recorded),)
_CONSENT = (("consent_given", _consent_given),)
_RELATIONSHIP = (
    ("criteria_met", _criteria_met),
    ("decision_referenced", _decision_referenced),
)

TABLE: Final[dict[tuple[str, str], Entry]] = {
    ("received", "screen"): ("screened", (), None),
    ("screened", "start_assessment"): ("in_assessment", _SOCIAL_WORKER, None),
    ("in_assessment", "hear_parents"): ("parents_heard", _GUARDIANS, None),
    ("parents_heard", "hear_school"): ("school_heard", _CONSENT, None),
    ("parents_heard", "hold_discussion"): ("discussed", (), None),
    ("school_heard", "hold_discussion"): ("discussed", (), None),
    ("parents_heard", "assess"): ("assessed", (), None),
    ("school_heard", "assess"): ("assessed", (), None),
    ("discussed", "assess"): ("assessed", (), None),
    ("assessed", "begin_relationship"): ("relationship", _RELATIONSHIP, None),
    ("assessed", "close"): ("closed", (), None),
}
for _state in OPEN_STATES:
    TABLE[_state, "assign_role"] = (None, (), _keep_role)
    TABLE[_state, "record_guardian"] = (None, (), _keep_guardian)
    TABLE[_state, "record_consent"] = (None, (), _keep_consent)


def decided(case: Case, attempt: Attempt) -> tuple[str, str | None, str, list[dict[str, Any]]]:
    """Look the arc up, ask its guards, and move the case."""
    before = case["state"]
    after = None
    guards = []
    entry = TABLE.get((before, attempt.action))
    if entry is None:
        outcome = "not_available"
    else:
        target, asked, keep = entry
        outcome = "applied"
        for code, guard in asked:
            met = guard(case, attempt)
            guards.append({"code": code, "met": met})
            if not met:
                outcome = "refused"
        if outcome == "applied":
            after = case["state"] = target or before
            if keep is not None:
                keep(case, attempt)
    case["seq"] += 1
    return before, after, outcome, guards


class Contender:
    """A dict for a case, a table of functions, one line of JSON."""

    name = "by hand + orjson"
    capabilities: Capabilities = "every guard"

    def ready(self, attempt: Attempt) -> Attempt:
        """Take the attempt as it is."""
        return attempt

    def new_case(self, n: int) -> Case:
        """Open a case."""
        return {
            "id": f"r-{n}",
            "state": "received",
            "seq": 0,
            "social_worker": None,
            "intake_worker": None,
            "guardians": (),
            "consents": (),
        }

    def attempt(self, case: Case, attempt: Attempt) -> bytes:
        """Decide, and write the line."""
        before, after, outcome, guards = decided(case, attempt)
        return orjson.dumps(
            {
                "id": uuid4(),
                "case": case["id"],
                "seq": case["seq"],
                "action": attempt.action,
                "outcome": outcome,
                "from": before,
                "to": after,
                "actor": {"id": attempt.actor, "role": attempt.role},
                "at": attempt.at,
                "recorded_at": attempt.recorded_at,
                "guards": guards,
                "process": PROCESS,
                "version": VERSION,
            }
        )

    def state(self, case: Case) -> str:
        """Return the state."""
        state: str = case["state"]
        return state
