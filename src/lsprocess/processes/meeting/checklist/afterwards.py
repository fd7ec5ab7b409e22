"""What is done after a meeting."""

from typing import Final

from lsprocess.processes.meeting import actions as a
from lsprocess.processes.meeting import development as group
from lsprocess.processes.meeting import guards_basis as basis
from lsprocess.processes.meeting import guards_session as session
from lsprocess.processes.meeting import network
from lsprocess.processes.meeting.checklist import ticks as t
from lsprocess.processes.meeting.checklist.making import item
from lsprocess.processes.meeting.duties import (
    act_on_worsening,
    agreed_action,
    debrief_child,
    write_memo,
)
from lsprocess.processes.meeting.standing import concerns_client


_PHASE: Final = "after"

AFTER: Final = (
    item(
        _PHASE,
        "memo",
        "chair recorder",
        a.WriteMemo,
        guards=(session.actor_is_recorder,),
        duties=(write_memo,),
        rules=("MTG-08", "MTG-17a", "MTG-17"),
        done=t.since(a.Summarise, a.WriteMemo),
    ),
    item(
        _PHASE,
        "shared",
        "recorder",
        a.ShareMemo,
        guards=(basis.memo_sharing_permitted, basis.memo_of_group_may_be_given),
        rules=("MTG-12a", "MTG-13a", "MTG-12", "MTG-13"),
        concerns=concerns_client,
    ),
    item(
        _PHASE,
        "debriefed",
        "coach chair",
        a.DebriefChild,
        guards=(session.child_debriefed,),
        duties=(debrief_child,),
        done=t.where(session.child_debriefed, a.DebriefChild),
    ),
    item(_PHASE, "own_part", "initiator chair recorder coach", duties=(agreed_action,)),
    item(
        _PHASE,
        "settled",
        "initiator chair",
        a.CompleteAction,
        a.CarryOverAction,
        guards=(session.actions_settled,),
        done=t.where(session.actions_settled, a.CompleteAction, a.CarryOverAction),
    ),
    item(
        _PHASE,
        "worsened",
        "initiator chair coach",
        a.Worsen,
        a.ReconveneEarly,
        guards=(session.situation_worsened, session.next_was_later, session.follow_up_proposed),
        duties=(act_on_worsening,),
        rules=("MTG-11",),
        done=t.last(a.ReconveneEarly),
    ),
    item(
        _PHASE,
        "remind_after",
        "initiator",
        a.RemindFamily,
        rules=("MTG-10",),
        done=t.reminded("after"),
        said="remind",
    ),
    item(
        _PHASE,
        "network_after",
        "chair",
        network.CheckNetworkAfter,
        guards=(network.network_conditions_after,),
        done=t.where(network.network_conditions_after, network.CheckNetworkAfter),
    ),
    item(
        _PHASE,
        "handed_over",
        "chair",
        group.HandOver,
        rules=("GOV-02",),
        done=t.last(group.HandOver),
    ),
    item(_PHASE, "closed", "chair", a.Close, rules=("MTG-10",), done=t.last(a.Close)),
)
