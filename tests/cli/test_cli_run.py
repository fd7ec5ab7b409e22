"""`lsprocess run`: every line performed, answered for programs and for people."""

import json
import re

from datetime import UTC, datetime
from itertools import cycle
from stat import S_IMODE

import pytest

from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cli_lines import HEAR, OPEN, PROPOSE, WORKER, course, line, opening, script
from lsprocess import Actor, Casebook
from lsprocess.casebook.outcome import Outcome
from lsprocess.cli import app as commands
from lsprocess.cli import stores
from lsprocess.cli.app import app
from lsprocess.cli.commands import run as session
from lsprocess.cli.console import Page
from lsprocess.cli.script_page import ScriptPage
from lsprocess.errors import JournalError
from lsprocess.journal import MemoryJournal, open_journal
from lsprocess.journal.marks import NO_MARKS
from lsprocess.journal.port import NOTHING_SEEN
from lsprocess.processes import referral
from lsprocess.scripts import as_json, perform
from lsprocess.text import LANGS
from places import SCRIPTS


TRANSFER = line("transfer", {"documents": ["doc-1"]})
"""Refused by one guard from the opening on: no county is named."""

KEYS = [
    "case",
    "seq",
    "action",
    "outcome",
    "from",
    "to",
    "unmet",
    "warnings",
    "available",
    "message",
    "problems",
    "problems_left_out",
]


@pytest.fixture(name="invoke")
def _invoke(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LSPROCESS_STORE", raising=False)

    def invoke(*args, stdin=b""):
        return CliRunner().invoke(app, [str(arg) for arg in args], input=stdin)

    return invoke


@pytest.fixture(name="run")
def _run(invoke, tmp_path):
    def run(*lines, store="memory:", args=()):
        path = tmp_path / "script.jsonl"
        path.write_bytes(script(*lines))
        return invoke("run", path, "--store", store, *args)

    return run


def answers(result):
    """Give the objects on standard output."""
    return [json.loads(one) for one in result.stdout.splitlines()]


def test_every_line_answers_with_one_object_of_exactly_these_keys(run):
    """`--json` answers each line with the documented keys in their order."""
    result = run(opening(), HEAR, line("screen", {"urgent": 1}), b"?", args=["--json"])
    said = answers(result)
    assert [KEYS] * 4 == [list(answer) for answer in said]
    assert ["applied", "not_available", "invalid", "invalid"] == [a["outcome"] for a in said]
    assert [1, 2, None, None] == [answer["seq"] for answer in said]
    assert 1 == result.exit_code


def test_an_applied_line_names_both_states_and_what_can_follow(run):
    """`from`, `to` and `available` are those of the case; a fact's `to` is its `from`."""
    first, second = answers(run(*course()[:2], args=["--json"]))
    assert (None, "received") == (first["from"], first["to"])
    assert ("received", "received") == (second["from"], second["to"])
    assert "assign_role" in first["available"]
    assert "Asian vireilletulo: kirjattu. Tila on nyt: asia tullut vireille." == (
        first["message"][:1].upper() + first["message"][1:]
    )
    assert "edelleen" in second["message"]


def test_a_refused_line_lists_every_unmet_guard(run):
    """Each unmet guard comes with its level, parameters, sources, reason and remedy."""
    refused = answers(run(*course(), HEAR, args=["--json", "--lang", "en"]))[-1]
    assert ("in_assessment", None) == (refused["from"], refused["to"])
    assert ["school_contact_permitted", "parents_heard_first"] == [
        unmet["guard"] for unmet in refused["unmet"]
    ]
    assert ["guard", "level", "params", "sources", "message", "remedy"] == list(refused["unmet"][0])
    assert "school-3" in str(refused["unmet"][0]["params"])
    assert all(unmet["message"] in refused["message"] for unmet in refused["unmet"])


def test_a_line_that_is_not_available_says_where_it_would_be(run):
    """The message names the present state and the states that have the action."""
    said = answers(
        run(
            opening(),
            HEAR,
            line("screen", {"urgent": False}),
            line("transfer", {"documents": ["doc-1"], "to_county": "county-08"}),
            line("screen", {"urgent": True}),
            args=["--json", "--lang", "en"],
        )
    )
    assert "Available in the state: service needs assessment under way;" in said[1]["message"]
    assert (
        "now instead: asking the notifier to clarify (clarify_with_notifier)." in said[1]["message"]
    )
    assert "The case has ended in the state: transferred" in said[4]["message"]
    assert "A new case begins with: opening of the case (open)." in said[4]["message"]
    assert ["not_available"] * 2 == [said[1]["outcome"], said[4]["outcome"]]


def test_a_line_that_opens_an_open_case_anew_is_invalid(run, tmp_path):
    """The message says what to give instead, and the case goes on as it was."""
    store = f"sqlite:///{tmp_path}/s.db"
    again = run(opening(), opening(), HEAR, store=store, args=["--json", "--lang", "en"])
    said = answers(again)
    assert ["applied", "invalid", "not_available"] == [answer["outcome"] for answer in said]
    assert [1, None, 2] == [answer["seq"] for answer in said]
    assert "'case' must be a new id for what opens a case" in said[1]["message"]
    assert "give another id, or an action of the open case" in said[1]["message"]


LONG_LINES = {
    "unknown keys": opening(**{f"k{place}": 1 for place in range(9000)}),
    "unknown data": opening(data={f"k{place}": 1 for place in range(9000)}),
    "expected": opening(expect=[0] * 9000),
    "expected words": opening(expect=["x"] * 9000),
    "list": line("transfer", {"documents": [0] * 9000}),
    "numbers": b'{"case": [' + b"NaN," * 9000 + b"1]}",
    "keys twice": b"{" + b'"a":1,' * 9000 + b'"a":1}',
    "nested": b'{"case":' * 90 + b"1" + b"}" * 90,
}


@pytest.mark.parametrize("name", LONG_LINES)
@pytest.mark.parametrize("as_json", [True, False])
def test_an_answer_is_no_longer_than_ten_times_its_line(run, name, as_json):
    """A line with thousands of problems tells the first of them, and counts the rest."""
    one = LONG_LINES[name]
    size = len(script(one))
    result = run(opening(), one, args=["--json"] if as_json else [])
    assert len(result.stdout.encode()) < 10 * size + 10_000
    assert 1 == result.exit_code


@pytest.mark.parametrize(
    ("lang", "must", "rest"),
    [
        ("fi", " on oltava ", "ja vielä 81 muuta virhettä"),
        ("sv", " måste ", "och ytterligare 81 fel"),
        ("en", " must ", "and 81 more problems"),
    ],
)
def test_problems_that_are_left_out_are_counted(run, lang, must, rest):
    """People read how many more there are, and programs find the number under its key."""
    lines = (opening(), line("transfer", {"documents": [*range(100)], "county": 7}))
    said = answers(run(*lines, args=["--json", "--lang", lang]))
    assert [0, 81] == [one["problems_left_out"] for one in said]
    assert said[1]["message"].endswith(f"; {rest}")
    assert 20 == said[1]["message"].count(must) == len(said[1]["problems"])
    assert rest in run(*lines, args=["--lang", lang]).stdout


def test_what_a_line_expected_is_repeated_only_as_a_code(run):
    """Where the case is unknown, so are its guards, and anything may stand there."""
    result = run(line("screen", {"urgent": False}, case="r-9", expect=["131052-308T"]))
    assert 1 == result.exit_code
    assert "131052" not in result.output


ENGLISH = re.compile(r"\b(?:must|got|give|be|something|nothing|the|of)\b")
FAULTY = [
    b'{"case": 1, "case": 2}',
    b"no json",
    b"[]",
    line("screen", {"urgent": "x", "colour": 1}, case="010190-123a", at="now", expect=["x"]),
    line("scren", {}, actor={"id": "Xyzzy", "role": "x"}, at="2026-03-02T09:00:00"),
    line("screen", {"urgent": True}, at="2020-01-01T09:00:00+02:00"),
    line("screen", {"urgent": True}, process="meeting", expect="aplied"),
    line("screen", {"urgent": True}, actor={"id": "w-1", "role": "nobody"}),
    line("screen", {"urgent": True}, case="r-9"),
    opening(),
    opening("r-2", data=OPEN | {"received_on": "2036-03-02"}),
    line("correct", {"event": 1, "reason": "wrong_case"}),
    line("withdraw_consent", {"consent": "k-1"}),
    line("link_meeting", {"meeting": "m-9"}),
    line("propose", PROPOSE | {"follows": "m-9"}, case="m-1", process="meeting"),
]
"""Lines with every kind of fault."""


@pytest.mark.parametrize("as_json", [True, False])
def test_invalid_lines_speak_finnish_alone_to_a_finnish_reader(run, as_json):
    """Whatever is wrong with a line, none of it is said in English."""
    args = ["--json"] if as_json else []
    result = run(opening(), *FAULTY, args=[*args, "--lang", "fi"])

    assert [] == ENGLISH.findall(re.sub(r'"(?:code|path)": "[^"]*"', "", result.stdout))
    assert result.stdout.count("on oltava") >= len(FAULTY)
    assert "010190-123a" not in result.output


@pytest.mark.parametrize(
    ("lang", "frame"),
    [
        ("fi", "rivi 1: kohdan 'data.kind' on oltava annettuna, saatiin tyhjää; "),
        ("sv", "rad 1: 'data.kind' måste anges, fick inget; "),
        ("en", "line 1: 'data.kind' must be given, got nothing; "),
    ],
)
def test_an_invalid_line_says_where_and_what(run, lang, frame):
    """Its message begins with the line's number in the language and names the place."""
    (said,) = answers(run(opening(data={}), args=["--json", "--lang", lang]))
    assert said["message"].startswith(frame)
    assert {
        "path": "data.kind",
        "code": "missing",
        "message": frame.partition(": ")[2].removesuffix("; "),
    } == said["problems"][0]
    assert ("r-1", "open", None, None, None) == (
        said["case"],
        said["action"],
        said["seq"],
        said["from"],
        said["to"],
    )
    assert [] == said["unmet"] == said["available"]


def test_an_invalid_line_changes_nothing_and_the_run_goes_on(run, tmp_path):
    """The journal holds the other lines alone, in their order."""
    store = f"sqlite:///{tmp_path}/s.db"
    run(opening(), line("screen", {"urgent": 1}), b"x", course()[1], store=store)
    with Casebook.open(store) as book:
        assert ["open", "assign_role"] == [e.data.verb for e in book.history("r-1")]


@pytest.mark.parametrize(
    ("expect", "line_", "status"),
    [
        ("applied", course()[1], 0),
        ("refused", course()[1], 1),
        ("refused", TRANSFER, 0),
        (["receiving_county_named", "latest_notification_screened"], TRANSFER, 0),
        (["social_worker_assigned"], TRANSFER, 1),
        (["receiving_county_named"], line("transfer", {}), 1),
        (["receiving_county_named", "lsl_27_criteria"], TRANSFER, 1),
        (["receiving_county_named"], course()[1], 1),
        ("not_available", HEAR, 0),
        ("invalid", line("screen", {}), 0),
        ("applied", line("screen", {}), 1),
    ],
)
@pytest.mark.parametrize("args", [["--json"], []])
def test_the_exit_status_is_0_when_every_line_came_to_what_it_expects(
    run, expect, line_, status, args
):
    """0 when each line was applied or met its `expect`, 1 otherwise; the message tells."""
    result = run(opening(), {**line_, "expect": expect}, args=[*args, "--lang", "en"])
    assert status == result.exit_code
    assert bool(status) == ("The line expected something else" in result.stdout)


def test_an_opening_is_warned_of_and_not_refused_for_what_guidance_says(run):
    """A matter is open by law when it becomes known; what is odd about it is told and recorded."""
    hidden = {**OPEN, "notifier": {**OPEN["notifier"], "anonymous": True}, "kind": "application"}
    (said,) = answers(run(opening(data=hidden), args=["--json", "--lang", "en"]))
    assert ("applied", []) == (said["outcome"], said["unmet"])
    assert ["professional_not_anonymous", "applicant_entitled"] == [
        one["guard"] for one in said["warnings"]
    ]


def test_a_refused_start_leaves_no_case_and_its_id_may_be_used_again(run):
    """The refusal takes a sequence number, and the next line need not name the process again."""
    unborn = {**OPEN, "child": {"id": "c-1", "unborn": True}}
    said = answers(
        run(
            opening(data=unborn),
            line("screen", {"urgent": True}),
            line("open", OPEN),
            args=["--json"],
        )
    )
    assert [(1, "refused"), (None, "invalid"), (2, "applied")] == [
        (answer["seq"], answer["outcome"]) for answer in said
    ]
    only = run(opening(data=unborn))
    assert "asiaa ei avattu" in only.stdout


def test_the_same_command_has_the_effect_of_once(run, tmp_path):
    """A repeated key answers as the first time, refusals and starts too; other content is told."""
    store = f"sqlite:///{tmp_path}/s.db"
    lines = [
        opening(command="k-0"),
        {**TRANSFER, "command": "k-1"},
        line("transfer", {"documents": ["doc-2"]}, command="k-1"),
    ]
    args = ["--json", "--profile", "statute"]
    first, second = run(*lines, store=store, args=args), run(*lines, store=store, args=args)
    assert first.stdout == second.stdout
    assert ["applied", "refused", "invalid"] == [a["outcome"] for a in answers(second)]
    assert "sama komento" in run(*lines, store=store, args=args[1:]).stdout


def test_the_profile_is_the_lines_own_before_the_commands(run, tmp_path):
    """Data come before the command line, and the command line before the default."""
    store = f"sqlite:///{tmp_path}/s.db"
    own = {**OPEN, "profile": "seed"}
    lines = [opening(), opening("r-2", data=own)]
    assert 0 == run(*lines, store=store, args=["--profile", "statute"]).exit_code
    with Casebook.open(store) as book:
        assert ["statute", "seed"] == [book.history(c)[0].profile for c in ("r-1", "r-2")]


def test_the_default_store_is_a_new_file_named_on_the_first_line(invoke, tmp_path):
    """Each run without --store makes its own file; with --json its name is on standard error."""
    text = script(opening())
    told = invoke("run", "-", stdin=text).stdout.splitlines()[0]
    quiet = invoke("run", "-", "--json", stdin=text)
    urls = [
        re.search(r"sqlite:///lsprocess-\d{8}T\d{6}Z(-\d+)?\.sqlite$", one)[0]
        for one in (told, quiet.stderr.strip())
    ]
    assert 2 == len(set(urls)) == len(list(tmp_path.glob("lsprocess-*.sqlite")))
    for url in urls:
        with Casebook(open_journal(url, must_exist=True)) as book:
            assert "received" == book.case("r-1").state
    assert 1 == len(answers(quiet))


def test_an_existing_file_is_never_taken_for_a_new_store(monkeypatch, tmp_path):
    """Two runs in one second make two files."""
    monkeypatch.chdir(tmp_path)
    made = {stores.new_store() for _ in range(5)}
    assert 5 == len(made)


def test_a_file_that_cannot_be_used_ends_with_2_before_any_line(invoke, tmp_path):
    """No script, a foreign store, a foreign audit file, a directory: told, and nothing is left."""
    script_, foreign = tmp_path / "s.jsonl", tmp_path / "foreign"
    script_.write_bytes(script(opening()))
    foreign.write_text("something else\n")
    for args in (
        ["nothing.jsonl"],
        [tmp_path],
        [script_, "--store", f"sqlite:///{foreign}"],
        [script_, "--store", "postgres://x"],
        [script_, "--store", f"sqlite:///{tmp_path}"],
        [script_, "--audit", foreign],
        [script_, "--audit", "/dev/full"],
        [script_, "--audit", tmp_path / "no" / "a.jsonl"],
        [script_, "--lang", "no"],
        [script_, "--profile", "other"],
    ):
        result = invoke("run", *args)
        assert 2 == result.exit_code, args
        assert result.stderr
        assert "" == result.stdout
    assert {script_, foreign} == set(tmp_path.iterdir())
    assert "something else\n" == foreign.read_text()


def test_a_directory_that_cannot_be_written_is_told(invoke, tmp_path, monkeypatch):
    """Where no new store can be made, --store is the way out."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    result = invoke("run", "-", stdin=script(opening()))
    assert 2 == result.exit_code
    assert "nimeä tietovarasto valitsimella --store" in result.stderr


def test_a_store_that_cannot_be_opened_after_it_was_made_is_removed(invoke, tmp_path, monkeypatch):
    """An empty file that this run made does not stay behind."""

    def taken(**_):
        path = tmp_path / "taken.sqlite"
        path.write_bytes(b"not a database at all")
        return path

    monkeypatch.setattr(stores, "new_store", taken)
    assert 2 == invoke("run", "-", stdin=script(opening())).exit_code
    assert [] == list(tmp_path.iterdir())


def test_a_run_keeps_its_audit_file(run, tmp_path):
    """Each recorded attempt is one audit line, in order; an invalid one is none."""
    audit = tmp_path / "audit.jsonl"
    result = run(opening(), b"x", HEAR, args=["--audit", audit])
    told = [json.loads(one) for one in audit.read_text().splitlines()]
    assert [("open", "applied"), ("hear_school", "not_available")] == [
        (one["action"], one["outcome"]) for one in told
    ]
    assert f"Lokitiedosto: {audit}" in result.stdout


def test_an_audit_file_that_was_put_away_goes_on_in_a_new_one(run, tmp_path):
    """With --audit-after no line is repeated and none is left out."""
    audit, away = tmp_path / "audit.jsonl", tmp_path / "audit.jsonl.1"
    store, args = f"sqlite:///{tmp_path}/s.db", ["--audit", audit, "--audit-after", away]
    assert 0 == run(opening(), store=store, args=args).exit_code
    audit.rename(away)
    assert 0 == run(course()[1], store=store, args=args).exit_code
    assert [2] == [json.loads(one)["position"] for one in audit.read_text().splitlines()]
    alone = run(opening(), store=store, args=["--audit-after", away, "--lang", "en"])
    assert 2 == alone.exit_code
    assert "'--audit' must be given with --audit-after" in alone.stderr


def test_an_audit_file_by_the_stores_name_is_refused_before_anything_is_made(run, tmp_path):
    """A slip of the pen leaves neither a store nor an audit file."""
    result = run(opening(), store=f"sqlite:///{tmp_path}/s.db", args=["--audit", tmp_path / "s.db"])
    assert 2 == result.exit_code
    assert "'--audit' on oltava oma tiedostonsa, saatiin tietovaraston tiedosto" in result.stderr
    assert not (tmp_path / "s.db").exists()


@pytest.mark.parametrize(("args", "mode"), [([], 0o600), (["--group"], 0o660)])
def test_the_files_of_a_run_are_private(invoke, tmp_path, args, mode):
    """A new store and a new audit file are their owner's, or also their group's."""
    result = invoke("run", "-", "--audit", "audit.jsonl", *args, stdin=script(opening()))
    assert 0 == result.exit_code
    made = list(tmp_path.iterdir())
    assert 2 == len(made)
    assert {mode} == {S_IMODE(path.stat().st_mode) for path in made}


def test_an_audit_file_that_falls_behind_is_told(run, tmp_path, monkeypatch):
    """The events are kept, the exit status is 1, and the lines come when the file is used again."""
    audit, store = tmp_path / "audit.jsonl", f"sqlite:///{tmp_path}/s.db"

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("lsprocess.audit.files._WholeLines.write", full)
        result = run(opening(), store=store, args=["--audit", audit])
    assert 1 == result.exit_code
    assert "No space left on device" in result.stderr
    assert 0 == run(course()[1], store=store, args=["--audit", audit]).exit_code
    assert [1, 2] == [json.loads(one)["position"] for one in audit.read_text().splitlines()]


def test_a_line_to_which_others_always_come_first_says_so(tmp_path, capsys):
    """It is no invalid line: what it asks may be right, and the run tells that it was not done."""

    class Hurried(MemoryJournal):
        hurry = False

        def append(self, entries, marks=NO_MARKS, seen=NOTHING_SEEN):
            if self.hurry:
                self.hurry = False
                other.perform("r-1", note, actor=Actor(**WORKER), at=at)
                self.hurry = True
            return super().append(entries, marks, seen)

    journal, note = Hurried(), referral.Note(document_ref="doc-1")
    at = datetime(2026, 3, 2, 9, tzinfo=UTC)
    other, path = Casebook(journal), tmp_path / "s.jsonl"
    path.write_bytes(script(*course()[:2]))
    with path.open("rb") as file:
        answered = perform(Casebook(journal), file)
        assert "applied" == next(answered).code
        journal.hurry = True
        said = next(answered)
    assert ("conflict", False) == (said.code, said.went_through)
    assert "another writer" in as_json(said, "en")["message"]
    timeline = ScriptPage(Page(), "en")
    timeline.add(said)
    timeline.summary(other, "memory:", None)
    told = " ".join(capsys.readouterr().out.split())
    assert "another writer always came first, nothing was recorded" in told
    assert "Another writer always came first: 1." in told


@pytest.mark.parametrize("options", [(), ("--clock", "2026-03-02T08:00:00+02:00")])
def test_a_script_told_in_the_future_names_its_clock(run, options):
    """A line later than the clock is invalid, and goes through by the clock that it is told by."""
    lines = [opening(at="2062-03-02T09:00:00+02:00", data=OPEN | {"received_on": "2062-03-02"})]
    (said,) = answers(run(*lines, args=["--json", "--lang", "en", *options]))
    assert "invalid" == said["outcome"]
    assert "must not lie later than the clock" in said["message"]
    assert 0 == run(*lines, args=["--clock", "2062-03-02T09:00:00+02:00"]).exit_code


def test_a_clock_must_be_a_time_with_its_offset(run, tmp_path):
    """Anything else is told before the first line, and no store is made."""
    args = ["--clock", "9 o'clock", "--lang", "en"]
    told = run(opening(), store=f"sqlite:///{tmp_path}/s.db", args=args)
    assert 2 == told.exit_code
    assert "'--clock' must be" in told.stderr
    assert not (tmp_path / "s.db").exists()


def test_two_casebooks_on_one_store_go_through(tmp_path):
    """A line is decided on what another process wrote since this one read the case."""
    store = f"sqlite:///{tmp_path}/s.db"
    path = tmp_path / "s.jsonl"
    path.write_bytes(script(*course()[:2], course()[3]))
    with Casebook.open(store) as book, Casebook.open(store) as other, path.open("rb") as file:
        run = perform(book, file)
        next(run)
        other.perform(
            "r-1",
            referral.AssignRole(role="intake_worker", person="w-17"),
            actor=Actor(**WORKER),
            at=book.case("r-1").start.at,
        )
        assert ["applied", "applied"] == [answer.code for answer in run]


@pytest.mark.parametrize(("before", "status"), [([], 2), ([opening()], 1)])
def test_a_store_that_fails_ends_the_run(run, monkeypatch, before, status):
    """The message tells after which line; 2 only when nothing was performed."""
    original = Casebook.case

    def case(book, name):
        if name == "r-2":
            msg = "the store must have space, got a full disk"
            raise JournalError(msg)
        return original(book, name)

    monkeypatch.setattr(Casebook, "case", case)
    result = run(*before, opening("r-2"), opening("r-3"))
    assert status == result.exit_code
    assert "the store must have space" in result.stderr
    assert bool(before) == ("rivin 1 jälkeen" in result.stderr)


def test_an_interrupted_run_ends_with_130(run, invoke, tmp_path, monkeypatch):
    """Ctrl-C is told in the language; outside a run it is just the status."""

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Outcome, "available", interrupted)
    store = f"sqlite:///{tmp_path}/s.db"
    result = run(opening(), store=store, args=["--json"])
    assert 130 == result.exit_code
    assert "keskeytetty" in result.stderr
    monkeypatch.setattr(Casebook, "case", interrupted)
    assert 130 == invoke("show", "r-1", "--store", store).exit_code


def test_an_empty_script_goes_through(run):
    """Nothing to do is no failure, and it is told."""
    result = run(b"", b"  ")
    assert 0 == result.exit_code
    assert "Tiedostossa ei ollut yhtään riviä." in result.stdout


def test_the_timeline_reads_well_in_80_columns(run):
    """Refusals show reason, remedy, level and sources; no line is too long, none ends in spaces."""
    result = run(*course(), HEAR, line("screen", {}), {**opening(data={}), "expect": "invalid"})
    shown = result.stdout.splitlines()
    assert all(len(one) <= 80 for one in shown)
    assert all(one == one.rstrip() for one in shown)
    for piece in (
        "Tietojen pyytäminen koululta",
        "2.3.2026 klo 9.00 · r-1",
        "   7 ✗ Tietojen pyytäminen koululta",
        "ei kirjattu: edellytys ei täyty",
        "Näin edellytys täyttyy:",
        "(suositeltu käytäntö · parents_heard_first · HEA-01 · S0)",
        "asia tullut vireille",
        "uusi asia → asia tullut vireille",
        "virheellinen rivi, mitään ei kirjattu (odotetusti)",
        "kohdan 'data.urgent' on oltava annettuna, saatiin tyhjää",
        "Yhteenveto",
        "Odotuksesta poikkesivat: rivit 7 ja 8.",
        "☐ tee palvelutarpeen arviointi valmiiksi",
        "Tietovarasto: memory:",
    ):
        assert piece in result.stdout


def test_a_wide_terminal_gets_lines_that_are_still_readable(run, monkeypatch):
    """No paragraph is wider than 100 columns in a terminal of 160, and some are wider than 80."""
    monkeypatch.setenv("COLUMNS", "160")
    widest = max(len(one) for one in run(*course(), HEAR).stdout.splitlines())
    assert 80 < widest <= 100


def test_markup_in_a_text_is_shown_as_it_is(run, tmp_path):
    """Square brackets in a path are no markup."""
    audit = tmp_path / "[bold]a[b].jsonl"
    assert f"Lokitiedosto: {audit}" in run(opening(), args=["--audit", audit]).stdout


def test_a_long_summary_is_cut_short(run):
    """Beyond a dozen cases and a score of failures the rest is counted."""
    lines = [one for n in range(14) for one in (opening(f"r-{n}"), {**HEAR, "case": f"r-{n}"})]
    result = run(*lines, *([b"x"] * 10))
    assert "ja 2 muuta asiaa" in result.stdout
    assert "ja 4 muuta" in result.stdout


@pytest.mark.parametrize(("path", "lang"), list(zip(SCRIPTS, cycle(LANGS), strict=False)))
def test_every_script_of_the_suite_goes_through_the_command_line(invoke, path, lang):
    """What the library's own scripts expect is what the command line finds, in any language."""
    result = invoke("run", path, "--store", "memory:", "--lang", lang)
    assert 0 == result.exit_code, result.stdout[-3000:]


def test_a_long_file_shows_a_progress_bar_to_a_terminal(run, monkeypatch):
    """Only a terminal on standard error gets one, and not where JSON goes to the same terminal."""
    monkeypatch.setattr(session, "LONG", 1)
    shown = []
    original = session.new_progress

    def new_progress():
        shown.append(1)
        return original()

    monkeypatch.setattr(session, "new_progress", new_progress)
    assert 0 == run(*course()).exit_code
    assert [] == shown
    monkeypatch.setattr(session, "is_terminal", lambda _: True)
    assert 0 == run(*course(), args=["--json"]).exit_code
    assert [] == shown
    assert 0 == run(*course()).exit_code
    assert [1] == shown


def test_the_version_is_told_without_an_installation_too(invoke, monkeypatch):
    """`--version` names the release, or that there is none."""
    assert 0 == invoke("--version").exit_code
    monkeypatch.setattr(commands.metadata, "version", lambda _: "1.2.3")
    assert "1.2.3" == commands.version()

    def missing(_):
        raise commands.metadata.PackageNotFoundError

    monkeypatch.setattr(commands.metadata, "version", missing)
    assert "not installed" == commands.version()


IDENTITIES = ("131052-308T", "someone@example.com", "040-1234567")
ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from((*IDENTITIES, "r-1", "m-1", "w-17", "2026-03-02", "social_worker")),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=6) | st.sampled_from(IDENTITIES), inner, max_size=3)
    ),
    max_leaves=6,
)
GOOD = st.sampled_from(
    [*course(), HEAR, opening("m-1") | {"process": "meeting", "action": "propose", "data": PROPOSE}]
)
CHANGED = st.builds(
    lambda good, changed, data: json.dumps(
        {**good, "data": {**good.get("data", {}), **data}, **changed}
    ).encode(),
    GOOD,
    st.dictionaries(
        st.sampled_from(["case", "action", "actor", "at", "data", "command", "expect"]),
        ANYTHING,
        max_size=1,
    ),
    st.dictionaries(
        st.sampled_from(["urgent", "person", "role", "kind", "child"]), ANYTHING, max_size=2
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.one_of(GOOD, CHANGED, st.binary(max_size=40)), max_size=8))
def test_no_script_stops_a_run_or_shows_an_identity(tmp_path, lines):
    """Any lines at all are answered one by one; invalid ones are in no journal."""
    path = tmp_path / "fuzz.jsonl"
    path.write_bytes(script(*lines))
    result = CliRunner().invoke(app, ["run", str(path), "--store", "memory:", "--json"])
    assert result.exit_code in (0, 1)
    assert all(identity not in result.output for identity in IDENTITIES)
    said = answers(result)
    numbers = {}
    for answer in said:
        if answer["outcome"] != "invalid":
            numbers[answer["case"]] = numbers.get(answer["case"], 0) + 1
            if answer["seq"] != numbers[answer["case"]]:
                # The same command again: the first answer.
                numbers[answer["case"]] -= 1
                assert answer["seq"] <= numbers[answer["case"]]
        else:
            assert answer["seq"] is None
