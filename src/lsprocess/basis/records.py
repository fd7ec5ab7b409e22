"""What is known: the guardians, consents, bans and statutory bases that a case has recorded."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from operator import itemgetter
from typing import Literal

from lsprocess.basis.grounds import GroundCode
from lsprocess.basis.scopes import Scope
from lsprocess.calendar import age_on, helsinki_day
from lsprocess.process import Count, Id, record


ADULT = 18

BanLevel = Literal["controller", "service_task", "document"]
Necessity = Literal["necessary_for_assessment", "necessary_for_care", "child_interest"]
Place = int | str
"""Where something is recorded: a sequence number, or ``case#seq``."""


@record
class Consent:
    """
    An answer to a request for consent.

    Attributes:
        scope: The act of information that it is about.
        giver: Id of the person who answered.
        at: When it was given (UTC).
        id: Id of the consent; None for an answer that has none, such as one given in a meeting.
        answer: ``given`` or ``refused``.
        capacity: In what capacity the giver answered.
        form: ``oral`` or ``written``.
        recipient: Id of the one recipient it is limited to.
        what: The one kind of content it is limited to.
        valid_until: Last day in Finland on which it counts.
        withdrawn_at: When it was withdrawn (UTC); it ends what was given no later than that.
        pupil_unable: Whether the client cannot judge the matter, so that a guardian answers.
        where: Where it is recorded.
    """

    scope: Scope
    giver: Id
    at: datetime
    id: Id | None = None
    answer: Literal["given", "refused"] = "given"
    capacity: Literal["guardian", "child", "self"] = "guardian"
    form: Literal["oral", "written"] = "oral"
    recipient: Id | None = None
    what: Literal["progress", "content", "extract"] | None = None
    valid_until: date | None = None
    withdrawn_at: datetime | None = None
    pupil_unable: bool | None = None
    where: Place | None = None

    def withdrawn(self, at: datetime) -> bool:
        """Say whether it has been withdrawn by *at*, after it was given."""
        return self.withdrawn_at is not None and self.at <= self.withdrawn_at <= at


@record
class Ban:
    """
    Somebody's ban on acts of information.

    Attributes:
        id: Id of the ban.
        by: Id of the person who forbids.
        level: ``controller`` reaches every act; ``service_task`` and ``document`` reach what
            *target* names.
        target: A consent scope, or the id of a document.
        at: When it was made (UTC).
        toward: Id of the one recipient it is limited to.
        accepted: Whether it was accepted; None where nobody has judged it, and it stands.
        judged_at: When that was judged (UTC).
        lifted_at: When it was lifted (UTC); it ends what was made no later than that.
    """

    id: Id
    by: Id
    level: BanLevel
    target: Scope | Id
    at: datetime
    toward: Id | None = None
    accepted: bool | None = None
    judged_at: datetime | None = None
    lifted_at: datetime | None = None

    def in_force(self, at: datetime) -> bool:
        """Say whether it has been made, and neither denied nor lifted, by *at*."""
        if self.accepted is False or self.at > at:
            return False
        return self.lifted_at is None or not self.at <= self.lifted_at <= at


@record
class PartyAccess:
    """
    A decision on what a guardian is told as a party, past a ban of the client that was accepted.

    Attributes:
        person: Id of the guardian.
        granted: Whether they are told.
        at: When it was decided (UTC).
        where: Where it is recorded.
    """

    person: Id
    granted: bool
    at: datetime
    where: Place | None = None


@record
class RecordedGround:
    """
    A statutory basis that somebody recorded, with why it is necessary.

    Attributes:
        code: Which statute.
        scope: The act of information that it is about.
        at: When it was recorded as holding (UTC).
        client_informed: Whether the client was told from where and what may be obtained.
        recipient: Id of the one recipient it is limited to.
        reason: Why it is necessary; without a reason it carries nothing.
        put_off: Why telling the client was put off.
        where: Where it is recorded.
    """

    code: GroundCode
    scope: Scope
    at: datetime
    client_informed: bool
    recipient: Id | None = None
    reason: Necessity | None = None
    put_off: Literal["police_investigation", "child_safety"] | None = None
    where: Place | None = None


@record
class Known:
    """
    What is known at the time of an act.

    Attributes:
        at: When the act happens (UTC).
        child: Id of the client; None when nobody is named.
        born: The client's day of birth; an unknown age counts as under 18.
        guardians: Ids of those who have custody, and of legal representatives.
        representatives: Those of them who are legal representatives.
        policy: How many guardians must consent: ``all``, ``any`` or a number.
        excused: Ids of guardians whose consent is not waited for.
        consents: Every answer, in the order in which they were recorded.
        bans: Every ban.
        access: Every decision on what a party is told past a ban.
        grounds: Every statutory basis that was recorded.
        profile: ``statute`` where a recorded basis opens the way to the school too.
    """

    at: datetime
    child: Id | None = None
    born: date | None = None
    guardians: tuple[Id, ...] = ()
    representatives: tuple[Id, ...] = ()
    policy: Literal["all", "any"] | Count = "all"
    excused: tuple[Id, ...] = ()
    consents: tuple[Consent, ...] = ()
    bans: tuple[Ban, ...] = ()
    access: tuple[PartyAccess, ...] = ()
    grounds: tuple[RecordedGround, ...] = ()
    profile: Literal["seed", "statute"] | None = None

    @property
    def day(self) -> date:
        """The day of the act in Finland: its law and its dates are those of this day."""
        return helsinki_day(self.at)

    @property
    def adult(self) -> bool:
        """Whether the client has come of age by the day of the act."""
        return self.born is not None and age_on(self.born, self.day) >= ADULT

    def named(self, *persons: Id) -> Mapping[str, tuple[str, ...]]:
        """Give *persons* as params: with what each of them is, where that is known of all."""
        roles = tuple(role for role in map(self._role_of, persons) if role is not None)
        all_known = len(roles) == len(persons)
        return {"persons": persons, "roles": roles} if all_known else {"persons": persons}

    def _role_of(self, person: Id) -> str | None:
        if person == self.child:
            return "child"
        if person in self.representatives:
            return "legal_representative"
        return "guardian" if person in self.guardians else None

    @property
    def waited(self) -> frozenset[str]:
        """The guardians whose consent is waited for."""
        return frozenset(self.guardians) - frozenset(self.excused)

    def answers(self, scope: Scope, recipients: Iterable[Id]) -> list[Consent]:
        """Give the answers about acts of *scope* towards *recipients*, as they were given."""
        limits = dict.fromkeys((None, *recipients))
        placed = [pair for limit in limits for pair in self._answers.get((scope, limit), ())]
        return [consent for _, consent in sorted(placed, key=itemgetter(0))]

    @cached_property
    def _answers(self) -> Mapping[tuple[Scope, Id | None], list[tuple[int, Consent]]]:
        """Every answer with its place in time, by what it is limited to."""
        by_limit: dict[tuple[Scope, Id | None], list[tuple[int, Consent]]] = {}
        for place, consent in enumerate(sorted(self.consents, key=lambda answer: answer.at)):
            by_limit.setdefault((consent.scope, consent.recipient), []).append((place, consent))
        return by_limit

    @cached_property
    def consented(self) -> Mapping[Id, set[Scope]]:
        """Who has ever consented, and to acts of which scopes."""
        scopes: dict[Id, set[Scope]] = {}
        for consent in self.consents:
            if consent.answer == "given":
                scopes.setdefault(consent.giver, set()).add(consent.scope)
        return scopes
