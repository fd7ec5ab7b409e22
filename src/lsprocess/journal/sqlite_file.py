"""The file of a store: made, looked at when it is opened, and looked through for faults."""

import sqlite3

from collections.abc import Iterator
from time import monotonic, sleep
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, insert, select

from lsprocess.errors import StoreUnusable
from lsprocess.journal.header import APPLICATION, VERSION, judge
from lsprocess.journal.tables import META, METADATA, SQLITE_GUARDS
from lsprocess.problems import Problem, of, problem


def prepare(connection: Connection, *, guarded: bool) -> str:
    """
    Make the tables in an empty database, or let pass one that is ours; give the store's id.

    Raises:
        StoreUnusable: It is not ours, of another version, or, unless *guarded* is false, without
            its guards; or it lies where it cannot be shared.
    """
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA synchronous = FULL")
    driver.execute("BEGIN IMMEDIATE")
    application = ask(driver, "PRAGMA application_id")
    empty = not ask(driver, "SELECT count(*) FROM sqlite_master")
    judge(application, ask(driver, "PRAGMA user_version"), empty=empty)
    if application == APPLICATION:
        driver.execute("ROLLBACK")
        _check_guards(driver, guarded=guarded)
    else:
        METADATA.create_all(connection, checkfirst=False)
        for guard in SQLITE_GUARDS:
            driver.execute(guard)
        connection.execute(insert(META), {"key": "store_id", "value": str(uuid4())})
        driver.execute(f"PRAGMA application_id = {APPLICATION}")
        driver.execute(f"PRAGMA user_version = {VERSION}")
        driver.execute("COMMIT")
    if not writes_ahead(driver):
        raise StoreUnusable(of("store", problem("store_not_shared")))
    return _store_id(connection)


def look(connection: Connection, *, guarded: bool) -> str:
    """
    Let pass a database that is ours, without writing to it; give the store's id.

    Raises:
        StoreUnusable: As for `prepare`.
    """
    driver: Any = connection.connection.driver_connection
    application = ask(driver, "PRAGMA application_id")
    judge(application, ask(driver, "PRAGMA user_version"), empty=False)
    _check_guards(driver, guarded=guarded)
    return _store_id(connection)


def _store_id(connection: Connection) -> str:
    store_id: str = connection.scalars(select(META.c.value).where(META.c.key == "store_id")).one()
    return store_id


def writes_ahead(driver: sqlite3.Connection) -> bool:
    """Write ahead from now on, so that who reads and who writes do not wait for each other."""
    # SQLite does not always wait here by itself: of two who switch at once it turns one away.
    end = monotonic() + ask(driver, "PRAGMA busy_timeout") / 1000
    while True:
        try:
            return bool(driver.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",))
        except sqlite3.OperationalError as error:
            if not _busy(error) or monotonic() > end:
                raise
            sleep(0.01)


def ask(driver: sqlite3.Connection, question: str) -> int:
    """Ask for one number."""
    (answer,) = driver.execute(question).fetchone()
    return int(answer)


def _busy(error: object) -> bool:
    # SQLite tells the reason in the low byte and its details above.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


def refusal(error: Exception) -> Problem:
    """Say what a database refused, and the way out."""
    cause = getattr(error, "orig", error)
    if _busy(cause):
        return of("store", problem("store_busy"))
    name = getattr(cause, "sqlite_errorname", "no result")
    return of("store", problem("store_failed", error=type(cause).__name__, name=name))


def triggers(driver: sqlite3.Connection) -> dict[str, str]:
    """Give the triggers of a database by name."""
    return dict(driver.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))


def _check_guards(driver: sqlite3.Connection, *, guarded: bool) -> None:
    if guarded and not _is_guarded(driver):
        raise StoreUnusable(of("store", problem("store_guards")))


def _is_guarded(driver: sqlite3.Connection) -> bool:
    return set(triggers(driver).values()) == set(SQLITE_GUARDS)


def faults(driver: sqlite3.Connection) -> Iterator[Problem]:
    """Say what is wrong with the file, whatever its events say."""
    if not _is_guarded(driver):
        yield problem("fault_guards")
    if driver.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        yield problem("fault_pages")
    first, last, count = driver.execute(
        "SELECT coalesce(min(position), 1), coalesce(max(position), 0), count(*) FROM events"
    ).fetchone()
    if (first, last) != (1, count):
        yield problem("fault_gaps", last=last, count=count)
    # SQLite remembers the last position that it gave, also when the event is gone.
    given = ask(driver, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'events'")
    if given != last:
        yield problem("fault_end", given=given, last=last)
