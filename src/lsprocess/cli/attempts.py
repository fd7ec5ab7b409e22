"""An attempt in words: when and by whom it was made, and what was recorded."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import Final

from lsprocess.cli import texts
from lsprocess.cli.console import Page, Part, capital
from lsprocess.cli.data_words import data_told
from lsprocess.cli.verdicts import MARKS, states
from lsprocess.journal.codec import as_dict
from lsprocess.process import Event
from lsprocess.process.verdict import with_role
from lsprocess.processes.common.texts import OUTCOMES
from lsprocess.scripts import deed_name
from lsprocess.text import Lang, format_span


GUTTER: Final = 5
"""Columns before an attempt: its number."""

INNER: Final = GUTTER + 2
"""Columns before what is said of an attempt."""

FOLDED: Final = 20
"""Attempts that one block has at most."""

_MINUTES: Final = timedelta(minutes=10)


def goes_on(before: Event, event: Event) -> bool:
    """
    Say whether *event* is told in one block with what came *before* it.

    Small facts are: they were applied without a warning and left the state as it was.  The same
    actor recorded them in the same case, each within ten minutes of the one before.
    """
    return (
        _small(before)
        and _small(event)
        and before.case == event.case
        and before.actor == event.actor
        and timedelta(0) <= event.at - before.at <= _MINUTES
    )


def _small(event: Event) -> bool:
    return (
        event.applied
        and event.source == event.target
        and not event.warnings
        and not event.breached
        and event.echo_of is None
    )


def blocks(events: Iterable[Event]) -> Iterator[tuple[Event, ...]]:
    """Put *events* into blocks, as `goes_on` says."""
    block: list[Event] = []
    for event in events:
        if block and (len(block) == FOLDED or not goes_on(block[-1], event)):
            yield tuple(block)
            block = []
        block.append(event)
    if block:
        yield tuple(block)


def who(event: Event, lang: Lang) -> str:
    """Say who made an attempt, in which role."""
    return with_role(event.process.roles[event.actor.role].of(lang), event.actor.id)


def when(events: Sequence[Event], lang: Lang) -> str:
    """Say from when to when attempts were made, and when they were recorded if that was later."""
    first, last = events[0], events[-1]
    said = format_span(lang, first.at, last.at)
    if all(event.recorded_at == event.at for event in events):
        return said
    at = format_span(lang, first.recorded_at, last.recorded_at)
    return f"{said}, {texts.RECORDED.fill(lang, at=at)}"


def recorded(event: Event, lang: Lang) -> tuple[str, ...]:
    """Say what an attempt's data hold, field by field."""
    return data_told(event.process, event.data.verb, as_dict(event)["data"] or {}, lang)


def write_attempt(page: Page, number: int, event: Event, lang: Lang, *notes: Part) -> None:
    """Write what was attempted, with its data; and what came of it, unless a fact was recorded."""
    mark, style = MARKS[event.outcome]
    said = "".join(f" · {part}" for part in recorded(event, lang))
    page.numbered(number, mark, (capital(deed_name(event, lang)), "bold"), said, style=style)
    if _small(event) and not notes:
        return
    outcome = (OUTCOMES[event.outcome].of(lang), style)
    stays = event.outcome == "not_available" or (event.applied and event.source == event.target)
    rest = () if stays else (f" · {states(event, lang)}",)
    page.paragraph(outcome, *notes, *rest, indent=INNER)
