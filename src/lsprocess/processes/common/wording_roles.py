"""
What the roles that people hold in a case are called.

Swedish terms are the statutes' own where they have one; other Swedish and English names are our
proposal.
"""

from typing import Final

from lsprocess.text import Text


ROLES: Final[dict[str, Text]] = {
    "intake_worker": Text(
        fi="vastaanottava työntekijä", sv="mottagande arbetstagare", en="intake worker"
    ),
    "social_worker": Text(
        fi="lapsen asioista vastaava sosiaalityöntekijä",
        sv="socialarbetare som ansvarar för barnets angelägenheter",
        en="social worker responsible for the child's affairs",
    ),
    "duty_social_worker": Text(
        fi="päivystävä sosiaalityöntekijä",
        sv="jourhavande socialarbetare",
        en="on-call social worker",
    ),
    "leading_social_worker": Text(
        fi="johtava sosiaalityöntekijä", sv="ledande socialarbetare", en="leading social worker"
    ),
    "social_counsellor": Text(fi="sosiaaliohjaaja", sv="socialhandledare", en="social counsellor"),
    "legal_representative": Text(
        fi="laillinen edustaja, edunvalvoja",
        sv="laglig företrädare, intressebevakare",
        en="legal representative, substitute guardian",
    ),
    "close_person": Text(
        fi="lapselle läheinen henkilö",
        sv="person som står barnet nära",
        en="person close to the child",
    ),
    "facilitator": Text(
        fi="ulkopuolinen vetäjä", sv="utomstående handledare", en="outside facilitator"
    ),
    "notifier": Text(fi="ilmoituksen tekijä", sv="anmälare", en="notifier"),
    "guardian": Text(fi="huoltaja", sv="vårdnadshavare", en="guardian (custodian)"),
    "child": Text(fi="lapsi", sv="barn", en="child"),
    "support_person": Text(
        fi="lapsen tukihenkilö", sv="barnets stödperson", en="child's support person"
    ),
    "coach": Text(fi="lapsen valmentaja", sv="barnets coach", en="child's coach"),
    "teacher": Text(fi="opettaja", sv="lärare", en="teacher"),
    "principal": Text(fi="rehtori", sv="rektor", en="principal"),
    "curator": Text(
        fi="koulukuraattori (opiskeluhuollon kuraattori)",
        sv="elevhälsans kurator",
        en="school social worker",
    ),
    "psychologist": Text(
        fi="koulupsykologi (opiskeluhuollon psykologi)",
        sv="elevhälsans psykolog",
        en="school psychologist",
    ),
    "school_health": Text(fi="kouluterveydenhuolto", sv="skolhälsovård", en="school health care"),
    "chair": Text(fi="puheenjohtaja", sv="ordförande", en="chair"),
    "recorder": Text(fi="kirjaaja (sihteeri)", sv="sekreterare", en="recorder (secretary)"),
    "inviter": Text(fi="kutsuja", sv="den som kallar", en="inviter"),
    "initiator": Text(fi="aloitteentekijä", sv="initiativtagare", en="initiator"),
    "participant": Text(fi="osallistuja", sv="deltagare", en="participant"),
    "working_pair": Text(fi="työpari", sv="arbetspar", en="working pair"),
    "expert_by_experience": Text(
        fi="kokemusasiantuntija", sv="erfarenhetsexpert", en="expert by experience"
    ),
    "representative": Text(
        fi="ryhmän edustaja", sv="gruppens representant", en="group's representative"
    ),
    "consultant": Text(
        fi="konsultoitava asiantuntija", sv="konsulterad sakkunnig", en="consulted expert"
    ),
    "trusted_worker": Text(
        fi="luotettu, tuttu työntekijä",
        sv="betrodd och bekant arbetstagare",
        en="trusted, familiar worker",
    ),
}
