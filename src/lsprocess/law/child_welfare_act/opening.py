"""How a case opens, urgent need, and the decision that was due until March 2015: 26 § 1-2 mom."""

from datetime import date
from typing import Final

from lsprocess.law.acts import LSL
from lsprocess.law.guidance import T_OPEN
from lsprocess.law.rules import Rule
from lsprocess.text import Text


OPN_01: Final = Rule(
    id="OPN-01",
    statement=Text(
        fi=(
            "Lastensuojeluasia tulee vireille hakemuksesta tai kun lastensuojelun työntekijä "
            "muutoin saa tietää lapsesta, joka mahdollisesti tarvitsee lastensuojelua. "
            "Lastensuojeluilmoitus on yksi tapa."
        ),
        sv=(
            "Ett barnskyddsärende inleds på ansökan eller när en arbetstagare inom barnskyddet på "
            "annat sätt får veta om ett barn som eventuellt behöver barnskydd. En "
            "barnskyddsanmälan är ett sätt."
        ),
        en=(
            "A child welfare case opens on application, or when a child welfare worker otherwise "
            "learns of a child who may need it. A child welfare notification is one way."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("26", 1),),
    confidence="statute",
    from_=date(2015, 4, 1),
)

OPN_03: Final = Rule(
    id="OPN-03",
    statement=Text(
        fi=(
            "Kiireellinen lastensuojelun tarve arvioidaan heti vireilletulon jälkeen. Kiireelliset "
            "toimet eivät poista velvollisuutta tehdä palvelutarpeen arviointi."
        ),
        sv=(
            "Ett brådskande behov av barnskydd bedöms genast när ärendet har inletts. Brådskande "
            "åtgärder upphäver inte skyldigheten att bedöma servicebehovet."
        ),
        en=(
            "An urgent need of child welfare is assessed immediately after the opening. Urgent "
            "measures do not remove the duty to make the service needs assessment."
        ),
    ),
    kinds=("duty", "deadline"),
    sources=(LSL.section("26", 2), T_OPEN),
    confidence="statute",
    from_=date(2008, 1, 1),
)

DL_01: Final = Rule(
    id="DL-01",
    statement=Text(
        fi=(
            "Kiireellinen lastensuojelun tarve arvioidaan heti vireilletulosta; laissa ei ole "
            "tuntimäärää."
        ),
        sv=(
            "Ett brådskande behov av barnskydd bedöms genast från inledandet; lagen anger inget "
            "antal timmar."
        ),
        en=(
            "An urgent need of child welfare is assessed immediately from the opening; the Act "
            "gives no number of hours."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("26", 2),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

ASM_03A: Final = Rule(
    id="ASM-03a",
    statement=Text(
        fi=(
            "Ennen huhtikuuta 2015 lastensuojelun tarpeen selvittämiseen ryhtymisestä oli "
            "päätettävä viimeistään seitsemäntenä arkipäivänä ilmoituksen tai yhteydenoton "
            "saapumisesta."
        ),
        sv=(
            "Före april 2015 skulle det senast den sjunde vardagen efter att anmälan eller "
            "kontakten kommit in avgöras om barnskyddsbehovet skulle utredas."
        ),
        en=(
            "Before April 2015 it had to be decided by the seventh business day from receipt of "
            "the notification or contact whether to investigate the need for child welfare."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("26", 2),),
    confidence="statute",
    from_=date(2008, 1, 1),
    to=date(2015, 3, 31),
)

DL_05: Final = Rule(
    id="DL-05",
    statement=Text(
        fi=(
            "Ennen huhtikuuta 2015 päätös selvittämisestä oli tehtävä viimeistään seitsemäntenä "
            "arkipäivänä; saapumispäivää ei laskettu."
        ),
        sv=(
            "Före april 2015 skulle beslutet om utredning fattas senast den sjunde vardagen; "
            "ankomstdagen räknades inte."
        ),
        en=(
            "Before April 2015 the decision on an investigation was due on the seventh business "
            "day at the latest; the day of receipt was not counted."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("26", 2),),
    confidence="statute",
    from_=date(2008, 1, 1),
    to=date(2015, 3, 31),
)
