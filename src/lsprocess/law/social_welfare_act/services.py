"""The personal social worker, the close network and the decision on services: sections 42-45."""

from datetime import date
from typing import Final

from lsprocess.law.acts import SHL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


CLI_08A: Final = Rule(
    id="CLI-08a",
    statement=Text(
        fi=(
            "Vuoden 2022 loppuun asiakkaalle nimettiin sosiaalihuollon omatyöntekijä, jollei "
            "hänellä ollut muuta nimettyä työntekijää tai nimeäminen ollut ilmeisen tarpeetonta."
        ),
        sv=(
            "Till utgången av 2022 utsågs för klienten en egen kontaktperson inom socialvården, om "
            "klienten inte hade någon annan utsedd arbetstagare eller det var uppenbart onödigt."
        ),
        en=(
            "Until the end of 2022 a personal social worker was named for the client of social "
            "welfare unless the client had another named worker or it was obviously unnecessary."
        ),
    ),
    kinds=("duty",),
    sources=(SHL.section("42"),),
    confidence="statute",
    from_=date(2015, 4, 1),
    to=date(2022, 12, 31),
)
CLI_08: Final = Rule(
    id="CLI-08",
    statement=Text(
        fi=(
            "Asiakkaalle nimetään sosiaalihuollon omatyöntekijä, jollei hänellä ole muuta nimettyä "
            "työntekijää tai nimeäminen ole ilmeisen tarpeetonta. Erityistä tukea tarvitsevan "
            "asiakkaan omatyöntekijä on virkasuhteinen sosiaalityöntekijä."
        ),
        sv=(
            "För klienten utses en egen kontaktperson inom socialvården, om klienten inte har "
            "någon annan utsedd arbetstagare eller det är uppenbart onödigt. För en klient i behov "
            "av särskilt stöd är kontaktpersonen en socialarbetare i tjänsteförhållande."
        ),
        en=(
            "A personal social worker is named for the client of social welfare unless the client "
            "has another named worker or it is obviously unnecessary. For a client in need of "
            "special support it is a social worker in public office."
        ),
    ),
    kinds=("duty",),
    sources=(SHL.section("42"),),
    confidence="statute",
    from_=date(2023, 1, 1),
)
ASM_13: Final = Rule(
    id="ASM-13",
    statement=Text(
        fi=(
            "Palvelutarpeen arvioinnissa kartoitetaan asiakkaan läheisverkosto. Ilman asiakkaan "
            "suostumusta läheisiltä voi pyytää tietoja vain, jos asiakas ei ilmeisesti kykene "
            "huolehtimaan itsestään ja tiedot ovat välttämättömiä, tai jos lapsen etu sitä vaatii."
        ),
        sv=(
            "Vid bedömningen av servicebehovet kartläggs klientens närståendenätverk. Utan "
            "klientens samtycke får uppgifter begäras bara om klienten uppenbart inte kan ta hand "
            "om sig själv och uppgifterna är nödvändiga eller om barnets bästa kräver det."
        ),
        en=(
            "The client's close network is mapped in the service needs assessment. Without the "
            "client's consent data may be asked only if the client is obviously unable to look "
            "after themselves and the data are necessary, or if the child's interest requires it."
        ),
    ),
    kinds=("guard", "disclosure"),
    sources=(SHL.section("43"),),
    confidence="statute",
    from_=date(2015, 4, 1),
)
CLI_13: Final = Rule(
    id="CLI-13",
    statement=Text(
        fi=(
            "Sosiaalihuollon palveluista tehdään kirjallinen päätös. Kiireetön päätös pannaan "
            "toimeen kolmen kuukauden kuluessa asian vireilletulosta, jollei erityisestä syystä "
            "muuta johdu."
        ),
        sv=(
            "Ett skriftligt beslut fattas om tjänster inom socialvården. Ett icke-brådskande "
            "beslut verkställs inom tre månader från det att ärendet inleddes, om det inte finns "
            "särskilda skäl till något annat."
        ),
        en=(
            "A written decision is made on services of social welfare. A non-urgent decision is "
            "implemented within three months of the opening of the case unless there is a special "
            "reason."
        ),
    ),
    kinds=("deadline",),
    sources=(SHL.section("45"),),
    confidence="statute",
    from_=date(2015, 4, 1),
)
DL_09A: Final = Rule(
    id="DL-09a",
    statement=Text(
        fi=(
            "Huhtikuun 2025 loppuun sosiaalihuollon päätös oli pantava toimeen kolmen kuukauden "
            "kuluessa asian vireilletulosta."
        ),
        sv=(
            "Till utgången av april 2025 skulle ett beslut om socialvård verkställas inom tre "
            "månader från det att ärendet inleddes."
        ),
        en=(
            "Until the end of April 2025 a decision on social welfare had to be implemented within "
            "three months of the opening of the case."
        ),
    ),
    kinds=("deadline",),
    sources=(SHL.section("45", 2),),
    confidence="statute",
    from_=date(2015, 4, 1),
    to=date(2025, 4, 30),
)
DL_09: Final = Rule(
    id="DL-09",
    statement=Text(
        fi=(
            "Sosiaalihuollon päätös pannaan toimeen kolmen kuukauden kuluessa asian "
            "vireilletulosta. Alle 23-vuotiaan mielenterveyspalveluun kuuluva menetelmä "
            "toteutetaan kuukauden kuluessa siitä, kun tarve on todettu."
        ),
        sv=(
            "Ett beslut om socialvård verkställs inom tre månader från det att ärendet inleddes. "
            "En metod som hör till mentalvården för personer under 23 år genomförs inom en månad "
            "från det att behovet konstaterades."
        ),
        en=(
            "A decision on social welfare is implemented within three months of the opening of the "
            "case. A method of the mental-health service for persons under 23 is provided within "
            "one month of the finding of need."
        ),
    ),
    kinds=("deadline",),
    sources=(SHL.section("45", 2), SHL.section("45", 3)),
    confidence="statute",
    from_=date(2025, 5, 1),
)
