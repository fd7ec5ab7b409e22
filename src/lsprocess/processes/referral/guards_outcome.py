"""Guards of the joint discussion, of the outcome, and of what a notifier may be told."""

from typing import Any

from lsprocess.basis import Act, Answer
from lsprocess.problems import Problem
from lsprocess.process import MET, Fact, Finding, View, after, met, met_if, met_on, unmet
from lsprocess.processes.common.case_basis import WORDS, basis_for, kind_by_sector, lacking
from lsprocess.processes.common.codes import PRIVATE_PERSONS
from lsprocess.processes.common.links import misnamed
from lsprocess.processes.common.openings import Notifier
from lsprocess.processes.common.people import child_of, guardians, roles_of, where
from lsprocess.processes.common.roles import WORKERS
from lsprocess.processes.common.told import Attended, MeetingTold
from lsprocess.processes.referral import actions as a
from lsprocess.processes.referral.discussion import joint_discussion
from lsprocess.processes.referral.guards_opening import urgent_relationship
from lsprocess.processes.referral.texts import FEEDBACK_WORDS, PARTY_WORDS, PROBLEMS, guard


ENDS_ANY_CASE = frozenset({"moved_abroad", "died", "came_of_age", "not_born", "opened_by_mistake"})


def unknown_meeting(view: View) -> Problem | None:
    """Refuse to link what is not a meeting."""
    linked_case = view.linked.get(view.data.meeting)
    if linked_case is None or view.into(linked_case).tells(MeetingTold) is None:
        return PROBLEMS["unknown_meeting"].at("meeting")
    return misnamed(view, "meeting")


@guard("statute", "DAT-02", "DAT-02a")
def meeting_concerns_same_child(view: View) -> Finding:
    """Only a meeting on the same child may be linked."""
    meeting = view.into(view.linked[view.data.meeting])
    same = child_of(meeting) == child_of(view)
    return met_if(same, meeting=view.data.meeting)


@guard("practice", "MTG-03")
def meeting_concluded(view: View) -> Finding:
    """The joint discussion named is linked, and has been summed up."""
    discussion = joint_discussion(view, view.data.meeting)
    if discussion is not None and discussion.concluded is not None:
        return met(where(view, discussion.concluded))
    return unmet(meeting=view.data.meeting)


def _wishes(view: View) -> list[Fact[Any]]:
    """Give what wished for a joint discussion, as it happened."""
    return [
        fact
        for fact in view.facts(*a.NOTIFICATIONS, a.WishJointDiscussion)
        if isinstance(fact.data, a.WishJointDiscussion) or fact.data.joint_discussion_requested
    ]


def _asking_bodies(view: View) -> tuple[Notifier, ...]:
    """
    Give the bodies whose notification a wished joint discussion is about; no private person.

    What somebody wished for later is about every notification.
    """
    wishes = _wishes(view)
    later = any(isinstance(fact.data, a.WishJointDiscussion) for fact in wishes)
    asking = view.facts(*a.NOTIFICATIONS) if later else wishes
    notifying = (fact.data.notifier for fact in asking)
    return tuple(body for body in notifying if body and body.category not in PRIVATE_PERSONS)


def asked_of_a_body(view: View) -> bool:
    """Say whether a joint discussion was wished for about what a body had notified."""
    return bool(_asking_bodies(view))


@guard("practice", "MTG-03", words=PARTY_WORDS, when=asked_of_a_body)
def three_parties_present(view: View) -> Finding:
    """The notifying side, the family and child welfare were present, each by somebody."""
    discussion = joint_discussion(view, view.data.meeting)
    concluded = discussion is not None and discussion.concluded is not None
    if not concluded and view.exemption(meeting_concluded) is None:
        return MET  # that guard refuses what has not been held yet
    attended = () if discussion is None else discussion.attended
    bodies = _asking_bodies(view)
    ids, sectors = {body.id for body in bodies}, {body.category for body in bodies}
    family = {*guardians(view), child_of(view)}
    workers = {attendee.person for attendee in attended if _is_worker(view, attendee)}
    notifying = {
        attendee.person
        for attendee in attended
        if attendee.person in ids or attendee.sector in sectors or "notifier" in attendee.roles
    }
    parties = {
        # Where the notifier is of social welfare too, nobody is both.
        "notifying_party": bool(notifying) and (notifying != workers or len(workers) > 1),
        "family_party": any(attendee.person in family for attendee in attended),
        "worker_party": bool(workers),
    }
    missing = tuple(party for party, there in parties.items() if not there)
    if missing:
        return unmet(missing=missing)
    return met(*dict.fromkeys(where(view, attendee.fact) for attendee in attended))


def _is_worker(view: View, attendee: Attended) -> bool:
    roles = attendee.roles | roles_of(view, attendee.person)
    return attendee.sector == "social" or bool(roles & WORKERS)


@guard("practice", "NOT-15", "MTG-03")
def joint_discussion_answered(view: View) -> Finding:
    """A joint discussion that was wished for has been held, or declined with a reason."""
    wishes = _wishes(view)
    if not wishes:
        return MET
    held = view.facts(a.HoldJointDiscussion)
    declined = after(wishes[-1], view.facts(a.DeclineJointDiscussion))
    answers = [fact.seq for fact in (*held, *declined)]
    return met_on(*answers)


@guard("statute", "CLI-02", "CLI-01a")
def urgent_measure_named(view: View) -> Finding:
    """The urgent measure is named."""
    return met_if(view.data.measure is not None)


@guard("statute", "CLI-01", "CLI-01a")
def lsl_27_criteria(view: View) -> Finding:
    """Conditions or own behaviour endanger the child, and services of the Act are needed."""
    data = view.data
    endangered = data.endangering_conditions or data.endangering_behaviour
    return met_if(endangered and data.needs_services)


@guard("practice", "CLI-05")
def services_suffice(view: View) -> Finding:
    """That services of the Social Welfare Act suffice is said as the reason."""
    return met_if(view.data.reason is not None)


@guard("program", "ASM-01", "ASM-03a", "LIB-03")
def reason_fits(view: View) -> Finding:
    """The reason of closing is one that can hold at this stage of this kind of case."""
    reason = view.data.reason
    if reason in ENDS_ANY_CASE:
        return MET
    start = view.start
    application = isinstance(start, a.Open) and start.kind == "application"
    fits = view.case.state == "assessed" and (reason == "no_need" or application)
    return met_if(fits, reason=reason)


@guard("statute", "CLI-11", "CLI-11a")
def urgent_relationship_open(view: View) -> Finding:
    """There is a client relationship to end."""
    return met_on(urgent_relationship(view))


def notifiers(view: View) -> dict[str, Notifier]:
    """Give everybody who has notified, by id."""
    notifying = (fact.data.notifier for fact in view.facts(*a.NOTIFICATIONS))
    return {notifier.id: notifier for notifier in notifying if notifier is not None}


def unknown_notifier(view: View) -> Problem | None:
    """Refuse to name as the notifier somebody who has not notified."""
    if view.data.notifier is None or view.data.notifier in notifiers(view):
        return None
    return PROBLEMS["unknown_notifier"].at("notifier")


def _lacking(answer: Answer) -> dict[str, tuple[str, ...]]:
    """Give what is missing; instead of doing without, something can always be told in general."""
    params = lacking(answer)
    steps = (step for step in params["next_steps"] if step != "do_without")
    return {**params, "next_steps": ("tell_in_general", *steps)}


@guard(
    "statute",
    "FBK-01",
    "FBK-01a",
    "FBK-06",
    "HEA-04",
    "HEA-04a",
    "NET-13",
    judges_basis=True,
    words={**WORDS, **FEEDBACK_WORDS},
)
def feedback_level_permitted(view: View) -> Finding:
    """A notifier is told of receipt and of the work in general; more needs a consent or a basis."""
    by_id, level = notifiers(view), view.data.level
    notifier = view.data.notifier or (next(iter(by_id)) if len(by_id) == 1 else None)
    if notifier is None:
        return unmet(level=level, missing=("notifier_not_named",), next_steps=("name_notifier",))
    if level in ("received", "general"):
        return MET
    category = by_id[notifier].category
    if category in PRIVATE_PERSONS:
        missing, steps = ("notifier_is_private",), ("tell_in_general",)
        return unmet(level=level, missing=missing, next_steps=steps)
    act = Act(
        kind="disclose",
        scope="disclose",
        recipient=notifier,
        recipient_kind=kind_by_sector(category),
        what="progress" if level == "in_progress" else "content",
    )
    answer = basis_for(view, act)
    if answer.basis is None:
        return unmet(level=level, **_lacking(answer))
    return met(*answer.evidence, bases=(answer.basis,))
