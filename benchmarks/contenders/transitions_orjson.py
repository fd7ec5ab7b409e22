"""``transitions`` with an orjson line written directly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from benchmarks.contenders._transitions import Case, Engine


if TYPE_CHECKING:
    from benchmarks.contenders import Capabilities
    from benchmarks.work import Attempt


class Contender(Engine):
    """A bound model for each case, one ``orjson.dumps`` for each attempt."""

    name = "transitions + orjson"
    capabilities: Capabilities = "guards up to the first unmet"

    def attempt(self, case: Case, attempt: Attempt) -> bytes:
        """Fire and serialise."""
        return orjson.dumps(self.fire(case, attempt))
