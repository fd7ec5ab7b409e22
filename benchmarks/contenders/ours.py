"""lsprocess itself: the same process as a definition, decided and written as an audit line."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from benchmarks.contenders import Capabilities
from benchmarks.work import ARCS, FINAL_STATES, PROCESS, STATES, VERSION, Attempt
from lsprocess import Actor, Case, Command, decide, evolve
from lsprocess.casebook import Casebook
from lsprocess.event_ids import new_event_id
from lsprocess.journal import open_journal
from lsprocess.journal.codec import encode
from lsprocess.law import Rule
from lsprocess.law.source import DESIGN
from lsprocess.process import (
    Action,
    ActionData,
    Arc,
    Finding,
    Guard,
    Id,
    Process,
    State,
    View,
    Word,
    action,
    met_if,
    move,
    new_case,
    start,
    stay,
)
from lsprocess.text import Text


@action("open")
class Open(ActionData):
    """Open a case."""


@action("assign_role")
class AssignRole(ActionData):
    """Assign a role."""

    role: Word
    person: Id


@action("record_guardian")
class RecordGuardian(ActionData):
    """Record a guardian."""

    person: Id
    custody: bool


@action("record_consent")
class RecordConsent(ActionData):
    """Record a consent."""

    consent: Id
    scope: Word
    giver: Id
    recipient: Id


@action("screen")
class Screen(ActionData):
    """Screen."""

    urgent: bool


@action("start_assessment")
class StartAssessment(ActionData):
    """Start."""


@action("hear_parents")
class HearParents(ActionData):
    """Hear the parents."""

    heard: tuple[Id, ...]


@action("hear_school")
class HearSchool(ActionData):
    """Hear the school."""

    school: Id
    person: Id


@action("hold_discussion")
class HoldDiscussion(ActionData):
    """Hold the discussion."""


@action("assess")
class Assess(ActionData):
    """Assess."""

    assessment_ref: Id


@action("begin_relationship")
class BeginRelationship(ActionData):
    """Begin the relationship."""

    conditions: bool
    behaviour: bool
    needs_services: bool
    decision_ref: Id | None = None


@action("close")
class Close(ActionData):
    """Close."""


def _same(text: str) -> Text:
    return Text(fi=text, sv=text, en=text)


RULE: Final = Rule(
    id="BEN-01",
    statement=Text(fi="sääntö", sv="regel", en="rule"),
    kinds=("guard",),
    sources=(DESIGN,),
    confidence="inference",
)
GUARDS: Final[dict[str, Guard]] = {}


def _asked(
    code: str, *reads: type[ActionData], reads_data: bool = False
) -> Callable[[Callable[[View], Finding]], Guard]:
    def made(test: Callable[[View], Finding]) -> Guard:
        GUARDS[code] = Guard(
            code=code,
            level="statute",
            rules=(RULE,),
            reason=_same(code),
            remedy=_same(code),
            test=test,
            reads=reads,
            reads_data=reads_data,
        )
        return GUARDS[code]

    return made


@_asked("social_worker_assigned", AssignRole)
def social_worker_assigned(view: View) -> Finding:
    """A social worker is assigned."""
    return met_if("social_worker" in [fact.data.role for fact in view.facts(AssignRole)])


@_asked("guardians_recorded", RecordGuardian)
def guardians_recorded(view: View) -> Finding:
    """A guardian is recorded."""
    return met_if(view.facts(RecordGuardian))


@_asked("consent_given", RecordConsent, reads_data=True)
def consent_given(view: View) -> Finding:
    """A consent for that school is in force."""
    school = view.data.school
    return met_if(any(fact.data.recipient == school for fact in view.facts(RecordConsent)))


@_asked("criteria_met", reads_data=True)
def criteria_met(view: View) -> Finding:
    """The criteria of a relationship are met."""
    data = view.data
    return met_if((data.conditions or data.behaviour) and data.needs_services)


@_asked("decision_referenced", reads_data=True)
def decision_referenced(view: View) -> Finding:
    """The decision is referred to."""
    return met_if(view.data.decision_ref is not None)


RECORDS: Final[dict[str, type[ActionData]]] = {
    record.verb: record
    for record in (
        AssignRole,
        RecordGuardian,
        RecordConsent,
        Screen,
        StartAssessment,
        HearParents,
        HearSchool,
        HoldDiscussion,
        Assess,
        BeginRelationship,
        Close,
    )
}


def _arcs() -> tuple[Arc, ...]:
    made = [start(Open, STATES[0])]
    for arc in ARCS:
        record = RECORDS[arc.action]
        guards = [GUARDS[code] for code in arc.guards]
        if arc.target is None:
            made.append(stay(record, arc.sources, *guards))
        else:
            made.append(move(record, arc.sources, arc.target, *guards))
    return tuple(made)


DEFINITION: Final = Process(
    id=PROCESS,
    version=VERSION,
    name=_same(PROCESS),
    states=tuple(State(id=s, name=_same(s), final=s in FINAL_STATES) for s in STATES),
    actions=tuple(Action(record=r, name=_same(r.verb)) for r in (Open, *RECORDS.values())),
    arcs=_arcs(),
    roles={"social_worker": _same("social worker")},
)


_BEFORE: Final = datetime(2026, 1, 1, tzinfo=UTC)


class _Case:
    __slots__ = ("now",)

    def __init__(self, now: Case) -> None:
        self.now = now


def opened(n: int) -> Case:
    """Give case number ``n`` in its first state, as the other contenders make theirs."""
    return new_case(DEFINITION, f"r-{n}")._replace(state=STATES[0])


def command_of(attempt: Attempt) -> Command:
    """Make the typed command of an attempt."""
    return Command(
        data=RECORDS[attempt.action](**attempt.data),
        actor=Actor(id=attempt.actor, role=attempt.role),
        at=attempt.at,
        recorded_at=attempt.recorded_at,
        key=attempt.key,
    )


class Contender:
    """The pure kernel: decision, next case, audit line."""

    name = "lsprocess"
    capabilities: Capabilities = "every guard"

    def ready(self, attempt: Attempt) -> Command:
        """Make the typed command."""
        return command_of(attempt)

    def new_case(self, n: int) -> _Case:
        """Open a case."""
        return _Case(opened(n))

    def attempt(self, case: _Case, command: Command) -> bytes:
        """Decide, move on, and write the line."""
        event = decide(case.now, command, new_event_id())
        case.now = evolve(case.now, event)
        return encode(event)

    def state(self, case: _Case) -> str:
        """Return the state."""
        return case.now.state or ""


class Durable:
    """The casebook on its SQLite journal: read, decide, append in one transaction."""

    name = "lsprocess, casebook on SQLite"

    def __init__(self, path: Path) -> None:
        """Create the store."""
        self.book = Casebook(open_journal(f"sqlite:///{path}"), processes=[DEFINITION])

    def ready(self, attempt: Attempt) -> Command:
        """Make the typed command."""
        return command_of(attempt)

    def new_case(self, n: int) -> str:
        """Open a case; the opening itself is an event here."""
        actor = Actor(id=f"w-{n}", role="social_worker")
        self.book.start(DEFINITION, Open(), actor=actor, at=_BEFORE, case=f"r-{n}")
        return f"r-{n}"

    def attempt(self, case: str, command: Command) -> None:
        """Attempt."""
        self.book.perform(
            case,
            command.data,
            actor=command.actor,
            at=command.at,
            recorded_at=command.recorded_at,
        )

    def rows(self) -> int:
        """Count the events kept."""
        return self.book.journal.last_position()

    def close(self) -> None:
        """Let go of the file."""
        self.book.close()
