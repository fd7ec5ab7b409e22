"""
After-care and its network: from the right to it to its end.  Read it beside its diagram.

It lasts for years, and each act follows the law of its own day.
"""

from lsprocess.process import ActionData, Guard, define, final, move, running, start, stay
from lsprocess.processes.after_care import actions as a
from lsprocess.processes.after_care import guards as g
from lsprocess.processes.after_care.duties import DUTIES
from lsprocess.processes.after_care.texts import TEXTS
from lsprocess.processes.common.acting import acting, forbidder, partner
from lsprocess.processes.common.codes import PROFILES
from lsprocess.processes.common.facts import InformFamily, RecordGuardian
from lsprocess.processes.common.guards import actor_is_social_worker, receiving_county_named
from lsprocess.processes.common.links import (
    leaving_link,
    link_concerns_same_child,
    linked_by,
    misnaming,
)
from lsprocess.processes.common.look_record import kept_in
from lsprocess.processes.common.people import named_as
from lsprocess.processes.common.shared import SHARED
from lsprocess.processes.common.texts import ROLES


STATES = (
    "eligibility_checked",
    "network_mapped",
    "invited",
    "agreed",
    "supported",
    "reviewed",
    "paused",
    final("ended"),
    final("not_eligible"),
    final("transferred"),
)
RUNNING = running(STATES)
WHILE_SUPPORTED = ("supported", "reviewed")
"""Where the network is built while support goes on."""

INVITATION = (g.invitation_permitted, g.partners_named)
AGREEMENT = (g.client_agreed, g.partner_answered, g.one_owner_per_task)


def told_from_18(shared: type[ActionData]) -> tuple[Guard, ...]:
    """Ask, where somebody of the family is told, that an adult's matters stay their own."""
    return (g.told_to_the_client,) if shared is InformFamily else ()


PROCESS = define(
    "after_care",
    "2026.1",
    texts=TEXTS,
    states=STATES,
    way=(
        start(
            a.CheckEligibility,
            "eligibility_checked",
            "not_eligible",
            choose=g.first_state,
            guards=(g.social_worker_checks, link_concerns_same_child),
        ),
        move(a.MapNetwork, "eligibility_checked", "network_mapped", g.mapping_permitted),
        stay(a.MapNetwork, WHILE_SUPPORTED, g.mapping_permitted),
        stay(a.RecordWorry, RUNNING),
        stay(a.NamePartner, RUNNING),
        move(a.InviteNetwork, "network_mapped", "invited", *INVITATION),
        stay(a.InviteNetwork, WHILE_SUPPORTED, *INVITATION),
        stay(a.AnswerInvitation, RUNNING[2:]),
        move(a.AgreeCooperation, "invited", "agreed", *AGREEMENT),
        stay(a.AgreeCooperation, WHILE_SUPPORTED, *AGREEMENT),
        stay(a.CompleteTask, RUNNING[3:]),
        # After-care is a right: neither a consent nor a network stands before the support.
        move(
            a.BeginSupport,
            RUNNING[:4],
            "supported",
            g.within_after_care_limit,
            g.network_agreed_or_reason,
            g.network_agreed,
            g.client_plan_exists,
        ),
        stay(a.NameWorkingPair, RUNNING, g.pair_from_two_services),
        stay(a.SupportFamily, RUNNING),
        stay(a.RecordObstacle, RUNNING),
        stay(a.RemoveObstacle, RUNNING),
        stay(a.LinkMeeting, RUNNING, link_concerns_same_child),
        move(a.Review, "supported", "reviewed", g.client_view_recorded),
        move(a.ContinueSupport, "reviewed", "supported", g.within_after_care_limit),
        move(a.Pause, WHILE_SUPPORTED, "paused", g.contact_agreed),
        move(a.Resume, "paused", "supported", g.within_after_care_limit),
        stay(a.SettleFunds, STATES),
        move(
            a.End,
            RUNNING,
            "ended",
            g.end_ground_holds,
            g.client_view_at_the_end,
            g.services_after_planned,
        ),
        move(a.Transfer, RUNNING, "transferred", actor_is_social_worker, receiving_county_named),
    ),
    duties=DUTIES,
    phases={
        "right": ("eligibility_checked", "not_eligible"),
        "network": STATES[1:4],
        "support": STATES[4:7],
        "end": ("ended", "transferred"),
    },
    aside=("paused",),
    valid={
        a.CheckEligibility: g.unclear_eligibility,
        a.AnswerInvitation: g.not_invited,
        a.CompleteTask: g.no_open_task,
        a.BeginSupport: misnaming("client_plan", "client_plan"),
        a.NameWorkingPair: g.no_pair,
        a.LinkMeeting: misnaming("meeting", "meeting"),
        a.SettleFunds: g.unclear_funds,
        a.End: g.plan_and_none,
    },
    echoes={
        a.CheckEligibility: leaving_link("from_case", "opens"),
        a.BeginSupport: leaving_link("client_plan"),
        a.LinkMeeting: leaving_link("meeting"),
    },
    # The guardians of a child without the right are told of that, and must be known for it.
    shared=SHARED.asking(told_from_18).besides(stay(RecordGuardian, ("not_eligible",))),
    by=acting("workers", own={a.AnswerInvitation: partner, a.RecordWorry: forbidder}),
    roles=ROLES,
    profiles=PROFILES,
    calendar="thl",
    linked=linked_by(a.CheckEligibility, a.BeginSupport, a.LinkMeeting),
    date_of=None,
    client_of=named_as("client"),
    register=kept_in("social_welfare_client"),
)
