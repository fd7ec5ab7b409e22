"""Values that the law has changed, each with the rules it comes from."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final, Generic, Literal, TypeVar

import attrs

from lsprocess.errors import DefinitionError, InvalidInput
from lsprocess.law.catalogue import as_rule
from lsprocess.law.rules import Rule
from lsprocess.problems import problem


T = TypeVar("T")

Register = Literal["notification_register", "social_welfare_client"]


@attrs.frozen(weakref_slot=False)
class Step(Generic[T]):
    """One value and the rule that lays it down, or its id, for as long as that rule is in force."""

    rule: Rule = attrs.field(converter=as_rule)
    value: T


@attrs.frozen(kw_only=True, weakref_slot=False)
class Dated(Generic[T]):
    """
    A value that depends on the day.

    Attributes:
        id: Name of the value, for messages.
        steps: What it has been, the oldest first.  Between two steps there may be days on which
            no rule lays it down.

    Raises:
        DefinitionError: When there are no steps, or they overlap or are out of order.
    """

    id: str
    steps: tuple[Step[T], ...]

    def __attrs_post_init__(self) -> None:
        """Refuse steps that leave it open which value holds on a day."""
        problems = tuple(self._problems())
        if problems:
            raise DefinitionError(*problems)

    def on(self, day: date) -> T:
        """
        Give the value on *day*.

        Raises:
            InvalidInput: When no rule known here lays it down on that day.
        """
        return self._step(day).value

    def rule_on(self, day: date) -> Rule:
        """
        Give the rule that lays the value down on *day*.

        Raises:
            InvalidInput: When no rule known here does.
        """
        return self._step(day).rule

    def _step(self, day: date) -> Step[T]:
        for step in self.steps:
            if step.rule.in_force(day):
                return step
        spans = "; ".join(_span(step.rule) for step in self.steps)
        raise InvalidInput(problem("not_laid_down", "day", value=self.id, spans=spans))

    def _problems(self) -> Iterator[str]:
        if not self.steps:
            yield f"'steps' of {self.id} must not be empty, got none; give one for each rule"
        for older, newer in pairwise(step.rule for step in self.steps):
            if older.to is None or newer.from_ is None or newer.from_ <= older.to:
                yield (
                    f"{newer.id} must come into force after {older.id} has ended, got no such "
                    "dates; give the older rule its last day, and the newer its first"
                )


def _span(rule: Rule) -> str:
    return f"{rule.from_ or ''}–{rule.to or ''}"


AFTER_CARE_AGE: Final[Dated[int]] = Dated(
    id="after_care_age",
    steps=(Step("AFT-05", 21), Step("AFT-06", 25), Step("AFT-07", 23)),
)
CHILDREN_PER_WORKER: Final[Dated[int]] = Dated(
    id="children_per_worker",
    steps=(Step("CLI-07a", 35), Step("CLI-07", 30)),
)
NOTIFICATION_REGISTER: Final[Dated[Register]] = Dated(
    id="notification_register",
    steps=(
        Step("NOT-17c", "notification_register"),
        Step("NOT-17b", "notification_register"),
        Step("NOT-17a", "social_welfare_client"),
        Step("NOT-17", "social_welfare_client"),
    ),
)


def after_care_age_on(day: date) -> int:
    """
    Give the age, in years, on reaching which after-care ended at the latest by the law of *day*.

    Raises:
        InvalidInput: When *day* is before 2008: the older law was not read.
    """
    return AFTER_CARE_AGE.on(day)
