"""What an attempt that came to nothing leaves out of its event, where its process says so."""

import pickle

from datetime import UTC, datetime

import attrs
import pytest

from declared import KEYS, AskForKey, BringBack, HandOver
from lsprocess import Actor, Casebook
from lsprocess.errors import KeyReused, RecordUnreadable
from lsprocess.journal import MemoryJournal
from lsprocess.journal.codec import decode, encode
from lsprocess.process import Event, View, replay
from lsprocess.process.left_out import nothing_of
from lsprocess.reports.logged import documents


AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
PORTER = Actor(id="porter-2", role="porter", organisation="house-1")


def of_master_keys(view: View) -> tuple[str, ...]:
    """Keep nothing of what is tried with a master key, and of others everything."""
    return ("data", "actor") if view.start.kind == "master" else ()


SECRET = attrs.evolve(KEYS, leaves_out=of_master_keys)
LIBRARY = {(SECRET.id, SECRET.version): SECRET}


@pytest.fixture(name="book")
def _book() -> Casebook:
    """Make a casebook with a master key and another one asked for."""
    book = Casebook(MemoryJournal(), processes=(SECRET,))
    for case, kind in (("k-1", "master"), ("k-2", "day")):
        asked = AskForKey(key=case, person="p-1", kind=kind)
        book.start(SECRET, asked, actor=PORTER, at=AT, case=case).or_raise()
    return book


def not_available(book: Casebook, case: str) -> Event:
    """Try to hand a key over twice."""
    book.perform(case, HandOver(deposit="d-1"), actor=PORTER, at=AT).or_raise()
    return book.perform(case, HandOver(deposit="deposit-7"), actor=PORTER, at=AT).event


def test_nothing_is_kept_of_what_came_to_nothing(book: Casebook) -> None:
    """Neither the data nor who tried, refused or not available; the action, the role and why."""
    refused = book.perform("k-1", HandOver(), actor=PORTER, at=AT).event
    tried = not_available(book, "k-1")
    for event, outcome in ((refused, "refused"), (tried, "not_available")):
        assert outcome == event.outcome
        assert nothing_of(HandOver) == event.data
        assert ("hand_over", "porter") == (event.data.verb, event.actor.role)
        for secret in (b"deposit-7", b"porter-2", b"house-1"):
            assert secret not in encode(event)
    assert ["deposit_named"] == [verdict.code for verdict in refused.unmet]


def test_what_was_applied_is_kept(book: Casebook) -> None:
    """And what came to nothing in a case of which the process does not say so."""
    kept = book.perform("k-1", HandOver(deposit="d-1"), actor=PORTER, at=AT).event
    assert (HandOver(deposit="d-1"), PORTER) == (kept.data, kept.actor)
    tried = not_available(book, "k-2")
    assert (HandOver(deposit="deposit-7"), PORTER) == (tried.data, tried.actor)


def test_it_is_read_back_as_it_was_kept(book: Casebook) -> None:
    """From its bytes and from a pickle; the case goes on by it."""
    book.perform("k-1", HandOver(), actor=PORTER, at=AT)
    history = book.history("k-1")
    assert history == tuple(decode(encode(event), LIBRARY) for event in history)
    assert () == documents(history[-1].data)
    assert history[-1].data is pickle.loads(pickle.dumps(history[-1].data))  # noqa: S301 - made here
    assert replay(history) == book.case("k-1")
    book.perform("k-1", HandOver(deposit="d-1"), actor=PORTER, at=AT).or_raise()
    assert book.perform("k-1", BringBack(), actor=PORTER, at=AT).applied


def test_what_was_applied_is_not_read_without_its_data(book: Casebook) -> None:
    """Only what came to nothing leaves them out."""
    body = encode(book.history("k-1")[0])
    start, _, rest = body.partition(b'"data":')
    with pytest.raises(RecordUnreadable):
        decode(start + b'"data":null' + rest[rest.index(b"}") + 1 :], LIBRARY)


def test_a_key_that_comes_back_gets_the_first_answer(book: Casebook) -> None:
    """What was left out is not compared; the action is."""
    first = book.perform("k-1", HandOver(), actor=PORTER, at=AT, key="cmd-1")
    again = book.perform("k-1", HandOver(), actor=PORTER, at=AT, key="cmd-1")
    assert again.repeated
    assert first.event == again.event
    with pytest.raises(KeyReused):
        book.perform("k-1", BringBack(), actor=PORTER, at=AT, key="cmd-1")
