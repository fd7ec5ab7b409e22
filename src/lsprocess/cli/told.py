"""The data of an action in words: fields and codes by what they are called, ids as they are."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from lsprocess.cli import texts
from lsprocess.cli.definitions import definitions
from lsprocess.process.record_fields import Field, fields_of
from lsprocess.processes.vocabulary import CODES, DATA, FIELDS, GUARDS, named
from lsprocess.text import Lang, format_date


def data_told(data: Mapping[str, Any], lang: Lang) -> tuple[str, ...]:
    """Say what *data* hold, field by field, as JSON has them."""
    return tuple(_told(data, lang))


def _told(data: Mapping[str, Any], lang: Lang) -> Iterator[str]:
    for key, value in data.items():
        if value is None:
            continue
        if isinstance(value, Mapping):
            inside = ", ".join(_told(value, lang))
            yield f"{named(key, FIELDS).of(lang)} ({inside})"
            continue
        listed = value if isinstance(value, list | tuple) else [value]
        said = ", ".join(_value(key, one, lang) for one in listed)
        yield f"{named(key, FIELDS).of(lang)}: {said}"


def _value(key: str, value: object, lang: Lang) -> str:
    if isinstance(value, Mapping):
        return f"({', '.join(_told(value, lang))})"
    if isinstance(value, bool):
        return DATA["yes" if value else "no"].of(lang)
    if isinstance(value, datetime):
        return texts.SAME.fill(lang, what=value)
    if isinstance(value, date):
        return format_date(lang, value)
    if key == "guard":
        return named(str(value), GUARDS).of(lang)
    return named(str(value), CODES).of(lang) if value in _codes().get(key, ()) else str(value)


@cache
def _codes() -> Mapping[str, frozenset[str]]:
    """Give the codes that a field may hold, by its name: an id may look like another's code."""
    found: dict[str, set[str]] = {}
    for process in definitions():
        for action in process.actions:
            for field in _inside(fields_of(action.record)):
                found.setdefault(field.name, set()).update(field.codes)
    return {name: frozenset(codes) for name, codes in found.items()}


def _inside(fields: tuple[Field, ...]) -> Iterator[Field]:
    for field in fields:
        yield field
        yield from _inside(field.fields)
