"""
A list of what is done, as a process declares it for those who hold it as a paper.

The process says what stands on whose paper, and which fact ticks it off; a room that makes papers
asks for it with `tells` and imports none of its records.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final, Literal

import attrs

from lsprocess.errors import InvalidInput
from lsprocess.law.catalogue import as_rules
from lsprocess.law.rules import Rule
from lsprocess.problems import another, problem
from lsprocess.process import NOBODY, ActionData, Duty, Fact, Guard, Process, View, new_case
from lsprocess.text import Text


Phase = Literal["before", "during", "after"]
Form = Literal["tick", "paragraph", "line"]
"""Something to tick off, something that is said, or a line to write on."""

PHASES: Final[tuple[Phase, ...]] = ("before", "during", "after")


@attrs.frozen(kw_only=True, eq=False)
class CheckItem:
    """
    Something that stands on somebody's list.

    Attributes:
        key: Its name within the list.
        text: What it says: of a tick, what is so once it is done.
        phase: When it is its turn.
        holders: Codes of those on whose lists it stands.
        form: What kind of item it is.
        records: Records of the actions that stand behind it.
        fields: Fields of these actions that it asks for.
        guards: Guards that ask for it.
        duties: Duties that it helps to fulfil.
        rules: Rules that are named for it, or their ids, where those of its guards and duties would
            be too many to read, or where it has none.
        done: Pure function of a `View` giving the fact that ticks it off; None where nothing does,
            because no single fact says that it is done, or because one would tell whoever holds
            the list of somebody else.
        concerns: Pure function of a `View` saying whether it belongs to the case.
    """

    key: str
    text: Text
    phase: Phase
    holders: frozenset[str]
    form: Form = "tick"
    records: tuple[type[ActionData], ...] = ()
    fields: tuple[str, ...] = ()
    guards: tuple[Guard, ...] = ()
    duties: tuple[Duty, ...] = ()
    rules: tuple[Rule, ...] = attrs.field(default=(), converter=as_rules)
    done: Callable[[View], Fact[Any] | None] | None = attrs.field(default=None, repr=False)
    concerns: Callable[[View], bool] | None = attrs.field(default=None, repr=False)

    def rests_on(self) -> tuple[Rule, ...]:
        """Give the rules that are named for it: its own, or else those of its guards and duties."""
        asked = [rule for guard in self.guards for rule in guard.rules]
        owed = [rule for duty in self.duties for rule in duty.rules]
        return self.rules or tuple(dict.fromkeys((*asked, *owed)))


def _always(_view: View, _record: type[ActionData]) -> bool:
    return True


@attrs.frozen(kw_only=True, eq=False)
class Checklist:
    """
    The lists of a process, one for each of those who hold one.

    Attributes:
        titles: What each list is called, by the code of its holder.
        intro: What is said at its head, by the same code.
        phases: What each phase is called; a list of one phase has no headings.
        plain: Holders to whom no sources are shown, for they hold it as the family or the child.
        items: What stands on them, in their order.
        blank: Gives the record that would open a case of a kind, for a list without a case.
        kinds: The kinds that a case may be of; the first is meant where none is named.
        has: Says whether a case has an action, of the actions that its process has.
    """

    titles: Mapping[str, Text]
    intro: Mapping[str, Text]
    phases: Mapping[Phase, Text]
    plain: frozenset[str] = frozenset()
    items: tuple[CheckItem, ...]
    blank: Callable[[str, datetime], ActionData] = attrs.field(repr=False)
    kinds: tuple[str, ...]
    has: Callable[[View, type[ActionData]], bool] = attrs.field(default=_always, repr=False)

    def of(self, holder: str, view: View) -> tuple[CheckItem, ...]:
        """Give what stands on the list of *holder* in a case."""
        own = (item for item in self.items if holder in item.holders)
        return tuple(item for item in own if self._belongs(item, view))

    def _belongs(self, item: CheckItem, view: View) -> bool:
        """Say whether the case has the actions of an item, and its guards ask for it there."""
        if item.concerns is not None and not item.concerns(view):
            return False
        if item.guards and not any(g.when is None or g.when(view) for g in item.guards):
            return False
        return not item.records or any(self.has(view, record) for record in item.records)


def kinds_of(process: Process, at: datetime) -> tuple[str, ...]:
    """
    Give the kinds of case that lists are made for; none where a process declares no lists.

    Args:
        process: The process.
        at: The time whose law is cited (aware).
    """
    lists = lists_of(process, at)
    return () if lists is None else lists.kinds


def sample(process: Process, kind: str, at: datetime) -> View:
    """
    See a case of a kind in which nothing has happened.

    Args:
        process: The process.
        kind: The kind, such as ``workshop``.
        at: The time whose law is cited (aware).

    Raises:
        InvalidInput: When the process has no such kind.
    """
    lists = lists_of(process, at)
    kinds = kinds_of(process, at)
    if lists is None or kind not in kinds:
        raise InvalidInput(problem("must_be_one_of", "kind", codes=kinds, got=another(kind, kinds)))
    return View(new_case(process, "blank"), at, NOBODY, lists.blank(kind, at))


def lists_of(process: Process, at: datetime) -> Checklist | None:
    """Give the lists that a process declares; None where it declares none."""
    tell = process.tells.get(Checklist)
    if tell is None:
        return None
    lists = tell(View(new_case(process, "blank"), at, NOBODY))
    assert isinstance(lists, Checklist)
    return lists
