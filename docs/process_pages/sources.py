"""Where a condition or a time limit comes from, in a few words, and since which day it holds."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from guard_table import CONFIRM

from lsprocess.law import Rule
from lsprocess.law.documents import DOCUMENTS
from lsprocess.law.rules import in_force
from lsprocess.law.sentences import named
from lsprocess.law.source import DESIGN
from lsprocess.process import Guard
from lsprocess.process.texts import LEVELS
from lsprocess.text import Lang, join
from process_pages.words import TEXTS


SINCE: Final = TEXTS["sources.since"]
BESIDES: Final = TEXTS["sources.besides"]
BEHIND: Final = TEXTS["sources.behind"]
DATED: Final = TEXTS["sources.dated"]


def said_of(guard: Guard, lang: Lang) -> str:
    """Say the level of *guard* and what it rests on now; a remark has no level but its own."""
    listed = sources(guard.rules, guard.editions[-1].day, lang)
    if guard.warns:
        return listed or LEVELS["program"].of(lang)
    level = f"*{LEVELS[guard.level].of(lang)}*"
    if not listed:
        return level
    if guard.level == "program":
        return BEHIND.fill(lang, level=level, sources=listed)
    return f"{level}: {listed}"


def sources(rules: Iterable[Rule], day: date, lang: Lang) -> str:
    """
    Name where *rules* stand, as they were on *day*, each with its first day where that is known.

    Law comes first, and documents after it.  The program's own conventions are not named: their
    level says what they are.
    """
    current = [rule for rule in in_force(tuple(rules), day) if DESIGN not in rule.sources]
    by_start: dict[date | None, list[Rule]] = {}
    for rule in filter(_is_law, current):
        by_start.setdefault(rule.from_, []).append(rule)
    parts = [_since(named(rules, day, lang), start, lang) for start, rules in by_start.items()]
    documents = dict.fromkeys(
        said for rule in current if not _is_law(rule) for said in _documents(rule, lang)
    )
    if documents:
        said = join(lang, documents)
        parts.append(BESIDES.fill(lang, sources=said) if parts else said)
    if any(rule.lawyer for rule in current):
        parts.append(CONFIRM.of(lang))
    return "; ".join(parts)


def _is_law(rule: Rule) -> bool:
    return any(source.act is not None for source in rule.sources)


def _since(said: str, start: date | None, lang: Lang) -> str:
    return said if start is None else SINCE.fill(lang, sources=said, day=start)


def _documents(rule: Rule, lang: Lang) -> Iterator[str]:
    for source in rule.sources:
        document = DOCUMENTS[str(source.title)]
        name, day = document.name.of(lang), document.read.through
        yield (
            _since(name, rule.from_, lang) if day is None else DATED.fill(lang, name=name, day=day)
        )
