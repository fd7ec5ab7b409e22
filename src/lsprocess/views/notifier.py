"""What a notifier, such as a school, may be told of a referral: four levels of feedback."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final, Literal

import attrs

from lsprocess.errors import InvalidInput
from lsprocess.problems import problem
from lsprocess.process import Actor, Case, Event, View, judge
from lsprocess.process.decide import check_data
from lsprocess.process.fields import at_time
from lsprocess.process.view import NO_LINKS
from lsprocess.processes.common.people import holders
from lsprocess.processes.common.told import NotifiersTold
from lsprocess.text import Lang
from lsprocess.views import texts
from lsprocess.views.stages import Stage, opened_by, stages


Level = Literal["received", "general", "in_progress", "content"]
"""How much may be told: the receipt, the law in general, that it is handled, or what was found."""
Status = Literal["proceeds", "ended"]

LEVELS: Final[tuple[Level, ...]] = ("received", "general", "in_progress", "content")

_ASKER: Final = Actor(id="feedback", role="social_worker")
"""What may be told does not depend on who tells it."""


@attrs.frozen(kw_only=True)
class Handler:
    """Whom to contact: a worker's id, and their organisation where it is known."""

    person: str
    organisation: str | None = None


@attrs.frozen(kw_only=True)
class NotifierView:
    """
    What one notifier may be told: nothing here goes beyond its level.

    The case's id is not part of it: a notifier refers to the day of receipt and the handler.

    Attributes:
        notifier: Id of the notifier.
        level: The highest level that is permitted.
        received_on: Days on which this notifier's own notifications were received.
        handlers: The responsible social worker, or else who took it in.
        status: From ``in_progress`` on: whether the handling proceeds or has ended.
        stages: At ``content`` alone: the stages that were reached.
    """

    notifier: str
    level: Level
    received_on: tuple[date, ...]
    handlers: tuple[Handler, ...]
    status: Status | None = None
    stages: tuple[Stage, ...] = ()

    def lines(self, lang: Lang) -> tuple[str, ...]:
        """Say it in sentences."""
        return tuple(self._said(lang))

    def _said(self, lang: Lang) -> list[str]:
        said = [texts.RECEIVED.fill(lang, days=self.received_on)]
        if self.handlers:
            names = tuple(
                one.person if one.organisation is None else f"{one.person} ({one.organisation})"
                for one in self.handlers
            )
            said.append(texts.HANDLER.fill(lang, handlers=names))
        else:
            said.append(texts.NO_HANDLER.of(lang))
        if reaches(self.level, "general"):
            said.append(texts.GENERAL.of(lang))
        if self.stages:
            said += [
                texts.STAGE.fill(lang, day=one.on, stage=one.state.name.of(lang))
                for one in self.stages
            ]
        elif self.status is not None:
            said.append(texts.STATUS[self.status].of(lang))
        if self.level != "content":
            said.append(texts.NO_MORE.of(lang))
        return said

    def as_dict(self, lang: Lang) -> dict[str, Any]:
        """Give it in JSON's types and dates; what the level does not reach is null or empty."""
        return {
            "notifier": self.notifier,
            "level": self.level,
            "received_on": list(self.received_on),
            "handler": [
                {"id": one.person, "organisation": one.organisation} for one in self.handlers
            ],
            "general": texts.GENERAL.of(lang) if reaches(self.level, "general") else None,
            "status": self.status,
            "stages": [
                {"state": one.state.id, "name": one.state.name.of(lang), "on": one.on}
                for one in self.stages
            ],
        }


def reaches(level: Level, other: Level) -> bool:
    """Say whether *level* is as high as the *other* one."""
    return LEVELS.index(level) >= LEVELS.index(other)


def notifier_view(
    case: Case,
    history: tuple[Event, ...],
    *,
    notifier: str | None = None,
    at: datetime,
    now: datetime | None = None,
    linked: Mapping[str, Case] = NO_LINKS,
) -> NotifierView:
    """
    Give what a notifier may be told of a referral at a time.

    The level is the highest one at which `acknowledge_notifier` would be applied then, and by the
    clock as well: the same guards judge.  Telling is an act of its own, which the worker records
    with that action.

    Args:
        case: The referral.
        history: Its events.
        notifier: Id of the notifier; needed when several have notified.
        at: When it would be told (aware).
        now: The time by the clock (aware); *at* when left out.
        linked: The linked cases, by id.

    Raises:
        InvalidInput: When the case is no referral, or has no such notifier by then.
    """
    moment = opened_by(case, at)
    view = View(case, moment, _ASKER, None, linked)
    told = view.tells(NotifiersTold)
    if told is None:
        raise InvalidInput(problem("must_be_referral", "case"))
    named = _named(view, told, notifier)
    by_clock = moment if now is None else max(moment, at_time(now))
    level = min(
        (_level(attrs.evolve(view, at=when), told, named) for when in (moment, by_clock)),
        key=LEVELS.index,
    )
    reached = stages(history, moment)
    return NotifierView(
        notifier=named,
        level=level,
        received_on=told.received_on[named],
        handlers=_handlers(view, history),
        status=_status(reached) if reaches(level, "in_progress") else None,
        stages=reached if level == "content" else (),
    )


def _named(view: View, told: NotifiersTold, notifier: str | None) -> str:
    asked = attrs.evolve(view, data=told.telling(level="received", notifier=notifier))
    check_data(view.case.process.by_name[asked.data.verb], asked)
    if notifier is not None:
        return notifier
    if not told.received_on:
        raise InvalidInput(problem("no_notifier", "case"))
    if len(told.received_on) > 1:
        raise InvalidInput(problem("which_notifier", "notifier"))
    return next(iter(told.received_on))


def _level(view: View, told: NotifiersTold, notifier: str) -> Level:
    higher = (level for level in reversed(LEVELS[1:]) if _permitted(view, told, notifier, level))
    return next(higher, "received")


def _permitted(view: View, told: NotifiersTold, notifier: str, level: Level) -> bool:
    telling = told.telling(level=level, notifier=notifier)
    arc = view.case.process.table[view.case.state][telling.verb]
    asked = attrs.evolve(view, data=telling)
    return all(judge(guard, asked).result != "unmet" for guard in arc.guards)


def _handlers(view: View, history: tuple[Event, ...]) -> tuple[Handler, ...]:
    persons = holders(view, "social_worker") or holders(view, "intake_worker")
    belongs = {
        event.actor.id: event.actor.organisation
        for event in history
        if event.at <= view.at and event.actor.organisation is not None
    }
    return tuple(Handler(person=one, organisation=belongs.get(one)) for one in persons)


def _status(reached: tuple[Stage, ...]) -> Status:
    return "ended" if reached[-1].state.final else "proceeds"
