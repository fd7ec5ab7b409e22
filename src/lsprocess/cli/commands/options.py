"""The command `options`: what can be done in a case, asked for somebody at a time."""

from typing import Any

import click

from lsprocess.cli import texts
from lsprocess.cli.arguments import (
    as_json_option,
    at_option,
    lang_option,
    say_json,
    store_option,
)
from lsprocess.cli.choices import Choices, ask
from lsprocess.cli.console import Page, capital
from lsprocess.cli.stores import existing
from lsprocess.cli.verdicts import write_exemption, write_unmet
from lsprocess.process import Case, Option
from lsprocess.scripts import state_name, unmet_json
from lsprocess.text import Lang


@click.command()
@click.argument("case")
@store_option
@click.option("--actor", metavar="ID", help="Who would act; the responsible social worker.")
@click.option("--role", default="social_worker", show_default=True, help="Role of the actor.")
@at_option
@as_json_option
@lang_option
def options(
    case: str, store: str, actor: str | None, role: str, at: str | None, as_json: bool, lang: Lang
) -> None:
    """List what can be done in CASE, and why not the rest."""
    with existing(store) as book:
        choices = ask(book, book.case(case), actor, role, at)
        if as_json:
            say_json(choices_json(choices, lang))
        else:
            write_choices(Page(), choices, lang)


def choices_json(choices: Choices, lang: Lang) -> dict[str, Any]:
    """Give the choices as one JSON object."""
    return {
        "case": choices.case.id,
        "state": choices.case.state,
        "actor": {"id": choices.actor.id, "role": choices.actor.role} if choices.named else None,
        "at": choices.at,
        "options": [_option_json(choices.case, option, lang) for option in choices.options],
    }


def _option_json(case: Case, option: Option, lang: Lang) -> dict[str, Any]:
    return {
        "action": option.action,
        "name": case.process.by_name[option.action].name.of(lang),
        "to": list(option.targets),
        "status": _status(option),
        "needs_data": list(_asking(option)),
        "unmet": [unmet_json(verdict, lang) for verdict in option.unmet],
    }


def _asking(option: Option) -> tuple[str, ...]:
    return tuple(v.code for v in option.verdicts if v.result == "needs_data")


def _status(option: Option) -> str:
    if option.unmet:
        return "unmet"
    if any(verdict.result == "unread" for verdict in option.verdicts):
        return "unread"
    return "needs_data" if _asking(option) else "allowed"


def write_choices(page: Page, choices: Choices, lang: Lang) -> None:
    """Write the choices for a person: what can be done, and what stands in the way of the rest."""
    case = choices.case
    page.paragraph((texts.OPTIONS.fill(lang, case=case.id), "bold"))
    page.paragraph(capital(state_name(case.process, str(case.state), lang)), indent=2)
    page.paragraph((_asked(choices, lang), "dim"), indent=2)
    if not choices.named:
        page.paragraph((texts.NO_WORKER.of(lang), "yellow"), indent=2)
    if choices.early:
        page.paragraph((texts.TOO_EARLY.of(lang), "yellow"), indent=2)
    for status, title in _TITLES.items():
        found = [option for option in choices.options if _status(option) == status]
        if found:
            page.heading(title.of(lang))
        for option in found:
            _write_option(page, case, option, lang)
    unmet = [verdict for option in choices.options for verdict in option.unmet]
    write_exemption(page, case.process, unmet, lang, indent=2)


_TITLES = {
    "allowed": texts.CAN,
    "needs_data": texts.CAN_WITH_DATA,
    "unread": texts.CANNOT_TELL,
    "unmet": texts.CANNOT,
}


_MARKS = {
    "allowed": ("✓", "green"),
    "needs_data": ("?", "yellow"),
    "unread": ("!", "red"),
    "unmet": ("✗", "red"),
}


def _asked(choices: Choices, lang: Lang) -> str:
    role = choices.case.process.roles[choices.actor.role].of(lang)
    who = f"{choices.actor.id}, {role}" if choices.named else role
    return texts.ASKING.fill(lang, who=who, at=choices.at)


def _write_option(page: Page, case: Case, option: Option, lang: Lang) -> None:
    mark, style = _MARKS[_status(option)]
    name = capital(case.process.by_name[option.action].name.of(lang))
    targets = " / ".join(state_name(case.process, target, lang) for target in option.targets)
    leads = f" → {targets}" if targets else ""
    page.item(mark, name, (f" ({option.action}){leads}", "dim"), indent=2, style=style)
    for verdict in option.unmet:
        write_unmet(page, verdict, lang, indent=4)
    if _asking(option):
        asking = _asking(option)
        names = tuple(v.name(lang) for v in option.verdicts if v.code in asking)
        said = texts.ON_DATA.fill(lang, guards=names)
        page.paragraph((said, "dim"), indent=4)
