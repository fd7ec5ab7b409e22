"""
Conventions of this library itself: nothing outside it says them in these words.

HEA-07 says what opens the way to a school, FBK-06 how much a notifier may be told; both choose
between readings of the law and await a lawyer.  LIB-01 says that a statute guard cannot be waived,
LIB-02 that a correction leaves the later history standing.
"""

from typing import Final

from lsprocess.law.rules import Rule
from lsprocess.law.source import DESIGN
from lsprocess.text import Text


HEA_07: Final = Rule(
    id="HEA-07",
    statement=Text(
        fi=(
            "Kouluun otetaan yhteyttä joko huoltajien luvalla tai lakiin kirjatulla perusteella, "
            "jolloin perusteen syy ja asiakkaalle kertominen on kirjattava. Oletuksena riittää "
            "vain lupa; lakiperusteet otetaan käyttöön valinnalla."
        ),
        sv=(
            "Skolan kontaktas antingen med vårdnadshavarnas tillstånd eller på en grund i lag, och "
            "då ska skälet till grunden och informationen till klienten antecknas. Som standard "
            "duger bara tillståndet; lagens grunder tas i bruk genom ett val."
        ),
        en=(
            "A school is contacted either with the guardians' permission or on a basis in statute, "
            "and then the reason for the basis and the telling of the client are recorded. By "
            "default only the permission will do; the statutory bases are switched on by an option."
        ),
    ),
    kinds=("guard",),
    sources=(DESIGN,),
    confidence="inference",
    lawyer=True,
)
FBK_06: Final = Rule(
    id="FBK-06",
    statement=Text(
        fi=(
            "Ilmoittajalle annettava palaute on neljätasoista. Tieto vastaanotosta ja käsittelijän "
            "yhteystiedoista sekä yleistieto työn kulusta annetaan ilman suostumusta. Tieto siitä, "
            "että asia on kesken tai päättynyt, ja asian sisältö vaativat suostumuksen tai "
            "kirjatun perusteen."
        ),
        sv=(
            "Anmälaren kan få återkoppling på fyra nivåer. Besked om att anmälan har tagits emot "
            "och handläggarens kontaktuppgifter samt allmän information om arbetets gång ges utan "
            "samtycke. Besked om att ärendet pågår eller har avslutats och uppgifter om dess "
            "innehåll kräver samtycke eller en antecknad grund."
        ),
        en=(
            "Feedback to a notifier has four levels. That the notification was received with the "
            "handler's contact details, and general information on how work goes on, are given "
            "without consent. That the matter is in progress or closed, and what it contains, need "
            "a consent or a recorded basis."
        ),
    ),
    kinds=("disclosure",),
    sources=(DESIGN,),
    confidence="inference",
    lawyer=True,
)
LIB_01: Final = Rule(
    id="LIB-01",
    statement=Text(
        fi=(
            "Käytännöstä voi poiketa kirjatusta syystä vain sosiaalityöntekijä tai johtava "
            "sosiaalityöntekijä. Lakiin perustuvasta edellytyksestä ei voi poiketa kukaan."
        ),
        sv=(
            "Bara en socialarbetare eller en ledande socialarbetare kan göra undantag från en "
            "praxis, och skälet antecknas. Ingen kan göra undantag från ett villkor som bygger på "
            "lag."
        ),
        en=(
            "Only a social worker or a leading social worker can make an exemption from a "
            "practice, for a recorded reason. Nobody can waive a condition that rests on statute."
        ),
    ),
    kinds=("guard",),
    sources=(DESIGN,),
    confidence="inference",
)
LIB_02: Final = Rule(
    id="LIB-02",
    statement=Text(
        fi=(
            "Kirjattu tapahtuma oikaistaan vain, jos sen jälkeinen historia pysyy oikaisun jälkeen "
            "pätevänä."
        ),
        sv=(
            "En antecknad händelse rättas bara om historien efter den fortfarande håller efter "
            "rättelsen."
        ),
        en=(
            "A recorded event is corrected only if the history after it still stands with the "
            "correction."
        ),
    ),
    kinds=("guard", "record"),
    sources=(DESIGN,),
    confidence="inference",
)
