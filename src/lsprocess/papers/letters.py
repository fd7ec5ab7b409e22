"""The client's log report as a letter: what the report tells, without the ids of those in it."""

from collections.abc import Iterator, Sequence

import attrs

from lsprocess.law.sentences import law
from lsprocess.papers import texts as w
from lsprocess.papers.paper import Item, Paper, Section
from lsprocess.reports import LogReport
from lsprocess.reports import texts as told
from lsprocess.reports.log_groups import Group, groups_of, kept, kept_in
from lsprocess.reports.log_lines import Entry
from lsprocess.text import Lang, Text


def letter(report: LogReport, lang: Lang) -> Paper:
    """
    Make the answer to a request for log data a letter; a refused one says only that.

    Each worker's part has a line on which the name is written in by hand, and the parts stand in
    the order of the report, which tells their ids.  What the report leaves out is not hinted at.

    Args:
        report: The answer.
        lang: The language.
    """
    return Paper(
        code="letter",
        lang=lang,
        title=w.LETTER.of(lang),
        sections=(_head(report, lang), *_answer(report, lang), _wrong(lang)),
    )


def _head(report: LogReport, lang: Lang) -> Section:
    asked = told.ASKED.fill(lang, asked_on=report.asked_on, due=report.due_strict)
    lines = (w.CLIENT, w.ASKER)
    return Section(items=(*(_line(text, lang) for text in lines), _said(asked)))


def _answer(report: LogReport, lang: Lang) -> Iterator[Section]:
    if report.refused is not None:
        yield Section(items=(_lawful(told.REFUSED, report, lang),))
        return
    registers = kept_in((*report.uses, *report.disclosures), lang)
    once = tuple(_said(one) for one in registers) if len(registers) == 1 else ()
    yield Section(
        items=(
            _said(report.covers(lang)),
            _lawful(told.MAY_BE_WITHHELD, report, lang),
            *once,
        )
    )
    parts: tuple[tuple[Text, Sequence[Entry]], ...] = (
        (told.USES, report.uses),
        (told.DISCLOSURES, report.disclosures),
    )
    for title, entries in parts:
        groups = groups_of(entries, lang)
        items = [item for one in groups for item in _group(one, lang, several=not once)]
        nothing = Item(kind="point", text=told.NOTHING.of(lang))
        yield Section(title=title.of(lang), items=tuple(items) or (nothing,))


def _group(group: Group, lang: Lang, *, several: bool) -> Iterator[Item]:
    first = group.first
    nameless = attrs.evolve(first, who=attrs.evolve(first.who, id=None)).circumstances(lang)
    yield _said(f"{nameless} {kept(first, lang)}" if several else nameless)
    if first.who.id is not None:
        yield _line(w.NAME, lang)
    for deed in group.said(lang):
        yield Item(kind="point", text=deed)


def _wrong(lang: Lang) -> Section:
    lines = (w.CONTACT, w.PROTECTION, w.SIGNED)
    said = (_said(w.ASK.of(lang)), *(_line(text, lang) for text in lines))
    return Section(title=w.WRONG.of(lang), items=said)


def _lawful(text: Text, report: LogReport, lang: Lang) -> Item:
    return _said(text.fill(lang, **law(text, report.asked_on, lang)))


def _line(text: Text, lang: Lang) -> Item:
    return Item(kind="line", text=text.of(lang))


def _said(text: str) -> Item:
    return Item(kind="paragraph", text=text)
