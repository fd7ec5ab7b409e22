"""The baseline once more, with the id and the times made into text first, as many programs do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

import orjson

from benchmarks.contenders import by_hand
from benchmarks.work import PROCESS, VERSION


if TYPE_CHECKING:
    from benchmarks.work import Attempt


class Contender(by_hand.Contender):
    """A dict for a case, a table of functions, one line of JSON; ids and times are texts."""

    name = "by hand + orjson, ids and times as text"

    def attempt(self, case: dict[str, Any], attempt: Attempt) -> bytes:
        """Decide as the baseline does, and write the line."""
        before, after, outcome, guards = by_hand.decided(case, attempt)
        return orjson.dumps(
            {
                "id": str(uuid4()),
                "case": case["id"],
                "seq": case["seq"],
                "action": attempt.action,
                "outcome": outcome,
                "from": before,
                "to": after,
                "actor": {"id": attempt.actor, "role": attempt.role},
                "at": attempt.at.isoformat(),
                "recorded_at": attempt.recorded_at.isoformat(),
                "guards": guards,
                "process": PROCESS,
                "version": VERSION,
            }
        )
