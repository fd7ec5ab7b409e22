"""The words of diagrams and tables in the three languages."""

from collections.abc import Mapping
from typing import Final

from lsprocess.law.limit import Unit
from lsprocess.process import Level
from lsprocess.text import Text


STATES: Final = Text(fi="Tilat", sv="Tillstånd", en="States")
ARCS: Final = Text(fi="Siirtymät", sv="Övergångar", en="Arcs")
FACTS: Final = Text(
    fi="Kirjaukset, joissa tila ei muutu",
    sv="Anteckningar som inte ändrar tillståndet",
    en="Facts that leave the state as it is",
)
GUARDS: Final = Text(fi="Edellytykset", sv="Villkor", en="Guards")
DUTIES: Final = Text(fi="Velvollisuudet", sv="Skyldigheter", en="Duties")
ROLES: Final = Text(fi="Roolit", sv="Roller", en="Roles")

STATE: Final = Text(fi="Tila", sv="Tillstånd", en="State")
ACTION: Final = Text(fi="Toimenpide", sv="Åtgärd", en="Action")
ARC: Final = Text(fi="Mistä → mihin", sv="Från → till", en="From → to")
WHERE: Final = Text(fi="Missä tiloissa", sv="I vilka tillstånd", en="In which states")
GUARD: Final = Text(fi="Edellytys", sv="Villkor", en="Guard")
LEVEL: Final = Text(fi="Taso", sv="Nivå", en="Level")
SOURCES: Final = Text(fi="Lähteet", sv="Källor", en="Sources")
UNMET: Final = Text(fi="Kun se ei täyty", sv="När det inte är uppfyllt", en="When it is not met")
REMEDY: Final = Text(fi="Miten se täyttyy", sv="Hur det uppfylls", en="How to meet it")
DUTY: Final = Text(fi="Velvollisuus", sv="Skyldighet", en="Duty")
TASK: Final = Text(fi="Mitä on tehtävä", sv="Vad som ska göras", en="What must be done")
BY_WHEN: Final = Text(fi="Määräaika", sv="Tidsfrist", en="By when")
ROLE: Final = Text(fi="Rooli", sv="Roll", en="Role")
NAME: Final = Text(fi="Nimi", sv="Namn", en="Name")
KIND: Final = Text(fi="Alku tai loppu", sv="Början eller slut", en="Start or end")

START: Final = Text(fi="alku", sv="början", en="start")
FINAL: Final = Text(fi="loppu", sv="slut", en="end")
URGENT: Final = Text(fi="kiireellinen tie", sv="den brådskande vägen", en="urgent path")

ANY: Final = Text(fi="kaikki tilat", sv="alla tillstånd", en="any state")
ANY_OPEN: Final = Text(fi="kaikki avoimet tilat", sv="alla öppna tillstånd", en="any open state")
ANY_BUT: Final = Text(
    fi="kaikki tilat paitsi {states}",
    sv="alla tillstånd utom {states}",
    en="any state but {states}",
)
ANY_OPEN_BUT: Final = Text(
    fi="kaikki avoimet tilat paitsi {states}",
    sv="alla öppna tillstånd utom {states}",
    en="any open state but {states}",
)

QUOTED: Final = Text(fi="”{name}”", sv="”{name}”", en="“{name}”")

LEVELS: Final[Mapping[Level, Text]] = {
    "statute": Text(fi="laki", sv="lag", en="statute"),
    "practice": Text(fi="käytäntö", sv="praxis", en="practice"),
    "local": Text(fi="paikallinen", sv="lokalt", en="local"),
}

UNITS: Final[Mapping[Unit, Text]] = {
    "at_once": Text(fi="heti, samana päivänä", sv="genast, samma dag", en="at once, the same day"),
    "business_days": Text(
        fi="viimeistään {amount}. arkipäivänä",
        sv="senast den {amount}:e vardagen",
        en="by business day {amount}",
    ),
    "days": Text(
        fi="{amount} päivän kuluessa", sv="inom {amount} dagar", en="within {amount} days"
    ),
    "weeks": Text(
        fi="{amount} viikon kuluessa", sv="inom {amount} veckor", en="within {amount} weeks"
    ),
    "months": Text(
        fi="{amount} kuukauden kuluessa", sv="inom {amount} månader", en="within {amount} months"
    ),
    "days_counted_in": Text(
        fi="{amount} päivää, ensimmäinen mukaan lukien",
        sv="{amount} dagar, den första medräknad",
        en="{amount} days, the first counted in",
    ),
    "agreed": Text(fi="sovittuna päivänä", sv="på överenskommen dag", en="on the day agreed on"),
}

LEGEND_URGENT: Final = Text(
    fi="Paksu viiva: kiireellinen tie, jolla ei odoteta suostumusta.",
    sv="Tjock linje: den brådskande vägen, där inget samtycke inväntas.",
    en="Thick line: the urgent path, which waits for no consent.",
)
LEGEND_PRACTICE: Final = Text(
    fi="Katkoviiva: edellytyksenä myös suositeltu käytäntö.",
    sv="Streckad linje: villkor också enligt rekommenderad praxis.",
    en="Dashed line: guarded also by recommended practice.",
)
LEGEND_FINAL: Final = Text(
    fi="Kaksoisreuna: lopputila.", sv="Dubbel ram: sluttillstånd.", en="Double border: final state."
)
