"""What a definition must satisfy, checked when it is built: every problem is told at once."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import Final, get_args

import attrs

from lsprocess.calendar import POLICIES
from lsprocess.errors import DefinitionError
from lsprocess.law.rules import Rule
from lsprocess.process.closed import open_fields
from lsprocess.process.definition import START, Arc, Definition, Duty
from lsprocess.process.fields import is_word
from lsprocess.process.guard import Guard
from lsprocess.process.phases import phase_problems
from lsprocess.process.verdict import Level
from lsprocess.text import LANGS, Text, unknown_word


_LEVELS: Final[tuple[str, ...]] = get_args(Level)
_READ_BY_KERNEL: Final = frozenset({"exempt", "change_profile"})


def check(process: Definition) -> None:
    """
    Check a definition.

    Raises:
        DefinitionError: With every problem found.
    """
    problems = [*_codes(process)] or [
        *_names(process),
        *_fields(process),
        *_arcs(process),
        *_guards(process),
        *_duties(process),
        *_phases(process),
    ]
    if not problems:
        problems += _paths(process)
    if problems:
        whose = f"process {process.id}" if is_word(process.id) else "process"
        raise DefinitionError(*(f"{whose}: {problem}" for problem in problems))


def _codes(process: Definition) -> Iterator[str]:
    codes: list[tuple[str, object]] = [("the process's id", process.id)]
    for what, listed in (
        ("the id of state", [state.id for state in process.states]),
        ("the name of action", [action.id for action in process.actions]),
        ("the code of guard", [guard.code for arc in process.arcs for guard in arc.guards]),
        ("the code of duty", [duty.code for duty in process.duties]),
        ("the code of role", list(process.roles)),
        ("the code of profile", list(process.profiles)),
    ):
        codes += [(f"{what} {place}", code) for place, code in enumerate(listed, start=1)]
    for what, code in codes:
        if type(code) is not str or not is_word(code):
            yield (
                f"{what} must be a string of small letters and underscores, got another form; "
                "rename it"
            )


def _repeated(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def _fields(process: Definition) -> Iterator[str]:
    for action in process.actions:
        if not attrs.has(action.record):
            yield f"action {action.id} must have a record made with @action, got another class"
            continue
        for field in open_fields(action.record):
            yield (
                f"field {field} of action {action.id} must hold ids, codes, dates, counts or truth "
                "values, got a type that lets free text in; name a document's id instead"
            )


def _names(process: Definition) -> Iterator[str]:
    if not process.languages or not set(process.languages) <= set(LANGS):
        yield f"'languages' must be some of {', '.join(LANGS)}, got none or others; name those"
    if not process.roles:
        yield "roles must name who may act, got none; add one"
    for name in _repeated(state.id for state in process.states):
        yield f"state {name} must be defined once, got it twice; drop one"
    for name in _repeated(action.id for action in process.actions):
        yield f"action {name} must be defined once, got it twice; drop one"
    names = [(state.id, state.name) for state in process.states]
    names += [(action.id, action.name) for action in process.actions]
    names += process.roles.items()
    for name, text in [(process.id, process.name), *names]:
        if type(text) is not Text:
            yield f"{name} must be named in fi, sv and en, got no Text"
            continue
        yield from _languages(process, name, text)
    used = {arc.action for arc in process.arcs}
    starts = {arc.action for arc in process.arcs if START in arc.sources}
    for action in process.actions:
        if action.forgotten and (action.record in starts or action.id in _READ_BY_KERNEL):
            yield f"action {action.id} must be remembered, got it forgotten; the case rests on it"
        if action.performable and action.record not in used:
            yield f"action {action.id} must stand on an arc, got none; add one or drop the action"


def _languages(process: Definition, name: str, text: Text) -> Iterator[str]:
    lacking = [lang for lang in process.languages if lang not in text.langs]
    if lacking:
        yield (
            f"{name} must be said in {', '.join(process.languages)}, got it without "
            f"{', '.join(lacking)}; say it, or declare the languages that the process has"
        )


def _arcs(process: Definition) -> Iterator[str]:
    states, records = process.by_state, {action.record for action in process.actions}
    for arc in process.arcs:
        name = arc.action.verb
        if arc.action not in records:
            yield f"arc {name} must be of an action of the process, got another; list the action"
        for state in (*arc.sources, *arc.targets):
            if state not in states and state != START:
                yield f"arc {name} must join states of the process, got {state}; define it"
        if len(arc.targets) > 1 and (arc.choose is None or arc.sources != (START,)):
            yield f"arc {name} must have one target, got several; only a start may choose by data"
        for state in arc.sources:
            if not arc.stays and state in states and states[state].final:
                yield f"arc {name} must not leave the final state {state}; drop it"
        if arc.stays and START in arc.sources:
            yield f"arc {name} must lead a new case to a state, got none"
    yield from _refusals(process)
    pairs = _repeated(f"{arc.action.verb} from {s}" for arc in process.arcs for s in arc.sources)
    for pair in pairs:
        yield f"{pair} must have one arc, got a second that the first shadows; join them"


def _refusals(process: Definition) -> Iterator[str]:
    for arc in process.arcs:
        if not set(arc.refused_in) < set(arc.sources):
            yield (
                f"arc {arc.action.verb} must be refused in some of its sources only, got all of "
                "them or others; name fewer, or drop the arc"
            )


def _guards(process: Definition) -> Iterator[str]:
    guards: dict[object, Guard] = {}
    for arc in process.arcs:
        for guard in arc.guards:
            if guards.setdefault(guard.key, guard) is not guard:
                yield f"guard {guard.code} must be one object, got two of that code; rename one"
            if guards.setdefault(guard.key[:2], guard).editions is not guard.editions:
                yield (
                    f"guard {guard.code} must be a variant of the other of its code and level, "
                    "got one of its own; rename it"
                )
            yield from _guard_of(arc, guard)
    for guard in process.every_guard.values():
        yield from _guard(process, guard)


def _guard_of(arc: Arc, guard: Guard) -> Iterator[str]:
    if guard.alone and not all(other.alone for other in arc.guards[: arc.guards.index(guard)]):
        yield f"guard {guard.code} must come first on its arc, got it later; move it"
    stops = guard.judges_basis or guard.level == "practice"
    if arc.urgent and stops and not guard.warns:
        yield (
            f"guard {guard.code} must not stand on the urgent arc {arc.action.verb}: "
            "urgent help waits for no consent and no practice; take it off"
        )


def _guard(process: Definition, guard: Guard) -> Iterator[str]:
    if not guard.rules:
        yield f"guard {guard.code} must rest on at least one rule, got none; name its source"
    if guard.level not in _LEVELS:
        got = unknown_word(guard.level, _LEVELS)
        yield f"guard {guard.code} must have a level of {', '.join(_LEVELS)}, got {got}"
    if not type(guard.reason) is type(guard.remedy) is Text:
        yield f"guard {guard.code} must have reason and remedy in fi, sv and en"
        return
    for text in (guard.reason, guard.remedy):
        yield from _languages(process, f"guard {guard.code}", text)


def _duties(process: Definition) -> Iterator[str]:
    if process.calendar is not None and process.calendar not in POLICIES:
        yield f"'calendar' must be one of {', '.join(POLICIES)}, got another; name one of them"
    for code in _repeated(duty.code for duty in process.duties):
        yield f"duty {code} must be defined once, got it twice; drop one"
    codes = {duty.code for duty in process.duties}
    for reported in process.reported.values():
        if reported.duty not in codes or reported.by not in process.by_name:
            yield (
                f"what reports count of duty {reported.duty} must name a duty and an action of the "
                "process, got another; name them by their codes"
            )
    for duty in process.duties:
        yield from _languages(process, f"duty {duty.code}", duty.name)
        for record in duty.met_by:
            if record not in process.by_record:
                yield f"duty {duty.code} must be met by its own actions, got another; drop it"
        if not duty.rules:
            yield f"duty {duty.code} must rest on at least one rule, got none; name its source"
        yield from _limits(duty, process.calendar)


def _phases(process: Definition) -> Iterator[str]:
    facts = {arc.action for arc in process.arcs if arc.stays}
    return phase_problems(process.phases, process.tracks, process.by_state, facts)


def _limits(duty: Duty, calendar: str | None) -> Iterator[str]:
    if duty.limits and calendar is None:
        yield f"duty {duty.code} must have a calendar for its time limit, got none; name one"
    for limit, later in combinations(duty.limits, 2):
        if _overlap(limit.rule, later.rule):
            yield f"duty {duty.code} must have one time limit a day, got two; date their rules"
    for limit in duty.limits:
        if limit.rule not in duty.rules:
            yield f"duty {duty.code} must rest on {limit.rule.id} of its time limit; add it"


def _overlap(one: Rule, other: Rule) -> bool:
    starts = max(one.from_ or date.min, other.from_ or date.min)
    return starts <= min(one.to or date.max, other.to or date.max)


def _paths(process: Definition) -> Iterator[str]:
    moves = [arc for arc in process.arcs if not arc.stays]
    reached = _closure({START}, moves, forward=True)
    if reached == {START}:
        yield "a start must open a case, got none; add one"
    finals = {state.id for state in process.states if state.final}
    ending = _closure(finals, moves, forward=False)
    for state in process.states:
        if state.id not in reached:
            yield f"state {state.id} must be reachable from a start, got no way; add an arc"
        elif state.id not in ending:
            yield f"state {state.id} must have a way to a final state, got a trap; add an arc"


def _closure(states: set[str], moves: list[Arc], *, forward: bool) -> set[str]:
    reached = set(states)
    size = 0
    while size != len(reached):
        size = len(reached)
        for arc in moves:
            here, there = (arc.sources, arc.targets) if forward else (arc.targets, arc.sources)
            if reached.intersection(here):
                reached.update(there)
    return reached
