"""
Rules of the Administrative Procedure Act, hallintolaki 434/2003 (HL), in its section order.

Read as enacted together with its amending acts up to 21 February 2025.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import HL, LSL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


HEA_11: Final = Rule(
    id="HEA-11",
    statement=Text(
        fi=(
            "Yleisen hallinto-oikeuden mukaan 15 vuotta täyttänyt käyttää itse puhevaltaa "
            "huoltajansa rinnalla. Lastensuojelun asioissa ikäraja on 12 vuotta."
        ),
        sv=(
            "Enligt den allmänna förvaltningsrätten har den som har fyllt 15 år egen talerätt vid "
            "sidan av vårdnadshavaren. I barnskyddsärenden är åldersgränsen 12 år."
        ),
        en=(
            "Under general administrative law a minor of 15 has separate standing beside the "
            "guardian. In child welfare matters the age is 12."
        ),
    ),
    kinds=("guard",),
    sources=(HL.section("14", 3), LSL.section("21")),
    confidence="statute",
)
FBK_08: Final = Rule(
    id="FBK-08",
    statement=Text(
        fi=(
            "Viranomaisen on vastattava asianosaisen kysymyksiin asian etenemisestä ja annettava "
            "pyynnöstä arvio päätöksen ajankohdasta. Ilmoituksen tekijä ei ole asianosainen "
            "pelkän ilmoituksen perusteella."
        ),
        sv=(
            "Myndigheten ska svara på en parts frågor om hur ärendet framskrider och på begäran "
            "uppskatta när beslutet ges. En anmälare är inte part bara på grund av sin anmälan."
        ),
        en=(
            "An authority must answer a party's questions on how the case proceeds and on request "
            "estimate when it will be decided. A notifier is not a party merely because of the "
            "notification."
        ),
    ),
    kinds=("duty",),
    sources=(HL.section("23", 2), HL.section("11")),
    confidence="statute",
    from_=date(2004, 1, 1),
    lawyer=True,
)
HEA_08: Final = Rule(
    id="HEA-08",
    statement=Text(
        fi=(
            "Asianosaista on kuultava ennen asian ratkaisemista, ja hänelle on kerrottava "
            "kuulemisen tarkoitus ja määräaika. Kuulematta saa jättää viidessä laissa luetellussa "
            "tapauksessa, esimerkiksi jos kuuleminen vaarantaisi päätöksen tarkoituksen, viivytys "
            "aiheuttaisi huomattavaa haittaa tai kuuleminen on ilmeisen tarpeetonta."
        ),
        sv=(
            "En part ska höras innan ärendet avgörs och ska få veta hörandets syfte och "
            "tidsfristen. Parten får lämnas ohörd i fem fall som anges i lagen, till exempel om "
            "hörandet skulle äventyra syftet med beslutet, om dröjsmålet skulle orsaka betydande "
            "olägenhet eller om hörandet är uppenbart onödigt."
        ),
        en=(
            "A party must be heard before the matter is decided, and be told the purpose of the "
            "hearing and its time limit. It may be skipped in five cases listed in the statute, "
            "for example where it would endanger the purpose of the decision, where delay would "
            "do considerable harm or where it is obviously unnecessary."
        ),
    ),
    kinds=("duty", "guard"),
    sources=(HL.section("34"), HL.section("36")),
    confidence="statute",
)
DL_22: Final = Rule(
    id="DL-22",
    statement=Text(
        fi=(
            "Tavallisena kirjeenä lähetetyn tiedoksiannon katsotaan tulleen perille seitsemäntenä "
            "päivänä lähettämisestä, jollei muuta näytetä; lähettämispäivää ei lasketa, ja myös "
            "muut päivät kuin arkipäivät lasketaan."
        ),
        sv=(
            "En delgivning som har sänts som vanligt brev anses ha kommit fram den sjunde dagen "
            "efter avsändandet, om inte något annat visas; avsändningsdagen räknas inte med, men "
            "andra dagar än vardagar räknas."
        ),
        en=(
            "A notice sent as an ordinary letter is presumed received on the seventh day after "
            "sending unless shown otherwise; the day of sending is not counted, days other than "
            "business days are."
        ),
    ),
    kinds=("deadline",),
    sources=(HL.section("59", 2),),
    confidence="statute",
)
