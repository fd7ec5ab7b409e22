"""
What fields of actions, and the codes in them, are called by people in every process.

What only one process speaks of is called in its own texts.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from lsprocess.basis import GROUNDS, SCOPE_NAMES
from lsprocess.process import Action, Process
from lsprocess.processes.common.texts import POSITIONS, ROLES
from lsprocess.text import Later, Text, Texts


@cache
def _texts() -> Texts:
    return Texts(__file__)


def _codes() -> Mapping[str, Text]:
    grounds: dict[str, Text] = {code: ground.name for code, ground in GROUNDS.items()}
    return {**grounds, **SCOPE_NAMES, **ROLES, **POSITIONS, **_texts().section("codes")}


FIELDS: Final[Mapping[str, Text]] = Later(lambda: _texts().section("fields"))
"""Fields of actions and of the records inside them, by name."""

CODES: Final[Mapping[str, Text]] = Later(_codes)
"""Codes that fields hold, each called here what it is called everywhere."""

HOLDS: Final[Mapping[str, Text]] = Later(lambda: _texts().section("holds"))
"""What fields hold."""

DATA: Final[Mapping[str, Text]] = Later(lambda: _texts().section("data"))
"""How the data of an action are told of."""


def field_named(process: Process, action: Action, key: str) -> Text:
    """
    Give what a field of an action is called.

    What a process calls otherwise it calls so in its own actions: those that it shares with others
    keep their words.
    """
    return named(key, action.fields if key in action.fields else process.fields)


def named(key: str, words: Mapping[str, Text]) -> Text:
    """Give what a field or a code is called; the key itself where it has no words."""
    return words[key] if key in words else Text(fi=key, sv=key, en=key)
