"""Papers made of the lists that a process declares: the empty ones, and those of a case."""

from datetime import datetime
from typing import Final, Literal

from lsprocess.calendar import helsinki_day
from lsprocess.errors import InvalidInput
from lsprocess.law.rules import in_force
from lsprocess.papers import texts as w
from lsprocess.papers.paper import Item, Paper, Section
from lsprocess.problems import another, problem
from lsprocess.process import View
from lsprocess.processes import PROCESSES
from lsprocess.processes.common.checklists import (
    PHASES,
    CheckItem,
    Checklist,
    lists_of,
    sample,
)
from lsprocess.text import Lang


When = Literal["before", "during", "after", "all"]

CALLS: Final = "intake_worker"
"""Who holds the list for a notification by phone."""


def blank(holder: str, *, kind: str | None = None, at: datetime) -> View:
    """
    See a case in which nothing has happened, for a list that belongs to no case.

    Args:
        holder: Code of whose list is meant, such as ``chair``.
        kind: The kind of the case; the list's first one when left out.
        at: The time whose law is cited (aware).

    Raises:
        InvalidInput: When nobody holds a list by that code, or no case has that kind.
    """
    known: list[str] = []
    for process in PROCESSES.values():
        lists = lists_of(process, at)
        if lists is None:
            continue
        known += lists.titles
        if holder in lists.titles:
            return sample(process, lists.kinds[0] if kind is None else kind, at)
    raise _no_such(holder, tuple(known))


def checklist(view: View, holder: str, lang: Lang, *, when: When = "all") -> Paper:
    """
    Make somebody's list: what is done before, during and after, ticked off by a case's facts.

    Only what the case's kind has stands on it.  No id of a person stands on it.

    Args:
        view: The case, as `lsprocess.process.whole` sees it, or what `blank` gives.
        holder: Code of whose list it is: of a meeting ``initiator``, ``chair``, ``recorder``,
            ``coach``, ``family``, ``child`` (from about twelve, in plain language) or
            ``young_child``.
        lang: The language.
        when: Which part of it.

    Raises:
        InvalidInput: When the case has no such list, or the part is not one.
    """
    lists = lists_of(view.case.process, view.at)
    titles = {} if lists is None else lists.titles
    if lists is None or holder not in titles:
        raise _no_such(holder, tuple(titles))
    parts = (*PHASES, "all")
    if when not in parts:
        got = another(when, parts)
        raise InvalidInput(problem("must_be_one_of", "when", codes=parts, got=got))
    plain = holder in lists.plain
    asked = lists.of(holder, view)
    if not asked:  # no list of theirs in a case of this kind
        raise _no_such(holder, tuple(one for one in titles if lists.of(one, view)))
    sections = [
        Section(title=lists.phases[phase].of(lang), items=items)
        for phase in PHASES
        if when in (phase, "all")
        and (items := tuple(_written(one, view, lang) for one in asked if one.phase == phase))
    ]
    return Paper(
        code=f"checklist:{holder}",
        lang=lang,
        title=lists.titles[holder].of(lang),
        sections=(*_head(lists, holder, lang), *sections, *(() if plain else _foot(lang))),
        shows_sources=not plain,
    )


def intake_list(lang: Lang, *, at: datetime) -> Paper:
    """
    Make the list for a notification by phone: what to ask and to tell, and what follows.

    Args:
        lang: The language.
        at: The time whose law is cited (aware).
    """
    return checklist(blank(CALLS, at=at), CALLS, lang)


def _head(lists: Checklist, holder: str, lang: Lang) -> tuple[Section, ...]:
    if holder not in lists.intro:
        return ()
    said = Item(kind="paragraph", text=lists.intro[holder].of(lang))
    return (Section(items=(said,)),)


def _foot(lang: Lang) -> tuple[Section, ...]:
    return (Section(items=(Item(kind="paragraph", text=w.SOURCES.of(lang)),)),)


def _written(item: CheckItem, view: View, lang: Lang) -> Item:
    fact = None if item.done is None or view.case.state is None else item.done(view)
    process = view.case.process
    records = [record for record in item.records if record in process.by_record]
    return Item(
        kind=item.form,
        text=item.text.of(lang),
        source=_source(item, view),
        actions=tuple(process.by_record[record].id for record in records),
        done=fact is not None,
        on=None if fact is None else helsinki_day(fact.at),
    )


def _source(item: CheckItem, view: View) -> str | None:
    named = (rule.cites_on(view.day) for rule in in_force(item.rests_on(), view.day))
    return "; ".join(f"{rule} {', '.join(cites)}" for rule, *cites in named) or None


def _no_such(holder: str, known: tuple[str, ...]) -> InvalidInput:
    got = another(holder, known)
    return InvalidInput(problem("must_be_one_of", "holder", codes=known, got=got))
