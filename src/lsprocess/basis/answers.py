"""What is answered: what carries an act, or everything that is missing and the ways forward."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from types import MappingProxyType
from typing import Any, Final, Literal

import attrs

from lsprocess.basis import texts
from lsprocess.basis.grounds import GROUNDS
from lsprocess.basis.records import Place
from lsprocess.process import Basis
from lsprocess.process.verdict import worded
from lsprocess.text import Lang, Later, Text


Step = Literal[
    "record_guardian",
    "ask_consent",
    "ask_from_client_self",
    "ask_child_too",
    "ask_written_consent",
    "ask_wider_consent",
    "renew_consent",
    "hear_other_guardian",
    "excuse_guardian",
    "judge_ban",
    "decide_party_access",
    "settle_ban",
    "ask_permission_first",
    "consider_statutory_basis",
    "change_profile",
    "use_basis_in_force",
    "state_necessity",
    "inform_client",
    "do_without",
]
"""A way forward; they stand in the order in which one would go."""

WORDS: Final[Mapping[str, Text]] = Later(
    lambda: {**texts.PERSONS, **{code: ground.name for code, ground in GROUNDS.items()}}
)
"""What the codes among the params of what is missing are called."""


@attrs.frozen
class Missing:
    """
    One thing that is missing.

    Attributes:
        code: What is missing.
        params: Ids, codes and days that it is about.  Where ``roles`` stands beside ``persons``,
            each of these is said with what people call their role.
    """

    code: str
    params: Mapping[str, Any] = MappingProxyType({})

    def items(self) -> Iterator[dict[str, str]]:
        """Give it as a guard's parameters hold it: one for each person it is about."""
        persons, roles = self.params.get("persons", ()), self.params.get("roles", ())
        about = {name: self.params[name] for name in ("ban", "ground") if name in self.params}
        for person, role in zip_longest(persons, roles):
            whose = {"person": person} if role is None else {"person": person, "role": role}
            yield {"code": self.code, **whose, **about}
        if not persons:
            yield {"code": self.code, **about}

    def text(self, lang: Lang) -> str:
        """Say what is missing, with the people, ids, names and days that it is about."""
        sentence = texts.MISSING[self.code].of(lang)
        wording = worded(self.params, WORDS, lang)
        wording.pop("roles", None)
        details = tuple(wording.values())
        return texts.DETAILED.fill(lang, said=sentence, details=details) if details else sentence


def lacks(code: str, **params: Any) -> Missing:
    """Say that *code* is missing; *params* are ids, codes and days, or tuples of ids."""
    return Missing(code, MappingProxyType(params))


@attrs.frozen(kw_only=True)
class Answer:
    """
    Which basis carries an act of information, or why none does.

    Attributes:
        basis: What carries it; None when nothing does.
        evidence: Where that is recorded.
        missing: What is missing; nothing when the act is carried.
        next_steps: Codes of the ways forward; none when the act is carried.
        overridden: Ids of the bans that the basis overrides by its own conditions.
        rules: Ids of the rules of law that decided, of the act's own day.
    """

    basis: Basis | None = None
    evidence: tuple[Place, ...] = ()
    missing: tuple[Missing, ...] = ()
    next_steps: tuple[Step, ...] = ()
    rules: tuple[str, ...] = ()

    @property
    def permit(self) -> bool:
        """Whether the act is carried."""
        return self.basis is not None

    @property
    def overridden(self) -> tuple[str, ...]:
        """Ids of the bans that the basis overrides."""
        return () if self.basis is None else self.basis.overridden

    @property
    def codes(self) -> tuple[str, ...]:
        """What is missing, as codes, each once."""
        return tuple(dict.fromkeys(lack.code for lack in self.missing))

    def lines(self, lang: Lang) -> tuple[str, ...]:
        """Say what carries the act or what is missing and how to go on, a line for each."""
        basis = self.basis
        if basis is None:
            return (
                texts.NOT_CARRIED.of(lang),
                *(f"– {lack.text(lang)}" for lack in self.missing),
                texts.WAYS.of(lang),
                *(f"– {texts.NEXT_STEPS[step].of(lang)}" for step in self.next_steps),
            )
        wording = worded({"grounds": basis.ref}, WORDS, lang)
        sentence = texts.CARRIED[basis.kind].fill(lang, **wording)
        if not basis.overridden:
            return (sentence,)
        return sentence, texts.OVERRIDES.fill(lang, bans=basis.overridden)

    def text(self, lang: Lang) -> str:
        """Say the same as `lines` in one piece, the lines under one another."""
        return "\n".join(self.lines(lang))
