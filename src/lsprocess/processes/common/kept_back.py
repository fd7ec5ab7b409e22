"""
What is kept from a party, whoever shows or tells it to them: views and logs ask here.

A party, who looks at their own matter or their child's, is not told other people's own data, nor
what was kept from the family for a reason of its own (621/1999 11 §).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from lsprocess.process import ActionData, Event, View, effective, whole
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.people import child_of, reached_cases, reached_facts


KEPT_FROM_PARTIES: Final = frozenset(
    {
        "police_investigation",
        "endangers_purpose",
        "child_safety",
        "childs_ban",
        "pupils_ban",
        "other_law",
        "endangers_child",
        "endangers_health",
        "against_child_interest",
    }
)
"""Reasons that say why the family was not told, heard or met: their record is kept from it."""


@attrs.frozen(kw_only=True)
class KeptBack:
    """
    What is kept from one party.

    Attributes:
        party: Their id.
        client: Id of the client.
        owners: Whose each consent or ban is, by what it is and its id.
        untold: Where bases are recorded of which they are not told yet.
    """

    party: str
    client: str | None
    owners: Mapping[tuple[str, str], str]
    untold: frozenset[int | str]

    def holds(self, event: Event) -> bool:
        """Say whether an event is kept from them: it, or what carries it, is not for the family."""
        return self.is_secret(event) or not self.is_theirs(event.data)

    def is_secret(self, event: Event) -> bool:
        """Say whether an event, or what carries it, is something that the family is not told."""
        data = event.data
        if data.about.kept:
            return True
        if isinstance(data, f.RecordLegalBasis):
            return event.seq in self.untold
        rests_on = {place for verdict in event.verdicts for place in verdict.evidence}
        return bool(rests_on & self.untold) or mentions(data, KEPT_FROM_PARTIES)

    def is_theirs(self, data: ActionData) -> bool:
        """Say whether what a record tells is nobody else's own."""
        owner = self._owner(data)
        if owner is None or owner == self.party:
            return True
        # A guardian sees the child's as its representative, but not what the child forbids.
        return owner == self.client and not isinstance(data, f.Forbid | f.JudgeBan | f.LiftBan)

    def _owner(self, data: ActionData) -> str | None:
        match data:
            case f.WithdrawConsent(consent=consent):
                return self.owners.get(("consent", consent), "")
            case f.JudgeBan(ban=ban) | f.LiftBan(ban=ban):
                return self.owners.get(("ban", ban), "")
        owner: str | None = data.about.of(data, data.about.own)
        return owner


def kept_back(view: View, history: Iterable[Event]) -> KeptBack:
    """Give what is kept from the actor of *view*, a party, in a case with this *history*."""
    events = tuple(history)
    records = tuple(every_record(view, events))
    owners = {
        ("consent", data.consent): data.giver
        for data in records
        if isinstance(data, f.RecordConsent)
    }
    owners |= {("ban", data.ban): data.by for data in records if isinstance(data, f.Forbid)}
    return KeptBack(
        party=view.actor.id,
        client=child_of(view),
        owners=owners,
        untold=frozenset(_untold(view, events)),
    )


def every_record(view: View, history: Iterable[Event]) -> Iterator[ActionData]:
    """Give what is recorded in the case and in those that it reaches, of later times too."""
    for event in history:
        yield event.data
    for there in reached_cases(whole(view.case, view.linked)):
        for fact in there.case.facts:
            yield fact.data


def _untold(view: View, history: Iterable[Event]) -> Iterator[int | str]:
    """Give where bases stand whose telling was put off, until the party is told of them."""
    put_off: set[int] = set()
    standing = effective(past for past in history if past.at <= view.at)
    for event in sorted(standing, key=lambda past: (past.at, past.recorded_at, past.seq)):
        match event.data:
            case f.RecordLegalBasis(put_off=str()):
                put_off.add(event.seq)
            case f.InformFamily(topic="legal_basis", not_told_reason=None, party=view.actor.id):
                put_off.clear()
    yield from put_off
    for fact in reached_facts(whole(view.case, view.linked), f.RecordLegalBasis):
        if fact.data.put_off is not None:
            yield f"{fact.case}#{fact.seq}"


def mentions(value: Any, ids: Collection[str]) -> bool:
    """Say whether a field's value is, or holds, one of *ids*."""
    if isinstance(value, str):
        return value in ids
    if isinstance(value, tuple):
        return any(mentions(item, ids) for item in value)
    if isinstance(value, Mapping):
        return mentions(tuple(value.values()), ids)
    if attrs.has(type(value)):
        fields = attrs.fields_dict(type(value))
        return any(mentions(getattr(value, name), ids) for name in fields)
    return False
