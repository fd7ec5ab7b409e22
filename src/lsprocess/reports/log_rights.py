"""
Who may ask for a client's log data, and what of them is left out of a guardian's answer.

To be confirmed by a lawyer: a guardian who is a party may have a party's right to what a minor's
ban keeps back (703/2023 51 § 2 mom), and a party's access may be limited for the child's interest
(621/1999 11 §).  A worker judges both when the answer is given; here the ban is followed.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from operator import attrgetter
from typing import Any, Literal

import attrs

from lsprocess.basis import Known, kept_from
from lsprocess.calendar import age_on, helsinki_day
from lsprocess.process import ActionData, Case, Fact, in_order
from lsprocess.processes.common.case_basis import access_of, bans_of
from lsprocess.processes.common.facts import (
    AssignRole,
    DecidePartyAccess,
    Forbid,
    JudgeBan,
    LiftBan,
    RecordConsent,
    RecordGuardian,
    ReleaseRole,
    WithdrawConsent,
)
from lsprocess.processes.common.kept_back import KEPT_FROM_PARTIES, mentions
from lsprocess.processes.common.people import ADULT, birth_in


Standing = Literal["client", "guardian"]


def standing(cases: Iterable[Case], client: str, asked_by: str, asked_on: date) -> Standing | None:
    """
    Say as what *asked_by* may ask; None when not at all.

    The client may, and on the day a guardian or legal representative of one who is under 18; an
    unknown age counts as such.
    """
    if asked_by == client:
        return "client"
    facts = _until(cases, asked_on)
    born = birth_in(facts)
    if born is not None and age_on(born, asked_on) >= ADULT:
        return None
    return "guardian" if asked_by in _guardians(facts) else None


def _until(cases: Iterable[Case], day: date) -> list[Fact[Any]]:
    found = (fact for case in cases for fact in case.facts if helsinki_day(fact.at) <= day)
    return in_order(found)


def _guardians(facts: Iterable[Fact[Any]]) -> set[str]:
    custody: set[str] = set()
    representing: set[str] = set()
    for fact in facts:
        data = fact.data
        if isinstance(data, RecordGuardian):
            (custody.add if data.custody else custody.discard)(data.person)
        elif isinstance(data, AssignRole) and data.role == "legal_representative":
            representing.add(data.person)
        elif isinstance(data, ReleaseRole) and data.role == "legal_representative":
            representing.discard(data.person)
    return custody | representing


@attrs.frozen(kw_only=True)
class Limits:
    """
    What is left out of a guardian's answer.

    Attributes:
        client: Id of the client, whose own bans are not told.
        everything: Whether a ban reaches all that the controller holds, or all giving.
        targets: Acts of information, and documents, that a ban reaches.
        people: The other guardians, whose own consents, views and bans are not told.
        givers: Who gave each consent, by its id.
        makers: Who made each ban, by its id.
    """

    client: str
    everything: bool
    targets: frozenset[str]
    people: frozenset[str]
    givers: Mapping[str, str]
    makers: Mapping[str, str]

    def leave_out(self, data: ActionData, acts: Iterable[str], references: Iterable[str]) -> bool:
        """Say whether what an action's *data* record, with its acts and documents, is left out."""
        tried = data.about.tries
        if data.about.kept or mentions(data, KEPT_FROM_PARTIES):
            return True
        if self.everything or not self.targets.isdisjoint((*acts, *references, *tried)):
            return True
        if isinstance(data, Forbid):
            return data.by in {self.client, *self.people}
        if isinstance(data, JudgeBan | LiftBan):
            return self.makers.get(data.ban) in {self.client, *self.people}
        if isinstance(data, WithdrawConsent):
            return self.givers.get(data.consent) in self.people
        return data.about.of(data, data.about.whose) in self.people


def limits_for_guardian(
    cases: Iterable[Case], client: str, asked_by: str, asked_on: date
) -> Limits:
    """
    Give what a guardian is not told.

    That is what the client's own bans keep, with the bans themselves, and the other guardians' own
    consents, views and bans.  A ban stands until it is judged; an accepted one is past where it was
    decided after that what the guardian is told as a party.

    Source: 703/2023 40, 51 §§.
    """
    facts = _until(cases, asked_on)
    decided = (fact for fact in facts if isinstance(fact.data, DecidePartyAccess))
    known = Known(
        at=max((fact.at for fact in facts), default=datetime.min.replace(tzinfo=UTC)),
        child=client,
        bans=bans_of(facts),
        access=access_of(decided, attrgetter("seq")),
    )
    bans = kept_from(asked_by, known)
    givers = {f.data.consent: f.data.giver for f in facts if isinstance(f.data, RecordConsent)}
    return Limits(
        client=client,
        everything=any(ban.level == "controller" or ban.target == "disclose" for ban in bans),
        targets=frozenset(ban.target for ban in bans),
        people=frozenset(_ever_guardians(facts) - {asked_by}),
        givers=givers,
        makers={ban.id: ban.by for ban in known.bans},
    )


def _ever_guardians(facts: Iterable[Fact[Any]]) -> set[str]:
    return {
        fact.data.person
        for fact in facts
        if isinstance(fact.data, RecordGuardian)
        or (isinstance(fact.data, AssignRole) and fact.data.role == "legal_representative")
    }
