"""The examples are run as a reader would run them, and come to what they promise."""

import json
import os
import subprocess
import sys
import tomllib

from pathlib import Path

import pytest

import lsprocess

from lsprocess import Casebook
from lsprocess.journal import open_journal
from lsprocess.scripts import Answer, perform
from places import EXAMPLES


LIBRARY = Path(lsprocess.__file__).parents[1]


def output(program: str) -> str:
    """Run an example program on its own and give what it prints."""
    done = subprocess.run(
        [sys.executable, "-W", "error", EXAMPLES / program],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(LIBRARY), "PYTHONIOENCODING": "utf-8"},
        timeout=60,
    )
    assert done.stderr == ""
    return done.stdout


@pytest.fixture(name="kallio", scope="module")
def _kallio() -> tuple[Casebook, list[Answer]]:
    book = Casebook(open_journal("memory:"))
    with (EXAMPLES / "kallio.jsonl").open("rb") as file:
        return book, list(perform(book, file))


def test_every_line_of_the_kallio_story_says_what_happens_and_it_does(kallio):
    """Each step of the story is applied or refused just as its line expects."""
    _, answers = kallio
    assert [] == [answer.number for answer in answers if not answer.as_expected]


def test_the_kallio_story_is_of_one_sitting(kallio):
    """The story has 60 to 80 steps, at least ten of them refused, and nothing else went wrong."""
    _, answers = kallio
    codes = [answer.code for answer in answers]
    assert 60 <= len(codes) <= 80
    assert 10 <= codes.count("refused")
    assert {"applied", "refused"} == set(codes)


def test_the_kallio_story_goes_the_whole_way(kallio):
    """The referral passes through each stage of the long way, and the meeting through its own."""
    book, _ = kallio

    def way(case: str) -> list[str | None]:
        return [e.target for e in book.history(case) if e.applied and e.source != e.target]

    assert [
        "received",
        "screened",
        "in_assessment",
        "parents_heard",
        "school_heard",
        "joint_discussion_held",
        "assessed",
        "client_relationship",
    ] == way("r-1")
    assert [
        "proposed",
        "planned",
        "prepared",
        "in_session",
        "summarised",
        "minuted",
        "closed",
    ] == way("m-1")


def test_the_kallio_story_leaves_only_the_client_plan(kallio):
    """Everything that the story obliges to is done in it, but for what comes after it."""
    book, _ = kallio
    assert ["start_client_plan"] == [duty.id for duty in book.agenda("r-1")]
    assert [] == list(book.agenda("m-1"))


def test_the_kallio_story_runs_from_the_command_line(tmp_path):
    """``lsprocess run`` performs the story and says that every line went as it should."""
    command = "from lsprocess.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", command, "run", "--json", EXAMPLES / "kallio.jsonl"],
        check=False,
        capture_output=True,
        cwd=tmp_path,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(LIBRARY)},
        timeout=60,
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert 0 == done.returncode
    assert "client_relationship" == answers[-1]["from"]


def test_the_importing_program_learns_why_and_what_next():
    """The program prints the refusal in Finnish with its sources, and then the next steps."""
    printed = output("library_import.py")
    assert "school_contact_permitted (HEA-02, S0" in printed
    assert "eikä yhteydenottoon kouluun (school-3) ole huoltajien voimassa olevaa lupaa" in printed
    assert "koulun tiedot saatu" in printed.splitlines()
    assert "hold_joint_discussion: " in printed


def test_a_process_of_ones_own_runs():
    """The loan is refused by either house rule, in three languages, and corrected."""
    printed = output("library_loan.py").splitlines()
    assert [
        "2 arrive: applied, available",
        "3 lend: refused, available",
        "4 lend: applied, lent",
        "5 renew: applied, lent",
        "6 renew: applied, lent",
        "7 renew: refused, lent",
        "8 return_book: applied, returned",
        "9 correct: applied, lent",
        "10 report_lost: applied, lost",
    ] == [line for line in printed if not line.startswith("  ")]
    reasons = [line.strip() for line in printed if line.startswith("  ")]
    assert ["fi", "sv", "en"] * 2 == [reason[:2] for reason in reasons]
    assert "A loan can be renewed 2 times (house rule 2)." in reasons[5]


def test_every_example_is_explained():
    """The folder's page speaks of each file in it."""
    page = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    files = [path.name for path in EXAMPLES.iterdir() if path.is_file() and path.suffix != ".md"]
    assert [] == [name for name in files if f"`{name}`" not in page]


STORIES = tuple(tomllib.loads((EXAMPLES / "stories.toml").read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", STORIES)
def test_every_line_of_a_story_says_what_happens_and_it_does(name):
    """Refusals too, each with the conditions that it names."""
    book = Casebook(open_journal("memory:"))
    with (EXAMPLES / f"{name}.jsonl").open("rb") as file:
        answers = list(perform(book, file))
    assert [] == [answer.number for answer in answers if not answer.as_expected]
