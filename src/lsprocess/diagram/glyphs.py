"""Words drawn as outlines: each letter is defined once in a picture, and used where it stands."""

from collections.abc import Iterable, Iterator
from html import escape

import attrs

from lsprocess.diagram.font import UNITS, face
from lsprocess.diagram.layout import POINTS, height_of, width_of
from lsprocess.diagram.plan import Row


_BASELINE = 0.96
"""How far below the top of its row a line of words stands, in heights of a letter."""


@attrs.define(eq=False)
class Glyphs:
    """The letters that a picture has used so far."""

    _outlines: dict[str, str] = attrs.field(factory=dict)

    def rows(self, rows: Iterable[Row], middle: float, top: float) -> Iterator[str]:
        """Draw rows of words one below another, their middles at *middle*."""
        for row in rows:
            yield self.row(row, middle - width_of(row) / 2, top)
            top += height_of((row,))

    def row(self, row: Row, left: float, top: float) -> str:
        """
        Draw one row of words.

        The outlines are what is seen; the words lie over them unseen, for search and for readers
        who listen.
        """
        size, font = POINTS[row.size], face(bold=row.bold)
        base, scale = top + size * _BASELINE, size / UNITS
        used, at = [], 0
        for letter in row.text:
            if letter != " ":
                used.append(f'<use href="#{self._known(letter, bold=row.bold)}" x="{at}"/>')
            at += font.advance(letter)
        drawn = (
            f'<g class="{row.ink}" aria-hidden="true" '
            f'transform="translate({left:.1f},{base:.1f}) scale({scale:g})">{"".join(used)}</g>'
        )
        words = (
            f'<text x="{left:.1f}" y="{base:.1f}" font-size="{size:g}" '
            f'textLength="{at * scale:.1f}" lengthAdjust="spacingAndGlyphs">'
            f"{escape(row.text)}</text>"
        )
        return drawn + words

    def _known(self, letter: str, *, bold: bool) -> str:
        font = face(bold=bold)
        name = f"{font.code}{ord(letter):x}"
        if name not in self._outlines:
            self._outlines[name] = font.outline(letter)
        return name

    def definitions(self) -> str:
        """Write every letter that was used."""
        paths = (f'<path id="{name}" d="{d}"/>' for name, d in sorted(self._outlines.items()))
        return f"<defs>{''.join(paths)}</defs>"
