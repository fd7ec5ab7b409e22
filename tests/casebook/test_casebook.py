"""The casebook: keys, sequences, starts, links, several writers, and what it answers."""

import threading

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import attrs
import pytest

from hypothesis import given, settings
from hypothesis import strategies as st

import racing

from lsprocess import Actor, Casebook, Process, replay
from lsprocess.casebook import reader
from lsprocess.errors import (
    ActionNotAvailable,
    ActionRefused,
    InvalidInput,
    KeyReused,
    SequenceConflict,
    StoreUnusable,
    UnknownCase,
)
from lsprocess.journal import MemoryJournal, open_journal
from lsprocess.journal.marks import NO_MARKS
from lsprocess.journal.port import NOTHING_SEEN
from lsprocess.law import rule
from lsprocess.process import Correct, Finding, View, guard, unmet, whole
from lsprocess.processes import PROCESSES, meeting, referral
from lsprocess.views import Viewer
from parcel import (
    CLERK,
    NOON,
    PARCEL,
    WORDS,
    Bundle,
    ChangeProfile,
    Hold,
    LookAt,
    Receive,
    Release,
    Sort,
    WriteLabel,
    hours,
    parts,
)


PLAIN = Receive(kind="plain", owner="p-9")
CARRIER = Actor(id="w-2", role="carrier")


@pytest.fixture(name="book")
def _book() -> Casebook:
    """Make a casebook with one plain parcel, whose clock is an hour past noon."""
    book = Casebook(MemoryJournal(), processes=(PARCEL,), clock=lambda: hours(24))
    book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case="p-1")
    return book


def correct(seq: int) -> Correct:
    """Take an event back."""
    return Correct(event=seq, reason="wrong_content")


def test_an_attempt_is_kept_and_answered(book: Casebook) -> None:
    """The outcome holds the event, the case after it, and what can be done next."""
    outcome = book.perform("p-1", WriteLabel(label="doc-1"), actor=CLERK, at=hours(1))
    assert outcome.applied
    assert (2, hours(24)) == (outcome.event.seq, outcome.event.recorded_at)
    assert outcome.case == book.case("p-1") == replay(book.history("p-1"))
    assert "sort" in outcome.available()
    assert ("", (), False) == (outcome.explain("fi"), outcome.unmet, outcome.repeated)


def test_a_refusal_is_kept_answered_and_explained(book: Casebook) -> None:
    """A refusal is a value: its reasons and remedies, in the reader's language."""
    outcome = book.perform("p-1", Sort(), actor=CLERK, at=hours(1))
    assert not outcome.applied
    assert ["label_written"] == [verdict.code for verdict in outcome.unmet]
    waived = "Suositellusta käytännöstä voi myös myöntää perustellun poikkeuksen."
    assert f"label puuttuu Do it. {waived}" == outcome.explain("fi")
    assert "sort" not in outcome.available()
    assert ["applied", "refused"] == [event.outcome for event in book.history("p-1")]


def test_an_exemption_is_told_once_however_many_conditions_are_unmet() -> None:
    """A workshop without a goal, people or a time could be agreed on by exemptions alone."""
    book = Casebook.open("memory:")
    data = meeting.Propose(kind="workshop", initiator="w-17", subject_ref="doc-1")
    worker = Actor(id="w-17", role="social_worker")
    book.start(meeting, data, actor=worker, at=NOON, recorded_at=NOON, case="m-1")
    outcome = book.perform("m-1", meeting.Plan(), actor=worker, at=NOON, recorded_at=NOON)
    assert 2 < len(outcome.unmet)
    for lang, said in (("fi", "poikkeuksen"), ("sv", "undantag"), ("en", "exemption")):
        assert 1 == outcome.explain(lang).count(said)


def test_a_process_may_be_named_by_its_package() -> None:
    """``start`` takes a definition, or the package that holds it."""
    book = Casebook.open("memory:", profile="statute")
    data = meeting.Propose(kind="workshop", initiator="w-17", subject_ref="doc-1")
    worker = Actor(id="w-17", role="social_worker")
    for name, process in (("m-1", meeting), ("m-2", meeting.PROCESS)):
        outcome = book.start(process, data, actor=worker, at=NOON, recorded_at=NOON, case=name)
        assert ("proposed", "statute") == (outcome.case.state, outcome.event.profile)
    assert ["m-1", "m-2"] == list(book.cases())


def test_a_case_without_a_name_gets_one(book: Casebook) -> None:
    """The casebook makes an opaque id, another one each time."""
    first, second = (book.start(PARCEL, PLAIN, actor=CLERK, at=NOON) for _ in range(2))
    assert first.case.id != second.case.id
    assert first.case == book.case(first.case.id)


def test_the_default_profile_is_the_casebooks_where_data_name_none() -> None:
    """Data come before the casebook's profile, and that before the definition's."""
    book = Casebook(MemoryJournal(), processes=(PARCEL,), profile="strict")
    strict = book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case="p-1")
    assert ("strict", "strict") == (strict.event.profile, strict.event.data.profile)  # type: ignore[attr-defined]
    calm = attrs.evolve(PLAIN, profile="calm")
    assert "calm" == book.start(PARCEL, calm, actor=CLERK, at=NOON, case="p-2").event.profile
    assert book.start(PARCEL, LookAt(), actor=CLERK, at=NOON, case="p-1").applied


def test_a_profile_of_another_process_is_invalid() -> None:
    """What the casebook puts in is checked as what the caller gives."""
    book = Casebook(MemoryJournal(), processes=(PARCEL,), profile="statute")
    with pytest.raises(InvalidInput, match="'profile' must be one of calm, strict"):
        book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case="p-1")


def test_the_clock_says_when_something_is_recorded() -> None:
    """Left out, the time of recording is the present."""
    book = Casebook(MemoryJournal(), processes=(PARCEL,))
    before = datetime.now(UTC)
    event = book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case="p-1").event
    assert before <= event.recorded_at <= datetime.now(UTC)
    late = before - timedelta(hours=1)
    given = book.perform("p-1", LookAt(), actor=CLERK, at=late, recorded_at=before)
    assert (late, before) == (given.event.at, given.event.recorded_at)


@pytest.mark.parametrize("case", ["p-2", "p-3"])
def test_a_case_that_was_never_opened_is_unknown(book: Casebook, case: str) -> None:
    """Whether nothing or only a refused start is recorded under an id, there is no case."""
    book.start(PARCEL, WriteLabel(label="doc-1"), actor=CLERK, at=NOON, case="p-3")
    for ask in (
        lambda: book.perform(case, LookAt(), actor=CLERK, at=NOON),
        lambda: book.case(case),
        lambda: book.options(case, actor=CLERK, at=NOON),
        lambda: book.agenda(case),
    ):
        with pytest.raises(UnknownCase, match="'case' must be the id of a case that was opened"):
            ask()


def test_a_history_that_does_not_exist_is_unknown(book: Casebook) -> None:
    """A refused start has a history; what never was has none."""
    book.start(PARCEL, LookAt(), actor=CLERK, at=NOON, case="p-3")
    assert ["not_available"] == [event.outcome for event in book.history("p-3")]
    with pytest.raises(UnknownCase, match="a case with a history"):
        book.history("p-2")


# Keys


@pytest.mark.parametrize("data", [WriteLabel(label="doc-1"), Sort()], ids=["applied", "refused"])
def test_the_same_key_and_content_gets_the_same_answer(book: Casebook, data: Any) -> None:
    """A repeated command is answered as the first time, whatever has happened since."""
    first = book.perform("p-1", data, actor=CLERK, at=hours(1), key="k-1")
    book.perform("p-1", Hold(), actor=CLERK, at=hours(2))
    again = book.perform("p-1", data, actor=CLERK, at=hours(1), key="k-1")
    assert (False, True) == (first.repeated, again.repeated)
    assert (first.event, first.case) == (again.event, again.case)
    assert first.available() == again.available()
    assert first.explain("sv") == again.explain("sv")
    assert 3 == book.case("p-1").seq


def test_older_commands_are_answered_again_in_any_order(book: Casebook) -> None:
    """What was answered last is no reason to answer an earlier command otherwise."""
    for number in (1, 2, 3):
        book.perform("p-1", LookAt(), actor=CLERK, at=hours(number), key=f"k-{number}")
    for number in (3, 1, 2):
        again = book.perform("p-1", LookAt(), actor=CLERK, at=hours(number), key=f"k-{number}")
        assert (True, number + 1) == (again.repeated, again.case.seq)


def test_a_repeated_start_gets_the_same_answer() -> None:
    """A key makes opening a case harmless to repeat, the casebook's profile included."""
    book = Casebook(MemoryJournal(), processes=(PARCEL,), profile="strict")
    opened = [book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case="p-1", key="k") for _ in "ab"]
    assert [False, True] == [outcome.repeated for outcome in opened]
    assert opened[0].event == opened[1].event
    assert opened[0].available() == opened[1].available()


def test_a_repeated_refused_start_gets_the_same_answer(strict: Process) -> None:
    """A start that was refused is answered again, without a case."""
    book = Casebook(MemoryJournal(), processes=(strict, PARCEL))
    opened = [book.start(strict, PLAIN, actor=CLERK, at=NOON, case="p-1", key="k") for _ in "ab"]
    assert [False, True] == [outcome.repeated for outcome in opened]
    assert opened[0].event == opened[1].event
    assert [None, None] == [outcome.case.state for outcome in opened]
    assert opened[0].available() == opened[1].available() == ()


@pytest.mark.parametrize(
    "change",
    [{"data": LookAt()}, {"actor": CARRIER}],
    ids=["data", "actor"],
)
def test_a_key_with_other_content_is_an_error(book: Casebook, change: dict[str, Any]) -> None:
    """Nothing is recorded when a key comes back with anything else."""
    whole: dict[str, Any] = {"data": Hold(), "actor": CLERK, "at": hours(1)}
    book.perform("p-1", **whole, key="k-1")
    with pytest.raises(KeyReused, match="'command' must be a new key for other content"):
        book.perform("p-1", **(whole | change), key="k-1")
    assert 2 == book.case("p-1").seq


def test_a_retry_may_be_stamped_anew(book: Casebook) -> None:
    """The same key with the same content answers as the first time, whatever its times say."""
    first = book.perform("p-1", Hold(), actor=CLERK, at=hours(1), key="k-1")
    again = book.perform("p-1", Hold(), actor=CLERK, at=hours(2), key="k-1")
    assert (True, first.event) == (again.repeated, again.event)


def test_another_case_may_use_the_same_key(book: Casebook) -> None:
    """Keys belong to their case."""
    book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case="p-2", key="k-1")
    assert not book.perform("p-1", LookAt(), actor=CLERK, at=NOON, key="k-1").repeated


# Sequences and writers


def test_an_expected_sequence_must_be_the_last_one(book: Casebook) -> None:
    """Whoever decides on an older state of the case is told so, and nothing is written."""
    book.perform("p-1", LookAt(), actor=CLERK, at=hours(1), expected_seq=1)
    with pytest.raises(SequenceConflict) as caught:
        book.perform("p-1", LookAt(), actor=CLERK, at=hours(1), expected_seq=1)
    assert ("p-1", 2) == (caught.value.case, caught.value.expected)
    assert 2 == book.case("p-1").seq


def test_a_repeated_command_is_answered_before_its_sequence_is_asked(book: Casebook) -> None:
    """Sending the very same command again is no conflict."""
    for _ in range(2):
        done = book.perform("p-1", LookAt(), actor=CLERK, at=hours(1), expected_seq=1, key="k-1")
    assert done.repeated


@pytest.fixture(name="two")
def _two(tmp_path: Path) -> tuple[Casebook, Casebook]:
    """Open two casebooks on one file, each with its own connection."""
    url = f"sqlite:///{tmp_path}/cases.db"
    first, second = (Casebook(open_journal(url), processes=(PARCEL,)) for _ in range(2))
    first.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case="p-1")
    return first, second


def test_the_second_writer_decides_on_what_the_first_one_wrote(
    two: tuple[Casebook, Casebook],
) -> None:
    """Each attempt reads the case as it stands, also what others have written since."""
    first, second = two
    assert not second.perform("p-1", Sort(), actor=CLERK, at=hours(1)).applied
    assert first.perform("p-1", WriteLabel(label="doc-1"), actor=CLERK, at=hours(2)).applied
    assert second.perform("p-1", Sort(), actor=CLERK, at=hours(3)).applied
    assert first.case("p-1") == second.case("p-1") == replay(first.history("p-1"))
    assert [1, 2, 3, 4] == [event.seq for event in first.history("p-1")]
    first.close()
    second.close()


class Hurried(MemoryJournal):
    """A journal where somebody else comes first, the next so many times that an append is tried."""

    times = 0

    def append(self, entries: Any, marks: Any = NO_MARKS, seen: Any = NOTHING_SEEN) -> int:
        """Let the other come first, and then append."""
        if self.times:
            self.times, left = 0, self.times - 1
            self.first()
            self.times = left
        return super().append(entries, marks, seen)

    first: Any = None


@pytest.fixture(name="hurried")
def _hurried() -> tuple[Casebook, Hurried]:
    """Make a casebook with one parcel in such a journal, and another casebook that comes first."""
    journal = Hurried()
    book, other = (
        Casebook(journal, processes=(PARCEL,), clock=lambda: hours(24)) for _ in range(2)
    )
    book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case="p-1")
    journal.first = lambda: other.perform("p-1", LookAt(), actor=CLERK, at=hours(1))
    return book, journal


def test_who_comes_second_decides_anew_on_what_the_first_one_wrote(
    hurried: tuple[Casebook, Hurried],
) -> None:
    """Between reading and appending another may come first; then the case is read again."""
    book, journal = hurried
    other, journal.times = journal.first, 1
    journal.first = lambda: (
        other(),
        Casebook(journal, processes=(PARCEL,)).perform(
            "p-1", WriteLabel(label="doc-1"), actor=CLERK, at=hours(1)
        ),
    )
    assert book.perform("p-1", Sort(), actor=CLERK, at=hours(1)).applied
    assert ["receive", "look_at", "write_label", "sort"] == [
        event.data.verb for event in book.history("p-1")
    ]


@pytest.mark.parametrize(("times", "kept"), [(9, True), (10, False)])
def test_a_decision_is_made_ten_times_at_most(
    hurried: tuple[Casebook, Hurried], times: int, kept: bool
) -> None:
    """Whoever never gets to it is told so, and nothing of theirs is written."""
    book, journal = hurried
    journal.times = times
    if kept:
        assert book.perform("p-1", Hold(), actor=CLERK, at=hours(1)).applied
    else:
        with pytest.raises(SequenceConflict):
            book.perform("p-1", Hold(), actor=CLERK, at=hours(1))
    assert kept == ("hold" in [event.data.verb for event in book.history("p-1")])
    assert 1 + times + kept == book.case("p-1").seq


def test_a_case_that_the_caller_saw_is_not_decided_anew(
    hurried: tuple[Casebook, Hurried],
) -> None:
    """Who says which event they saw last decides for themselves when there is another."""
    book, journal = hurried
    journal.times = 1
    with pytest.raises(SequenceConflict):
        book.perform("p-1", Hold(), actor=CLERK, at=hours(1), expected_seq=1)
    assert ["receive", "look_at"] == [event.data.verb for event in book.history("p-1")]


def test_a_command_that_another_process_has_sent_meanwhile_is_answered_once(
    hurried: tuple[Casebook, Hurried],
) -> None:
    """Its key is asked for again each time that the decision is made anew."""
    book, journal = hurried
    twin = Casebook(journal, processes=(PARCEL,), clock=lambda: hours(24))
    journal.first = lambda: twin.perform("p-1", Hold(), actor=CLERK, at=hours(1), key="k-1")
    journal.times = 1
    assert book.perform("p-1", Hold(), actor=CLERK, at=hours(1), key="k-1").repeated
    assert ["receive", "hold"] == [event.data.verb for event in book.history("p-1")]


def test_a_start_on_an_id_that_another_has_taken_meanwhile_is_malformed(
    hurried: tuple[Casebook, Hurried],
) -> None:
    """A start is decided anew as every action is, and leaves nothing in the other case."""
    book, journal = hurried
    other = Casebook(journal, processes=(PARCEL,), clock=lambda: hours(24))
    journal.first = lambda: other.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case="p-2")
    journal.times = 1
    with pytest.raises(InvalidInput, match="'case' must be a new id"):
        book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case="p-2")
    assert 1 == book.case("p-2").seq


def test_a_look_is_recorded_after_what_others_have_written_meanwhile() -> None:
    """Showing meets other writers as an action does."""
    journal = Hurried()
    book, other = (Casebook(journal, clock=lambda: racing.LATE) for _ in range(2))
    case = racing.prepare(book, "custody", 1)["r"]
    seq, note = book.case(case).seq, referral.Note(document_ref="doc-1")
    journal.first = lambda: other.perform(case, note, actor=racing.WORKER, at=racing.NOW)
    journal.times = 1
    book.see(
        case, Viewer(actor=racing.WORKER, work_task="named_social_worker", purpose="assessment")
    )
    assert seq + 2 == book.case(case).seq


@settings(max_examples=12)
@given(st.sampled_from(sorted(racing.KINDS)))
def test_what_a_linked_case_says_may_not_move_before_the_append(kind: str) -> None:
    """The decision is made anew on what another process has changed in the linked case."""
    journal = Hurried()
    book, other = (Casebook(journal, clock=lambda: racing.LATE) for _ in range(2))
    names = racing.prepare(book, kind, 1)
    _, _, (decided_in, decided), (changed_in, changed) = racing.KINDS[kind]
    journal.first = lambda: other.perform(
        names[changed_in], changed, actor=racing.WORKER, at=racing.NOW
    ).or_raise()
    journal.times = 1
    outcome = book.perform(names[decided_in], decided, actor=racing.WORKER, at=racing.NOW)
    assert "refused" == outcome.event.outcome
    assert book.case(names[changed_in]).seq == dict(outcome.event.linked)[names[changed_in]]


def test_two_processes_at_once_decide_on_nothing_that_has_moved(tmp_path: Path) -> None:
    """No decision rests on a stale sight of a linked case, and the index has the right days."""
    url = f"sqlite:///{tmp_path}/race.db"
    assert 12 == racing.race(url, 3).total()
    assert ([], []) == (racing.stale(url), racing.wrong_days(url))


# The clock


@pytest.mark.parametrize("left_out", [True, False])
def test_nothing_is_recorded_later_than_the_clock(book: Casebook, left_out: bool) -> None:
    """A mistyped year does not lock a case; two clocks may differ by five minutes."""
    late = hours(24) + timedelta(minutes=5, microseconds=1)
    told: dict[str, Any] = {} if left_out else {"recorded_at": late}
    with pytest.raises(InvalidInput, match="must not lie later than the clock"):
        book.perform("p-1", Hold(), actor=CLERK, at=late if left_out else NOON, **told)
    with pytest.raises(InvalidInput, match="must not lie later than the clock"):
        book.start(PARCEL, PLAIN, actor=CLERK, at=late, case="p-2", **told)
    assert ["p-1"] == list(book.cases())
    in_grace = hours(24) + timedelta(minutes=5)
    done = book.perform("p-1", Hold(), actor=CLERK, at=in_grace)
    assert (in_grace, in_grace) == (done.event.at, done.event.recorded_at)


def test_threads_share_a_casebook() -> None:
    """Every attempt of every thread is kept, in one order."""
    book = Casebook(MemoryJournal(), processes=(PARCEL,))
    book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case="p-1")
    ready = threading.Barrier(4)

    def work(name: int) -> None:
        ready.wait()
        for number in range(25):
            book.perform("p-1", LookAt(), actor=CLERK, at=NOON, key=f"k-{name}-{number}")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    assert list(range(1, 102)) == [event.seq for event in book.history("p-1")]
    assert 101 == book.case("p-1").seq


def test_threads_read_and_write_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cases, options, duties and answers are whole, however little is kept ready."""
    monkeypatch.setattr(reader, "KEPT", 1)
    book = Casebook(MemoryJournal(), processes=(PARCEL,))
    names = [f"p-{number}" for number in range(4)]
    for name in names:
        book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case=name)
    book.perform("p-0", Bundle(parcel="p-1"), actor=CLERK, at=NOON)

    def work(name: str) -> None:
        for _ in range(20):
            done = book.perform(name, LookAt(), actor=CLERK, at=NOON)
            assert "write_label" in done.available()
            for other in names:
                assert "waiting" == book.case(other).state
                assert book.options(other, actor=CLERK, at=NOON)
                assert ["label"] == [duty.id for duty in book.agenda(other)]

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, names))
    assert [22, 22, 21, 21] == [book.case(name).seq for name in names]


def test_a_casebook_forgets_what_it_has_not_read_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cases are kept ready up to a number, and read again after that."""
    monkeypatch.setattr(reader, "KEPT", 3)
    book = Casebook(MemoryJournal(), processes=(PARCEL,))
    for number in range(9):
        book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case=f"p-{number}", key="k")
    for number in range(9):
        assert "waiting" == book.case(f"p-{number}").state
        again = book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case=f"p-{number}", key="k")
        assert again.repeated


def test_a_casebook_closes_its_journal(tmp_path: Path) -> None:
    """At the end of a block the store is let go."""
    with Casebook.open(f"sqlite:///{tmp_path}/cases.db") as book:
        assert [] == list(book.cases())
    with pytest.raises(Exception, match="the journal must be open"):
        list(book.cases())


def test_a_store_that_cannot_be_used_is_refused(tmp_path: Path) -> None:
    """A foreign file is left as it was."""
    (tmp_path / "cases.db").write_bytes(b"dear diary")
    with pytest.raises(StoreUnusable):
        Casebook.open(f"sqlite:///{tmp_path}/cases.db")
    assert b"dear diary" == (tmp_path / "cases.db").read_bytes()


# Starts


@pytest.fixture(name="strict")
def _strict() -> Process:
    """Make a process whose start is always refused."""

    @guard("statute", rule("HEA-08"), texts={"never": WORDS["label_written"]})
    def never(_: View) -> Finding:
        return unmet(what="everything")

    whole = parts()
    opening, *others = whole["arcs"]
    whole["arcs"] = (attrs.evolve(opening, guards=(never,)), *others)
    return Process(**{**whole, "id": "strict"})


def test_a_refused_start_leaves_no_case_and_its_id_may_be_used_again(strict: Process) -> None:
    """The refusal is recorded, another process may open the case, and its seq goes on."""
    book = Casebook(MemoryJournal(), processes=(strict, PARCEL))
    refused = book.start(strict, PLAIN, actor=CLERK, at=NOON, case="p-1")
    assert ("refused", None) == (refused.event.outcome, refused.case.state)
    with pytest.raises(UnknownCase):
        book.case("p-1")
    opened = book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case="p-1")
    assert (2, "waiting", PARCEL) == (opened.event.seq, opened.case.state, opened.case.process)
    fresh = Casebook(book.journal, processes=(strict, PARCEL))
    assert opened.case == fresh.case("p-1")
    assert [strict, PARCEL] == [event.process for event in fresh.history("p-1")]
    assert fresh.perform("p-1", WriteLabel(label="doc-1"), actor=CLERK, at=hours(1)).applied
    assert fresh.perform("p-1", correct(3), actor=CLERK, at=hours(1)).applied
    assert book.case("p-1") == fresh.case("p-1") == replay(fresh.history("p-1"))


def test_a_case_keeps_its_process(strict: Process) -> None:
    """An open case cannot be started as something else."""
    book = Casebook(MemoryJournal(), processes=(strict, PARCEL))
    book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case="p-1")
    with pytest.raises(InvalidInput, match="'process' must be the case's own, parcel, got another"):
        book.start(strict, PLAIN, actor=CLERK, at=NOON, case="p-1")


def test_a_start_on_the_id_of_an_open_case_is_invalid() -> None:
    """Of the same process and of another: it leaves nothing in that case, and no case of its own."""
    book = Casebook(MemoryJournal(), clock=lambda: NOON)
    worker = Actor(id="w-17", role="social_worker")
    opening = referral.Open(
        kind="otherwise_learned",
        child=referral.Child(id="c-1"),
        received_on=NOON.date(),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
    )
    proposal = meeting.Propose(kind="workshop", initiator="w-17", subject_ref="doc-2")
    book.start(referral, opening, actor=worker, at=NOON, case="r-1")
    book.start(meeting, proposal, actor=worker, at=NOON, case="m-1")
    before = {case: (book.case(case), book.history(case)) for case in book.cases()}
    for case, process, data, sentence in (
        ("r-1", referral, opening, "'case' must be a new id for what opens a case"),
        ("m-1", meeting, proposal, "'case' must be a new id for what opens a case"),
        ("r-1", meeting, proposal, "'process' must be the case's own, referral, got another"),
        ("m-1", referral, opening, "'process' must be the case's own, meeting, got another"),
    ):
        with pytest.raises(InvalidInput, match=sentence):
            book.start(process, data, actor=worker, at=NOON, case=case)
    with pytest.raises(InvalidInput, match="'case' must be a new id for what opens a case"):
        book.perform("r-1", opening, actor=worker, at=NOON)
    assert before == {case: (book.case(case), book.history(case)) for case in book.cases()}
    assert 2 == book.journal.last_position()


@pytest.mark.parametrize("case", ["010190-123a", "maija meikäläinen", "", 7])
def test_a_case_is_not_named_by_an_identity(book: Casebook, case: Any) -> None:
    """The id of a new case is checked as every other, and is not repeated."""
    with pytest.raises(InvalidInput, match="'case' must be an") as caught:
        book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case=case)
    assert "maija" not in str(caught.value)
    assert ["p-1"] == list(book.cases())


def test_an_importing_systems_own_event_ids_are_checked() -> None:
    """What could not be read back is not written."""
    given = chain(["e-1"], repeat("maija meikäläinen"))
    book = Casebook(MemoryJournal(), processes=(PARCEL,), ids=lambda: next(given))
    assert "e-1" == book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case="p-1").event.id
    with pytest.raises(InvalidInput, match="must be an id of 1 to 64"):
        book.perform("p-1", LookAt(), actor=CLERK, at=NOON)
    assert 1 == book.case("p-1").seq


def test_a_process_of_another_casebook_is_not_opened(book: Casebook) -> None:
    """What could not be read back is not written."""
    data = meeting.Propose(kind="workshop", initiator="w-17", subject_ref="doc-1")
    with pytest.raises(InvalidInput, match="'process' must be"):
        book.start(meeting, data, actor=CLERK, at=NOON, case="m-1")
    assert ["p-1"] == list(book.cases())


# Links


@pytest.fixture(name="linked")
def _linked(book: Casebook) -> Casebook:
    """Bundle two parcels."""
    book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case="p-2")
    assert book.perform("p-1", Bundle(parcel="p-2"), actor=CLERK, at=hours(1)).applied
    return book


def links(book: Casebook) -> dict[str, tuple[str, ...]]:
    """Give what each case is linked with."""
    return {case: PARCEL.linked(whole(book.case(case))) for case in book.cases()}


def test_a_link_stands_in_both_cases_from_one_append(linked: Casebook) -> None:
    """The echo is appended with the action, and both are seen from both sides."""
    assert {"p-1": ("p-2",), "p-2": ("p-1",)} == links(linked)
    last = [stored.case for stored in linked.journal.since(2)]
    assert ["p-1", "p-2"] == last
    assert "p-1#2" == linked.history("p-2")[-1].echo_of
    seen = linked.perform("p-2", LookAt(), actor=CLERK, at=hours(2))
    assert (("p-1", 2),) == seen.event.linked
    assert {"p-1"} == set(seen.look())
    fresh = Casebook(linked.journal, processes=(PARCEL,))
    assert links(linked) == links(fresh)


def test_what_can_be_done_next_is_judged_with_the_linked_cases(linked: Casebook) -> None:
    """Options and the answer's own list see what a guard would see."""
    linked.perform("p-1", WriteLabel(label="doc-1"), actor=CLERK, at=hours(2))
    held = linked.perform("p-2", Hold(), actor=CLERK, at=hours(2), key="k-1")
    seen = linked.perform("p-1", LookAt(), actor=CLERK, at=hours(3), key="k-2")
    assert "sort" not in seen.available()
    listed = {one.action: one for one in linked.options("p-1", actor=CLERK, at=hours(3))}
    assert ["bundled"] == [one.code for one in listed["sort"].unmet]
    again = linked.perform("p-1", LookAt(), actor=CLERK, at=hours(3), key="k-2")
    assert again.available() == seen.available()
    assert held.applied


def test_taking_a_link_back_takes_it_out_of_both(linked: Casebook) -> None:
    """The correction and its echo are one append too, and replay to the same cases."""
    outcome = linked.perform("p-1", correct(2), actor=CLERK, at=hours(2))
    assert outcome.applied
    assert {"p-1": (), "p-2": ()} == links(linked)
    assert {} == outcome.look()
    assert {"p-1": (), "p-2": ()} == links(Casebook(linked.journal, processes=(PARCEL,)))
    assert "p-1#3" == linked.history("p-2")[-1].echo_of


def test_a_link_that_was_taken_back_is_made_again_and_not_restored(linked: Casebook) -> None:
    """One case alone cannot bring back what stood in two."""
    linked.perform("p-1", correct(2), actor=CLERK, at=hours(2))
    with pytest.raises(InvalidInput, match="do the action again"):
        linked.perform("p-1", correct(3), actor=CLERK, at=hours(2))
    assert {"p-1": (), "p-2": ()} == links(linked)
    assert linked.perform("p-1", Bundle(parcel="p-2"), actor=CLERK, at=hours(3)).applied
    assert {"p-1": ("p-2",), "p-2": ("p-1",)} == links(linked)


def test_options_of_a_correction_agree_with_performing_it(linked: Casebook) -> None:
    """Later decisions are judged on the linked cases as they saw them, in options too."""
    linked.perform("p-1", WriteLabel(label="doc-1"), actor=CLERK, at=hours(2))
    linked.perform("p-1", Sort(), actor=CLERK, at=hours(3))
    linked.perform("p-2", Hold(), actor=CLERK, at=hours(4))
    linked.perform("p-1", LookAt(), actor=CLERK, at=hours(5))
    for seq in (3, 5):
        (listed,) = linked.options("p-1", actor=CLERK, at=hours(6), data=correct(seq))
        done = linked.perform("p-1", correct(seq), actor=CLERK, at=hours(6))
        assert listed.verdicts == done.event.verdicts
        assert (seq == 5) is done.applied


def test_a_key_of_a_correction_gets_the_same_answer(linked: Casebook) -> None:
    """A correction is read back as every other command."""
    done = [
        linked.perform("p-1", correct(2), actor=CLERK, at=hours(2), key="k-1") for _ in range(2)
    ]
    assert done[0].event == done[1].event
    assert done[0].case == done[1].case


# The rest of the door


def test_or_raise_raises_unless_the_action_is_applied(book: Casebook) -> None:
    """The errors carry the outcome, which is recorded all the same."""
    with pytest.raises(
        ActionRefused, match="sort must have every guard met, got unmet: label"
    ) as no:
        book.perform("p-1", Sort(), actor=CLERK, at=hours(1)).or_raise()
    assert ["label_written"] == [verdict.code for verdict in no.value.outcome.unmet]  # type: ignore[attr-defined]
    with pytest.raises(ActionNotAvailable, match="release must have an arc from the state waiting"):
        book.perform("p-1", Release(), actor=CLERK, at=hours(1)).or_raise()
    assert book.perform("p-1", Hold(), actor=CLERK, at=hours(1)).or_raise().applied
    assert 4 == book.case("p-1").seq


def test_the_agenda_lists_the_open_duties(book: Casebook) -> None:
    """What is owed is listed until it is done."""
    assert ["label"] == [duty.id for duty in book.agenda("p-1")]
    book.perform("p-1", WriteLabel(label="doc-1"), actor=CLERK, at=hours(1))
    assert [] == list(book.agenda("p-1"))


def test_options_look_at_data_when_they_are_given(book: Casebook) -> None:
    """With an action's data it alone is listed."""
    names = {one.action for one in book.options("p-1", actor=CLERK, at=hours(1))}
    assert set(PARCEL.table["waiting"]) == names
    (one,) = book.options("p-1", actor=CLERK, at=hours(1), data=Sort())
    assert "sort" == one.action


def test_what_can_be_done_next_is_judged_at_the_latest_time(book: Casebook) -> None:
    """An answer lists arcs from the time of recording, or of the last arc where that is later."""
    early = book.perform(
        "p-1", ChangeProfile(profile="strict"), actor=CLERK, at=hours(-2), recorded_at=hours(-1)
    )
    assert "hold" in early.available()


def test_the_packages_processes_are_known_by_themselves() -> None:
    """A casebook without a word about processes knows those of the library."""
    book = Casebook(MemoryJournal())
    assert set(PROCESSES) == set(book.processes)
    data = referral.Open(
        kind="notification",
        child=referral.Child(id="c-1"),
        received_on=NOON.date(),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
    )
    worker = Actor(id="w-17", role="social_worker")
    outcome = book.start(referral, data, actor=worker, at=NOON, case="r-1")
    assert ("received", "seed") == (outcome.case.state, outcome.event.profile)
    assert "screen" in outcome.available()
    refused = book.perform("r-1", referral.EndRelationship(ground="moved"), actor=worker, at=NOON)
    assert "end_relationship" not in refused.available()


def test_what_the_casebook_fills_in_is_nobodys_own_word() -> None:
    """A private person may not name the profile, and still opens a case in the casebook's own."""
    book = Casebook(MemoryJournal(), profile="statute")
    data = referral.Open(
        kind="notification",
        child=referral.Child(id="c-1"),
        received_on=NOON.date(),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
    )
    parent = Actor(id="g-1", role="guardian")
    opened = book.start(referral, data, actor=parent, at=NOON, case="r-1", key="k-1")
    assert ("received", "statute") == (opened.case.state, opened.event.profile)
    assert "statute" == opened.event.data.profile
    again = book.start(referral, data, actor=parent, at=NOON, case="r-1", key="k-1")
    assert again.event == opened.event
    named = attrs.evolve(data, profile="seed")
    refused = book.start(referral, named, actor=parent, at=NOON, case="r-2")
    assert ["actor_may_act"] == [verdict.code for verdict in refused.unmet]
