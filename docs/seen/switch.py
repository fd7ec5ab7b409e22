"""The pictures of a page: as light or dark as the site's own switch says, and large enough."""

from collections.abc import Iterator
from typing import Final

from pictures import SMALLEST
from playwright.sync_api import Page

from lsprocess.diagram.colours import DARK, LIGHT


_PAPER: Final = """(theme) => {
  document.body.dataset.theme = theme;
  return [...document.querySelectorAll("svg.lsprocess > rect.paper")].map(
    (one) => getComputedStyle(one).fill);
}"""

_SCALES: Final = """() => [...document.querySelectorAll("svg.lsprocess")].map(
  (one) => one.getBoundingClientRect().width / one.viewBox.baseVal.width)"""


def pictures(page: Page) -> Iterator[str]:
    """Tell when a picture does not follow the switch, or is scaled down too far to read."""
    if any(scale < SMALLEST - 0.01 for scale in page.evaluate(_SCALES)):
        yield "a picture is too small to read"
    before = page.evaluate("document.body.dataset.theme")
    for theme, colours in (("light", LIGHT), ("dark", DARK)):
        if any(fill != _rgb(colours["paper"]) for fill in page.evaluate(_PAPER, theme)):
            yield f"a picture does not follow the switch to {theme}"
    page.evaluate(_PAPER, before)


def _rgb(colour: str) -> str:
    digits = colour[1:] if len(colour) == len("#rrggbb") else "".join(2 * one for one in colour[1:])
    return f"rgb({', '.join(str(int(digits[at : at + 2], 16)) for at in (0, 2, 4))})"
