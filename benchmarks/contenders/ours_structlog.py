"""lsprocess with its line through structlog, as the audit trail tells it."""

from io import BytesIO

from benchmarks.contenders import ours
from lsprocess import Command
from lsprocess import attempt as made_of
from lsprocess.audit import line_logger
from lsprocess.event_ids import new_event_id
from lsprocess.journal.codec import encode


class _Sink(BytesIO):
    """Keeps the last line only."""

    def write(self, line: bytes) -> int:
        """Take a line."""
        self.last = line
        return len(line)


class Contender(ours.Contender):
    """The pure kernel, and the audit line that a trail hands to a structlog logger."""

    name = "lsprocess + structlog"

    def __init__(self) -> None:
        """Make the logger of the audit trail on a sink in memory."""
        self.sink = _Sink()
        self.logger = line_logger(self.sink)

    def attempt(self, case: ours._Case, command: Command) -> bytes:
        """Decide, move on, and tell the logger."""
        made = made_of(case.now, command, new_event_id)
        (case.now,) = made.cases
        record = encode(made.events[0])
        self.logger.info("lsprocess.attempt", store="store", position=1, record=record)
        return self.sink.last
