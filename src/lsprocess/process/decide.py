"""Deciding: a case and a command in, one event out; nothing else is read or changed."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from lsprocess.errors import InvalidInput
from lsprocess.process.case import Actor, Case, Command, Event, OutcomeCode
from lsprocess.process.correction import Correct
from lsprocess.process.definition import Action
from lsprocess.process.duties import with_duties
from lsprocess.process.evolve import without
from lsprocess.process.fields import ActionData, unknown_word
from lsprocess.process.judge import judge
from lsprocess.process.process import Process
from lsprocess.process.verdict import Verdict
from lsprocess.process.view import NO_LINKS, View


TOO_LATE: Final = (
    "'at' must not lie after 'recorded_at', got a later time; record it when it is done"
)
TOO_EARLY: Final = (
    "'at' must not lie before the arc before it, got an earlier time; give the right time"
)
NO_PAST: Final[Mapping[tuple[str, int], Case]] = MappingProxyType({})


def decide(
    case: Case,
    command: Command,
    event_id: str,
    *,
    linked: Mapping[str, Case] = NO_LINKS,
    history: tuple[Event, ...] = (),
    past: Mapping[tuple[str, int], Case] = NO_PAST,
) -> Event:
    """
    Decide what becomes of *command* in *case*.

    The rules, in order: malformed is an error, then ``not_available`` (no arc from this state),
    then ``refused`` (with every unmet guard), then ``applied``.

    Args:
        case: The case as its events have left it.
        command: The attempt.
        event_id: Id of the event that the attempt leaves.
        linked: The linked cases, and those that the data name, by id.
        history: Every event of the case so far; needed only for ``correct``.
        past: Linked cases as earlier events saw them; needed only for ``correct``.

    Raises:
        InvalidInput: When the command is malformed for this case; nothing is recorded then.
    """
    process, state, data = case.process, case.state, command.data
    action = process.by_record.get(type(data)) or known_action(process, data)
    if command.actor.role not in process.roles:
        raise unknown_role(process, command.actor)
    if command.at > command.recorded_at:
        raise InvalidInput(TOO_LATE)
    view = View(case, command.at, command.actor, data, linked, history, past)
    if action.problem is not None:
        check_data(action, view)
    arc = process.table[state].get(data.verb)
    outcome: OutcomeCode = "not_available"
    target: str | None = None
    verdicts: tuple[Verdict, ...] = ()
    if arc is not None:
        if not arc.stays and case.moved_at is not None and command.at < case.moved_at:
            raise InvalidInput(TOO_EARLY)
        outcome = "applied"
        if arc.guards:
            view.urgent = arc.urgent
            verdicts = tuple([judge(guard, view) for guard in arc.guards])
            if "unmet" in [verdict.result for verdict in verdicts]:
                outcome = "refused"
        if outcome == "applied":
            target = state if arc.stays else arc.target(data)
            if type(data) is Correct:
                target = without(history, data.event).state
    event = Event(
        event_id,
        case.id,
        case.seq + 1,
        process,
        data,
        outcome,
        state,
        target,
        command.actor,
        command.at,
        command.recorded_at,
        view.profile if process.profiles else None,
        view.calendar if process.calendar else None,
        verdicts,
        tuple([(other.id, other.seq) for other in linked.values()]) if linked else (),
        key=command.key,
    )
    return with_duties(event, view) if process.duties and outcome == "applied" else event


def known_action(process: Process, data: ActionData) -> Action:
    """
    Give the action of *process* that *data* are of.

    Raises:
        InvalidInput: When the process has no such action, or only echoes leave it.
    """
    action = process.by_name.get(data.verb)
    if action is None or action.record is not type(data) or not action.performable:
        known = tuple(a.id for a in process.actions if a.performable)
        msg = f"'action' must be one of {process.id}'s, got {unknown_word(data.verb, known)}"
        raise InvalidInput(msg)
    return action


def check_data(action: Action, view: View) -> None:
    """
    Ask the action what makes its data invalid here; a case that was never opened says nothing.

    Raises:
        InvalidInput: With what it says.
    """
    if action.problem is None or (
        view.case.state is None and view.case.process.arc(None, action.id) is None
    ):
        return
    problem = action.problem(view)
    if problem is not None:
        raise InvalidInput(problem)


def unknown_role(process: Process, actor: Actor) -> InvalidInput:
    """Make the error for an actor in a role that *process* does not know."""
    roles = tuple(process.roles)
    got = unknown_word(actor.role, roles)
    return InvalidInput(f"'role' of the actor must be one of {', '.join(roles)}, got {got}")
