"""Options: every action from here, and for each one what stands in its way."""

from collections.abc import Mapping
from datetime import datetime

import attrs

from lsprocess.calendar import to_utc
from lsprocess.process.case import Actor, Case, Event
from lsprocess.process.decide import NO_PAST, check_data, known_action, unknown_role
from lsprocess.process.definition import Arc
from lsprocess.process.fields import ActionData
from lsprocess.process.guard import Guard
from lsprocess.process.judge import judge
from lsprocess.process.verdict import Verdict
from lsprocess.process.view import NO_LINKS, View


@attrs.frozen
class Option:
    """
    An action that exists from the case's state.

    Attributes:
        action: The action's name.
        targets: States it may lead to; none when it records a fact.
        verdicts: What each guard says; ``needs_data`` where it asks for the command's data.
    """

    action: str
    targets: tuple[str, ...]
    verdicts: tuple[Verdict, ...]

    @property
    def unmet(self) -> tuple[Verdict, ...]:
        """Every guard that stands in the way already."""
        return tuple(v for v in self.verdicts if v.result == "unmet")

    @property
    def open(self) -> bool:
        """Whether nothing is unmet, or only data are needed."""
        return not self.unmet


def options(
    case: Case,
    *,
    actor: Actor,
    at: datetime,
    data: ActionData | None = None,
    linked: Mapping[str, Case] = NO_LINKS,
    history: tuple[Event, ...] = (),
    past: Mapping[tuple[str, int], Case] = NO_PAST,
) -> tuple[Option, ...]:
    """
    List what *actor* could do in *case* at a time.

    Args:
        case: The case.
        actor: Who asks.
        at: When (aware); arcs are left out when it lies before the last arc.
        data: With an action's data, that action alone is listed and judged on them.
        linked: The linked cases, and those that the data name, by id.
        history: Every event of the case; needed only with a correction's data.
        past: Linked cases as earlier events saw them; needed only with a correction's data.

    Raises:
        InvalidInput: When the role is unknown, or *data* are malformed for this case.
    """
    if actor.role not in case.process.roles:
        raise unknown_role(case.process, actor)
    at = to_utc(at)
    view = View(case, at, actor, data, linked, history, past)
    arcs = case.process.table.get(case.state, {})
    names = arcs if data is None else [name for name in arcs if name == data.verb]
    if data is not None:
        check_data(known_action(case.process, data), view)
    early = case.moved_at is not None and at < case.moved_at
    return tuple(
        Option(name, arcs[name].targets, _verdicts(arcs[name], view))
        for name in names
        if arcs[name].stays or not early
    )


def _verdicts(arc: Arc, view: View) -> tuple[Verdict, ...]:
    view.urgent = arc.urgent
    return tuple(_ask(guard, view) for guard in arc.guards)


def _ask(guard: Guard, view: View) -> Verdict:
    if guard.reads_data and view.data is None:
        return guard.on(view.law_day(guard)).plain["needs_data"]
    return judge(guard, view)
