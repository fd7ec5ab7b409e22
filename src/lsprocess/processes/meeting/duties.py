"""Duties of a meeting: the memo, the agreed actions, the child's debriefing, worsening."""

from datetime import date
from typing import Any, Final

from lsprocess.law.limit import Limit
from lsprocess.process import ActionData, Fact, View, unanswered
from lsprocess.processes.common.owed import NONE, Owed
from lsprocess.processes.meeting.actions import (
    DebriefChild,
    SetNext,
    Summarise,
    Worsen,
    WriteMemo,
)
from lsprocess.processes.meeting.agreed import agreed_actions, by_name, open_actions
from lsprocess.processes.meeting.course import concerns_child
from lsprocess.processes.meeting.texts import duty


def _until(view: View, done: type[ActionData]) -> Owed:
    summed = unanswered(view.facts(Summarise), view.facts(done))
    return NONE if summed is None else {None: summed}


@duty("MTG-17", "DL-25", "MTG-17a", "DL-25a")
def write_memo(view: View) -> Owed:
    """A memo is written of a meeting that was summed up."""
    return _until(view, WriteMemo)


@duty("MTG-10")
def debrief_child(view: View) -> Owed:
    """What the meeting meant is gone through with the child."""
    owed = _until(view, DebriefChild)
    return owed if owed and concerns_child(view) else NONE


def _agreed_day(view: View, _fact: Fact[Any], action: str | None) -> date:
    _, agreed = by_name(view, view.once(agreed_actions))[str(action)]
    return agreed.due


@duty(Limit(rule="MTG-10", unit="agreed"), counted_from=_agreed_day)
def agreed_action(view: View) -> Owed:
    """Each agreed action is done by its day."""
    if view.case.state == "reconvened":
        return NONE
    left = by_name(view, open_actions(view))
    return {action: agreed for action, (agreed, _) in left.items()}


@duty("MTG-11", "DL-23")
def reconvene_earlier(view: View) -> Owed:
    """The meeting comes together earlier when the situation has worsened."""
    worse = view.last(Worsen)
    if worse is None or not view.facts(SetNext) or view.case.state not in ("summarised", "minuted"):
        return NONE
    return {None: worse}


MEETING_DUTIES: Final = (write_memo, agreed_action, debrief_child, reconvene_earlier)
