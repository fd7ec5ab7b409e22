"""Hypothesis strategies made from a process definition: actors, times, and the data of any action."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from hypothesis import strategies as st

from lsprocess.process import ActionData, Actor, CaseId, Count, Document, Id, Process, Word


Choose = Callable[[Sequence[Any]], Any]
"""Takes one of several things: Hypothesis draws it, or a seeded random generator picks it."""

BASE = datetime(2026, 3, 2, 7, tzinfo=UTC)
IDS = ("p-1", "p-2", "p-3", "doc-1")
DAYS = (
    *(date(2026, 3, 2) + timedelta(days=days) for days in (-40, -1, 0, 1, 40)),
    *(date(year, 3, 2) for year in (2008, 2012, 2016, 2020)),
)
MOMENTS = tuple(BASE + timedelta(days=days) for days in (-1, 0, 1, 14, 60))
STEPS = tuple(timedelta(hours=hours) for hours in (0, 1, 25))
LATE = tuple(timedelta(hours=hours) for hours in (0, 0, 0, 2, 48))
MOST = 12
"""The highest count that is drawn: event numbers of a young case are below it."""


@attrs.frozen
class World:
    """
    What values there are to draw from.

    Attributes:
        process: The definition.
        cases: Ids of cases that data may name; one that does not exist is drawn too.
        ids: Ids of people, documents and everything else that data may name.
    """

    process: Process
    cases: tuple[str, ...] = ()
    ids: tuple[str, ...] = IDS

    def actor(self, choose: Choose) -> Actor:
        """Give somebody in a role of the process."""
        roles = tuple(self.process.roles)
        return Actor(
            id=choose(self.ids), role=choose(roles), organisation=choose((None, None, "county-07"))
        )

    def data(self, record: type[Any], choose: Choose) -> Any:
        """Give a record filled from its fields' types; what is optional may be left out."""
        kinds = _kinds(record)
        made = {}
        for field in attrs.fields(record):
            if field.default is not attrs.NOTHING and choose((True, False)):
                continue
            made[field.name] = self._value(kinds[field.name], choose)
        return record(**made)

    def _value(self, kind: Any, choose: Choose) -> Any:
        origin, args = get_origin(kind), get_args(kind)
        if origin in (Union, UnionType):
            rest = [arg for arg in args if arg is not NoneType]
            return self._value(choose(rest), choose)
        if origin is tuple:
            size = choose((1, 1, 2, 3, 0))
            return tuple(self._value(args[0], choose) for _ in range(size))
        if attrs.has(kind):
            return self.data(kind, choose)
        return choose(args if origin is Literal else self._leaves(kind))

    def _leaves(self, kind: Any) -> Sequence[Any]:
        if kind is Word:
            return (*self.process.guards, "unheard_of")
        leaves: dict[Any, Sequence[Any]] = {
            Id: self.ids,
            CaseId: (*self.cases, "nowhere"),
            Document: self.ids,
            Count: range(1, MOST + 1),
            bool: (True, False),
            date: DAYS,
            datetime: MOMENTS,
        }
        return leaves[kind]

    def records(self, *, starts: bool) -> tuple[type[ActionData], ...]:
        """Give the records of the actions that open a case, or of the others."""
        opening = {arc.action for arc in self.process.arcs if arc.sources == ("(start)",)}
        return tuple(
            action.record
            for action in self.process.actions
            if action.performable and (action.record in opening) is starts
        )


@cache
def _kinds(record: type[Any]) -> Mapping[str, Any]:
    return get_type_hints(record, include_extras=True)


@st.composite
def actors(draw: st.DrawFn, process: Process) -> Actor:
    """Draw somebody in a role of the process."""
    return World(process).actor(lambda options: draw(st.sampled_from(options)))


@st.composite
def data(
    draw: st.DrawFn, process: Process, *, starts: bool, cases: tuple[str, ...] = ()
) -> ActionData:
    """Draw the data of any action of the process that opens a case, or of any other."""
    world = World(process, cases)

    def choose(options: Sequence[Any]) -> Any:
        return draw(st.sampled_from(options))

    return world.data(choose(world.records(starts=starts)), choose)


def times() -> st.SearchStrategy[tuple[timedelta, timedelta]]:
    """Draw how long after the last command this one is recorded, and how late that is."""
    return st.tuples(st.sampled_from(STEPS), st.sampled_from(LATE))


def words_of(process: Process) -> frozenset[str]:
    """Give every code that the definition knows: names, roles, profiles, levels, data's codes."""
    words = {process.id, process.version, process.calendar, *process.roles, *process.profiles}
    words |= {state.id for state in process.states} | {duty.code for duty in process.duties}
    words |= {guard.code for guard in process.guards.values()}
    words |= {word for guard in process.guards.values() for word in guard.words}
    for action in process.actions:
        words |= {action.id, *_codes(action.record)}
    return frozenset(word for word in words if word is not None)


def _codes(kind: Any) -> Iterable[str]:
    if attrs.has(kind):
        hints = _kinds(kind)
        yield from attrs.fields_dict(kind)
        for field in attrs.fields_dict(kind):
            yield from _codes(hints[field])
    elif get_origin(kind) is Literal:
        yield from get_args(kind)
    else:
        for arg in get_args(kind):
            if not isinstance(arg, str):
                yield from _codes(arg)


def without_gaps(numbers: Iterable[int]) -> bool:
    """Say whether the numbers run from 1 without a gap."""
    listed = list(numbers)
    return listed[:1] in ([], [1]) and all(later == one + 1 for one, later in pairwise(listed))
