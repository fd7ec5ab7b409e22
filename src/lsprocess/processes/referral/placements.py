"""Emergency placements: each has a clock of its own."""

from datetime import date, timedelta
from typing import Final

from lsprocess.calendar import helsinki_day
from lsprocess.process import MET, Fact, Finding, View, met_on, unmet
from lsprocess.processes.referral import actions as a
from lsprocess.processes.referral.guards_opening import case_date
from lsprocess.processes.referral.texts import guard


COUNTY_BOUND: Final = date(2023, 1, 1)
"""First day of the law under which a placement keeps the county responsible (610/2022)."""

DAYS: Final = 30
"""How long a placement lasts, and a continuation of it."""


def open_placements(view: View) -> tuple[Fact[a.BeginUrgently], ...]:
    """Give the emergency placements that have not ended."""
    begun = view.since(a.BeginUrgently, a.EndPlacement)
    return tuple(fact for fact in begun if fact.data.measure == "emergency_placement")


def placement_clock(view: View, placement: Fact[a.BeginUrgently]) -> date | None:
    """
    Give the day from which a placement's 30 days are counted.

    A continuation begins on the day after them, once; what is decided before a placement is no
    continuation of it.  None while an application for a care order is pending.
    """
    if any(fact.after(placement) for fact in view.facts(a.ApplyForCareOrder)):
        return None
    continued = any(fact.after(placement) for fact in view.facts(a.ContinuePlacement))
    return helsinki_day(placement.at) + timedelta(days=DAYS * continued)


def placement_binds_county(view: View) -> bool:
    """Say whether, by the law of the case's day, a placement keeps the county responsible."""
    return view.once(case_date) >= COUNTY_BOUND


@guard("statute", "OPN-06", when=placement_binds_county)
def no_emergency_placement_open(view: View) -> Finding:
    """Responsibility does not pass to another county while an emergency placement lasts."""
    return unmet() if open_placements(view) else MET


@guard("program", "CLI-14", "CLI-14a")
def placement_open(view: View) -> Finding:
    """There is an emergency placement that has not ended."""
    return met_on(*open_placements(view))
