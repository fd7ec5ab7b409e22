"""
What the event of an attempt that came to nothing leaves out, where its case may not keep that.

Whoever tries to bring an identity where none may be is refused; the refusal must not bring it in.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Literal, cast

import attrs

from lsprocess.process.about import About
from lsprocess.process.case import Actor, Event
from lsprocess.process.fields import ActionData


LeftOut = Literal["data", "actor"]
"""The action's data with the cases that they name; who attempted it, but for the role."""


class NothingKept(ActionData):
    """Stands for data that were left out: it knows the action, and has no field."""

    __slots__ = ()


def nothing_of(record: type[ActionData]) -> NothingKept:
    """Give what stands for data of *record* that were left out."""
    return _nothing_of(cast("Any", record))


@cache
def _nothing_of(record: Any) -> NothingKept:
    def reduced(_self: NothingKept) -> tuple[Callable[..., NothingKept], tuple[Any, ...]]:
        return nothing_of, (record,)

    names = {
        "__slots__": (),
        "__reduce__": reduced,
        "verb": record.verb,
        "about": About(holds=record.about.holds),
    }
    nothing: NothingKept = attrs.frozen(type(record.__name__, (NothingKept,), names))()
    return nothing


def _unnamed(actor: Actor) -> Actor:
    return Actor(id="nobody", role=actor.role)


def without(event: Event, left_out: Iterable[LeftOut]) -> Event:
    """Give *event* as it is kept where these are left out."""
    for part in left_out:
        if part == "data":
            event = event._replace(data=nothing_of(type(event.data)), linked=())
        else:
            event = event._replace(actor=_unnamed(event.actor))
    return event


def same_attempt(event: Event, data: ActionData, actor: Actor) -> bool:
    """Say whether *event* is of an attempt of *data* by *actor*, as far as it keeps them."""
    if not isinstance(event.data, NothingKept):
        return (event.data, event.actor) == (data, actor)
    return event.data == nothing_of(type(data)) and event.actor in (actor, _unnamed(actor))
