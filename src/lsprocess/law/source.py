"""Sources of rules: a section of a statute, or a document known by a code."""

import re

from collections.abc import Iterator
from datetime import date
from typing import Final, Literal

import attrs

from lsprocess.errors import DefinitionError
from lsprocess.text import Text


_ACT = re.compile(r"[1-9]\d{0,3}/[12]\d{3}")
_SECTION = re.compile(r"[1-9]\d*( [a-z])?")
_TITLE = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)*|design")


How = Literal["enacted", "consolidated", "published", "seed", "own"]


@attrs.frozen(weakref_slot=False)
class Reading:
    """
    Say what was read of a source, and how far that reaches.

    Attributes:
        how: ``enacted`` when the act and its amending acts were read as enacted, ``consolidated``
            when a consolidated text was, ``published`` for guidance, ``seed`` for a seed
            document, ``own`` for a convention of this library.
        through: Last day that the text read reaches; later changes were not seen.  None when
            the text bears no date.
    """

    how: How
    through: date | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Source:
    """
    Say where a rule stands: in a section of a statute, or in a document known by its code.

    Attributes:
        act: Number of the statute in the statute book, ``417/2007``; None for a document.
        short: Abbreviation of the statute, ``LSL``; None for a document.
        section: Section as it is written, ``26`` or ``25 a``; None for a document, and for a
            statute whose section is not known to us.
        subsection: Paragraph of the section (*momentti*), from 1.
        item: Item of the paragraph (*kohta*), from 1.
        title: Code of guidance, of a seed document or ``design``; None for a statute.
        read: What was read of it.

    Raises:
        DefinitionError: When the fields name neither one section nor one document.
    """

    act: str | None = None
    short: str | None = None
    section: str | None = None
    subsection: int | None = None
    item: int | None = None
    title: str | None = None
    read: Reading | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a source that names neither one section nor one document."""
        problems = tuple(self._section_problems() if self.title is None else self._title_problems())
        if problems:
            raise DefinitionError(*problems)

    def cite(self) -> str:
        """Give the citation that people read: ``LSL 26 § 4 mom``, or the code alone."""
        if self.title is not None:
            return self.title
        if self.section is None:
            return str(self.act) if self.short == self.act else f"{self.short} ({self.act})"
        parts = [f"{self.short} {self.section} §"]
        if self.subsection is not None:
            parts.append(f"{self.subsection} mom")
        if self.item is not None:
            parts.append(f"{self.item} kohta")
        return " ".join(parts)

    def reference(self) -> str | None:
        """Give the reference that programs read, ``703/2023:56.1#2``; None for a document."""
        if self.act is None or self.section is None:
            return self.act
        subsection = "" if self.subsection is None else f".{self.subsection}"
        item = "" if self.item is None else f"#{self.item}"
        return f"{self.act}:{self.section.replace(' ', '')}{subsection}{item}"

    def _section_problems(self) -> Iterator[str]:
        if not _ACT.fullmatch(self.act or ""):
            yield "'act' must be a statute's number such as 417/2007, got none or another form"
        if not self.short:
            yield "'short' must be the statute's abbreviation, got none"
        if self.section is None:
            if self.subsection is not None or self.item is not None:
                yield "'section' must be given with its paragraph or item, got none; name it"
        elif not _SECTION.fullmatch(self.section):
            yield "'section' must be such as '26' or '25 a', without §, got another form"
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
        read: What was read of it.
    """

    number: str
    short: str
    name: Text
    read: Reading

    def section(
        self, section: str, subsection: int | None = None, item: int | None = None
    ) -> Source:
        """Give the source that is this section of the statute, or a paragraph or item of it."""
        return Source(
            act=self.number,
            short=self.short,
            section=section,
            subsection=subsection,
            item=item,
            read=self.read,
        )

    def somewhere(self) -> Source:
        """Give the source that is the statute, where the section is not known to us."""
        return Source(act=self.number, short=self.short, read=self.read)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Document:
    """
    Name guidance, a seed document, or the design of this library.

    Attributes:
        code: Code used in citations, ``T-TIME``.
        name: What it is.
        read: What was read of it.
    """

    code: str
    name: Text
    read: Reading

    def cited(self) -> Source:
        """Give the source that is this document."""
        return Source(title=self.code, read=self.read)


OWN: Final = Document(
    code="design",
    name=Text(
        fi="ohjelman oma tulkinta tai käytäntö",
        sv="programmets egen tolkning eller konvention",
        en="the library's own reading or convention",
    ),
    read=Reading("own"),
)
DESIGN: Final = OWN.cited()
