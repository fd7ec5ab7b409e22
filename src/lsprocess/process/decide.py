"""Deciding: what becomes of an action in a case, by its arc, its data and its guards."""

from datetime import datetime

from lsprocess.errors import InvalidInput
from lsprocess.problems import another, problem
from lsprocess.process.case import Actor, Case, Command, OutcomeCode
from lsprocess.process.definition import Action, Arc
from lsprocess.process.fields import ActionData
from lsprocess.process.judge import judge_all
from lsprocess.process.process import Process
from lsprocess.process.verdict import Verdict
from lsprocess.process.view import View


def checked(case: Case, command: Command) -> Action:
    """
    Give the action that *command* attempts, when it may be asked of *case* at all.

    Raises:
        InvalidInput: When the process does not know the action or the role, the times are in the
            wrong order, or a start names a case that is open.
    """
    process, data = case.process, command.data
    action = process.by_record.get(type(data)) or known_action(process, data)
    if command.actor.role not in process.roles:
        raise unknown_role(process, command.actor)
    if command.at > command.recorded_at:
        raise InvalidInput(problem("too_late", "at"))
    check_new(case, data)
    return action


def check_new(case: Case, data: ActionData) -> None:
    """
    Let a start pass only where no case is open yet.

    Raises:
        InvalidInput: When *data* open a case, and *case* is open.
    """
    if case.state is not None and data.verb in case.process.table[None]:
        raise InvalidInput(problem("taken_id", "case"))


def decide(
    action: Action, arc: Arc | None, view: View, data: ActionData
) -> tuple[OutcomeCode, tuple[Verdict, ...]]:
    """
    Decide what becomes of an action.

    The rules, in order: malformed is an error, then ``not_available`` (no arc from this state),
    then ``refused`` (with every unmet guard), then ``applied``.

    Raises:
        InvalidInput: When the data, or their time, are malformed for this case.
    """
    if action.problem is not None:
        check_data(action, view)
    if arc is None:
        return "not_available", ()
    if not (arc.stays or in_time(arc, view.case, view.at, data)):
        raise InvalidInput(problem("too_early", "at"))
    if not arc.guards:
        return "applied", ()
    verdicts = judge_all(arc, view)
    if "unmet" in [verdict.result for verdict in verdicts]:
        return "refused", verdicts
    return "applied", verdicts


def in_time(arc: Arc, case: Case, at: datetime, data: ActionData | None) -> bool:
    """Say whether the order of arcs' times lets *arc* be taken at *at*."""
    if arc.stays or case.moved_at is None or at >= case.moved_at:
        return True
    return arc.whenever is not None and (data is None or arc.whenever(data))


def known_action(process: Process, data: ActionData) -> Action:
    """
    Give the action of *process* that *data* are of.

    Raises:
        InvalidInput: When the process has no such action, or only echoes leave it.
    """
    action = process.by_name.get(data.verb)
    if action is None or action.record is not type(data) or not action.performable:
        performable = tuple(a.id for a in process.actions if a.performable)
        got = another(data.verb, performable)
        raise InvalidInput(problem("unknown_action", "action", process=process.id, got=got))
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
    wrong = action.problem(view)
    if wrong is not None:
        raise InvalidInput(wrong)


def unknown_role(process: Process, actor: Actor) -> InvalidInput:
    """Make the error for an actor in a role that *process* does not know."""
    roles = tuple(process.roles)
    got = another(actor.role, roles)
    return InvalidInput(problem("unknown_role", "role", roles=roles, got=got))
