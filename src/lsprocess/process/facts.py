"""
What happened in a case, and in which order: the one place that knows what comes before what.

A fact may be recorded late, and then it stands where it happened.  So *before*, *after*, *last*,
*since* and *settled by* compare when things happened; where two happened at the same time, when
they were recorded; then the case and the place in it.  What was entered first is never asked.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from operator import attrgetter, itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

from lsprocess.process.fields import ActionData


D_co = TypeVar("D_co", bound=ActionData, covariant=True)
AnyFact = TypeVar("AnyFact", bound="Fact[Any]")

When = tuple[datetime, datetime, str, int]


class Fact(NamedTuple, Generic[D_co]):
    """
    An applied action that a case remembers.

    Attributes:
        seq: Sequence number of its event in the case.
        at: When it happened (UTC).
        data: The action's record.
        recorded_at: When it was recorded (UTC).
        case: Id of the case.
    """

    seq: int
    at: datetime
    data: D_co
    recorded_at: datetime
    case: str

    @property
    def when(self) -> When:
        """Its place in the order of happening, among the facts of all cases."""
        return (self.at, self.recorded_at, self.case, self.seq)

    def after(self, other: "Fact[Any] | None") -> bool:
        """Say whether it happened after *other*; whatever happened did so after nothing."""
        return other is None or _when(self) > _when(other)


_when = itemgetter(1, 3, 4, 0)
_seq = itemgetter(0)
_at = attrgetter("at")


def in_order(facts: Iterable[AnyFact]) -> list[AnyFact]:
    """Give *facts*, of one case or of several, in the order in which they happened."""
    return sorted(facts, key=_when)


def after(mark: Fact[Any] | None, facts: Iterable[AnyFact]) -> tuple[AnyFact, ...]:
    """Give those of *facts* that happened after *mark*; all of them where there is none."""
    if mark is None:
        return tuple(facts)
    then = _when(mark)
    return tuple([fact for fact in facts if _when(fact) > then])


def first_after(mark: Fact[Any] | None, facts: Sequence[AnyFact]) -> AnyFact | None:
    """Give the first of *facts*, which are in order, that happened after *mark*."""
    place = 0 if mark is None else bisect_right(facts, _when(mark), key=_when)
    return facts[place] if place < len(facts) else None


def unanswered(openers: Iterable[AnyFact], answers: Iterable[Fact[Any]]) -> AnyFact | None:
    """Give the first of *openers* that none of *answers* came after; None when none is left."""
    later = after(max(answers, key=_when, default=None), openers)
    return min(later, key=_when, default=None)


Kinds = dict[type[ActionData], tuple[Fact[Any], ...]]


class Facts:
    """
    The applied actions that a case remembers.  They are never changed: `add` gives others.

    A rebuilt case keeps them as one tuple, which is small.  Once somebody looks for a kind they
    are kept by kind, each kind in the order of happening, so that a look costs one search in a
    table however long the case is.
    """

    __slots__ = ("first", "kinds", "latest", "told")

    kinds: Kinds
    """Them by kind, each kind in the order of happening; made when they are first looked for."""

    def __init__(self, told: tuple[Fact[ActionData], ...] = ()) -> None:
        """Keep what is *told*, in the order in which it was recorded; the start comes first."""
        self.told: tuple[Fact[ActionData], ...] | None = told
        self.first: Fact[ActionData] | None = told[0] if told else None
        self.latest: datetime | None = max(map(_at, told), default=None)

    def __repr__(self) -> str:
        return f"<Facts {len(self)}>"

    def __reduce__(self) -> tuple[type["Facts"], tuple[Any, ...]]:
        return Facts, (tuple(self),)

    def __iter__(self) -> Iterator[Fact[ActionData]]:
        """Give every fact in the order in which it was recorded."""
        if self.told is None:
            facts = (fact for kind in self.kinds.values() for fact in kind)
            self.told = tuple(sorted(facts, key=_seq))
        return iter(self.told)

    def __len__(self) -> int:
        told = self.told
        return len(told) if told is not None else sum(map(len, self.kinds.values()))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Facts):
            return NotImplemented
        return tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __getattr__(self, name: str) -> Kinds:
        if name != "kinds":
            msg = f"facts have no attribute {name}"
            raise AttributeError(msg)
        by_kind: dict[type[ActionData], list[Fact[Any]]] = {}
        for fact in self.told or ():
            by_kind.setdefault(type(fact.data), []).append(fact)
        self.kinds = {kind: tuple(in_order(facts)) for kind, facts in by_kind.items()}
        return self.kinds

    def add(self, fact: Fact[ActionData]) -> "Facts":
        """Give these facts and one more, which was recorded after them."""
        kinds, kind, latest = self.kinds.copy(), type(fact.data), self.latest
        earlier = kinds.get(kind, ())
        if earlier and fact.at <= earlier[-1].at:
            kinds[kind] = tuple(in_order((*earlier, fact)))
        else:
            kinds[kind] = (*earlier, fact)
        facts = Facts.__new__(Facts)
        facts.told, facts.kinds = None, kinds
        facts.first = self.first or fact
        facts.latest = fact.at if latest is None or fact.at > latest else latest
        return facts


def until(at: datetime, facts: tuple[AnyFact, ...]) -> tuple[AnyFact, ...]:
    """Give those of *facts*, which are in order, that had happened by *at*."""
    return facts[: bisect_right(facts, at, key=_at)]


NO_FACTS = Facts()
