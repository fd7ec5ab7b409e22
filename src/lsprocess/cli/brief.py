"""Attempts in a few lines: what went through in one, what was refused with what it lacked."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from lsprocess.calendar import helsinki_day
from lsprocess.cli import texts
from lsprocess.cli.attempts import GUTTER, when, who
from lsprocess.cli.console import Page, Part, capital
from lsprocess.cli.verdicts import MARKS, lacks
from lsprocess.process import Event
from lsprocess.processes.common.texts import OUTCOMES
from lsprocess.scripts import Answer, deed_name, state_name
from lsprocess.text import Lang


def goes_on_briefly(before: Event, event: Event) -> bool:
    """Say whether *event* is told under one head with what came *before* it: case, actor, day."""
    return (before.case, before.actor, helsinki_day(before.at)) == (
        event.case,
        event.actor,
        helsinki_day(event.at),
    )


def write_briefly(page: Page, answers: Sequence[Answer], lang: Lang) -> None:
    """Write what came of attempts under one head, in their order."""
    events = {answer.number: answer.outcome.event for answer in answers if answer.outcome}
    first = events[answers[0].number]
    head = f"{when(tuple(events.values()), lang)} · {first.case} · {who(first, lang)}"
    page.paragraph((head, "dim"), indent=GUTTER)
    for outcome, some in groupby(events.items(), lambda item: item[1].outcome):
        if outcome == "applied":
            numbers, applied = zip(*some, strict=True)
            _applied(page, numbers[0], applied, lang)
            continue
        for number, event in some:
            mark, style = MARKS[outcome]
            said = f" – {lacks(event, lang) or OUTCOMES[outcome].of(lang)}"
            page.numbered(number, mark, (_deed(event, lang), "bold"), said, style=style)


def _deed(event: Event, lang: Lang) -> str:
    return capital(deed_name(event, lang))


def _applied(page: Page, number: int, events: Iterable[Event], lang: Lang) -> None:
    events = tuple(events)
    said = capital(", ".join(_counted(events, lang)))
    mark, style = MARKS["applied"]
    target, before = events[-1].target, events[0].source
    moved = "" if target == before else f" → {state_name(events[0].process, str(target), lang)}"
    page.numbered(number, mark, said, moved, *_warned(events, lang), style=style)


def _warned(events: Iterable[Event], lang: Lang) -> Iterator[Part]:
    names = (verdict.name(lang) for event in events for verdict in event.warnings)
    said = "; ".join(dict.fromkeys(names))
    if said:
        # The name says what would hold, so it is told that it does not.
        head = ", ".join(texts.RESULTS[result].of(lang) for result in ("warned", "unmet"))
        yield (f" · {head}: {said}", "yellow")


def _counted(events: Iterable[Event], lang: Lang) -> Iterator[str]:
    for deed, count in Counter(deed_name(event, lang) for event in events).items():
        yield deed if count == 1 else f"{deed} ({count})"
