"""Emergency placement: 38-38 a §§."""

from datetime import date
from typing import Final

from lsprocess.law.acts import LSL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


CLI_14: Final = Rule(
    id="CLI-14",
    statement=Text(
        fi=(
            "Lapsen kiireellinen sijoitus kestää enintään 30 päivää, ja sitä voi jatkaa enintään "
            "30 päivällä."
        ),
        sv=(
            "En brådskande placering av ett barn varar högst 30 dagar och kan förlängas med högst "
            "30 dagar."
        ),
        en=(
            "A child's emergency placement lasts at most 30 days and can be continued for at most "
            "30 days."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("38", 2), LSL.section("38 a")),
    confidence="statute",
    from_=date(2016, 1, 1),
)

DL_14: Final = Rule(
    id="DL-14",
    statement=Text(
        fi=(
            "Kiireellisen sijoituksen 30 päivään luetaan tosiasiallisen sijoittamisen päivä, tai "
            "päätöspäivä, jos se on aikaisempi. Viimeinen päivä ei siirry pyhäpäivän vuoksi."
        ),
        sv=(
            "I den brådskande placeringens 30 dagar räknas dagen för den faktiska placeringen in, "
            "eller beslutsdagen om den är tidigare. Den sista dagen flyttas inte för en helgdag."
        ),
        en=(
            "The 30 days of an emergency placement include the day of the actual placement, or of "
            "the decision if that is earlier. The last day does not move for a holiday."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("38", 2), LSL.section("38 a")),
    confidence="statute",
    from_=date(2016, 1, 1),
)
