"""What notices that somebody was at the file: the page says it, and it is so."""

import json
import re
import sqlite3

from contextlib import closing
from pathlib import Path

import pytest

from click.testing import CliRunner

import racing

from again import ALL, walked, wandered
from lsprocess import Casebook
from lsprocess.audit import AuditFile
from lsprocess.casebook import check_store
from lsprocess.cli.app import app
from lsprocess.errors import JournalError, StoreUnusable
from lsprocess.journal import MemoryJournal, open_journal
from lsprocess.journal.index import CaseIndex
from lsprocess.processes import PROCESSES, referral
from lsprocess.text import LANGS
from places import ROOT
from racing import LATE, NOW, WORKER


PAGE = ROOT / "docs/how-to/check-a-store.en.md"
ROW = re.compile(r"^\| ([^|]+) \| ([✔–]) \| ([✔–]) \| ([✔–]) \| ([✔–]) \|$", re.MULTILINE)
SAID = {
    what: tuple(mark == "✔" for mark in marks) for what, *marks in ROW.findall(PAGE.read_text())
}
LIBRARY = {(process.id, process.version): process for process in PROCESSES.values()}
EMPTYING = ("DELETE FROM cases", "DELETE FROM limits", "DELETE FROM counted")
CASE, OTHER = "r-custody-1", "r-custody-2"


class File:
    """The file of a store in the hands of somebody who can write it."""

    def __init__(self, database):
        """Drop the guards."""
        self.run = database.execute
        self.guards = self.run(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in self.guards:
            self.run(f"DROP TRIGGER {name}")

    def restore(self):
        """Make the guards again."""
        for _, guard in self.guards:
            self.run(guard)

    def last(self, case=CASE):
        """Give the number of the last event of a case."""
        return self.run("SELECT max(seq) FROM events WHERE case_id = ?", (case,)).fetchone()[0]

    def record(self, seq, case=CASE):
        """Give what is recorded."""
        found = self.run("SELECT body FROM events WHERE case_id = ? AND seq = ?", (case, seq))
        return json.loads(found.fetchone()[0])

    def write(self, seq, record, case=CASE):
        """Write another record in the place of one, in its own form."""
        body = json.dumps(record, separators=(",", ":"), ensure_ascii=False).encode()
        self.run("UPDATE events SET body = ? WHERE case_id = ? AND seq = ?", (body, case, seq))

    def change(self, number, /, **changes):
        """Change keys of a record."""
        self.write(number, self.record(number) | changes)


def damaged(file):
    """Leave half of a record."""
    file.run("UPDATE events SET body = substr(body, 1, 40) WHERE case_id = ? AND seq = 2", (CASE,))


def outcome(file):
    """Make a refusal an applied action that stays."""
    refused = next(n for n in range(1, file.last()) if file.record(n)["outcome"] == "refused")
    file.change(refused, outcome="applied", to=file.record(refused)["from"])


def finding(file):
    """Make an unmet guard a met one."""
    refused = next(n for n in range(1, file.last()) if file.record(n)["outcome"] == "refused")
    met = [one | {"result": "met"} for one in file.record(refused)["guards"]]
    file.change(refused, guards=met)


def swapped(file):
    """Give each of two cases the events of the other."""
    for old, new in ((CASE, "x"), (OTHER, CASE), ("x", OTHER)):
        file.run("UPDATE events SET case_id = ? WHERE case_id = ?", (new, old))


def deleted(file):
    """Delete a note in the middle."""
    file.run("DELETE FROM events WHERE case_id = ? AND seq = ?", (CASE, file.last() - 1))


def renumbered(file):
    """Delete a note in the middle, and close the gap in rows and records."""
    last = file.last()
    deleted(file)
    file.run("UPDATE events SET seq = ? WHERE case_id = ? AND seq = ?", (last - 1, CASE, last))
    file.change(last - 1, seq=last - 1)


def added(file):
    """Add a note that nobody has made, with everything as it should be."""
    last = file.last()
    record = file.record(last) | {"seq": last + 1, "id": "e-9", "data": {"document_ref": "doc-99"}}
    body = json.dumps(record, separators=(",", ":")).encode()
    file.run("INSERT INTO events (case_id, seq, body) VALUES (?, ?, ?)", (CASE, last + 1, body))


KINDS = {
    "the guards are still dropped": lambda _file: None,
    "a record is damaged": damaged,
    "the actor of an event was changed": lambda file: file.change(
        2, actor=file.record(2)["actor"] | {"id": "w-99"}
    ),
    "the time of an event was changed": lambda file: file.change(2, at="2026-03-02T06:59:59Z"),
    "a reference in the data was changed": lambda file: file.change(
        file.last(), data={"document_ref": "doc-99"}
    ),
    "a refusal was made an applied action": outcome,
    "what a guard had found was changed": finding,
    "an event leads to another state": lambda file: file.change(3, to="in_assessment"),
    "the process version was changed": lambda file: file.change(
        2, process=file.record(2)["process"] | {"version": "2099.1"}
    ),
    "the key in a row was changed": lambda file: file.run(
        "UPDATE events SET command_key = 'k-9' WHERE case_id = ? AND seq = 2", (CASE,)
    ),
    "two cases were swapped": swapped,
    "an event in the middle was deleted": deleted,
    "it was deleted, and the rest renumbered": renumbered,
    "the last event was deleted": lambda file: file.run(
        "DELETE FROM events WHERE case_id = ? AND seq = ?", (CASE, file.last())
    ),
    "the index was emptied": lambda file: list(map(file.run, EMPTYING)),
    "a day in the index was moved": lambda file: file.run(
        "UPDATE limits SET strict = '2029-01-01' WHERE case_id = ?", (CASE,)
    ),
    "a well-made event was added": added,
}


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory):
    """Keep two cases, with a refusal and notes, and an audit file of them."""
    folder = tmp_path_factory.mktemp("store")
    notes = [referral.Note(document_ref=f"doc-{number}") for number in range(1, 4)]
    with (
        Casebook.open(f"sqlite:///{folder}/s.db", clock=lambda: LATE) as book,
        AuditFile(folder / "audit.jsonl", book.journal) as file,
    ):
        book.trails.append(file.trail)
        for number in (2, 1):
            racing.prepare(book, "custody", number)
        for data in (racing.HEAR_SCHOOL, *notes):
            book.perform(CASE, data, actor=WORKER, at=NOW)
    return folder


@pytest.fixture(name="store")
def _store(folder, tmp_path):
    """Give a copy of the store, closed."""
    path = tmp_path / "s.db"
    path.write_bytes((folder / "s.db").read_bytes())
    return path


def status(*args):
    """Give the exit status of a look through a store."""
    done = CliRunner().invoke(app, ["store", "check", "--json", *map(str, args)])
    assert done.exit_code in {0, 1}, done.output
    assert (done.exit_code == 0) == json.loads(done.stdout)["sound"]
    return done.exit_code


def test_the_page_lists_each_kind() -> None:
    """No kind is left out, and none is said of which nothing is known."""
    assert list(KINDS) == list(SAID)


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_marks_the_same_in_each_language(lang: str) -> None:
    """A kind is noticed in the same places whatever language the page is read in."""
    page = PAGE.with_name(f"check-a-store.{lang}.md").read_text("utf-8")
    marks = [tuple(mark == "✔" for mark in marks) for _, *marks in ROW.findall(page)]
    assert list(SAID.values()) == marks


@pytest.mark.parametrize("what", KINDS)
def test_each_kind_is_noticed_where_the_page_says(what: str, store: Path, folder: Path) -> None:
    """By those who open the store, those who read the case, and those who look it through."""
    url = f"sqlite:///{store}"
    assert 0 == status("--store", url, "--audit", folder / "audit.jsonl")
    with closing(sqlite3.connect(store, isolation_level=None)) as database:
        file = File(database)
        KINDS[what](file)
        if what != "the guards are still dropped":
            file.restore()
    opening = reading = False
    try:
        open_journal(url, read_only=True).close()
    except StoreUnusable:
        opening = True
    try:
        with Casebook.open(url) as book:
            for case in (CASE, OTHER):
                book.case(case)
    except JournalError:
        reading = True
    check = 1 == status("--store", url)
    audit = 1 == status("--store", url, "--audit", folder / "audit.jsonl")
    assert SAID[what] == (opening, reading, check, audit)


# What can be mended


def test_a_wrong_index_is_made_anew_from_the_events(store: Path) -> None:
    """What is due is listed again as before, and a second look finds nothing."""
    url = f"sqlite:///{store}"
    with open_journal(url) as journal:
        before = journal.index()
    with closing(sqlite3.connect(store, isolation_level=None)) as database:
        for statement in EMPTYING:
            database.execute(statement)
    assert 1 == status("--store", url)
    assert 0 == status("--store", url, "--rebuild-index")
    assert 0 == status("--store", url)
    with open_journal(url) as journal:
        assert before == journal.index()
        assert list(before.opened) == list(journal.index().opened)


def test_what_is_held_of_a_case_that_cannot_be_read_stays(store: Path) -> None:
    """It, and whatever is linked with it, is left as it is; the others are made anew."""
    url = f"sqlite:///{store}"
    with open_journal(url) as journal:
        before = journal.index()
    with closing(sqlite3.connect(store, isolation_level=None)) as database:
        file = File(database)
        damaged(file)
        file.restore()
        file.run("DELETE FROM limits WHERE case_id = ?", (OTHER,))
        file.run("UPDATE limits SET rolled = '2029-01-01' WHERE case_id = ?", (CASE,))
    assert 1 == status("--store", url, "--rebuild-index")
    with open_journal(url) as journal:
        after = journal.index().by_case()
        found = check_store(journal, LIBRARY)
    assert ([CASE], ()) == ([one.case for one in found.unreadable], found.index)
    assert before.by_case()[OTHER] == after[OTHER]
    assert before.by_case()[CASE] != after[CASE]


def test_what_an_opening_only_looked_at_is_seen_and_not_linked(store: Path) -> None:
    """A sight that is not as the case was then is found; the index of neither case is in doubt."""
    url = f"sqlite:///{store}"
    with closing(sqlite3.connect(store, isolation_level=None)) as database:
        file = File(database)
        (seen,) = file.record(1)["linked"]
        assert OTHER == seen["case"]
        file.change(1, linked=[seen | {"seq": seen["seq"] - 1}])
        file.run("DELETE FROM limits WHERE case_id = ?", (OTHER,))
        file.restore()
    with open_journal(url) as journal:
        found = check_store(journal, LIBRARY)
    assert (((CASE, 1),), (OTHER,)) == (found.stale, found.index)


def test_guards_are_made_anew(store: Path) -> None:
    """A store without them is refused with the way out, and is as good as before afterwards."""
    url = f"sqlite:///{store}"
    with closing(sqlite3.connect(store, isolation_level=None)) as database:
        database.execute("DROP TRIGGER events_never_go")
        database.execute("CREATE TRIGGER odd AFTER INSERT ON events BEGIN SELECT 1; END")
    done = CliRunner().invoke(app, ["show", CASE, "--store", url])
    assert (2, True) == (done.exit_code, "--restore-guards" in done.stderr)
    assert 0 == status("--store", url, "--restore-guards")
    assert 0 == CliRunner().invoke(app, ["show", CASE, "--store", url]).exit_code
    with (
        closing(sqlite3.connect(store, isolation_level=None)) as database,
        pytest.raises(sqlite3.IntegrityError),
    ):
        database.execute("DELETE FROM events")


def test_what_was_found_is_told_to_people(store: Path, folder: Path) -> None:
    """Each kind under its heading, in the reader's language."""
    url = f"sqlite:///{store}"
    done = CliRunner().invoke(app, ["store", "check", "--store", url, "--lang", "en"])
    assert "All is as it must be." in done.stdout
    with closing(sqlite3.connect(store, isolation_level=None)) as database:
        file = File(database)
        damaged(file)
        file.run("DELETE FROM limits WHERE case_id = ?", (OTHER,))
    done = CliRunner().invoke(
        app,
        ["store", "check", "--store", url, "--lang", "en", "--audit", str(folder / "audit.jsonl")],
    )
    told = " ".join(done.stdout.split())
    for said in (
        "The store",
        "guards",
        "cannot be read",
        CASE,
        "--rebuild-index",
        OTHER,
        "audit file",
    ):
        assert said in told
    for lang, said in (
        ("fi", "tapahtumat ennallaan pitävien suojausten on oltava paikoillaan"),
        ("sv", "en lagrad registrering måste passa in på sin process definition"),
    ):
        done = CliRunner().invoke(app, ["store", "check", "--store", url, "--lang", lang])
        assert said in " ".join(done.stdout.split())
    done = CliRunner().invoke(
        app,
        ["store", "check", "--store", url, "--lang", "en", "--rebuild-index", "--restore-guards"],
    )
    assert "The index was made anew." in done.stdout
    assert "The guards were made anew." in done.stdout


def test_an_audit_file_of_another_store_is_refused(store: Path, tmp_path: Path) -> None:
    """Nothing can be compared with it."""
    with Casebook.open(f"sqlite:///{tmp_path}/other.db", clock=lambda: LATE) as book:
        racing.prepare(book, "custody", 1)
        AuditFile(tmp_path / "other.jsonl", book.journal).close()
    done = CliRunner().invoke(
        app,
        [
            "store",
            "check",
            "--store",
            f"sqlite:///{store}",
            "--audit",
            str(tmp_path / "other.jsonl"),
            "--lang",
            "en",
        ],
    )
    assert (2, True) == (done.exit_code, "must hold lines of this store" in done.stderr)


# The index made anew equals the one that was kept


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happened_the_index_says_what_the_events_say(seed: int) -> None:
    """Echoes, corrections and what linked cases owe by another's doing included."""
    book = wandered(seed, 40) if seed < 6 else walked(ALL[seed % len(ALL)], seed)
    found = check_store(book.journal, book.library)
    assert found.sound, found
    assert found.events == book.journal.last_position()
    before = book.journal.index()
    book.journal.reindex(CaseIndex(), found.events)
    assert bool(before.opened) == bool(check_store(book.journal, book.library).index)
    assert check_store(book.journal, book.library, rebuild_index=True).sound
    assert before == book.journal.index()


def test_an_index_made_before_the_last_event_is_not_put_in_place(store: Path) -> None:
    """Somebody has written meanwhile, in a file and in memory alike."""
    with open_journal(f"sqlite:///{store}") as journal:
        with pytest.raises(JournalError, match="made before the last"):
            journal.reindex(CaseIndex(), journal.last_position() - 1)
        assert journal.index().opened
    with pytest.raises(JournalError, match="made before the last"):
        MemoryJournal().reindex(CaseIndex(), 1)
