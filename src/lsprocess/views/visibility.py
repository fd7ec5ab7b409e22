"""
What of a case's events a viewer may see: whole events, and fields of them.

A party, who looks at their own matter or their child's, is not shown other people's own data, nor
a notifier who is a private person or asked not to be named, nor what was kept from the family for
a reason of its own (621/1999 11 §); a worker decides on those when they are asked for.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from lsprocess.process import ActionData, Event, Verdict, View, effective, whole
from lsprocess.process.structure import converter, json_key
from lsprocess.processes.common.codes import PRIVATE_PERSONS
from lsprocess.processes.common.facts import (
    AssignRole,
    Forbid,
    InformFamily,
    JudgeBan,
    LiftBan,
    RecordConsent,
    RecordGuardian,
    RecordLegalBasis,
    ReleaseRole,
    WithdrawConsent,
)
from lsprocess.processes.common.kept_back import KEPT_FROM_PARTIES, mentions
from lsprocess.processes.common.openings import Notifier
from lsprocess.processes.common.people import (
    child_of,
    guardians,
    reached_cases,
    reached_facts,
)
from lsprocess.views.categories import category_of, category_of_field
from lsprocess.views.viewer import Access


@attrs.frozen(kw_only=True)
class Visibility:
    """
    What passes to one viewer.

    Attributes:
        access: What they may see.
        viewer: Their id.
        child: Id of the child.
        notifiers: Ids of notifiers that are kept from them.
        kept: Other ids that are kept from them wherever they stand: those of *notifiers* who are
            not of the family, and documents under a minor's ban.
        owners: Whose each consent or ban is, by what it is and its id.
        untold: Where bases are recorded of which they are not told yet.
    """

    access: Access
    viewer: str
    child: str | None
    notifiers: frozenset[str]
    kept: frozenset[str]
    owners: Mapping[tuple[str, str], str]
    untold: frozenset[int | str]

    def passes(self, event: Event) -> bool:
        """Say whether anything of an event may be shown."""
        data = event.data
        if category_of(type(data)) not in self.access.sees:
            return False
        return not self.access.party or (self._is_theirs(data) and not self.is_kept(event))

    def tells_kept(self, event: Event) -> bool:
        """Say whether that an event happened tells a party of what is kept from them."""
        if not self.access.party:
            return False
        banned = self.access.usual - self.access.sees
        return category_of(type(event.data)) in banned or self.is_kept(event)

    def is_kept(self, event: Event) -> bool:
        """Say whether an event, or what carries it, is something that the family is not told."""
        data = event.data
        if data.about.kept:
            return True
        if isinstance(data, RecordLegalBasis):
            return event.seq in self.untold
        rests_on = {place for verdict in event.verdicts for place in verdict.evidence}
        return bool(rests_on & self.untold) or mentions(data, KEPT_FROM_PARTIES)

    def _is_theirs(self, data: ActionData) -> bool:
        owner = self._owner(data)
        if owner is None or owner == self.viewer:
            return True
        # A guardian sees the child's as its representative, but not what the child forbids.
        return owner == self.child and not isinstance(data, Forbid | JudgeBan | LiftBan)

    def _owner(self, data: ActionData) -> str | None:
        match data:
            case WithdrawConsent(consent=named):
                return self.owners.get(("consent", named), "")
            case JudgeBan(ban=named) | LiftBan(ban=named):
                return self.owners.get(("ban", named), "")
        owner: str | None = data.about.of(data, data.about.own)
        return owner

    def fields(self, data: ActionData) -> tuple[dict[str, Any], tuple[str, ...]]:
        """Give a record's fields as JSON has them, and the names of those that are kept."""
        kept = tuple(json_key(name) for name in _names(data) if self._keeps(data, name))
        shown: dict[str, Any] = converter().unstructure(data)
        return {key: value for key, value in shown.items() if key not in kept}, kept

    def _keeps(self, data: ActionData, name: str) -> bool:
        value = getattr(data, name)
        category = category_of_field(type(data), name)
        if category is not None and category not in self.access.sees:
            return value is not None
        names_notifier = category is not None or _role_named(data) == "notifier"
        return mentions(value, self.notifiers | self.kept if names_notifier else self.kept)

    def tells(self, warning: Verdict) -> bool:
        """Say whether a warning may be shown: it judges what was recorded, for workers to mend."""
        named = tuple(warning.params.values())
        return not self.access.party and not mentions(named, self.notifiers | self.kept)

    def knows(self, person: str) -> bool:
        """Say whether somebody may be shown as the one who did something."""
        return person not in self.notifiers


def _role_named(data: ActionData) -> str | None:
    return data.role if isinstance(data, AssignRole | ReleaseRole) else None


def _names(data: Any) -> Iterable[str]:
    return attrs.fields_dict(type(data))


def visibility_of(view: View, history: Iterable[Event], access: Access) -> Visibility:
    """Give what may be seen by the actor of *view*, who may see what *access* says."""
    viewer = view.actor.id
    events = tuple(history)
    records = tuple(_records(view, events))
    hidden = _notifiers(records, events, access) - {viewer}
    family = {viewer, child_of(view), *guardians(view)}
    family |= {data.person for data in records if isinstance(data, RecordGuardian)}
    owners = {
        ("consent", data.consent): data.giver for data in records if isinstance(data, RecordConsent)
    }
    owners |= {("ban", data.ban): data.by for data in records if isinstance(data, Forbid)}
    return Visibility(
        access=access,
        viewer=viewer,
        child=child_of(view),
        notifiers=hidden,
        kept=(hidden - family) | access.documents,
        owners=owners,
        untold=frozenset(_untold(view, events)) if access.party else frozenset(),
    )


def _untold(view: View, history: Iterable[Event]) -> Iterator[int | str]:
    """Give where bases stand whose telling was put off, until the viewer is told of them."""
    put_off: set[int] = set()
    standing = effective(one for one in history if one.at <= view.at)
    for event in sorted(standing, key=lambda one: (one.at, one.recorded_at, one.seq)):
        match event.data:
            case RecordLegalBasis(put_off=str()):
                put_off.add(event.seq)
            case InformFamily(topic="legal_basis", not_told_reason=None, party=view.actor.id):
                put_off.clear()
    yield from put_off
    for fact in reached_facts(_recorded(view), RecordLegalBasis):
        if fact.data.put_off is not None:
            yield f"{fact.case}#{fact.seq}"


def _records(view: View, history: Iterable[Event]) -> Iterator[ActionData]:
    for event in history:
        yield event.data
    for seen in reached_cases(_recorded(view)):
        for fact in seen.case.facts:
            yield fact.data


def _recorded(view: View) -> View:
    """See what is recorded of later times too: it is kept from the viewer as well."""
    return whole(view.case, view.linked)


def _notifiers(
    records: Iterable[ActionData], history: Iterable[Event], access: Access
) -> frozenset[str]:
    """Give the ids of notifiers that are kept, of those too that only a role names as such."""
    if "notifier_identity" in access.sees and not access.party:
        return frozenset()
    found = {event.actor.id for event in history if event.actor.role == "notifier"}
    told: set[str] = set()
    for data in records:
        for told_by in (getattr(data, name) for name in data.about.fields):
            if isinstance(told_by, Notifier):
                found.add(told_by.id)
                if not told_by.anonymous and told_by.category not in PRIVATE_PERSONS:
                    told.add(told_by.id)
        if isinstance(data, AssignRole | ReleaseRole) and data.role == "notifier":
            found.add(data.person)
    return frozenset(found - told if "notifier_identity" in access.sees else found)
