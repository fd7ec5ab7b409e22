"""Guards of planning and preparing a meeting, and what makes its data invalid."""

from lsprocess.problems import Problem
from lsprocess.process import Finding, View, met, met_if, met_on, unmet
from lsprocess.processes.common.people import holders
from lsprocess.processes.common.texts import KNOWN_AS
from lsprocess.processes.meeting import actions as a
from lsprocess.processes.meeting import standing
from lsprocess.processes.meeting.texts import PROBLEMS, guard


AT_LEAST = 2
CHILD_TALK = ("told_who", "told_what", "childs_topics_asked", "adults_topics_asked")


def unclear_proposal(view: View) -> Problem | None:
    """Refuse to follow what is not a meeting, and the kind of a group where it is none."""
    if view.data.group_kind is not None and view.data.kind != "development_group":
        return PROBLEMS["not_a_group"].at("group_kind")
    if view.data.group is not None and view.data.kind in standing.CLIENT_KINDS:
        return PROBLEMS["not_a_group"].at("group")
    if view.data.kind != "workshop":
        for field in ("workshop", "audience", "facilitator"):
            if getattr(view.data, field) is not None:
                return PROBLEMS["not_a_workshop"].at(field)
    if view.data.follows is None:
        return None
    followed = view.linked.get(view.data.follows)
    if followed is not None and followed.state is not None and followed.process.id == "meeting":
        return None
    return PROBLEMS["unknown_follow"].at("follows")


def ends_before_start(view: View) -> Problem | None:
    """Refuse a meeting that ends before it starts."""
    if view.data.ends is None or view.data.ends > view.data.starts:
        return None
    return PROBLEMS["ends_before_start"].at("ends")


def unclear_wishes(view: View) -> Problem | None:
    """Refuse wishes that are given and declined at once, or neither."""
    data = view.data
    answers = (data.wishes_ref is not None, data.declined is True, data.not_reached is True)
    if sum(answers) == 1:
        return None
    return PROBLEMS["unclear_wishes"]


@guard("statute", "DAT-14", "DAT-14a", when=standing.concerns_client)
def child_named(view: View) -> Finding:
    """A meeting that concerns a child names the child."""
    return met_if(view.data.child is not None)


@guard("practice", "MTG-04", when=standing.not_development_group)
def goal_set(view: View) -> Finding:
    """It is agreed what the meeting is for."""
    return met_on(view.last(a.SetGoal))


@guard("practice", "MTG-04")
def participants_invited(view: View) -> Finding:
    """At least two people are invited and have not declined."""
    people = standing.expected(view)
    if len(people) < AT_LEAST:
        return unmet(count=len(people))
    return met(*(fact.seq for fact in people.values()))


@guard("practice", "MTG-04", words=KNOWN_AS, when=standing.not_workshop)
def inviter_named(view: View) -> Finding:
    """Somebody is invited, and it is agreed who invites each one."""
    people = standing.expected(view)
    everyone = bool(holders(view, "inviter"))
    missing = tuple(
        person for person, fact in people.items() if fact.data.inviter is None and not everyone
    )
    return met_if(people and not missing, **standing.named_here(view, missing))


@guard("practice", "MTG-04", when=standing.concerns_client)
def chair_assigned(view: View) -> Finding:
    """It is agreed who chairs."""
    return met_on(*standing.coming(view, "chair").values())


@guard("practice", "MTG-04", when=standing.not_workshop)
def recorder_assigned(view: View) -> Finding:
    """It is agreed who writes the memo."""
    return met_on(*standing.coming(view, "recorder").values())


@guard("practice", "MTG-04")
def time_set(view: View) -> Finding:
    """Time and place are set."""
    return met_on(*standing.set_anew(view, a.SetTime)[-1:])


@guard("practice", "MTG-06", when=standing.concerns_child)
def coach_agreed(view: View) -> Finding:
    """It is agreed with the child who the coach is."""
    person = standing.coach(view)
    agreed = [fact for fact in view.facts(a.AgreeCoach) if fact.data.person == person]
    if not agreed or agreed[-1].data.child_agreed is False:
        return unmet()
    return met(agreed[-1].seq)


@guard("practice", "MTG-04", words=KNOWN_AS, when=standing.concerns_client)
def participants_prepared(view: View) -> Finding:
    """Every professional invited, the chair and the recorder have confirmed."""
    ready = standing.confirmed(view)
    asked = [
        *(
            person
            for person, fact in standing.expected(view).items()
            if fact.data.as_ == "professional"
        ),
        *standing.coming(view, "chair"),
        *standing.coming(view, "recorder"),
    ]
    missing = tuple(person for person in dict.fromkeys(asked) if person not in ready)
    return met_if(not missing, **standing.named_here(view, missing))


@guard("practice", "MTG-05", words=KNOWN_AS, when=standing.concerns_child)
def family_wishes_asked(view: View) -> Finding:
    """Every family member invited was asked for wishes."""
    asked = {fact.data.party for fact in view.facts(a.CollectWishes)}
    missing = tuple(
        person
        for person, fact in standing.expected(view).items()
        if fact.data.as_ == "family" and person not in asked
    )
    return met_if(not missing, **standing.named_here(view, missing))


@guard("practice", "MTG-07", when=standing.concerns_child)
def child_prepared(view: View) -> Finding:
    """The child was told who comes and what is talked about, and asked for both topics."""
    talks = view.since(a.PrepareChild, a.SetAgenda, a.SetTime, a.Invite, a.Postpone)
    missing = tuple(
        part for part in CHILD_TALK if not any(getattr(talk.data, part) for talk in talks)
    )
    return unmet(missing=missing) if missing else met(*(talk.seq for talk in talks))
