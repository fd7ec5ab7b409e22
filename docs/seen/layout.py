"""What runs out of a page: sideways on a screen, over the edge on paper."""

from collections.abc import Iterator
from typing import Final

from playwright.sync_api import Page


_SIDEWAYS: Final = """() => {
  const all = document.scrollingElement;
  return all.scrollWidth - all.clientWidth;
}"""

_OVER_THE_EDGE: Final = """() => {
  const edge = document.documentElement.clientWidth + 1;
  const seen = [...document.body.querySelectorAll("*")].filter((one) => {
    const box = one.getBoundingClientRect();
    const cut = box.right > edge || one.scrollWidth > one.clientWidth + 1
      && ["auto", "scroll", "hidden"].includes(getComputedStyle(one).overflowX);
    return cut && box.width > 1 && box.height > 1 && !one.closest("svg, [hidden]")
      && getComputedStyle(one).visibility !== "hidden";
  });
  return seen.slice(0, 3).map((one) =>
    `${one.tagName.toLowerCase()} ${one.className}: ${one.textContent.trim().slice(0, 40)}`);
}"""


def sideways(page: Page) -> Iterator[str]:
    """Tell when the page as a whole is wider than the screen."""
    over = page.evaluate(_SIDEWAYS)
    if over > 0:
        yield f"scrolls sideways by {over} px"


def over_the_edge(page: Page) -> Iterator[str]:
    """Name what is cut at the edge of the paper."""
    for place in page.evaluate(_OVER_THE_EDGE):
        yield f"is cut at the edge of the paper: {place}"
