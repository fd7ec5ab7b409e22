"""The commands of reports: time limits as a table, CSV and JSON; a client's log data."""

import csv
import io
import json

import pytest

from click.testing import CliRunner

from cli_lines import course, line, script
from lsprocess.cli.app import app
from lsprocess.reports import COLUMNS


CONSENT = {"consent": "k-1", "scope": "contact_school", "giver": "g-1", "form": "oral"}
MARCH = ("--from", "2026-03-01", "--to", "2026-03-31")
LATER = "2026-06-01T09:00:00+03:00"


@pytest.fixture(name="report", scope="module")
def _report(tmp_path_factory):
    """Record a referral whose school is heard, and give a way to ask for reports on it."""
    folder = tmp_path_factory.mktemp("reports")
    store, path = f"sqlite:///{folder}/s.db", folder / "s.jsonl"
    lines = [
        *course(),
        line("record_consent", CONSENT),
        line("hear_parents", {"heard": ["g-1"]}),
        line("hear_school", {"school": "school-3", "person": "p-9"}),
        line(
            "forbid",
            {
                "ban": "b-1",
                "by": "c-1",
                "level": "service_task",
                "target": "contact_school",
                "reason_code": "weighty_reason",
            },
        ),
    ]
    path.write_bytes(script(*lines))
    done = CliRunner().invoke(app, ["run", str(path), "--store", store])
    assert 0 == done.exit_code, done.stdout

    def ask(*args, env=True):
        return CliRunner().invoke(
            app,
            args if args[0] == "log-report" else ["report", *args],
            env={"LSPROCESS_STORE": store} if env else {},
        )

    return ask


def log(report, *args):
    """Ask for the child's log data after the case."""
    return report("log-report", "--client", "c-1", "--at", LATER, *args)


def test_the_table_is_for_people(report):
    """Each half-year says by when it is reported, and each organisation its figures."""
    said = " ".join(report("time-limits", *MARCH, "--lang", "en").stdout.split())
    assert (
        "1 March 2026–31 March 2026, to be reported by 17 April 2026 (not a whole half-year)"
        in said
    )
    assert "• organisation not known: notifications 1*; assessments started 1*" in said
    assert "• total: notifications 1*;" in said
    assert "* small count: do not publish it as it is" in said


def test_a_whole_half_year_says_nothing_more(report):
    """Zeros are no small counts; two half-years have a heading each."""
    days = ("--from", "2024-10-01", "--to", "2025-09-30")
    said = report("time-limits", *days, "--lang", "sv").stdout
    assert "ofullständigt" not in said
    assert "* litet tal" not in said
    assert 2 == said.count("rapporteras senast")


def test_masking_hides_small_counts(report):
    """The table says why something is hidden."""
    said = " ".join(report("time-limits", *MARCH, "--mask").stdout.split())
    assert "ilmoituksia …; arviointeja aloitettu …, niistä määräajassa …" in said
    assert "… peitetty" in said
    assert "1*" not in said


def test_csv_and_json_hold_the_same(report):
    """Both have a row for each organisation and the total."""
    told = report("time-limits", *MARCH, "--format", "csv", "--mask")
    rows = list(csv.DictReader(io.StringIO(told.stdout)))
    said = json.loads(report("time-limits", *MARCH, "--format", "json", "--mask").stdout)
    assert ["(unknown)", "(total)"] == [row["organisation"] for row in rows]
    for row, one in zip(rows, said["rows"], strict=True):
        assert [row[name] for name in COLUMNS] == [
            "..." if one[name] is None else str(one[name]) for name in COLUMNS
        ]


def test_days_out_of_order_are_told(report):
    """A period that is none is an unusable argument."""
    told = report("time-limits", "--from", "2026-03-02", "--to", "2026-03-01", "--lang", "en")
    assert 2 == told.exit_code
    assert "'--from' must not be after '--to'" in told.stderr


def test_the_client_is_answered_by_default(report):
    """Whoever is not named as asking is the client."""
    told = log(report, "--lang", "en")
    assert (0, "") == (told.exit_code, told.stderr)
    said = " ".join(told.stdout.split())
    assert "Use and disclosure of the data of client c-1" in said
    assert "The answer is due by 1 August 2026. The answer is free." in said
    assert "given to organisation school-3" in said
    assert "p-9" not in said


def test_a_refusal_has_a_status_of_its_own(report):
    """A stranger's answer is refused in the same words, whoever is asked about."""
    told = log(report, "--asked-by", "x-1")
    other = report("log-report", "--client", "c-2", "--at", LATER, "--asked-by", "x-1")
    assert (1, 1) == (told.exit_code, other.exit_code)
    assert told.stdout.replace("c-1", "") == other.stdout.replace("c-2", "")
    assert "kirjallinen päätös" in " ".join(told.stdout.split())


def test_what_is_withheld_is_told_to_the_worker_alone(report):
    """The answer itself does not betray a ban; standard error names what it left out."""
    told = log(report, "--asked-by", "g-1", "--json")
    said = json.loads(told.stdout)
    assert [] == said["disclosures"]
    assert "withheld" not in said
    assert "forbid" not in [use["action"] for use in said["uses"]]
    assert "(decide_log_refusal)" in told.stderr
    assert "r-1, merkintä 9: lapsen kielto" in told.stderr


def test_json_holds_entries_and_lines(report):
    """Programs get both, with times in UTC."""
    said = json.loads(log(report, "--json", "--lang", "en").stdout)
    assert ["c-1", "c-1", "2026-06-01", "2026-08-01", "2026-08-03"] == [
        said[name] for name in ("client", "asked_by", "asked_on", "due_strict", "due_rolled")
    ]
    (given,) = said["disclosures"]
    assert ("contact_school", "school-3", "consent") == (
        given["act"],
        given["to_organisation"],
        given["basis"],
    )
    assert "– contact with the school: 2 March 2026 at 9.00" == said["lines"][-1]
    assert given["text"].startswith("2 March 2026 at 9.00: contact with the school.")
    assert {"id": "w-17", "role": "social_worker", "organisation": None} == said["uses"][0]["who"]


def test_first_days_and_reasons_are_passed_on(report):
    """An unknown reason is an unusable argument, a known one is said."""
    told = log(
        report, "--from", "2026-03-03", "--special-reason", "legal_proceedings", "--lang", "en"
    )
    said = " ".join(told.stdout.split())
    assert "from 3 March 2026 on. Special reason: legal proceedings, pending or prepared." in said
    bad = log(report, "--special-reason", "curious", "--lang", "en")
    assert 2 == bad.exit_code
    assert "'--special-reason' must be one of" in bad.stderr


def test_a_store_must_be_named(report):
    """Reports never make a store."""
    told = report("time-limits", *MARCH, env=False)
    assert 2 == told.exit_code
    assert "--store" in told.stderr
