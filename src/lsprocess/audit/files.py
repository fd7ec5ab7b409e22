"""An audit file: JSON lines that are whole and each there once, also after a crash."""

import errno
import os

from pathlib import Path
from stat import S_ISREG
from typing import IO

from lsprocess.audit.apart import check_apart
from lsprocess.audit.following import followed, followed_before
from lsprocess.audit.lines import LineTrail, line_logger
from lsprocess.audit.locks import locked
from lsprocess.errors import StoreUnusable
from lsprocess.journal import Journal
from lsprocess.journal.closing import Closing
from lsprocess.journal.place import new_file
from lsprocess.problems import of, problem


class AuditFile(Closing):
    """
    A file of audit lines that follows a journal.

    Opening it drops a line that a crash cut short, and tells everything that the journal holds and
    the file does not.  One process writes a file at a time.

    Args:
        path: The file; it is made when it is missing, and appended to otherwise.
        journal: The journal to follow.
        after: The audit file that was put away last.  A file without lines of the store goes on
            after the last one there; without *after* it tells everything from the beginning.
        shared_with_group: Whether the group of a new file may read and write it; its owner alone
            otherwise.

    Raises:
        StoreUnusable: When the file cannot be written, is in use, is the store's own, holds
            something else, or tells of another past than the journal.
    """

    def __init__(
        self,
        path: Path,
        journal: Journal,
        *,
        after: Path | None = None,
        shared_with_group: bool = False,
    ) -> None:
        check_apart(path, journal.path)
        self._file = _opened(path, shared_with_group)
        try:
            position, whole = followed(self._file, journal)
            if position == 0 and after is not None and journal.last_position() > 0:
                position = followed_before(after, journal)
            self._file.truncate(whole)
            logger = line_logger(_WholeLines(self._file))
            self.trail = LineTrail(journal, logger, position)
            self.trail.catch_up()
        except BaseException:
            self._file.close()
            raise

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class _WholeLines:
    """Appends whole lines to a file; what a full disk cuts short is taken back."""

    def __init__(self, file: IO[bytes]) -> None:
        self._number = file.fileno()

    def write(self, line: bytes) -> int:
        """Append one line, or leave the file as it was."""
        end = os.fstat(self._number).st_size
        written = 0
        try:
            written = os.write(self._number, line)
        finally:
            if written < len(line):
                os.ftruncate(self._number, end)
        if written < len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return written

    def flush(self) -> None:
        """Do nothing: every line is with the operating system already."""


def _opened(path: Path, shared_with_group: bool) -> IO[bytes]:
    reason = None
    try:
        new_file(os.path.realpath(path), shared_with_group=shared_with_group)
        file = path.open("a+b")
    except OSError as error:
        reason = error.strerror
    if reason is not None:
        raise StoreUnusable(of("audit", problem("audit_unwritable", reason=reason)))
    if not S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise StoreUnusable(of("audit", problem("audit_no_file")))
    if not locked(file):
        file.close()
        raise StoreUnusable(of("audit", problem("audit_in_use")))
    return file
