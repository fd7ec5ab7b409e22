"""The command `do`: one action in one case, its data told as keys and values."""

import io
import json
import sys

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from types import MappingProxyType
from typing import Any, Final

import click

from lsprocess.casebook import Casebook
from lsprocess.cli.arguments import (
    acting,
    as_json_option,
    at_option,
    lang_option,
    moment,
    reader_lang,
    say_json,
    store_option,
)
from lsprocess.cli.commands.describe import actions_called
from lsprocess.cli.console import Page
from lsprocess.cli.script_page import ScriptPage
from lsprocess.cli.stores import existing, opened
from lsprocess.errors import InvalidInput
from lsprocess.problems import Problem, problem
from lsprocess.process import Process
from lsprocess.process.record_fields import fields_of
from lsprocess.process.structure import structure
from lsprocess.processes.common.roles import PRIVATE
from lsprocess.processes.common.vocabulary import FIELDS, named
from lsprocess.scripts import as_json as answer_json
from lsprocess.scripts import perform
from lsprocess.text import Lang
from lsprocess.views import OwnAnswer


_REFUSED: Final = 1


OPTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "process": "--process",
        "actor.id": "--actor",
        "actor.role": "--role",
        "actor.organisation": "--organisation",
    }
)
"""What the places in a line are called on the command line."""


@click.command()
@click.argument("case")
@click.argument("action")
@click.argument("data", nargs=-1, metavar="KEY=VALUE")
@click.option("--actor", required=True, metavar="ID", help="Who does it.")
@click.option("--role", default="social_worker", show_default=True, help="Role of the actor.")
@click.option("--organisation", metavar="ID", help="Organisation of the actor.")
@click.option(
    "--process", "of_process", metavar="NAME", help="The process, where the action opens the case."
)
@at_option
@click.option("--command", metavar="KEY", help="Idempotency key within the case.")
@store_option
@as_json_option
@lang_option
@click.pass_context
def do(ctx: click.Context, /, store: str, as_json: bool, lang: Lang, **told: Any) -> None:
    """
    Perform ACTION in CASE, with its data as KEY=VALUE.

    A key inside an object is told with a point (child.id=c-1), a list by its key again
    (heard=g-1 heard=g-2).  What must be given and is not is asked for on a terminal.  The store is
    made where it is missing and the action opens a case.

    Somebody who acts for themselves, such as a guardian, is told whether it was recorded and no
    more: why it was not may be a thing that they may not know.

    Exit status: 0 when it was applied, 1 when it was refused or is not available, 2 when something
    is malformed.
    """
    with ExitStack() as left:
        process = _opening(told["action"], told["of_process"])
        if process is not None:
            line = _line(told, process)  # first: a slip makes no store
            book, _, _ = left.enter_context(opened(store, None, None))
        else:
            book = left.enter_context(existing(store, to_record=True))
            line = _line(told, _process_of(book, told))
        (answer,) = perform(book, io.BytesIO(json.dumps(line).encode()))
        if told["role"] in PRIVATE:
            _say_own(told, line["data"], lang, recorded=answer.code == "applied", as_json=as_json)
        elif answer.outcome is None and answer.failure is None:
            raise InvalidInput(*map(_placed, answer.told))
        elif as_json:
            say_json(answer_json(answer, lang))
        else:
            shown = ScriptPage(Page(), lang)
            shown.add(answer)
            shown.flush()
    if not answer.went_through:
        ctx.exit(_REFUSED)


def _opening(action: str, named: str | None) -> Process | None:
    """Give the process that *action* opens a case of; None where it opens none."""
    opens = {one.id: one for one, _ in actions_called(action) if action in one.table[None]}
    return opens.get(str(named)) or next(iter(opens.values()), None)


def _process_of(book: Casebook, told: dict[str, Any]) -> Process:
    """Give the process of the case; to who acts for themselves no case looks different from one."""
    try:
        return book.case(told["case"]).process
    except InvalidInput:
        if told["role"] not in PRIVATE:
            raise
        return actions_called(told["action"])[0][0]


def _say_own(
    told: dict[str, Any], data: dict[str, Any], lang: Lang, *, recorded: bool, as_json: bool
) -> None:
    acting(told["actor"], told["role"])
    action = actions_called(told["action"])[0][1]
    structure(data, action.record, "data")  # a slip of their own is told
    answer = OwnAnswer(action=action, recorded=recorded)
    if as_json:
        say_json(answer.as_dict(lang))
    else:
        click.echo(answer.text(lang))


def _line(told: dict[str, Any], process: Process) -> dict[str, Any]:
    """Make the line of a case script that the command says."""
    at = moment(told["at"]).isoformat()
    actor = {"id": told["actor"], "role": told["role"], "organisation": told["organisation"]}
    data = _data(process, told["action"], tuple(_pairs(told["data"])))
    line = {name: told[name] for name in ("case", "action", "command")}
    return {**line, "process": told["of_process"], "actor": actor, "at": at, "data": data}


def _placed(wrong: Problem) -> Problem:
    """Name the option where what is wrong stands in it and not in the data."""
    option = OPTIONS.get(wrong.path)
    return wrong if option is None else wrong.moved(option)


def _pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    for word in words:
        key, sign, value = word.partition("=")
        if not sign or not key:
            raise InvalidInput(problem("no_pair", "KEY=VALUE"))
        yield key, value


def _data(process: Process, action: str, pairs: tuple[tuple[str, str], ...]) -> dict[str, Any]:

    found = process.by_name.get(action)
    # What is no action of the case's process is told when the line is read.
    fields = () if found is None else fields_of(found.record)
    data: dict[str, Any] = {}
    for key, value in pairs:
        _put(data, key.split("."), value, fields)
    if _on_terminal():
        _ask(data, fields)
    return data


def _on_terminal() -> bool:
    return sys.stdin.isatty()


def _put(data: dict[str, Any], path: list[str], value: str, fields: tuple[Any, ...]) -> None:
    """Put a value into its place; what has no such place is told when the line is read."""
    name, *inside = path
    field = next((one for one in fields if one.name == name), None)
    if inside:
        inner = data.setdefault(name, {})
        if isinstance(inner, dict):
            _put(inner, inside, value, () if field is None else field.fields)
        return
    read = _read(value, None if field is None else field.holds)
    if field is not None and field.several:
        data.setdefault(name, []).append(read)
    else:
        data[name] = read


def _read(value: str, holds: str | None) -> Any:
    """Read a value: numbers and truths where the field holds them, and words everywhere else."""
    if holds == "boolean":
        return {"true": True, "false": False}.get(value, value)
    if holds == "count" and value.isdecimal():
        return int(value)
    return value


def _ask(data: dict[str, Any], fields: tuple[Any, ...], above: str = "") -> None:

    lang = reader_lang(click.get_current_context())
    for field in fields:
        if not field.needed:
            continue
        if field.fields and not field.several:
            _ask(data.setdefault(field.name, {}), field.fields, f"{above}{field.name}.")
        elif field.name not in data:
            codes = f" ({', '.join(field.codes)})" if field.codes else ""
            said = f"{named(field.name, FIELDS).of(lang)}, {above}{field.name}{codes}"
            _put(data, [field.name], click.prompt(said), (field,))
