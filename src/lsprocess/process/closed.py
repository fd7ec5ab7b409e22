"""What an action's record may hold: nothing through which free text could come in."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from lsprocess.process.fields import Raw, is_leaf, kinds_of


def open_fields(record: type) -> Iterator[str]:
    """
    Give the fields of a record that could hold free text, those of nested records by their path.

    A field is closed when it holds ids, codes, dates, moments, counts, truth values, records whose
    fields check themselves and are closed too, or tuples of these.
    """
    yield from _in_record(record, "", ())


def _in_record(record: type, above: str, outer: tuple[type, ...]) -> Iterator[str]:
    if record in outer:
        yield above.removesuffix(".")  # it has no end
        return
    kinds = kinds_of(record)
    for field in attrs.fields(record):
        path = f"{above}{field.name}"
        if field.converter is None:
            yield path
        else:
            yield from _in_field(kinds[field.name], path, (*outer, record))


def _in_field(kind: Any, path: str, outer: tuple[type, ...]) -> Iterator[str]:
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        for arg in args:
            yield from _in_field(arg, path, outer)
    elif origin is tuple and args[1:] == (...,):
        yield from _in_field(args[0], path, outer)
    elif attrs.has(kind):
        yield from _in_record(kind, f"{path}.", outer)
    elif kind is not NoneType and not _is_closed_leaf(kind):
        yield path


def _is_closed_leaf(kind: Any) -> bool:
    if get_origin(kind) is Literal:
        return all(type(code) is str for code in get_args(kind))
    return is_leaf(kind) and kind != Raw
