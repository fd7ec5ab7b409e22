"""From JSON values to records, strictly: each unknown key and wrong type is told, with its path."""

import re

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from functools import cache
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
)

import attrs

from lsprocess.errors import InvalidInput
from lsprocess.problems import Problem, as_problem, meant, part, problem
from lsprocess.process.fields import SHOWN, check_for, is_leaf, kinds_of


if TYPE_CHECKING:
    from cattrs import BaseValidationError, Converter

T = TypeVar("T")
_KEY: Final = re.compile(r"[a-z][a-z_]{0,39}")
_KEYWORD: Final = re.compile(r"_(?=$|[.\[])")
# Python reads more forms of ISO 8601 than these, and another version of it others again.
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME: Final = re.compile(
    _DAY.pattern + r"T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[-+][0-9]{2}:[0-9]{2})?"
)
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2199
"""Years between which lies everything that people tell of a case."""


def structure(value: object, kind: type[T], where: str = "", *, likely: bool = False) -> T:
    """
    Make a record of type *kind* from JSON's objects, lists, strings, numbers and booleans.

    A key that holds null is as left out.

    Args:
        value: What JSON gave; dates as ``2026-03-02`` and times as ``2026-03-02T09:00:00+02:00``.
        kind: The record class.
        where: Path of *value* in its document, for the errors.
        likely: Whether a year that cannot be right is an error, as in what people write.

    Raises:
        InvalidInput: With every problem, each naming its path and never repeating a value.
    """
    from cattrs import BaseValidationError

    try:
        return converter(likely=likely).structure(value, kind)
    except BaseValidationError as error:
        problems = [wrong.at(f"{where}{path}") for path, wrong in _found(error)]
    except InvalidInput as error:
        problems = [as_problem(raw).at(where) for raw in error.problems]
    # Here and not above: an error raised while another is handled carries that one along.
    raise InvalidInput(*problems)


def _found(error: "BaseValidationError") -> list[tuple[str, Problem]]:
    """Give the path and the problem of everything that is wrong."""
    from cattrs import transform_error

    problems: list[Problem] = []

    def numbered(error: BaseException, _kind: type | None) -> str:
        # cattrs puts a path to texts: their numbers stand for the problems.
        first = len(problems)
        problems.extend(_problems(error))
        return " ".join(map(str, range(first, len(problems))))

    pairs = [line.split(" @ $", 1) for line in transform_error(error, "$", numbered)]
    return [
        (_KEYWORD.sub("", path), problems[int(number)])
        for numbers, path in pairs
        for number in numbers.split()
    ]


def _problems(error: BaseException) -> Iterator[Problem]:
    from cattrs import ForbiddenExtraKeysError

    if isinstance(error, KeyError):
        yield problem("missing")
    elif isinstance(error, ForbiddenExtraKeysError):
        keys = tuple(json_key(field.name) for field in attrs.fields(error.cl))
        names = [_key(name, keys) for name in sorted(error.extra_fields)[:SHOWN]]
        unnamed = len(error.extra_fields) - len(names)
        names += [part("more", count=unnamed)] if unnamed else []
        yield problem("unknown_key", known=keys or part("no_keys"), names=tuple(names))
    else:
        problems = error.problems if isinstance(error, InvalidInput) else (str(error),)
        yield from map(as_problem, problems)


def json_key(name: str) -> str:
    """Give a field's key in JSON: its name, without the underscore that spares a keyword."""
    return name.removesuffix("_")


def _key(name: str, keys: tuple[str, ...]) -> Problem:
    shown = part("key", name=name) if _KEY.fullmatch(name) else part("unknown_key")
    return meant(shown, name, keys)


@cache
def converter(*, likely: bool = False) -> "Converter":
    """Give the strict converter, or one for *likely* years; cattrs is loaded when it is needed."""
    from cattrs import Converter

    strict = Converter(forbid_extra_keys=True)
    checked = _likely if likely else _checked
    # cattrs' own way with a plain bool comes before any factory, and takes "no" for true.
    strict.register_structure_hook(bool, checked(bool))
    strict.register_structure_hook_factory(_is_checked, checked)
    strict.register_structure_hook_factory(_is_tuple, _listed(strict))
    strict.register_structure_hook_factory(attrs.has, _object(strict))
    strict.register_unstructure_hook_factory(attrs.has, _flat(strict))
    return strict


def _is_checked(kind: Any) -> bool:
    if get_origin(kind) in (Union, UnionType):
        return all(arg is NoneType or is_leaf(arg) for arg in get_args(kind))
    return is_leaf(kind)


def _checked(kind: Any) -> Callable[[Any, Any], Any]:
    check = check_for(kind)
    parse = parser(kind)
    return lambda value, _: check(parse(value))


def _likely(kind: Any) -> Callable[[Any, Any], Any]:
    checked, parse = _checked(kind), parser(kind)

    def check(value: object, _: Any) -> Any:
        found = parse(value)
        if isinstance(found, date) and not FIRST_YEAR <= found.year <= LAST_YEAR:
            raise InvalidInput(problem("year_unlikely", first=FIRST_YEAR, last=LAST_YEAR))
        return checked(value, _)

    return check


def parser(kind: Any) -> Callable[[Any], Any]:
    """Give the reader of JSON's texts for days and times of this *kind*; others are left alone."""
    kinds = (*get_args(kind), kind)
    for text, parse in _PARSERS.items():
        if text in kinds:
            return parse
    return lambda value: value


def _reader(kind: type[date], form: re.Pattern[str]) -> Callable[[Any], Any]:
    def read(value: object) -> object:
        if not isinstance(value, str):
            return value
        if form.fullmatch(value):
            with suppress(ValueError):
                return kind.fromisoformat(value)
        raise InvalidInput(_misread(value, kind))

    return read


def _misread(value: str, kind: type[date]) -> Problem:
    """Say in which other form somebody has written a day or a time, where that can be told."""
    seen = next((form for form, known in _SEEN.items() if known.match(value)), None)
    match seen:
        case "points":
            got = part("day_with_points")
        case "year":
            got = part("year_of_other_length")
        case None:
            got = part("other_form")
        case _ if seen is kind:
            got = part("no_such_day")
        case _:
            got = part("day_alone") if seen is date else part("day_with_time")
    if kind is date:
        return problem("must_be_day_text", got=got)
    return problem("must_be_time_text", got=got)


_SEEN: Final[Mapping[object, re.Pattern[str]]] = {
    "points": re.compile(r"[0-9]{1,2}\. ?[0-9]{1,2}\. ?[0-9]{2}"),
    "year": re.compile(r"(?:[0-9]{1,3}|[0-9]{5,})-[0-9]{1,2}-[0-9]{1,2}"),
    date: re.compile(_DAY.pattern + r"\Z"),
    datetime: re.compile(_TIME.pattern + r"\Z"),
}
"""Forms in which people write days and times."""

_PARSERS: Final[Mapping[type, Callable[[Any], Any]]] = {
    date: _reader(date, _DAY),
    datetime: _reader(datetime, _TIME),
}


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _listed(strict: "Converter") -> Callable[[Any], Callable[[Any, Any], Any]]:
    def factory(kind: Any) -> Callable[[Any, Any], Any]:
        listed: Any = list.__class_getitem__(get_args(kind)[0])
        items = strict.get_structure_hook(listed)

        def structured(value: object, _: Any) -> Any:
            if not isinstance(value, list | tuple):
                raise InvalidInput(problem("must_be_list", got=part("something_else")))
            return tuple(items(value, listed))

        return structured

    return factory


def _object(strict: "Converter") -> Callable[[Any], Callable[[Any, Any], Any]]:
    from cattrs.gen import make_dict_structure_fn

    def factory(kind: Any) -> Callable[[Any, Any], Any]:
        fill = make_dict_structure_fn(
            kind, strict, _cattrs_forbid_extra_keys=True, **_renamed(kind)
        )
        keys = {json_key(field.name) for field in attrs.fields(kind)}

        def structured(value: object, _: Any) -> Any:
            if not isinstance(value, Mapping):
                raise InvalidInput(problem("must_be_object"))
            if None in value.values():
                # An unknown key is told, whatever it holds.
                value = {k: v for k, v in value.items() if v is not None or k not in keys}
            return fill(value, kind)

        return structured

    return factory


def _flat(strict: "Converter") -> Callable[[Any], Callable[[Any], Any]]:
    from cattrs.gen import make_dict_unstructure_fn

    return lambda kind: make_dict_unstructure_fn(kind, strict, **_renamed(kind))


def _renamed(kind: Any) -> dict[str, Any]:
    from cattrs import override

    return {
        field.name: override(rename=json_key(field.name), omit_if_default=field.default is None)
        for field in attrs.fields(kind)
    }


@cache
def builder(kind: Callable[..., T]) -> Callable[[Any], T]:
    """
    Make the quick way from JSON to a record: each value is checked by the record alone.

    It refuses what `structure` refuses, but says less well what is wrong.
    """
    kinds = kinds_of(kind)
    fields = attrs.fields(cast("Any", kind))
    renamed = {json_key(f.name): f.name for f in fields if json_key(f.name) != f.name}
    read = {json_key(f.name): _reading(kinds[f.name]) for f in fields}
    keys = frozenset(read)
    reads = [(name, reader) for name, reader in read.items() if reader is not None]

    def build(value: Any) -> T:
        if type(value) is not dict or (renamed and not keys.issuperset(value)):
            raise InvalidInput(problem("must_be_known_object"))
        if reads or renamed:
            value = dict(value)
            for name, reader in reads:
                if value.get(name) is not None:
                    value[name] = reader(value[name])
            for key, name in renamed.items():
                if key in value:
                    value[name] = value.pop(key)
        return kind(**value)

    return build


def _reading(kind: Any) -> Callable[[Any], Any] | None:
    """Give what must be done with a value of this *kind* before a record takes it, if anything."""
    parts = (*get_args(kind), kind)
    inner = next((part for part in parts if attrs.has(part)), None)
    if get_origin(kind) is tuple or any(get_origin(part) is tuple for part in parts):
        return None if inner is None else _each(builder(inner))
    if inner is not None:
        return builder(inner)
    return parser(kind) if date in parts or datetime in parts else None


def _each(build: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: [build(item) for item in value] if type(value) is list else value
