"""What the client is told and when, what is logged, and what a guardian and a child may see."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from lsprocess.diagram import extract
from lsprocess.diagram.by_when import by_when
from lsprocess.diagram.table import escape
from lsprocess.law import RULES
from lsprocess.process import Duty, Process
from lsprocess.process.record_fields import fields_of
from lsprocess.processes.common.facts import InformFamily
from lsprocess.processes.common.kept_back import KEPT_FROM_PARTIES
from lsprocess.processes.common.look_record import Category, ViewCase, WorkTask
from lsprocess.processes.common.people import ADULT, HEARD_AS_PARTY
from lsprocess.processes.common.telling import PUTS_OFF
from lsprocess.processes.common.vocabulary import named as word
from lsprocess.text import Lang, join
from lsprocess.views import CLASSES, RoleClass
from process_pages import kinds
from process_pages.conditions import CONDITION, asked, points, stated
from process_pages.sources import sources
from process_pages.words import TEXTS, capital


TITLE: Final = TEXTS["title.told"]
NO_CLIENT: Final = TEXTS["told.no_client"]
DUE: Final = TEXTS["told.due"]
BEFORE: Final = TEXTS["told.before"]
PUT_OFF: Final = TEXTS["told.put_off"]
LEFT_UNTOLD: Final = TEXTS["told.left_untold"]
LOG: Final = TEXTS["told.log"]
PARTIES: Final = TEXTS["told.parties"]
SEES: Final = TEXTS["told.sees"]
SEES_NOT: Final = TEXTS["told.sees_not"]
AGES: Final = TEXTS["told.ages"]
KEPT: Final = TEXTS["told.kept"]
KEPT_RECORDS: Final = TEXTS["told.kept_records"]
KEPT_REASONS: Final = TEXTS["told.kept_reasons"]
KEPT_OWN: Final = TEXTS["told.kept_own"]
KEPT_BASES: Final = TEXTS["told.kept_bases"]
KEPT_BANS: Final = TEXTS["told.kept_bans"]
KEPT_NOTIFIER: Final = TEXTS["told.kept_notifier"]

PARTY_TASKS: Final[tuple[WorkTask, ...]] = ("guardian", "child")
LOG_RULES: Final = ("DAT-04", "DAT-07")

_NOW: Final = date.max


def sections(process: Process, lang: Lang) -> Iterator[str]:
    """Give the heading, and what the client is told and shown of *process*."""
    yield f"## {TITLE.of(lang)}"
    if not process.has_clients:
        yield NO_CLIENT.of(lang)
        return
    yield DUE.of(lang)
    yield "\n".join(f"- {_due(duty, lang)}" for duty in tellings(process))
    yield " ".join(_untold(process, lang))
    arcs = [arc for arc in process.arcs if arc.action is InformFamily]
    for _, conditions in asked(extract(process), arcs, lang):
        yield BEFORE.of(lang)
        yield "\n".join(points(conditions, lang))
    if ViewCase.verb in process.by_name:
        yield LOG.of(lang)
        rules = [RULES[one] for one in LOG_RULES]
        yield "\n".join(f"- {stated(rule.statement.of(lang), [rule], lang)}" for rule in rules)
    yield f"### {PARTIES.of(lang)}"
    yield "\n".join(_parties(process, lang))
    yield AGES.fill(lang, adult=str(ADULT), party=str(HEARD_AS_PARTY))
    yield KEPT.of(lang)
    yield "\n".join(f"- {point}" for point in _kept(process, lang))


def tellings(process: Process) -> list[Duty]:
    """Give what somebody of the family is owed to be told."""
    return [
        duty
        for duty in process.duties
        if any("telling" in record.about.tries for record in duty.met_by)
    ]


def _due(duty: Duty, lang: Lang) -> str:
    limits = [limit for limit in duty.limits if limit.rule.to is None]
    rules = dict.fromkeys((*duty.rules, *(limit.rule for limit in limits)))
    said = ", ".join((escape(duty.name.of(lang)), *(by_when(limit, lang) for limit in limits)))
    return CONDITION.fill(lang, said=said, source=sources(rules, _NOW, lang))


def _untold(process: Process, lang: Lang) -> Iterator[str]:
    reasons = next(
        field.codes for field in fields_of(InformFamily) if field.name == "not_told_reason"
    )
    for text, puts_off in ((PUT_OFF, True), (LEFT_UNTOLD, False)):
        codes = [code for code in reasons if (code in PUTS_OFF) == puts_off]
        yield text.fill(lang, reasons=[word(code, process.codes).of(lang) for code in codes])


def _parties(process: Process, lang: Lang) -> Iterator[str]:
    """Say what each party sees, and of those who see the same once."""
    alike: dict[tuple[Category, ...], list[RoleClass]] = {}
    for task in PARTY_TASKS:
        alike.setdefault(kinds.seen(process, task), []).append(CLASSES[task])
    for shown, classes in alike.items():
        who = capital(join(lang, [one.name.of(lang) for one in classes]))
        source = sources(dict.fromkeys(rule for one in classes for rule in one.rules), _NOW, lang)
        hidden = [one for one in kinds.held(process) if one not in shown]
        never = f" {SEES_NOT.fill(lang, kinds=kinds.named(hidden, lang))}" if hidden else ""
        said = SEES.fill(lang, who=who, kinds=kinds.named(shown, lang), source=source)
        yield f"- {said}{never}"


def _kept(process: Process, lang: Lang) -> Iterator[str]:
    """Say what is kept from a party, though they see the kind of information that it is."""
    records = [action for action in process.actions if action.performable]
    kept = [action.name.of(lang) for action in records if action.record.about.kept]
    if kept:
        yield KEPT_RECORDS.fill(lang, names=kept)
    own = [action.name.of(lang) for action in records if action.record.about.own is not None]
    if own:
        yield KEPT_OWN.fill(lang, names=own)
    used = {
        code for action in records for field in fields_of(action.record) for code in field.codes
    }
    reasons = sorted(KEPT_FROM_PARTIES & used)
    if reasons:
        said = [word(code, process.codes).of(lang) for code in reasons]
        yield KEPT_REASONS.fill(lang, reasons=list(dict.fromkeys(said)))
    yield KEPT_BASES.of(lang)
    yield KEPT_BANS.of(lang)
    if "notifier_identity" in kinds.held(process):
        yield KEPT_NOTIFIER.of(lang)
