"""Running a case script: every line performed in its order, whatever the others came to."""

from collections.abc import Iterator
from typing import IO

import attrs

from lsprocess.casebook import Casebook, Outcome
from lsprocess.errors import CaseUnreadable, InvalidInput, SequenceConflict, UnknownCase
from lsprocess.problems import as_problem, of, problem, said_by
from lsprocess.process import Case, new_case
from lsprocess.scripts.answers import Answer
from lsprocess.scripts.jsonl import lines
from lsprocess.scripts.reading import BadLine, Step, read


def perform(book: Casebook, file: IO[bytes]) -> Iterator[Answer]:
    """
    Perform the lines of a script one after the other and give what each came to.

    Raises:
        JournalError: When the store fails; the lines answered so far are kept.
    """
    for number, raw in lines(file):
        try:
            line = read(number, raw, book.processes, lambda case: _find(book, case))
        except CaseUnreadable as error:
            yield Answer(
                number=number,
                case=error.case,
                problems=(said_by(error),),
                failure="unreadable",
            )
            continue
        if isinstance(line, BadLine):
            yield Answer(
                number=number,
                expect=line.expect,
                case=line.case,
                action=line.action,
                problems=line.problems,
            )
        else:
            yield _answer(book, line)


def _find(book: Casebook, case: str) -> Case | None:
    try:
        return book.case(case)
    except UnknownCase:
        pass
    try:
        return new_case(book.history(case)[-1].process, case)
    except UnknownCase:
        return None


def _answer(book: Casebook, step: Step) -> Answer:
    answer = Answer(number=step.number, expect=step.expect, case=step.case, action=step.data.verb)
    try:
        outcome = _attempt(book, step)
    except InvalidInput as error:
        return attrs.evolve(answer, problems=tuple(map(as_problem, error.problems)))
    except SequenceConflict:
        wrong = of("line", problem("conflict"))
        return attrs.evolve(answer, problems=(wrong,), failure="conflict")
    except CaseUnreadable as error:
        return attrs.evolve(answer, problems=(said_by(error),), failure="unreadable")
    return attrs.evolve(answer, outcome=outcome)


def _attempt(book: Casebook, step: Step) -> Outcome:
    if step.starts:
        # Also where the case is open: only a start knows what an earlier start was told.
        return book.start(
            step.process,
            step.data,
            actor=step.actor,
            at=step.at,
            case=step.case,
            recorded_at=step.recorded_at,
            key=step.key,
        )
    return book.perform(
        step.case,
        step.data,
        actor=step.actor,
        at=step.at,
        recorded_at=step.recorded_at,
        key=step.key,
    )
