"""
The kernel: define a process, decide commands, evolve cases.  All of it is pure.

Anybody can define a process of their own with it; see ``examples/library_loan.py``.
"""

from lsprocess.process import pickling  # noqa: F401 - says how definitions are pickled
from lsprocess.process.about import About
from lsprocess.process.agenda import Agenda, CheckDeadlines, agenda, passed
from lsprocess.process.attempt import Attempt, Change, attempt, recorded
from lsprocess.process.case import (
    Actor,
    Case,
    Command,
    Deadline,
    Event,
    OutcomeCode,
    new_case,
)
from lsprocess.process.correction import Correct, effective
from lsprocess.process.declare import define, final, running
from lsprocess.process.definition import (
    START,
    Action,
    Arc,
    Definition,
    Duty,
    Echo,
    Reported,
    State,
    move,
    start,
    stay,
)
from lsprocess.process.duties import OpenDuty, open_duties
from lsprocess.process.evolve import evolve, replay
from lsprocess.process.facts import Fact, Facts, after, first_after, in_order, unanswered
from lsprocess.process.fields import (
    ActionData,
    CaseId,
    Count,
    Document,
    Id,
    Word,
    action,
    named_cases,
    record,
)
from lsprocess.process.guard import Guard
from lsprocess.process.judge import judge
from lsprocess.process.judge_correction import correction_echoes, correction_problem, history_stands
from lsprocess.process.links import readable
from lsprocess.process.options import Option, options
from lsprocess.process.phases import Phase, Step, Track, step
from lsprocess.process.process import Process
from lsprocess.process.shared import Shared
from lsprocess.process.verdict import (
    MET,
    NOT_ASKED,
    Basis,
    Edition,
    Finding,
    Level,
    Result,
    Verdict,
    met,
    met_if,
    met_on,
    unmet,
)
from lsprocess.process.view import NOBODY, NeedsData, Observed, View, whole
from lsprocess.process.words import Words, guard


__all__ = [
    "MET",
    "NOBODY",
    "NOT_ASKED",
    "START",
    "About",
    "Action",
    "ActionData",
    "Actor",
    "Agenda",
    "Arc",
    "Attempt",
    "Basis",
    "Case",
    "CaseId",
    "Change",
    "CheckDeadlines",
    "Command",
    "Correct",
    "Count",
    "Deadline",
    "Definition",
    "Document",
    "Duty",
    "Echo",
    "Edition",
    "Event",
    "Fact",
    "Facts",
    "Finding",
    "Guard",
    "Id",
    "Level",
    "NeedsData",
    "Observed",
    "OpenDuty",
    "Option",
    "OutcomeCode",
    "Phase",
    "Process",
    "Reported",
    "Result",
    "Shared",
    "State",
    "Step",
    "Track",
    "Verdict",
    "View",
    "Word",
    "Words",
    "action",
    "after",
    "agenda",
    "attempt",
    "correction_echoes",
    "correction_problem",
    "define",
    "effective",
    "evolve",
    "final",
    "first_after",
    "guard",
    "history_stands",
    "in_order",
    "judge",
    "met",
    "met_if",
    "met_on",
    "move",
    "named_cases",
    "new_case",
    "open_duties",
    "options",
    "passed",
    "readable",
    "record",
    "recorded",
    "replay",
    "running",
    "start",
    "stay",
    "step",
    "unanswered",
    "unmet",
    "whole",
]
