"""
One JSON line an event, through structlog.

The line is the journal's own record, byte for byte, with the store and the position before it and
the name of what happened after it.
"""

from typing import Any, BinaryIO, Protocol, cast

import structlog

from lsprocess.audit.trail import Trail
from lsprocess.journal.jsons import to_json


class Sink(Protocol):
    """What lines are written to: a file opened for bytes, or anything like it."""

    def write(self, line: bytes, /) -> int:
        """Take one line."""
        ...

    def flush(self) -> None:
        """Let go of what was taken."""
        ...


class _Lines(structlog.BoundLoggerBase):
    """A logger that does nothing but tell: no level filter, no timestamp of its own."""

    def info(self, event: str, **record: Any) -> None:
        """Tell one event."""
        self._proxy_to_logger("info", event, **record)


def _render(_logger: object, _method: str, line: Any) -> bytes:
    record = line.get("record")
    if type(record) is not bytes:
        return to_json(line)
    store, event = line["store"].encode(), line["event"].encode()
    return b'{"store":"%b","position":%d,%b,"event":"%b"}' % (
        store,
        line["position"],
        record[1:-1],
        event,
    )


def line_logger(file: Sink) -> Any:
    """Give a structlog logger that writes JSON lines to *file*, by orjson where it is installed."""
    return structlog.wrap_logger(
        structlog.BytesLogger(cast("BinaryIO", file)),
        processors=[_render],
        wrapper_class=_Lines,
        cache_logger_on_first_use=True,
    ).bind()


class LineTrail(Trail):
    """A trail for `line_logger`: it hands the record's bytes on as they are."""

    def _record(self, body: bytes) -> dict[str, Any]:
        return {"record": body}
