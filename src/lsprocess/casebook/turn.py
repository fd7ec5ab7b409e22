"""Threads take turns at a casebook; a process that was forked off gets none."""

import os

from threading import RLock
from types import TracebackType

from lsprocess.journal.forks import check_process


class Turn:
    """The lock of a casebook; the thread that holds it may take it again."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._process = os.getpid()

    def __enter__(self) -> None:
        # Asked before waiting: a fork may have copied a lock that nobody is left to release.
        check_process(self._process)
        self._lock.acquire()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._lock.release()
