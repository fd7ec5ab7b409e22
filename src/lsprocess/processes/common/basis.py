"""
The basis of information: what carries an act of information towards somebody.

A consent counts when its scope matches, its recipient is absent or matches, those entitled gave it,
and it is in force.  A ban beats a consent.  A recorded statutory basis carries only the acts, and
the recipients, that it fits, and only when its own conditions hold.  Sources: 703/2023 40, 51, 53,
55, 56, 58, 59 and 64 §§; 1301/2014 41 §; 628/1998 41 §; 361/1983 5 §; 1287/2013 14 and 19 §§.
"""

from collections.abc import Collection, Iterator
from typing import Any, Final, Literal

import attrs

from lsprocess.process import Basis, Case, Fact, View
from lsprocess.processes.common.codes import Scope
from lsprocess.processes.common.facts import (
    ExcuseConsent,
    Forbid,
    LiftBan,
    RecordConsent,
    RecordLegalBasis,
    WithdrawConsent,
)
from lsprocess.processes.common.people import child_of, guardians, is_adult, seen_facts, where


Content = Literal["progress", "content", "extract"]

ONLY_IN_STATUTE_PROFILE: Final = frozenset({"contact_school", "joint_discussion"})
"""Acts that the seed documents' own rule leaves to the parents' permission alone."""

FITS: Final[dict[Scope, frozenset[str]]] = {
    "contact_school": frozenset({"ATL64", "SHL41", "ATL53"}),
    "joint_discussion": frozenset({"ATL64", "SHL41", "ATL53"}),
    "share_memo": frozenset({"ATL56"}),
    "disclose": frozenset({"ATL56", "POL41"}),
}
"""Statutory bases that can carry each act; an act without an entry rests on consent alone."""


@attrs.frozen(kw_only=True)
class Act:
    """
    An act of information towards somebody.

    Attributes:
        scope: What is done.
        recipient: Id of the recipient, as bases name it in the event.
        also: Other ids that the same recipient goes by, such as a school's and its teacher's.
        what: What content is given.
        document: Id of the document, where one is given.
        written: Whether only a written consent that names the recipient counts.
        fits: Codes of the statutory bases that fit this recipient; None for all of the scope's.
        refused: Whether permission was asked and refused otherwise than by a recorded consent.
    """

    scope: Scope
    recipient: str
    also: tuple[str, ...] = ()
    what: Content | None = None
    document: str | None = None
    written: bool = False
    fits: frozenset[str] | None = None
    refused: bool = False

    @property
    def recipients(self) -> tuple[str, ...]:
        """Every id of the recipient."""
        return (self.recipient, *self.also)


@attrs.frozen
class Carried:
    """
    What was found for an act.

    Attributes:
        basis: What carries it; None when nothing does.
        evidence: Where that is recorded.
    """

    basis: Basis | None
    evidence: tuple[int | str, ...] = ()


NOTHING: Final = Carried(None)


def basis_for(view: View, act: Act) -> Carried:
    """Find what carries *act* at the time of the action: a consent first, then a statute."""
    bans = banned(view, act)
    if not bans:
        consent = _consent(view, act)
        if consent.basis is not None:
            return consent
    return _statute(view, act, bans)


def banned(view: View, act: Act) -> tuple[str, ...]:
    """Give the bans that stand against *act* and were not denied."""
    return tuple(ban.ban for ban in _bans_in_force(view, act) if ban.accepted is not False)


def accepted_ban(view: View, act: Act) -> bool:
    """Say whether an accepted ban stands against *act*."""
    return any(ban.accepted is True for ban in _bans_in_force(view, act))


def _consent(view: View, act: Act) -> Carried:
    given: dict[str, tuple[Case, Fact[RecordConsent]]] = {}
    withdrawn = _latest(view, WithdrawConsent, "consent")
    for case, fact in seen_facts(view, RecordConsent):
        consent = fact.data
        if not _covers(consent, act) or _later(withdrawn.get(consent.consent), fact):
            continue
        if consent.answer == "refused":
            given.pop(consent.giver, None)
        elif not _lapsed(view, consent) and _entitled(view, consent):
            given[consent.giver] = (case, fact)
    if not entitled_agree(view, given):
        return NOTHING
    used = [given[giver] for giver in sorted(given)]
    basis = Basis(
        kind="consent",
        act=act.scope,
        recipient=act.recipient,
        ref=tuple(fact.data.consent for _, fact in used),
    )
    return Carried(basis, tuple(where(view, case, fact.seq) for case, fact in used))


def _covers(consent: RecordConsent, act: Act) -> bool:
    if consent.scope != act.scope:
        return False
    if act.what is not None and consent.what not in (None, act.what):
        return False
    if act.written and consent.answer == "given":
        return consent.form == "written" and consent.recipient in act.recipients
    return consent.recipient is None or consent.recipient in act.recipients


def _lapsed(view: View, consent: RecordConsent) -> bool:
    return consent.valid_until is not None and view.day > consent.valid_until


def _later(other: Fact[Any] | None, fact: Fact[Any]) -> bool:
    return other is not None and other.at >= fact.at


def _latest(view: View, kind: Any, key: str) -> dict[str, Fact[Any]]:
    return {getattr(fact.data, key): fact for _, fact in seen_facts(view, kind)}


def _entitled(view: View, consent: RecordConsent) -> bool:
    child = child_of(view.case)
    if is_adult(view):
        return consent.capacity == "self" and consent.giver == child
    if consent.scope == "pupil_welfare_group" and not consent.pupil_unable:
        return consent.capacity == "child" and consent.giver == child
    return consent.capacity == "guardian" and consent.giver in guardians(view)


def entitled_agree(view: View, giving: Collection[str]) -> bool:
    """Say whether *giving*, all of them entitled, are enough by the case's consent policy."""
    if not giving:
        return False
    if is_adult(view) or child_of(view.case) in giving:
        return True
    waited = set(guardians(view)) - {f.data.party for _, f in seen_facts(view, ExcuseConsent)}
    policy = getattr(view.case.start.data, "consent_policy", None) or "all"
    if policy == "all":
        return waited <= set(giving)
    needed = 1 if policy == "any" else min(int(policy), len(waited))
    return len(giving) >= needed


def _bans_in_force(view: View, act: Act) -> Iterator[Forbid]:
    lifted = _latest(view, LiftBan, "ban")
    for _, fact in seen_facts(view, Forbid):
        ban = fact.data
        aimed = ban.target in {act.scope, act.document}
        towards = ban.toward is None or ban.toward in act.recipients
        if aimed and towards and not _later(lifted.get(ban.ban), fact):
            yield ban


def _statute(view: View, act: Act, bans: tuple[str, ...]) -> Carried:
    if act.scope in ONLY_IN_STATUTE_PROFILE and view.profile != "statute":
        return NOTHING
    fits = FITS.get(act.scope, frozenset()) if act.fits is None else act.fits
    for case, fact in reversed(seen_facts(view, RecordLegalBasis)):
        if fact.data.basis in fits and _holds(view, act, fact.data, bans):
            basis = Basis(
                kind="statute",
                act=act.scope,
                recipient=act.recipient,
                ref=(fact.data.basis,),
                overridden=bans,
            )
            return Carried(basis, (where(view, case, fact.seq),))
    return NOTHING


def _holds(view: View, act: Act, legal: RecordLegalBasis, bans: tuple[str, ...]) -> bool:
    if legal.scope != act.scope or legal.recipient not in (None, *act.recipients):
        return False
    if not legal.client_informed and legal.put_off is None:
        return False
    return legal.basis != "ATL56" or bool(bans) or act.refused or _asked_and_refused(view, act)


def _asked_and_refused(view: View, act: Act) -> bool:
    return any(
        fact.data.scope == act.scope
        and fact.data.recipient in (None, *act.recipients)
        and (fact.data.answer == "refused" or fact.data.pupil_unable is True)
        for _, fact in seen_facts(view, RecordConsent)
    )
