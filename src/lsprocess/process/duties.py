"""Duties: what a case's actions oblige to, and which of it is still open."""

from collections.abc import Mapping
from typing import Final

import attrs

from lsprocess.process.case import Actor, Case, Event
from lsprocess.process.definition import Duty
from lsprocess.process.evolve import evolve
from lsprocess.process.view import NO_LINKS, View


_NOBODY: Final = Actor(id="nobody", role="nobody")
"""Duties look at what happened, never at who asks."""


@attrs.frozen
class OpenDuty:
    """
    Something that must still be done in a case.

    Attributes:
        duty: The duty.
        subject: Id of the person or thing it concerns; None when it concerns the case.
        since: Sequence number of the event that opened it.
    """

    duty: Duty
    subject: str | None
    since: int

    @property
    def id(self) -> str:
        """``code`` or ``code:subject``, as events name it."""
        return self.duty.code if self.subject is None else f"{self.duty.code}:{self.subject}"


def open_duties(case: Case, *, linked: Mapping[str, Case] = NO_LINKS) -> tuple[OpenDuty, ...]:
    """List the open duties of *case*, in the order of the definition."""
    if case.state is None:
        return ()
    view = View(case, max(fact.at for fact in case.facts), _NOBODY, None, linked)
    return tuple(
        OpenDuty(duty, subject, since)
        for duty in case.process.duties
        for subject, since in duty.find(view).items()
    )


def with_duties(event: Event, view: View) -> Event:
    """Complete an applied *event* with the duties that it opens and settles."""
    before = open_duties(view.case, linked=view.linked)
    case = evolve(view.case, event, view.history)
    after = open_duties(case, linked=view.linked)
    had, has = {duty.id for duty in before}, {duty.id for duty in after}
    return event._replace(
        opened=tuple(duty.id for duty in after if duty.id not in had),
        settled=tuple(duty.id for duty in before if duty.id not in has),
    )
