"""`Text`: one thing said in three languages, with named places to fill."""

import re

from datetime import date, datetime
from typing import Self

import attrs

from lsprocess.errors import DefinitionError
from lsprocess.text._format import format_date, format_time, join
from lsprocess.text._lang import LANGS, Lang, pick


# Names only, and filled by substitution: `str.format` would let a text reach into what it is given.
# A place may name a rule of law, such as {cite:HEA-03}.
_PLACEHOLDER = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*(?::[A-Za-z0-9-]+)?)\}")


@attrs.frozen(kw_only=True)
class Text:
    """
    Say one thing in Finnish, Swedish and English.

    `{name}` marks a place to fill; braces have no other use. All languages have the same places.

    Attributes:
        langs: Languages in which it is said; all but in a text that `only` has made.

    Raises:
        DefinitionError: A language is empty, has a stray brace, or has other places than Finnish.
    """

    fi: str
    sv: str
    en: str
    langs: tuple[Lang, ...] = attrs.field(default=LANGS, repr=False)

    @classmethod
    def only(cls, *, fi: str = "", sv: str = "", en: str = "") -> Self:
        """
        Make a text for a definition of one's own that has fewer languages and says which.

        In a language that it has not, it is read in the first of Finnish, Swedish and English that
        it has.

        Raises:
            DefinitionError: When no language is given, or one is malformed.
        """
        given = {lang: text for lang, text in (("fi", fi), ("sv", sv), ("en", en)) if text}
        first = next(iter(given.values()), "")
        return cls(
            **{lang: given.get(lang, first) for lang in LANGS},
            langs=tuple(lang for lang in LANGS if lang in given),
        )

    def __attrs_post_init__(self) -> None:
        """Check all three languages and report every problem at once."""
        problems = [problem for lang in LANGS for problem in self._problems(lang)]
        if problems:
            raise DefinitionError(*problems)

    def _problems(self, lang: Lang) -> list[str]:
        text: object = self.of(lang)
        if not isinstance(text, str):
            return [f"'{lang}' must be a string, got {type(text).__name__}"]
        if not text.strip():
            return [f"'{lang}' must say something, got an empty string; write the {lang} text"]
        if not {"{", "}"}.isdisjoint(_PLACEHOLDER.sub("", text)):
            return [f"'{lang}' must have braces only in places such as {{name}}, got a stray one"]
        if type(self.fi) is str and set(_PLACEHOLDER.findall(text)) != self.placeholders:
            return [f"'{lang}' must have the same places to fill as 'fi', got others"]
        return []

    @property
    def placeholders(self) -> frozenset[str]:
        """Names of the places to fill."""
        return frozenset(_PLACEHOLDER.findall(self.fi))

    @property
    def cites(self) -> frozenset[str]:
        """Those places where the law is named: ``cites``, and ``cite:`` with the id of a rule."""
        return frozenset(p for p in self.placeholders if p == "cites" or p.startswith("cite:"))

    def of(self, lang: Lang) -> str:
        """
        Return the text in one language, its places unfilled.

        Raises:
            InvalidInput: The language is not one of `LANGS`.
        """
        return pick(lang, fi=self.fi, sv=self.sv, en=self.en)

    def fill(self, lang: Lang, /, **params: object) -> str:
        """
        Return the text in one language with its places filled.

        Args:
            lang: The language; dates, times and lists are written in it too.
            **params: Strings, whole numbers, dates, aware datetimes, and lists or tuples of them.
                Those that the text has no place for are ignored.

        Raises:
            DefinitionError: A place has no value, or one of a type that cannot be written.
            InvalidInput: A datetime is naive, or the language is not one of `LANGS`.
        """
        problems = [
            f"the place '{name}' must have a value, got none; pass {name}=…"
            for name in sorted(self.placeholders - params.keys())
        ]
        if problems:
            raise DefinitionError(*problems)
        return _PLACEHOLDER.sub(
            lambda match: _written(lang, match[1], params[match[1]]), self.of(lang)
        )


def _written(lang: Lang, name: str, value: object) -> str:
    match value:
        case str():
            return value
        case int() if not isinstance(value, bool):
            return str(value)
        case datetime():
            return format_time(lang, value)
        case date():
            return format_date(lang, value)
        case list() | tuple():
            return join(lang, [_written(lang, name, item) for item in value])
    message = (
        f"the value of '{name}' must be a string, a whole number, a date, an aware datetime or "
        f"a list of them, got {type(value).__name__}"
    )
    raise DefinitionError(message)
