"""
Rules of the time limits act, laki säädettyjen määräaikain laskemisesta 150/1930 (MAL).

In its section order, each rule numbered after its section.  The consolidated text was read,
followed up to act 1053/2023.  Section 1 speaks of limits to be observed at a court or another
authority: whether section 5 also gives an authority more time for its own duty is open.
"""

from typing import Final

from lsprocess.law.acts import MAL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


MAL_01: Final = Rule(
    id="MAL-01",
    statement=Text(
        fi=(
            "Laki koskee määräaikoja, joita on noudatettava tuomioistuimessa tai muussa "
            "viranomaisessa. Viranomaisen oman velvollisuuden määräajasta siinä ei erikseen "
            "säädetä."
        ),
        sv=(
            "Lagen gäller tidsfrister som ska iakttas hos en domstol eller någon annan myndighet. "
            "Om fristen för en myndighets egen skyldighet säger den ingenting särskilt."
        ),
        en=(
            "The act is on time limits to be observed at a court or another authority. It does "
            "not speak separately of the time limit of an authority's own duty."
        ),
    ),
    kinds=("deadline",),
    sources=(MAL.section("1"),),
    confidence="statute",
    lawyer=True,
)
MAL_02: Final = Rule(
    id="MAL-02",
    statement=Text(
        fi=(
            "Päivää, josta määräaika alkaa, ei lasketa siihen: ensimmäinen laskettava päivä on "
            "seuraava."
        ),
        sv=(
            "Den dag från vilken en tidsfrist börjar räknas inte med: den första dag som räknas "
            "är nästa."
        ),
        en=(
            "The day from which a time limit runs is not counted in it: the first day counted is "
            "the next."
        ),
    ),
    kinds=("deadline",),
    sources=(MAL.section("2"),),
    confidence="statute",
)
MAL_03: Final = Rule(
    id="MAL-03",
    statement=Text(
        fi=(
            "Viikkoina, kuukausina tai vuosina annettu määräaika päättyy samannimisenä "
            "viikonpäivänä tai saman numeron päivänä kuin se alkoi. Jos viimeisessä kuukaudessa "
            "ei ole sitä päivää, aika päättyy kuukauden viimeisenä päivänä."
        ),
        sv=(
            "En tidsfrist i veckor, månader eller år slutar på den veckodag eller det datum som "
            "motsvarar den dag då den började. Om den sista månaden saknar den dagen slutar tiden "
            "på månadens sista dag."
        ),
        en=(
            "A time limit in weeks, months or years ends on the day of the same name or number as "
            "the day from which it runs. If the last month has no such day, it ends on the last "
            "day of that month."
        ),
    ),
    kinds=("deadline",),
    sources=(MAL.section("3"),),
    confidence="statute",
)
MAL_04: Final = Rule(
    id="MAL-04",
    statement=Text(
        fi=(
            "Määräaika, joka lasketaan taaksepäin jostakin päivästä, lasketaan samalla tavalla "
            "kuin eteenpäin."
        ),
        sv="En tidsfrist som räknas bakåt från en viss dag räknas på samma sätt som framåt.",
        en=(
            "A time limit that is counted backwards from a day is counted in the same way as "
            "forwards."
        ),
    ),
    kinds=("deadline",),
    sources=(MAL.section("4"),),
    confidence="statute",
)
MAL_05: Final = Rule(
    id="MAL-05",
    statement=Text(
        fi=(
            "Jos määräajan viimeinen päivä on pyhäpäivä, itsenäisyyspäivä, vapunpäivä, joulu- tai "
            "juhannusaatto tai arkilauantai, asian saa hoitaa vielä ensimmäisenä arkipäivänä sen "
            "jälkeen. Avoinna on, pidentääkö tämä viranomaisen oman velvollisuuden määräaikaa."
        ),
        sv=(
            "Om tidsfristens sista dag är en helgdag, självständighetsdagen, första maj, jul- "
            "eller midsommarafton eller en helgfri lördag, får det som ska göras göras den första "
            "vardagen därefter. Om detta förlänger fristen för en myndighets egen skyldighet är "
            "öppet."
        ),
        en=(
            "If the last day of a time limit is a holiday, Independence Day, May Day, Christmas "
            "Eve, Midsummer Eve or a working Saturday, the act may be done on the first business "
            "day after it. Whether this extends the time limit of an authority's own duty is "
            "open."
        ),
    ),
    kinds=("deadline",),
    sources=(MAL.section("5"),),
    confidence="statute",
    lawyer=True,
)
MAL_06: Final = Rule(
    id="MAL-06",
    statement=Text(
        fi=(
            "Se, mikä on tehtävä viranomaisessa, on tehtävä määräajan viimeisenä päivänä ennen "
            "viraston sulkemista."
        ),
        sv=(
            "Det som ska göras hos en myndighet ska på tidsfristens sista dag göras innan "
            "ämbetsverket stänger."
        ),
        en=(
            "What must be done at an authority must be done on the last day of the time limit "
            "before the office closes."
        ),
    ),
    kinds=("deadline",),
    sources=(MAL.section("6"),),
    confidence="statute",
)
