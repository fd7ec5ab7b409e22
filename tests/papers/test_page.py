"""A paper as a page: well-formed, complete in itself, and readable without colour or sight."""

import json

from html.parser import HTMLParser

import pytest

from fresh import CLOCK
from lsprocess.journal.jsons import to_json
from lsprocess.papers import (
    Item,
    Paper,
    Section,
    as_dict,
    as_html,
    as_text,
    blank,
    checklist,
    intake_list,
)
from lsprocess.text import LANGS, Lang


VOID = {"meta", "br"}
SAID = "<b>5 & 6</b> \"ä\" 'ö' å"
ODD = Paper(
    code="odd",
    lang="fi",
    title=SAID,
    sections=(
        Section(
            title=SAID,
            items=(
                Item(kind="tick", text=SAID, source="MTG-04 S1", done=True, on=CLOCK.date()),
                Item(kind="tick", text="Tekemättä."),
                Item(kind="point", text="Kohta."),
                Item(kind="line", text="Nimi:"),
                Item(kind="paragraph", text="Kappale."),
            ),
        ),
    ),
    shows_sources=True,
)


class Page(HTMLParser):
    """Reads a page as a browser would, and fails where a tag is not closed in its order."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(written)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep what is said."""
        if "style" not in self.open:
            self.text += data


def pages(lang: Lang) -> tuple[Paper, ...]:
    """Make a paper of each sort."""
    lists = (checklist(blank(who, at=CLOCK), who, lang) for who in ("chair", "family", "child"))
    return (*lists, intake_list(lang, at=CLOCK), ODD)


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_is_whole_and_loads_nothing(lang: Lang) -> None:
    """It has no address in it, and its language, its one main part and its one title are told."""
    for paper in pages(lang):
        written = as_html(paper)
        page = Page(written)
        names = [tag for tag, _ in page.tags]
        assert written.startswith("<!DOCTYPE html>\n<html lang=")
        assert (1, 1, 1) == tuple(names.count(tag) for tag in ("main", "h1", "title"))
        assert not {"script", "link", "img", "a", "iframe", "object"} & set(names)
        given = {name for _, attributes in page.tags for name in attributes}
        assert not {"src", "href", "srcset", "style", "onclick"} & given
        assert not any(sign in written for sign in ("://", "url(", "@import"))
        assert dict(page.tags)["html"] == {"lang": paper.lang}


def test_what_is_said_stays_what_was_said() -> None:
    """No text becomes a tag, in whatever letters it is written."""
    page = Page(as_html(ODD))
    assert 4 == page.text.count(SAID)
    assert ("b", {}) not in page.tags


def test_a_tick_is_told_in_words() -> None:
    """Whoever sees no sign and no colour learns whether it is done."""
    labels = [
        attributes.get("aria-label") for tag, attributes in Page(as_html(ODD)).tags if tag == "svg"
    ]
    assert 2 == len(set(labels))
    assert all(labels)
    assert str(labels[0]) in as_text(ODD)


def test_a_paper_is_written_as_text_and_for_programs() -> None:
    """Each of them holds every item."""
    text, told = as_text(ODD), json.loads(to_json(dict(as_dict(ODD))))
    assert all(len(line) <= 80 for line in text.splitlines())
    for item, there in zip(ODD.items, told["sections"][0]["items"], strict=True):
        assert item.text in text
        assert item.text == there["text"]
