"""The catalogue of rules: citations, checks, dates and what must be in it."""

import re
import subprocess
import sys

from datetime import date, timedelta
from types import ModuleType
from typing import Any

import pytest

from hypothesis import given
from hypothesis import strategies as st

from lsprocess.errors import DefinitionError
from lsprocess.law import RULES, Rule, Source, acts, catalogue, child_welfare_act, rule, seeds
from lsprocess.law.acts import JULKL, LSL
from lsprocess.law.source import DESIGN, Act


DAYS = st.dates(min_value=date(1980, 1, 2), max_value=date(2100, 1, 1))

STATUTES = {
    "administrative_act": "434/2003",
    "basic_education_act": "628/1998",
    "child_welfare_act": "417/2007",
    "client_data_act": "703/2023",
    "client_status_act": "812/2000",
    "custody_act": "361/1983",
    "openness_act": "621/1999",
    "pupil_welfare_act": "1287/2013",
    "social_welfare_act": "1301/2014",
    "time_limits_act": "150/1930",
}

CITED_BY_REFERRAL_AND_MEETING = {
    "ASM": (1, 5),
    "CLI": (1, 2, 5, 6, 11),
    "DAT": (2, 14, 16, 17, 20),
    "DL": (1, 2, 3, 4, 5, 6, 14, 25),
    "FBK": (2, 6),
    "HEA": (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15),
    "LIB": (1, 2),
    "MTG": (2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13),
    "NET": (13,),
    "NOT": (8, 9),
    "OPN": (2, 3, 5, 8),
    "PLN": (1,),
    "PUP": (9, 10),
}


def make_rule(**changes: Any) -> Rule:
    """Make a sound rule, but for the fields given."""
    fields: dict[str, Any] = {
        "id": "HEA-01",
        "sources": (LSL.section("26", 4),),
        "confidence": "statute",
    }
    return Rule(**(fields | changes))


def rules_of(module_name: str) -> list[Rule]:
    """List the rules that a module of the room defines, in their order there."""
    module = getattr(catalogue, module_name)
    return [value for value in vars(module).values() if isinstance(value, Rule)]


def section_key(source: Source) -> tuple[int, str]:
    """Give the place of a section in its act."""
    number, _, letter = (source.section or "0").partition(" ")
    return int(number), letter


# Sources


@given(
    section=st.sampled_from(["5", "25 a", "38 a", "101"]),
    subsection=st.none() | st.integers(1, 9),
    item=st.none() | st.integers(1, 20),
)
def test_a_citation_and_a_reference_name_the_same_place(
    section: str, subsection: int | None, item: int | None
) -> None:
    """Citation and reference say the same place, and only as exactly as the source does."""
    source = LSL.section(section, subsection, item)
    expected_citation = f"LSL {section} §"
    expected_reference = f"417/2007:{section.replace(' ', '')}"
    if subsection:
        expected_citation += f" {subsection} mom"
        expected_reference += f".{subsection}"
    if item:
        expected_citation += f" {item} kohta"
        expected_reference += f"#{item}"
    assert expected_citation == source.cite()
    assert expected_reference == source.reference()


def test_a_statute_is_cited_the_finnish_way() -> None:
    """Citations use the abbreviation, the section sign, and the words mom and kohta."""
    assert "LSL 26 § 4 mom" == LSL.section("26", 4).cite()
    assert "JulkL 11 § 2 mom 7 kohta" == JULKL.section("11", 2, 7).cite()
    assert "417/2007:25a" == LSL.section("25 a").reference()
    assert "703/2023:56.1#2" == acts.ATL.section("56", 1, 2).reference()


@pytest.mark.parametrize("title", ["S0", "T-TIME", "T-JOINT", "VARK", "design"])
def test_a_document_is_cited_by_its_code_alone(title: str) -> None:
    """Guidance, seeds and the library's own conventions have a code and no reference."""
    source = Source(title=title)
    assert title == source.cite()
    assert source.reference() is None


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ({}, 3),
        ({"act": "417-2007", "short": "LSL", "section": "26"}, 1),
        ({"act": "417/2007", "short": "", "section": "26"}, 1),
        ({"act": "417/2007", "short": "LSL", "section": "26 §"}, 1),
        ({"act": "417/2007", "short": "LSL", "section": "25a"}, 1),
        ({"act": "417/2007", "short": "LSL", "section": "26", "subsection": 0}, 1),
        ({"act": "417/2007", "short": "LSL", "section": "26", "subsection": 0, "item": -1}, 2),
        ({"title": ""}, 1),
        ({"title": "t-time"}, 1),
        ({"title": "S0", "section": "26"}, 1),
        ({"title": "some words", "act": "417/2007"}, 2),
    ],
)
def test_a_source_names_one_section_or_one_document(fields: dict[str, Any], problems: int) -> None:
    """Neither or both, or a malformed part, is refused, and every problem is told."""
    with pytest.raises(DefinitionError) as caught:
        Source(**fields)
    assert problems == len(caught.value.problems)


def test_every_act_has_its_own_number_and_abbreviation() -> None:
    """Two acts never share a number or an abbreviation."""
    known = [value for value in vars(acts).values() if isinstance(value, Act)]
    assert len(known) == len({act.number for act in known})
    assert len(known) == len({act.short for act in known})


# Rules


def test_a_rule_cites_its_id_and_then_its_sources() -> None:
    """Refusals and audit lines show the rule's id first, then each citation in order."""
    expected = ("NOT-05", "LSL 25 a §", "SHL 35 § 4 mom", "T-JOINT")
    assert expected == rule("NOT-05").cites()


@given(first=DAYS, length=st.integers(0, 20_000))
def test_a_rule_is_in_force_from_its_first_through_its_last_day(first: date, length: int) -> None:
    """Both ends belong to the time in force and the days beside them do not."""
    last = first + timedelta(days=length)
    dated = make_rule(from_=first, to=last)
    assert dated.in_force(first)
    assert dated.in_force(last)
    assert not dated.in_force(first - timedelta(days=1))
    assert not dated.in_force(last + timedelta(days=1))


@given(day=DAYS)
def test_a_rule_without_dates_is_always_in_force(day: date) -> None:
    """No known beginning and no end means every day."""
    assert make_rule().in_force(day)


@given(first=DAYS, earlier=st.integers(1, 5_000))
def test_a_rule_never_ends_before_it_begins(first: date, earlier: int) -> None:
    """Dates in the wrong order are refused."""
    with pytest.raises(DefinitionError, match="'from_' must not be after 'to'"):
        make_rule(from_=first, to=first - timedelta(days=earlier))


@pytest.mark.parametrize("id_", ["", "HEA1", "HEA-1", "HEA-001", "hea-01", "DLX1-01", "D-01"])
def test_a_rule_id_has_capitals_and_two_digits(id_: str) -> None:
    """Any other form of id is refused."""
    with pytest.raises(DefinitionError, match="'id' must be"):
        make_rule(id=id_)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"sources": ()}, "'sources' must not be empty"),
        ({"confidence": "certain"}, "must be one of statute, guidance, seed, inference"),
        ({"sources": (seeds.S0,)}, "a rule of statute must cite a section"),
        ({"sources": (DESIGN,), "confidence": "seed"}, "'design' must be the only source"),
        ({"sources": (DESIGN, seeds.S0), "confidence": "inference"}, "must be the only source"),
    ],
)
def test_a_rule_rests_on_sources_that_fit_its_confidence(
    changes: dict[str, Any], message: str
) -> None:
    """A rule always has a source, and its confidence claims no more than its sources carry."""
    with pytest.raises(DefinitionError, match=message):
        make_rule(**changes)


def test_every_problem_of_a_rule_is_told_at_once() -> None:
    """One error tells them all."""
    with pytest.raises(DefinitionError) as caught:
        make_rule(
            id="x", confidence="seed", sources=(), from_=date(2024, 1, 2), to=date(2024, 1, 1)
        )
    assert 3 == len(caught.value.problems)


@pytest.mark.parametrize("sources", [(DESIGN,), (seeds.S0,), (LSL.section("26"), seeds.S0)])
def test_an_inference_rests_on_the_library_or_on_outside_sources(
    sources: tuple[Source, ...],
) -> None:
    """A conclusion may cite what it is drawn from, or say that it is our own."""
    assert sources == make_rule(sources=sources, confidence="inference").sources


# The catalogue


@pytest.mark.parametrize("rule_id", sorted(RULES))
def test_every_rule_is_found_by_its_id(rule_id: str) -> None:
    """The catalogue files each rule under its own id."""
    assert rule_id == rule(rule_id).id


@pytest.mark.parametrize(
    "rule_id",
    [
        f"{family}-{number:02}"
        for family, numbers in CITED_BY_REFERRAL_AND_MEETING.items()
        for number in numbers
    ],
)
def test_every_rule_that_the_first_processes_cite_is_in_the_catalogue(rule_id: str) -> None:
    """Guards and duties of referral and meeting find what they rest on."""
    assert rule_id in RULES


def test_the_catalogue_cannot_be_changed() -> None:
    """Nobody adds a rule while the library runs."""
    with pytest.raises(TypeError):
        RULES["XXX-01"] = make_rule()  # type: ignore[index]


def test_an_unknown_id_suggests_the_nearest_known_one() -> None:
    """A slip in an id is answered with what was probably meant, without repeating it."""
    with pytest.raises(DefinitionError, match="did you mean 'HEA-01'") as caught:
        rule("HEA_01")
    assert "HEA_01" not in str(caught.value)


def test_an_id_like_no_other_points_at_the_catalogue() -> None:
    """Where nothing is near, the message says where the known ids are."""
    with pytest.raises(DefinitionError, match="'RULES' holds the known ones"):
        rule("")


def test_a_rule_defined_twice_is_an_error() -> None:
    """Two modules never define the same id."""
    with pytest.raises(DefinitionError, match="rule MTG-01 must be defined once"):
        catalogue.gather(child_welfare_act, child_welfare_act)


def test_a_constant_named_after_another_rule_is_an_error() -> None:
    """The name under which a process file imports a rule tells its id."""
    module = ModuleType("misnamed")
    vars(module)["HEA_02"] = make_rule(id="HEA-01")
    with pytest.raises(DefinitionError, match="the constant of HEA-01 must be named by it"):
        catalogue.gather(module)


@pytest.mark.parametrize("module_name", sorted(STATUTES))
def test_a_statutes_module_holds_the_rules_that_cite_it_first(module_name: str) -> None:
    """A rule with several sources lives with the first statute it cites."""
    for found in rules_of(module_name):
        first = next(source.act for source in found.sources if source.act)
        assert STATUTES[module_name] == first


@pytest.mark.parametrize("module_name", sorted(STATUTES))
def test_a_statutes_module_follows_the_statutes_own_order(module_name: str) -> None:
    """Rules stand in the order of the sections they rest on."""
    keys = [
        section_key(next(source for source in found.sources if source.act))
        for found in rules_of(module_name)
    ]
    assert keys
    assert sorted(keys) == keys


@pytest.mark.parametrize(
    ("module_name", "confidences"),
    [
        ("guidance", {"guidance"}),
        ("seeds", {"seed"}),
        ("design", {"inference"}),
    ],
)
def test_only_statutes_speak_with_a_statutes_weight(
    module_name: str, confidences: set[str]
) -> None:
    """Guidance, seeds and the library's own conventions never pass for statute."""
    assert confidences == {found.confidence for found in rules_of(module_name)}
    for found in rules_of(module_name):
        assert all(source.act is None for source in found.sources)


def test_every_inference_about_the_law_awaits_a_lawyer() -> None:
    """Only conventions that interpret no law need no lawyer."""
    unconfirmed = {
        found.id for found in RULES.values() if found.confidence == "inference" and not found.lawyer
    }
    assert {"LIB-01", "LIB-02"} == unconfirmed


def test_rules_of_past_law_have_ended_and_no_others_have() -> None:
    """The duty to decide on an inquiry and the meeting's own information rule ended in 2015."""
    ended = {found.id: found.to for found in RULES.values() if found.to}
    assert {"DL-05": date(2015, 3, 31), "MTG-02": date(2015, 3, 31)} == ended


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


def test_what_a_refusal_shows_is_codes_and_sections_alone() -> None:
    """Ids and citations hold codes, numbers and section signs, and no other words."""
    shape = re.compile(r"([A-Z]{2,3}-\d\d)|([\w/]+ \d+( [a-z])? §( \d+ mom)?( \d+ kohta)?)|[\w-]+")
    for found in RULES.values():
        assert all(shape.fullmatch(cite) for cite in found.cites())


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
