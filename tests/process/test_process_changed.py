"""A process made of another: checked anew, and told apart by what decides."""

from typing import Any

import attrs
import pytest

from again import ALL
from lsprocess.casebook.versions import Versions
from lsprocess.errors import DefinitionError
from lsprocess.process import Guard, Process, State
from lsprocess.processes import PROCESSES
from lsprocess.text import Text
from parcel import PARCEL, Desk, Receive, Sort, WriteLabel, named


PLAIN = Receive(kind="plain", owner="p-9")
EACH = pytest.mark.parametrize("process", ALL, ids=lambda process: process.id)


def without(process: Process, code: str) -> Process:
    """Take a guard off every arc."""
    arcs = [
        attrs.evolve(arc, guards=tuple(guard for guard in arc.guards if guard.code != code))
        for arc in process.arcs
    ]
    return attrs.evolve(process, arcs=tuple(arcs))


def reworded(text: Text) -> Text:
    """Say something otherwise, with the same places."""
    return Text(fi=f"{text.fi}!", sv=f"{text.sv}!", en=f"{text.en}!")


@EACH
def test_a_process_made_of_another_is_a_whole_process(process: Process) -> None:
    """It has its own tables, equal where nothing was changed."""
    twin = attrs.evolve(process)
    assert Process is type(twin)
    assert process is not twin
    assert process.digest == twin.digest
    assert process.table == twin.table
    assert process.table is not twin.table
    assert dict(process.guards) == dict(twin.guards)
    assert process != twin


BROKEN: list[tuple[dict[str, Any], str]] = [
    ({"states": ()}, "arc receive must join states of the process"),
    ({"arcs": ()}, "action receive must stand on an arc, got none"),
    ({"calendar": None}, "duty label must have a calendar for its time limit, got none"),
    ({"calendar": "moon"}, "'calendar' must be one of "),
    ({"actions": PARCEL.actions[1:]}, "arc receive must be of an action of the process"),
    ({"states": (*PARCEL.states, PARCEL.states[0])}, "state waiting must be defined once"),
    ({"duties": PARCEL.duties * 2}, "duty insure must be defined once"),
    (
        {"states": (*PARCEL.states, State(id="lost", name=named("lost")))},
        "state lost must be reachable from a start, got no way",
    ),
    ({"name": "parcel"}, "parcel must be named in fi, sv and en, got no Text"),
]


@pytest.mark.parametrize(("change", "problem"), BROKEN)
def test_a_change_that_breaks_a_process_is_refused(change: dict[str, Any], problem: str) -> None:
    """What is made of a process is checked as what is made from nothing."""
    with pytest.raises(DefinitionError) as caught:
        attrs.evolve(PARCEL, **change)
    assert any(problem in one for one in caught.value.problems)
    assert all(one.startswith("process parcel: ") for one in caught.value.problems)


def test_an_attribute_that_no_process_has_is_refused() -> None:
    """A slip of the pen makes no process."""
    with pytest.raises(TypeError):
        attrs.evolve(PARCEL, state=())
    with pytest.raises(attrs.exceptions.FrozenAttributeError):
        PARCEL.states = ()


@EACH
def test_other_wordings_decide_the_same(process: Process) -> None:
    """Names, reasons and remedies are no part of the digest, and guards find what they found."""
    bases: dict[tuple[str, str], Guard] = {}
    guards: dict[tuple[str, str, str], Guard] = {}
    for key, one in process.every_guard.items():
        said_otherwise = attrs.evolve(one, reason=reworded(one.reason), remedy=reworded(one.remedy))
        base = bases.setdefault(key[:2], said_otherwise)
        guards[key] = base.varied(one.variant, one.test, one.concerns)
    said = attrs.evolve(
        process,
        name=reworded(process.name),
        states=tuple(attrs.evolve(one, name=reworded(one.name)) for one in process.states),
        actions=tuple(attrs.evolve(one, name=reworded(one.name)) for one in process.actions),
        arcs=tuple(
            attrs.evolve(arc, guards=tuple(guards[g.key] for g in arc.guards))
            for arc in process.arcs
        ),
        duties=tuple(attrs.evolve(one, name=reworded(one.name)) for one in process.duties),
        roles={code: reworded(text) for code, text in process.roles.items()},
    )
    assert process.digest == said.digest


@EACH
def test_every_guard_that_is_taken_off_makes_another_digest(process: Process) -> None:
    """Each is part of what decides."""
    digests = {without(process, code).digest for code in process.guards}
    assert len(process.guards) == len(digests)
    assert process.digest not in digests


@EACH
def test_every_part_that_decides_makes_another_digest(process: Process) -> None:
    """Version, states, levels, sources, duties, profiles and the calendar tell processes apart."""
    first, *others = process.duties
    code, one = next(iter(process.guards.items()))
    louder = attrs.evolve(one, level="local" if one.level != "local" else "practice")
    bare = attrs.evolve(one, rules=(*one.rules, first.rules[0]))
    changes: list[dict[str, Any]] = [
        {"id": "other"},
        {"version": "0"},
        {"states": tuple(reversed(process.states))},
        {"duties": tuple(others)},
        {"profiles": (*process.profiles, "other")},
        {"calendar": "conservative"},
        *(
            {
                "arcs": tuple(
                    attrs.evolve(
                        arc, guards=tuple(other if g.code == code else g for g in arc.guards)
                    )
                    for arc in process.arcs
                )
            }
            for other in (louder, bare)
        ),
    ]
    digests = {attrs.evolve(process, **change).digest for change in changes}
    assert len(changes) == len(digests)
    assert process.digest not in digests


def test_a_process_without_a_guard_lets_through_what_it_stopped() -> None:
    """The changed process decides, and the first one as before."""
    for process, wanted in ((PARCEL, "refused"), (without(PARCEL, "label_written"), "applied")):
        desk = Desk(process)
        desk.do(PLAIN)
        assert wanted == desk.do(Sort()).outcome
        assert desk.do(WriteLabel(label="doc-1")).applied


def test_a_casebook_s_definitions_are_known_by_name_and_version() -> None:
    """A record of another version is not read by the one at hand."""
    known = Versions(PROCESSES)
    assert {(one.id, one.version) for one in PROCESSES.values()} == set(known)
    for name, process in PROCESSES.items():
        assert known[name, process.version] is process
        assert (name, "1999.1") not in known
