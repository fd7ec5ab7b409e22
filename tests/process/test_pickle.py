"""What a casebook answers may travel: to another process, and back, saying what it said."""

import pickle
import subprocess
import sys

from collections.abc import Callable
from typing import Any

import pytest

from lsprocess import Actor, Casebook, Process
from lsprocess.errors import (
    ActionNotAvailable,
    ActionRefused,
    DefinitionError,
    InvalidInput,
    KeyReused,
    LsprocessError,
    SequenceConflict,
    UnknownCase,
)
from lsprocess.journal import MemoryJournal
from lsprocess.law import rule
from lsprocess.process import Finding, View, guard, met
from lsprocess.process.pickling import _place
from lsprocess.processes import PROCESSES
from parcel import (
    CLERK,
    NOON,
    PARCEL,
    WORDS,
    Bundle,
    Receive,
    Release,
    Send,
    Sort,
    WriteLabel,
    command,
    hours,
    label_written,
    parts,
)
from places import KIT


PROTOCOLS = range(2, pickle.HIGHEST_PROTOCOL + 1)
FRAGILE = Receive(kind="fragile", owner="p-9")


def again(value: Any, protocol: int = pickle.HIGHEST_PROTOCOL) -> Any:
    """Pickle something and read it back."""
    return pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 - made here


@pytest.fixture(name="book")
def _book() -> Casebook:
    """Make a casebook with two parcels that are linked."""
    book = Casebook(MemoryJournal(), processes=(PARCEL,), clock=lambda: hours(24))
    book.start(PARCEL, FRAGILE, actor=CLERK, at=NOON, case="p-1")
    book.start(PARCEL, FRAGILE, actor=CLERK, at=NOON, case="p-2")
    book.perform("p-1", Release(), actor=CLERK, at=hours(1))
    book.perform("p-1", Bundle(parcel="p-2"), actor=CLERK, at=hours(1))
    return book


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_what_a_casebook_gives_comes_back_equal(book: Casebook, protocol: int) -> None:
    """Cases, events, verdicts, options and agendas say afterwards what they said before."""
    refused = book.perform("p-1", Sort(), actor=CLERK, at=hours(2))
    given: tuple[Any, ...] = (
        refused.case,
        refused.event,
        refused.event.data,
        refused.event.verdicts,
        book.history("p-1"),
        book.options("p-1", actor=CLERK, at=hours(2)),
        book.options("p-1", actor=CLERK, at=hours(2), data=Sort()),
        book.agenda("p-1", at=hours(2)),
        command(WriteLabel(label="doc-1")),
        PARCEL,
        label_written,
    )
    assert refused.unmet
    assert given == again(given, protocol)
    assert refused.unmet[0].text("fi") == again(refused.unmet[0], protocol).text("fi")


def test_an_outcome_says_what_it_said_and_sends_to_the_casebook_for_the_rest(
    book: Casebook,
) -> None:
    """Without the linked cases nobody can say what comes next, and no wrong list is given."""
    outcome = book.perform("p-1", Sort(), actor=CLERK, at=hours(2))
    back = again(outcome)
    assert outcome == back
    assert outcome.explain("sv") == back.explain("sv")
    for ask in (back.options, back.available):
        with pytest.raises(LsprocessError, match="ask the casebook for the options of the case"):
            ask()
    assert back == again(back)


def test_a_case_that_came_back_is_decided_on_as_before(book: Casebook) -> None:
    """Its facts are found by kind, and in their order."""
    book.perform("p-1", WriteLabel(label="doc-1"), actor=CLERK, at=hours(2))
    case = book.case("p-1")
    back = again(case)
    assert case.start == back.start
    assert tuple(case.facts) == tuple(back.facts)
    assert case.facts.kinds == back.facts.kinds
    assert case.facts.latest == back.facts.latest


def errors(book: Casebook) -> list[LsprocessError]:
    """Make one of every error that a casebook raises."""
    asked: list[tuple[type[LsprocessError], Callable[[], Any]]] = [
        (ActionRefused, lambda: book.perform("p-1", Sort(), actor=CLERK, at=hours(2)).or_raise()),
        (
            ActionNotAvailable,
            lambda: book.perform("p-1", Send(weight=1), actor=CLERK, at=hours(2)).or_raise(),
        ),
        (UnknownCase, lambda: book.case("p-9")),
        (InvalidInput, lambda: Actor(id="W 1", role="Clerk")),
        (
            SequenceConflict,
            lambda: book.perform("p-1", Sort(), actor=CLERK, at=hours(2), expected_seq=1),
        ),
        (DefinitionError, lambda: Process(**(parts() | {"roles": {}}))),
    ]
    found: list[LsprocessError] = []
    for kind, ask in asked:
        with pytest.raises(kind) as caught:
            ask()
        found.append(caught.value)
    return [*found, KeyReused("'command' must be new", "'key' too")]


def test_errors_come_back_as_what_they_were(book: Casebook) -> None:
    """A worker process raises to its caller what was raised to it."""
    for error in errors(book):
        back = again(error)
        assert type(error) is type(back)
        assert (str(error), error.args, vars(error)) == (str(back), back.args, vars(back))


def test_a_record_that_was_altered_is_checked_as_ever() -> None:
    """Pickled bytes are no way past the fields."""
    good = pickle.dumps(WriteLabel(label="doc-1"))
    with pytest.raises(InvalidInput, match="'label' must be an id"):
        pickle.loads(good.replace(b"doc-1", b"Doc 1"))  # noqa: S301 - made here


def test_definitions_are_pickled_by_their_place() -> None:
    """No function and no text of a definition is in the bytes."""
    assert ("parcel", "PARCEL") == _place(PARCEL)
    assert ("lsprocess.processes.referral", "PROCESS") == _place(PROCESSES["referral"])
    for process in (PARCEL, *PROCESSES.values()):
        found: list[Any] = [process, *process.guards.values(), *process.duties]
        found += [edition for one in process.guards.values() for edition in one.editions]
        for part in found:
            told = pickle.dumps(part)
            assert part is again(part)
            assert process.version.encode() in told
            assert len(told) < 600


def test_a_guard_as_it_stood_when_it_cited_other_sources_comes_back() -> None:
    """An event of long ago keeps the sources that it was decided on."""
    old = label_written.citing(("150/1930 2 §",))
    back = again(old)
    assert (old.code, old.sources, old.reason) == (back.code, back.sources, back.reason)


def test_a_definition_that_stands_nowhere_is_not_pickled() -> None:
    """What nobody else could find again is refused where it is pickled, and not elsewhere."""

    @guard("local", rule("MTG-04"), texts=WORDS)
    def bundled(_: View) -> Finding:
        return met()

    process = Process(**(parts() | {"version": "2"}))
    with pytest.raises(DefinitionError, match="process parcel must stand in a module under a name"):
        pickle.dumps(process)
    with pytest.raises(DefinitionError, match="guard bundled must be of a process that stands in"):
        pickle.dumps(bundled)


def test_another_version_on_the_other_side_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A case is never read under a definition that is not its own."""
    told = pickle.dumps(PARCEL)
    other = Process(**(parts() | {"version": "2"}))
    monkeypatch.setattr("parcel.PARCEL", other)
    with pytest.raises(LsprocessError, match="must rest on a process version that is installed"):
        pickle.loads(told)  # noqa: S301 - made here


def test_another_interpreter_reads_what_was_sent(book: Casebook) -> None:
    """As with a queue of tasks: the other side has the same code and nothing else."""
    refused = book.perform("p-1", Sort(), actor=CLERK, at=hours(2))
    program = (
        "import pickle, sys; outcome = pickle.load(sys.stdin.buffer); "
        "print(outcome.case.state, outcome.case.start.data.verb, outcome.explain('en'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=pickle.dumps(refused),
        capture_output=True,
        check=True,
        cwd=KIT,
    )
    assert f"waiting receive {refused.explain('en')}" == done.stdout.decode().strip()
