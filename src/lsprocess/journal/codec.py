"""
The event as a stored record: one JSON object, the same bytes with orjson or without it.

The record is closed and versioned (``schema``).  It holds ids, codes, references, dates, numbers
and booleans; the journal keeps its bytes, and the audit line shows the same keys.
"""

import json
import re

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any, Final, Literal

from lsprocess.errors import InvalidInput, RecordUnreadable
from lsprocess.journal.jsons import from_json, ready, to_json
from lsprocess.journal.reading import nothing_kept, read
from lsprocess.problems import part, problem, said_by
from lsprocess.process import (
    ActionData,
    Actor,
    Basis,
    Deadline,
    Edition,
    Event,
    Id,
    Level,
    Process,
    Result,
    Verdict,
    Word,
)
from lsprocess.process.fields import Count, Raw, record
from lsprocess.process.left_out import NothingKept
from lsprocess.process.structure import converter, structure


SCHEMA: Final = 1
Library = Mapping[tuple[str, str], Process]
"""Process versions by id and version."""


def as_dict(event: Event) -> dict[str, Any]:
    """Give the record of *event* as a dict of JSON's types, dates and UTC datetimes."""
    return _record(event, _process(event.process), [_verdict(v) for v in event.verdicts])


def _record(event: Event, process: object, guards: list[Any]) -> dict[str, Any]:
    actor, data = event.actor, event.data
    record: dict[str, Any] = {
        "schema": SCHEMA,
        "id": event.id,
        "case": event.case,
        "seq": event.seq,
        "process": process,
        "profile": event.profile,
        "calendar": event.calendar,
        "action": data.verb,
        "outcome": event.outcome,
        "from": event.source,
        "to": event.target,
        "actor": {"id": actor.id, "role": actor.role, "organisation": actor.organisation},
        "at": event.at,
        "recorded_at": event.recorded_at,
        "data": None if isinstance(data, NothingKept) else _unstructured(type(data))(data),  # type: ignore[arg-type]
        "guards": guards,
    }
    if event.linked:
        record["linked"] = [{"case": case, "seq": seq} for case, seq in event.linked]
    if event.opened:
        record["opened"] = event.opened
    if event.settled:
        record["settled"] = event.settled
    if event.deadlines:
        record["deadlines"] = [deadline_record(deadline) for deadline in event.deadlines]
    if event.breached:
        record["breached"] = [deadline_record(deadline) for deadline in event.breached]
    if event.key is not None:
        record["command"] = event.key
    if event.echo_of is not None:
        record["echo_of"] = event.echo_of
    return record


def _process(process: Process) -> dict[str, Any]:
    return {
        "id": process.id,
        "version": process.version,
        "digest": process.digest,
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "guard": verdict.code,
        "level": verdict.level,
        "result": verdict.result,
        "sources": verdict.sources,
    }
    if verdict.params:
        entry["params"] = dict(verdict.params)
    if verdict.evidence:
        entry["evidence"] = verdict.evidence
    if verdict.bases:
        entry["basis"] = [converter().unstructure(basis) for basis in verdict.bases]
    return entry


def deadline_record(deadline: Deadline) -> dict[str, Any]:
    """Give the record of a time limit as a dict."""
    return {
        "duty": deadline.duty,
        "rule": deadline.rule,
        "counted_from": deadline.counted_from,
        "strict": deadline.strict,
        "rolled": deadline.rolled,
        "policy": deadline.policy,
        "policy_version": deadline.policy_version,
    }


@cache
def _unstructured(record: Callable[..., ActionData]) -> Callable[[ActionData], dict[str, Any]]:
    return converter().get_unstructure_hook(record)


def encode(event: Event) -> bytes:
    """Give the canonical bytes of *event*'s record: one line of JSON, without a newline."""
    guards = [_written(verdict) for verdict in event.verdicts]
    return to_json(_record(event, _process_written(event.process), guards))


def encode_soundly(event: Event, library: Library) -> bytes:
    """
    Give the bytes of *event*'s record, when they can be read back as the same event.

    Raises:
        InvalidInput: When they cannot: kept, they would make their case unreadable for ever.
    """
    body = encode(event)
    if not _reads_as(event, body, library):
        raise InvalidInput(problem("unreadable_attempt"))
    return body


def _reads_as(event: Event, body: bytes, library: Library) -> bool:
    try:
        return decode(body, library) == event
    except RecordUnreadable:
        return False


def _written(verdict: Verdict) -> object:
    edition = verdict.edition
    if verdict is edition.plain.get(verdict.result):
        return _plain_written(edition, verdict.result)
    return _verdict(verdict)


# What never changes is written once: a process version, and a guard's verdict without more.
@cache
def _process_written(process: Process) -> object:
    return ready(_process(process))


@cache
def _plain_written(edition: Edition, result: Result) -> object:
    return ready(_verdict(edition.plain[result]))


UNREADABLE: Final = "unreadable"
"""The outcome that is told of a record which has none."""

_OUTCOME: Final = re.compile(rb'"outcome":"([a-z_]+)"')


def outcome_of(body: bytes) -> str:
    """Read the outcome of a stored record, without the definition that it rests on."""
    match = _OUTCOME.search(body)
    return UNREADABLE if match is None else match[1].decode()


@record
class _Said:
    guard: Word
    level: Level
    result: Literal["met", "unmet", "warned", "exempted", "not_asked"]
    sources: Raw
    params: Raw = None
    evidence: Raw = ()
    basis: tuple[Basis, ...] = ()


@record
class _Seen:
    case: Id
    seq: Count


@record
class _Line:
    id: Id
    case: Id
    seq: Count
    action: Word
    outcome: Literal["applied", "refused", "not_available"]
    actor: Actor
    at: datetime
    recorded_at: datetime
    guards: tuple[_Said, ...]
    data: Raw = None
    profile: Word | None = None
    calendar: Word | None = None
    linked: tuple[_Seen, ...] = ()
    opened: tuple[Raw, ...] = ()
    settled: tuple[Raw, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    breached: tuple[Deadline, ...] = ()
    command: Id | None = None
    echo_of: Raw = None


def decode(body: bytes, library: Library) -> Event:
    """
    Read a stored record back.

    Args:
        body: The bytes that `encode` gave.
        library: Process versions that are known.

    Raises:
        RecordUnreadable: When the record is of another schema, process version or digest, or
            does not fit the definition.
    """
    try:
        parts: dict[str, Any] = from_json(body)
        process = library[parts["process"]["id"], parts["process"]["version"]]
        if parts["schema"] == SCHEMA and parts["process"] == _named(process):
            return read(parts, process)
    except Exception:  # noqa: BLE001, S110 - the strict reader says what is wrong
        pass
    return _strictly(body, library)


@cache
def _named(process: Process) -> dict[str, Any]:
    return _process(process)


def _strictly(body: bytes, library: Library) -> Event:
    try:
        parts: dict[str, Any] = json.loads(body)
        if parts.pop("schema") != SCHEMA:
            raise RecordUnreadable(problem("record_schema", "schema", schema=SCHEMA))
        process = _known(parts, library)
        source, target = parts.pop("from"), parts.pop("to")
        line = structure(parts, _Line, "record")
        if "data" not in parts:
            raise InvalidInput(problem("missing", "record.data"))  # noqa: TRY301 - told below
        maybe = (text for text in (source, target, line.echo_of) if text is not None)
        _check_texts(*maybe, *line.opened, *line.settled)
        data = nothing_kept(parts, process) or structure(
            line.data, process.by_name[line.action].record, "data"
        )
        verdicts = tuple(_read(entry, process) for entry in line.guards)
    except (InvalidInput, KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        reason = said_by(error) if isinstance(error, InvalidInput) else part("another_shape")
    else:
        return Event(
            id=line.id,
            case=line.case,
            seq=line.seq,
            process=process,
            data=data,
            outcome=line.outcome,
            source=source,
            target=target,
            actor=line.actor,
            at=line.at,
            recorded_at=line.recorded_at,
            profile=line.profile,
            calendar=line.calendar,
            verdicts=verdicts,
            linked=tuple((link.case, link.seq) for link in line.linked),
            opened=line.opened,
            settled=line.settled,
            deadlines=line.deadlines,
            breached=line.breached,
            key=line.command,
            echo_of=line.echo_of,
        )
    raise RecordUnreadable(problem("record_unfit", said=reason))


def _known(parts: dict[str, Any], library: Library) -> Process:
    reference = parts.pop("process")
    process = library.get((reference["id"], reference["version"]))
    if process is None:
        raise RecordUnreadable(problem("record_process", "process"))
    if reference != _process(process):
        wrong = problem("record_definition", process=process.id, version=process.version)
        raise RecordUnreadable(wrong)
    return process


def _check_texts(*values: object) -> None:
    if not all(isinstance(value, str) for value in values):
        raise InvalidInput(problem("record_texts"))


def _read(entry: _Said, process: Process) -> Verdict:
    params = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in (entry.params or {}).items()
    }
    levels = {level for code, level, _ in process.every_guard if code == entry.guard}
    if levels and entry.level not in levels:
        raise InvalidInput(problem("record_level", "level"))
    edition = process.edition(entry.guard, entry.level, tuple(entry.sources))
    if not (params or entry.evidence or entry.basis):
        return edition.plain[entry.result]
    return Verdict(edition, entry.result, params, tuple(entry.evidence), entry.basis)
