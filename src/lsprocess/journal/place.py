"""The file that a journal lies in: made private, opened to write or to read, and still there."""

import os

from pathlib import Path

from lsprocess.errors import StoreUnusable
from lsprocess.journal.header import has_bytes
from lsprocess.problems import of, problem


OWN = 0o600
SHARED = 0o660


def new_file(path: str | Path, *, shared_with_group: bool = False) -> bool:
    """
    Make an empty file that only its owner, or its group too, can read and write.

    Returns:
        False when something is there already; its mode is left as it is.

    Raises:
        OSError: When no file can be made there.
    """
    mode = SHARED if shared_with_group else OWN
    try:
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    except FileExistsError:
        return False
    try:
        if hasattr(os, "fchmod"):  # Windows has no modes
            os.fchmod(number, mode)  # the umask would keep the group out
    finally:
        os.close(number)
    return True


class Place:
    """
    Where a store is: a path, and the very file that was there when the store was opened.

    Args:
        path: The file, with its links followed.
        read_only: Whether the store is opened to read alone.
    """

    def __init__(self, path: str, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._unwritten = read_only and _nobody_writes(path)
        self._seen = self._look()

    def uri(self) -> str:
        """Give the URI by which SQLite opens the file, and never makes one."""
        uri = f"{Path(self.path).as_uri()}?mode={'ro' if self.read_only else 'rw'}"
        # A reader of a write-ahead log needs the log's shared memory beside the database.  Where
        # this reader cannot make it and nobody else has, there is no log, and the file can be
        # read as it lies.
        return f"{uri}&immutable=1" if self._unwritten else uri

    def check(self) -> None:
        """
        Let pass only the file that was opened.

        Raises:
            StoreUnusable: It was removed, or another one put in its place; or somebody writes to
                one that was opened as one that nobody writes to.
        """
        try:
            file = self._look()
        except OSError:
            file = None
        if file == self._seen:
            return
        if file is not None and file[:2] == self._seen[:2]:
            raise StoreUnusable(problem("store_written_to"))
        raise StoreUnusable(of("store", problem("store_replaced")))

    def _look(self) -> tuple[int, ...]:
        status = os.stat(self.path)  # noqa: PTH116 - asked at every reading, and twice as fast
        if not self._unwritten:
            return status.st_dev, status.st_ino
        logged = has_bytes(f"{self.path}-wal")
        return status.st_dev, status.st_ino, status.st_mtime_ns, status.st_size, logged


def _nobody_writes(path: str) -> bool:
    if Path(f"{path}-shm").exists() or any(has_bytes(path + end) for end in ("-wal", "-journal")):
        return False
    # The folder alone does not decide: beside a file that this reader may not write, a log that
    # the reader left would be the reader's own, and keep the next writer out.
    effective = os.access in os.supports_effective_ids
    needed = (Path(path), Path(path).parent)
    return not all(os.access(place, os.W_OK, effective_ids=effective) for place in needed)
