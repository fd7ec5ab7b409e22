"""What is done in a meeting, by whoever chairs, records and supports the child."""

from typing import Final

from lsprocess.processes.common.facts import AssignRole, RecordView
from lsprocess.processes.meeting import actions as a
from lsprocess.processes.meeting import development as group
from lsprocess.processes.meeting import guards_basis as basis
from lsprocess.processes.meeting import guards_session as session
from lsprocess.processes.meeting import workshop
from lsprocess.processes.meeting.checklist import ticks as t
from lsprocess.processes.meeting.checklist.making import item
from lsprocess.processes.meeting.standing import (
    concerns_child,
    concerns_client,
    in_development_group,
    in_workshop,
)


_PHASE: Final = "during"
_AT_OPENING: Final = (session.chair_present, session.recorder_present, session.present_were_invited)

DURING: Final = (
    item(
        _PHASE,
        "chosen",
        "chair recorder",
        AssignRole,
        rules=("GOV-01",),
        concerns=in_workshop,
        done=t.chosen,
    ),
    item(
        _PHASE,
        "opened",
        "chair",
        a.OpenMeeting,
        guards=_AT_OPENING,
        concerns=concerns_client,
        done=t.opened(*_AT_OPENING),
    ),
    item(
        _PHASE,
        "introduced",
        "chair",
        a.Introduce,
        guards=(session.everyone_introduced,),
        done=t.here(a.Introduce, session.everyone_introduced),
    ),
    item(
        _PHASE,
        "goal_said",
        "chair",
        a.StateGoal,
        guards=(session.goal_stated,),
        done=t.here(a.StateGoal, session.goal_stated),
    ),
    item(
        _PHASE,
        "time_said",
        "chair",
        a.StateTime,
        guards=(session.time_stated,),
        done=t.here(a.StateTime, session.time_stated),
    ),
    item(
        _PHASE,
        "recording",
        "chair recorder",
        a.ExplainRecording,
        guards=(session.recording_explained,),
        done=t.here(a.ExplainRecording, session.recording_explained),
    ),
    item(
        _PHASE,
        "chair_settled",
        "chair recorder",
        a.WaiveChair,
        AssignRole,
        group.InheritGroup,
        guards=(group.chair_settled,),
        done=t.named("chair", group.chair_settled, a.WaiveChair, group.InheritGroup),
    ),
    item(
        _PHASE,
        "attendance",
        "recorder",
        group.JoinMember,
        group.InheritGroup,
        guards=(group.attendance_recorded,),
        done=t.where(group.attendance_recorded, group.JoinMember, group.InheritGroup),
    ),
    item(
        _PHASE,
        "items_handled",
        "chair recorder",
        a.Decide,
        group.PresentItem,
        group.Prioritise,
        group.CarryOverItem,
        guards=(group.items_handled, group.item_on_agenda),
        concerns=in_development_group,
        done=t.where(group.items_handled, a.Decide, group.CarryOverItem),
    ),
    item(
        _PHASE,
        "discussion",
        "recorder",
        workshop.RecordDiscussion,
        guards=(workshop.discussion_recorded,),
        done=t.where(workshop.discussion_recorded, workshop.RecordDiscussion),
    ),
    item(
        _PHASE,
        "walk",
        "chair",
        workshop.StartGalleryWalk,
        workshop.VisitGroup,
        guards=(workshop.walk_length,),
        done=t.last(workshop.StartGalleryWalk),
    ),
    item(
        _PHASE,
        "output",
        "chair",
        workshop.PresentOutput,
        rules=("GOV-01",),
        done=t.last(workshop.PresentOutput),
    ),
    item(
        _PHASE,
        "compiled",
        "chair",
        workshop.CompileSummary,
        guards=(workshop.summary_compiled,),
        done=t.where(workshop.summary_compiled, workshop.CompileSummary),
    ),
    item(
        _PHASE,
        "atmosphere",
        "chair",
        a.CareForSetting,
        guards=(session.setting_cared_for,),
        done=t.cared("atmosphere"),
    ),
    item(
        _PHASE,
        "safety",
        "chair coach",
        a.CareForSetting,
        guards=(session.setting_cared_for,),
        done=t.cared("safety"),
    ),
    item(_PHASE, "beside_child", "coach", rules=("MTG-06",), concerns=concerns_child),
    item(
        _PHASE,
        "heard",
        "chair recorder coach",
        a.HearChild,
        RecordView,
        guards=(session.child_heard,),
        done=t.heard,
    ),
    item(
        _PHASE,
        "late",
        "chair",
        a.JoinSession,
        guards=(basis.basis_per_participant,),
        rules=("FBK-01a", "FBK-01"),
        concerns=concerns_client,
    ),
    item(
        _PHASE,
        "actions",
        "chair recorder",
        a.AgreeAction,
        guards=(session.owner_is_participant,),
        done=t.last(a.AgreeAction),
    ),
    item(
        _PHASE,
        "next",
        "chair recorder",
        a.SetNext,
        rules=("DL-23",),
        concerns=concerns_client,
        done=t.last(a.SetNext),
    ),
    item(
        _PHASE,
        "next_or_none",
        "chair recorder",
        a.SetNext,
        group.ForgoNext,
        guards=(group.next_said,),
        done=t.where(group.next_said, a.SetNext, group.ForgoNext),
    ),
    item(
        _PHASE,
        "remind_during",
        "chair",
        a.RemindFamily,
        rules=("MTG-05",),
        done=t.reminded("during"),
        said="remind",
    ),
    item(
        _PHASE,
        "summary",
        "chair recorder",
        a.Summarise,
        guards=(session.summary_said,),
        done=t.here(a.Summarise),
    ),
)
