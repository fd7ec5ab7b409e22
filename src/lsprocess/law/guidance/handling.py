"""Guidance on what follows a notification: telling, assessing, consulting and reporting."""

from datetime import date
from typing import Final

from lsprocess.law.guidance.documents import (
    KOULU,
    T_ASSESS,
    T_BLOG,
    T_MON,
    T_PHONE,
    T_START,
    T_TIME,
)
from lsprocess.law.rules import Rule
from lsprocess.text import Text


FBK_02: Final = Rule(
    id="FBK-02",
    statement=Text(
        fi=(
            "Ilmoituksen tehneelle viranomaiselle vahvistetaan, että ilmoitus on saapunut, ja "
            "kerrotaan, mikä toimipaikka tai kuka työntekijä asiaa käsittelee ja miten häneen saa "
            "yhteyden."
        ),
        sv=(
            "Den myndighet som har gjort anmälan får en bekräftelse på att anmälan har kommit fram "
            "och får veta vilken enhet eller arbetstagare som behandlar saken och hur den nås."
        ),
        en=(
            "An authority that has notified gets a confirmation that the notification has arrived, "
            "and the name and contact details of the office or worker handling it."
        ),
    ),
    kinds=("duty",),
    sources=(T_BLOG,),
    confidence="guidance",
    from_=date(2019, 10, 1),
)
FBK_03: Final = Rule(
    id="FBK-03",
    statement=Text(
        fi=(
            "Ilmoittajalle kerrotaan yleisesti, miten työ etenee ilmoituksen jälkeen ja että uusi "
            "ilmoitus on tärkeä, jos tilanne jatkuu."
        ),
        sv=(
            "Anmälaren får allmän information om hur arbetet går vidare efter en anmälan och om "
            "att en ny anmälan är viktig ifall situationen fortsätter."
        ),
        en=(
            "A notifier is told in general how work goes on after a notification, and that a new "
            "one matters if the situation continues."
        ),
    ),
    kinds=("duty",),
    sources=(T_PHONE,),
    confidence="guidance",
)
FBK_04: Final = Rule(
    id="FBK-04",
    statement=Text(
        fi=(
            "Ilmoittaja kutsutaan mukaan esimerkiksi ensimmäiseen tapaamiseen, jos se on tarpeen "
            "ja mahdollista."
        ),
        sv=("Anmälaren bjuds in till exempelvis det första mötet, om det behövs och är möjligt."),
        en="Where needed and possible the notifier is invited, for example to the first meeting.",
    ),
    kinds=("guard",),
    sources=(T_PHONE,),
    confidence="guidance",
)
OPN_04: Final = Rule(
    id="OPN-04",
    statement=Text(
        fi=(
            "Lapselle ja huoltajalle kerrotaan saapuneesta lastensuojeluilmoituksesta ja siitä, "
            "mitä seuraavaksi tapahtuu, saman seitsemän arkipäivän kuluessa, jossa arviointi on "
            "aloitettava."
        ),
        sv=(
            "Barnet och vårdnadshavaren får veta att en barnskyddsanmälan har kommit in och vad "
            "som händer härnäst inom de sju vardagar inom vilka bedömningen ska inledas."
        ),
        en=(
            "The child and the guardian are told that a child welfare notification has been "
            "received and what follows, within the seven business days in which the assessment "
            "must be started."
        ),
    ),
    kinds=("duty", "deadline"),
    sources=(T_TIME,),
    confidence="guidance",
)
DL_03: Final = Rule(
    id="DL-03",
    statement=Text(
        fi=(
            "Perheelle kerrotaan ilmoituksesta ja seuraavista vaiheista seitsemän arkipäivän "
            "kuluessa asian vireilletulosta; vireilletulopäivää ei lasketa."
        ),
        sv=(
            "Familjen får veta om anmälan och de följande stegen inom sju vardagar från det att "
            "ärendet inleddes; dagen då det inleddes räknas inte."
        ),
        en=(
            "The family is told of the notification and the next steps within seven business days "
            "of the opening of the case; the day of opening is not counted."
        ),
    ),
    kinds=("deadline",),
    sources=(T_TIME,),
    confidence="guidance",
)
ASM_08: Final = Rule(
    id="ASM-08",
    statement=Text(
        fi=(
            "Jos uusia tietoja tulee pian palvelutarpeen arvioinnin valmistuttua, aiempaa arviota "
            "voidaan käyttää uudelleen."
        ),
        sv=(
            "Om nya uppgifter kommer in kort efter att bedömningen av servicebehovet blev klar, "
            "kan den tidigare bedömningen användas på nytt."
        ),
        en=(
            "Where new information comes soon after a service needs assessment, the earlier "
            "assessment may be used again."
        ),
    ),
    kinds=("guard",),
    sources=(T_ASSESS,),
    confidence="guidance",
)
CLI_05: Final = Rule(
    id="CLI-05",
    statement=Text(
        fi=(
            "Jos sosiaalihuoltolain mukaiset palvelut riittävät lapselle ja perheelle, "
            "lastensuojelun asiakkuutta ei aloiteta."
        ),
        sv=(
            "Om tjänsterna enligt socialvårdslagen räcker för barnet och familjen, inleds ingen "
            "klientrelation inom barnskyddet."
        ),
        en=(
            "Where services under the Social Welfare Act are enough for the child and the family, "
            "no client relationship of child welfare is begun."
        ),
    ),
    kinds=("guard",),
    sources=(T_START,),
    confidence="guidance",
    from_=date(2015, 4, 1),
)
NET_08: Final = Rule(
    id="NET-08",
    statement=Text(
        fi=(
            "Lastensuojelua voi konsultoida ilman suostumusta, kun asiakkaan henkilöllisyys ei "
            "tule ilmi. Tunnistettavan asiakkaan asiassa konsultointi vaatii suostumuksen tai muun "
            "perusteen."
        ),
        sv=(
            "Barnskyddet kan konsulteras utan samtycke när klientens identitet inte röjs. "
            "Konsultation om en klient som kan identifieras kräver samtycke eller någon annan "
            "grund."
        ),
        en=(
            "Child welfare may be consulted without consent as long as the client's identity is "
            "not revealed. A consultation about an identifiable client needs consent or another "
            "basis."
        ),
    ),
    kinds=("guard",),
    sources=(KOULU,),
    confidence="guidance",
    lawyer=True,
)
DL_20: Final = Rule(
    id="DL-20",
    statement=Text(
        fi=(
            "Hyvinvointialue toimittaa THL:lle puolivuosittain tiedot määräaikojen toteutumisesta: "
            "huhti–syyskuulta viimeistään 17.10. ja loka–maaliskuulta viimeistään 17.4."
        ),
        sv=(
            "Välfärdsområdet lämnar halvårsvis uppgifter till THL om hur tidsfristerna har "
            "följts: för april–september senast den 17 oktober och för oktober–mars senast den "
            "17 april."
        ),
        en=(
            "The wellbeing services county reports to THL each half-year how the time limits were "
            "kept: for April to September by 17 October, for October to March by 17 April."
        ),
    ),
    kinds=("deadline",),
    sources=(T_MON,),
    confidence="guidance",
)
