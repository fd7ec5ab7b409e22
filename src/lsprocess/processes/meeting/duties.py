"""Duties of a meeting: the memo, the agreed actions, the child's debriefing, worsening."""

from datetime import date
from typing import Any, Final

from lsprocess.law.limit import Limit
from lsprocess.process import ActionData, Fact, View, unanswered
from lsprocess.processes.common.duty_search import NONE, Owed, owe
from lsprocess.processes.common.people import seen_cases
from lsprocess.processes.common.telling import tell_of_legal_basis
from lsprocess.processes.common.told import UrgencyTold
from lsprocess.processes.meeting import actions as a
from lsprocess.processes.meeting.agreed import agreed_actions, by_name, open_actions
from lsprocess.processes.meeting.echoes import FollowUp
from lsprocess.processes.meeting.standing import child_was_born
from lsprocess.processes.meeting.texts import duty
from lsprocess.processes.meeting.workshop import CompileSummary, StartGalleryWalk


def _until(view: View, done: type[ActionData]) -> Owed:
    return owe(unanswered(view.facts(a.Summarise), view.facts(done)))


@duty("MTG-17", "DL-25", "MTG-17a", "DL-25a", met_by=(a.WriteMemo,))
def write_memo(view: View) -> Owed:
    """A memo is written of a meeting that was summed up."""
    return _until(view, a.WriteMemo)


@duty("MTG-10", met_by=(a.DebriefChild,))
def debrief_child(view: View) -> Owed:
    """What the meeting meant is gone through with the child."""
    owed = _until(view, a.DebriefChild)
    return owed if owed and child_was_born(view) else NONE


def _agreed_day(view: View, _fact: Fact[Any], action: str | None) -> date:
    _, agreed = by_name(view, view.once(agreed_actions))[str(action)]
    return agreed.due


@duty(
    Limit(rule="MTG-10", unit="agreed"),
    counted_from=_agreed_day,
    met_by=(a.CompleteAction, a.CarryOverAction),
)
def agreed_action(view: View) -> Owed:
    """Each agreed action is done by its day."""
    if view.case.state == "reconvened":
        return NONE
    open_by_name = by_name(view, open_actions(view))
    return {action: agreed for action, (agreed, _) in open_by_name.items()}


@duty("MTG-11", "DL-23", met_by=(a.ReconveneEarly,))
def act_on_worsening(view: View) -> Owed:
    """Something is done when the child's situation has worsened: a meeting, or an assessment."""
    done = [*view.facts(a.ReconveneEarly, FollowUp)]
    for there in seen_cases(view):
        urgency = there.tells(UrgencyTold)
        done += () if urgency is None else urgency.assessed
    return owe(unanswered(view.facts(a.Worsen), done))


@duty("DL-24", met_by=(CompileSummary,))
def end_gallery_walk(view: View) -> Owed:
    """The walk of a workshop ends after a quarter of an hour or so, with the chair's summary."""
    ended = view.facts(CompileSummary, a.Summarise, a.Interrupt)
    return owe(unanswered(view.facts(StartGalleryWalk), ended))


MEETING_DUTIES: Final = (
    write_memo,
    agreed_action,
    debrief_child,
    act_on_worsening,
    end_gallery_walk,
    tell_of_legal_basis,
)
