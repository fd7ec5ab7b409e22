import json

import pytest

from click.testing import CliRunner

from cli_lines import course, line, script
from lsprocess.casebook import Casebook
from lsprocess.cli.app import app
from lsprocess.cli.commands.see import WITHOUT_ROLE, WORKER
from lsprocess.text import LANGS
from lsprocess.views.classes import CLASSES, ROLES_OF


CONSENT = {"consent": "k-1", "scope": "disclose", "giver": "g-1", "form": "oral"}
SEE = ("see", "r-1", "--as", "named_social_worker", "--actor", "w-17")
GUARDIAN = ("see", "r-1", "--as", "guardian", "--actor", "g-1", "--role", "guardian")


@pytest.fixture(name="store")
def _store(tmp_path):
    """Give the URL of a store with a referral in it."""
    store = f"sqlite:///{tmp_path}/s.db"
    path = tmp_path / "s.jsonl"
    path.write_bytes(
        script(
            *course(),
            line("hear_parents", {"heard": ["g-1"]}),
            line("correct", {"event": 7, "reason": "wrong_time"}),
            line("start_assessment"),
        )
    )
    assert CliRunner().invoke(app, ["run", str(path), "--store", store]).exit_code == 1
    return store


@pytest.fixture(name="call")
def _call(store):
    """Give a caller of the commands on that store."""

    def call(*args, status=0):
        found = CliRunner().invoke(app, [*args], env={"LSPROCESS_STORE": store})
        assert status == found.exit_code, found.output
        return found.output

    return call


def test_notifier_view_reads_out_what_may_be_told(call):
    """The level stands first, then the sentences, then how the telling is recorded."""
    told = call("notifier-view", "r-1", "--lang", "en")

    assert told.startswith("Notifier school-3 may be given: general information on the work\n")
    assert "Your contact has been received: 2 March 2026." in told
    assert "It is handled by: w-17." in told
    assert "Record the telling with the action acknowledge_notifier." in told
    assert "in_assessment" not in told


def test_notifier_view_answers_in_json(call):
    """Programs get the same, with null for what the level does not reach."""
    at = "2026-03-02T12:00:00+02:00"
    told = json.loads(call("notifier-view", "r-1", "--notifier", "school-3", "--at", at, "--json"))

    assert ("school-3", "general", ["2026-03-02"], None, []) == (
        told["notifier"],
        told["level"],
        told["received_on"],
        told["status"],
        told["stages"],
    )


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("r-1", "--notifier", "school-9"), "'--notifier' must be one who has notified"),
        (("r-1", "--at", "yesterday"), "'--at'"),
        (("r-9",), "'CASE' must be the id of a case that was opened"),
    ],
)
def test_notifier_view_says_what_is_wrong(call, args, sentence):
    """What cannot be asked is told in a sentence, without a traceback."""
    assert sentence in call("notifier-view", *args, "--lang", "en", status=2)


@pytest.mark.parametrize("lang", LANGS)
def test_see_shows_what_a_worker_may_see_and_records_it(call, store, lang):
    """State, rules, events and duties are shown, and the look is in the history."""
    told = call(*SEE, "--purpose", "assessment", "--lang", lang)

    for piece in ("DAT-03, DAT-02", "(start_assessment)", ": w-17", ": c-1", "k-1"):
        assert (piece in told) is (piece != "k-1")
    assert {"fi": "oikaistu", "sv": "rättad", "en": "corrected"}[lang] in told
    assert {"fi": "Hoidettavana", "sv": "Att sköta", "en": "To be done"}[lang] in told
    assert {"fi": "lokiin", "sv": "loggen", "en": "in the log"}[lang] in told
    with Casebook.open(store) as book:
        last = book.history("r-1")[-1]
    assert ("view_case", "applied", "assessment") == (
        last.data.verb,
        last.outcome,
        last.data.purpose,
    )


def test_see_tells_a_party_of_nothing_that_is_not_shown(call):
    """No kinds and no fields are named that are left out."""
    told = call(*GUARDIAN, "--purpose", "own_matter", "--lang", "en")

    assert "not shown" not in told.lower()
    assert "(correct)" not in told


def test_see_tells_which_fields_are_left_out(call):
    """Who arranges services is told that there was a notifier, and not who."""
    args = ("--purpose", "service", "--service-task", "child_welfare", "--lang", "en")
    told = call("see", "r-1", "--as", "service_arranging", "--actor", "w-3", *args)

    assert "not shown: notifier" in told
    assert "school-3" not in told


def test_see_says_that_there_is_nothing_to_show(call, tmp_path):
    """An allowed look may find nothing of its own kinds."""
    path = tmp_path / "more.jsonl"
    path.write_bytes(script(course()[0] | {"case": "r-2"}))
    call("run", str(path), "--store", f"sqlite:///{tmp_path}/s.db")
    args = ("--purpose", "service", "--service-task", "child_welfare", "--lang", "en")
    told = call("see", "r-2", "--as", "service_implementing", "--actor", "w-3", *args)

    assert "no events to show" in told
    assert "To be done now" not in told
    assert "State" not in told


def test_see_answers_in_json(call):
    """Programs get the projection as one object."""
    told = json.loads(call(*SEE, "--purpose", "assessment", "--json"))

    assert (True, [], ["DAT-03", "DAT-02"]) == (told["allowed"], told["hidden"], told["rules"])
    assert list(range(1, 9)) == [event["seq"] for event in told["events"]][:8]


@pytest.mark.parametrize("as_json", [(), ("--json",)])
def test_a_denied_look_says_why_and_fails(call, store, as_json):
    """For another task's purpose nothing is shown; the status says so, the look is recorded."""
    told = call(*SEE, "--purpose", "complaint", "--lang", "en", *as_json, status=1)

    assert "This work task does not use the data for this purpose." in told
    assert "school-3" not in told
    with Casebook.open(store) as book:
        assert "refused" == book.history("r-1")[-1].outcome


def test_see_says_what_is_wrong(call):
    """A malformed id, code or role is told in a sentence."""
    for args, said in (
        (
            (*SEE, "--purpose", "planning", "--role", "janitor"),
            "'--role' of the actor must be one of",
        ),
        (("see", "r-1", "--as", "Own Worker", "--actor", "w-17"), "'--as' must be one of wide_"),
        (SEE, "'--purpose' must be one of urgent_help, assessment, planning, service, got nothing"),
        (("see", "r-1", "--as", "child", "--actor", "Matti"), "'--actor' must be"),
    ):
        assert said in call(*args, "--lang", "en", status=2)


@pytest.mark.parametrize("task", [code for code, one in CLASSES.items() if one.relation])
def test_who_names_no_role_looks_in_one_that_fits_the_work_task(task: str) -> None:
    """So that the relationship alone decides, and not a role that nobody named."""
    relation = CLASSES[task].relation
    assert WITHOUT_ROLE.get(task, WORKER) in ROLES_OF[relation]
