"""Reading a file of rules: cutting it into tables, and making a rule of a table."""

import os
import re
import tomllib

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, Final, NamedTuple, TypeVar

from lsprocess.errors import DefinitionError
from lsprocess.law.citations import cited
from lsprocess.law.rules import Rule
from lsprocess.text import LANGS, Text, name_of, read, unknown_word


T = TypeVar("T")

_HEAD = re.compile(r"^\[([A-Z]{2,3}-[0-9]{2}[a-z]?)\]$", re.MULTILINE)

_BUT_STATEMENT: Final = ("kinds", "sources", "confidence")
_NEEDED: Final = (*LANGS, *_BUT_STATEMENT)
_TEXT: Final = r'(?:"""\n(?:[^"\\]++|\\\n|"(?!""))*"""|"[^"\\\n]+")'
_STATEMENT: Final = re.compile(r"\n*" + "".join(rf"{lang} = {_TEXT}\n" for lang in LANGS))
_KEYS: Final = (*_NEEDED, "from", "to", "lawyer", "confirmed")


class Table(NamedTuple):
    """
    A rule as it stands in its file.

    Attributes:
        file: Name of the file.
        id: The rule's id, which is the table's name.
        text: Its keys, not read yet.
    """

    file: str
    id: str
    text: str

    def rule(self) -> Rule:
        """
        Make the rule.

        Raises:
            DefinitionError: When the table is not TOML, has other keys or other values than a rule
                has, or makes no sound rule.
        """
        statement, rest = _parted(self.text)
        if not rest:
            return self._placed(lambda: _made(self.id, _keys(statement)))
        # No decision asks what a rule says, and to read that takes half the time of reading it.
        later = cache(lambda: self._placed(lambda: _said(_keys(statement))))
        return self._placed(lambda: _made(self.id, _keys(rest), later))

    def _placed(self, read: Callable[[], T]) -> T:
        try:
            return read()
        except DefinitionError as error:
            problems = [f"{self.file}: rule {self.id}: {problem}" for problem in error.problems]
        raise DefinitionError(*problems)


def _parted(text: str) -> tuple[str, str]:
    """Part what a rule says from the rest, where it comes first in the usual form."""
    match = _STATEMENT.match(text)
    return (text, "") if match is None else (match[0], text[match.end() :])


def tables(file: str | os.PathLike[str]) -> Iterator[Table]:
    """
    Cut a file of rules into its tables.

    A program needs but some of the rules, and cutting takes a tenth of the time of reading.

    Raises:
        DefinitionError: When something else than comments stands before the first rule.
    """
    name = name_of(file)
    before, *parts = _HEAD.split(read(file))
    if any(line and not line.startswith("#") for line in before.splitlines()):
        msg = (
            f"{name}: the first key must stand in a rule's table such as [HEA-01], "
            "got one before it; name the rule"
        )
        raise DefinitionError(msg)
    for rule_id, text in zip(parts[::2], parts[1::2], strict=True):
        yield Table(name, rule_id, text)


def _said(keys: Mapping[str, Any]) -> Text:
    return Text(**{lang: keys[lang] for lang in LANGS})


def _made(
    rule_id: str, keys: Mapping[str, Any], statement: Callable[[], Text] | None = None
) -> Rule:
    needed = _NEEDED if statement is None else _BUT_STATEMENT
    problems = [*_key_problems(keys, needed)] or [*_value_problems(keys)]
    if problems:
        raise DefinitionError(*problems)
    return Rule(
        id=rule_id,
        statement=_said(keys) if statement is None else statement,
        kinds=tuple(keys["kinds"]),
        sources=tuple(map(cited, keys["sources"])),
        confidence=keys["confidence"],
        from_=keys.get("from"),
        to=keys.get("to"),
        lawyer="lawyer" in keys,
    )


def _keys(text: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        pass  # its message may repeat what it could not read
    msg = "its keys must be TOML, got another form; look at the quotes and commas"
    raise DefinitionError(msg)


def _key_problems(keys: Mapping[str, Any], needed: tuple[str, ...]) -> Iterator[str]:
    for key, value in keys.items():
        if type(value) is dict:
            yield "the table after it must be named by an id such as [HEA-01], got another form"
        elif key not in _KEYS:
            yield f"a key must be one of {', '.join(_KEYS)}, got {unknown_word(key, _KEYS)}"
    for key in needed:
        if key not in keys:
            yield f"'{key}' must be given, got none; add it"


def _value_problems(keys: Mapping[str, Any]) -> Iterator[str]:
    for key in ("kinds", "sources"):
        if type(keys[key]) is not list or not all(type(word) is str for word in keys[key]):
            yield f"'{key}' must be a list of strings, got something else; write it in [ ]"
    for key in ("from", "to"):
        if key in keys and type(keys[key]) is not date:
            yield f"'{key}' must be a date such as 2024-01-01, got something else; drop its quotes"
    confirmed = keys.get("confirmed", [])
    if type(confirmed) is not list or not set(map(str, confirmed)) <= set(LANGS):
        yield (
            f"'confirmed' must be a list of some of {', '.join(LANGS)}, got something else; name "
            "the languages that a native reader has confirmed"
        )
    if keys.get("lawyer", True) is not True:
        yield "'lawyer' must be true, got something else; leave it out where nobody need confirm"
