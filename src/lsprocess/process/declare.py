"""
Declaring a process: guards, duties and actions named by their functions and classes.

A process is one readable thing: its records, what must hold, what must be done, and the way.  Its
words stand in the ``texts.toml`` beside it, under the same names.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import attrs

from lsprocess.errors import DefinitionError
from lsprocess.process.definition import Action, Arc, Duty, State
from lsprocess.process.fields import ActionData
from lsprocess.process.guard import Guard
from lsprocess.process.phases import Phase, Step, Track
from lsprocess.process.process import Process
from lsprocess.process.shared import Echoes, Problem, Shared
from lsprocess.process.words import NO_WORDS, Words
from lsprocess.text import Later, Text


class Ended(str):
    """The name of a state that no arc leaves; made by `final`."""

    __slots__ = ()


def final(state: str) -> Ended:
    """Declare a state that no arc leaves."""
    return Ended(state)


def running(states: Iterable[str]) -> tuple[str, ...]:
    """Give those of *states* that are not `final`."""
    return tuple(state for state in states if not isinstance(state, Ended))


def define(  # noqa: PLR0913 - one argument for each part of a definition
    process: str,
    version: str,
    *,
    texts: Words,
    states: Iterable[str],
    way: Iterable[Arc],
    roles: Mapping[str, Text],
    client_of: Callable[[Any], str | None] | None,
    date_of: Callable[[Any], date] | None,
    register: Callable[[Any], str | None] | None,
    duties: Iterable[Duty] = (),
    valid: Mapping[type[ActionData], Problem] = MappingProxyType({}),
    echoes: Mapping[type[ActionData], Echoes] = MappingProxyType({}),
    echoed: Iterable[type[ActionData]] = (),
    forgotten: Iterable[type[ActionData]] = (),
    shared: Shared | None = None,
    by: Mapping[type[ActionData] | None, Guard | None] = MappingProxyType({}),
    phases: Mapping[str, Iterable[str]] = MappingProxyType({}),
    aside: Iterable[str] = (),
    tracks: Mapping[str, Iterable[Step]] = MappingProxyType({}),
    **more: Any,
) -> Process:
    """
    Define a process.

    Args:
        process: Its id.
        version: Its version.
        texts: Its words.
        states: Its states, in the order of the straight way.
        way: Its arcs; its actions are read off them, in their order.
        roles: The roles in which somebody may act.
        client_of: Whose case it is, from a view; None where it is nobody's.
        date_of: The case's date, from a view; None where it is the day of the start.
        register: Code of the register in which a case is kept, from a view; None where its cases
            are kept in none.
        duties: What actions oblige to.
        valid: What makes data invalid here, for the few actions that have it.
        echoes: What an action also records in other cases, for the few that do.
        echoed: Actions that only echoes leave.
        forgotten: Actions whose events are no facts.
        shared: What it has in common with other processes.
        by: Who may do each action, as a guard that comes first on its arcs; None for what anybody
            may do.  That of the key None stands for every action that is not named.
        phases: Its phases by their ids, in their order, each with its states.
        aside: States off the straight way.
        tracks: Facts that are drawn as paths of their own, by the ids of these.
        **more: Further attributes of `Definition`.

    Raises:
        DefinitionError: When the definition does not hold together; it says all that is wrong.
    """
    standing = tuple(_states(states, texts))
    arcs, echo_records = tuple(way), tuple(echoed)
    fields, codes = (texts.maybe(section) for section in ("fields", "codes"))
    own = _Actions(texts, valid, echoes, echo_records, frozenset(forgotten))
    actions = own.of(arcs)
    if shared is not None:
        common = _Actions(
            shared.texts,
            shared.valid,
            shared.echoes,
            shared.echoed,
            frozenset(shared.forgotten),
            shared.fields,
        )
        more_arcs = shared.arcs(standing)
        arcs, actions = (*arcs, *more_arcs), (*actions, *common.of(more_arcs))
        fields, codes = _both(fields, shared.fields), _both(codes, shared.codes)
        if shared.linked is not None:
            more = {"linked": shared.linked, **more}
    arcs = tuple(_by(by, arc) for arc in arcs)
    optional: dict[str, Any] = {"client_of": client_of, "date_of": date_of, "register": register}
    return Process(
        id=process,
        version=version,
        name=texts["process"],
        states=standing,
        actions=actions,
        arcs=arcs,
        roles=roles,
        duties=tuple(duties),
        phases=tuple(
            Phase(id=name, name=texts[f"phases.{name}"], states=tuple(map(str, those)))
            for name, those in phases.items()
        ),
        aside=tuple(map(str, aside)),
        tracks=tuple(
            Track(id=name, name=texts[f"tracks.{name}"], steps=tuple(steps))
            for name, steps in tracks.items()
        ),
        fields=fields,
        codes=codes,
        **{name: work for name, work in optional.items() if work is not None},
        **more,
    )


def _both(own: Mapping[str, Text], shared: Mapping[str, Text]) -> Mapping[str, Text]:
    # A process loads without the words that only people ask for.
    return Later(lambda: {**shared, **own})


def _by(by: Mapping[type[ActionData] | None, Guard | None], arc: Arc) -> Arc:
    first = by.get(arc.action, by.get(None))
    return arc if first is None else attrs.evolve(arc, guards=(first, *arc.guards))


def _states(states: Iterable[str], texts: Words) -> Iterator[State]:
    for state in states:
        name = str(state)
        yield State(id=name, name=texts[f"states.{name}"], final=isinstance(state, Ended))


@attrs.frozen
class _Actions:
    """Actions that are said in the same texts, and what is told of the few that need more."""

    texts: Words
    valid: Mapping[type[ActionData], Problem]
    echoes: Mapping[type[ActionData], Echoes]
    echoed: tuple[type[ActionData], ...]
    forgotten: frozenset[type[ActionData]]
    fields: Mapping[str, Text] = NO_WORDS

    def of(self, arcs: tuple[Arc, ...]) -> tuple[Action, ...]:
        """Read the actions off their arcs; those that only echoes leave come after them."""
        on_the_way = tuple(dict.fromkeys(arc.action for arc in arcs))
        records = (*on_the_way, *self.echoed)
        self._check_known(records)
        return tuple(
            Action(
                record=record,
                name=self.texts[f"actions.{record.verb}"],
                problem=self.valid.get(record),
                echoes=self.echoes.get(record),
                performable=record in on_the_way,
                forgotten=record in self.forgotten,
                fields=self.fields,
            )
            for record in records
        )

    def _check_known(self, records: tuple[type[ActionData], ...]) -> None:
        elsewhere = dict.fromkeys((*self.valid, *self.echoes, *self.forgotten))
        problems = tuple(
            f"action {record.verb} must stand on the way, got it named elsewhere alone; add its arc"
            for record in elsewhere
            if record not in records
        )
        if problems:
            raise DefinitionError(*problems)
