"""Practices of the multi-sector sub-project (S2) and of the development meeting (S3)."""

from typing import Final

from lsprocess.law.rules import Rule
from lsprocess.law.seeds.documents import S2, S3, S4
from lsprocess.text import Text


NET_09: Final = Rule(
    id="NET-09",
    statement=Text(
        fi=(
            "Lastensuojelun ja nuorisopsykiatrian yhteistyössä sovitaan tuen antamisen tavoista, "
            "palveluun pääsyn kriteereistä, yhteistyön prosessista sekä palvelutarpeen "
            "arvioinnista ja asiakassuunnitelmasta. Konsultaatiossa ovat mukana lastensuojelu, "
            "opetustoimi, mielenterveys- ja päihdepalvelut ja matalan kynnyksen palvelut."
        ),
        sv=(
            "I samarbetet mellan barnskyddet och ungdomspsykiatrin avtalas om sätten att ge stöd, "
            "kriterierna för att få tjänsten, samarbetsprocessen samt bedömningen av "
            "servicebehovet och klientplanen. I konsultationen deltar barnskyddet, "
            "undervisningsväsendet, mental- och missbrukarvården samt lågtröskeltjänsterna."
        ),
        en=(
            "In the cooperation of child welfare and youth psychiatry it is agreed how support is "
            "given, by which criteria a service is reached, how the cooperation proceeds, and how "
            "the service needs assessment and the client plan are made. Consultation takes place "
            "among child welfare, education, mental-health and substance services, and "
            "low-threshold services."
        ),
    ),
    kinds=("guard", "record"),
    sources=(S2,),
    confidence="seed",
)
NET_12: Final = Rule(
    id="NET-12",
    statement=Text(
        fi=(
            "Verkostotyössä voidaan käyttää työparia, läheisneuvonpitoa, osallistavaa kirjaamista "
            "ja kokemusasiantuntijoita."
        ),
        sv=(
            "I nätverksarbetet kan man använda arbetspar, närståenderådslag, delaktiggörande "
            "dokumentation och erfarenhetsexperter."
        ),
        en=(
            "Network work may use a working pair, a family group conference, participatory "
            "recording and experts by experience."
        ),
    ),
    kinds=("guard",),
    sources=(S2, S4),
    confidence="seed",
)
GOV_05: Final = Rule(
    id="GOV-05",
    statement=Text(
        fi=(
            "Hankkeessa on kaksi ryhmää. Alueryhmässä ovat lastensuojelu, sivistystoimi, päihde- "
            "ja riippuvuuspalvelut, lasten- ja nuorisopsykiatria, kokemusasiantuntijat sekä "
            "osallisuuden ja kehittämisen tuki; koordinaatioryhmässä ovat palvelujen esihenkilöt."
        ),
        sv=(
            "Projektet har två grupper. I regiongruppen ingår barnskyddet, bildningsväsendet, "
            "missbruks- och beroendetjänsterna, barn- och ungdomspsykiatrin, erfarenhetsexperter "
            "samt stödet för delaktighet och utveckling; i koordineringsgruppen ingår tjänsternas "
            "chefer."
        ),
        en=(
            "A project has two groups. The regional group holds child welfare, education, "
            "substance and addiction services, child and youth psychiatry, experts by experience "
            "and the support of participation and development; the coordination group holds the "
            "managers of the services."
        ),
    ),
    kinds=("guard",),
    sources=(S2,),
    confidence="seed",
)
GOV_06: Final = Rule(
    id="GOV-06",
    statement=Text(
        fi=(
            "Yhteiseen koulutukseen perustuva uusi työtapa otetaan käyttöön vasta, kun koulutus on "
            "päättynyt."
        ),
        sv=(
            "Ett nytt arbetssätt som bygger på en gemensam utbildning tas i bruk först när "
            "utbildningen har avslutats."
        ),
        en=(
            "A new way of working that rests on joint training starts only when the training has "
            "ended."
        ),
    ),
    kinds=("guard",),
    sources=(S2,),
    confidence="seed",
)
GOV_02: Final = Rule(
    id="GOV-02",
    statement=Text(
        fi=(
            "Kehittämiskokouksen muistiossa ovat aika, paikka, aihe, läsnäolijat tehtävineen ja "
            "organisaatioineen, sihteeri, numeroidut asiat, päätökset, seuraavan kokouksen päivä, "
            "kellonaika ja paikka sekä liitteet."
        ),
        sv=(
            "I promemorian från ett utvecklingsmöte anges tid, plats, ämne, närvarande med titel "
            "och organisation, sekreterare, numrerade ärenden, beslut, nästa mötes dag, klockslag "
            "och plats samt bilagor."
        ),
        en=(
            "The memo of a development meeting gives the time, place and subject, those present "
            "with title and organisation, the secretary, numbered items, decisions, the date, time "
            "and place of the next meeting, and the attachments."
        ),
    ),
    kinds=("record",),
    sources=(S3,),
    confidence="seed",
)
GOV_03: Final = Rule(
    id="GOV-03",
    statement=Text(
        fi=(
            "Kehittämisryhmä voi päättää, ettei se valitse puheenjohtajaa, ja valita sijaan "
            "edustajan. Kirjaamisesta vastaavat tällöin hanketyöntekijät."
        ),
        sv=(
            "En utvecklingsgrupp kan besluta att inte välja ordförande och i stället välja en "
            "representant. Projektpersonalen ansvarar då för protokollet."
        ),
        en=(
            "A development group may decide not to choose a chair and choose a representative "
            "instead. The project staff then sees to the recording."
        ),
    ),
    kinds=("guard",),
    sources=(S3,),
    confidence="seed",
)
GOV_04: Final = Rule(
    id="GOV-04",
    statement=Text(
        fi=(
            "Kehittämisryhmän jäsenten on sitoutettava kuntansa työhön, ja kehittämisen "
            "painopisteet tulevat kuntien työryhmiltä."
        ),
        sv=(
            "Medlemmarna i en utvecklingsgrupp ska förbinda sin kommun till arbetet, och "
            "prioriteringarna kommer från kommunernas arbetsgrupper."
        ),
        en=(
            "The members of a development group must commit their municipality to the work, and "
            "the priorities come from the municipal working groups."
        ),
    ),
    kinds=("guard",),
    sources=(S3,),
    confidence="seed",
)
