"""The page that leads from each row of the documents behind the program to what carries it."""

import tomllib

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import attrs
import other_languages

from headings import place
from process_pages.words import capital
from seed_references import REFERENCES, link, process_link

from lsprocess.diagram.table import escape
from lsprocess.law.documents import DOCUMENTS
from lsprocess.process import Process
from lsprocess.processes import PROCESSES
from lsprocess.text import LANGS, Lang, Text, format_date


DATA: Final = Path(__file__).resolve().parent / "seeds.toml"

TITLE: Final = Text(
    fi="Mistä asiakirjasta tämä tulee",
    sv="Vilket dokument detta kommer från",
    en="Which source document this comes from",
)
INTRODUCTION: Final = Text(
    fi=(
        "Ohjelman pohjana on viisi asiakirjaa, joissa ammattilaiset kuvaavat työtään. Tällä "
        "sivulla on asiakirja kerrallaan jokainen kohta: mikä ohjelmassa vastaa sitä, tai miksi "
        "se ei kuulu ohjelmaan. Sivulla ei ole kenenkään nimeä eikä yhteystietoja. Sivu on tehty "
        "määritelmistä, joita ohjelma noudattaa, ja jokainen viittaus on tarkistettu."
    ),
    sv=(
        "Programmet bygger på fem dokument där yrkesutbildade personer beskriver sitt arbete. På "
        "den här sidan står, dokument för dokument, varje punkt: vad i programmet som motsvarar "
        "den, eller varför den inte hör till programmet. Ingens namn eller kontaktuppgifter står "
        "på sidan. Sidan är gjord av definitionerna som programmet följer, och varje hänvisning "
        "har kontrollerats."
    ),
    en=(
        "The program rests on five documents in which professionals describe their work. This "
        "page lists, document by document, every row: what in the program carries it, or why it "
        "is not software. Nobody's name or contact details stand here. The page is made from the "
        "definitions that the program follows, and every reference is checked."
    ),
)
COUNTED: Final = Text(
    fi="Kohtia on {rows}. Ohjelmasta löytyy kokonaan {whole} ja osaksi {part}; ohjelmaan ei kuulu "
    "{none}.",
    sv="Punkterna är {rows}. Av dem finns {whole} helt och {part} delvis i programmet; {none} hör "
    "inte till programmet.",
    en="Rows: {rows}. In the program wholly: {whole}; in part: {part}; not software: {none}.",
)
HEAD: Final = (
    Text(fi="Kohta", sv="Punkt", en="Row"),
    Text(fi="Asiakirjassa", sv="I dokumentet", en="In the document"),
    Text(fi="Ohjelmassa", sv="I programmet", en="In the program"),
)
LEFT_OUT: Final = Text(
    fi="*Ei kuulu ohjelmaan:* {why}", sv="*Hör inte till programmet:* {why}",
    en="*Not software:* {why}",
)  # fmt: skip
MISSING: Final = Text(
    fi="*Ohjelmassa ei vielä ole:* {what}", sv="*Finns ännu inte i programmet:* {what}",
    en="*Not in the program yet:* {what}",
)  # fmt: skip
DATED: Final = Text(fi="{name}, {day}", sv="{name}, {day}", en="{name}, {day}")
PICTURE: Final = Text(
    fi=(
        "Yhdessä kalvossa on lisäksi kuva polkupyörästä; se on koriste. Ensimmäisessä asiakirjassa "
        "sama teksti on kahdesti."
    ),
    sv=(
        "På en av presentationens bilder finns dessutom en cykel; den är dekoration. I det första "
        "dokumentet står samma text två gånger."
    ),
    en=(
        "One slide has a picture of a bicycle too; it is decoration. In the first document the "
        "same text stands twice."
    ),
)


def _text(given: dict[str, str] | None) -> Text | None:
    return None if given is None else Text(**given)


@attrs.frozen(kw_only=True)
class Row:
    """
    A row of a document.

    Attributes:
        id: Its id, such as ``S0-1``; before the hyphen stands the code of the document.
        name: What the document says, in short.
        says: How the program carries it.
        left_out: Why it, or the rest of it, is not software.
        missing: What of it the program does not have, though it could.
        references: What carries it, by type.
    """

    id: str
    name: Text = attrs.field(converter=lambda given: Text(**given))
    says: Text | None = attrs.field(default=None, converter=_text)
    left_out: Text | None = attrs.field(default=None, converter=_text)
    missing: Text | None = attrs.field(default=None, converter=_text)
    references: Mapping[str, tuple[str, ...]]

    @property
    def document(self) -> str:
        """Code of the document in which it stands."""
        return self.id.partition("-")[0]


def read(data: Mapping[str, Mapping[str, Any]] | None = None) -> tuple[Row, ...]:
    """Give the rows of *data*, those of the file when left out, in its order."""
    if data is None:
        data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    return tuple(
        Row(
            id=row_id,
            references={kind: tuple(row[kind]) for kind in REFERENCES if kind in row},
            **{key: value for key, value in row.items() if key not in REFERENCES},
        )
        for row_id, row in data.items()
    )


def dangling(
    rows: Iterable[Row] | None = None, processes: Mapping[str, Process] = PROCESSES
) -> list[str]:
    """Name rows that lead nowhere or say nothing, each with what is wrong with it."""
    found = []
    for row in read() if rows is None else rows:
        if bool(row.references) != (row.says is not None):
            found.append(f"{row.id}: what carries it and how must stand together")
        if not (row.references or row.left_out or row.missing):
            found.append(f"{row.id}: must have what carries it, or a reason")
        for kind, named in row.references.items():
            for reference in named:
                try:
                    for lang in LANGS:
                        link(kind, reference, lang, processes)
                except LookupError as error:
                    found.append(f"{row.id}: {error}")
    return found


def page(lang: Lang) -> str:
    """
    Write the page in *lang*.

    Raises:
        SystemExit: When a row leads nowhere or says nothing.
    """
    rows = read()
    wrong = dangling(rows)
    if wrong:
        raise SystemExit("\n".join(wrong))
    parts = [
        f"# {TITLE.of(lang)}",
        other_languages.links("seeds", lang),
        INTRODUCTION.of(lang),
        _counted(rows, lang),
    ]
    for code in dict.fromkeys(row.document for row in rows):
        parts.append(f"## {code}: {_document(code, lang)}")
        ours = [row for row in rows if row.document == code]
        parts.append("\n".join(_table(ours, lang)))
        for row in ours:
            if row.references:
                parts += [f"### {row.id}", "\n".join(_where(row, lang))]
    return "\n\n".join((*parts, PICTURE.of(lang))) + "\n"


def _counted(rows: tuple[Row, ...], lang: Lang) -> str:
    carried = [row for row in rows if row.references]
    whole = [row for row in carried if not (row.left_out or row.missing)]
    counts = {
        "rows": len(rows),
        "whole": len(whole),
        "part": len(carried) - len(whole),
        "none": len(rows) - len(carried),
    }
    return COUNTED.fill(lang, **{name: str(count) for name, count in counts.items()})


def _document(code: str, lang: Lang) -> str:
    document = DOCUMENTS[code]
    name, day = document.name.of(lang), document.read.through
    return name if day is None else DATED.fill(lang, name=name, day=format_date(lang, day))


def _table(rows: Iterable[Row], lang: Lang) -> Iterator[str]:
    yield _cells(*(head.of(lang) for head in HEAD))
    yield _cells(*["---"] * len(HEAD))
    for row in rows:
        where = f"[{row.id}](#{place(row.id)})" if row.references else row.id
        yield _cells(where, escape(row.name.of(lang)), " ".join(_said(row, lang)))


def _said(row: Row, lang: Lang) -> Iterator[str]:
    if row.says is not None:
        yield escape(row.says.of(lang))
    if row.left_out is not None:
        yield LEFT_OUT.fill(lang, why=escape(row.left_out.of(lang)))
    if row.missing is not None:
        yield MISSING.fill(lang, what=escape(row.missing.of(lang)))


def _where(row: Row, lang: Lang) -> Iterator[str]:
    inside = {kind: found for kind, found in row.references.items() if REFERENCES[kind].of_process}
    processes = dict.fromkeys(one.partition(".")[0] for found in inside.values() for one in found)
    for process in processes:
        yield f"- {process_link(process, lang)}"
        for kind, found in inside.items():
            own = [one for one in found if one.partition(".")[0] == process]
            if own:
                yield f"  - {_listed(kind, own, lang)}"
    for kind, found in row.references.items():
        if kind not in inside:
            yield f"- {_listed(kind, found, lang)}"


def _listed(kind: str, found: Sequence[str], lang: Lang) -> str:
    reference = REFERENCES[kind]
    name = (reference.one if len(found) == 1 else reference.several).of(lang)
    return f"{capital(name)}: {', '.join(link(kind, one, lang) for one in found)}"


def _cells(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
