"""
What the referral, its states, actions, guards and duties are called.

Swedish terms are the statutes' own where they have one; other Swedish and English names are our
proposal.
"""

from typing import Final

from lsprocess.processes.referral.wording_discussion import DISCUSSION
from lsprocess.processes.referral.wording_hearing import HEARING
from lsprocess.processes.referral.wording_opening import OPENING
from lsprocess.processes.referral.wording_outcome import OUTCOME
from lsprocess.text import Text


PROCESS: Final = Text(
    fi="lastensuojeluasian käsittely vireilletulosta asiakkuuteen",
    sv="behandling av ett barnskyddsärende från inledande till klientrelation",
    en="child welfare case from opening to client relationship",
)

STATES: Final[dict[str, Text]] = {
    "awaiting_birth": Text(
        fi="ennakollinen lastensuojeluilmoitus: odotetaan syntymää",
        sv="föregripande barnskyddsanmälan: barnets födelse inväntas",
        en="anticipatory child welfare notification: awaiting birth",
    ),
    "received": Text(fi="asia tullut vireille", sv="ärendet inlett", en="case opened"),
    "screened": Text(
        fi="kiireellinen lastensuojelun tarve arvioitu",
        sv="brådskande behov av barnskydd bedömt",
        en="urgent need of child welfare assessed",
    ),
    "in_assessment": Text(
        fi="palvelutarpeen arviointi käynnissä",
        sv="bedömning av servicebehovet pågår",
        en="service needs assessment under way",
    ),
    "parents_heard": Text(
        fi="vanhemmat kuultu tai kuulematta jättäminen perusteltu",
        sv="föräldrarna hörda, eller skäl till att de inte hörts antecknat",
        en="parents heard, or the reason for not hearing recorded",
    ),
    "school_heard": Text(fi="koulu kuultu", sv="skolan hörd", en="school heard"),
    "joint_discussion_held": Text(
        fi="yhteinen keskustelu pidetty", sv="gemensam diskussion förd", en="joint discussion held"
    ),
    "assessed": Text(
        fi="palvelutarpeen arviointi valmis",
        sv="bedömningen av servicebehovet färdig",
        en="service needs assessment completed",
    ),
    "client_relationship": Text(
        fi="lastensuojelun asiakkuus alkanut",
        sv="klientrelation inom barnskyddet inledd",
        en="child welfare client relationship begun",
    ),
    "family_services": Text(
        fi="ohjattu sosiaalihuoltolain mukaisiin palveluihin",
        sv="hänvisad till service enligt socialvårdslagen",
        en="directed to services under the Social Welfare Act",
    ),
    "closed": Text(
        fi="päätetty, ei uutta lastensuojelun asiakkuutta",
        sv="avslutat, ingen ny klientrelation inom barnskyddet",
        en="closed, no new child welfare client relationship",
    ),
    "transferred": Text(
        fi="siirretty toiselle hyvinvointialueelle",
        sv="överfört till ett annat välfärdsområde",
        en="transferred to another wellbeing services county",
    ),
}

ACTIONS: Final[dict[str, Text]] = {
    "open": Text(fi="asian vireilletulo", sv="inledande av ärendet", en="opening of the case"),
    "record_birth": Text(
        fi="lapsen syntymän kirjaaminen",
        sv="anteckning om barnets födelse",
        en="recording of the child's birth",
    ),
    "merge_notification": Text(
        fi="uuden ilmoituksen liittäminen asiaan",
        sv="anslutning av en ny anmälan till ärendet",
        en="joining of a new notification to the case",
    ),
    "wish_joint_discussion": Text(
        fi="toive yhteisestä keskustelusta",
        sv="önskemål om gemensam diskussion",
        en="wish for a joint discussion",
    ),
    "screen": Text(
        fi="kiireellisen lastensuojelun tarpeen arviointi",
        sv="bedömning av brådskande behov av barnskydd",
        en="assessment of urgent need of child welfare",
    ),
    "start_assessment": Text(
        fi="palvelutarpeen arvioinnin aloittaminen",
        sv="påbörjande av bedömningen av servicebehovet",
        en="start of the service needs assessment",
    ),
    "skip_assessment": Text(
        fi="palvelutarpeen arvioinnin tekemättä jättäminen",
        sv="beslut att inte göra en bedömning av servicebehovet",
        en="decision not to make a service needs assessment",
    ),
    "excuse_hearing": Text(
        fi="perusteltu kuulematta jättäminen",
        sv="motiverat beslut att inte höra",
        en="hearing excused for a stated reason",
    ),
    "hear_parents": Text(
        fi="vanhempien kuuleminen", sv="hörande av föräldrarna", en="hearing of the parents"
    ),
    "hear_school": Text(fi="koulun kuuleminen", sv="hörande av skolan", en="hearing of the school"),
    "link_meeting": Text(
        fi="neuvottelun linkittäminen", sv="länkning av en diskussion", en="linking of a meeting"
    ),
    "hold_joint_discussion": Text(
        fi="yhteisen keskustelun kirjaaminen pidetyksi",
        sv="anteckning om att gemensam diskussion förts",
        en="recording of the joint discussion as held",
    ),
    "decline_joint_discussion": Text(
        fi="päätös olla pitämättä yhteistä keskustelua",
        sv="beslut att inte föra gemensam diskussion",
        en="decision not to hold a joint discussion",
    ),
    "begin_urgently": Text(
        fi="lastensuojelun asiakkuuden kiireellinen aloittaminen",
        sv="brådskande inledande av en klientrelation inom barnskyddet",
        en="urgent beginning of the child welfare client relationship",
    ),
    "complete_assessment": Text(
        fi="palvelutarpeen arvioinnin valmistuminen",
        sv="slutförande av bedömningen av servicebehovet",
        en="completion of the service needs assessment",
    ),
    "begin_client_relationship": Text(
        fi="lastensuojelun asiakkuuden alkaminen",
        sv="inledande av en klientrelation inom barnskyddet",
        en="beginning of the child welfare client relationship",
    ),
    "direct_to_family_services": Text(
        fi="ohjaaminen sosiaalihuoltolain mukaisiin palveluihin",
        sv="hänvisning till service enligt socialvårdslagen",
        en="directing to services under the Social Welfare Act",
    ),
    "close": Text(fi="asian päättäminen", sv="avslutande av ärendet", en="closing of the case"),
    "end_relationship": Text(
        fi="lastensuojelun asiakkuuden päättyminen",
        sv="avslutning av klientrelationen inom barnskyddet",
        en="end of the child welfare client relationship",
    ),
    "transfer": Text(
        fi="siirto toiselle hyvinvointialueelle",
        sv="överföring till ett annat välfärdsområde",
        en="transfer to another wellbeing services county",
    ),
    "acknowledge_notifier": Text(
        fi="palaute ilmoituksen tekijälle",
        sv="återkoppling till anmälaren",
        en="feedback to the notifier",
    ),
    "inform_family": Text(
        fi="perheelle kertominen", sv="information till familjen", en="informing of the family"
    ),
}

DUTIES: Final[dict[str, Text]] = {
    "assess_urgency": Text(
        fi="arvioi kiireellinen lastensuojelun tarve välittömästi",
        sv="bedöm det brådskande behovet av barnskydd omedelbart",
        en="assess the urgent need of child welfare immediately",
    ),
    "start_assessment": Text(
        fi="aloita palvelutarpeen arviointi",
        sv="påbörja bedömningen av servicebehovet",
        en="start the service needs assessment",
    ),
    "tell_family_of_notification": Text(
        fi="kerro lapselle ja huoltajalle ilmoituksesta ja siitä, mitä seuraavaksi tapahtuu",
        sv="berätta för barnet och vårdnadshavaren om anmälan och om vad som händer härnäst",
        en="tell the child and the guardian of the notification and of what happens next",
    ),
    "finish_assessment": Text(
        fi="tee palvelutarpeen arviointi valmiiksi",
        sv="slutför bedömningen av servicebehovet",
        en="finish the service needs assessment",
    ),
    "tell_of_relationship": Text(
        fi="kerro huoltajalle ja lapselle välittömästi lastensuojelun asiakkuuden alkamisesta",
        sv=(
            "underrätta omedelbart vårdnadshavaren och barnet om att klientrelationen inom "
            "barnskyddet har inletts"
        ),
        en=(
            "tell the guardian and the child immediately that the child welfare client "
            "relationship has begun"
        ),
    ),
    "acknowledge_receipt": Text(
        fi="vahvista ilmoituksen tehneelle viranomaiselle, että ilmoitus on otettu vastaan",
        sv="bekräfta för den myndighet som gjort anmälan att anmälan har tagits emot",
        en="confirm to the notifying authority that the notification was received",
    ),
    "start_client_plan": Text(
        fi="aloita asiakassuunnitelman laatiminen",
        sv="börja göra upp klientplanen",
        en="start drawing up the client plan",
    ),
    "name_social_worker": Text(
        fi="nimeä lapsen asioista vastaava sosiaalityöntekijä",
        sv="utse en socialarbetare som ansvarar för barnets angelägenheter",
        en="name the social worker responsible for the child's affairs",
    ),
    "emergency_placement_limit": Text(
        fi="huolehdi, että kiireellinen sijoitus päättyy tai sen jatkosta päätetään määräajassa",
        sv=(
            "se till att den brådskande placeringen upphör eller att beslut om fortsättning fattas "
            "inom tidsfristen"
        ),
        en=(
            "see that the emergency placement ends, or its continuation is decided, within the "
            "time limit"
        ),
    ),
    "tell_of_legal_basis": Text(
        fi="kerro asiakkaalle laillisesta perusteesta, josta kertomista lykättiin",
        sv="ge klienten den uppskjutna informationen om den rättsliga grunden",
        en="give the client the postponed information on the legal basis",
    ),
}

GUARDS: Final[dict[str, tuple[Text, Text]]] = {**OPENING, **HEARING, **DISCUSSION, **OUTCOME}
