"""What was opened before a fork is of no use after it."""

import os

from lsprocess.errors import JournalError
from lsprocess.problems import of, problem


def check_process(opened_by: int) -> None:
    """
    Let pass only the process that opened a journal.

    Args:
        opened_by: Its process id.

    Raises:
        JournalError: A fork came in between.
    """
    if opened_by != os.getpid():
        raise JournalError(of("journal", problem("store_forked")))
