"""The command as people and programs start it: real processes, pipes, signals and files."""

import json
import os
import re
import signal
import subprocess
import sys
import time

from datetime import UTC, datetime
from pathlib import Path

import pytest

import lsprocess

from cli_lines import HEAR, course, line, opening, script
from lsprocess import Actor
from lsprocess.audit import AuditFile
from lsprocess.casebook import Casebook
from lsprocess.process import replay
from lsprocess.processes import referral


resource = pytest.importorskip("resource", reason="needs the limits of a POSIX system")
COMMAND = [sys.executable, "-c", "from lsprocess.cli import main; main()"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(lsprocess.__file__).parents[1])}
AT = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
OPENING = referral.Open(
    kind="otherwise_learned",
    child=referral.Child(id="c-1"),
    received_on=AT.date(),
    joint_discussion_requested=False,
    grounds_ref="doc-1",
)
CASES = 100
PER_CASE = 25
"""100 cases of 25 lines: far more answers than a pipe holds, so that a run waits to be read."""
KILLS = 4


def interruptible() -> None:
    """Whoever runs the tests in the background may have SIGINT ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(name="start")
def _start(tmp_path):
    started = []

    def start(*args, **more):
        more.setdefault("preexec_fn", interruptible)
        process = subprocess.Popen(
            [*COMMAND, *(str(arg) for arg in args)],
            cwd=tmp_path,
            env={**ENVIRONMENT, **more.pop("env", {})},
            stdin=more.pop("stdin", subprocess.DEVNULL),
            stdout=more.pop("stdout", subprocess.PIPE),
            stderr=more.pop("stderr", subprocess.PIPE),
            **more,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.fixture(name="finished")
def _finished(start):
    def finished(*args, text=None, **more):
        process = start(*args, stdin=subprocess.PIPE, **more)
        out, err = process.communicate(text, timeout=60)
        return process.returncode, out.decode(), err.decode()

    return finished


@pytest.fixture(name="long")
def _long(tmp_path):
    """Write a script of many keyed lines."""
    path = tmp_path / "long.jsonl"
    path.write_bytes(
        script(
            *(
                one
                for n in range(CASES)
                for one in (
                    opening(f"r-{n}", command="k-0"),
                    *(
                        line("note", {"document_ref": f"doc-{m}"}, case=f"r-{n}", command=f"k-{m}")
                        for m in range(1, PER_CASE)
                    ),
                )
            )
        )
    )
    return path


def test_answers_go_to_standard_output_and_the_rest_to_standard_error(finished):
    """With --json every line of standard output is an answer; the store is told beside it."""
    status, out, err = finished("run", "-", "--json", text=script(*course(), HEAR))
    assert 1 == status
    assert ["applied"] * 6 + ["refused"] == [json.loads(one)["outcome"] for one in out.splitlines()]
    assert re.fullmatch(r"Tietovarasto: sqlite:///lsprocess-\S+\.sqlite\n", err)


def test_answers_are_utf_8_in_any_locale(finished):
    """A terminal of another alphabet gets question marks from the timeline, and never a crash."""
    env = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    text = script(opening(), HEAR)
    status, out, _ = finished("run", "-", "--json", "--store", "memory:", text=text, env=env)
    assert 1 == status
    assert "käynnissä" in json.loads(out.splitlines()[1])["message"]
    status, out, err = finished("run", "-", "--store", "memory:", text=text, env=env)
    assert (1, "") == (status, err)
    assert "k?ynniss?" in out


def test_what_cannot_be_used_ends_with_2_and_no_traceback(finished, tmp_path):
    """Errors of the store are one message on standard error."""
    (tmp_path / "s.db").write_text("not a database at all, but long enough to look at" * 4)
    for args in (["run", "none"], ["show", "r-1", "--store", "sqlite:///s.db"], ["diagram", "x"]):
        status, out, err = finished(*args)
        assert (2, "") == (status, out)
        assert err
        assert "Traceback" not in err


@pytest.mark.parametrize("args", [["--json"], []])
def test_a_closed_pipe_ends_with_a_sentence(start, long, tmp_path, args):
    """`| head` gets its lines, the last line performed is told, and what was recorded is whole."""
    process = start("run", long, "--store", "sqlite:///s.db", "--lang", "en", *args)
    for _ in range(10):
        assert process.stdout.readline()
    process.stdout.close()
    said = process.stderr.read().decode()
    assert 1 == process.wait(timeout=60)
    told = re.fullmatch(
        r"lsprocess: the run ended after line (\d+): standard output must .* Broken pipe; .*\n",
        said,
    )
    assert told, said
    with Casebook.open(f"sqlite:///{tmp_path}/s.db") as book:
        assert int(told[1]) == book.journal.last_position()


FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")


@needs_full
@pytest.mark.parametrize(("args", "last"), [(["--json"], 1), ([], 0)])
def test_a_run_whose_output_is_full_says_where_it_stopped(tmp_path, args, last):
    """Nothing more is performed than what could be answered, and one line at most."""
    command = ("run", "-", "--store", "sqlite:///s.db", "--lang", "en", *args)
    with FULL.open("wb") as full:
        process = subprocess.run(
            [*COMMAND, *command],
            input=script(*course()),
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env=ENVIRONMENT,
            check=False,
        )
    assert 1 == process.returncode
    said = process.stderr.decode()
    assert said.startswith(f"lsprocess: the run ended after line {last}: standard output must")
    assert "No space left on device" in said
    assert 1 == len(said.splitlines())
    with Casebook.open(f"sqlite:///{tmp_path}/s.db") as book:
        assert last == book.journal.last_position()


OTHERS = [
    ["--help"],
    ["history", "--help"],
    ["rules"],
    ["history", "r-1", "--store", "sqlite:///s.db", "--json"],
    ["report", "time-limits", "--from", "2026-04-01", "--to", "2026-09-30", "--format", "csv"],
]


@pytest.mark.parametrize("args", OTHERS, ids=lambda args: "-".join(args[:2]))
@pytest.mark.parametrize("output", ["full", "gone", "closed"])
def test_no_command_falls_over_its_output(tmp_path, args, output):
    """Whatever is wrong with standard output, the status is 1 and there is no traceback."""
    with Casebook.open(f"sqlite:///{tmp_path}/s.db") as book:
        book.start(
            referral, OPENING, actor=Actor(id="w-1", role="intake_worker"), at=AT, case="r-1"
        )
    reading, writing = os.pipe()
    os.close(reading)
    if output == "full":
        os.close(writing)
        if not FULL.exists():
            pytest.skip("needs a device that is always full")
        writing = os.open(FULL, os.O_WRONLY)
    process = subprocess.run(
        [*COMMAND, *args],
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env={**ENVIRONMENT, "LSPROCESS_STORE": "sqlite:///s.db"},
        preexec_fn=(lambda: os.close(1)) if output == "closed" else None,
        check=False,
    )
    os.close(writing)
    said = process.stderr.decode()
    assert 1 == process.returncode, said
    assert len(said.splitlines()) <= 1
    assert output == "gone" or said.startswith("lsprocess: ")


def test_ctrl_c_leaves_the_journal_whole(start, finished, long, tmp_path):
    """The status is 130, a message says that everything is kept, and the store goes on."""
    process = start("run", long, "--store", "sqlite:///s.db", "--json")
    for _ in range(30):
        process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert 130 == process.returncode
    assert "keskeytetty" in err.decode()
    with Casebook.open(f"sqlite:///{tmp_path}/s.db") as book:
        assert book.case("r-0").seq == replay(book.history("r-0")).seq == PER_CASE
    assert 0 == finished("show", "r-0", "--store", "sqlite:///s.db")[0]


def test_a_killed_run_is_finished_by_running_it_again(start, finished, long, tmp_path):
    """After kill -9 the same script with the same keys loses nothing and does nothing twice."""
    args = ("run", long, "--store", "sqlite:///s.db", "--audit", "audit.jsonl", "--json")
    process = start(*args)
    for _ in range(CASES * PER_CASE // 3):
        process.stdout.readline()
    process.kill()
    process.communicate()
    status, out, _ = finished(*args)
    assert 0 == status
    assert CASES * PER_CASE == len(out.splitlines())
    with Casebook.open(f"sqlite:///{tmp_path}/s.db") as book:
        stored = list(book.journal.since(0))
        cases = {case: replay(book.history(case)) for case in book.cases()}
    assert CASES * PER_CASE == len({(one.case, one.key) for one in stored}) == len(stored)
    assert {PER_CASE} == {case.seq for case in cases.values()}
    told = [json.loads(one) for one in (tmp_path / "audit.jsonl").read_text().splitlines()]
    assert list(range(1, CASES * PER_CASE + 1)) == [one["position"] for one in told]
    assert [(one.case, one.seq) for one in stored] == [(one["case"], one["seq"]) for one in told]


def test_a_run_killed_round_its_audit_lines_tells_each_event_once(start, tmp_path):
    """Wherever kill -9 comes, opening the file anew makes store and audit file tell the same."""
    path, audit = tmp_path / "s.jsonl", tmp_path / "audit.jsonl"
    notes = (line("note", {"document_ref": f"doc-{n}"}) for n in range(2000))
    path.write_bytes(script(opening(command="k-0"), *notes))
    args = ("run", path, "--store", "sqlite:///s.db", "--audit", audit, "--json")
    for kills in range(KILLS):
        process = start(*args)
        for _ in range(1 + kills * 7 % 40):
            assert process.stdout.readline()
        process.kill()
        process.communicate()
        with Casebook.open(f"sqlite:///{tmp_path}/s.db") as book:
            stored = list(book.journal.since(0))
            before = audit.read_bytes()
            whole = before[: before.rindex(b"\n") + 1]
            assert whole.count(b"\n") <= len(stored)
            AuditFile(audit, book.journal).close()
        assert audit.read_bytes().startswith(whole)
        told = [json.loads(one) for one in audit.read_bytes().splitlines()]
        assert [one.position for one in stored] == [one["position"] for one in told]
        assert [(one.case, one.seq) for one in stored] == [
            (one["case"], one["seq"]) for one in told
        ]


def test_an_audit_file_on_a_full_disk_keeps_whole_lines(finished, tmp_path):
    """What did not fit is taken back and told on standard error; the run goes on."""
    text = script(opening(command="k-0"), *course()[1:3])
    args = ("run", "-", "--store", "sqlite:///s.db", "--audit", "audit.jsonl", "--json")
    assert 0 == finished(*args, text=text)[0]
    whole = (tmp_path / "audit.jsonl").stat().st_size
    more = script(*(line("note", {"document_ref": f"doc-{n}"}) for n in range(3)))
    limit = whole + 1000
    status, out, err = finished(
        "run",
        "-",
        "--store",
        "memory:",
        "--audit",
        "audit.jsonl",
        "--json",
        text=script(opening(), *course()[1:5]),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert 1 == status
    assert 5 == len(out.splitlines())
    assert "lokitiedostosta puuttuu" in err
    assert whole <= (tmp_path / "audit.jsonl").stat().st_size <= limit
    assert 0 == finished(*args, text=more)[0]
    for one in (tmp_path / "audit.jsonl").read_text().splitlines():
        json.loads(one)


def test_two_runs_write_one_store_at_once(start, tmp_path):
    """Two processes on the same case lose nothing: each line takes a place of its own."""
    paths = []
    for name in ("a", "b"):
        path = tmp_path / f"{name}.jsonl"
        notes = (
            line("note", {"document_ref": f"doc-{name}{n}"}, command=f"k-{name}{n}")
            for n in range(60)
        )
        path.write_bytes(script(opening(command="k-0"), *notes))
        paths.append(path)
    runs = [start("run", path, "--store", "sqlite:///s.db", "--json") for path in paths]
    outs = [run.communicate(timeout=60) for run in runs]
    refused = sum(b'"outcome":"invalid"' in one for out, _ in outs for one in out.splitlines())
    with Casebook.open(f"sqlite:///{tmp_path}/s.db") as book:
        history = book.history("r-1")
    assert 121 - refused == len(history)


def test_help_loads_nothing_heavy():
    """`--help` imports no database, no logging, no converters."""
    code = (
        "import sys; sys.argv = ['lsprocess', '--help']\n"
        "from lsprocess.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([name for name in ('sqlalchemy', 'structlog', 'cattrs', 'hypothesis')"
        " if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env=ENVIRONMENT
    )
    assert b"[]" == done.stdout.splitlines()[-1]


def test_a_terminal_gets_a_progress_bar_and_a_readable_timeline(tmp_path):
    """In a real terminal of 80 columns a long file shows how far it has come."""
    pty = pytest.importorskip("pty")
    path = tmp_path / "s.jsonl"
    path.write_bytes(script(*course(), HEAR, *([line("start_assessment")] * 250)))
    leader, follower = pty.openpty()
    env = {**ENVIRONMENT, "COLUMNS": "80", "TERM": "xterm"}
    with subprocess.Popen(
        [*COMMAND, "run", str(path), "--store", "memory:"],
        stdin=subprocess.DEVNULL,
        stdout=follower,
        stderr=follower,
        env=env,
    ) as process:
        os.close(follower)
        shown = bytearray()
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                shown += os.read(leader, 65536)
            except OSError:
                break
    os.close(leader)
    assert 1 == process.returncode
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode())
    assert "/257" in text
    assert "ei kirjattu: edellytys ei täyty" in text
    assert "Yhteenveto" in text
