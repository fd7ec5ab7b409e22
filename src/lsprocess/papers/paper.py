"""A paper to hand over: sections of items, as records that any renderer writes."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

import attrs

from lsprocess.papers import texts as w
from lsprocess.text import Lang


Kind = Literal["paragraph", "point", "tick", "line"]
"""What is said, one of several things said, something to tick off, or a line to write on."""


@attrs.frozen(kw_only=True)
class Item:
    """
    One thing on a paper.

    Attributes:
        kind: What kind of thing it is.
        text: What it says.
        source: What it rests on, such as ``MTG-04 S1``; None where nothing is named.
        actions: Names of the actions that stand behind it, in the public vocabulary.
        done: Whether a tick is made: the facts of a case say that it is done.
        on: The day on which it was done; None where it was not.
    """

    kind: Kind
    text: str
    source: str | None = None
    actions: tuple[str, ...] = ()
    done: bool = False
    on: date | None = None

    def standing(self, lang: Lang) -> str:
        """Say whether it is done, and on which day."""
        if not self.done:
            return w.NOT_DONE.of(lang)
        return w.DONE.of(lang) if self.on is None else w.DONE_ON.fill(lang, day=self.on)


@attrs.frozen(kw_only=True)
class Section:
    """
    A part of a paper.

    Attributes:
        title: Its heading; None for a part that needs none.
        items: What stands in it, in order.
    """

    title: str | None = None
    items: tuple[Item, ...]


@attrs.frozen(kw_only=True)
class Paper:
    """
    A paper to hand over.  No id of a person or of a case stands on it.

    Attributes:
        code: What paper it is, for programs, such as ``checklist:chair``.
        lang: The language in which it is written.
        title: Its title.
        sections: Its parts, in order.
        shows_sources: Whether what items rest on is written beside them.
    """

    code: str
    lang: Lang
    title: str
    sections: tuple[Section, ...]
    shows_sources: bool = False

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything that stands on it, in order."""
        return tuple(item for section in self.sections for item in section.items)


def as_dict(paper: Paper) -> Mapping[str, Any]:
    """Give a paper as one JSON object; days are dates."""
    return attrs.asdict(paper)
