"""The generated documentation pages: whatever is committed says what the definitions say."""

import importlib.util
import inspect
import re

from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from lsprocess.law import RULES
from lsprocess.process import Id
from lsprocess.processes import PROCESSES
from lsprocess.text import LANGS, Lang
from places import ROOT


@pytest.fixture(name="generator", scope="module")
def _generator() -> ModuleType:
    """Load the script that writes the pages."""
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.no_cover  # all pages and pictures are made here; what draws them has tests of its own
def test_no_generated_page_is_stale(generator: ModuleType) -> None:
    """Every page, picture and README diagram must be the one that the definitions give today."""
    assert [] == generator.stale(ROOT, generator.documents(ROOT))


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_leads_to_its_picture_and_the_other_languages(
    generator: ModuleType, lang: Lang
) -> None:
    """A reader must find the picture, and the same page in the other two languages."""
    page = generator.page(PROCESSES["referral"], lang)
    assert f"](referral.{lang}.svg)" in page
    for other in LANGS:
        assert (other != lang) == (f"](referral.{other}.md)" in page)


@pytest.mark.no_cover
def test_a_picture_stands_by_itself(generator: ModuleType) -> None:
    """A picture must load nothing from elsewhere and tell nothing of when or where it was made."""
    made = generator.documents(ROOT)
    picture = made[ROOT / "docs" / "processes" / "meeting.sv.svg"]
    loaded = [
        value
        for element in ET.fromstring(picture.encode()).iter()  # noqa: S314
        for name, value in element.attrib.items()
        if name.endswith(("href", "src")) and not value.startswith("#")
    ]
    assert [] == loaded
    assert "url(" not in picture
    assert str(ROOT) not in picture


@pytest.mark.no_cover
def test_a_checkout_without_pages_gets_them(
    generator: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Checking must name what is stale and change nothing; writing must leave nothing stale."""
    (tmp_path / "README.md").write_bytes(
        b"# Name\n\n<!-- diagram:referral -->\nold\n<!-- /diagram -->\n\nEnd\n"
    )
    assert 1 == generator.main(["--check"], tmp_path)
    named = capsys.readouterr().out
    assert "stale: README.md\n" in named
    assert "stale: docs/processes/referral.fi.svg\n" in named
    assert not (tmp_path / "docs").exists()

    assert 0 == generator.main([], tmp_path)
    assert 0 == generator.main(["--check"], tmp_path)
    readme = (tmp_path / "README.md").read_text(encoding="utf-8")
    assert "# Name\n\n<!-- diagram:referral -->\n```mermaid\nstateDiagram-v2\n" in readme
    assert "old" not in readme
    assert readme.endswith("```\n<!-- /diagram -->\n\nEnd\n")


@pytest.mark.no_cover
def test_the_page_of_a_process_that_is_gone_is_taken_away(
    generator: ModuleType, tmp_path: Path
) -> None:
    """A page that no process gives any more must be told as stale, and removed by writing."""
    generator.main([], tmp_path)
    left = tmp_path / "docs" / "processes" / "gone.fi.md"
    left.write_text("old", encoding="utf-8")
    assert [left] == generator.stale(tmp_path, generator.documents(tmp_path))
    generator.main([], tmp_path)
    assert not left.exists()


def test_every_rule_has_a_use_or_a_reason_and_every_use_a_test(generator: ModuleType) -> None:
    """From no rule the way ends in nothing, and nothing that rests on a rule is untried."""
    assert [] == generator.tracing.dangling()


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_of_rules_goes_both_ways(generator: ModuleType, lang: Lang) -> None:
    """Each rule has a row, and each action that a guard stands on leads back to it."""
    page = generator.tracing.page(lang)
    rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| ")]
    named = {row[0].removeprefix("| ") for row in rows}
    assert {f'<a id="{rule.lower()}"></a>{rule}' for rule in RULES} <= named
    for process in PROCESSES.values():
        for arc in process.arcs:
            for guard in arc.guards:
                back = [r for r in rows if r[0] == f"| `{arc.action.verb}`" and guard.code in r[1]]
                assert {rule.id for rule in guard.rules} <= set(
                    ", ".join(r[2] for r in back).split(", ")
                )


def test_every_public_name_is_on_the_page_with_what_its_docstring_says(
    generator: ModuleType,
) -> None:
    """Whatever a room offers can be looked up, and what the docstring says stands there."""
    names = generator.public_names
    page = names.page()
    for room in names.ROOMS:
        offered = names.public(room)
        assert offered
        module = importlib.import_module(room)
        for name in offered:
            assert room == names.FRONT or f"\n### `{name}`\n" in page
            said = inspect.getdoc(getattr(module, name)) or ""
            if inspect.isroutine(getattr(module, name)):
                assert said.partition("\n\n")[0] in page
                assert f"`{name}(" in page


def test_the_page_of_names_is_the_same_wherever_it_is_made(generator: ModuleType) -> None:
    """No address in memory and no folder of a machine stands among the names."""
    page = generator.public_names.page()
    assert " at 0x" not in page
    assert str(ROOT) not in page


def test_a_type_reads_as_it_is_written(generator: ModuleType) -> None:
    """Unions, literals, annotated ids and callables are shown without their modules."""
    shown = generator.public_names._type  # noqa: SLF001
    assert "str | None" == shown(str | None)
    assert "Literal['fi', 'sv', 'en']" == shown(Lang)
    assert "str" == shown(Id)
    assert "Callable[[int], None]" == shown(Callable[[int], None])
    assert "tuple[date, ...]" == shown(tuple[date, ...])


@pytest.mark.parametrize("lang", LANGS)
def test_each_mistake_is_made_and_its_message_repeats_no_value(
    generator: ModuleType, lang: Lang
) -> None:
    """There are many of them, and what stands where an id must be is never said again."""
    mistakes = generator.mistakes
    made = (*mistakes.LINES, *mistakes.COMMANDS)
    assert 25 <= len(made)
    rows = [line for line in mistakes.page(lang).splitlines() if line.startswith("| ")]
    assert len(made) + 2 == len(rows)
    for row in rows:
        said = row.rpartition(" | ")[2]
        assert "0401234567" not in said
        assert "Name" not in said


def test_a_mistake_that_goes_well_is_none(generator: ModuleType) -> None:
    """The page would say of it what nobody is told."""
    mistakes = generator.mistakes
    right = mistakes.Mistake("ei", "inget", "none", "–", ("processes",))
    with pytest.raises(SystemExit, match="must go wrong"):
        mistakes.told(right, "en")


@pytest.mark.parametrize("lang", LANGS)
def test_each_case_of_a_story_is_drawn_and_led_to_its_process(
    generator: ModuleType, lang: Lang
) -> None:
    """The story's page shows every case as it is in the end, and where its rules stand."""
    page = generator.stories.page("kallio", lang)
    pictures = generator.stories.pictures("kallio", lang)
    assert {f"kallio.{case}.{lang}.svg" for case in ("r-1", "m-1")} == set(pictures)
    for case, process in (("r-1", "referral"), ("m-1", "meeting")):
        file = f"kallio.{case}.{lang}.svg"
        assert f"]({file})" in page
        assert f"](../processes/{process}.{lang}.md)" in page
        assert "✓" in pictures[file]


@pytest.mark.parametrize("lang", LANGS)
def test_a_story_is_told_in_plain_words_before_its_steps(generator: ModuleType, lang: Lang) -> None:
    """Each chapter says what happens in it, in words of its own, and names nobody by an id."""
    for name, story in generator.stories.told().items():
        page = generator.stories.page(name, lang)
        for chapter in story["chapters"]:
            words = chapter["told"][lang]
            assert f"## {chapter[lang]}\n\n{words}\n\n|" in page
            assert not re.search(r"\b[a-z]+-\d", words)


def test_a_story_is_told_with_every_step_that_was_not_possible(generator: ModuleType) -> None:
    """Each of them, and each remark, stands under what was tried and when, with its reason."""
    page = generator.stories.page("kallio", "en")
    told = "- Start of the service needs assessment, 2 March 2026 at 13.30:\n  - "
    assert told in page
    refused, remarked = page.count("| refused, condition not met |"), page.count("; remark, ")
    assert refused + remarked == page.count(":\n  - ")
