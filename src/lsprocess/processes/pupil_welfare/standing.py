"""How a pupil's matter stands: its contacts, the school's days, talks, the group and its record."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final, get_args

from lsprocess.basis import Act, Answer, RecipientKind
from lsprocess.calendar import Policy, helsinki_day, policy, school_days, school_policy
from lsprocess.errors import InvalidInput
from lsprocess.law.limit import Limit
from lsprocess.process import Fact, View
from lsprocess.processes.common.acting import Who
from lsprocess.processes.common.case_basis import basis_for
from lsprocess.processes.common.people import child_of, guardians, is_adult
from lsprocess.processes.common.record_giving import giving
from lsprocess.processes.common.roles import PRIVATE, PUPIL_WELFARE, SCHOOL, WORKERS
from lsprocess.processes.common.told import GroupTold
from lsprocess.processes.pupil_welfare import actions as a


SEVEN: Final = Limit(rule="DL-10", unit="school_days", amount=7)
SOON: Final = Limit(rule="DL-11", unit="business_days", amount=1)
"""An urgent limit names working days, not those of the school: a holiday does not lengthen it."""

NOBODY_LEFT: Final = frozenset({"died", "opened_by_mistake"})
"""Grounds of ending with which nobody is left to be helped."""


PARTNERS: Final[Mapping[str, RecipientKind]] = {
    "child_welfare": "other_authority",
    "other_partner": "private",
    "close_person": "close_person",
}
"""Who the law sees in somebody from outside the school, by what they come to the group as."""


def pupil_may_not_know(view: View) -> bool:
    """
    Say whether the pupil may still have to be told of a contact.

    Who took or declined the service knows; where somebody only wanted advice nobody spoke for the
    pupil.
    """
    if view.case.state == "advised":
        advised = view.last(a.Advise)
        return advised is None or advised.data.reason != "contacter_wanted_advice"
    return not view.case.over or view.case.state == "redirected"


def nobody_left(view: View) -> bool:
    """Say whether the matter ended with nobody left to help."""
    ended = view.last(a.End)
    return ended is not None and ended.data.ground in NOBODY_LEFT


def contacts(view: View) -> tuple[Fact[Any], ...]:
    """Give every contact, as they happened."""
    return view.facts(a.Contact, a.AddContact)


def own_contact(view: View) -> bool:
    """Say whether the pupil made one of the contacts."""
    return any(fact.data.contacter.category == "pupil" for fact in contacts(view))


# The school's days.


@lru_cache(maxsize=256)
def policy_of(calendar: a.SchoolCalendar) -> Policy:
    """
    Give the policy that counts a school's days.

    Raises:
        InvalidInput: No day is left, or one comes outside the supported years.
    """
    breaks = ((one.first_day, one.last_day) for one in calendar.breaks)
    days = school_days(calendar.first_day, calendar.last_day, breaks, calendar.also)
    return school_policy(calendar.id, days, calendar.version)


def days_from(view: View, day: date) -> Policy:
    """
    Give the policy by which seven days are counted from *day*.

    Finland's business days, where the school's are not known that far.
    """
    told = (fact.data.school_calendar for fact in view.facts(a.Contact, a.SetSchoolCalendar))
    known = [calendar for calendar in told if calendar is not None]
    calendar = known[-1] if known else getattr(view.start, "school_calendar", None)
    if calendar is not None:
        own = policy_of(calendar)
        try:
            SEVEN.ends(day, own)
        except InvalidInput:
            pass
        else:
            return own
    return policy(str(view.calendar))


def since(fact: Fact[Any]) -> date:
    """Give the day from which a contact, or an urgency that was found, is counted."""
    day: date = getattr(fact.data, "received_on", helsinki_day(fact.at))
    return day


# Talks.


def talked(fact: Fact[Any]) -> bool:
    """Say whether a talk is with the psychologist or the curator, as the law gives it."""
    professional: str = fact.data.professional
    return professional != "school_health"


def awaited_talk(view: View, *, urgent: bool) -> Fact[Any] | None:
    """Give the first contact that no talk has followed, and none was offered in time."""
    openers = [fact for fact in contacts(view) if fact.data.urgent is urgent]
    if urgent:
        openers += [fact for fact in view.facts(a.Triage) if fact.data.urgent]
    answers = [fact for fact in view.facts(a.HoldTalk, a.OfferTalk) if talked(fact)]
    return next((one for one in openers if not _answered(view, one, answers, urgent)), None)


def _answered(view: View, opener: Fact[Any], answers: list[Fact[Any]], urgent: bool) -> bool:
    later = [fact.data for fact in answers if fact.after(opener)]
    if any(isinstance(data, a.HoldTalk) for data in later):
        return True
    starts = [helsinki_day(data.starts) for data in later]
    if not starts:
        return False
    day = since(opener)
    limit, days = (SOON, policy(str(view.calendar))) if urgent else (SEVEN, days_from(view, day))
    return min(starts) <= limit.ends(day, days).strict


def talk_after_contact(view: View, *kinds: type[a.HoldTalk | a.OfferTalk]) -> Fact[Any] | None:
    """Give a talk, held or offered as *kinds* say, since the last contact."""
    found = (fact for fact in view.facts(*kinds) if talked(fact) and fact.after(contacts(view)[-1]))
    return next(found, None)


def untold_pupil(view: View, *, urgent: bool) -> Fact[Any] | None:
    """Give the first contact made without the pupil of which they were not told since."""
    told = view.facts(a.TellPupil, a.HoldTalk)
    without = (fact for fact in contacts(view) if not fact.data.with_pupil)
    return next(
        (
            fact
            for fact in without
            if fact.data.contacter.category != "pupil"
            and fact.data.urgent is urgent
            and not any(one.after(fact) for one in told)
        ),
        None,
    )


def may_decide(view: View, person: str) -> bool:
    """Say whether *person* answers for the pupil: the pupil, or a guardian for one who cannot."""
    if not view.data.pupil_unable:
        return person == child_of(view)
    told = view.actor.role in WORKERS | PUPIL_WELFARE
    return told and not is_adult(view) and person in guardians(view)


# The group and its record.


def members(view: View) -> Mapping[str, Fact[Any]]:
    """Give who is in the expert group, each with what brought them in."""
    found: dict[str, Fact[Any]] = {}
    for fact in view.facts(a.FormGroup, a.JoinGroup, a.LeaveGroup):
        match fact.data:
            case a.FormGroup(members=own):
                joined = {who: one for who, one in found.items() if _joined(one)}
                found = dict.fromkeys(own, fact) | joined
            case a.JoinGroup(person=person):
                found[person] = fact
            case a.LeaveGroup(person=person):
                found.pop(person, None)
    return found


def _joined(fact: Fact[Any]) -> bool:
    return isinstance(fact.data, a.JoinGroup)


def joining(data: a.JoinGroup | a.InvitePartner) -> Act:
    """Give the act by which somebody from outside the school is brought into the group."""
    return Act(
        kind="invite",
        scope="pupil_welfare_group",
        recipient=data.person,
        recipient_kind=PARTNERS[data.as_],
        also=() if data.organisation is None else (data.organisation,),
    )


def naming(member: str) -> Act:
    """Give the act by which one of the school's own is named to the group."""
    return Act(
        kind="form_group",
        scope="pupil_welfare_group",
        recipient=member,
        recipient_kind="education",
    )


def place_of(view: View, person: str) -> Answer | None:
    """Give what somebody's place in the group rests on, or lacks now; None for who has none."""
    member = members(view).get(person)
    if member is None:
        return None
    return basis_for(view, joining(member.data) if _joined(member) else naming(person))


def takes_part(view: View) -> Mapping[str, Fact[Any]]:
    """Give who is in the group: whoever joined from outside, while the consent to it stands."""
    return {who: fact for who, fact in members(view).items() if _stays(view, fact)}


def _stays(view: View, fact: Fact[Any]) -> bool:
    return not _joined(fact) or basis_for(view, joining(fact.data)).basis is not None


def school_or_member(view: View) -> Who:
    """The school acts; who joined the group from social welfare does while the consent stands."""
    if view.actor.role not in WORKERS:
        return "school_or_member"
    place = members(view).get(view.actor.id)
    joined = place is not None and _joined(place) and _stays(view, place)
    return "school_or_workers" if joined else "school_or_member"


def answering(view: View) -> Who:
    """Whoever was asked to the group answers for themselves; the school records what they said."""
    if view.actor.role in SCHOOL | PRIVATE:
        return "school_or_member"
    return "professionals" if view.data.partner == view.actor.id else school_or_member(view)


def may_be_handed(view: View, school: str) -> bool:
    """Say whether a consent lets some of the record go to another school."""
    basis = basis_for(view, giving(school, "education", None)).basis
    return basis is not None and basis.kind == "consent"


def told_of_group(view: View) -> GroupTold:
    """Tell who is in the pupil's expert group, by a consent that stands."""
    places = {who: place_of(view, who) for who in members(view)}
    return GroupTold(
        members=frozenset(who for who, place in places.items() if place and place.basis is not None)
    )


def invited(view: View) -> Mapping[str, Fact[Any]]:
    """Give who was asked to the group, each with the latest time."""
    return {fact.data.person: fact for fact in view.facts(a.InvitePartner)}


def unwritten(view: View) -> Iterator[str]:
    """Give the parts of the record that have no entry."""
    written = {fact.data.part for fact in view.facts(a.RecordEntry)}
    yield from (part for part in get_args(a.Part) if part not in written)
