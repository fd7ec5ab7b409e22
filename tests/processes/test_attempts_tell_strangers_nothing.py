"""Whoever has nothing to do in a case learns of nobody in it by attempting something."""

import re

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from random import Random
from typing import Any, NamedTuple, get_args

import pytest

from held_ids import held
from lsprocess import Actor, Case, Event
from lsprocess.errors import InvalidInput
from lsprocess.problems import Problem
from lsprocess.process import Option, Verdict, options, whole
from lsprocess.process.structure import converter
from lsprocess.processes.common.acting import CLASSES
from lsprocess.processes.common.roles import PRIVATE, PROFESSIONALS, PUPIL_WELFARE, SCHOOL, WORKERS
from lsprocess.processes.consultation import asker
from lsprocess.text import Lang
from retold import TOLD, after_all, otherwise, retold
from strategies import World


STRANGER = "x-99"
"""Somebody of whom no case knows."""

OWN = (STRANGER, "x-98", "doc-99")
"""All that a stranger can name who knows of nobody."""

TOLD_WITH_WORDS = {"unmet", "warned", "exempted"}
"""What verdicts are put into words."""

OPEN = {
    "after_care": {"judge_ban"},
    "client_plan": {"judge_ban"},
    "consultation": {"judge_ban", "decide_party_access", "accept", "decline"},
    "cooperation": {"judge_ban"},
    "meeting": {"judge_ban"},
    "pupil_welfare": {"add_contact", "notify_child_welfare", "answer_invitation"},
    "referral": {"judge_ban", "merge_notification", "wish_joint_discussion"},
}
"""
What is offered to all or to whoever is asked; a ban to any school social worker, and a party's
access to any worker where no register is known.
"""

EACH = pytest.mark.parametrize("process", sorted(OPEN))


class Moment(NamedTuple):
    """
    A case as it stood just before something was done in it.

    Attributes:
        case: The case then.
        cases: All cases of the script then.
        like: What was done.
        people: Whom the cases of the script knew by then.
    """

    case: Case
    cases: Mapping[str, Case]
    like: Event
    people: frozenset[str]

    @property
    def register(self) -> str | None:
        """The register in which the case is kept; None where it is nobody's."""
        return self.case.process.register(whole(self.case))


@cache
def moments() -> tuple[Moment, ...]:
    """Give the fullest case of each process in each state, and of each kind and register."""
    fullest: dict[tuple[Any, ...], Moment] = {}
    for moment in _all_moments():
        kind = getattr(whole(moment.case).start, "kind", None)
        key = (moment.case.process.id, moment.case.state, kind, moment.register)
        if key not in fullest or len(fullest[key].people) < len(moment.people):
            fullest[key] = moment
    return tuple(fullest.values())


def _all_moments() -> Iterator[Moment]:
    for path in TOLD:
        people: frozenset[str] = frozenset()
        histories: dict[str, tuple[Event, ...]] = {}
        for cases, event in retold(path):
            case = cases.get(event.case)
            if case is not None and case.state is not None:
                yield Moment(case, cases, event, people)
            histories[event.case] = (*histories.get(event.case, ()), event)
            people |= {one for one in held((event,)) if any(map(str.isdigit, one))}
        left = after_all(cases, event, histories)
        yield from (Moment(one, left, event, people) for one in left.values() if one.state)


def of(process: str) -> list[Moment]:
    """Give the moments of a process's cases."""
    return [one for one in moments() if one.case.process.id == process]


def own_roles(moment: Moment) -> frozenset[str]:
    """Give the roles of those in whose work the case stands, whoever they are."""
    view = whole(moment.case)
    if moment.case.process.client_of(view) is None:
        return PROFESSIONALS
    match moment.case.process.id:
        case "consultation":
            return CLASSES[asker(view)]
        case "pupil_welfare":
            return SCHOOL
    return PUPIL_WELFARE if moment.register == "pupil_welfare" else WORKERS


def strangers(moment: Moment) -> Iterator[Actor]:
    """Give somebody in each role from elsewhere; nobody is a stranger where there is no client."""
    for role in sorted(PROFESSIONALS - own_roles(moment)):
        yield Actor(id=STRANGER, role=role, organisation=STRANGER)


def words(told: Any) -> Iterator[str]:
    """Give every word of what is told, however deep it stands in it."""
    if isinstance(told, Mapping):
        for key, value in told.items():
            yield from words(key)
            yield from words(value)
    elif isinstance(told, str):
        yield from (word.strip(".:-") for word in re.split(r"[^a-z0-9.:-]+", told))
    elif isinstance(told, Iterable):
        for one in told:
            yield from words(one)


def said(verdicts: tuple[Verdict, ...]) -> Iterator[str]:
    """Give every word of what guards say, as data and in each language."""
    for verdict in verdicts:
        yield from words(verdict.params)
        for basis in verdict.bases:
            yield from words((basis.recipient, basis.ref, basis.overridden))
        if verdict.result in TOLD_WITH_WORDS:
            for lang in get_args(Lang):
                yield from words((verdict.text(lang), verdict.remedy(lang)))


def wrong(problems: tuple[str, ...]) -> Iterator[str]:
    """Give every word of what is said of malformed data, in each language."""
    for one in problems:
        yield from words(one)
        if isinstance(one, Problem):
            for lang in get_args(Lang):
                yield from words(one.text(lang))


def learnt(moment: Moment, actor: Actor, ids: tuple[str, ...], random: Random) -> Iterator[Any]:
    """
    Attempt everything with data that name only *ids*, and give each who is named besides.

    What is open to all is told on a basis of its own where it is applied.
    """
    world = World(moment.case.process, ("case-99",), ids)
    for record in world.records(starts=False):
        data = world.data(record, random.choice)
        try:
            made = otherwise(moment.cases, moment.case, data, actor, moment.like)
        except InvalidInput as error:
            told = set(wrong(error.problems))
        else:
            event = made.events[0]
            given = event.applied and record.verb in OPEN[moment.case.process.id]
            told = set() if given else set(said(event.verdicts))
        for name in moment.people & told - set(words(converter().unstructure(data))):
            yield moment.case.process.id, moment.case.state, record.verb, actor.role, name


def offered(moment: Moment, actor: Actor) -> tuple[Option, ...]:
    """Give what somebody is offered to do."""
    linked = moment.case.process.linked(whole(moment.case))
    known = {name: moment.cases[name] for name in linked if name in moment.cases}
    return options(moment.case, actor=actor, at=moment.like.at, linked=known)


@EACH
def test_no_attempt_names_anybody_to_a_stranger(process: str) -> None:
    """Whatever is attempted by somebody of another register or a partner, its outcome names none."""
    for moment in of(process):
        random = Random(7)
        for actor in strangers(moment):
            assert [] == list(learnt(moment, actor, OWN, random))


@EACH
def test_who_knows_somebody_learns_of_nobody_else(process: str) -> None:
    """Data that name people of the case bring a stranger no further."""
    for moment in of(process):
        random = Random(7)
        for actor in strangers(moment):
            known = (*OWN, *sorted(moment.people))
            assert [] == list(learnt(moment, actor, known, random))


@EACH
def test_who_acts_for_themselves_learns_of_nobody_else(process: str) -> None:
    """Somebody in a private role of whom the case does not know is told of nobody in it."""
    for moment in of(process):
        random, known = Random(7), (*OWN, *sorted(moment.people))
        for role in sorted(PRIVATE):
            assert [] == list(learnt(moment, Actor(id=STRANGER, role=role), known, random))


@EACH
def test_a_stranger_is_offered_only_what_is_open_to_all(process: str) -> None:
    """What stands in the way of that names nobody either."""
    for moment in of(process):
        for actor in strangers(moment):
            found = offered(moment, actor)
            assert {one.action for one in found} <= OPEN[process]
            assert not moment.people & {word for one in found for word in said(one.verdicts)}


@EACH
def test_who_works_in_the_case_is_told_who_is_missing(process: str) -> None:
    """So that strangers are told nothing because they are strangers, and for no other reason."""
    assert any(
        list(learnt(moment, Actor(id=STRANGER, role=role), OWN, Random(7)))
        for moment in of(process)
        for role in sorted(own_roles(moment))
        if own_roles(moment) != PROFESSIONALS
    )


def test_every_state_is_looked_at() -> None:
    """The scripts bring each process into each of its states, and something is tried there."""
    for process in OPEN:
        (definition,) = {one.case.process for one in of(process)}
        assert {state.id for state in definition.states} == {one.case.state for one in of(process)}
