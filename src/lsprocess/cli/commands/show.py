"""The command `show`: one case as it stands."""

from collections.abc import Iterator
from typing import Any

import attrs
import click

from lsprocess.casebook import Casebook
from lsprocess.cli import texts
from lsprocess.cli.arguments import as_json_option, lang_option, say_json, store_option
from lsprocess.cli.console import Page, capital
from lsprocess.cli.duties import duty_json, write_duties
from lsprocess.cli.matters import arrangements_json, write_matters
from lsprocess.cli.people import person, view_of
from lsprocess.cli.stores import existing
from lsprocess.errors import CaseUnreadable
from lsprocess.process import Case, Process, View
from lsprocess.processes.common.people import kept_together
from lsprocess.processes.common.vocabulary import CODES
from lsprocess.reports import CaseSheet, ConsentNow, case_sheet
from lsprocess.scripts import state_name
from lsprocess.text import Lang


@click.command()
@click.argument("case")
@store_option
@as_json_option
@lang_option
def show(case: str, store: str, as_json: bool, lang: Lang) -> None:
    """Show CASE: its state, people, consents, matters, duties and links."""
    with existing(store) as book:
        found = book.case(case)
        if as_json:
            say_json(case_json(book, found, lang))
        else:
            write_case(Page(), book, found, lang)


def case_json(book: Casebook, case: Case, lang: Lang) -> dict[str, Any]:
    """Give the case as one JSON object."""
    view, process, agenda = view_of(book, case), case.process, book.agenda(case.id)
    sheet = _sheet(book, view)
    return {
        "case": case.id,
        "process": process.id,
        "version": process.version,
        "digest": process.digest,
        "state": case.state,
        "profile": view.profile,
        "opened_at": case.start.at,
        "seq": case.seq,
        "child": sheet.child,
        "guardians": list(sheet.guardians),
        "roles": {role: list(persons) for role, persons in sheet.roles.items()},
        "consents": [_consent_json(consent) for consent in sheet.consents],
        "arrangements": arrangements_json(view),
        "duties": [duty_json(duty, lang) for duty in agenda],
        "linked": [
            {"case": other.id, "process": other.process.id, "state": _state(view, other)}
            for other in view.linked.values()
        ]
        + [{"case": other, "process": None, "state": None} for other in agenda.unread],
    }


def _state(view: View, other: Case) -> str | None:
    """Give the state of a linked case, where both are kept in one register."""
    return other.state if kept_together(view, view.into(other)) else None


def _sheet(book: Casebook, view: View) -> CaseSheet:
    links = book.linked(view.case.id)
    try:
        known = (view.case.id, *links.told)
        events = [event for name in known for event in book.history(name)]
    except CaseUnreadable:
        return case_sheet(view, None)  # some recipients would be missing
    return case_sheet(view, events)


def _consent_json(consent: ConsentNow) -> dict[str, Any]:
    told = attrs.asdict(consent)
    given_to = told.pop("given_to")
    return {
        **{"answer" if name == "standing" else name: value for name, value in told.items()},
        "given_to": None if given_to is None else list(given_to),
    }


def write_case(page: Page, book: Casebook, case: Case, lang: Lang) -> None:
    """Write the case for a person."""
    view, process = view_of(book, case), case.process
    sheet = _sheet(book, view)
    page.paragraph((f"{texts.CASE.of(lang)} {case.id}", "bold"))
    page.paragraph(capital(process.name.of(lang)), indent=2)
    page.gap()
    profile = view.profile  # a case that is about no client has none
    page.pairs(
        (texts.STATE.of(lang), capital(state_name(process, str(case.state), lang))),
        *([(texts.PROFILE.of(lang), f"{CODES[profile].of(lang)} ({profile})")] if profile else []),
        (texts.OPENED.of(lang), texts.SAME.fill(lang, what=case.start.at)),
        (texts.ATTEMPTS.of(lang), str(case.seq)),
        (texts.PROCESS.of(lang), f"{process.id} {process.version}"),
    )
    people = tuple(_people(sheet, process, lang))
    if people:
        page.heading(texts.PEOPLE.of(lang))
        page.pairs(*people)
    if process.has_clients:
        page.heading(texts.CONSENTS.of(lang))
        _write_consents(page, view, sheet, lang)
    write_matters(page, view, lang)
    page.heading(texts.OPEN_DUTIES.of(lang))
    agenda = book.agenda(case.id)
    write_duties(page, agenda, lang, indent=2, view=view)
    page.heading(texts.LINKED.of(lang))
    for other in view.linked.values():
        state = _state(view, other)
        said = texts.OTHER_REGISTER.of(lang)
        if state is not None:
            said = state_name(other.process, state, lang)
        page.item("•", (other.id, "bold"), f" · {said}", indent=2)
    for lost in agenda.unread:
        said = texts.UNREADABLE.of(lang)
        page.item("!", (lost, "bold"), f" · {said}", indent=2, style="red")
    if not (view.linked or agenda.unread):
        page.paragraph((texts.NONE.of(lang), "dim"), indent=2)


def _people(sheet: CaseSheet, process: Process, lang: Lang) -> Iterator[tuple[str, str]]:
    if sheet.child is not None:
        yield texts.CHILD.of(lang), sheet.child
    if process.has_clients:
        yield texts.GUARDIANS.of(lang), ", ".join(sheet.guardians) or texts.NONE.of(lang)
    for role, persons in sheet.roles.items():
        # Whoever acts may call themselves a social worker; the one assigned is responsible.
        name = texts.RESPONSIBLE if role == "social_worker" else process.roles[role]
        yield name.of(lang), ", ".join(persons)


def _write_consents(page: Page, view: View, sheet: CaseSheet, lang: Lang) -> None:
    for consent in sheet.consents:
        said = [
            CODES[consent.scope].of(lang),
            f"{person(view, consent.giver, lang)}: {texts.ANSWERS[consent.standing].of(lang)}",
        ]
        if consent.case != view.case.id:
            said.append(consent.case)
        if consent.given_to:
            recipients = tuple(person(view, one, lang) for one in consent.given_to)
            said.append(texts.GIVEN_TO.fill(lang, recipients=recipients))
        page.item("•", (consent.consent, "bold"), f" · {' · '.join(said)}", indent=2)
    if not sheet.consents:
        page.paragraph((texts.NONE.of(lang), "dim"), indent=2)
