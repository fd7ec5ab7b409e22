"""What is done after a meeting."""

from typing import Final

from lsprocess.processes.meeting import actions as a
from lsprocess.processes.meeting.checklist import ticks as t
from lsprocess.processes.meeting.checklist.making import item
from lsprocess.processes.meeting.development import HandOver
from lsprocess.processes.meeting.duties import (
    act_on_worsening,
    agreed_action,
    debrief_child,
    write_memo,
)
from lsprocess.processes.meeting.guards_basis import (
    memo_of_group_may_be_given,
    memo_sharing_permitted,
)
from lsprocess.processes.meeting.guards_session import (
    actions_settled,
    actor_is_recorder,
    child_debriefed,
    follow_up_proposed,
    next_was_later,
    situation_worsened,
)
from lsprocess.processes.meeting.network import CheckNetworkAfter, network_conditions_after
from lsprocess.processes.meeting.standing import concerns_client


_PHASE: Final = "after"

AFTER: Final = (
    item(
        _PHASE,
        "memo",
        "chair recorder",
        a.WriteMemo,
        guards=(actor_is_recorder,),
        duties=(write_memo,),
        rules=("MTG-08", "MTG-17a", "MTG-17"),
        done=t.since(a.Summarise, a.WriteMemo),
    ),
    item(
        _PHASE,
        "shared",
        "recorder",
        a.ShareMemo,
        guards=(memo_sharing_permitted, memo_of_group_may_be_given),
        rules=("MTG-12a", "MTG-13a", "MTG-12", "MTG-13"),
        concerns=concerns_client,
    ),
    item(
        _PHASE,
        "debriefed",
        "coach chair",
        a.DebriefChild,
        guards=(child_debriefed,),
        duties=(debrief_child,),
        done=t.where(child_debriefed, a.DebriefChild),
    ),
    item(_PHASE, "own_part", "initiator chair recorder coach", duties=(agreed_action,)),
    item(
        _PHASE,
        "settled",
        "initiator chair",
        a.CompleteAction,
        a.CarryOverAction,
        guards=(actions_settled,),
        done=t.where(actions_settled, a.CompleteAction, a.CarryOverAction),
    ),
    item(
        _PHASE,
        "worsened",
        "initiator chair coach",
        a.Worsen,
        a.ReconveneEarly,
        guards=(situation_worsened, next_was_later, follow_up_proposed),
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
        CheckNetworkAfter,
        guards=(network_conditions_after,),
        done=t.where(network_conditions_after, CheckNetworkAfter),
    ),
    item(_PHASE, "handed_over", "chair", HandOver, rules=("GOV-02",), done=t.last(HandOver)),
    item(_PHASE, "closed", "chair", a.Close, rules=("MTG-10",), done=t.last(a.Close)),
)
