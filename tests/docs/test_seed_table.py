"""The table of the source documents: no row is missing, and each leads somewhere or says why not."""

import tomllib

from typing import Any

import headings
import pytest
import seed_references
import seed_table
import stories

from lsprocess import Casebook
from lsprocess.processes import PROCESSES
from lsprocess.scripts import perform
from lsprocess.text import LANGS
from places import ROOT


ROWS = {"S0": 10, "S1": 8, "S2": 9, "S3": 7, "S4": 10}
"""How many rows each document has."""


@pytest.fixture(name="data")
def _data() -> dict[str, dict[str, Any]]:
    """Read the rows anew, for a test to damage."""
    return tomllib.loads(seed_table.DATA.read_text("utf-8"))


def expected() -> list[str]:
    """Give the id of every row, in order."""
    return [f"{code}-{number}" for code, last in ROWS.items() for number in range(1, last + 1)]


def test_every_row_of_every_document_is_there_once_and_in_order() -> None:
    """Whoever knows a document finds each row of it."""
    assert expected() == [row.id for row in seed_table.read()]


def test_each_row_leads_somewhere_or_says_why_not() -> None:
    """Every reference is there in each language, and a row without one has its reason."""
    assert [] == seed_table.dangling()


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_shows_every_row_with_its_words(lang: str) -> None:
    """The committed page has each row, what carries it, and each reason, in the language."""
    page = (ROOT / "docs" / "explanation" / f"seeds.{lang}.md").read_text("utf-8")
    for row in seed_table.read():
        shown = f"[{row.id}](#{row.id.lower()})" if row.references else row.id
        (line,) = (one for one in page.splitlines() if one.startswith(f"| {shown} | "))
        for said in (row.name, row.says, row.left_out, row.missing):
            assert said is None or seed_table.escape(said.of(lang)) in line
        for kind, found in row.references.items():
            assert all(seed_references.link(kind, one, lang) in page for one in found)


def test_an_example_of_a_row_does_something_that_carries_it() -> None:
    """A story is named on a row only where an action of that row is applied in it."""
    named = [
        (row.id, example, {*row.references.get("actions", ())})
        for row in seed_table.read()
        for example in row.references.get("examples", ())
    ]
    assert named
    assert [] == [(row, example) for row, example, own in named if not own & performed(example)]


def performed(example: str) -> set[str]:
    """Give the actions that are applied when an example is performed, each with its process."""
    script = stories.EXAMPLES / f"{example}.jsonl"
    with Casebook.open("memory:", clock=lambda: stories.CLOCK) as book, script.open("rb") as file:
        events = [answer.outcome.event for answer in perform(book, file) if answer.outcome]
    return {f"{event.process.id}.{event.data.verb}" for event in events if event.applied}


def test_a_row_that_is_taken_out_is_missed(data: dict[str, dict[str, Any]]) -> None:
    """The rows of a damaged copy are not the rows of the documents."""
    del data["S2-8"]
    assert expected() != [row.id for row in seed_table.read(data)]


def test_a_row_without_a_reference_or_a_reason_is_told(data: dict[str, dict[str, Any]]) -> None:
    """Silence is no answer to where a row is."""
    del data["S2-8"]["left_out"]
    assert ["S2-8: must have what carries it, or a reason"] == seed_table.dangling(
        seed_table.read(data)
    )


def test_a_row_without_its_sentence_is_told(data: dict[str, dict[str, Any]]) -> None:
    """Links alone do not say how the program carries a row."""
    del data["S0-1"]["says"]
    assert ["S0-1: what carries it and how must stand together"] == seed_table.dangling(
        seed_table.read(data)
    )


@pytest.mark.parametrize(
    ("kind", "reference"),
    [
        ("kinds", "meeting.gone"),
        ("actions", "meeting.gone"),
        ("actions", "gone.plan"),
        ("codes", "meeting.propose.kind.gone"),
        ("codes", "meeting.propose.gone.workshop"),
        ("guards", "meeting.gone"),
        ("duties", "meeting.gone"),
        ("rules", "GOV-99"),
        ("papers", "gone"),
        ("examples", "gone"),
        ("pages", "docs/for/gone"),
        ("pages", "docs/for/school#gone"),
    ],
)
def test_a_reference_that_leads_nowhere_is_told(
    data: dict[str, dict[str, Any]], kind: str, reference: str
) -> None:
    """Each type of reference is looked up, and named with its row when it is not there."""
    data["S0-1"][kind] = [reference]
    (told,) = seed_table.dangling(seed_table.read(data))
    assert told.startswith("S0-1: '")
    assert "must" in told


def test_an_action_under_another_name_is_told() -> None:
    """A process that calls an action otherwise breaks the rows that rest on it."""
    meeting = PROCESSES["meeting"]
    by_name = {name: action for name, action in meeting.by_name.items() if name != "debrief_child"}

    class Renamed:
        """The meeting without one of its actions."""

        def __getattr__(self, name: str) -> Any:
            return by_name if name == "by_name" else getattr(meeting, name)

    told = seed_table.dangling(processes={**PROCESSES, "meeting": Renamed()})
    assert ["S1-7"] == [one.partition(":")[0] for one in told]


def test_a_row_names_words_in_three_languages(data: dict[str, dict[str, Any]]) -> None:
    """A sentence that is missing in a language stops the page."""
    del data["S0-1"]["says"]["sv"]
    with pytest.raises(TypeError):
        seed_table.read(data)


def test_a_heading_is_found_in_each_language_by_its_place() -> None:
    """The English anchor of a heading leads to the same heading of the other pages."""
    found = [
        headings.heading_of("docs/for/worker", "may-the-school-be-contacted", lang)
        for lang in LANGS
    ]
    assert "Saako kouluun ottaa yhteyttä" in found
    assert "Får skolan kontaktas" in found
