"""The index of a journal: the same answers from memory and from SQLite, written with the events."""

import tempfile

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from hypothesis import given, settings
from hypothesis import strategies as st

from journal_contract import entry
from lsprocess.errors import SequenceConflict
from lsprocess.journal import Journal, MemoryJournal, open_journal
from lsprocess.journal.marks import Counted, Marks, Opened, Running, Settled
from lsprocess.process import Deadline


FIRST = date(2026, 1, 1)
CASES = ("c-1", "c-2", "c-3")
DUTIES = ("start", "tell:g-1", "tell:g-2", "finish")
DAYS = st.integers(0, 9).map(lambda days: FIRST + timedelta(days=days))


def deadline(duty: str, strict: date, counted_from: date = FIRST) -> Deadline:
    """Make a time limit."""
    return Deadline(
        duty=duty,
        rule="DL-02",
        counted_from=counted_from,
        strict=strict,
        rolled=strict,
        policy="thl",
        policy_version="1",
    )


@st.composite
def marks(draw: st.DrawFn) -> Marks:
    """Draw what an append may change; cases are opened beforehand."""
    cases, duties = st.sampled_from(CASES), st.sampled_from(DUTIES)
    return Marks(
        set=tuple(
            (draw(cases), deadline(draw(duties), draw(DAYS), draw(DAYS)))
            for _ in range(draw(st.integers(0, 2)))
        ),
        settled=tuple(
            Settled(draw(cases), draw(duties), draw(DAYS), draw(st.sampled_from(["do", "close"])))
            for _ in range(draw(st.integers(0, 2)))
        ),
        uncounted=tuple(
            (draw(cases), draw(st.integers(1, 3))) for _ in range(draw(st.integers(0, 1)))
        ),
        counted=tuple(
            {
                (case, seq): Counted(case, seq, draw(st.sampled_from(["a", "b"])), draw(DAYS))
                for case, seq in draw(st.sets(st.tuples(cases, st.integers(4, 9)), max_size=2))
            }.values()
        ),
    )


@pytest.fixture(name="journals")
def _journals() -> Iterator[tuple[Journal, Journal]]:
    with ExitStack() as left:
        yield fresh(left)


def fresh(left: ExitStack) -> tuple[Journal, Journal]:
    """Open an empty journal of each kind, with the cases opened."""
    folder = left.enter_context(tempfile.TemporaryDirectory())
    memory = left.enter_context(MemoryJournal())
    file = left.enter_context(open_journal(f"sqlite:///{Path(folder) / 'cases.db'}"))
    opened = Marks(
        opened=(
            Opened("c-1", "referral", "p-1", "county-07", FIRST),
            Opened("c-2", "meeting", "p-1", None, FIRST),
            Opened("c-3", "referral", None, "county-08", FIRST),
        )
    )
    for journal in (memory, file):
        journal.append([entry(case, 1) for case in CASES], opened)
    return memory, file


def answers(journal: Journal, first: date, last: date) -> Any:
    """Ask everything that the index knows."""
    return (
        list(journal.due(last)),
        [
            list(journal.limits(process, code, first, last))
            for process in ("referral", "meeting")
            for code in ("start", "tell", "finish")
        ],
        [list(journal.counted(name, first, last)) for name in ("a", "b")],
        [list(journal.cases_of(client)) for client in ("p-1", "p-9")],
    )


@settings(max_examples=60)
@given(changes=st.lists(marks(), max_size=8), period=st.tuples(DAYS, DAYS))
def test_both_journals_give_the_same_answers(
    changes: list[Marks], period: tuple[date, date]
) -> None:
    """Whatever is marked, memory and SQLite agree on every question."""
    seen: set[tuple[str, int]] = set()
    with ExitStack() as left:
        journals = fresh(left)
        for seq, change in enumerate(changes, start=2):
            new = tuple(one for one in change.counted if (one.case, one.seq) not in seen)
            seen.update((one.case, one.seq) for one in new)
            sound = Marks(
                set=change.set, settled=change.settled, uncounted=change.uncounted, counted=new
            )
            for journal in journals:
                journal.append([entry("c-1", seq)], sound)
        first, last = sorted(period)
        memory, file = (answers(journal, first, last) for journal in journals)
    assert memory == file


def test_what_is_due_comes_by_its_day(journals: tuple[Journal, Journal]) -> None:
    """Open limits up to a day are given, the earliest first; settled and later ones are not."""
    early, late = deadline("start", FIRST), deadline("finish", FIRST + timedelta(days=3))
    settled = Settled("c-2", "start", FIRST, "do")
    for journal in journals:
        journal.append([], Marks())
        journal.append([entry("c-1", 2)], Marks(set=(("c-1", late), ("c-1", early))))
        journal.append([entry("c-2", 2)], Marks(set=(("c-2", early),)))
        journal.append([entry("c-2", 3)], Marks(settled=(settled,)))
        assert [Running("c-1", "referral", "county-07", early)] == list(journal.due(FIRST))
        assert [early, late] == [one.deadline for one in journal.due(late.strict)]
        (done,) = journal.limits("meeting", "start", FIRST, FIRST)
        assert (FIRST, "do", None) == (done.settled_on, done.settled_by, done.organisation)
        assert "start" == done.code


def test_a_breach_is_marked_until_the_limit_begins_anew(journals: tuple[Journal, Journal]) -> None:
    """A limit that is set again has not been found passed."""
    limit = deadline("start", FIRST)
    for journal in journals:
        journal.append([entry("c-1", 2)], Marks(set=(("c-1", limit),)))
        journal.append([entry("c-1", 3)], Marks(breached=(("c-1", "start"),)))
        assert [True] == [one.breached for one in journal.due(FIRST)]
        journal.append([entry("c-1", 4)], Marks(set=(("c-1", limit),)))
        assert [False] == [one.breached for one in journal.due(FIRST)]


def test_many_answers_come_page_by_page(journals: tuple[Journal, Journal]) -> None:
    """More than one page is given whole, each once."""
    many = [deadline(f"tell:g-{number}", FIRST) for number in range(1203)]
    counted = tuple(Counted("c-1", number, "a", FIRST) for number in range(1, 1204))
    clients = tuple(Opened(f"x-{number}", "referral", "p-8", None, FIRST) for number in range(1203))
    for journal in journals:
        found = Marks(opened=clients, set=tuple(("c-1", one) for one in many), counted=counted)
        journal.append([entry("c-1", 2)], found)
        assert sorted(one.duty for one in many) == [o.deadline.duty for o in journal.due(FIRST)]
        assert 1203 == len(list(journal.limits("referral", "tell", FIRST, FIRST)))
        assert [(FIRST, "county-07")] * 1203 == list(journal.counted("a", FIRST, FIRST))
        assert [one.case for one in clients] == list(journal.cases_of("p-8"))


def test_marks_are_kept_with_their_events_or_not_at_all(journals: tuple[Journal, Journal]) -> None:
    """A conflict leaves the index as it was."""
    for journal in journals:
        with pytest.raises(SequenceConflict):
            journal.append([entry("c-1", 9)], Marks(set=(("c-1", deadline("start", FIRST)),)))
        assert [] == list(journal.due(FIRST))
