"""Standard output that takes no more: its reader has gone, or its disk is full."""

import os
import sys

from collections.abc import Iterator
from contextlib import contextmanager

from lsprocess.errors import LsprocessError
from lsprocess.problems import Problem, problem


class OutputLost(LsprocessError):
    """Raised when standard output takes no more; the answers are lost, the work is not."""


@contextmanager
def telling() -> Iterator[None]:
    """
    Tell something on standard output.

    Raises:
        OutputLost: When it takes no more.
    """
    lost: Problem | None = None
    try:
        yield
    except OSError as error:
        lost = problem("output_lost", reason=error.strerror)
    if lost is not None:
        give_up()
        raise OutputLost(lost)


def give_up() -> None:
    """Let what standard output did not take go nowhere, so that leaving does not try it again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
