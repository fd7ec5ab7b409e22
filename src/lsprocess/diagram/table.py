"""A graph as Markdown tables: all that a picture shows, and all that it has no room for."""

import re

from collections.abc import Iterable, Iterator
from typing import Final

from lsprocess.diagram import texts
from lsprocess.diagram.by_when import by_when
from lsprocess.diagram.graph import Condition, Edge, Fact, Graph, Node, Obligation
from lsprocess.diagram.lines import Way, span, ways
from lsprocess.law import Rule
from lsprocess.process.texts import LEVELS
from lsprocess.text import Lang, Text


_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|&#~$])")
_PLACE: Final = re.compile(r"\{([\w\\]+)\}")

Row = tuple[str, ...]


def render(graph: Graph, lang: Lang) -> str:
    """Write *graph* as Markdown sections of one table each; a table without rows is left out."""
    sections = (
        _section(texts.STATES, (texts.STATE, texts.NAME, texts.KIND), _states(graph, lang), lang),
        _section(texts.ARCS, (texts.ACTION, texts.ARC, texts.GUARDS), _arcs(graph, lang), lang),
        _section(texts.FACTS, (texts.ACTION, texts.WHERE, texts.GUARDS), _facts(graph, lang), lang),
        _section(
            texts.GUARDS,
            (texts.GUARD, texts.LEVEL, texts.SOURCES, texts.UNMET, texts.REMEDY),
            _guards(graph, lang),
            lang,
        ),
        _section(
            texts.DUTIES,
            (texts.DUTY, texts.TASK, texts.BY_WHEN, texts.SOURCES),
            _duties(graph, lang),
            lang,
        ),
        _section(texts.ROLES, (texts.ROLE, texts.NAME), _roles(graph, lang), lang),
    )
    return "\n".join(section for section in sections if section)


def escape(text: str) -> str:
    """Write *text* so that Markdown shows it as it is, with its places to fill in italics."""
    plain = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _PLACE.sub(r"*\1*", plain)


def _section(title: Text, head: tuple[Text, ...], rows: Iterable[Row], lang: Lang) -> str:
    lines = [f"| {' | '.join(row)} |\n" for row in rows]
    if not lines:
        return ""
    names = [text.of(lang) for text in head]
    rule = "|".join("---" for _ in names)
    return f"## {title.of(lang)}\n\n| {' | '.join(names)} |\n|{rule}|\n{''.join(lines)}"


def _states(graph: Graph, lang: Lang) -> Iterator[Row]:
    for node in graph.nodes:
        kinds = ((texts.START, node.start), (texts.FINAL, node.final))
        kind = ", ".join(text.of(lang) for text, applies in kinds if applies)
        yield _code(node.id), escape(node.name.of(lang)), kind


def _arcs(graph: Graph, lang: Lang) -> Iterator[Row]:
    for way in ways(graph):
        yield _action(way.edge, lang), _way(graph, way, lang), _asked(way.edge.conditions, lang)


def _way(graph: Graph, way: Way, lang: Lang) -> str:
    sources = span(graph, way.sources, lang, _shown) if way.sources else ""
    return f"{sources} → {_code(way.edge.target)}".strip()


def _facts(graph: Graph, lang: Lang) -> Iterator[Row]:
    for fact in graph.facts:
        where = span(graph, fact.states, lang, _shown)
        yield _action(fact, lang), where, _asked(fact.conditions, lang)


def _guards(graph: Graph, lang: Lang) -> Iterator[Row]:
    for condition in graph.conditions:
        yield (
            _code(condition.code),
            (texts.WARNING if condition.warns else LEVELS[condition.level]).of(lang),
            _sources(condition.rules),
            escape(condition.reason.of(lang)),
            escape(condition.remedy.of(lang)),
        )


def _duties(graph: Graph, lang: Lang) -> Iterator[Row]:
    for duty in graph.obligations:
        name, limits = escape(duty.name.of(lang)), "; ".join(_limits(duty, lang))
        yield _code(duty.code), name, limits, _sources(duty.rules)


def _limits(duty: Obligation, lang: Lang) -> Iterator[str]:
    for limit in duty.limits:
        yield f"{by_when(limit, lang)} ({limit.rule.id})"


def _roles(graph: Graph, lang: Lang) -> Iterator[Row]:
    for code, name in graph.roles:
        yield _code(code), escape(name.of(lang))


def _action(of: Edge | Fact, lang: Lang) -> str:
    urgent = f", *{texts.URGENT.of(lang)}*" if of.urgent else ""
    return f"{escape(of.name.of(lang))} ({_code(of.action)}){urgent}"


def _asked(conditions: Iterable[Condition], lang: Lang) -> str:
    return ", ".join(_condition(condition, lang) for condition in conditions)


def _condition(condition: Condition, lang: Lang) -> str:
    level = (texts.WARNING if condition.warns else LEVELS[condition.level]).of(lang)
    whom = "" if condition.concerns is None else f"; {escape(condition.concerns.of(lang))}"
    return f"{_code(condition.code)} ({level}{whom})"


def _sources(rules: Iterable[Rule]) -> str:
    """Tell each rule by its id, and where it stands."""
    cites = (rule.cites() for rule in rules)
    return "; ".join(f"{first}: {escape(', '.join(sources))}" for first, *sources in cites)


def _shown(node: Node) -> str:
    return _code(node.id)


def _code(name: str) -> str:
    return f"`{name}`"
