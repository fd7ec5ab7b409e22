"""What the school and other partners see of a process, and what they are told or asked."""

from collections.abc import Iterator
from datetime import date
from typing import Final, get_args

from lsprocess.diagram import extract
from lsprocess.diagram.table import escape
from lsprocess.law import RULES
from lsprocess.process import Process
from lsprocess.processes.common.look_record import Register
from lsprocess.processes.common.look_words import CODES
from lsprocess.processes.common.told import NotifiersTold
from lsprocess.text import Lang
from lsprocess.views import CLASSES, REASONS
from lsprocess.views.notifier import Level
from lsprocess.views.texts import LEVELS
from process_pages import kinds
from process_pages.conditions import listed, stated
from process_pages.sources import sources
from process_pages.words import TEXTS, capital


TITLE: Final = TEXTS["title.partners"]
NOTHING: Final = TEXTS["partners.nothing"]
IN_REGISTER: Final = TEXTS["partners.in_register"]
STAFF: Final = TEXTS["partners.staff"]
NEVER: Final = TEXTS["partners.never"]
ONLY: Final = TEXTS["partners.only"]
FEEDBACK: Final = TEXTS["partners.feedback"]
LEVEL: Final = TEXTS["partners.level"]
PRIVATE: Final = TEXTS["partners.private"]

SECRET: Final = ("DAT-01", "DAT-02")
FEEDBACK_RULES: Final = ("FBK-01", "FBK-02", "FBK-03")


def sections(process: Process, lang: Lang) -> Iterator[str]:
    """Give the heading, and what others than workers and the family see and are told."""
    if not process.has_clients:
        return
    yield f"## {TITLE.of(lang)}"
    for register in kinds.registers(process):
        yield from _shown(process, register, lang)
    yield ONLY.of(lang)
    yield "\n".join(_given(process, lang))
    if NotifiersTold in process.tells:
        yield f"### {FEEDBACK.of(lang)}"
        rules = [RULES[one] for one in FEEDBACK_RULES]
        yield stated(REASONS["only_feedback"].of(lang), rules, lang)
        yield "\n".join(_levels(lang))
        yield PRIVATE.of(lang)


def _shown(process: Process, register: Register, lang: Lang) -> Iterator[str]:
    """Say who is shown nothing of a case kept in a register, and what the school is."""
    if len(kinds.registers(process)) > 1:
        yield f"**{IN_REGISTER.fill(lang, register=CODES[register].of(lang))}.**"
    roles = [process.roles[role].of(lang) for role in kinds.shut_out(process, register)]
    secret = sources([RULES[one] for one in SECRET], date.max, lang)
    yield NOTHING.fill(lang, roles=roles, source=secret)
    yield NEVER.fill(lang, kinds=kinds.named(kinds.held(process), lang))
    if register == "pupil_welfare":
        seen = kinds.seen(process, "individual_pupil_welfare")
        rules = CLASSES["individual_pupil_welfare"].rules
        source = sources(rules, date.max, lang)
        yield STAFF.fill(lang, kinds=kinds.named(seen, lang), source=source)


def _given(process: Process, lang: Lang) -> Iterator[str]:
    """List what moves information towards somebody, each with the condition that lets it."""
    graph = extract(process)
    for action in process.actions:
        arcs = [arc for arc in process.arcs if arc.action is action.record]
        if any(guard.judges_basis for arc in arcs for guard in arc.guards):
            yield f"- {capital(escape(action.name.of(lang)))}"
            found = listed(graph, arcs, lang, lambda guard: guard.judges_basis)
            yield from (f"  - {condition}" for condition in found)


def _levels(lang: Lang) -> Iterator[str]:
    for level in get_args(Level):
        told, needs = TEXTS[f"levels.{level}.told"], TEXTS[f"levels.{level}.needs"]
        name = capital(LEVELS[level].of(lang))
        yield f"- {LEVEL.fill(lang, name=name, told=told.of(lang), needs=needs.of(lang))}"
