"""Whom a case knows: the ids that its events hold."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lsprocess import Event
from lsprocess.process.record_fields import Field, fields_of
from lsprocess.process.structure import converter


def ids(data: Any) -> Iterator[str]:
    """Give the ids of people and bodies that a record holds, documents and cases left out."""
    if hasattr(data, "about"):
        yield from _ids(fields_of(type(data)), converter().unstructure(data))


def _ids(fields: tuple[Field, ...], raw: Mapping[str, Any]) -> Iterator[str]:
    for field in fields:
        value = raw.get(field.name)
        for one in value if isinstance(value, list | tuple) else (value,):
            if isinstance(one, dict):
                yield from _ids(field.fields, one)
            elif field.holds == "id" and one is not None and one not in field.codes:
                yield str(one)


def held(events: Iterable[Event]) -> set[str]:
    """Give the ids that events hold, and who acted."""
    return {one for event in events for one in (*ids(event.data), event.actor.id)}
