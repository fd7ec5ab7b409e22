"""The processes: each one a package with its typed actions and its definition."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from lsprocess.process import Process
from lsprocess.processes import meeting, referral


PROCESSES: Final[Mapping[str, Process]] = MappingProxyType(
    {process.id: process for process in (referral.PROCESS, meeting.PROCESS)}
)
"""The processes of this library in their present versions, by name."""

__all__ = ["PROCESSES", "meeting", "referral"]
