"""A store whose records an edited definition decided: told so, and left as it was."""

import io

from pathlib import Path

import attrs
import pytest

from click.testing import CliRunner

from cli_lines import course, line, opening, script
from lsprocess.casebook import Casebook
from lsprocess.cli.app import app
from lsprocess.journal import open_journal
from lsprocess.processes import PROCESSES
from lsprocess.scripts import perform


NOTE = line("note", {"document_ref": "doc-9"}, at="2026-05-04T09:00:00+03:00")
COMMANDS = (
    ("show", "r-1"),
    ("history", "r-1"),
    ("options", "r-1"),
    ("agenda", "r-1"),
    ("see", "r-1", "--as", "named_social_worker", "--purpose", "planning", "--actor", "w-17"),
)
MANY = (
    ("watch", "--at", "2026-11-02T09:00:00+02:00"),
    ("log-report", "--client", "c-1"),
    ("run", "note.jsonl"),
    ("run", "note.jsonl", "--audit", "audit.jsonl"),
    ("run", "again.jsonl"),
)
"""What goes on with other cases."""


@pytest.fixture(name="store")
def _store(tmp_path, monkeypatch) -> Path:
    """Make a store with a referral that another definition of this version decided."""
    monkeypatch.chdir(tmp_path)
    Path("note.jsonl").write_bytes(script(NOTE))
    Path("again.jsonl").write_bytes(script(opening()))
    referral = PROCESSES["referral"]
    edited = attrs.evolve(referral, duties=referral.duties[:-1])
    with Casebook(open_journal("sqlite:///s.db"), processes=[edited]) as book:
        answers = list(perform(book, io.BytesIO(script(*course()))))
    assert all(answer.went_through for answer in answers)
    return tmp_path / "s.db"


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_whatever_needs_the_case_says_that_another_definition_decided(store, command):
    """One sentence with the process and its version, status 2, and not one byte is changed."""
    before = store.read_bytes()

    done = CliRunner().invoke(app, [*command, "--store", "sqlite:///s.db", "--lang", "en"])

    assert (2, SystemExit) == (done.exit_code, type(done.exception))
    assert "the definition of referral 2026.1 must be the one that decided" in done.stderr
    assert before == store.read_bytes()


@pytest.mark.parametrize("command", MANY, ids=" ".join)
def test_whatever_goes_on_with_other_cases_ends_with_one(store, command):
    """The case is named, and not one byte is changed."""
    before = store.read_bytes()

    done = CliRunner().invoke(app, [*command, "--store", "sqlite:///s.db"])

    assert (1, SystemExit) == (done.exit_code, type(done.exception))
    assert "r-1" in done.output
    assert before == store.read_bytes()


@pytest.mark.parametrize(
    "command",
    [("agenda",), ("report", "time-limits", "--from", "2026-01-01", "--to", "2026-06-30")],
    ids=" ".join,
)
def test_what_comes_from_the_index_needs_no_definition(store, command):
    """The days that were set then are told, whoever decided, and nothing is changed."""
    before = store.read_bytes()

    done = CliRunner().invoke(app, [*command, "--store", "sqlite:///s.db"])

    assert (0, None) == (done.exit_code, done.exception)
    assert before == store.read_bytes()
