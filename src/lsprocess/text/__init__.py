"""Texts in the three house languages, and how dates, times and lists read in each."""

from lsprocess.text._counted import Counted
from lsprocess.text._files import beside, name_of, read
from lsprocess.text._format import (
    format_date,
    format_span,
    format_time,
    format_times,
    join,
    ordinal,
)
from lsprocess.text._lang import LANGS, Lang
from lsprocess.text._later import Later
from lsprocess.text._text import Text
from lsprocess.text._texts import Texts
from lsprocess.text._words import nearest_word, unknown_word


__all__ = [
    "LANGS",
    "Counted",
    "Lang",
    "Later",
    "Text",
    "Texts",
    "beside",
    "format_date",
    "format_span",
    "format_time",
    "format_times",
    "join",
    "name_of",
    "nearest_word",
    "ordinal",
    "read",
    "unknown_word",
]
