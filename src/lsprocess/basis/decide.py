"""The one function: which basis carries an act of information, from what is recorded alone."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from lsprocess.basis.acts import Act
from lsprocess.basis.answers import Answer, Missing, lacks
from lsprocess.basis.bans import access_to, binding, standing
from lsprocess.basis.consents import Heard, heard
from lsprocess.basis.grounds import GROUNDS, fitting
from lsprocess.basis.next_steps import ways
from lsprocess.basis.records import Ban, Known, PartyAccess, RecordedGround
from lsprocess.basis.rules import (
    ON_BANS,
    ON_CURATOR,
    ON_INFORMING,
    ON_OWN_SERVICE,
    ON_PARTIES,
    Rules,
    ids,
    on_consent,
)
from lsprocess.basis.statutes import weighed
from lsprocess.process import Basis


CURATOR_OWN_FROM: Final = date(2023, 1, 1)
"""First day on which the school social worker is the county's own staff (1287/2013 21 §)."""


def basis_of(act: Act, known: Known) -> Answer:
    """
    Say which basis carries *act*, or everything that is missing and the ways forward.

    The own service needs nothing but its task, and a party nothing but being one.  Otherwise those
    entitled must consent, and no ban may stand against it; or a recorded statutory basis carries
    the act on its own conditions, bans or not, under the law of the act's own day.

    Sources: 703/2023 40, 51, 53, 55, 56, 58, 59, 64 §§; 1287/2013 18, 19 §§; 361/1983 5 §.
    """
    bans = standing(act, known)
    own = _own_task(act, known, bans)
    if own:
        return _by_own_task(act, known, own)
    if _is_party(act, known):
        # Parents' bans are about others: they take nothing from a party, the child least of all.
        bans = tuple(ban for ban in bans if ban.by == known.child)
        decided = access_to(act.recipient, bans, known)
        if not bans or (decided is not None and decided.granted):
            return _as_party(act, known, bans, decided)
    answers = heard(act, known)
    against = binding(bans, act, known, answers)
    if answers.used and not against:
        return _by_consent(act, known, answers)
    statutes = weighed(act, known, bans)
    if statutes.used is not None:
        return _by_statute(act, known, statutes.used, bans)
    banned = tuple(lack for ban in against for lack in _banned(ban, act, known))
    missing = (*banned, *answers.missing, *statutes.missing)
    lawful = tuple(rule for ground in fitting(act, known.day) for rule in ground.rules)
    rules = (*on_consent(act, known), *lawful, *(ON_BANS if against else ()))
    return Answer(
        missing=missing,
        next_steps=ways(missing, act, known),
        rules=ids(rules, known.day),
    )


def _own_task(act: Act, known: Known, bans: tuple[Ban, ...]) -> Rules:
    """
    Give the rules by which the recipient is of the own service; none where it is not.

    Where a written consent that names the recipient is asked, child welfare's own staff come as
    outsiders, too.
    """
    if act.recipient_kind == "own_service" and not act.written:
        return ON_OWN_SERVICE
    if act.recipient_kind == "pupil_welfare_social" and known.day >= CURATOR_OWN_FROM and not bans:
        return ON_CURATOR
    return ()


def _is_party(act: Act, known: Known) -> bool:
    if act.recipient_kind == "child":
        return known.child in act.recipients
    if act.recipient_kind == "guardian" and not known.adult:
        return not frozenset(known.guardians).isdisjoint(act.recipients)
    return False


def _by_own_task(act: Act, known: Known, rules: Rules) -> Answer:
    basis = Basis(kind="own_task", act=act.scope, recipient=act.recipient)
    return Answer(basis=basis, rules=ids(rules, known.day))


def _as_party(act: Act, known: Known, bans: tuple[Ban, ...], decided: PartyAccess | None) -> Answer:
    used = decided if bans else None
    basis = Basis(
        kind="party",
        act=act.scope,
        recipient=act.recipient,
        overridden=tuple(dict.fromkeys(ban.id for ban in bans)),
    )
    return Answer(
        basis=basis,
        evidence=() if used is None or used.where is None else (used.where,),
        rules=ids((*ON_PARTIES, *(ON_BANS if bans else ())), known.day),
    )


def _by_consent(act: Act, known: Known, answers: Heard) -> Answer:
    basis = Basis(
        kind="consent",
        act=act.scope,
        recipient=act.recipient,
        ref=tuple(consent.id for consent in answers.used if consent.id is not None),
    )
    where = (consent.where for consent in answers.used)
    return Answer(
        basis=basis,
        evidence=tuple(place for place in where if place is not None),
        rules=ids(on_consent(act, known), known.day),
    )


def _by_statute(act: Act, known: Known, used: RecordedGround, bans: tuple[Ban, ...]) -> Answer:
    basis = Basis(
        kind="statute",
        act=act.scope,
        recipient=act.recipient,
        ref=(used.code,),
        overridden=tuple(dict.fromkeys(ban.id for ban in bans)),
    )
    rules = (*GROUNDS[used.code].rules, *ON_INFORMING, *(ON_BANS if bans else ()))
    return Answer(
        basis=basis,
        evidence=() if used.where is None else (used.where,),
        rules=ids(rules, known.day),
    )


def _banned(ban: Ban, act: Act, known: Known) -> Iterator[Missing]:
    toward_guardian = act.recipient_kind == "guardian" and ban.by == known.child
    yield lacks("banned_by_child" if toward_guardian else "act_banned", ban=ban.id)
    if known.adult or ban.by != known.child:
        return
    if ban.accepted is None:
        yield lacks("ban_not_judged", ban=ban.id)
    elif toward_guardian:
        decided = access_to(act.recipient, (ban,), known)
        code = "party_access_undecided" if decided is None else "party_access_denied"
        yield lacks(code, **known.named(act.recipient))
