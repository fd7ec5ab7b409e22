"""Rules of sections 51-59 of the Client Data Act: who may be told, by permit or by statute."""

from datetime import date
from typing import Final

from lsprocess.law.acts import ATL, OHL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


DAT_16: Final = Rule(
    id="DAT-16",
    statement=Text(
        fi=(
            "Alaikäinen voi sosiaalihuollossa painavasta syystä kieltää tietojensa antamisen "
            "huoltajalleen, jollei se ole selvästi alaikäisen edun vastaista. Jos alaikäinen tai "
            "huoltaja on asianosainen, edustajalla on silti asianosaisen oikeus saada tietoja."
        ),
        sv=(
            "En minderårig kan inom socialvården av vägande skäl förbjuda att uppgifter om honom "
            "eller henne ges till vårdnadshavaren, om det inte klart strider mot den minderåriges "
            "intresse. Om den minderårige eller vårdnadshavaren är part har företrädaren ändå en "
            "parts rätt att få uppgifter."
        ),
        en=(
            "In social welfare a minor may for a weighty reason forbid giving the minor's data to "
            "a guardian, unless that is clearly against the minor's interest. If the minor or the "
            "guardian is a party, the representative still has a party's right to information."
        ),
    ),
    kinds=("disclosure",),
    sources=(ATL.section("51", 2),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
NET_04: Final = Rule(
    id="NET-04",
    statement=Text(
        fi=(
            "Sosiaalihuolto saa terveydenhuollon tietoja asiakkaan luovutusluvalla, jossa on "
            "yksilöity, mitä tietoja se koskee. Lupaa ei tarvita, kun laki antaa sosiaalihuollon "
            "viranomaiselle oikeuden saada välttämättömät tiedot."
        ),
        sv=(
            "Socialvården får uppgifter från hälso- och sjukvården med klientens tillstånd för "
            "utlämnande, där det specificeras vilka uppgifter det gäller. Tillstånd behövs inte "
            "när lagen ger socialvårdsmyndigheten rätt att få nödvändiga uppgifter."
        ),
        en=(
            "Social welfare gets information from health care with the client's disclosure "
            "permit, which specifies the information. No permit is needed where the statute "
            "entitles the social-welfare authority to necessary information."
        ),
    ),
    kinds=("disclosure",),
    sources=(ATL.section("53", 2), ATL.section("53", 5)),
    confidence="statute",
    from_=date(2024, 1, 1),
)
NET_05: Final = Rule(
    id="NET-05",
    statement=Text(
        fi=(
            "Terveydenhuolto saa sosiaalihuollon asiakastietoja vain luovutusluvalla, jossa on "
            "yksilöity, mitä tietoja se koskee, tai laissa säädetyssä tapauksessa, jossa asiakas "
            "ei kykene antamaan lupaa."
        ),
        sv=(
            "Hälso- och sjukvården får socialvårdens klientuppgifter bara med ett tillstånd för "
            "utlämnande där det specificeras vilka uppgifter det gäller, eller i det i lag "
            "angivna fall där klienten inte är förmögen att ge tillstånd."
        ),
        en=(
            "Health care gets client data of social welfare only with a disclosure permit that "
            "specifies the data, or in the case laid down in the statute where the client is "
            "incapable of giving one."
        ),
    ),
    kinds=("disclosure",),
    sources=(ATL.section("53", 3), ATL.section("53", 6)),
    confidence="statute",
    from_=date(2024, 1, 1),
)
HEA_18: Final = Rule(
    id="HEA-18",
    statement=Text(
        fi=(
            "Koulun psykologin ja kouluterveydenhuollon tiedot ovat terveydenhuollon tietoja: "
            "lastensuojelu saa niitä yksilöidyllä luovutusluvalla tai sen nojalla, mitä laki "
            "säätää välttämättömistä terveydenhuollon tiedoista, ei koulutuksen järjestäjää "
            "koskevan tiedonsaantioikeuden nojalla. Kuraattori on vuodesta 2023 hyvinvointialueen "
            "omaa henkilöstöä, eikä yhteys häneen ole yhteydenotto kouluun."
        ),
        sv=(
            "Uppgifter hos skolans psykolog och skolhälsovården är uppgifter inom hälso- och "
            "sjukvården: barnskyddet får dem med ett specificerat tillstånd för utlämnande eller "
            "med stöd av det som lagen säger om nödvändiga uppgifter inom hälso- och sjukvården, "
            "inte med stöd av rätten att få uppgifter av utbildningsanordnaren. Kuratorn hör "
            "sedan 2023 till välfärdsområdets egen personal, och en kontakt med kuratorn är ingen "
            "kontakt med skolan."
        ),
        en=(
            "What the school's psychologist and school health care know is health-care "
            "information: child welfare gets it with a specified disclosure permit, or under what "
            "the statute says of necessary health-care information, and not under its right to "
            "information from an education provider. Since 2023 the school social worker "
            "(curator) is the wellbeing services county's own staff, and contact with the curator "
            "is no contact with the school."
        ),
    ),
    kinds=("disclosure",),
    sources=(ATL.section("53"), ATL.section("55"), ATL.section("64"), OHL.section("21")),
    confidence="statute",
    from_=date(2024, 1, 1),
    lawyer=True,
)
NET_06: Final = Rule(
    id="NET-06",
    statement=Text(
        fi=(
            "Sosiaalihuollon palvelunantajien välillä tietoja luovutetaan asiakkaan yleisellä "
            "luovutusluvalla, jota asiakas voi rajata kielloilla: ne voivat koskea "
            "rekisterinpitäjää, palvelutehtävää tai yksittäistä asiakirjaa. Lupa tulee käyttöön, "
            "kun palvelunantaja liittyy Kanta-palveluihin, viimeistään 1.9.2026."
        ),
        sv=(
            "Mellan tjänstetillhandahållare inom socialvården lämnas uppgifter ut med klientens "
            "allmänna tillstånd för utlämnande, som klienten kan begränsa med förbud: de kan "
            "gälla en personuppgiftsansvarig, en serviceuppgift eller en enskild handling. "
            "Tillståndet tas i bruk när tjänstetillhandahållaren ansluter sig till "
            "Kanta-tjänsterna, senast 1.9.2026."
        ),
        en=(
            "Between providers of social welfare, data are disclosed with the client's general "
            "disclosure permit, which the client may limit by bans on a controller, a service "
            "task or a single document. The permit comes into use when the provider joins the "
            "Kanta services, on 1 September 2026 at the latest."
        ),
    ),
    kinds=("disclosure",),
    sources=(ATL.section("55"), ATL.section("58"), ATL.section("59")),
    confidence="statute",
    from_=date(2024, 1, 1),
)
HEA_04: Final = Rule(
    id="HEA-04",
    statement=Text(
        fi=(
            "Sosiaalihuolto saa ilman suostumusta ja kiellosta huolimatta antaa toiselle "
            "viranomaiselle tiedot, jotka ovat välttämättömiä hoidon, huollon tai koulutuksen "
            "tarpeen selvittämiseksi tai niiden järjestämiseksi, jos tarve on ilmeinen tai lapsen "
            "etu vaatii tietojen antamista. Yksityiselle koululle, joka ei ole viranomainen, saa "
            "antaa välttämättömät tiedot vain, kun se on välttämätöntä asiakkaan tahdon tai "
            "sosiaalihuollon tarpeen selvittämiseksi tai toimenpiteen toteuttamiseksi."
        ),
        sv=(
            "Socialvården får utan samtycke och trots ett förbud lämna en annan myndighet de "
            "uppgifter som är nödvändiga för att klarlägga behovet av vård, omsorg eller "
            "utbildning eller för att ordna dem, om behovet är uppenbart eller barnets intresse "
            "kräver att uppgifterna lämnas. En privat skola, som inte är en myndighet, får ges "
            "nödvändiga uppgifter bara när det är nödvändigt för att klarlägga klientens vilja "
            "eller behov av socialvård eller för att genomföra en åtgärd."
        ),
        en=(
            "Without consent, and despite a ban, social welfare may disclose to another authority "
            "what is necessary to clarify the need of care, custody or education or to arrange "
            "them, if the need is obvious or the child's interest requires the information. A "
            "private school, which is no authority, may be given necessary information only when "
            "that is necessary to clarify the client's will or need of social welfare or to carry "
            "out a measure."
        ),
    ),
    kinds=("disclosure",),
    sources=(ATL.section("56", 1), ATL.section("56", 2), ATL.section("56", 3)),
    confidence="statute",
    from_=date(2024, 1, 1),
    lawyer=True,
)
HEA_17: Final = Rule(
    id="HEA-17",
    statement=Text(
        fi=(
            "Tietojen antaminen ilman suostumusta koskee asiakasta tai laillista edustajaa, joka "
            "kieltää sen, ja sitä, joka ei kykene arvioimaan asiaa. Huoltaja, jota ei tavoiteta, "
            "ei ole kumpikaan: häneen sovelletaan sitä, mitä säädetään huoltajasta, joka ei voi "
            "osallistua päätökseen."
        ),
        sv=(
            "Att uppgifter får lämnas utan samtycke gäller en klient eller laglig företrädare som "
            "förbjuder det och den som inte kan bedöma saken. En vårdnadshavare som inte nås är "
            "ingendera: på honom eller henne tillämpas det som föreskrivs om en vårdnadshavare "
            "som inte kan delta i beslutet."
        ),
        en=(
            "Disclosure without consent is for a client or legal representative who forbids it, "
            "and for one who cannot judge it. A guardian who cannot be reached is neither: what "
            "is laid down on a guardian who cannot take part in a decision applies."
        ),
    ),
    kinds=("disclosure",),
    sources=(ATL.section("56", 1),),
    confidence="statute",
    from_=date(2024, 1, 1),
    lawyer=True,
)
NET_07: Final = Rule(
    id="NET-07",
    statement=Text(
        fi=(
            "Luovutusluvan antaminen ja kiellon tekeminen on asiakkaalle vapaaehtoista, ja "
            "kumpikin on voimassa, kunnes hän peruuttaa sen."
        ),
        sv=(
            "Det är frivilligt för klienten att ge ett tillstånd för utlämnande och att meddela "
            "ett förbud, och båda gäller tills han eller hon återkallar dem."
        ),
        en=(
            "Giving a disclosure permit or a disclosure ban is voluntary for the client, and "
            "either is valid until the client revokes it."
        ),
    ),
    kinds=("guard",),
    sources=(ATL.section("58", 1),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
