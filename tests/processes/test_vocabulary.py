"""Every field and every code of every action has words in three languages, and is described."""

import json
import tomllib

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from click.testing import CliRunner

import lsprocess

from lsprocess.cli.app import app
from lsprocess.cli.commands.describe import example_line
from lsprocess.cli.data_words import data_told
from lsprocess.process.record_fields import Field, fields_of
from lsprocess.processes import PROCESSES
from lsprocess.processes.common.vocabulary import CODES, FIELDS, HOLDS, named
from lsprocess.scripts import Step, read
from lsprocess.text import LANGS, Lang, Texts


ROOT = Path(lsprocess.__file__).parent
ACTIONS = [(process, action) for process in PROCESSES.values() for action in process.actions]
EACH = pytest.mark.parametrize(("process", "action"), ACTIONS, ids=lambda one: one.id)


def inside(fields: tuple[Field, ...]) -> Iterator[Field]:
    """Give fields, and those of the records inside them."""
    for field in fields:
        yield field
        yield from inside(field.fields)


ALL = [field for _, action in ACTIONS for field in inside(fields_of(action.record))]


def test_every_field_and_every_code_has_words_and_no_word_is_left_over() -> None:
    """A new field without words, and words of a field that is gone, are both found here."""
    names, codes = set(), set()
    for process in PROCESSES.values():
        held = [field for action in process.actions for field in inside(fields_of(action.record))]
        names |= {field.name for field in held}
        codes |= {code for field in held for code in field.codes}
        assert {field.name for field in held} <= set(process.fields)
        assert {code for field in held for code in field.codes} <= set(process.codes)
        assert [] == [guard.code for guard in process.guards.values() if guard.name is None]
    assert names == {name for process in PROCESSES.values() for name in process.fields}
    assert codes == {code for process in PROCESSES.values() for code in process.codes}
    assert {field.holds for field in ALL} <= set(HOLDS)


OTHERWISE = {
    "consultation": {"topic", "pupil_welfare", "other"},
    "client_plan": {"manner", "pupil_welfare", "other"},
    "after_care": {"granted", "housing", "other", "pupil_welfare", "service"},
    "cooperation": {"family", "form", "other", "pupil_welfare"},
    "division_of_labour": {"other", "pupil_welfare"},
    "pupil_welfare": {"basis", "initiator", "other", "plan", "pupil_welfare", "what"},
}
"""
What a process calls otherwise than the rest: its services are no registers and no tasks, and what
is granted there is after-care.
"""


def test_what_every_process_speaks_of_is_called_alike_in_each() -> None:
    """A word of one process alone stands in its own texts, and takes a shared word's place rarely."""
    for process in PROCESSES.values():
        own = Texts(str(ROOT / "processes" / process.id / "texts.py"))
        fields, codes = own.maybe("fields"), own.maybe("codes")
        otherwise = {*(fields.keys() & FIELDS.keys()), *(codes.keys() & CODES.keys())}
        assert OTHERWISE.get(process.id, set()) == otherwise


@pytest.mark.parametrize("lang", LANGS)
def test_a_shared_action_keeps_its_words_where_a_process_calls_a_field_otherwise(
    lang: Lang,
) -> None:
    """A consent is told in the same words everywhere, though *form* there is of taking part."""
    consent = {"form": "written", "what": "content"}
    told = {
        data_told(process, "record_consent", consent, lang)
        for process in PROCESSES.values()
        if "record_consent" in process.by_name
    }
    assert 1 == len(told)
    own = data_told(
        PROCESSES["cooperation"], "record_participation", {"form": "systemic_model"}, lang
    )
    assert own[0].split(":")[0] not in "".join(*told)


NO_CODES_OF_DATA = {
    "basis carried",
    "cli",
    "cli after_care",
    "cli counts",
    "cli law",
    "cli law.confidence",
    "cli law.read",
    "cli stores",
    "diagram",
    "diagram legend",
    "diagram levels",
    "problems",
    "problems subjects",
    "scripts",
    "processes/common levels",
    "processes/common outcomes",
    "processes/common who",
    "processes/common/vocabulary fields",
    "processes/common guard_names",
    "processes/consultation when",
    "reports",
    "papers letter",
    "papers receipt",
    "views notifier",
    *(
        f"processes/{place} {section}"
        for place in ("meeting/checklist", "referral/call")
        for section in ("titles", "intro", "phases", "items")
    ),
    *(
        f"processes/{name} {section}".strip()
        for name in PROCESSES
        for section in (
            "",
            "actions",
            "duties",
            "fields",
            "guard_names",
            "phases",
            "states",
            "tracks",
        )
    ),
}
"""Sections of sentences and headings, and of names of what no field of an action holds."""

SEVERAL_MEANINGS = {
    "child": "a role, and a class of viewers as a party",
    "document": "how wide a ban is, and what a field holds",
    "other": "a task, and a service that is asked",
    "pupil_welfare": "a register, and a service that is asked",
    "housing": "a service, and what stands in the way of recovery",
    "service": "what data are used for, and what a partner is",
    "consent": "what a sender rests on, and a kind of basis",
    "follow_up": "a part of a plan, and of a record",
    "initiator": "a role, and a part of a record",
    "none": "that no service is needed, that there are no funds, and that nobody dissents",
    "plan": "what a linked case is, and a part of a record",
    "consent_withdrawn": "why a consultation ends, and what a basis lacks",
    "content": "what is given, and a level of feedback",
    "family": "who declines a cooperation, and a position in a case",
    "met": "how far goals were reached, and what a guard came to",
    "guardian": "a role, and a class of viewers as a party",
    "notification": "what opens a case, and a kind of information",
    "party": "in what capacity somebody gets a plan, and a kind of basis",
    "statute": "a profile, and a kind of basis",
}


def sections(table: dict[str, Any], *path: str) -> Iterator[tuple[str, str]]:
    """Give every section of a file of texts with each key in it."""
    for key, held in table.items():
        if isinstance(held, dict) and set(LANGS) <= held.keys():
            yield ".".join(path), key
        elif isinstance(held, dict):
            yield from sections(held, *path, key)


def test_no_code_that_means_one_thing_is_named_in_two_places() -> None:
    """A name that stands twice drifts apart: each code of an action's data has one."""
    known = {code for process in PROCESSES.values() for code in process.codes}
    named_in: dict[str, list[str]] = {}
    for file in ROOT.rglob("texts.toml"):
        room = file.parent.relative_to(ROOT).as_posix()
        for section, code in sections(tomllib.loads(file.read_text(encoding="utf-8"))):
            where = f"{room} {section}".strip()
            if code in known and where not in NO_CODES_OF_DATA:
                named_in.setdefault(code, []).append(where)
    twice = {code: where for code, where in named_in.items() if len(where) > 1}
    assert set(SEVERAL_MEANINGS) == set(twice), twice


def test_what_has_no_words_is_called_by_its_key() -> None:
    """A definition of one's own may have fields that the library does not know."""
    assert {"shelf"} == {named("shelf", FIELDS).of(lang) for lang in LANGS}


@EACH
def test_the_example_of_each_action_is_a_well_formed_line(process, action) -> None:
    """It can be read as it stands, though the case may not be there."""
    if not action.performable:
        return
    line = example_line(process, action)
    line["process"] = process.id
    found = read(1, json.dumps(line).encode(), PROCESSES, lambda _case: None)
    if isinstance(found, Step):
        assert action.record is type(found.data)
    else:
        assert all("'process' must be given" in one or "open" in one for one in found.problems)
        assert not any("data" in one for one in found.problems), found.problems


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fi", ("koulun tunniste (school)", "pakollinen", "schooling: koulunkäynti", "Esimerkki")),
        ("sv", ("skolans id (school)", "måste ges", "schooling: skolgången", "Exempel")),
        ("en", ("id of the school (school)", "must be given", "schooling: schooling", "Example")),
    ],
)
def test_an_action_is_described_in_each_language(lang: str, words: tuple[str, ...]) -> None:
    """What its data are called, what they hold, and which may be left out."""
    done = CliRunner().invoke(app, ["describe", "hear_school", "--lang", lang])
    assert 0 == done.exit_code
    for said in words:
        assert said in done.stdout


def test_an_action_of_several_processes_is_described_in_each() -> None:
    """One JSON object for each process, with the data of records inside records."""
    done = CliRunner().invoke(app, ["describe", "record_guardian", "--json"])
    found = [json.loads(line) for line in done.stdout.splitlines()]
    having = [name for name, process in PROCESSES.items() if "record_guardian" in process.by_name]
    assert having == [one["process"] for one in found]
    (opening, _) = CliRunner().invoke(app, ["describe", "open", "--json"]).stdout.splitlines()
    data = {one["key"]: one for one in json.loads(opening)["data"]}
    assert ["id", "born", "unborn"] == [one["key"] for one in data["child"]["data"]]
    assert "lastensuojeluilmoitus" == data["kind"]["codes"]["notification"]
    assert "nothing" not in data
    assert "2026-03-02" == json.loads(opening)["example"]["data"]["received_on"]


def test_an_action_without_data_says_so() -> None:
    """Nothing is asked that is not there."""
    done = CliRunner().invoke(app, ["describe", "start_assessment", "--lang", "en"])
    assert "No data." in done.stdout


def test_an_unknown_action_is_told_with_the_nearest_one() -> None:
    """The value itself is not repeated."""
    done = CliRunner().invoke(app, ["describe", "hear_skool", "--lang", "en"])
    assert 2 == done.exit_code
    assert "did you mean hear_school?" in done.stderr
