"""Practices of network cooperation in after-care (S4)."""

from typing import Final

from lsprocess.law.rules import Rule
from lsprocess.law.seeds.documents import S4
from lsprocess.text import Text


AFT_13: Final = Rule(
    id="AFT-13",
    statement=Text(
        fi=(
            "Jälkihuollon verkostotapaamisesta on hyötyä, kun se on asiakkaalle ennakoitava ja "
            "turvallinen, rakenne on selkeä, tapaaminen lähtee asiakkaasta ja on ajankohtainen, "
            "tilanteesta syntyy yhteinen ymmärrys, asiakas kokee ammattilaisten sovittavan työnsä "
            "yhteen ja mukana on luotettu, tuttu työntekijä."
        ),
        sv=(
            "Ett nätverksmöte inom eftervården är till nytta när det är förutsägbart och tryggt "
            "för klienten, strukturen är klar, mötet utgår från klienten och är aktuellt, en "
            "gemensam förståelse av situationen växer fram, klienten känner att de professionella "
            "samordnar sitt arbete och en bekant arbetstagare som klienten litar på är med."
        ),
        en=(
            "A network meeting of after-care is useful when it is predictable and safe for the "
            "client, its structure is clear, it starts from the client and is current, a shared "
            "understanding of the situation is built, the client feels that the professionals "
            "coordinate their work, and a trusted, familiar worker is present."
        ),
    ),
    kinds=("guard",),
    sources=(S4,),
    confidence="seed",
)
AFT_14: Final = Rule(
    id="AFT-14",
    statement=Text(
        fi=(
            "Jälkihuollossa tunnistetaan nuoren verkostot ja kutsutaan ne yhteiseen työhön. "
            "Sovitaan, missä ja miten yhteistyöstä sovitaan; yhteistyö on aina kaksisuuntaista."
        ),
        sv=(
            "Inom eftervården identifieras den ungas nätverk och bjuds in till gemensamt arbete. "
            "Man kommer överens om var och hur samarbetet avtalas; samarbetet går alltid i båda "
            "riktningarna."
        ),
        en=(
            "In after-care the young person's networks are identified and invited to joint work. "
            "It is agreed where and how cooperation is agreed on; cooperation always goes both "
            "ways."
        ),
    ),
    kinds=("duty", "record"),
    sources=(S4,),
    confidence="seed",
)
AFT_15: Final = Rule(
    id="AFT-15",
    statement=Text(
        fi=(
            "Jälkihuollon palvelut jaetaan neljään pakettiin: tehostetun tuen palvelut, vahvan "
            "tuen palvelut, neuvonta ja nopeat palvelut sekä yhteydenpitopalvelut."
        ),
        sv=(
            "Eftervårdens tjänster delas in i fyra paket: tjänster för intensifierat stöd, "
            "tjänster för starkt stöd, rådgivning och snabba tjänster samt kontakttjänster."
        ),
        en=(
            "The services of after-care come in four packages: intensified support, strong "
            "support, advice and quick services, and keep-in-touch services."
        ),
    ),
    kinds=("guard",),
    sources=(S4,),
    confidence="seed",
)
AFT_16: Final = Rule(
    id="AFT-16",
    statement=Text(
        fi=(
            "Nuoren läheisverkostoa ja perhettä on tuettava, jotta nuori voi kuntoutua "
            "jälkihuollossa."
        ),
        sv=(
            "Den ungas närståendenätverk och familj ska stödjas för att den unga ska kunna "
            "rehabiliteras inom eftervården."
        ),
        en=(
            "The young person's close network and family must be supported so that the young "
            "person can recover in after-care."
        ),
    ),
    kinds=("duty",),
    sources=(S4,),
    confidence="seed",
)
