"""A page in several languages is one page: the same places, blocks, links and rules in each."""

import re

from collections.abc import Iterable

import pytest

from docs_blocks import FENCE, LINK, ROOT, RULE_ID
from lsprocess.law import RULES
from lsprocess.text import LANGS


HEADING = re.compile(r"^#+(?= )", re.MULTILINE)
CODE = re.compile(r"(?<=--lang )\w+|(?<=_LANG=)\w+|(?<=\")(?:fi|sv|en)(?=\")")
NAME = re.compile(r"`([^`\n]+)`")
ROW = re.compile(r"^(?:\|| *(?:-|\d+\.) )", re.MULTILINE)
CHOICE = re.compile(r" --lang \w+")
MARKED = re.compile(r"\.(?:fi|sv|en)(?=\.\w+)")

FAMILIES = sorted(
    {
        MARKED.sub("", path.relative_to(ROOT).as_posix())
        for lang in LANGS
        for path in (*ROOT.glob(f"*.{lang}.md"), *ROOT.glob(f"docs/**/*.{lang}.md"))
    }
)
FOR_READERS = sorted(ROOT.glob("docs/for/*.md"))


def read(family: str) -> list[str]:
    """Read a page in each of its languages."""
    paths = ((ROOT / family).with_suffix(f".{lang}.md") for lang in LANGS)
    return [path.read_text("utf-8") for path in paths if path.exists()]


def headings(text: str) -> list[str]:
    """Give the level of each heading, in order."""
    return HEADING.findall(FENCE.sub("", text))


def rows(text: str) -> list[str]:
    """Give how each row of a table and each point of a list begins, in order."""
    return ROW.findall(FENCE.sub("", text))


def names(text: str) -> list[str]:
    """Give what stands as code among the words, but for the language that a command asks for."""
    found = NAME.findall(FENCE.sub("", text))
    return sorted(CODE.sub("…", CHOICE.sub("", one)) for one in found)


def shown(text: str) -> list[tuple[str, str]]:
    """Give each block with its kind, but for language codes and what is printed."""
    return [
        (kind, CODE.sub("…", "\n".join(given(kind, code)))) for kind, code in FENCE.findall(text)
    ]


def given(kind: str, code: str) -> Iterable[str]:
    """Give the lines of a block that a reader gives."""
    lines = code.splitlines()
    if kind in {"text", "mermaid"}:
        return ()
    return [line for line in lines if line.startswith("$ ")] if kind == "console" else lines


def links(text: str) -> list[tuple[str, bool]]:
    """Give where each link leads, but for the language, and whether to a place on that page."""
    parted = (link.partition("#") for link in LINK.findall(text))
    return [(MARKED.sub("", page), bool(place)) for page, _, place in parted]


def same(first: str, other: str) -> None:
    """Hold that headings, rows, blocks, links and rules are, in order, and the names in it."""
    assert headings(first) == headings(other)
    assert rows(first) == rows(other)
    assert names(first) == names(other)
    assert shown(first) == shown(other)
    assert links(first) == links(other)
    assert RULE_ID.findall(first) == RULE_ID.findall(other)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_page_is_the_same_in_each_language(family):
    """It is written in all of them, but for the README, whose English goes on."""
    first, *others = read(family)
    assert len(others) == len(LANGS) - 1 - (family == "README.md")
    for other in others:
        same(first, other)


@pytest.mark.parametrize("lang", ["fi", "sv"])
def test_the_readme_begins_the_same_in_each_language(lang):
    """Its first screen is, up to where the English goes on with Python."""
    english = (ROOT / "README.md").read_text("utf-8").partition("\n## Ten lines of Python\n")[0]
    ours = (ROOT / f"README.{lang}.md").read_text("utf-8").rpartition("\n## ")[0]
    same(english, ours)


@pytest.mark.parametrize("page", FOR_READERS, ids=lambda page: page.name)
def test_a_page_for_readers_names_rules_of_today(page):
    """Each rule that such a page names is in the catalogue and in force, and it names some."""
    named = set(RULE_ID.findall(page.read_text("utf-8")))
    assert named
    assert [] == [one for one in sorted(named) if one not in RULES or RULES[one].to is not None]
