"""A case as one viewer may see it: state, events and agenda, with the rest left out."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, get_args

import attrs

from lsprocess.calendar import helsinki_day
from lsprocess.law import Rule
from lsprocess.process import (
    Actor,
    Case,
    Event,
    OpenDuty,
    Process,
    State,
    Verdict,
    View,
    agenda,
    effective,
)
from lsprocess.process.decide import unknown_role
from lsprocess.process.fields import at_time
from lsprocess.process.view import NO_LINKS
from lsprocess.processes.common.look_record import Category
from lsprocess.processes.common.look_words import CATEGORIES
from lsprocess.text import Lang, Text
from lsprocess.views.stages import opened_by
from lsprocess.views.texts import REASONS
from lsprocess.views.viewer import Access, Viewer, access, both, unverified
from lsprocess.views.visibility import Visibility, visibility_of


@attrs.frozen(kw_only=True)
class Shown:
    """
    An event as it may be shown.

    Attributes:
        seq: Its sequence number; for a party its place in what is shown, so that no gap tells of
            what is not.
        at: When it happened (UTC).
        action: The action's name in the public vocabulary.
        name: Its name for people.
        outcome: ``applied``, ``refused`` or ``not_available``.
        stands: Whether it was applied and no correction has taken it back.
        actor: Who did it; None where that would name a notifier.
        data: The fields that may be shown, as JSON has them.
        withheld: Names of the fields that may not; a party is not told that there are any.
        warnings: What was odd about it, where that may be shown: to workers alone.
        process: The definition, which says what its fields and codes are called.
    """

    seq: int
    at: datetime
    action: str
    name: Text
    outcome: str
    stands: bool
    actor: Actor | None
    data: Mapping[str, Any]
    withheld: tuple[str, ...]
    warnings: tuple[Verdict, ...]
    process: Process = attrs.field(repr=False)


@attrs.frozen(kw_only=True)
class Projection:
    """
    What one viewer may see of a case at a time.

    Attributes:
        case: Id of the case.
        at: When they looked (UTC).
        viewer: Who looked.
        reason: Code of why nothing is shown; None when something is.
        permitted: Kinds of information that may be shown; for a party those of every party of the
            kind, so that nothing tells of a ban.
        hidden: Kinds of information that may not; none are named to a party.
        rules: The rules in force that this rests on.
        opened: Kinds of information that were opened, bans observed: for the use log alone.
        state: The state then, where it may be shown; for a party the last one that they may know.
        events: What happened by then, where it may be shown, oldest first.
        agenda: What was owed then, where it may be shown, the most pressing first; for a party
            `since` is the number in what is shown, and 0 where that is not.
    """

    case: str
    at: datetime
    viewer: Viewer
    reason: str | None
    permitted: tuple[Category, ...]
    hidden: tuple[Category, ...]
    rules: tuple[Rule, ...]
    opened: tuple[Category, ...] = attrs.field(default=(), repr=False)
    state: State | None = None
    events: tuple[Shown, ...] = ()
    agenda: tuple[OpenDuty, ...] = ()

    @property
    def allowed(self) -> bool:
        """Whether anything may be shown."""
        return self.reason is None

    def why_not(self, lang: Lang) -> str:
        """Say why nothing is shown; empty when something is."""
        return "" if self.reason is None else REASONS[self.reason].of(lang)

    def as_dict(self, lang: Lang) -> dict[str, Any]:
        """Give it in JSON's types, dates and UTC datetimes."""
        viewer, state = self.viewer, self.state
        return {
            "case": self.case,
            "at": self.at,
            "viewer": {
                "id": viewer.actor.id,
                "role": viewer.actor.role,
                "work_task": viewer.work_task,
                "purpose": viewer.purpose,
                "service_task": viewer.service_task,
            },
            "allowed": self.allowed,
            "reason": self.reason,
            "message": self.why_not(lang),
            "permitted": [_named(one, lang) for one in self.permitted],
            "hidden": [_named(one, lang) for one in self.hidden],
            "rules": [rule.id for rule in self.rules],
            "state": None if state is None else {"state": state.id, "name": state.name.of(lang)},
            "events": [_event(one, lang) for one in self.events],
            "agenda": [_owed(one, lang) for one in self.agenda],
        }


def _named(category: Category, lang: Lang) -> dict[str, str]:
    return {"category": category, "name": CATEGORIES[category].of(lang)}


def _event(shown: Shown, lang: Lang) -> dict[str, Any]:
    actor = shown.actor
    return {
        "seq": shown.seq,
        "at": shown.at,
        "action": shown.action,
        "name": shown.name.of(lang),
        "outcome": shown.outcome,
        "stands": shown.stands,
        "actor": None if actor is None else {"id": actor.id, "role": actor.role},
        "data": dict(shown.data),
        "withheld": list(shown.withheld),
        "warnings": [{"guard": one.code, "message": one.text(lang)} for one in shown.warnings],
    }


def _owed(item: OpenDuty, lang: Lang) -> dict[str, Any]:
    return {
        "duty": item.duty.code,
        "subject": item.subject,
        "name": item.duty.name.of(lang),
        "last_day": None if item.deadline is None else item.deadline.strict,
    }


def project(
    case: Case,
    history: tuple[Event, ...],
    viewer: Viewer,
    *,
    at: datetime,
    now: datetime | None = None,
    linked: Mapping[str, Case] = NO_LINKS,
) -> Projection:
    """
    Give what *viewer* may see of a case at a time; whatever no rule opens is left out.

    Their rights are judged at that time and by the clock as well: nobody chooses a day on which
    they had more.  What is withheld from a party leaves no trace in what they are shown.

    Looking is a use of client data, which is logged: `lsprocess.views.looked` makes the record,
    and a casebook's `see` appends it.

    Args:
        case: The case.
        history: Its events.
        viewer: Who looks.
        at: When (aware); what happened later is left out.
        now: The time by the clock (aware); *at* when left out.
        linked: The linked cases, by id.

    Raises:
        InvalidInput: When the actor's role is unknown, or the case was not open then.
    """
    if viewer.actor.role not in case.process.roles:
        raise unknown_role(case.process, viewer.actor)
    moment = opened_by(case, at)
    view = View(case, moment, viewer.actor, None, linked)
    found = access(view, viewer)
    by_clock = moment if now is None else at_time(now)
    if by_clock > moment:
        found = both(found, access(View(case, by_clock, viewer.actor, None, linked), viewer))
    projection = _empty(case.id, viewer, moment, found)
    if not projection.allowed:
        return projection
    visible = visibility_of(view, history, found)
    passing = _passing(history, visible, moment)
    numbers = {event.seq: number for number, event in enumerate(passing, start=1)}
    owed = _agenda(view, history, visible)
    if found.party:
        owed = tuple(item._replace(since=numbers.get(item.since, 0)) for item in owed)
    else:
        numbers = {seq: seq for seq in numbers}
    standing = {event.seq for event in effective(history)}
    return attrs.evolve(
        projection,
        state=_state(history, visible, moment),
        events=tuple(
            _seen(event, visible, numbers[event.seq], stands=event.seq in standing)
            for event in passing
        ),
        agenda=owed,
    )


def _empty(case: str, viewer: Viewer, at: datetime, found: Access) -> Projection:
    """Give what is told before anything is shown: what may be seen, and by which rules."""
    categories: tuple[Category, ...] = get_args(Category)
    named = found.usual if found.party else found.sees
    return Projection(
        case=case,
        at=at,
        viewer=viewer,
        reason=found.reason,
        permitted=tuple(one for one in categories if one in named),
        hidden=() if found.party else tuple(one for one in categories if one not in found.sees),
        rules=found.rules,
        opened=tuple(one for one in categories if one in found.sees),
    )


def nothing_there(case: str, viewer: Viewer, *, at: datetime) -> Projection:
    """
    Give what somebody who acts for themselves is shown of a case that is not there.

    It is what they are shown of a case that is none of theirs, or was not open then: whether there
    is one is not told.

    Args:
        case: Id that they asked for.
        viewer: Who looks.
        at: When (aware).
    """
    moment = at_time(at)
    return _empty(case, viewer, moment, unverified(viewer, helsinki_day(moment)))


def _state(history: tuple[Event, ...], visible: Visibility, at: datetime) -> State | None:
    """Give the state; for a party the last one that an event brought which they may know of."""
    if "state" not in visible.access.sees:
        return None
    for event in reversed(effective(history)):
        if event.at <= at and _leads(event) and not visible.tells_kept(event):
            return event.process.by_state[str(event.target)]
    return None


def _leads(event: Event) -> bool:
    """Say whether an event's action leads to the state after it, from whatever state it does."""
    verb, state = event.data.verb, event.target
    rows = event.process.table.values()
    return any(verb in row and state in row[verb].targets for row in rows)


def _passing(history: tuple[Event, ...], visible: Visibility, at: datetime) -> tuple[Event, ...]:
    standing = {event.seq for event in effective(history)}
    audit = "audit" in visible.access.sees
    return tuple(
        event
        for event in history
        if event.at <= at and (audit or event.seq in standing) and visible.passes(event)
    )


def _seen(event: Event, visible: Visibility, number: int, *, stands: bool) -> Shown:
    data, withheld = visible.fields(event.data)
    return Shown(
        seq=number,
        at=event.at,
        action=event.data.verb,
        name=event.process.by_name[event.data.verb].name,
        outcome=event.outcome,
        stands=stands,
        actor=event.actor if visible.names_actor(event) else None,
        data=data,
        withheld=() if visible.access.party else withheld,
        warnings=tuple(one for one in event.warnings if visible.tells(one)),
        process=event.process,
    )


def _agenda(view: View, history: tuple[Event, ...], visible: Visibility) -> tuple[OpenDuty, ...]:
    if "time_limits" not in visible.access.sees:
        return ()
    begun = {e.seq for e in history if e.at <= view.at and not visible.tells_kept(e)}
    items = agenda(view.case, view.at, linked=view.linked)
    return tuple(item for item in items if item.since in begun and _may_be_told(item, visible))


def _may_be_told(item: OpenDuty, visible: Visibility) -> bool:
    """Let a party know the time limits of the handling; what is owed to somebody is not theirs."""
    if visible.access.party:
        owed_to_somebody = item.subject is not None and item.duty.personal
        return item.deadline is not None and not owed_to_somebody
    return item.subject is None or visible.knows(item.subject)
