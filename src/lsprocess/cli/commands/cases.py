"""The command `cases`: the cases of a store, by state, worker or client."""

from collections.abc import Iterator
from typing import Any, Final

import attrs
import click

from lsprocess.casebook import Casebook
from lsprocess.casebook.arguments import argument
from lsprocess.cli import texts
from lsprocess.cli.arguments import as_json_option, lang_option, say_json, store_option
from lsprocess.cli.console import Page
from lsprocess.cli.definitions import definitions
from lsprocess.cli.people import view_of
from lsprocess.cli.stores import existing
from lsprocess.errors import CaseUnreadable, InvalidInput, UnknownCase
from lsprocess.problems import another, problem
from lsprocess.process import Agenda, Case, Id
from lsprocess.processes.common.people import holders
from lsprocess.text import Lang


_PARTLY: Final = 1


@attrs.frozen(kw_only=True)
class Listed:
    """
    A case in the list.

    Attributes:
        case: The case as it stands.
        workers: Ids of those responsible for it.
        agenda: What is owed in it.
    """

    case: "Case"
    workers: tuple[str, ...]
    agenda: "Agenda"


@click.command()
@click.option("--state", metavar="CODE", help="Only those in this state.")
@click.option("--worker", metavar="ID", help="Only those of this responsible social worker.")
@click.option("--client", metavar="ID", help="Only those of this client.")
@store_option
@as_json_option
@lang_option
@click.pass_context
def cases(
    ctx: click.Context,
    state: str | None,
    worker: str | None,
    client: str | None,
    store: str,
    as_json: bool,
    lang: Lang,
) -> None:
    """
    List the cases of a store, those with the nearest last day first.

    Exit status: 0 when all could be read, 1 when some could not.
    """
    worker = argument("worker", Id | None, worker)
    states = tuple(dict.fromkeys(name for one in definitions() for name in one.by_state))
    if state is not None and state not in states:
        raise InvalidInput(
            problem("must_be_one_of", "--state", codes=states, got=another(state, states))
        )
    lost: list[str] = []
    with existing(store) as book:
        found = sorted(_listed(book, client, lost), key=_nearest)
    some = [
        one
        for one in found
        if state in (None, one.case.state) and (worker is None or worker in one.workers)
    ]
    if as_json:
        for one in some:
            say_json(_json(one, lang))
    else:
        _write(Page(), some, lost, lang)
    if lost:
        ctx.exit(_PARTLY)


def _listed(book: "Casebook", client: str | None, lost: list[str]) -> Iterator[Listed]:

    for name in book.cases() if client is None else book.cases_of(client):
        try:
            case = book.case(name)
            workers = tuple(holders(view_of(book, case), "social_worker"))
            yield Listed(case=case, workers=workers, agenda=book.agenda(name))
        except UnknownCase:
            continue  # every start of it was refused
        except CaseUnreadable:
            lost.append(name)


def _nearest(one: Listed) -> tuple[bool, Any, str]:
    days = [item.deadline.strict for item in one.agenda if item.deadline is not None]
    return not days, min(days, default=None), one.case.id


def _json(one: Listed, lang: Lang) -> dict[str, Any]:
    case = one.case
    _, day, _ = _nearest(one)
    return {
        "case": case.id,
        "process": case.process.id,
        "state": case.state,
        "name": case.process.by_state[str(case.state)].name.of(lang),
        "workers": list(one.workers),
        "owed": len(one.agenda),
        "next_day": day,
    }


def _write(page: "Page", some: list[Listed], lost: list[str], lang: Lang) -> None:

    if not some:
        page.paragraph((texts.NO_CASES.of(lang), "dim"))
    for one in some:
        name = one.case.process.by_state[str(one.case.state)].name.of(lang)
        said = [f" · {name}", *(f" · {worker}" for worker in one.workers)]
        _, day, _ = _nearest(one)
        if day is not None:
            said.append(f" · {texts.NEXT_DAY.fill(lang, day=day)}")
        page.item("•", (one.case.id, "bold"), *said)
    if lost:
        page.paragraph((texts.CASES_LOST.fill(lang, cases=tuple(lost)), "red"))
