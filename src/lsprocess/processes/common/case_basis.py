"""
What the cases have recorded, brought to the one function that answers which basis carries an act.

Consents, statutory bases and guardians come from the case and from the linked cases of the same
child in its register, bans from every register; see `lsprocess.basis.basis_of` for what is made of
them.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from types import MappingProxyType
from typing import Any, Final, cast

from lsprocess.basis import (
    MISSING,
    NEXT_STEPS,
    ORDER,
    PERSONS,
    Act,
    Answer,
    Ban,
    Consent,
    Known,
    PartyAccess,
    RecipientKind,
    RecordedGround,
    basis_of,
)
from lsprocess.process import Fact, Finding, View, met, unmet
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.codes import Role, Sector, Service
from lsprocess.processes.common.people import (
    born,
    child_of,
    guardians,
    meant,
    reached_facts,
    representatives,
    seen_facts,
    where,
)
from lsprocess.processes.common.roles import ROLE_TABLE
from lsprocess.text import Text


WORDS: Final[Mapping[str, Text]] = MappingProxyType({**MISSING, **NEXT_STEPS, **PERSONS})
"""What the codes of what is missing, and of the ways forward, are called."""

OF_SECTORS: Final[Mapping[Sector | None, RecipientKind]] = MappingProxyType(
    {
        "education": "education",
        "health": "health",
        "parish": "private",
        "private_provider": "private",
        "private": "private",
        "parent": "private",
        "child": "private",
    }
)
"""Who the law sees in somebody of a sector; where nothing is said, another authority."""


OF_SERVICES: Final[Mapping[Service, RecipientKind]] = MappingProxyType(
    {
        "education": "education",
        "early_education": "education",
        "child_psychiatry": "health",
        "youth_psychiatry": "health",
        "mental_health": "health",
        "low_threshold": "private",
        "other": "private",
    }
)
"""Who the law sees in a service; another authority in the rest, those of the own county too."""


def kind_by_role(roles: frozenset[Role]) -> RecipientKind | None:
    """Say who the law sees in somebody who holds *roles*; None where no role says it."""
    kinds = (row.seen_as for role, row in ROLE_TABLE.items() if role in roles)
    return next((kind for kind in kinds if kind is not None), None)


def kind_by_sector(sector: Sector | None) -> RecipientKind:
    """Say who the law sees in somebody of *sector*."""
    return OF_SECTORS.get(sector, "other_authority")


def kind_by_service(service: Service) -> RecipientKind:
    """Say who the law sees in a service."""
    return OF_SERVICES.get(service, "other_authority")


def known_of(view: View, *told: Consent) -> Known:
    """Collect what is recorded at the time of the action; *told* are answers told otherwise."""
    return Known(
        at=view.at,
        child=child_of(view),
        born=born(view),
        guardians=tuple(guardians(view)),
        representatives=tuple(representatives(view)),
        policy=getattr(view.start, "consent_policy", None) or "all",
        excused=tuple(fact.data.party for fact in seen_facts(view, f.ExcuseConsent)),
        consents=(*consents_of(view), *told),
        bans=bans_of(reached_facts(view, f.Forbid, f.JudgeBan, f.LiftBan)),
        access=access_of(reached_facts(view, f.DecidePartyAccess), partial(where, view)),
        grounds=_grounds(view),
        profile=cast("Any", view.profile),
    )


def basis_for(view: View, act: Act, *told: Consent) -> Answer:
    """Say what carries *act* at the time of the action, or what is missing."""
    return basis_of(act, known_of(view, *told))


def carried(*answers: Answer, **said: Any) -> Finding:
    """
    Find that every one of *answers* names a basis, or say what is missing.

    Args:
        answers: What was found of each act; at least one, or nothing carries it.
        said: What a refusal says besides, as parameters.
    """
    if not answers or any(answer.basis is None for answer in answers):
        return unmet(**said, **lacking(*answers))
    places = dict.fromkeys(place for answer in answers for place in answer.evidence)
    bases = tuple(answer.basis for answer in answers if answer.basis is not None)
    return met(*places, bases=bases)


def lacking(*answers: Answer) -> dict[str, tuple[Any, ...]]:
    """
    Give what *answers* say is missing and how to go on, as a guard's parameters.

    What is missing is told by person: an item for each, with its code and what they are.
    """
    steps = {step for answer in answers for step in answer.next_steps}
    items = (item for answer in answers for missing in answer.missing for item in missing.items())
    return {
        "missing": tuple({tuple(item.items()): item for item in items}.values()),
        "next_steps": tuple(step for step in ORDER if step in steps),
    }


def consents_of(view: View) -> tuple[Consent, ...]:
    """Give the answers to requests for consent, each with when it was withdrawn."""
    given = seen_facts(view, f.RecordConsent)
    withdrawn: dict[Fact[f.RecordConsent], datetime] = {}
    for fact in seen_facts(view, f.WithdrawConsent):
        namesakes = [answer for answer in given if answer.data.consent == fact.data.consent]
        withdrawn.update((answer, fact.at) for answer in meant(fact.case, namesakes))
    return tuple(
        Consent(
            id=fact.data.consent,
            scope=fact.data.scope,
            giver=fact.data.giver,
            at=fact.at,
            answer=fact.data.answer,
            capacity=fact.data.capacity,
            form=fact.data.form,
            recipient=fact.data.recipient,
            what=fact.data.what,
            valid_until=fact.data.valid_until,
            withdrawn_at=withdrawn.get(fact),
            pupil_unable=fact.data.pupil_unable,
            where=where(view, fact),
        )
        for fact in given
    )


def bans_of(facts: Iterable[Fact[Any]]) -> tuple[Ban, ...]:
    """Make the bans of facts that make, judge and lift them, as they happened."""
    bans: list[Fact[f.Forbid]] = []
    judged: dict[Fact[f.Forbid], Fact[f.JudgeBan]] = {}
    lifted: dict[Fact[f.Forbid], datetime] = {}
    for fact in facts:
        data = fact.data
        if isinstance(data, f.Forbid):
            bans.append(fact)
        elif isinstance(data, f.JudgeBan | f.LiftBan):
            # Of a ban made later nothing was said yet.
            namesakes = meant(fact.case, [ban for ban in bans if ban.data.ban == data.ban])
            if isinstance(data, f.JudgeBan):
                judged.update((ban, fact) for ban in namesakes)
            else:
                lifted.update((ban, fact.at) for ban in namesakes if data.by in (None, ban.data.by))
    return tuple(_ban(ban, judged.get(ban), lifted.get(ban)) for ban in bans)


def _ban(ban: Fact[f.Forbid], judged: Fact[f.JudgeBan] | None, lifted_at: datetime | None) -> Ban:
    data = ban.data
    # What was judged in the ban itself, as it once was, holds until it is judged anew.
    at_once = None if data.accepted is None else ban.at
    return Ban(
        id=data.ban,
        by=data.by,
        level=data.level,
        target=data.target,
        at=ban.at,
        toward=data.toward,
        accepted=data.accepted if judged is None else judged.data.accepted,
        judged_at=at_once if judged is None else judged.at,
        lifted_at=lifted_at,
    )


def access_of(
    facts: Iterable[Fact[f.DecidePartyAccess]], place: Callable[[Fact[Any]], int | str]
) -> tuple[PartyAccess, ...]:
    """Make the decisions on parties' access of the facts that record them."""
    return tuple(
        PartyAccess(
            person=fact.data.person, granted=fact.data.granted, at=fact.at, where=place(fact)
        )
        for fact in facts
    )


def _grounds(view: View) -> tuple[RecordedGround, ...]:
    return tuple(
        RecordedGround(
            code=fact.data.basis,
            scope=fact.data.scope,
            at=fact.at,
            client_informed=fact.data.client_informed,
            recipient=fact.data.recipient,
            reason=fact.data.reason,
            put_off=fact.data.put_off,
            where=where(view, fact),
        )
        for fact in seen_facts(view, f.RecordLegalBasis)
    )
