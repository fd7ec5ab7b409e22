"""The cases of a story as pictures: which way each went, and what may come next in it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from lsprocess import Casebook
from lsprocess.diagram import draw_case
from lsprocess.text import Lang, Text


TITLE: Final = Text(
    fi="Asiat kuvina",
    sv="Ärendena i bild",
    en="The cases in pictures",
)
CASE: Final = Text(
    fi="{case} kertomuksen lopussa. Kaikki vaiheet ja edellytykset: [{name}]({page}).",
    sv="{case} i slutet av berättelsen. Alla skeden och villkor: [{name}]({page}).",
    en="{case} at the end of the story. All steps and conditions: [{name}]({page}).",
)
ALT: Final = Text(
    fi="Asian {case} kulku. Yllä olevissa taulukoissa on sama sanoina.",
    sv="Hur ärendet {case} gick. Tabellerna ovan säger detsamma i ord.",
    en="The way of the case {case}. The tables above say the same in words.",
)


def sections(name: str, book: Casebook, lang: Lang) -> Iterator[str]:
    """Give the blocks of Markdown that show the cases of the story *name*."""
    yield f"## {TITLE.of(lang)}"
    for case in book.cases():
        process = book.case(case).process
        page = f"../processes/{process.id}.{lang}.md"
        yield CASE.fill(lang, case=case, name=process.name.of(lang), page=page)
        yield f"![{ALT.fill(lang, case=case)}]({_file(name, case, lang)})"


def pictures(name: str, book: Casebook, at: datetime, lang: Lang) -> dict[str, str]:
    """Draw the cases of the story *name* as they are at a time, by the names of their files."""
    return {
        _file(name, case, lang): draw_case(
            book.case(case), book.history(case), book.agenda(case, at=at), lang
        )
        for case in book.cases()
    }


def _file(name: str, case: str, lang: Lang) -> str:
    return f"{name}.{case}.{lang}.svg"
