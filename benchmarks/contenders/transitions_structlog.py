"""``transitions`` with the line going through structlog, set up as its performance page advises."""

from __future__ import annotations

import logging

from typing import TYPE_CHECKING

import orjson
import structlog

from benchmarks.contenders._transitions import Case, Engine


if TYPE_CHECKING:
    from benchmarks.contenders import Capabilities
    from benchmarks.work import Attempt


class Sink:
    """A file in memory that keeps the last line written."""

    last = b""

    def write(self, line: bytes) -> None:
        """Keep the line."""
        self.last = line

    def flush(self) -> None:
        """Do nothing: there is nowhere to flush to."""


class Contender(Engine):
    """A bound model for each case, a filtering bound logger with the orjson renderer."""

    name = "transitions + structlog"
    capabilities: Capabilities = "guards up to the first unmet"

    def __init__(self) -> None:
        super().__init__()
        self.sink = Sink()
        self.log = structlog.wrap_logger(
            structlog.BytesLogger(self.sink),
            wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
            processors=[
                structlog.contextvars.merge_contextvars,
                structlog.processors.add_log_level,
                structlog.processors.JSONRenderer(serializer=orjson.dumps),
            ],
            cache_logger_on_first_use=True,
        ).bind()

    def attempt(self, case: Case, attempt: Attempt) -> bytes:
        """Fire, log and fetch the line from the sink."""
        self.log.info("attempt", **self.fire(case, attempt))
        return self.sink.last
