"""One language of the site, looked at page by page in one way."""

from collections.abc import Iterator
from typing import Final

from playwright.sync_api import Browser, Page

from seen.axe import COLOURS, WIDTHS, barriers
from seen.browser import browser
from seen.layout import over_the_edge, sideways
from seen.letters import letters
from seen.pages import addresses, language
from seen.switch import pictures
from seen.traffic import Traffic
from seen.ways import DESK, DESK_DARK, PHONE, Way


_RULES: Final = {DESK: (), DESK_DARK: COLOURS, PHONE: WIDTHS}
"""By which rules of axe a way is looked at; none are all of them."""


def look(base: str, lang: str, way: Way) -> list[str]:
    """Say what is wrong with the pages of a language, page by page."""
    with browser() as opened:
        seen = _in_one_way(opened, base, lang, way)
        return [f"{address} ({way.name}): {wrong}" for address, wrong in seen]


def _in_one_way(opened: Browser, base: str, lang: str, way: Way) -> Iterator[tuple[str, str]]:
    context = opened.new_context(
        viewport={"width": way.width, "height": way.height}, color_scheme=way.light
    )
    for address in addresses(lang):
        page = context.new_page()
        page.emulate_media(media=way.medium)
        traffic = Traffic(page, base)
        page.goto(base + address, wait_until="load")
        for wrong in (*_of(page, address, way), *traffic.wrong):
            yield address, wrong
        page.close()
    context.close()


def _of(page: Page, address: str, way: Way) -> Iterator[str]:
    if way.medium == "print":
        yield from over_the_edge(page)
        if not page.pdf(format="A4", page_ranges="1-2").startswith(b"%PDF"):
            yield "cannot be printed"
        return
    yield from sideways(page)
    yield from pictures(page)
    if way == DESK:
        yield from letters(page, language(address))
    yield from barriers(page, _RULES[way])
