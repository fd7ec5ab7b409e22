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
from lsprocess.problems import of, problem


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
            raise StoreUnusable(of("audit", problem("audit_zeros")))
        if line[: len(_START)] != _START[: len(line)]:
            raise StoreUnusable(of("audit", problem("audit_other_lines")))
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
        raise StoreUnusable(of("audit_before", problem("audit_before_missing")))
    with _readable(path) as file:
        if not locked(file):
            raise StoreUnusable(of("audit_before", problem("audit_before_in_use")))
        position, _ = followed(file, journal)
    if position == 0:
        raise StoreUnusable(of("audit_before", problem("audit_before_strange")))
    return position


def _readable(path: Path) -> IO[bytes]:
    reason = None
    try:
        return path.open("rb")
    except OSError as error:
        reason = error.strerror
    raise StoreUnusable(of("audit", problem("audit_unreadable", reason=reason)))


def _position(line: bytes, journal: Journal) -> int:
    position = _numbered(line)
    if position > journal.last_position():
        raise StoreUnusable(of("audit", problem("audit_ahead")))
    if _line(next(journal.since(position - 1)), journal) != line:
        raise StoreUnusable(problem("audit_differs"))
    return position


def _numbered(line: bytes) -> int:
    try:
        position = int(json.loads(line)["position"])
    except (ValueError, KeyError, TypeError):
        position = 0
    if position < 1:
        raise StoreUnusable(of("audit", problem("audit_damaged")))
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
        raise StoreUnusable(of("audit", problem("audit_strange")))


def _line(stored: Stored, journal: Journal) -> bytes:
    buffer = io.BytesIO()
    LineTrail(journal, line_logger(buffer)).retell(stored)
    return buffer.getvalue()
