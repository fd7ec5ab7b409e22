"""
Rules of the Client Status Act, 812/2000 (AsL), in its section order.

Its Finnish name is laki sosiaalihuollon asiakkaan asemasta ja oikeuksista.  Read as enacted
together with its amending acts up to 21 February 2025.  What it said of secrecy and disclosure in
sections 14-20 was repealed on 1 January 2024, when the Client Data Act came into force; those rules
ended the day before and bear the number of their successor with a letter.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import ASL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


HEA_05: Final = Rule(
    id="HEA-05",
    statement=Text(
        fi=(
            "Ennen kuin asiakkaasta hankitaan tietoja muualta tai niitä hankittaessa hänelle on "
            "kerrottava, mistä ja mitä tietoja voidaan hankkia hänen suostumuksestaan "
            "riippumatta. Hänelle on annettava tilaisuus tutustua hankittuihin tietoihin ja antaa "
            "niistä selitys."
        ),
        sv=(
            "Innan uppgifter om klienten skaffas från annat håll, eller när de skaffas, ska "
            "klienten få veta varifrån och vilka uppgifter som kan skaffas oberoende av hans "
            "eller hennes samtycke. Klienten ska få tillfälle att ta del av det som har skaffats "
            "och att förklara saken."
        ),
        en=(
            "Before information about a client is obtained from elsewhere, or when it is, the "
            "client must be told from where and what may be obtained regardless of consent. The "
            "client must be given a chance to see what was obtained and to explain."
        ),
    ),
    kinds=("duty",),
    sources=(ASL.section("12", 2),),
    confidence="statute",
    from_=date(2001, 1, 1),
)
HEA_16: Final = Rule(
    id="HEA-16",
    statement=Text(
        fi=(
            "Velvollisuus kertoa asiakkaalle, mistä ja mitä tietoja voidaan hankkia "
            "suostumuksesta riippumatta, on velvollisuus tiedottaa eikä kysyä ennen jokaista "
            "pyyntöä. Myöhemmin asiakas saa nähdä hankitut tiedot ja antaa niistä selityksen; "
            "saako tiedottamista lykätä lapsen turvallisuuden vuoksi, on avoinna."
        ),
        sv=(
            "Skyldigheten att berätta för klienten varifrån och vilka uppgifter som kan skaffas "
            "oberoende av samtycke är en skyldighet att informera och inte att fråga före varje "
            "begäran. Senare får klienten se det som har skaffats och förklara saken; om "
            "informationen får skjutas upp för barnets säkerhets skull är öppet."
        ),
        en=(
            "The duty to tell the client from where and what may be obtained regardless of "
            "consent is a duty to inform, not to ask before each request. Later the client sees "
            "what was obtained and may explain; whether informing may be deferred for the child's "
            "safety is open."
        ),
    ),
    kinds=("duty",),
    sources=(ASL.section("12", 2),),
    confidence="statute",
    from_=date(2001, 1, 1),
    lawyer=True,
)
FBK_01A: Final = Rule(
    id="FBK-01a",
    statement=Text(
        fi=(
            "Ennen vuotta 2024 ilmoituksen tekijällä, koulullakaan, ei ollut lakiin perustuvaa "
            "oikeutta saada tietää, mihin lastensuojeluilmoitus johti. Sosiaalihuollon "
            "asiakastiedot olivat salassa pidettäviä, ja niitä sai antaa vain suostumuksen tai "
            "lain nojalla."
        ),
        sv=(
            "Före 2024 hade varken en skola eller någon annan anmälare lagstadgad rätt att få "
            "veta vad barnskyddsanmälan ledde till. Socialvårdens klientuppgifter var "
            "sekretessbelagda och fick lämnas ut bara med samtycke eller med stöd av lag."
        ),
        en=(
            "Before 2024 a notifier, even a school, had no statutory right to know what a child "
            "welfare notification led to. Client data of social welfare were secret and could be "
            "given only with consent or under a statute."
        ),
    ),
    kinds=("disclosure",),
    sources=(ASL.section("14"), ASL.section("15"), ASL.section("16")),
    confidence="statute",
    from_=date(2001, 1, 1),
    to=date(2023, 12, 31),
)
HEA_04A: Final = Rule(
    id="HEA-04a",
    statement=Text(
        fi=(
            "Ennen vuotta 2024 sosiaalihuolto sai ilman suostumusta ja kiellosta huolimatta antaa "
            "toiselle viranomaiselle tiedot, jotka olivat välttämättömiä hoidon, huollon tai "
            "koulutuksen tarpeen selvittämiseksi tai niiden järjestämiseksi, jos tarve oli "
            "ilmeinen tai lapsen etu vaati tietojen antamista."
        ),
        sv=(
            "Före 2024 fick socialvården utan samtycke och trots ett förbud lämna en annan "
            "myndighet de uppgifter som var nödvändiga för att klarlägga behovet av vård, omsorg "
            "eller utbildning eller för att ordna dem, om behovet var uppenbart eller barnets "
            "intresse krävde att uppgifterna lämnades."
        ),
        en=(
            "Before 2024 social welfare could, without consent and despite a ban, disclose to "
            "another authority what was necessary to clarify the need of care, custody or "
            "education or to arrange them, if the need was obvious or the child's interest "
            "required the information."
        ),
    ),
    kinds=("disclosure",),
    sources=(ASL.section("17"),),
    confidence="statute",
    from_=date(2001, 1, 1),
    to=date(2023, 12, 31),
)
HEA_03A: Final = Rule(
    id="HEA-03a",
    statement=Text(
        fi=(
            "Ennen vuotta 2024 sosiaalihuollon viranomaisella oli oikeus saada pyynnöstä, "
            "maksutta ja salassapidon estämättä muilta viranomaisilta ja koulutuksen "
            "järjestäjiltä tiedot, jotka olennaisesti vaikuttivat asiakkuuteen ja olivat "
            "välttämättömiä asiakkaan tarpeen selvittämiseksi tai huollon järjestämiseksi."
        ),
        sv=(
            "Före 2024 hade socialvårdsmyndigheten rätt att på begäran, avgiftsfritt och trots "
            "sekretessen få de uppgifter av andra myndigheter och av utbildningsanordnare som "
            "väsentligt påverkade klientrelationen och var nödvändiga för att klarlägga klientens "
            "behov eller ordna vården."
        ),
        en=(
            "Before 2024 the social-welfare authority was entitled, on request, free of charge "
            "and despite secrecy, to the information from other authorities and education "
            "providers that essentially affected the client relationship and was necessary to "
            "clarify the client's need or to arrange care."
        ),
    ),
    kinds=("guard", "disclosure"),
    sources=(ASL.section("20"),),
    confidence="statute",
    from_=date(2001, 1, 1),
    to=date(2023, 12, 31),
)
NET_15: Final = Rule(
    id="NET-15",
    statement=Text(
        fi=(
            "Sosiaalihuollon viranomainen, nykyisin hyvinvointialue, voi saada virka-apua muilta "
            "viranomaisilta, joiden on annettava sille siinä tarvittavat tiedot."
        ),
        sv=(
            "Socialvårdsmyndigheten, numera välfärdsområdet, kan få handräckning av andra "
            "myndigheter, som ska ge den de uppgifter som den behöver."
        ),
        en=(
            "The social-welfare authority, today the wellbeing services county, may get executive "
            "assistance from other authorities, which must give it the data that it needs."
        ),
    ),
    kinds=("guard",),
    sources=(ASL.section("22"),),
    confidence="statute",
    from_=date(2001, 1, 1),
)
