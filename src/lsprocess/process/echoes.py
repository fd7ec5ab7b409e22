"""Echoes: what an applied action also records in another case, in the same breath."""

from collections.abc import Mapping

from lsprocess.process.case import Case, Command, Event
from lsprocess.process.correction import Correct
from lsprocess.process.duties import with_duties
from lsprocess.process.fields import ActionData
from lsprocess.process.view import NO_LINKS, View, calendar_of, profile_at


def echoes(
    case: Case,
    command: Command,
    event: Event,
    *,
    linked: Mapping[str, Case] = NO_LINKS,
    history: tuple[Event, ...] = (),
) -> tuple[Event, ...]:
    """Give the events that the applied *event* leaves in other cases, to append with it."""
    made = case.process.by_name[event.data.verb].echoes
    if made is None or not event.applied:
        return ()
    view = View(case, command.at, command.actor, command.data, linked, history)
    return tuple(
        _echo(event, linked[other], data, number)
        for number, (other, data) in enumerate(made(view), start=1)
    )


def _echo(event: Event, other: Case, data: ActionData, number: int) -> Event:
    left = Event(
        id=f"{event.id}.{number}",
        case=other.id,
        seq=other.seq + 1,
        process=other.process,
        data=data,
        outcome="applied",
        source=other.state,
        target=other.state,
        actor=event.actor,
        at=event.at,
        recorded_at=event.recorded_at,
        profile=profile_at(other, event.at),
        calendar=calendar_of(other),
        echo_of=f"{event.case}#{event.seq}",
    )
    # What a correction opens or settles needs the other case's history; its agenda tells it.
    if type(data) is Correct or not other.process.duties:
        return left
    return with_duties(left, View(other, event.at, event.actor, data))
