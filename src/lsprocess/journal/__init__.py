"""
Where events are kept: one append-only journal behind one port, in memory or in a database.

The journal carries bytes and knows nothing of what they say.  SQLAlchemy is loaded when a database
is opened, not before.
"""

from lsprocess.errors import StoreUnusable
from lsprocess.journal.memory import MemoryJournal
from lsprocess.journal.port import Entry, Journal, Seen, Stored
from lsprocess.problems import of, problem


__all__ = ["Entry", "Journal", "MemoryJournal", "Seen", "Stored", "open_journal", "store_file"]

_MEMORY = "memory:"
_SQLITE = "sqlite:///"


def open_journal(
    url: str,
    *,
    must_exist: bool = False,
    read_only: bool = False,
    shared_with_group: bool = False,
    guarded: bool = True,
) -> Journal:
    """
    Open the journal that a URL names, or make it there.

    Args:
        url: ``memory:``, ``sqlite:///relative.db`` or ``sqlite:////absolute.db``.
        must_exist: Refuse to make a new store.
        read_only: Open a store that exists to read alone: no writer is waited for, nothing is
            changed, and a file that one may not write is good enough.
        shared_with_group: Whether the file's group may read and write a new store; its owner
            alone otherwise.  The mode of a file that is there already is left as it is.
        guarded: Refuse a store without the guards that keep its events as they were written;
            only for looking into such a store it is not refused.

    Raises:
        StoreUnusable: The URL has another form, or there is no store there that can be used.
    """
    path = store_file(url)
    if path is None:
        if must_exist or read_only:
            raise StoreUnusable(of("journal", problem("store_in_memory")))
        return MemoryJournal()
    try:
        from lsprocess.journal.sql import open_sqlite
    except ModuleNotFoundError as error:
        raise StoreUnusable(problem("store_needs_sqlalchemy")) from error
    return open_sqlite(
        path,
        must_exist=must_exist,
        read_only=read_only,
        shared_with_group=shared_with_group,
        guarded=guarded,
    )


def store_file(url: str) -> str | None:
    """
    Give the file that a URL names; None when it names a store in memory.

    Raises:
        StoreUnusable: The URL has another form.
    """
    if url == _MEMORY:
        return None
    path = url.removeprefix(_SQLITE)
    if path in {url, "", ":memory:"} or "?" in path:
        raise StoreUnusable(problem("store_url", "url"))
    return path
