"""The same bytes where orjson is not installed."""

import subprocess
import sys

from lsprocess.journal import open_journal
from lsprocess.journal.codec import decode, encode
from lsprocess.journal.jsons import FAST, plain_json, ready, to_json
from lsprocess.processes import PROCESSES
from places import EXAMPLES


SCRIPT = EXAMPLES / "kallio.jsonl"
WITHOUT = """
import sys
sys.modules["orjson"] = None
from lsprocess.casebook import Casebook
from lsprocess.scripts import perform
book = Casebook.open(sys.argv[1])
with open(sys.argv[2], "rb") as file:
    for answer in perform(book, file):
        pass
book.close()
"""


def test_a_journal_written_without_orjson_reads_and_writes_alike_with_it(tmp_path):
    """Each record that the standard library wrote is what orjson writes of the same event."""
    url = f"sqlite:///{tmp_path / 'plain.db'}"
    subprocess.run([sys.executable, "-W", "error", "-c", WITHOUT, url, str(SCRIPT)], check=True)
    library = {(process.id, process.version): process for process in PROCESSES.values()}
    with open_journal(url, must_exist=True) as journal:
        bodies = [stored.body for stored in journal.since(0)]

    assert FAST
    assert len(bodies) > 60
    assert bodies == [encode(decode(body, library)) for body in bodies]


def test_without_orjson_nothing_is_written_ahead(monkeypatch):
    """A piece that is used again and again stays what it was, and the bytes are the same."""
    value = {"schema": 1, "sources": ("HEA-01", "S0")}
    fast = to_json({"piece": ready(value)})
    monkeypatch.setattr("lsprocess.journal.jsons.FAST", False)

    assert value is ready(value)
    assert fast == to_json({"piece": ready(value)}) == plain_json({"piece": value})
