"""
All that the library says in one language, as one document, and what nobody has confirmed yet.

``make texts LANGUAGE=sv`` prints the first, ``make unconfirmed`` the second.  Both read the files
of texts and of rules as they are: nothing has to be built.
"""

import argparse
import sys
import tomllib

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, TextIO

from lsprocess.text import LANGS


SOURCE: Final = Path(__file__).parent.parent / "src" / "lsprocess"
MARKS: Final = ("places", "confirmed")


class Said(NamedTuple):
    """
    Something that is said.

    Attributes:
        file: Its file, within the library.
        key: Its key in the file.
        words: What is said, by language.
        confirmed: Languages in which a native reader has confirmed it.
    """

    file: str
    key: str
    words: dict[str, str]
    confirmed: tuple[str, ...]


def everything(source: Path = SOURCE) -> Iterator[Said]:
    """Give all that is said, file by file, in the order of each file."""
    for path in (*sorted(source.rglob("texts.toml")), *sorted(source.glob("law/rules/*.toml"))):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        yield from _said(path.relative_to(source).as_posix(), "", table, ())


def _said(file: str, key: str, table: Any, confirmed: tuple[str, ...]) -> Iterator[Said]:
    confirmed = tuple(table.get("confirmed", confirmed))
    if set(LANGS) <= table.keys():
        yield Said(file, key, {lang: table[lang] for lang in LANGS}, confirmed)
        return
    for name, inside in table.items():
        if name not in MARKS:
            yield from _said(file, f"{key}.{name}" if key else name, inside, confirmed)


def write_language(lang: str, out: TextIO) -> None:
    """Write all that is said in a language: a heading for each file and section, a line a text."""
    before = section = ""
    for said in everything():
        if said.file != before:
            out.write(f"\n# {said.file}\n")
            before, section = said.file, ""
        above, _, name = said.key.rpartition(".")
        if above != section:
            out.write(f"\n## {above}\n\n")
            section = above
        out.write(f"- **{name}**: {' '.join(said.words[lang].split())}\n")


def write_unconfirmed(out: TextIO) -> None:
    """Write which texts no native reader has confirmed, by language and file, and how many."""
    for lang in LANGS:
        left: dict[str, list[str]] = {}
        for said in everything():
            keys = left.setdefault(said.file, [])
            if lang not in said.confirmed:
                keys.append(said.key)
        out.write(f"\n# {lang}: {sum(map(len, left.values()))}\n\n")
        for file, keys in left.items():
            out.write(f"- {file} ({len(keys)}): {', '.join(keys)}\n")


def main(argv: Sequence[str] | None = None) -> None:
    """Write what was asked for to standard output."""
    parser = argparse.ArgumentParser(description="Print what the library says.")
    parser.add_argument("lang", nargs="?", choices=LANGS, default="fi")
    parser.add_argument("--unconfirmed", action="store_true")
    asked = parser.parse_args(argv)
    if asked.unconfirmed:
        write_unconfirmed(sys.stdout)
    else:
        write_language(asked.lang, sys.stdout)


if __name__ == "__main__":
    main()
