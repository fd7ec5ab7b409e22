"""One writer of an audit file at a time."""

from typing import IO


def locked(file: IO[bytes]) -> bool:
    """Lock *file* until it is closed; False when another process, or another opening, has it."""
    try:
        import fcntl
    except ImportError:  # pragma: no cover - Windows has no such lock; one writer is up to the user
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
