"""The page that lists the processes, made from their definitions."""

from collections.abc import Iterable, Iterator
from typing import Final

import other_languages

from charts import links
from process_pages.words import summary

from lsprocess.diagram.table import escape
from lsprocess.process import Process
from lsprocess.text import Lang, Text


TITLE: Final = Text(fi="Prosessit", sv="Processerna", en="The processes")
INTRODUCTION: Final = Text(
    fi=(
        "Jokainen sivu on tehty määritelmästä, jota ohjelma noudattaa, joten se ei voi kertoa "
        "muuta kuin mitä ohjelma tekee. Sivulla sanotaan ensin, mihin prosessi on tarkoitettu, "
        "kuka siinä toimii ja millä edellytyksin, mitä perheelle kerrotaan ja mitä koulu ja muut "
        "kumppanit näkevät; taulukot ovat lopussa. Seinätaulu mahtuu yhdelle A4-sivulle."
    ),
    sv=(
        "Varje sida är gjord av den definition som programmet följer, så den kan inte berätta "
        "annat än vad programmet gör. Sidan säger först vad processen är till för, vem som agerar "
        "i den och på vilka villkor, vad familjen får veta och vad skolan och andra partner ser; "
        "tabellerna kommer sist. Väggtavlan ryms på en A4-sida."
    ),
    en=(
        "Each page is made from the definition that the library runs, so it can tell nothing but "
        "what the library does. It says first what the process is for, who acts in it and on what "
        "conditions, what the family is told and what the school and other partners see; the "
        "tables come last. The wall chart fits on one page of A4."
    ),
)
WORDS: Final = Text(
    fi=(
        "Ruotsin- ja englanninkieliset nimet ovat ehdotuksia, jos virallista nimeä ei löytynyt; "
        "[sanasto](../reference/glossary.md) kertoo, mitkä ovat virallisia."
    ),
    sv=(
        "De svenska och engelska namnen är förslag där inget officiellt namn hittades; "
        "[ordlistan](../reference/glossary.md) säger vilka som är officiella."
    ),
    en=(
        "The Swedish and English names are proposals where no official name was found; the "
        "[glossary](../reference/glossary.md) says which are official."
    ),
)


def page(processes: Iterable[Process], lang: Lang) -> str:
    """List the processes in *lang*."""
    parts = (
        f"# {TITLE.of(lang)}",
        other_languages.links("index", lang),
        INTRODUCTION.of(lang),
        *(part for process in processes for part in _process(process, lang)),
        WORDS.of(lang),
    )
    return "\n\n".join(parts) + "\n"


def _process(process: Process, lang: Lang) -> Iterator[str]:
    name = process.name.of(lang)
    yield f"## [{escape(name[0].upper() + name[1:])}]({process.id}.{lang}.md)"
    yield summary(process, lang)
    yield f"`{process.id}` · {links(process, lang)}"
