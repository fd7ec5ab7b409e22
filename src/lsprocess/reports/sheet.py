"""Who is who in a case and which consents stand there: what whoever works with it looks up."""

from collections.abc import Collection, Mapping
from typing import Literal, cast

import attrs

from lsprocess.basis import Consent, given_under
from lsprocess.process import Event, View
from lsprocess.processes.common.case_basis import known_of
from lsprocess.processes.common.codes import Role
from lsprocess.processes.common.people import child_of, guardians, holders


Standing = Literal["given", "refused", "withdrawn", "expired"]
"""How it stands with an answer on consent."""


@attrs.frozen(kw_only=True)
class ConsentNow:
    """
    An answer on consent, and what has become of it.

    Attributes:
        consent: Its id.
        case: Id of the case in which it is recorded.
        scope: The act of information that it is about.
        giver: Id of the person who answered.
        standing: ``given`` or ``refused``; ``withdrawn``; ``expired`` where it was given and its
            last day has passed.
        given_to: Ids of those who were given something on it, the first one first; None where some
            may be missing, for a linked case cannot be read.
    """

    consent: str
    case: str
    scope: str
    giver: str
    standing: Standing
    given_to: tuple[str, ...] | None


@attrs.frozen(kw_only=True)
class CaseSheet:
    """
    Who is who in a case, and which consents stand there.

    Attributes:
        child: Id of whose case it is; None where it is nobody's.
        guardians: Ids of those with custody and of the legal representatives.
        roles: Ids of those who hold each role, by its code; a role that nobody holds is left out.
        consents: Every recorded answer, here and in the linked cases that lend theirs, as given.
    """

    child: str | None
    guardians: tuple[str, ...]
    roles: Mapping[str, tuple[str, ...]]
    consents: tuple[ConsentNow, ...]


def case_sheet(view: View, events: Collection[Event] | None) -> CaseSheet:
    """
    Look up who is who in a case, and which consents stand there, at the time of *view*.

    Args:
        view: The case with its linked ones.
        events: Every event of the case and of those linked with it; None where some cannot be read.
    """
    held = {role: tuple(holders(view, cast("Role", role))) for role in view.case.process.roles}
    return CaseSheet(
        child=child_of(view),
        guardians=tuple(guardians(view)),
        roles={role: persons for role, persons in held.items() if persons},
        consents=tuple(
            ConsentNow(
                consent=consent.id,
                case=_case_of(view, consent),
                scope=consent.scope,
                giver=consent.giver,
                standing=_standing(view, consent),
                given_to=None if events is None else _given_to(events, consent.id),
            )
            for consent in known_of(view).consents
            if consent.id is not None
        ),
    )


def _case_of(view: View, consent: Consent) -> str:
    return consent.where.partition("#")[0] if isinstance(consent.where, str) else view.case.id


def _standing(view: View, consent: Consent) -> Standing:
    if consent.withdrawn(view.at):
        return "withdrawn"
    if consent.answer == "refused":
        return "refused"
    expired = consent.valid_until is not None and view.day > consent.valid_until
    return "expired" if expired else "given"


def _given_to(events: Collection[Event], consent: str) -> tuple[str, ...]:
    given = (one.recipient for one in given_under(events, consent))
    return tuple(dict.fromkeys(recipient for recipient in given if recipient is not None))
