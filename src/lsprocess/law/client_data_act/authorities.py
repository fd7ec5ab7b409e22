"""Rules of sections 62-64 of the Client Data Act: the police, and what authorities must tell."""

from datetime import date
from typing import Final

from lsprocess.law.acts import ATL, OHL, POL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


NET_14: Final = Rule(
    id="NET-14",
    statement=Text(
        fi=(
            "Palvelunantaja saa kertoa poliisille sen, mikä on välttämätöntä henkeen tai "
            "terveyteen kohdistuvan uhkan arvioimiseksi. Koulun ja opiskeluhuollon puolella "
            "samasta säädetään niiden omissa laeissa."
        ),
        sv=(
            "En tjänstetillhandahållare får berätta för polisen det som är nödvändigt för att "
            "bedöma ett hot mot liv eller hälsa. För skolans och elevhälsans del föreskrivs det "
            "om samma sak i deras egna lagar."
        ),
        en=(
            "A service provider may tell the police what is necessary to assess a threat to life "
            "or health. For schools and for pupil and student welfare the same is laid down in "
            "their own statutes."
        ),
    ),
    kinds=("disclosure",),
    sources=(ATL.section("62"), POL.section("40", 5), OHL.section("23", 4)),
    confidence="statute",
    from_=date(2024, 1, 1),
)
HEA_03: Final = Rule(
    id="HEA-03",
    statement=Text(
        fi=(
            "Sosiaalihuollon viranomaisella on oikeus saada pyynnöstä, maksutta ja salassapidon "
            "estämättä valtion ja kunnan viranomaisilta sekä koulutuksen järjestäjiltä tiedot, "
            "jotka olennaisesti vaikuttavat asiakkuuteen ja ovat välttämättömiä asiakkaan tarpeen "
            "selvittämiseksi tai huollon järjestämiseksi."
        ),
        sv=(
            "Socialvårdsmyndigheten har rätt att på begäran, avgiftsfritt och trots sekretessen "
            "få de uppgifter av statliga och kommunala myndigheter och av utbildningsanordnare "
            "som väsentligt påverkar klientrelationen och är nödvändiga för att klarlägga "
            "klientens behov eller ordna vården."
        ),
        en=(
            "On request, free of charge and despite secrecy, the social-welfare authority is "
            "entitled to the information from state and municipal authorities and education "
            "providers that essentially affects the client relationship and is necessary to "
            "clarify the client's need or to arrange care."
        ),
    ),
    kinds=("guard", "disclosure"),
    sources=(ATL.section("64", 1),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
