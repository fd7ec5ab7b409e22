"""The event that a look at a case leaves: who looked, in what task, what for, what was opened."""

from datetime import datetime

from lsprocess.calendar import to_utc
from lsprocess.errors import InvalidInput
from lsprocess.problems import problem
from lsprocess.process import Case, Event, View
from lsprocess.process.left_out import without
from lsprocess.processes.common.look_record import REGISTERS, ViewCase
from lsprocess.views.projection import Projection
from lsprocess.views.viewer import known


def looked(case: Case, projection: Projection, event_id: str, *, recorded_at: datetime) -> Event:
    """
    Give the event of a look: applied when something was opened, refused when nothing was.

    Args:
        case: The case that was looked at.
        projection: What was shown of it.
        event_id: Id of the event.
        recorded_at: When it was recorded (aware).

    Raises:
        InvalidInput: When the look lies after its recording, or the process records no looks.

    Source: 703/2023 10 §.
    """
    if projection.at > recorded_at:
        raise InvalidInput(problem("too_late", "at"))
    if ViewCase.verb not in case.process.by_name:
        raise InvalidInput(problem("looks_not_recorded", "case"))
    viewer = projection.viewer
    view = View(case, projection.at, viewer.actor)
    event = Event(
        id=event_id,
        case=case.id,
        seq=case.seq + 1,
        process=case.process,
        data=ViewCase(
            categories=projection.opened,
            work_task=viewer.work_task,
            purpose=viewer.purpose,
            service_task=viewer.service_task,
            register=known(case.process.register(view), REGISTERS),
        ),
        outcome="applied" if projection.opened else "refused",
        source=case.state,
        target=case.state if projection.opened else None,
        actor=viewer.actor,
        at=projection.at,
        recorded_at=to_utc(recorded_at),
        profile=view.profile,
        calendar=view.calendar,
    )
    if event.applied:
        return event
    # The data of a look are codes alone, and stay for the use log.
    return without(event, (one for one in case.process.leaves_out(view) if one != "data"))
