"""
What of a case's events a viewer may see: whole events, and fields of them.

From a party a notifier is kept as well who is a private person or asked not to be named.  That
belongs to each notification: of somebody who also notified openly, that they notified again is kept
where it stands, and nothing else.
"""

from collections.abc import Iterable
from typing import Any

import attrs

from lsprocess.process import ActionData, Event, Verdict, View
from lsprocess.process.structure import converter, json_key
from lsprocess.processes.common.codes import PRIVATE_PERSONS
from lsprocess.processes.common.facts import AssignRole, RecordGuardian, ReleaseRole
from lsprocess.processes.common.kept_back import KeptBack, every_record, kept_back, mentions
from lsprocess.processes.common.openings import Notifier
from lsprocess.processes.common.people import child_of, guardians
from lsprocess.views.categories import category_of, category_of_field
from lsprocess.views.viewer import Access


@attrs.frozen(kw_only=True)
class Visibility:
    """
    What one viewer may see.

    Attributes:
        access: What kinds of information they may see.
        back: What is kept from a party; None for a worker, who decides on it when asked.
        notifiers: Ids of notifiers that are kept from them.
        twice: Ids of those who notified both openly and without wanting to be named.
        kept: Other ids that are kept from them wherever they stand: those of *notifiers* who are
            not of the family, and documents under a minor's ban.
    """

    access: Access
    back: KeptBack | None
    notifiers: frozenset[str]
    twice: frozenset[str]
    kept: frozenset[str]

    def passes(self, event: Event) -> bool:
        """Say whether anything of an event may be shown."""
        if category_of(type(event.data)) not in self.access.sees:
            return False
        return self.back is None or not self.back.holds(event)

    def tells_kept(self, event: Event) -> bool:
        """Say whether that an event happened tells a party of what is kept from them."""
        if self.back is None:
            return False
        banned = self.access.usual - self.access.sees
        return category_of(type(event.data)) in banned or self.back.is_secret(event)

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
        if _notified_openly(value):
            return False
        names_notifier = category is not None or _role_named(data) == "notifier"
        kept = self.kept | self.notifiers | self.twice if names_notifier else self.kept
        return mentions(value, kept)

    def tells(self, warning: Verdict) -> bool:
        """Say whether a warning may be shown: it judges what was recorded, for workers to mend."""
        named = tuple(warning.params.values())
        return self.back is None and not mentions(named, self.notifiers | self.kept)

    def names_actor(self, event: Event) -> bool:
        """Say whether somebody may be shown as the one who did what an event records."""
        person = event.actor.id
        if person not in self.twice:
            return self.knows(person)
        return not any(
            isinstance(value, Notifier) and not _notified_openly(value)
            for value in (getattr(event.data, name) for name in _names(event.data))
        )

    def knows(self, person: str) -> bool:
        """Say whether somebody is not a notifier who is kept from them."""
        return person not in self.notifiers


def _role_named(data: ActionData) -> str | None:
    return data.role if isinstance(data, AssignRole | ReleaseRole) else None


def _notified_openly(value: object) -> bool:
    if not isinstance(value, Notifier):
        return False
    return not value.anonymous and value.category not in PRIVATE_PERSONS


def _names(data: Any) -> Iterable[str]:
    return attrs.fields_dict(type(data))


def visibility_of(view: View, history: Iterable[Event], access: Access) -> Visibility:
    """Give what may be seen by the actor of *view*, who may see what *access* says."""
    viewer = view.actor.id
    events = tuple(history)
    records = tuple(every_record(view, events))
    hidden, twice = _notifiers(records, events, access)
    hidden -= {viewer}
    family = {viewer, child_of(view), *guardians(view)}
    family |= {data.person for data in records if isinstance(data, RecordGuardian)}
    return Visibility(
        access=access,
        back=kept_back(view, events) if access.party else None,
        notifiers=hidden,
        twice=twice - {viewer},
        kept=(hidden - family) | access.documents,
    )


def _notifiers(
    records: Iterable[ActionData], history: Iterable[Event], access: Access
) -> tuple[frozenset[str], frozenset[str]]:
    """
    Give the ids of notifiers that are kept, and of those who notified openly as well.

    Somebody whom only a role names as a notifier is kept too.
    """
    if "notifier_identity" in access.sees and not access.party:
        return frozenset(), frozenset()
    found = {event.actor.id for event in history if event.actor.role == "notifier"}
    openly: set[str] = set()
    covertly: set[str] = set()
    for data in records:
        for value in (getattr(data, name) for name in data.about.fields):
            if isinstance(value, Notifier):
                (openly if _notified_openly(value) else covertly).add(value.id)
        if isinstance(data, AssignRole | ReleaseRole) and data.role == "notifier":
            found.add(data.person)
    if "notifier_identity" not in access.sees:
        return frozenset(found | openly | covertly), frozenset()
    return frozenset((found | covertly) - openly), frozenset(openly & covertly)
