"""
What the kinds of information, purposes and reasons of a view are called.

Swedish terms are the statutes' own where they have one; other names are our proposal.
"""

from typing import Final

from lsprocess.processes.common.looking import Category, Purpose, ServiceTask
from lsprocess.text import Text


CATEGORIES: Final[dict[Category, Text]] = {
    "state": Text(fi="käsittelyn vaihe", sv="skede i behandlingen", en="stage of the handling"),
    "time_limits": Text(
        fi="määräajat ja velvollisuudet",
        sv="tidsfrister och skyldigheter",
        en="time limits and duties",
    ),
    "people": Text(fi="henkilöt ja roolit", sv="personer och roller", en="people and roles"),
    "notification": Text(
        fi="ilmoitus tai muu yhteydenotto",
        sv="anmälan eller annan kontakt",
        en="notification or other contact",
    ),
    "notifier_identity": Text(
        fi="ilmoituksen tekijän henkilöllisyys",
        sv="anmälarens identitet",
        en="notifier's identity",
    ),
    "hearings": Text(
        fi="kuulemiset ja näkemykset", sv="hörande och åsikter", en="hearings and views"
    ),
    "consents_and_bans": Text(
        fi="suostumukset, kiellot ja lailliset perusteet",
        sv="samtycken, förbud och rättsliga grunder",
        en="consents, bans and legal bases",
    ),
    "school_contact": Text(
        fi="yhteydet kouluun", sv="kontakter med skolan", en="contacts with school"
    ),
    "meetings": Text(fi="neuvottelut ja tapaamiset", sv="förhandlingar och möten", en="meetings"),
    "assessment": Text(
        fi="palvelutarpeen arviointi", sv="bedömning av servicebehovet", en="assessment"
    ),
    "decisions": Text(fi="ratkaisut ja toimet", sv="avgöranden och åtgärder", en="decisions"),
    "client_plan": Text(fi="asiakassuunnitelma", sv="klientplan", en="client plan"),
    "disclosures": Text(
        fi="tietojen antaminen", sv="utlämnande av uppgifter", en="information given"
    ),
    "documents": Text(fi="muut asiakirjat", sv="andra handlingar", en="other documents"),
    "audit": Text(
        fi="evätyt yritykset, oikaisut ja katselut",
        sv="nekade försök, rättelser och läsningar",
        en="refused attempts, corrections and looks",
    ),
}

PURPOSES: Final[dict[Purpose, Text]] = {
    "urgent_help": Text(fi="kiireellinen apu", sv="brådskande hjälp", en="urgent help"),
    "assessment": Text(
        fi="palvelutarpeen arviointi",
        sv="bedömning av servicebehovet",
        en="assessment of service needs",
    ),
    "planning": Text(
        fi="asiakkuuden suunnittelu",
        sv="planering av klientrelationen",
        en="planning of the client relationship",
    ),
    "service": Text(
        fi="palvelun järjestäminen tai toteuttaminen",
        sv="ordnande eller genomförande av service",
        en="arranging or carrying out a service",
    ),
    "complaint": Text(
        fi="kantelun, muistutuksen tai vastaavan selvittäminen",
        sv="utredning av ett klagomål, en anmärkning eller motsvarande",
        en="looking into a complaint or the like",
    ),
    "supervision": Text(
        fi="työn johtaminen ja valvonta",
        sv="ledning och övervakning av arbetet",
        en="leadership and supervision of the work",
    ),
    "own_matter": Text(fi="oma asia", sv="det egna ärendet", en="own matter"),
}

SERVICE_TASKS: Final[dict[ServiceTask, Text]] = {
    "child_welfare": Text(fi="lastensuojelu", sv="barnskydd", en="child welfare"),
    "family_services": Text(
        fi="lapsiperheiden palvelut", sv="service för barnfamiljer", en="family services"
    ),
    "other": Text(fi="muu palvelutehtävä", sv="annan serviceuppgift", en="another service task"),
}

REASONS: Final[dict[str, Text]] = {
    "unknown_work_task": Text(
        fi="Työtehtävä ei ole luettelossa, joten mitään ei näytetä. Nimeä tunnettu työtehtävä.",
        sv="Arbetsuppgiften finns inte i listan, så ingenting visas. Ange en känd arbetsuppgift.",
        en="The work task is not in the list, so nothing is shown. Name a known work task.",
    ),
    "no_rule_in_force": Text(
        fi="Katselupäivänä ei tunneta voimassa olevaa sääntöä, joka antaisi tälle työtehtävälle "
        "oikeuden tietoihin. Kysy lakimieheltä, mitä silloin sovellettiin.",
        sv="På läsningsdagen är ingen gällande regel känd som skulle ge denna arbetsuppgift rätt "
        "till uppgifterna. Fråga en jurist vad som då tillämpades.",
        en="On the day of the look no rule is known to be in force that gives this work task a "
        "right to the data. Ask a lawyer what applied then.",
    ),
    "no_known_purpose": Text(
        fi="Käyttötarkoitus puuttuu tai ei ole luettelossa. Nimeä jokin tunnettu tarkoitus.",
        sv="Ändamålet saknas eller finns inte i listan. Ange ett känt ändamål.",
        en="The purpose is missing or not in the list. Name a known purpose.",
    ),
    "purpose_not_for_task": Text(
        fi="Tämä työtehtävä ei käytä tietoja tähän tarkoitukseen. Nimeä tehtävään kuuluva "
        "tarkoitus.",
        sv="I denna arbetsuppgift används uppgifterna inte för detta ändamål. Ange ett ändamål som "
        "hör till uppgiften.",
        en="This work task does not use the data for this purpose. Name a purpose that belongs to "
        "the task.",
    ),
    "other_service_task": Text(
        fi="Lastensuojelun tietoja näytetään tälle työtehtävälle vain lastensuojelun "
        "palvelutehtävässä. Nimeä palvelutehtävä.",
        sv="Barnskyddets uppgifter visas för denna arbetsuppgift bara i serviceuppgiften "
        "barnskydd. Ange serviceuppgiften.",
        en="Child welfare data are shown to this work task only in the child welfare service task. "
        "Name the service task.",
    ),
    "relationship_not_verified": Text(
        fi="Katsojan suhdetta asiaan ei ole kirjattu: hänellä ei ole asiassa sitä roolia tai "
        "asemaa, jota työtehtävä edellyttää. Kirjaa rooli ensin, jos se hänelle kuuluu.",
        sv="Läsarens förhållande till ärendet är inte antecknat: hen har inte den roll eller "
        "ställning i ärendet som arbetsuppgiften förutsätter. Anteckna rollen först om den hör "
        "till hen.",
        en="The viewer's relationship with the case is not recorded: they do not have the role or "
        "position in it that the work task asks for. Record the role first, where it is theirs.",
    ),
    "only_feedback": Text(
        fi="Ilmoituksen tekijä ei näe asiaa. Hänelle kerrotaan vain palaute, jonka taso sallii.",
        sv="Anmälaren ser inte ärendet. Till anmälaren ges bara den återkoppling som nivån medger.",
        en="A notifier does not see the case. A notifier is told only the feedback that its level "
        "permits.",
    ),
    "withheld": Text(
        fi="Tästä asiasta ei voida näyttää tietoja tällä tavalla. Kysy lapsen asioista "
        "vastaavalta työntekijältä.",
        sv="Uppgifter om detta ärende kan inte visas på det här sättet. Fråga den arbetstagare som "
        "ansvarar för barnets ärenden.",
        en="Information on this case cannot be shown in this way. Ask the worker responsible for "
        "the child's affairs.",
    ),
}
