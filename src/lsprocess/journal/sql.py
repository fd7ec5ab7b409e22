"""
A journal in a database, through SQLAlchemy Core; today the database is an SQLite file.

SQLAlchemy describes the tables, owns the connection and compiles each statement once.  The compiled
text then runs on the driver itself: an append is little more than one wait for the disk, and going
through every layer each time would add a third to it.
"""

import os
import sqlite3

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from itertools import starmap
from threading import Lock
from typing import Any, Final, cast

from sqlalchemy import Engine, create_engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from lsprocess.errors import JournalError, SequenceConflict, StoreUnusable
from lsprocess.journal.closing import Closing
from lsprocess.journal.forks import check_process
from lsprocess.journal.header import look_at, out_of_reach
from lsprocess.journal.index import CaseIndex
from lsprocess.journal.marks import NO_MARKS, Marks, Running
from lsprocess.journal.place import Place, new_file
from lsprocess.journal.port import NOTHING_SEEN, Entry, Seen, Stored
from lsprocess.journal.sql_index import (
    changes,
    index_statements,
    replace_index,
    running,
    whole_index,
)
from lsprocess.journal.sqlite_file import ask, faults, look, prepare, refusal, triggers
from lsprocess.journal.tables import (
    BATCH,
    EVENTS,
    SQLITE_GUARDS,
    Compiled,
    statements,
)
from lsprocess.problems import of, problem


PATIENCE: Final = 30.0
"""Seconds that a write waits for another process to finish its own."""

_NO_END = 2**63 - 1
# Where in a row stands what its page is in order of.
_SEQ = (EVENTS.c.keys().index("seq"),)
_POSITION = (EVENTS.c.keys().index("position"),)
_STRICT_CASE_DUTY = (6, 0, 3)
_CASE_DUTY = (0, 3)
_DAY_CASE_SEQ = (0, 2, 3)


def open_sqlite(
    path: str,
    *,
    must_exist: bool = False,
    read_only: bool = False,
    shared_with_group: bool = False,
    guarded: bool = True,
    patience: float = PATIENCE,
) -> "SqlJournal":
    """
    Open the journal in an SQLite file, or make it there.

    Args:
        path: The file; its folder must exist.
        must_exist: Refuse to make a new store.
        read_only: Open a store to read alone, without waiting for those who write.
        shared_with_group: Whether the file's group may read and write a new store.
        guarded: Refuse a store without the guards that keep its events as they were written.
        patience: Seconds to wait while another process writes.

    Raises:
        StoreUnusable: The file is not ours, of another version, without its guards, or cannot be
            read and written.
    """
    real = look_at(path, must_exist=must_exist or read_only)
    failed: StoreUnusable | None = None
    try:
        if not (must_exist or read_only):
            new_file(real, shared_with_group=shared_with_group)
        place = Place(real, read_only=read_only)
    except OSError as error:
        failed = out_of_reach(error)
    if failed is not None:  # raised here, it does not carry along the error that holds the path
        raise failed
    engine = create_engine(
        "sqlite://",
        creator=partial(
            sqlite3.connect, place.uri(), uri=True, timeout=patience, check_same_thread=False
        ),
        isolation_level="AUTOCOMMIT",
        poolclass=NullPool,
        hide_parameters=True,
    )
    return SqlJournal(engine, place, guarded=guarded)


class SqlJournal(Closing):
    """
    The journal's promises in a database file that several processes may share.

    All threads use one connection in turn, which keeps what it has read in its cache.  A connection
    does not survive a fork: each process opens the journal for itself.
    """

    def __init__(self, engine: Engine, place: Place, *, guarded: bool = True) -> None:
        """
        Prepare the database behind the engine, making the tables in an empty one.

        Args:
            engine: Connects to the database.
            place: The file that it is in.
            guarded: Refuse a store without its guards.

        Raises:
            StoreUnusable: The database is not ours, or cannot do what a journal needs.
        """
        try:
            self._connection = engine.connect()
            try:
                opened = look if place.read_only else prepare
                self.store_id = opened(self._connection, guarded=guarded)
            except BaseException:
                self._connection.close()
                raise
        except (SQLAlchemyError, sqlite3.Error) as error:
            raise StoreUnusable(refusal(error)) from error
        self._driver: sqlite3.Connection | None = self._connection.connection.driver_connection
        self._statements = statements(engine.dialect)
        self._index = index_statements(engine.dialect)
        self._process = os.getpid()
        self.path: str | None = place.path
        self._place = place
        self._lock = Lock()

    def append(
        self, entries: Sequence[Entry], marks: Marks = NO_MARKS, seen: Seen = NOTHING_SEEN
    ) -> int:
        """Keep all the entries or none of them; see ``Journal.append``."""
        if not entries:
            return self.last_position()
        with self._writing() as driver:
            for case, seq in seen.items():
                self._check_still(driver, case, seq)
            for entry in entries:
                position = self._add(driver, entry)
            for text, values in changes(self._index, marks):
                driver.execute(text, values)
        return position

    def read(self, case: str, *, after: int = 0, until: int | None = None) -> Iterator[Stored]:
        """Give the events of one case in their order; see ``Journal.read``."""
        end = _NO_END if until is None else until
        return starmap(Stored, self._pages(self._statements.read, _SEQ, case, end, after=(after,)))

    def find(self, case: str, key: str) -> Stored | None:
        """Give the event that was appended to the case under the key, if there is one."""
        rows = self._rows(self._statements.find, case, key)
        return Stored(*rows[0]) if rows else None

    def since(self, position: int) -> Iterator[Stored]:
        """Give the events of all cases after a position, in the order they were appended."""
        return starmap(Stored, self._pages(self._statements.since, _POSITION, after=(position,)))

    def cases(self) -> Iterator[str]:
        """Give the id of every case once, the one opened first coming first."""
        for _, case in self._pages(self._statements.cases, _POSITION, after=(0,)):
            yield case

    def due(self, until: date) -> Iterator[Running]:
        """Give the open time limits whose strict day is *until* or earlier, by that day."""
        rows = self._pages(
            self._index.due, _STRICT_CASE_DUTY, until.isoformat(), after=("", "", "")
        )
        return map(running, rows)

    def limits(self, process: str, code: str, first: date, last: date) -> Iterator[Running]:
        """Give the time limits of one duty that touch a period; see ``Journal.limits``."""
        period = (process, code, last.isoformat(), first.isoformat())
        return map(running, self._pages(self._index.limits, _CASE_DUTY, *period, after=("", "")))

    def counted(self, name: str, first: date, last: date) -> Iterator[tuple[date, str | None]]:
        """Give what was counted in a period: each with its day and its case's organisation."""
        period = (name, first.isoformat(), last.isoformat())
        for row in self._pages(self._index.counted, _DAY_CASE_SEQ, *period, after=("", "", 0)):
            yield date.fromisoformat(row[0]), row[1]

    def cases_of(self, client: str) -> Iterator[str]:
        """Give the ids of a client's cases, the one opened first coming first."""
        for _, case in self._pages(self._index.cases_of, _POSITION, client, after=(0,)):
            yield case

    def index(self) -> CaseIndex:
        """Give the whole index; see ``Journal.index``."""
        with self._turn():
            self._open()
            return whole_index(self._connection)

    def reindex(self, index: CaseIndex, position: int) -> None:
        """Put another index in the place of the store's own; see ``Journal.reindex``."""
        with self._writing() as driver:
            if ask(driver, self._statements.last.text) != position:
                raise JournalError(problem("index_behind"))
            replace_index(self._connection, index)

    def faults(self) -> tuple[str, ...]:
        """Say what is wrong with the file itself: its guards, its pages, events that are gone."""
        with self._turn():
            return tuple(faults(self._open()))

    def restore_guards(self) -> None:
        """Put the store's own guards in the place of whatever guards there are."""
        with self._writing() as driver:
            for name in triggers(driver):
                driver.execute(f'DROP TRIGGER "{name}"')
            for guard in SQLITE_GUARDS:
                driver.execute(guard)

    def last_position(self) -> int:
        """Give the position of the latest event, 0 in an empty journal."""
        position: int = self._rows(self._statements.last)[0][0]
        return position

    def close(self) -> None:
        """Let go of the file; closing it again is harmless."""
        if self._process == os.getpid():
            with self._lock:
                self._driver = None
                self._connection.close()

    def _turn(self) -> Lock:
        # Asked before waiting: a fork may have copied a lock that nobody is left to release.
        check_process(self._process)
        return self._lock

    def _open(self) -> sqlite3.Connection:
        if self._driver is None:
            raise JournalError(of("journal", problem("store_closed")))
        return self._driver

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._turn():
            driver = self._open()
            self._check_writable()
            try:
                driver.execute("BEGIN IMMEDIATE")
                self._place.check()
                yield driver
                driver.execute("COMMIT")
            except BaseException as error:
                if driver.in_transaction:
                    driver.execute("ROLLBACK")
                if isinstance(error, sqlite3.Error | SQLAlchemyError):
                    raise JournalError(refusal(error)) from error
                raise

    def _check_writable(self) -> None:
        if self._place.read_only:
            raise StoreUnusable(of("journal", problem("store_read_only")))

    def _check_still(self, driver: sqlite3.Connection, case: str, seq: int) -> None:
        (head,) = driver.execute(self._statements.head.text, (case,)).fetchone()
        if head != seq:
            raise SequenceConflict(case, seq + 1)

    def _add(self, driver: sqlite3.Connection, entry: Entry) -> int:
        values = (entry.case, entry.seq, entry.key, entry.body)
        try:
            position = cast("int", driver.execute(self._statements.append.text, values).lastrowid)
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_TRIGGER:
                raise
            raise SequenceConflict(entry.case, entry.seq) from error
        return position

    def _rows(self, statement: Compiled, *values: object) -> list[Any]:
        with self._turn():
            driver = self._open()
            try:
                rows = driver.execute(statement.text, values + statement.tail).fetchall()
            except sqlite3.Error as error:
                raise JournalError(refusal(error)) from error
            self._place.check()
            return rows

    def _pages(
        self, statement: Compiled, key: tuple[int, ...], *values: object, after: tuple[Any, ...]
    ) -> Iterator[tuple[Any, ...]]:
        """Give all rows, in pages: each one goes on *after* the key of the last row before it."""
        while True:
            rows = self._rows(statement, *values, *after)
            yield from rows
            if len(rows) < BATCH:
                return
            after = tuple([rows[-1][place] for place in key])
