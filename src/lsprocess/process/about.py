"""What rooms that know no process must know of a record; nothing of it decides."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import attrs


@attrs.frozen(kw_only=True)
class About:
    """
    What a record says about itself, for views and logs: codes, and its own fields by name.

    Attributes:
        holds: Code of the kind of information that it is; None where it is shown to nobody.
        fields: Codes of its fields that are another kind of information.
        own: Field that names whose own data it is.
        part: Field that says which part of the information it gives, or what it asks.
        organisation: Field that names the organisation to which information goes.
        tries: Codes of the acts of information that it attempts.
        gives: Code of an act of information that it is by itself, without a guard that says so.
        birth: Field that tells the client's day of birth: a day that records it, or a person who
            has it.
        documents_of: Names of the actions of which it gives the documents of the latest.
        kept: Whether it is kept from the family whose case it is, with what it obliges to.
        position: Pure function of the record, giving somebody's id with the code of what they are
            in the case, where no role says it.
    """

    holds: str | None = None
    fields: Mapping[str, str] = MappingProxyType({})
    own: str | None = None
    part: str | None = None
    organisation: str | None = None
    tries: tuple[str, ...] = ()
    gives: str | None = None
    birth: str | None = None
    documents_of: tuple[str, ...] = ()
    kept: bool = False
    position: Callable[[Any], tuple[str, str] | None] | None = None

    @property
    def named(self) -> tuple[str, ...]:
        """The fields that are named here."""
        names = (self.own, self.part, self.organisation, self.birth)
        return (*self.fields, *(name for name in names if name is not None))

    def of(self, record: Any, field: str | None) -> Any:
        """Give the value of one of the fields named here; None where none is named."""
        return None if field is None else getattr(record, field)
