"""What the data of an action are made of: fields, what they hold, and an example of them."""

from collections.abc import Iterator
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin

import attrs

from lsprocess.process.fields import ActionData, CaseId, Count, Document, Id, Word, kinds_of
from lsprocess.process.structure import json_key


Holds = Literal[
    "id", "document", "case", "code", "word", "count", "date", "time", "boolean", "record"
]

_HOLDS: Final[dict[Any, Holds]] = {
    Id: "id",
    Document: "document",
    CaseId: "case",
    Word: "word",
    Count: "count",
    date: "date",
    datetime: "time",
    bool: "boolean",
}


@attrs.frozen(kw_only=True)
class Field:
    """
    A field of an action's data, as JSON has it.

    Attributes:
        name: Its key.
        holds: ``id``, ``document`` (a document's id), ``case`` (the id of another case), ``code``
            (one of *codes*), ``word`` (a code that the process knows), ``count``, ``date``,
            ``time`` (with its offset from UTC), ``boolean`` or ``record`` (an object with
            *fields*).
        several: Whether it is a list of them.
        needed: Whether it must be given.
        codes: Codes that it may hold, where these are all.
        fields: Fields of the object that it holds.
    """

    name: str
    holds: Holds
    several: bool = False
    needed: bool = True
    codes: tuple[str, ...] = ()
    fields: "tuple[Field, ...]" = ()


def fields_of(record: type[ActionData]) -> tuple[Field, ...]:
    """List the fields of an action's record, in its order."""
    return tuple(_fields(record))


def _fields(record: Any) -> Iterator[Field]:
    kinds = kinds_of(record)
    for field in attrs.fields(record):
        needed = field.default is attrs.NOTHING
        yield _field(json_key(field.name), kinds[field.name], needed=needed)


def _field(name: str, kind: Any, *, needed: bool) -> Field:
    kinds = [held for held in _alternatives(kind) if held is not NoneType]
    several = get_origin(kinds[0]) is tuple
    if several:
        kinds = _alternatives(get_args(kinds[0])[0])
    codes = tuple(code for held in kinds if get_origin(held) is Literal for code in get_args(held))
    first = kinds[0]
    if attrs.has(first):
        inner = tuple(_fields(first))
        return Field(name=name, holds="record", several=several, needed=needed, fields=inner)
    others = [held for held in kinds if get_origin(held) is not Literal]
    holds: Holds = _HOLDS[others[0]] if others else "code"
    return Field(name=name, holds=holds, several=several, needed=needed, codes=codes)


def _alternatives(kind: Any) -> list[Any]:
    return list(get_args(kind)) if get_origin(kind) in (Union, UnionType) else [kind]


def example_of(fields: tuple[Field, ...]) -> dict[str, Any]:
    """Give an example of the data that must be given: well-formed, and about nobody."""
    return {field.name: _example(field) for field in fields if field.needed}


def _example(field: Field) -> Any:
    value = _single(field)
    return [value] if field.several else value


def _single(field: Field) -> Any:
    if field.fields:
        return example_of(field.fields)
    if field.codes:
        return field.codes[0]
    return _EXAMPLES.get(field.holds) or f"{field.name.replace('_', '-')}-1"


_EXAMPLES: Final[dict[Holds, Any]] = {
    "word": "a_code",
    "count": 1,
    "date": "2026-03-02",
    "time": "2026-03-02T09:00:00+02:00",
    "boolean": True,
    "case": "case-1",
    "document": "doc-1",
}
