"""The ways in which a page is looked at: at a desk, on a phone and on paper, light and dark."""

from typing import Literal, NamedTuple


class Way(NamedTuple):
    """How wide and high the page is, in CSS pixels, in which light, and on what."""

    name: str
    width: int
    height: int
    light: Literal["light", "dark"] = "light"
    medium: Literal["screen", "print"] = "screen"


DESK = Way("desk", 1280, 900)
DESK_DARK = Way("desk, dark", 1280, 900, light="dark")
PHONE = Way("phone", 390, 844)
PRINT = Way("print", 680, 1009, medium="print")
"""What A4 leaves between margins of 15 mm."""

WAYS = (DESK, DESK_DARK, PHONE, PRINT)
