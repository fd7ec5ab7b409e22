"""The command `describe`: what the data of an action are called and hold."""

import json

from collections.abc import Iterator
from typing import Any, Final

import click

from lsprocess.cli.arguments import as_json_option, lang_option, say_json
from lsprocess.cli.console import Page, capital
from lsprocess.cli.definitions import definitions
from lsprocess.errors import InvalidInput
from lsprocess.problems import another, problem
from lsprocess.process import Process
from lsprocess.process.definition import Action
from lsprocess.process.record_fields import Field, example_of, fields_of
from lsprocess.processes.common.vocabulary import DATA, HOLDS, field_named, named
from lsprocess.text import Lang


@click.command()
@click.argument("action")
@as_json_option
@lang_option
def describe(action: str, as_json: bool, lang: Lang) -> None:
    """Describe the data of ACTION, in every process that has it, with an example line."""
    for process, found in actions_called(action):
        if as_json:
            say_json(described_json(process, found, lang))
        else:
            write_described(Page(), process, found, lang)


_AT: Final = "2026-03-02T09:00:00+02:00"


def actions_called(name: str) -> tuple[tuple[Process, Action], ...]:
    """
    Find the action of a name in every process that has it.

    Raises:
        InvalidInput: When none has.
    """
    known = {
        action.id: None for one in definitions() for action in one.actions if action.performable
    }
    if name not in known:
        got = another(name, tuple(known))
        raise InvalidInput(problem("action_of_any", "ACTION", got=got))
    return tuple((one, one.by_name[name]) for one in definitions() if name in one.by_name)


def example_line(process: Process, action: Action) -> dict[str, Any]:
    """Give a line of a case script: well-formed, and about nobody."""
    starts = action.id in process.table[None]
    data = example_of(fields_of(action.record))
    return {
        "case": f"{process.id.replace('_', '-')}-1",
        **({"process": process.id} if starts else {}),
        "action": action.id,
        "actor": {"id": "w-1", "role": next(iter(process.roles))},
        "at": _AT,
        **({"data": data} if data else {}),
    }


def described_json(process: Process, action: Action, lang: Lang) -> dict[str, Any]:
    """Give an action of a process as one JSON object."""
    return {
        "process": process.id,
        "action": action.id,
        "name": action.name.of(lang),
        "data": [_field_json(process, action, field, lang) for field in fields_of(action.record)],
        "example": example_line(process, action),
    }


def _field_json(process: Process, action: Action, field: Field, lang: Lang) -> dict[str, Any]:
    return {
        "key": field.name,
        "name": field_named(process, action, field.name).of(lang),
        "holds": field.holds,
        "several": field.several,
        "needed": field.needed,
        "codes": {code: named(code, process.codes).of(lang) for code in field.codes},
        "data": [_field_json(process, action, one, lang) for one in field.fields],
    }


def write_described(page: Page, process: Process, action: Action, lang: Lang) -> None:
    """Write an action of a process for a person."""
    page.paragraph((capital(action.name.of(lang)), "bold"), (f" ({action.id})", "dim"))
    page.paragraph((process.name.of(lang), "dim"), indent=2)
    fields = fields_of(action.record)
    for field in fields:
        _write_field(page, process, action, field, lang, indent=2)
    if not fields:
        page.paragraph((DATA["none"].of(lang), "dim"), indent=2)
    page.heading(DATA["example"].of(lang))
    page.line(json.dumps(example_line(process, action), ensure_ascii=False))
    page.gap()


def _write_field(
    page: Page, process: Process, action: Action, field: Field, lang: Lang, *, indent: int
) -> None:
    name = field_named(process, action, field.name).of(lang)
    said = ", ".join(_said(field, lang))
    page.item("•", (name, "bold"), (f" ({field.name}): ", "dim"), said, indent=indent)
    for code in field.codes:
        page.item(
            "–", code, f": {named(code, process.codes).of(lang)}", indent=indent + 2, style="dim"
        )
    for one in field.fields:
        _write_field(page, process, action, one, lang, indent=indent + 2)


def _said(field: Field, lang: Lang) -> Iterator[str]:
    if field.several:
        yield DATA["several"].of(lang)
    also = (HOLDS["code"].of(lang),) if field.codes and field.holds != "code" else ()
    yield " / ".join((*also, HOLDS[field.holds].of(lang)))
    yield DATA["needed" if field.needed else "optional"].of(lang)
