"""How far an audit file has followed a store, and that the two still tell the same."""

import io
import json
import os

from collections.abc import Iterator
from pathlib import Path
from typing import IO

from lsprocess.audit.lines import LineTrail, line_logger
from lsprocess.audit.locks import locked
from lsprocess.errors import StoreUnusable
from lsprocess.journal import Journal, Stored


_START = b'{"store":"'


def followed(file: IO[bytes], journal: Journal, *, compared: bool = True) -> tuple[int, int]:
    """
    Find the last line of a journal's store in an audit file; change nothing.

    Args:
        file: The file, opened to read.
        journal: The journal that it follows.
        compared: Whether that line is compared with the journal.

    Returns:
        Its position, 0 when there is none, and how many bytes of the file are whole lines.

    Raises:
        StoreUnusable: The file holds something else, or its last line of the store is not of an
            event that the journal holds at that position.
    """
    last, whole = b"", 0
    own = _START + journal.store_id.encode()
    file.seek(0)
    for line in file:
        if line.endswith(b"\0"):
            msg = (
                "the audit file must end with a line, got zeros, as a crash of the machine leaves "
                "them; cut them off its end, or name a new file"
            )
            raise StoreUnusable(msg)
        if line[: len(_START)] != _START[: len(line)]:
            msg = "the audit file must hold audit lines only, got something else; name a new file"
            raise StoreUnusable(msg)
        if line.endswith(b"\n"):
            whole += len(line)
            if line.startswith(own):
                last = line
    file.seek(0, os.SEEK_END)
    return _position(last, journal) if last and compared else 0, whole


def followed_before(path: Path, journal: Journal) -> int:
    """
    Give the position of the last line of a journal's store in an audit file that was put away.

    Raises:
        StoreUnusable: The file cannot be read, is still written to, has no line of the store, or
            does not go with the journal.
    """
    if not path.is_file():
        msg = (
            "the audit file before must be an ordinary file that is there, got none; name the "
            "one that was put away last"
        )
        raise StoreUnusable(msg)
    with _readable(path) as file:
        if not locked(file):
            msg = (
                "the audit file before must be one that nobody writes to any more, got one in "
                "use; wait until the run that writes it has ended"
            )
            raise StoreUnusable(msg)
        position, _ = followed(file, journal)
    if position == 0:
        msg = (
            "the audit file before must hold lines of this store, got none; name the one that "
            "was put away last"
        )
        raise StoreUnusable(msg)
    return position


def _readable(path: Path) -> IO[bytes]:
    reason = None
    try:
        return path.open("rb")
    except OSError as error:
        reason = error.strerror
    msg = f"the audit file must be readable, got: {reason}; let it be read"
    raise StoreUnusable(msg)


def _position(line: bytes, journal: Journal) -> int:
    position = _numbered(line)
    if position > journal.last_position():
        msg = (
            "the audit file must not be ahead of its store, got one that tells of events which "
            "the store does not hold; restore the store's latest backup, or name a new file"
        )
        raise StoreUnusable(msg)
    if _line(next(journal.since(position - 1)), journal) != line:
        msg = (
            "the last line of the audit file must be the event that the store holds there, got "
            "another; restore the store and the file that go together, or name a new file"
        )
        raise StoreUnusable(msg)
    return position


def _numbered(line: bytes) -> int:
    try:
        position = int(json.loads(line)["position"])
    except (ValueError, KeyError, TypeError):
        position = 0
    if position < 1:
        msg = "the audit file must hold whole audit lines, got a damaged one; name a new file"
        raise StoreUnusable(msg)
    return position


def differing(path: Path, journal: Journal) -> Iterator[int]:
    """
    Compare the lines of a journal's store in an audit file with the events that it holds.

    Args:
        path: An audit file; it may begin anywhere, and end before the journal does.
        journal: The journal that it has followed.

    Returns:
        The positions of events that have no line between others, of lines that have no event, and
        of events and lines that say different things.

    Raises:
        StoreUnusable: The file cannot be read, holds something else, or no line of the store.
    """
    own = _START + journal.store_id.encode()
    events: Iterator[Stored] | None = None
    with _readable(path) as file:
        followed(file, journal, compared=False)
        file.seek(0)
        for line in file:
            if not line.startswith(own) or not line.endswith(b"\n"):
                continue
            position = _numbered(line)
            if events is None:
                events = journal.since(position - 1)
            event = next(events, None)
            while event is not None and event.position < position:
                yield event.position
                event = next(events, None)
            if event is None or event.position != position or _line(event, journal) != line:
                yield position
    if events is None:
        msg = (
            "the audit file must hold lines of this store, got none; name the one that followed it"
        )
        raise StoreUnusable(msg)


def _line(stored: Stored, journal: Journal) -> bytes:
    told = io.BytesIO()
    LineTrail(journal, line_logger(told)).retell(stored)
    return told.getvalue()
