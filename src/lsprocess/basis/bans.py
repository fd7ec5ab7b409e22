"""Which bans stand against an act."""

from operator import attrgetter

from lsprocess.basis.acts import Act
from lsprocess.basis.consents import Heard
from lsprocess.basis.records import Ban, Known, PartyAccess
from lsprocess.basis.scopes import SCOPE_TABLE


def standing(act: Act, known: Known) -> tuple[Ban, ...]:
    """Give the bans in force that reach *act*; one that was denied never stands."""
    return tuple(ban for ban in known.bans if ban.in_force(known.at) and reaches(ban, act))


def access_to(person: str, bans: tuple[Ban, ...], known: Known) -> PartyAccess | None:
    """
    Give the latest decision on what *person* is told as a party past accepted *bans*, if any.

    It counts for a ban only after that was accepted; one that nobody has judged is judged first.

    Source: 703/2023 51 § 2 mom; 621/1999 11 §.
    """
    decided = [
        access for access in known.access if access.person == person and access.at <= known.at
    ]
    if not decided:
        return None
    # Of two of one moment the one that comes later in the list, and max takes the first it meets.
    latest = max(reversed(decided), key=attrgetter("at"))
    return latest if all(_before(ban, latest) for ban in bans) else None


def _before(ban: Ban, decision: PartyAccess) -> bool:
    judged = ban.at if ban.judged_at is None else ban.judged_at
    return ban.accepted is True and judged <= decision.at


def kept_from(guardian: str, known: Known) -> tuple[Ban, ...]:
    """Give the client's own bans that keep something from a guardian."""
    bans = tuple(
        ban
        for ban in known.bans
        if ban.by == known.child and ban.toward in (None, guardian) and ban.in_force(known.at)
    )
    decided = access_to(guardian, bans, known)
    return () if decided is not None and decided.granted else bans


def reaches(ban: Ban, act: Act) -> bool:
    """
    Say whether *ban* is about *act*, whenever that happens.

    A ban of controller level keeps everything that the controller holds; one of the two narrower
    levels keeps what its target names: the acts of one scope, one document, or what an act says
    that it is banned as.  Nobody's own ban stands against themselves, and the county's own service
    is no one that it gives anything to.

    Source: 703/2023 58, 59 §§.
    """
    own = act.recipient_kind == "own_service" and not act.written
    if own or ban.by in act.recipients:
        return False
    if ban.toward is not None and ban.toward not in act.recipients:
        return False
    return ban.level == "controller" or ban.target in (act.scope, act.document, *act.banned_as)


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
