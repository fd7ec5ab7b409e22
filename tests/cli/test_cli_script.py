"""Case scripts are read line by line, and whatever a line holds, the reading goes on."""

import io
import json

from pathlib import Path

import pytest

from hypothesis import given
from hypothesis import strategies as st

from cli_lines import OPEN, line, opening, script
from lsprocess.errors import LsprocessError
from lsprocess.ids import identity_shape
from lsprocess.process import Case, new_case
from lsprocess.processes import PROCESSES, referral
from lsprocess.scripts import BadLine, Step, read
from lsprocess.scripts import reading as reader
from lsprocess.scripts.jsonl import LONGEST, lines


OPENED = Case("r-1", referral.PROCESS, "received", 1)
MEMORY = Path("/proc/self/mem")
IDENTITIES = ("131052-308T", "someone@example.com", "040-1234567", "+358401234567")


def find(case):
    """Find the one case that was opened, and the one whose start was refused."""
    return {"r-1": OPENED, "r-0": new_case(referral.PROCESS, "r-0", seq=1)}.get(case)


def parse(value, *, raw=None):
    """Read one line given as an object or as bytes."""
    return read(7, raw if raw is not None else json.dumps(value).encode(), PROCESSES, find)


def problems(value=None, *, raw=None):
    """Give what is wrong with a line."""
    bad = parse(value, raw=raw)
    assert isinstance(bad, BadLine)
    return " | ".join(bad.problems)


def test_a_well_formed_line_becomes_a_step():
    """A step holds the typed action, the actor, the times in UTC and the case's process."""
    step = parse(line("screen", {"urgent": True}, command="k-1", expect="refused"))
    assert isinstance(step, Step)
    assert referral.Screen(urgent=True) == step.data
    assert ("r-1", "w-17", "k-1", "refused", 7) == (
        step.case,
        step.actor.id,
        step.key,
        step.expect,
        step.number,
    )
    assert "2026-03-02T07:00:00+00:00" == step.at.isoformat() == step.recorded_at.isoformat()
    assert not step.starts


def test_the_time_of_recording_may_be_given():
    """`recorded_at` is kept when the line has it."""
    step = parse(line("start_assessment", recorded_at="2026-03-05T09:00:00+02:00"))
    assert "2026-03-05T07:00:00+00:00" == step.recorded_at.isoformat()


def test_why_is_for_whoever_reads_the_script():
    """What a line says of itself changes nothing of what it does, and goes nowhere."""
    step = parse(line("screen", {"urgent": True}, why="She is at home alone tonight."))
    assert parse(line("screen", {"urgent": True})) == step


OPTIONAL = ("process", "data", "recorded_at", "command", "expect", "why")
FULL = line(
    "record_guardian",
    {"person": "g-1", "custody": True},
    process="referral",
    recorded_at="2026-03-05T09:00:00+02:00",
    command="k-1",
    expect="applied",
    actor={"id": "w-17", "role": "social_worker", "organisation": "county-07"},
)


def without(value, keys):
    """Give the object without some of its keys."""
    return {key: held for key, held in value.items() if key not in keys}


@given(
    st.sets(st.sampled_from(sorted(FULL))),
    st.sets(st.sampled_from(["id", "role", "organisation"])),
    st.sets(st.sampled_from(["person", "custody"])),
)
def test_null_in_a_line_is_as_left_out(keys, actor, data):
    """Whatever key of a line, its actor or its data holds null, the reading is the same."""
    absent = FULL | {
        "actor": without(FULL["actor"], actor),
        "data": without(FULL["data"], data),
    }
    null = FULL | {
        "actor": FULL["actor"] | dict.fromkeys(actor),
        "data": FULL["data"] | dict.fromkeys(data),
    }
    assert parse(without(absent, keys)) == parse(null | dict.fromkeys(keys))


def test_a_line_with_null_for_all_that_is_optional_is_well_formed():
    """Null asks for nothing: the line is what it is without those keys."""
    nulls = dict.fromkeys(OPTIONAL) | {"actor": FULL["actor"] | {"organisation": None}}
    step = parse(line("start_assessment") | nulls)
    assert isinstance(step, Step)
    assert (None, None, None) == (step.key, step.expect, step.actor.organisation)
    assert step.at == step.recorded_at
    assert referral.StartAssessment() == step.data


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (line("screen", {"urgent": None}), "data.urgent"),
        (line("screen") | {"data": None}, "data.urgent"),
        (opening("r-2", data=OPEN | {"received_on": None}), "data.received_on"),
        (
            opening("r-2", data=OPEN | {"child": {"id": None, "born": "2014-05-01"}}),
            "data.child.id",
        ),
        (line("screen", {"urgent": True}) | {"at": None}, "at"),
        (line("screen", {"urgent": True}) | {"actor": None}, "actor"),
        (line("screen", {"urgent": True}, actor={"id": "w-17", "role": None}), "actor.role"),
    ],
)
def test_what_a_line_needs_is_missing_when_it_is_null(value, place):
    """Null where something must stand is told in the words of a missing key."""
    assert f"'{place}' must be given, got nothing" == problems(value)


@pytest.mark.parametrize("day", ["20260302", "2026-W10-1", "2.3.2026", "2026-3-2"])
def test_a_day_in_another_form_makes_a_line_invalid(day):
    """A day is written in one way, and a line that writes it otherwise is told so."""
    told = "'data.received_on' must be a date such as 2026-03-02, got "
    assert problems(opening("r-2", data=OPEN | {"received_on": day})).startswith(told)


@pytest.mark.parametrize("key", ["at", "recorded_at"])
@pytest.mark.parametrize("text", ["20260302T090000+0200", "2026-W10-1T09:00:00+02:00"])
def test_a_time_in_another_form_makes_a_line_invalid(key, text):
    """The times of a line are written in one way too."""
    told = f"'{key}' must be a time such as 2026-03-02T09:00:00+02:00, got another text"
    assert problems(line("screen", {"urgent": True}) | {key: text}).startswith(told)


def test_a_start_names_its_process_once():
    """A new case takes the process of its line; a refused start's id remembers its own."""
    assert parse(opening("r-2")).starts
    assert referral.PROCESS is parse(line("open", OPEN, case="r-0")).process
    assert parse(opening("r-1")).starts


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"nonsense", "must be one JSON object, got something else at character 1"),
        (b'{"case": "r-1"', "got the beginning of one; write the whole object on the same line"),
        (b'{"case": "r-1', "got the beginning of one"),
        (b"{", "got the beginning of one"),
        (b'  "case": "r-1",', "got a part of one that stands on several lines"),
        (b"},", "got a part of one that stands on several lines"),
        (b'{"case": "r-1",}', "got one with nothing after it, near character 1"),
        (b'{"case": ["r-1",]}', "got one with nothing after it, near character 1"),
        (b'{"case": "r-1"},', "got one with nothing after it, near character 16; drop it"),
        (b'{"case": 1} {"case": 2}', "got another one, from character 13"),
        (b"{'case': 'r-1'}", "straight double quotes"),
        ("{”case”: 1}".encode(), "straight double quotes"),
        (b'{"case": True}', "true, false and null in small letters"),
        (b'{case: "r-1"}', "must be one JSON object, got something else at character 2"),
        (b"[", "got a list; write each of its objects on its own line"),
        (b"[]", "must be a JSON object, got a list"),
        (b'"r-1"', "got a text"),
        (b"true", "got a truth value"),
        (b"null", "got a null"),
        (b"7.5", "got a number"),
        (b"\xff\xfe{}", "must be UTF-8"),
        (b'{"case": "\xe4"}', "must be UTF-8"),
        (b"[" * 200_000, "nested too deep"),
        (b'{"a": ' + b"9" * 5000 + b"}", "numbers must have a few digits"),
        (b'{"case": "r-1", "case": "r-1"}', "each key must stand once"),
        (b'{"a": NaN}', "numbers must be finite"),
        (b'{"a": [-Infinity]}', "numbers must be finite"),
        (None, "must have at most 1048576 bytes"),
    ],
)
def test_what_is_no_json_object_is_told(raw, sentence):
    """Every way of not being one JSON object has its sentence and its way out."""
    bad = read(1, raw, PROCESSES, find)
    assert sentence in " | ".join(bad.problems)


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ({}, "'case' must be given, got nothing"),
        (line("screen", {"urgent": True}, extra=1), "the line must hold only case, action"),
        (line("screen", {"urgent": True}, expects=1), "did you mean expect?"),
        (line("screen", {"urgent": 1}), "'data.urgent' must be true or false"),
        (line("screen", {}), "'data.urgent' must be given"),
        (line("screen"), "'data.urgent' must be given"),
        (line("screen", {"urgent": True, "why": "x"}), "'data' must hold only urgent"),
        (line("screen", []), "'data' must be an object"),
        (line("screen", "x"), "'data' must be an object"),
        (line("sreen", {}), "did you mean screen?"),
        (line("hear_schol", {}), "'action' must be one of the process referral's"),
        (line(["screen"], {}), "'action' must be a code"),
        (line("screen", {"urgent": True}, at="2026-03-02T09:00:00"), "'at' must be an aware"),
        (line("screen", {"urgent": True}, at="today"), "'at' must be a time such as"),
        (line("screen", {"urgent": True}, at=5), "'at' must be a datetime"),
        (line("screen", {"urgent": True}, at="0001-01-01T00:00:00+14:00"), "the years 1900-2199"),
        (line("screen", {"urgent": True}, command="K 1"), "'command' must be an id"),
        (line("screen", {"urgent": True}, actor={"id": "w-17"}), "'actor.role' must be given"),
        (line("screen", {"urgent": True}, actor="w-17"), "'actor' must be an object"),
        (line("screen", {"urgent": True}, case=7), "'case' must be an id"),
        (line("screen", {"urgent": True}, process="meeting"), "the case's own, referral"),
        (line("screen", {"urgent": True}, process="referal"), "did you mean referral?"),
        (line("screen", {"urgent": True}, process=["meeting"]), "'process' must be a code"),
        (line("screen", {"urgent": True}, case="r-9"), "open it first with open or propose"),
        (opening("r-9", data={}) | {"action": "screen"}, "open it first with open or propose"),
        (line("open", OPEN, case="r-9"), "add the process referral or client_plan"),
        (line("propose", {}, case="m-9"), "add the process meeting"),
        (line("screen", {"urgent": True}, expect="aplied"), "did you mean applied?"),
        (line("screen", {"urgent": True}, expect=7), "'expect' must be one of applied"),
        (line("screen", {"urgent": True}, expect=[]), "'expect' must name at least one"),
        (
            line("screen", {"urgent": True}, expect=["social_worker_asigned"]),
            "did you mean social_worker_",
        ),
        (line("screen", {"urgent": True}, expect=[["x"]]), "'expect[0]' must be the code"),
        (line("screen", {"urgent": True}, expect=["social_worker_assigned"] * 2), "each once"),
    ],
)
def test_what_is_wrong_in_a_line_names_its_place(value, sentence):
    """Each sentence names the place by its path and says what must be there instead."""
    assert sentence in problems(value)


def test_everything_that_is_wrong_is_told_at_once():
    """One reading of a line finds the faults of its frame, its data and its expectation."""
    found = problems(line("screen", {"urgent": 1}, at="now", expect="x"))
    assert 3 == found.count("must")
    for place in ("'at'", "'data.urgent'", "'expect'"):
        assert place in found


def test_an_invalid_line_keeps_what_was_well_formed():
    """Its case and action are named only when they are an id and a known action."""
    good = parse(line("screen", {"urgent": 1}, expect="invalid"))
    assert ("r-1", "screen", "invalid") == (good.case, good.action, good.expect)
    bad = parse(line("sreen", {}, case="R 1", expect=["social_worker_assigned"]))
    assert (None, None, ("social_worker_assigned",)) == (bad.case, bad.action, bad.expect)
    unknown = parse(line("hold_session", {}, case="r-9"))
    assert ("r-9", None) == (unknown.case, unknown.action)
    elsewhere = parse(line("plan", {}, case="m-9"))
    assert "plan" == elsewhere.action


@pytest.mark.parametrize("identity", IDENTITIES)
@pytest.mark.parametrize(
    "make",
    [
        lambda x: line("screen", {"urgent": True}, case=x),
        lambda x: line("screen", {"urgent": True}, actor={"id": x, "role": "social_worker"}),
        lambda x: line("screen", {"urgent": True}, actor={"id": "w-1", "role": x}),
        lambda x: line("screen", {"urgent": True}, actor={"id": "w-1", "role": "y", x: 1}),
        lambda x: line("screen", {"urgent": True, x: 1}),
        lambda x: line("screen", {"urgent": x}),
        lambda x: line("screen", {"urgent": True}, at=x),
        lambda x: line("screen", {"urgent": True}, command=x),
        lambda x: line("screen", {"urgent": True}, expect=x),
        lambda x: line("screen", {"urgent": True}, expect=[x]),
        lambda x: line("screen", {"urgent": True}, process=x),
        lambda x: line(x, {"urgent": True}),
        lambda x: {x: 1},
        lambda x: x,
        lambda x: line("assign_role", {"role": "teacher", "person": x}),
        lambda x: opening("r-2", data={**OPEN, "child": {"id": x}}),
    ],
)
def test_an_identity_is_refused_and_never_repeated(make, identity):
    """Wherever an identity stands, also as a key, the line is invalid and nobody sees it again."""
    bad = parse(make(identity))
    assert isinstance(bad, BadLine)
    assert identity not in repr(bad)


def test_lines_are_numbered_and_blank_ones_skipped():
    """A byte order mark, Windows line ends and blank lines change nothing but the numbers."""
    text = b"\xef\xbb\xbf{}\r\n\r\n  \n[1]\n\xef\xbb\xbf\n\xef\xbb\xbf[2]"
    found = [(1, b"{}\r\n"), (4, b"[1]\n"), (6, b"[2]")]
    assert found == list(lines(io.BytesIO(text)))


def test_a_line_that_never_ends_is_not_read_into_memory():
    """A line beyond the limit is told as too long, and the next one is read as usual."""
    text = b"x" * (3 * LONGEST) + b"\n{}\n" + b"y" * (LONGEST + 1)
    assert [(1, None), (2, b"{}\n"), (3, None)] == list(lines(io.BytesIO(text)))


@pytest.mark.skipif(not MEMORY.exists(), reason="needs a file whose first bytes cannot be read")
def test_a_file_that_cannot_be_read_on_is_told():
    """What the operating system refuses is an error of this library."""
    with MEMORY.open("rb") as file, pytest.raises(LsprocessError) as told:
        list(lines(file))
    assert "the script must be readable to its end" in str(told.value)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(IDENTITIES),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=8) | st.sampled_from(IDENTITIES), inner, max_size=3)
    ),
    max_leaves=8,
)
KEYS = ("case", "process", "action", "actor", "at", "data", "recorded_at", "command", "expect")


@given(st.binary(max_size=200))
def test_any_bytes_give_a_step_or_problems(raw):
    """No bytes at all raise an error of any kind."""
    assert read(1, raw, PROCESSES, find).number == 1


@given(JSON)
def test_any_json_gives_a_step_or_problems_without_identities(value):
    """No JSON value raises, and no answer repeats an identity."""
    bad = read(1, json.dumps(value).encode(), PROCESSES, find)
    assert all(identity not in repr(bad) for identity in IDENTITIES)


@given(
    st.sampled_from([opening("r-2"), line("screen", {"urgent": True}), opening("r-1")]),
    st.dictionaries(st.sampled_from(KEYS), JSON, max_size=3),
)
def test_a_good_line_with_anything_in_it_gives_a_step_or_problems(good, changed):
    """Any value under any known key is taken whole or told, never repeated."""
    found = read(1, json.dumps({**good, **changed}).encode(), PROCESSES, find)
    if isinstance(found, BadLine):
        assert found.problems
        assert all(identity not in repr(found) for identity in IDENTITIES)
    else:
        assert identity_shape(found.case) is None


def test_the_example_script_is_read_back(tmp_path):
    """What the tests write is what the reader reads."""
    path = tmp_path / "s.jsonl"
    path.write_bytes(script(opening("r-2"), b"", line("screen", {"urgent": True})))
    with path.open("rb") as file:
        found = [read(number, raw, PROCESSES, find) for number, raw in lines(file)]
    assert [Step, Step] == [type(step) for step in found]
    assert [1, 3] == [step.number for step in found]
    assert ("applied", "refused", "not_available", "invalid") == reader.OUTCOMES
