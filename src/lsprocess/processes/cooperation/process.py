"""
Cooperation of services on one client: from its proposal to its end.  Read it beside its diagram.

It is child welfare's case.  The partner learns of it by the one arc on which the access to its
service is judged, and nothing ever holds a client who wants no more of it.
"""

from lsprocess.process import Correct, define, final, move, running, start, stay, step
from lsprocess.processes.common.acting import acting, acts
from lsprocess.processes.common.codes import PROFILES
from lsprocess.processes.common.facts import RecordGuardian, RecordLegalBasis
from lsprocess.processes.common.guards import social_worker_assigned
from lsprocess.processes.common.links import (
    leaving_link,
    link_concerns_same_child,
    linked_by,
    misnaming,
)
from lsprocess.processes.common.look_record import kept_in
from lsprocess.processes.common.people import named_child
from lsprocess.processes.common.shared import SHARED
from lsprocess.processes.common.texts import ROLES
from lsprocess.processes.cooperation import actions as a
from lsprocess.processes.cooperation import guards as g
from lsprocess.processes.cooperation.duties import DUTIES
from lsprocess.processes.cooperation.standing import cooperating, proposing
from lsprocess.processes.cooperation.texts import TEXTS


STATES = (
    "proposed",
    "criteria_met",
    "agreed",
    "assessing",
    "planned",
    "working",
    "evaluated",
    final("ended"),
    final("criteria_not_met"),
    final("declined"),
)
RUNNING = running(STATES)
TOGETHER = RUNNING[2:]
PLANNING = (g.child_view_recorded, g.joint_plan_consented)


PROCESS = define(
    "cooperation",
    "2026.1",
    texts=TEXTS,
    states=STATES,
    way=(
        start(a.Propose, "proposed", guards=(link_concerns_same_child,)),
        move(
            a.MeetCriteria,
            "proposed",
            "criteria_met",
            g.partner_contact_permitted,
            g.all_criteria_met,
            g.judged_by_partner,
        ),
        move(
            a.FailCriteria,
            "proposed",
            "criteria_not_met",
            g.partner_judging_permitted,
            g.other_way_named,
        ),
        move(a.Decline, RUNNING[:2], "declined", g.partner_declining_permitted),
        stay(a.SetTask, RUNNING, g.one_owner_per_task),
        stay(a.DropTask, RUNNING),
        stay(a.CompleteTask, RUNNING),
        stay(a.NameWorkingPair, RUNNING, g.pair_from_two_services),
        move(
            a.Agree,
            "criteria_met",
            "agreed",
            g.partner_contact_permitted,
            g.tasks_have_one_owner,
        ),
        move(
            a.StartAssessing,
            "agreed",
            "assessing",
            g.partner_contact_permitted,
            social_worker_assigned,
        ),
        move(a.Plan, "assessing", "planned", *PLANNING),
        move(a.Plan, "agreed", "planned", *PLANNING, g.assessment_is_recent),
        move(
            a.BeginWork,
            "planned",
            "working",
            g.partner_contact_permitted,
            g.working_pair_named,
            g.model_in_force,
        ),
        stay(a.RecordParticipation, TOGETHER, g.disclosure_permitted),
        stay(a.LinkMeeting, RUNNING, link_concerns_same_child),
        move(a.Evaluate, "working", "evaluated", g.client_view_recorded),
        move(a.ContinueWork, "evaluated", "working", g.partner_contact_permitted),
        # Whoever withdraws can always be let go: no consent stands before an end.
        move(a.End, RUNNING[:-1], "ended"),
        move(a.End, "evaluated", "ended", g.tasks_settled),
    ),
    duties=DUTIES,
    phases={
        "access": ("proposed", "criteria_met", "criteria_not_met", "declined"),
        "plan": ("agreed", "assessing", "planned"),
        "work": ("working", "evaluated", "ended"),
    },
    tracks={"tasks": (step(a.SetTask, "access"), step(a.CompleteTask, "work", a.SetTask))},
    valid={
        a.Propose: g.unclear_proposal,
        a.DropTask: g.no_open_task,
        a.CompleteTask: g.no_open_task,
        a.NameWorkingPair: g.no_pair,
        a.Plan: g.unclear_plan,
        a.RecordParticipation: g.unnamed,
        a.LinkMeeting: misnaming("meeting", "meeting"),
    },
    echoes={
        a.Propose: leaving_link("from_case", "opens"),
        a.Plan: leaving_link("client_plan"),
        a.LinkMeeting: leaving_link("meeting"),
    },
    shared=SHARED,
    by=acting(
        cooperating,
        but={
            a.Propose: acts(proposing),
            **dict.fromkeys((RecordGuardian, RecordLegalBasis, Correct), acts("workers")),
        },
    ),
    roles=ROLES,
    profiles=PROFILES,
    calendar="thl",
    linked=linked_by(a.Propose, a.Plan, a.LinkMeeting),
    date_of=None,
    client_of=named_child,
    register=kept_in("social_welfare_client"),
)
"""Cooperation on one client, in its present version."""
