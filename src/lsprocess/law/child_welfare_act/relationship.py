"""The client relationship, its figures, examinations and meeting the child: 27-29 §§."""

from datetime import date
from typing import Final

from lsprocess.law.acts import ATL, LSL
from lsprocess.law.guidance import T_ASSESS, T_MON
from lsprocess.law.rules import Rule
from lsprocess.text import Text


ASM_07: Final = Rule(
    id="ASM-07",
    statement=Text(
        fi="Lapsi ei ole lastensuojelun asiakas palvelutarpeen arvioinnin aikana.",
        sv="Barnet är inte klient inom barnskyddet medan servicebehovet bedöms.",
        en="The child is not a client of child welfare during the service needs assessment.",
    ),
    kinds=("guard",),
    sources=(LSL.section("27"), T_ASSESS),
    confidence="statute",
    from_=date(2015, 4, 1),
)

CLI_01A: Final = Rule(
    id="CLI-01a",
    statement=Text(
        fi=(
            "Ennen huhtikuuta 2015 lastensuojelun asiakkuus alkoi, kun lastensuojelun tarpeen "
            "selvittämisestä päätettiin tai kun ryhdyttiin kiireellisiin toimiin."
        ),
        sv=(
            "Före april 2015 började klientrelationen inom barnskyddet när det beslutades att "
            "barnskyddsbehovet skulle utredas eller när brådskande åtgärder vidtogs."
        ),
        en=(
            "Before April 2015 the client relationship in child welfare began when the "
            "investigation of the need for child welfare was decided on or urgent action was "
            "taken."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.somewhere(),),
    confidence="statute",
    from_=date(2008, 1, 1),
    to=date(2015, 3, 31),
)

CLI_01: Final = Rule(
    id="CLI-01",
    statement=Text(
        fi=(
            "Lastensuojelun asiakkuus alkaa, kun sosiaalityöntekijä toteaa arvion perusteella "
            "kaksi seikkaa: kasvuolosuhteet tai lapsen oma käytös vaarantavat lapsen terveyttä tai "
            "kehitystä (tai olosuhteet eivät turvaa niitä), ja lapsi tarvitsee lastensuojelun "
            "palveluja ja tukea."
        ),
        sv=(
            "Klientrelationen inom barnskyddet börjar när en socialarbetare utifrån bedömningen "
            "konstaterar två saker: uppväxtförhållandena eller barnets eget beteende äventyrar "
            "barnets hälsa eller utveckling (eller så tryggar förhållandena dem inte), och barnet "
            "behöver barnskyddets tjänster och stöd."
        ),
        en=(
            "The client relationship in child welfare begins when a social worker finds two things "
            "on the assessment: the conditions of growing up or the child's own behaviour endanger "
            "the child's health or development (or the conditions do not secure them), and the "
            "child needs child welfare services and support."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("27", 1),),
    confidence="statute",
    from_=date(2015, 4, 1),
)

CLI_03: Final = Rule(
    id="CLI-03",
    statement=Text(
        fi=(
            "Vain sosiaalityöntekijä voi todeta, että edellytykset lastensuojelun asiakkuudelle "
            "täyttyvät."
        ),
        sv=(
            "Endast en socialarbetare kan konstatera att villkoren för en klientrelation inom "
            "barnskyddet är uppfyllda."
        ),
        en=(
            "Only a social worker can find that the conditions of a client relationship in child "
            "welfare are met."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("27", 1), LSL.section("26", 4)),
    confidence="statute",
    from_=date(2015, 4, 1),
)

CLI_02: Final = Rule(
    id="CLI-02",
    statement=Text(
        fi=(
            "Lastensuojelun asiakkuus alkaa myös silloin, kun ryhdytään kiireellisiin toimiin tai "
            "kun lastensuojelun palveluja tai tukea annetaan ennen arvion valmistumista."
        ),
        sv=(
            "Klientrelationen inom barnskyddet börjar också när brådskande åtgärder vidtas eller "
            "när barnskyddets tjänster eller stöd ges innan bedömningen är färdig."
        ),
        en=(
            "The client relationship in child welfare also begins when urgent action is taken, or "
            "when child welfare services or support are given before the assessment is ready."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("27", 2),),
    confidence="statute",
    from_=date(2015, 4, 1),
)

CLI_04: Final = Rule(
    id="CLI-04",
    statement=Text(
        fi=(
            "Asiakkuuden alkaminen merkitään lapsen asiakirjoihin, ja siitä kerrotaan heti "
            "huoltajalle ja lapselle, jollei alaikäisen kielto-oikeudesta muuta johdu."
        ),
        sv=(
            "Klientrelationens början antecknas i barnets handlingar, och vårdnadshavaren och "
            "barnet underrättas genast, om inte något annat följer av den minderåriges "
            "förbudsrätt."
        ),
        en=(
            "The beginning of the client relationship is noted in the child's documents, and the "
            "guardian and the child are told immediately, subject to the minor's right to forbid."
        ),
    ),
    kinds=("duty", "record"),
    sources=(LSL.section("27", 3), ATL.section("51")),
    confidence="statute",
    from_=date(2010, 3, 1),
)

DL_06: Final = Rule(
    id="DL-06",
    statement=Text(
        fi="Huoltajalle ja lapselle kerrotaan asiakkuuden alkamisesta heti, kun se on todettu.",
        sv=(
            "Vårdnadshavaren och barnet underrättas om klientrelationens början genast när den har "
            "konstaterats."
        ),
        en=(
            "The guardian and the child are told of the beginning of the client relationship "
            "immediately after the finding."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("27", 3),),
    confidence="statute",
    from_=date(2010, 3, 1),
)

ASM_15: Final = Rule(
    id="ASM-15",
    statement=Text(
        fi=(
            "Terveyden ja hyvinvoinnin laitos kerää puolivuosittain, huhti–syyskuulta ja "
            "loka–maaliskuulta, tiedot määräaikojen noudattamisesta. Tiedoissa ei ole "
            "henkilötietoja."
        ),
        sv=(
            "Institutet för hälsa och välfärd samlar varje halvår, för april–september och "
            "oktober–mars, in uppgifter om hur tidsfristerna har följts. Uppgifterna innehåller "
            "inga personuppgifter."
        ),
        en=(
            "The Finnish Institute for Health and Welfare collects half-yearly, for "
            "April–September and October–March, how the time limits were kept. The figures hold no "
            "personal data."
        ),
    ),
    kinds=("duty",),
    sources=(LSL.section("27 a"), T_MON),
    confidence="statute",
    from_=date(2014, 1, 1),
)

ASM_14: Final = Rule(
    id="ASM-14",
    statement=Text(
        fi=(
            "Jos huoltaja kieltää välttämättömän tutkimuksen, hallinto-oikeus voi sallia sen "
            "johtavan viranhaltijan hakemuksesta. Ensin selvitetään lapsen mielipide ja kuullaan "
            "huoltajaa ja 12 vuotta täyttänyttä lasta."
        ),
        sv=(
            "Om vårdnadshavaren förbjuder en nödvändig undersökning kan förvaltningsdomstolen "
            "tillåta den på ansökan av den ledande tjänsteinnehavaren. Först utreds barnets åsikt "
            "och hörs vårdnadshavaren och ett barn som har fyllt 12 år."
        ),
        en=(
            "If a guardian forbids a necessary examination, the administrative court may permit it "
            "on the leading officeholder's application. First the child's view is found out, and "
            "the guardian and a child of 12 or more are heard."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("28"),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

CLI_12: Final = Rule(
    id="CLI-12",
    statement=Text(
        fi=(
            "Lastensuojelun työntekijä tapaa lapsen henkilökohtaisesti riittävän usein, niin kuin "
            "asiakassuunnitelmaan on kirjattu."
        ),
        sv=(
            "En arbetstagare inom barnskyddet träffar barnet personligen tillräckligt ofta, så som "
            "det har antecknats i klientplanen."
        ),
        en=(
            "A child welfare worker meets the child in person often enough, as written in the "
            "client plan."
        ),
    ),
    kinds=("duty",),
    sources=(LSL.section("29", 1),),
    confidence="statute",
    from_=date(2014, 1, 1),
)

HEA_12: Final = Rule(
    id="HEA-12",
    statement=Text(
        fi=(
            "Työntekijä voi tavata lapsen ilman huoltajan suostumusta, jos se on lapsen edun "
            "mukaista, ja perusteet kirjataan. Huoltajalle kerrotaan tapaamisesta, jollei se ole "
            "selvästi lapsen edun vastaista."
        ),
        sv=(
            "En arbetstagare kan träffa barnet utan vårdnadshavarens samtycke om det är förenligt "
            "med barnets bästa, och grunderna antecknas. Vårdnadshavaren underrättas om mötet, om "
            "det inte klart strider mot barnets bästa."
        ),
        en=(
            "A worker may meet the child without the guardian's consent if it is in the child's "
            "interest, and the reasons are recorded. The guardian is told of the meeting unless "
            "that is clearly against the child's interest."
        ),
    ),
    kinds=("guard", "record"),
    sources=(LSL.section("29", 3),),
    confidence="statute",
)
