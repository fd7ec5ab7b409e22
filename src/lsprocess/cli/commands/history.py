"""The command `history`: every attempt in a case, with what every guard found."""

import click

from lsprocess.casebook import Casebook
from lsprocess.cli import texts
from lsprocess.cli.arguments import as_json_option, lang_option, store_option
from lsprocess.cli.console import Page, capital
from lsprocess.cli.data_words import data_told
from lsprocess.cli.people import person, view_of
from lsprocess.cli.stores import existing
from lsprocess.cli.verdicts import MARKS, states, write_exemption, write_unmet
from lsprocess.journal.codec import as_dict, encode
from lsprocess.process import Event, Verdict, View
from lsprocess.processes.common.texts import OUTCOMES
from lsprocess.scripts import deed_name
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


_LEFT = 5


_INNER = _LEFT + 2


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
    for event in events:
        page.gap()
        _write_event(page, event, view, lang)


def _write_event(page: Page, event: Event, view: View | None, lang: Lang) -> None:
    mark, style = MARKS[event.outcome]
    deed = capital(deed_name(event, lang))
    number = f"{event.seq:>{_LEFT - 1}}"
    page.item(number, (deed, "bold"), (f" ({event.data.verb})", "dim"), style="dim")
    page.paragraph((_when_and_who(event, lang), "dim"), indent=_LEFT)
    data = as_dict(event)["data"] or {}
    told = data_told(event.process, event.data.verb, data, lang)
    if told:
        page.paragraph(" · ".join(told), indent=_LEFT)
    outcome = OUTCOMES[event.outcome].of(lang)
    page.item(mark, (outcome, style), f" · {states(event, lang)}", indent=_LEFT, style=style)
    for verdict in event.verdicts:
        if verdict.result == "unmet":
            write_unmet(page, verdict, lang, indent=_INNER)
        else:
            _write_verdict(page, verdict, lang)
    write_exemption(page, event.process, event.unmet, lang, indent=_INNER)
    for text, duties in (
        (texts.DUTY_OPENED, event.opened),
        (texts.DUTY_SETTLED, event.settled),
    ):
        for duty in duties:
            if duty in event.opened and duty in event.settled:
                continue  # it has lost its day, and is owed as before
            said = _duty(event, duty, view, lang)
            page.item("☐", (f"{text.of(lang)} ", "dim"), said, indent=_INNER)


def _when_and_who(event: Event, lang: Lang) -> str:
    role = event.process.roles[event.actor.role].of(lang)
    parts = [texts.SAME.fill(lang, what=event.at), f"{event.actor.id}, {role}"]
    if event.recorded_at != event.at:
        parts.insert(1, texts.RECORDED.fill(lang, at=event.recorded_at))
    if event.echo_of is not None:
        parts.append(texts.ECHO.fill(lang, event=event.echo_of))
    return " · ".join(parts)


def _write_verdict(page: Page, verdict: Verdict, lang: Lang) -> None:
    mark, style = _RESULTS[verdict.result]
    said = texts.RESULTS[verdict.result].of(lang)
    if verdict.evidence:
        said = f"{said}; {_evidence(verdict, lang)}"
    page.item(
        mark, verdict.name(lang), (f" ({verdict.code}; {said})", "dim"), indent=_INNER, style=style
    )
    if verdict.result == "warned":
        page.paragraph(verdict.text(lang), indent=_INNER + 2)


def _evidence(verdict: Verdict, lang: Lang) -> str:
    found = verdict.evidence
    return texts.EVIDENCE.fill(lang, count=len(found), events=found)


def _duty(event: Event, duty: str, view: View | None, lang: Lang) -> str:
    code, _, subject = duty.partition(":")
    name = next(known.name.of(lang) for known in event.process.duties if known.code == code)
    return f"{name} ({person(view, subject, lang)})" if subject else name
