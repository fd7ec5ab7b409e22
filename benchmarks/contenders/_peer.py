"""What the peers share, so that only their engines differ: the case, its guards, the audit line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from benchmarks.work import PROCESS, VERSION


if TYPE_CHECKING:
    from datetime import datetime

    from benchmarks.work import Attempt, Outcome

KEEPERS: Final = {
    "assign_role": "keep_role",
    "record_guardian": "keep_guardian",
    "record_consent": "keep_consent",
}


class Facts:
    """
    A case's facts and guards; none of the peers reports guards, so each guard notes its verdict.

    Attributes:
        asked: The verdicts of the attempt under way.
    """

    def __init__(self, n: int) -> None:
        self.id = f"r-{n}"
        self.seq = 0
        self.social_worker: str | None = None
        self.intake_worker: str | None = None
        self.guardians: tuple[str, ...] = ()
        self.consents: tuple[tuple[str, datetime], ...] = ()
        self.asked: list[dict[str, Any]] | None = None

    def _note(self, code: str, met: bool) -> bool:
        self.asked.append({"code": code, "met": met})
        return met

    def social_worker_assigned(self, attempt: Attempt) -> bool:  # noqa: ARG002 - one signature
        """Tell whether a social worker is assigned."""
        return self._note("social_worker_assigned", self.social_worker is not None)

    def guardians_recorded(self, attempt: Attempt) -> bool:  # noqa: ARG002 - as above
        """Tell whether a guardian is recorded."""
        return self._note("guardians_recorded", bool(self.guardians))

    def consent_given(self, attempt: Attempt) -> bool:
        """Tell whether a consent for that school was in force at that time."""
        school = attempt.data["school"]
        met = any(to == school and at <= attempt.at for to, at in self.consents)
        return self._note("consent_given", met)

    def criteria_met(self, attempt: Attempt) -> bool:
        """Tell whether the criteria for a relationship are met."""
        data = attempt.data
        met = (data["conditions"] or data["behaviour"]) and data["needs_services"]
        return self._note("criteria_met", met)

    def decision_referenced(self, attempt: Attempt) -> bool:
        """Tell whether the decision is referred to."""
        return self._note("decision_referenced", "decision_ref" in attempt.data)

    def keep_role(self, attempt: Attempt) -> None:
        """Keep who holds a role."""
        setattr(self, attempt.data["role"], attempt.data["person"])

    def keep_guardian(self, attempt: Attempt) -> None:
        """Keep a guardian."""
        self.guardians += (attempt.data["person"],)

    def keep_consent(self, attempt: Attempt) -> None:
        """Keep a consent with its own time."""
        self.consents += ((attempt.data["recipient"], attempt.at),)


def fields(
    case: Facts, attempt: Attempt, outcome: Outcome, before: str, after: str | None
) -> dict[str, Any]:
    """Return what the audit line says, under the next number."""
    case.seq += 1
    guards, case.asked = case.asked, None
    return {
        "id": uuid4(),
        "case": case.id,
        "seq": case.seq,
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
