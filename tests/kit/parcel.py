"""A small process of the tests' own: parcels that are labelled, bundled, held, sent and returned."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal

from lsprocess.law import rule
from lsprocess.law.limit import Limit
from lsprocess.process import (
    Action,
    ActionData,
    Actor,
    Case,
    CaseId,
    Command,
    Correct,
    Count,
    Duty,
    Event,
    Fact,
    Finding,
    Id,
    Process,
    State,
    View,
    Word,
    action,
    attempt,
    correction_echoes,
    correction_problem,
    guard,
    history_stands,
    met,
    met_if,
    move,
    new_case,
    record,
    start,
    stay,
    unmet,
)
from lsprocess.process.view import NO_HISTORIES
from lsprocess.text import Text


HEAVIEST = 5
NOON = datetime(2026, 3, 2, 10, tzinfo=UTC)
"""Noon in Helsinki on an ordinary Monday."""


def named(text: str) -> Text:
    """Name something alike in every language."""
    return Text(fi=text, sv=text, en=text)


@record
class Box:
    """A nested record."""

    id: Id
    sides: tuple[Count, ...] = ()


@action("receive")
class Receive(ActionData):
    """Start: fragile parcels are held at once."""

    kind: Literal["plain", "fragile"]
    owner: Id
    box: Box | None = None
    profile: Literal["calm", "strict"] | None = None


@action("write_label")
class WriteLabel(ActionData):
    """Fact that a guard reads."""

    label: Id
    by_hand: bool | None = None


@action("look_at")
class LookAt(ActionData):
    """Fact that nobody looks at."""

    on: date | None = None
    what: Count | Literal["inside", "outside"] | None = None


@action("sort")
class Sort(ActionData):
    """Arc with a guard of practice, and one whose parameters are many."""


@action("send")
class Send(ActionData):
    """Arc with a guard on its data, and one on the profile."""

    weight: Count


@action("hold")
class Hold(ActionData):
    """Arc from two states, without guards."""

    until: datetime | None = None


@action("release")
class Release(ActionData):
    """Arc back."""


@action("hand_back")
class HandBack(ActionData):
    """Urgent arc to the other final state."""


@action("bundle")
class Bundle(ActionData):
    """Fact that leaves an echo in the other parcel."""

    parcel: CaseId


@action("bundled")
class Bundled(ActionData):
    """What a bundle leaves behind."""

    case: Id
    event: Count


@action("insure")
class Insure(ActionData):
    """Settle the duty towards one person."""

    person: Id


@action("exempt")
class Exempt(ActionData):
    """Let a guard of practice pass."""

    guard: Word
    until: date | None = None


@action("change_profile")
class ChangeProfile(ActionData):
    """Move to another profile."""

    profile: Literal["calm", "strict"]


WORDS = {
    code: (Text(fi="{what} puuttuu", sv="{what} saknas", en="{what} is missing"), named("Do it."))
    for code in ("label_written", "light_enough", "nobody_in_a_hurry", "history_stands", "bundled")
}


@guard("practice", rule("HEA-01"), texts=WORDS)
def label_written(view: View) -> Finding:
    """A label is there."""
    labels = view.facts(WriteLabel)
    return met(*(fact.seq for fact in labels)) if labels else unmet(what="label")


@guard("local", rule("MTG-04"), texts=WORDS)
def bundled(view: View) -> Finding:
    """The parcel is bundled with another that is on its way, or alone."""
    others = [case for case in view.linked.values() if case.state in ("held", "returned")]
    return met_if(not others, what=tuple(case.id for case in others))


@guard("statute", rule("HEA-08"), texts=WORDS)
def light_enough(view: View) -> Finding:
    """The parcel is not too heavy."""
    return met_if(view.data.weight <= HEAVIEST, what=view.data.weight)


@guard("statute", rule("HEA-09"), texts=WORDS)
def nobody_in_a_hurry(view: View) -> Finding:
    """In the strict profile only the clerk sends."""
    return met_if(view.profile == "calm" or view.actor.role == "clerk", what="clerk")


stands = guard("statute", rule("DAT-20"), texts=WORDS)(history_stands)


def unknown_parcel(view: View) -> str | None:
    """Refuse to bundle with what is not another parcel."""
    other = view.linked.get(view.data.parcel)
    if other is None or other.state is None or other.id == view.case.id:
        return "'parcel' must be another parcel, got something else; receive it first"
    return None


def unknown_guard(view: View) -> str | None:
    """Refuse an exemption from what is no guard."""
    return None if view.data.guard in view.case.process.guards else "'guard' must be one, got none"


def leave_bundle(view: View) -> tuple[tuple[str, Bundled], ...]:
    """Leave the bundle in the other parcel too."""
    return ((view.data.parcel, Bundled(case=view.case.id, event=view.case.seq + 1)),)


def bundled_with(view: View) -> tuple[str, ...]:
    """Give the parcels of the same bundle."""
    found = (fact.data for fact in view.facts(Bundle, Bundled))
    ids = (data.parcel if isinstance(data, Bundle) else data.case for data in found)
    return tuple(dict.fromkeys(ids))


def uninsured(view: View) -> Mapping[str | None, Fact[Any]]:
    """Owe insurance to the owner of what is fragile."""
    (opened,) = view.facts(Receive)
    done = {fact.data.person for fact in view.facts(Insure)}
    if opened.data.kind == "plain" or opened.data.owner in done:
        return {}
    return {opened.data.owner: opened}


def unlabelled(view: View) -> Mapping[str | None, Fact[Any]]:
    """Owe a label until there is one."""
    return {} if view.facts(WriteLabel) else {None: view.facts(Receive)[0]}


STATES = ("waiting", "held", "sorted", "sent", "returned")
FINAL = ("sent", "returned")
RUNNING = STATES[:3]


def parts() -> dict[str, Any]:
    """Give what the process is made of, for definitions that differ in one point."""
    records = (Receive, WriteLabel, LookAt, Sort, Send, Hold, Release, HandBack, Insure)
    return {
        "id": "parcel",
        "version": "1",
        "name": named("parcel"),
        "states": tuple(State(id=s, name=named(s), final=s in FINAL) for s in STATES),
        "roles": {"clerk": named("clerk"), "carrier": named("carrier")},
        "profiles": ("calm", "strict"),
        "calendar": "thl",
        "linked": bundled_with,
        "actions": (
            *(Action(record=one, name=named(one.verb), forgotten=one is LookAt) for one in records),
            Action(record=Exempt, name=named("exempt"), problem=unknown_guard),
            Action(record=ChangeProfile, name=named("change")),
            Action(
                record=Bundle, name=named("bundle"), problem=unknown_parcel, echoes=leave_bundle
            ),
            Action(record=Bundled, name=named("bundled"), performable=False),
            Action(
                record=Correct,
                name=named("correct"),
                problem=correction_problem,
                echoes=correction_echoes,
                forgotten=True,
            ),
        ),
        "arcs": (
            start(
                Receive,
                "waiting",
                "held",
                choose=lambda data, _: "held" if data.kind == "fragile" else "waiting",
            ),
            move(Sort, "waiting", "sorted", label_written, bundled),
            move(Send, "sorted", "sent", light_enough, nobody_in_a_hurry, label_written),
            move(Hold, ("waiting", "sorted"), "held"),
            move(Release, "held", "waiting"),
            move(HandBack, RUNNING, "returned", urgent=True),
            stay(WriteLabel, RUNNING),
            stay(LookAt, STATES),
            stay(Insure, RUNNING),
            stay(Bundle, RUNNING),
            stay(Exempt, RUNNING),
            stay(ChangeProfile, RUNNING),
            stay(Correct, STATES, stands),
        ),
        "duties": (
            Duty(
                code="insure",
                name=named("insure"),
                rules=(rule("HEA-08"),),
                find=uninsured,
            ),
            Duty(
                code="label",
                name=named("label"),
                rules=(rule("DL-25"),),
                find=unlabelled,
                limits=(Limit(rule=rule("DL-25"), unit="business_days", amount=2),),
            ),
        ),
    }


PARCEL = Process(**parts())
CLERK = Actor(id="w-1", role="clerk")


def command(
    data: ActionData,
    at: datetime = NOON,
    *,
    actor: Actor = CLERK,
    recorded_at: datetime | None = None,
) -> Command:
    """Make a command that is recorded at once."""
    return Command(data=data, actor=actor, at=at, recorded_at=recorded_at or at)


def hours(number: float) -> datetime:
    """Give a time so many hours after noon."""
    return NOON + timedelta(hours=number)


class Desk:
    """A case, its history, and commands that follow each other by the hour."""

    def __init__(self, process: Process = PARCEL, case: str = "p-1") -> None:
        """Begin without a case."""
        self.case = new_case(process, case)
        self.history: tuple[Event, ...] = ()
        self.linked: dict[str, Case] = {}

    def do(
        self,
        data: ActionData,
        at: datetime | None = None,
        actor: Actor = CLERK,
        histories: Mapping[str, tuple[Event, ...]] = NO_HISTORIES,
    ) -> Event:
        """Decide and evolve."""
        now = hours(len(self.history))
        made = command(data, at or now, actor=actor, recorded_at=max(at or now, now))
        told = {self.case.id: self.history, **histories}
        done = attempt(self.case, made, lambda: "e-1", linked=self.linked, histories=told)
        event, self.case = done.events[0], done.cases[0]
        self.history = (*self.history, event)
        return event
