"""What several processes can record alike: arcs with their words, and how a process takes them."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Self

import attrs

from lsprocess.process.definition import Arc, Echo, State
from lsprocess.process.fields import ActionData
from lsprocess.process.guard import Guard
from lsprocess.process.words import NO_WORDS, Words
from lsprocess.text import Text


Problem = Callable[[Any], str | None]
Echoes = Callable[[Any], tuple[Echo, ...]]


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

    def but(self, *records: type[ActionData]) -> Self:
        """
        Give what is shared without these actions.

        Args:
            records: What cannot be recorded here.
        """
        every = {*self.valid, *self.echoes, *self.forgotten}
        every |= {arc.action for arc in self.arcs(())}
        return self.only(*(every - {*records, *self.echoed}))

    def besides(self, *more: Arc) -> Self:
        """
        Give what is shared with more arcs of it.

        Args:
            more: Where something that is shared can be recorded here, and elsewhere not.
        """

        def arcs(states: tuple[State, ...]) -> tuple[Arc, ...]:
            return (*self.arcs(states), *more)

        return attrs.evolve(self, arcs=arcs)
