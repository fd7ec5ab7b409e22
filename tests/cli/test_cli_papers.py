"""The command `paper`: papers to hand over."""

import json

import pytest

from click.testing import CliRunner

from cli_lines import PROPOSE, course, line, script
from lsprocess.cli.app import app


@pytest.fixture(name="call")
def _call(tmp_path):
    """Give a caller of the commands on a store with a referral and a meeting in it."""
    store, path = f"sqlite:///{tmp_path}/s.db", tmp_path / "s.jsonl"
    propose = {**PROPOSE, "child": "c-1"}
    meeting = [
        line("propose", propose, case="m-1", process="meeting"),
        line("set_goal", {"goal_ref": "doc-9"}, case="m-1", at="2026-03-03T09:00:00+02:00"),
    ]
    path.write_bytes(script(*course(), *meeting))
    CliRunner().invoke(app, ["run", str(path), "--store", store])

    def call(*args, status=0):
        found = CliRunner().invoke(app, ["paper", *args], env={"LSPROCESS_STORE": store})
        assert status == found.exit_code, found.output
        return found.output

    return call


def test_a_checklist_of_a_case_is_ticked_off(call):
    """What is done has its day; what is not has an empty box."""
    told = call("checklist", "m-1", "--role", "chair", "--when", "before", "--lang", "en")

    done = "☑ The goal of the meeting has been agreed with the participants. – done on 3 March 2026"
    assert f"{done} (MTG-04 S1)" in " ".join(told.split())
    assert "☐ The agenda has been made. (MTG-08 S1)" in told
    assert "In the meeting" not in told


def test_a_checklist_needs_no_case_and_no_store():
    """An empty one can be printed anywhere."""
    found = CliRunner().invoke(app, ["paper", "checklist", "--role", "young_child"])
    assert 0 == found.exit_code
    assert "☑" not in found.output
    lost = CliRunner().invoke(app, ["paper", "checklist", "m-1", "--role", "chair", "--lang", "en"])
    assert 2 == lost.exit_code
    assert "'--store' must be given" in lost.stderr


def test_a_role_without_a_list_is_told(call):
    """The answer names those that have one."""
    told = call("checklist", "m-1", "--role", "teacher", "--lang", "en", status=2)
    assert "must be one of" in told
    assert "young_child" in told


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_a_paper_is_written_to_print_and_for_programs(call, lang):
    """The page is in its language; the object holds the same items."""
    page = call("intake-list", "--format", "html", "--lang", lang)
    told = json.loads(call("intake-list", "--format", "json", "--lang", lang))

    assert page.startswith(f'<!DOCTYPE html>\n<html lang="{lang}">')
    assert "checklist:intake_worker" == told["code"]
    assert all(section["items"] for section in told["sections"])


def test_a_receipt_is_made_of_what_the_notifier_may_be_told(call):
    """It has a line for who handles it, and names nobody."""
    told = call("receipt", "r-1", "--notifier", "school-3", "--lang", "en")
    assert "Your contact has been received: 2 March 2026." in told
    assert "It is handled by:\n____" in told
    assert "w-17" not in told
    assert "school-3" not in told


def test_a_letter_answers_as_the_log_report_does(call):
    """It takes the same options, and ends with the same exit status."""
    told = call("letter", "--client", "c-1", "--at", "2026-03-10T09:00:00+02:00", "--lang", "en")
    assert "Who has used the data" in told
    assert "Name of the worker:\n____" in told
    assert "w-17" not in told
    refused = call("letter", "--client", "c-1", "--asked-by", "x-9", "--lang", "en", status=1)
    assert "The log data are not given" in refused
