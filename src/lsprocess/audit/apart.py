"""An audit file is no file of the store that it follows, by whatever name it comes."""

import os

from pathlib import Path

from lsprocess.errors import StoreUnusable
from lsprocess.problems import of, problem


_ENDS = ("", "-wal", "-shm", "-journal")
"""Of the names that SQLite gives to a store and to what it keeps beside it."""


def check_apart(path: Path, store: str | None) -> None:
    """
    Let pass only an audit file that is none of the store's own files; nothing is opened.

    Args:
        path: The audit file, which may be missing.
        store: The store's file, which may be missing; None for a store in memory.

    Raises:
        StoreUnusable: It is one of them, also through a link.
    """
    if store is None:
        return
    real = os.path.realpath(store)
    own = [real + end for end in _ENDS]
    if os.path.realpath(path) in own or any(_same(path, file) for file in own):
        raise StoreUnusable(of("audit", problem("audit_of_store")))


def _same(path: Path, file: str) -> bool:
    try:
        return path.samefile(file)
    except OSError:
        return False
