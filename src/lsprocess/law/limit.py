"""Time limits as data: how long a rule gives, and the days on which that ends."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, Literal, NamedTuple, get_args

import attrs

from lsprocess.calendar import (
    Policy,
    add_days,
    add_months,
    add_weeks,
    nth_business_day,
    placement_ends,
    rolled,
)
from lsprocess.errors import DefinitionError
from lsprocess.law.catalogue import as_rule, as_rules
from lsprocess.law.rules import Rule


Unit = Literal[
    "at_once",
    "business_days",
    "school_days",
    "days",
    "weeks",
    "months",
    "days_counted_in",
    "agreed",
    "reckoned",
]


_COUNTING: Final[Mapping[Unit, tuple[str, ...]]] = {
    "business_days": ("MAL-02", "MAL-05"),
    "school_days": ("MAL-02",),
    "days": ("MAL-02", "MAL-05"),
    "weeks": ("MAL-02", "MAL-03", "MAL-05"),
    "months": ("MAL-02", "MAL-03", "MAL-05"),
}


_ADDED: Final[Mapping[Unit, Callable[[date, int], date]]] = {
    "days": add_days,
    "weeks": add_weeks,
    "months": add_months,
}


class Ends(NamedTuple):
    """
    The last days of a time limit.

    Attributes:
        strict: Last day by the limit's own count; alarms go by it.
        rolled: Last day when section 5 of the time limits act (150/1930) moves it on from a
            Saturday, a holiday or an eve; the strict day where that does not apply.
    """

    strict: date
    rolled: date


@attrs.frozen(kw_only=True)
class Limit:
    """
    How long a rule gives.

    Attributes:
        rule: The rule, or its id in the catalogue; the limit holds for cases of the days on which
            the rule is in force.
        unit: ``business_days`` (by a calendar policy), ``days`` (150/1930 2 §), ``weeks`` and
            ``months`` (150/1930 3 §) count from the day after; ``school_days`` too, by the days on
            which a school works, and ends on such a day; ``days_counted_in`` counts the first day
            too and is never extended;
            ``at_once`` ends on the first day itself, for the statute gives no number;
            ``agreed`` ends on a day that people agreed on; ``reckoned`` on one that follows from
            dates, such as a birthday.
        amount: How many; 0 for a limit that has no number.

    Raises:
        DefinitionError: When the unit and the amount do not fit together.
    """

    rule: Rule = attrs.field(converter=as_rule)
    unit: Unit
    amount: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse a limit whose parts do not fit together."""
        if self.unit not in get_args(Unit):
            msg = f"'unit' must be one of {', '.join(get_args(Unit))}, got another word"
            raise DefinitionError(msg)
        if (self.amount > 0) == (self.unit in ("at_once", "agreed", "reckoned")) or self.amount < 0:
            msg = "'amount' must be a positive number where the unit has one, and 0 otherwise"
            raise DefinitionError(msg)

    @property
    def counting(self) -> tuple[Rule, ...]:
        """Rules of the act on time limits (150/1930) by which it is counted."""
        return as_rules(_COUNTING.get(self.unit, ()))

    def ends(self, start: date, policy: Policy) -> Ends:
        """
        Give the last days of the limit.

        Args:
            start: Day of what starts the clock.  For an agreed or a
                reckoned limit, the day itself.
            policy: Which days count as business days.

        Raises:
            InvalidInput: When the limit reaches beyond the years of the calendar.
        """
        if self.unit == "business_days":
            strict = nth_business_day(start, self.amount, policy)
            return Ends(strict, rolled(strict))
        if self.unit == "school_days":
            strict = nth_business_day(start, self.amount, policy)
            return Ends(strict, strict)
        if self.unit in _ADDED:
            strict = _ADDED[self.unit](start, self.amount)
            return Ends(strict, rolled(strict))
        if self.unit == "days_counted_in":
            strict = placement_ends(start, self.amount)
            return Ends(strict, strict)
        return Ends(start, start)
