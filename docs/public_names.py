"""The page of the library's public names: each with its signature and its docstring."""

import ast
import inspect
import re

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType, NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin


ROOMS: Final = (
    "lsprocess",
    "lsprocess.process",
    "lsprocess.casebook",
    "lsprocess.journal",
    "lsprocess.basis",
    "lsprocess.law",
    "lsprocess.calendar",
    "lsprocess.views",
    "lsprocess.reports",
    "lsprocess.papers",
    "lsprocess.audit",
    "lsprocess.errors",
)
FRONT: Final = "lsprocess"
"""The front door, whose names all stand in another room too."""

INTRODUCTION: Final = (
    "What can be imported, room by room, as the code itself says it. "
    "Names that are not here may change without notice. "
    "How they go together is told by the [tutorial](../tutorial.en.md) and the "
    "[architecture](../explanation/architecture.md); the records of actions are on the "
    "[process pages](../processes/index.en.md)."
)

_SECTION: Final = re.compile(r"(Args|Attributes|Raises|Returns|Yields):")
_ENTRY: Final = re.compile(r"    (\*{0,2}\w+): (.*)")
_LONGEST: Final = 300


class _Shown:
    """A text that a signature shows as it is."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def page() -> str:
    """Write the page."""
    return "\n\n".join(("# The library's names", INTRODUCTION, *_rooms())) + "\n"


def public(room: str) -> tuple[str, ...]:
    """Give the public names of a room: those it lists, or else the classes that it makes."""
    module = import_module(room)
    made = (name for name, one in vars(module).items() if getattr(one, "__module__", "") == room)
    return tuple(getattr(module, "__all__", None) or made)


def _rooms() -> Iterator[str]:
    told: dict[int, str] = {}
    for room in ROOMS[1:]:
        for name in public(room):
            told.setdefault(id(getattr(import_module(room), name)), room)
    for room in ROOMS:
        module = import_module(room)
        yield f"## `{room}`"
        yield from _prose(module.__doc__ or "", first=True)
        there = {name: told[id(getattr(module, name))] for name in public(room)}
        for place in dict.fromkeys(place for place in there.values() if place != room):
            same = ", ".join(f"`{name}`" for name, where in there.items() if where == place)
            yield f"From [`{place}`](#{place.replace('.', '')}): {same}."
        for name, place in there.items():
            if place == room:
                yield from _name(module, name)


def _name(module: ModuleType, name: str) -> Iterator[str]:
    value = getattr(module, name)
    yield f"### `{name}`"
    if inspect.isclass(value):
        yield from _class(name, value)
    elif inspect.isroutine(value):
        yield f"`{_signature(name, value)}`"
        yield from _prose(inspect.getdoc(value) or "")
    else:
        yield from _constant(module.__name__, name, value)


def _class(name: str, made: type) -> Iterator[str]:
    if issubclass(made, BaseException):
        yield f"`{name}({', '.join(base.__name__ for base in made.__bases__)})`"
    elif not getattr(made, "_is_protocol", False):
        yield f"`{_signature(name, made)}`"
    yield from _prose(made.__doc__ or "")
    for member, held in _members(made).items():
        if not member.startswith("_"):
            yield from _member(name, member, held)


def _members(made: type) -> dict[str, object]:
    """Give what a class holds, with what it has from a base that nobody imports."""
    bases = [base for base in made.__bases__ if base.__name__ not in _public_classes()]
    own = [base for base in bases if base.__module__.startswith("lsprocess.")]
    inherited = {name: held for base in own for name, held in vars(base).items()}
    return {**vars(made), **{n: held for n, held in inherited.items() if n not in vars(made)}}


@cache
def _public_classes() -> frozenset[str]:
    return frozenset(name for room in ROOMS for name in public(room))


def _member(owner: str, name: str, held: object) -> Iterator[str]:
    if isinstance(held, property):
        result = _type(inspect.signature(held.fget).return_annotation) if held.fget else ""
        yield f"#### `{owner}.{name}: {result}`"
        yield from _prose(inspect.getdoc(held) or "")
        return
    bound = isinstance(held, classmethod | staticmethod)
    function = held.__func__ if isinstance(held, classmethod | staticmethod) else held
    if inspect.isfunction(function):
        unbound = isinstance(held, staticmethod)
        yield f"#### `{owner}.{name}`"
        start = f"{owner}.{name}" if bound else name
        yield f"`{_signature(start, function, skip=0 if unbound else 1)}`"
        yield from _prose(inspect.getdoc(function) or "")


def _signature(name: str, called: Callable[..., Any], skip: int = 0) -> str:
    found = inspect.signature(called)
    shown = [
        one.replace(annotation=_annotation(one.annotation), default=_default(one.default))
        for one in list(found.parameters.values())[skip:]
    ]
    result = _annotation(found.return_annotation)
    if inspect.isclass(called):
        result = inspect.Signature.empty
    return f"{name}{found.replace(parameters=shown, return_annotation=result)}"


def _annotation(annotation: Any) -> Any:
    if annotation is inspect.Parameter.empty:
        return annotation
    return _Shown(_type(annotation))


def _default(value: Any) -> Any:
    if value is inspect.Parameter.empty:
        return value
    plain = value is None or isinstance(value, str | int | tuple)
    shown = repr(value) if plain else getattr(value, "__name__", "…")
    return _Shown("…" if " at 0x" in shown else shown)


def _type(kind: Any) -> str:
    """Write a type the same in every version of Python."""
    origin, inner = get_origin(kind), get_args(kind)
    if isinstance(kind, list):
        return f"[{', '.join(map(_type, kind))}]"
    if origin in (Union, UnionType):
        return " | ".join(map(_type, inner))
    if origin is Annotated:
        return _type(inner[0])
    if origin is not None:
        shown = map(repr if origin is Literal else _type, inner)
        return f"{getattr(origin, '__name__', origin)}[{', '.join(shown)}]"
    known = {None: "None", NoneType: "None", Ellipsis: "..."}
    return known.get(kind, getattr(kind, "__name__", str(kind)))


def _constant(room: str, name: str, value: object) -> Iterator[str]:
    annotation, made, said = _assigned(room, name, value)
    shown = made if made.startswith("Literal[") and len(made) <= _LONGEST else ""
    if shown:
        yield f"`{name} = {shown}`"
    elif annotation:
        yield f"`{name}: {annotation}`"
    else:
        yield f"`{name}: {_type(value if get_origin(value) else type(value))}`"
    yield from _prose(said)


@cache
def _assignments(path: Path) -> dict[str, tuple[str, str, str]]:
    """Give what a file assigns to names: the type, the value, and the string below it."""
    found = {}
    body = ast.parse(path.read_text(encoding="utf-8")).body
    for one, after in zip(body, [*body[1:], None], strict=True):
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name) and one.value:
            name, kind = (
                one.target.id,
                re.sub(r"^Final(\[(.*)\])?$", r"\2", ast.unparse(one.annotation)),
            )
        elif isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name):
            name, kind = one.targets[0].id, ""
        else:
            continue
        told = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
        said = inspect.cleandoc(str(after.value.value)) if told else ""
        found[name] = kind, ast.unparse(one.value), said
    return found


def _assigned(room: str, name: str, value: object) -> tuple[str, str, str]:
    """Find where a room's name got its value."""
    package = Path(import_module(FRONT).__file__ or "").parent
    own = package.joinpath(*room.split(".")[1:])
    for path in (*sorted(own.rglob("*.py")), *sorted(package.rglob("*.py"))):
        if name not in _assignments(path):
            continue
        inside = path.relative_to(package.parent).with_suffix("")
        module = ".".join(part for part in inside.parts if part != "__init__")
        if getattr(import_module(module), name, None) is value:
            return _assignments(path)[name]
    return "", "", ""


def _prose(docstring: str, *, first: bool = False) -> Iterator[str]:
    """Give a docstring as Markdown, its sections as lists; or its *first* paragraphs alone."""
    parts = [part for part in inspect.cleandoc(docstring).split("\n\n") if part]
    for part in parts[:1] if first else parts:
        head, *rest = part.split("\n")
        section = _SECTION.fullmatch(head)
        if section is None:
            yield part
            continue
        yield f"*{section[1]}*"
        yield "\n".join(_entries(rest))


def _entries(lines: list[str]) -> Iterator[str]:
    entries: list[str] = []
    for line in lines:
        entry = _ENTRY.fullmatch(line)
        if entry:
            entries.append(f"- `{entry[1]}`: {entry[2]}")
        elif entries:
            entries[-1] += f" {line.strip()}"
        else:
            entries.append(f"- {line.strip()}")
    yield from entries
