"""The command `history`: every attempt in a case, with what every guard found."""

import click

from lsprocess.casebook import Casebook
from lsprocess.cli import texts
from lsprocess.cli.arguments import as_json_option, lang_option, store_option
from lsprocess.cli.attempts import GUTTER, INNER, blocks, when, who, write_attempt
from lsprocess.cli.console import Page
from lsprocess.cli.people import person, view_of
from lsprocess.cli.stores import existing
from lsprocess.cli.verdicts import write_exemption, write_unmet
from lsprocess.journal.codec import encode
from lsprocess.process import Event, Verdict, View
from lsprocess.text import Lang


@click.command()
@click.argument("case")
@store_option
@as_json_option
@lang_option
def history(case: str, store: str, as_json: bool, lang: Lang) -> None:
    """List every attempt in CASE, with what each guard found."""
    with existing(store) as book:
        events = book.history(case)
        if as_json:
            for event in events:
                click.echo(encode(event))
        else:
            write_history(Page(), book, events, lang)


_RESULTS = {
    "met": ("✓", "green"),
    "warned": ("!", "yellow"),
    "exempted": ("~", "yellow"),
    "not_asked": ("·", "dim"),
}


def write_history(page: Page, book: Casebook, events: tuple[Event, ...], lang: Lang) -> None:
    """Write the events of one case, oldest first; people by what the case knows them as now."""
    opened = any(event.applied for event in events)
    view = view_of(book, book.case(events[0].case)) if opened else None
    page.paragraph((texts.HISTORY.fill(lang, case=events[0].case), "bold"))
    for block in blocks(events):
        page.gap()
        page.paragraph((f"{when(block, lang)} · {who(block[0], lang)}", "dim"), indent=GUTTER)
        common = _common(block)
        for event in block:
            _write_event(page, event, view, lang)
            for verdict in event.verdicts:
                if verdict not in common:
                    _write_verdict(page, verdict, lang)
        for verdict in common:
            _write_verdict(page, verdict, lang)
        write_exemption(page, block[0].process, block[0].unmet, lang, indent=INNER)


def _common(block: tuple[Event, ...]) -> list[Verdict]:
    """Give what was found in the same way at every attempt of a block, to be told once."""
    first, *rest = block
    return [one for one in first.verdicts if all(one in event.verdicts for event in rest)]


def _write_event(page: Page, event: Event, view: View | None, lang: Lang) -> None:
    write_attempt(page, event.seq, event, lang)
    if event.echo_of is not None:
        said = texts.ECHO.fill(lang, event=event.echo_of)
        page.paragraph((said, "dim"), indent=INNER)
    for text, duties in (
        (texts.DUTY_OPENED, event.opened),
        (texts.DUTY_SETTLED, event.settled),
    ):
        for duty in duties:
            if duty in event.opened and duty in event.settled:
                continue  # it has lost its day, and is owed as before
            said = _duty(event, duty, view, lang)
            page.item("☐", (f"{text.of(lang)} ", "dim"), said, indent=INNER)


def _write_verdict(page: Page, verdict: Verdict, lang: Lang) -> None:
    if verdict.result == "unmet":
        write_unmet(page, verdict, lang, indent=INNER)
        return
    mark, style = _RESULTS[verdict.result]
    said = texts.RESULTS[verdict.result].of(lang)
    if verdict.evidence:
        said = f"{said}; {_evidence(verdict, lang)}"
    page.item(
        mark, verdict.name(lang), (f" ({verdict.code}; {said})", "dim"), indent=INNER, style=style
    )
    if verdict.result == "warned":
        page.paragraph(verdict.text(lang), indent=INNER + 2)


def _evidence(verdict: Verdict, lang: Lang) -> str:
    found = verdict.evidence
    return texts.EVIDENCE.fill(lang, count=len(found), events=found)


def _duty(event: Event, duty: str, view: View | None, lang: Lang) -> str:
    code, _, subject = duty.partition(":")
    name = next(known.name.of(lang) for known in event.process.duties if known.code == code)
    return f"{name} ({person(view, subject, lang)})" if subject else name
