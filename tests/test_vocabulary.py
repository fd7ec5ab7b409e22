"""Every field and every code of every action has words in three languages, and is described."""

import json

from collections.abc import Iterator

import pytest

from click.testing import CliRunner

from lsprocess.basis.texts import GROUND_NAMES
from lsprocess.cli.app import app
from lsprocess.cli.described import example_line
from lsprocess.cli.script import Step, read
from lsprocess.process.record_fields import Field, fields_of
from lsprocess.processes import PROCESSES, vocabulary
from lsprocess.processes.common.texts import ROLES
from lsprocess.processes.vocabulary import CODES, FIELDS, GUARDS, HOLDS, named
from lsprocess.text import LANGS, Texts


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
    assert {field.name for field in ALL} == set(FIELDS)
    assert {code for field in ALL for code in field.codes} == set(CODES)
    assert {field.holds for field in ALL} <= set(HOLDS)
    assert {code for process in PROCESSES.values() for code in process.guards} == set(GUARDS)


def test_roles_and_grounds_are_called_what_they_are_called_everywhere() -> None:
    """Their words stand in one place alone."""
    here = set(Texts(vocabulary.__file__).section("codes"))
    assert here.isdisjoint({*ROLES, *GROUND_NAMES})
    assert {code: CODES[code] for code in ROLES} == dict(ROLES)


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
    assert list(PROCESSES) == [one["process"] for one in found]
    (opening,) = CliRunner().invoke(app, ["describe", "open", "--json"]).stdout.splitlines()
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
