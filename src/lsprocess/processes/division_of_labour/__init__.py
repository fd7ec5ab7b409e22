"""
An agreement between services: who does what, or how they work together.

No client is in it: what names a client or a family cannot be recorded here at all.
"""

from typing import Any, Final, get_args

from lsprocess.law.limit import Limit
from lsprocess.problems import Problem, problems_in
from lsprocess.process import (
    Fact,
    Finding,
    View,
    Words,
    after,
    define,
    final,
    met,
    met_if,
    met_on,
    move,
    running,
    start,
    stay,
    unmet,
)
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.acting import acting
from lsprocess.processes.common.duty_search import NONE, Owed, owe, told_day
from lsprocess.processes.common.links import misnamed
from lsprocess.processes.common.openings import opened_on
from lsprocess.processes.common.people import child_of
from lsprocess.processes.common.roles import PRIVATE
from lsprocess.processes.common.shared import CLIENTLESS, SHARED
from lsprocess.processes.common.tasks import keeps_its_owner, tasks_standing
from lsprocess.processes.common.texts import ROLES
from lsprocess.processes.common.told import AgreementTold
from lsprocess.processes.common.vocabulary import CODES
from lsprocess.processes.division_of_labour.actions import (
    Accept,
    Agree,
    BringIntoForce,
    DropTask,
    End,
    Part,
    Propose,
    RecordTraining,
    Reject,
    Revise,
    Rework,
    SetContent,
    SetTask,
)
from lsprocess.text import Later


__all__ = [
    "PROCESS",
    "Accept",
    "Agree",
    "BringIntoForce",
    "DropTask",
    "End",
    "Propose",
    "RecordTraining",
    "Reject",
    "Revise",
    "Rework",
    "SetContent",
    "SetTask",
]

WORDS = Words(__file__)
guard, duty = WORDS.guard, WORDS.duty
PROBLEMS = problems_in(WORDS)

PARTIES: Final = 2
"""How many services there must be to agree with each other."""

SAID: Final = Later(lambda: {**CODES, **WORDS.section("codes")})
"""What services, and the parts of a model, are called."""

# What must hold.


def of_tasks(view: View) -> bool:
    """Only in a division of tasks."""
    return getattr(view.start, "kind", None) == "task_division"


def of_model(view: View) -> bool:
    """Only in a model of working together."""
    return not of_tasks(view)


def where_training_is_required(view: View) -> bool:
    """Only where joint training is required."""
    return bool(view.start.training_required)


@guard("statute", "DAT-01", "DAT-01a")
def no_client_in_agreement(view: View) -> Finding:
    """Nobody of a family has a role in it, and no case of theirs is linked with it."""
    if isinstance(view.data, f.Link):
        return met_if(child_of(view.into(view.linked[view.data.case])) is None)
    return met_if(view.data.role not in PRIVATE)


def tasks(view: View) -> dict[str | None, Fact[Any]]:
    """Give the tasks that stand, each with what set its owner."""
    return tasks_standing(view, SetTask, DropTask)


@guard("practice", "NET-10")
def one_owner_per_task(view: View) -> Finding:
    """A task has one owner."""
    return met_if(keeps_its_owner(view, tasks(view)))


@guard("practice", "NET-10")
def owner_is_party(view: View) -> Finding:
    """Who does a task is one of those who agree."""
    return met_if(view.data.owner in view.start.parties)


@guard("practice", "NET-10", "AFT-14", words=SAID)
def every_party_accepted(view: View) -> Finding:
    """Every party has accepted it as it stands."""
    changed = view.last(SetTask, DropTask, SetContent, Revise, Rework)
    accepted = {fact.data.party: fact.seq for fact in after(changed, view.facts(Accept))}
    missing = tuple(party for party in view.start.parties if party not in accepted)
    return unmet(parties=missing) if missing else met(*accepted.values())


@guard("practice", "NET-10", when=of_tasks)
def tasks_named(view: View) -> Finding:
    """A division of tasks has a task."""
    return met_on(*tasks(view).values())


def _written(view: View) -> dict[Part, int]:
    return {fact.data.part: fact.seq for fact in view.facts(SetContent)}


@guard("practice", "NET-09", when=of_model, words=SAID)
def model_contents_named(view: View) -> Finding:
    """A model of working together says what such a model agrees on."""
    written = _written(view)
    missing = tuple(p for p in get_args(Part) if p not in written and p != "consultation")
    return unmet(missing=missing) if missing else met(*written.values())


@guard("practice", "NET-08", "NET-09", when=of_model, warns=True)
def consultation_agreed(view: View) -> Finding:
    """It is agreed how the services consult each other."""
    return met_if("consultation" in _written(view))


@guard("practice", "GOV-06", when=where_training_is_required)
def joint_training_ended(view: View) -> Finding:
    """A way of working that rests on joint training begins only when the training has ended."""
    ended = [fact for fact in view.facts(RecordTraining) if fact.data.ended_on <= view.data.from_]
    return met_on(*ended)


# What is no good data.


def unclear_proposal(view: View) -> Problem | None:
    """Refuse an agreement of a service with itself, or one that follows what is no agreement."""
    if len(set(view.data.parties)) < PARTIES:
        return PROBLEMS["one_party"].at("parties")
    return misnamed(view, "follows", "division_of_labour")


def unknown_task(view: View) -> Problem | None:
    """Refuse to drop what is no task of the agreement."""
    return None if view.data.task in tasks(view) else PROBLEMS["unknown_task"].at("task")


def no_model(view: View) -> Problem | None:
    """Refuse parts of a model in a division of tasks."""
    return PROBLEMS["no_model"].at("part") if of_tasks(view) else None


def no_party(view: View) -> Problem | None:
    """Refuse the word of a service that is no party."""
    key = "party" if isinstance(view.data, Accept) else "by"
    known = getattr(view.data, key) in view.start.parties
    return None if known else PROBLEMS["no_party"].at(key)


def training_to_come(view: View) -> Problem | None:
    """Refuse a training that has not ended yet."""
    return PROBLEMS["later"].at("ended_on") if view.data.ended_on > view.day else None


def reviewed_before(view: View) -> Problem | None:
    """Refuse a review on the day from which the agreement is followed, or before."""
    by = view.data.review_by
    early = by is not None and by <= view.data.from_
    return PROBLEMS["reviewed_before"].at("review_by") if early else None


# What must be done.


@duty(Limit(rule="NET-09", unit="agreed"), counted_from=told_day("review_by"), met_by=(Revise,))
def review_by_agreed_day(view: View) -> Owed:
    """The agreement is reviewed by the day that was agreed on."""
    in_force = view.last(BringIntoForce)
    if in_force is None or in_force.data.review_by is None:
        return NONE
    return owe(in_force, *view.facts(Revise, End))


# What is told of it.


def told_of_agreement(view: View) -> AgreementTold:
    """Tell who does what from the day on which it is followed; a revision changes nothing yet."""
    begun = [fact for fact in view.facts(BringIntoForce) if fact.data.from_ <= view.day]
    followed = bool(begun) and not view.facts(End)
    standing = tasks_standing(view, SetTask, DropTask, before=begun[-1]) if followed else {}
    trained = any(fact.data.ended_on <= view.day for fact in view.facts(RecordTraining))
    waits = where_training_is_required(view) and not trained
    return AgreementTold(
        model=of_model(view),
        in_force=followed and not waits,
        owners={str(task): fact.data.owner for task, fact in standing.items()},
        tasks=frozenset(fact.data.task for fact in view.facts(SetTask, DropTask)),
    )


# The way.

STATES = ("proposed", "agreed", "in_force", "revised", final("ended"), final("rejected"))
RUNNING = running(STATES)
OPEN = ("proposed", "revised")
ON_AGREEING = (every_party_accepted, tasks_named, model_contents_named, consultation_agreed)

PROCESS = define(
    "division_of_labour",
    "2026.1",
    texts=WORDS,
    states=STATES,
    phases={"agreeing": ("proposed", "agreed", "rejected"), "following": STATES[2:5]},
    way=(
        start(Propose, "proposed"),
        stay(SetTask, OPEN, one_owner_per_task, owner_is_party),
        stay(DropTask, OPEN),
        stay(SetContent, OPEN),
        stay(Accept, OPEN),
        move(Agree, OPEN, "agreed", *ON_AGREEING),
        move(Rework, "agreed", "proposed"),
        stay(RecordTraining, RUNNING),
        move(BringIntoForce, "agreed", "in_force", joint_training_ended),
        move(Revise, "in_force", "revised"),
        move(End, ("agreed", "in_force", "revised"), "ended"),
        move(Reject, "proposed", "rejected"),
    ),
    duties=(review_by_agreed_day,),
    valid={
        Propose: unclear_proposal,
        DropTask: unknown_task,
        SetContent: no_model,
        Accept: no_party,
        RecordTraining: training_to_come,
        BringIntoForce: reviewed_before,
        Reject: no_party,
    },
    shared=SHARED.only(*CLIENTLESS).instead(
        dict.fromkeys((f.AssignRole, f.ReleaseRole, f.Link), (no_client_in_agreement,))
    ),
    by=acting("professionals"),
    roles=ROLES,
    calendar="thl",
    client_of=None,
    tells={AgreementTold: told_of_agreement},
    date_of=opened_on,
    register=None,
)
