"""A stored event changed behind the store's back."""

import sqlite3

from contextlib import closing


def damage(path, case, seq, body=b"{", *, case_id=None):
    """Change a stored event, as only somebody with the file in their hands can."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        (guard,) = database.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'events_never_change'"
        ).fetchone()
        database.execute("DROP TRIGGER events_never_change")
        changed = database.execute(
            "UPDATE events SET body = ?, case_id = ? WHERE case_id = ? AND seq = ?",
            (body, case_id or case, case, seq),
        )
        assert 1 == changed.rowcount
        database.execute(guard)
