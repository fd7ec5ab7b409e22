"""Scripts told again event by event, with all cases as they stood, so that they can go otherwise."""

from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

from again import told
from lsprocess import Actor, Case, Event
from lsprocess.process import (
    ActionData,
    Attempt,
    Command,
    attempt,
    evolve,
    named_cases,
    new_case,
    whole,
)
from performed import performed
from places import EXAMPLES, SCRIPTS


Cases = Mapping[str, Case]

TOLD = [*SCRIPTS, *sorted(EXAMPLES.glob("*.jsonl"))]
"""Every script and every story."""

_IDS = map("e-{}".format, count(1))


def retold(path: Path) -> Iterator[tuple[Cases, Event]]:
    """Give each event of a script, in the order of recording, with the cases just before it."""
    book, _ = performed(path)
    cases: dict[str, Case] = {}
    histories: dict[str, tuple[Event, ...]] = {}
    for event in told(book):
        yield cases, event
        cases = dict(after_all(cases, event, histories))
        histories[event.case] = (*histories.get(event.case, ()), event)


def after_all(cases: Cases, event: Event, histories: Mapping[str, tuple[Event, ...]]) -> Cases:
    """Give the cases after the last event; *histories* may hold it already."""
    history = tuple(one for one in histories.get(event.case, ()) if one.seq < event.seq)
    return {**cases, event.case: evolve(before(cases, event), event, history)}


def before(cases: Cases, event: Event) -> Case:
    """Give the case in which *event* was attempted."""
    return cases.get(event.case) or new_case(event.process, event.case)


def otherwise(cases: Cases, case: Case, data: ActionData, actor: Actor, like: Event) -> Attempt:
    """Attempt something else in *case*, at the time of the event *like*."""
    linked = case.process.linked(whole(case)) if case.state is not None else ()
    names = [name for name in (*linked, *named_cases(data)) if name in cases]
    return attempt(
        case,
        Command(data=data, actor=actor, at=like.at, recorded_at=like.recorded_at),
        lambda: next(_IDS),
        linked={name: cases[name] for name in names},
        beyond={name: one for name, one in cases.items() if name not in (case.id, *names)},
    )


def after(cases: Cases, made: Attempt) -> Cases:
    """Give all cases after an attempt."""
    return {**cases, **{case.id: case for case in made.cases}}
