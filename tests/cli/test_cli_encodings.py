"""Whatever the console's encoding is: files are UTF-8, and no command fails for a character."""

import os
import subprocess
import sys

from pathlib import Path

import pytest

from places import EXAMPLES


COMMAND = (sys.executable, "-c", "from lsprocess.cli import main; main()")
CONSOLES = {
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "no locale": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}
STORE, AUDIT = "sqlite:///päivä.db", "päivä.audit.jsonl"
READING = [
    ("show", "m-1"),
    ("show", "m-1", "--json"),
    ("history", "r-1"),
    ("history", "r-1", "--json"),
    ("timeline", "--client", "c-1"),
    ("agenda", "r-1", "--lang", "sv"),
    ("options", "r-1", "--actor", "w-17"),
    ("log-report", "--client", "c-1"),
    ("log-report", "--client", "c-1", "--json"),
    ("store", "check", "--audit", AUDIT),
    ("rules", "HEA-03"),
    ("diagram", "meeting", "--format", "dot"),
    ("describe", "invite", "--lang", "sv"),
]


@pytest.fixture(name="folder", params=CONSOLES.values(), ids=CONSOLES, scope="module")
def _folder(request, tmp_path_factory):
    """Give a folder with the story run in it, and a way to run more there, at one console."""
    folder = tmp_path_factory.mktemp("console")
    (folder / "kertomus ä.jsonl").write_bytes((EXAMPLES / "kallio.jsonl").read_bytes())

    def run(*args):
        return subprocess.run(
            [*COMMAND, *args],
            capture_output=True,
            check=False,
            cwd=folder,
            env={**os.environ, "LSPROCESS_STORE": STORE, **request.param},
            timeout=60,
        )

    done = run("run", "kertomus ä.jsonl", "--store", STORE, "--audit", AUDIT)
    assert (0, b"") == (done.returncode, done.stderr)
    return folder, run


def test_what_a_run_writes_is_utf_8_under_its_own_name(folder):
    """The audit file reads as UTF-8, and the files are called what they were called."""
    path, _ = folder
    assert {AUDIT, "päivä.db", "kertomus ä.jsonl"} <= {one.name for one in Path(path).iterdir()}
    assert len((path / AUDIT).read_text(encoding="utf-8").splitlines()) == 73


@pytest.mark.parametrize("args", READING, ids=" ".join)
def test_no_command_fails_for_a_character(folder, args):
    """What the console cannot show becomes a question mark, and the status is that of the answer."""
    _, run = folder
    done = run(*args)
    assert b"Traceback" not in done.stderr
    assert 0 == done.returncode, done.stderr
    assert done.stdout


@pytest.mark.parametrize("args", [("show", "ä-1"), ("show", "r-1", "--lang", "ä"), ("öpen",)])
def test_what_was_typed_wrongly_is_told_at_any_console(folder, args):
    """A character that the console does not know makes no other mistake of it."""
    _, run = folder
    done = run(*args)
    assert 2 == done.returncode
    assert b"Traceback" not in done.stderr
    assert done.stderr
