"""The stored record: canonical bytes, read back whole or not at all."""

import json

from datetime import UTC, date, datetime
from typing import Any

import pytest

from hypothesis import given
from hypothesis import strategies as st

from lsprocess.errors import RecordUnreadable
from lsprocess.journal.codec import SCHEMA, as_dict, decode, encode
from lsprocess.journal.jsons import plain_json, to_json
from lsprocess.law import rule
from lsprocess.process import (
    Actor,
    Basis,
    Command,
    Finding,
    Process,
    View,
    attempt,
    guard,
    met,
    move,
)
from parcel import (
    CLERK,
    NOON,
    PARCEL,
    WORDS,
    Bundle,
    Desk,
    Exempt,
    Receive,
    Sort,
    WriteLabel,
    command,
    parts,
)


LIBRARY = {(PARCEL.id, PARCEL.version): PARCEL}


@pytest.fixture(name="desk")
def _desk() -> Desk:
    """Receive a plain parcel."""
    desk = Desk()
    desk.do(Receive(kind="plain", owner="p-9"))
    return desk


def test_a_record_holds_who_what_when_and_why(desk: Desk) -> None:
    """The record is closed, versioned, and names the definition that decided."""
    desk.do(Sort())
    made = Command(
        data=Sort(),
        actor=Actor(id="w-1", role="clerk", organisation="county-07"),
        at=NOON,
        recorded_at=datetime(2026, 3, 2, 10, 0, 0, 5, tzinfo=UTC),
        key="k-7",
    )
    (event,) = attempt(desk.case, made, lambda: "e-7", linked={"p-2": desk.case}).events
    found = json.loads(encode(event))
    sources = list(event.verdicts[0].sources)
    assert {
        "schema": SCHEMA,
        "id": "e-7",
        "case": "p-1",
        "seq": 3,
        "process": {
            "id": "parcel",
            "version": "1",
            "digest": PARCEL.digest,
        },
        "profile": "calm",
        "calendar": "thl",
        "action": "sort",
        "outcome": "refused",
        "from": "waiting",
        "to": None,
        "actor": {"id": "w-1", "role": "clerk", "organisation": "county-07"},
        "at": "2026-03-02T10:00:00Z",
        "recorded_at": "2026-03-02T10:00:00.000005Z",
        "data": {},
        "guards": [
            {
                "guard": "label_written",
                "level": "practice",
                "result": "unmet",
                "sources": sources,
                "params": {"what": "label"},
            },
            {
                "guard": "bundled",
                "level": "local",
                "result": "met",
                "sources": list(event.verdicts[1].sources),
            },
        ],
        "linked": [{"case": "p-1", "seq": 2}],
        "command": "k-7",
    } == found


def test_what_is_absent_is_left_out_and_what_matters_is_said(desk: Desk) -> None:
    """Duties, evidence and origin stand in the record only where there are some."""
    opened = json.loads(encode(desk.history[0]))
    assert ["label"] == opened["opened"]
    assert {"settled", "linked", "command", "echo_of"}.isdisjoint(opened)
    written = desk.do(WriteLabel(label="doc-1"))
    assert ["label"] == json.loads(encode(written))["settled"]
    sorted_ = desk.do(Sort())
    assert [2] == json.loads(encode(sorted_))["guards"][0]["evidence"]


@pytest.mark.parametrize("exempted", [True, False])
def test_an_event_comes_back_as_it_was(desk: Desk, exempted: bool) -> None:
    """Decoding gives an equal event, whose bytes are the same."""
    if exempted:
        desk.do(Exempt(guard="label_written", until=date(2026, 3, 9)))
    desk.linked = {"p-2": desk.case}
    event = desk.do(Sort())
    again = decode(encode(event), LIBRARY)
    assert event == again
    assert encode(event) == encode(again)
    assert event.unmet == again.unmet


def test_a_basis_of_information_comes_back_too() -> None:
    """What carried an act of information is part of the record."""
    basis = Basis(kind="consent", act="contact_school", recipient="school-3", ref=("c-1",))
    whole = parts()

    @guard("statute", rule("HEA-04"), texts=WORDS)
    def bundled(_: View) -> Finding:
        return met(1, "p-2#3", bases=(basis,))

    arcs = tuple(arc for arc in whole["arcs"] if arc.action is not Sort)
    process = Process(**{**whole, "arcs": (*arcs, move(Sort, "waiting", "sorted", bundled))})
    desk = Desk(process)
    desk.do(Receive(kind="plain", owner="p-9"))
    event = desk.do(Sort())
    again = decode(encode(event), {("parcel", "1"): process})
    assert event == again
    assert ((1, "p-2#3"), (basis,)) == (again.verdicts[0].evidence, again.verdicts[0].bases)
    assert encode(event) == plain_json(as_dict(event))


def test_parameters_that_are_lists_come_back_as_tuples(desk: Desk) -> None:
    """A verdict's texts read the same before and after the journal."""
    other = Desk(case="p-2")
    other.do(Receive(kind="fragile", owner="p-9"))
    desk.do(WriteLabel(label="doc-1"))
    desk.linked = {"p-2": other.case}
    event = desk.do(Sort())
    again = decode(encode(event), LIBRARY)
    assert {"what": ("p-2",)} == dict(again.unmet[0].params)
    assert event.unmet[0].text("sv") == again.unmet[0].text("sv")


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("az_"), inner, max_size=4),
    max_leaves=12,
)


@given(
    st.dictionaries(st.text("abc_"), JSON | st.dates(date(1900, 1, 1)), max_size=6),
    st.datetimes(datetime(1900, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)
def test_the_bytes_are_the_same_without_orjson(value: dict[str, Any], at: datetime) -> None:
    """The standard library writes what orjson writes, dates and times included."""
    assert to_json({**value, "at": at}) == plain_json({**value, "at": at})


def test_what_is_no_json_is_a_defect() -> None:
    """Nothing but JSON's types, dates and times can be written."""
    with pytest.raises(TypeError, match="must be of JSON's types, a date or a datetime, got set"):
        plain_json({"x": {1}})
    with pytest.raises(TypeError):
        to_json({"x": {1}})


def changed(desk: Desk, **parts: Any) -> bytes:
    """Give the last record with other parts; a part that is None is left out."""
    record = json.loads(encode(desk.history[-1]))
    for name, value in parts.items():
        if value is None:
            del record[name]
        else:
            record[name] = value
    return json.dumps(record).encode()


def whole(**more: Any) -> dict[str, Any]:
    """Give the record's part on the process, with other values."""
    process = {"id": "parcel", "version": "1", "digest": PARCEL.digest, "calendar": "plain"}
    return {**process, **more}


SECRET = "010190-123a"  # noqa: S105 - the shape of an identity, of nobody

UNFIT: list[tuple[dict[str, Any], str]] = [
    ({"schema": 2}, "'schema' must be 1, got another; read it with the library that wrote it"),
    ({"process": whole(version="2")}, "'process' must be a process version of this library"),
    (
        {"process": whole(digest="0" * 64)},
        "the definition of parcel 1 must be the one that decided",
    ),
    (
        {"process": whole(calendar="other")},
        "the definition of parcel 1 must be the one that decided",
    ),
    ({"process": {}}, "its shape is another"),
    ({"process": None}, "its shape is another"),
    ({"action": "sing"}, "its shape is another"),
    ({"actor": {"id": SECRET, "role": "clerk"}}, "'record.actor.id' must be an opaque id"),
    ({"seq": 0}, "'record.seq' must be a whole number from 1"),
    ({"outcome": "done"}, "'record.outcome' must be one of applied, refused, not_available"),
    ({"more": 1}, "'record' must hold only"),
    ({"data": {"label": 7}}, "'data.label' must be an id"),
    (
        {"guards": [{"guard": "sing", "level": "local", "result": "met", "sources": []}]},
        "its shape",
    ),
    ({"linked": [{"case": "p-2"}]}, "'record.linked[0].seq' must be given, got nothing"),
    ({"opened": 7}, "'record.opened' must be a list"),
]


@pytest.mark.parametrize(("parts", "problem"), UNFIT)
def test_a_record_that_does_not_fit_is_not_read(
    desk: Desk, parts: dict[str, Any], problem: str
) -> None:
    """Another schema, version, digest or shape is refused, and no value is repeated."""
    desk.do(WriteLabel(label="doc-1"))
    with pytest.raises(RecordUnreadable) as caught:
        decode(changed(desk, **parts), LIBRARY)
    assert problem in str(caught.value)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("body", [b"", b"\xff", b"[]", b"7", b"null", b'{"schema":1'])
def test_what_is_no_record_is_not_read(body: bytes) -> None:
    """Damaged bytes are an error of the journal, never of the reader's code."""
    with pytest.raises(RecordUnreadable):
        decode(body, LIBRARY)


def test_an_echo_names_its_origin(desk: Desk) -> None:
    """The record of an echo tells which event of which case left it."""
    other = Desk(case="p-2")
    other.do(Receive(kind="plain", owner="p-9"))
    made, linked = command(Bundle(parcel="p-2")), {"p-2": other.case}
    _, echo = attempt(desk.case, made, lambda: "e-1", linked=linked).events
    assert "p-1#2" == json.loads(encode(echo))["echo_of"]
    assert echo == decode(encode(echo), LIBRARY)
    assert CLERK == decode(encode(echo), LIBRARY).actor


def test_a_record_keeps_the_sources_that_it_cited(desk: Desk) -> None:
    """What a guard cited when it decided is read back, also where it would cite others today."""
    event = desk.do(Sort())
    body = encode(event).replace(b'"sources":["HEA-', b'"sources":["OLD-')
    again = decode(body, LIBRARY)
    assert any(cite.startswith("OLD-") for v in again.verdicts for cite in v.sources)
    assert body == encode(again)
