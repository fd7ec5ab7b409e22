"""What a definition must satisfy: each check seen failing on the smallest broken definition."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Literal

import attrs
import pytest

from lsprocess.errors import DefinitionError
from lsprocess.ids import check_id
from lsprocess.law import rule
from lsprocess.law.limit import Limit
from lsprocess.process import (
    MET,
    Action,
    ActionData,
    CaseId,
    Count,
    Duty,
    Finding,
    Guard,
    Id,
    Process,
    State,
    View,
    Word,
    action,
    guard,
    move,
    record,
    start,
    stay,
)
from lsprocess.process.fields import Raw
from lsprocess.text import Text
from parcel import named


@action("go")
class Go(ActionData):
    """Start."""

    far: bool = False


@action("stop")
class Stop(ActionData):
    """Arc to the end."""


@action("wait")
class Wait(ActionData):
    """Not in the process."""


@action("stop")
class StopAgain(ActionData):
    """Another action of the same name."""


@action("Stop!")
class Shout(ActionData):
    """An action whose name is no code."""


class Loose(ActionData):
    """No record at all."""

    verb = "stop"


FORM = "{} must be a string of small letters and underscores, got another form; rename it"
WORDS = {code: (named("Why."), named("How.")) for code in ("ready", "agreed")}


def ready(_: View) -> Finding:
    """All is ready."""
    return MET


def agreed(_: View) -> Finding:
    """Somebody has agreed."""
    return MET


PRACTICE = guard("practice", rule("HEA-01"), texts=WORDS)(ready)
CONSENT = guard("statute", "HEA-04", texts=WORDS, judges_basis=True)(agreed)
NO_TEXT: Any = "no text"


def state(name: str, *, final: bool = False) -> State:
    """Make a state."""
    return State(id=name, name=named(name), final=final)


def act(record: type[ActionData]) -> Action:
    """Make an action."""
    return Action(record=record, name=named(record.verb))


WHOLE: dict[str, Any] = {
    "id": "walk",
    "version": "1",
    "name": named("walk"),
    "states": (state("going"), state("done", final=True)),
    "actions": (act(Go), act(Stop)),
    "arcs": (start(Go, "going"), move(Stop, "going", "done")),
    "roles": {"walker": named("walker")},
}
GOING, DONE = WHOLE["states"]
OPEN, END = WHOLE["arcs"]


SEVEN = Limit(rule=rule("DL-02"), unit="business_days", amount=7)
EIGHT = Limit(rule=rule("DL-02"), unit="business_days", amount=8)


def duty(code: str = "rest", **more: Any) -> Duty:
    """Make a duty."""
    whole: dict[str, Any] = {"rules": (rule("HEA-08"),)}
    return Duty(code=code, name=named(code), find=lambda _: {}, **(whole | more))


def ending(*guards: Guard, urgent: bool = False) -> dict[str, Any]:
    """Give arcs of which the last has these guards."""
    return {"arcs": (OPEN, move(Stop, "going", "done", *guards, urgent=urgent))}


BROKEN: list[tuple[dict[str, Any], str]] = [
    (
        {"states": (GOING, GOING, DONE)},
        "state going must be defined once, got it twice; drop one",
    ),
    (
        {"actions": (act(Go), act(Stop), act(StopAgain))},
        "action stop must be defined once, got it twice; drop one",
    ),
    (
        {"actions": (attrs.evolve(act(Go), forgotten=True), act(Stop))},
        "action go must be remembered, got it forgotten; the case rests on it",
    ),
    ({"name": NO_TEXT}, "walk must be named in fi, sv and en, got no Text"),
    (
        {"states": (State(id="going", name=NO_TEXT), DONE)},
        "going must be named in fi, sv and en, got no Text",
    ),
    (
        {"actions": (act(Go), Action(record=Stop, name=NO_TEXT))},
        "stop must be named in fi, sv and en, got no Text",
    ),
    (
        {"actions": (act(Go), act(Stop), act(Wait))},
        "action wait must stand on an arc, got none; add one or drop the action",
    ),
    (
        {"arcs": (OPEN, END, stay(Wait, ("going",)))},
        "arc wait must be of an action of the process, got another; list the action",
    ),
    (
        {"arcs": (OPEN, move(Stop, ("going", "nowhere"), "done"))},
        "arc stop must join states of the process, got nowhere; define it",
    ),
    (
        {"arcs": (OPEN, END, stay(Go, ("nowhere",)))},
        "arc go must join states of the process, got nowhere; define it",
    ),
    (
        {"arcs": (start(Go, "going", "done"), END)},
        "arc go must have one target, got several; only a start may choose by data",
    ),
    (
        {"arcs": (OPEN, attrs.evolve(END, targets=("going", "done"), choose=lambda *_: "done"))},
        "arc stop must have one target, got several; only a start may choose by data",
    ),
    (
        {"arcs": (OPEN, END, move(Go, "done", "going"))},
        "arc go must not leave the final state done; drop it",
    ),
    (
        {"arcs": (OPEN, END, stay(Stop, ("(start)",)))},
        "arc stop must lead a new case to a state, got none",
    ),
    (
        {"arcs": (OPEN, END, stay(Stop, ("going",)))},
        "stop from going must have one arc, got a second that the first shadows; join them",
    ),
    (
        ending(attrs.evolve(PRACTICE), PRACTICE),
        "guard ready must be one object, got two of that code; rename one",
    ),
    (
        ending(PRACTICE, urgent=True),
        (
            "guard ready must not stand on the urgent arc stop: urgent help waits for no consent "
            "and no practice; take it off"
        ),
    ),
    (
        ending(CONSENT, urgent=True),
        (
            "guard agreed must not stand on the urgent arc stop: urgent help waits for no consent "
            "and no practice; take it off"
        ),
    ),
    (
        ending(attrs.evolve(PRACTICE, rules=())),
        "guard ready must rest on at least one rule, got none; name its source",
    ),
    (
        ending(attrs.evolve(PRACTICE, reason=NO_TEXT)),
        "guard ready must have reason and remedy in fi, sv and en",
    ),
    (
        ending(attrs.evolve(PRACTICE, remedy=NO_TEXT)),
        "guard ready must have reason and remedy in fi, sv and en",
    ),
    ({"duties": (duty(), duty())}, "duty rest must be defined once, got it twice; drop one"),
    (
        {"duties": (duty(rules=()),)},
        "duty rest must rest on at least one rule, got none; name its source",
    ),
    (
        {"calendar": "lunar"},
        "'calendar' must be one of thl, conservative, ordinary, got another; name one of them",
    ),
    (
        {"duties": (duty(rules=(rule("DL-02"),), limits=(SEVEN,)),)},
        "duty rest must have a calendar for its time limit, got none; name one",
    ),
    (
        {"calendar": "thl", "duties": (duty(limits=(SEVEN,)),)},
        "duty rest must rest on DL-02 of its time limit; add it",
    ),
    (
        {"calendar": "thl", "duties": (duty(limits=(SEVEN, SEVEN)),)},
        "duty rest must have one time limit a day, got two; date their rules",
    ),
    ({"roles": {}}, "roles must name who may act, got none; add one"),
    ({"roles": {"walker": NO_TEXT}}, "walker must be named in fi, sv and en, got no Text"),
    ({"roles": {"Walker": named("walker")}}, FORM.format("the code of role 1")),
    ({"states": (GOING, attrs.evolve(DONE, id="010190-123a"))}, FORM.format("the id of state 2")),
    ({"actions": (act(Go), act(Shout))}, FORM.format("the name of action 2")),
    ({"duties": (duty("rest"), duty("Take Rest"))}, FORM.format("the code of duty 2")),
    ({"profiles": ("calm", 7)}, FORM.format("the code of profile 2")),
    (ending(attrs.evolve(PRACTICE, code="is-ready")), FORM.format("the code of guard 1")),
    (
        ending(attrs.evolve(PRACTICE, level="statue")),
        (
            "guard ready must have a level of statute, practice, local, program, got something else "
            "(did you mean statute?)"
        ),
    ),
    (
        {"actions": (act(Go), act(Loose))},
        "action stop must have a record made with @action, got another class",
    ),
    (
        {"states": (*WHOLE["states"], state("lost"))},
        "state lost must be reachable from a start, got no way; add an arc",
    ),
    (
        {
            "states": (*WHOLE["states"], state("trap")),
            "actions": (act(Go), act(Stop), act(Wait)),
            "arcs": (OPEN, END, move(Wait, "going", "trap")),
        },
        "state trap must have a way to a final state, got a trap; add an arc",
    ),
]


@record
class Told:
    """A nested record that lets free text in."""

    id: Id
    said: tuple[str, ...] = ()


@attrs.frozen
class Unchecked:
    """A nested record that checks nothing."""

    id: Id


@attrs.frozen
class Chain:
    """A record that may hold another of its own kind, without end."""

    id: Id = attrs.field(converter=check_id)
    next: "Chain | None" = attrs.field(default=None, converter=lambda value: value)


OPEN_KINDS: list[tuple[Any, str]] = [
    (str, ""),
    (str | None, ""),
    (Any, ""),
    (Raw, ""),
    (dict, ""),
    (dict[str, str], ""),
    (list, ""),
    (float, ""),
    (int, ""),
    (bytes, ""),
    (tuple, ""),
    (tuple[str, ...], ""),
    (tuple[Id, Id], ""),
    (Id | str, ""),
    (Literal["one", 2], ""),
    (Told, ".said"),
    (tuple[Told, ...] | None, ".said"),
    (Unchecked, ".id"),
    (Chain, ".next"),
]


@pytest.mark.parametrize(("kind", "inside"), OPEN_KINDS, ids=str)
def test_a_field_that_lets_free_text_in_is_told(kind: Any, inside: str) -> None:
    """No action of anybody's own takes a text that somebody wrote."""
    loose = type("Loose", (ActionData,), {"__annotations__": {"what": kind}})
    with pytest.raises(DefinitionError) as caught:
        Process(**(WHOLE | {"actions": (act(Go), act(action("stop")(loose)))}))
    assert (
        f"process walk: field what{inside} of action stop must hold ids, codes, dates, counts or "
        "truth values, got a type that lets free text in; name a document's id instead"
    ) in caught.value.problems


def test_a_field_of_every_closed_kind_passes() -> None:
    """Ids, codes, dates, counts, truth values, records and tuples of them are what cases hold."""
    kinds = (Id, CaseId, Word, Count, bool, date, datetime, Literal["one"], Narrow)
    fields = {f"field_{place}": kind | None for place, kind in enumerate(kinds)}
    fields["many"] = tuple[Narrow, ...]
    stop = action("stop")(type("Full", (ActionData,), {"__annotations__": fields}))
    arcs = (OPEN, move(stop, "going", "done"))
    assert Process(**(WHOLE | {"actions": (act(Go), act(stop)), "arcs": arcs})).digest


def test_a_process_whose_id_is_no_code_is_not_named_by_it() -> None:
    """An error says nothing that has not the form of a code."""
    with pytest.raises(DefinitionError) as caught:
        Process(**(WHOLE | {"id": "010190-123a"}))
    assert ("process: " + FORM.format("the process's id"),) == caught.value.problems


def test_a_sound_definition_is_built() -> None:
    """The definition that the broken ones differ from holds together."""
    assert "<Process walk 1>" == repr(Process(**WHOLE))


@pytest.mark.parametrize(("broken", "problem"), BROKEN, ids=lambda value: str(value)[:60])
def test_each_fault_of_a_definition_is_told(broken: dict[str, Any], problem: str) -> None:
    """A broken definition is not built, and the error says what is wrong and the way out."""
    with pytest.raises(DefinitionError) as caught:
        Process(**(WHOLE | broken))
    assert f"process walk: {problem}" in caught.value.problems


def test_a_definition_without_a_start_is_refused() -> None:
    """A process that no action opens has no case."""
    with pytest.raises(DefinitionError, match="a start must open a case, got none; add one"):
        Process(**(WHOLE | {"actions": (act(Stop),), "arcs": (END,)}))


def test_every_fault_is_told_at_once() -> None:
    """Whoever writes a definition sees all of its faults in one error, each on its line."""
    with pytest.raises(DefinitionError) as caught:
        Process(**(WHOLE | {"name": NO_TEXT, "duties": (duty(), duty())}))
    assert 2 == len(caught.value.problems)
    assert "\n".join(caught.value.problems) == str(caught.value)


def test_a_guard_without_wordings_is_refused_where_it_is_made() -> None:
    """A guard is made only with its reason and its remedy."""
    with pytest.raises(DefinitionError, match="guard ready must have a reason and a remedy"):
        guard("local", rule("HEA-01"), texts={})(ready)


def test_a_rule_of_the_catalogue_is_named_by_its_id() -> None:
    """Guards, duties and time limits take ids of the catalogue, and rules of one's own as well."""
    own = attrs.evolve(rule("HEA-01"), id="OWN-01")
    made = guard("local", "HEA-01", own, texts=WORDS)(ready)
    owed = duty(rules=("DL-02", own), limits=(Limit(rule="DL-02", unit="at_once"),))
    assert (rule("HEA-01"), own) == made.rules
    assert (rule("DL-02"), own) == owed.rules
    assert rule("DL-02") == owed.limits[0].rule


@pytest.mark.parametrize(
    "make",
    [
        lambda slip: guard("local", slip, texts=WORDS)(ready),
        lambda slip: duty(rules=(slip,)),
        lambda slip: Limit(rule=slip, unit="at_once"),
    ],
)
def test_a_slip_in_the_id_of_a_rule_is_told_where_it_is_made(make: Callable[[str], Any]) -> None:
    """No definition rests on a rule that is not there; the nearest is told."""
    with pytest.raises(DefinitionError, match="did you mean HEA-03a") as caught:
        make("HEA_03a")
    assert "HEA_03a" not in str(caught.value)


def test_an_action_that_only_echoes_leave_needs_no_arc() -> None:
    """A record that is never performed stands on no arc."""
    echo = Action(record=Wait, name=named("wait"), performable=False)
    process = Process(**(WHOLE | {"actions": (*WHOLE["actions"], echo)}))
    assert not process.by_name["wait"].performable


SAME: list[dict[str, Any]] = [
    {"name": named("stroll")},
    {"roles": {"runner": named("runner")}},
    {"states": (State(id="going", name=named("moving")), DONE)},
    {"actions": (act(Go), Action(record=Stop, name=named("halt")))},
]


@pytest.mark.parametrize("worded", SAME)
def test_wordings_leave_the_digest_as_it_is(worded: dict[str, Any]) -> None:
    """A better translation does not make a new version."""
    assert Process(**WHOLE).digest == Process(**(WHOLE | worded)).digest


def test_a_guards_wording_leaves_the_digest_as_it_is() -> None:
    """Reasons and remedies may be rewritten."""
    reworded = attrs.evolve(PRACTICE, reason=Text(fi="Miksi.", sv="Varför.", en="Why not."))
    one, other = (Process(**(WHOLE | ending(each))) for each in (PRACTICE, reworded))
    assert one.digest == other.digest


@action("go")
class GoFurther(ActionData):
    """A start with other data."""

    far: bool


OTHER: list[dict[str, Any]] = [
    {"version": "2"},
    {"profiles": ("calm",)},
    {"calendar": "thl"},
    {"duties": (duty(),)},
    {"calendar": "thl", "duties": (duty(rules=(rule("DL-02"),)),)},
    {"calendar": "thl", "duties": (duty(rules=(rule("DL-02"),), limits=(SEVEN,)),)},
    {"calendar": "thl", "duties": (duty(rules=(rule("DL-02"),), limits=(EIGHT,)),)},
    ending(PRACTICE),
    ending(CONSENT),
    ending(urgent=True),
    {"arcs": (OPEN, END, stay(Go, ("going",)))},
    {"actions": (act(GoFurther), act(Stop)), "arcs": (start(GoFurther, "going"), END)},
]


def test_what_decides_changes_the_digest() -> None:
    """Another version, guard, level, source, arc, field, duty, profile or calendar is told apart."""
    sourced = attrs.evolve(PRACTICE, rules=(rule("HEA-02"),))
    levelled = attrs.evolve(PRACTICE, level="local")
    changed = [*OTHER, ending(sourced), ending(levelled)]
    digests = {Process(**(WHOLE | change)).digest for change in (WHOLE, *changed)}
    assert 1 + len(changed) == len(digests)
    assert all(64 == len(digest) for digest in digests)


@record
class Narrow:
    """Something nested."""

    id: Id


@record
class Wide:
    """The same with one field more."""

    id: Id
    on: date | None = None


def carrying(kind: type) -> str:
    """Give the digest of the process whose start carries records of this kind."""

    @action("go")
    class Carry(ActionData):
        load: tuple[kind, ...]  # type: ignore[valid-type]

    more = {"actions": (act(Carry), act(Stop)), "arcs": (start(Carry, "going"), END)}
    return Process(**(WHOLE | more)).digest


def test_a_field_of_a_nested_record_changes_the_digest() -> None:
    """What a record within an action's data holds belongs to what is decided on."""
    assert carrying(Narrow) == carrying(Narrow)
    assert carrying(Narrow) != carrying(Wide)


def test_a_process_is_not_changed_once_it_is_built() -> None:
    """A definition that was checked stays as it was checked."""
    process: Any = Process(**WHOLE)
    with pytest.raises(attrs.exceptions.FrozenAttributeError):
        process.version = "2"
