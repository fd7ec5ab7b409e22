"""Entries of the client's own log report: without ids of private persons, and as plain lines."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any, Final

import attrs

from lsprocess.basis import GROUNDS, SCOPE_NAMES
from lsprocess.process import Actor
from lsprocess.processes import PROCESSES
from lsprocess.processes.common.look_words import CATEGORIES, PURPOSES
from lsprocess.processes.common.roles import PRIVATE, TOLD
from lsprocess.processes.common.texts import KNOWN_AS, ROLES
from lsprocess.processes.common.vocabulary import CODES
from lsprocess.reports import texts as w
from lsprocess.reports.disclosure_log import DisclosureRecord
from lsprocess.reports.logged import Logged
from lsprocess.reports.use_log import UseRecord
from lsprocess.text import Lang, Text


_PURPOSES: Final[Mapping[str, Text]] = {
    **w.PURPOSES,
    **{str(code): text for code, text in PURPOSES.items()},
}
_RECIPIENTS: Final[Mapping[str, Text]] = {**CODES, **KNOWN_AS}
_CATEGORIES: Final[Mapping[str, Text]] = {str(code): text for code, text in CATEGORIES.items()}


@attrs.frozen(kw_only=True)
class Who:
    """
    Who used or disclosed data, as the client is told.

    Attributes:
        id: Their id; None for somebody who acts for themselves.  Their name is for the importing
            system's directory to tell.
        role: Code of their role.
        organisation: Id of their organisation; None for somebody who acts for themselves, for it
            could tell who notified.
    """

    id: str | None
    role: str
    organisation: str | None

    @classmethod
    def of(cls, actor: Actor, work_task: str | None = None) -> "Who":
        """Give what the client is told of an actor, who may have looked in a private task."""
        hidden = actor.role not in TOLD or work_task in PRIVATE
        if hidden:
            return cls(id=None, role=actor.role, organisation=None)
        return cls(id=actor.id, role=actor.role, organisation=actor.organisation)

    def text(self, lang: Lang) -> str:
        """Say who it was."""
        more = tuple(one for one in (self.id, self.organisation) if one is not None)
        return _with(_word(ROLES, self.role, lang), more, lang)


@attrs.frozen(kw_only=True)
class Entry(ABC):
    """
    What both kinds of entries tell.

    Attributes:
        at: When it happened (UTC).
        who: Who used or disclosed the data.
        purpose: Code of the purpose.
        register: The register that the data are kept in; None where it concerns no client.
        provider: Id of the organisation whose data it is.
        corrected: Whether the event was corrected later.
    """

    at: datetime
    who: Who
    purpose: str
    register: str | None
    provider: str | None
    corrected: bool

    def _common(self, lang: Lang) -> dict[str, Any]:
        return {
            "at": self.at,
            "who": self.who.text(lang),
            "purpose": _word(_PURPOSES, self.purpose, lang),
            "register": w.REGISTERS[self.register or "none"].of(lang),
        }

    def _with(self, said: str, more: tuple[str, ...], lang: Lang) -> str:
        return _with(said, (*more, *((w.CORRECTED.of(lang),) if self.corrected else ())), lang)

    @abstractmethod
    def what(self, lang: Lang) -> str:
        """Say what was done or disclosed."""

    @abstractmethod
    def circumstances(self, lang: Lang) -> str:
        """Say who it was, for what purpose and, of a disclosure, to whom and on what basis."""


@attrs.frozen(kw_only=True)
class UseEntry(Entry):
    """
    A use, as the client is told.

    Attributes:
        action: Name of the action in the public vocabulary.
        name: What people call it.
        outcome: What came of it.
        work_task: Code of the work task, where it is known.
        categories: Codes of the kinds of data that were looked at.
    """

    action: str
    name: Text
    outcome: str
    work_task: str | None
    categories: tuple[str, ...]

    def text(self, lang: Lang) -> str:
        """Say who did what, when and for what purpose."""
        return w.USE.fill(lang, what=self.what(lang), **self._common(lang))

    def what(self, lang: Lang) -> str:
        """Say what was done and, of a look, which kinds of data it showed."""
        not_done = () if self.outcome == "applied" else (w.NOT_DONE.of(lang),)
        seen = tuple(_word(_CATEGORIES, one, lang) for one in self.categories)
        return self._with(self.name.of(lang), (*not_done, *seen), lang)

    def circumstances(self, lang: Lang) -> str:
        """Say who used the data and for what purpose."""
        return w.USED_BY.fill(lang, **self._common(lang))

    def as_dict(self, lang: Lang) -> dict[str, Any]:
        """Give the entry as one JSON object."""
        return {**attrs.asdict(self), "name": self.name.of(lang), "text": self.text(lang)}


@attrs.frozen(kw_only=True)
class DisclosureEntry(Entry):
    """
    A disclosure, as the client is told: a person who received it by role alone.

    Attributes:
        act: Code of the act of information.
        part: Which part or level, where it is told.
        part_name: What people call that.
        to_organisation: Id of the organisation that received it; None for a person.
        to_role: What the person is known as in the case.
        basis: What kind of basis carried it.
        statutes: Codes of the statutory bases; ids of consents are not told.
        rules: Ids and citations of the rules that were applied.
    """

    act: str
    part: str | None
    part_name: Text | None = None
    to_organisation: str | None
    to_role: str | None
    basis: str
    statutes: tuple[str, ...]
    rules: tuple[str, ...]

    def text(self, lang: Lang) -> str:
        """Say what was disclosed to whom, when, for what purpose and on what basis."""
        return w.DISCLOSURE.fill(lang, what=self.what(lang), **self._common(lang))

    def what(self, lang: Lang) -> str:
        """Say what was disclosed."""
        part = () if self.part is None else (self._part(lang) or self.part,)
        return self._with(_word(_acts(), self.act, lang), part, lang)

    def _part(self, lang: Lang) -> str | None:
        return None if self.part_name is None else self.part_name.of(lang)

    def circumstances(self, lang: Lang) -> str:
        """Say who disclosed the data to whom, for what purpose and on what basis."""
        return w.DISCLOSED_TO.fill(lang, **self._common(lang))

    def _common(self, lang: Lang) -> dict[str, Any]:
        both = super()._common(lang)
        return {**both, "to": self._recipient(lang), "basis": self._basis(lang)}

    def _recipient(self, lang: Lang) -> str:
        if self.to_organisation is not None:
            return w.ORGANISATION.fill(lang, organisation=self.to_organisation)
        if self.to_role is None:
            return w.SOMEBODY.of(lang)
        return _word(_RECIPIENTS, self.to_role, lang)

    def _basis(self, lang: Lang) -> str:
        named: tuple[str, ...] = tuple(
            ground.name.of(lang) for code, ground in GROUNDS.items() if code in self.statutes
        )
        return w.BASES[self.basis].fill(lang, grounds=named or self.rules)

    def as_dict(self, lang: Lang) -> dict[str, Any]:
        """Give the entry as one JSON object."""
        return {**attrs.asdict(self), "text": self.text(lang)}


def use_entry(record: UseRecord, *, kinds: bool = True) -> UseEntry:
    """Give what the client is told of a use; without its *kinds* of data where they tell a ban."""
    return UseEntry(
        **{**_entry(record), "who": Who.of(record.actor, record.work_task)},
        action=record.action,
        name=record.name,
        outcome=record.outcome,
        work_task=record.work_task,
        categories=record.categories if kinds else (),
    )


def disclosure_entry(record: DisclosureRecord) -> DisclosureEntry:
    """Give what the client is told of a disclosure."""
    whole = record.recipient_kind == "organisation"
    return DisclosureEntry(
        **_entry(record),
        act=record.act,
        part=record.part,
        part_name=record.part_name,
        to_organisation=record.recipient if whole else None,
        to_role=record.recipient_role,
        basis=record.basis,
        statutes=record.ref if record.basis == "statute" else (),
        rules=record.rules,
    )


def _entry(record: Logged) -> dict[str, Any]:
    return {
        "at": record.at,
        "who": Who.of(record.actor),
        "purpose": record.purpose,
        "register": record.register,
        "provider": record.provider,
        "corrected": record.corrected,
    }


@cache
def _acts() -> Mapping[str, Text]:
    """Name the acts of information; one that needs no basis is called what its action is."""
    actions = [action for process in PROCESSES.values() for action in process.actions]
    given = {one.record.about.gives: one.name for one in actions}
    return {**SCOPE_NAMES, **{act: name for act, name in given.items() if act is not None}}


def _word(words: Mapping[str, Text], code: str, lang: Lang) -> str:
    found = words.get(code)
    return code if found is None else found.of(lang)


def _with(said: str, more: tuple[str, ...], lang: Lang) -> str:
    return w.WITH.fill(lang, said=said, more=", ".join(more)) if more else said
