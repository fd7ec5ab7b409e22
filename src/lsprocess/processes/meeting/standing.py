"""
How a meeting stands at the time of an action: invitations, roles, the session.

What was set before a meeting was postponed or interrupted no longer counts, and answers to an
invitation count for the time that they were given for.
"""

from datetime import date
from typing import TypeVar

from lsprocess.calendar import helsinki_day
from lsprocess.process import ActionData, Fact, View, after
from lsprocess.processes.common.codes import Role
from lsprocess.processes.common.facts import AssignRole, ReleaseRole
from lsprocess.processes.common.people import (
    born,
    child_of,
    holders,
    is_adult,
    role_of,
    roles_of,
    same_register,
    seen_cases,
)
from lsprocess.processes.common.roles import TASKS
from lsprocess.processes.common.told import BirthTold
from lsprocess.processes.meeting import actions as a
from lsprocess.processes.meeting.echoes import FollowUp


D = TypeVar("D", bound=ActionData)

CLIENT_KINDS: frozenset[a.Kind] = frozenset(
    {"joint_discussion", "negotiation", "network_meeting", "pupil_welfare_group"}
)
"""Kinds that concern a client."""

INVITATIONS = (a.Invite, a.Accept, a.Decline)
SESSION = (a.OpenMeeting, a.JoinSession, a.LeaveSession)


def proposal(view: View) -> a.Propose:
    """Give the data that opened the meeting."""
    data = view.start
    assert isinstance(data, a.Propose)
    return data


def concerns_client(view: View) -> bool:
    """Say whether the meeting's kind concerns a client."""
    return proposal(view).kind in CLIENT_KINDS


def in_pupil_welfare_group(view: View) -> bool:
    """Say whether it is a pupil's expert group, whose register is the education provider's."""
    return proposal(view).kind == "pupil_welfare_group"


def in_social_welfare(view: View) -> bool:
    """Say whether the meeting's record is kept in the client register of social welfare."""
    return concerns_client(view) and not in_pupil_welfare_group(view)


def in_development_group(view: View) -> bool:
    """Say whether it is a meeting of a development group."""
    return proposal(view).kind == "development_group"


def not_development_group(view: View) -> bool:
    """Say whether the meeting works towards a goal; a development group has an agenda."""
    return not in_development_group(view)


def in_workshop(view: View) -> bool:
    """Say whether it is a workshop."""
    return proposal(view).kind == "workshop"


def not_workshop(view: View) -> bool:
    """Say whether somebody is agreed on beforehand; a workshop's group chooses in session."""
    return not in_workshop(view)


def concerns_child(view: View) -> bool:
    """Say whether the client is born and under 18; an unknown age counts as such."""
    return concerns_client(view) and not is_adult(view) and not _unborn(view, view.day)


def child_was_born(view: View) -> bool:
    """Say whether the client is a child, who was born when the meeting was held."""
    held = view.last(a.Summarise)
    return concerns_child(view) and not (held and _unborn(view, helsinki_day(held.at)))


def _unborn(view: View, day: date) -> bool:
    birth = born(view)
    if birth is not None:
        return birth > day
    births = (there.tells(BirthTold) for there in seen_cases(view))
    return any(told_birth is not None and told_birth.awaited for told_birth in births)


def set_anew(view: View, kind: type[D]) -> tuple[Fact[D], ...]:
    """Give the facts of *kind* that no postponement and no interruption has cleared."""
    return view.since(kind, a.Postpone, a.Interrupt)


def confirmed(view: View) -> frozenset[str]:
    """Give who has confirmed, for the time that is set, that they are prepared."""
    facts = view.since(a.ConfirmPreparation, a.SetTime, a.Postpone, a.Interrupt)
    return frozenset(fact.data.person for fact in facts)


def invited(view: View) -> dict[str, Fact[a.Invite]]:
    """Give everybody who was invited, with the latest invitation."""
    return {fact.data.person: fact for fact in view.facts(a.Invite)}


def named_here(view: View, persons: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Give *persons* as a guard's parameters: each with a role, or with the position invited in."""
    invitations = invited(view)
    positions: dict[str, str] = {
        person: invitations[person].data.as_ for person in persons if person in invitations
    }
    roles = (role_of(view, person) or positions.get(person, "person") for person in persons)
    return {"persons": persons, "roles": tuple(roles)}


def declined(view: View) -> frozenset[str]:
    """Give whose latest answer for the time that is set is that they do not come."""
    latest: dict[str, bool] = {}
    for fact in after(view.last(a.SetTime), view.facts(*INVITATIONS)):
        latest[fact.data.person] = isinstance(fact.data, a.Decline)
    return frozenset(person for person, out in latest.items() if out)


def expected(view: View) -> dict[str, Fact[a.Invite]]:
    """Give everybody who was invited and has not declined."""
    out = view.once(declined)
    return {person: fact for person, fact in invited(view).items() if person not in out}


def coming(view: View, role: Role) -> dict[str, int]:
    """Give who holds *role* and has not declined, as `holders` does; who is there has come."""
    out = view.once(declined) - set(present(view))
    return {person: seq for person, seq in holders(view, role).items() if person not in out}


def coach(view: View) -> str | None:
    """Give the child's coach, whether agreed or assigned."""
    held: str | None = None
    for fact in view.facts(AssignRole, ReleaseRole, a.AgreeCoach):
        data = fact.data
        if isinstance(data, a.AgreeCoach) or (
            data.role == "coach" and not isinstance(data, ReleaseRole)
        ):
            held = data.person
        elif data.role == "coach" and data.person == held:
            held = None
    return held


def takes_part(view: View) -> bool:
    """
    Say whether the actor has something to do in the meeting; where no client is in it, all have.

    That is who took the initiative, who is invited and has not declined, who is there, and who
    holds a task in it, such as the chair's.
    """
    if not concerns_client(view):
        return True
    actor = view.actor.id
    return (
        actor in (proposal(view).initiator, coach(view))
        or actor in expected(view)
        or actor in present(view)
        or bool(roles_of(view, actor) & TASKS)
    )


def leading(view: View) -> frozenset[str]:
    """Give the chair, the recorder and the coach."""
    leaders = {*holders(view, "chair"), *holders(view, "recorder")}
    person = coach(view)
    return frozenset(leaders if person is None else {*leaders, person})


def present(view: View) -> tuple[str, ...]:
    """Give who is present in the session now."""
    here: dict[str, None] = {}
    for fact in view.facts(*SESSION):
        if isinstance(fact.data, a.OpenMeeting):
            here = dict.fromkeys(fact.data.present)
        elif isinstance(fact.data, a.JoinSession):
            here[fact.data.person] = None
        else:
            here.pop(fact.data.person, None)
    return tuple(here)


def attended(view: View) -> dict[str, Fact[a.OpenMeeting | a.JoinSession]]:
    """Give who was present at some time in the last session, with the first fact that says so."""
    here: dict[str, Fact[a.OpenMeeting | a.JoinSession]] = {}
    for fact in view.facts(a.OpenMeeting, a.JoinSession):
        if isinstance(fact.data, a.OpenMeeting):
            here = dict.fromkeys(fact.data.present, fact)
        else:
            here.setdefault(fact.data.person, fact)
    return here


def in_this_session(view: View, kind: type[D]) -> tuple[Fact[D], ...]:
    """Give the facts of *kind* of the last session."""
    return view.since(kind, a.OpenMeeting)


def follow_up_left(view: View) -> tuple[tuple[str, FollowUp], ...]:
    """Leave in the meeting that is followed, where the child's situation worsened, that one is."""
    name, child = view.data.follows, view.data.child
    if name is None or child is None:
        return ()
    before = view.into(view.linked[name])
    if child_of(before) != child or not same_register(view, before) or not before.facts(a.Worsen):
        return ()
    return ((name, FollowUp(case=view.case.id, event=view.case.seq + 1)),)
