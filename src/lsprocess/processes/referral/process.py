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
from lsprocess.processes.referral import guards_hearing as on_hearing
from lsprocess.processes.referral import guards_opening as on_opening
from lsprocess.processes.referral import guards_outcome as on_outcome
from lsprocess.processes.referral import placements
from lsprocess.processes.referral.duties import REFERRAL_DUTIES
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


ON_PLACEMENT = (actor_is_social_worker, placements.placement_open)

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
            choose=on_opening.first_state,
            guards=(
                on_opening.professional_not_anonymous,
                on_opening.applicant_entitled,
                on_opening.open_case_exists,
                on_opening.unborn_only_anticipatory,
            ),
            urgent=True,
        ),
        move(a.RecordBirth, "awaiting_birth", "received"),
        stay(a.RecordBirth, STATES[1:]),
        stay(a.PlanForBirth, ("awaiting_birth",)),
        move(a.Screen, "received", "screened", urgent=True, whenever=on_opening.says_urgent),
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
            on_opening.obviously_unnecessary,
            on_opening.no_urgent_relationship_open,
            on_opening.latest_notification_screened,
        ),
        move(
            a.HearParents,
            "in_assessment",
            "parents_heard",
            on_hearing.guardians_recorded,
            on_hearing.every_guardian_heard_or_excused,
        ),
        stay(
            a.HearParents,
            ("parents_heard", "school_heard", "joint_discussion_held"),
            on_hearing.guardians_recorded,
        ),
        move(
            a.HearSchool,
            "in_assessment",
            "school_heard",
            on_hearing.school_contact_permitted,
            on_hearing.parents_heard_first,
        ),
        move(a.HearSchool, "parents_heard", "school_heard", on_hearing.school_contact_permitted),
        stay(
            a.HearSchool,
            ("school_heard", "joint_discussion_held"),
            on_hearing.school_contact_permitted,
        ),
        move(
            a.HoldJointDiscussion,
            ("parents_heard", "school_heard"),
            "joint_discussion_held",
            on_outcome.meeting_concluded,
            on_hearing.parents_heard_or_excused,
            on_outcome.three_parties_present,
        ),
        move(
            a.CompleteAssessment,
            ("parents_heard", "school_heard", "joint_discussion_held"),
            "assessed",
            actor_is_social_worker,
            on_hearing.parents_heard_or_excused,
            on_hearing.child_view_recorded,
            on_hearing.child_heard_as_party,
            on_outcome.joint_discussion_answered,
        ),
        move(
            a.BeginClientRelationship,
            "assessed",
            "client_relationship",
            on_outcome.lsl_27_criteria,
            social_worker_assigned,
            actor_is_social_worker,
            on_opening.latest_notification_screened,
        ),
        move(
            a.DirectToFamilyServices,
            "assessed",
            "family_services",
            actor_is_social_worker,
            on_outcome.services_suffice,
            on_opening.no_urgent_relationship_open,
            on_opening.latest_notification_screened,
        ),
        move(
            a.Close,
            RUNNING,
            "closed",
            actor_is_social_worker,
            on_opening.no_urgent_relationship_open,
            on_outcome.reason_fits,
            on_opening.latest_notification_screened,
        ),
        move(
            a.Transfer,
            RUNNING,
            "transferred",
            actor_is_social_worker,
            receiving_county_named,
            placements.no_emergency_placement_open,
            on_opening.latest_notification_screened,
            refused_in=("received",),
        ),
        stay(
            a.BeginUrgently,
            (*SCREENED, "client_relationship"),
            actor_is_social_worker,
            on_outcome.urgent_measure_named,
            urgent=True,
        ),
        stay(a.ContinuePlacement, STATES, *ON_PLACEMENT, refused_in=UNSCREENED),
        stay(a.ApplyForCareOrder, STATES, *ON_PLACEMENT, refused_in=UNSCREENED),
        stay(a.EndPlacement, STATES, *ON_PLACEMENT, refused_in=UNSCREENED),
        stay(
            a.EndRelationship,
            RUNNING,
            actor_is_social_worker,
            on_outcome.urgent_relationship_open,
            refused_in=UNSCREENED,
        ),
        stay(
            a.MergeNotification,
            RUNNING,
            on_opening.same_child,
            on_opening.professional_not_anonymous,
            on_opening.births_agree,
        ),
        stay(a.ClarifyWithNotifier, RUNNING[1:]),
        stay(a.SuspectOffence, STATES),
        stay(a.ReportToPolice, STATES),
        stay(a.WishJointDiscussion, RUNNING),
        stay(a.ExcuseHearing, RUNNING, actor_is_social_worker),
        stay(a.LinkMeeting, RUNNING, on_outcome.meeting_concerns_same_child),
        stay(a.DeclineJointDiscussion, RUNNING, actor_is_social_worker),
        stay(a.AcknowledgeNotifier, STATES, on_outcome.feedback_level_permitted),
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
        a.Open: on_opening.days_later,
        a.RecordBirth: on_opening.birth_possible,
        a.MergeNotification: on_opening.days_later,
        a.LinkMeeting: on_outcome.unknown_meeting,
        a.AcknowledgeNotifier: on_outcome.unknown_notifier,
        a.ClarifyWithNotifier: on_outcome.unknown_notifier,
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
    date_of=on_opening.case_date,
    client_of=named_child,
    beside=on_opening.beside,
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
