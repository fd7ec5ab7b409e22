"""
Audit: from the journal's records to those who must be told, after the append and never before.

structlog is loaded when lines are written, not before.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from lsprocess.audit.trail import Trail


if TYPE_CHECKING:
    from lsprocess.audit.files import AuditFile
    from lsprocess.audit.lines import LineTrail, line_logger

__all__ = ["AuditFile", "LineTrail", "Trail", "line_logger"]

_ROOMS: Final = {
    "AuditFile": "lsprocess.audit.files",
    "LineTrail": "lsprocess.audit.lines",
    "line_logger": "lsprocess.audit.lines",
}


def __getattr__(name: str) -> Any:
    if name in _ROOMS:
        return getattr(import_module(_ROOMS[name]), name)
    msg = f"module {__name__} has no attribute {name}"
    raise AttributeError(msg)
