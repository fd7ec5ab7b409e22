"""The journal's tables, the guards that keep them append-only, and its statements."""

import sqlite3

from typing import Any, Final

import attrs

from sqlalchemy import (
    CheckConstraint,
    Column,
    Delete,
    Dialect,
    Index,
    Insert,
    Integer,
    LargeBinary,
    MetaData,
    Select,
    Table,
    Text,
    UniqueConstraint,
    Update,
    bindparam,
    func,
    insert,
    literal_column,
    select,
)


BATCH: Final = 500
"""Rows fetched at a time, so that a long journal never has to fit in memory."""

STRICT: Final = sqlite3.sqlite_version_info >= (3, 37)

METADATA: Final = MetaData()
META: Final = Table(
    "meta",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=STRICT,
)
EVENTS: Final = Table(
    "events",
    METADATA,
    Column("position", Integer, primary_key=True),
    Column("case_id", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("command_key", Text),
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("case_id", "seq"),
    # The guards cannot tell a position below from one that SQLite has yet to give.
    CheckConstraint("position > 0"),
    sqlite_autoincrement=True,
    sqlite_strict=STRICT,
)
_AT = EVENTS.c
_KEYED = _AT.command_key.is_not(None)
_FIRST = _AT.seq == literal_column("1")
Index("events_key", _AT.case_id, _AT.command_key, unique=True, sqlite_where=_KEYED)
Index("events_first", _AT.position, _AT.case_id, sqlite_where=_FIRST)

# The first guard makes a gap impossible for every program.  It also stops INSERT OR REPLACE, which
# deletes the row in its way without telling any trigger on DELETE.
SQLITE_GUARDS: Final = (
    """CREATE TRIGGER events_in_sequence BEFORE INSERT ON events
    WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM events WHERE case_id = new.case_id)
    OR new.position BETWEEN 1 AND (SELECT max(position) FROM events)
    OR EXISTS (SELECT 1 FROM events WHERE case_id = new.case_id AND command_key = new.command_key)
    BEGIN SELECT raise(ABORT, 'events must follow each other'); END""",
    """CREATE TRIGGER events_never_change BEFORE UPDATE ON events
    BEGIN SELECT raise(ABORT, 'events must never change'); END""",
    """CREATE TRIGGER events_never_go BEFORE DELETE ON events
    BEGIN SELECT raise(ABORT, 'events must never be deleted'); END""",
)


@attrs.frozen
class Compiled:
    """
    A statement as the driver takes it.

    Attributes:
        text: What to execute.
        tail: Values that the statement itself brings; they come after the caller's.
    """

    text: str
    tail: tuple[Any, ...]


@attrs.frozen
class Statements:
    """
    Everything that a journal asks, compiled once for its database.

    The caller gives the values by place, in the order that each attribute names.

    Attributes:
        append: case, seq, key, body.
        read: case, last seq wanted, seq already seen.
        find: case, key.
        head: case.
        since: position already seen.
        cases: position of the last case already seen.
        last: nothing.
    """

    append: Compiled
    read: Compiled
    find: Compiled
    head: Compiled
    since: Compiled
    cases: Compiled
    last: Compiled


def statements(dialect: Dialect) -> Statements:
    """Compile every statement for a kind of database."""
    in_case = _AT.case_id == bindparam("case_id")
    beyond = _AT.position > bindparam("after")
    in_range = (_AT.seq <= bindparam("until"), _AT.seq > bindparam("after"))
    events = select(*_AT)
    cases = select(_AT.position, _AT.case_id)
    last = func.coalesce(func.max(_AT.position), literal_column("0"))
    head = func.coalesce(func.max(_AT.seq), literal_column("0"))
    return Statements(
        append=compiled(dialect, insert(EVENTS), ["case_id", "seq", "command_key", "body"]),
        read=compiled(dialect, events.where(in_case, *in_range).order_by(_AT.seq).limit(BATCH)),
        find=compiled(dialect, events.where(in_case, _AT.command_key == bindparam("key"))),
        head=compiled(dialect, select(head).where(in_case)),
        since=compiled(dialect, events.where(beyond).order_by(_AT.position).limit(BATCH)),
        cases=compiled(dialect, cases.where(_FIRST, beyond).order_by(_AT.position).limit(BATCH)),
        last=compiled(dialect, select(last)),
    )


def compiled(
    dialect: Dialect,
    statement: Insert | Update | Delete | Select[Any],
    columns: list[str] | None = None,
) -> Compiled:
    """Compile a statement for a kind of database; the caller's values come before its own."""
    sql = statement.compile(dialect=dialect, column_keys=columns)
    given = (sql.params[name] for name in sql.positiontup or ())
    return Compiled(sql.string, tuple(value for value in given if value is not None))
