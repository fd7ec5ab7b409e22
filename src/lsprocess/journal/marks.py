"""
What an append tells the journal's index, and what the index answers.

The index says which time limits run, what was counted and whose case is whose, so that nobody has
to read every event for that.  It is written with the events or not at all, holds nothing that the
events do not say, and may be made anew from them.
"""

from datetime import date

import attrs

from lsprocess.process import Deadline


@attrs.frozen
class Opened:
    """
    A case, as its opening made it.

    Attributes:
        case: Its id.
        process: Id of its process.
        client: Id of the person whose case it is; None where it is nobody's.
        organisation: Id of the organisation of who opened it.
        day: The case's date.
    """

    case: str
    process: str
    client: str | None
    organisation: str | None
    day: date


@attrs.frozen
class Counted:
    """
    Something that reports count, such as a notification.

    Attributes:
        case: Id of the case.
        seq: The event that it came with.
        name: What is counted.
        day: The day it counts for.
    """

    case: str
    seq: int
    name: str
    day: date


@attrs.frozen
class Settled:
    """
    A duty that is owed no more.

    Attributes:
        case: Id of the case.
        duty: The duty, as ``code`` or ``code:subject``.
        day: Day of the action that settled it.
        by: That action's name.
    """

    case: str
    duty: str
    day: date
    by: str


@attrs.frozen
class Running:
    """
    A time limit, as the index holds it.

    Attributes:
        case: Id of the case.
        process: Id of its process, whose duty it is; None where the case was never opened.
        organisation: Id of the organisation of who opened the case.
        deadline: The limit as it was set.
        settled_on: Day of the action that settled the duty; None while it is open.
        settled_by: That action's name.
        breached: Whether it was found passed, in an event.
    """

    case: str
    process: str | None
    organisation: str | None
    deadline: Deadline
    settled_on: date | None = None
    settled_by: str | None = None
    breached: bool = False

    @property
    def code(self) -> str:
        """The duty's code in its process, without its subject."""
        return self.deadline.duty.partition(":")[0]


@attrs.frozen(kw_only=True)
class Marks:
    """
    What an append changes in the index.

    Attributes:
        opened: Cases that were opened.
        set: Time limits that begin, each with its case; one that ran before begins anew.
        settled: Duties that are owed no more.
        breached: Time limits found passed: case and duty.
        uncounted: What is counted no more: case and sequence number; comes before *counted*.
        counted: What was counted.
    """

    opened: tuple[Opened, ...] = ()
    set: tuple[tuple[str, Deadline], ...] = ()
    settled: tuple[Settled, ...] = ()
    breached: tuple[tuple[str, str], ...] = ()
    uncounted: tuple[tuple[str, int], ...] = ()
    counted: tuple[Counted, ...] = ()


NO_MARKS = Marks()
