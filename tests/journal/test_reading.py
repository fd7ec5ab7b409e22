"""The quick reader of stored records and the strict one: they read the same, or neither reads."""

import json

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import attrs
import pytest

from hypothesis import given, settings
from hypothesis import strategies as st

from again import ALL, told, walked, wandered
from lsprocess import Casebook, Event
from lsprocess.errors import JournalError, RecordUnreadable
from lsprocess.journal import MemoryJournal, open_journal
from lsprocess.journal.codec import _strictly, as_dict, decode, encode
from lsprocess.journal.jsons import from_json
from lsprocess.journal.reading import read
from lsprocess.process import Process
from lsprocess.scripts import perform
from parcel import CLERK, NOON, PARCEL, Desk, LookAt, Receive, Sort, WriteLabel, hours, parts
from story_lines import STORY


LIBRARY = {(process.id, process.version): process for process in ALL}
SECRETS = ("010190-123a", "maija meikäläinen", "maija@example.org")
"""Of nobody; no message may repeat them."""

DAYS = (
    *("20260302", "2026-03-02", "2026-3-2", "2026-W10-1", "2026-061", "2026-02-30", "26-03-02"),
    *("2026-03-02T09:00:00", "2026-03-02T09:00:00Z", "2026-03-02T11:00:00+02:00", "2026-03-02 09Z"),
    *("2026-03-02T09:00Z", "2026-03-02T24:00:00Z", "2026-03-02T09:00:00.1234567Z", "T09:00Z"),
    *("0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59-05:00", "٢٠٢٦-03-02", " 2026-03-02"),
)
WORDS = (
    *("applied", "refused", "not_available", "met", "unmet", "exempted", "not_asked", "needs_data"),
    *("statute", "practice", "local", "sort", "parcel", "thl", "waiting", "social_worker", "p-1"),
)
ODD: tuple[Any, ...] = (
    *(None, True, False, 0, 1, 2, -1, 1.0, 1.5, 2**53, "", "1", "x", "Ä", "p-1#1"),
    *([], {}, [None], [1], ["x"], [[]], [{}], {"id": "x"}, {"case": "p-1", "seq": 1}, [["a", "b"]]),
    *DAYS,
    *WORDS,
    *SECRETS,
)
KEYS = ("id", "case", "seq", "linked", "opened", "basis", "params", "until", "more", *SECRETS)


@cache
def events() -> tuple[Event, ...]:
    """Give the events of the example story, and of walks in every process."""
    with Casebook(open_journal("memory:")) as book, STORY.open("rb") as file:
        for _ in perform(book, file):
            pass
        found = list(told(book))
    for seed in range(6):
        found += told(wandered(seed))
        for process in ALL:
            found += told(walked(process, seed))
    return tuple(found)


@cache
def kinds() -> tuple[bytes, ...]:
    """Give a record of every action and outcome, the longest of each."""
    longest: dict[Any, bytes] = {}
    for event in events():
        body, kind = encode(event), (event.process.id, event.data.verb, event.outcome)
        longest[kind] = max(longest.get(kind, b""), body, key=len)
    return tuple(longest.values())


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Give the way to every part of a JSON value."""
    inner: Any = value.items() if isinstance(value, dict) else ()
    for key, part in enumerate(value) if isinstance(value, list) else inner:
        yield (*path, key)
        yield from places(part, (*path, key))


def holder(parts_of_it: Any, path: tuple[Any, ...]) -> Any:
    """Give what holds the part that *path* leads to."""
    for key in path[:-1]:
        parts_of_it = parts_of_it[key]
    return parts_of_it


@st.composite
def altered(draw: st.DrawFn) -> bytes:
    """Draw a record in which a key is dropped, added or named otherwise, or a value is another."""
    record = json.loads(draw(st.sampled_from(kinds())))
    for _ in range(draw(st.sampled_from((1, 1, 1, 2)))):
        path = draw(st.sampled_from(list(places(record))))
        place, key = holder(record, path), path[-1]
        how = draw(st.sampled_from(("drop", "add", "rename", "set", "set", "set", "text", "twice")))
        value = deepcopy(draw(st.sampled_from(ODD)))
        if how == "drop":
            del place[key]
        elif how in {"add", "rename"} and isinstance(place, dict):
            new = draw(st.sampled_from(KEYS))
            place[new] = place.pop(key) if how == "rename" else value
        elif how == "text":
            place[key] = json.dumps(place[key])
        elif how == "twice" and isinstance(place, list):
            place.append(place[key])
        else:
            place[key] = value
    return json.dumps(record).encode()


def outcome(reader: Any, body: bytes) -> Event | str:
    """Give what a reader reads, or why it does not."""
    try:
        found: Event = reader(body, LIBRARY)
    except RecordUnreadable as error:
        return str(error)
    return found


def alike(one: Event | str, other: Event | str) -> bool:
    """Say whether two readers found the same; editions of unknown sources have no equals."""
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    plain = [event._replace(verdicts=()) for event in (one, other)]
    return plain[0] == plain[1] and as_dict(one) == as_dict(other)


def test_both_readers_read_what_was_written() -> None:
    """Every event of the story and of the walks is read by each, and comes out as it went in."""
    for event in events():
        body = encode(event)
        process = LIBRARY[event.process.id, event.process.version]
        assert event == read(from_json(body), process)
        assert event == _strictly(body, LIBRARY)
        assert body == encode(decode(body, LIBRARY))
    assert {"applied", "refused", "not_available"} == {event.outcome for event in events()}
    assert any(event.breached for event in events())
    assert any(event.linked and event.echo_of is None for event in events())


def test_data_that_were_left_out_are_read_by_both_where_an_attempt_came_to_nothing() -> None:
    """What was applied always has its data; a refusal may have left them out."""
    refused, applied = (
        next(one for one in events() if (one.outcome == "applied") == kept)
        for kept in (False, True)
    )
    for event, read_by_both in ((refused, True), (applied, False)):
        body = json.dumps({**json.loads(encode(event)), "data": None}).encode()
        quick, strict = outcome(decode, body), outcome(_strictly, body)
        assert alike(quick, strict)
        assert read_by_both == isinstance(quick, Event)
        without = {key: value for key, value in json.loads(body).items() if key != "data"}
        said = outcome(decode, json.dumps(without).encode())
        assert "'record.data' must be given" in str(said)


LISTS = ("linked", "guards", "deadlines", "breached", "basis")


@settings(max_examples=1000)
@given(body=altered())
def test_neither_reader_accepts_what_the_other_refuses(body: bytes) -> None:
    """Whatever is altered, both refuse it with the same sentence, or both give the same event."""
    quick, strict = outcome(decode, body), outcome(_strictly, body)
    assert alike(quick, strict)
    for said in (quick, strict):
        if isinstance(said, str):
            assert said
            assert not any(secret in said for secret in SECRETS)


@settings(max_examples=300)
@given(number=st.integers(0, 2**32))
def test_a_damaged_record_is_an_error_of_the_journal(number: int) -> None:
    """Bytes lost, changed or doubled are read alike by both, or by neither."""
    random = Random(number)
    body = bytearray(random.choice(kinds()))
    for _ in range(random.choice((1, 1, 2, 5))):
        place = random.randrange(len(body))
        if random.random() < 0.5:
            body[place] = random.choice(b'0123456789abcz"{}[],:\\ \x00\xff')
        else:
            del body[place : place + random.choice((1, 1, 8))]
    assert alike(outcome(decode, bytes(body)), outcome(_strictly, bytes(body)))


def test_a_guard_s_level_is_the_definition_s_for_both() -> None:
    """A level that the guard never had was not decided by this definition."""
    (first, *others) = json.loads(told_of(2))["guards"]
    body = told_of(2, guards=[{**first, "level": "statute"}, *others])
    said = outcome(decode, body)
    assert "'level' of a guard must be the definition's, got another" in str(said)
    assert said == outcome(_strictly, body)


def told_of(number: int, **change: Any) -> bytes:
    """Give a record of a small story, altered."""
    desk = Desk()
    for data in (Receive(kind="plain", owner="p-9"), LookAt(), Sort()):
        desk.do(data)
    return json.dumps(json.loads(encode(desk.history[number])) | change).encode()


@pytest.mark.parametrize(
    "change",
    [
        *({name: value} for name in LISTS[:-1] for value in ({}, "")),
        {"linked": [{"case": "p-2", "seq": 1, "more": 1}]},
        {"data": []},
        {"data": ""},
        {"data": [["on", "2026-03-02"]]},
    ],
    ids=str,
)
def test_a_list_is_a_list_and_an_object_an_object_for_both(change: dict[str, Any]) -> None:
    """An empty object or text is no empty list, and pairs are no object."""
    body = told_of(1, **change)
    assert outcome(decode, body) == outcome(_strictly, body)


def test_bases_are_a_list_for_both() -> None:
    """What carries an act is told in a list."""
    (first, *others) = json.loads(told_of(2))["guards"]
    body = told_of(2, guards=[{**first, "basis": {}}, *others])
    assert outcome(decode, body) == outcome(_strictly, body)


def test_a_key_of_the_record_is_the_key_of_json_for_both() -> None:
    """What Python calls a field, to spare a keyword, is no key of a record."""
    invited = next(body for body in kinds() if b'"as":' in body)
    body = invited.replace(b'"as":', b'"as_":')
    assert outcome(decode, body) == outcome(_strictly, body)


def test_a_record_that_is_nested_without_end_is_unreadable() -> None:
    """However deep it is, it is an error of the journal."""
    body = b'{"schema":1,"data":' + b"[" * 200_000
    assert isinstance(outcome(decode, body), str)


# Another definition


def older() -> Process:
    """Give a definition of the same name and version that asks less."""
    arcs = [attrs.evolve(arc, guards=arc.guards[:1]) for arc in PARCEL.arcs]
    kept = [
        arc if arc.action.verb == "correct" else new
        for arc, new in zip(PARCEL.arcs, arcs, strict=True)
    ]
    return Process(**{**parts(), "arcs": tuple(kept)})


EDITED = (
    "the definition of parcel 1 must be the one that decided, got another; read it with the "
    "release of lsprocess that wrote it, or, where the definition is your own, give an edited one a "
    "new version"
)
UNKNOWN = "'process' must be a process version of this library, got another; update lsprocess"


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
@pytest.mark.parametrize(
    ("wrote", "sentence"),
    [(older(), EDITED), (Process(**{**parts(), "version": "0"}), UNKNOWN)],
    ids=["edited", "unknown"],
)
def test_a_store_that_another_definition_decided_is_not_read(
    tmp_path: Path, kind: str, wrote: Process, sentence: str
) -> None:
    """Every door names the definition and the way out, and the store stays as it was."""
    journal = MemoryJournal() if kind == "memory" else open_journal(f"sqlite:///{tmp_path}/c.db")
    before = Casebook(journal, processes=(wrote,), clock=lambda: hours(9))
    before.start(wrote, Receive(kind="plain", owner="p-9"), actor=CLERK, at=NOON, case="p-1")
    stored = list(journal.since(0))
    book = Casebook(journal, processes=(PARCEL,), clock=lambda: hours(9))
    opening = Receive(kind="plain", owner="p-1")
    for ask in (
        lambda: book.case("p-1"),
        lambda: book.history("p-1"),
        lambda: book.agenda("p-1"),
        lambda: book.options("p-1", actor=CLERK, at=NOON),
        lambda: book.perform("p-1", WriteLabel(label="doc-1"), actor=CLERK, at=NOON),
        lambda: book.start(PARCEL, opening, actor=CLERK, at=NOON, case="p-1"),
        lambda: list(book.watch(actor=CLERK, at=hours(24 * 30))),
    ):
        with pytest.raises(JournalError) as caught:
            ask()
        assert sentence in str(caught.value)
        assert "p-1" in str(caught.value)
    assert stored == list(journal.since(0))
    assert ["p-1"] == list(book.cases())
    assert book.start(PARCEL, opening, actor=CLERK, at=NOON, case="p-2").applied
    assert "waiting" == before.case("p-1").state
    journal.close()
