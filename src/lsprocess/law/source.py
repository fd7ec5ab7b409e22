"""Sources of rules: a section of a statute, or a document known by a code."""

import re

from collections.abc import Iterator
from typing import Final

import attrs

from lsprocess.errors import DefinitionError
from lsprocess.text import Text


_ACT = re.compile(r"[1-9]\d{0,3}/[12]\d{3}")
_SECTION = re.compile(r"[1-9]\d*( [a-z])?")
_TITLE = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)*|design")


@attrs.frozen(kw_only=True, weakref_slot=False)
class Source:
    """
    Say where a rule stands: in a section of a statute, or in a document known by its code.

    Attributes:
        act: Number of the statute in the statute book, ``417/2007``; None for a document.
        short: Abbreviation of the statute, ``LSL``; None for a document.
        section: Section as it is written, ``26`` or ``25 a``; None for a document.
        subsection: Paragraph of the section (*momentti*), from 1.
        item: Item of the paragraph (*kohta*), from 1.
        title: Code of guidance, of a seed document or ``design``; None for a statute.

    Raises:
        DefinitionError: When the fields name neither one section nor one document.
    """

    act: str | None = None
    short: str | None = None
    section: str | None = None
    subsection: int | None = None
    item: int | None = None
    title: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a source that names neither one section nor one document."""
        problems = tuple(self._section_problems() if self.title is None else self._title_problems())
        if problems:
            raise DefinitionError(*problems)

    def cite(self) -> str:
        """Give the citation that people read: ``LSL 26 § 4 mom``, or the code alone."""
        if self.title is not None:
            return self.title
        parts = [f"{self.short} {self.section} §"]
        if self.subsection is not None:
            parts.append(f"{self.subsection} mom")
        if self.item is not None:
            parts.append(f"{self.item} kohta")
        return " ".join(parts)

    def reference(self) -> str | None:
        """Give the reference that programs read, ``703/2023:56.1#2``; None for a document."""
        if self.act is None or self.section is None:
            return None
        subsection = "" if self.subsection is None else f".{self.subsection}"
        item = "" if self.item is None else f"#{self.item}"
        return f"{self.act}:{self.section.replace(' ', '')}{subsection}{item}"

    def _section_problems(self) -> Iterator[str]:
        if not _ACT.fullmatch(self.act or ""):
            yield "'act' must be a statute's number such as 417/2007, got none or another form"
        if not self.short:
            yield "'short' must be the statute's abbreviation, got none"
        if not _SECTION.fullmatch(self.section or ""):
            yield "'section' must be such as '26' or '25 a', without §, got none or another form"
        for name, number in (("subsection", self.subsection), ("item", self.item)):
            if number is not None and number < 1:
                yield f"{name!r} must be counted from 1, got less; leave it out for the whole"

    def _title_problems(self) -> Iterator[str]:
        if not _TITLE.fullmatch(self.title or ""):
            yield "'title' must be a code such as 'S0' or 'T-TIME', or 'design', got another form"
        section = (self.act, self.short, self.section, self.subsection, self.item)
        if any(part is not None for part in section):
            yield "a source must be a section or a titled document, got both; make two sources"


@attrs.frozen(kw_only=True, weakref_slot=False)
class Act:
    """
    Name a statute; its sections are made of it.

    Attributes:
        number: Number in the statute book, ``417/2007``.
        short: Abbreviation used in citations.
        name: The statute's name; the English one is a translation without official standing.
    """

    number: str
    short: str
    name: Text

    def section(
        self, section: str, subsection: int | None = None, item: int | None = None
    ) -> Source:
        """Give the source that is this section of the statute, or a paragraph or item of it."""
        return Source(
            act=self.number, short=self.short, section=section, subsection=subsection, item=item
        )


DESIGN: Final = Source(title="design")
