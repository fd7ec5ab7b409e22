"""The stories among the examples, told line by line: who did what, and what came of it."""

import tomllib

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

import other_languages
import story_cases

from lsprocess import Casebook, Event
from lsprocess.cli.data_words import data_told
from lsprocess.diagram.table import escape
from lsprocess.process.structure import converter
from lsprocess.processes.common.texts import OUTCOMES, ROLES
from lsprocess.scripts import Answer, deed_name, perform, state_name, where_available
from lsprocess.text import Lang, Text, format_date, format_time


EXAMPLES: Final = Path(__file__).resolve().parent.parent / "examples"
CLOCK: Final = datetime(2028, 6, 1, tzinfo=UTC)
"""When the stories are told: after all of them."""

HEAD: Final = (
    Text(fi="Aika", sv="Tid", en="Time"),
    Text(fi="Asia", sv="Ärende", en="Case"),
    Text(fi="Kuka", sv="Vem", en="Who"),
    Text(fi="Mitä tehtiin", sv="Vad som gjordes", en="What was done"),
    Text(fi="Mitä siitä tuli", sv="Vad det ledde till", en="What came of it"),
)
WHY: Final = Text(fi="Miksi ei", sv="Varför inte", en="Why not")
NOTED: Final = Text(
    fi="Huomautukset, jotka eivät estä mitään",
    sv="Anmärkningar, som inte hindrar något",
    en="Remarks, which stand in nobody's way",
)
DEED: Final = Text(fi="{deed}, {time}:", sv="{deed}, {time}:", en="{deed}, {time}:")
NOTICED: Final = Text(
    fi="huomautus, ei täyty", sv="anmärkning, uppfylls inte", en="remark, not so yet"
)
OWED: Final = Text(fi="Mitä on vielä tehtävä", sv="Vad som ännu ska göras", en="What is still owed")
NOTHING: Final = Text(fi="Ei mitään.", sv="Ingenting.", en="Nothing.")
BY: Final = Text(
    fi="{case}: {duty}, viimeistään {day}",
    sv="{case}: {duty}, senast {day}",
    en="{case}: {duty}, by {day}",
)
WITHOUT_DAY: Final = Text(fi="{case}: {duty}", sv="{case}: {duty}", en="{case}: {duty}")
RUN: Final = Text(
    fi="Kertomuksen voi ajaa itse: `lsprocess run examples/{name}.jsonl`.",
    sv="Berättelsen kan köras: `lsprocess run examples/{name}.jsonl --lang sv`.",
    en="The story can be run: `lsprocess run examples/{name}.jsonl --lang en`.",
)


def told() -> dict[str, dict[str, Any]]:
    """Give how each story is told, by its name."""
    return tomllib.loads((EXAMPLES / "stories.toml").read_text(encoding="utf-8"))


@cache
def performed(name: str) -> tuple[Casebook, list[Answer]]:
    """
    Perform a story; give what it was recorded in, and what each line came to.

    Raises:
        SystemExit: When a line of it does not come to what it expects.
    """
    book = Casebook.open("memory:", clock=lambda: CLOCK)
    with (EXAMPLES / f"{name}.jsonl").open("rb") as file:
        answers = list(perform(book, file))
    wrong = [answer.number for answer in answers if not answer.as_expected]
    if wrong:
        msg = f"examples/{name}.jsonl must go as expected, got lines {wrong} else"
        raise SystemExit(msg)
    return book, answers


def page(name: str, lang: Lang) -> str:
    """
    Tell a story in one language.

    Raises:
        SystemExit: When a line of it does not come to what it expects.
    """
    book, answers = performed(name)
    parts = [
        *_chapters(name, answers, lang),
        *_owed(book, answers, lang),
        *story_cases.sections(name, book, lang),
    ]
    return "\n\n".join(parts) + "\n"


def pictures(name: str, lang: Lang) -> dict[str, str]:
    """
    Draw each case of a story as it is at the story's end, by the name of its file.

    Raises:
        SystemExit: When a line of it does not come to what it expects.
    """
    book, answers = performed(name)
    return story_cases.pictures(name, book, _end(answers), lang)


def _chapters(name: str, answers: list[Answer], lang: Lang) -> Iterator[str]:
    story = told()[name]
    yield f"# {Text(**story['title']).of(lang)}"
    yield other_languages.links(name, lang)
    yield Text(**story["lead"]).of(lang)
    yield RUN.fill(lang, name=name)
    starts = [chapter["line"] for chapter in story["chapters"]]
    ends = [*starts[1:], answers[-1].number + 1]
    for start, end, chapter in zip(starts, ends, story["chapters"], strict=True):
        yield f"## {chapter[lang]}"
        yield Text(**chapter["told"]).of(lang)
        events = [
            answer.outcome.event
            for answer in answers
            if answer.outcome and start <= answer.number < end
        ]
        yield "\n".join(_table(events, lang))
        for title, said in ((WHY, _refused(events, lang)), (NOTED, _noted(events, lang))):
            if lines := list(said):
                yield f"{title.of(lang)}:"
                yield "\n".join(lines)


def _table(events: list[Event], lang: Lang) -> Iterator[str]:
    yield f"| {' | '.join(head.of(lang) for head in HEAD)} |"
    yield "|---" * len(HEAD) + "|"
    for event in events:
        action = deed_name(event, lang)
        who = f"{ROLES[event.actor.role].of(lang)} {event.actor.id}"
        data = converter().unstructure(event.data)
        said = ", ".join(data_told(event.process, event.data.verb, data, lang))
        done = f"{action} ({said})" if said else action
        cells = (format_time(lang, event.at), event.case, who, done, _came_to(event, lang))
        yield f"| {' | '.join(map(escape, cells))} |"


def _came_to(event: Event, lang: Lang) -> str:
    if not event.applied:
        return OUTCOMES[event.outcome].of(lang)
    moved = event.target is not None and event.target != event.source
    said = state_name(event.process, str(event.target), lang) if moved else None
    # A warning is named as what is to be seen to; its name alone would read as if it were so.
    noticed = "; ".join(verdict.name(lang) for verdict in event.warnings)
    came_to = said or OUTCOMES["applied"].of(lang)
    return f"{came_to}; {NOTICED.of(lang)}: {noticed}" if noticed else came_to


def _refused(events: list[Event], lang: Lang) -> Iterator[str]:
    for event in events:
        if not event.applied:
            reasons = [verdict.text(lang) for verdict in event.unmet]
            yield from _points(event, reasons or [where_available(event, lang)], lang)


def _noted(events: list[Event], lang: Lang) -> Iterator[str]:
    for event in events:
        if event.applied and event.warnings:
            yield from _points(event, [verdict.text(lang) for verdict in event.warnings], lang)


def _points(event: Event, reasons: list[str], lang: Lang) -> Iterator[str]:
    deed = deed_name(event, lang)
    time = format_time(lang, event.at)
    yield f"- {DEED.fill(lang, deed=deed[0].upper() + deed[1:], time=time)}"
    yield from (f"  - {reason}" for reason in reasons)


def _end(answers: list[Answer]) -> datetime:
    return max(answer.outcome.event.at for answer in answers if answer.outcome)


def _owed(book: Casebook, answers: list[Answer], lang: Lang) -> Iterator[str]:
    yield f"## {OWED.of(lang)}"
    lines = [
        f"- {_duty(case, item, lang)}"
        for case in book.cases()
        for item in book.agenda(case, at=_end(answers))
    ]
    yield "\n".join(lines) or NOTHING.of(lang)


def _duty(case: str, item: Any, lang: Lang) -> str:
    whose = "" if item.subject is None else f" ({item.subject})"
    duty = f"{item.duty.name.of(lang)}{whose}"
    if item.deadline is None:
        return WITHOUT_DAY.fill(lang, case=case, duty=duty)
    return BY.fill(lang, case=case, duty=duty, day=format_date(lang, item.deadline.strict))
