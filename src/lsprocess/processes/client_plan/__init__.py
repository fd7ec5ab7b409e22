"""
The client plan: made and reviewed together with the client.  Read it beside its diagram.

Agreed means gone through together: nobody's agreement is a condition, and a dissenting view is
written down.  A plan lasts for years, and each act follows the law of its own day.
"""

from lsprocess.process import View, define, final, move, running, start, stay
from lsprocess.processes.client_plan import guards as g
from lsprocess.processes.client_plan.actions import (
    Agree,
    BeginDrafting,
    BringIntoForce,
    CheckAfterCare,
    CompleteTask,
    ConfirmReview,
    DecideService,
    End,
    ExcusePart,
    GivePlan,
    MeetChild,
    Open,
    RecordDissent,
    Rework,
    SetPart,
    SetTask,
    StartReview,
    StartService,
    TakePart,
)
from lsprocess.processes.client_plan.duties import CLIENT_PLAN_DUTIES
from lsprocess.processes.client_plan.texts import TEXTS
from lsprocess.processes.common.acting import acting, party
from lsprocess.processes.common.codes import PROFILES
from lsprocess.processes.common.facts import RecordGuardian
from lsprocess.processes.common.guards import actor_is_social_worker, social_worker_assigned
from lsprocess.processes.common.links import leaving_link, link_concerns_same_child, linked_by
from lsprocess.processes.common.look_record import kept_in
from lsprocess.processes.common.people import named_as
from lsprocess.processes.common.shared import SHARED
from lsprocess.processes.common.texts import ROLES
from lsprocess.processes.common.told import PlanTold


__all__ = [
    "PROCESS",
    "Agree",
    "BeginDrafting",
    "BringIntoForce",
    "CheckAfterCare",
    "CompleteTask",
    "ConfirmReview",
    "DecideService",
    "End",
    "ExcusePart",
    "GivePlan",
    "MeetChild",
    "Open",
    "RecordDissent",
    "Rework",
    "SetPart",
    "SetTask",
    "StartReview",
    "StartService",
    "TakePart",
]

STATES = ("due", "drafting", "agreed", "in_force", "under_review", final("ended"))
RUNNING = running(STATES)
MAKING = ("drafting", "under_review")
HELD = ("in_force", "under_review", "ended")

GONE_THROUGH = (
    g.parts_complete,
    g.child_took_part_or_excused,
    g.guardians_recorded,
    g.guardians_took_part_or_excused,
    g.child_view_recorded,
    g.dissent_asked,
    g.participatory_recording,
)
INTO_FORCE = (actor_is_social_worker, g.review_within_a_year)


def told_of_plan(view: View) -> PlanTold:
    """Tell whether the client relationship ended with the plan, not the plan alone, by mistake."""
    end = view.last(End)
    both = end is not None and end.data.ground != "opened_by_mistake"
    return PlanTold(relationship_ended=end if both else None)


PROCESS = define(
    "client_plan",
    "2026.1",
    texts=TEXTS,
    states=STATES,
    way=(
        start(Open, "due", guards=(link_concerns_same_child,)),
        move(BeginDrafting, "due", "drafting", social_worker_assigned),
        stay(TakePart, MAKING, g.disclosure_permitted, g.guardian_may_take_part),
        stay(ExcusePart, MAKING, actor_is_social_worker),
        stay(SetPart, MAKING),
        stay(RecordDissent, MAKING),
        stay(SetTask, RUNNING, g.one_owner_per_task),
        stay(CompleteTask, RUNNING),
        move(Agree, "drafting", "agreed", *GONE_THROUGH),
        move(Rework, "agreed", "drafting"),
        move(BringIntoForce, "agreed", "in_force", *INTO_FORCE),
        stay(GivePlan, HELD, g.plan_sharing_permitted),
        stay(DecideService, RUNNING),
        stay(StartService, RUNNING),
        stay(MeetChild, RUNNING, g.reason_recorded),
        move(StartReview, "in_force", "under_review"),
        move(ConfirmReview, "under_review", "in_force", *GONE_THROUGH, *INTO_FORCE),
        move(End, RUNNING, "ended", actor_is_social_worker),
        stay(CheckAfterCare, ("ended",), actor_is_social_worker),
    ),
    duties=CLIENT_PLAN_DUTIES,
    phases={"making": STATES[:3], "following": STATES[3:5], "end": STATES[5:]},
    valid={
        Open: g.unclear_opening,
        TakePart: g.wrong_capacity,
        RecordDissent: g.unclear_dissent,
        CompleteTask: g.unknown_task,
        BringIntoForce: g.unclear_plan,
        DecideService: g.later_day,
        StartService: g.later_day,
        ConfirmReview: g.unclear_plan,
    },
    echoes={Open: leaving_link("from_case", "plan")},
    # Where no guardian is recorded nobody can let the plan be given, after the end either.
    shared=SHARED.besides(stay(RecordGuardian, ("ended",))),
    by=acting("workers", own={RecordDissent: party}),
    roles=ROLES,
    profiles=PROFILES,
    calendar="thl",
    linked=linked_by(Open),
    date_of=None,
    client_of=named_as("client"),
    register=kept_in("social_welfare_client"),
    tells={PlanTold: told_of_plan},
)
