"""An empty casebook whose clock lies after everything that is told in it."""

from datetime import UTC, datetime
from functools import cache
from itertools import count

import attrs

from lsprocess import Casebook
from lsprocess.journal import MemoryJournal, open_journal


CLOCK = datetime(2090, 1, 1, tzinfo=UTC)


def fresh_book(journal=None, first=1):
    """Give a casebook with ids and a clock of its own: empty, or of what *journal* holds."""
    ids = map("e-{}".format, count(first)).__next__
    journal = open_journal("memory:") if journal is None else journal
    return Casebook(journal, ids=ids, clock=lambda: CLOCK)


class _Noted(MemoryJournal):
    """A journal that notes what was appended to it."""

    def __init__(self):
        """Note nothing yet."""
        super().__init__()
        self.noted = []

    def append(self, *appended):
        """Keep the entries, and note how they came."""
        self.noted.append(appended)
        return super().append(*appended)


@cache
def _appended(told, before):
    journal = _Noted()
    told(fresh_book(journal), *before)
    return tuple(journal.noted)


def told_book(told, before):
    """Give a casebook of its own in which *before* was *told*, once for all who ask for it."""
    journal, appended = MemoryJournal(), _appended(told, before)
    for part in appended:
        journal.append(*part)
    return fresh_book(journal, 1 + journal.last_position())


def known(record, **data):
    """Make a record of the data that it knows: who lifts a ban is asked by some versions only."""
    fields = attrs.fields_dict(record)
    return record(**{name: value for name, value in data.items() if name in fields})
