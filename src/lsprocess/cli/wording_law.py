"""What the commands of law and time say, in Finnish, Swedish and English."""

from typing import Final

from lsprocess.text import Text


KINDS: Final[dict[str, Text]] = {
    "guard": Text(fi="edellytys", sv="villkor", en="condition"),
    "deadline": Text(fi="määräaika", sv="tidsfrist", en="time limit"),
    "duty": Text(fi="velvollisuus", sv="skyldighet", en="duty"),
    "disclosure": Text(
        fi="tietojen antamisen raja", sv="gräns för utlämnande", en="limit of disclosure"
    ),
    "record": Text(fi="kirjattava sisältö", sv="innehåll att anteckna", en="content to record"),
}
CONFIDENCE: Final[dict[str, Text]] = {
    "statute": Text(fi="lain teksti", sv="lagens text", en="text of a statute"),
    "guidance": Text(fi="viranomaisohje", sv="myndighetsanvisning", en="official guidance"),
    "seed": Text(
        fi="ammattilaisten kuvaama käytäntö",
        sv="praxis beskriven av yrkespersoner",
        en="practice that professionals described",
    ),
    "inference": Text(
        fi="kirjaston oma päätelmä", sv="bibliotekets egen slutsats", en="the library's conclusion"
    ),
}
READ: Final[dict[str, Text]] = {
    "enacted": Text(
        fi="luettu säädöskokoelman teksteistä, muutokset {through} asti",
        sv="läst i författningssamlingens texter, ändringar till {through}",
        en="read as enacted, with amendments to {through}",
    ),
    "consolidated": Text(
        fi="luettu ajantasaisesta tekstistä, sellaisena kuin se oli {through}",
        sv="läst i den uppdaterade texten, sådan den var {through}",
        en="read in the consolidated text as it stood on {through}",
    ),
    "published": Text(
        fi="luettu julkaistuna, {through}", sv="läst som publicerad, {through}",
        en="read as published, {through}",
    ),
    "seed": Text(
        fi="luettu asiakirjasta, {through}", sv="läst i handlingen, {through}",
        en="read in the document, {through}",
    ),
    "own": Text(
        fi="kirjoitettu tähän kirjastoon{through}", sv="skriven för detta bibliotek{through}",
        en="written for this library{through}",
    ),
}  # fmt: skip
UNDATED: Final = Text(fi="päiväämätön", sv="odaterad", en="undated")
USES: Final[dict[str, Text]] = {
    "guard": Text(
        fi="edellytys prosessissa {process}", sv="villkor i processen {process}",
        en="guard of {process}",
    ),
    "duty": Text(
        fi="velvollisuus prosessissa {process}", sv="skyldighet i processen {process}",
        en="duty of {process}",
    ),
    "limit": Text(
        fi="määräaika prosessissa {process}", sv="tidsfrist i processen {process}",
        en="time limit of {process}",
    ),
    "ground": Text(
        fi="tietojen saamisen tai antamisen peruste",
        sv="grund för att få eller lämna ut uppgifter",
        en="statutory basis of information",
    ),
    "view": Text(
        fi="mitä joku saa nähdä", sv="vad någon får se", en="what somebody may see"
    ),
    "report": Text(fi="loki tai raportti", sv="logg eller rapport", en="log or report"),
    "value": Text(
        fi="ajasta riippuva arvo", sv="värde som beror på tiden", en="value that depends on the day"
    ),
}  # fmt: skip

IN_FORCE: Final = Text(fi="Voimassa", sv="I kraft", en="In force")
ALWAYS: Final = Text(fi="ei tiedossa olevaa alkua", sv="ingen känd början", en="no known beginning")
SINCE: Final = Text(fi="{from_} alkaen", sv="från {from_}", en="from {from_}")
UNTIL: Final = Text(fi="{to} asti", sv="till {to}", en="to {to}")
BETWEEN: Final = Text(fi="{from_}–{to}", sv="{from_}–{to}", en="{from_} to {to}")
KIND: Final = Text(fi="Laji", sv="Slag", en="Kind")
SURE: Final = Text(fi="Varmuus", sv="Säkerhet", en="Confidence")
SOURCES: Final = Text(fi="lähteet", sv="källor", en="sources")
RESTING: Final = Text(fi="mihin tämä vaikuttaa", sv="vad detta styr", en="what rests on it")
NOTHING: Final = Text(fi="ei mihinkään vielä", sv="ingenting ännu", en="nothing yet")
LAWYER: Final = Text(
    fi="Juristin on vahvistettava tämä tulkinta ennen kuin siihen nojataan.",
    sv="En jurist måste bekräfta denna tolkning innan någon stöder sig på den.",
    en="A lawyer must confirm this reading before anybody relies on it.",
)
HOW_MANY: Final = Text(fi="{count} sääntöä", sv="{count} regler", en="{count} rules")

ASSESSMENT: Final = Text(
    fi="Palvelutarpeen arviointi, asia vireillä {opened}",
    sv="Bedömning av servicebehovet, ärendet inlett {opened}",
    en="Service needs assessment, case opened on {opened}",
)
START_BY: Final = Text(fi="Aloitettava viimeistään", sv="Inleds senast", en="Start by")
FINISH_BY: Final = Text(fi="Valmis viimeistään", sv="Färdig senast", en="Finish by")
ROLLED: Final = Text(
    fi="{strict} (150/1930 5 §:n mukaan siirtyen {rolled})",
    sv="{strict} (enligt 150/1930 5 § flyttad till {rolled})",
    en="{strict} (moved on by 150/1930 5 § to {rolled})",
)
UNREAD: Final = Text(
    fi="Liitettyjä asioita ei voi lukea, eikä niiden sisältöä ole laskettu mukaan: {cases}.",
    sv="Länkade ärenden kan inte läsas, och det de innehåller är inte medräknat: {cases}.",
    en="Linked cases cannot be read, and nothing that they hold is counted: {cases}.",
)
COUNTED: Final = Text(
    fi="Laskentatapa: {policy}, versio {version}. Hälytykset noudattavat ensimmäistä päivää.",
    sv="Räknesätt: {policy}, version {version}. Larm följer den första dagen.",
    en="Counted as: {policy}, version {version}. Alarms go by the first day.",
)

AGENDA: Final = Text(
    fi="Hoidettavana asiassa {case}, {day}",
    sv="Att sköta i ärendet {case}, {day}",
    en="To be done in the case {case}, {day}",
)
BY: Final = Text(fi="viimeistään {days}", sv="senast {days}", en="by {days}")
OVERDUE: Final = Text(fi="myöhässä", sv="försenad", en="overdue")
DUE: Final = Text(
    fi="Määräajat, jotka päättyvät pian tai ovat ylittyneet ({day})",
    sv="Tidsfrister som snart löper ut eller har överskridits ({day})",
    en="Time limits that end soon or have passed ({day})",
)
NONE_DUE: Final = Text(
    fi="ei päättyviä määräaikoja", sv="inga tidsfrister som löper ut", en="no time limits end"
)
BREACHES: Final = Text(
    fi="{case}: kirjattu ylittynyt määräaika: {duties}",
    sv="{case}: överskriden tidsfrist antecknad: {duties}",
    en="{case}: passed time limit recorded: {duties}",
)
NO_BREACHES: Final = Text(
    fi="Uusia ylittyneitä määräaikoja ei ollut.",
    sv="Inga nya tidsfrister hade överskridits.",
    en="No further time limits had passed.",
)
