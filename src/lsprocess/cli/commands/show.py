"""The command `show`: one case as it stands."""

from collections.abc import Iterator
from typing import Any

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
from lsprocess.process import Case, Fact, View
from lsprocess.processes.common.facts import RecordConsent, WithdrawConsent
from lsprocess.processes.common.people import (
    child_of,
    guardians,
    holders,
    kept_together,
    seen_facts,
)
from lsprocess.processes.common.vocabulary import CODES
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
    return {
        "case": case.id,
        "process": process.id,
        "version": process.version,
        "digest": process.digest,
        "state": case.state,
        "profile": view.profile,
        "opened_at": case.start.at,
        "seq": case.seq,
        "child": child_of(view),
        "guardians": list(guardians(view)),
        "roles": dict(_roles(view)),
        "consents": list(_consents(book, view)),
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


def _roles(view: View) -> Iterator[tuple[str, list[str]]]:
    for role in view.case.process.roles:
        persons = list(holders(view, role))  # type: ignore[arg-type]
        if persons:
            yield role, persons


def _consents(book: Casebook, view: View) -> Iterator[dict[str, Any]]:
    withdrawn = {fact.data.consent: fact for fact in seen_facts(view, WithdrawConsent)}
    for fact in seen_facts(view, RecordConsent):
        yield {
            "consent": fact.data.consent,
            "case": fact.case,
            "scope": fact.data.scope,
            "giver": fact.data.giver,
            "answer": _answer(view, fact, withdrawn.get(fact.data.consent)),
            "given_to": _given_to(book, view, fact.data.consent),
        }


def _given_to(book: Casebook, view: View, consent: str) -> list[str] | None:
    try:
        given = book.given_under(view.case.id, consent)
    except CaseUnreadable:
        return None  # some recipients would be missing
    return list(dict.fromkeys(one.recipient for one in given if one.recipient is not None))


def _answer(view: View, fact: Fact[RecordConsent], withdrawal: Fact[WithdrawConsent] | None) -> str:
    if withdrawal is not None and withdrawal.at >= fact.at:
        return "withdrawn"
    if fact.data.valid_until is not None and view.day > fact.data.valid_until:
        return "expired"
    return fact.data.answer


def write_case(page: Page, book: Casebook, case: Case, lang: Lang) -> None:
    """Write the case for a person."""
    view, process = view_of(book, case), case.process
    profile = () if view.profile is None else (CODES[view.profile].of(lang), f"({view.profile})")
    page.paragraph((f"{texts.CASE.of(lang)} {case.id}", "bold"))
    page.paragraph(capital(process.name.of(lang)), indent=2)
    page.gap()
    page.pairs(
        (texts.STATE.of(lang), capital(state_name(process, str(case.state), lang))),
        *((texts.PROFILE.of(lang), " ".join(profile)) for _ in profile[:1]),
        (texts.OPENED.of(lang), texts.SAME.fill(lang, what=case.start.at)),
        (texts.ATTEMPTS.of(lang), str(case.seq)),
        (texts.PROCESS.of(lang), f"{process.id} {process.version}"),
    )
    page.heading(texts.PEOPLE.of(lang))
    page.pairs(*_people(view, lang))
    page.heading(texts.CONSENTS.of(lang))
    _write_consents(page, book, view, lang)
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


def _people(view: View, lang: Lang) -> Iterator[tuple[str, str]]:
    child = child_of(view)
    if child is not None:
        yield texts.CHILD.of(lang), child
    yield texts.GUARDIANS.of(lang), ", ".join(guardians(view)) or texts.NONE.of(lang)
    for role, persons in _roles(view):
        # Whoever acts may call themselves a social worker; the one assigned is responsible.
        name = texts.RESPONSIBLE if role == "social_worker" else view.case.process.roles[role]
        yield name.of(lang), ", ".join(persons)


def _write_consents(page: Page, book: Casebook, view: View, lang: Lang) -> None:
    consents = list(_consents(book, view))
    for consent in consents:
        said = [
            CODES[consent["scope"]].of(lang),
            f"{person(view, consent['giver'], lang)}: {texts.ANSWERS[consent['answer']].of(lang)}",
        ]
        if consent["case"] != view.case.id:
            said.append(consent["case"])
        if consent["given_to"]:
            recipients = tuple(person(view, one, lang) for one in consent["given_to"])
            said.append(texts.GIVEN_TO.fill(lang, recipients=recipients))
        page.item("•", (consent["consent"], "bold"), f" · {' · '.join(said)}", indent=2)
    if not consents:
        page.paragraph((texts.NONE.of(lang), "dim"), indent=2)
