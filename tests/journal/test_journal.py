"""Every store keeps the journal's promises, and ``open_journal`` finds the right one."""

import subprocess
import sys
import tempfile

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from hypothesis import settings
from hypothesis.stateful import rule

from journal_contract import JournalContract, JournalMachine, entry
from lsprocess.errors import StoreUnusable
from lsprocess.journal import Journal, MemoryJournal, open_journal


class TestMemoryJournal(JournalContract):
    """The journal in memory."""

    @pytest.fixture(name="journal")
    def _journal(self) -> Journal:
        return MemoryJournal()

    @pytest.fixture(name="another")
    def _another(self) -> Journal:
        return MemoryJournal()


class TestSqliteJournal(JournalContract):
    """The journal in an SQLite file."""

    @pytest.fixture(name="journal")
    def _journal(self, tmp_path: Path) -> Iterator[Journal]:
        with open_journal(f"sqlite:///{tmp_path}/cases.db") as journal:
            yield journal

    @pytest.fixture(name="another")
    def _another(self, tmp_path: Path) -> Iterator[Journal]:
        with open_journal(f"sqlite:///{tmp_path}/others.db") as journal:
            yield journal


class MemoryMachine(JournalMachine):
    """The journal in memory against the model."""

    def __init__(self) -> None:
        """Open an empty journal."""
        super().__init__()
        self.journal = MemoryJournal()


class SqliteMachine(JournalMachine):
    """The journal in an SQLite file against the model; closing and opening changes nothing."""

    def __init__(self) -> None:
        """Open an empty journal in a folder of its own."""
        super().__init__()
        self.stack = ExitStack()
        folder = self.stack.enter_context(tempfile.TemporaryDirectory())
        self.url = f"sqlite:///{folder}/cases.db"
        self.journal = open_journal(self.url)

    @rule()
    def open_again(self) -> None:
        """Close the store and open it again."""
        store_id = self.journal.store_id
        self.journal.close()
        self.journal = open_journal(self.url, must_exist=True)
        assert store_id == self.journal.store_id

    def teardown(self) -> None:
        """Close the journal and remove its folder."""
        super().teardown()
        self.stack.close()


TestMemoryAgainstModel = MemoryMachine.TestCase
TestMemoryAgainstModel.settings = settings(max_examples=30, stateful_step_count=15)
TestSqliteAgainstModel = SqliteMachine.TestCase
TestSqliteAgainstModel.settings = settings(max_examples=20, stateful_step_count=15, deadline=None)


def test_memory_is_opened_by_its_url() -> None:
    """``memory:`` gives an empty journal in memory."""
    with open_journal("memory:") as journal:
        assert isinstance(journal, MemoryJournal)
        assert 0 == journal.last_position()


def test_memory_cannot_exist_already() -> None:
    """A reader who needs an existing store is told that memory has none."""
    with pytest.raises(StoreUnusable, match="give the URL of a file"):
        open_journal("memory:", must_exist=True)


def test_a_relative_path_counts_from_where_we_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three slashes name a file beside the caller, and moving away later does not matter."""
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path)
    with open_journal("sqlite:///cases.db") as journal:
        monkeypatch.chdir(tmp_path / "elsewhere")
        journal.append([entry("c-1", 1)])
    with open_journal(f"sqlite:////{tmp_path}/cases.db", must_exist=True) as journal:
        assert ["c-1"] == list(journal.cases())


@pytest.mark.parametrize(
    "url",
    [
        "",
        "memory",
        "cases.db",
        "sqlite:",
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        "sqlite://cases.db",
        "sqlite:///cases.db?mode=ro",
        "postgresql://w-17:secret@localhost/cases",
    ],
)
def test_another_form_of_url_is_refused(url: str) -> None:
    """The message names the forms that work and does not repeat the one that came in."""
    with pytest.raises(StoreUnusable, match=r"memory:, sqlite:///relative\.db or") as caught:
        open_journal(url)
    assert "secret" not in str(caught.value)


def test_importing_the_journal_loads_no_sqlalchemy() -> None:
    """The room costs nothing until a database is opened."""
    code = "import sys, lsprocess.journal; raise SystemExit('sqlalchemy' in sys.modules)"
    assert 0 == subprocess.run([sys.executable, "-c", code], check=False).returncode


def test_without_sqlalchemy_the_message_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A Python without the optional package gets the command that installs it."""
    for name in ("lsprocess.journal.sql", "lsprocess.journal.tables"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    with pytest.raises(StoreUnusable, match=r"pip install 'lsprocess\[store\]'"):
        open_journal(f"sqlite:///{tmp_path}/cases.db")
