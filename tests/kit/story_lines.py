"""
The example story's audit lines, as a fixture: what was decided, and every byte of how it is told.

``python tests/kit/story_lines.py`` writes the fixture anew; whoever does it says which change it was.
"""

import io

from itertools import count

from fresh import CLOCK
from lsprocess import Casebook
from lsprocess.audit import LineTrail, line_logger
from lsprocess.journal import open_journal
from lsprocess.scripts import perform
from places import EXAMPLES, ROOT


STORY = EXAMPLES / "kallio.jsonl"
KEPT = ROOT / "tests" / "fixtures" / "kallio.audit.jsonl"


def told() -> bytes:
    """Perform the story with ids that are counted, and give its audit lines."""
    numbers = count(1)
    lines = io.BytesIO()
    journal = open_journal("memory:")
    with Casebook(journal, ids=lambda: f"e-{next(numbers)}", clock=lambda: CLOCK) as book:
        with STORY.open("rb") as file:
            for _ in perform(book, file):
                pass
        LineTrail(journal, line_logger(lines)).catch_up()
        return lines.getvalue().replace(journal.store_id.encode(), b"store")


if __name__ == "__main__":
    KEPT.write_bytes(told())
