"""Options: every action from here, and for each one what stands in its way."""

from collections.abc import Mapping
from datetime import datetime

import attrs

from lsprocess.process.case import Actor, Case, Event
from lsprocess.process.decide import check_data, check_new, in_time, known_action, unknown_role
from lsprocess.process.definition import Arc
from lsprocess.process.fields import ActionData, at_time
from lsprocess.process.judge import ask
from lsprocess.process.links import NOTHING_LOST, Links, Lost
from lsprocess.process.verdict import Verdict
from lsprocess.process.view import NO_HISTORIES, NO_LINKS, View


@attrs.frozen
class Option:
    """
    An action that exists from the case's state.

    Attributes:
        action: The action's name.
        targets: States it may lead to; none when it records a fact.
        verdicts: What each guard says; ``needs_data`` where it asks for the command's data,
            ``unread`` where it looks at a linked case that cannot be read.
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
        return not any(verdict.result in {"unmet", "unread"} for verdict in self.verdicts)


def options(
    case: Case,
    *,
    actor: Actor,
    at: datetime,
    data: ActionData | None = None,
    linked: Mapping[str, Case] = NO_LINKS,
    lost: Lost = NOTHING_LOST,
    histories: Mapping[str, tuple[Event, ...]] = NO_HISTORIES,
) -> tuple[Option, ...]:
    """
    List what *actor* could do in *case* at a time, and nothing that is not theirs to do.

    Args:
        case: The case.
        actor: Who asks.
        at: When (aware); arcs are left out when it lies before the last arc.
        data: With an action's data, that action alone is listed and judged on them, whoever asks.
        linked: The linked cases, and those that the data name, by id.
        lost: Those of them that cannot be read.
        histories: As for `attempt`; needed only with a correction's data.

    Raises:
        InvalidInput: When the role is unknown, or *data* are malformed for this case.
        CaseUnreadable: When that cannot be told without a case that cannot be read.
    """
    if lost:
        linked = Links(linked, lost)
    if actor.role not in case.process.roles:
        raise unknown_role(case.process, actor)
    at = at_time(at)
    arcs = case.process.table.get(case.state, {})
    if data is not None:
        check_new(case, data)
        view = View(case, at, actor, data, linked, histories)
        check_data(known_action(case.process, data), view)
        arcs = {name: arc for name, arc in arcs.items() if name == data.verb}
    views = {
        urgent: View(case, at, actor, data, linked, histories, urgent) for urgent in (False, True)
    }
    return tuple(
        Option(name, arc.targets, verdicts)
        for name, arc in arcs.items()
        if in_time(arc, case, at, data)
        and (verdicts := _asked(arc, views[arc.urgent], given=data is not None)) is not None
    )


def _asked(arc: Arc, view: View, *, given: bool) -> tuple[Verdict, ...] | None:
    """Ask every guard; give None where it is not the actor's to do, unless its data are *given*."""
    verdicts: list[Verdict] = []
    for guard in arc.guards:
        verdict = ask(guard, view)
        if guard.alone and verdict.result == "unmet":
            return (verdict,) if given else None
        verdicts.append(verdict)
    return tuple(verdicts)
