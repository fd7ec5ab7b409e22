"""
Run the Kallio story on a new SQLite store, and prove that its journal replays to the same cases.

``make demo`` runs it.  The exit status is 0 only when every line went through and the cases agree.
"""

import subprocess
import sys
import tempfile

from pathlib import Path

from lsprocess import Casebook, replay
from lsprocess.scripts import perform


STORY = Path(__file__).with_name("kallio.jsonl")
COMMAND = (sys.executable, "-c", "from lsprocess.cli import main; main()")


def run(store: str) -> int:
    """Perform the story as ``lsprocess run`` does, in a process of its own."""
    print(f"$ lsprocess run examples/{STORY.name} --lang fi --store {store}\n", flush=True)
    command = [*COMMAND, "run", STORY, "--lang", "fi", "--store", store]
    return subprocess.run(command, check=False).returncode  # noqa: S603 - a command of our own


def differing(store: str) -> tuple[list[str], list[str]]:
    """
    Name every case, and those that the journal does not give back as they were.

    Each case is compared three ways: replayed event by event from the file, as the reopened
    casebook gives it, and as the same story leaves it in memory, where nothing is ever read back.
    """
    with Casebook.open(store) as book, Casebook.open("memory:") as live:
        with STORY.open("rb") as file:
            for _ in perform(live, file):
                pass
        cases = list(book.cases())
        return cases, [
            case
            for case in cases
            if not replay(book.history(case)) == book.case(case) == live.case(case)
        ]


def main() -> int:
    """Run, replay, compare, and say in Finnish what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        store = f"sqlite:///{Path(folder, 'kallio.sqlite').as_posix()}"
        status = run(store)
        if status != 0:
            print("\nAjo ei mennyt niin kuin piti.")
            return status
        cases, wrong = differing(store)
    if wrong or not cases:
        print(f"\nLoki ei palauta samoja asioita: {', '.join(wrong)}.")
        return 1
    print(
        f"\nTarkistus: SQLite-loki luettiin uudelleen tapahtuma tapahtumalta, ja asiat "
        f"{' ja '.join(cases)} ovat täsmälleen samat kuin ajon jälkeen. "
        "Tietovarasto oli tilapäinen ja on poistettu."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
