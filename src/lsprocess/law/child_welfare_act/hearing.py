"""The child's view and standing, and a substitute for a guardian who is not impartial: 20-24 §§."""

from typing import Final

from lsprocess.law.acts import LSL
from lsprocess.law.guidance import T_OPEN
from lsprocess.law.rules import Rule
from lsprocess.text import Text


HEA_10: Final = Rule(
    id="HEA-10",
    statement=Text(
        fi=(
            "Lapsen mielipide ja toivomukset selvitetään hienovaraisesti, ja siitä kirjataan tapa "
            "ja pääasiallinen sisältö; lapselle ei kerrota sellaista, mikä vahingoittaisi häntä. "
            "Selvittämisestä saa luopua vain, jos se vaarantaisi lapsen terveyttä tai kehitystä "
            "tai jos se on ilmeisen tarpeetonta."
        ),
        sv=(
            "Barnets åsikt och önskemål utreds taktfullt, och sättet och det huvudsakliga "
            "innehållet antecknas; för barnet berättas inget som skulle skada det. Detta får "
            "lämnas ogjort endast om det skulle äventyra barnets hälsa eller utveckling eller "
            "uppenbart är onödigt."
        ),
        en=(
            "The child's opinion and wishes are found out with tact, and the way and the main "
            "content are recorded; the child is told nothing that would do harm. It may be left "
            "undone only if it would endanger the child's health or development or is obviously "
            "unnecessary."
        ),
    ),
    kinds=("duty", "record"),
    sources=(LSL.section("20", 1), LSL.section("20", 3), LSL.section("20", 4), LSL.section("5")),
    confidence="statute",
)

HEA_09: Final = Rule(
    id="HEA-09",
    statement=Text(
        fi=(
            "Lapselle, joka on täyttänyt 12 vuotta, annetaan tilaisuus tulla kuulluksi "
            "asianosaisena häntä koskevassa lastensuojeluasiassa. Hän voi käyttää omaa "
            "puhevaltaansa huoltajansa rinnalla."
        ),
        sv=(
            "Ett barn som har fyllt 12 år ges tillfälle att bli hört som part i ett "
            "barnskyddsärende som gäller barnet. Barnet kan föra sin egen talan vid sidan av sin "
            "vårdnadshavare."
        ),
        en=(
            "A child of 12 or more is given the hearing of a party in a child welfare case "
            "concerning the child. The child may use an own right to be heard beside the guardian."
        ),
    ),
    kinds=("duty", "guard"),
    sources=(LSL.section("20", 2), LSL.section("21")),
    confidence="statute",
)

OPN_02: Final = Rule(
    id="OPN-02",
    statement=Text(
        fi=(
            "Lastensuojelua voi hakea huoltaja, muu laillinen edustaja tai 12 vuotta täyttänyt "
            "lapsi."
        ),
        sv=(
            "Ansökan om barnskydd kan göras av vårdnadshavaren, en annan laglig företrädare eller "
            "ett barn som har fyllt 12 år."
        ),
        en=(
            "An application for child welfare can be made by a guardian, another legal "
            "representative or a child of 12 or more."
        ),
    ),
    kinds=("guard",),
    sources=(T_OPEN, LSL.section("21")),
    confidence="guidance",
)

HEA_13: Final = Rule(
    id="HEA-13",
    statement=Text(
        fi=(
            "Jos huoltaja ei voi puolueettomasti huolehtia lapsen edusta, lapselle saadaan hänen "
            "sijaansa edunvalvoja. Edunvalvojan määrää tuomioistuin, tai holhousviranomainen "
            "silloin, kun huoltaja ja hyvinvointialue hakevat sitä yhdessä."
        ),
        sv=(
            "Om vårdnadshavaren inte opartiskt kan se till barnets bästa får barnet en "
            "intressebevakare i vårdnadshavarens ställe. Intressebevakaren förordnas av domstol, "
            "eller av förmyndarmyndigheten när vårdnadshavaren och välfärdsområdet ansöker "
            "tillsammans."
        ),
        en=(
            "Where a guardian cannot impartially look after the child's interest, the child gets a "
            "substitute guardian in that guardian's place. A court appoints one, or the "
            "guardianship authority when the guardian and the county apply together."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("22"), LSL.section("24")),
    confidence="statute",
)
