"""Guards and duties made of functions, and said in the texts of a process under their names."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final

from lsprocess.calendar import Policy
from lsprocess.errors import DefinitionError
from lsprocess.law.catalogue import as_rules
from lsprocess.law.limit import Limit
from lsprocess.law.rules import Rule
from lsprocess.process.definition import Duty
from lsprocess.process.fields import ActionData
from lsprocess.process.guard import Guard
from lsprocess.process.verdict import Finding, Level
from lsprocess.text import Text, Texts


NO_WORDS: Final[Mapping[str, Text]] = MappingProxyType({})


def guard(  # noqa: PLR0913 - one argument for each part of a guard
    level: Level,
    *rules: Rule | str,
    texts: Mapping[str, tuple[Text, Text]],
    when: Callable[[Any], bool] | None = None,
    concerns: Text | None = None,
    judges_basis: bool = False,
    warns: bool = False,
    alone: bool = False,
    words: Mapping[str, Text] = NO_WORDS,
    names: Mapping[str, Text] = NO_WORDS,
) -> Callable[[Callable[[Any], Finding]], Guard]:
    """
    Make a guard of the decorated function, which names it.

    Args:
        level: Its level.
        rules: The rules that it rests on, by id.
        texts: Its reason and its remedy, under its name.
        when: Whom it concerns; everybody when left out.
        concerns: The same, for people.
        judges_basis: Whether it asks for a basis of information.
        warns: Whether it only warns, and stands in nobody's way.
        alone: Whether it is asked before the others and, unmet, spares them.
        words: What codes among its parameters are called.
        names: What it is called in a few words, under its name, where it is.

    Raises:
        DefinitionError: When a text or a rule is missing.
    """

    def made(test: Callable[[Any], Finding]) -> Guard:
        code = test.__name__
        sentences = texts.get(code)
        if sentences is None:
            msg = f"guard {code} must have a reason and a remedy in fi, sv and en, got none"
            raise DefinitionError(msg)
        reason, remedy = sentences
        return Guard(
            code=code,
            level=level,
            rules=rules,
            reason=reason,
            remedy=remedy,
            test=test,
            judges_basis=judges_basis,
            warns=warns,
            alone=alone,
            words=words,
            when=when,
            concerns=concerns,
            name=names.get(code),
        )

    return made


class Words(Texts):
    """
    The texts of a process, and guards and duties that are said in them.

    Sections: ``process``, ``states``, ``actions``, ``guards.<code>.reason`` and ``.remedy``,
    ``duties``, and ``when`` for whom a guard concerns; and, where something is not called by its
    key alone, ``guard_names``, ``fields`` and ``codes``.

    Args:
        module: The ``__file__`` of the module that declares the process.
    """

    def guard(
        self,
        level: Level,
        *rules: Rule | str,
        when: Callable[[Any], bool] | None = None,
        judges_basis: bool = False,
        warns: bool = False,
        alone: bool = False,
        words: Mapping[str, Text] = NO_WORDS,
    ) -> Callable[[Callable[[Any], Finding]], Guard]:
        """
        Make a `guard` that is said in these texts; ``when.<its name>`` says whom it concerns.

        Raises:
            DefinitionError: When a text or a rule is missing.
        """
        return guard(
            level,
            *rules,
            texts=self._said,
            when=when,
            concerns=None if when is None else self[f"when.{when.__name__}"],
            judges_basis=judges_basis,
            warns=warns,
            alone=alone,
            words=words,
            names=self._names_of_guards,
        )

    @cached_property
    def _names_of_guards(self) -> Mapping[str, Text]:
        return self.maybe("guard_names")

    @cached_property
    def _said(self) -> Mapping[str, tuple[Text, Text]]:
        return self.pairs("guards", "reason", "remedy")

    def duty(
        self,
        *rules: Rule | str | Limit,
        counted_from: Callable[[Any, Any, str | None], date | None] | None = None,
        days: Callable[[Any, Any, str | None], Policy] | None = None,
        personal: bool = True,
        met_by: tuple[type[ActionData], ...] = (),
    ) -> Callable[[Callable[[Any], Mapping[str | None, Any]]], Duty]:
        """
        Make a duty of the decorated function, which names it.

        Args:
            rules: The rules that it rests on, by id, and its time limits, which rest on theirs.
            counted_from: The day on which the clock starts; the day of the fact when left out.
                None while the clock stands still.
            days: The calendar policy that counts; the case's own when left out.
            personal: Whether a subject is somebody to whom it is owed, and no thing or day.
            met_by: The actions that fulfil it, the most usual first.

        Raises:
            DefinitionError: When a text or a rule is missing.
        """
        more: dict[str, Any] = {"days": days, "personal": personal, "met_by": met_by}
        if counted_from is not None:
            more["counted_from"] = counted_from
        limits = tuple(limit for limit in rules if isinstance(limit, Limit))
        based = as_rules(rule.rule if isinstance(rule, Limit) else rule for rule in rules)

        def made(find: Callable[[Any], Mapping[str | None, Any]]) -> Duty:
            code = find.__name__
            name = self[f"duties.{code}"]
            return Duty(code=code, name=name, rules=based, find=find, limits=limits, **more)

        return made
