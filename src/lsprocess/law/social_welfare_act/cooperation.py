"""The client plan and cooperation between authorities: sections 39-41."""

from datetime import date
from typing import Final

from lsprocess.law.acts import SHL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


PLN_05A: Final = Rule(
    id="PLN-05a",
    statement=Text(
        fi=(
            "Vuoden 2024 loppuun sosiaalihuollon asiakassuunnitelmaan kirjattiin asiakkaan ja "
            "työntekijän arviot tuen tarpeesta, tarvittavat palvelut alkamisineen ja kestoineen, "
            "tapaamisten tiheys, vahvuudet, yhteiset tavoitteet, asiakkuuden arvioitu kesto, eri "
            "alojen kumppanit vastuineen sekä seuranta."
        ),
        sv=(
            "Till utgången av 2024 antecknades i socialvårdens klientplan klientens och "
            "arbetstagarens bedömning av stödbehovet, nödvändiga tjänster med start och "
            "varaktighet, hur ofta man träffas, styrkor, gemensamma mål, den uppskattade "
            "varaktigheten, samarbetsparter inom olika sektorer och deras ansvar samt uppföljning."
        ),
        en=(
            "Until the end of 2024 a client plan of social welfare held both the client's and the "
            "worker's assessment of the need of support, the necessary services with their start "
            "and duration, how often to meet, strengths, joint goals, the estimated duration, the "
            "partners of different sectors with their responsibilities, and follow-up."
        ),
    ),
    kinds=("record",),
    sources=(SHL.section("39", 2),),
    confidence="statute",
    from_=date(2015, 4, 1),
    to=date(2024, 12, 31),
)
PLN_05: Final = Rule(
    id="PLN-05",
    statement=Text(
        fi=(
            "Sosiaalihuollon asiakassuunnitelmaan kirjataan asiakkaan ja työntekijän arviot tuen "
            "tarpeesta, tarvittavat palvelut alkamisineen ja kestoineen, tapaamisten tiheys, "
            "vahvuudet, yhteiset tavoitteet, asiakkuuden arvioitu kesto, eri alojen kumppanit "
            "vastuineen sekä seuranta. Lisäksi kirjataan elämäntilanteen vaikutus toimintakykyyn "
            "ja asiakkaan ehdotus palvelujen toteuttamistavaksi."
        ),
        sv=(
            "I socialvårdens klientplan antecknas klientens och arbetstagarens bedömning av "
            "stödbehovet, nödvändiga tjänster med start och varaktighet, hur ofta man träffas, "
            "styrkor, gemensamma mål, den uppskattade varaktigheten, samarbetsparter inom olika "
            "sektorer och deras ansvar samt uppföljning. Dessutom antecknas hur livssituationen "
            "påverkar funktionsförmågan och klientens förslag till hur tjänsterna genomförs."
        ),
        en=(
            "A client plan of social welfare holds both the client's and the worker's assessment "
            "of the need of support, the necessary services with their start and duration, how "
            "often to meet, strengths, joint goals, the estimated duration, the partners of "
            "different sectors with their responsibilities, and follow-up. It also holds how the "
            "life situation affects the ability to function, and the client's proposal of how to "
            "provide the services."
        ),
    ),
    kinds=("record",),
    sources=(SHL.section("39", 2),),
    confidence="statute",
    from_=date(2025, 1, 1),
)
PLN_07: Final = Rule(
    id="PLN-07",
    statement=Text(
        fi=(
            "Sosiaalihuollolle ja muille aloille voidaan tehdä yksi yhteinen suunnitelma asiakkaan "
            "suostumuksella."
        ),
        sv=(
            "Med klientens samtycke kan en enda gemensam plan göras upp för socialvården och andra "
            "sektorer."
        ),
        en=(
            "With the client's consent one joint plan may be made for social welfare and other "
            "sectors."
        ),
    ),
    kinds=("guard",),
    sources=(SHL.section("39", 3),),
    confidence="statute",
    from_=date(2015, 4, 1),
)
NET_03: Final = Rule(
    id="NET-03",
    statement=Text(
        fi=(
            "Jos asiakkaan tarpeisiin ei voida vastata sosiaalihuollon omin keinoin, hänen "
            "suostumuksellaan otetaan yhteyttä viranomaiseen, jolle asia ensisijaisesti kuuluu."
        ),
        sv=(
            "Om klientens behov inte kan tillgodoses enbart inom socialvården, kontaktas med "
            "klientens samtycke den myndighet som i första hand ansvarar för saken."
        ),
        en=(
            "Where the client's needs cannot be met by social welfare alone, the authority "
            "primarily responsible is contacted with the client's consent."
        ),
    ),
    kinds=("guard",),
    sources=(SHL.section("40", 1),),
    confidence="statute",
    from_=date(2015, 4, 1),
)
FBK_07: Final = Rule(
    id="FBK-07",
    statement=Text(
        fi=(
            "Kun sosiaalihuolto ottaa asiakkaan suostumuksella yhteyttä toiseen viranomaiseen, "
            "tämän on, jälleen asiakkaan suostumuksella, kerrottava viipymättä, mihin toimiin se "
            "on ryhtynyt. Ilmoittajan oikeudesta saada tietoa lastensuojelulta säännös ei sano "
            "mitään."
        ),
        sv=(
            "När socialvården med klientens samtycke kontaktar en annan myndighet ska denna, också "
            "med klientens samtycke, utan dröjsmål berätta vilka åtgärder den har vidtagit. "
            "Bestämmelsen säger inget om anmälarens rätt att få veta något av barnskyddet."
        ),
        en=(
            "When social welfare contacts another authority with the client's consent, that "
            "authority must, again with the client's consent, say without delay what it has done. "
            "The provision gives a notifier no right to learn anything from child welfare."
        ),
    ),
    kinds=("duty", "disclosure"),
    sources=(SHL.section("40", 1), SHL.section("40", 2)),
    confidence="statute",
    from_=date(2015, 4, 1),
)
ASM_12: Final = Rule(
    id="ASM-12",
    statement=Text(
        fi=(
            "Muiden viranomaisten, kuten koulun, on osallistuttava palvelutarpeen arviointiin ja "
            "asiakassuunnitelman tekoon, kun niistä vastaava työntekijä pyytää."
        ),
        sv=(
            "Andra myndigheter, till exempel skolan, ska delta i bedömningen av servicebehovet och "
            "i arbetet med klientplanen på begäran av den arbetstagare som ansvarar för dem."
        ),
        en=(
            "Other authorities, such as the school, must take part in the service needs assessment "
            "and the client plan when the worker responsible for them asks."
        ),
    ),
    kinds=("duty",),
    sources=(SHL.section("41", 1),),
    confidence="statute",
    from_=date(2015, 4, 1),
)
NET_01: Final = Rule(
    id="NET-01",
    statement=Text(
        fi=(
            "Vastuussa oleva viranomainen huolehtii, että asiantuntemusta on käytettävissä "
            "riittävästi ja että eri alojen palvelut muodostavat asiakkaan edun mukaisen "
            "kokonaisuuden."
        ),
        sv=(
            "Den ansvariga myndigheten ser till att det finns tillräcklig sakkunskap och att olika "
            "sektorers tjänster bildar en helhet som är till klientens bästa."
        ),
        en=(
            "The responsible authority sees that enough expertise is available and that the "
            "services of all sectors form a whole in the client's interest."
        ),
    ),
    kinds=("duty",),
    sources=(SHL.section("41", 1), SHL.section("41", 2)),
    confidence="statute",
    from_=date(2015, 4, 1),
)
