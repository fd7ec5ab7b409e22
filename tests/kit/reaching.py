"""A walker that works its way into a process: it reads what stands in the way, and does that."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from random import Random
from typing import Any, NamedTuple

import attrs

from lsprocess import Casebook
from lsprocess.errors import InvalidInput, UnknownCase
from lsprocess.process import (
    ActionData,
    Actor,
    Arc,
    Case,
    Command,
    Event,
    Guard,
    Observed,
    Process,
    Verdict,
    View,
    evolve,
    named_cases,
    new_case,
    whole,
)
from lsprocess.process.case import OutcomeCode
from lsprocess.process.decide import checked, decide
from strategies import World


TRIES = 16
ROUNDS = 12
"""How often an opening is looked for that leads on."""
FEW = 4
FAR = 1000
ENOUGH = 3
HABIT = 0.5
ANYWHERE = 0.1
"""How often any arc is chosen, not the one to where the walker has been least."""
SAID: Mapping[tuple[str, str], Mapping[str, Any]] = {
    ("partner_contact_permitted", "record_consent"): {"scope": "disclose", "what": "content"},
}
"""What a refusal says in words of the record that would help, by guard and action."""


class Tried(NamedTuple):
    """What an attempt would come to."""

    outcome: OutcomeCode
    verdicts: tuple[Verdict, ...]

    @property
    def unmet(self) -> tuple[Verdict, ...]:
        """The conditions that stand in its way."""
        return tuple(verdict for verdict in self.verdicts if verdict.result == "unmet")


@attrs.define
class Walker:
    """
    Chooses what to attempt next in a case.

    Attributes:
        book: The cases.
        names: Ids of cases that data may name.
        random: Where every choice comes from.
        visits: How often the walker has been in each state.
        actors: Those who have got something done.
    """

    book: Casebook
    names: tuple[str, ...]
    random: Random
    visits: Counter[str] = attrs.field(factory=Counter)
    actors: list[Actor] = attrs.field(factory=list)

    def opening(self, process: Process, case: str, at: datetime) -> tuple[ActionData, Actor]:
        """Give data and actor with which a case most likely opens, and does not end as it does."""
        world = World(process, self.names)
        new = new_case(process, case)
        for _ in range(ROUNDS):
            found = [
                self._candidate(world, self.random.choice(world.records(starts=True)))
                for _ in range(TRIES)
            ]
            best = min(found, key=lambda pair: self._unopened(new, *pair, at))
            if self._unopened(new, *best, at) < FAR - 2:
                break
        return best

    def step(self, case: Case, at: datetime) -> tuple[ActionData, Actor]:
        """Give what brings *case* nearest to one of its next states."""
        world = World(case.process, self.names)
        row = case.process.table[case.state]
        arcs = [arc for arc in row.values() if not arc.stays]
        self.visits[str(case.state)] += 1
        if not arcs or self.random.random() < ANYWHERE:
            arc = self.random.choice(list(row.values()))
        else:
            arc = self._way(case.process, str(case.state))
        best = min(
            (self._candidate(world, arc.action) for _ in range(TRIES)),
            key=lambda pair: self._missing(case, *pair, at),
        )
        tried = self._tried(case, *best, at)
        blocks = () if tried is None else tried.unmet
        helping = [
            (record, SAID.get((verdict.code, record.verb), {}))
            for verdict in blocks
            for record in self._looked_at(case, *best, at, guard=_asked(row, best[0], verdict.code))
            if record.verb in row and case.process.by_name[record.verb].performable
        ]
        waivable = [v.code for v in blocks if v.level == "practice" and "exempt" in row]
        if waivable and (not helping or self.random.random() < ANYWHERE):
            waiver = case.process.by_name["exempt"].record
            data, actor = min(
                (self._candidate(world, waiver, guard=waivable[0]) for _ in range(TRIES)),
                key=lambda pair: self._missing(case, *pair, at),
            )
            return data, actor
        if not helping:
            return best
        record, said = self.random.choice(helping)
        return min(
            (self._candidate(world, record, **said) for _ in range(TRIES)),
            key=lambda pair: self._distance(world, case, pair, arc, at),
        )

    def learn(self, actor: Actor, case: Case) -> None:
        """Remember who got something done, and which ends have been seen."""
        self.actors.append(actor)
        if ended(case):
            self.visits[str(case.state)] += 1

    def _way(self, process: Process, state: str) -> Arc:
        """Give the first arc of a way to the farthest of the states seen least."""
        ways: dict[str, tuple[int, Arc]] = {}
        edge: list[tuple[str, Arc | None]] = [(state, None)]
        for length in range(1, len(process.states)):
            found = []
            for here, first in edge:
                arcs = [arc for arc in process.table[here].values() if not arc.stays]
                self.random.shuffle(arcs)
                for arc in arcs:
                    target = arc.targets[0]
                    if target not in ways and target != state:
                        ways[target] = (length, first or arc)
                        found.append((target, first or arc))
            edge = found
        goal = min(ways, key=lambda name: (self.visits[name] // ENOUGH, -ways[name][0]))
        return ways[goal][1]

    def _candidate(
        self, world: World, record: type[ActionData], **fixed: Any
    ) -> tuple[ActionData, Actor]:
        data: Any = world.data(record, self.random.choice)
        known = self.actors and self.random.random() < HABIT
        actor = self.random.choice(self.actors) if known else world.actor(self.random.choice)
        return attrs.evolve(data, **fixed), actor

    def _distance(
        self, world: World, case: Case, pair: tuple[ActionData, Actor], arc: Arc, at: datetime
    ) -> int:
        tried = self._tried(case, *pair, at)
        if tried is None or tried.outcome != "applied":
            return FAR
        after = _after(case, *pair, at)
        tries = (self._candidate(world, arc.action) for _ in range(FEW))
        return min(self._missing(after, *one, at) for one in tries)

    def _missing(self, case: Case, data: ActionData, actor: Actor, at: datetime) -> int:
        tried = self._tried(case, data, actor, at)
        if tried is None or tried.outcome == "not_available":
            return FAR
        if any(verdict.code == "actor_may_act" for verdict in tried.unmet):
            return FAR - 1
        return sum(1 + len(_listed(verdict.params)) for verdict in tried.unmet)

    def _unopened(self, new: Case, data: ActionData, actor: Actor, at: datetime) -> int:
        missing, arc = self._missing(new, data, actor, at), new.process.arc(None, data.verb)
        if missing >= FAR - 1 or arc is None:
            return missing
        return FAR - 2 if new.process.by_state[str(arc.target(data, at))].final else missing

    def _tried(self, case: Case, data: ActionData, actor: Actor, at: datetime) -> Tried | None:
        """Say what an attempt would come to, without what the cases would owe after it."""
        made = Command(data=data, actor=actor, at=at, recorded_at=at)
        arc = case.process.arc(case.state, data.verb)
        urgent = arc is not None and arc.urgent
        view = View(case, at, actor, data, dict(self.seen(case, data)), urgent=urgent)
        asked = view if made.said is None else attrs.evolve(view, data=made.said)
        try:
            return Tried(*decide(checked(case, made), arc, asked, data))
        except InvalidInput:
            return None

    def _looked_at(
        self, case: Case, data: ActionData, actor: Actor, at: datetime, *, guard: Guard
    ) -> Iterable[type[ActionData]]:
        """Give the records whose facts a guard looks at here."""
        view = Observed(case, at, actor, data, dict(self.seen(case, data)))
        guard.test(view)
        return sorted(view.kinds, key=lambda kind: kind.verb)

    def seen(self, case: Case, data: ActionData) -> Iterator[tuple[str, Case]]:
        """Give the cases that an attempt sees, by id: the linked ones, and those that it names."""
        ids = case.process.linked(whole(case)) if case.state is not None else ()
        for other in dict.fromkeys((*ids, *named_cases(data))):
            try:
                yield other, self.book.case(other)
            except UnknownCase:
                continue


def _after(case: Case, data: ActionData, actor: Actor, at: datetime) -> Case:
    """Give the case as an attempt that is applied leaves it, but for what it owes."""
    arc = case.process.table[case.state][data.verb]
    event = Event(
        id="e-1",
        case=case.id,
        seq=case.seq + 1,
        process=case.process,
        data=data,
        outcome="applied",
        source=case.state,
        target=case.state if arc.stays else arc.target(data, at),
        actor=actor,
        at=at,
        recorded_at=at,
    )
    return evolve(case, event)


def _asked(row: Mapping[str, Arc], data: ActionData, code: str) -> Guard:
    return next(guard for guard in row[data.verb].guards if guard.code == code)


def _listed(params: Mapping[str, Any]) -> list[Any]:
    return [item for value in params.values() if isinstance(value, tuple) for item in value]


def ended(case: Case) -> bool:
    """Say whether no arc leaves the state of *case*."""
    return case.process.by_state[str(case.state)].final
