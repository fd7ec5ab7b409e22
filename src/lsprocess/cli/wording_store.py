"""What the commands of stores say, in Finnish, Swedish and English."""

from typing import Final

from lsprocess.text import Text


CHECKED: Final = Text(
    fi="Tarkistettu: asioita {cases}, tapahtumia {events}.",
    sv="Granskat: ärenden {cases}, händelser {events}.",
    en="Checked: cases {cases}, events {events}.",
)
SOUND: Final = Text(
    fi="Kaikki on niin kuin pitää.",
    sv="Allt är som det ska vara.",
    en="All is as it must be.",
)
FAULTS: Final = Text(fi="Tietovarasto", sv="Datalagret", en="The store")
UNREADABLE: Final = Text(
    fi="Asiat, joita ei voi lukea", sv="Ärenden som inte kan läsas", en="Cases that cannot be read"
)
STALE: Final = Text(
    fi="Kirjaukset, joiden nojaama liitetty asia oli jo muuttunut",
    sv="Anteckningar som bygger på ett länkat ärende som redan hade ändrats",
    en="Entries that rest on a linked case which had already changed",
)
INDEX: Final = Text(
    fi="Asiat, joista hakemisto sanoo muuta kuin ne itse; korjaa valitsimella --rebuild-index",
    sv="Ärenden om vilka registret säger annat än de själva; rätta med --rebuild-index",
    en="Cases of which the index says something else than they do; mend it with --rebuild-index",
)
AUDIT: Final = Text(
    fi="Paikat, joissa lokitiedosto sanoo muuta kuin tietovarasto",
    sv="Platser där loggfilen säger annat än datalagret",
    en="Positions where the audit file says something else than the store",
)
REBUILT: Final = Text(
    fi="Hakemisto tehtiin uudelleen.", sv="Registret gjordes om.", en="The index was made anew."
)
RESTORED: Final = Text(
    fi="Suojaukset tehtiin uudelleen.", sv="Skydden gjordes om.", en="The guards were made anew."
)
