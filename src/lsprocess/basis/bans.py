"""Which bans stand against an act."""

from lsprocess.basis.acts import Act
from lsprocess.basis.consents import Heard
from lsprocess.basis.records import Ban, Known
from lsprocess.basis.scopes import SCOPE_TABLE


def standing(act: Act, known: Known) -> tuple[Ban, ...]:
    """Give the bans in force that reach *act*; one that was denied never stands."""
    return tuple(ban for ban in known.bans if ban.in_force(known.at) and reaches(ban, act))


def reaches(ban: Ban, act: Act) -> bool:
    """
    Say whether *ban* is about *act*, whenever that happens.

    A ban of controller level keeps everything that the controller holds; one of the two narrower
    levels keeps what its target names: the acts of one scope, or one document.  Nobody's own ban
    stands against themselves, and the county's own service is no one that it gives anything to.

    Source: 703/2023 58, 59 §§.
    """
    own = act.recipient_kind == "own_service" and not act.written
    if own or ban.by in act.recipients:
        return False
    if ban.toward is not None and ban.toward not in act.recipients:
        return False
    return ban.level == "controller" or ban.target in (act.scope, act.document)


def binding(bans: tuple[Ban, ...], act: Act, known: Known, answers: Heard) -> tuple[Ban, ...]:
    """
    Give those of *bans* that beat the consent that was heard.

    Only a pupil's own consent to an expert group is stronger than a ban, and only than a
    guardian's: a guardian cannot forbid a minor the services of pupil welfare.

    Source: 1287/2013 18 § 3 mom.
    """
    if not SCOPE_TABLE[act.scope].pupils_own or known.child not in answers.givers:
        return bans
    guardians = frozenset(known.guardians)
    return tuple(ban for ban in bans if ban.by not in guardians)
