"""What every journal promises: one suite, and one model to compare with, run for each store."""

from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from uuid import UUID

import pytest

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from lsprocess.errors import JournalError, SequenceConflict
from lsprocess.journal import Entry, Journal, Seen, Stored
from lsprocess.journal.port import NOTHING_SEEN


MANY = 1203
"""More than two of the batches in which a store may fetch."""


def entry(case: str, seq: int, key: str | None = None) -> Entry:
    """Make an entry whose body tells where it belongs and is no valid text."""
    return Entry(case, seq, key, f"{case}/{seq}".encode() + b"\x00\xff")


def refused(journal: Journal, *entries: Entry, seen: Seen = NOTHING_SEEN) -> tuple[str, int]:
    """Append in vain and give what the conflict names."""
    with pytest.raises(SequenceConflict) as caught:
        journal.append(entries, seen=seen)
    return caught.value.case, caught.value.expected


class JournalContract:
    """The promises; a subclass gives the fixture ``journal``, empty and open."""

    def test_a_new_journal_is_empty(self, journal: Journal) -> None:
        """Nothing is found in a journal that nobody wrote to."""
        assert [] == list(journal.read("c-1"))
        assert [] == list(journal.since(0))
        assert [] == list(journal.cases())
        assert journal.find("c-1", "k-1") is None
        assert 0 == journal.last_position()

    def test_what_goes_in_comes_out_byte_for_byte(self, journal: Journal) -> None:
        """An event is read back with every field and byte that was appended."""
        position = journal.append([entry("c-1", 1, "k-1")])
        assert [Stored(position, "c-1", 1, "k-1", b"c-1/1\x00\xff")] == list(journal.read("c-1"))
        assert position == journal.last_position()

    def test_an_empty_body_and_an_empty_key_are_kept(self, journal: Journal) -> None:
        """Emptiness is not absence."""
        position = journal.append([Entry("c-1", 1, "", b"")])
        assert Stored(position, "c-1", 1, "", b"") == journal.find("c-1", "")

    def test_appending_nothing_writes_nothing(self, journal: Journal) -> None:
        """An empty append gives the last position and leaves it where it was."""
        position = journal.append([entry("c-1", 1)])
        assert position == journal.append([])
        assert 1 == len(list(journal.since(0)))

    def test_several_cases_can_move_in_one_append(self, journal: Journal) -> None:
        """Linked cases are written together, in the order given, with growing positions."""
        entries = [entry("c-1", 1), entry("c-2", 1), entry("c-1", 2), entry("c-2", 2)]
        last = journal.append(entries)
        kept = list(journal.since(0))
        assert [(one.case, one.seq) for one in entries] == [(one.case, one.seq) for one in kept]
        assert sorted({one.position for one in kept}) == [one.position for one in kept]
        assert last == kept[-1].position

    @pytest.mark.parametrize("seq", [-1, 0, 1, 2, 4])
    def test_a_sequence_number_must_be_the_next_one(self, journal: Journal, seq: int) -> None:
        """A repeated number and a gap are both conflicts, and the conflict names the place."""
        journal.append([entry("c-1", 1), entry("c-1", 2)])
        assert ("c-1", seq) == refused(journal, entry("c-1", seq))
        assert [1, 2] == [one.seq for one in journal.read("c-1")]

    def test_what_was_seen_must_still_be_so(self, journal: Journal) -> None:
        """A case that was looked at has not moved, or nothing is written."""
        journal.append([entry("c-1", 1), entry("c-2", 1), entry("c-2", 2)])
        assert 4 == journal.append([entry("c-1", 2)], seen={"c-2": 2, "c-1": 1, "c-9": 0})
        assert ("c-2", 2) == refused(journal, entry("c-1", 3), seen={"c-1": 2, "c-2": 1})
        assert ("c-2", 4) == refused(journal, entry("c-1", 3), seen={"c-2": 3})
        assert ("c-9", 2) == refused(journal, entry("c-1", 3), seen={"c-9": 1})
        assert [1, 2] == [one.seq for one in journal.read("c-1")]

    @pytest.mark.parametrize("seq", [0, 2])
    def test_a_case_begins_with_one(self, journal: Journal, seq: int) -> None:
        """The first event of a case has sequence number 1."""
        assert ("c-1", seq) == refused(journal, entry("c-1", seq))
        assert [] == list(journal.cases())

    def test_one_conflict_leaves_nothing_of_the_whole_append(self, journal: Journal) -> None:
        """All or nothing: good entries before a bad one are not kept, and can be kept later."""
        good = [entry("c-1", 1, "k-1"), entry("c-2", 1, "k-1")]
        assert ("c-2", 3) == refused(journal, *good, entry("c-2", 3))
        assert [] == list(journal.since(0))
        journal.append(good)
        assert ["c-1", "c-2"] == list(journal.cases())

    def test_a_key_is_used_once_in_its_case(self, journal: Journal) -> None:
        """A key that comes back in its case is a conflict, within one append as well."""
        position = journal.append([entry("c-1", 1, "k-1")])
        assert ("c-1", 2) == refused(journal, entry("c-1", 2, "k-1"))
        assert ("c-2", 2) == refused(journal, entry("c-2", 1, "k-2"), entry("c-2", 2, "k-2"))
        assert position == journal.last_position()

    def test_another_case_may_use_the_same_key(self, journal: Journal) -> None:
        """Keys belong to their cases, and no key at all may come as often as it likes."""
        journal.append([entry("c-1", 1, "k-1"), entry("c-2", 1, "k-1")])
        journal.append([entry("c-1", 2), entry("c-1", 3)])
        assert [("k-1", 1), (None, 2), (None, 3)] == [
            (one.key, one.seq) for one in journal.read("c-1")
        ]

    def test_a_key_finds_its_event(self, journal: Journal) -> None:
        """The event is found by case and key, never by the key alone."""
        journal.append([entry("c-1", 1), entry("c-1", 2, "k-2"), entry("c-2", 1, "k-1")])
        assert list(journal.read("c-1"))[1] == journal.find("c-1", "k-2")
        assert journal.find("c-1", "k-1") is None
        assert journal.find("c-2", "k-2") is None

    def test_a_reader_can_ask_for_a_part_of_a_case(self, journal: Journal) -> None:
        """``after`` leaves out what the reader has, ``until`` what it does not want."""
        journal.append([entry("c-1", seq) for seq in range(1, 6)])

        def seqs(after: int = 0, until: int | None = None) -> list[int]:
            return [one.seq for one in journal.read("c-1", after=after, until=until)]

        assert [4, 5] == seqs(after=3)
        assert [] == seqs(after=5)
        assert [1, 2, 3, 4, 5] == seqs(after=-1)
        assert [1, 2] == seqs(until=2)
        assert [] == seqs(until=0)
        assert [] == seqs(until=-1)
        assert [2, 3] == seqs(after=1, until=3)
        assert [] == seqs(after=4, until=2)

    def test_a_long_journal_is_read_to_its_end(self, journal: Journal) -> None:
        """However many batches it takes, nothing is missed or told twice."""
        journal.append([entry("c-1", seq) for seq in range(1, MANY + 1)])
        journal.append([entry(f"c-{number}", 1) for number in range(2, MANY + 1)])
        assert list(range(1, MANY + 1)) == [one.seq for one in journal.read("c-1")]
        assert [f"c-{number}" for number in range(1, MANY + 1)] == list(journal.cases())
        positions = [one.position for one in journal.since(0)]
        assert 2 * MANY - 1 == len(positions)
        assert positions == sorted(set(positions))

    def test_a_follower_resumes_where_it_stopped(self, journal: Journal) -> None:
        """Reading since the last position seen gives exactly what came after."""
        journal.append([entry("c-1", 1), entry("c-2", 1)])
        seen = list(journal.since(-1))[-1].position
        assert [] == list(journal.since(seen))
        journal.append([entry("c-1", 2)])
        assert [("c-1", 2)] == [(one.case, one.seq) for one in journal.since(seen)]

    def test_cases_come_in_the_order_they_were_opened(self, journal: Journal) -> None:
        """Each case is named once, however much happened in it since."""
        journal.append([entry("c-9", 1), entry("c-1", 1)])
        journal.append([entry("c-5", 1), entry("c-9", 2)])
        assert ["c-9", "c-1", "c-5"] == list(journal.cases())

    def test_a_half_read_iterator_is_in_nobodys_way(self, journal: Journal) -> None:
        """Appending while somebody reads neither waits nor spoils what is being read."""
        journal.append([entry("c-1", seq) for seq in range(1, MANY + 1)])
        reading, following, naming = journal.read("c-1"), journal.since(0), journal.cases()
        head = [one.seq for one in islice(reading, 3)]
        behind = [one.position for one in islice(following, 3)]
        assert "c-1" == next(naming)
        journal.append([entry("c-2", 1)])
        assert list(range(1, MANY + 1)) == head + [one.seq for one in reading]
        assert len(behind + [one.position for one in following]) in {MANY, MANY + 1}

    def test_every_store_has_its_own_id(self, journal: Journal, another: Journal) -> None:
        """The id is a UUID, stays the same, and no two stores share it."""
        assert str(UUID(journal.store_id)) == journal.store_id
        assert journal.store_id != another.store_id

    def test_a_closed_journal_answers_nothing(self, journal: Journal) -> None:
        """Whatever is asked after closing is refused; closing again is harmless."""
        journal.append([entry("c-1", 1)])
        with journal as same:
            assert same is journal
        journal.close()
        questions = (
            lambda: journal.append([entry("c-1", 2)]),
            lambda: journal.append([]),
            lambda: list(journal.read("c-1")),
            lambda: journal.find("c-1", "k-1"),
            lambda: list(journal.since(0)),
            lambda: list(journal.cases()),
            journal.last_position,
        )
        for question in questions:
            with pytest.raises(JournalError, match="must be open"):
                question()

    def test_threads_that_race_for_a_case_win_one_each_time(self, journal: Journal) -> None:
        """Of all who write the same sequence number one succeeds, and nothing is lost."""
        rounds, racers = 25, 4

        def run(racer: int) -> int:
            won = 0
            while (seq := len(list(journal.read("c-1"))) + 1) <= rounds:
                try:
                    journal.append([entry("c-1", seq), entry(f"own-{racer}", won + 1)])
                    won += 1
                except SequenceConflict:
                    pass
            return won

        with ThreadPoolExecutor(racers) as pool:
            wins = list(pool.map(run, range(racers)))
        assert rounds == sum(wins)
        assert list(range(1, rounds + 1)) == [one.seq for one in journal.read("c-1")]
        owned = [len(list(journal.read(f"own-{racer}"))) for racer in range(racers)]
        assert wins == owned


CASES = st.sampled_from(["c-1", "c-2", "", "ä\x00"])
KEYS = st.none() | st.sampled_from(["k-1", "k-2", "k-3", ""])
ENTRIES = st.lists(st.builds(Entry, CASES, st.integers(0, 4), KEYS, st.binary(max_size=9)))


class JournalMachine(RuleBasedStateMachine):
    """Compare a journal with a list of entries; a subclass opens the journal."""

    journal: Journal

    def __init__(self) -> None:
        """Start with an empty model."""
        super().__init__()
        self.model: list[Entry] = []

    def fits(self, entries: list[Entry]) -> bool:
        """Tell whether the entries could follow the model, in the plainest way there is."""
        future = list(self.model)
        for one in entries:
            case = [other for other in future if other.case == one.case]
            taken = one.key is not None and one.key in {other.key for other in case}
            if taken or one.seq != len(case) + 1:
                return False
            future.append(one)
        return True

    def try_to_append(self, entries: list[Entry]) -> None:
        """Append, and expect what the model says."""
        if self.fits(entries):
            self.journal.append(entries)
            self.model += entries
        else:
            with pytest.raises(SequenceConflict):
                self.journal.append(entries)

    @rule(entries=ENTRIES)
    def append_anything(self, entries: list[Entry]) -> None:
        """Append entries that seldom fit."""
        self.try_to_append(entries)

    @rule(steps=st.lists(st.tuples(CASES, KEYS, st.binary(max_size=9)), max_size=4))
    def append_in_sequence(self, steps: list[tuple[str, str | None, bytes]]) -> None:
        """Append entries whose numbers fit; their keys may not."""
        heads = {case: sum(one.case == case for one in self.model) for case, _, _ in steps}
        entries = []
        for case, key, body in steps:
            heads[case] += 1
            entries.append(Entry(case, heads[case], key, body))
        self.try_to_append(entries)

    @rule(case=CASES, key=st.sampled_from(["k-1", "k-2", "k-3", ""]))
    def find(self, case: str, key: str) -> None:
        """Look for a key."""
        found = self.journal.find(case, key)
        wanted = [one for one in self.model if (one.case, one.key) == (case, key)]
        assert wanted == ([Entry(found.case, found.seq, found.key, found.body)] if found else [])

    @rule(case=CASES, after=st.integers(0, 5), until=st.none() | st.integers(0, 5))
    def read(self, case: str, after: int, until: int | None) -> None:
        """Read a part of a case."""
        end = len(self.model) if until is None else until
        wanted = [one for one in self.model if one.case == case and after < one.seq <= end]
        read = self.journal.read(case, after=after, until=until)
        assert wanted == [Entry(one.case, one.seq, one.key, one.body) for one in read]

    @invariant()
    def tells_the_same_story(self) -> None:
        """Hold what the model holds, in the same order."""
        kept = list(self.journal.since(0))
        assert self.model == [Entry(one.case, one.seq, one.key, one.body) for one in kept]
        assert list(dict.fromkeys(one.case for one in self.model)) == list(self.journal.cases())
        assert (kept[-1].position if kept else 0) == self.journal.last_position()

    def teardown(self) -> None:
        """Close the journal."""
        self.journal.close()
