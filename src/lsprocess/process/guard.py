"""Guards: named, sourced conditions of an arc, and what they find."""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal

import attrs

from lsprocess.errors import DefinitionError
from lsprocess.law.rules import Rule, in_force
from lsprocess.process.fields import ActionData, Id, Word, record
from lsprocess.text import Lang, Text


if TYPE_CHECKING:
    from lsprocess.process.view import View

Level = Literal["statute", "practice", "local"]
Result = Literal["met", "unmet", "exempted", "not_asked", "needs_data"]
Params = Mapping[str, Any]

NO_PARAMS: Final[Params] = MappingProxyType({})
_A_DAY: Final = timedelta(days=1)


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
NOT_ASKED: Final = Finding("not_asked")
UNMET: Final = Finding("unmet")


def met(*evidence: int | str, bases: tuple[Basis, ...] = ()) -> Finding:
    """Find a condition met, on this *evidence*."""
    return Finding("met", NO_PARAMS, evidence, bases)


def unmet(**params: Any) -> Finding:
    """Find a condition unmet; *params* are ids, codes, dates or tuples of them."""
    return Finding("unmet", params) if params else UNMET


def met_if(condition: object, **params: Any) -> Finding:
    """Find a condition met when *condition* holds, unmet with *params* otherwise."""
    return MET if condition else unmet(**params)


@attrs.frozen(kw_only=True, eq=False)
class Guard:
    """
    A condition of an arc.

    Attributes:
        code: Stable name in the public vocabulary.
        level: ``statute`` (nobody can waive it), ``practice`` (a named role may exempt a case
            from it) or ``local`` (added by a municipality).
        rules: The rules that it rests on; at least one.
        reason: What is missing when it is unmet, and why it is asked.
        remedy: How to meet it.
        test: Pure function of what can be seen, to what it found.
        reads: Action records whose facts the test looks at in its own case.
        reads_data: Whether the test looks at the command's data.
        judges_basis: Whether it asks for a consent or another basis of information; such a
            guard may not stand on an urgent arc, and follows the law of the act's own day.
        words: What codes among its parameters are called, for people.
    """

    code: str
    level: Level
    rules: tuple[Rule, ...]
    reason: Text
    remedy: Text
    test: "Callable[[View], Finding]" = attrs.field(repr=False)
    reads: tuple[type[ActionData], ...] = ()
    reads_data: bool = False
    judges_basis: bool = False
    words: Mapping[str, Text] = attrs.field(default=MappingProxyType({}), repr=False)
    editions: "tuple[Edition, ...]" = attrs.field(init=False, repr=False)
    """How it stands under the law of different days, the earliest first."""
    _from: tuple[date, ...] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Work out on which days it rests on which rules."""
        days = sorted(
            {rule.from_ for rule in self.rules if rule.from_ is not None}
            | {rule.to + _A_DAY for rule in self.rules if rule.to is not None}
        )
        cited = [(day, self._cites(day)) for day in (date.min, *days)]
        kept = cited[:1] + [later for former, later in pairwise(cited) if former[1] != later[1]]
        object.__setattr__(self, "editions", tuple(Edition(self, cites) for _, cites in kept))
        object.__setattr__(self, "_from", tuple(day for day, _ in kept))

    def _cites(self, day: date) -> tuple[str, ...]:
        return tuple(dict.fromkeys(c for rule in in_force(self.rules, day) for c in rule.cites()))

    def on(self, day: date) -> "Edition":
        """Give the guard as it stands under the law of *day*."""
        return self.editions[bisect_right(self._from, day) - 1]

    def citing(self, sources: tuple[str, ...]) -> "Edition":
        """Give the guard as it stood when it cited *sources*."""
        found = (edition for edition in self.editions if edition.sources == sources)
        return next(found, None) or Edition(self, sources)


@attrs.frozen(eq=False, weakref_slot=False)
class Edition:
    """
    A guard under the law of some days.

    Attributes:
        guard: The guard.
        sources: Ids and citations of the rules that it rests on then, each once.
        plain: Its verdicts that have nothing more to say, made once.
    """

    guard: Guard
    sources: tuple[str, ...]
    plain: "Mapping[str, Verdict]" = attrs.field(init=False, repr=False)

    @plain.default
    def _plain(self) -> "Mapping[str, Verdict]":
        results: tuple[Result, ...] = ("met", "unmet", "not_asked", "needs_data")
        return {result: Verdict(self, result) for result in results}


def guard(
    code: str,
    level: Level,
    *rules: Rule,
    texts: Mapping[str, tuple[Text, Text]],
    reads: tuple[type[ActionData], ...] = (),
    reads_data: bool = False,
    judges_basis: bool = False,
    words: Mapping[str, Text] = MappingProxyType({}),
) -> "Callable[[Callable[[View], Finding]], Guard]":
    """
    Make a guard of the decorated test; *texts* holds its reason and remedy under its code.

    Raises:
        DefinitionError: When *texts* has no entry for *code*.
    """
    if code not in texts:
        msg = f"guard {code} must have a reason and a remedy in fi, sv and en, got none"
        raise DefinitionError(msg)
    reason, remedy = texts[code]

    def made(test: "Callable[[View], Finding]") -> Guard:
        return Guard(
            code=code,
            level=level,
            rules=rules,
            reason=reason,
            remedy=remedy,
            test=test,
            reads=reads,
            reads_data=reads_data,
            judges_basis=judges_basis,
            words=words,
        )

    return made


@attrs.frozen(weakref_slot=False)
class Verdict:
    """
    What one guard said of one attempt: recorded in the event, and shown to the worker.

    Attributes:
        edition: The guard, under the law of the day that it was asked for.
        result: ``met``, ``unmet``, ``exempted`` (practice guards), ``not_asked`` (it does not
            concern this case) or ``needs_data`` (only in options).
        params: Codes, ids and dates that the texts speak of.
        evidence: Where what was found is recorded.
        bases: What carries the acts of information that it judged.
    """

    edition: Edition
    result: Result
    params: Params = NO_PARAMS
    evidence: tuple[int | str, ...] = ()
    bases: tuple[Basis, ...] = ()

    @property
    def guard(self) -> Guard:
        """The guard."""
        return self.edition.guard

    @property
    def code(self) -> str:
        """The guard's code."""
        return self.guard.code

    @property
    def level(self) -> Level:
        """The guard's level."""
        return self.guard.level

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids and citations of the rules in force on the day that it was asked for."""
        return self.edition.sources

    def text(self, lang: Lang) -> str:
        """Say what is missing and why, in *lang*."""
        return self.guard.reason.fill(lang, **self._said(lang))

    def remedy(self, lang: Lang) -> str:
        """Say how to meet it, in *lang*."""
        return self.guard.remedy.fill(lang, **self._said(lang))

    def _said(self, lang: Lang) -> Params:
        words = self.guard.words
        return {name: _worded(value, words, lang) for name, value in self.params.items()}


def _worded(value: Any, words: Mapping[str, Text], lang: Lang) -> Any:
    if isinstance(value, tuple):
        return tuple(_worded(one, words, lang) for one in value)
    word = words.get(value)
    return value if word is None else word.of(lang)
