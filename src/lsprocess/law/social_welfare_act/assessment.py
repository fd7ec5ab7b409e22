"""Contact, the client relationship and the service needs assessment: sections 34-37."""

from datetime import date
from typing import Final

from lsprocess.law.acts import SHL
from lsprocess.law.guidance import SOST
from lsprocess.law.rules import Rule
from lsprocess.text import Text


OPN_08: Final = Rule(
    id="OPN-08",
    statement=Text(
        fi=(
            "Sosiaalihuollon asiakkuus alkaa hakemuksesta, muulla tavoin vireille tulleen asian "
            "käsittelyn alkaessa tai palvelun antamisesta, ja se päättyy, kun kirjataan, ettei "
            "sosiaalihuollon antamiseen ole perusteita. Lapsi on siis sosiaalihuollon asiakas "
            "ennen lastensuojelun asiakkuutta tai kokonaan ilman sitä."
        ),
        sv=(
            "En klientrelation inom socialvården inleds genom en ansökan, när ett ärende som har "
            "inletts på annat sätt börjar behandlas eller när tjänster ges, och den avslutas när "
            "det antecknas att det saknas grund för socialvård. Barnet är alltså klient inom "
            "socialvården före en klientrelation inom barnskyddet eller helt utan den."
        ),
        en=(
            "A client relationship of social welfare begins on an application, when a case opened "
            "otherwise begins to be processed, or when services are given, and it ends when it is "
            "recorded that there are no grounds for social welfare. So a child is a social welfare "
            "client before being a child welfare client, or without ever being one."
        ),
    ),
    kinds=("guard",),
    sources=(SHL.section("34", 2), SOST),
    confidence="statute",
    from_=date(2015, 4, 1),
)
NOT_18: Final = Rule(
    id="NOT-18",
    statement=Text(
        fi=(
            "Kun tuen tarve on ilmeinen, laissa mainittu viranhaltija ohjaa ihmisen hakemaan "
            "palveluja tai ottaa tämän suostumuksella yhteyttä sosiaalihuoltoon. Ilman suostumusta "
            "hänen on ilmoitettava tarpeesta viipymättä, jos ihminen ilmeisesti ei kykene "
            "huolehtimaan itsestään tai jos lapsen etu sitä välttämättä vaatii."
        ),
        sv=(
            "När stödbehovet är uppenbart hänvisar den tjänsteinnehavare som nämns i lagen "
            "personen till att ansöka om tjänster eller kontaktar socialvården med personens "
            "samtycke. Utan samtycke ska behovet anmälas utan dröjsmål, om personen uppenbart inte "
            "kan ta hand om sig själv eller om barnets bästa nödvändigt kräver det."
        ),
        en=(
            "Where the need of support is obvious, an official named in the act guides the person "
            "to apply for services or, with the person's consent, contacts social welfare. Without "
            "consent the need must be notified without delay if the person obviously cannot care "
            "for themselves or if the child's interest necessarily requires it."
        ),
    ),
    kinds=("duty", "guard"),
    sources=(SHL.section("35", 1), SHL.section("35", 2)),
    confidence="statute",
    from_=date(2015, 4, 1),
)
ASM_09: Final = Rule(
    id="ASM-09",
    statement=Text(
        fi=(
            "Palvelutarvetta arvioitaessa asiakkaalle selvitetään hänen oikeutensa, "
            "velvollisuutensa ja vaihtoehtonsa vaikutuksineen niin, että hän ymmärtää ne. Hänen "
            "toiveitaan ja näkemyksiään kunnioitetaan, ja lasten kohdalla tästä huolehditaan "
            "erityisesti."
        ),
        sv=(
            "När servicebehovet bedöms förklaras klientens rättigheter, skyldigheter och "
            "alternativ och deras följder så att klienten förstår dem. Klientens önskemål och "
            "åsikter respekteras, med särskild omsorg när det gäller barn."
        ),
        en=(
            "In the assessment of service needs the client's rights, duties and options with their "
            "effects are explained so that the client understands them. The client's wishes and "
            "views are respected, with special care for children."
        ),
    ),
    kinds=("duty",),
    sources=(SHL.section("36", 4),),
    confidence="statute",
    from_=date(2015, 4, 1),
)
ASM_10: Final = Rule(
    id="ASM-10",
    statement=Text(
        fi=(
            "Palvelutarpeen arvioon kirjataan yhteenveto tilanteesta ja tuen tarpeesta, "
            "ammattihenkilön johtopäätökset asiakkuuden edellytyksistä, asiakkaan näkemys sekä "
            "asiakkaan ja työntekijän arviot omatyöntekijän tarpeesta."
        ),
        sv=(
            "I bedömningen av servicebehovet antecknas en sammanfattning av situationen och "
            "behoven, den yrkesutbildade personens slutsatser om förutsättningarna för en "
            "klientrelation, klientens åsikt samt bådas syn på behovet av en egen kontaktperson."
        ),
        en=(
            "A service needs assessment holds a summary of the situation and the needs, the "
            "professional's conclusions on the conditions of a client relationship, the client's "
            "view, and the views of both on the need of a personal social worker."
        ),
    ),
    kinds=("record",),
    sources=(SHL.section("37"),),
    confidence="statute",
    from_=date(2015, 4, 1),
)
