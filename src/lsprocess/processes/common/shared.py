"""The shared facts as actions and arcs: what every process of this library can record."""

from collections.abc import Iterable

from lsprocess.process import (
    Action,
    ActionData,
    Arc,
    CheckDeadlines,
    Correct,
    State,
    correction_echoes,
    correction_problem,
    stay,
)
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.guards import (
    actor_is_social_worker,
    actor_may_exempt,
    corrected_history_stands,
    guard_is_practice,
    unclear_view,
    unknown_ban,
    unknown_consent,
    unknown_guard,
)
from lsprocess.processes.common.looking import ViewCase
from lsprocess.processes.common.texts import ACTIONS


def named(record: type[ActionData]) -> Action:
    """Make an action of a shared record that needs nothing more."""
    return Action(record=record, name=ACTIONS[record.verb])


SHARED_ACTIONS: tuple[Action, ...] = (
    named(f.AssignRole),
    named(f.ReleaseRole),
    named(f.RecordGuardian),
    named(f.RecordConsent),
    Action(record=f.WithdrawConsent, name=ACTIONS["withdraw_consent"], problem=unknown_consent),
    named(f.RecordLegalBasis),
    named(f.ExcuseConsent),
    named(f.ChangeProfile),
    Action(record=f.RecordView, name=ACTIONS["record_view"], problem=unclear_view),
    Action(record=f.Exempt, name=ACTIONS["exempt"], problem=unknown_guard),
    named(f.Forbid),
    Action(record=f.LiftBan, name=ACTIONS["lift_ban"], problem=unknown_ban),
    Action(record=f.Note, name=ACTIONS["note"], forgotten=True),
    Action(
        record=Correct,
        name=ACTIONS["correct"],
        problem=correction_problem,
        echoes=correction_echoes,
        forgotten=True,
    ),
    Action(record=f.Link, name=ACTIONS["link"], performable=False),
    Action(
        record=CheckDeadlines,
        name=ACTIONS["check_deadlines"],
        performable=False,
        forgotten=True,
    ),
    Action(record=ViewCase, name=ACTIONS["view_case"], performable=False, forgotten=True),
)


def shared_arcs(states: Iterable[State]) -> tuple[Arc, ...]:
    """Give the arcs of the shared facts: some in every state, the others until a final one."""
    everywhere = [state.id for state in states]
    running = [state.id for state in states if not state.final]
    return (
        stay(f.AssignRole, running),
        stay(f.ReleaseRole, running),
        stay(f.RecordGuardian, running),
        stay(f.RecordConsent, running),
        stay(f.WithdrawConsent, everywhere),
        stay(f.RecordLegalBasis, running),
        stay(f.ExcuseConsent, running, actor_is_social_worker),
        stay(f.ChangeProfile, running, actor_is_social_worker),
        stay(f.RecordView, running),
        stay(f.Exempt, running, actor_may_exempt, guard_is_practice),
        stay(f.Forbid, everywhere),
        stay(f.LiftBan, everywhere),
        stay(f.Note, everywhere),
        stay(Correct, everywhere, corrected_history_stands),
    )
