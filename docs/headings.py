"""The headings of the pages: what they say, and the places that they make to link to."""

import re

from functools import cache
from pathlib import Path
from typing import Final

from lsprocess.text import Lang


ROOT: Final = Path(__file__).resolve().parent.parent

_HEADING: Final = re.compile(r"^#+ (.+)$", re.MULTILINE)
_FENCED: Final = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK: Final = re.compile(r"\[([^]]*)\]\([^)]*\)")


def place(heading: str) -> str:
    """Give the place that *heading* makes, as forges and the site do."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def heading_of(page: str, anchor: str, lang: Lang) -> str:
    """
    Give what the heading that *page* has at the English *anchor* says in *lang*.

    The headings of a page stand in the same order in each language.

    Args:
        page: The page without language and ending, such as ``docs/for/school``.
        anchor: The place of the heading on the English page; empty for the page's title.
        lang: The language.

    Raises:
        LookupError: When there is no such page, or no such heading on it.
    """
    english = headings(page, "en")
    places = [place(one) for one in english]
    if anchor and anchor not in places:
        msg = f"'{page}' must have the heading '{anchor}'"
        raise LookupError(msg)
    return headings(page, lang)[places.index(anchor) if anchor else 0]


@cache
def headings(page: str, lang: Lang) -> tuple[str, ...]:
    """
    Give the headings of *page* in *lang*, from its title on, without their links.

    Raises:
        LookupError: When there is no such page.
    """
    path = ROOT / f"{page}.{lang}.md"
    if not path.is_file():
        msg = f"'{page}' must be a page that is there in every language"
        raise LookupError(msg)
    text = _FENCED.sub("", path.read_text(encoding="utf-8"))
    return tuple(_LINK.sub(r"\1", one) for one in _HEADING.findall(text))
