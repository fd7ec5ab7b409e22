"""The commands that read: show, options, history, processes, diagram, and the entry point."""

import builtins
import json
import sqlite3
import sys

from contextlib import closing
from itertools import cycle

import pytest

from click.testing import CliRunner

from cli_lines import HEAR, PROPOSE, course, line, opening, script
from lsprocess import cli
from lsprocess.casebook import Casebook
from lsprocess.cli.app import app
from lsprocess.processes import PROCESSES
from lsprocess.text import LANGS
from places import EXAMPLES, SCRIPTS


SHORT = [path for path in SCRIPTS if path.stat().st_size < 30_000]
SHOWN = 4
CONSENT = {"scope": "contact_school", "giver": "g-1", "form": "oral"}


@pytest.fixture(name="read")
def _read(tmp_path):
    """Run a script into a store, and give a reader of that store."""
    store = f"sqlite:///{tmp_path}/s.db"

    def read(*lines, run=True):
        if run:
            path = tmp_path / "s.jsonl"
            path.write_bytes(script(*lines))
            CliRunner().invoke(app, ["run", str(path), "--store", store])

        def invoke(*args):
            return CliRunner().invoke(
                app, [str(arg) for arg in args], env={"LSPROCESS_STORE": store}
            )

        invoke.store = store
        return invoke

    return read


def family():
    """Give a referral with consents of every kind, and a meeting linked with it."""
    meeting = {**PROPOSE, "child": "c-1"}
    return [
        *course(),
        line("record_consent", {**CONSENT, "consent": "k-1"}),
        line("withdraw_consent", {"consent": "k-1"}),
        line("record_consent", {**CONSENT, "consent": "k-2", "answer": "refused"}),
        line("record_consent", {**CONSENT, "consent": "k-3", "valid_until": "2026-03-03"}),
        line("propose", meeting, case="m-1", process="meeting"),
        line("link_meeting", {"meeting": "m-1"}),
        line("record_consent", {**CONSENT, "consent": "k-4"}, case="m-1"),
    ]


def test_show_tells_everything_that_is_known_of_a_case(read):
    """State, profile, version, people, consents, open duties and linked cases are shown."""
    shown = read(*family())("show", "r-1").stdout
    for piece in (
        "Asia r-1",
        "Palvelutarpeen arviointi käynnissä",
        "kouluun vain luvalla (seed)",
        "referral 2026.1",
        "lapsen asioista vastaava sosiaalityöntekijä  w-17",
        "k-1 · yhteydenotto kouluun · huoltaja g-1: peruutettu",
        "k-2 · yhteydenotto kouluun · huoltaja g-1: ei annettu",
        "k-3 · yhteydenotto kouluun · huoltaja g-1: ei enää voimassa",
        "k-4 · yhteydenotto kouluun · huoltaja g-1: annettu · m-1",
        "☐ tee palvelutarpeen arviointi valmiiksi",
        "• m-1 · ehdotettu",
    ):
        assert piece in shown


def test_show_of_a_bare_case_says_that_there_is_nothing(read):
    """A meeting without a client has no child, no coach, and nothing arranged before it is."""
    workshop = {**PROPOSE, "kind": "workshop"}
    invoke = read(line("propose", workshop, case="m-1", process="meeting"))
    shown = invoke("show", "m-1", "--lang", "en").stdout
    assert shown.count("none recorded") == 8
    assert "no open duties" in shown
    assert json.loads(invoke("show", "m-1", "--json").stdout)["child"] is None


def test_show_answers_programs_in_json(read):
    """The same facts come as one JSON object."""
    shown = json.loads(read(*family())("show", "r-1", "--json").stdout)
    assert ("in_assessment", "seed", "c-1", ["g-1"]) == (
        shown["state"],
        shown["profile"],
        shown["child"],
        shown["guardians"],
    )
    assert {"intake_worker": ["w-17"], "social_worker": ["w-17"]} == shown["roles"]
    assert ["given", "withdrawn", "refused", "expired"] == [
        consent["answer"] for consent in shown["consents"]
    ]
    assert [{"case": "m-1", "process": "meeting", "state": "proposed"}] == shown["linked"]
    assert "finish_assessment" in [duty["duty"] for duty in shown["duties"]]


def test_options_sort_what_can_be_done_from_what_cannot(read):
    """What is allowed, what depends on the data, and what is refused with reason and remedy."""
    shown = read(*family())("options", "r-1").stdout
    allowed, rest = shown.split("Mahdollista, kun tiedot")
    depends, refused = rest.split("Ei vielä mahdollista")
    assert "w-17, sosiaalityöntekijä" in allowed
    assert "✓ Näkemyksen kirjaaminen (record_view)" in allowed
    assert "? Vanhempien kuuleminen (hear_parents)" in depends
    assert "✗ Tietojen pyytäminen koululta (hear_school) → koulun tiedot saatu" in refused
    assert "Näin edellytys täyttyy: Kuule ensin vanhempia" in refused
    assert "tiedoista riippuu: kouluun saa ottaa yhteyttä" in refused
    assert 1 == shown.count("Suositellusta käytännöstä voi myös myöntää")


def test_options_answer_programs_in_json(read):
    """Each action has its targets, its status and its unmet guards."""
    said = json.loads(read(*family())("options", "r-1", "--json").stdout)
    assert {"id": "w-17", "role": "social_worker"} == said["actor"]
    by_name = {option["action"]: option for option in said["options"]}
    assert "allowed" == by_name["record_view"]["status"]
    assert ("needs_data", ["parents_heard"]) == (
        by_name["hear_parents"]["status"],
        by_name["hear_parents"]["to"],
    )
    assert ["parents_heard_first"] == [u["guard"] for u in by_name["hear_school"]["unmet"]]


def test_options_are_for_somebody_at_some_time(read):
    """The actor, role and time can be given; without a responsible worker a note says so."""
    invoke = read(opening())
    assert "Asialle ei ole nimetty lapsen asioista vastaavaa" in invoke("options", "r-1").stdout
    assert json.loads(invoke("options", "r-1", "--json").stdout)["actor"] is None
    named = invoke("options", "r-1", "--actor", "w-9", "--role", "leading_social_worker")
    assert "w-9, johtava sosiaalityöntekijä" in named.stdout
    assert "Asialle ei ole nimetty" not in named.stdout
    early = invoke("options", "r-1", "--at", "2026-03-01T09:00:00+02:00", "--lang", "en").stdout
    assert "The time lies before the last move" in early
    assert "(transfer)" not in early


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["--actor", "131052-308T"], "must be an opaque id"),
        (["--role", "socialworker"], "did you mean social_worker?"),
        (["--at", "131052-308T"], "'--at' must be a time such as"),
        (["--at", "2026-03-01T09:00:00"], "'--at' must be an aware datetime"),
    ],
)
def test_a_malformed_option_is_told_without_its_value(read, args, sentence):
    """The exit status is 2, and the value is not repeated."""
    result = read(opening())("options", "r-1", *args, "--lang", "en")
    assert 2 == result.exit_code
    assert sentence in result.stderr
    assert args[1] not in result.output


def test_history_tells_every_attempt_with_its_guards(read):
    """Refusals are in it too, with everything that each guard found, and the duties."""
    lines = [
        *family(),
        line("hear_school", HEAR["data"], recorded_at="2026-03-05T12:00:00+02:00"),
    ]
    shown = read(*lines)("history", "r-1").stdout
    for piece in (
        "Asian r-1 tapahtumat",
        "   1 ✓ Asian vireilletulo · laji: ",
        "lapsen asioista vastaava sosiaalityöntekijä on nimetty",
        "(social_worker_assigned; täyttyy; ",
        "laji: lastensuojeluilmoitus · lapsi (tunniste: ",
        "tehtävä tai asema: sosiaalityöntekijä",
        "henkilö: w-17",
        "velvollisuus alkoi: kerro lapselle ja huoltajalle",
        "velvollisuus hoidettu: arvioi kiireellinen",
        "kirjattu 5.3.2026 klo 12.00",
        "ei kirjattu: edellytys ei täyty",
    ):
        assert piece in shown
    assert "tuli tapahtumasta r-1#11" in read(run=False)("history", "m-1").stdout


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", ("huoltaja g-1", "lapsi c-1")),
        ("sv", ("vårdnadshavare g-1", "barn c-1")),
        ("en", ("guardian g-1", "child c-1")),
    ],
)
def test_duties_name_people_by_role_and_id(read, tmp_path, lang, said):
    """What is owed to whom reads so in a case, an agenda, a history and a run's summary."""
    invoke = read(*family())
    for command in ("show", "agenda", "history"):
        shown = " ".join(invoke(command, "r-1", "--lang", lang).stdout.split())
        assert all(one in shown for one in said)
    again = invoke("run", tmp_path / "s.jsonl", "--lang", lang, "--store", "memory:").stdout
    assert all(one in " ".join(again.split()) for one in said)
    owed = json.loads(invoke("show", "r-1", "--json").stdout)["duties"]
    assert {"g-1", "c-1"} <= {duty["subject"] for duty in owed}


def test_a_duty_towards_a_notifier_names_no_role(read):
    """Its own words say to whom it is owed; an id that no role tells stands alone."""
    shown = read(*family())("show", "r-1").stdout
    assert "(school-3; tapahtumasta 1 alkaen)" in " ".join(shown.split())


def test_history_answers_programs_with_the_stored_records(read):
    """Each line is one record, as the journal keeps it."""
    told = read(*family())("history", "r-1", "--json").stdout.splitlines()
    assert list(range(1, 12)) == [json.loads(one)["seq"] for one in told]


@pytest.mark.parametrize(("path", "lang"), list(zip(SHORT, cycle(LANGS), strict=False)))
def test_the_cases_of_the_scripts_can_be_read(read, path, lang):
    """Whatever state a case is in, it is shown in 80 columns and any language."""
    invoke = read(*path.read_bytes().splitlines())
    with Casebook.open(invoke.store) as book:
        cases = [case for case in book.cases() if any(e.applied for e in book.history(case))]
    for case in cases[:SHOWN]:
        for command in ("show", "options", "history"):
            result = invoke(command, case, "--lang", lang)
            assert 0 == result.exit_code, result.output
            assert all(len(one) <= 80 for one in result.stdout.splitlines())
            assert 0 == invoke(command, case, "--json").exit_code


@pytest.mark.parametrize("command", ["show", "options", "history"])
def test_an_unknown_case_ends_with_2(read, command):
    """The message is on standard error and repeats nothing."""
    asked = read(opening())
    for case, said in (
        ("r-99", "must be the id of a case"),
        ("131052-308T", "must be an opaque id"),
    ):
        result = asked(command, case, "--lang", "en")
        assert 2 == result.exit_code
        assert "" == result.stdout
        assert f"'CASE' {said}" in result.stderr
        assert case not in result.stderr


READING = {
    "show": ["show", "r-1"],
    "options": ["options", "r-1", "--actor", "w-17"],
    "history": ["history", "r-1"],
    "agenda": ["agenda"],
    "notifier-view": ["notifier-view", "r-1"],
    "report": ["report", "time-limits", "--from", "2026-04-01", "--to", "2026-09-30"],
    "log-report": ["log-report", "--client", "c-1"],
}


@pytest.mark.parametrize("args", READING.values(), ids=READING)
def test_a_command_that_reads_waits_for_no_writer(read, tmp_path, args):
    """Beside a writer that does not finish each of them answers, and changes nothing."""
    invoke = read(opening())
    store = tmp_path / "s.db"
    before = store.read_bytes()
    with closing(sqlite3.connect(store, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert 0 == invoke(*args).exit_code
    assert before == store.read_bytes()


RECORDING = {"watch": ["watch"], "see": ["see", "r-1", "--as", "guardian", "--actor", "g-1"]}


@pytest.mark.parametrize("args", RECORDING.values(), ids=RECORDING)
def test_a_command_that_records_in_cases_makes_no_store(tmp_path, args):
    """Only a run opens cases, so only a run makes a store."""
    gone = tmp_path / "gone.db"
    result = CliRunner().invoke(app, [*args, "--store", f"sqlite:///{gone}"])
    assert 2 == result.exit_code
    assert "kohdan '--store' on oltava jo olemassa" in result.stderr
    assert not gone.exists()


@pytest.mark.parametrize("command", ["show", "options", "history"])
def test_a_command_that_reads_makes_no_store(tmp_path, command):
    """Where there is no store there is none afterwards, and without one named there is help."""
    gone = tmp_path / "gone.db"
    result = CliRunner().invoke(app, [command, "r-1", "--store", f"sqlite:///{gone}"])
    assert 2 == result.exit_code
    assert not gone.exists()
    unnamed = CliRunner(env={"LSPROCESS_STORE": None}).invoke(app, [command, "r-1"])
    assert 2 == unnamed.exit_code
    assert "LSPROCESS_STORE" in unnamed.output


@pytest.mark.parametrize("lang", LANGS)
def test_processes_are_listed_with_their_versions_and_states(lang):
    """Version, whole digest, counts, and every state with its name."""
    shown = CliRunner().invoke(app, ["processes", "--lang", lang]).stdout
    for process in PROCESSES.values():
        assert process.version in shown
        assert process.digest in shown
        assert all(state.id in shown for state in process.states)
    assert all(len(one) <= 80 for one in shown.splitlines())


@pytest.mark.parametrize("drawn_as", ["mermaid", "dot", "table"])
def test_a_process_is_drawn(drawn_as):
    """Every format has every state."""
    result = CliRunner().invoke(app, ["diagram", "meeting", "--format", drawn_as])
    assert 0 == result.exit_code
    assert all(state.id in result.stdout for state in PROCESSES["meeting"].states)


def test_diagram_draws_a_case_on_its_way(tmp_path):
    """With --case it draws what is done and where the case is; the process is the case's."""
    store = f"sqlite:///{tmp_path / 'cases.db'}"
    run = CliRunner()
    run.invoke(app, ["run", str(EXAMPLES / "kallio.jsonl"), "--store", store])
    drawn = run.invoke(app, ["diagram", "--case", "r-1", "--store", store, "--lang", "en"])
    assert 0 == drawn.exit_code
    assert drawn.output.startswith("<svg ")
    assert ">now, since " in drawn.output
    for more in (["meeting"], ["--format", "dot"]):
        asked = run.invoke(app, ["diagram", *more, "--case", "r-1", "--store", store])
        assert 2 == asked.exit_code
    assert "--store" in run.invoke(app, ["diagram", "--case", "r-1"]).output
    unknown = run.invoke(app, ["diagram", "--case", "r-9", "--store", store, "--lang", "en"])
    assert "'--case' must be the id of a case" in unknown.output


def test_an_unknown_process_ends_with_2():
    """The nearest name is suggested."""
    result = CliRunner().invoke(app, ["diagram", "referal", "--lang", "en"])
    assert 2 == result.exit_code
    assert "did you mean referral?" in result.stderr


def test_the_entry_point_runs_the_commands(monkeypatch, capsys):
    """`lsprocess --help` lists every command."""
    monkeypatch.setattr(sys, "argv", ["lsprocess", "--help"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert 0 == ended.value.code
    told = capsys.readouterr().out
    assert all(name in told for name in ("run", "show", "options", "history", "diagram"))


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_without_click_or_rich_the_way_out_is_told(monkeypatch, capsys, missing):
    """The message names the extra to install; the exit status is 2."""
    original = builtins.__import__

    def without(name, *args, **kwargs):
        if name == missing:
            raise ModuleNotFoundError(name=name)
        return original(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert 2 == ended.value.code
    assert "pip install 'lsprocess[cli]'" in capsys.readouterr().err


def test_a_case_without_a_client_is_shown_without_a_family(tmp_path):
    """Guardians and consents are not said to be missing where there can be none."""
    store = f"sqlite:///{tmp_path}/s.db"
    (path,) = [one for one in SCRIPTS if one.stem == "division_of_labour_tasks_divided"]
    CliRunner().invoke(app, ["run", str(path), "--store", store])
    shown = CliRunner().invoke(app, ["show", "d-1", "--store", store, "--lang", "en"]).stdout
    assert "Division of labour" in shown
    assert not {"guardians", "Consents"} & set(shown.split())
