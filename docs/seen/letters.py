"""The letters of the page's language: written, not garbled, and drawn by a font that has them."""

from collections.abc import Iterator
from typing import Final

from playwright.sync_api import Page


_NEEDED: Final = {"fi": "äö", "sv": "åäö", "en": ""}
_GARBLED: Final = ("\ufffd", "\u00c3\u00a4", "\u00c3\u00b6", "\u00c3\u00a5")

_DRAWN: Final = """(letters) => {
  const canvas = document.createElement("canvas");
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  const drawn = (letter) => {
    paper.clearRect(0, 0, 60, 60);
    paper.font = `32px ${getComputedStyle(document.body).fontFamily}`;
    paper.fillText(letter, 10, 44);
    return paper.getImageData(0, 0, 60, 60).data.join();
  };
  const nothing = [drawn("\\uFFFE"), drawn(" "), drawn("a"), drawn("o")];
  return [...letters].filter((letter) => nothing.includes(drawn(letter)));
}"""


def letters(page: Page, lang: str | None) -> Iterator[str]:
    """Name the letters that are missing from the page's text, or from its font."""
    text = page.locator("body").inner_text()
    for letter in _NEEDED.get(lang or "", ""):
        if letter not in text:
            yield f"has no {letter!r} in its text"
    for garbled in _GARBLED:
        if garbled in text:
            yield f"is garbled: {garbled!r}"
    for letter in page.evaluate(_DRAWN, "äöåÄÖÅ"):
        yield f"cannot draw {letter!r}"
