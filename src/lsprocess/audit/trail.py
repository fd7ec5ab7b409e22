"""The audit trail: every event of a journal told once, in order, whatever happens in between."""

import json

from typing import Any, Protocol

from lsprocess.ids import shown_id
from lsprocess.journal import Journal, Stored
from lsprocess.journal.codec import UNREADABLE, outcome_of
from lsprocess.journal.jsons import from_json


class Logger(Protocol):
    """What a trail tells: a structlog logger, or anything with its ``info``."""

    def info(self, event: str, **record: Any) -> Any:
        """Take one event, with its record as keywords."""
        ...


class Trail:
    """
    Tells a logger every event of a journal, in the journal's order, by its stored bytes.

    The journal is the truth and the trail follows it: an event is told after it was appended, and
    whatever was not told, because of a crash or a failing logger, is told by the next `catch_up`.
    A damaged record is told as ``lsprocess.unreadable``, with its case and number, and the others
    go on.

    Args:
        journal: The journal to follow.
        logger: A structlog logger; it gets ``lsprocess.<outcome>`` and the record's keys, with
            ``store`` and ``position`` before them.
        position: Position of the last event that was told already.
    """

    def __init__(self, journal: Journal, logger: Logger, position: int = 0) -> None:
        self.position = position
        self._journal = journal
        self._logger = logger

    def tell(self, position: int, body: bytes) -> None:
        """Tell the event appended at *position*, and before it whatever was not told yet."""
        if position == self.position + 1:
            self._emit(position, body)
        elif position > self.position:
            self.catch_up()

    def catch_up(self) -> int:
        """Tell everything that was not told yet; return how many events that were."""
        before = self.position
        count = 0
        for stored in self._journal.since(before):
            self.retell(stored)
            count += 1
        return count

    def retell(self, stored: Stored) -> None:
        """Tell one event as the journal holds it; a damaged one by its place alone."""
        if _is_whole(stored.body):
            self._emit(stored.position, stored.body)
            return
        self._logger.info(
            "lsprocess.unreadable",
            store=self._journal.store_id,
            position=stored.position,
            case=shown_id(stored.case),
            seq=stored.seq,
        )
        self.position = stored.position

    def _emit(self, position: int, body: bytes) -> None:
        happened = f"lsprocess.{outcome_of(body)}"
        self._logger.info(
            happened,
            store=self._journal.store_id,
            position=position,
            **self._record(body),
        )
        self.position = position

    def _record(self, body: bytes) -> dict[str, Any]:
        record: dict[str, Any] = json.loads(body)
        return record


def _is_whole(body: bytes) -> bool:
    try:
        record = from_json(body)
    except ValueError:
        return False
    return type(record) is dict and outcome_of(body) != UNREADABLE and b"\n" not in body
