"""
Write the pages that say what the code says, or check them: processes, rules, public names.

Run ``python docs/generate.py`` to write them and ``python docs/generate.py --check`` to be told
which are stale.  The README's diagram, between its markers, is kept up the same way.
"""

import argparse
import re
import sys

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from typing import Final

from lsprocess.diagram import render
from lsprocess.diagram.table import escape
from lsprocess.process import Process
from lsprocess.processes import PROCESSES
from lsprocess.text import LANGS, Lang, Text


sys.path.insert(0, str(Path(__file__).resolve().parent))
import charts
import data_pages
import guard_table
import mistakes
import other_languages
import process_index
import process_pages
import public_names
import seed_table
import stories
import tracing


ROOT: Final = Path(__file__).resolve().parent.parent

_MARKED: Final = re.compile(r"(<!-- diagram:(\w+) -->\n).*?(<!-- /diagram -->)", re.DOTALL)

NOTE: Final = "<!-- Made by docs/generate.py from the process definition. Change that instead. -->"
STORY_NOTE: Final = (
    "<!-- Made by docs/generate.py from the example of this name. Change that instead. -->"
)
MISTAKES_NOTE: Final = (
    "<!-- Made by docs/generate.py from docs/mistakes.py. Change that instead. -->"
)
SEEDS_NOTE: Final = "<!-- Made by docs/generate.py from docs/seeds.toml. Change that instead. -->"
NAMES_NOTE: Final = "<!-- Made by docs/generate.py from the docstrings. Change those instead. -->"
PICTURE: Final = Text(
    fi="Kaavio: {name}. Taulukoissa on sama sanoina.",
    sv="Diagram: {name}. Tabellerna säger detsamma i ord.",
    en="Diagram: {name}. The tables say the same in words.",
)
INTRODUCTION: Final = Text(
    fi=(
        "Prosessi `{id}`, versio {version}. Kuva ja taulukot on tehty määritelmästä, jota ohjelma "
        "noudattaa, joten ne kertovat, mitä se tekee. Toimenpide vie asian siirtymää pitkin tai "
        "kirjaa tiedon tilan muuttumatta, kun jokainen edellytys täyttyy. Edellytyksestä, jonka "
        "taso on *laki* tai *ohjelman sääntö*, ei voi poiketa; jos taso on *käytäntö*, siitä "
        "voidaan myöntää poikkeus, joka kirjataan. Lähde on ohjelman sääntöluettelon sääntö ja "
        "se, mihin sääntö nojaa: lain pykälä, ohje (kuten `T-TIME`), ammattilaisten laatima "
        "asiakirja (kuten `S0`) tai `design`, ohjelman oma tulkinta."
    ),
    sv=(
        "Processen `{id}`, version {version}. Bilden och tabellerna är gjorda av den definition "
        "som programmet följer, så de berättar vad det gör. En åtgärd för ärendet längs en "
        "övergång, eller antecknar en uppgift utan att tillståndet ändras, när varje villkor är "
        "uppfyllt. Ett villkor på nivån *lag* eller *programmets regel* kan ingen avvika från; "
        "från ett villkor på nivån *praxis* kan undantag beviljas, och undantaget antecknas. "
        "Källan är en regel i programmets regelförteckning och det som regeln vilar på: en "
        "paragraf i en lag, en anvisning (såsom `T-TIME`), en handling som yrkesutbildade "
        "personer har utarbetat (såsom `S0`) eller `design`, programmets egen tolkning."
    ),
    en=(
        "The process `{id}`, version {version}. The picture and the tables are made from the "
        "definition that the library follows, so they tell what it does. An action leads a case "
        "along an arc, or records a fact and leaves the state as it is, when every guard is met. "
        "Nobody can waive a guard of level *statute* or *rule of the program*; an exemption from "
        "one of level *practice* can be granted, and is recorded. A source is a rule of the "
        "library's catalogue and what the rule rests on: a section of a statute, guidance (such "
        "as `T-TIME`), a document that professionals wrote (such as `S0`), or `design`, the "
        "library's own reading."
    ),
)


def documents(root: Path) -> dict[Path, str]:
    """Give every generated file below *root* with what must stand in it."""
    made = {root / "docs" / name: text for name, text in _written().items()}
    readme = root / "README.md"
    if readme.exists():
        made[readme] = with_diagrams(readme.read_text(encoding="utf-8"), PROCESSES)
    return made


@cache
def _written() -> dict[str, str]:
    """Give what must stand in every file that is wholly generated, by its place in ``docs``."""
    made: dict[str, str] = {"reference/api.md": f"{NAMES_NOTE}\n\n{public_names.page()}"}
    for process, lang in product(PROCESSES.values(), LANGS):
        name = f"processes/{process.id}"
        made[f"{name}.{lang}.md"] = page(process, lang)
        made[f"{name}.{lang}.svg"] = render(process, "svg", lang)
        made[f"{name}.chart.{lang}.svg"] = render(process, "chart", lang)
        for kind, graph in charts.of_kinds(process).items():
            made[f"{name}.{kind}.{lang}.svg"] = render(graph, "chart", lang)
    for lang in LANGS:
        listed = process_index.page(PROCESSES.values(), lang)
        made[f"processes/index.{lang}.md"] = f"{NOTE}\n\n{listed}"
        made[f"law/conditions.{lang}.md"] = f"{NOTE}\n\n{guard_table.page(lang)}"
        made[f"law/rules.{lang}.md"] = f"{NOTE}\n\n{tracing.page(lang)}"
        made[f"reference/mistakes.{lang}.md"] = f"{MISTAKES_NOTE}\n\n{mistakes.page(lang)}"
        made[f"explanation/seeds.{lang}.md"] = f"{SEEDS_NOTE}\n\n{seed_table.page(lang)}"
        for name in stories.told():
            made[f"stories/{name}.{lang}.md"] = f"{STORY_NOTE}\n\n{stories.page(name, lang)}"
            for file, picture in stories.pictures(name, lang).items():
                made[f"stories/{file}"] = picture
    return made


def page(process: Process, lang: Lang) -> str:
    """Write the page of *process* in *lang*."""
    name = process.name.of(lang)
    alt = escape(PICTURE.fill(lang, name=name))
    parts = (
        NOTE,
        f"# {escape(name[0].upper() + name[1:])}",
        other_languages.links(process.id, lang),
        *process_pages.opening(process, lang),
        f"![{alt}]({process.id}.{lang}.svg)",
        charts.links(process, lang),
        *process_pages.sections(process, lang),
        INTRODUCTION.fill(lang, id=process.id, version=process.version),
        render(process, "table", lang).rstrip("\n"),
        *data_pages.sections(process, lang),
    )
    return "\n\n".join(parts) + "\n"


def with_diagrams(text: str, processes: Mapping[str, Process]) -> str:
    """Fill the places that *text* marks for diagrams."""

    def filled(found: re.Match[str]) -> str:
        diagram = render(processes[found[2]], "mermaid", "en")
        return f"{found[1]}```mermaid\n{diagram}```\n{found[3]}"

    return _MARKED.sub(filled, text)


def stale(root: Path, made: Mapping[Path, str]) -> list[Path]:
    """Give the files below *root* that say something else than they must, or must not be there."""
    found = [path for path, text in made.items() if _read(path) != text.encode()]
    folders = (root / "docs" / "processes", root / "docs" / "stories")
    there = [path for folder in folders for path in folder.glob("*.*.*")]
    return sorted((*found, *(path for path in there if path not in made)))


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def main(argv: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Write what is stale, or with ``--check`` only name it; give the exit status."""
    parser = argparse.ArgumentParser(description="Write the pages that are made from the code.")
    parser.add_argument("--check", action="store_true", help="only name the stale files")
    check = parser.parse_args(argv).check
    made = documents(root)
    changed = stale(root, made)
    for path in changed:
        sys.stdout.write(f"{'stale' if check else 'written'}: {path.relative_to(root)}\n")
        if check:
            continue
        if path in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made[path].encode())
        else:
            path.unlink()
    return 1 if check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
