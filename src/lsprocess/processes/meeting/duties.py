"""Duties of a meeting: the memo, the agreed actions, the child's debriefing, worsening."""

from datetime import date
from typing import Any

from lsprocess.law.limit import Limit
from lsprocess.process import ActionData, Duty, Fact, View, unanswered
from lsprocess.processes.common.owed import NONE, Owed
from lsprocess.processes.meeting.actions import (
    DebriefChild,
    SetNext,
    Summarise,
    Worsen,
    WriteMemo,
)
from lsprocess.processes.meeting.course import (
    agreed_actions,
    concerns_child,
    open_actions,
)
from lsprocess.processes.meeting.texts import DUTIES


def _until(view: View, done: type[ActionData]) -> Owed:
    summed = unanswered(view.facts(Summarise), view.facts(done))
    return NONE if summed is None else {None: summed}


def _memo(view: View) -> Owed:
    return _until(view, WriteMemo)


def _debrief(view: View) -> Owed:
    owed = _until(view, DebriefChild)
    return owed if owed and concerns_child(view) else NONE


def _actions(view: View) -> Owed:
    if view.case.state == "reconvened":
        return NONE
    return {action: agreed for action, (agreed, _) in open_actions(view).items()}


def _agreed_day(view: View, _fact: Fact[Any], action: str | None) -> date:
    _, agreed = view.once(agreed_actions)[str(action)]
    return agreed.due


def _reconvene(view: View) -> Owed:
    worse = view.last(Worsen)
    if worse is None or not view.facts(SetNext) or view.case.state not in ("summarised", "minuted"):
        return NONE
    return {None: worse}


MEETING_DUTIES: tuple[Duty, ...] = (
    Duty(
        code="write_memo",
        name=DUTIES["write_memo"],
        rules=("MTG-17", "DL-25", "MTG-17a", "DL-25a"),
        find=_memo,
    ),
    Duty(
        code="agreed_action",
        name=DUTIES["agreed_action"],
        rules=("MTG-10",),
        find=_actions,
        limits=(Limit(rule="MTG-10", unit="agreed"),),
        counted_from=_agreed_day,
    ),
    Duty(
        code="debrief_child",
        name=DUTIES["debrief_child"],
        rules=("MTG-10",),
        find=_debrief,
    ),
    Duty(
        code="reconvene_earlier",
        name=DUTIES["reconvene_earlier"],
        rules=("MTG-11", "DL-23"),
        find=_reconvene,
    ),
)
