"""Which process names which: by a code of its own, and in what the tests and the stories record."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple, get_args

import stories

from lsprocess.casebook import Casebook
from lsprocess.process import ActionData
from lsprocess.process.fields import case_fields, kinds_of
from lsprocess.processes import PROCESSES
from lsprocess.scripts import Answer, perform


SCRIPTS: Final = Path(__file__).resolve().parents[2] / "tests" / "scripts"


class Way(NamedTuple):
    """
    That one process names another.

    Attributes:
        source: Id of the process that names.
        target: Id of the process whose case is named.
        action: Id of the action by which.
        field: The field that names.
        story: The story in which it does; None where a test or the definition says so.
    """

    source: str
    target: str
    action: str
    field: str
    story: str | None = None


@cache
def ways() -> tuple[Way, ...]:
    """Give every way on which one process names another, those of the definitions first."""
    found = [*_by_code()]
    for path in sorted(SCRIPTS.glob("*.jsonl")):
        with Casebook.open("memory:") as book, path.open("rb") as file:
            found += _recorded(book, list(perform(book, file)), None)
    for name in stories.told():
        found += _recorded(*stories.performed(name), name)
    return tuple(dict.fromkeys(found))


@cache
def played() -> dict[str, tuple[str, ...]]:
    """Give for each process the names of the stories that have a case of it."""
    cast = {
        name: {book.case(case).process.id for case in book.cases()}
        for name in stories.told()
        for book, _ in (stories.performed(name),)
    }
    return {one: tuple(name for name, there in cast.items() if one in there) for one in PROCESSES}


def _by_code() -> Iterator[Way]:
    for process in PROCESSES.values():
        for action in process.actions:
            for field, kind in kinds_of(action.record).items():
                codes = get_args(kind)
                if codes and set(codes) <= PROCESSES.keys():
                    yield from (Way(process.id, code, action.id, field) for code in codes)


def _recorded(book: Casebook, answers: Iterable[Answer], story: str | None) -> Iterator[Way]:
    for answer in answers:
        if answer.outcome is not None and answer.outcome.applied:
            event = answer.outcome.event
            for field, case in _cases_of(event.data):
                target = book.case(case).process.id
                yield Way(event.process.id, target, event.data.verb, field, story)


def _cases_of(data: ActionData) -> Iterator[tuple[str, str]]:
    for field in case_fields(type(data)):
        case = getattr(data, field)
        if case is not None:
            yield field, case
