"""A guard: a named, sourced condition of an arc, under the law of each day."""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Final

import attrs

from lsprocess.errors import DefinitionError
from lsprocess.law.catalogue import as_rules
from lsprocess.law.rules import Rule, in_force
from lsprocess.process.verdict import NOT_ASKED, Edition, Finding, Level
from lsprocess.text import Text


_A_DAY: Final = timedelta(days=1)


@attrs.frozen(kw_only=True, eq=False)
class Guard:
    """
    A condition of an arc.

    Attributes:
        code: Stable name in the public vocabulary.
        level: ``statute`` (nobody can waive it), ``practice`` (a named role may exempt a case
            from it), ``local`` (added by a municipality) or ``program`` (this library's own
            bookkeeping: nobody can waive it, and it is never shown as law).
        rules: The rules that it rests on, or their ids in the catalogue; at least one.
        reason: What is missing when it is unmet, and why it is asked.
        remedy: How to meet it.
        test: Pure function of a `View`, to what it found.
        judges_basis: Whether it asks for a consent or another basis of information; such a
            guard may not stand on an urgent arc, and follows the law of the act's own day.
        words: What codes among its parameters are called, for people.
        when: Pure function of a `View` saying whether it concerns the case; every case when left
            out.
        concerns: Whom it concerns then, for people.
        warns: Whether it stands in nobody's way: unmet, it is recorded and shown as a warning.
        name: What it is called in a few words; None where it is called by its code.
        alone: Whether it is asked before the others and, unmet, spares them: who may not act at
            all is not told what else is missing, and is offered no such action; nor is anybody
            offered what a case of that kind does not have.
        variant: Which one it is of several that share a code, a level and their texts; see
            `varied`.
    """

    code: str
    level: Level
    rules: tuple[Rule, ...] = attrs.field(converter=as_rules)
    reason: Text
    remedy: Text
    test: Callable[[Any], Finding] = attrs.field(repr=False)
    judges_basis: bool = False
    words: Mapping[str, Text] = attrs.field(default=MappingProxyType({}), repr=False)
    when: Callable[[Any], bool] | None = attrs.field(default=None, repr=False)
    concerns: Text | None = None
    warns: bool = False
    name: Text | None = None
    alone: bool = False
    variant: str = ""
    editions: tuple[Edition, ...] = attrs.field(init=False, repr=False)
    """How it stands under the law of different days, the earliest first."""
    _from: tuple[date, ...] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Work out on which days it rests on which rules."""
        self._check_cites()
        days = sorted(
            {rule.from_ for rule in self.rules if rule.from_ is not None}
            | {rule.to + _A_DAY for rule in self.rules if rule.to is not None}
        )
        editions = [self._edition(self._cites(day), day) for day in (date.min, *days)]
        distinct = editions[:1] + [
            later for former, later in pairwise(editions) if former.sources != later.sources
        ]
        object.__setattr__(self, "editions", tuple(distinct))
        object.__setattr__(self, "_from", tuple(edition.day for edition in distinct))

    def _check_cites(self) -> None:
        families = {f"cite:{rule.family}" for rule in self.rules}
        # What is no text at all is found with the other problems of its process.
        texts: tuple[object, ...] = (self.reason, self.remedy)
        used = {cite for text in texts if isinstance(text, Text) for cite in text.cites} - {"cites"}
        problems = tuple(
            f"guard {self.code} must rest on the rule that its texts name, got none such for "
            f"'{place}'; name the rule in the guard too"
            for place in sorted(used - families)
        )
        if problems:
            raise DefinitionError(*problems)

    def _cites(self, day: date) -> tuple[str, ...]:
        rules = in_force(self.rules, day)
        return tuple(dict.fromkeys(c for rule in rules for c in rule.cites_on(day)))

    def _edition(self, sources: tuple[str, ...], day: date) -> Edition:
        return Edition(
            *(self.code, self.level, sources, self.reason, self.remedy, self.words),
            *(self.rules, day, self.name),
        )

    @property
    def key(self) -> tuple[str, Level, str]:
        """What tells it from every other guard of its process."""
        return self.code, self.level, self.variant

    def varied(
        self, variant: str, test: Callable[[Any], Finding], concerns: Text | None = None
    ) -> "Guard":
        """Make another guard of its code, level and texts, which asks something else."""
        guard = attrs.evolve(self, variant=variant, test=test, concerns=concerns)
        object.__setattr__(guard, "editions", self.editions)
        return guard

    def finds(self, view: Any) -> Finding:
        """Give what it finds: nothing is asked of a case that it does not concern."""
        if self.when is not None and not self.when(view):
            return NOT_ASKED
        return self.test(view)

    def on(self, day: date) -> Edition:
        """Give the guard as it stands under the law of *day*."""
        return self.editions[bisect_right(self._from, day) - 1]

    def citing(self, sources: tuple[str, ...]) -> Edition:
        """
        Give the guard as it stood when it cited *sources*.

        Where it never did by the rules of today, they are what it is told by, and the law that its
        sentences name is today's.
        """
        matching = (edition for edition in self.editions if edition.sources == sources)
        return next(matching, None) or self._edition(sources, self._from[-1])
