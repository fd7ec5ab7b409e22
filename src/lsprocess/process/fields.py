"""Typed data: attrs records whose fields check themselves, from Python and from JSON alike."""

import re

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from operator import attrgetter
from sys import intern
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    ClassVar,
    Final,
    Literal,
    TypeVar,
    Union,
    cast,
    dataclass_transform,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs

from lsprocess.calendar import plain_date, to_utc
from lsprocess.errors import DefinitionError, InvalidInput
from lsprocess.ids import check_id
from lsprocess.problems import Problem, another, as_problem, part, problem
from lsprocess.process.about import About


Id = Annotated[str, "id"]
"""An opaque id or reference: 1–64 of ``a–z 0–9 - . :``, never in the shape of an identity."""

Document = Annotated[str, "document"]
"""The id of a document, an `Id` that logs tell as one; the text stays where it is kept."""

CaseId = Annotated[str, "case"]
"""The id of another case; the casebook loads that case so that guards can look at it."""

Count = Annotated[int, "count"]
"""A whole number from 1."""

Word = Annotated[str, "word"]
"""
A code: 1–40 small letters and underscores, known to the process that reads it; a number of one or
two digits may stand between underscores.
"""

Raw = Annotated[Any, "raw"]
"""A value that its reader checks itself."""

Check = Callable[[Any], Any]
SHOWN: Final = 20
"""How many problems, or unknown names, are told one by one before the rest are counted."""
_WORD = re.compile(r"(?=.{1,40}\Z)[a-z](?:[a-z_]|(?<=_)[0-9]{1,2}(?=_|\Z))*")
T = TypeVar("T")


class ActionData:
    """
    Base of every action's data: one record class for each action.

    Attributes:
        verb: The action's name in the public vocabulary, such as ``hear_school``.
        about: What it says about itself, for rooms that know no process.
    """

    __slots__ = ()
    verb: ClassVar[str]
    about: ClassVar[About] = About()


def _true_or_false(value: object) -> bool:
    if value is True or value is False:
        return value
    raise InvalidInput(problem("must_be_bool", got=described(value)))


def _instance_of(kind: type) -> Check:
    def check(value: object) -> object:
        # A record is what its own fields say, and a subclass may have others.
        if type(value) is not kind:
            raise InvalidInput(problem("must_be_record", kind=kind.__name__, got=described(value)))
        return value

    return check


def described(value: object) -> Problem:
    """Describe a value by its type alone."""
    return part("nothing") if value is None else part("of_type", type=type(value).__name__)


def _action_data(value: object) -> ActionData:
    if isinstance(value, ActionData) and hasattr(value, "verb"):
        return value
    raise InvalidInput(problem("must_be_action", got=described(value)))


def _as_it_is(value: object) -> object:
    return value


def _count(value: object) -> int:
    if type(value) is not int or not 1 <= value < 2**53:
        raise InvalidInput(problem("must_be_count", got=part("something_else")))
    return value


def is_word(value: object) -> bool:
    """Say whether a value has the form of a `Word`."""
    return isinstance(value, str) and _WORD.fullmatch(value) is not None


def _word(value: object) -> str:
    if not isinstance(value, str) or not _WORD.fullmatch(value):
        raise InvalidInput(problem("must_be_word", got=described(value)))
    return intern(str.__str__(value))


def _date(value: object) -> date:
    if isinstance(value, datetime) or not isinstance(value, date):
        raise InvalidInput(problem("must_be_date", got=described(value)))
    return plain_date(value)


def moment(value: object) -> datetime:
    """Check an aware datetime and give the same moment in UTC."""
    if type(value) is datetime and value.tzinfo is UTC:
        return value
    if not isinstance(value, datetime):
        raise InvalidInput(problem("must_be_datetime", got=described(value)))
    return to_utc(value)


def one_of(codes: tuple[str, ...]) -> Check:
    """Make a check that lets only these *codes* through and suggests the nearest one."""
    interned = {code: code for code in codes}

    def check(value: object) -> str:
        if isinstance(value, str):
            code = interned.get(str.__str__(value))
            if code is not None:
                return code  # one string for each code, however often it is read
        raise InvalidInput(problem("must_be_one_of", codes=codes, got=another(value, codes)))

    return check


_LEAVES: Final[dict[Any, Check]] = {
    bool: _true_or_false,
    Id: check_id,
    Document: check_id,
    CaseId: check_id,
    Count: _count,
    Word: _word,
    Raw: _as_it_is,
    date: _date,
    datetime: moment,
}


def is_leaf(kind: object) -> bool:
    """Say whether values of this *kind* are checked whole: everything but records and tuples."""
    return kind in _LEAVES or get_origin(kind) is Literal


def check_for(kind: Any) -> Check:
    """Give the check, and normalisation, of values of one field type."""
    if kind in _LEAVES:
        return _LEAVES[kind]
    origin, args = get_origin(kind), get_args(kind)
    if origin is Literal:
        return one_of(args)
    if origin in (Union, UnionType):
        kinds = [a for a in args if a is not NoneType]
        inner = check_for(kinds[0]) if len(kinds) == 1 else _either(kinds)
        return lambda value: None if value is None else inner(value)
    if origin is tuple:
        return _tuple_of(check_for(args[0]))
    return _action_data if kind is ActionData else _instance_of(kind)


def _either(kinds: list[Any]) -> Check:
    checks = [check_for(kind) for kind in kinds]

    def check(value: object) -> object:
        last = InvalidInput()
        for alternative in checks:
            try:
                return alternative(value)
            except InvalidInput as error:
                last = error
        raise last

    return check


def _tuple_of(check: Check) -> Check:
    def check_all(value: object) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise InvalidInput(problem("must_be_list", got=described(value)))
        return tuple(check(item) for item in value)

    return check_all


def named(name: str, check: Check) -> Check:
    """Make a check whose problems name what was checked."""

    def convert(value: object) -> object:
        try:
            return check(value)
        except InvalidInput as error:
            problems = error.problems
        raise InvalidInput(*(as_problem(raw).at(name) for raw in problems))

    return convert


def _with_checks(cls: type, fields: "list[attrs.Attribute[Any]]") -> "list[attrs.Attribute[Any]]":
    kinds = get_type_hints(cls, include_extras=True)
    return [f.evolve(converter=named(f.name, check_for(kinds[f.name]))) for f in fields]


case_id = named("case", check_id)
"""Check the id of a case."""

at_time = named("at", moment)
"""Check an aware datetime and give it in UTC."""


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """Make *cls* a frozen, slotted record whose fields are checked when it is built."""
    frozen: Any = attrs.frozen(
        cls, kw_only=True, weakref_slot=False, repr=False, eq=False, field_transformer=_with_checks
    )
    frozen.__reduce__ = _reduced
    # One of each for all records: to compile them class by class took a tenth of a first decision.
    frozen.__repr__, frozen.__eq__, frozen.__hash__ = _shown, _same, _hashed
    return frozen  # type: ignore[no-any-return]


def _shown(self: Any) -> str:
    fields = attrs.fields(type(self))
    shown = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in fields)
    return f"{type(self).__name__}({shown})"


@cache
def _values(kind: Any) -> Callable[[Any], Any]:
    names = tuple(field.name for field in attrs.fields(kind))
    return attrgetter(*names) if names else lambda _record: ()


def _same(self: Any, other: object) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    values = _values(cast("Any", type(self)))
    return values(self) == values(other)


def _hashed(self: Any) -> int:
    kind = cast("Any", type(self))
    return hash((kind, _values(kind)(self)))


def _reduced(self: Any) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    values = {field.name: getattr(self, field.name) for field in attrs.fields(type(self))}
    return _rebuilt, (type(self), values)


def _rebuilt(kind: Callable[..., T], values: dict[str, Any]) -> T:
    """Unpickle a record: its fields check themselves as ever."""
    return kind(**values)


_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


@dataclass_transform(kw_only_default=True, frozen_default=True)
def action(name: str | None = None, **about: Any) -> Callable[[type[T]], type[T]]:
    """
    Make a class the `record` of the action called *name*; named by the class when left out.

    *about* are the attributes of `About`; a subclass that gives none says what its base says.
    """

    def decorate(cls: type[T]) -> type[T]:
        kind: Any = record(cls)
        kind.verb = _CAPITAL.sub("_", cls.__name__).lower() if name is None else name
        if about:
            kind.about = About(**about)
            _check_about(kind)
        return kind  # type: ignore[no-any-return]

    return decorate


def _check_about(kind: Any) -> None:
    astray = sorted(set(kind.about.named) - set(attrs.fields_dict(kind)))
    if astray:
        msg = (
            f"action {kind.verb} must name its own fields about itself, got {', '.join(astray)}; "
            "name one of its fields"
        )
        raise DefinitionError(msg)


@cache
def kinds_of(record: Any) -> Mapping[str, Any]:
    """Give what each field of a record holds, as it is annotated."""
    return get_type_hints(record, include_extras=True)


@cache
def case_fields(cls: Callable[..., ActionData]) -> tuple[str, ...]:
    """Give the names of the fields that name other cases."""
    return _fields_of(cls, CaseId)


def named_cases(data: ActionData) -> tuple[str, ...]:
    """Give the ids of the other cases that *data* name."""
    cases = (getattr(data, field) for field in case_fields(type(data)))  # type: ignore[arg-type]
    return tuple(case for case in cases if case is not None)


@cache
def document_fields(cls: Callable[..., ActionData]) -> tuple[str, ...]:
    """Give the names of the fields that name documents."""
    return _fields_of(cls, Document)


def _fields_of(cls: Callable[..., ActionData], wanted: object) -> tuple[str, ...]:
    kinds = kinds_of(cls)
    return tuple(name for name, kind in kinds.items() if wanted in (kind, *get_args(kind)))
