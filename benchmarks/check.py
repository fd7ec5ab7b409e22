"""Hold a contender to the work: the same outcomes and states, a whole audit line each time."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import orjson

from benchmarks.probes import PROBES
from benchmarks.work import PROCESS, STATES, STRAIGHT, VERSION, Attempt, Step, attempts


if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.contenders import Contender


class WrongWorkError(Exception):
    """Raised when a contender does other work than the rest; its figures would say nothing."""


def check(contender: Contender, cases: int = 3) -> None:
    """
    Run the straight path and every probe, and compare each line with what must come of it.

    Raises:
        WrongWork: Names the contender, the script and the step, with each difference.
    """
    seen: set[str] = set()
    number = 0
    for name, script in {"straight path": STRAIGHT, **PROBES}.items():
        for _ in range(cases):
            number += 1
            case = contender.new_case(number)
            before = contender.state(case)
            last = None
            for step, attempt in zip(script, attempts(number, script), strict=True):
                line = orjson.loads(contender.attempt(case, contender.ready(attempt)))
                problems = [
                    *_problems(line, step, attempt, before, contender),
                    *_order(line, last, seen),
                ]
                state = contender.state(case)
                if state != step.state:
                    problems.append(f"the case must be in {step.state}, got {state}")
                if problems:
                    place = f"{contender.name}, {name}, {step.action} at hour {step.hour}"
                    message = f"{place}: {'; '.join(problems)}"
                    raise WrongWorkError(message)
                before, last = state, line["seq"]


def _order(line: dict[str, Any], last: int | None, seen: set[str]) -> Iterator[str]:
    if last is not None and line["seq"] != last + 1:
        yield f"seq must follow {last}, got {line['seq']}"
    if str(UUID(line["id"])) in seen:
        yield "id must be new, got one used before"
    seen.add(str(UUID(line["id"])))


def _problems(
    line: dict[str, Any], step: Step, attempt: Attempt, before: str, contender: Contender
) -> Iterator[str]:
    expected = {
        "case": attempt.case,
        "action": step.action,
        "outcome": step.outcome,
        "from": before,
        **_definition(line),
    }
    for key, value in expected.items():
        if line[key] != value:
            yield f"{key} must be {value}, got {line[key]}"
    actor = line["actor"]
    if (actor["id"], actor["role"]) != (attempt.actor, attempt.role):
        yield f"actor must be {attempt.actor} as {attempt.role}, got {actor}"
    for key, time in (("at", attempt.at), ("recorded_at", attempt.recorded_at)):
        if datetime.fromisoformat(line[key]) != time:
            yield f"{key} must be {time}, got {line[key]}"
    to = step.state if step.outcome == "applied" else None
    if line.get("to") != to:
        yield f"to must be {to}, got {line.get('to')}"
    if before not in STATES:
        yield f"from must be a state of the process, got {before}"
    verdicts = [_verdict(guard) for guard in line["guards"] or ()]
    told = list((step.guards or {}).items())
    if contender.capabilities != "every guard":
        told = _up_to_first_unmet(told)
    if verdicts != told:
        yield f"guards must be {told}, got {verdicts}"


def _definition(line: dict[str, Any]) -> dict[str, Any]:
    if isinstance(line["process"], dict):  # the library's own record says more than the name
        return {"process": {**line["process"], "id": PROCESS, "version": VERSION}}
    return {"process": PROCESS, "version": VERSION}


def _verdict(guard: dict[str, Any]) -> tuple[str, bool]:
    if "guard" in guard:  # the library's own record says more than met or not
        return guard["guard"], guard["result"] == "met"
    return guard["code"], guard["met"]


def _up_to_first_unmet(guards: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    for place, (_, met) in enumerate(guards, 1):
        if not met:
            return guards[:place]
    return guards
