"""
What the meeting, its states, kinds, actions, guards and duties are called.

Swedish terms are the statutes' own where they have one; other Swedish and English names are our
proposal.
"""

from typing import Final

from lsprocess.processes.meeting.wording_after import AFTER
from lsprocess.processes.meeting.wording_during import DURING
from lsprocess.processes.meeting.wording_planning import PLANNING
from lsprocess.processes.meeting.wording_preparation import PREPARATION
from lsprocess.text import Text


PROCESS: Final = Text(fi="neuvottelun kulku", sv="diskussionens gång", en="the life of a meeting")

STATES: Final[dict[str, Text]] = {
    "proposed": Text(fi="ehdotettu", sv="föreslagen", en="proposed"),
    "planned": Text(fi="sovittu", sv="avtalad", en="agreed on"),
    "prepared": Text(fi="valmisteltu", sv="förberedd", en="prepared"),
    "in_session": Text(fi="käynnissä", sv="pågår", en="in session"),
    "summarised": Text(fi="yhteenveto tehty", sv="sammanfattad", en="summed up"),
    "minuted": Text(fi="muistio kirjattu", sv="promemoria skriven", en="memo written"),
    "closed": Text(
        fi="päätetty, sovitut asiat hoidettu",
        sv="avslutad, överenskomna saker skötta",
        en="closed, agreed matters settled",
    ),
    "reconvened": Text(
        fi="kutsuttu koolle sovittua aiemmin",
        sv="sammankallad tidigare än avtalat",
        en="reconvened earlier than agreed",
    ),
    "cancelled": Text(fi="peruttu", sv="inställd", en="cancelled"),
}

KINDS: Final[dict[str, Text]] = {
    "joint_discussion": Text(
        fi="yhteinen keskustelu", sv="gemensam diskussion", en="joint discussion"
    ),
    "negotiation": Text(
        fi="neuvottelu", sv="diskussion i klientens ärende", en="negotiation (case conference)"
    ),
    "network_meeting": Text(fi="verkostotapaaminen", sv="nätverksmöte", en="network meeting"),
    "pupil_welfare_group": Text(
        fi="monialainen asiantuntijaryhmä (oppilashuolto)",
        sv="sektorsövergripande expertgrupp (elevhälsa)",
        en="multi-professional expert group (pupil welfare)",
    ),
    "development_group": Text(fi="kehittämisryhmä", sv="utvecklingsgrupp", en="development group"),
    "workshop": Text(fi="työpaja", sv="verkstad", en="workshop"),
}

ACTIONS: Final[dict[str, Text]] = {
    "propose": Text(
        fi="neuvottelun ehdottaminen", sv="förslag till diskussion", en="proposal of a meeting"
    ),
    "set_goal": Text(
        fi="tavoitteesta sopiminen", sv="överenskommelse om målet", en="agreeing on the goal"
    ),
    "set_agenda": Text(
        fi="asialistasta sopiminen",
        sv="överenskommelse om föredragningslistan",
        en="agreeing on the agenda",
    ),
    "set_time": Text(
        fi="ajasta ja paikasta sopiminen",
        sv="överenskommelse om tid och plats",
        en="agreeing on time and place",
    ),
    "invite": Text(fi="kutsuminen", sv="kallelse", en="invitation"),
    "accept": Text(
        fi="kutsun hyväksyminen", sv="godtagande av kallelsen", en="acceptance of the invitation"
    ),
    "decline": Text(
        fi="kutsusta kieltäytyminen", sv="avböjande av kallelsen", en="declining of the invitation"
    ),
    "waive_chair": Text(
        fi="puheenjohtajasta luopuminen", sv="avstående från ordförande", en="waiving of the chair"
    ),
    "plan": Text(
        fi="neuvottelusta sopiminen",
        sv="överenskommelse om diskussionen",
        en="agreeing on the meeting",
    ),
    "confirm_preparation": Text(
        fi="valmistautumisen vahvistaminen",
        sv="bekräftelse av förberedelserna",
        en="confirmation of preparation",
    ),
    "collect_wishes": Text(
        fi="perheen toivomusten kysyminen",
        sv="inhämtande av familjens önskemål",
        en="asking of the family's wishes",
    ),
    "agree_coach": Text(
        fi="lapsen tukihenkilöstä ja valmentajasta sopiminen",
        sv="överenskommelse om barnets stödperson och coach",
        en="agreeing on the child's support person and coach",
    ),
    "prepare_child": Text(
        fi="lapsen valmentaminen", sv="förberedande av barnet", en="preparing of the child"
    ),
    "prepare": Text(
        fi="neuvottelun valmistelu",
        sv="förberedelse av diskussionen",
        en="preparation of the meeting",
    ),
    "open_meeting": Text(
        fi="neuvottelun avaaminen", sv="öppnande av diskussionen", en="opening of the meeting"
    ),
    "introduce": Text(
        fi="esittäytyminen", sv="presentation av en deltagare", en="introduction of a participant"
    ),
    "state_goal": Text(
        fi="tavoitteen kertominen", sv="redogörelse för målet", en="stating of the goal"
    ),
    "state_time": Text(
        fi="käytettävissä olevan ajan kertominen",
        sv="redogörelse för den tid som finns",
        en="stating of the time available",
    ),
    "explain_recording": Text(
        fi="kirjaamisesta kertominen ja muistion lähettämisestä sopiminen",
        sv="information om anteckningarna och överenskommelse om promemorian",
        en="explaining of the recording and agreeing on the memo",
    ),
    "join_session": Text(
        fi="saapuminen kesken neuvottelun",
        sv="ankomst under diskussionen",
        en="arrival during the meeting",
    ),
    "leave_session": Text(
        fi="poistuminen kesken neuvottelun",
        sv="avlägsnande under diskussionen",
        en="departure during the meeting",
    ),
    "interrupt": Text(
        fi="neuvottelun keskeyttäminen",
        sv="avbrytande av diskussionen",
        en="interruption of the meeting",
    ),
    "hear_child": Text(fi="lapsen kuuleminen", sv="hörande av barnet", en="hearing of the child"),
    "decide": Text(fi="päätös asiakohdasta", sv="beslut om en punkt", en="decision on an item"),
    "agree_action": Text(
        fi="asiasta ja vastuusta sopiminen",
        sv="överenskommelse om en sak och ansvaret för den",
        en="agreeing on an action and its owner",
    ),
    "summarise": Text(fi="yhteenvedon tekeminen", sv="sammanfattning", en="summing up"),
    "write_memo": Text(
        fi="muistion kirjoittaminen", sv="skrivande av promemorian", en="writing of the memo"
    ),
    "share_memo": Text(
        fi="muistion antaminen", sv="utlämnande av promemorian", en="sharing of the memo"
    ),
    "debrief_child": Text(
        fi="neuvottelun läpikäynti lapsen kanssa",
        sv="genomgång av diskussionen med barnet",
        en="going through the meeting with the child",
    ),
    "complete_action": Text(
        fi="sovitun asian hoitaminen",
        sv="utförande av en överenskommen sak",
        en="completion of an agreed action",
    ),
    "carry_over_action": Text(
        fi="sovitun asian siirto toiseen neuvotteluun",
        sv="överföring av en överenskommen sak till en annan diskussion",
        en="carrying over of an agreed action to another meeting",
    ),
    "inherit_actions": Text(
        fi="avointen sovittujen asioiden siirtyminen tänne toisesta neuvottelusta",
        sv="övertagande av öppna överenskomna saker från en annan diskussion",
        en="taking over of open agreed actions from another meeting",
    ),
    "set_next": Text(
        fi="seuraavasta neuvottelusta sopiminen",
        sv="överenskommelse om nästa diskussion",
        en="agreeing on the next meeting",
    ),
    "worsen": Text(
        fi="lapsen tilanteen vaikeutuminen",
        sv="försämring av barnets situation",
        en="worsening of the child's situation",
    ),
    "reconvene_early": Text(
        fi="koolle kutsuminen sovittua aiemmin",
        sv="sammankallande tidigare än avtalat",
        en="reconvening earlier than agreed",
    ),
    "close": Text(
        fi="neuvottelun päättäminen", sv="avslutande av diskussionen", en="closing of the meeting"
    ),
    "postpone": Text(
        fi="neuvottelun siirtäminen",
        sv="uppskjutande av diskussionen",
        en="postponing of the meeting",
    ),
    "cancel": Text(
        fi="neuvottelun peruminen", sv="inställande av diskussionen", en="cancelling of the meeting"
    ),
}

DUTIES: Final[dict[str, Text]] = {
    "write_memo": Text(
        fi="kirjoita muistio viipymättä",
        sv="skriv promemorian utan dröjsmål",
        en="write the memo without delay",
    ),
    "agreed_action": Text(
        fi="hoida sovittu asia määräpäivään mennessä ja seuraa sen toteutumista",
        sv="sköt den överenskomna saken före utsatt dag och följ upp att den blir gjord",
        en="carry out the agreed action by its due date and follow it up",
    ),
    "debrief_child": Text(
        fi="käy läpi lapsen kanssa käsitellyt asiat ja heränneet tunteet",
        sv="gå igenom med barnet de saker som behandlades och de känslor som väcktes",
        en="go through with the child the matters dealt with and the feelings they raised",
    ),
    "reconvene_earlier": Text(
        fi="kutsu neuvottelu koolle sovittua aiemmin",
        sv="sammankalla diskussionen tidigare än avtalat",
        en="reconvene the meeting earlier than agreed",
    ),
}

GUARDS: Final[dict[str, tuple[Text, Text]]] = {**PLANNING, **PREPARATION, **DURING, **AFTER}
