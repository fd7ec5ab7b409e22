"""
Audit: from the journal's records to those who must be told, after the append and never before.

structlog is loaded when a trail is made, not before.
"""

from lsprocess.audit.files import AuditFile
from lsprocess.audit.lines import line_logger
from lsprocess.audit.trail import Trail


__all__ = ["AuditFile", "Trail", "line_logger"]
