"""Sources from their citations, as people and the files of rules write them."""

import re

from collections.abc import Mapping
from typing import Final

from lsprocess.errors import DefinitionError
from lsprocess.law.acts import ACTS
from lsprocess.law.documents import DOCUMENTS
from lsprocess.law.source import Source
from lsprocess.text import unknown_word


_SECTION = re.compile(
    r"(?P<short>\S+) (?P<section>[0-9]+( [a-z])?) §"
    r"( (?P<subsection>[0-9]+) mom)?( (?P<item>[0-9]+) kohta)?"
)
_WHOLE: Final[Mapping[str, Source]] = {
    source.cite(): source
    for source in (
        *(act.somewhere() for act in ACTS.values()),
        *(document.cited() for document in DOCUMENTS.values()),
    )
}


def cited(citation: str) -> Source:
    """
    Give the source that has this citation: the way back from `Source.cite`.

    Args:
        citation: A section such as ``LSL 26 § 4 mom``, a statute whose section is not known to us
            such as ``LSL (417/2007)``, or the code of a document.

    Raises:
        DefinitionError: When it has another form, or names no act and no document known here.
    """
    if citation in _WHOLE:
        return _WHOLE[citation]
    match = _SECTION.fullmatch(citation)
    if match is None:
        got = unknown_word(citation, tuple(_WHOLE))
        msg = f"'sources' must be such as 'LSL 26 § 4 mom', 'LSL (417/2007)' or 'S0', got {got}"
        raise DefinitionError(msg)
    if match["short"] not in ACTS:
        got = unknown_word(match["short"], tuple(ACTS))
        msg = f"'sources' must cite an act of {', '.join(ACTS)}, got {got}"
        raise DefinitionError(msg)
    return ACTS[match["short"]].section(
        match["section"], _number(match["subsection"]), _number(match["item"])
    )


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)
