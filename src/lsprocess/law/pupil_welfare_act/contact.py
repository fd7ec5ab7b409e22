"""Contacting the services of pupil welfare: sections 16-17."""

from datetime import date
from typing import Final

from lsprocess.law.acts import OHL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


PUP_04A: Final = Rule(
    id="PUP-04a",
    statement=Text(
        fi=(
            "Vuoden 2022 loppuun koulun työntekijän, joka arvioi oppilaan tarvitsevan "
            "opiskeluhuollon palveluja, oli otettava viipymättä yhteyttä psykologiin tai "
            "kuraattoriin yhdessä oppilaan kanssa."
        ),
        sv=(
            "Till utgången av 2022 skulle en anställd vid skolan som bedömde att en elev behövde "
            "elevhälsans tjänster utan dröjsmål tillsammans med eleven kontakta psykologen eller "
            "kuratorn."
        ),
        en=(
            "Until the end of 2022 a school employee who judged that a pupil needed services of "
            "pupil welfare had to contact the psychologist or curator without delay, together with "
            "the pupil."
        ),
    ),
    kinds=("duty",),
    sources=(OHL.section("16", 1),),
    confidence="statute",
    from_=date(2014, 8, 1),
    to=date(2022, 12, 31),
)
PUP_04: Final = Rule(
    id="PUP-04",
    statement=Text(
        fi=(
            "Koulun työntekijä, joka arvioi oppilaan tarvitsevan opiskeluhuollon palveluja, ottaa "
            "viipymättä yhdessä oppilaan kanssa yhteyttä kouluterveydenhuoltoon, psykologiin tai "
            "kuraattoriin ja antaa tarvittavat tiedot."
        ),
        sv=(
            "En anställd vid skolan som bedömer att en elev behöver elevhälsans tjänster kontaktar "
            "utan dröjsmål tillsammans med eleven skolhälsovården, psykologen eller kuratorn och "
            "ger de uppgifter som behövs."
        ),
        en=(
            "A school employee who judges that a pupil needs services of pupil welfare contacts "
            "school health care, the psychologist or the curator without delay, together with the "
            "pupil, and gives the information needed."
        ),
    ),
    kinds=("duty",),
    sources=(OHL.section("16", 1),),
    confidence="statute",
    from_=date(2023, 1, 1),
)
PUP_05: Final = Rule(
    id="PUP-05",
    statement=Text(
        fi=(
            "Jos yhteyttä ei otettu yhdessä oppilaan kanssa, hänelle kerrotaan siitä, ja hän saa "
            "keskustella sen syistä viimeistään seitsemäntenä oppilaitoksen työpäivänä."
        ),
        sv=(
            "Om kontakten inte togs tillsammans med eleven, får eleven veta om den och kan tala om "
            "orsakerna till den senast den sjunde arbetsdagen vid läroanstalten."
        ),
        en=(
            "Where the contact was not made together with the pupil, the pupil is told of it and "
            "may discuss the reasons no later than on the seventh working day of the school."
        ),
    ),
    kinds=("deadline",),
    sources=(OHL.section("16", 2),),
    confidence="statute",
    from_=date(2014, 8, 1),
)
DL_12: Final = Rule(
    id="DL-12",
    statement=Text(
        fi=(
            "Oppilas, jota ilman yhteydenotto tehtiin, saa keskustella asiasta viimeistään "
            "seitsemäntenä oppilaitoksen työpäivänä yhteydenotosta, kiireellisessä asiassa samana "
            "tai seuraavana työpäivänä."
        ),
        sv=(
            "En elev utan vars medverkan kontakten togs får tala om saken senast den sjunde "
            "arbetsdagen vid läroanstalten efter kontakten, i brådskande fall samma eller följande "
            "arbetsdag."
        ),
        en=(
            "A pupil without whom the contact was made may discuss it no later than on the seventh "
            "working day of the school after the contact, in an urgent matter on the same or the "
            "next working day."
        ),
    ),
    kinds=("deadline",),
    sources=(OHL.section("16", 2),),
    confidence="statute",
    from_=date(2014, 8, 1),
)
PUP_06: Final = Rule(
    id="PUP-06",
    statement=Text(
        fi=(
            "Huoltajalle kerrotaan yhteydenotosta opiskeluhuoltoon, jollei oppilas ole kieltänyt "
            "sitä tai laista muuta johdu."
        ),
        sv=(
            "Vårdnadshavaren får veta att elevhälsan har kontaktats, om inte eleven har förbjudit "
            "det eller lagen säger något annat."
        ),
        en=(
            "The guardian is told that pupil welfare was contacted, unless the pupil has forbidden "
            "it or the law says otherwise."
        ),
    ),
    kinds=("duty",),
    sources=(OHL.section("16", 3), OHL.section("18", 2)),
    confidence="statute",
    from_=date(2023, 1, 1),
)
PUP_23: Final = Rule(
    id="PUP-23",
    statement=Text(
        fi=(
            "Vuoden 2022 loppuun muukin kuin koulun työntekijä, siis myös lastensuojelun "
            "työntekijä, joka sai tehtävässään tietää oppilaan tarvitsevan tukea, saattoi "
            "salassapidon estämättä ottaa yhteyttä koulun psykologiin tai kuraattoriin."
        ),
        sv=(
            "Till utgången av 2022 kunde också andra än skolans anställda, alltså även en "
            "arbetstagare inom barnskyddet, som i sitt uppdrag fick veta att en elev behövde stöd "
            "trots sekretessen kontakta skolans psykolog eller kurator."
        ),
        en=(
            "Until the end of 2022 others than school staff, a child welfare worker too, who in "
            "their work learned that a pupil needed support might contact the school's "
            "psychologist or curator despite secrecy."
        ),
    ),
    kinds=("disclosure",),
    sources=(OHL.section("16", 3),),
    confidence="statute",
    from_=date(2014, 8, 1),
    to=date(2022, 12, 31),
    lawyer=True,
)
PUP_22: Final = Rule(
    id="PUP-22",
    statement=Text(
        fi="Kouluterveydenhuoltoon saa yhteyden samana arkipäivänä virka-aikana.",
        sv="Skolhälsovården kan kontaktas samma dag på vardagar under tjänstetid.",
        en="School health care can be contacted the same day, on weekdays in office hours.",
    ),
    kinds=("deadline",),
    sources=(OHL.section("17", 2),),
    confidence="statute",
    from_=date(2023, 9, 1),
)
