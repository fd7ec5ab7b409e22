"""What a guard sees: its case and the linked ones, as they count at the time of the action."""

from collections.abc import Mapping
from datetime import date, datetime
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final, TypeVar, overload

import attrs

from lsprocess.calendar import helsinki_day
from lsprocess.process.case import Actor, Case, Event, Fact
from lsprocess.process.fields import ActionData
from lsprocess.process.guard import Guard


D = TypeVar("D", bound=ActionData)

NO_LINKS: Final[Mapping[str, Case]] = MappingProxyType({})
_by_time = attrgetter("at")


@attrs.define(eq=False)
class View:
    """
    What a guard may look at.

    Attributes:
        case: The case.
        at: When the action happens (UTC).
        actor: Who attempts it.
        data: The action's record; None in options when no data are given.
        linked: Other cases that can be seen, by id: the linked ones, and those the data name.
        history: Every event of the case so far; only corrections need it.
        past: Linked cases as earlier events saw them, by id and sequence number.
        urgent: Whether the action is on the urgent path.
    """

    case: Case
    at: datetime
    actor: Actor
    data: Any = None
    linked: Mapping[str, Case] = NO_LINKS
    history: tuple[Event, ...] = ()
    past: Mapping[tuple[str, int], Case] = MappingProxyType({})
    urgent: bool = False

    @property
    def day(self) -> date:
        """The day of the action in Finland."""
        return helsinki_day(self.at)

    def law_day(self, guard: Guard) -> date:
        """
        Give the day whose law *guard* follows.

        An act of information follows the law of its own day, everything else that of the case's
        date: what its start says was the day of receipt, where it says one.
        """
        case, date_of = self.case, self.case.process.date_of
        if guard.judges_basis or date_of is None:
            return self.day
        if case.facts:
            return date_of(case)
        return getattr(self.data, "received_on", None) or self.day

    @overload
    def facts(self, kind: type[D], /) -> list[Fact[D]]: ...

    @overload
    def facts(self, kind: type[ActionData], *more: type[ActionData]) -> list[Fact[Any]]: ...

    def facts(self, kind: type[ActionData], *more: type[ActionData]) -> list[Fact[Any]]:
        """Give the facts of these kinds that count now, in the order in which they happened."""
        if more:
            return facts_of(self.case, self.at, kind, *more)
        return facts_of(self.case, self.at, kind)

    def last(self, kind: type[D]) -> Fact[D] | None:
        """Give the latest fact of this *kind* that counts now."""
        found = self.facts(kind)
        return found[-1] if found else None

    @property
    def profile(self) -> str | None:
        """The profile in force: the start's own, or what the case was changed to."""
        if not self.case.facts:
            return getattr(self.data, "profile", None) or default_profile(self.case)
        return profile_at(self.case, self.at)

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
        """Say whether *guard* lets the action through, by itself or by an exemption."""
        return guard.test(self).result != "unmet" or self.exemption(guard) is not None

    @property
    def calendar(self) -> str | None:
        """The calendar policy of the case's time limits: the start's own, or the process's."""
        if not self.case.facts:
            return getattr(self.data, "calendar", None) or self.case.process.calendar
        return calendar_of(self.case)


@overload
def facts_of(case: Case, at: datetime, kind: type[D], /) -> list[Fact[D]]: ...


@overload
def facts_of(
    case: Case, at: datetime, kind: type[ActionData], *more: type[ActionData]
) -> list[Fact[Any]]: ...


def facts_of(
    case: Case, at: datetime, kind: type[ActionData], *more: type[ActionData]
) -> list[Fact[Any]]:
    """Give the facts of *case* that count at *at*: recorded already, and not later than it."""
    if more:
        kinds = (kind, *more)
        found = [fact for fact in case.facts if type(fact.data) in kinds and fact.at <= at]
    else:
        found = [fact for fact in case.facts if type(fact.data) is kind and fact.at <= at]
    if len(found) > 1:
        found.sort(key=_by_time)
    return found


def default_profile(case: Case) -> str | None:
    """Give the profile of a case whose start names none."""
    return case.process.profiles[0] if case.process.profiles else None


def profile_at(case: Case, at: datetime) -> str | None:
    """Give the profile of an opened case at a time."""
    changed = case.process.by_name.get("change_profile")
    if changed is not None:
        changes: list[Fact[Any]] = facts_of(case, at, changed.record)
        if changes:
            return changes[-1].data.profile  # type: ignore[no-any-return]
    return getattr(case.start.data, "profile", None) or default_profile(case)


def calendar_of(case: Case) -> str | None:
    """Give the calendar policy of an opened case's time limits."""
    return getattr(case.start.data, "calendar", None) or case.process.calendar
