"""Rules of sections 37-44 of the Client Data Act: what social welfare records."""

from datetime import date
from typing import Final

from lsprocess.law.acts import ATL, LSL, SHL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


OPN_07: Final = Rule(
    id="OPN-07",
    statement=Text(
        fi=(
            "Palvelunantajan velvollisuus kirjata asiakastiedot alkaa, kun se saa tietää palvelun "
            "tarpeesta. Lastensuojelussa kirjataan asian vireilletulosta alkaen."
        ),
        sv=(
            "Tjänstetillhandahållarens skyldighet att anteckna klientuppgifter inträder när den "
            "får veta om behovet av service. Inom barnskyddet antecknas uppgifterna från det att "
            "ärendet inleds."
        ),
        en=(
            "A service provider's duty to record client data begins when it learns of the need of "
            "service. In child welfare everything is recorded from the opening of the case on."
        ),
    ),
    kinds=("duty",),
    sources=(ATL.section("37", 1), LSL.section("33", 1)),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DAT_15: Final = Rule(
    id="DAT-15",
    statement=Text(
        fi=(
            "Jokaisessa sosiaalihuollon asiakasasiakirjassa on mainittava, mihin palvelutehtävään "
            "se kuuluu."
        ),
        sv="I varje klienthandling inom socialvården ska anges vilken serviceuppgift den hör till.",
        en="Every social-welfare client document must name the service task that it belongs to.",
    ),
    kinds=("record",),
    sources=(ATL.section("37", 2),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DAT_14: Final = Rule(
    id="DAT-14",
    statement=Text(
        fi=(
            "Sosiaalihuollon asiakasasiakirjasta käyvät ilmi asiakirjan nimi, asiakas ja hänen "
            "tunnuksensa, palvelunjärjestäjä ja palvelun tuottaja, laatija asemineen sekä "
            "ajankohta. Lisäksi kirjataan hyvinvointialue, asiakkuuden alkaminen, vastaava "
            "työntekijä, turvakielto, asiakkuuden päättyminen ja sen peruste sekä, kun niillä on "
            "merkitystä, huoltaja ja muun vanhemman tiedonsaantioikeus."
        ),
        sv=(
            "Av en klienthandling inom socialvården framgår handlingens namn, klienten och dennes "
            "identifieringskod, serviceanordnaren och den som producerar servicen, "
            "upphovspersonen och dennes ställning samt tidpunkten. Dessutom antecknas "
            "välfärdsområdet, klientrelationens början, den ansvariga arbetstagaren, en "
            "spärrmarkering, klientrelationens slut och grunden för det samt, när de har "
            "betydelse, vårdnadshavaren och den andra förälderns rätt att få uppgifter."
        ),
        en=(
            "A social-welfare client document shows its name, the client and the client's "
            "identifier, the organiser and the producer of the service, the author and the "
            "author's position, and the time. Also recorded are the wellbeing services county, "
            "the beginning of the client relationship, the responsible worker, a non-disclosure "
            "order, the end of the relationship and its ground and, when they matter, the "
            "guardian and a non-custodial parent's right to information."
        ),
    ),
    kinds=("record",),
    sources=(ATL.section("38"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
CLI_11: Final = Rule(
    id="CLI-11",
    statement=Text(
        fi="Kun asiakkuus päättyy, kirjataan päättymisen ajankohta ja peruste.",
        sv="När klientrelationen avslutas antecknas tidpunkten och grunden för avslutningen.",
        en="When a client relationship ends, the time and the ground of its end are recorded.",
    ),
    kinds=("record",),
    sources=(ATL.section("38", 2, 5), SHL.section("34", 2)),
    confidence="statute",
    from_=date(2024, 1, 1),
)
HEA_06: Final = Rule(
    id="HEA-06",
    statement=Text(
        fi=(
            "Jokaisesta muualta saadusta tiedosta saajan on voitava osoittaa, mitä saatiin, "
            "keneltä ja milloin, kuka tietoa pyysi, mihin lain säännökseen tai suostumukseen "
            "saanti perustui ja mitä tarkoitusta varten tieto hankittiin."
        ),
        sv=(
            "Om varje uppgift som har fåtts någon annanstans ifrån ska mottagaren kunna visa vad "
            "som erhölls, av vem och när, vem som bad om uppgiften, vilken bestämmelse eller "
            "vilket samtycke erhållandet grundade sig på och för vilket ändamål uppgiften "
            "skaffades."
        ),
        en=(
            "For every item obtained from elsewhere the receiver must be able to show what was "
            "obtained, from whom and when, who asked for it, what provision or consent it rested "
            "on and for what purpose it was obtained."
        ),
    ),
    kinds=("record",),
    sources=(ATL.section("39"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DAT_17: Final = Rule(
    id="DAT-17",
    statement=Text(
        fi=(
            "Kun alaikäinen kieltää tietojensa antamisen huoltajalle, kirjataan kielto ja sen "
            "painava syy. Jos kieltoa ei hyväksytä, kirjataan perusteet siihen."
        ),
        sv=(
            "När en minderårig förbjuder att uppgifter om honom eller henne ges till "
            "vårdnadshavaren antecknas förbudet och det vägande skälet till det. Om förbudet inte "
            "godkänns antecknas grunderna för det."
        ),
        en=(
            "When a minor forbids giving the minor's data to a guardian, the ban and its weighty "
            "reason are recorded. If the ban is not accepted, the grounds of that are recorded."
        ),
    ),
    kinds=("record",),
    sources=(ATL.section("40"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
NOT_16: Final = Rule(
    id="NOT-16",
    statement=Text(
        fi=(
            "Asian vireilletuloa koskeviin asiakirjoihin kirjataan tuen tarve, vireilletulon "
            "perusteet, kuka pani asian vireille ja milloin."
        ),
        sv=(
            "I handlingarna om inledandet av ett ärende antecknas behovet av stöd, grunderna för "
            "inledandet, vem som inledde ärendet och när."
        ),
        en=(
            "The documents of the opening of a case record the need of support, the grounds, who "
            "opened the case and when."
        ),
    ),
    kinds=("record",),
    sources=(ATL.section("41"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
ASM_11: Final = Rule(
    id="ASM-11",
    statement=Text(
        fi=(
            "Palvelutarpeen arvioon kirjataan tarvittaessa myös laillisen edustajan, omaisen tai "
            "muun henkilön näkemys sekä arvio siitä, miten suunnitelman tavoitteet ovat "
            "toteutuneet."
        ),
        sv=(
            "I bedömningen av servicebehovet antecknas vid behov också den lagliga företrädarens, "
            "en anhörigs eller någon annans åsikt samt en utvärdering av hur målen i planen har "
            "nåtts."
        ),
        en=(
            "Where needed, the service needs assessment also records the view of the legal "
            "representative, a relative or another person, and an evaluation of how the goals of "
            "the plan were met."
        ),
    ),
    kinds=("record",),
    sources=(ATL.section("42"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
PLN_06: Final = Rule(
    id="PLN-06",
    statement=Text(
        fi=(
            "Asiakassuunnitelmaan kirjataan myös arvioon perustuva palvelun tarve, kuvaus "
            "palveluista, tavoitteet ja keinot niihin pääsemiseksi sekä asiakasta auttavat "
            "yksityishenkilöt ja heidän tehtävänsä."
        ),
        sv=(
            "I klientplanen antecknas också det servicebehov som grundar sig på bedömningen, en "
            "beskrivning av servicen, målen och medlen för att nå dem samt de privatpersoner som "
            "hjälper klienten och deras uppgifter."
        ),
        en=(
            "The client plan also records the need based on the assessment, a description of the "
            "services, the goals and the means to reach them, and the private persons who help "
            "the client and their tasks."
        ),
    ),
    kinds=("record",),
    sources=(ATL.section("43"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
MTG_16: Final = Rule(
    id="MTG-16",
    statement=Text(
        fi=(
            "Asiakaskertomukseen kirjataan tapahtumat, joissa asiakkaan asiaa on käsitelty, "
            "milloin tukea on annettu ja ketkä ovat osallistuneet."
        ),
        sv=(
            "I klientrapporten antecknas de händelser där klientens ärende har behandlats, när "
            "stöd har getts och vilka som har deltagit."
        ),
        en=(
            "The client report records the events in which the client's matter was handled, when "
            "support was given and who took part."
        ),
    ),
    kinds=("record",),
    sources=(ATL.section("44"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
