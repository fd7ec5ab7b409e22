"""`lsprocess agenda --at`: what was owed then, by what had happened by then."""

import json

from pathlib import Path

import pytest

from click.testing import CliRunner

from cli_lines import line, opening, script
from damage import damage
from lsprocess.cli.app import app
from lsprocess.process.evolve import as_of


MONDAY, TUESDAY, WEDNESDAY = (f"2026-03-0{day}T09:00:00+02:00" for day in (2, 3, 4))


@pytest.fixture(name="store")
def _store(tmp_path: Path) -> str:
    """Give a store: opened on Monday, screened on Wednesday, a guardian entered late for Tuesday."""
    guardian = {"person": "g-1", "custody": True}
    lines = (
        opening(at=MONDAY),
        line("screen", {"urgent": False}, at=WEDNESDAY),
        line("record_guardian", guardian, at=TUESDAY, recorded_at=WEDNESDAY),
        line("assign_role", {"role": "social_worker", "person": "w-17"}, at=WEDNESDAY),
        line("correct", {"event": 3, "reason": "wrong_person"}, at="2026-03-06T09:00:00+02:00"),
    )
    path = tmp_path / "s.jsonl"
    path.write_bytes(script(*lines))
    url = f"sqlite:///{tmp_path / 's.db'}"
    done = CliRunner().invoke(app, ["run", str(path), "--store", url, "--lang", "en"])
    assert 0 == done.exit_code, done.output
    return url


def ask(store: str, *args: str, status: int = 0) -> str:
    """Give what the command says."""
    done = CliRunner().invoke(app, ["agenda", *args, "--store", store, "--lang", "en"])
    assert status == done.exit_code, done.output
    return done.stdout


def owed(store: str, at: str) -> set[str]:
    """Give the codes of what was owed in the case."""
    found = json.loads(ask(store, "r-1", "--at", at, "--json"))
    return {one["duty"] for one in found["duties"]}


def test_what_was_done_later_was_owed_before(store: str) -> None:
    """A duty that is done on Wednesday was owed on Tuesday, and is not on Thursday."""
    said = "assess the urgent need of child welfare immediately"
    assert said in ask(store, "r-1", "--at", "2026-03-03T12:00:00+02:00")
    assert said not in ask(store, "r-1", "--at", "2026-03-05T12:00:00+02:00")


def test_what_was_entered_late_counts_from_when_it_happened(store: str) -> None:
    """And a correction from when it was made: the guardian was known on Tuesday and no more."""
    codes = [
        owed(store, at) for at in (MONDAY, "2026-03-03T12:00:00+02:00", "2026-03-05T12:00:00+02:00")
    ]
    last = owed(store, "2026-03-07T12:00:00+02:00")
    assert ["record_guardians" in found for found in codes] == [True, False, False]
    assert "record_guardians" in last


def test_before_its_opening_nothing_was_owed(store: str) -> None:
    """That is said, and is no error."""
    early = "2026-03-01T09:00:00+02:00"
    assert "the case had not been opened yet" in ask(store, "r-1", "--at", early)
    assert set() == owed(store, early)


def test_in_every_case_too_what_was_due_then_is_told(store: str) -> None:
    """Whatever was done about it since; -1 asks for what was overdue alone."""
    more = ("--at", "2026-03-03T12:00:00+02:00", "--json")
    (overdue,) = map(json.loads, ask(store, *more, "--within", "-1").splitlines())
    assert ("r-1", True, False) == (
        overdue["case"],
        overdue["overdue"],
        overdue["breach_recorded"],
    )
    assert 3 <= len(ask(store, *more, "--within", "10").splitlines())
    assert "" == ask(store, "--at", "2026-03-01T12:00:00+02:00", "--json")
    assert 3 <= len(ask(store, "--at", "9999-12-30T12:00:00Z", "--within", "9", "--json").split())


def test_without_a_time_what_is_owed_now_is_told(store: str) -> None:
    """The same as at a time after everything."""
    now = json.loads(ask(store, "r-1", "--json"))["duties"]
    assert {one["duty"] for one in now} == owed(store, "2027-01-01T00:00:00Z")


def test_a_case_that_cannot_be_read_is_named_and_the_others_told(
    store: str, tmp_path: Path
) -> None:
    """The status says that something is missing."""
    path = tmp_path / "more.jsonl"
    path.write_bytes(script(opening("r-2", at=MONDAY)))
    CliRunner().invoke(app, ["run", str(path), "--store", store])
    damage(tmp_path / "s.db", "r-1", 2)
    at = ("--at", "2026-03-03T12:00:00+02:00", "--within", "30")
    done = CliRunner().invoke(app, ["agenda", *at, "--store", store, "--lang", "en"])
    assert 1 == done.exit_code
    assert "These cases cannot be read: r-1." in done.stderr
    assert "r-2" in done.stdout


def test_a_case_that_was_only_refused_was_never_there() -> None:
    """Without an opening that was applied there is no case as of any time."""
    assert as_of((), at=None) is None  # type: ignore[arg-type]
