"""
What a row of the seed table refers to: each reference is looked up, and becomes a link.

A reference that leads nowhere is an error, so a row can name nothing that is not there.
"""

import posixpath

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

import charts
import data_pages
import stories

from headings import heading_of, place
from process_pages.words import capital

from lsprocess.diagram.texts import DUTIES
from lsprocess.errors import InvalidInput
from lsprocess.law import RULES
from lsprocess.papers import blank, checklist, kinds_of
from lsprocess.process import Process
from lsprocess.process.record_fields import fields_of
from lsprocess.processes import PROCESSES
from lsprocess.processes.common.vocabulary import named
from lsprocess.text import Lang, Text


FOLDER: Final = "docs/explanation"
"""The folder of the page on which the links stand."""


class Nowhere(LookupError):
    """
    A reference leads nowhere.

    Args:
        what: What it should have been, such as ``action``.
        reference: What is referred to.
    """

    def __init__(self, what: str, reference: str) -> None:
        super().__init__(f"'{reference}' must be there; name another {what} in docs/seeds.toml")


def _kind(reference: str, lang: Lang, processes: Mapping[str, Process]) -> str:
    process, code = _parted(reference, processes)
    if code not in kinds_of(process, charts.DAY):
        raise Nowhere("kind", reference)
    own = f".{code}.{lang}.svg" if code in charts.of_kinds(process) else f".{lang}.md"
    return _link(process.codes[code].of(lang), f"docs/processes/{process.id}{own}")


def _action(reference: str, lang: Lang, processes: Mapping[str, Process]) -> str:
    process, name = _parted(reference, processes)
    action = _of(process.by_name, name, "action")
    where = f"docs/processes/{process.id}.{lang}.md"
    if data_pages.has_section(action):
        where += f"#{place(data_pages.title(action, lang))}"
    return _link(action.name.of(lang), where)


def _code(reference: str, lang: Lang, processes: Mapping[str, Process]) -> str:
    process, rest = _parted(reference, processes)
    name, field_name, code = rest.split(".")
    action = _of(process.by_name, name, "action")
    codes = {field.name: field.codes for field in fields_of(action.record)}
    if code not in codes.get(field_name, ()):
        raise Nowhere("code", reference)
    where = f"docs/processes/{process.id}.{lang}.md#{place(data_pages.title(action, lang))}"
    return _link(named(code, process.codes).of(lang), where)


def _guard(reference: str, lang: Lang, processes: Mapping[str, Process]) -> str:
    process, code = _parted(reference, processes)
    guard = next((one for one in process.every_guard.values() if one.code == code), None)
    if guard is None or guard.name is None:
        raise Nowhere("guard", reference)
    where = f"docs/law/conditions.{lang}.md#{place(process.name.of(lang))}"
    return _link(guard.name.of(lang), where)


def _duty(reference: str, lang: Lang, processes: Mapping[str, Process]) -> str:
    process, code = _parted(reference, processes)
    duty = _of({one.code: one for one in process.duties}, code, "duty")
    where = f"docs/processes/{process.id}.{lang}.md#{place(DUTIES.of(lang))}"
    return _link(duty.name.of(lang), where)


def _rule(reference: str, lang: Lang, _: Mapping[str, Process]) -> str:
    rule = _of(RULES, reference, "rule")
    return _link(rule.id, f"docs/law/rules.{lang}.md#{rule.id.lower()}")


def _paper(reference: str, lang: Lang, _: Mapping[str, Process]) -> str:
    try:
        paper = checklist(blank(reference, at=charts.DAY), reference, lang)
    except InvalidInput:
        raise Nowhere("paper", reference) from None
    return _link(paper.title, f"docs/how-to/papers.{lang}.md")


def _example(reference: str, lang: Lang, _: Mapping[str, Process]) -> str:
    story = _of(stories.told(), reference, "example")
    return _link(Text(**story["title"]).of(lang), f"docs/stories/{reference}.{lang}.md")


def _page(reference: str, lang: Lang, _: Mapping[str, Process]) -> str:
    page, _, anchor = reference.partition("#")
    heading = heading_of(page, anchor, lang)
    return _link(heading, f"{page}.{lang}.md" + (f"#{place(heading)}" if anchor else ""))


_Resolve = Callable[[str, Lang, Mapping[str, Process]], str]


class Reference(NamedTuple):
    """
    A type of reference.

    Attributes:
        one: What a single one is called.
        several: What several of them are called.
        resolve: How one is looked up.
        of_process: Whether it is part of a process, whose id stands before the first dot.
    """

    one: Text
    several: Text
    resolve: _Resolve
    of_process: bool = False


REFERENCES: Final = {
    "kinds": Reference(
        Text(fi="neuvottelun laji", sv="slag av möte", en="kind of meeting"),
        Text(fi="neuvottelun lajit", sv="slag av möten", en="kinds of meeting"),
        _kind,
        of_process=True,
    ),
    "actions": Reference(
        Text(fi="toimenpide", sv="åtgärd", en="action"),
        Text(fi="toimenpiteet", sv="åtgärder", en="actions"),
        _action,
        of_process=True,
    ),
    "codes": Reference(
        Text(fi="kirjattava tieto", sv="uppgift som antecknas", en="datum recorded"),
        Text(fi="kirjattavat tiedot", sv="uppgifter som antecknas", en="data recorded"),
        _code,
        of_process=True,
    ),
    "guards": Reference(
        Text(fi="edellytys", sv="villkor", en="guard"),
        Text(fi="edellytykset", sv="villkor", en="guards"),
        _guard,
        of_process=True,
    ),
    "duties": Reference(
        Text(fi="velvollisuus", sv="skyldighet", en="duty"),
        Text(fi="velvollisuudet", sv="skyldigheter", en="duties"),
        _duty,
        of_process=True,
    ),
    "rules": Reference(
        Text(fi="sääntö", sv="regel", en="rule"),
        Text(fi="säännöt", sv="regler", en="rules"),
        _rule,
    ),
    "papers": Reference(
        Text(fi="paperi", sv="papper", en="paper"),
        Text(fi="paperit", sv="papper", en="papers"),
        _paper,
    ),
    "examples": Reference(
        Text(fi="esimerkki", sv="exempel", en="example"),
        Text(fi="esimerkit", sv="exempel", en="examples"),
        _example,
    ),
    "pages": Reference(
        Text(fi="sivu", sv="sida", en="page"),
        Text(fi="sivut", sv="sidor", en="pages"),
        _page,
    ),
}
"""Each type of reference, in the order in which a row lists them."""


def link(
    kind: str, reference: str, lang: Lang, processes: Mapping[str, Process] = PROCESSES
) -> str:
    """
    Give the link of a reference, in the reader's language.

    Args:
        kind: The type of the reference, a key of `REFERENCES`.
        reference: What is referred to, such as ``meeting.plan``.
        lang: The language of the name and of the page.
        processes: Where processes are looked up.

    Raises:
        LookupError: When it leads nowhere.
    """
    return REFERENCES[kind].resolve(reference, lang, processes)


def process_link(process: str, lang: Lang) -> str:
    """Give the link to the page of a process."""
    return _link(capital(PROCESSES[process].name.of(lang)), f"docs/processes/{process}.{lang}.md")


def _parted(reference: str, processes: Mapping[str, Process]) -> tuple[Process, str]:
    process, _, rest = reference.partition(".")
    return _of(processes, process, "process"), rest


def _of(found: Mapping[str, Any], name: str, what: str) -> Any:
    if name not in found:
        raise Nowhere(what, name)
    return found[name]


def _link(name: str, target: str) -> str:
    path, hash_, anchor = target.partition("#")
    return f"[{name}]({posixpath.relpath(path, FOLDER)}{hash_}{anchor})"
