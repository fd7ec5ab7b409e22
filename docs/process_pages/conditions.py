"""What must hold before a step, and who takes it: guards in a few words, each with its source."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from lsprocess.diagram import Graph, texts
from lsprocess.diagram.lines import span
from lsprocess.diagram.table import escape
from lsprocess.law import Rule
from lsprocess.process import START, Arc, Guard, Process
from lsprocess.text import Lang, Text
from process_pages.sources import said_of, sources
from process_pages.words import TEXTS


ANYBODY: Final = TEXTS["steps.anybody"]
SOURCED: Final = TEXTS["steps.sourced"]
ASKED: Final = TEXTS["steps.asked"]
WARNED: Final = TEXTS["steps.warned"]
REMARK: Final = TEXTS["steps.remark"]
CONDITION: Final = TEXTS["steps.condition"]
CONCERNING: Final = TEXTS["steps.concerning"]
FROM_ONLY: Final = TEXTS["steps.from_only"]

Said = tuple[str, str]
"""A condition in a few words, and its level with its source."""

_ACTING: Final = "actor_may_act"
_ROLE: Final = "actor_is_"


def guards_of(arcs: Sequence[Arc]) -> dict[tuple[str, str, str], Guard]:
    """Give every guard of *arcs* once, in their order."""
    return {guard.key: guard for arc in arcs for guard in arc.guards}


def says_who(guard: Guard) -> bool:
    """Say whether *guard* says who may act, and nothing else."""
    return guard.code == _ACTING or (guard.code.startswith(_ROLE) and guard.level != "practice")


def who(process: Process, arcs: Sequence[Arc], lang: Lang, *, sourced: bool = True) -> str:
    """
    Say who acts, with the source that says so.

    Where a role is named, the class of workers to which it belongs goes without saying.  A role
    that practice recommends is a condition like others.
    """
    acting = [guard for guard in guards_of(arcs).values() if says_who(guard)]
    named = [guard for guard in acting if guard.code != _ACTING]
    said = []
    for guard in named or acting:
        words = _role(process, guard) or guard.concerns or ANYBODY
        name = escape(words.of(lang))
        source = said_of(guard, lang)
        said.append(SOURCED.fill(lang, said=name, source=source) if sourced else name)
    return "; ".join(dict.fromkeys(said)) or ANYBODY.of(lang)


def _role(process: Process, guard: Guard) -> Text | None:
    return process.roles.get(guard.code.removeprefix(_ROLE))


def stated(sentence: str, rules: Iterable[Rule], lang: Lang) -> str:
    """Say a whole sentence with where it comes from."""
    source = sources(rules, date.max, lang)
    return f"{SOURCED.fill(lang, said=sentence.removesuffix('.'), source=source)}."


def asked(
    graph: Graph,
    arcs: Sequence[Arc],
    lang: Lang,
    only: Callable[[Guard], bool] = lambda guard: not says_who(guard),
) -> Iterator[tuple[str, list[Said]]]:
    """Give what must hold, and what is only remarked on, each under what it is."""
    guards = [guard for guard in guards_of(arcs).values() if only(guard)]
    for title, warns in ((ASKED, False), (WARNED, True)):
        said = [_condition(graph, arcs, guard, lang) for guard in guards if guard.warns == warns]
        if said:
            yield title.of(lang), list(dict.fromkeys(said))


def points(conditions: Iterable[Said], lang: Lang) -> Iterator[str]:
    """List conditions, those that rest on the same together under it."""
    by_source: dict[str, list[str]] = {}
    for said, source in conditions:
        by_source.setdefault(source, []).append(said)
    for source, several in by_source.items():
        if len(several) == 1:
            yield f"- {flat((several[0], source), lang)}"
        else:
            yield f"- {source}"
            yield from (f"  - {said}" for said in several)


def flat(condition: Said, lang: Lang) -> str:
    """Say a condition with its source in one line."""
    said, source = condition
    return CONDITION.fill(lang, said=said, source=source)


def listed(
    graph: Graph,
    arcs: Sequence[Arc],
    lang: Lang,
    only: Callable[[Guard], bool] = lambda guard: not says_who(guard),
) -> Iterator[str]:
    """Give each condition in a line of its own, and say of a remark that it is one."""
    for title, conditions in asked(graph, arcs, lang, only):
        for condition in conditions:
            said = flat(condition, lang)
            yield REMARK.fill(lang, condition=said) if title == WARNED.of(lang) else said


def _condition(graph: Graph, arcs: Sequence[Arc], guard: Guard, lang: Lang) -> Said:
    name = guard.name or Text(fi=guard.code, sv=guard.code, en=guard.code)
    said, source = escape(name.of(lang)), said_of(guard, lang)
    if guard.concerns is not None:
        said = CONCERNING.fill(lang, said=said, concerns=escape(guard.concerns.of(lang)))
    asking = [arc for arc in arcs if guard in arc.guards]
    if len(asking) < len(arcs):
        froms = [s for arc in asking for s in arc.sources if s not in (*arc.refused_in, START)]
        if froms:
            where = span(
                graph, froms, lang, lambda n: texts.QUOTED.fill(lang, name=n.name.of(lang))
            )
            said = FROM_ONLY.fill(lang, said=said, states=where)
    return said, source
