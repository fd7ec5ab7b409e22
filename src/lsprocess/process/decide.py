"""Deciding: a case and a command in, one event out; nothing else is read or changed."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from lsprocess.errors import InvalidInput
from lsprocess.process.case import Case, Command, Event, OutcomeCode
from lsprocess.process.correction import Correct
from lsprocess.process.duties import with_duties
from lsprocess.process.evolve import without
from lsprocess.process.fields import unknown_word
from lsprocess.process.guard import Guard, Verdict
from lsprocess.process.view import NO_LINKS, View, exemption


if TYPE_CHECKING:
    from lsprocess.process.definition import Action

_NO_PAST: Final[Mapping[tuple[str, int], Case]] = MappingProxyType({})


def decide(
    case: Case,
    command: Command,
    *,
    linked: Mapping[str, Case] = NO_LINKS,
    history: tuple[Event, ...] = (),
    past: Mapping[tuple[str, int], Case] = _NO_PAST,
) -> Event:
    """
    Decide what becomes of *command* in *case*.

    The rules, in order: malformed is an error, then ``not_available`` (no arc from this state),
    then ``refused`` (with every unmet guard), then ``applied``.

    Args:
        case: The case as its events have left it.
        command: The attempt.
        linked: The linked cases, and those that the data name, by id.
        history: Every event of the case so far; needed only for ``correct``.
        past: Linked cases as earlier events saw them; needed only for ``correct``.

    Raises:
        InvalidInput: When the command is malformed for this case; nothing is recorded then.
    """
    action = _known_action(case, command)
    data = command.data
    view = View(case, command.at, command.actor, data, linked, history, past)
    if action.problem is not None and (problem := action.problem(view)) is not None:
        raise InvalidInput(problem)
    arc = case.process.arc(case.state, data.verb)
    if arc is None:
        return _event(command, view, "not_available", None, ())
    if not arc.stays and case.moved_at is not None and command.at < case.moved_at:
        msg = "'at' must not lie before the arc before it, got an earlier time; give the right time"
        raise InvalidInput(msg)
    view.urgent = arc.urgent
    verdicts = tuple([judge(guard, view) for guard in arc.guards])
    for verdict in verdicts:
        if verdict.result == "unmet":
            return _event(command, view, "refused", None, verdicts)
    if type(data) is Correct:
        target: str | None = without(history, data.event).state
    else:
        target = case.state if arc.stays else arc.target(data)
    event = _event(command, view, "applied", target, verdicts)
    return with_duties(event, view) if case.process.duties else event


def _event(
    command: Command,
    view: View,
    outcome: OutcomeCode,
    target: str | None,
    verdicts: tuple[Verdict, ...],
) -> Event:
    case, linked = view.case, view.linked
    return Event(
        command.id,
        case.id,
        case.seq + 1,
        case.process,
        command.data,
        outcome,
        case.state,
        target,
        command.actor,
        command.at,
        command.recorded_at,
        view.profile if case.process.profiles else None,
        verdicts,
        tuple([(other.id, other.seq) for other in linked.values()]) if linked else (),
        (),
        (),
        command.key,
    )


def _known_action(case: Case, command: Command) -> "Action":
    process, data = case.process, command.data
    action = process.by_name.get(data.verb)
    if action is None or action.record is not type(data) or not action.performable:
        known = tuple(a.id for a in process.actions if a.performable)
        msg = f"'action' must be one of {process.id}'s, got {unknown_word(data.verb, known)}"
        raise InvalidInput(msg)
    if command.case != case.id:
        msg = "'case' must be the case that decides, got another; load the right one"
        raise InvalidInput(msg)
    if command.actor.role not in process.roles:
        roles = tuple(process.roles)
        got = unknown_word(command.actor.role, roles)
        msg = f"'role' of the actor must be one of {', '.join(roles)}, got {got}"
        raise InvalidInput(msg)
    if command.at > command.recorded_at:
        msg = "'at' must not lie after 'recorded_at', got a later time; record it when it is done"
        raise InvalidInput(msg)
    return action


def judge(guard: Guard, view: View) -> Verdict:
    """Ask one guard; an unmet practice guard passes by an exemption in force."""
    found = guard.test(view)
    if found.result == "unmet":
        waived = exemption(view, guard)
        if waived is not None:
            return Verdict(guard, "exempted", found.params, (waived.seq,), found.bases)
    elif not found.evidence and not found.bases:
        return guard.plain[found.result]
    return Verdict(guard, found.result, found.params, found.evidence, found.bases)
