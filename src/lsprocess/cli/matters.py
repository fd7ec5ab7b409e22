"""What a case holds beside people and duties: how people meet, or what was recorded last."""

from typing import Any, Final

import attrs

from lsprocess.cli import texts
from lsprocess.cli.console import Page, capital
from lsprocess.cli.data_words import data_told
from lsprocess.cli.people import person
from lsprocess.process import Fact, View, in_order
from lsprocess.process.structure import converter
from lsprocess.processes.common.facts import (
    AssignRole,
    RecordConsent,
    RecordGuardian,
    ReleaseRole,
    WithdrawConsent,
)
from lsprocess.processes.common.people import child_of
from lsprocess.processes.common.texts import ROLES
from lsprocess.processes.common.told import Agreed, ArrangementsTold, MeetingTold, Sitting
from lsprocess.processes.common.vocabulary import named
from lsprocess.text import Lang, format_span, format_time


_SHOWN_ELSEWHERE: Final = frozenset(
    {AssignRole, ReleaseRole, RecordGuardian, RecordConsent, WithdrawConsent}
)
"""Kinds of facts that a case shows as its people and its consents."""


def arrangements_json(view: View) -> dict[str, Any] | None:
    """Give how people meet as a JSON object; None where the case tells no such thing."""
    told = view.tells(ArrangementsTold)
    return None if told is None else attrs.asdict(told)


def write_matters(page: Page, view: View, lang: Lang) -> None:
    """Write how people meet; in a case that is about something else, what was recorded last."""
    told = view.tells(ArrangementsTold)
    if told is None:
        _write_last(page, view, lang)
    else:
        _write_arrangements(page, view, told, lang)


def _write_last(page: Page, view: View, lang: Lang) -> None:
    """Write the last fact of each kind, in the order of happening."""
    process = view.case.process
    last = (view.last(kind) for kind in view.case.facts.kinds if kind not in _SHOWN_ELSEWHERE)
    facts: list[Fact[Any]] = in_order(fact for fact in last if fact is not None)
    page.heading(texts.LAST_OF_EACH.of(lang))
    for fact in facts:
        name = capital(process.by_name[fact.data.verb].name.of(lang))
        told = data_told(process, fact.data.verb, converter().unstructure(fact.data), lang)
        said = "".join(f" · {part}" for part in (*told, format_time(lang, fact.at)))
        page.numbered(fact.seq, "•", (name, "bold"), said)


def _write_arrangements(page: Page, view: View, told: ArrangementsTold, lang: Lang) -> None:
    none = texts.NONE.of(lang)
    page.gap()
    place = None if told.sitting is None else told.sitting.place
    rows = [(texts.TIME.of(lang), _time(told.sitting, lang)), (texts.PLACE.of(lang), place)]
    if child_of(view) is not None:
        coach = None if told.coach is None else person(view, told.coach, lang)
        rows.append((capital(ROLES["coach"].of(lang)), coach))
    rows.append((texts.NEXT_TIME.of(lang), _next(told.following, lang)))
    page.pairs(*((name, value or none) for name, value in rows))
    page.heading(texts.PARTICIPANTS.of(lang))
    participants = _participants(view, told, lang)
    for one, parts in participants.items():
        page.item("•", (one, "bold"), *(f" · {part}" for part in parts), indent=2)
    if not participants:
        page.paragraph((none, "dim"), indent=2)
    page.heading(texts.AGREED.of(lang))
    for action in told.agreed:
        said = _agreed(view, action, lang)
        page.item("☐" if action.open else "✓", (action.action, "bold"), f" · {said}", indent=2)
    if not told.agreed:
        page.paragraph((none, "dim"), indent=2)


def _time(sitting: Sitting | None, lang: Lang) -> str:
    if sitting is None:
        return ""
    return format_span(lang, sitting.starts, sitting.ends or sitting.starts)


def _next(sitting: Sitting | None, lang: Lang) -> str:
    parts = (_time(sitting, lang), "" if sitting is None else sitting.place)
    return ", ".join(part for part in parts if part)


def _participants(view: View, told: ArrangementsTold, lang: Lang) -> dict[str, list[str]]:
    """Say who is invited and what they answered, and who was there, invited or not."""
    meeting, process = view.tells(MeetingTold), view.case.process
    there = {} if meeting is None else {one.person: one for one in meeting.attended}
    participants: dict[str, list[str]] = {}
    for one in told.invited:
        words = [one.position] if one.sector is None else [one.position, one.sector]
        parts = participants[one.person] = [named(word, process.codes).of(lang) for word in words]
        if one.comes is not None or one.person not in there:
            parts.append(texts.COMES[one.comes].of(lang))
    for person_id, attended in there.items():
        roles = [name.of(lang) for role, name in process.roles.items() if role in attended.roles]
        participants.setdefault(person_id, roles).append(texts.WAS_THERE.of(lang))
    return participants


def _agreed(view: View, action: Agreed, lang: Lang) -> str:
    text = texts.NOT_OWNED if action.owner is None else texts.OWNED
    owner = "" if action.owner is None else person(view, action.owner, lang)
    how = texts.AGREED_IS[action.open].of(lang)
    return text.fill(lang, owner=owner, due=action.due, how=how)
