"""The shared facts and their arcs: what every process of this library can record."""

from typing import Final

from lsprocess.process import (
    Arc,
    CheckDeadlines,
    Correct,
    Shared,
    State,
    correction_echoes,
    correction_problem,
    stay,
)
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.bans import no_ban_stands
from lsprocess.processes.common.guards import (
    actor_is_social_worker,
    actor_may_exempt,
    child_as_guardian,
    corrected_history_stands,
    guard_is_practice,
    no_guardian,
    not_the_makers,
    unclear_ban,
    unclear_consent,
    unclear_judgement,
    unclear_view,
    unknown_consent,
    unknown_guard,
)
from lsprocess.processes.common.links import (
    link_concerns_same_child,
    link_echo,
    linked_by,
    unclear_link,
)
from lsprocess.processes.common.look_record import ViewCase
from lsprocess.processes.common.texts import TEXTS
from lsprocess.processes.common.vocabulary import CODES, FIELDS


def shared_arcs(states: tuple[State, ...]) -> tuple[Arc, ...]:
    """
    Give the arcs of the shared facts: the others until a final state, some in every one.

    After the end the notifier and the family can still be told, and a memo be given.  What may be
    refused then can still be met, by an answer, by a basis, or by a ban that is lifted.
    """
    everywhere = [state.id for state in states]
    running = [state.id for state in states if not state.final]
    return (
        stay(f.AssignRole, running),
        stay(f.ReleaseRole, running),
        stay(f.RecordGuardian, running),
        stay(f.RecordConsent, everywhere),
        stay(f.WithdrawConsent, everywhere),
        stay(f.RecordLegalBasis, everywhere),
        stay(f.ExcuseConsent, running, actor_is_social_worker),
        stay(f.ChangeProfile, running, actor_is_social_worker),
        stay(f.RecordView, running),
        stay(f.Exempt, running, actor_may_exempt, guard_is_practice),
        stay(f.Forbid, everywhere),
        stay(f.JudgeBan, everywhere),
        stay(f.LiftBan, everywhere),
        stay(f.DecidePartyAccess, everywhere),
        stay(f.InformFamily, everywhere, no_ban_stands),
        stay(f.Note, everywhere),
        stay(f.Link, everywhere, link_concerns_same_child),
        stay(Correct, everywhere, corrected_history_stands),
    )


CLIENTLESS: Final = (f.AssignRole, f.ReleaseRole, f.Exempt, f.Note, f.Link, Correct)
"""The shared facts that need no client."""

SHARED: Final = Shared(
    texts=TEXTS,
    fields=FIELDS,
    codes=CODES,
    arcs=shared_arcs,
    valid={
        f.RecordGuardian: child_as_guardian,
        f.WithdrawConsent: unknown_consent,
        f.RecordView: unclear_view,
        f.Exempt: unknown_guard,
        f.RecordConsent: unclear_consent,
        f.Forbid: unclear_ban,
        f.JudgeBan: unclear_judgement,
        f.LiftBan: not_the_makers,
        f.DecidePartyAccess: no_guardian,
        f.Link: unclear_link,
        Correct: correction_problem,
    },
    echoes={Correct: correction_echoes, f.Link: link_echo},
    linked=linked_by(),
    echoed=(CheckDeadlines, ViewCase),
    forgotten=(f.Note, Correct, CheckDeadlines, ViewCase),
)
