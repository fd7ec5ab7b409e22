"""What a source and a rule are: citations, what was read, and the days in force."""

from datetime import date, timedelta
from typing import Any

import pytest

from hypothesis import given
from hypothesis import strategies as st

from lsprocess.errors import DefinitionError
from lsprocess.law import Document, Reading, Rule, Source, rule
from lsprocess.law.acts import ACTS
from lsprocess.law.citations import cited
from lsprocess.law.documents import DOCUMENTS
from lsprocess.law.rules import in_force
from lsprocess.law.source import DESIGN, OWN
from lsprocess.text import Text


LSL = ACTS["LSL"]
WORKSHOP = DOCUMENTS["S0"].cited()
DAYS = st.dates(min_value=date(1980, 1, 2), max_value=date(2100, 1, 1))


def make_rule(**changes: Any) -> Rule:
    """Make a sound rule, but for the fields given."""
    fields: dict[str, Any] = {
        "id": "HEA-01",
        "statement": Text(fi="Lapsi otetaan huomioon.", sv="Barnet beaktas.", en="Mind the child."),
        "kinds": ("guard",),
        "sources": (LSL.section("26", 4),),
        "confidence": "statute",
    }
    return Rule(**(fields | changes))


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
    assert "JulkL 11 § 2 mom 7 kohta" == ACTS["JulkL"].section("11", 2, 7).cite()
    assert "417/2007:25a" == LSL.section("25 a").reference()
    assert "703/2023:56.1#2" == ACTS["ATL"].section("56", 1, 2).reference()


@given(
    short=st.sampled_from(sorted(ACTS)),
    section=st.sampled_from(["5", "25 a", "38 a", "101"]),
    subsection=st.none() | st.integers(1, 9),
    item=st.none() | st.integers(1, 20),
)
def test_a_citation_leads_back_to_its_section(
    short: str, section: str, subsection: int | None, item: int | None
) -> None:
    """What people read of a section of an act is enough to know the source again."""
    source = ACTS[short].section(section, subsection, item)
    assert source == cited(source.cite())


def test_a_citation_leads_back_to_its_act_or_document() -> None:
    """A statute whose section is not known to us, and a document, are known by their citation."""
    whole = [act.somewhere() for act in ACTS.values()]
    whole += [document.cited() for document in DOCUMENTS.values()]
    assert whole == [cited(source.cite()) for source in whole]


@pytest.mark.parametrize(
    ("citation", "message"),
    [
        ("LLS 26 §", r"must cite an act of LSL, .* got something else \(did you mean LSL"),
        ("LSL 26", "must be such as 'LSL 26 § 4 mom'"),
        ("LSL 26 § 4 momentti", "must be such as 'LSL 26 § 4 mom'"),
        ("T-TIMES", "did you mean T-TIME"),
        ("LSL 0 §", "'section' must be such as '26' or '25 a'"),
        ("LSL 26 § 0 mom", "'subsection' must be counted from 1"),
    ],
)
def test_a_citation_of_something_unknown_is_refused(citation: str, message: str) -> None:
    """Another form, an act or a document that is not known, no section: the nearest is told."""
    with pytest.raises(DefinitionError, match=message):
        cited(citation)


def test_a_statute_whose_section_is_not_known_is_cited_by_its_number() -> None:
    """Without a section the citation gives the abbreviation and the number, and claims no more."""
    assert "LSL (417/2007)" == LSL.somewhere().cite()
    assert "417/2007" == LSL.somewhere().reference()


@pytest.mark.parametrize("title", ["S0", "T-TIME", "T-JOINT", "VARK", "design"])
def test_a_document_is_cited_by_its_code_alone(title: str) -> None:
    """Guidance, seeds and the library's own conventions have a code and no reference."""
    source = Source(title=title)
    assert title == source.cite()
    assert source.reference() is None


def test_a_source_says_what_was_read_of_its_statute_or_document() -> None:
    """What an act or a document says of its reading goes along into each source made of it."""
    page = Document(code="T-NEW", name=OWN.name, read=Reading("published"))
    assert Reading("published") == page.cited().read
    assert LSL.read == LSL.section("26").read == LSL.somewhere().read
    assert "own" == DESIGN.read.how


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ({}, 2),
        ({"act": "417-2007", "short": "LSL", "section": "26"}, 1),
        ({"act": "417/2007", "short": "", "section": "26"}, 1),
        ({"act": "417/2007", "short": "LSL", "section": "26 §"}, 1),
        ({"act": "417/2007", "short": "LSL", "section": "25a"}, 1),
        ({"act": "417/2007", "short": "LSL", "section": ""}, 1),
        ({"act": "417/2007", "short": "LSL", "section": "26", "subsection": 0}, 1),
        ({"act": "417/2007", "short": "LSL", "section": "26", "subsection": 0, "item": -1}, 2),
        ({"act": "417/2007", "short": "LSL", "subsection": 1}, 1),
        ({"act": "417/2007", "short": "LSL", "item": 1}, 1),
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
    assert len(ACTS) == len({act.number for act in ACTS.values()})
    assert list(ACTS) == [act.short for act in ACTS.values()]


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


@given(first=DAYS, length=st.integers(0, 5_000), gap=st.integers(1, 500), day=DAYS)
def test_of_several_rules_those_in_force_are_given(
    first: date, length: int, gap: int, day: date
) -> None:
    """Of an earlier and a later wording a day gets its own, or else the nearest one known."""
    last = first + timedelta(days=length)
    begins = last + timedelta(days=gap)
    earlier = make_rule(from_=first, to=last)
    later = make_rule(from_=begins, to=begins)
    expected = earlier if day <= last else later
    assert (expected,) == in_force((earlier, later), day)


def test_where_there_are_no_rules_none_is_in_force() -> None:
    """A guard that rests on nothing cites nothing."""
    assert () == in_force((), date(2026, 3, 2))


@pytest.mark.parametrize("id_", ["HEA-01", "DL-02", "HEA-03a"])
def test_a_rule_id_may_bear_the_letter_of_an_earlier_wording(id_: str) -> None:
    """A small letter marks what held before the rule without it."""
    assert id_ == make_rule(id=id_).id


@pytest.mark.parametrize(
    "id_", ["", "HEA1", "HEA-1", "HEA-001", "hea-01", "DLX1-01", "D-01", "HEA-03A", "HEA-03aa"]
)
def test_a_rule_id_has_capitals_and_two_digits(id_: str) -> None:
    """Any other form of id is refused."""
    with pytest.raises(DefinitionError, match="'id' must be"):
        make_rule(id=id_)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"sources": ()}, "'sources' must not be empty"),
        ({"confidence": "certain"}, "must be one of statute, guidance, seed, inference"),
        ({"sources": (WORKSHOP,)}, "a rule of statute must cite a section"),
        ({"sources": (DESIGN,), "confidence": "seed"}, "'design' must be the only source"),
        ({"sources": (DESIGN, WORKSHOP), "confidence": "inference"}, "must be the only source"),
        ({"kinds": ()}, "'kinds' must be some of guard, deadline, duty, disclosure, record"),
        ({"kinds": ("guard", "wish")}, "'kinds' must be some of"),
    ],
)
def test_a_rule_rests_on_sources_that_fit_its_confidence(
    changes: dict[str, Any], message: str
) -> None:
    """A rule has a source and a known kind, and claims no more than its sources carry."""
    with pytest.raises(DefinitionError, match=message):
        make_rule(**changes)


def test_every_problem_of_a_rule_is_told_at_once() -> None:
    """One error tells them all."""
    with pytest.raises(DefinitionError) as caught:
        make_rule(
            id="x", confidence="seed", sources=(), from_=date(2024, 1, 2), to=date(2024, 1, 1)
        )
    assert 3 == len(caught.value.problems)


@pytest.mark.parametrize("sources", [(DESIGN,), (WORKSHOP,), (LSL.section("26"), WORKSHOP)])
def test_an_inference_rests_on_the_library_or_on_outside_sources(
    sources: tuple[Source, ...],
) -> None:
    """A conclusion may cite what it is drawn from, or say that it is our own."""
    assert sources == make_rule(sources=sources, confidence="inference").sources
