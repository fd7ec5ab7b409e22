"""The command `timeline`: all that happened in a client's cases."""

import attrs
import click

from lsprocess.casebook import Casebook
from lsprocess.cli import texts
from lsprocess.cli.arguments import as_json_option, lang_option, store_option
from lsprocess.cli.attempts import GUTTER, INNER, blocks, when, who, write_attempt
from lsprocess.cli.console import Page
from lsprocess.cli.stores import existing
from lsprocess.cli.verdicts import lacks
from lsprocess.errors import CaseUnreadable
from lsprocess.journal.codec import encode
from lsprocess.process import Event, View, new_case
from lsprocess.processes.common.look_record import Register
from lsprocess.processes.common.vocabulary import CODES
from lsprocess.text import Lang


@click.command()
@click.option("--client", required=True, metavar="ID", help="Whose cases.")
@click.option(
    "--register",
    type=click.Choice(["social_welfare_client", "pupil_welfare"]),
    default="social_welfare_client",
    show_default=True,
    help="The register whose cases are read; no other one is.",
)
@store_option
@as_json_option
@lang_option
def timeline(client: str, register: "Register", store: str, as_json: bool, lang: Lang) -> None:
    """
    Tell all that happened in a client's cases, as one timeline.

    Exit status: 0 when all was read, 1 when some of the cases could not be.
    """
    with existing(store) as book:
        past = past_of(book, client, register)
        if as_json:
            for event in past.events:
                click.echo(encode(event))
        else:
            write_past(Page(), past, lang)
    if past.unread:
        if as_json:
            click.echo(f"lsprocess: {texts.CASES_UNREAD.fill(lang, cases=past.unread)}", err=True)
        click.get_current_context().exit(1)


@attrs.frozen
class Past:
    """
    What has happened in a client's cases.

    Attributes:
        client: Id of the client.
        register: The register that was read.
        events: Every recorded attempt in its cases, as they happened.
        unread: Ids of cases that cannot be read.
    """

    client: str
    register: Register
    events: tuple[Event, ...]
    unread: tuple[str, ...]


def past_of(book: Casebook, client: str, register: Register) -> Past:
    """Read a client's cases that are kept in one register, and no other."""
    events: list[Event] = []
    unread: list[str] = []
    for case in book.cases_of(client):
        try:
            history = book.history(case)
        except CaseUnreadable:
            unread.append(case)
            continue
        if _register(history) == register:
            events += history
    # What happened at the same time stands as it was recorded, and a case's own in its order.
    events.sort(key=lambda event: (event.at, event.recorded_at))
    return Past(client, register, tuple(events), tuple(unread))


def _register(history: tuple[Event, ...]) -> str | None:
    opening = next((event for event in history if event.applied), history[0])
    case = new_case(opening.process, opening.case)
    return opening.process.register(View(case, opening.at, opening.actor, opening.data))


def write_past(page: Page, past: Past, lang: Lang) -> None:
    """Write the timeline for a person, oldest first."""
    register = CODES[past.register].of(lang)
    title = texts.CLIENT_PAST.fill(lang, client=past.client, register=register)
    page.paragraph((title, "bold"))
    for block in blocks(past.events):
        page.gap()
        head = f"{when(block, lang)} · {block[0].case} · {who(block[0], lang)}"
        page.paragraph((head, "dim"), indent=GUTTER)
        for event in block:
            write_attempt(page, event.seq, event, lang)
            if event.unmet:
                page.paragraph(lacks(event, lang), indent=INNER)
    if not past.events:
        page.paragraph((texts.NONE.of(lang), "dim"), indent=2)
    if past.unread:
        said = texts.CASES_UNREAD.fill(lang, cases=past.unread)
        page.item("!", said, indent=2, style="red")
