"""The audit trail: every event once, in order, after the append, whatever happens in between."""

import io
import json
import logging
import os
import subprocess
import sys

from collections.abc import Iterator
from pathlib import Path
from stat import S_IMODE
from typing import Any

import pytest
import structlog

from lsprocess import Casebook
from lsprocess.audit import AuditFile, LineTrail, Trail, line_logger
from lsprocess.audit import files as audit_files
from lsprocess.audit.following import differing
from lsprocess.errors import StoreUnusable
from lsprocess.journal import Entry, Journal, MemoryJournal, open_journal
from lsprocess.journal.codec import encode
from parcel import CLERK, NOON, PARCEL, Bundle, Desk, LookAt, Receive, Sort, WriteLabel, hours
from places import KIT


PLAIN = Receive(kind="plain", owner="p-9")
LIBRARY = {(PARCEL.id, PARCEL.version): PARCEL}


class Listener:
    """A logger that keeps what it is told, and fails when it is asked to."""

    def __init__(self) -> None:
        """Begin with nothing told."""
        self.told: list[tuple[str, dict[str, Any]]] = []
        self.failing = False

    def info(self, event: str, **record: Any) -> None:
        """Take one event."""
        if self.failing:
            message = "the logger is down"
            raise OSError(message)
        self.told.append((event, record))

    @property
    def positions(self) -> list[int]:
        """Positions in the order in which they were told."""
        return [record["position"] for _, record in self.told]


@pytest.fixture(name="book")
def _book() -> Casebook:
    """Make an empty casebook for parcels."""
    return Casebook(MemoryJournal(), processes=(PARCEL,))


def work(book: Casebook, case: str = "p-1", times: int = 1) -> None:
    """Receive a parcel, be refused once, and record facts."""
    book.start(PARCEL, PLAIN, actor=CLERK, at=NOON, case=case)
    book.perform(case, Sort(), actor=CLERK, at=hours(1))
    for _ in range(times):
        book.perform(case, LookAt(), actor=CLERK, at=hours(2))


def lines_of(path: Path) -> list[dict[str, Any]]:
    """Read an audit file."""
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_every_event_is_told_once_in_order_with_its_record(book: Casebook) -> None:
    """Applied, refused and echoed events alike: outcome, place in the store, and the record."""
    heard = Listener()
    book.follow(heard)
    work(book)
    work(book, "p-2")
    book.perform("p-1", Bundle(parcel="p-2"), actor=CLERK, at=hours(3))
    assert list(range(1, 9)) == heard.positions
    assert ["lsprocess.applied", "lsprocess.refused"] == [event for event, _ in heard.told[:2]]
    assert ("p-2", "p-1#4") == (heard.told[-1][1]["case"], heard.told[-1][1]["echo_of"])
    assert {book.journal.store_id} == {record["store"] for _, record in heard.told}


def test_nothing_is_told_before_it_is_kept(book: Casebook) -> None:
    """When a trail hears of an event, the journal has it."""

    class Asking(Listener):
        def info(self, event: str, **record: Any) -> None:
            assert record["position"] <= book.journal.last_position()
            super().info(event, **record)

    heard = Asking()
    book.follow(heard)
    work(book)
    assert [1, 2, 3] == heard.positions


def test_a_failing_logger_neither_hides_the_outcome_nor_loses_a_line(book: Casebook) -> None:
    """The outcome says what was not told; the next attempt tells it first."""
    heard, other = Listener(), Listener()
    book.follow(heard)
    book.follow(other)
    work(book)
    heard.failing = True
    outcome = book.perform("p-1", WriteLabel(label="doc-1"), actor=CLERK, at=hours(3))
    assert outcome.applied
    assert ["the logger is down"] == [str(error) for error in outcome.untold]
    heard.failing = False
    outcome = book.perform("p-1", Sort(), actor=CLERK, at=hours(3))
    assert (True, ()) == (outcome.applied, outcome.untold)
    assert [1, 2, 3, 4, 5] == heard.positions == other.positions


def test_a_follower_hears_first_what_happened_before(book: Casebook) -> None:
    """A trail begins after the position that it was told last."""
    work(book)
    heard, later = Listener(), Listener()
    trail = book.follow(heard)
    book.follow(later, position=2)
    book.perform("p-1", LookAt(), actor=CLERK, at=hours(3))
    assert ([1, 2, 3, 4], [3, 4]) == (heard.positions, later.positions)
    assert (4, 0) == (trail.position, trail.catch_up())


def test_what_another_casebook_wrote_is_told_too(book: Casebook) -> None:
    """Two writers, one journal: each trail tells everything, and nothing twice."""
    heard = Listener()
    trail = book.follow(heard)
    other = Casebook(book.journal, processes=(PARCEL,))
    work(other)
    work(book, "p-2")
    assert list(range(1, 7)) == heard.positions
    desk = Desk()
    trail.tell(3, desk.do(PLAIN))
    assert list(range(1, 7)) == heard.positions


def test_a_crash_between_append_and_telling_loses_no_line(tmp_path: Path) -> None:
    """What was appended and not told is told when the file is opened again."""
    journal, path = MemoryJournal(), tmp_path / "audit.jsonl"
    book = Casebook(journal, processes=(PARCEL,))
    with AuditFile(path, journal) as audit:
        book.trails.append(audit.trail)
        work(book)
    book.trails.clear()
    book.perform("p-1", LookAt(), actor=CLERK, at=hours(3))
    assert 3 == len(lines_of(path))
    with AuditFile(path, journal):
        assert [1, 2, 3, 4] == [line["position"] for line in lines_of(path)]
    with AuditFile(path, journal) as audit:
        assert (4, 0) == (audit.trail.position, audit.trail.catch_up())


def test_a_line_is_the_journals_record_with_its_place_and_its_name(tmp_path: Path) -> None:
    """Between the store's place and the event's name stand the very bytes of the journal."""
    journal, path = MemoryJournal(), tmp_path / "audit.jsonl"
    book = Casebook(journal, processes=(PARCEL,))
    work(book)
    with AuditFile(path, journal):
        lines = path.read_bytes().splitlines()
    for line, stored in zip(lines, journal.since(0), strict=True):
        assert stored.body[1:-1] in line
        record = json.loads(line)
        assert (journal.store_id, stored.position) == (record.pop("store"), record.pop("position"))
        assert f"lsprocess.{record['outcome']}" == record.pop("event")
        assert json.loads(stored.body) == record


def test_a_plain_trail_writes_the_same_through_the_line_logger(book: Casebook) -> None:
    """The lines' logger takes a record as keywords as well as in bytes."""
    work(book)
    plain, lean = io.BytesIO(), io.BytesIO()
    Trail(book.journal, line_logger(plain)).catch_up()
    LineTrail(book.journal, line_logger(lean)).catch_up()
    told = [json.loads(line) for line in plain.getvalue().splitlines()]
    assert told == [json.loads(line) for line in lean.getvalue().splitlines()]
    assert 3 == len(told)


@pytest.fixture(name="configured")
def _configured() -> Iterator[list[Any]]:
    """Configure structlog as an importing system might."""
    heard: list[Any] = []

    def keep(_logger: object, _method: str, line: Any) -> Any:
        heard.append(dict(line))
        raise structlog.DropEvent

    structlog.configure(
        processors=[structlog.processors.add_log_level, keep],
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
    )
    yield heard
    structlog.reset_defaults()


def test_an_importing_systems_structlog_takes_the_events_too(
    book: Casebook, configured: list[Any]
) -> None:
    """The user's own processors get the record; a level filter of theirs is theirs."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.INFO))
    book.follow(structlog.get_logger())
    work(book)
    assert ["lsprocess.applied", "lsprocess.refused", "lsprocess.applied"] == [
        line["event"] for line in configured
    ]
    assert {"info"} == {line["level"] for line in configured}
    assert ["p-1"] * 3 == [line["case"] for line in configured]


@pytest.mark.usefixtures("configured")
def test_a_configuration_of_structlog_changes_no_audit_line(tmp_path: Path) -> None:
    """The audit file is written whatever structlog was configured to do."""
    journal = MemoryJournal()
    work(Casebook(journal, processes=(PARCEL,)))
    with AuditFile(tmp_path / "audit.jsonl", journal):
        assert 3 == len(lines_of(tmp_path / "audit.jsonl"))


@pytest.fixture(name="written")
def _written(tmp_path: Path) -> tuple[MemoryJournal, Path]:
    """Write an audit file of three lines."""
    journal, path = MemoryJournal(), tmp_path / "audit.jsonl"
    work(Casebook(journal, processes=(PARCEL,)))
    with AuditFile(path, journal):
        pass
    return journal, path


@pytest.mark.parametrize("kept", [1, 5, 40])
def test_a_last_line_that_was_cut_short_is_written_anew(
    written: tuple[MemoryJournal, Path], kept: int
) -> None:
    """Whatever a crash left of the last line, the file is whole again afterwards."""
    journal, path = written
    whole = path.read_bytes()
    cut = whole.rindex(b"\n", 0, -1) + 1 + kept
    path.write_bytes(whole[:cut])
    with AuditFile(path, journal):
        pass
    assert whole == path.read_bytes()


def test_every_cut_of_the_file_is_made_whole(written: tuple[MemoryJournal, Path]) -> None:
    """Between any two bytes a crash may come."""
    journal, path = written
    whole = path.read_bytes()
    for cut in range(0, len(whole), 37):
        path.write_bytes(whole[:cut])
        with AuditFile(path, journal):
            pass
        assert whole == path.read_bytes()


@pytest.mark.parametrize(
    "content", [b"dear diary\n", b"dear diary", b"\n", b"\x00\xff", b'{"stored":1}\n', b"[]\n[]"]
)
def test_a_foreign_file_is_refused_and_left_as_it_was(tmp_path: Path, content: bytes) -> None:
    """Nothing is cut off and nothing is added to a file that holds something else."""
    path = tmp_path / "diary.txt"
    path.write_bytes(content)
    with pytest.raises(StoreUnusable, match="the audit file must hold audit lines only"):
        AuditFile(path, MemoryJournal())
    assert content == path.read_bytes()


def test_a_damaged_line_of_the_own_store_is_refused(written: tuple[MemoryJournal, Path]) -> None:
    """A line that names the store without its position cannot be followed on."""
    journal, path = written
    path.write_bytes(b'{"store":"%s"}\n' % journal.store_id.encode())
    with pytest.raises(StoreUnusable, match="got a damaged one; name a new file"):
        AuditFile(path, journal)


def test_another_stores_lines_stay_and_do_not_count(written: tuple[MemoryJournal, Path]) -> None:
    """One file may hold the lines of several stores, each followed by its own positions."""
    journal, path = written
    before = path.read_bytes()
    second = MemoryJournal()
    work(Casebook(second, processes=(PARCEL,)), times=2)
    for _ in range(2):
        with AuditFile(path, second):
            pass
    with AuditFile(path, journal) as audit:
        assert 3 == audit.trail.position
    assert path.read_bytes().startswith(before)
    own = [line for line in lines_of(path) if line["store"] == second.store_id]
    assert [1, 2, 3, 4] == [line["position"] for line in own]


def refuses(path: Path, journal: Journal, because: str, **more: Any) -> None:
    """Expect that an audit file is refused, and that neither it nor another changes."""
    before = {one: one.read_bytes() for one in path.parent.iterdir()}
    with pytest.raises(StoreUnusable, match=because):
        AuditFile(path, journal, **more)
    after = {one: one.read_bytes() for one in path.parent.iterdir()}
    assert before == {one: body for one, body in after.items() if body or one in before}


def test_a_file_ahead_of_its_store_is_refused(written: tuple[MemoryJournal, Path]) -> None:
    """An older backup of a store under a newer audit file would tell other events as told."""
    journal, path = written
    older = MemoryJournal()
    older.store_id = journal.store_id
    for stored in list(journal.since(0))[:2]:
        older.append([Entry(stored.case, stored.seq, stored.key, stored.body)])
    path.write_bytes(path.read_bytes() + b'{"store":"')
    refuses(path, older, "ahead of its store.* restore the store's latest backup")


def test_a_file_of_another_past_is_refused(written: tuple[MemoryJournal, Path]) -> None:
    """A backup that went on otherwise holds other events at the same positions."""
    journal, path = written
    other = MemoryJournal()
    other.store_id = journal.store_id
    work(Casebook(other, processes=(PARCEL,)), "p-2")
    refuses(path, other, "got another; restore the store and the file that go together")


def test_a_last_line_that_was_edited_is_refused(written: tuple[MemoryJournal, Path]) -> None:
    """Whoever changes the last line is found out by the stored event."""
    journal, path = written
    path.write_bytes(path.read_bytes().replace(b'"action":"look_at"', b'"action":"look_up"'))
    refuses(path, journal, "the last line of the audit file must be the event")


@pytest.mark.parametrize("position", ["-1", "0", "9" * 40, '"x"', "null"])
def test_a_position_that_none_can_be_is_refused(
    written: tuple[MemoryJournal, Path], position: str
) -> None:
    """What stands for a position is looked at before it is followed."""
    journal, path = written
    line = f'{{"store":"{journal.store_id}","position":{position}}}\n'
    path.write_bytes(path.read_bytes() + line.encode())
    refuses(path, journal, "the audit file must")


@pytest.mark.parametrize("cut", [0, 40])
def test_a_file_that_ends_in_zeros_is_refused(
    written: tuple[MemoryJournal, Path], cut: int
) -> None:
    """What a crash left of a file's end is for a person to look at; whole lines stay."""
    journal, path = written
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) - cut] + bytes(512))
    refuses(path, journal, "got zeros, .*; cut them off its end")


@pytest.mark.parametrize("end", ["", "-wal", "-shm", "-journal"])
@pytest.mark.parametrize("link", [None, Path.symlink_to, Path.hardlink_to])
def test_a_file_of_the_store_is_no_audit_file(tmp_path: Path, end: str, link: Any) -> None:
    """Neither the store nor its log takes lines, by whatever name they are given."""
    with open_journal(f"sqlite:///{tmp_path}/cases.db") as journal:
        path = tmp_path / f"cases.db{end}"
        if link is not None:
            target = path
            path = tmp_path / "audit.jsonl"
            if link is Path.hardlink_to and not target.exists():
                pytest.skip("what is not there has no second name")
            link(path, target)
        before = {one.name: one.is_symlink() for one in tmp_path.iterdir()}
        with pytest.raises(StoreUnusable, match="got a file of the store; name another"):
            AuditFile(path, journal)
        assert before == {one.name: one.is_symlink() for one in tmp_path.iterdir()}


def test_a_new_file_goes_on_after_the_one_put_away(written: tuple[MemoryJournal, Path]) -> None:
    """Two files in their order hold each event once; a last line cut short is told anew."""
    journal, path = written
    away, empty = path.with_name("audit.1"), path.with_name("audit.2")
    path.write_bytes(path.read_bytes()[:-9])
    path.rename(away)
    book = Casebook(journal, processes=(PARCEL,))
    for _ in range(2):
        with AuditFile(path, journal, after=away) as audit:
            book.trails[:] = [audit.trail]
            book.perform("p-1", LookAt(), actor=CLERK, at=hours(3))
    assert [3, 4, 5] == [line["position"] for line in lines_of(path)]
    assert [1, 2] == [json.loads(one)["position"] for one in away.read_bytes().splitlines()[:-1]]
    with AuditFile(empty, journal, after=path):
        assert b"" == empty.read_bytes()


def test_a_first_file_needs_none_before_it(tmp_path: Path) -> None:
    """The same command serves the first run of a store and every later one."""
    journal, away = MemoryJournal(), tmp_path / "audit.1"
    book = Casebook(journal, processes=(PARCEL,))
    with AuditFile(tmp_path / "audit.jsonl", journal, after=away) as audit:
        book.trails.append(audit.trail)
        work(book)
    with AuditFile(tmp_path / "audit.jsonl", journal, after=away) as audit:
        assert 3 == audit.trail.position


def test_what_the_file_leaves_out_between_its_lines_is_found(
    written: tuple[MemoryJournal, Path],
) -> None:
    """Whoever cuts a line out is found out by the event that has none; a cut end is no gap."""
    journal, path = written
    first, *_, last = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(first + last)
    assert list(range(2, journal.last_position())) == list(differing(path, journal))
    path.write_bytes(first)
    assert [] == list(differing(path, journal))


def test_a_file_that_cannot_be_opened_is_not_compared(tmp_path: Path) -> None:
    """It is said that it cannot be read, rather than that all is well."""
    with pytest.raises(StoreUnusable, match="the audit file must be readable"):
        list(differing(tmp_path, MemoryJournal()))


def test_a_file_before_that_does_not_fit_is_refused(written: tuple[MemoryJournal, Path]) -> None:
    """Where the lines before cannot be found, none are repeated or left out."""
    journal, away = written
    path = away.with_name("new.jsonl")
    refuses(path, journal, "the audit file before must be an ordinary", after=away.parent / "none")
    other = away.with_name("other.jsonl")
    other.touch()
    refuses(path, journal, "must hold lines of this store, got none", after=other)
    with AuditFile(away, journal):
        refuses(path, journal, "nobody writes to any more, got one in use", after=away)
    away.write_bytes(away.read_bytes().replace(b'"action":"look_at"', b'"action":"look_up"'))
    refuses(path, journal, "must be the event", after=away)


@pytest.mark.parametrize(("shared", "mode"), [(False, 0o600), (True, 0o660)])
def test_a_new_file_is_private(tmp_path: Path, shared: bool, mode: int) -> None:
    """Its owner alone can read it, or the group too; a file that is there keeps its mode."""
    path = tmp_path / "audit.jsonl"
    AuditFile(path, MemoryJournal(), shared_with_group=shared).close()
    assert mode == S_IMODE(path.stat().st_mode)
    path.chmod(0o640)
    AuditFile(path, MemoryJournal(), shared_with_group=shared).close()
    assert 0o640 == S_IMODE(path.stat().st_mode)


def test_a_file_in_use_is_refused(written: tuple[MemoryJournal, Path]) -> None:
    """One process writes a file at a time; when it is done the next one may."""
    journal, path = written
    with (
        AuditFile(path, journal),
        pytest.raises(StoreUnusable, match="got one in use; name another"),
    ):
        AuditFile(path, journal)
    AuditFile(path, journal).close()


def test_a_file_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    """The operating system's own reason is told, without the path."""
    with pytest.raises(StoreUnusable, match="must be one that can be written, got: Is a directory"):
        AuditFile(tmp_path, MemoryJournal())


def test_a_device_is_refused() -> None:
    """Lines that must be found again are not sent to a device."""
    with pytest.raises(StoreUnusable, match="must be an ordinary file"):
        AuditFile(Path(os.devnull), MemoryJournal())


class FullDisk:
    """An operating system whose disk takes only so many bytes."""

    def __init__(self, room: int | None) -> None:
        """Leave *room* bytes; None breaks down instead."""
        self.room = room

    def __call__(self, number: int, line: bytes) -> int:
        """Write what there is room for."""
        if self.room is None:
            raise OSError(5, "Input/output error")
        return REAL_WRITE(number, line[: self.room])


REAL_WRITE = os.write


@pytest.mark.parametrize("room", [0, 40, None])
def test_a_full_disk_leaves_whole_lines_and_loses_none(
    written: tuple[MemoryJournal, Path], monkeypatch: pytest.MonkeyPatch, room: int | None
) -> None:
    """What does not fit is taken back, told as untold, and written when there is room again."""
    journal, path = written
    book = Casebook(journal, processes=(PARCEL,))
    with AuditFile(path, journal) as audit:
        book.trails.append(audit.trail)
        before = path.read_bytes()
        with monkeypatch.context() as patched:
            patched.setattr(audit_files.os, "write", FullDisk(room))
            outcome = book.perform("p-1", LookAt(), actor=CLERK, at=hours(3))
        assert outcome.applied
        assert [OSError] == [type(error) for error in outcome.untold]
        assert before == path.read_bytes()
        book.perform("p-1", LookAt(), actor=CLERK, at=hours(3))
    assert [1, 2, 3, 4, 5] == [line["position"] for line in lines_of(path)]


KILLED = """
import os, sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from lsprocess import Casebook
from lsprocess.audit import AuditFile
from lsprocess.journal import open_journal
from parcel import CLERK, NOON, PARCEL, LookAt, Receive

journal = open_journal(f"sqlite:///{sys.argv[1]}/cases.db")
audit = AuditFile(Path(sys.argv[1], "audit.jsonl"), journal)
book = Casebook(journal, trails=[audit.trail], processes=(PARCEL,))
book.start(PARCEL, Receive(kind="plain", owner="p-9"), actor=CLERK, at=NOON, case="p-1")
audit.trail.tell = lambda position, event: os._exit(9)
book.perform("p-1", LookAt(), actor=CLERK, at=NOON)
"""


def test_a_process_that_dies_after_the_append_leaves_nothing_untold(tmp_path: Path) -> None:
    """The next one to open the audit file tells what the dead one had appended."""
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), str(KIT)],
        check=False,
        capture_output=True,
    )
    assert 9 == done.returncode, done.stderr
    path = tmp_path / "audit.jsonl"
    assert 1 == len(lines_of(path))
    with open_journal(f"sqlite:///{tmp_path}/cases.db") as journal:
        with AuditFile(path, journal):
            pass
        assert [1, 2] == [line["position"] for line in lines_of(path)]
        assert 2 == journal.last_position()


def test_a_record_of_an_unknown_process_is_told_as_it_is_stored(tmp_path: Path) -> None:
    """A line is the stored record, which a trail need not understand to tell it."""
    journal, path = MemoryJournal(), tmp_path / "audit.jsonl"
    body = encode(Desk().do(PLAIN)).replace(b'"id":"parcel"', b'"id":"letter"')
    journal.append([Entry("p-1", 1, None, body)])
    AuditFile(path, journal).close()
    (line,) = path.read_bytes().splitlines()
    assert body[1:-1] in line
    assert line.endswith(b'"event":"lsprocess.applied"}')


def test_the_room_knows_no_other_names() -> None:
    """A name that is not there is an AttributeError, as in any module."""
    import lsprocess.audit as room

    with pytest.raises(AttributeError, match="has no attribute ledger"):
        _ = room.ledger
