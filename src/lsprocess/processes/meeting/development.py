"""
The development group: members who commit their organisations, an agenda, and often no chair.

What a group has settled goes on in the meeting after: who its members are, that it works without
a chair, and the items that were left.
"""

from collections.abc import Iterator
from typing import Any, Final, Literal

from lsprocess.problems import Problem
from lsprocess.process import (
    ActionData,
    CaseId,
    Count,
    Document,
    Fact,
    Finding,
    Id,
    View,
    action,
    met,
    met_if,
    met_on,
    record,
    unmet,
)
from lsprocess.processes.common.texts import KNOWN_AS
from lsprocess.processes.meeting import standing
from lsprocess.processes.meeting.actions import Decide, SetAgenda, SetNext, WaiveChair
from lsprocess.processes.meeting.kinds import only_where
from lsprocess.processes.meeting.texts import PROBLEMS, guard


Title = Literal[
    "director",
    "manager",
    "planner",
    "researcher",
    "project_worker",
    "social_worker",
    "curator",
    "psychologist",
    "principal",
    "teacher",
    "expert_by_experience",
    "other_title",
]
MemberAs = Literal["manager", "worker", "project_worker", "expert_by_experience", "guest"]
COMMITTING: Final = frozenset({"manager", "worker"})
"""Members who speak for their organisation."""

# What is recorded.


@action(holds="meetings")
class JoinMember(ActionData):
    """
    Somebody joins the group, or comes to a meeting of it as a guest.

    Attributes:
        person: Id of who joins.
        title: What they are in their organisation.
        organisation: Id of the organisation.
        as_: As what they are in the group, written ``as`` in JSON.

    Source: summary of a development meeting on preventive child welfare (S3).
    """

    person: Id
    title: Title
    organisation: Id
    as_: MemberAs


@action(holds="meetings")
class LeaveMember(ActionData):
    """*person* leaves the group."""

    person: Id


@action(holds="meetings")
class CommitMember(ActionData):
    """An organisation commits itself to the work, as *commitment_ref* says."""

    organisation: Id
    commitment_ref: Document


@action(holds="meetings")
class PresentItem(ActionData):
    """*by* presents an item of the agenda."""

    item: Id
    by: Id
    attachment_ref: Document | None = None


@action(holds="meetings")
class Prioritise(ActionData):
    """An item gets its rank among the priorities; *from_group* is the group that it comes from."""

    item: Id
    rank: Count
    from_group: Id | None = None


@action(holds="meetings")
class CarryOverItem(ActionData):
    """An item of the agenda is left to a later meeting."""

    item: Id


@action(holds="meetings")
class ForgoNext(ActionData):
    """It is said that there is no next meeting."""


@action(holds="meetings")
class HandOver(ActionData):
    """What the group has settled goes on in *to_meeting*, which follows this one."""

    to_meeting: CaseId


HANDLING: Final[tuple[type[Any], ...]] = (PresentItem, Decide, CarryOverItem)
"""What becomes of an item of the agenda."""


@record
class Member:
    """
    A member of a group on the way to its next meeting.

    Attributes:
        person: Id of who it is.
        title: What they are in their organisation.
        organisation: Id of the organisation.
        as_: As what they are in the group.
    """

    person: Id
    title: Title
    organisation: Id
    as_: MemberAs


@action(holds="meetings")
class InheritGroup(ActionData):
    """
    What the meeting before leaves in this one.

    Attributes:
        case: Id of the meeting before.
        event: Sequence number there.
        members: Who is in the group.
        items: Items of the agenda that were left.
        representative: Id of who represents the group in the place of a chair, where it decided so.
        committed: Ids of the organisations that have committed themselves to the work.
    """

    case: Id
    event: Count
    members: tuple[Member, ...]
    items: tuple[Id, ...]
    representative: Id | None = None
    committed: tuple[Id, ...] = ()


# How the group stands.


only_of_development_group = only_where(standing.in_development_group)


def members(view: View) -> dict[str, Member]:
    """Give who is in the group now, guests too."""
    found: dict[str, Member] = {}
    for fact in view.facts(InheritGroup, JoinMember, LeaveMember):
        if isinstance(fact.data, LeaveMember):
            found.pop(fact.data.person, None)
        else:
            found |= {one.person: one for one in _joined(fact.data)}
    return found


def _joined(data: InheritGroup | JoinMember) -> tuple[Member, ...]:
    if isinstance(data, InheritGroup):
        return data.members
    return (
        Member(person=data.person, title=data.title, organisation=data.organisation, as_=data.as_),
    )


def agenda(view: View) -> tuple[str, ...]:
    """Give the items of the agenda: those that were left to this meeting, then its own."""
    left = [item for fact in view.facts(InheritGroup) for item in fact.data.items]
    own = view.last(SetAgenda)
    return tuple(dict.fromkeys((*left, *(() if own is None else own.data.items))))


def _without_chair(view: View) -> Fact[Any] | None:
    """Give what says that the group works without a chair, and who represents it."""
    settled = view.facts(WaiveChair, InheritGroup)
    return next((fact for fact in reversed(settled) if fact.data.representative), None)


# What must hold.


@guard("practice", "GOV-02", when=standing.in_development_group)
def agenda_set(view: View) -> Finding:
    """The group has an agenda."""
    return met_if(agenda(view))


@guard("practice", "GOV-03", when=standing.in_development_group)
def chair_settled(view: View) -> Finding:
    """The group has a chair, or has decided to work without one and chosen who represents it."""
    chairs = standing.coming(view, "chair")
    if chairs:
        return met(*chairs.values())
    return met_on(_without_chair(view))


@guard("practice", "GOV-02", words=KNOWN_AS, when=standing.in_development_group)
def attendance_recorded(view: View) -> Finding:
    """Everybody who was there is recorded with title and organisation."""
    known = {
        one.person for fact in view.facts(InheritGroup, JoinMember) for one in _joined(fact.data)
    }
    missing = tuple(person for person in standing.attended(view) if person not in known)
    return met_if(not missing, **standing.named_here(view, missing))


@guard("practice", "GOV-02", when=standing.in_development_group)
def item_on_agenda(view: View) -> Finding:
    """What is handled stands on the agenda."""
    return met_if(view.data.item in agenda(view))


@guard("practice", "GOV-02", when=standing.in_development_group)
def items_handled(view: View) -> Finding:
    """Each item of the agenda was presented, decided on, or left to a later meeting."""
    handled = {fact.data.item for kind in HANDLING for fact in standing.in_this_session(view, kind)}
    missing = tuple(item for item in agenda(view) if item not in handled)
    return met_if(not missing, items=missing)


@guard("practice", "GOV-02", when=standing.in_development_group)
def next_said(view: View) -> Finding:
    """It is said when and where the group meets next, or that it does not."""
    said = view.last(SetNext, ForgoNext)
    placed = said is not None and getattr(said.data, "place", said) is not None
    return met(said.seq) if said is not None and placed else unmet()


# What is warned of.


@guard("practice", "GOV-04", when=standing.in_development_group, warns=True)
def members_committed(view: View) -> Finding:
    """Each organisation whose people are in the group has committed itself to the work."""
    committed = _committed(view)
    asked = [one.organisation for one in members(view).values() if one.as_ in COMMITTING]
    missing = tuple(dict.fromkeys(name for name in asked if name not in committed))
    return unmet(organisations=missing) if missing else met(*committed.values())


def _committed(view: View) -> dict[str, int]:
    """Give the organisations that have committed themselves, here or before, each with where."""
    found: dict[str, int] = {}
    for fact in view.facts(InheritGroup, CommitMember):
        inherited = isinstance(fact.data, InheritGroup)
        names = fact.data.committed if inherited else (fact.data.organisation,)
        found |= dict.fromkeys(names, fact.seq)
    return found


def of_stated_membership(view: View) -> bool:
    """Say whether the group is one whose members are laid down."""
    return standing.proposal(view).group_kind in ("regional_group", "coordination_group")


@guard("practice", "GOV-05", when=of_stated_membership, warns=True)
def membership_as_stated(view: View) -> Finding:
    """A regional group has experts by experience; a coordination group consists of managers."""
    there = {one.as_ for one in members(view).values()} - {"guest"}
    if standing.proposal(view).group_kind == "regional_group":
        return met_if("expert_by_experience" in there)
    return met_if(there == {"manager"})


@guard("practice", "GOV-03", when=standing.in_development_group, warns=True)
def recorder_is_project_staff(view: View) -> Finding:
    """The project's staff sees to the recording."""
    known = members(view)
    recorders = [known[person] for person in standing.coming(view, "recorder") if person in known]
    return met_if(any(one.as_ == "project_worker" for one in recorders))


# What is no good data, and what is left elsewhere.


def no_member(view: View) -> Problem | None:
    """Refuse that somebody leaves who is not in the group."""
    return None if view.data.person in members(view) else PROBLEMS["no_member"].at("person")


def no_follower(view: View) -> Problem | None:
    """Refuse to leave a group's matters anywhere but in its next meeting."""
    next_one = view.linked.get(view.data.to_meeting)
    if next_one is not None and next_one.process.id == "meeting" and not next_one.over:
        there = view.into(next_one)
        if (
            standing.in_development_group(there)
            and standing.proposal(there).follows == view.case.id
        ):
            return None
    return PROBLEMS["no_follower"].at("to_meeting")


def group_left(view: View) -> tuple[tuple[str, InheritGroup], ...]:
    """Leave in the next meeting who is in the group, what was left, and that it has no chair."""
    waived = None if standing.coming(view, "chair") else _without_chair(view)
    members_of_it = tuple(one for one in members(view).values() if one.as_ != "guest")
    inherited = InheritGroup(
        case=view.case.id,
        event=view.case.seq + 1,
        members=members_of_it,
        items=tuple(_left_over(view)),
        representative=None if waived is None else waived.data.representative,
        committed=tuple(_committed(view)),
    )
    return ((view.data.to_meeting, inherited),)


def _left_over(view: View) -> Iterator[str]:
    latest = {fact.data.item: fact.data for fact in view.facts(*HANDLING)}
    for item in agenda(view):
        handled = latest.get(item)
        postponed = isinstance(handled, Decide) and handled.outcome == "postponed"
        if postponed or isinstance(handled, CarryOverItem):
            yield item
