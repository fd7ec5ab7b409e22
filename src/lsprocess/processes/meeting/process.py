"""The life of a meeting: before, during and after.  Read it beside its diagram."""

from lsprocess.process import Correct, View, define, final, move, running, start, stay, step
from lsprocess.processes.common.acting import Who, acting, acts, party, person
from lsprocess.processes.common.checklists import Checklist
from lsprocess.processes.common.codes import PROFILES
from lsprocess.processes.common.facts import RecordGuardian, RecordLegalBasis
from lsprocess.processes.common.guards import unclear_view
from lsprocess.processes.common.look_record import Register
from lsprocess.processes.common.openings import opened_on
from lsprocess.processes.common.people import named_child
from lsprocess.processes.common.roles import PRIVATE
from lsprocess.processes.common.shared import SHARED
from lsprocess.processes.common.texts import ROLES
from lsprocess.processes.common.told import ArrangementsTold, GroupTold, MeetingTold
from lsprocess.processes.meeting import actions as a
from lsprocess.processes.meeting.agreed import (
    carried_action,
    lost_action,
    moved_actions,
    unknown_action,
    used_action,
)
from lsprocess.processes.meeting.arrangements import arrangements
from lsprocess.processes.meeting.clientless import (
    memo_has_no_client,
    more_of_shared,
    no_client,
    only_on_client,
    said_of_client,
)
from lsprocess.processes.meeting.development import (
    CarryOverItem,
    CommitMember,
    ForgoNext,
    HandOver,
    InheritGroup,
    JoinMember,
    LeaveMember,
    PresentItem,
    Prioritise,
    agenda_set,
    attendance_recorded,
    chair_settled,
    group_left,
    item_on_agenda,
    items_handled,
    members_committed,
    membership_as_stated,
    next_said,
    no_follower,
    no_member,
    only_of_development_group,
    recorder_is_project_staff,
)
from lsprocess.processes.meeting.duties import MEETING_DUTIES
from lsprocess.processes.meeting.echoes import FollowUp, InheritActions
from lsprocess.processes.meeting.guards_basis import (
    basis_per_participant,
    guardian_may_take_part,
    invitation_has_basis,
    memo_of_group_may_be_given,
    memo_sharing_permitted,
)
from lsprocess.processes.meeting.guards_planning import (
    chair_assigned,
    child_named,
    child_prepared,
    coach_agreed,
    ends_before_start,
    family_wishes_asked,
    goal_set,
    inviter_named,
    participants_invited,
    participants_prepared,
    recorder_assigned,
    time_set,
    unclear_proposal,
    unclear_wishes,
)
from lsprocess.processes.meeting.guards_session import (
    actions_settled,
    actor_is_coach,
    actor_is_recorder,
    both_said,
    chair_present,
    child_debriefed,
    child_heard,
    everyone_introduced,
    follow_up_proposed,
    goal_stated,
    lost_actions,
    next_was_later,
    owner_is_participant,
    present_were_invited,
    recorder_present,
    recording_explained,
    setting_cared_for,
    situation_worsened,
    summary_said,
    time_stated,
)
from lsprocess.processes.meeting.network import (
    CheckNetworkAfter,
    CheckNetworkBefore,
    network_conditions_after,
    network_conditions_before,
    only_of_network,
)
from lsprocess.processes.meeting.standing import CLIENT_KINDS, follow_up_left
from lsprocess.processes.meeting.texts import TEXTS
from lsprocess.processes.meeting.told import lists_of_meeting, told_of_group, told_of_meeting
from lsprocess.processes.meeting.workshop import (
    CompileSummary,
    PresentOutput,
    RecordDiscussion,
    StartGalleryWalk,
    VisitGroup,
    by_is_chair,
    by_is_recorder,
    chair_and_recorder_chosen,
    chair_stays,
    discussion_recorded,
    only_of_workshop,
    summary_compiled,
    walk_length,
    walk_started,
)


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


def proposing(view: View) -> Who:
    """Professionals propose; the profile and the consent policy are named by who keeps the case."""
    if view.actor.role in PRIVATE:
        return "professionals"
    chosen = view.data.profile is not None or view.data.consent_policy is not None
    return keeping(view) if chosen else "professionals"


keepers = acts(keeping)

MEETING = define(
    "meeting",
    "2026.1",
    texts=TEXTS,
    states=STATES,
    way=(
        start(a.Propose, "proposed", guards=(child_named, no_client)),
        stay(a.SetGoal, BEFORE),
        stay(a.SetAgenda, ("proposed", "planned")),
        stay(a.SetTime, ("proposed", "planned")),
        stay(
            a.Invite,
            ("proposed", "planned"),
            guardian_may_take_part,
            no_client,
            invitation_has_basis,
        ),
        stay(a.Accept, BEFORE),
        stay(a.Decline, BEFORE),
        stay(a.CollectWishes, ("proposed", "planned"), only_on_client),
        stay(a.AgreeCoach, ("proposed", "planned"), only_on_client),
        stay(a.CareForSetting, ("planned", "prepared", "in_session"), only_on_client),
        stay(a.RemindFamily, RUNNING, only_on_client),
        stay(a.WaiveChair, RUNNING, only_of_development_group),
        move(
            a.Plan,
            "proposed",
            "planned",
            goal_set,
            agenda_set,
            participants_invited,
            inviter_named,
            chair_assigned,
            recorder_assigned,
            time_set,
            members_committed,
            membership_as_stated,
        ),
        stay(a.ConfirmPreparation, ("planned",)),
        stay(a.PrepareChild, ("planned",), only_on_client, coach_agreed),
        move(
            a.Prepare,
            "planned",
            "prepared",
            participants_prepared,
            family_wishes_asked,
            coach_agreed,
            child_prepared,
        ),
        move(
            a.OpenMeeting,
            "prepared",
            "in_session",
            chair_present,
            recorder_present,
            present_were_invited,
            basis_per_participant,
            recorder_is_project_staff,
            network_conditions_before,
        ),
        stay(a.Introduce, ("in_session",)),
        stay(a.StateGoal, ("in_session",)),
        stay(a.StateTime, ("in_session",)),
        stay(a.ExplainRecording, ("in_session",), only_on_client),
        stay(a.JoinSession, ("in_session",), basis_per_participant),
        stay(a.LeaveSession, ("in_session",)),
        move(a.Interrupt, "in_session", "planned"),
        stay(a.HearChild, ("in_session",), only_on_client),
        stay(a.Decide, ("in_session",), item_on_agenda),
        stay(a.AgreeAction, ("in_session",), owner_is_participant),
        move(
            a.Summarise,
            "in_session",
            "summarised",
            chair_settled,
            attendance_recorded,
            items_handled,
            summary_compiled,
            everyone_introduced,
            goal_stated,
            time_stated,
            recording_explained,
            setting_cared_for,
            child_heard,
            summary_said,
        ),
        move(a.WriteMemo, "summarised", "minuted", actor_is_recorder, next_said),
        stay(a.WriteMemo, ("closed", "reconvened"), actor_is_recorder),
        stay(
            a.ShareMemo,
            ("minuted", "closed", "reconvened"),
            memo_sharing_permitted,
            memo_of_group_may_be_given,
            memo_has_no_client,
        ),
        stay(a.DebriefChild, (*SUMMED_UP, "closed", "reconvened"), only_on_client, actor_is_coach),
        stay(a.CompleteAction, SUMMED_UP),
        stay(a.CarryOverAction, SUMMED_UP),
        stay(a.SetNext, ("in_session", *SUMMED_UP)),
        stay(a.Worsen, (*SUMMED_UP, "closed"), only_on_client),
        move(
            a.ReconveneEarly,
            SUMMED_UP,
            "reconvened",
            only_on_client,
            situation_worsened,
            next_was_later,
            follow_up_proposed,
        ),
        move(
            a.Close,
            "minuted",
            "closed",
            child_debriefed,
            actions_settled,
            network_conditions_after,
        ),
        stay(JoinMember, RUNNING, only_of_development_group),
        stay(LeaveMember, RUNNING, only_of_development_group),
        stay(CommitMember, RUNNING, only_of_development_group),
        stay(PresentItem, ("in_session",), only_of_development_group, item_on_agenda),
        stay(Prioritise, ("in_session",), only_of_development_group, item_on_agenda),
        stay(CarryOverItem, ("in_session",), only_of_development_group, item_on_agenda),
        stay(ForgoNext, ("in_session", *SUMMED_UP), only_of_development_group),
        stay(HandOver, (*SUMMED_UP, "closed"), only_of_development_group),
        stay(
            RecordDiscussion,
            ("in_session",),
            only_of_workshop,
            chair_and_recorder_chosen,
            by_is_recorder,
        ),
        stay(
            StartGalleryWalk,
            ("in_session",),
            only_of_workshop,
            discussion_recorded,
            walk_length,
            chair_stays,
        ),
        stay(VisitGroup, ("in_session",), only_of_workshop, walk_started, chair_stays),
        stay(PresentOutput, ("in_session",), only_of_workshop, by_is_chair),
        stay(CompileSummary, ("in_session",), only_of_workshop, by_is_chair, walk_started),
        stay(CheckNetworkBefore, ("planned", "prepared"), only_of_network),
        stay(CheckNetworkAfter, SUMMED_UP, only_of_network),
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
        a.Propose: unclear_proposal,
        a.SetTime: ends_before_start,
        a.CollectWishes: unclear_wishes,
        a.HearChild: unclear_view,
        a.AgreeAction: used_action,
        a.Summarise: both_said,
        a.CompleteAction: unknown_action,
        a.CarryOverAction: lost_action,
        a.SetNext: ends_before_start,
        a.WriteMemo: said_of_client,
        LeaveMember: no_member,
        HandOver: no_follower,
        a.ReconveneEarly: lost_actions,
    },
    echoes={
        a.Propose: follow_up_left,
        a.CarryOverAction: carried_action,
        a.ReconveneEarly: moved_actions,
        HandOver: group_left,
    },
    echoed=(FollowUp, InheritActions, InheritGroup),
    # Where no guardian is recorded nobody can let the memo be shared, after the end either.
    shared=SHARED.besides(stay(RecordGuardian, ("closed", "reconvened"))).asking(more_of_shared),
    by=acting(
        "professionals",
        own={a.Accept: person, a.Decline: person, a.CollectWishes: party},
        but={
            a.Propose: acts(proposing),
            RecordLegalBasis: keepers,
            RecordGuardian: keepers,
            Correct: keepers,
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
