"""The data of an action in words: fields and codes by what they are called, ids as they are."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from lsprocess.cli import texts
from lsprocess.process import Action, Process
from lsprocess.process.record_fields import Field, fields_of
from lsprocess.processes.common.vocabulary import DATA, field_named, named
from lsprocess.text import Lang, format_date


def data_told(
    process: Process, action: str, data: Mapping[str, Any], lang: Lang
) -> tuple[str, ...]:
    """Say what the *data* of an action hold, field by field, as JSON has them; empty ones not."""
    done = process.by_name[action]
    return tuple(_told(process, done, fields_of(done.record), data, lang))


def _told(
    process: Process,
    action: Action,
    fields: tuple[Field, ...],
    data: Mapping[str, Any],
    lang: Lang,
) -> Iterator[str]:
    known = {field.name: field for field in fields}
    for key, value in data.items():
        if value is None or value in ([], ()):
            continue
        name, field = field_named(process, action, key).of(lang), known[key]
        if isinstance(value, Mapping):
            yield f"{name} ({', '.join(_told(process, action, field.fields, value, lang))})"
            continue
        listed = value if isinstance(value, list | tuple) else [value]
        said = ", ".join(_value(process, action, field, one, lang) for one in listed)
        yield f"{name}: {said}"


def _value(process: Process, action: Action, field: Field, value: object, lang: Lang) -> str:
    if isinstance(value, Mapping):
        return f"({', '.join(_told(process, action, field.fields, value, lang))})"
    if isinstance(value, bool):
        return DATA["yes" if value else "no"].of(lang)
    if isinstance(value, datetime):
        return texts.SAME.fill(lang, what=value)
    if isinstance(value, date):
        return format_date(lang, value)
    if field.name == "guard" and value in process.guards:
        name = process.guards[str(value)].name
        return str(value) if name is None else name.of(lang)
    return named(str(value), process.codes).of(lang) if value in field.codes else str(value)
