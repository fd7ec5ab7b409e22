"""The digest of a definition: which rules decided, told by 64 hexadecimal digits."""

from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import attrs

from lsprocess.law.limit import Limit
from lsprocess.law.rules import Rule
from lsprocess.process.definition import Definition
from lsprocess.process.fields import kinds_of
from lsprocess.process.guard import Guard


def digest(process: Definition) -> str:
    """Hash what decides: states, data, arcs, guards with level and sources, duties; no wordings."""
    import hashlib
    import json

    parts: dict[str, Any] = {
        "id": process.id,
        "version": process.version,
        "states": [[state.id, state.final] for state in process.states],
        "actions": [[a.id, _fields(a.record), a.performable] for a in process.actions],
        "arcs": [
            [arc.action.verb, arc.sources, arc.targets, [_named(g) for g in arc.guards], arc.urgent]
            for arc in process.arcs
        ],
        "guards": [
            [_named(g), g.level, _rules(g.rules), *(["warns"] if g.warns else [])]
            for g in process.every_guard.values()
        ],
        "duties": [
            [d.code, _rules(d.rules), _limits(d.limits), *([] if d.days is None else ["own days"])]
            for d in process.duties
        ],
        "profiles": process.profiles,
        "calendar": process.calendar,
    }
    text = json.dumps(parts, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _named(guard: Guard) -> str:
    return f"{guard.code} {guard.variant}".strip()


def _rules(rules: tuple[Rule, ...]) -> list[Any]:
    return [[*rule.cites(), _day(rule.from_), _day(rule.to)] for rule in rules]


def _limits(limits: tuple[Limit, ...]) -> list[Any]:
    return [[_rules((limit.rule,)), limit.unit, limit.amount] for limit in limits]


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _fields(record: type) -> list[Any]:
    kinds = kinds_of(record)
    return [
        [field.name, _kind(kinds[field.name]), field.default is attrs.NOTHING]
        for field in attrs.fields(record)
    ]


def _kind(kind: Any) -> Any:
    # Spelled out here: Python's own words for a type change from one version to the next.
    if attrs.has(kind):
        return _fields(kind)
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return args[1]
    if origin in (Union, UnionType):
        return ["either", *(_kind(arg) for arg in args if arg is not NoneType)]
    if origin is tuple:
        return ["list", _kind(args[0])]
    return ["one of", *args] if args else kind.__name__
