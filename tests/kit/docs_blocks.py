"""Runs the fenced blocks of a Markdown page, as a reader would who follows it from the top."""

import contextlib
import io
import json
import re
import shlex

from pathlib import Path

from click.testing import CliRunner
from sybil import Document, Example
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown import CodeBlockParser

import lsprocess

from lsprocess.cli.app import app
from places import ROOT


LIBRARY = Path(lsprocess.__file__).parents[1]
ELISION = "…"
TARGETS = frozenset(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!`)\[[^]]*\]\(([^)\s]+)\)")
RULE_ID = re.compile(r"\b(?:[A-Z]{3}|DL)-\d{2}[a-z]?\b")

_FILE = re.compile(r"<!-- file: ([a-z.]+) -->\n\Z")
_python = PythonEvaluator()


def blocks(page: Path) -> Document:
    """Read every block of *page* that can be run or checked."""
    kinds = {
        "python": run_python,
        "text": check_printed,
        "jsonl": write_file,
        "json": check_json,
        "toml": check_toml,
        "console": run_console,
        "sh": check_shell,
    }
    return Document.parse(str(page), *(CodeBlockParser(kind, run) for kind, run in kinds.items()))


def run_python(example: Example) -> None:
    """Run Python, and keep what it printed for the block that tells it."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        _python(example)
    example.namespace["_printed"] = printed.getvalue()


def check_printed(example: Example) -> str | None:
    """Compare a block of text with what the Python before it printed."""
    printed = example.namespace.pop("_printed")
    return None if printed == example.parsed else f"it printed:\n{printed}"


def write_file(example: Example) -> str | None:
    """Write a file under the name that the comment above it gives."""
    named = _FILE.search(example.document.text, 0, example.region.start)
    if named is None:
        return "a block of lines must have its file's name in a comment above it"
    Path(named[1]).write_text(example.parsed, encoding="utf-8")
    return None


def check_json(example: Example) -> None:
    """Check that a block of JSON is JSON."""
    json.loads(example.parsed)


def check_toml(example: Example) -> str | None:
    """Find a block of TOML as it stands in a file of the library."""
    files = (path.read_text(encoding="utf-8") for path in LIBRARY.rglob("*.toml"))
    return None if any(example.parsed in text for text in files) else "no file holds it"


def run_console(example: Example) -> str | None:
    """
    Run each command after a ``$`` and compare what follows it; ``…`` stands for any lines.

    A command that fails must be followed by one that shows its exit status.
    """
    status = 0
    for part in re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)[1:]:
        command, _, told = part.partition("\n")
        if command == "echo $?":
            said, status = f"{status}\n", 0
        elif status != 0:
            break
        else:
            said, status = lsprocess_says(command)
        if not agrees(told, said):
            return f"{command} said:\n{said}"
    return f"a command before the end gave the status {status}" if status else None


def lsprocess_says(command: str) -> tuple[str, int]:
    """
    Run a command of the library and give its output and exit status.

    It runs in this process, for a new one would be some hundred milliseconds for each command.
    """
    name, *words = shlex.split(command)
    assert name == "lsprocess"
    runner = CliRunner(env={"COLUMNS": "80"}, catch_exceptions=False)
    done = runner.invoke(app, words, prog_name=name)
    return done.stdout + done.stderr, done.exit_code


def agrees(told: str, said: str) -> bool:
    """Say whether *said* is what *told* tells, where ``…`` alone on a line stands for any lines."""
    pattern = ".*".join(re.escape(part) for part in told.split(f"{ELISION}\n"))
    return re.fullmatch(pattern, said, re.DOTALL) is not None


def check_shell(example: Example) -> str | None:
    """Check that each command of a block can be given in a clone of this repository."""
    for line in example.parsed.splitlines():
        name, *words = shlex.split(line)
        good = {
            "make": set(words) <= TARGETS,
            "pip": words[:1] == ["install"],
            "lsprocess": words[:1] == ["run"] and (ROOT / words[-1]).is_file(),
            "python": (ROOT / words[-1]).is_file(),
        }
        if not good.get(name, False):
            return f"{line} cannot be given here"
    return None
