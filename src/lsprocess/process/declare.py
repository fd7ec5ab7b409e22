"""
Declaring a process: guards, duties and actions named by their functions and classes.

A process is one readable thing: its records, what must hold, what must be done, and the way.  Its
words stand in the ``texts.toml`` beside it, under the same names.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final, Self

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
from lsprocess.text import Later, Text, Texts


NO_WORDS: Final[Mapping[str, Text]] = MappingProxyType({})
Problem = Callable[[Any], str | None]
Echoes = Callable[[Any], tuple[Echo, ...]]


def guard(  # noqa: PLR0913 - one argument for each part of a guard
    level: Level,
    *rules: Rule | str,
    texts: Mapping[str, tuple[Text, Text]],
    when: Callable[[Any], bool] | None = None,
    concerns: Text | None = None,
    judges_basis: bool = False,
    warns: bool = False,
    alone: bool = False,
    words: Mapping[str, Text] = NO_WORDS,
    names: Mapping[str, Text] = NO_WORDS,
) -> Callable[[Callable[[Any], Finding]], Guard]:
    """
    Make a guard of the decorated function, which names it.

    Args:
        level: Its level.
        rules: The rules that it rests on, by id.
        texts: Its reason and its remedy, under its name.
        when: Whom it concerns; everybody when left out.
        concerns: The same, for people.
        judges_basis: Whether it asks for a basis of information.
        warns: Whether it only warns, and stands in nobody's way.
        alone: Whether it is asked before the others and, unmet, spares them.
        words: What codes among its parameters are called.
        names: What it is called in a few words, under its name, where it is.

    Raises:
        DefinitionError: When a text or a rule is missing.
    """

    def made(test: Callable[[Any], Finding]) -> Guard:
        code = test.__name__
        sentences = texts.get(code)
        if sentences is None:
            msg = f"guard {code} must have a reason and a remedy in fi, sv and en, got none"
            raise DefinitionError(msg)
        reason, remedy = sentences
        return Guard(
            code=code,
            level=level,
            rules=rules,
            reason=reason,
            remedy=remedy,
            test=test,
            judges_basis=judges_basis,
            warns=warns,
            alone=alone,
            words=words,
            when=when,
            concerns=concerns,
            name=names.get(code),
        )

    return made


class Words(Texts):
    """
    The texts of a process, and guards and duties that are said in them.

    Sections: ``process``, ``states``, ``actions``, ``guards.<code>.reason`` and ``.remedy``,
    ``duties``, and ``when`` for whom a guard concerns; and, where something is not called by its
    key alone, ``guard_names``, ``fields`` and ``codes``.

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
        alone: bool = False,
        words: Mapping[str, Text] = NO_WORDS,
    ) -> Callable[[Callable[[Any], Finding]], Guard]:
        """
        Make a `guard` that is said in these texts; ``when.<its name>`` says whom it concerns.

        Raises:
            DefinitionError: When a text or a rule is missing.
        """
        return guard(
            level,
            *rules,
            texts=self._said,
            when=when,
            concerns=None if when is None else self[f"when.{when.__name__}"],
            judges_basis=judges_basis,
            warns=warns,
            alone=alone,
            words=words,
            names=self._names_of_guards,
        )

    @cached_property
    def _names_of_guards(self) -> Mapping[str, Text]:
        return self.maybe("guard_names")

    @cached_property
    def _said(self) -> Mapping[str, tuple[Text, Text]]:
        return self.pairs("guards", "reason", "remedy")

    def duty(
        self,
        *rules: Rule | str | Limit,
        counted_from: Callable[[Any, Any, str | None], date | None] | None = None,
        personal: bool = True,
    ) -> Callable[[Callable[[Any], Mapping[str | None, Any]]], Duty]:
        """
        Make a duty of the decorated function, which names it.

        Args:
            rules: The rules that it rests on, by id, and its time limits, which rest on theirs.
            counted_from: The day on which the clock starts; the day of the fact when left out.
                None while the clock stands still.
            personal: Whether a subject is somebody to whom it is owed, and no thing or day.

        Raises:
            DefinitionError: When a text or a rule is missing.
        """
        more: dict[str, Any] = {"personal": personal}
        if counted_from is not None:
            more["counted_from"] = counted_from
        limits = tuple(limit for limit in rules if isinstance(limit, Limit))
        based = as_rules(rule.rule if isinstance(rule, Limit) else rule for rule in rules)

        def made(find: Callable[[Any], Mapping[str | None, Any]]) -> Duty:
            code = find.__name__
            name = self[f"duties.{code}"]
            return Duty(code=code, name=name, rules=based, find=find, limits=limits, **more)

        return made


class Ended(str):
    """The name of a state that no arc leaves; made by `final`."""

    __slots__ = ()


def final(state: str) -> Ended:
    """Declare a state that no arc leaves."""
    return Ended(state)


def running(states: Iterable[str]) -> tuple[str, ...]:
    """Give those of *states* that are not `final`."""
    return tuple(state for state in states if not isinstance(state, Ended))


@attrs.frozen(kw_only=True)
class Shared:
    """
    What several processes can record alike.

    Attributes:
        texts: Its words: what its actions are called.
        fields: What fields of records are called in every process.
        codes: What codes in these fields are called in every process.
        arcs: Pure function of a process's states, giving the arcs of what is shared.
        valid: As for `define`.
        echoes: As for `define`.
        echoed: As for `define`.
        forgotten: As for `define`.
        linked: What is linked with a case, as `Definition` has it; None where nothing is.
    """

    texts: Words
    arcs: Callable[[tuple[State, ...]], tuple[Arc, ...]]
    fields: Mapping[str, Text] = NO_WORDS
    codes: Mapping[str, Text] = NO_WORDS
    valid: Mapping[type[ActionData], Problem] = MappingProxyType({})
    echoes: Mapping[type[ActionData], Echoes] = MappingProxyType({})
    echoed: tuple[type[ActionData], ...] = ()
    forgotten: tuple[type[ActionData], ...] = ()
    linked: Callable[[Any], tuple[str, ...]] | None = None

    def asking(self, more: Callable[[type[ActionData]], Iterable[Guard]]) -> Self:
        """
        Give what is shared with more that must hold.

        Args:
            more: Gives the guards that an action has here before its own.
        """

        def arcs(states: tuple[State, ...]) -> tuple[Arc, ...]:
            return tuple(
                attrs.evolve(arc, guards=(*more(arc.action), *arc.guards))
                for arc in self.arcs(states)
            )

        return attrs.evolve(self, arcs=arcs)

    def instead(self, guards: Mapping[type[ActionData], tuple[Guard, ...]]) -> Self:
        """
        Give what is shared with other guards.

        Args:
            guards: What must hold of some actions here, in the place of what they ask elsewhere.
        """

        def arcs(states: tuple[State, ...]) -> tuple[Arc, ...]:
            return tuple(
                attrs.evolve(arc, guards=guards.get(arc.action, arc.guards))
                for arc in self.arcs(states)
            )

        return attrs.evolve(self, arcs=arcs)

    def only(self, *records: type[ActionData]) -> Self:
        """
        Give what is shared of these actions alone.

        Args:
            records: What can be recorded here too.
        """

        def arcs(states: tuple[State, ...]) -> tuple[Arc, ...]:
            return tuple(arc for arc in self.arcs(states) if arc.action in records)

        kept = {*records, *self.echoed}
        return attrs.evolve(
            self,
            arcs=arcs,
            valid={record: test for record, test in self.valid.items() if record in kept},
            echoes={record: left for record, left in self.echoes.items() if record in kept},
            forgotten=tuple(record for record in self.forgotten if record in kept),
        )

    def besides(self, *more: Arc) -> Self:
        """
        Give what is shared with more arcs of it.

        Args:
            more: Where something that is shared can be recorded here, and elsewhere not.
        """

        def arcs(states: tuple[State, ...]) -> tuple[Arc, ...]:
            return (*self.arcs(states), *more)

        return attrs.evolve(self, arcs=arcs)


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
            shared.texts, shared.valid, shared.echoes, shared.echoed, frozenset(shared.forgotten)
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
