"""What a casebook answers to an attempt."""

from collections.abc import Callable
from typing import Any, NoReturn, Self

import attrs

from lsprocess.errors import ActionNotAvailable, ActionRefused, LsprocessError
from lsprocess.process import Case, Event, Option, Verdict, options
from lsprocess.process.exemption import exemption
from lsprocess.process.links import Links
from lsprocess.text import Lang
from lsprocess.views import OwnAnswer


@attrs.frozen(kw_only=True)
class Outcome:
    """
    What became of one attempt; it is recorded already.

    Attributes:
        event: The event that it left.
        case: The case after it.
        look: Gives the linked cases that can be seen after it, by id.
        repeated: Whether the same command was answered before; this is the first answer again.
        untold: What an audit trail raised; the event is kept, and told by the next catch-up.
    """

    event: Event
    case: Case
    look: Callable[[], Links] = attrs.field(repr=False, eq=False)
    repeated: bool = False
    untold: tuple[Exception, ...] = ()

    def __reduce__(self) -> tuple[Callable[..., "Outcome"], tuple[Any, ...]]:
        return _carried, (self.event, self.case, self.repeated, self.untold)

    @property
    def applied(self) -> bool:
        """Whether the action was applied."""
        return self.event.applied

    @property
    def unmet(self) -> tuple[Verdict, ...]:
        """Every guard that stood in the way, with its reason, sources and remedy."""
        return self.event.unmet

    @property
    def warnings(self) -> tuple[Verdict, ...]:
        """Every guard that has warned: it stood in no way, and what it says is recorded."""
        return self.event.warnings

    def or_raise(self) -> Self:
        """
        Give the outcome itself when the action was applied.

        Raises:
            ActionRefused: When a guard is unmet; the refusal is recorded.
            ActionNotAvailable: When no arc of the action leaves the state; that is recorded too.
        """
        event = self.event
        if event.outcome == "refused":
            codes = ", ".join(verdict.code for verdict in self.unmet)
            msg = f"{event.data.verb} must have every guard met, got unmet: {codes}"
            raise ActionRefused(msg, self)
        if event.outcome == "not_available":
            msg = f"{event.data.verb} must have an arc from the state {event.source}, got none"
            raise ActionNotAvailable(msg, self)
        return self

    def own_answer(self) -> OwnAnswer:
        """
        Give what may be told to somebody who acts for themselves, such as a guardian or a child.

        Everything else here is for workers: it may tell of what is kept from a party.
        """
        event = self.event
        return OwnAnswer(action=event.process.by_name[event.data.verb], recorded=self.applied)

    def options(self) -> tuple[Option, ...]:
        """
        List what the same actor could do next.

        Raises:
            LsprocessError: When the outcome was unpickled: only its casebook sees linked cases.
        """
        at = self.event.recorded_at
        moved = self.case.moved_at
        links = self.look()
        return options(
            self.case,
            actor=self.event.actor,
            at=at if moved is None else max(at, moved),
            linked=links.cases,
            lost=links.lost,
        )

    def available(self) -> tuple[str, ...]:
        """Name the actions with nothing unmet, or only data needed, for the same actor."""
        return tuple(option.action for option in self.options() if option.open)

    def explain(self, lang: Lang) -> str:
        """Say in *lang* what stood in the way and how to meet it; empty when nothing did."""
        sentences = [f"{v.text(lang)} {v.remedy(lang)}" for v in self.unmet]
        waived = exemption(self.event.process, self.unmet, lang)
        return " ".join([*sentences, waived] if waived else sentences)


def _carried(event: Event, case: Case, repeated: bool, untold: tuple[Exception, ...]) -> Outcome:
    return Outcome(event=event, case=case, look=_out_of_sight, repeated=repeated, untold=untold)


def _out_of_sight() -> NoReturn:
    msg = (
        "what can be done next must be asked where the linked cases are, got an outcome that was "
        "unpickled; ask the casebook for the options of the case"
    )
    raise LsprocessError(msg)
