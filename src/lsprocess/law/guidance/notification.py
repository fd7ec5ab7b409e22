"""Guidance on making and receiving child welfare notifications and joint contacts."""

from typing import Final

from lsprocess.law.guidance.documents import KOULU, T_JOINT, T_NOTIF, T_PHONE, VARK
from lsprocess.law.rules import Rule
from lsprocess.text import Text


NOT_06: Final = Rule(
    id="NOT-06",
    statement=Text(
        fi=(
            "Jos yhteydenottoa ei voida tehdä yhdessä tai perhe kieltäytyy siitä, vaikka "
            "ilmoituksen edellytykset täyttyvät, ammattihenkilö tekee lastensuojeluilmoituksen "
            "viipymättä."
        ),
        sv=(
            "Om kontakten inte kan tas gemensamt, eller om familjen vägrar fast förutsättningarna "
            "för en anmälan finns, gör den yrkesutbildade personen utan dröjsmål en "
            "barnskyddsanmälan."
        ),
        en=(
            "Where a joint contact cannot be made, or the family refuses it although the criteria "
            "of a notification are met, the professional makes a child welfare notification "
            "without delay."
        ),
    ),
    kinds=("duty",),
    sources=(T_JOINT,),
    confidence="guidance",
)
NOT_07: Final = Rule(
    id="NOT-07",
    statement=Text(
        fi=(
            "Yhteydenotto tehdään yhdessä vanhemman kanssa, jolla on lapsen huolto. Vanhemmalle, "
            "joka ei ole huoltaja, ei anneta salassa pidettäviä tietoja lapsesta eikä toisesta "
            "vanhemmasta."
        ),
        sv=(
            "Kontakten tas tillsammans med en förälder som har vårdnaden om barnet. En förälder "
            "som inte är vårdnadshavare får inga sekretessbelagda uppgifter om barnet eller den "
            "andra föräldern."
        ),
        en=(
            "A joint contact is made with a parent who has custody of the child. A parent without "
            "custody is not given secret data on the child or on the other parent."
        ),
    ),
    kinds=("disclosure",),
    sources=(T_JOINT,),
    confidence="guidance",
)
NOT_09: Final = Rule(
    id="NOT-09",
    statement=Text(
        fi=(
            "Ammattihenkilö ei voi tehdä ilmoitusta nimettömänä, ja perheelle kerrotaan aina, mikä "
            "viranomainen ilmoituksen teki. Yksityishenkilö voi pyytää, ettei hänen nimeään "
            "kerrota; siihen kysytään syy."
        ),
        sv=(
            "En yrkesutbildad person kan inte göra en anonym anmälan, och familjen får alltid veta "
            "vilken myndighet som gjorde den. En privatperson kan be att inte bli nämnd vid namn "
            "och tillfrågas då om skälet."
        ),
        en=(
            "A professional cannot notify anonymously, and the family is always told which "
            "authority notified. A private person may ask not to be named and is then asked for "
            "the reason."
        ),
    ),
    kinds=("guard", "disclosure"),
    sources=(VARK, T_PHONE),
    confidence="guidance",
)
NOT_11: Final = Rule(
    id="NOT-11",
    statement=Text(
        fi=(
            "Ilmoitusvelvollisuus on henkilökohtainen, eikä sitä saa viivyttää siirtämällä asiaa "
            "esihenkilölle. Lastensuojelusta voi kysyä neuvoa, kun lapsen henkilöllisyys ei tule "
            "ilmi."
        ),
        sv=(
            "Anmälningsskyldigheten är personlig och får inte fördröjas genom att saken lämnas "
            "över till en chef. Barnskyddet kan rådfrågas utan att barnets identitet röjs."
        ),
        en=(
            "The duty to notify is personal and may not be delayed by passing the matter to a "
            "superior. Child welfare may be asked for advice without revealing who the child is."
        ),
    ),
    kinds=("guard",),
    sources=(KOULU,),
    confidence="guidance",
)
NOT_12: Final = Rule(
    id="NOT-12",
    statement=Text(
        fi=(
            "Ilmoituksessa annetaan tiedossa olevat lapsen henkilötiedot, ilmoituksen syy ja tieto "
            "siitä, onko ilmoituksesta kerrottu lapselle tai huoltajalle."
        ),
        sv=(
            "I anmälan anges de personuppgifter om barnet som är kända, orsaken till anmälan och "
            "om barnet eller vårdnadshavaren har informerats om den."
        ),
        en=(
            "A notification gives the identity data of the child that are known, the reason for "
            "it, and whether the child or a guardian has been told of it."
        ),
    ),
    kinds=("record",),
    sources=(T_NOTIF,),
    confidence="guidance",
)
NOT_13: Final = Rule(
    id="NOT-13",
    statement=Text(
        fi=(
            "Ilmoituksen vastaanottaja kysyy konkreettiset havainnot ja ovatko ne ilmoittajan "
            "omia, koskeeko huoli perheen kaikkia lapsia, mitä on jo yritetty, mihin muihin "
            "viranomaisiin on oltu yhteydessä, tietävätkö perhe ja lapsi ilmoituksesta, mitä "
            "ilmoittaja odottaa sekä ilmoittajan yhteystiedot."
        ),
        sv=(
            "Den som tar emot anmälan frågar efter konkreta iakttagelser och om de är anmälarens "
            "egna, om oron gäller alla barn i familjen, vad som redan har prövats, vilka andra "
            "myndigheter som har kontaktats, om familjen och barnet känner till anmälan, vad "
            "anmälaren förväntar sig samt anmälarens kontaktuppgifter."
        ),
        en=(
            "Whoever receives a notification asks for concrete observations and whether they are "
            "the notifier's own, whether the worry concerns every child of the family, what has "
            "already been tried, which other authorities have been contacted, whether the family "
            "and the child know, what the notifier expects, and the notifier's contact details."
        ),
    ),
    kinds=("record",),
    sources=(T_PHONE,),
    confidence="guidance",
)
NOT_14: Final = Rule(
    id="NOT-14",
    statement=Text(
        fi="Lastensuojeluilmoitusta ei lähetetä suojaamattomalla sähköpostilla.",
        sv="En barnskyddsanmälan skickas inte med oskyddad e-post.",
        en="A child welfare notification is never sent by unprotected e-mail.",
    ),
    kinds=("guard",),
    sources=(T_NOTIF,),
    confidence="guidance",
)
