"""A process as a graph: what there is to draw and to tabulate, and nothing of the engine."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from lsprocess.law import Rule
from lsprocess.law.limit import Limit
from lsprocess.process import START, ActionData, Arc, Level, Step, View
from lsprocess.process.verdict import Edition
from lsprocess.text import LANGS, Lang, Text


if TYPE_CHECKING:
    from lsprocess.process import Process


@attrs.frozen(kw_only=True)
class Node:
    """
    A state.

    Attributes:
        id: Name in the public vocabulary.
        name: Name that people read.
        start: Whether a case may begin in it.
        final: Whether no edge leaves it.
        aside: Whether it is off the straight way.
    """

    id: str
    name: Text
    start: bool
    final: bool
    aside: bool = False


@attrs.frozen(kw_only=True)
class Condition:
    """
    A guard, as people read it.

    Attributes:
        code: Stable name in the public vocabulary.
        level: ``statute``, ``practice``, ``local`` or ``program``.
        rules: The rules that it rests on.
        reason: What is missing when it is unmet, and why it is asked.
        remedy: How to meet it.
        concerns: Whom it concerns; None where it concerns every case.
        warns: Whether it only warns.
        alone: Whether it says who may act at all, or in which cases there is such an action.
    """

    code: str
    level: Level
    rules: tuple[Rule, ...]
    reason: Text
    remedy: Text
    concerns: Text | None = None
    warns: bool = False
    alone: bool = False


@attrs.frozen(kw_only=True)
class Edge:
    """
    An action's way from one state to another.

    Attributes:
        action: The action's name in the public vocabulary.
        name: Name that people read.
        source: State that it leaves; None when it opens a case.
        target: State that it leads to.
        conditions: What must hold, in the order in which refusals list them.
        urgent: Whether it is on the urgent path.
        limits: By when, as the duties say that it fulfils.
    """

    action: str
    name: Text
    source: str | None
    target: str
    conditions: tuple[Condition, ...]
    urgent: bool
    limits: tuple[Limit, ...] = ()

    @property
    def practice(self) -> bool:
        """Whether a guard of recommended practice stands in its way."""
        return any(one.level == "practice" and not one.warns for one in self.conditions)


@attrs.frozen(kw_only=True)
class Fact:
    """
    An action that is recorded and leaves the state as it is.

    Attributes:
        action: The action's name in the public vocabulary.
        name: Name that people read.
        states: States in which it can be recorded.
        conditions: What must hold, in the order in which refusals list them.
        urgent: Whether it is on the urgent path.
        limits: By when, as the duties say that it fulfils.
    """

    action: str
    name: Text
    states: tuple[str, ...]
    conditions: tuple[Condition, ...]
    urgent: bool
    limits: tuple[Limit, ...] = ()


@attrs.frozen(kw_only=True)
class Obligation:
    """
    A duty, as people read it.

    Attributes:
        code: Stable name in the public vocabulary.
        name: What must be done.
        rules: The rules that it rests on.
        limits: By when, each for the days on which its rule is in force.
    """

    code: str
    name: Text
    rules: tuple[Rule, ...]
    limits: tuple[Limit, ...] = ()


@attrs.frozen(kw_only=True)
class Phase:
    """
    A phase of the process.

    Attributes:
        id: Name in the public vocabulary.
        name: Name that people read.
        states: Its states.
    """

    id: str
    name: Text
    states: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Track:
    """
    Facts that follow one another beside the way.

    Attributes:
        name: Name that people read.
        steps: Each fact's action, the phase in which it is drawn, and the states and actions that
            it follows.
    """

    name: Text
    steps: tuple[tuple[str, str, tuple[str, ...]], ...]


@attrs.frozen(kw_only=True)
class Graph:
    """
    One version of a process, ready to be drawn; every tuple keeps the definition's order.

    Attributes:
        id: Name in the public vocabulary.
        version: Version of the definition.
        name: Name that people read.
        nodes: States.
        edges: Ways from state to state, one for each action, source and target.
        facts: Actions that leave the state as it is.
        conditions: Guards, each once.
        obligations: Duties.
        roles: Codes of the roles in which somebody may act, with their names.
        phases: Phases; none where the process is not divided.
        tracks: Facts that are drawn as paths of their own.
    """

    id: str
    version: str
    name: Text
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    facts: tuple[Fact, ...]
    conditions: tuple[Condition, ...]
    obligations: tuple[Obligation, ...]
    roles: tuple[tuple[str, Text], ...]
    phases: tuple[Phase, ...] = ()
    tracks: tuple[Track, ...] = ()


def _told(text: Text, edition: Edition) -> Text:
    """Name the law of an edition in a text, and leave its other places to fill."""
    fi, sv, en = (_filled(text, edition, lang) for lang in LANGS)
    return attrs.evolve(text, fi=fi, sv=sv, en=en)


def _filled(text: Text, edition: Edition, lang: Lang) -> str:
    sentence = text.of(lang)
    for place, law in edition.law(text, lang).items():
        sentence = sentence.replace(f"{{{place}}}", str(law))
    return sentence


def _once(conditions: Iterable[Condition]) -> Iterator[Condition]:
    """Give those that say something else than the ones before them."""
    codes: set[tuple[str, Level]] = set()
    for condition in conditions:
        if (condition.code, condition.level) not in codes:
            codes.add((condition.code, condition.level))
            yield condition


def extract(process: "Process", view: View | None = None) -> Graph:
    """
    Extract the graph of *process*.

    Args:
        process: The process.
        view: A case; what cases like it do not have is left out.
    """
    arcs = tuple(arc for arc in process.arcs if view is None or _has(view, arc))
    kept = {arc.action.verb for arc in arcs}
    conditions = {
        guard.key: Condition(
            code=guard.code,
            level=guard.level,
            rules=guard.rules,
            reason=_told(guard.reason, guard.editions[-1]),
            remedy=_told(guard.remedy, guard.editions[-1]),
            concerns=guard.concerns,
            warns=guard.warns,
            alone=guard.alone,
        )
        for guard in process.every_guard.values()
    }
    actions, limits = {action.record: action for action in process.actions}, _limits(process)
    touched = {state for arc in arcs if not arc.stays for state in (*arc.sources, *arc.targets)}
    starts = {target for arc in arcs if START in arc.sources for target in arc.targets}
    return Graph(
        id=process.id,
        version=process.version,
        name=process.name,
        nodes=tuple(
            Node(
                id=state.id,
                name=state.name,
                start=state.id in starts,
                final=state.final,
                aside=state.id in process.aside,
            )
            for state in process.states
            if view is None or state.id in touched
        ),
        edges=tuple(
            Edge(
                action=arc.action.verb,
                name=actions[arc.action].name,
                source=None if source == START else source,
                target=target,
                conditions=tuple(conditions[guard.key] for guard in arc.guards),
                urgent=arc.urgent,
                limits=limits.get(arc.action, ()),
            )
            for arc in arcs
            for source in arc.sources
            if source not in arc.refused_in
            for target in arc.targets
        ),
        facts=tuple(
            Fact(
                action=arc.action.verb,
                name=actions[arc.action].name,
                states=tuple(state for state in arc.sources if state not in arc.refused_in),
                conditions=tuple(conditions[guard.key] for guard in arc.guards),
                urgent=arc.urgent,
                limits=limits.get(arc.action, ()),
            )
            for arc in arcs
            if arc.stays
        ),
        conditions=tuple(_once(conditions.values())),
        obligations=tuple(
            Obligation(code=duty.code, name=duty.name, rules=duty.rules, limits=duty.limits)
            for duty in process.duties
        ),
        roles=tuple(process.roles.items()),
        phases=tuple(
            Phase(id=phase.id, name=phase.name, states=phase.states) for phase in process.phases
        ),
        tracks=tuple(
            Track(name=track.name, steps=steps)
            for track in process.tracks
            if (steps := tuple(_step(one) for one in track.steps if one.action.verb in kept))
        ),
    )


def _has(view: View, arc: Arc) -> bool:
    """Say whether cases like this one have an action at all, whoever may do it."""
    kinds = (guard for guard in arc.guards if guard.alone and guard.code != "actor_may_act")
    return not any(guard.finds(view).result == "unmet" for guard in kinds)


def _step(one: Step) -> tuple[str, str, tuple[str, ...]]:
    before = (name if isinstance(name, str) else name.verb for name in one.after)
    return one.action.verb, one.phase, tuple(before)


def _limits(process: "Process") -> dict[type[ActionData], tuple[Limit, ...]]:
    """Give by when each action must be done, as the law now stands."""
    found: dict[type[ActionData], tuple[Limit, ...]] = {}
    for duty in process.duties:
        now = tuple(limit for limit in duty.limits if limit.rule.to is None)
        for record in duty.met_by:
            found[record] = (*found.get(record, ()), *now)
    return found


def of_kind(process: "Process", view: View, kind: str) -> Graph:
    """Extract the graph of one kind of case of *process*, which is named after the kind too."""
    graph, name = extract(process, view), process.codes[kind]
    fi, sv, en = (f"{graph.name.of(lang)}: {name.of(lang)}" for lang in LANGS)
    return attrs.evolve(graph, name=attrs.evolve(graph.name, fi=fi, sv=sv, en=en))
