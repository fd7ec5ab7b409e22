"""What must hold in pupil welfare: whose word counts, talks, the group and its record."""

from datetime import date, timedelta
from typing import Final

from lsprocess.basis import RecipientKind
from lsprocess.calendar import POLICIES
from lsprocess.errors import InvalidInput
from lsprocess.problems import Problem, said_by
from lsprocess.process import MET, NOT_ASKED, Finding, View, met, met_if, met_on
from lsprocess.processes.common.bans import may_take_part, no_ban_stands, stands
from lsprocess.processes.common.case_basis import (
    WORDS,
    basis_for,
    carried,
    kind_by_role,
    kind_by_sector,
)
from lsprocess.processes.common.facts import RecordConsent
from lsprocess.processes.common.people import (
    child_of,
    guardians,
    roles_of,
    seen_facts,
    views_of,
    where,
)
from lsprocess.processes.common.record_giving import (
    giving,
    record_disclosure_permitted,
    record_given,
)
from lsprocess.processes.common.roles import SCHOOL
from lsprocess.processes.common.tasks import tasks_standing
from lsprocess.processes.common.told import MeetingTold
from lsprocess.processes.pupil_welfare import actions as a
from lsprocess.processes.pupil_welfare import standing
from lsprocess.processes.pupil_welfare.texts import PARTS, PROBLEMS, TEXTS, guard


LONGEST: Final = timedelta(days=3 * 366)
"""How long a time one school calendar may tell of."""

# A contact, which is never refused: what is odd about it is a warning.


@guard("statute", "PUP-01", "PUP-03", "DL-10", warns=True)
def school_calendar_known(view: View) -> Finding:
    """On which days the school works is known as far as the seventh of them."""
    days = standing.days_from(view, view.data.received_on)
    return met_if(days.id not in POLICIES)


@guard("statute", "FBK-01", "FBK-01a", "HEA-04", "HEA-04a", warns=True)
def sender_basis_named(view: View) -> Finding:
    """Somebody from outside the school says on what they rest the giving of data."""
    outside = view.data.contacter.category in ("child_welfare", "other_professional")
    return met_if(not outside or view.data.basis is not None)


# Telling.


@guard("statute", "PUP-06", "PUP-12")
def ban_accepted(view: View) -> Finding:
    """A guardian is left untold by the pupil's ban only where it was accepted."""
    if view.data.not_told_reason != "pupils_ban":
        return MET
    bans = stands(view, "telling", view.data.party)
    return met_if(any(ban.accepted for ban in bans))


# What becomes of a contact.


@guard("statute", "PUP-01", "PUP-03")
def talk_held(view: View) -> Finding:
    """A talk that was enough has been held since the last contact."""
    if view.data.reason != "talk_was_enough":
        return NOT_ASKED
    return met_on(standing.talk_after_contact(view, a.HoldTalk))


@guard("statute", "PUP-03")
def not_pupils_own_contact(view: View) -> Finding:
    """Who asked for a talk as the pupil gets it: only others can be merely advised."""
    if view.data.reason == "talk_was_enough":
        return NOT_ASKED
    return met_if(not standing.own_contact(view))


@guard("statute", "PUP-01", "PUP-03")
def talk_held_or_offered(view: View) -> Finding:
    """The pupil has been offered a talk since the last contact, or had one."""
    unnecessary = getattr(view.data, "talk_unnecessary", None) and not standing.own_contact(view)
    found = standing.talk_after_contact(view, a.HoldTalk, a.OfferTalk)
    return met_if(unnecessary) if found is None else met(found.seq)


@guard("practice", "PUP-05", "PUP-07")
def pupil_told(view: View) -> Finding:
    """The pupil knows of the contacts that were made without them."""
    return met_if(not any(standing.untold_pupil(view, urgent=urgent) for urgent in (True, False)))


@guard("statute", "PUP-12")
def decliner_is_pupil(view: View) -> Finding:
    """The pupil declines; a guardian, for a pupil who cannot judge the matter, alone."""
    return met_if(standing.may_decide(view, view.data.by))


@guard("statute", "PUP-12")
def accepted_by_entitled(view: View) -> Finding:
    """The pupil takes the service; a guardian, for a pupil who cannot judge the matter, alone."""
    return met_if(standing.may_decide(view, view.data.accepted_by))


@guard("practice", "PUP-07")
def service_chosen(view: View) -> Finding:
    """The last triage found that pupil welfare is needed."""
    last = view.last(a.Triage)
    return met_if(last is not None and last.data.service != "none")


@guard("practice", "PUP-08")
def joint_meeting_or_reason(view: View) -> Finding:
    """A relationship begins from a joint meeting, or it is said why without one."""
    return met_if(view.data.reason is not None)


@guard("practice", "PUP-08")
def joint_meeting_concluded(view: View) -> Finding:
    """The matters of the joint meeting have been summed up."""
    told = _told(view)
    return met_if(told is not None and told.concluded is not None)


def _told(view: View) -> MeetingTold | None:
    meeting = view.linked.get(view.data.meeting)
    return None if meeting is None else view.into(meeting).tells(MeetingTold)


@guard("statute", "PUP-24")
def pupil_view_recorded(view: View) -> Finding:
    """The pupil's own wishes and opinion are recorded, here or in the meeting."""
    pupil = child_of(view)
    told = _told(view)
    heard = told is not None and any(one.party == pupil for one in told.heard)
    return met_if(heard or views_of(view, pupil))


# The group.


@guard("statute", "PUP-09", "PUP-10")
def members_are_own_staff(view: View) -> Finding:
    """The group is formed of the school's staff and pupil welfare; others join by consent."""
    outside = tuple(who for who in view.data.members if not roles_of(view, who) & SCHOOL)
    return met_if(not outside, persons=outside)


@guard("statute", "PUP-09", "PUP-12", judges_basis=True, words=WORDS)
def group_consented(view: View) -> Finding:
    """The pupil has consented to the members; a guardian, for one who cannot judge it."""
    return carried(*(basis_for(view, standing.naming(who)) for who in view.data.members))


@guard("statute", "PUP-09")
def responsible_is_member(view: View) -> Finding:
    """The responsible person is one of the group."""
    return met_if(view.data.responsible in view.data.members)


@guard("statute", "PUP-10", judges_basis=True, words=WORDS)
def written_specified_consent(view: View) -> Finding:
    """A written consent that names the person or the organisation opens the group to them."""
    return carried(basis_for(view, standing.joining(view.data)))


guardian_may_take_part = no_ban_stands.varied(
    "participation", may_take_part, TEXTS["when.guardian_in_group"]
)


@guard("practice", "PUP-09")
def owner_is_member(view: View) -> Finding:
    """Whoever carries out a measure is of the group."""
    return met_if(view.data.owner in standing.takes_part(view))


# The record.


@guard("statute", "PUP-14")
def by_is_group_member(view: View) -> Finding:
    """The responsible person of the group writes the record; its members may."""
    return met_if(view.data.by in standing.takes_part(view))


@guard("statute", "PUP-13", words=PARTS)
def record_complete(view: View) -> Finding:
    """Every part of the record has an entry."""
    lacking_parts = tuple(standing.unwritten(view))
    return met_if(not lacking_parts, parts=lacking_parts)


def _given_by_group(view: View) -> Finding:
    """Data of the record go to the group, or by a written, specified consent or a statute."""
    to = view.data.recipient
    act = giving(to, _seen_as(view, to), view.data.what)
    return record_given(view, act, _takes_part(view, to))


def _takes_part(view: View, person: str) -> Finding | None:
    """Find what a member's place in the group rests on; None once the consent is withdrawn."""
    place = standing.place_of(view, person)
    return None if place is None or place.basis is None else carried(place)


record_may_be_given = record_disclosure_permitted.varied("record", _given_by_group)


def _seen_as(view: View, recipient: str) -> RecipientKind:
    if recipient == child_of(view):
        return "child"
    if recipient in guardians(view):
        return "guardian"
    by_role = None if view.data.sector else kind_by_role(roles_of(view, recipient))
    if by_role is None:
        return kind_by_sector(view.data.sector or "private")
    # The record is the education provider's, of whose own staff the curator is none.
    return "other_authority" if by_role == "pupil_welfare_social" else by_role


@guard("statute", "PUP-20")
def transfer_consent_asked(view: View) -> Finding:
    """Whoever changes schools was asked whether the data go along, and answered."""
    if view.data.ground != "changed_school":
        return NOT_ASKED
    entitled = {child_of(view), *guardians(view)}
    answers = [fact for fact in seen_facts(view, RecordConsent) if fact.data.giver in entitled]
    found = [where(view, fact) for fact in answers if fact.data.scope == "transfer_record"]
    return met_on(*found)


# What makes data invalid.


def later_contact(view: View) -> Problem | None:
    """Refuse a contact that came after the day of the action, and a pupil not yet born."""
    pupil = getattr(view.data, "pupil", None)
    if pupil is not None and pupil.unborn is not None:
        return PROBLEMS["unborn_pupil"].at("pupil")
    if view.data.received_on > view.day:
        return PROBLEMS["received_later"].at("received_on")
    calendar = getattr(view.data, "school_calendar", None)
    return None if calendar is None else _unclear(calendar)


def unclear_calendar(view: View) -> Problem | None:
    """Refuse a school calendar that holds no day, too many, or breaks turned round."""
    return _unclear(view.data.school_calendar)


def _unclear(calendar: a.SchoolCalendar) -> Problem | None:
    spans = [(calendar.first_day, calendar.last_day)]
    spans += [(one.first_day, one.last_day) for one in calendar.breaks]
    if any(not _in_order(*span) for span in spans) or calendar.id in POLICIES:
        return PROBLEMS["unclear_calendar"].at("school_calendar")
    try:
        standing.policy_of(calendar)
    except InvalidInput as error:
        return said_by(error)
    return None


def _in_order(first: date, last: date) -> bool:
    return first <= last <= first + LONGEST


def not_invited(view: View) -> Problem | None:
    """Refuse the answer of somebody who was not asked."""
    known = view.data.partner in standing.invited(view)
    return None if known else PROBLEMS["not_invited"].at("partner")


def no_member(view: View) -> Problem | None:
    """Refuse that somebody leaves who is not in the group."""
    known = view.data.person in standing.members(view)
    return None if known else PROBLEMS["no_member"].at("person")


def no_open_task(view: View) -> Problem | None:
    """Refuse to complete what was not agreed on, or is done."""
    known = view.data.task in tasks_standing(view, a.SetTask, a.CompleteTask)
    return None if known else PROBLEMS["no_task"].at("task")


def no_relationship(view: View) -> Problem | None:
    """Refuse to end by need or by wish what is no client relationship."""
    fits = view.case.state == "client" or view.data.ground in standing.NOBODY_LEFT
    return None if fits else PROBLEMS["no_relationship"].at("ground")
