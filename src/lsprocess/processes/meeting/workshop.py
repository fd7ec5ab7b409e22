"""
The workshop: a group picks its chair and recorder when it sits down, and shows its work to others.

After the group work the others walk round to see what the other groups have done, while the chair
stays, presents the result and compiles the summary.
"""

from typing import Final

from lsprocess.process import (
    ActionData,
    Count,
    Document,
    Finding,
    Id,
    View,
    action,
    met,
    met_if,
    met_on,
    unmet,
)
from lsprocess.processes.common.people import holders
from lsprocess.processes.meeting.kinds import only_where
from lsprocess.processes.meeting.standing import in_this_session, in_workshop, present
from lsprocess.processes.meeting.texts import guard


WALK: Final = range(15, 21)
"""How many minutes a gallery walk takes (DL-24)."""

# What is recorded.


@action(holds="meetings")
class RecordDiscussion(ActionData):
    """
    The discussion of the group is recorded; *by* wrote it down.

    Source: workshop notes on cooperation between child welfare and pupil welfare (S0).
    """

    discussion_ref: Document
    by: Id


@action(holds="meetings")
class StartGalleryWalk(ActionData):
    """The groups have *minutes* to see what the others have done."""

    minutes: Count


@action(holds="meetings")
class VisitGroup(ActionData):
    """*person* visits another group; nobody must."""

    person: Id
    group: Id


@action(holds="meetings")
class PresentOutput(ActionData):
    """The chair presents what the group has done to those who visit it."""

    by: Id


@action(holds="meetings")
class CompileSummary(ActionData):
    """The chair compiles the summary."""

    summary_ref: Document
    by: Id


only_of_workshop = only_where(in_workshop)

# What must hold.


@guard("practice", "GOV-01", when=in_workshop)
def chair_and_recorder_chosen(view: View) -> Finding:
    """The group has picked a chair and a recorder of those who are there."""
    here = set(present(view))
    chairs, recorders = holders(view, "chair"), holders(view, "recorder")
    chosen = [*(chairs[one] for one in here & chairs.keys())][:1]
    chosen += [*(recorders[one] for one in here & recorders.keys())][:1]
    return met(*chosen) if len(chosen) == len((chairs, recorders)) else unmet()


@guard("practice", "GOV-01", when=in_workshop)
def by_is_recorder(view: View) -> Finding:
    """The recorder writes the discussion down."""
    return met_if(view.data.by in holders(view, "recorder"))


@guard("practice", "GOV-01", when=in_workshop)
def discussion_recorded(view: View) -> Finding:
    """The group work is done and written down before others come to see it."""
    return met_on(*in_this_session(view, RecordDiscussion)[-1:])


@guard("practice", "GOV-01", "DL-24", when=in_workshop)
def walk_length(view: View) -> Finding:
    """The walk takes 15 to 20 minutes."""
    return met_if(view.data.minutes in WALK)


@guard("practice", "GOV-01", when=in_workshop)
def chair_stays(view: View) -> Finding:
    """The chair is there to present the group's work, and walks to no other group."""
    if isinstance(view.data, VisitGroup):
        return met_if(view.data.person not in holders(view, "chair"))
    return met_if(holders(view, "chair").keys() & set(present(view)))


@guard("practice", "GOV-01", when=in_workshop)
def walk_started(view: View) -> Finding:
    """Groups are visited, and the summary compiled, once the walk has started."""
    return met_on(*in_this_session(view, StartGalleryWalk)[-1:])


@guard("practice", "GOV-01", when=in_workshop)
def by_is_chair(view: View) -> Finding:
    """The chair presents the group's work, and compiles the summary."""
    return met_if(view.data.by in holders(view, "chair"))


@guard("practice", "GOV-01", when=in_workshop)
def summary_compiled(view: View) -> Finding:
    """The chair has compiled the summary."""
    return met_on(*in_this_session(view, CompileSummary)[-1:])
