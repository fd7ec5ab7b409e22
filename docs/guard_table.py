"""The page of every condition: on which level it stands, on what it rests, how sure that is."""

from collections.abc import Iterator
from typing import Final

from lsprocess.cli.commands.rules import how_sure
from lsprocess.diagram.table import escape
from lsprocess.diagram.texts import WARNING
from lsprocess.process import Guard, Process
from lsprocess.process.texts import LEVELS
from lsprocess.processes import PROCESSES
from lsprocess.text import Lang, Text


TITLE: Final = Text(
    fi="Edellytykset, niiden taso ja varmuus",
    sv="Villkoren, deras nivå och säkerhet",
    en="The conditions, their level and how sure they are",
)
INTRODUCTION: Final = Text(
    fi=(
        "Jokaisen prosessin jokainen edellytys: mitä se kysyy, millä tasolla, mihin sääntöihin se "
        "nojaa ja kuinka varmaa se on. Tasolta *laki* ei voi poiketa, eikä ohjelman omasta "
        "säännöstä; käytännöstä voi, kirjatusta syystä. Huomautus ei estä mitään. *Käsittelee "
        "tietojen perustetta* kertoo, että edellytys ratkaisee, saako tietoja antaa tai pyytää. "
        "Sivu on tehty määritelmistä, joita ohjelma noudattaa."
    ),
    sv=(
        "Varje villkor i varje process: vad det frågar, på vilken nivå, på vilka regler det vilar "
        "och hur säkert det är. Från nivån *lag* kan ingen avvika, och inte heller från "
        "programmets egen regel; från en praxis kan man det, av ett antecknat skäl. En anmärkning "
        "hindrar ingenting. *Bedömer grunden för uppgifter* säger att villkoret avgör om uppgifter "
        "får lämnas eller begäras. Sidan är gjord av definitionerna som programmet följer."
    ),
    en=(
        "Every condition of every process: what it asks, on which level, on which rules it rests "
        "and how sure that is. Nobody can waive the level *statute*, nor a rule of the program; a "
        "practice can be waived, for a recorded reason. A warning stands in nobody's way. *Judges "
        "a basis* says that the condition decides whether data may be given or asked for. The "
        "page is made from the definitions that the program follows."
    ),
)
HEAD: Final = (
    Text(fi="Edellytys", sv="Villkor", en="Condition"),
    Text(fi="Taso", sv="Nivå", en="Level"),
    Text(
        fi="Mihin nojaa ja kuinka varmaa se on",
        sv="Vad det vilar på och hur säkert det är",
        en="What it rests on and how sure that is",
    ),
    Text(fi="Milloin", sv="När", en="When"),
    Text(
        fi="Käsittelee tietojen perustetta",
        sv="Bedömer grunden för uppgifter",
        en="Judges a basis",
    ),
)
ALWAYS: Final = Text(fi="aina", sv="alltid", en="always")
CONFIRM: Final = Text(
    fi="juristin vahvistettava", sv="en jurist ska bekräfta", en="a lawyer must confirm"
)
YES: Final = Text(fi="kyllä", sv="ja", en="yes")


def page(lang: Lang) -> str:
    """Write the page in *lang*."""
    parts = [f"# {TITLE.of(lang)}", INTRODUCTION.of(lang)]
    for process in PROCESSES.values():
        name = process.name.of(lang)
        parts += [f"## {escape(name[0].upper() + name[1:])}", "\n".join(_table(process, lang))]
    return "\n\n".join(parts) + "\n"


def _table(process: Process, lang: Lang) -> Iterator[str]:
    yield _row(*(head.of(lang) for head in HEAD))
    yield _row(*["---"] * len(HEAD))
    for guard in process.every_guard.values():
        yield _row(
            f"{escape(_named(guard, lang))} (`{guard.code}`)",
            (WARNING if guard.warns else LEVELS[guard.level]).of(lang),
            "; ".join(_rules(guard, lang)),
            escape((guard.concerns or ALWAYS).of(lang)),
            YES.of(lang) if guard.judges_basis else "–",
        )


def _named(guard: Guard, lang: Lang) -> str:
    return guard.code if guard.name is None else guard.name.of(lang)


def _rules(guard: Guard, lang: Lang) -> Iterator[str]:
    for rule in guard.rules:
        sources = ", ".join(escape(source.cite()) for source in rule.sources)
        lawyer = f", **{CONFIRM.of(lang)}**" if rule.lawyer else ""
        yield f"{rule.id}: {sources} ({how_sure(rule, lang)}{lawyer})"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
