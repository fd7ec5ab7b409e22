"""JSON lines from outside: cut into lines and parsed, whatever the bytes are."""

import json
import re

from collections.abc import Callable, Iterator, Mapping
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
    if isinstance(value, list):
        raise InvalidInput(of("line", problem("line_list")))
    got = _KINDS.get(type(value), part("a_number"))
    raise InvalidInput(of("line", problem("line_no_object", got=got)))


def _decoded(raw: bytes, **hooks: Any) -> object:
    try:
        return json.loads(raw.decode(), **hooks)
    except UnicodeDecodeError:
        wrong = of("line", problem("line_no_utf8"))
    except json.JSONDecodeError as error:
        wrong = of("line", _misshapen(error))
    except RecursionError:
        wrong = of("line", problem("line_too_deep"))
    except ValueError:
        wrong = problem("long_number")
    raise InvalidInput(wrong)


def _misshapen(error: json.JSONDecodeError) -> Problem:
    """Say what is usually meant by what stands where the line is no JSON any more."""
    whole = error.doc.strip()
    if whole.startswith("["):
        return problem("line_list")
    if _PART.match(whole):
        return problem("line_part")
    before, there = error.doc[: error.pos].rstrip(), error.doc[error.pos :].strip()
    if (whole.startswith("{") and not there) or error.msg.startswith("Unterminated string"):
        return problem("line_unfinished")
    if before.endswith(",") and there[:1] in _ENDS:
        return problem("line_comma", column=error.colno)
    for wrong, form in _SEEN.items():
        if form.match(there):
            return wrong(error.colno)
    return problem("line_no_json", column=error.colno)


_PART: Final = re.compile(r"""["'][^"']*["']\s*:|[}\]]""")
"""How a line begins that is a part of an object written on several lines."""
_ENDS: Final = frozenset("}]")
_SEEN: Final[Mapping[Callable[[int], Problem], re.Pattern[str]]] = {
    lambda column: problem("line_several", column=column): re.compile(r",?\s*\{"),
    lambda column: problem("line_comma", column=column): re.compile(r",\s*(?:[}\]]|$)"),
    lambda column: problem("line_quotes", column=column): re.compile(
        "['\u2018\u2019\u201c\u201d\u201e\u00b4`]"
    ),
    lambda column: problem("line_words", column=column): re.compile(
        r"(?:true|false|null|none)\b", re.IGNORECASE
    ),
}
"""What is meant by what stands where a line is no JSON any more."""

_KINDS: Final[Mapping[type, Problem]] = {
    str: part("a_text"),
    bool: part("a_truth_value"),
    type(None): part("a_null"),
}
