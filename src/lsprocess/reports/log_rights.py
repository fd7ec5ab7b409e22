"""
Who may ask for a client's log data, and what of them is left out of the answer.

What a party is not shown they are not told here either; a worker decides on it, for the client's
right to log data may reach further (703/2023 11 §).

To be confirmed by a lawyer: a guardian who is a party may have a party's right to what a minor's
ban keeps back (703/2023 51 § 2 mom), and a party's access may be limited for the child's interest
(621/1999 11 §).  A worker judges both when the answer is given; here the ban is followed.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from operator import attrgetter
from typing import Any, Literal

import attrs

from lsprocess.basis import Known, kept_from
from lsprocess.calendar import age_on, helsinki_day
from lsprocess.process import ActionData, Actor, Case, Event, Fact, View, in_order
from lsprocess.processes.common.case_basis import access_of, bans_of
from lsprocess.processes.common.facts import (
    AssignRole,
    DecidePartyAccess,
    Forbid,
    JudgeBan,
    LiftBan,
    RecordGuardian,
    ReleaseRole,
)
from lsprocess.processes.common.kept_back import KeptBack, kept_back
from lsprocess.processes.common.people import ADULT, birth_in


Standing = Literal["client", "guardian"]
Why = Literal["not_for_family", "others_own", "ban"]
"""Why an entry is left out: kept from the family, somebody else's own, or under a ban."""

Histories = Sequence[tuple[Case, Sequence[Event]]]
"""A client's cases, each with its whole history."""

_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


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
    return in_order(fact for case in cases for fact in case.facts if helsinki_day(fact.at) <= day)


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
    What is left out of an answer.

    Attributes:
        of_client: Whether the client asks.
        back: What is kept from whoever asked, case by case.
        everything: Whether a ban reaches all that the controller holds, or all giving.
        targets: Acts of information, and documents, that a ban reaches.
    """

    of_client: bool
    back: Mapping[str, KeptBack]
    everything: bool
    targets: frozenset[str]

    def why(self, event: Event, acts: Iterable[str], references: Iterable[str]) -> Why | None:
        """Say why what an event records, with its acts and documents, is left out, if it is."""
        back = self.back[event.case]
        if back.is_secret(event):
            return "not_for_family"
        if not back.is_theirs(event.data) and not self._is_use_of_own(event.data):
            return "others_own"
        reached = (*acts, *references, *event.data.about.tries)
        return "ban" if self.everything or not self.targets.isdisjoint(reached) else None

    def _is_use_of_own(self, data: ActionData) -> bool:
        """Tell the client of every use but others' bans: no entry says whose consent or view."""
        return self.of_client and not isinstance(data, Forbid | JudgeBan | LiftBan)


def limits_for(histories: Histories, client: str, asked_by: str, day: date) -> Limits:
    """
    Give what whoever asks is not told, as things stand on a *day*.

    From a guardian that is also what the client's own bans keep.  A ban stands until it is judged;
    an accepted one is past where it was decided after that what the guardian is told as a party.

    Source: 703/2023 40, 51 §§.
    """
    cases = {case.id: case for case, _ in histories}
    facts = _until(cases.values(), day)
    at = max((fact.at for fact in facts), default=_BEFORE_ALL)
    decided = (fact for fact in facts if isinstance(fact.data, DecidePartyAccess))
    known = Known(
        at=at, child=client, bans=bans_of(facts), access=access_of(decided, attrgetter("seq"))
    )
    bans = () if asked_by == client else kept_from(asked_by, known)
    asker = Actor(id=asked_by, role="child" if asked_by == client else "guardian")
    back = {}
    for case, history in histories:
        others = {name: other for name, other in cases.items() if name != case.id}
        back[case.id] = kept_back(View(case, at, asker, None, others), history)
    return Limits(
        of_client=asked_by == client,
        back=back,
        everything=any(ban.level == "controller" or ban.target == "disclose" for ban in bans),
        targets=frozenset(ban.target for ban in bans),
    )
