"""What can be recorded in each phase of a process, and what at any time, as lists of words."""

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Final

import attrs

from lsprocess.diagram import texts
from lsprocess.diagram.by_when import by_when_once
from lsprocess.diagram.graph import Fact, Graph
from lsprocess.diagram.plan import Row
from lsprocess.text import Lang


_WIDTH: Final = 44
_BULLET: Final = "• "
_INDENT: Final = "\N{NO-BREAK SPACE}" * 3


@attrs.frozen
class Notes:
    """
    Facts that a picture does not draw.

    Attributes:
        phases: For each phase, what can be recorded in it and not at any time.
        anytime: What can be recorded while the case is open, whatever its phase: under what is
            said of when.
    """

    phases: tuple[tuple[Row, ...], ...]
    anytime: Mapping[str, tuple[str, ...]]


def notes(graph: Graph, lang: Lang) -> Notes:
    """Say what can be recorded that the picture of *graph* does not draw."""
    drawn = {edge.action for edge in graph.edges}
    drawn |= {action for track in graph.tracks for action, _, _ in track.steps}
    facts = [fact for fact in graph.facts if fact.action not in drawn]
    running = {node.id for node in graph.nodes if not node.final}
    anytime = [fact for fact in facts if running <= {*fact.states}]
    others = [fact for fact in facts if fact not in anytime]
    return Notes(
        tuple(
            tuple(_listed([fact for fact in others if {*fact.states} & {*phase.states}], lang))
            for phase in graph.phases
        ),
        _by_concern(anytime, texts.ANYTIME.of(lang), lang),
    )


def _listed(facts: list[Fact], lang: Lang) -> Iterator[Row]:
    for heading, said in _by_concern(facts, texts.RECORDED.of(lang), lang).items():
        yield Row(f"{heading}:", ink="soft", bold=True)
        for one in said:
            yield from _wrapped(one)


def _by_concern(facts: list[Fact], heading: str, lang: Lang) -> Mapping[str, tuple[str, ...]]:
    """Group what is said of facts: under *heading*, or under the only cases that have them."""
    found: dict[str, list[str]] = {heading: []} if facts else {}
    for fact in facts:
        found.setdefault(_concern(fact, lang) or heading, []).append(_said(fact, lang))
    return {name: tuple(dict.fromkeys(said)) for name, said in found.items() if said}


def _concern(fact: Fact, lang: Lang) -> str | None:
    """Say in which cases alone there is such a fact; None where there is in all."""
    for condition in fact.conditions:
        if condition.alone and condition.code != "actor_may_act" and condition.concerns:
            return condition.concerns.of(lang)
    return None


def _said(fact: Fact, lang: Lang) -> str:
    limits = by_when_once(fact.limits, lang)
    return fact.name.of(lang) + (f" ({'; '.join(limits)})" if limits else "")


def _wrapped(text: str) -> Iterator[Row]:
    first, *rest = wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    yield Row(_BULLET + first)
    yield from (Row(_INDENT + row) for row in rest)
