"""`Texts`: what a room says, read from the `texts.toml` beside its module."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, Generic, TypeVar

from lsprocess.errors import DefinitionError
from lsprocess.text._counted import Counted
from lsprocess.text._files import beside, name_of, read
from lsprocess.text._lang import LANGS
from lsprocess.text._text import Text


V = TypeVar("V")

_PLACES: Final = "places"
_CONFIRMED: Final = "confirmed"
_MISSING: Final = "must be there, got no such text; write it"


class Texts:
    """
    The texts of one room or process, by dotted key.

    `texts.toml` holds them in sections, the three languages of a text side by side.  `places` in a
    section lists the places to fill that its texts may have, and those of the sections inside it
    that list none of their own; where nothing is listed, a text may have any.  `confirmed`, in a
    text or above it, lists the languages in which a native reader has confirmed what is said.

    Args:
        module: The `__file__` of the module that the texts stand beside.

    Raises:
        DefinitionError: The file cannot be read, or something in it is no text in three languages
            or has a place that is not listed.
    """

    def __init__(self, module: str) -> None:
        path = beside(module, "texts.toml")
        self._file = f"{name_of(beside(module))}/texts.toml"
        self._asked: set[str] = set()
        self._texts: dict[str, Text] = {}
        problems = list(self._read("", self._table(path), None))
        if problems:
            raise DefinitionError(*problems)

    def __getitem__(self, key: str) -> Text:
        """
        Give the text of a key, such as `"guards.same_child.reason"`.

        Raises:
            DefinitionError: There is no text of that key.
        """
        if key not in self._texts:
            raise DefinitionError(self._problem(key, _MISSING))
        self._asked.add(key)
        return self._texts[key]

    def section(self, name: str) -> Mapping[str, Text]:
        """
        Give the texts of a section by their names, in the order of the file.

        A name that is not there is a `DefinitionError` whenever it is asked for.

        Raises:
            DefinitionError: There is no such section.
        """
        return _Section(self._names(name), lambda key: self[f"{name}.{key}"])

    def maybe(self, name: str) -> Mapping[str, Text]:
        """Give the texts of a section as `section` does, or none where there is no such section."""
        return self.section(name) if any(k.startswith(f"{name}.") for k in self._texts) else {}

    def pairs(self, name: str, first: str, second: str) -> Mapping[str, tuple[Text, Text]]:
        """
        Give two texts of every section in a section, as `section` gives one.

        Raises:
            DefinitionError: There is no such section.
        """
        return _Section(
            self._names(name),
            lambda key: (self[f"{name}.{key}.{first}"], self[f"{name}.{key}.{second}"]),
        )

    def counted(self, key: str) -> Counted:
        """
        Give the text of a key that has the forms `one` and `many`.

        Raises:
            DefinitionError: A form is not there.
        """
        return Counted(one=self[f"{key}.one"], many=self[f"{key}.many"])

    def check_all_asked(self) -> None:
        """
        Check that every text has been asked for; only when all is loaded can that be told.

        Raises:
            DefinitionError: Some have not.
        """
        problems = [
            self._problem(key, "must be asked for somewhere, got no use; take it out of the file")
            for key in self._texts
            if key not in self._asked
        ]
        if problems:
            raise DefinitionError(*problems)

    def _names(self, section: str) -> tuple[str, ...]:
        start = f"{section}."
        inside = (key.removeprefix(start) for key in self._texts if key.startswith(start))
        names = tuple(dict.fromkeys(name.partition(".")[0] for name in inside))
        if not names:
            raise DefinitionError(self._problem(section, _MISSING))
        return names

    def _problem(self, key: str, problem: str) -> str:
        return f"{self._file}: '{key}' {problem}"

    def _table(self, path: str) -> dict[str, Any]:
        import tomllib

        try:
            return tomllib.loads(read(path))
        except OSError:
            msg = f"{self._file} must be there, got no file to read; write it beside its module"
        except ValueError as error:
            where = f": {error}" if isinstance(error, tomllib.TOMLDecodeError) else ""
            msg = f"{self._file} must be TOML in UTF-8, got something else{where}"
        raise DefinitionError(msg)

    def _read(self, key: str, value: object, places: frozenset[str] | None) -> Iterator[str]:
        """Keep the texts in *value*, and give what is wrong there."""
        if not isinstance(value, dict):
            problem = "must be a text or a section, got another value; give it fi, sv and en"
            yield self._problem(key, problem)
            return
        if _PLACES in value:
            listed = value[_PLACES]
            if not isinstance(listed, list) or not all(isinstance(name, str) for name in listed):
                problem = 'must be a list of names, got something else; write places = ["name"]'
                yield self._problem(_inside(key, _PLACES), problem)
                return
            places = frozenset(listed)
        if _CONFIRMED in value:
            listed = value[_CONFIRMED]
            if not isinstance(listed, list) or not set(map(str, listed)) <= set(LANGS):
                problem = "must be a list of languages, got something else; write confirmed = []"
                yield self._problem(_inside(key, _CONFIRMED), problem)
                return
        inside = {name: part for name, part in value.items() if name not in {_PLACES, _CONFIRMED}}
        if inside.keys().isdisjoint(LANGS):
            for name, part in inside.items():
                yield from self._read(_inside(key, name), part, places)
        else:
            yield from self._read_text(key, inside, places)

    def _read_text(
        self, key: str, by_lang: dict[str, Any], places: frozenset[str] | None
    ) -> Iterator[str]:
        astray = [
            self._problem(
                f"{key}.{lang}", f"must be there, got no such text; write the {lang} text"
            )
            for lang in LANGS
            if lang not in by_lang
        ]
        astray += [
            self._problem(f"{key}.{name}", "must be one of fi, sv, en, got another; take it out")
            for name in by_lang
            if name not in LANGS
        ]
        if astray:
            yield from astray
            return
        try:
            text = Text(**by_lang)
        except DefinitionError as error:
            yield from (f"{self._file}: '{key}': {problem}" for problem in error.problems)
            return
        if places is not None and not text.placeholders - text.cites <= places:
            problem = "must have only the places that are listed, got another; list it in 'places'"
            yield self._problem(key, problem)
        self._texts[key] = text


class _Section(Mapping[str, V], Generic[V]):
    """Part of the texts by their names: each is asked for when it is taken."""

    def __init__(self, names: tuple[str, ...], ask: Callable[[str], V]) -> None:
        self._names = names
        self._ask = ask

    def __getitem__(self, name: str) -> V:
        return self._ask(name)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _inside(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name
