"""What a guard found, and what an event keeps of it: records that know no guard."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final, Literal, get_args

import attrs

from lsprocess.law.rules import Rule, in_force
from lsprocess.law.sentences import named
from lsprocess.process.facts import Fact
from lsprocess.process.fields import Id, Word, record
from lsprocess.text import Lang, Text


Level = Literal["statute", "practice", "local", "program"]
"""Where a guard comes from: a statute, a practice, a municipality, or this library itself."""
Result = Literal["met", "unmet", "warned", "exempted", "not_asked", "needs_data", "unread"]
"""What a guard came to.  *Unmet* alone stops an action; the last two are said in options alone."""
Params = Mapping[str, Any]

NO_PARAMS: Final[Params] = MappingProxyType({})


@record
class Basis:
    """
    What carries an act of information towards somebody.

    Attributes:
        kind: ``consent``, ``statute``, ``party`` or ``own_task``.
        act: Code of the act, such as ``contact_school``.
        recipient: Id of the recipient.
        ref: Ids of the consents, or codes of the statutory bases, that carry it.
        overridden: Ids of bans that the basis overrides by its own conditions.
    """

    kind: Literal["consent", "statute", "party", "own_task"]
    act: Word
    recipient: Id | None = None
    ref: tuple[str, ...] = ()
    overridden: tuple[Id, ...] = ()


@attrs.frozen(weakref_slot=False)
class Finding:
    """
    What a guard's test found.  Make one with `met`, `unmet`, or use `MET` and `NOT_ASKED`.

    Attributes:
        result: ``met``, ``unmet`` or ``not_asked``.
        params: Codes, ids and dates that the reason and the remedy speak of.
        evidence: Where what was found is recorded: sequence numbers, or ``case#seq``.
        bases: What carries the acts of information that the guard judged.
    """

    result: Result
    params: Params = NO_PARAMS
    evidence: tuple[int | str, ...] = ()
    bases: tuple[Basis, ...] = ()


MET: Final = Finding("met")
"""The condition holds, and nothing more is to be told."""
NOT_ASKED: Final = Finding("not_asked")
"""The condition does not concern this attempt."""
UNMET: Final = Finding("unmet")


def met(*evidence: int | str, bases: tuple[Basis, ...] = ()) -> Finding:
    """Find a condition met, on this *evidence*."""
    return Finding("met", NO_PARAMS, evidence, bases)


def unmet(**params: Any) -> Finding:
    """Find a condition unmet; *params* are ids, codes, dates or tuples of them."""
    return Finding("unmet", params) if params else UNMET


def met_on(*found: Fact[Any] | int | str | None) -> Finding:
    """
    Find a condition met by what was *found*: facts of the case, or places; unmet by nothing.

    Args:
        found: What it rests on; None where something was looked for and is not there.
    """
    there = [one for one in found if one is not None]
    if not there:
        return UNMET
    return met(*(one.seq if isinstance(one, Fact) else one for one in there))


def met_if(condition: object, **params: Any) -> Finding:
    """Find a condition met when *condition* holds, unmet with *params* otherwise."""
    return MET if condition else unmet(**params)


@attrs.frozen(eq=False, weakref_slot=False)
class Edition:
    """
    What a guard was under the law of some days: all that people are told of it, and no more.

    Attributes:
        code: The guard's code.
        level: The guard's level.
        sources: Ids and citations of the rules that it rested on then, each once.
        reason: What is missing when it is unmet, and why it is asked.
        remedy: How to meet it.
        words: What codes among its parameters are called, for people.
        rules: The rules that it ever rests on.
        day: A day of the law that it is told by.
        name: What it is called in a few words; None where it is called by its code.
        plain: Its verdicts that have nothing more to say, made once.
    """

    code: str
    level: Level
    sources: tuple[str, ...]
    reason: Text = attrs.field(repr=False)
    remedy: Text = attrs.field(repr=False)
    words: Mapping[str, Text] = attrs.field(repr=False)
    rules: tuple[Rule, ...] = attrs.field(default=(), repr=False)
    day: date = date.min
    name: Text | None = attrs.field(default=None, repr=False)
    plain: "Mapping[str, Verdict]" = attrs.field(init=False, repr=False)

    def law(self, text: Text, lang: Lang) -> Params:
        """Name the law in the places of *text* that ask for it, as it was on the edition's day."""
        return {place: named(self._named(place), self.day, lang) for place in text.cites}

    def _named(self, place: str) -> tuple[Rule, ...]:
        family = place.removeprefix("cite:")
        asked = self.rules if place == "cites" else [r for r in self.rules if r.family == family]
        return in_force(tuple(asked), self.day)

    @plain.default
    def _plain(self) -> "Mapping[str, Verdict]":
        results = (result for result in get_args(Result) if result != "exempted")
        return {result: Verdict(self, result) for result in results}


@attrs.frozen(weakref_slot=False)
class Verdict:
    """
    What one guard said of one attempt: recorded in the event, and shown to the worker.

    Attributes:
        edition: What the guard was under the law of the day that it was asked for.
        result: ``met``, ``unmet``, ``warned`` (it stands in no way), ``exempted`` (practice
            guards), ``not_asked`` (it does not concern this case), or, only in options,
            ``needs_data`` or ``unread`` (it looks at a linked case that cannot be read).
        params: Codes and ids that the texts speak of; a day, as ``2026-03-02``, under a name that
            ends in ``_day``.  Where ``roles`` stands beside
            ``persons``, each of these is said with what people call their role.  What is
            ``missing`` is told by person: items with a ``code``, a ``person`` and their ``role``
            where it is somebody's, and the ``ban`` or ``ground`` that it is about.
        evidence: Where what was found is recorded.
        bases: What carries the acts of information that it judged.
    """

    edition: Edition
    result: Result
    params: Params = NO_PARAMS
    evidence: tuple[int | str, ...] = ()
    bases: tuple[Basis, ...] = ()

    def __reduce__(self) -> "tuple[type[Verdict], tuple[Any, ...]]":
        return Verdict, (self.edition, self.result, dict(self.params), self.evidence, self.bases)

    @property
    def code(self) -> str:
        """The guard's code."""
        return self.edition.code

    @property
    def level(self) -> Level:
        """The guard's level."""
        return self.edition.level

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids and citations of the rules in force on the day that it was asked for."""
        return self.edition.sources

    def name(self, lang: Lang) -> str:
        """Say in a few words, in *lang*, what the guard is called."""
        return self.code if self.edition.name is None else self.edition.name.of(lang)

    def text(self, lang: Lang) -> str:
        """Say what is missing and why, in *lang*."""
        return self._fill(self.edition.reason, lang)

    def remedy(self, lang: Lang) -> str:
        """Say how to meet it, in *lang*."""
        return self._fill(self.edition.remedy, lang)

    def _fill(self, text: Text, lang: Lang) -> str:
        wording = worded(self.params, self.edition.words, lang)
        return text.fill(lang, **wording, **self.edition.law(text, lang))


def worded(params: Params, words: Mapping[str, Text], lang: Lang) -> dict[str, Any]:
    """Say *params* in *words*; ``persons`` with their ``roles`` where these stand beside them."""
    wording: dict[str, Any] = {
        name: date.fromisoformat(value) if name.endswith("_day") else _worded(value, words, lang)
        for name, value in params.items()
    }
    roles, persons = params.get("roles"), params.get("persons")
    if roles and persons and len(roles) == len(persons):
        wording["persons"] = tuple(map(with_role, wording["roles"], persons))
    return wording


def with_role(role: str, person: str) -> str:
    """Say somebody: what people call their role, and their id."""
    return f"{role} {person}"


def _item(item: Mapping[str, str], words: Mapping[str, Text], lang: Lang) -> str:
    """Say one thing that is missing, and of whom where it is somebody's."""
    wording = {key: _worded(value, words, lang) for key, value in item.items()}
    code, role = str(wording.pop("code")), wording.pop("role", None)
    if role is not None:
        wording["person"] = with_role(role, wording["person"])
    return f"{code} ({', '.join(wording.values())})" if wording else code


def _worded(value: Any, words: Mapping[str, Text], lang: Lang) -> Any:
    if isinstance(value, Mapping):
        return _item(value, words, lang)
    if isinstance(value, tuple):
        return tuple(_worded(item, words, lang) for item in value)
    word = words.get(value)
    return value if word is None else word.of(lang)
