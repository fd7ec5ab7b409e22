"""
What the client's own log report says, in plain Finnish, Swedish and English.

Swedish terms are the statutes' own where they have one; the rest is our proposal.
"""

from typing import Final

from lsprocess.text import Text


TITLE: Final = Text(
    fi="Asiakkaan {client} tietojen käyttö ja luovutukset",
    sv="Användning och utlämnande av uppgifter om klienten {client}",
    en="Use and disclosure of the data of client {client}",
)
ASKED: Final = Text(
    fi="Pyyntö saapui {asked_on}. Vastaus on annettava viimeistään {due}. Vastaus on maksuton.",
    sv="Begäran kom {asked_on}. Svaret ska ges senast {due}. Svaret är avgiftsfritt.",
    en="The request came on {asked_on}. The answer is due by {due}. The answer is free.",
)
SINCE: Final = Text(
    fi="Mukana ovat lokitiedot {first} alkaen. Kahta vuotta vanhempia tietoja ei anneta ilman "
    "erityistä syytä.",
    sv="Svaret omfattar logguppgifter från {first}. Uppgifter som är äldre än två år lämnas inte "
    "utan särskilda skäl.",
    en="The answer covers log data from {first} on. Data older than two years are not given "
    "without a special reason.",
)
SINCE_FOR_REASON: Final = Text(
    fi="Mukana ovat lokitiedot {first} alkaen. Erityinen syy: {reason}.",
    sv="Svaret omfattar logguppgifter från {first}. Särskilt skäl: {reason}.",
    en="The answer covers log data from {first} on. Special reason: {reason}.",
)
ALL_FOR_REASON: Final = Text(
    fi="Mukana ovat kaikki lokitiedot. Erityinen syy: {reason}.",
    sv="Svaret omfattar alla logguppgifter. Särskilt skäl: {reason}.",
    en="The answer covers all log data. Special reason: {reason}.",
)
USES: Final = Text(
    fi="Kuka on käyttänyt tietoja", sv="Vem har använt uppgifterna", en="Who has used the data"
)
DISCLOSURES: Final = Text(
    fi="Kenelle tietoja on luovutettu",
    sv="Till vem uppgifter har lämnats ut",
    en="To whom data have been disclosed",
)
NOTHING: Final = Text(
    fi="ei annettavia merkintöjä",
    sv="inga anteckningar att lämna ut",
    en="no entries to give",
)
ENTITLED: Final = Text(
    fi="Vastauksessa on se, minkä saamiseen huoltajalla on oikeus.",
    sv="Svaret innehåller det som vårdnadshavaren har rätt att få.",
    en="The answer holds what a guardian is entitled to.",
)
REFUSED: Final = Text(
    fi="Lokitietoja ei anneta: pyytäjällä ei ole oikeutta saada niitä. Kieltäytymisestä tehdään "
    "kirjallinen päätös (asiakastietolaki 11 §).",
    sv="Logguppgifterna lämnas inte ut: den som begärt dem har inte rätt att få dem. Om en vägran "
    "fattas ett skriftligt beslut (11 § i kunduppgiftslagen).",
    en="The log data are not given: whoever asked is not entitled to them. A refusal is made by a "
    "written decision (section 11 of the Client Data Act).",
)

USE: Final = Text(
    fi="{at}: {who}. Toimi: {what}. Tarkoitus: {purpose}. Rekisteri: {register}.",
    sv="{at}: {who}. Åtgärd: {what}. Ändamål: {purpose}. Register: {register}.",
    en="{at}: {who}. Action: {what}. Purpose: {purpose}. Register: {register}.",
)
DISCLOSURE: Final = Text(
    fi="{at}: {what}. Saaja: {to}. Luovuttaja: {who}. Tarkoitus: {purpose}. Peruste: {basis}.",
    sv="{at}: {what}. Mottagare: {to}. Utlämnare: {who}. Ändamål: {purpose}. Grund: {basis}.",
    en="{at}: {what}. Recipient: {to}. Disclosed by: {who}. Purpose: {purpose}. Basis: {basis}.",
)
WITH: Final = Text(fi="{said} ({more})", sv="{said} ({more})", en="{said} ({more})")
CORRECTED: Final = Text(
    fi="Merkintä on myöhemmin oikaistu.",
    sv="Anteckningen har senare rättats.",
    en="The entry was corrected later.",
)
SOMEBODY: Final = Text(fi="muu henkilö", sv="en annan person", en="another person")
ORGANISATION: Final = Text(
    fi="organisaatio {organisation}",
    sv="organisationen {organisation}",
    en="organisation {organisation}",
)

BASES: Final[dict[str, Text]] = {
    "consent": Text(fi="suostumus", sv="samtycke", en="consent"),
    "statute": Text(fi="laki: {grounds}", sv="lag: {grounds}", en="law: {grounds}"),
    "party": Text(
        fi="saaja on asianosainen", sv="mottagaren är part", en="the recipient is a party"
    ),
}
REGISTERS: Final[dict[str, Text]] = {
    "client_register": Text(
        fi="sosiaalihuollon asiakasrekisteri",
        sv="socialvårdens klientregister",
        en="client register of social welfare",
    ),
    "notification_register": Text(
        fi="lastensuojeluilmoitusten rekisteri",
        sv="registret över barnskyddsanmälningar",
        en="register of child welfare notifications",
    ),
    "pupil_welfare_register": Text(
        fi="opiskeluhuollon rekisteri",
        sv="elevhälsans register",
        en="register of pupil welfare",
    ),
    "none": Text(fi="ei asiakasrekisteriä", sv="inget klientregister", en="no client register"),
}
PURPOSES: Final[dict[str, Text]] = {
    "case_handling": Text(
        fi="asian käsittely", sv="behandling av ärendet", en="handling of the case"
    ),
}
"""Purposes beside those of looks, which have their names in the views."""

SPECIAL_REASONS: Final[dict[str, Text]] = {
    "suspected_misuse": Text(
        fi="epäily tietojen väärinkäytöstä",
        sv="misstanke om missbruk av uppgifter",
        en="suspected misuse of the data",
    ),
    "legal_proceedings": Text(
        fi="vireillä oleva tai valmisteltava oikeudenkäynti",
        sv="rättegång som pågår eller förbereds",
        en="legal proceedings, pending or prepared",
    ),
    "correction_of_data": Text(
        fi="tietojen oikaiseminen", sv="rättelse av uppgifter", en="correction of the data"
    ),
}
"""Reasons for which log data older than two years are given; whoever gives one has accepted it."""

ACTS: Final[dict[str, Text]] = {
    "contact_school": Text(
        fi="yhteydenotto kouluun", sv="kontakt med skolan", en="contact with the school"
    ),
    "joint_discussion": Text(
        fi="osallistuminen yhteiseen keskusteluun",
        sv="deltagande i en gemensam diskussion",
        en="taking part in a joint discussion",
    ),
    "share_memo": Text(
        fi="muistion antaminen", sv="utlämnande av promemorian", en="sharing of the memo"
    ),
    "pupil_welfare_group": Text(
        fi="osallistuminen monialaiseen asiantuntijaryhmään",
        sv="deltagande i en sektorsövergripande expertgrupp",
        en="taking part in a multi-professional expert group",
    ),
    "consult_identified": Text(
        fi="konsultointi tunnistettavasti",
        sv="konsultation så att klienten kan identifieras",
        en="consultation that identifies the client",
    ),
    "joint_plan": Text(fi="yhteinen suunnitelma", sv="gemensam plan", en="joint plan"),
    "disclose": Text(
        fi="tietojen luovuttaminen", sv="utlämnande av uppgifter", en="disclosure of data"
    ),
    "transfer": Text(
        fi="asian siirto toiselle hyvinvointialueelle",
        sv="överföring av ärendet till ett annat välfärdsområde",
        en="transfer of the case to another wellbeing services county",
    ),
}
PARTS: Final[dict[str, Text]] = {
    "memo": Text(fi="koko muistio", sv="hela promemorian", en="the whole memo"),
    "extract": Text(fi="ote", sv="utdrag", en="extract"),
    "client_plan": Text(fi="asiakassuunnitelma", sv="klientplan", en="client plan"),
    "in_progress": Text(
        fi="tieto asian etenemisestä",
        sv="uppgift om att ärendet framskrider",
        en="that the matter proceeds",
    ),
    "content": Text(fi="asian sisältö", sv="ärendets innehåll", en="content of the matter"),
    "schooling": Text(fi="koulunkäynti", sv="skolgången", en="schooling"),
    "daily_life": Text(fi="arki", sv="vardagen", en="daily life"),
    "wellbeing": Text(fi="hyvinvointi", sv="välbefinnandet", en="wellbeing"),
    "notification_facts": Text(
        fi="ilmoituksen tiedot", sv="anmälans uppgifter", en="facts of the notification"
    ),
}
RECIPIENTS: Final[dict[str, Text]] = {
    "education": Text(fi="opetustoimi", sv="undervisningsväsendet", en="education"),
    "early_education": Text(
        fi="varhaiskasvatus", sv="småbarnspedagogiken", en="early childhood education"
    ),
    "health": Text(fi="terveydenhuolto", sv="hälso- och sjukvården", en="health care"),
    "social": Text(fi="sosiaalihuolto", sv="socialvården", en="social welfare"),
    "police": Text(fi="poliisi", sv="polisen", en="police"),
    "youth_work": Text(fi="nuorisotyö", sv="ungdomsarbetet", en="youth work"),
    "other_authority": Text(fi="muu viranomainen", sv="annan myndighet", en="another authority"),
    "parish": Text(fi="seurakunta", sv="församling", en="parish"),
    "private_provider": Text(
        fi="yksityinen palveluntuottaja",
        sv="privat serviceproducent",
        en="private service provider",
    ),
    "private": Text(fi="yksityishenkilö", sv="privatperson", en="private person"),
    "parent": Text(fi="vanhempi", sv="förälder", en="parent"),
    "professional": Text(fi="ammattilainen", sv="yrkesutbildad person", en="professional"),
    "family": Text(fi="perheenjäsen", sv="familjemedlem", en="family member"),
}
"""Sectors and positions of recipients; roles have their names in the processes."""
