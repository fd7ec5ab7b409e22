"""The processes that a process goes with: by which actions, and in which stories."""

from collections.abc import Iterable, Iterator
from typing import Final

import stories

from lsprocess.diagram.table import escape
from lsprocess.process import Process
from lsprocess.processes import PROCESSES
from lsprocess.text import Lang, Text
from process_pages.named import Way, played, ways
from process_pages.words import TEXTS, capital


TITLE: Final = TEXTS["title.others"]
NAMED: Final = TEXTS["others.named"]
ALONE: Final = TEXTS["others.alone"]
SAME: Final = TEXTS["others.same"]
HERE: Final = TEXTS["others.here"]
THERE: Final = TEXTS["others.there"]
STORIES: Final = TEXTS["others.stories"]
LINE: Final = TEXTS["others.line"]
PLAYED: Final = TEXTS["others.played"]
PLAYED_TOO: Final = TEXTS["others.played_too"]


def sections(process: Process, lang: Lang) -> Iterator[str]:
    """Give the heading, and each process that names *process* or is named by it."""
    others = sorted(PROCESSES, key=lambda other: other == process.id)  # itself comes last
    found = [(other, _between(process.id, other)) for other in others]
    lines = [_other(process, other, both, lang) for other, both in found if both]
    if not lines:
        return
    yield f"## {TITLE.of(lang)}"
    if not process.has_clients:
        yield ALONE.of(lang)
    yield NAMED.of(lang)
    yield "\n".join(lines)
    named = {way.story for _, both in found for way in both}
    if told := [story for story in played()[process.id] if story not in named]:
        yield (PLAYED_TOO if named - {None} else PLAYED).fill(lang, stories=_stories(told, lang))


def _between(one: str, other: str) -> list[Way]:
    return [way for way in ways() if (way.source, way.target) in {(one, other), (other, one)}]


def _other(process: Process, other: str, both: list[Way], lang: Lang) -> str:
    here = [way for way in both if way.source == process.id]
    there = [way for way in both if way.source != process.id]
    said = [
        (what, _actions(found, lang)) for what, found in ((HERE, here), (THERE, there)) if found
    ]
    if told := dict.fromkeys(way.story for way in both if way.story):
        said.append((STORIES, _stories(told, lang)))
    name = capital(escape(PROCESSES[other].name.of(lang)))
    head = SAME.of(lang) if other == process.id else f"[{name}]({other}.{lang}.md)"
    lines = (f"  - {LINE.fill(lang, what=what.of(lang), which=which)}" for what, which in said)
    return "\n".join((f"- {head}", *lines))


def _actions(found: list[Way], lang: Lang) -> str:
    used = dict.fromkeys((way.source, way.action) for way in found)
    names = (PROCESSES[source].by_name[action].name.of(lang) for source, action in used)
    return ", ".join(
        f"{escape(name)} (`{action}`)" for name, (_, action) in zip(names, used, strict=True)
    )


def _stories(names: Iterable[str], lang: Lang) -> str:
    titles = {name: Text(**story["title"]).of(lang) for name, story in stories.told().items()}
    return "; ".join(f"[{escape(titles[name])}](../stories/{name}.{lang}.md)" for name in names)
