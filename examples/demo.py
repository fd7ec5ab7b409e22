"""
Run the Kallio story on a new SQLite store, and prove that nothing of it was lost or changed.

``make demo`` runs it in Finnish, ``make demo DEMO_LANG=sv`` or ``en`` in another language.  The
exit status is 0 only when every line went as it should, the cases replay to the same, each event
has its audit line, and the store is as it must be.
"""

import os
import subprocess
import sys
import tempfile
import textwrap

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from lsprocess import Casebook, replay
from lsprocess.scripts import perform
from lsprocess.text import LANGS, Lang, Text


STORY = Path(__file__).with_name("kallio.jsonl")
COMMAND = (sys.executable, "-c", "from lsprocess.cli import main; main()")
STORE, AUDIT = "sqlite:///kallio.sqlite", "kallio.audit.jsonl"
WIDTH = 80

INTRODUCTION = Text(
    fi=(
        "Koulu on huolissaan lapsesta, tekee lastensuojeluilmoituksen (r-1) ja toivoo yhteistä "
        "keskustelua (m-1). ✓ kirjattiin; ✗ torjuttiin, niin kuin oli tarkoituskin, ja perässä on, "
        "mikä edellytys ei täyty. Perustelut, lainkohdat ja ohjeet näkyvät, kun ajaa ilman "
        "valitsinta --brief. Kaikki on keksittyä."
    ),
    sv=(
        "En skola är orolig för ett barn, gör en barnskyddsanmälan (r-1) och önskar en gemensam "
        "diskussion (m-1). ✓ registrerades; ✗ avvisades, som avsett, och efter det står vilket "
        "villkor som inte är uppfyllt. Motiveringar, lagrum och råd visas utan --brief. Allt är "
        "påhittat."
    ),
    en=(
        "A school worries about a child, makes a child welfare notification (r-1) and wishes for a "
        "joint discussion (m-1). ✓ was recorded; ✗ was refused, as it was meant to be, and after "
        "it stands the condition not met. Reasons, law and the way out are shown without --brief. "
        "Everything is made up."
    ),
)
WENT_WRONG = Text(
    fi="Ajo ei mennyt niin kuin piti.",
    sv="Körningen gick inte som den skulle.",
    en="The run did not go as it should.",
)
PROOF = Text(fi="Tarkistus", sv="Kontroll", en="Proof")
SAME = Text(
    fi="asiat {cases} luettiin lokista tapahtuma tapahtumalta, ja ne ovat täsmälleen samat",
    sv="ärendena {cases} lästes ur journalen händelse för händelse, och de är exakt desamma",
    en="the cases {cases} were read from the journal event by event, and are exactly the same",
)
AUDITED = Text(
    fi="tapahtumia {events}, lokitiedoston rivejä {lines}",
    sv="händelser {events}, rader i loggfilen {lines}",
    en="events {events}, lines in the audit file {lines}",
)
CHECKED = Text(
    fi="tietovarasto ja lokitiedosto tarkistettiin: lsprocess store check",
    sv="datalagret och loggfilen granskades: lsprocess store check",
    en="the store and the audit file were looked through: lsprocess store check",
)


def told(text: str, hang: str = "") -> None:
    """Print a paragraph."""
    print(textwrap.fill(text, WIDTH, initial_indent=hang, subsequent_indent=" " * len(hang)))


def command(folder: str, *args: str | Path, quiet: bool = False) -> int:
    """Run ``lsprocess`` in a process and a folder of its own."""
    sys.stdout.flush()
    done = subprocess.run(  # noqa: S603 - a command of our own
        [*COMMAND, *args],
        check=False,
        cwd=folder,
        env={**os.environ, "COLUMNS": str(WIDTH)},
        stdout=subprocess.DEVNULL if quiet else None,
    )
    return done.returncode


def same(book: Casebook) -> bool:
    """
    Say whether the journal gives back every case as it was.

    Each case is compared three ways: replayed event by event from the file, as the reopened
    casebook gives it, and as the same story leaves it in memory, where nothing is ever read back.
    """
    with Casebook.open("memory:") as live:
        with STORY.open("rb") as file:
            for _ in perform(live, file):
                pass
        cases = list(book.cases())
        return bool(cases) and all(
            replay(book.history(case)) == book.case(case) == live.case(case) for case in cases
        )


def proof(folder: str, lang: Lang) -> Iterator[tuple[bool, str]]:
    """Give what was looked at after the run, each with whether it is as it must be."""
    path = Path(folder)
    with Casebook.open(f"sqlite:///{(path / 'kallio.sqlite').as_posix()}") as book:
        cases = tuple(book.cases())
        events = sum(len(book.history(case)) for case in cases)
        yield same(book), SAME.fill(lang, cases=cases)
    lines = len((path / AUDIT).read_bytes().splitlines())
    yield lines == events, AUDITED.fill(lang, events=events, lines=lines)
    status = command(folder, "store", "check", "--store", STORE, "--audit", AUDIT, quiet=True)
    yield status == 0, CHECKED.of(lang)


def main(lang: Lang) -> int:
    """Run the story, prove it, and say what came of it."""
    told(INTRODUCTION.of(lang))
    args = ("--brief", "--lang", lang, "--store", STORE, "--audit", AUDIT)
    print(f"\n$ lsprocess run {' '.join((STORY.name, *args[:3]))} \\\n    {' '.join(args[3:])}")
    with tempfile.TemporaryDirectory() as folder:
        status = command(folder, "run", STORY, *args)
        if status != 0:
            told(WENT_WRONG.of(lang))
            return status
        print(f"\n{PROOF.of(lang)}")
        found = list(proof(folder, lang))
    for sound, said in found:
        told(said, "  ✓ " if sound else "  ✗ ")
    return 0 if all(sound for sound, _ in found) else 1


if __name__ == "__main__":
    chosen = os.environ.get("DEMO_LANG", "fi")
    if chosen not in LANGS:
        sys.exit(f"DEMO_LANG must be one of {', '.join(LANGS)}, got something else; give one")
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        sys.exit(main(cast("Lang", chosen)))
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
