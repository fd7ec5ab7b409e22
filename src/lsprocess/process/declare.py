"""
Declaring a process: guards, duties and actions named by their functions and classes.

A process is one readable thing: its records, what must hold, what must be done, and the way.  Its
words stand in the ``texts.toml`` beside it, under the same names.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

import attrs

from lsprocess.errors import DefinitionError
from lsprocess.law.catalogue import as_rules
from lsprocess.law.limit import Limit
from lsprocess.law.rules import Rule
from lsprocess.process.definition import Action, Arc, Duty, Echo, State
from lsprocess.process.fields import ActionData
from lsprocess.process.guard import Guard
from lsprocess.process.process import Process
from lsprocess.process.verdict import Finding, Level
from lsprocess.text import Text, Texts


NO_WORDS: Final[Mapping[str, Text]] = MappingProxyType({})
Problem = Callable[[Any], str | None]
Echoes = Callable[[Any], tuple[Echo, ...]]


class Words(Texts):
    """
    The texts of a process, and guards and duties that are said in them.

    Sections: ``process``, ``states``, ``actions``, ``guards.<code>.reason`` and ``.remedy``,
    ``duties``, and ``when`` for whom a guard concerns.

    Args:
        module: The ``__file__`` of the module that declares the process.
    """

    def guard(
        self,
        level: Level,
        *rules: Rule | str,
        when: Callable[[Any], bool] | None = None,
        judges_basis: bool = False,
        warns: bool = False,
        words: Mapping[str, Text] = NO_WORDS,
    ) -> Callable[[Callable[[Any], Finding]], Guard]:
        """
        Make a guard of the decorated function, which names it.

        Args:
            level: Its level.
            rules: The rules that it rests on, by id.
            when: Whom it concerns; ``when.<its name>`` says it for people.
            judges_basis: Whether it asks for a basis of information.
            warns: Whether it only warns, and stands in nobody's way.
            words: What codes among its parameters are called.

        Raises:
            DefinitionError: When a text or a rule is missing.
        """

        def made(test: Callable[[Any], Finding]) -> Guard:
            code = test.__name__
            return Guard(
                code=code,
                level=level,
                rules=as_rules(rules),
                reason=self[f"guards.{code}.reason"],
                remedy=self[f"guards.{code}.remedy"],
                test=test,
                judges_basis=judges_basis,
                warns=warns,
                words=words,
                when=when,
                concerns=None if when is None else self[f"when.{when.__name__}"],
            )

        return made

    def duty(
        self,
        *rules: Rule | str,
        limits: tuple[Limit, ...] = (),
        counted_from: Callable[[Any, Any, str | None], date] | None = None,
    ) -> Callable[[Callable[[Any], Mapping[str | None, Any]]], Duty]:
        """
        Make a duty of the decorated function, which names it.

        Args:
            rules: The rules that it rests on, by id.
            limits: By when.
            counted_from: The day on which the clock starts; the day of the fact when left out.

        Raises:
            DefinitionError: When a text or a rule is missing.
        """
        more: dict[str, Any] = {} if counted_from is None else {"counted_from": counted_from}

        def made(find: Callable[[Any], Mapping[str | None, Any]]) -> Duty:
            code = find.__name__
            name, based = self[f"duties.{code}"], as_rules(rules)
            return Duty(code=code, name=name, rules=based, find=find, limits=limits, **more)

        return made


@attrs.frozen
class Ended:
    """A state that no arc leaves; made by `final`."""

    id: str


def final(state: str) -> Ended:
    """Declare a state that no arc leaves."""
    return Ended(state)


def define(  # noqa: PLR0913 - one argument for each part of a definition
    process: str,
    version: str,
    *,
    texts: Words,
    states: Iterable[str | Ended],
    way: Iterable[Arc],
    roles: Mapping[str, Text],
    client_of: Callable[[Any], str | None] | None,
    date_of: Callable[[Any], date] | None,
    register: str | None,
    duties: Iterable[Duty] = (),
    valid: Mapping[type[ActionData], Problem] = MappingProxyType({}),
    echoes: Mapping[type[ActionData], Echoes] = MappingProxyType({}),
    echoed: Iterable[type[ActionData]] = (),
    forgotten: Iterable[type[ActionData]] = (),
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
        register: Code of the register in which its cases are kept; None where there is none.
        duties: What actions oblige to.
        valid: What makes data invalid here, for the few actions that have it.
        echoes: What an action also records in other cases, for the few that do.
        echoed: Actions that only echoes leave.
        forgotten: Actions whose events are no facts.
        **more: Further attributes of `Definition`.

    Raises:
        DefinitionError: When the definition does not hold together; it says all that is wrong.
    """
    arcs, kept = tuple(way), set(forgotten)
    on_the_way = tuple(dict.fromkeys(arc.action for arc in arcs))
    _check_known((*on_the_way, *(further := tuple(echoed))), (*valid, *echoes, *kept))
    named: dict[str, Any] = {"client_of": client_of, "date_of": date_of}
    return Process(
        id=process,
        version=version,
        name=texts["process"],
        states=tuple(_states(states, texts)),
        actions=tuple(
            Action(
                record=record,
                name=texts[f"actions.{record.verb}"],
                problem=valid.get(record),
                echoes=echoes.get(record),
                performable=record in on_the_way,
                forgotten=record in kept,
            )
            for record in (*on_the_way, *further)
        ),
        arcs=arcs,
        roles=roles,
        duties=tuple(duties),
        register=register,
        **{name: work for name, work in named.items() if work is not None},
        **more,
    )


def _states(states: Iterable[str | Ended], texts: Words) -> Iterator[State]:
    for state in states:
        name = state.id if isinstance(state, Ended) else state
        yield State(id=name, name=texts[f"states.{name}"], final=isinstance(state, Ended))


def _check_known(
    records: tuple[type[ActionData], ...], named: tuple[type[ActionData], ...]
) -> None:
    problems = tuple(
        f"action {record.verb} must stand on the way, got it named elsewhere alone; add its arc"
        for record in dict.fromkeys(named)
        if record not in records
    )
    if problems:
        raise DefinitionError(*problems)
