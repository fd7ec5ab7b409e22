"""Corrections: which events still count when later ones have taken some of them back."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Literal

from lsprocess.process.case import Event
from lsprocess.process.fields import ActionData, Count, action


_seq = attrgetter("seq")


@action("correct", holds="audit")
class Correct(ActionData):
    """
    Take back what an earlier event recorded; the original stays legible.

    Attributes:
        event: Sequence number of an applied event of the case: a fact, or the last arc, never
            the start.
        reason: Why.

    Source: integrity of client documents (703/2023 22 §), practice of legible corrections.
    """

    event: Count
    reason: Literal["wrong_case", "wrong_person", "wrong_time", "wrong_content"]


def effective(events: Iterable[Event]) -> tuple[Event, ...]:
    """Give the applied events that no effective later correction has taken back, oldest first."""
    standing: list[Event] = []
    dropped: set[int] = set()
    for event in sorted(events, key=_seq, reverse=True):
        if event.applied and event.seq not in dropped:
            standing.append(event)
            if isinstance(event.data, Correct):
                dropped.add(event.data.event)
    return tuple(reversed(standing))


def arc_of(event: Event, history: Sequence[Event]) -> int | None:
    """Give the arc that *event* is, or that it takes back or restores; None where it is a fact."""
    while isinstance(event.data, Correct):
        event = history[event.data.event - 1]
    arc = event.process.arc(event.source, event.data.verb)
    return None if arc is None or arc.stays else event.seq
