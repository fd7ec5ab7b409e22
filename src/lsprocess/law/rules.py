"""Rules: what a guard or a duty rests on, how sure that is, and when it is in force."""

import re

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from string import ascii_lowercase
from typing import Literal, get_args

import attrs

from lsprocess.errors import DefinitionError
from lsprocess.law.source import DESIGN, Source
from lsprocess.text import Text


Confidence = Literal["statute", "guidance", "seed", "inference"]
"""What a rule is known from; `Rule` says what each word means."""
Kind = Literal["guard", "deadline", "duty", "disclosure", "record"]
"""What a rule is for a process; `Rule` says what each word means."""

_ID = re.compile(r"([A-Z]{3}|DL)-\d{2}[a-z]?")


@attrs.frozen(kw_only=True, weakref_slot=False)
class Rule:
    """
    State that something is so, where that stands and from when to when.

    Attributes:
        id: Three capitals and two digits, ``HEA-01``; a deadline's is ``DL-02``.  A letter after
            them marks what held before the rule without it: ``HEA-03a``; ``b`` what held before
            that.
        statement: What it says, in our own words; or what reads it, when somebody first asks.
        kinds: What it is for a process: a condition (``guard``), a time limit (``deadline``),
            something that must or should be done (``duty``), a limit of what may be told
            (``disclosure``), or what a document must hold (``record``).
        sources: Where it stands, the weightiest first; never empty.
        confidence: ``statute`` when a statute's text says it, ``guidance`` when an authority
            recommends it, ``seed`` when it is a practice that a seed document describes,
            ``inference`` when it is this library's own conclusion or convention.
        from_: First day in force; None when no beginning is known.
        to: Last day in force; None while it lasts.
        lawyer: Whether a lawyer must confirm the reading before anybody relies on it.

    Raises:
        DefinitionError: When the parts do not fit together; tells every problem.
    """

    id: str
    _statement: Text | Callable[[], Text] = attrs.field(eq=False, repr=False)
    kinds: tuple[Kind, ...]
    sources: tuple[Source, ...]
    confidence: Confidence
    from_: date | None = None
    to: date | None = None
    lawyer: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse a rule whose parts do not fit together."""
        problems = tuple(self._problems())
        if problems:
            raise DefinitionError(*problems)

    def cites(self) -> tuple[str, ...]:
        """Give the rule's id and its sources' citations, as refusals and audit lines show them."""
        return (self.id, *(source.cite() for source in self.sources))

    def cites_on(self, day: date) -> tuple[str, ...]:
        """Give what `cites` gives; what is not in force on *day* says in which years it is."""
        if self.in_force(day):
            return self.cites()
        first = "" if self.from_ is None else self.from_.year
        last = "" if self.to is None else self.to.year
        return (self.id, *(f"{source.cite()} ({first}–{last})" for source in self.sources))

    @property
    def statement(self) -> Text:
        """What it says, in our own words."""
        statement = self._statement
        return statement if isinstance(statement, Text) else statement()

    @property
    def family(self) -> str:
        """The id without the letter that marks what held before: that of the rule through time."""
        return self.id.rstrip(ascii_lowercase)

    def in_force(self, day: date) -> bool:
        """Tell whether the rule is in force on *day*; both its first and last day count."""
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day <= self.to)

    def _problems(self) -> Iterator[str]:
        if not _ID.fullmatch(self.id):
            yield "'id' must be such as 'HEA-01' or 'DL-02', got another form"
        if self.confidence not in get_args(Confidence):
            yield f"'confidence' must be one of {', '.join(get_args(Confidence))}, got another word"
        if not self.kinds or not set(self.kinds) <= set(get_args(Kind)):
            yield f"'kinds' must be some of {', '.join(get_args(Kind))}, got none or another word"
        if not self.sources:
            yield "'sources' must not be empty, got none; a convention of our own cites 'design'"
        if DESIGN in self.sources and (self.confidence != "inference" or len(self.sources) > 1):
            yield "'design' must be the only source of an inference, got it beside something else"
        if self.confidence == "statute" and all(source.act is None for source in self.sources):
            yield "a rule of statute must cite a section, got none; lower its confidence or cite it"
        if self.from_ is not None and self.to is not None and self.from_ > self.to:
            yield "'from_' must not be after 'to', got a later day; correct either"


def in_force(rules: Sequence[Rule], day: date) -> tuple[Rule, ...]:
    """
    Give those of *rules* that are in force on *day*, in their order.

    Where none is, what is known of the law begins later or ended before: then the first that came
    into force after *day* are given, or else the last that ended.
    """
    current = tuple(rule for rule in rules if rule.in_force(day))
    if current or not rules:
        return current
    later = [rule.from_ for rule in rules if rule.from_ is not None and rule.from_ > day]
    if later:
        return tuple(rule for rule in rules if rule.from_ == min(later))
    last = max(rule.to for rule in rules if rule.to is not None)
    return tuple(rule for rule in rules if rule.to == last)
