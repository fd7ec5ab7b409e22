"""What is wrong with input, by its place and a stable code, in the three house languages."""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final, Self

from lsprocess.errors import CasesUnreadable, CaseUnreadable, InvalidInput, SequenceConflict
from lsprocess.text import Lang, Text, Texts, nearest_word


__all__ = [
    "Problem",
    "another",
    "as_problem",
    "meant",
    "of",
    "part",
    "problem",
    "problems_in",
    "said_by",
    "told",
]

_NONE: Final[Mapping[str, object]] = MappingProxyType({})


class Problem(str):
    """
    One thing that is wrong with input: an English sentence that knows the other languages too.

    A part of a sentence, such as what was got instead, is one as well.

    Args:
        words: What it says, without its place.
        code: What is wrong, for programs; it stays when the words change.
        path: Where, such as ``data.child.id``; empty for the whole.
        params: What fills the places of the words: never a value that came in.  A tuple is an
            enumeration.
    """

    __slots__ = ("_words", "code", "params", "path")

    code: str
    path: str
    params: Mapping[str, object]
    _words: Text

    def __new__(
        cls, words: Text, code: str, path: str = "", params: Mapping[str, object] = _NONE
    ) -> Self:
        """Say it in English, and keep what says it in another language."""
        new = super().__new__(cls, _said("en", words, path, params))
        new.code = code
        new.path = path
        new.params = params
        new._words = words
        return new

    def text(self, lang: Lang) -> str:
        """
        Say it in one language.

        Raises:
            InvalidInput: The language is not one of `lsprocess.text.LANGS`.
        """
        return _said(lang, self._words, self.path, self.params)

    def at(self, path: str) -> "Problem":
        """Give the problem with *path* before its own."""
        inner = self.path if not self.path or self.path.startswith("[") else f".{self.path}"
        return Problem(self._words, self.code, f"{path}{inner}".removeprefix("."), self.params)

    def moved(self, path: str) -> "Problem":
        """Give the problem at *path* in place of its own."""
        return Problem(self._words, self.code, path, self.params)

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return Problem, (self._words, self.code, self.path, dict(self.params))


# Read when something is wrong, not before.
@cache
def _texts() -> Texts:
    return Texts(__file__)


def _said(lang: Lang, words: Text, path: str, params: Mapping[str, object]) -> str:
    sentence = words.fill(lang, **{name: _written(lang, value) for name, value in params.items()})
    return _texts()["place"].fill(lang, path=path, said=sentence) if path else sentence


def _written(lang: Lang, value: object) -> object:
    if isinstance(value, tuple):
        return ", ".join(str(_written(lang, item)) for item in value)
    return value.text(lang) if isinstance(value, Problem) else value


def problem(code: str, path: str = "", /, **params: object) -> Problem:
    """Make the problem of a *code* that the library itself has words for."""
    return Problem(_texts()[code], code, path, params)


def part(code: str, /, **params: object) -> Problem:
    """Make a part of a sentence, such as what was got instead."""
    return Problem(_texts()[f"parts.{code}"], code, params=params)


def another(value: object, known: tuple[str, ...]) -> Problem:
    """Say that *value* is none of the *known* words, with the nearest one, and never *value*."""
    return meant(part("something_else"), value, known)


def meant(got: Problem, value: object, known: tuple[str, ...]) -> Problem:
    """Add to what was *got* the known word nearest to *value*, if there is one."""
    near = nearest_word(value, known)
    return got if near is None else part("meant", got=got, near=near)


def of(subject: str, problem: Problem) -> Problem:
    """Say of a *subject*, such as the line, what has no place."""
    return Problem(_texts()[f"subjects.{subject}"], problem.code, params={"said": problem})


def problems_in(texts: Texts) -> Mapping[str, Problem]:
    """Give the problems that a process has words for in its section *problems*, by their codes."""
    entries = texts.section("problems").items()
    return {code: Problem(words, code) for code, words in entries}


def as_problem(said: str) -> Problem:
    """Give what a definition of somebody else's says in one language alone as a problem."""
    return said if isinstance(said, Problem) else problem("other", said=said)


def said_by(error: Exception) -> Problem:
    """Give what an error says as one problem; in English alone where it has no other words."""
    match error:
        case InvalidInput(problems=(_, *_) as problems):
            return _together(tuple(map(as_problem, problems)))
        case SequenceConflict(case=case, expected=expected):
            return problem("sequence_taken", case=case, expected=expected)
        case CaseUnreadable(case=case, problem=said):
            return problem("unreadable", case=case, said=as_problem(said))
        case CasesUnreadable(cases=(_, *_) as cases):
            return problem("unreadable_cases", said=_together(tuple(map(said_by, cases))))
        case Exception(args=(Problem() as said,)):
            return said
    return as_problem(str(error))


def _together(problems: tuple[Problem, ...]) -> Problem:
    first, *others = problems
    if not others:
        return first
    form = "; ".join(f"{{said_{n}}}" for n in range(len(problems)))
    params = {f"said_{n}": one for n, one in enumerate(problems)}
    return Problem(Text(fi=form, sv=form, en=form), first.code, params=params)


def told(error: Exception, lang: Lang) -> str:
    """Say what an error says in one language, where it has words in it; in English elsewhere."""
    return said_by(error).text(lang)
