"""Rules of sections 4-11 of the Client Data Act: secrecy, what a task lets one use, and logs."""

from datetime import date
from typing import Final

from lsprocess.law.acts import ATL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


DAT_01: Final = Rule(
    id="DAT-01",
    statement=Text(
        fi=(
            "Sosiaali- ja terveydenhuollon asiakastiedot ovat salassa pidettäviä pysyvästi: "
            "salassapito ei pääty ajan kulumiseen."
        ),
        sv=(
            "Kunduppgifter inom social- och hälsovården är permanent sekretessbelagda: "
            "sekretessen upphör inte med tiden."
        ),
        en=(
            "Client data of social welfare and health care are permanently secret: the secrecy "
            "does not end with time."
        ),
    ),
    kinds=("disclosure",),
    sources=(ATL.section("4", 1),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
FBK_01: Final = Rule(
    id="FBK-01",
    statement=Text(
        fi=(
            "Ilmoituksen tekijällä, koulullakaan, ei ole lakiin perustuvaa oikeutta saada tietää, "
            "mihin lastensuojeluilmoitus johti. Asiakastiedot ovat pysyvästi salassa pidettäviä, "
            "ja niitä saa antaa vain suostumuksen tai lain nojalla."
        ),
        sv=(
            "Varken en skola eller någon annan anmälare har lagstadgad rätt att få veta vad "
            "barnskyddsanmälan ledde till. Klientuppgifterna är permanent sekretessbelagda och "
            "får lämnas ut bara med samtycke eller med stöd av lag."
        ),
        en=(
            "A notifier, even a school, has no statutory right to know what a child welfare "
            "notification led to. Client data are permanently secret and may be given only with "
            "consent or under a statute."
        ),
    ),
    kinds=("disclosure",),
    sources=(ATL.section("4"), ATL.section("5"), ATL.section("6")),
    confidence="statute",
    from_=date(2024, 1, 1),
)
MTG_19: Final = Rule(
    id="MTG-19",
    statement=Text(
        fi=(
            "Neuvotteluun osallistuvan on pidettävä salassa, mitä hän on siinä saanut tietää "
            "asiakkaasta. Sama velvollisuus on asiakkaalla ja tämän edustajalla muita koskevista "
            "tiedoista."
        ),
        sv=(
            "Den som deltar i en diskussion i klientens ärende ska hemlighålla det som han eller "
            "hon där har fått veta om klienten. Klienten och dennes företrädare har samma "
            "skyldighet i fråga om uppgifter om andra."
        ),
        en=(
            "Whoever takes part in a negotiation must keep secret what they learned there about "
            "the client. The client and the client's representative have the same duty as to data "
            "on others."
        ),
    ),
    kinds=("disclosure",),
    sources=(ATL.section("5"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DAT_02: Final = Rule(
    id="DAT-02",
    statement=Text(
        fi=(
            "Asiakastietoja saa käyttää vain siltä osin kuin ne ovat työtehtävässä "
            "välttämättömiä. Asiakkuuden tai muun tehtävän, johon käyttö perustuu, on oltava "
            "varmistettu tietoteknisesti."
        ),
        sv=(
            "Kunduppgifter får användas bara till den del de är nödvändiga i arbetsuppgiften. Den "
            "klientrelation eller annan uppgift som användningen grundar sig på ska vara "
            "säkerställd med datateknik."
        ),
        en=(
            "Client data may be used only as far as the task at work makes it necessary. The "
            "client relationship or other task that the use rests on must be verified by "
            "information technology."
        ),
    ),
    kinds=("guard",),
    sources=(ATL.section("9", 1),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DAT_04: Final = Rule(
    id="DAT-04",
    statement=Text(
        fi=(
            "Asiakastietojen jokainen käyttö ja jokainen luovutus on kirjattava lokiin, kunkin "
            "rekisterin osalta erikseen."
        ),
        sv=(
            "Varje användning och varje utlämnande av kunduppgifter ska antecknas i en logg, "
            "särskilt för varje register."
        ),
        en=(
            "Every use and every disclosure of client data must be logged, separately for each "
            "register."
        ),
    ),
    kinds=("duty",),
    sources=(ATL.section("10", 1),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DAT_05: Final = Rule(
    id="DAT-05",
    statement=Text(
        fi=(
            "Käyttölokista on käytävä ilmi, mitä tietoja on käytetty ja minkä palvelunantajan "
            "tietoja ne ovat, käyttäjän nimi ja yksilöivä tunnus, käytön tarkoitus ja ajankohta."
        ),
        sv=(
            "Av användningsloggen ska framgå vilka uppgifter som har använts och vilken "
            "tjänstetillhandahållares uppgifter de är, användarens namn och unika kod, ändamålet "
            "med användningen och tidpunkten."
        ),
        en=(
            "The use log shows what data were used and whose data they are (the service "
            "provider), the user's name and unique identifier, the purpose of the use and its "
            "time."
        ),
    ),
    kinds=("record",),
    sources=(ATL.section("10", 2),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DAT_06: Final = Rule(
    id="DAT-06",
    statement=Text(
        fi=(
            "Luovutuslokista on käytävä ilmi, millaisia tietoja on luovutettu ja minkä "
            "palvelunantajan tietoja ne ovat, luovuttaja, saaja, ajankohta ja tarkoitus sekä lain "
            "säännös, luovutuslupa tai suostumus, johon luovutus perustui."
        ),
        sv=(
            "Av utlämningsloggen ska framgå vilket slags uppgifter som har lämnats ut och vilken "
            "tjänstetillhandahållares uppgifter de är, vem som lämnade ut dem och vem som fick "
            "dem, tidpunkten och ändamålet samt den bestämmelse, det tillstånd för utlämnande "
            "eller det samtycke som utlämnandet grundade sig på."
        ),
        en=(
            "The disclosure log shows what kind of data were disclosed and whose data they are "
            "(the service provider), who disclosed and who received them, the time and the "
            "purpose, and the provision, disclosure permit or consent that the disclosure rested "
            "on."
        ),
    ),
    kinds=("record",),
    sources=(ATL.section("10", 3),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DAT_07: Final = Rule(
    id="DAT-07",
    statement=Text(
        fi=(
            "Asiakas saa kirjallisesta pyynnöstä maksutta tiedon siitä, kuka on käyttänyt tai "
            "saanut hänen tietojaan ja millä perusteella, kahden kuukauden kuluessa. Yli kaksi "
            "vuotta vanhoja lokitietoja ei anneta ilman erityistä syytä, ja kieltäytymisestä "
            "tehdään kirjallinen päätös."
        ),
        sv=(
            "Klienten får på skriftlig begäran, avgiftsfritt och inom två månader, veta vem som "
            "har använt eller fått uppgifter om honom eller henne och på vilken grund. "
            "Logguppgifter som är över två år gamla lämnas inte ut utan särskilda skäl, och om en "
            "vägran fattas ett skriftligt beslut."
        ),
        en=(
            "On a written request the client is told, free of charge and within two months, who "
            "has used or received the client's data and on what basis. Log data older than two "
            "years are not given without a special reason, and a refusal is made by a written "
            "decision."
        ),
    ),
    kinds=("deadline", "disclosure"),
    sources=(ATL.section("11"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DL_17: Final = Rule(
    id="DL-17",
    statement=Text(
        fi=(
            "Lokitiedot on annettava asiakkaalle kahden kuukauden kuluessa hänen kirjallisesta "
            "pyynnöstään; pyynnön päivää ei lasketa."
        ),
        sv=(
            "Logguppgifterna ska lämnas till klienten inom två månader från hans eller hennes "
            "skriftliga begäran; dagen för begäran räknas inte med."
        ),
        en=(
            "Log information must be given to the client within two months of the client's "
            "written request; the day of the request is not counted."
        ),
    ),
    kinds=("deadline",),
    sources=(ATL.section("11"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
