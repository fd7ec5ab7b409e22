"""The catalogue of rules: that it is whole, where each rule stands, and what must be in it."""

import re
import subprocess
import sys

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from lsprocess import law
from lsprocess.errors import DefinitionError
from lsprocess.law import RULES, Rule, Source, rule
from lsprocess.law.catalogue import Catalogue
from lsprocess.law.documents import DOCUMENTS
from lsprocess.text import LANGS


# How many rules each family has; they are numbered from 1 without gaps.
FAMILIES = {
    "NOT": 19,
    "FBK": 8,
    "OPN": 8,
    "ASM": 15,
    "HEA": 18,
    "MTG": 19,
    "CLI": 14,
    "PLN": 11,
    "NET": 16,
    "PUP": 24,
    "AFT": 16,
    "DAT": 22,
    "GOV": 6,
    "DL": 25,
    "MAL": 6,
    "LIB": 7,
}

STATUTES = {
    "access_decree": {"457/2024"},
    "administrative_act": {"434/2003"},
    "basic_education_act": {"628/1998"},
    "child_welfare_act": {"417/2007", "1283/2023"},
    "client_data_act": {"703/2023"},
    "client_documents_act": {"254/2015"},
    "client_status_act": {"812/2000"},
    "custody_act": {"361/1983"},
    "openness_act": {"621/1999"},
    "pupil_welfare_act": {"1287/2013"},
    "social_welfare_act": {"1301/2014"},
    "time_limits_act": {"150/1930"},
}

FILES = {path.stem: path for path in (Path(law.__file__).parent / "rules").iterdir()}

EARLIER_WORDINGS = sorted(rule_id for rule_id in RULES if rule_id[-1].islower())

ENDED_WITHOUT_A_SUCCESSOR_OF_THE_SAME_NUMBER = {
    "AFT-05": date(2019, 12, 31),
    "AFT-06": date(2023, 12, 31),
    "AFT-08": date(2024, 6, 30),
    "DAT-11": date(2023, 12, 31),
    "DL-05": date(2015, 3, 31),
    "DL-16": date(2024, 6, 30),
    "MTG-02": date(2015, 3, 31),
    "PUP-23": date(2022, 12, 31),
}


def rules_of(name: str) -> list[Rule]:
    """List the rules of a file, in their order there."""
    return list(Catalogue(FILES[name]).values())


def place(found: Rule) -> tuple[int, str]:
    """Give the place in its act of the first section that a rule cites."""
    source = next(source for source in found.sources if source.act)
    number, _, letter = (source.section or "0").partition(" ")
    return int(number), letter


def places(found: list[Rule]) -> list[tuple[int, str]]:
    """Give the places of those rules whose section is known."""
    return [known for known in map(place, found) if known[0]]


def cited() -> Iterator[tuple[str, Source]]:
    """Give every source with the id of the rule that cites it."""
    return ((found.id, source) for found in RULES.values() for source in found.sources)


# Whole


def test_every_rule_is_in_the_catalogue() -> None:
    """Each family is numbered without gaps, so that a rule left out is missed."""
    expected = {f"{name}-{n:02}" for name, last in FAMILIES.items() for n in range(1, last + 1)}
    assert expected == set(RULES) - set(EARLIER_WORDINGS)


def test_the_catalogue_holds_what_the_files_hold() -> None:
    """No file of rules is forgotten, and none has a rule of another."""
    held = [found.id for name in FILES for found in rules_of(name)]
    assert sorted(held) == sorted(RULES)


@pytest.mark.parametrize("rule_id", sorted(RULES))
def test_every_rule_is_found_by_its_id(rule_id: str) -> None:
    """The catalogue files each rule under its own id."""
    assert rule_id == rule(rule_id).id


def test_every_rule_says_what_it_says_in_every_language() -> None:
    """Each statement is a sentence or a few, and no two rules share one."""
    for lang in LANGS:
        said = [found.statement.of(lang) for found in RULES.values()]
        assert len(said) == len(set(said))
        assert [] == [text for text in said if not text.endswith(".")]


def test_a_statement_has_nothing_to_fill_in() -> None:
    """What a rule says does not depend on a case."""
    assert [] == [found.id for found in RULES.values() if found.statement.placeholders]


def test_every_rule_says_what_it_is_for() -> None:
    """Each has a kind, and none of them twice."""
    for found in RULES.values():
        assert found.kinds
        assert len(found.kinds) == len(set(found.kinds))


def test_every_time_limit_is_a_deadline() -> None:
    """The family of deadlines has no other kind of rule in it first."""
    limits = [found for found in RULES.values() if found.id.startswith("DL-")]
    assert {"deadline"} == {found.kinds[0] for found in limits}


def test_every_source_of_a_rule_says_what_was_read() -> None:
    """Nobody has to guess how far the text reaches that a rule was taken from."""
    assert [] == [(rule_id, source.cite()) for rule_id, source in cited() if source.read is None]


def test_every_document_that_a_rule_cites_is_named() -> None:
    """Behind each code there is a document whose name says what it is, and none is idle."""
    assert set(DOCUMENTS) == {source.title for _, source in cited() if source.title}


# Looking up


def test_the_catalogue_cannot_be_changed() -> None:
    """Nobody adds a rule while the library runs."""
    with pytest.raises(TypeError):
        RULES["XXX-01"] = rule("HEA-01")  # type: ignore[index]


def test_an_unknown_id_suggests_the_nearest_known_one() -> None:
    """A slip in an id is answered with what was probably meant, without repeating it."""
    with pytest.raises(DefinitionError, match="did you mean HEA-01") as caught:
        rule("HEA_01")
    assert "HEA_01" not in str(caught.value)


def test_an_id_like_no_other_points_at_the_catalogue() -> None:
    """Where nothing is near, the message says where the known ids are."""
    with pytest.raises(DefinitionError, match="got something else; see: lsprocess rules"):
        rule("")


# Where each rule stands


@pytest.mark.parametrize("name", sorted(STATUTES))
def test_a_statutes_file_holds_the_rules_that_cite_it_first(name: str) -> None:
    """A rule with several sources lives with the first statute it cites, or the one it amends."""
    for found in rules_of(name):
        first = next(source.act for source in found.sources if source.act)
        assert first in STATUTES[name]


@pytest.mark.parametrize("name", sorted(STATUTES))
def test_a_statutes_file_follows_the_statutes_own_order(name: str) -> None:
    """Rules stand in the order of the sections they rest on."""
    found = places(rules_of(name))
    assert found
    assert sorted(found) == found


@pytest.mark.parametrize(
    ("name", "confidences"),
    [
        ("guidance", {"guidance"}),
        ("seeds", {"seed"}),
        ("design", {"inference"}),
    ],
)
def test_only_statutes_speak_with_a_statutes_weight(name: str, confidences: set[str]) -> None:
    """Guidance, seeds and the library's own conventions never pass for statute."""
    held = rules_of(name)
    assert confidences == {found.confidence for found in held}
    for found in held:
        assert all(source.act is None for source in found.sources)


def test_every_inference_about_the_law_awaits_a_lawyer() -> None:
    """Only conventions that interpret no law need no lawyer."""
    unconfirmed = {
        found.id for found in RULES.values() if found.confidence == "inference" and not found.lawyer
    }
    assert {"LIB-01", "LIB-02", "LIB-05", "LIB-06", "LIB-07"} == unconfirmed


def test_what_a_refusal_shows_is_codes_and_sections_alone() -> None:
    """Ids and citations hold codes, numbers and section signs, and no other words."""
    shape = re.compile(
        r"([A-Z]{2,3}-\d\d[a-z]?)"
        r"|([\w/]+ \d+( [a-z])? §( \d+ mom)?( \d+ kohta)?)"
        r"|(([\w/]+ )?\(?\d+/\d{4}\)?)"
        r"|[\w-]+"
    )
    for found in RULES.values():
        assert all(shape.fullmatch(cite) for cite in found.cites())


# Days


def test_rules_of_past_law_have_ended_and_no_others_have() -> None:
    """What has ended is an earlier wording, or one of those that nothing of its number follows."""
    ended = {found.id: found.to for found in RULES.values() if found.to}
    expected = ENDED_WITHOUT_A_SUCCESSOR_OF_THE_SAME_NUMBER | {
        rule_id: rule(rule_id).to for rule_id in EARLIER_WORDINGS
    }
    assert expected == ended


def successor(rule_id: str) -> str:
    """Give the id of the wording that followed: of ``-01b`` it is ``-01a``, of that ``-01``."""
    number, letter = rule_id[:-1], rule_id[-1]
    return number if letter == "a" else number + chr(ord(letter) - 1)


@pytest.mark.parametrize("rule_id", EARLIER_WORDINGS)
def test_an_earlier_wording_ends_the_day_before_the_next_one_begins(rule_id: str) -> None:
    """On no day are both in force, and on the day of the change one of them is."""
    before, after = rule(rule_id), rule(successor(rule_id))
    assert before.to is not None
    assert after.from_ == before.to + timedelta(days=1)


@pytest.mark.parametrize("rule_id", ["NET-02", "OPN-05", "DL-13", "HEA-13", "NOT-01"])
def test_no_wellbeing_services_county_is_older_than_2023(rule_id: str) -> None:
    """Until the end of 2022 the same was a matter of the municipality."""
    before, now = rule(f"{rule_id}a"), rule(rule_id)
    assert (date(2022, 12, 31), date(2023, 1, 1)) == (before.to, now.from_)
    assert "municipal" in before.statement.en
    assert "county" not in before.statement.en


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2015, 3, 31), "DL-05"), (date(2015, 4, 1), "DL-02")]
)
def test_the_seventh_day_rule_changed_overnight(day: date, expected: str) -> None:
    """On each day one of the two seventh-day rules is in force, never both."""
    assert [expected] == [id_ for id_ in ("DL-02", "DL-05") if rule(id_).in_force(day)]


@pytest.mark.parametrize("rule_id", ["HEA-03", "HEA-04", "HEA-06", "MTG-12", "DAT-16"])
def test_no_rule_of_the_client_data_act_is_older_than_the_act(rule_id: str) -> None:
    """The Client Data Act came into force on 1 January 2024."""
    assert not rule(rule_id).in_force(date(2023, 12, 31))
    assert rule(rule_id).in_force(date(2024, 1, 1))


def test_the_law_loads_no_optional_library() -> None:
    """Importing the law needs the standard library and attrs alone."""
    script = (
        "import sys, lsprocess.law\n"
        "heavy = {'transitions', 'structlog', 'sqlalchemy', 'click', 'rich', 'cattrs'}\n"
        "sys.exit(', '.join(sorted(heavy & sys.modules.keys())) or 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert (0, "") == (done.returncode, done.stderr)


def test_the_rules_are_read_when_one_is_asked_for() -> None:
    """Importing the kernel reads no file of rules."""
    script = (
        "import sys\n"
        "read = []\n"
        "sys.addaudithook(lambda event, args: event == 'open' and read.append(str(args[0])))\n"
        "import lsprocess.process, lsprocess.law as law\n"
        "rules = lambda: [name for name in read if name.endswith('.toml') and 'rules' in name]\n"
        "assert not rules()\n"
        "assert law.rule('HEA-01') is law.RULES['HEA-01']\n"
        "assert rules()\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
