"""Cooperation of services on one client: its actions as typed records, and its definition."""

from lsprocess.processes.common.openings import Child
from lsprocess.processes.cooperation.actions import (
    Agree,
    BeginWork,
    CompleteTask,
    ContinueWork,
    Criterion,
    Decline,
    DropTask,
    End,
    Evaluate,
    FailCriteria,
    LinkMeeting,
    MeetCriteria,
    NameWorkingPair,
    PairMember,
    Plan,
    Propose,
    RecordParticipation,
    SetTask,
    StartAssessing,
)
from lsprocess.processes.cooperation.process import PROCESS


__all__ = [
    "PROCESS",
    "Agree",
    "BeginWork",
    "Child",
    "CompleteTask",
    "ContinueWork",
    "Criterion",
    "Decline",
    "DropTask",
    "End",
    "Evaluate",
    "FailCriteria",
    "LinkMeeting",
    "MeetCriteria",
    "NameWorkingPair",
    "PairMember",
    "Plan",
    "Propose",
    "RecordParticipation",
    "SetTask",
    "StartAssessing",
]
