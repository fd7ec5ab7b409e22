"""One JSON line an event, through structlog."""

from typing import IO, Any

import structlog

from lsprocess.journal.codec import to_json


class _Lines(structlog.BoundLoggerBase):
    """A logger that does nothing but tell: no level filter, no timestamp of its own."""

    def info(self, event: str, **record: Any) -> None:
        """Tell one event."""
        self._proxy_to_logger("info", event, **record)


def _render(_logger: object, _method: str, line: Any) -> bytes:
    return to_json(line)


def line_logger(file: IO[bytes]) -> Any:
    """Give a structlog logger that writes JSON lines to *file*, by orjson where it is installed."""
    return structlog.wrap_logger(
        structlog.BytesLogger(file),
        processors=[_render],
        wrapper_class=_Lines,
        cache_logger_on_first_use=True,
    ).bind()
