"""The pictures of the site: they stand in the page, and look as the page does."""

import re

from collections import Counter

import pictures

from docs_blocks import ROOT
from lsprocess.diagram.colours import DARK, LIGHT


FOLDER = ROOT / "docs" / "processes"
STORIES = ROOT / "docs" / "stories"
TEXT = "Before.\n\n![What it shows](meeting.sv.svg)\n\nAfter.\n\n![](referral.sv.svg)\n"


def test_a_picture_stands_in_its_page_with_its_words():
    """What is written in a picture is found by search, and no image hides it."""
    said = pictures.inline(TEXT, FOLDER)
    assert "![" not in said
    assert 'tabindex="0" aria-label="What it shows"><svg ' in said
    written = re.findall("<text.*?</text>", (FOLDER / "meeting.sv.svg").read_text("utf-8"))
    assert written
    assert all(one in said for one in written)
    assert said.startswith("Before.\n\n<figure ")
    assert "</figure>\n\nAfter.\n\n<figure " in said


def test_a_picture_without_words_is_named_by_its_title():
    """Whoever listens hears which picture it is."""
    title = re.search("<title>(.*?)</title>", (FOLDER / "referral.sv.svg").read_text("utf-8"))[1]
    assert f'aria-label="{title}"' in pictures.inline(TEXT, FOLDER)


def test_a_picture_is_one_block_of_markdown():
    """No empty line ends the raw part of the page before its time."""
    for path in sorted((*FOLDER.glob("*.md"), *STORIES.glob("*.md"))):
        for image in re.findall(r"^!\[.*\.svg\)$", path.read_text("utf-8"), re.MULTILINE):
            inlined = pictures.inline(image, path.parent)
            assert inlined.startswith("<figure ")
            assert "\n\n" not in inlined


def test_every_letter_of_a_page_has_a_name_of_its_own():
    """Two pictures on a page share no letters, and each finds those that it uses."""
    said = pictures.inline(TEXT, FOLDER)
    names = Counter(re.findall(r'\bid="([^"]+)"', said))
    assert {1} == set(names.values())
    assert set(re.findall(r'href="#([^"]+)"', said)) == set(names)


def test_a_picture_is_dark_where_its_page_is():
    """The switch of the site decides, and the reader's device where the switch leaves it to it."""
    said = pictures.inline(TEXT, FOLDER)
    assert said.count("<style>") == said.count("<svg ") == 2
    ink, dark = LIGHT["ink"], DARK["ink"]
    assert f".lsprocess .ink{{fill:{ink}}}" in said
    for theme in ("dark", "auto"):
        assert f"body[data-theme={theme}] .lsprocess .ink{{fill:{dark}}}" in said
    assert f"}}.lsprocess .ink{{fill:{dark}}}" not in said
    assert said.count("@media screen") == 4


def test_a_picture_is_never_too_small_to_read():
    """Where the column is narrower than that, the picture is moved sideways."""
    width = int(re.search(r'width="(\d+)"', (FOLDER / "meeting.sv.svg").read_text("utf-8"))[1])
    assert f"max-width:{width}px;min-width:{round(width * 0.64)}px" in pictures.inline(TEXT, FOLDER)
