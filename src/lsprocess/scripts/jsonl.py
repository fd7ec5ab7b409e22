"""JSON lines from outside: cut into lines and parsed, whatever the bytes are."""

import json

from collections.abc import Iterator, Mapping
from typing import IO, Any, Final

from lsprocess.errors import InvalidInput, LsprocessError
from lsprocess.problems import Problem, of, part, problem


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
        wrong = problem("script_unreadable", reason=error.strerror)
    raise LsprocessError(wrong)


def parse(raw: bytes | None) -> tuple[dict[str, Any], list[Problem]]:
    """
    Parse one line, None for one that is too long, into an object and what is wrong inside it.

    Raises:
        InvalidInput: When it is not one JSON object.
    """
    if raw is None:
        raise InvalidInput(of("line", problem("line_too_long", longest=LONGEST)))
    problems: list[Problem] = []

    def keyed(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        mapping = dict(pairs)
        if len(mapping) < len(pairs):
            problems.append(problem("repeated_key"))
        return mapping

    def constant(_: str) -> None:
        problems.append(problem("infinite_number"))

    value = _decoded(raw, object_pairs_hook=keyed, parse_constant=constant)
    if isinstance(value, dict):
        return value, problems
    got = _KINDS.get(type(value), part("a_number"))
    raise InvalidInput(of("line", problem("line_no_object", got=got)))


def _decoded(raw: bytes, **hooks: Any) -> object:
    try:
        return json.loads(raw.decode(), **hooks)
    except UnicodeDecodeError:
        wrong = of("line", problem("line_no_utf8"))
    except json.JSONDecodeError as error:
        wrong = of("line", problem("line_no_json", column=error.colno))
    except RecursionError:
        wrong = of("line", problem("line_too_deep"))
    except ValueError:
        wrong = problem("long_number")
    raise InvalidInput(wrong)


_KINDS: Final[Mapping[type, Problem]] = {
    list: part("a_list"),
    str: part("a_text"),
    bool: part("a_truth_value"),
    type(None): part("a_null"),
}
