"""The referral: from notification to client relationship.  Read it beside its diagram."""

from datetime import date

from lsprocess.process import (
    ActionData,
    Reported,
    View,
    define,
    final,
    move,
    running,
    start,
    stay,
    step,
)
from lsprocess.processes.common.acting import Who, acting, acts
from lsprocess.processes.common.checklists import Checklist
from lsprocess.processes.common.codes import PROFILES
from lsprocess.processes.common.guards import (
    actor_is_social_worker,
    receiving_county_named,
    social_worker_assigned,
)
from lsprocess.processes.common.links import leaving_link, linked_by
from lsprocess.processes.common.look_record import kept_in
from lsprocess.processes.common.people import named_child
from lsprocess.processes.common.shared import SHARED
from lsprocess.processes.common.texts import ROLES
from lsprocess.processes.common.told import BirthTold, NotifiersTold, UrgencyTold
from lsprocess.processes.referral import actions as a
from lsprocess.processes.referral.duties import REFERRAL_DUTIES
from lsprocess.processes.referral.guards_hearing import (
    child_heard_as_party,
    child_view_recorded,
    every_guardian_heard_or_excused,
    guardians_recorded,
    parents_heard_first,
    parents_heard_or_excused,
    school_contact_permitted,
)
from lsprocess.processes.referral.guards_opening import (
    applicant_entitled,
    beside,
    birth_possible,
    births_agree,
    case_date,
    days_later,
    first_state,
    latest_notification_screened,
    no_urgent_relationship_open,
    obviously_unnecessary,
    open_case_exists,
    professional_not_anonymous,
    same_child,
    says_urgent,
    unborn_only_anticipatory,
)
from lsprocess.processes.referral.guards_outcome import (
    feedback_level_permitted,
    joint_discussion_answered,
    lsl_27_criteria,
    meeting_concerns_same_child,
    meeting_concluded,
    reason_fits,
    services_suffice,
    three_parties_present,
    unknown_meeting,
    unknown_notifier,
    urgent_measure_named,
    urgent_relationship_open,
)
from lsprocess.processes.referral.placements import no_emergency_placement_open, placement_open
from lsprocess.processes.referral.texts import TEXTS
from lsprocess.processes.referral.told import (
    list_of_call,
    told_of_birth,
    told_of_notifiers,
    told_of_urgency,
)


STATES = (
    "awaiting_birth",
    "received",
    "screened",
    "in_assessment",
    "parents_heard",
    "school_heard",
    "joint_discussion_held",
    "assessed",
    final("client_relationship"),
    final("family_services"),
    final("closed"),
    final("transferred"),
)
RUNNING = running(STATES)
UNSCREENED = RUNNING[:2]
"""Where no urgent measure can have begun."""
SCREENED = RUNNING[2:]
"""From ``screened`` on."""
SCREENED_AGAIN = tuple(state for state in STATES if state not in ("received", "transferred"))
"""Where a screening leaves the state as it is: what becomes known later is judged too."""


ON_PLACEMENT = (actor_is_social_worker, placement_open)

NOTIFICATION_KINDS = ("notification", "anticipatory_notification")


def notification(data: ActionData) -> tuple[str, date] | None:
    """Count notifications for the day of their receipt; other ways of opening are not counted."""
    if isinstance(data, a.Open) and data.kind in NOTIFICATION_KINDS:
        return "notification", data.received_on
    return None


def mistaken(data: ActionData) -> bool:
    """Count nothing of a case that was opened by mistake."""
    return isinstance(data, a.Close) and data.reason == "opened_by_mistake"


def opening(view: View) -> Who:
    """Anybody opens a case; its profile and consent policy are named by professionals alone."""
    chosen = view.data.profile is not None or view.data.consent_policy is not None
    return "professionals" if chosen else "everybody"


workers_by_law = acts("workers", law=True)

REFERRAL = define(
    "referral",
    "2026.1",
    texts=TEXTS,
    states=STATES,
    way=(
        start(
            a.Open,
            "received",
            "awaiting_birth",
            choose=first_state,
            guards=(
                professional_not_anonymous,
                applicant_entitled,
                open_case_exists,
                unborn_only_anticipatory,
            ),
            urgent=True,
        ),
        move(a.RecordBirth, "awaiting_birth", "received"),
        stay(a.RecordBirth, STATES[1:]),
        stay(a.PlanForBirth, ("awaiting_birth",)),
        move(a.Screen, "received", "screened", urgent=True, whenever=says_urgent),
        stay(a.Screen, SCREENED_AGAIN, urgent=True),
        move(
            a.StartAssessment,
            "screened",
            "in_assessment",
            social_worker_assigned,
            actor_is_social_worker,
        ),
        move(
            a.SkipAssessment,
            "screened",
            "closed",
            actor_is_social_worker,
            obviously_unnecessary,
            no_urgent_relationship_open,
            latest_notification_screened,
        ),
        move(
            a.HearParents,
            "in_assessment",
            "parents_heard",
            guardians_recorded,
            every_guardian_heard_or_excused,
        ),
        stay(
            a.HearParents,
            ("parents_heard", "school_heard", "joint_discussion_held"),
            guardians_recorded,
        ),
        move(
            a.HearSchool,
            "in_assessment",
            "school_heard",
            school_contact_permitted,
            parents_heard_first,
        ),
        move(a.HearSchool, "parents_heard", "school_heard", school_contact_permitted),
        stay(a.HearSchool, ("school_heard", "joint_discussion_held"), school_contact_permitted),
        move(
            a.HoldJointDiscussion,
            ("parents_heard", "school_heard"),
            "joint_discussion_held",
            meeting_concluded,
            parents_heard_or_excused,
            three_parties_present,
        ),
        move(
            a.CompleteAssessment,
            ("parents_heard", "school_heard", "joint_discussion_held"),
            "assessed",
            actor_is_social_worker,
            parents_heard_or_excused,
            child_view_recorded,
            child_heard_as_party,
            joint_discussion_answered,
        ),
        move(
            a.BeginClientRelationship,
            "assessed",
            "client_relationship",
            lsl_27_criteria,
            social_worker_assigned,
            actor_is_social_worker,
            latest_notification_screened,
        ),
        move(
            a.DirectToFamilyServices,
            "assessed",
            "family_services",
            actor_is_social_worker,
            services_suffice,
            no_urgent_relationship_open,
            latest_notification_screened,
        ),
        move(
            a.Close,
            RUNNING,
            "closed",
            actor_is_social_worker,
            no_urgent_relationship_open,
            reason_fits,
            latest_notification_screened,
        ),
        move(
            a.Transfer,
            RUNNING,
            "transferred",
            actor_is_social_worker,
            receiving_county_named,
            no_emergency_placement_open,
            latest_notification_screened,
            refused_in=("received",),
        ),
        stay(
            a.BeginUrgently,
            (*SCREENED, "client_relationship"),
            actor_is_social_worker,
            urgent_measure_named,
            urgent=True,
        ),
        stay(a.ContinuePlacement, STATES, *ON_PLACEMENT, refused_in=UNSCREENED),
        stay(a.ApplyForCareOrder, STATES, *ON_PLACEMENT, refused_in=UNSCREENED),
        stay(a.EndPlacement, STATES, *ON_PLACEMENT, refused_in=UNSCREENED),
        stay(
            a.EndRelationship,
            RUNNING,
            actor_is_social_worker,
            urgent_relationship_open,
            refused_in=UNSCREENED,
        ),
        stay(a.MergeNotification, RUNNING, same_child, professional_not_anonymous, births_agree),
        stay(a.ClarifyWithNotifier, RUNNING[1:]),
        stay(a.SuspectOffence, STATES),
        stay(a.ReportToPolice, STATES),
        stay(a.WishJointDiscussion, RUNNING),
        stay(a.ExcuseHearing, RUNNING, actor_is_social_worker),
        stay(a.LinkMeeting, RUNNING, meeting_concerns_same_child),
        stay(a.DeclineJointDiscussion, RUNNING, actor_is_social_worker),
        stay(a.AcknowledgeNotifier, STATES, feedback_level_permitted),
    ),
    duties=REFERRAL_DUTIES,
    phases={"opening": STATES[:3], "assessment": STATES[3:8], "outcome": STATES[8:]},
    aside=("awaiting_birth",),
    tracks={
        "urgent_measure": (
            step(a.BeginUrgently, "assessment", "screened"),
            step(a.ContinuePlacement, "assessment", a.BeginUrgently),
            step(a.ApplyForCareOrder, "assessment", a.BeginUrgently, a.ContinuePlacement),
            step(a.EndPlacement, "outcome", a.BeginUrgently, a.ContinuePlacement),
            step(a.EndRelationship, "outcome", a.EndPlacement),
        )
    },
    valid={
        a.Open: days_later,
        a.RecordBirth: birth_possible,
        a.MergeNotification: days_later,
        a.LinkMeeting: unknown_meeting,
        a.AcknowledgeNotifier: unknown_notifier,
        a.ClarifyWithNotifier: unknown_notifier,
    },
    echoes={a.LinkMeeting: leaving_link("meeting")},
    shared=SHARED,
    by=acting(
        "workers",
        but={
            a.Open: acts(opening),
            a.MergeNotification: None,
            a.WishJointDiscussion: None,
            a.Screen: workers_by_law,
            a.StartAssessment: workers_by_law,
            a.HearParents: workers_by_law,
            a.HearSchool: workers_by_law,
            a.CompleteAssessment: workers_by_law,
            a.BeginUrgently: workers_by_law,
            a.BeginClientRelationship: workers_by_law,
        },
    ),
    roles=ROLES,
    profiles=PROFILES,
    calendar="thl",
    linked=linked_by(a.LinkMeeting),
    date_of=case_date,
    client_of=named_child,
    beside=beside,
    register=kept_in("social_welfare_client"),
    counted=notification,
    uncounted=mistaken,
    reported={
        "started": Reported(duty="start_assessment", by=a.StartAssessment.verb),
        "finished": Reported(duty="finish_assessment", by=a.CompleteAssessment.verb),
    },
    instead={a.HearSchool: a.ClarifyWithNotifier},
    tells={
        BirthTold: told_of_birth,
        Checklist: list_of_call,
        NotifiersTold: told_of_notifiers,
        UrgencyTold: told_of_urgency,
    },
)
