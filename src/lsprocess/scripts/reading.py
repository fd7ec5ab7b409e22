"""
Case scripts: each line read into a step, or into everything that is wrong in it.

Nothing in a line can stop the reading, and no sentence here repeats what a line held.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import reduce
from typing import Any, Final

import attrs

from lsprocess.errors import InvalidInput
from lsprocess.ids import check_id
from lsprocess.problems import Problem, another, as_problem, of, part, problem
from lsprocess.process import ActionData, Actor, Case, Id, Process, Word, record
from lsprocess.process.fields import SHOWN, Raw, is_word
from lsprocess.process.structure import structure
from lsprocess.scripts.jsonl import parse


OUTCOMES: Final = ("applied", "refused", "not_available", "invalid")

Expect = str | tuple[str, ...] | None
"""What a line says will happen: an outcome, or the codes of exactly the unmet guards."""

FindCase = Callable[[str], Case | None]
"""Gives a case as it stands, a refused start without its state, or None for an unknown id."""

_NO_DATA: Final[Mapping[str, object]] = {}


@attrs.frozen(kw_only=True)
class Step:
    """
    A well-formed line.

    Attributes:
        number: Number of the line in the script, from 1.
        case: Id of the case.
        process: The case's process, or the one that the line opens the case in.
        starts: Whether the action is one that opens cases.
        data: The action's record.
        actor: Who attempts it.
        at: When it happened (UTC).
        recorded_at: When it was recorded (UTC).
        key: Idempotency key.
        expect: What the line says will happen.
    """

    number: int
    case: str
    process: Process
    starts: bool
    data: ActionData
    actor: Actor
    at: datetime
    recorded_at: datetime
    key: str | None
    expect: Expect


@attrs.frozen(kw_only=True)
class BadLine:
    """
    A malformed line.

    Attributes:
        number: Number of the line in the script, from 1.
        problems: Everything that is wrong, each with its place and the way out.
        case: Its case, when that is a well-formed id.
        action: Its action, when that is a known one.
        expect: What the line says will happen, when it says so in good form.
    """

    number: int
    problems: tuple[Problem, ...]
    case: str | None = None
    action: str | None = None
    expect: Expect = None


@record
class _Line:
    case: Id
    action: Word
    actor: Actor
    at: datetime
    process: Word | None = None
    data: Raw = _NO_DATA
    recorded_at: datetime | None = None
    command: Id | None = None
    expect: Raw = None
    why: Raw = None


def read(
    number: int, raw: bytes | None, library: Mapping[str, Process], find: FindCase
) -> Step | BadLine:
    """
    Read one line.

    Args:
        number: Its number.
        raw: Its bytes; None when it is too long.
        library: Processes that can be opened, by name.
        find: Gives the cases that are there already.
    """
    try:
        value, problems = parse(raw)
    except InvalidInput as error:
        return BadLine(number=number, problems=tuple(map(as_problem, error.problems)))
    reading = _Reading(value, problems, library, find)
    step = reading.step(number)
    if step is not None:
        return step
    return BadLine(
        number=number,
        problems=tuple(dict.fromkeys(problems)),
        case=reading.case,
        action=reading.action if reading.knows_action() else None,
        expect=reading.expect,
    )


class _Reading:
    """One line on its way from JSON to a step; what is wrong gathers in its problems."""

    def __init__(
        self,
        value: dict[str, Any],
        problems: list[Problem],
        library: Mapping[str, Process],
        find: FindCase,
    ) -> None:
        self.value = value
        self.problems = problems
        self.library = library
        self.case = _id_or_none(value.get("case"))
        self.action = _text_or_none(value.get("action"))
        self.found = None if self.case is None else find(self.case)
        self.process: Process | None = None
        self.expect: Expect = None

    def step(self, number: int) -> Step | None:
        """Give the step; None when something is wrong."""
        line = self._line()
        self.process = self._process()
        data = self._data()
        self.expect = self._expect()
        if line is None or self.process is None or data is None or self.problems:
            return None
        return Step(
            number=number,
            case=line.case,
            process=self.process,
            starts=self.process.arc(None, line.action) is not None,
            data=data,
            actor=line.actor,
            at=line.at,
            recorded_at=line.at if line.recorded_at is None else line.recorded_at,
            key=line.command,
            expect=self.expect,
        )

    def knows_action(self) -> bool:
        """Say whether the line's action is one of its process's, or of any when that is unknown."""
        processes = self.library.values() if self.process is None else (self.process,)
        return any(self.action in process.by_name for process in processes)

    def _line(self) -> _Line | None:
        try:
            return structure(self.value, _Line, likely=True)
        except InvalidInput as error:
            self.problems.extend(
                wrong if wrong.path else of("line", wrong)
                for wrong in map(as_problem, error.problems)
            )
            return None

    def _process(self) -> Process | None:
        process_id = _text_or_none(self.value.get("process"))
        names = tuple(self.library)
        if process_id is not None and process_id not in self.library:
            got = another(process_id, names)
            self.problems.append(problem("must_be_one_of", "process", codes=names, got=got))
            return None
        if self.found is not None and self.found.state is not None:
            own = self.found.process
            if process_id not in (None, own.id):
                self.problems.append(problem("process_of_line", "process", own=own.id))
            return own
        if process_id is not None:
            return self._opening(self.library[process_id])
        if self.found is not None:
            return self._opening(self.library[self.found.process.id])
        if self.case is not None:
            self.problems.append(self._unopened())
        return None

    def _opening(self, process: Process) -> Process:
        # A malformed action has its own sentence.
        known_action = self.action is not None and self.action in process.by_name
        if known_action and self.action not in process.table[None]:
            self.problems.append(self._unopened())
        return process

    def _unopened(self) -> Problem:
        opened = [p.id for p in self.library.values() if self.action in p.table[None]]
        if opened:
            return problem("process_missing", "process", process=_one_of(opened))
        starts = dict.fromkeys(name for p in self.library.values() for name in p.table[None])
        return problem("unopened_case", "case", starts=_one_of(starts))

    def _data(self) -> ActionData | None:
        if self.process is None or self.action is None:
            return None
        action = self.process.by_name.get(self.action)
        if action is None or not action.performable:
            performable = tuple(a.id for a in self.process.actions if a.performable)
            got = another(self.action, performable)
            self.problems.append(
                problem("action_of_line", "action", process=self.process.id, got=got)
            )
            return None
        data = self.value.get("data")
        try:
            return structure(_NO_DATA if data is None else data, action.record, "data", likely=True)
        except InvalidInput as error:
            self.problems.extend(map(as_problem, error.problems))
            return None

    def _expect(self) -> Expect:
        expect = self.value.get("expect")
        if expect is None or (isinstance(expect, str) and expect in OUTCOMES):
            return expect
        if not isinstance(expect, list):
            got = another(expect, OUTCOMES)
            self.problems.append(problem("expect_outcome", "expect", outcomes=OUTCOMES, got=got))
            return None
        codes = () if self.process is None else tuple(self.process.guards)
        others = [
            (place, code)
            for place, code in enumerate(expect)
            if not is_word(code) or (self.process is not None and code not in codes)
        ]
        wrong = [
            problem("expect_guard", f"expect[{place}]", got=another(code, codes))
            for place, code in others[:SHOWN]
        ]
        if len(others) > SHOWN:
            wrong.append(problem("expect_guards", "expect", count=len(others) - SHOWN))
        if not wrong and not 0 < len(expect) == len(set(expect)):
            wrong = [problem("expect_once", "expect")]
        self.problems.extend(wrong)
        return None if wrong else tuple(expect)


def _text_or_none(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _one_of(names: Iterable[str]) -> Problem | str:
    return reduce(lambda one, other: part("or", one=one, other=other), names)


def _id_or_none(value: object) -> str | None:
    try:
        return check_id(value)
    except InvalidInput:
        return None
