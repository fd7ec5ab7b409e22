"""What is done before a meeting, by whoever arranges, chairs, records and prepares the child."""

from typing import Final

from lsprocess.processes.common.facts import AssignRole, RecordConsent, RecordLegalBasis
from lsprocess.processes.meeting import actions as a
from lsprocess.processes.meeting import development as group
from lsprocess.processes.meeting import guards_basis as basis
from lsprocess.processes.meeting import guards_planning as planning
from lsprocess.processes.meeting import guards_session as session
from lsprocess.processes.meeting import network, standing
from lsprocess.processes.meeting.checklist import ticks as t
from lsprocess.processes.meeting.checklist.making import item


_PHASE: Final = "before"

_SECRET: Final = ("FBK-01a", "FBK-01")
"""Client data are opened by consent or a statute alone."""

BEFORE: Final = (
    item(
        _PHASE,
        "goal",
        "initiator chair",
        a.SetGoal,
        guards=(planning.goal_set,),
        done=t.where(planning.goal_set, a.SetGoal),
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
        guards=(planning.participants_invited, planning.inviter_named),
        done=t.where((planning.participants_invited, planning.inviter_named), a.Invite),
    ),
    item(
        _PHASE,
        "chair",
        "initiator",
        AssignRole,
        guards=(planning.chair_assigned,),
        done=t.named("chair", planning.chair_assigned),
    ),
    item(
        _PHASE,
        "recorder",
        "initiator",
        AssignRole,
        guards=(planning.recorder_assigned,),
        done=t.named("recorder", planning.recorder_assigned),
    ),
    item(
        _PHASE,
        "time",
        "initiator chair recorder coach",
        a.SetTime,
        guards=(planning.time_set,),
        done=t.standing(a.SetTime, planning.time_set),
    ),
    item(
        _PHASE,
        "basis",
        "initiator chair",
        RecordConsent,
        RecordLegalBasis,
        guards=(basis.basis_per_participant, basis.invitation_has_basis),
        rules=_SECRET,
        concerns=standing.concerns_client,
    ),
    item(
        _PHASE,
        "coach",
        "initiator coach",
        a.AgreeCoach,
        guards=(planning.coach_agreed,),
        done=t.where(planning.coach_agreed, a.AgreeCoach),
    ),
    item(
        _PHASE,
        "wishes",
        "initiator",
        a.CollectWishes,
        guards=(planning.family_wishes_asked,),
        done=t.where(planning.family_wishes_asked, a.CollectWishes),
    ),
    item(
        _PHASE,
        "committed",
        "initiator",
        group.CommitMember,
        group.JoinMember,
        group.InheritGroup,
        guards=(group.members_committed, group.membership_as_stated),
        concerns=standing.in_development_group,
        done=t.where(
            (group.members_committed, group.membership_as_stated),
            group.CommitMember,
            group.InheritGroup,
        ),
    ),
    item(
        _PHASE, "agreed", "initiator", a.Plan, rules=("MTG-04",), done=t.since(a.Postpone, a.Plan)
    ),
    item(
        _PHASE,
        "all_confirmed",
        "initiator",
        a.ConfirmPreparation,
        guards=(planning.participants_prepared,),
        done=t.standing(a.ConfirmPreparation, planning.participants_prepared),
    ),
    *(
        item(
            _PHASE,
            f"{role}_ready",
            role,
            a.ConfirmPreparation,
            guards=(planning.participants_prepared,),
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
            guards=(planning.child_prepared,),
            done=t.talked(part),
        )
        for part in planning.CHILD_TALK
    ),
    item(
        _PHASE,
        "child_ready",
        "initiator chair",
        a.PrepareChild,
        guards=(planning.child_prepared,),
        done=t.talked(*planning.CHILD_TALK),
    ),
    item(
        _PHASE,
        "seat",
        "chair coach",
        a.CareForSetting,
        guards=(session.setting_cared_for,),
        done=t.cared("seat_thought_of"),
    ),
    item(_PHASE, "break_told", "coach", concerns=standing.concerns_child),
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
        network.CheckNetworkBefore,
        guards=(network.network_conditions_before,),
        done=t.standing(network.CheckNetworkBefore, network.network_conditions_before),
    ),
    item(_PHASE, "prepared", "initiator", a.Prepare, rules=("MTG-04",), done=t.standing(a.Prepare)),
)
