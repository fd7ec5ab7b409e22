"""The service needs assessment and the investigation made in it: 26 § 3-5 mom."""

from datetime import date
from typing import Final

from lsprocess.law.acts import LSL, MAL, SHL
from lsprocess.law.guidance import T_OPEN, T_TIME
from lsprocess.law.rules import Rule
from lsprocess.text import Text


ASM_01: Final = Rule(
    id="ASM-01",
    statement=Text(
        fi=(
            "Vireille tulleessa asiassa tehdään palvelutarpeen arviointi, jollei se ole ilmeisen "
            "tarpeetonta, esimerkiksi siksi, että arvio on juuri tehty."
        ),
        sv=(
            "I ett inlett ärende görs en bedömning av servicebehovet, om den inte är uppenbart "
            "onödig, till exempel för att en bedömning nyss har gjorts."
        ),
        en=(
            "In a case that has opened a service needs assessment is made unless it is obviously "
            "unnecessary, for example because one was just made."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("26", 3), SHL.section("36", 1), T_OPEN),
    confidence="statute",
    from_=date(2015, 4, 1),
)

ASM_02: Final = Rule(
    id="ASM-02",
    statement=Text(
        fi=(
            "Lastensuojelun tarve selvitetään samassa palvelutarpeen arvioinnissa, jollei ole "
            "selvää, ettei asia ole lastensuojeluasia."
        ),
        sv=(
            "Barnskyddsbehovet utreds i samma bedömning av servicebehovet, om det inte är klart "
            "att saken inte är ett barnskyddsärende."
        ),
        en=(
            "The need for child welfare is investigated in the same service needs assessment, "
            "unless it is clear that the matter is not of that kind."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("26", 3),),
    confidence="statute",
    from_=date(2015, 4, 1),
)

ASM_05: Final = Rule(
    id="ASM-05",
    statement=Text(
        fi=(
            "Lastensuojelun palvelujen tarpeen arvioi vain sosiaalityöntekijä; erityistä tukea "
            "tarvitsevan lapsen tarpeen arvioi virkasuhteinen sosiaalityöntekijä."
        ),
        sv=(
            "Behovet av barnskyddets tjänster bedöms endast av en socialarbetare; för ett barn i "
            "behov av särskilt stöd görs det av en socialarbetare i tjänsteförhållande."
        ),
        en=(
            "Only a social worker assesses the need for child welfare services; for a child in "
            "need of special support it is a social worker in public office."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("26", 4), SHL.section("36", 5)),
    confidence="statute",
    from_=date(2015, 4, 1),
)

ASM_06: Final = Rule(
    id="ASM-06",
    statement=Text(
        fi=(
            "Lastensuojelun tarve selvitetään niin laajasti kuin olosuhteet vaativat. Lapselle "
            "läheisiin, yhteistyötahoihin ja asiantuntijoihin voi ottaa yhteyttä "
            "sosiaalihuoltolain mukaisesti."
        ),
        sv=(
            "Barnskyddsbehovet utreds i den omfattning som förhållandena kräver. Personer som står "
            "barnet nära, samarbetsparter och sakkunniga får kontaktas i enlighet med "
            "socialvårdslagen."
        ),
        en=(
            "The need for child welfare is investigated as widely as the circumstances require. "
            "Persons close to the child, partners and experts may be contacted as the Social "
            "Welfare Act provides."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("26", 4),),
    confidence="statute",
    from_=date(2015, 4, 1),
)

ASM_03: Final = Rule(
    id="ASM-03",
    statement=Text(
        fi=(
            "Palvelutarpeen arviointi on aloitettava viimeistään seitsemäntenä arkipäivänä asian "
            "vireilletulosta."
        ),
        sv=(
            "Bedömningen av servicebehovet ska påbörjas senast den sjunde vardagen efter att "
            "ärendet inletts."
        ),
        en=(
            "The service needs assessment must be started by the seventh business day from the "
            "opening of the case."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("26", 5), SHL.section("36", 3)),
    confidence="statute",
    from_=date(2015, 4, 1),
)

DL_02: Final = Rule(
    id="DL-02",
    statement=Text(
        fi=(
            "Arvioinnin viimeinen aloituspäivä on seitsemäs arkipäivä vireilletulopäivän jälkeen; "
            "lauantaita, sunnuntaita ja pyhäpäiviä ei lasketa arkipäiviksi."
        ),
        sv=(
            "Den sista dagen att påbörja bedömningen är den sjunde vardagen efter inledningsdagen; "
            "lördagar, söndagar och helgdagar räknas inte som vardagar."
        ),
        en=(
            "The last day for starting the assessment is the seventh business day after the day of "
            "opening; Saturdays, Sundays and holidays are not business days."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("26", 5), T_TIME),
    confidence="statute",
    from_=date(2015, 4, 1),
    lawyer=True,
)

ASM_04A: Final = Rule(
    id="ASM-04a",
    statement=Text(
        fi=(
            "Ennen huhtikuuta 2015 lastensuojelun tarpeen selvityksen oli valmistuttava kolmessa "
            "kuukaudessa."
        ),
        sv="Före april 2015 skulle utredningen av barnskyddsbehovet bli färdig inom tre månader.",
        en=(
            "Before April 2015 the investigation of the need for child welfare had to be finished "
            "in three months."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.somewhere(),),
    confidence="statute",
    from_=date(2008, 1, 1),
    to=date(2015, 3, 31),
)

ASM_04: Final = Rule(
    id="ASM-04",
    statement=Text(
        fi=(
            "Palvelutarpeen arviointi aloitetaan viipymättä ja tehdään ilman aiheetonta "
            "viivytystä. Sen on valmistuttava kolmen kuukauden kuluessa asian vireilletulosta."
        ),
        sv=(
            "Bedömningen av servicebehovet påbörjas utan dröjsmål och görs utan ogrundat dröjsmål. "
            "Den ska vara färdig inom tre månader från det att ärendet inletts."
        ),
        en=(
            "The service needs assessment is started without delay and made without undue delay. "
            "It must be finished within three months of the opening of the case."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("26", 5), SHL.section("36", 3)),
    confidence="statute",
    from_=date(2015, 4, 1),
)

DL_04A: Final = Rule(
    id="DL-04a",
    statement=Text(
        fi=(
            "Ennen huhtikuuta 2015 selvityksen määräaika oli kolme kalenterikuukautta. Se "
            "lasketaan tässä vireilletulosta kuten nykyisinkin."
        ),
        sv=(
            "Före april 2015 var tiden för utredningen tre kalendermånader. Den räknas här från "
            "inledandet liksom i dag."
        ),
        en=(
            "Before April 2015 the time for the investigation was three calendar months. It is "
            "counted here from the opening, as it is today."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.somewhere(), MAL.section("3"), MAL.section("5")),
    confidence="statute",
    from_=date(2008, 1, 1),
    to=date(2015, 3, 31),
    lawyer=True,
)

DL_04: Final = Rule(
    id="DL-04",
    statement=Text(
        fi=(
            "Arviointi on valmis viimeistään kolmen kalenterikuukauden kuluttua, "
            "vireilletulopäivää vastaavana päivänä tai kuun viimeisenä päivänä. Jos päivä on "
            "pyhäpäivä, lauantai tai juhannus- tai jouluaatto, ei ole selvää, siirtyykö se "
            "seuraavaan arkipäivään."
        ),
        sv=(
            "Bedömningen är färdig senast efter tre kalendermånader, den dag som motsvarar "
            "inledningsdagen eller månadens sista dag. Är dagen en helgdag, en lördag eller "
            "midsommar- eller julafton är det oklart om den flyttas till följande vardag."
        ),
        en=(
            "The assessment is finished at the latest after three calendar months, on the day that "
            "answers to the day of opening or the month's last. If that is a holiday, a Saturday "
            "or Midsummer or Christmas Eve, it is not clear whether it moves to the next business "
            "day."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("26", 5), MAL.section("3"), MAL.section("5")),
    confidence="statute",
    from_=date(2015, 4, 1),
    lawyer=True,
)
