"""
One open font, by which words are measured and drawn, so that a picture is the same everywhere.

Source Sans Pro, under the SIL Open Font License; the extra ``pictures`` brings it.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, Final

import attrs

from lsprocess.errors import InvalidInput
from lsprocess.problems import problem


UNITS: Final = 1000
"""Units of an em, in which widths and outlines are told."""


@attrs.frozen(eq=False)
class Face:
    """
    A weight of the font.

    Attributes:
        code: One letter that tells it from the others.
        font: The font file, read.
    """

    code: str
    font: Any

    def width(self, text: str) -> int:
        """Give how wide *text* is, in units."""
        return sum(self.advance(letter) for letter in text)

    def advance(self, letter: str) -> int:
        """Give how wide a letter is, in units."""
        width: int = self.font["hmtx"][self._glyph(letter)][0]
        return width

    def outline(self, letter: str) -> str:
        """Give a letter's outline as the data of an SVG path, with y growing downwards."""
        from fontTools.pens.svgPathPen import SVGPathPen
        from fontTools.pens.transformPen import TransformPen

        glyphs = self.font.getGlyphSet()
        pen = SVGPathPen(glyphs, ntos=lambda number: str(round(number)))
        glyphs[self._glyph(letter)].draw(TransformPen(pen, (1, 0, 0, -1, 0, 0)))
        commands: str = pen.getCommands()
        return commands

    def _glyph(self, letter: str) -> str:
        name: str = self.font.getBestCmap().get(ord(letter), ".notdef")
        return name

    def lacks(self, text: Iterable[str]) -> set[str]:
        """Give the letters of *text* that the font does not have."""
        return {letter for letter in text if ord(letter) not in self.font.getBestCmap()}


@cache
def face(*, bold: bool) -> Face:
    """
    Give the font in a weight.

    Raises:
        InvalidInput: When the extra ``pictures`` is not installed.
    """
    try:
        from font_source_sans_pro import font_files_ttf
        from fontTools.ttLib import TTFont
    except ModuleNotFoundError as error:
        raise InvalidInput(problem("pictures_need_extra")) from error
    return Face(
        "b" if bold else "r", TTFont(font_files_ttf[f"SourceSansPro{'Semibold' if bold else ''}"])
    )
