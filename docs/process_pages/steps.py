"""A process step by step: what is done, who does it, by when, and what must hold before it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from lsprocess.diagram import Graph, extract, texts
from lsprocess.diagram.by_when import by_when
from lsprocess.diagram.lines import span
from lsprocess.diagram.table import escape
from lsprocess.law import Rule
from lsprocess.process import START, Arc, Phase, Process
from lsprocess.text import Lang
from process_pages.conditions import SOURCED, asked, listed, points, who
from process_pages.sources import sources
from process_pages.words import TEXTS, capital


TITLE: Final = TEXTS["title.steps"]
INTRODUCTION: Final = TEXTS["steps.introduction"]
NUMBERED: Final = TEXTS["steps.numbered"]
WHO: Final = TEXTS["steps.who"]
BY_WHEN: Final = TEXTS["steps.by_when"]
WAY: Final = TEXTS["steps.way"]
OPENS: Final = TEXTS["steps.opens"]
STAYS: Final = TEXTS["steps.stays"]
URGENT: Final = TEXTS["steps.urgent"]
ALSO: Final = TEXTS["steps.also"]
ALONE: Final = TEXTS["steps.alone"]
ANY_TIME: Final = TEXTS["steps.any_time"]


def sections(process: Process, lang: Lang) -> Iterator[str]:
    """Give the heading, and a part for each phase with its steps."""
    yield f"## {TITLE.of(lang)}"
    yield INTRODUCTION.of(lang)
    graph, number = extract(process), 0
    straight = straight_way(process)
    for phase in process.phases:
        yield f"### {escape(phase.name.of(lang))}"
        for arcs in steps_of(process, phase):
            name = capital(escape(process.by_name[arcs[0].action.verb].name.of(lang)))
            if any(straight & ways(arc) for arc in arcs):
                number += 1
                name = NUMBERED.fill(lang, number=str(number), name=name)
            yield f"#### {name}"
            yield from _step(process, graph, arcs, lang)
        yield from _also(process, facts_of(process, phase), lang)
    yield f"### {ANY_TIME.of(lang)}"
    yield from _also(process, facts_of(process, None), lang)


def straight_way(process: Process) -> set[tuple[str, str]]:
    """Give the ways from state to state that a case usually goes."""
    states = [state.id for state in process.states if state.id not in process.aside]
    return set(pairwise((START, *states)))


def ways(arc: Arc) -> set[tuple[str, str]]:
    """Give what an arc leads from and to, but for where it is always refused."""
    return {(source, target) for source in left(arc) for target in arc.targets}


def left(arc: Arc) -> list[str]:
    """Give the states from which an arc can be gone."""
    return [source for source in arc.sources if source not in arc.refused_in]


def steps_of(process: Process, phase: Phase) -> list[tuple[Arc, ...]]:
    """
    Give the steps of a phase, those of the usual way first: each the arcs of one action.

    A step belongs to the phase that it leads to, and a fact on a path of its own to the phase in
    which it is drawn.
    """
    found: dict[str, list[Arc]] = {}
    for arc in process.arcs:
        if any(target in phase.states for target in arc.targets):
            found.setdefault(arc.action.verb, []).append(arc)
    usual = straight_way(process)
    places = {state.id: number for number, state in enumerate(process.states)}
    rank = {
        verb: min(
            (places[target] for arc in arcs for source, target in ways(arc) & usual),
            default=len(places),
        )
        for verb, arcs in found.items()
    }
    steps = [tuple(found[verb]) for verb in sorted(found, key=rank.__getitem__)]
    drawn = [one.action for track in process.tracks for one in track.steps if one.phase == phase.id]
    steps += [tuple(a for a in process.arcs if a.stays and a.action is one) for one in drawn]
    return steps


def facts_of(process: Process, phase: Phase | None) -> list[Arc]:
    """Give what can be recorded in *phase* alone, or with None in several, and is no step."""
    drawn = {one.action for track in process.tracks for one in track.steps}
    return [
        arc
        for arc in process.arcs
        if arc.stays and arc.action not in drawn and _alone(process, arc) == phase
    ]


def _alone(process: Process, arc: Arc) -> Phase | None:
    inside = [phase for phase in process.phases if not set(phase.states).isdisjoint(left(arc))]
    return inside[0] if len(inside) == 1 else None


def _step(process: Process, graph: Graph, arcs: Sequence[Arc], lang: Lang) -> Iterator[str]:
    lines = [WHO.fill(lang, who=who(process, arcs, lang))]
    limits = list(_limits(process, arcs[0], lang))
    if limits:
        lines.append(BY_WHEN.fill(lang, limits="; ".join(limits)))
    lines += _ways(graph, arcs, lang)
    if any(arc.urgent for arc in arcs):
        lines.append(URGENT.of(lang))
    yield "\\\n".join(lines)
    for title, conditions in asked(graph, arcs, lang):
        yield title
        yield "\n".join(points(conditions, lang))


def _limits(process: Process, arc: Arc, lang: Lang) -> Iterator[str]:
    """Say by when, as the law now stands; what is said alike is said once."""
    rules: dict[str, list[Rule]] = {}
    for duty in process.duties:
        for limit in duty.limits:
            if arc.action in duty.met_by and limit.rule.to is None:
                rules.setdefault(by_when(limit, lang), []).append(limit.rule)
    for said, based in rules.items():
        source = sources(based, date.max, lang)
        yield SOURCED.fill(lang, said=said, source=source) if source else said


def _ways(graph: Graph, arcs: Sequence[Arc], lang: Lang) -> Iterator[str]:
    if all(arc.stays for arc in arcs):
        yield STAYS.of(lang)
        return
    names = {node.id: texts.QUOTED.fill(lang, name=node.name.of(lang)) for node in graph.nodes}
    starts = [arc for arc in arcs if START in arc.sources]
    opened = list(dict.fromkeys(names[target] for arc in starts for target in arc.targets))
    if opened:
        yield OPENS.fill(lang, states=", ".join(opened))
    targets = dict.fromkeys(t for arc in arcs if arc not in starts for t in arc.targets)
    for target in targets:
        froms = [source for arc in arcs if target in arc.targets for source in left(arc)]
        said = span(graph, froms, lang, lambda node: names[node.id])
        yield WAY.fill(lang, sources=said, target=names[target])


def _also(process: Process, arcs: Iterable[Arc], lang: Lang) -> Iterator[str]:
    """List what is recorded besides: together what the same people do on the same conditions."""
    graph = extract(process)
    alike: dict[tuple[str, ...], list[str]] = {}
    for arc in arcs:
        acting = who(process, (arc,), lang, sourced=False)
        conditions = listed(graph, (arc,), lang)
        names = alike.setdefault((acting, *conditions), [])
        names.append(escape(process.by_name[arc.action.verb].name.of(lang)))
    lines = []
    for (acting, *conditions), names in sorted(alike.items(), key=lambda one: len(one[0])):
        lines.append(f"- {ALONE.fill(lang, who=acting, names=list(dict.fromkeys(names)))}")
        lines += [f"  - {condition}" for condition in conditions]
    if lines:
        yield ALSO.of(lang)
        yield "\n".join(lines)
