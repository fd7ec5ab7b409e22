"""What a guard sees: its case and the linked ones, as they count at the time of the action."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from itertools import chain
from types import MappingProxyType
from typing import Any, Final, TypeVar, overload

import attrs

from lsprocess.calendar import helsinki_day
from lsprocess.errors import InvalidInput
from lsprocess.process.case import Actor, Case, Event
from lsprocess.process.facts import Fact, after, in_order, until
from lsprocess.process.fields import ActionData
from lsprocess.process.guard import Guard


D = TypeVar("D", bound=ActionData)
T = TypeVar("T")

NO_LINKS: Final[Mapping[str, Case]] = MappingProxyType({})
NO_HISTORIES: Final[Mapping[str, tuple[Event, ...]]] = MappingProxyType({})
NOBODY: Final = Actor(id="nobody", role="nobody")
"""Who looks where it does not matter who looks."""


class NeedsData(InvalidInput):
    """Raised by a view whose command's data are asked for where none are given, as in options."""

    def __init__(self) -> None:
        super().__init__("'data' must be given to ask this, got none; give the action's data")


@attrs.frozen(eq=False)
class View:
    """
    What a guard may look at.  Facts are read here and nowhere else, so that what counts at the time
    of the action is settled in one place, and what a guard looks at can be observed.

    Attributes:
        case: The case.
        actor: Who attempts it.
        linked: Other cases that can be seen, by id: the linked ones, those the data name, and
            those that are linked with them.
        histories: Every event of the cases so far, by case; only corrections need them.
        urgent: Whether the action is on the urgent path.
    """

    case: Case
    _at: datetime
    actor: Actor
    _data: ActionData | None = None
    linked: Mapping[str, Case] = NO_LINKS
    histories: Mapping[str, tuple[Event, ...]] = NO_HISTORIES
    urgent: bool = False
    _found: dict[Callable[..., Any], Any] = attrs.field(factory=dict, init=False, repr=False)

    @property
    def at(self) -> datetime:
        """When the action happens (UTC)."""
        return self._at

    @property
    def data(self) -> Any:
        """
        The action's record.

        Raises:
            NeedsData: When none is given, as in options; they say then that data are needed.
        """
        if self._data is None:
            raise NeedsData
        return self._data

    @property
    def has_data(self) -> bool:
        """Whether the action's record is given."""
        return self._data is not None

    @property
    def start(self) -> Any:
        """The record that opened the case, or the one that would open it."""
        first = self.case.facts.first
        return self.data if first is None else first.data

    @property
    def history(self) -> tuple[Event, ...]:
        """Every event of the case so far; only corrections are given it."""
        return self.histories.get(self.case.id, ())

    @property
    def day(self) -> date:
        """The day of the action in Finland."""
        return helsinki_day(self._at)

    def into(self, other: Case) -> "View":
        """Look into another case at the same time."""
        return type(self)(other, self._at, self.actor, None, self.linked, self.histories)

    def tells(self, kind: type[T]) -> T | None:
        """Give what the case tells of *kind*; None where its process tells no such thing."""
        tell = self.case.process.tells.get(kind)
        return None if tell is None or self.case.state is None else tell(self)

    def once(self, work: "Callable[[View], T]") -> T:
        """Give what *work* finds in this view; it works once, however often it is asked."""
        results = self._found
        if work not in results:
            results[work] = work(self)
        return results[work]  # type: ignore[no-any-return]

    @overload
    def facts(self, kind: type[D], /) -> tuple[Fact[D], ...]: ...

    @overload
    def facts(self, kind: type[ActionData], *more: type[ActionData]) -> tuple[Fact[Any], ...]: ...

    def facts(self, kind: type[ActionData], *more: type[ActionData]) -> tuple[Fact[Any], ...]:
        """Give the facts of these kinds that count now, in the order in which they happened."""
        table = self.case.facts.kinds
        facts = table.get(kind, ())
        if more:
            rows = [table[each_kind] for each_kind in (kind, *more) if each_kind in table]
            facts = rows[0] if len(rows) == 1 else tuple(in_order(chain.from_iterable(rows)))
        return facts if not facts or facts[-1].at <= self._at else until(self._at, facts)

    def last(self, kind: type[D], *more: type[D]) -> Fact[D] | None:
        """Give the latest fact of these kinds that counts now."""
        facts = self.facts(kind, *more)
        return facts[-1] if facts else None

    def since(
        self, kind: type[D], mark: type[ActionData], *more: type[ActionData]
    ) -> tuple[Fact[D], ...]:
        """Give the facts of *kind* that happened after the last one of *mark* or of *more*."""
        return after(self.last(mark, *more), self.facts(kind))

    def law_day(self, guard: Guard) -> date:
        """
        Give the day whose law *guard* follows.

        An act of information follows the law of its own day, everything else that of the case's
        date.
        """
        date_of = self.case.process.date_of
        unopened = self.case.facts.first is None and self._data is None
        if guard.judges_basis or date_of is None or unopened:
            return self.day
        return self.once(date_of)

    def exemption(self, guard: Guard) -> Fact[Any] | None:
        """Give the exemption from *guard* that is in force, if there is one; statutes have none."""
        if guard.level != "practice":
            return None
        exempting = self.case.process.by_name.get("exempt")
        if exempting is None:
            return None
        for fact in reversed(self.facts(exempting.record)):
            data: Any = fact.data
            if data.guard == guard.code and (data.until is None or self.day <= data.until):
                return fact
        return None

    def passes(self, guard: Guard) -> bool:
        """Say whether *guard* lets the action through: it warns, is met, or an exemption holds."""
        if guard.warns or guard.finds(self).result != "unmet":
            return True
        return self.exemption(guard) is not None

    @property
    def profile(self) -> str | None:
        """The profile in force: the start's own, or what the case was changed to."""
        process = self.case.process
        if not process.profiles:
            return None
        changing = process.by_name.get("change_profile")
        changed: Any = None if changing is None else self.last(changing.record)
        profile: str | None
        profile = getattr(self._start, "profile", None) if changed is None else changed.data.profile
        return profile or process.profiles[0]

    @property
    def calendar(self) -> str | None:
        """The calendar policy of the case's time limits: the start's own, or the process's."""
        own = self.case.process.calendar
        return None if own is None else getattr(self._start, "calendar", None) or own

    @property
    def _start(self) -> ActionData | None:
        first = self.case.facts.first
        return self._data if first is None else first.data


def whole(case: Case, linked: Mapping[str, Case] = NO_LINKS) -> View:
    """Look at an opened case with all that is recorded in it and in its *linked* ones."""
    latest = case.start.at if case.facts.latest is None else case.facts.latest
    view = View(case, latest, NOBODY, None, linked)
    for name in case.process.linked(view) if linked else ():
        times = linked[name].facts.latest if name in linked else None
        if times is not None and times > latest:
            latest = times
    return view if latest == view.at else View(case, latest, NOBODY, None, linked)


Seen = dict[str, dict[type[ActionData], tuple[Fact[Any], ...]]]
"""Facts that were looked for, by case and kind: all that were recorded, of later times too."""


@attrs.frozen(eq=False)
class Observed(View):
    """
    A view that notes what is looked at, here and in linked cases: for pages, checks and tests.

    Attributes:
        seen: What was looked for so far, in the order of the first look.
        times: The time of the action where it was looked at, and its day where only that was.
    """

    seen: Seen = attrs.field(factory=dict, kw_only=True)
    times: set[date] = attrs.field(factory=set, kw_only=True)
    _own: dict[type[ActionData], tuple[Fact[Any], ...]] = attrs.field(init=False, repr=False)

    @_own.default
    def _noted(self) -> dict[type[ActionData], tuple[Fact[Any], ...]]:
        return self.seen.setdefault(self.case.id, {})

    def into(self, other: Case) -> View:
        """Look into another case at the same time, and note what is looked at there."""
        return Observed(
            other,
            self._at,
            self.actor,
            None,
            self.linked,
            self.histories,
            seen=self.seen,
            times=self.times,
        )

    @property
    def kinds(self) -> frozenset[type[ActionData]]:
        """Kinds of facts that were looked for, in whatever case."""
        return frozenset(kind for kinds in self.seen.values() for kind in kinds)

    @property
    def at(self) -> datetime:
        """When the action happens (UTC)."""
        self.times.add(self._at)
        return self._at

    @property
    def day(self) -> date:
        """The day of the action in Finland."""
        day = helsinki_day(self._at)
        self.times.add(day)
        return day

    @property
    def start(self) -> Any:
        """The record that opened the case, or the one that would open it."""
        start = super().start
        self._own[type(start)] = self.case.facts.kinds.get(type(start), ())
        return start

    def facts(self, kind: type[ActionData], *more: type[ActionData]) -> tuple[Fact[Any], ...]:
        """Give the facts of these kinds that count now, and note the kinds."""
        own, table = self._own, self.case.facts.kinds
        facts = own[kind] = table.get(kind, ())
        if not more:
            return facts if not facts or facts[-1].at <= self._at else until(self._at, facts)
        for other_kind in more:
            own[other_kind] = table.get(other_kind, ())
        return View.facts(self, kind, *more)


def observe(view: View) -> Observed:
    """Give *view* as one that notes what is looked at."""
    data = view.data if view.has_data else None
    return Observed(view.case, view.at, view.actor, data, view.linked, view.histories, view.urgent)
