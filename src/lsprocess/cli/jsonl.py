"""JSON lines from outside: cut into lines and parsed, whatever the bytes are."""

import json

from collections.abc import Iterator, Mapping
from typing import IO, Any, Final

from lsprocess.errors import InvalidInput, LsprocessError


LONGEST: Final = 1 << 20
"""Bytes that a line may have; far more than any action needs."""

_BOM = b"\xef\xbb\xbf"


def lines(file: IO[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """
    Give the lines that are not blank, with their numbers; None for one that is too long.

    Raises:
        LsprocessError: When the file cannot be read on.
    """
    number = 0
    while raw := _next(file):
        number += 1
        if len(raw) > LONGEST:
            while raw and not raw.endswith(b"\n"):
                raw = _next(file)
            yield number, None
            continue
        # Files that were joined together have one in their midst.
        raw = raw.removeprefix(_BOM)
        if raw.strip():
            yield number, raw


def _next(file: IO[bytes]) -> bytes:
    try:
        return file.readline(LONGEST + 1)
    except OSError as error:
        msg = f"the script must be readable to its end, got: {error.strerror}; read it elsewhere"
    raise LsprocessError(msg)


def parse(raw: bytes | None) -> tuple[dict[str, Any], list[str]]:
    """
    Parse one line, None for one that is too long, into an object and what is wrong inside it.

    Raises:
        InvalidInput: When it is not one JSON object.
    """
    if raw is None:
        msg = f"the line must have at most {LONGEST} bytes, got more; put each action on its line"
        raise InvalidInput(msg)
    problems: list[str] = []

    def keyed(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            problems.append("each key must stand once in an object, got one twice; drop one")
        return found

    def constant(_: str) -> None:
        problems.append("numbers must be finite, got NaN or an infinity; give a whole number")

    value = _decoded(raw, object_pairs_hook=keyed, parse_constant=constant)
    if isinstance(value, dict):
        return value, problems
    msg = (
        f"the line must be a JSON object, got a {_KINDS.get(type(value), 'number')}; "
        "give it the keys case, action, actor and at"
    )
    raise InvalidInput(msg)


def _decoded(raw: bytes, **hooks: Any) -> object:
    try:
        return json.loads(raw.decode(), **hooks)
    except UnicodeDecodeError:
        msg = "the line must be UTF-8, got other bytes; save the script as UTF-8"
    except json.JSONDecodeError as error:
        msg = (
            f"the line must be one JSON object, got something else at character {error.colno}; "
            "write the keys and texts in double quotes, with a comma between them"
        )
    except RecursionError:
        msg = "the line must be an action's JSON object, got one nested too deep; take it apart"
    except ValueError:
        msg = "numbers must have a few digits, got one of thousands; give a number of that size"
    raise InvalidInput(msg)


_KINDS: Final[Mapping[type, str]] = {
    list: "list",
    str: "text",
    bool: "truth value",
    type(None): "null",
}
