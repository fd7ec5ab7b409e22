"""
Run every story of this folder in memory, and say of each in a few lines what came of it.

``make stories`` does it in Finnish, ``make stories STORIES_LANG=sv`` or ``en`` in another language.
The exit status is 0 only when every line went as it should.
"""

import os
import sys
import textwrap
import tomllib

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from lsprocess import Casebook, Event
from lsprocess.scripts import Answer, perform, state_name
from lsprocess.text import LANGS, Lang, Text


FOLDER = Path(__file__).parent
CLOCK = datetime(2028, 6, 1, tzinfo=UTC)
"""When the stories are told: after all of them."""

WIDTH = 80
SCREEN = 24
"""How many lines a summary has at most: where the ways do not fit, it is told where cases stand."""

SENTENCES = 2
"""How much of the lead is told."""

LINES = Text(
    fi="Kirjauksia tuli {applied}. Jäi kirjaamatta: {refused}.",
    sv="Registrerat: {applied}. Inte registrerat: {refused}.",
    en="Applied: {applied}. Not applied: {refused}.",
)
NOT_MET = Text(
    fi="Mikä edellytys ei täyttynyt",
    sv="Villkor som inte var uppfyllda",
    en="Conditions not met",
)
TIMES = Text(
    fi="{name} ({times} kertaa)", sv="{name} ({times} gånger)", en="{name} ({times} times)"
)
OWED = Text(fi="Vielä tehtävä: {owed}.", sv="Återstår att göra: {owed}.", en="Still owed: {owed}.")
WRONG = Text(
    fi="Ei mennyt niin kuin piti. Rivit: {lines}.",
    sv="Gick inte som det skulle. Rader: {lines}.",
    en="Did not go as it should. Lines: {lines}.",
)


def filled(text: str, hang: str = "") -> str:
    """Break a paragraph into lines; those after the first begin with *hang*."""
    return textwrap.fill(text, WIDTH, subsequent_indent=hang, break_on_hyphens=False)


def summary(book: Casebook, story: dict[str, Any], answers: list[Answer], lang: Lang) -> str:
    """Say what came of a story, on a screen: with the whole way of its cases where that fits."""
    whole = told_with(way, book, story, answers, lang)
    if whole.count("\n") < SCREEN:
        return whole
    return told_with(stand, book, story, answers, lang)


def told_with(
    told: Callable[[Iterable[Event], Lang], str],
    book: Casebook,
    story: dict[str, Any],
    answers: list[Answer],
    lang: Lang,
) -> str:
    """Say what came of a story, with what *told* says of each case."""
    lead = Text(**story["lead"]).of(lang).split(". ")
    begun = ". ".join(lead[:SENTENCES]).removesuffix(".") + "."
    applied = sum(answer.code == "applied" for answer in answers)
    owed = sum(len(list(book.agenda(case, at=last(answers)))) for case in book.cases())
    parts = [
        filled(Text(**story["title"]).of(lang)),
        filled(begun),
        *(filled(told(book.history(case), lang), "  ") for case in book.cases()),
        filled(LINES.fill(lang, applied=applied, refused=len(answers) - applied)),
        *(filled(f"{NOT_MET.of(lang)}: {names}.", "  ") for names in not_met(answers, lang)),
        filled(OWED.fill(lang, owed=owed)),
    ]
    wrong = [answer.number for answer in answers if not answer.as_expected]
    if wrong:
        parts.append(filled(WRONG.fill(lang, lines=", ".join(map(str, wrong)))))
    return "\n".join(parts)


def last(answers: Iterable[Answer]) -> datetime:
    """Say when the story ended."""
    return max((answer.outcome.event.at for answer in answers if answer.outcome), default=CLOCK)


def way(history: Iterable[Event], lang: Lang) -> str:
    """Name a case, its process and the states that it went through."""
    name, states = passed(history, lang)
    return f"{name}: {' → '.join(states)}"


def stand(history: Iterable[Event], lang: Lang) -> str:
    """Name a case, its process and the state in which it stands."""
    name, states = passed(history, lang)
    return ": ".join((name, *states[-1:]))


def passed(history: Iterable[Event], lang: Lang) -> tuple[str, list[str]]:
    """Name a case with its process, and the states that it went through."""
    events = list(history)
    process = events[0].process
    states = [
        state_name(process, str(event.target), lang)
        for event in events
        if event.applied and event.target != event.source
    ]
    return f"{events[0].case} ({process.name.of(lang)})", states


def not_met(answers: Iterable[Answer], lang: Lang) -> Iterator[str]:
    """Name each condition that was not met once, with how often; nothing where all were."""
    counted = Counter(
        verdict.name(lang)
        for answer in answers
        if answer.outcome is not None and not answer.outcome.applied
        for verdict in answer.outcome.unmet
    )
    names = [
        name if times == 1 else TIMES.fill(lang, name=name, times=times)
        for name, times in counted.items()
    ]
    if names:
        yield "; ".join(names)


def main(lang: Lang, folder: Path = FOLDER) -> int:
    """Run the stories of a folder, print what came of each, and give the exit status."""
    stories = tomllib.loads((folder / "stories.toml").read_text(encoding="utf-8"))
    status = 0
    for number, (name, story) in enumerate(stories.items()):
        with Casebook.open("memory:", clock=lambda: CLOCK) as book:
            with (folder / f"{name}.jsonl").open("rb") as file:
                answers = list(perform(book, file))
            print("\n" * (number > 0) + summary(book, story, answers, lang))
        if not all(answer.as_expected for answer in answers):
            status = 1
    return status


if __name__ == "__main__":
    chosen = os.environ.get("STORIES_LANG", "fi")
    if chosen not in LANGS:
        sys.exit(f"STORIES_LANG must be one of {', '.join(LANGS)}, got something else; give one")
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        sys.exit(main(cast("Lang", chosen), *map(Path, sys.argv[1:])))
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
