"""JSON bytes: the same ones from orjson, where it is installed, and from the standard library."""

import json

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any


try:
    import orjson
except ImportError:  # pragma: no cover - a test runs without it in an interpreter of its own
    FAST = False
else:
    FAST = True


def to_json(value: Mapping[str, Any]) -> bytes:
    """Write JSON's types, dates and UTC datetimes as compact UTF-8 bytes."""
    return orjson.dumps(value, option=orjson.OPT_UTC_Z) if FAST else plain_json(value)


def from_json(body: bytes) -> Any:
    """Read JSON bytes."""
    return orjson.loads(body) if FAST else json.loads(body)


def ready(value: Mapping[str, Any]) -> object:
    """Write once what is written often: a piece for `to_json`, which takes it over as it is."""
    return orjson.Fragment(to_json(value)) if FAST else value


def plain_json(value: Mapping[str, Any]) -> bytes:
    """Write the same bytes as `to_json`, with the standard library alone."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)
    return text.encode()


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    msg = f"'value' must be of JSON's types, a date or a datetime, got {type(value).__name__}"
    raise TypeError(msg)
