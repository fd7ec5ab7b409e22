"""The use log: every recorded attempt is a use of the client's data by who made it."""

from collections.abc import Iterable, Iterator

import attrs

from lsprocess.process import Event, OutcomeCode
from lsprocess.processes.common.look_record import ViewCase
from lsprocess.reports.logged import Logged, logged


@attrs.frozen(kw_only=True)
class UseRecord(Logged):
    """
    One use of a client's data (703/2023 10 § 1–2 mom).

    An attempt that was refused is a use too: whoever made it saw what stood in the way.  So is a
    recorded look at a case.

    Attributes:
        outcome: What came of the attempt.
        work_task: Code of the work task in which it was done, where it says one.
        categories: Codes of the kinds of data looked at, where it says them.
    """

    outcome: OutcomeCode
    work_task: str | None = None
    categories: tuple[str, ...] = ()


def use_log(events: Iterable[Event]) -> Iterator[UseRecord]:
    """
    Give the use log of *events*: one record for each, in the order given.

    Args:
        events: Whole histories, of one case or of several.
    """
    for event, said in logged(events):
        look = event.data if isinstance(event.data, ViewCase) else None
        yield UseRecord(
            **said,
            outcome=event.outcome,
            work_task=None if look is None else look.work_task,
            categories=() if look is None else look.categories,
        )
