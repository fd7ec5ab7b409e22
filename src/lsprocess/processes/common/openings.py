"""What openings have in common: the people that they name, and their day."""

from datetime import date

from lsprocess.calendar import helsinki_day
from lsprocess.process import Id, View, record
from lsprocess.processes.common.codes import Sector


@record
class Child:
    """The child: an opaque id, the day of birth where it is known, or that birth is awaited."""

    id: Id
    born: date | None = None
    unborn: bool | None = None


@record
class Notifier:
    """Who notified, contacted or applied; ``anonymous`` when they asked not to be named."""

    id: Id
    category: Sector
    anonymous: bool


def opened_on(view: View) -> date:
    """Give the day on which the case was opened, or would be: it picks the rules in force."""
    first = view.case.facts.first
    return view.day if first is None else helsinki_day(first.at)
