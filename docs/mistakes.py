"""What somebody new does wrong, and what they are told: each mistake is really made."""

import io
import json
import os
import tempfile

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import attrs

from click.testing import CliRunner

from lsprocess import Casebook
from lsprocess.cli.app import app
from lsprocess.diagram.table import escape
from lsprocess.scripts import Answer, message, perform, problems_told
from lsprocess.text import Lang, Text


CLOCK: Final = datetime(2026, 3, 10, tzinfo=UTC)
"""When the lines are performed."""

LINE: Final[Mapping[str, Any]] = {
    "case": "r-1",
    "action": "screen",
    "actor": {"id": "w-17", "role": "social_worker"},
    "at": "2026-03-02T09:30:00+02:00",
    "data": {"urgent": False},
}
"""A line without a mistake; each mistake changes something in it."""

OPENING: Final[Mapping[str, Any]] = {
    "kind": "notification",
    "child": {"id": "c-1"},
    "received_on": "2026-03-02",
    "notifier": {"id": "school-3", "category": "education", "anonymous": False},
    "joint_discussion_requested": False,
    "grounds_ref": "doc-1",
}

TITLE: Final = Text(
    fi="Tavallisia virheitä ja mitä niistä sanotaan",
    sv="Vanliga misstag och vad som sägs om dem",
    en="Common mistakes, and what is said of them",
)
LEAD: Final = Text(
    fi=(
        "Jokainen virhe on tehty tätä sivua tehtäessä, ja viesti on se, jonka ohjelma antoi. "
        "Viesti sanoo, mitä on oltava, mitä tuli ja miten päästään eteenpäin. Se ei koskaan toista "
        "arvoa, sillä arvo voi olla henkilötieto."
    ),
    sv=(
        "Varje misstag har gjorts när den här sidan gjordes, och meddelandet är det som programmet "
        "gav. Det säger vad som måste vara, vad som kom och hur man kommer vidare. Det upprepar "
        "aldrig ett värde, för värdet kan vara en personuppgift."
    ),
    en=(
        "Each mistake was made when this page was, and the message is what the program gave. It "
        "says what must be, what came, and the way out. It never repeats a value, for a value may "
        "be personal data."
    ),
)
IN_LINES: Final = Text(
    fi="Skriptin riveillä", sv="På skriptets rader", en="In the lines of a script"
)
IN_COMMANDS: Final = Text(fi="Komentorivillä", sv="På kommandoraden", en="On the command line")
HEAD: Final = (
    Text(fi="Virhe", sv="Misstag", en="Mistake"),
    Text(fi="Näin kirjoitettu", sv="Så skrivet", en="Written so"),
    Text(fi="Viesti", sv="Meddelande", en="Message"),
)


@attrs.frozen
class Mistake:
    """
    A mistake.

    Attributes:
        fi: What it is, in Finnish.
        sv: The same in Swedish.
        en: The same in English.
        shown: What was written, or the part of it where the mistake is.
        made: The line as it is written, what it changes in `LINE`, or the words of a command.
    """

    fi: str
    sv: str
    en: str
    shown: str
    made: str | Mapping[str, Any] | tuple[str, ...]


def _data(**changed: Any) -> dict[str, Any]:
    """Change the data of an opening of another case."""
    opening = {"case": "r-2", "process": "referral", "action": "open"}
    return {**opening, "data": {**OPENING, **changed}}


LINES: Final = (
    Mistake(
        "Objekti on jaettu usealle riville, alku",
        "Objektet står på flera rader, början",
        "The object stands on several lines, its beginning",
        "{",
        "{",
    ),
    Mistake(
        "Objekti on jaettu usealle riville, jatko",
        "Objektet står på flera rader, fortsättningen",
        "The object stands on several lines, the rest",
        '"case": "r-1",',
        '  "case": "r-1",',
    ),
    Mistake(
        "Pilkku lopussa",
        "Kommatecken i slutet",
        "A comma at the end",
        '{"case": "r-1",}',
        '{"case": "r-1",}',
    ),
    Mistake(
        "Kaksi objektia samalla rivillä",
        "Två objekt på samma rad",
        "Two objects on one line",
        '{"case": "r-1"} {"case": "r-2"}',
        '{"case": "r-1"} {"case": "r-2"}',
    ),
    Mistake(
        "Objektit luettelossa", "Objekten i en lista", "The objects in a list", "[{…}]", "[{}]"
    ),
    Mistake(
        "Yksinkertaiset lainausmerkit",
        "Enkla citattecken",
        "Single quotes",
        "{'case': 'r-1'}",
        "{'case': 'r-1'}",
    ),
    Mistake(
        "Avain ilman lainausmerkkejä",
        "Nyckel utan citattecken",
        "A key without quotes",
        '{case: "r-1"}',
        '{case: "r-1"}',
    ),
    Mistake(
        "Pythonin True",
        "Pythons True",
        "True as in Python",
        '{"urgent": True}',
        '{"urgent": True}',
    ),
    Mistake(
        "Totuusarvo tekstinä",
        "Sanningsvärde som text",
        "A truth value as text",
        '"urgent": "no"',
        {"data": {"urgent": "no"}},
    ),
    Mistake(
        "Päivä pistein",
        "Datum med punkter",
        "A day with points",
        '"received_on": "2.3.2026"',
        _data(received_on="2.3.2026"),
    ),
    Mistake(
        "Vuodessa viisi numeroa",
        "Fem siffror i året",
        "Five digits in the year",
        '"at": "20226-03-02T…"',
        {"at": "20226-03-02T09:30:00+02:00"},
    ),
    Mistake(
        "Vuosi, joka ei voi olla",
        "Ett omöjligt år",
        "A year that cannot be",
        '"received_on": "0026-03-02"',
        _data(received_on="0026-03-02"),
    ),
    Mistake(
        "Päivä, jota ei ole",
        "En dag som inte finns",
        "A day that does not exist",
        '"received_on": "2026-02-30"',
        _data(received_on="2026-02-30"),
    ),
    Mistake(
        "Aika ilman eroa UTC-aikaan",
        "Tid utan avvikelse från UTC",
        "A time without its offset",
        '"at": "2026-03-02T09:30:00"',
        {"at": "2026-03-02T09:30:00"},
    ),
    Mistake(
        "Pelkkä päivä ajan paikalla",
        "Bara ett datum där en tid ska stå",
        "A day where a time must be",
        '"at": "2026-03-02"',
        {"at": "2026-03-02"},
    ),
    Mistake(
        "Aika tulevaisuudessa",
        "En tid i framtiden",
        "A time in the future",
        '"at": "2027-03-02T…"',
        {"at": "2027-03-02T09:30:00+02:00"},
    ),
    Mistake(
        "Toimenpide väärin kirjoitettu",
        "Åtgärden felskriven",
        "The action misspelt",
        '"action": "scren"',
        {"action": "scren"},
    ),
    Mistake(
        "Asiaa ei ole avattu, eikä prosessia kerrottu",
        "Ärendet är inte inlett, och processen inte angiven",
        "The case is not open, and no process named",
        '"case": "r-7", "action": "open"',
        {"case": "r-7", "action": "open", "data": OPENING},
    ),
    Mistake(
        "Asiaa ei ole avattu",
        "Ärendet är inte inlett",
        "The case is not open",
        '"case": "r-7"',
        {"case": "r-7"},
    ),
    Mistake(
        "Prosessi väärin kirjoitettu",
        "Processen felskriven",
        "The process misspelt",
        '"process": "referal"',
        {**_data(), "process": "referal"},
    ),
    Mistake(
        "Asia on jo avattu",
        "Ärendet är redan inlett",
        "The case is open already",
        '"case": "r-1", "action": "open"',
        {**_data(), "case": "r-1"},
    ),
    Mistake("Tekijä puuttuu", "Aktören saknas", "The actor is missing", "–", {"actor": None}),
    Mistake(
        "Tuntematon tehtävä",
        "Okänd roll",
        "An unknown role",
        '"role": "teachr"',
        {"actor": {"id": "w-17", "role": "teachr"}},
    ),
    Mistake(
        "Kentän nimi väärin",
        "Fältets namn fel",
        "The name of a field misspelt",
        '"urgnt": false',
        {"data": {"urgnt": False}},
    ),
    Mistake(
        "Koodi, jota ei ole", "En kod som inte finns", "A code that is none", '"kind": "notice"',
        _data(kind="notice"),
    ),
    Mistake(
        "Nimi tunnisteen paikalla",
        "Ett namn i stället för en identifierare",
        "A name where an id must be",
        '"id": "…"',
        _data(child={"id": "Name"}),
    ),
    Mistake(
        "Puhelinnumero tunnisteena",
        "Telefonnummer som identifierare",
        "A telephone number as an id",
        '"id": "040…"',
        _data(child={"id": "0401234567"}),
    ),
    Mistake(
        "Odotus väärin kirjoitettu",
        "Det väntade felskrivet",
        "The expectation misspelt",
        '"expect": "aplied"',
        {"expect": "aplied"},
    ),
    Mistake(
        "Toimenpide väärässä vaiheessa",
        "Åtgärden i fel skede",
        "The action at the wrong stage",
        '"action": "complete_assessment"',
        {"action": "complete_assessment", "data": {"assessment_ref": "doc-3"}},
    ),
)  # fmt: skip

COMMANDS: Final = (
    Mistake(
        "Komento väärin kirjoitettu",
        "Kommandot felskrivet",
        "The command misspelt",
        "lsprocess shwo r-1",
        ("shwo", "r-1"),
    ),
    Mistake(
        "Valitsin väärin kirjoitettu",
        "Flaggan felskriven",
        "The option misspelt",
        "lsprocess show r-1 --stor …",
        ("show", "r-1", "--stor", "x"),
    ),
    Mistake(
        "Tietovarastoa ei ole nimetty",
        "Inget datalager angivet",
        "No store named",
        "lsprocess show r-1",
        ("show", "r-1"),
    ),
    Mistake(
        "Tietovarastoa ei ole",
        "Datalagret finns inte",
        "The store is not there",
        "lsprocess cases --store sqlite:///gone.db",
        ("cases", "--store", "sqlite:///gone.db"),
    ),
    Mistake(
        "Tietovaraston polku ilman sqlite:-alkua",
        "Datalagrets sökväg utan sqlite:",
        "The store's path without sqlite:",
        "lsprocess cases --store cases.db",
        ("cases", "--store", "cases.db"),
    ),
    Mistake(
        "Asiaa ei ole",
        "Ärendet finns inte",
        "There is no such case",
        "lsprocess show r-9 --store …",
        ("show", "r-9", "--store", "sqlite:///s.db"),
    ),
    Mistake(
        "Skriptiä ei ole",
        "Skriptet finns inte",
        "The script is not there",
        "lsprocess run gone.jsonl",
        ("run", "gone.jsonl"),
    ),
    Mistake(
        "Päivä pistein", "Datum med punkter", "A day with points",
        "lsprocess due assessment --opened 2.3.2026",
        ("due", "assessment", "--opened", "2.3.2026"),
    ),
    Mistake(
        "Pelkkä päivä ajan paikalla",
        "Bara ett datum där en tid ska stå",
        "A day where a time must be",
        "lsprocess agenda --at 2026-03-02 --store …",
        ("agenda", "--at", "2026-03-02", "--store", "sqlite:///s.db"),
    ),
    Mistake(
        "Tieto ilman yhtäsuuruusmerkkiä",
        "En uppgift utan likhetstecken",
        "A datum without an equals sign",
        "lsprocess do r-1 screen urgent …",
        ("do", "r-1", "screen", "urgent", "--actor", "w-17", "--store", "sqlite:///s.db"),
    ),
    Mistake(
        "Pakollinen valitsin puuttuu",
        "En flagga som krävs saknas",
        "A needed option is missing",
        "lsprocess do r-1 screen urgent=false",
        ("do", "r-1", "screen", "urgent=false", "--store", "sqlite:///s.db"),
    ),
    Mistake(
        "Sääntöä ei ole",
        "Regeln finns inte",
        "There is no such rule",
        "lsprocess rules HEA-3",
        ("rules", "HEA-3"),
    ),
)  # fmt: skip


def page(lang: Lang) -> str:
    """
    Make every mistake, and tell in one language what is said of each.

    Raises:
        SystemExit: When something that must go wrong does not.
    """
    parts = [f"# {TITLE.of(lang)}", LEAD.of(lang)]
    with _store():
        for title, mistakes in ((IN_LINES, LINES), (IN_COMMANDS, COMMANDS)):
            parts += [f"## {title.of(lang)}", "\n".join(_table(mistakes, lang))]
    return "\n\n".join(parts) + "\n"


def _table(mistakes: tuple[Mistake, ...], lang: Lang) -> Iterator[str]:
    yield f"| {' | '.join(head.of(lang) for head in HEAD)} |"
    yield "|---" * len(HEAD) + "|"
    for one in mistakes:
        said = Text(fi=one.fi, sv=one.sv, en=one.en).of(lang)
        yield f"| {escape(said)} | `{one.shown}` | {escape(told(one, lang))} |"


@contextmanager
def _store() -> Iterator[None]:
    """Stand in a folder of its own, with a store that holds one opened case."""
    before = Path.cwd()
    named = os.environ.pop("LSPROCESS_STORE", None)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            with Casebook.open("sqlite:///s.db", clock=lambda: CLOCK) as book:
                list(perform(book, io.BytesIO(_written({**_data(), "case": "r-1"}))))
            yield
        finally:
            os.chdir(before)
            if named is not None:
                os.environ["LSPROCESS_STORE"] = named


def told(mistake: Mistake, lang: Lang) -> str:
    """
    Make a mistake, and give what is said of it; a store with the case r-1 is ``s.db``.

    Raises:
        SystemExit: When it goes well.
    """
    if isinstance(mistake.made, tuple):  # the words of a command
        done = CliRunner().invoke(app, [*mistake.made, "--lang", lang])
        said = done.stderr.strip().splitlines()[-1] if done.exit_code else ""
        said = said.removeprefix("lsprocess: ").removeprefix("Error: ")
    else:
        with Casebook.open("sqlite:///s.db", clock=lambda: CLOCK) as book:
            (answer,) = perform(book, io.BytesIO(_written(mistake.made)))
            said = "" if answer.code == "applied" else _said(answer, lang)
    if not said:
        msg = f"the mistake '{mistake.en}' must go wrong, got no message; mend docs/mistakes.py"
        raise SystemExit(msg)
    return said


def _said(answer: Answer, lang: Lang) -> str:
    return "; ".join(problems_told(answer, lang)) or message(answer, lang)


def _written(made: str | Mapping[str, Any]) -> bytes:
    line = made if isinstance(made, str) else json.dumps({**LINE, **made})
    return line.encode() + b"\n"
