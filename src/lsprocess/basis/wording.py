"""
What is said of an answer: what carries an act, what is missing, and the ways forward.

Swedish terms are the statutes' own where they have one; the rest is our proposal.
"""

from typing import Final, Literal

from lsprocess.text import Text


Step = Literal[
    "ask_consent",
    "ask_wider_consent",
    "ask_written_consent",
    "renew_consent",
    "hear_other_guardian",
    "ask_from_client_self",
    "ask_child_too",
    "excuse_guardian",
    "record_guardian",
    "settle_ban",
    "consider_statutory_basis",
    "use_basis_in_force",
    "ask_permission_first",
    "state_necessity",
    "inform_client",
    "change_profile",
    "do_without",
]

NOT_CARRIED: Final = Text(
    fi="Tietojen antamiselle tai pyytämiselle ei ole perustetta.",
    sv="Det finns ingen grund för att lämna eller begära uppgifter.",
    en="There is no basis for giving or asking information.",
)
WAYS: Final = Text(fi="Keinot edetä:", sv="Möjliga vägar framåt:", en="Ways forward:")
DETAILED: Final = Text(fi="{said} ({details})", sv="{said} ({details})", en="{said} ({details})")
OVERRIDES: Final = Text(
    fi="Peruste sivuuttaa kiellon: {bans}.",
    sv="Grunden går före förbudet: {bans}.",
    en="The basis overrides the ban: {bans}.",
)

CARRIED: Final[dict[str, Text]] = {
    "consent": Text(
        fi="Perusteena on suostumus.",
        sv="Grunden är ett samtycke.",
        en="The basis is a consent.",
    ),
    "statute": Text(
        fi="Perusteena on laki: {grounds}.",
        sv="Grunden är lagen: {grounds}.",
        en="The basis is the law: {grounds}.",
    ),
    "party": Text(
        fi="Vastaanottaja on asianosainen, joten suostumusta ei tarvita.",
        sv="Mottagaren är part, så inget samtycke behövs.",
        en="The recipient is a party, so no consent is needed.",
    ),
    "own_task": Text(
        fi="Vastaanottaja kuuluu omaan palveluun, joten suostumusta ei tarvita.",
        sv="Mottagaren hör till den egna servicen, så inget samtycke behövs.",
        en="The recipient belongs to the own service, so no consent is needed.",
    ),
}

MISSING: Final[dict[str, Text]] = {
    "other_scope": Text(
        fi="suostumus koskee muuta tekoa",
        sv="samtycket gäller en annan åtgärd",
        en="the consent is about another act",
    ),
    "other_recipient": Text(
        fi="suostumus koskee muuta vastaanottajaa",
        sv="samtycket gäller en annan mottagare",
        en="the consent is about another recipient",
    ),
    "other_content": Text(
        fi="suostumus koskee muita tietoja",
        sv="samtycket gäller andra uppgifter",
        en="the consent is about other information",
    ),
    "consent_not_written": Text(
        fi="suostumus ei ole kirjallinen",
        sv="samtycket är inte skriftligt",
        en="the consent is not in writing",
    ),
    "recipient_not_named": Text(
        fi="kirjallinen suostumus ei nimeä vastaanottajaa",
        sv="det skriftliga samtycket nämner inte mottagaren",
        en="the written consent does not name the recipient",
    ),
    "giver_not_entitled": Text(
        fi="suostumuksen antajalla ei ole oikeutta antaa sitä",
        sv="den som gett samtycket har inte rätt att ge det",
        en="the giver of the consent is not entitled to give it",
    ),
    "client_must_answer": Text(
        fi="täysi-ikäisen on annettava suostumus itse",
        sv="en myndig person ska själv ge sitt samtycke",
        en="somebody of age must consent in person",
    ),
    "child_must_answer": Text(
        fi="oppilaan on annettava suostumus itse",
        sv="eleven ska själv ge sitt samtycke",
        en="the pupil must consent in person",
    ),
    "other_guardian_missing": Text(
        fi="muun huoltajan vastaus puuttuu",
        sv="en annan vårdnadshavares svar saknas",
        en="another guardian's answer is missing",
    ),
    "consent_not_yet": Text(
        fi="suostumus ei ollut vielä annettu",
        sv="samtycket hade ännu inte getts",
        en="the consent had not yet been given",
    ),
    "consent_withdrawn": Text(
        fi="suostumus on peruutettu",
        sv="samtycket har återkallats",
        en="the consent has been withdrawn",
    ),
    "consent_expired": Text(
        fi="suostumuksen voimassaolo on päättynyt",
        sv="samtyckets giltighet har upphört",
        en="the consent has expired",
    ),
    "consent_refused": Text(
        fi="suostumus on evätty",
        sv="samtycke har vägrats",
        en="the consent was refused",
    ),
    "consent_not_asked": Text(
        fi="suostumusta ei ole pyydetty",
        sv="samtycke har inte begärts",
        en="no consent has been asked",
    ),
    "no_guardian": Text(
        fi="huoltajaa ei ole kirjattu",
        sv="ingen vårdnadshavare har antecknats",
        en="no guardian is recorded",
    ),
    "act_banned": Text(
        fi="tietojen antaminen on kielletty",
        sv="utlämnandet har förbjudits",
        en="the disclosure is banned",
    ),
    "banned_by_child": Text(
        fi="lapsi on kieltänyt tietojen antamisen huoltajalle",
        sv="barnet har förbjudit att uppgifterna lämnas till vårdnadshavaren",
        en="the child has forbidden giving the information to the guardian",
    ),
    "profile_closed": Text(
        fi="asian profiili sallii vain suostumuksen",
        sv="ärendets profil godtar bara samtycke",
        en="the case's profile allows a consent alone",
    ),
    "no_ground": Text(
        fi="laillista perustetta ei ole kirjattu",
        sv="ingen rättslig grund har antecknats",
        en="no legal basis is recorded",
    ),
    "ground_not_for_act": Text(
        fi="kirjattu peruste ei oikeuta tähän tekoon",
        sv="den antecknade grunden berättigar inte till denna åtgärd",
        en="the recorded basis does not open this act",
    ),
    "ground_not_for_recipient": Text(
        fi="kirjattu peruste ei koske tätä vastaanottajaa",
        sv="den antecknade grunden gäller inte denna mottagare",
        en="the recorded basis does not reach this recipient",
    ),
    "ground_not_for_content": Text(
        fi="kirjattu peruste ei oikeuta antamaan koko muistiota",
        sv="den antecknade grunden berättigar inte till att lämna hela promemorian",
        en="the recorded basis does not open the whole memo",
    ),
    "ground_not_in_force": Text(
        fi="kirjattu peruste ei ollut sinä päivänä voimassa",
        sv="den antecknade grunden gällde inte den dagen",
        en="the recorded basis was not in force on that day",
    ),
    "ground_not_yet": Text(
        fi="perustetta ei ollut vielä kirjattu",
        sv="grunden hade ännu inte antecknats",
        en="the basis had not yet been recorded",
    ),
    "no_necessity": Text(
        fi="välttämättömyyden syytä ei ole kirjattu",
        sv="skälet till att uppgifterna är nödvändiga har inte antecknats",
        en="why it is necessary is not recorded",
    ),
    "necessity_not_enough": Text(
        fi="kirjattu syy ei riitä muulle kuin viranomaiselle",
        sv="det antecknade skälet räcker inte när mottagaren inte är en myndighet",
        en="the recorded reason is not enough for a recipient that is no authority",
    ),
    "client_not_informed": Text(
        fi="asiakkaalle ei ole kerrottu tiedonsaannista",
        sv="klienten har inte informerats om vilka uppgifter som kan fås",
        en="the client has not been told what may be obtained",
    ),
    "permission_not_asked": Text(
        fi="lupaa ei ole ensin pyydetty",
        sv="tillstånd har inte först begärts",
        en="permission has not been asked first",
    ),
}

NEXT_STEPS: Final[dict[str, Text]] = {
    "ask_consent": Text(
        fi="pyydä suostumus siihen oikeutetuilta",
        sv="be om samtycke av dem som har rätt att ge det",
        en="ask consent of those entitled to give it",
    ),
    "ask_wider_consent": Text(
        fi="pyydä laajempi suostumus",
        sv="be om ett mer omfattande samtycke",
        en="ask a wider consent",
    ),
    "ask_written_consent": Text(
        fi="pyydä vastaanottajan nimeävä kirjallinen suostumus",
        sv="be om ett skriftligt samtycke som nämner mottagaren",
        en="ask a written consent that names the recipient",
    ),
    "renew_consent": Text(
        fi="pyydä suostumus uudelleen",
        sv="be om samtycke på nytt",
        en="ask the consent again",
    ),
    "hear_other_guardian": Text(
        fi="kysy muidenkin huoltajien vastaus",
        sv="fråga också de övriga vårdnadshavarna",
        en="ask the other guardians too",
    ),
    "ask_from_client_self": Text(
        fi="pyydä suostumus asiakkaalta itseltään",
        sv="be klienten själv om samtycke",
        en="ask consent of the client in person",
    ),
    "ask_child_too": Text(
        fi="pyydä suostumus myös oppilaalta itseltään",
        sv="be också eleven själv om samtycke",
        en="ask the pupil in person too",
    ),
    "excuse_guardian": Text(
        fi="päätä olla odottamatta estynyttä huoltajaa viivästyksen haitan vuoksi",
        sv="besluta att inte invänta en förhindrad vårdnadshavare när dröjsmål vore till skada",
        en="decide not to wait for a prevented guardian where delay would do harm",
    ),
    "record_guardian": Text(
        fi="kirjaa huoltajat",
        sv="anteckna vårdnadshavarna",
        en="record the guardians",
    ),
    "settle_ban": Text(
        fi="selvitä kieltäjän kanssa kiellon voimassaolo",
        sv="utred med den som förbjudit om förbudet står fast",
        en="settle with the one who made the ban whether it stands",
    ),
    "consider_statutory_basis": Text(
        fi="harkitse laillisen perusteen kirjaamista",
        sv="överväg att anteckna en rättslig grund",
        en="consider recording a legal basis",
    ),
    "use_basis_in_force": Text(
        fi="kirjaa voimassa oleva tähän tekoon sopiva peruste",
        sv="anteckna en gällande grund som passar denna åtgärd",
        en="record a basis in force that fits this act",
    ),
    "ask_permission_first": Text(
        fi="pyydä ensin lupa ja kirjaa vastaus",
        sv="be först om tillstånd och anteckna svaret",
        en="ask permission first and record the answer",
    ),
    "state_necessity": Text(
        fi="kirjaa asiakkaan tarpeeseen tai hoitoon liittyvä välttämättömyyden syy",
        sv="anteckna hur klientens behov eller vård gör uppgiften nödvändig",
        en="record how the client's need or care makes it necessary",
    ),
    "inform_client": Text(
        fi="kerro asiakkaalle tietojen hankkimisesta tai kirjaa lykkäyksen syy",
        sv="informera klienten om inhämtandet eller anteckna skälet till att vänta",
        en="tell the client what may be obtained or record why that is put off",
    ),
    "change_profile": Text(
        fi="vaihda asia lakiprofiiliin",
        sv="byt ärendet till lagprofilen",
        en="change the case to the statute profile",
    ),
    "do_without": Text(
        fi="hoida asia ilman näitä tietoja",
        sv="sköt ärendet utan dessa uppgifter",
        en="handle the matter without this information",
    ),
}
"""What each way forward is called; without commas, as several are joined to one sentence."""
