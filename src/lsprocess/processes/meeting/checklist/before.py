"""What is done before a meeting, by whoever arranges, chairs, records and prepares the child."""

from typing import Final

from lsprocess.processes.common.facts import AssignRole, RecordConsent, RecordLegalBasis
from lsprocess.processes.meeting import actions as a
from lsprocess.processes.meeting.checklist import ticks as t
from lsprocess.processes.meeting.checklist.making import item
from lsprocess.processes.meeting.development import (
    CommitMember,
    InheritGroup,
    JoinMember,
    members_committed,
    membership_as_stated,
)
from lsprocess.processes.meeting.guards_basis import basis_per_participant, invitation_has_basis
from lsprocess.processes.meeting.guards_planning import (
    CHILD_TALK,
    chair_assigned,
    child_prepared,
    coach_agreed,
    family_wishes_asked,
    goal_set,
    inviter_named,
    participants_invited,
    participants_prepared,
    recorder_assigned,
    time_set,
)
from lsprocess.processes.meeting.guards_session import setting_cared_for
from lsprocess.processes.meeting.network import CheckNetworkBefore, network_conditions_before
from lsprocess.processes.meeting.standing import (
    concerns_child,
    concerns_client,
    in_development_group,
)


_PHASE: Final = "before"

_SECRET: Final = ("FBK-01a", "FBK-01")
"""Client data are opened by consent or a statute alone."""

BEFORE: Final = (
    item(
        _PHASE,
        "goal",
        "initiator chair",
        a.SetGoal,
        guards=(goal_set,),
        done=t.where(goal_set, a.SetGoal),
    ),
    item(
        _PHASE,
        "agenda",
        "initiator chair",
        a.SetAgenda,
        rules=("MTG-08",),
        done=t.last(a.SetAgenda),
    ),
    item(
        _PHASE,
        "invited",
        "initiator",
        a.Invite,
        guards=(participants_invited, inviter_named),
        done=t.where((participants_invited, inviter_named), a.Invite),
    ),
    item(
        _PHASE,
        "chair",
        "initiator",
        AssignRole,
        guards=(chair_assigned,),
        done=t.named("chair", chair_assigned),
    ),
    item(
        _PHASE,
        "recorder",
        "initiator",
        AssignRole,
        guards=(recorder_assigned,),
        done=t.named("recorder", recorder_assigned),
    ),
    item(
        _PHASE,
        "time",
        "initiator chair recorder coach",
        a.SetTime,
        guards=(time_set,),
        done=t.standing(a.SetTime, time_set),
    ),
    item(
        _PHASE,
        "basis",
        "initiator chair",
        RecordConsent,
        RecordLegalBasis,
        guards=(basis_per_participant, invitation_has_basis),
        rules=_SECRET,
        concerns=concerns_client,
    ),
    item(
        _PHASE,
        "coach",
        "initiator coach",
        a.AgreeCoach,
        guards=(coach_agreed,),
        done=t.where(coach_agreed, a.AgreeCoach),
    ),
    item(
        _PHASE,
        "wishes",
        "initiator",
        a.CollectWishes,
        guards=(family_wishes_asked,),
        done=t.where(family_wishes_asked, a.CollectWishes),
    ),
    item(
        _PHASE,
        "committed",
        "initiator",
        CommitMember,
        JoinMember,
        InheritGroup,
        guards=(members_committed, membership_as_stated),
        concerns=in_development_group,
        done=t.where((members_committed, membership_as_stated), CommitMember, InheritGroup),
    ),
    item(
        _PHASE, "agreed", "initiator", a.Plan, rules=("MTG-04",), done=t.since(a.Postpone, a.Plan)
    ),
    item(
        _PHASE,
        "all_confirmed",
        "initiator",
        a.ConfirmPreparation,
        guards=(participants_prepared,),
        done=t.standing(a.ConfirmPreparation, participants_prepared),
    ),
    *(
        item(
            _PHASE,
            f"{role}_ready",
            role,
            a.ConfirmPreparation,
            guards=(participants_prepared,),
            done=t.ready(role),
            said="ready",
        )
        for role in ("chair", "recorder")
    ),
    *(
        item(
            _PHASE,
            part,
            "coach",
            a.PrepareChild,
            guards=(child_prepared,),
            done=t.talked(part),
        )
        for part in CHILD_TALK
    ),
    item(
        _PHASE,
        "child_ready",
        "initiator chair",
        a.PrepareChild,
        guards=(child_prepared,),
        done=t.talked(*CHILD_TALK),
    ),
    item(
        _PHASE,
        "seat",
        "chair coach",
        a.CareForSetting,
        guards=(setting_cared_for,),
        done=t.cared("seat_thought_of"),
    ),
    item(_PHASE, "break_told", "coach", concerns=concerns_child),
    item(
        _PHASE,
        "remind_before",
        "initiator",
        a.RemindFamily,
        rules=("MTG-05",),
        done=t.reminded("before"),
        said="remind",
    ),
    item(
        _PHASE,
        "network_before",
        "chair",
        CheckNetworkBefore,
        guards=(network_conditions_before,),
        done=t.standing(CheckNetworkBefore, network_conditions_before),
    ),
    item(_PHASE, "prepared", "initiator", a.Prepare, rules=("MTG-04",), done=t.standing(a.Prepare)),
)
