"""
Reading stored records quickly: each field is checked once, by the record that holds it.

It reads what `encode` writes and nothing else.  At anything odd it gives up with some error, and
the strict reader of `codec` says what is wrong, and where.
"""

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from sys import intern
from typing import Any, Final, TypeVar, cast

from lsprocess.ids import check_id
from lsprocess.process import Actor, Basis, Deadline, Edition, Event, Level, Process, Verdict
from lsprocess.process.fields import Count, Word, check_for, moment
from lsprocess.process.left_out import NothingKept, nothing_of
from lsprocess.process.structure import builder, parser


T = TypeVar("T")
_KNOWN: Final = {
    *("schema", "id", "case", "seq", "process", "profile", "calendar", "action", "outcome", "from"),
    *("to", "actor", "at", "recorded_at", "data", "guards", "linked", "opened", "settled"),
    *("deadlines", "breached", "command", "echo_of"),
}
_PLAIN: Final = {"guard", "level", "result", "sources"}
_VERDICT: Final = _PLAIN | {"params", "evidence", "basis"}
_SEEN: Final = ("case", "seq")
_ACTOR: Final = ("id", "role", "organisation")
_SECONDS: Final = len("2026-03-02T09:00:00Z")
_MICROSECONDS: Final = len("2026-03-02T09:00:00.000001Z")
_OUTCOMES: Final = frozenset(("applied", "refused", "not_available"))
_RESULTS: Final = frozenset(("met", "unmet", "warned", "exempted", "not_asked"))
_time = parser(datetime)


class Odd(ValueError):
    """Raised at what is not as `encode` writes it; the strict reader says what it is."""


def read(parts: dict[str, Any], process: Process) -> Event:
    """
    Make the event of a stored record.

    Args:
        parts: The record, as JSON gave it.
        process: The process version that it names.

    Raises:
        Exception: Of some kind, when the record is not as it must be.
    """
    if not parts.keys() <= _KNOWN or parts["outcome"] not in _OUTCOMES:
        raise Odd
    get, who = parts.get, parts["actor"]
    if len(who) != len(_ACTOR):
        raise Odd
    at = recorded_at = _moment(parts["at"])
    if parts["recorded_at"] != parts["at"]:
        recorded_at = _moment(parts["recorded_at"])
    return Event(
        id=check_id(parts["id"]),
        case=intern(check_id(parts["case"])),
        seq=_count(parts["seq"]),
        process=process,
        data=nothing_kept(parts, process)
        or builder(cast("Any", process.by_name[parts["action"]].record))(parts["data"]),
        outcome=parts["outcome"],
        source=_text(parts["from"]),
        target=_text(parts["to"]),
        actor=_actor(who["id"], who["role"], who["organisation"]),
        at=at,
        recorded_at=recorded_at,
        profile=_code(parts["profile"]),
        calendar=_code(parts["calendar"]),
        verdicts=tuple([_verdict(entry, process) for entry in _list(parts["guards"])]),
        linked=_each(_seen, get("linked")),
        opened=_each(intern, get("opened")),
        settled=_each(intern, get("settled")),
        deadlines=_each(_deadline, get("deadlines")),
        breached=_each(_deadline, get("breached")),
        key=None if get("command") is None else check_id(parts["command"]),
        echo_of=_text(get("echo_of")),
    )


def nothing_kept(parts: dict[str, Any], process: Process) -> NothingKept | None:
    """Give what stands for data that were left out; what was applied leaves none out."""
    if parts["data"] is not None or parts["outcome"] == "applied":
        return None
    return nothing_of(process.by_name[parts["action"]].record)


_count, _word = check_for(Count), check_for(Word | None)


@lru_cache(maxsize=64)  # profiles and calendars
def _code(value: str | None) -> str | None:
    code: str | None = _word(value)
    return code


def _moment(text: str) -> datetime:
    # Python reads more forms than these two, which are all that is ever written.
    if (
        text[4:20:3] == "--T::Z"
        if len(text) == _SECONDS
        else (len(text) == _MICROSECONDS and text[4:20:3] == "--T::." and text[-1] == "Z")
    ):
        return datetime.fromisoformat(text)
    return moment(_time(text))


def _each(read: Callable[[Any], T], value: Any) -> tuple[T, ...]:
    return () if value is None else tuple([read(item) for item in _list(value)])


def _text(value: Any) -> str | None:
    if value is not None and type(value) is not str:
        raise Odd
    return value


def _seen(link: dict[str, Any]) -> tuple[str, int]:
    if len(link) != len(_SEEN):
        raise Odd
    return check_id(link["case"]), _count(link["seq"])


def _list(value: Any) -> list[Any]:
    if type(value) is not list:
        raise Odd
    return value


def _deadline(entry: dict[str, Any]) -> Deadline:
    deadline: Deadline = builder(Deadline)({**entry, "duty": intern(entry["duty"])})
    return deadline


@lru_cache(maxsize=128)  # the few who act in one case; nobody is kept for long
def _actor(name: str, role: str, organisation: str | None) -> Actor:
    return Actor(id=name, role=role, organisation=organisation)


def _verdict(entry: dict[str, Any], process: Process) -> Verdict:
    if entry["result"] not in _RESULTS:
        raise Odd
    edition = _edition(process, entry["guard"], entry["level"], tuple(_list(entry["sources"])))
    if len(entry) == len(_PLAIN):
        return edition.plain[entry["result"]]
    if not entry.keys() <= _VERDICT:
        raise Odd
    params = {
        name: tuple(value) if type(value) is list else value
        for name, value in entry.get("params", {}).items()
    }
    bases = tuple([builder(Basis)(basis) for basis in _list(entry.get("basis", []))])
    return Verdict(edition, entry["result"], params, tuple(_list(entry.get("evidence", []))), bases)


@lru_cache(maxsize=4096)
def _edition(process: Process, code: str, level: Level, sources: tuple[str, ...]) -> Edition:
    return process.edition(code, level, sources)
