"""A paper as one HTML page that loads nothing: it prints on A4, and reads well on a phone."""

from collections.abc import Iterable
from itertools import groupby
from typing import Final
from xml.etree import ElementTree as ET

from lsprocess.papers.paper import Item, Kind, Paper, Section


STYLE: Final = """
@page { size: A4; margin: 18mm 16mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #000; background: #fff; font: 1rem/1.45 sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.15rem; margin: 1.4rem 0 .5rem; break-after: avoid; }
p { margin: .5rem 0; overflow-wrap: anywhere; }
ul { list-style: none; margin: 0; padding: 0; }
li { display: flex; gap: .6rem; margin: .45rem 0; break-inside: avoid; }
li > span { flex: 1; min-width: 0; overflow-wrap: anywhere; }
ul + p { margin-top: 1.1rem; }
svg { flex: none; width: 1.15rem; height: 1.15rem; margin-top: .15rem; }
.on { font-weight: bold; }
.source { font-size: .8rem; }
.line { break-inside: avoid; }
.rule { display: block; height: 1.9rem; border-bottom: 1px solid #000; }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  li { margin: .3rem 0; }
  h2 { margin-top: 1rem; }
}
"""

_LISTED: Final[frozenset[Kind]] = frozenset({"tick", "point"})


def as_html(paper: Paper) -> str:
    """Write a paper as one HTML page, with all that it needs inside it."""
    html = ET.Element("html", lang=paper.lang)
    head = ET.SubElement(html, "head")
    ET.SubElement(head, "meta", charset="utf-8")
    ET.SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    _said(head, "title", paper.title)
    _said(head, "style", STYLE)
    main = ET.SubElement(ET.SubElement(html, "body"), "main")
    _said(main, "h1", paper.title)
    for section in paper.sections:
        _section(main, section, paper)
    return "<!DOCTYPE html>\n" + ET.tostring(html, encoding="unicode", method="html") + "\n"


def _section(main: ET.Element, section: Section, paper: Paper) -> None:
    part = ET.SubElement(main, "section")
    if section.title is not None:
        _said(part, "h2", section.title)
    for listed, items in groupby(section.items, key=lambda item: item.kind in _LISTED):
        if listed:
            _list(ET.SubElement(part, "ul"), items, paper)
        else:
            for item in items:
                _alone(part, item, paper)


def _list(into: ET.Element, items: Iterable[Item], paper: Paper) -> None:
    for item in items:
        one = ET.SubElement(into, "li")
        if item.kind == "tick":
            _box(one, item, paper)
        else:
            _said(one, "b", "–").set("aria-hidden", "true")
        _text(_said(one, "span", item.text), item, paper)


def _alone(into: ET.Element, item: Item, paper: Paper) -> None:
    said = _said(into, "p", item.text)
    _text(said, item, paper)
    if item.kind == "line":
        said.set("class", "line")
        ET.SubElement(said, "span", {"class": "rule", "aria-hidden": "true"})


def _text(said: ET.Element, item: Item, paper: Paper) -> None:
    """Add whether it is done, in words too, and what it rests on."""
    if item.done:
        said.text = f"{item.text} "
        on = _said(said, "span", item.standing(paper.lang))
        on.set("class", "on")
    if paper.shows_sources and item.source is not None:
        if len(said):
            said[-1].tail = " "
        else:
            said.text = f"{item.text} "
        _said(said, "span", f"({item.source})").set("class", "source")


def _box(into: ET.Element, item: Item, paper: Paper) -> None:
    # Drawn, for no font need have the sign; what it means is said to whoever does not see it.
    label = item.standing(paper.lang)
    box = ET.SubElement(into, "svg", {"viewBox": "0 0 20 20", "role": "img", "aria-label": label})
    line = {"fill": "none", "stroke": "#000", "stroke-width": "1.6"}
    ET.SubElement(box, "rect", {"x": "2", "y": "2", "width": "16", "height": "16", **line})
    if item.done:
        ET.SubElement(box, "path", {"d": "M5 10l4 4 7-9", **line, "stroke-width": "2.6"})


def _said(into: ET.Element, tag: str, text: str) -> ET.Element:
    made = ET.SubElement(into, tag)
    made.text = text
    return made
