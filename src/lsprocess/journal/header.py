"""
Whose is a database file?  Told from its first bytes, before any database engine touches it.

Merely opening a foreign database can change it: SQLite rolls back or checkpoints what another
program left unfinished.  Offsets: the SQLite file format, https://sqlite.org/fileformat2.html.
"""

import os
import struct

from pathlib import Path
from stat import S_ISREG
from typing import Final

from lsprocess.errors import StoreUnusable
from lsprocess.problems import of, problem


APPLICATION: Final = 0x4C535052
"""What marks a file as ours in ``PRAGMA application_id``: the letters LSPR."""

VERSION: Final = 3
"""The store's shape, in ``PRAGMA user_version``."""

_MAGIC = b"SQLite format 3\x00"
_NUMBERS = struct.Struct(">i4xi")
_NUMBERS_AT = 60
_ROOT = struct.Struct(">B2xH")
_ROOT_AT = 100
_EMPTY_ROOT = (13, 0)
_LENGTH = 108


def look_at(path: str, *, must_exist: bool) -> str:
    """
    Let pass only a path that holds a store of ours or has room for a new one; change nothing.

    Returns:
        The path with its links followed, for that is where SQLite keeps its log.

    Raises:
        StoreUnusable: What is there is not ours, of another version, or out of reach.
    """
    failed: StoreUnusable | None = None
    try:
        real = os.path.realpath(path)
        head = _head(real)
        left_over = any(has_bytes(real + end) for end in ("-wal", "-journal"))
        lost = not head and has_bytes(real + "-wal")
    except (OSError, ValueError) as error:
        failed = out_of_reach(error)
    if failed is not None:  # raised here, it does not carry along the error that holds the path
        raise failed
    if lost:
        raise StoreUnusable(of("store", problem("store_lost")))
    if not head:
        if must_exist:
            raise StoreUnusable(of("store", problem("store_missing")))
        return real
    if len(head) < _LENGTH or not head.startswith(_MAGIC):
        raise StoreUnusable(of("store", problem("store_other_file")))
    version, application = _NUMBERS.unpack_from(head, _NUMBERS_AT)
    empty = _ROOT.unpack_from(head, _ROOT_AT) == _EMPTY_ROOT and not left_over
    judge(application, version, empty=empty)
    if must_exist and application != APPLICATION:
        raise StoreUnusable(of("store", problem("store_empty")))
    return real


def out_of_reach(error: Exception) -> StoreUnusable:
    """Say that the operating system keeps a store out of reach."""
    wrong = problem("store_out_of_reach", error=type(error).__name__)
    return StoreUnusable(of("store", wrong))


def judge(application: int, version: int, *, empty: bool) -> None:
    """
    Let pass only a store of ours in this version, or a database that nobody has used.

    Raises:
        StoreUnusable: It belongs to another program or to another version of this one.
    """
    if application == APPLICATION:
        if version == VERSION:
            return
        if version > VERSION:
            raise StoreUnusable(of("store", problem("store_newer", version=VERSION)))
        raise StoreUnusable(of("store", problem("store_older", version=VERSION)))
    if application or version or not empty:
        raise StoreUnusable(of("store", problem("store_foreign")))


def _head(path: str) -> bytes:
    try:
        if not S_ISREG(Path(path).stat().st_mode):  # opening a pipe would wait for ever
            raise IsADirectoryError
        with Path(path).open("rb") as file:
            return file.read(_LENGTH)
    except FileNotFoundError:
        return b""


def has_bytes(path: str) -> bool:
    """Say whether a file is there that is not empty."""
    try:
        return Path(path).stat().st_size > 0
    except FileNotFoundError:
        return False
