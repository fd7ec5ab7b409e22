"""The command `watch`: every time limit that has passed, recorded once."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Final

import click

from lsprocess.casebook import Casebook, Outcome
from lsprocess.cli.arguments import (
    acting,
    as_json_option,
    at_option,
    lang_option,
    moment,
    say_json,
    store_option,
)
from lsprocess.cli.console import Page
from lsprocess.cli.duties import duty_name
from lsprocess.cli.stores import existing
from lsprocess.cli.texts import TEXTS
from lsprocess.journal.codec import deadline_record
from lsprocess.text import Lang


BREACHES: Final = TEXTS["law.breaches"]
NO_BREACHES: Final = TEXTS["law.no_breaches"]


@click.command()
@store_option
@at_option
@click.option("--actor", default="watch", show_default=True, metavar="ID", help="Who watches.")
@as_json_option
@lang_option
def watch(store: str, at: str | None, actor: str, as_json: bool, lang: Lang) -> None:
    """Record every time limit that has passed, each once; run it every night."""
    with existing(store, to_record=True) as book:
        found = breaches(book, actor, moment(at))
        if as_json:
            for outcome in found:
                say_json(breach_json(outcome))
        else:
            write_breaches(Page(), found, lang)


def breaches(book: Casebook, actor: str, at: datetime) -> Iterator[Outcome]:
    """Record what has passed, case by case."""
    return book.watch(actor=acting(actor, "intake_worker"), at=at)


def breach_json(outcome: Outcome) -> dict[str, Any]:
    """Give what was recorded in a case as one JSON object."""
    event = outcome.event
    return {
        "case": event.case,
        "seq": event.seq,
        "breached": [deadline_record(deadline) for deadline in event.breached],
    }


def write_breaches(page: Page, outcomes: Iterable[Outcome], lang: Lang) -> None:
    """Write what was recorded, for a person."""
    none = True
    for outcome in outcomes:
        none = False
        event = outcome.event
        names = tuple(
            duty_name(event.process.id, deadline.duty.partition(":")[0], lang)
            for deadline in event.breached
        )
        said = BREACHES.fill(lang, case=event.case, duties=tuple(dict.fromkeys(names)))
        page.item("!", said, style="red")
    if none:
        page.paragraph((NO_BREACHES.of(lang), "dim"))
