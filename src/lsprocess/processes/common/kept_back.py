"""What a record holds that the family is not told, whoever shows it to them."""

from collections.abc import Collection, Mapping
from typing import Any, Final

import attrs


KEPT_FROM_PARTIES: Final = frozenset(
    {
        "police_investigation",
        "endangers_purpose",
        "child_safety",
        "childs_ban",
        "endangers_child",
        "endangers_health",
        "against_child_interest",
    }
)
"""Reasons that say why the family was not told, heard or met: their record is kept from it."""


def mentions(value: Any, ids: Collection[str]) -> bool:
    """Say whether a field's value is, or holds, one of *ids*."""
    if isinstance(value, str):
        return value in ids
    if isinstance(value, tuple):
        return any(mentions(item, ids) for item in value)
    if isinstance(value, Mapping):
        return mentions(tuple(value.values()), ids)
    if attrs.has(type(value)):
        return any(mentions(getattr(value, name), ids) for name in attrs.fields_dict(type(value)))
    return False
