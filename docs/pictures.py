"""Pictures within the pages of the site: their words are found there, and read aloud."""

import html
import re

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Final

from lsprocess.diagram.colours import DARK, LIGHT, SHAPES, colours


SMALLEST: Final = 0.64
"""How far a picture is scaled down before it is moved sideways: small words stay 10 px high."""

STYLE: Final = (
    SHAPES
    + colours(LIGHT)
    + f"@media screen{{{colours(DARK, within='body[data-theme=dark] ')}}}"
    + "@media screen and (prefers-color-scheme:dark)"
    + f"{{{colours(DARK, within='body[data-theme=auto] ')}}}"
)
"""The pictures' own colours, as the site's switch between light and dark asks for them."""

_IMAGE: Final = re.compile(r"^!\[([^]\n]*)\]\(([\w./-]+\.svg)\)$", re.MULTILINE)
_STYLE: Final = re.compile(r"<style>.*?</style>", re.DOTALL)
_NAME: Final = re.compile(r'(\bid="|\bhref="#)')
_TITLE: Final = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_WIDTH: Final = re.compile(r'<svg [^>]*\bwidth="(\d+)"')


def inline(text: str, folder: Path) -> str:
    """
    Put the pictures that *text* shows into it; *folder* is where its page stands.

    Raises:
        OSError: When a picture is not there.
    """
    numbers = count(1)
    return _IMAGE.sub(lambda found: _within(found, folder, numbers), text)


def _within(found: re.Match[str], folder: Path, numbers: Iterator[int]) -> str:
    return figure((folder / found[2]).read_text("utf-8"), html.unescape(found[1]), next(numbers))


def figure(svg: str, words: str, number: int) -> str:
    """
    Write a picture as a part of its page.

    *words* say what is seen, its title where they are empty; *number* is the picture's own on its
    page, for its letters are named within the page.
    """
    drawn = _NAME.sub(rf"\1picture-{number}-", _STYLE.sub(f"<style>{STYLE}</style>", svg))
    said = html.escape(words) or _one(_TITLE, svg)
    width = int(_one(_WIDTH, svg))
    sized = drawn.replace(
        "<svg ", f'<svg style="max-width:{width}px;min-width:{width * SMALLEST:.0f}px" ', 1
    )
    return f'<figure class="picture" tabindex="0" aria-label="{said}">{sized.strip()}</figure>'


def _one(pattern: re.Pattern[str], svg: str) -> str:
    found = pattern.search(svg)
    assert found is not None, pattern.pattern  # every picture is drawn with it
    return found[1]
