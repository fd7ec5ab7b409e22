"""What a journal in a file must stand beyond the contract: other files, other programs."""

import os
import sqlite3
import tempfile

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from stat import S_IMODE
from threading import Timer
from typing import Any

import pytest

from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from journal_contract import entry
from lsprocess.errors import JournalError, StoreUnusable
from lsprocess.journal import Entry, Journal
from lsprocess.journal.header import VERSION
from lsprocess.journal.place import Place
from lsprocess.journal.sql import SqlJournal, open_sqlite
from lsprocess.journal.sqlite_file import writes_ahead


@pytest.fixture(name="path")
def _path(tmp_path: Path) -> Path:
    folder = tmp_path / "stores"
    folder.mkdir()
    return folder / "cases.db"


@pytest.fixture(name="journal")
def _journal(path: Path) -> Iterator[Journal]:
    with open_sqlite(str(path)) as journal:
        yield journal


@pytest.fixture(name="store")
def _store(path: Path) -> Path:
    with open_sqlite(str(path)) as journal:
        journal.append([entry("c-1", 1, "k-1"), entry("c-1", 2)])
    return path


def run(path: Path, *statements: str) -> None:
    """Do something to a database behind the journal's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        for statement in statements:
            database.execute(statement)


def files(path: Path) -> dict[str, bytes]:
    """Give every byte beside a path, the path's own included."""
    return {one.name: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}


def refuses(path: Path, because: str, *, must_exist: bool = False) -> None:
    """Expect that a path is refused and that nothing in its folder changes."""
    before = files(path)
    with pytest.raises(StoreUnusable, match=because):
        open_sqlite(str(path), must_exist=must_exist, patience=0)
    assert before == files(path)


def test_a_store_keeps_its_id_and_its_events(store: Path) -> None:
    """Opened again, a store is the same store with the same events."""
    with open_sqlite(str(store), must_exist=True) as first:
        events = list(first.since(0))
    with open_sqlite(str(store)) as second:
        assert first.store_id == second.store_id
        assert events == list(second.since(0))


def test_an_acknowledged_event_is_on_the_disk(journal: SqlJournal, path: Path) -> None:
    """Every commit waits for the disk, and readers do not wait for writers."""
    driver: Any = journal._driver  # noqa: SLF001 - a setting of this very connection
    assert (2,) == driver.execute("PRAGMA synchronous").fetchone()
    assert (30_000,) == driver.execute("PRAGMA busy_timeout").fetchone()
    assert path.with_name("cases.db-wal").exists()


@pytest.mark.parametrize("make", [Path.touch, lambda path: run(path, "VACUUM")])
def test_an_empty_file_becomes_a_store(path: Path, make: Callable[[Path], None]) -> None:
    """A file of no bytes and a database with nothing in it are room for a new store."""
    make(path)
    refuses(path, "must exist already", must_exist=True)
    with open_sqlite(str(path)) as journal:
        journal.append([entry("c-1", 1)])
    with open_sqlite(str(path), must_exist=True) as journal:
        assert ["c-1"] == list(journal.cases())


def test_a_missing_store_is_not_made_when_it_must_exist(path: Path) -> None:
    """A reader's typing error leaves no empty store behind."""
    refuses(path, "must exist already", must_exist=True)
    assert {} == files(path)


@pytest.mark.parametrize(
    "body", [b"x", b"SQLite format 3\x00", b"case;seq\n" * 50, bytes(4096)], ids=range(4)
)
def test_a_file_that_is_no_database_is_refused(path: Path, body: bytes) -> None:
    """Another kind of file is named as such and left as it is."""
    path.write_bytes(body)
    refuses(path, "another kind of file")


@pytest.mark.parametrize(
    "statements",
    [
        ["CREATE TABLE pupils (id)"],
        ["CREATE TABLE pupils (id)", "PRAGMA journal_mode = WAL"],
        ["PRAGMA application_id = 7", "CREATE TABLE pupils (id)"],
        ["PRAGMA application_id = 7"],
        ["PRAGMA user_version = 7"],
    ],
    ids=["table", "wal", "marked", "mark", "version"],
)
def test_the_database_of_another_program_is_refused(path: Path, statements: list[str]) -> None:
    """A database that somebody else made or marked is left byte for byte as it is."""
    run(path, *statements)
    refuses(path, "of another program")


def test_what_another_program_left_unfinished_is_not_touched(path: Path, tmp_path: Path) -> None:
    """A foreign database whose content is still in its log looks empty, and is refused."""
    database = sqlite3.connect(tmp_path / "live.db", isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("CREATE TABLE pupils (id)")
    for end in ("", "-wal"):
        copy = path.with_name(path.name + end)
        copy.write_bytes((tmp_path / f"live.db{end}").read_bytes())
    database.close()
    refuses(path, "of another program")


def test_a_log_without_its_database_is_refused(store: Path) -> None:
    """Acknowledged events may be in the log: a new store there would destroy them."""
    store.with_name("cases.db-wal").write_bytes(b"events")
    store.unlink()
    refuses(store, "without the database")


@pytest.mark.parametrize(("version", "age"), [(VERSION - 1, "an older"), (VERSION + 1, "a newer")])
def test_another_version_is_never_migrated_silently(store: Path, version: int, age: str) -> None:
    """A store of another version is refused with the way out, and left as it is."""
    run(store, f"PRAGMA user_version = {version}")
    refuses(store, f"got {age} one.* use the release of lsprocess that wrote it")


def test_a_version_that_is_still_in_the_log_is_seen(journal: Journal, path: Path) -> None:
    """A store that was migrated a moment ago is refused as well."""
    journal.append([entry("c-1", 1)])
    run(path, f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(StoreUnusable, match="a newer one"):
        open_sqlite(str(path))


@pytest.mark.parametrize("name", ["stores", "nowhere/cases.db", "cases.db/cases.db", "a\x00b", "p"])
def test_a_path_that_can_be_no_store_is_refused(store: Path, tmp_path: Path, name: str) -> None:
    """A folder, a missing folder, a file for a folder, no path at all and a pipe are refused."""
    os.mkfifo(tmp_path / "p")
    base = store.parent if name.startswith("cases.db") else tmp_path
    with pytest.raises(StoreUnusable, match="the store must be"):
        open_sqlite(str(base / name))


def test_a_spoiled_store_is_refused(store: Path) -> None:
    """A store whose pages are damaged is not read as if it were whole."""
    whole = store.read_bytes()
    store.write_bytes(whole[:200] + b"\xff" * (len(whole) - 200))
    with pytest.raises(StoreUnusable, match="must be whole"):
        open_sqlite(str(store))


def test_a_store_without_its_id_is_refused(store: Path) -> None:
    """A store that lost its identity is not given another one."""
    run(store, "DELETE FROM meta")
    with pytest.raises(StoreUnusable, match="must be whole"):
        open_sqlite(str(store))


@pytest.mark.parametrize("mode", [0o000, 0o444], ids=["unreadable", "unwritable"])
def test_a_store_out_of_reach_is_refused(mode: int) -> None:
    """Without the right to read a store, or to write beside it, the journal does not open."""
    user = os.geteuid()
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "cases.db"
        open_sqlite(str(store)).close()
        store.chmod(mode)
        store.parent.chmod(0o555)
        os.seteuid(user or 65534)
        try:
            for path in (store, store.with_name("new.db")):
                with pytest.raises(StoreUnusable, match="permissions"):
                    open_sqlite(str(path), patience=0)
        finally:
            os.seteuid(user)
            store.parent.chmod(0o755)


def modes(path: Path) -> dict[str, int]:
    """Give the permissions of every file beside a path, the path's own included."""
    return {one.name: S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()}


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
@pytest.mark.parametrize(("shared", "mode"), [(False, 0o600), (True, 0o660)])
def test_a_new_store_is_private(path: Path, umask: int, shared: bool, mode: int) -> None:
    """The owner alone, or the group too, can read and write a store and its log."""
    before = os.umask(umask)
    try:
        journal = open_sqlite(str(path), shared_with_group=shared)
    finally:
        os.umask(before)
    with journal:
        journal.append([entry("c-1", 1)])
        names = ["cases.db", "cases.db-shm", "cases.db-wal"]
        assert dict.fromkeys(names, mode) == modes(path)


def test_a_store_that_is_there_keeps_its_mode(store: Path) -> None:
    """What an administrator has chosen stays."""
    store.chmod(0o640)
    with open_sqlite(str(store), shared_with_group=True) as journal:
        journal.append([entry("c-1", 3)])
        assert {0o640} == set(modes(store).values())


def test_reading_waits_for_no_writer(store: Path) -> None:
    """Beside a writer that does not finish, a store opens to read and shows what is kept."""
    with closing(sqlite3.connect(store, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with open_sqlite(str(store), read_only=True, patience=0) as journal:
            assert [1, 2] == [one.seq for one in journal.read("c-1")]


def test_a_reader_sees_what_is_appended_meanwhile(journal: Journal, path: Path) -> None:
    """A journal that only reads is no picture of one moment."""
    with open_sqlite(str(path), read_only=True) as reading:
        journal.append([entry("c-1", 1)])
        assert 1 == reading.last_position()


def test_a_journal_opened_to_read_takes_nothing(store: Path) -> None:
    """An append is refused with the way out, and the store's bytes stay as they were."""
    before = store.read_bytes()
    with open_sqlite(str(store), read_only=True) as journal:
        with pytest.raises(StoreUnusable, match="open it again without read_only"):
            journal.append([entry("c-1", 3)])
        assert 2 == journal.last_position()
    assert before == store.read_bytes()


@pytest.mark.parametrize("shape", ["missing", "empty"])
def test_reading_makes_no_store(path: Path, shape: str) -> None:
    """Whoever opens to read finds a store, or is told that there is none."""
    if shape == "empty":
        path.touch()
    before = files(path)
    with pytest.raises(StoreUnusable, match="must exist already"):
        open_sqlite(str(path), read_only=True)
    assert before == files(path)


@pytest.fixture(name="locked", params=[0o555, 0o777], ids=["folder-closed", "folder-open"])
def _locked(request: pytest.FixtureRequest) -> Iterator[Path]:
    """Give a closed store that the present user may read and not write."""
    user = os.geteuid()
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "ca ses?#%41.db"
        with open_sqlite(str(store)) as journal:
            journal.append([entry("c-1", 1)])
        store.chmod(0o444)
        store.parent.chmod(request.param)
        os.seteuid(user or 65534)
        try:
            yield store
        finally:
            os.seteuid(user)
            store.parent.chmod(0o755)


def test_a_closed_store_is_read_without_the_right_to_write(locked: Path) -> None:
    """A store on a shelf is read as it lies, and nothing appears beside it."""
    before = files(locked)
    with open_sqlite(str(locked), read_only=True) as journal:
        assert [1] == [one.seq for one in journal.since(0)]
    assert before == files(locked)


def test_a_store_on_the_shelf_that_somebody_writes_to_is_opened_anew(locked: Path) -> None:
    """A reader that looks past the log says so when there is one after all."""
    with open_sqlite(str(locked), read_only=True) as journal:
        reader = os.geteuid()
        os.seteuid(os.getuid())
        locked.parent.chmod(0o755)
        locked.chmod(0o644)
        with open_sqlite(str(locked)) as writer:
            writer.append([entry("c-1", 2)])
            with pytest.raises(StoreUnusable, match="written to meanwhile; open it again"):
                journal.last_position()
        os.seteuid(reader)
        with pytest.raises(StoreUnusable, match="written to meanwhile; open it again"):
            journal.last_position()


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("replaced", [False, True])
def test_a_store_that_vanished_is_told(store: Path, read_only: bool, replaced: bool) -> None:
    """Nothing is read from or written to a file that nobody will find again."""
    with open_sqlite(str(store), read_only=read_only) as journal:
        body = store.read_bytes()
        store.unlink()
        if replaced:
            store.write_bytes(body)
        with pytest.raises(StoreUnusable, match="removed or replaced meanwhile"):
            journal.last_position()
        with pytest.raises(StoreUnusable, match="open it again"):
            journal.append([entry("c-1", 3)])
    assert not replaced or body == store.read_bytes()


def test_a_place_that_cannot_share_memory_is_refused(path: Path) -> None:
    """Where write-ahead logging does not work the journal says so instead of doing less."""
    path.touch()
    url = f"{path.as_uri()}?vfs=unix-dotfile"
    engine = create_engine(
        "sqlite://",
        isolation_level="AUTOCOMMIT",
        poolclass=NullPool,
        creator=lambda: sqlite3.connect(url, uri=True, timeout=0),
    )
    with pytest.raises(StoreUnusable, match="put it on a local disk"):
        SqlJournal(engine, Place(str(path), read_only=False))


def test_a_writer_that_does_not_finish_is_told_of(store: Path) -> None:
    """When another process holds the store too long, the append fails and can be tried again."""
    other = sqlite3.connect(store, isolation_level=None)
    with open_sqlite(str(store), patience=0) as journal:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalError, match="another process holds"):
            journal.append([entry("c-1", 3)])
        with pytest.raises(StoreUnusable, match="another process holds"):
            open_sqlite(str(store), patience=0)
        assert [1, 2] == [one.seq for one in journal.read("c-1")]
        other.execute("ROLLBACK")
        journal.append([entry("c-1", 3)])
    other.close()


def test_opening_waits_for_others_who_open(store: Path) -> None:
    """A store that somebody reads right now opens when they have done; waiting has an end."""
    run(store, "PRAGMA journal_mode = DELETE")
    other = sqlite3.connect(store, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM events").fetchone()
    with pytest.raises(StoreUnusable, match="another process holds"):
        open_sqlite(str(store), patience=0.05)
    timer = Timer(0.1, other.execute, ["ROLLBACK"])
    timer.start()
    with open_sqlite(str(store), patience=20) as journal:
        assert [1, 2] == [one.seq for one in journal.since(0)]
    timer.join()
    other.close()


def test_switching_to_the_log_is_tried_until_it_works(store: Path) -> None:
    """Two who open a fresh store at the same moment both get it."""
    run(store, "PRAGMA journal_mode = DELETE")
    other = sqlite3.connect(store, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    timer = Timer(0.1, other.execute, ["ROLLBACK"])
    timer.start()
    driver = sqlite3.connect(store, isolation_level=None, timeout=20)
    assert writes_ahead(driver)
    timer.join()
    driver.close()
    other.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET body = x'00' WHERE seq = 1",
        "UPDATE OR REPLACE events SET seq = 1 WHERE seq = 2",
        "DELETE FROM events WHERE seq = 2",
        "DELETE FROM events",
        "INSERT OR REPLACE INTO events VALUES (1, 'c-9', 1, NULL, x'00')",
        "INSERT OR REPLACE INTO events (case_id, seq, body) VALUES ('c-1', 2, x'00')",
        "REPLACE INTO events (case_id, seq, command_key, body) VALUES ('c-1', 3, 'k-1', x'00')",
        "INSERT INTO events (case_id, seq, body) VALUES ('c-1', 4, x'00')",
        "INSERT INTO events VALUES (-1, 'c-9', 1, NULL, x'00')",
        "INSERT INTO events VALUES (0, 'c-9', 1, NULL, x'00')",
        "INSERT OR REPLACE INTO events VALUES (-7, 'c-1', 3, NULL, x'00')",
        "INSERT INTO events (case_id, seq, body) VALUES ('c-1', NULL, x'00')",
    ],
)
def test_no_program_can_change_or_remove_an_event(store: Path, statement: str) -> None:
    """The database itself refuses whatever is not an append in sequence."""
    with open_sqlite(str(store)) as journal:
        before = list(journal.since(0))
        with pytest.raises(sqlite3.IntegrityError, match=r"events must|position > 0"):
            run(store, statement)
        assert before == list(journal.since(0))


def test_an_append_that_breaks_halfway_leaves_nothing(journal: Journal) -> None:
    """Whatever goes wrong between the entries, the next append finds a clean journal."""
    broken: Sequence[Any] = [entry("c-1", 1), None]
    with pytest.raises(AttributeError):
        journal.append(broken)
    wrong: Any = "text"
    with pytest.raises(JournalError, match="IntegrityError"):
        journal.append([entry("c-1", 1), Entry("c-1", 2, None, wrong)])
    assert 1 == journal.append([entry("c-1", 1)])


def test_a_failing_read_is_a_journal_error(journal: SqlJournal, path: Path) -> None:
    """A driver's error reaches the caller as one of ours."""
    run(path, "DROP TABLE events")
    with pytest.raises(JournalError, match="must be whole"):
        list(journal.read("c-1"))
