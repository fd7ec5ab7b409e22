"""A journal in a file that several processes share, one of which may die at any moment."""

import os
import subprocess
import sys

from pathlib import Path

import pytest

from journal_contract import entry, refused
from lsprocess.errors import JournalError
from lsprocess.journal import open_journal
from places import KIT


REFUSED = 7
"""Exit code by which a child tells that its journal refused."""

RACER = """
import sys
from lsprocess.errors import SequenceConflict
from lsprocess.journal import Entry, open_journal

url, name, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open_journal(url) as journal:
    seq = len(list(journal.read("shared"))) + 1
    print("ready", flush=True)
    sys.stdin.readline()
    done = 0
    while done < rounds:
        own = f"{name}-{done}"
        try:
            journal.append([Entry("shared", seq, own, b"x"), Entry(own, 1, None, own.encode())])
            verdict = "won"
            done += 1
        except SequenceConflict:
            verdict = "conflict"
        print(verdict)
        seq += len(list(journal.read("shared", after=seq - 1)))
"""

WRITER = """
import sys
from lsprocess.journal import Entry, open_journal

journal = open_journal(sys.argv[1])
seq = len(list(journal.read("c-1")))
while True:
    seq += 1
    journal.append([Entry("c-1", seq, f"k-{seq}", seq.to_bytes(4, "big") * 225)])
    print(seq, flush=True)
"""

FORKER = """
import os, sys
from lsprocess.errors import JournalError
from lsprocess.journal import Entry, open_journal

with open_journal(sys.argv[1]) as journal:
    journal.append([Entry("c-1", 1, None, b"parent")])
    child = os.fork()
    if child == 0:
        try:
            journal.append([Entry("c-1", 2, None, b"child")])
        except JournalError:
            journal.close()
            os._exit(int(sys.argv[2]))
        os._exit(1)
    _, status = os.waitpid(child, 0)
    journal.append([Entry("c-1", 2, None, b"parent")])
raise SystemExit(os.waitstatus_to_exitcode(status))
"""

FORKED_INSIDE = """
import os, signal, sys, threading
sys.path.insert(0, sys.argv[3])
from lsprocess import Casebook
from lsprocess.errors import JournalError
from parcel import CLERK, NOON, PARCEL, Receive
from lsprocess.journal import open_journal

inside, leave = threading.Event(), threading.Event()

def ids():
    inside.set()
    leave.wait()
    return "e-1"

book = Casebook(open_journal(sys.argv[1]), processes=(PARCEL,), ids=ids)
opening = Receive(kind="plain", owner="p-9")
worker = threading.Thread(
    target=book.start, args=(PARCEL, opening), kwargs={"actor": CLERK, "at": NOON, "case": "p-1"}
)
worker.start()
inside.wait()
child = os.fork()
if child == 0:
    signal.alarm(10)
    try:
        book.case("p-1")
    except JournalError:
        book.close()
        os._exit(int(sys.argv[2]))
    os._exit(1)
_, status = os.waitpid(child, 0)
leave.set()
worker.join()
assert book.case("p-1").seq == 1
raise SystemExit(os.waitstatus_to_exitcode(status))
"""


def start(code: str, *arguments: str) -> subprocess.Popen[str]:
    """Start another Python."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_two_connections_agree_who_was_first(tmp_path: Path) -> None:
    """The second of two who decided on the same history is refused and sees the first's event."""
    url = f"sqlite:///{tmp_path}/cases.db"
    with open_journal(url) as journal, open_journal(url) as other:
        assert list(journal.read("c-1")) == list(other.read("c-1"))
        journal.append([entry("c-1", 1)])
        assert ("c-1", 1) == refused(other, entry("c-1", 1))
        assert [1] == [one.seq for one in other.read("c-1", after=0)]
        other.append([entry("c-1", 2)])
        assert [2] == [one.seq for one in journal.read("c-1", after=1)]


def test_two_processes_lose_nothing(tmp_path: Path) -> None:
    """Of two processes at the same case one wins each time, and both keep all their own cases."""
    path = tmp_path / "cases.db"
    rounds = 60
    names = ("a", "b")
    racers = [start(RACER, f"sqlite:///{path}", name, str(rounds)) for name in names]
    for racer in racers:
        assert racer.stdout is not None
        assert "ready\n" == racer.stdout.readline()
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    verdicts = [racer.communicate(timeout=60)[0].split() for racer in racers]
    assert [0, 0] == [racer.returncode for racer in racers]
    assert ["conflict", "won"] == sorted(told[0] for told in verdicts)
    with open_journal(f"sqlite:///{path}", must_exist=True) as journal:
        shared = list(journal.read("shared"))
        assert list(range(1, 2 * rounds + 1)) == [one.seq for one in shared]
        owned = [f"{name}-{number}" for name in names for number in range(rounds)]
        assert sorted(owned) == sorted(str(one.key) for one in shared)
        assert sorted(["shared", *owned]) == sorted(journal.cases())
        for own in owned:
            assert [own.encode()] == [one.body for one in journal.read(own)]


def test_a_killed_writer_loses_nothing_it_was_told_is_kept(tmp_path: Path) -> None:
    """An event acknowledged is an event kept: kill the writer anywhere, in the middle of it too."""
    path = tmp_path / "cases.db"
    for lines in (3, 90, 400):
        writer = start(WRITER, f"sqlite:///{path}")
        assert writer.stdout is not None
        told = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        told += writer.stdout.readlines()  # communicate() would miss what readline() read ahead
        writer.communicate()
        acknowledged = int([line for line in told if line.endswith("\n")][-1])
        with open_journal(f"sqlite:///{path}", must_exist=True) as journal:
            kept = list(journal.read("c-1"))
        assert len(kept) in {acknowledged, acknowledged + 1}
        assert list(range(1, len(kept) + 1)) == [one.seq for one in kept]
        assert all(one.body == one.seq.to_bytes(4, "big") * 225 for one in kept)


def test_a_journal_does_not_survive_a_fork(tmp_path: Path) -> None:
    """A forked child is told to open the journal itself, and does the parent's no harm."""
    path = tmp_path / "cases.db"
    parent = start(FORKER, f"sqlite:///{path}", str(REFUSED))
    parent.communicate(timeout=60)
    assert REFUSED == parent.returncode
    with open_journal(f"sqlite:///{path}", must_exist=True) as journal:
        assert [b"parent", b"parent"] == [one.body for one in journal.read("c-1")]


def test_a_fork_while_a_thread_is_inside_leaves_nobody_waiting(tmp_path: Path) -> None:
    """The child is told at once, although the lock that it inherits is never released there."""
    url, tests = f"sqlite:///{tmp_path}/cases.db", str(KIT)
    parent = start(FORKED_INSIDE, url, str(REFUSED), tests)
    parent.communicate(timeout=60)
    assert REFUSED == parent.returncode


def test_after_a_fork_the_message_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The child's journal refuses to answer, and its closing leaves the parent's open."""
    journal = open_journal(f"sqlite:///{tmp_path}/cases.db")
    with monkeypatch.context() as child:
        child.setattr(os, "getpid", lambda: 0)
        with pytest.raises(JournalError, match="open it again here"):
            journal.last_position()
        journal.close()
    assert 0 == journal.last_position()
    journal.close()
