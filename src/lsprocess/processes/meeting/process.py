"""
The life of a meeting: before, during and after.  Read it beside its diagram.

Any professional proposes one.  In a client's matter it is then arranged by the workers of the
register that keeps it and by whoever takes part: who took the initiative, who is invited, and who
holds a task in the meeting.  Each person acts besides for their own part.
"""

from lsprocess.process import Correct, View, define, final, move, running, start, stay, step
from lsprocess.processes.common.acting import Who, acting, acts, party, person
from lsprocess.processes.common.checklists import Checklist
from lsprocess.processes.common.codes import PROFILES
from lsprocess.processes.common.facts import Link, RecordGuardian, RecordLegalBasis
from lsprocess.processes.common.guards import unclear_view
from lsprocess.processes.common.look_record import Register
from lsprocess.processes.common.openings import opened_on
from lsprocess.processes.common.people import named_child
from lsprocess.processes.common.roles import PRIVATE
from lsprocess.processes.common.shared import SHARED
from lsprocess.processes.common.texts import ROLES
from lsprocess.processes.common.told import ArrangementsTold, GroupTold, MeetingTold
from lsprocess.processes.meeting import actions as a
from lsprocess.processes.meeting import agreed, clientless, network, workshop
from lsprocess.processes.meeting import development as group
from lsprocess.processes.meeting import guards_basis as basis
from lsprocess.processes.meeting import guards_planning as planning
from lsprocess.processes.meeting import guards_session as session
from lsprocess.processes.meeting.arrangements import arrangements
from lsprocess.processes.meeting.duties import MEETING_DUTIES
from lsprocess.processes.meeting.echoes import FollowUp, InheritActions
from lsprocess.processes.meeting.standing import (
    CLIENT_KINDS,
    follow_up_left,
    in_pupil_welfare_group,
    invited,
    takes_part,
)
from lsprocess.processes.meeting.texts import TEXTS
from lsprocess.processes.meeting.told import lists_of_meeting, told_of_group, told_of_meeting


STATES = (
    "proposed",
    "planned",
    "prepared",
    "in_session",
    "summarised",
    "minuted",
    final("closed"),
    final("reconvened"),
    final("cancelled"),
)
RUNNING = running(STATES)
BEFORE = ("proposed", "planned", "prepared")
SUMMED_UP = ("summarised", "minuted")


def register_of(view: View) -> Register | None:
    """
    Give the register that keeps the meeting; None where it concerns no client.

    A pupil's expert group records in the education provider's own register (1287/2013 20, 21 §§),
    everything else in the client register of social welfare.
    """
    kind = view.start.kind
    if kind not in CLIENT_KINDS:
        return None
    return "pupil_welfare" if kind == "pupil_welfare_group" else "social_welfare_client"


def keeping(view: View) -> Who:
    """What the record of a child's case rests on is kept by the workers of its register."""
    kind = view.start.kind
    if kind not in CLIENT_KINDS:
        return "professionals"
    return "pupil_welfare" if kind == "pupil_welfare_group" else "workers"


def convening(view: View) -> Who:
    """
    Professionals propose; the profile and the consent policy are named by who keeps the case.

    The meeting before it is named by them too: what was recorded there is lent to this one.
    """
    if view.actor.role in PRIVATE:
        return "professionals"
    data = view.data
    chosen = (data.profile, data.consent_policy, data.follows) != (None, None, None)
    return keeping(view) if chosen else "professionals"


def arranging(view: View) -> Who:
    """
    In a client's matter the workers of its register act, and whoever takes part in the meeting.

    A refusal names people, and would tell anybody else whose matter it is.
    """
    return "professionals" if takes_part(view) else _keepers_or_taking_part(view)


def replying(view: View) -> Who:
    """Whoever was invited answers, also when they have said before that they do not come."""
    asked = view.actor.id in invited(view)
    return "professionals" if asked else arranging(view)


def _keepers_or_taking_part(view: View) -> Who:
    of_pupil_welfare = in_pupil_welfare_group(view)
    return "pupil_welfare_or_taking_part" if of_pupil_welfare else "workers_or_taking_part"


keepers = acts(keeping)

MEETING = define(
    "meeting",
    "2026.1",
    texts=TEXTS,
    states=STATES,
    way=(
        start(a.Propose, "proposed", guards=(planning.child_named, clientless.no_client)),
        stay(a.SetGoal, BEFORE),
        stay(a.SetAgenda, ("proposed", "planned")),
        stay(a.SetTime, ("proposed", "planned")),
        stay(
            a.Invite,
            ("proposed", "planned"),
            basis.guardian_may_take_part,
            clientless.no_client,
            basis.invitation_has_basis,
        ),
        stay(a.Accept, BEFORE),
        stay(a.Decline, BEFORE),
        stay(a.CollectWishes, ("proposed", "planned"), clientless.only_on_client),
        stay(a.AgreeCoach, ("proposed", "planned"), clientless.only_on_client),
        stay(a.CareForSetting, ("planned", "prepared", "in_session"), clientless.only_on_client),
        stay(a.RemindFamily, RUNNING, clientless.only_on_client),
        stay(a.WaiveChair, RUNNING, group.only_of_development_group),
        move(
            a.Plan,
            "proposed",
            "planned",
            planning.goal_set,
            group.agenda_set,
            planning.participants_invited,
            planning.inviter_named,
            planning.chair_assigned,
            planning.recorder_assigned,
            planning.time_set,
            group.members_committed,
            group.membership_as_stated,
        ),
        stay(a.ConfirmPreparation, ("planned",)),
        stay(a.PrepareChild, ("planned",), clientless.only_on_client, planning.coach_agreed),
        move(
            a.Prepare,
            "planned",
            "prepared",
            planning.participants_prepared,
            planning.family_wishes_asked,
            planning.coach_agreed,
            planning.child_prepared,
        ),
        move(
            a.OpenMeeting,
            "prepared",
            "in_session",
            session.chair_present,
            session.recorder_present,
            session.present_were_invited,
            basis.basis_per_participant,
            group.recorder_is_project_staff,
            network.network_conditions_before,
        ),
        stay(a.Introduce, ("in_session",)),
        stay(a.StateGoal, ("in_session",)),
        stay(a.StateTime, ("in_session",)),
        stay(a.ExplainRecording, ("in_session",), clientless.only_on_client),
        stay(a.JoinSession, ("in_session",), basis.basis_per_participant),
        stay(a.LeaveSession, ("in_session",)),
        move(a.Interrupt, "in_session", "planned"),
        stay(a.HearChild, ("in_session",), clientless.only_on_client),
        stay(a.Decide, ("in_session",), group.item_on_agenda),
        stay(a.AgreeAction, ("in_session",), session.owner_is_participant),
        move(
            a.Summarise,
            "in_session",
            "summarised",
            group.chair_settled,
            group.attendance_recorded,
            group.items_handled,
            workshop.summary_compiled,
            session.everyone_introduced,
            session.goal_stated,
            session.time_stated,
            session.recording_explained,
            session.setting_cared_for,
            session.child_heard,
            session.summary_said,
        ),
        move(a.WriteMemo, "summarised", "minuted", session.actor_is_recorder, group.next_said),
        stay(a.WriteMemo, ("closed", "reconvened"), session.actor_is_recorder),
        stay(
            a.ShareMemo,
            ("minuted", "closed", "reconvened"),
            basis.memo_sharing_permitted,
            basis.memo_of_group_may_be_given,
            clientless.memo_has_no_client,
        ),
        stay(
            a.DebriefChild,
            (*SUMMED_UP, "closed", "reconvened"),
            clientless.only_on_client,
            session.actor_is_coach,
        ),
        stay(a.CompleteAction, SUMMED_UP),
        stay(a.CarryOverAction, SUMMED_UP),
        stay(a.SetNext, ("in_session", *SUMMED_UP)),
        stay(a.Worsen, (*SUMMED_UP, "closed"), clientless.only_on_client),
        move(
            a.ReconveneEarly,
            SUMMED_UP,
            "reconvened",
            clientless.only_on_client,
            session.situation_worsened,
            session.next_was_later,
            session.follow_up_proposed,
        ),
        move(
            a.Close,
            "minuted",
            "closed",
            session.child_debriefed,
            session.actions_settled,
            network.network_conditions_after,
        ),
        stay(group.JoinMember, RUNNING, group.only_of_development_group),
        stay(group.LeaveMember, RUNNING, group.only_of_development_group),
        stay(group.CommitMember, RUNNING, group.only_of_development_group),
        stay(
            group.PresentItem,
            ("in_session",),
            group.only_of_development_group,
            group.item_on_agenda,
        ),
        stay(
            group.Prioritise,
            ("in_session",),
            group.only_of_development_group,
            group.item_on_agenda,
        ),
        stay(
            group.CarryOverItem,
            ("in_session",),
            group.only_of_development_group,
            group.item_on_agenda,
        ),
        stay(group.ForgoNext, ("in_session", *SUMMED_UP), group.only_of_development_group),
        stay(group.HandOver, (*SUMMED_UP, "closed"), group.only_of_development_group),
        stay(
            workshop.RecordDiscussion,
            ("in_session",),
            workshop.only_of_workshop,
            workshop.chair_and_recorder_chosen,
            workshop.by_is_recorder,
        ),
        stay(
            workshop.StartGalleryWalk,
            ("in_session",),
            workshop.only_of_workshop,
            workshop.discussion_recorded,
            workshop.walk_length,
            workshop.chair_stays,
        ),
        stay(
            workshop.VisitGroup,
            ("in_session",),
            workshop.only_of_workshop,
            workshop.walk_started,
            workshop.chair_stays,
        ),
        stay(
            workshop.PresentOutput, ("in_session",), workshop.only_of_workshop, workshop.by_is_chair
        ),
        stay(
            workshop.CompileSummary,
            ("in_session",),
            workshop.only_of_workshop,
            workshop.by_is_chair,
            workshop.walk_started,
        ),
        stay(network.CheckNetworkBefore, ("planned", "prepared"), network.only_of_network),
        stay(network.CheckNetworkAfter, SUMMED_UP, network.only_of_network),
        move(a.Postpone, ("planned", "prepared"), "proposed"),
        move(a.Cancel, BEFORE, "cancelled"),
    ),
    duties=MEETING_DUTIES,
    phases={
        "before": (*BEFORE, "cancelled"),
        "during": ("in_session",),
        "after": (*SUMMED_UP, "closed", "reconvened"),
    },
    tracks={
        "child": (
            step(a.AgreeCoach, "before"),
            step(a.PrepareChild, "before", a.AgreeCoach),
            step(a.HearChild, "during", a.PrepareChild),
            step(a.DebriefChild, "after", a.HearChild),
        )
    },
    valid={
        a.Propose: planning.unclear_proposal,
        a.SetTime: planning.ends_before_start,
        a.CollectWishes: planning.unclear_wishes,
        a.HearChild: unclear_view,
        a.AgreeAction: agreed.used_action,
        a.Summarise: session.both_said,
        a.CompleteAction: agreed.unknown_action,
        a.CarryOverAction: agreed.lost_action,
        a.SetNext: planning.ends_before_start,
        a.WriteMemo: clientless.said_of_client,
        group.LeaveMember: group.no_member,
        group.HandOver: group.no_follower,
        a.ReconveneEarly: session.lost_actions,
    },
    echoes={
        a.Propose: follow_up_left,
        a.CarryOverAction: agreed.carried_action,
        a.ReconveneEarly: agreed.moved_actions,
        group.HandOver: group.group_left,
    },
    echoed=(FollowUp, InheritActions, group.InheritGroup),
    # Where no guardian is recorded nobody can let the memo be shared, after the end either.
    shared=SHARED.besides(stay(RecordGuardian, ("closed", "reconvened"))).asking(
        clientless.more_of_shared
    ),
    by=acting(
        arranging,
        own={a.CollectWishes: party},
        but={
            **dict.fromkeys((a.Accept, a.Decline), acts(replying, own=person)),
            a.Propose: acts(convening),
            RecordLegalBasis: keepers,
            RecordGuardian: keepers,
            Correct: keepers,
            Link: keepers,
        },
    ),
    roles=ROLES,
    profiles=PROFILES,
    calendar="thl",
    date_of=opened_on,
    client_of=named_child,
    register=register_of,
    tells={
        MeetingTold: told_of_meeting,
        ArrangementsTold: arrangements,
        GroupTold: told_of_group,
        Checklist: lists_of_meeting,
    },
)
