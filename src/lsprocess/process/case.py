"""
What happens to a case, as immutable records: actor, command, event, and the case itself.

Facts, cases and events are named tuples: one of each is made at every attempt, and a tuple is made
in less than half the time of a frozen attrs record.
"""

from datetime import date, datetime
from typing import Literal, NamedTuple

from lsprocess.errors import InvalidInput
from lsprocess.process.facts import NO_FACTS, Fact, Facts
from lsprocess.process.fields import ActionData, Id, Word, case_id, record
from lsprocess.process.process import Process
from lsprocess.process.verdict import Verdict


OutcomeCode = Literal["applied", "refused", "not_available"]
"""What became of an attempt: done, stopped by a guard, or not open from the state of the case."""


@record
class Actor:
    """
    Who does an action, as the importing system knows them.

    Attributes:
        id: Opaque id of the person.
        role: Code of the role in which they act, asserted by the importing system.
        organisation: Opaque id of their organisation.
    """

    id: Id
    role: Word
    organisation: Id | None = None


@record
class Command:
    """
    One attempt: somebody wants an action done in a case.

    Attributes:
        data: The action, as its typed record.
        actor: Who attempts it.
        at: When it happened (aware; kept in UTC).
        recorded_at: When it was recorded (aware; kept in UTC); never before *at*.
        key: Idempotency key within the case: the same key and content has the effect of once.
        said: What the actor said, where the importing system filled in the rest of *data*: by this
            it is judged, so that nobody answers for what they did not say.
    """

    data: ActionData
    actor: Actor
    at: datetime
    recorded_at: datetime
    key: Id | None = None
    said: ActionData | None = None


@record
class Deadline:
    """
    A time limit that an event set for a duty, with what explains it years later.

    Attributes:
        duty: The duty, as ``code`` or ``code:subject``.
        rule: Id of the rule that gives the limit, such as ``DL-02``.
        counted_from: Day of what started the clock.
        strict: Last day by the limit's own count; alarms go by it.
        rolled: Last day when it moves on from a day off (150/1930 5 §); else the strict day.
        policy: Calendar policy that counted, such as ``thl``.
        policy_version: Version of that policy.
    """

    duty: str
    rule: str
    counted_from: date
    strict: date
    rolled: date
    policy: str
    policy_version: str


class Case(NamedTuple):
    """
    A case as its events have left it.  It is never changed: `evolve` gives the next one.

    Attributes:
        id: Opaque id.
        process: The process version that the case was opened under.
        state: Name of the state; None when no start has been applied yet.
        seq: Sequence number of the last recorded attempt; 0 when there is none.
        moved_at: The latest time of an arc (UTC); it never goes back.
        facts: The applied actions that the case remembers.
        owed: Duties that its events opened and have not settled, as ``code`` or ``code:subject``.
        deadlines: Time limits of these duties, as they were set.
        breached: Time limits found passed so far: duty and strict day.  A correction leaves them.
    """

    id: str
    process: Process
    state: str | None = None
    seq: int = 0
    moved_at: datetime | None = None
    facts: Facts = NO_FACTS
    owed: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    breached: tuple[tuple[str, date], ...] = ()

    def __repr__(self) -> str:
        return f"<Case {self.id} {self.state} after {self.seq}>"

    @property
    def over(self) -> bool:
        """Whether no arc leaves its state; so of a case that was never opened, too."""
        return self.state is None or self.process.by_state[self.state].final

    @property
    def start(self) -> Fact[ActionData]:
        """
        The fact that opened the case.

        Raises:
            InvalidInput: When no start has been applied yet.
        """
        if self.facts.first is None:
            msg = "'case' must be one that was opened, got one without a start; start it first"
            raise InvalidInput(msg)
        return self.facts.first


def new_case(process: Process, case: str, *, seq: int = 0) -> Case:
    """Give the case that does not exist yet: no state, *seq* attempts recorded."""
    return Case(case_id(case), process, seq=seq)


class Event(NamedTuple):
    """
    What one attempt left behind, applied or not: the closed record that is stored and audited.

    Attributes:
        id: Id of the attempt.
        case: Id of the case.
        seq: Sequence number in the case, from 1, without gaps.
        process: The process version that decided, with its id, version and digest.
        data: The action's record.
        outcome: ``applied``, ``refused`` or ``not_available``.
        source: State before the attempt; None before a start.
        target: State after it; None unless applied.
        actor: Who attempted it.
        at: When it happened (UTC).
        recorded_at: When it was recorded (UTC).
        profile: Profile in force, such as ``seed`` or ``statute``.
        calendar: Calendar policy of the case's time limits, such as ``thl``.
        verdicts: What every guard of the arc found, met or not.
        linked: Other cases that the guards could see, each with its sequence number then.
        opened: Duties that the case owes since then, as ``code`` or ``code:subject``.
        settled: Duties that it owes no more; one that is opened as well has lost its day.
        deadlines: Time limits of the duties that it opened, or whose clock it moved.
        breached: Time limits that were found passed when it happened, each in one event only.
        key: Idempotency key of the command.
        echo_of: For an event that another case's action left here: that event, as ``case#seq``.
    """

    id: str
    case: str
    seq: int
    process: Process
    data: ActionData
    outcome: OutcomeCode
    source: str | None
    target: str | None
    actor: Actor
    at: datetime
    recorded_at: datetime
    profile: str | None = None
    calendar: str | None = None
    verdicts: tuple[Verdict, ...] = ()
    linked: tuple[tuple[str, int], ...] = ()
    opened: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    breached: tuple[Deadline, ...] = ()
    key: str | None = None
    echo_of: str | None = None

    @property
    def applied(self) -> bool:
        """Whether the action was applied."""
        return self.outcome == "applied"

    @property
    def unmet(self) -> tuple[Verdict, ...]:
        """Every guard that stood in the way, in the order of the definition."""
        return tuple(v for v in self.verdicts if v.result == "unmet")

    @property
    def warnings(self) -> tuple[Verdict, ...]:
        """Every guard that has warned and stood in no way, in the order of the definition."""
        return tuple(v for v in self.verdicts if v.result == "warned")
