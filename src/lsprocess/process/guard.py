"""Guards: named, sourced conditions of an arc, and what they find."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal

import attrs

from lsprocess.errors import DefinitionError
from lsprocess.law import Rule
from lsprocess.process.fields import ActionData, Id, Word, record
from lsprocess.text import Lang, Text


if TYPE_CHECKING:
    from lsprocess.process.view import View

Level = Literal["statute", "practice", "local"]
Result = Literal["met", "unmet", "exempted", "not_asked", "needs_data"]
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
            guard may not stand on an urgent arc.
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
    sources: tuple[str, ...] = attrs.field(init=False)
    """Rule ids and citations, each once, in the order of the rules."""
    plain: "Mapping[str, Verdict]" = attrs.field(init=False, repr=False)
    """Its verdicts that have nothing more to say, made once."""

    @sources.default
    def _sources(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(cite for rule in self.rules for cite in rule.cites()))

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
        )

    return made


@attrs.frozen(weakref_slot=False)
class Verdict:
    """
    What one guard said of one attempt: recorded in the event, and shown to the worker.

    Attributes:
        guard: The guard.
        result: ``met``, ``unmet``, ``exempted`` (practice guards), ``not_asked`` (it does not
            concern this case) or ``needs_data`` (only in options).
        params: Codes, ids and dates that the texts speak of.
        evidence: Where what was found is recorded.
        bases: What carries the acts of information that it judged.
    """

    guard: Guard
    result: Result
    params: Params = NO_PARAMS
    evidence: tuple[int | str, ...] = ()
    bases: tuple[Basis, ...] = ()

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
        """Rule ids and citations."""
        return self.guard.sources

    def text(self, lang: Lang) -> str:
        """Say what is missing and why, in *lang*."""
        return self.guard.reason.fill(lang, **self.params)

    def remedy(self, lang: Lang) -> str:
        """Say how to meet it, in *lang*."""
        return self.guard.remedy.fill(lang, **self.params)
