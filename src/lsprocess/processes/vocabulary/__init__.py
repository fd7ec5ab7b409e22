"""What fields of actions, the codes in them, and guards are called by people."""

from collections.abc import Mapping
from typing import Final

from lsprocess.basis import GROUNDS, SCOPE_NAMES
from lsprocess.processes.common.texts import POSITIONS, ROLES
from lsprocess.text import Text, Texts


_TEXTS: Final = Texts(__file__)

FIELDS: Final[Mapping[str, Text]] = _TEXTS.section("fields")
"""Fields of actions and of the records inside them, by name."""

CODES: Final[Mapping[str, Text]] = {
    **{code: ground.name for code, ground in GROUNDS.items()},
    **SCOPE_NAMES,
    **ROLES,
    **POSITIONS,
    **_TEXTS.section("codes"),
}
"""Codes that fields hold, each called here what it is called everywhere."""

GUARDS: Final[Mapping[str, Text]] = _TEXTS.section("guards")
"""Guards, by code: a few words each, where there is no room for a reason."""

HOLDS: Final[Mapping[str, Text]] = _TEXTS.section("holds")
"""What fields hold."""

DATA: Final[Mapping[str, Text]] = _TEXTS.section("data")
"""How the data of an action are told of."""


def named(key: str, words: Mapping[str, Text]) -> Text:
    """Give what a field or a code is called; the key itself where it has no words."""
    return words[key] if key in words else Text(fi=key, sv=key, en=key)
