"""
Rules of the Basic Education Act, perusopetuslaki 628/1998 (POL), in its section order.

Read as enacted together with its amending acts up to 21 February 2025; section 41 is used.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import POL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


NET_13: Final = Rule(
    id="NET-13",
    statement=Text(
        fi=(
            "Koulutuksen järjestäjällä on oikeus saada sosiaali- tai terveydenhuollon "
            "viranomaiselta salassapidon estämättä ja maksutta tiedot, jotka ovat välttämättömiä "
            "oppilaan opetuksen järjestämiseksi. Vanhempien lupaa siihen ei tarvita."
        ),
        sv=(
            "En utbildningsanordnare har rätt att trots sekretessen och avgiftsfritt få de "
            "uppgifter av en social- eller hälsovårdsmyndighet som är nödvändiga för att ordna "
            "elevens undervisning. Föräldrarnas tillstånd behövs inte."
        ),
        en=(
            "An education provider is entitled to get from a social or health authority, despite "
            "secrecy and free of charge, the data that are necessary for arranging a pupil's "
            "education. The parents' permission is not needed."
        ),
    ),
    kinds=("disclosure",),
    sources=(POL.section("41", 4),),
    confidence="statute",
    from_=date(2010, 8, 1),
)
