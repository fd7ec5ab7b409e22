"""The index of a journal in a database: its tables, its statements, its rows."""

from datetime import date
from typing import Any, Final

import attrs

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Dialect,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    bindparam,
    delete,
    insert,
    literal_column,
    or_,
    select,
    tuple_,
    update,
)

from lsprocess.journal.index import CaseIndex
from lsprocess.journal.marks import Counted, Marks, Opened, Running
from lsprocess.journal.tables import BATCH, METADATA, STRICT, Compiled, compiled
from lsprocess.process import Deadline


CASES: Final = Table(
    "cases",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("case_id", Text, nullable=False, unique=True),
    Column("process", Text, nullable=False),
    Column("client", Text),
    Column("organisation", Text),
    Column("day", Text, nullable=False),
    Index("cases_client", "client", "number"),
    sqlite_strict=STRICT,
)
LIMITS: Final = Table(
    "limits",
    METADATA,
    Column("case_id", Text, nullable=False),
    Column("duty", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("counted_from", Text, nullable=False),
    Column("strict", Text, nullable=False),
    Column("rolled", Text, nullable=False),
    Column("policy", Text, nullable=False),
    Column("policy_version", Text, nullable=False),
    Column("settled_on", Text),
    Column("settled_by", Text),
    Column("breached", Integer, nullable=False, server_default="0"),
    PrimaryKeyConstraint("case_id", "duty"),
    sqlite_strict=STRICT,
    sqlite_with_rowid=False,
)
COUNTED: Final = Table(
    "counted",
    METADATA,
    Column("case_id", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("day", Text, nullable=False),
    PrimaryKeyConstraint("case_id", "seq"),
    Index("counted_day", "name", "day", "case_id", "seq"),
    sqlite_strict=STRICT,
    sqlite_with_rowid=False,
)
_OF, _AT, _ON = CASES.c, LIMITS.c, COUNTED.c
_OPEN = _AT.settled_on.is_(None)
Index("limits_due", _AT.strict, _AT.case_id, _AT.duty, sqlite_where=_OPEN)
Index("limits_code", _AT.code, _AT.case_id, _AT.duty)

_RUNNING = (
    _AT.case_id, _OF.process, _OF.organisation, _AT.duty, _AT.rule, _AT.counted_from, _AT.strict,
    _AT.rolled, _AT.policy, _AT.policy_version, _AT.settled_on, _AT.settled_by, _AT.breached,
)  # fmt: skip


@attrs.frozen
class IndexStatements:
    """
    What is asked of the index, compiled once for its database; values are given by place.

    Attributes:
        open_case: case, process, client, organisation, day.
        settle: settled on, settled by, case, duty.
        unset: case, duty.
        set: case, duty, code, rule, counted from, strict, rolled, policy, its version.
        breach: case, duty.
        count: case, seq, name, day.
        uncount: case, seq.
        due: last strict day, then where the page before ended: strict day, case, duty.
        limits: process, code, last day, first day, then where the page before ended: case, duty.
        counted: name, first day, last day, then where the page before ended: day, case, seq.
        cases_of: client, number of the last case already seen.
    """

    open_case: Compiled
    settle: Compiled
    unset: Compiled
    set: Compiled
    breach: Compiled
    count: Compiled
    uncount: Compiled
    due: Compiled
    limits: Compiled
    counted: Compiled
    cases_of: Compiled


def index_statements(dialect: Dialect) -> IndexStatements:
    """Compile every statement for a kind of database."""
    running = select(*_RUNNING).select_from(LIMITS.outerjoin(CASES, _OF.case_id == _AT.case_id))
    due = running.where(
        _OPEN, _AT.strict <= bindparam("until"), _beyond(_AT.strict, _AT.case_id, _AT.duty)
    ).order_by(_AT.strict, _AT.case_id, _AT.duty)
    limits = running.where(
        _OF.process == bindparam("process"),
        _AT.code == bindparam("code"),
        _AT.counted_from <= bindparam("last"),
        or_(_OPEN, _AT.settled_on >= bindparam("first")),
        _beyond(_AT.case_id, _AT.duty),
    ).order_by(_AT.case_id, _AT.duty)
    counted = (
        select(_ON.day, _OF.organisation, _ON.case_id, _ON.seq)
        .select_from(COUNTED.outerjoin(CASES, _OF.case_id == _ON.case_id))
        .where(
            _ON.name == bindparam("name"),
            _ON.day >= bindparam("first"),
            _ON.day <= bindparam("last"),
            _beyond(_ON.day, _ON.case_id, _ON.seq),
        )
        .order_by(_ON.day, _ON.case_id, _ON.seq)
    )
    cases_of = (
        select(_OF.number, _OF.case_id)
        .where(_OF.client == bindparam("client"), _OF.number > bindparam("number"))
        .order_by(_OF.number)
    )
    here = (_AT.case_id == bindparam("case"), _AT.duty == bindparam("its_duty"))
    settled: dict[Any, Any] = {_AT.settled_on: bindparam("day"), _AT.settled_by: bindparam("by")}
    return IndexStatements(
        open_case=compiled(dialect, insert(CASES), list(_OF.keys())[1:]),
        settle=compiled(dialect, update(LIMITS).values(settled).where(*here)),
        unset=compiled(dialect, delete(LIMITS).where(*here)),
        set=compiled(dialect, insert(LIMITS), list(_AT.keys())[:9]),
        breach=compiled(dialect, update(LIMITS).values(breached=literal_column("1")).where(*here)),
        count=compiled(dialect, insert(COUNTED), list(_ON.keys())),
        uncount=compiled(
            dialect,
            delete(COUNTED).where(_ON.case_id == bindparam("case"), _ON.seq == bindparam("its")),
        ),
        due=compiled(dialect, due.limit(BATCH)),
        limits=compiled(dialect, limits.limit(BATCH)),
        counted=compiled(dialect, counted.limit(BATCH)),
        cases_of=compiled(dialect, cases_of.limit(BATCH)),
    )


def _beyond(*columns: Column[Any]) -> ColumnElement[bool]:
    places: list[Any] = [bindparam(f"after_{number}") for number in range(len(columns))]
    return tuple_(*columns) > tuple_(*places)


def changes(ask: IndexStatements, marks: Marks) -> list[tuple[str, tuple[Any, ...]]]:
    """Give the statements, with their values, that take *marks* in."""
    done: list[tuple[str, tuple[Any, ...]]] = [
        (
            ask.open_case.text,
            (new.case, new.process, new.client, new.organisation, new.day.isoformat()),
        )
        for new in marks.opened
    ]
    done += [
        (ask.settle.text, (settled.day.isoformat(), settled.by, settled.case, settled.duty))
        for settled in marks.settled
    ]
    for case, deadline in marks.set:
        done.append((ask.unset.text, (case, deadline.duty)))
        done.append((ask.set.text, (case, *_row(deadline))))
    done += [(ask.breach.text, place) for place in marks.breached]
    done += [(ask.uncount.text, gone) for gone in marks.uncounted]
    done += [
        (ask.count.text, (counted.case, counted.seq, counted.name, counted.day.isoformat()))
        for counted in marks.counted
    ]
    return done


def _row(deadline: Deadline) -> tuple[str, ...]:
    return (
        deadline.duty,
        deadline.duty.partition(":")[0],
        deadline.rule,
        deadline.counted_from.isoformat(),
        deadline.strict.isoformat(),
        deadline.rolled.isoformat(),
        deadline.policy,
        deadline.policy_version,
    )


def whole_index(connection: Connection) -> CaseIndex:
    """Give all that the tables hold."""
    cases = connection.execute(select(*_OF.values()).order_by(_OF.number))
    limits = connection.execute(
        select(*_RUNNING).select_from(LIMITS.outerjoin(CASES, _OF.case_id == _AT.case_id))
    )
    index = CaseIndex()
    for _, case, process, client, organisation, day in cases:
        index.opened[case] = Opened(case, process, client, organisation, date.fromisoformat(day))
    for row in limits:
        limit = running(tuple(row))
        index.running[limit.case, limit.deadline.duty] = limit
    for case, seq, name, day in connection.execute(select(*_ON.values())):
        index.counts[case, seq] = Counted(case, seq, name, date.fromisoformat(day))
    return index


def replace_index(connection: Connection, index: CaseIndex) -> None:
    """Put *index* in the place of all that the tables hold."""
    rows: dict[Table, list[dict[str, Any]]] = {
        CASES: [
            {
                "case_id": opened.case,
                "process": opened.process,
                "client": opened.client,
                "organisation": opened.organisation,
                "day": opened.day.isoformat(),
            }
            for opened in index.opened.values()
        ],
        LIMITS: [
            dict(
                zip(
                    _AT.keys(),
                    (
                        limit.case,
                        *_row(limit.deadline),
                        None if limit.settled_on is None else limit.settled_on.isoformat(),
                        limit.settled_by,
                        int(limit.breached),
                    ),
                    strict=True,
                )
            )
            for limit in index.running.values()
        ],
        COUNTED: [
            {"case_id": row.case, "seq": row.seq, "name": row.name, "day": row.day.isoformat()}
            for row in index.counts.values()
        ],
    }
    for table, listed in rows.items():
        connection.execute(delete(table))
        if listed:
            connection.execute(insert(table), listed)


def running(row: tuple[Any, ...]) -> Running:
    """Give the time limit that a row holds."""
    case, process, organisation, duty, rule, counted, strict, rolled = row[:8]
    policy, version, on, by, breached = row[8:]
    deadline = Deadline(
        duty=duty,
        rule=rule,
        counted_from=date.fromisoformat(counted),
        strict=date.fromisoformat(strict),
        rolled=date.fromisoformat(rolled),
        policy=policy,
        policy_version=version,
    )
    settled_on = None if on is None else date.fromisoformat(on)
    return Running(case, process, organisation, deadline, settled_on, by, bool(breached))
