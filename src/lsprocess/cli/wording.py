"""What the command line itself says, in Finnish, Swedish and English."""

from typing import Final

from lsprocess.text import Text


SAME: Final = Text(fi="{what}", sv="{what}", en="{what}")
"""Anything that `Text` can write, as it writes it."""

# One answer

MOVED: Final = Text(
    fi="{deed}: kirjattu. Tila on nyt: {state}.",
    sv="{deed}: registrerad. Tillståndet är nu: {state}.",
    en="{deed}: applied. The state is now: {state}.",
)
STAYED: Final = Text(
    fi="{deed}: kirjattu. Tila on edelleen: {state}.",
    sv="{deed}: registrerad. Tillståndet är fortfarande: {state}.",
    en="{deed}: applied. The state is still: {state}.",
)
REFUSED: Final = Text(
    fi="{deed}: evätty, edellytys täyttämättä. {reasons}",
    sv="{deed}: nekad, villkor inte uppfyllt. {reasons}",
    en="{deed}: refused, condition not met. {reasons}",
)
NOT_AVAILABLE: Final = Text(
    fi="{deed}: ei mahdollinen tässä vaiheessa. {where}",
    sv="{deed}: inte möjlig i det här skedet. {where}",
    en="{deed}: not available at this stage. {where}",
)
ENDED: Final = Text(
    fi="Käsittely on päättynyt tilaan: {state}.",
    sv="Behandlingen har avslutats i tillståndet: {state}.",
    en="The case has ended in the state: {state}.",
)
POSSIBLE_IN: Final = Text(
    fi="Tila on nyt: {state}. Mahdollinen tilassa: {states}.",
    sv="Tillståndet är nu: {state}. Möjlig i tillståndet: {states}.",
    en="The state is now: {state}. Available in the state: {states}.",
)
LINE: Final = Text(
    fi="rivi {number}: {problems}", sv="rad {number}: {problems}", en="line {number}: {problems}"
)
LEFT_OUT: Final = Text(
    fi="ja vielä {count} muuta virhettä",
    sv="och ytterligare {count} fel",
    en="and {count} more problems",
)
EXPECTED: Final = Text(
    fi="Rivillä odotettiin muuta: {expected}.",
    sv="På raden väntades något annat: {expected}.",
    en="The line expected something else: {expected}.",
)
AS_EXPECTED: Final = Text(fi="odotetusti", sv="som väntat", en="as expected")
REPEATED: Final = Text(
    fi="sama komento on kirjattu jo aiemmin; vastaus on sama kuin silloin",
    sv="samma kommando har registrerats tidigare; svaret är detsamma som då",
    en="the same command was recorded before; the answer is the same as then",
)

# The timeline

STORE: Final = Text(fi="Tietovarasto:", sv="Datalager:", en="Store:")
AUDIT: Final = Text(fi="Lokitiedosto:", sv="Loggfil:", en="Audit file:")
NEW_CASE: Final = Text(fi="uusi asia", sv="nytt ärende", en="new case")
NOT_OPENED: Final = Text(
    fi="asiaa ei avattu", sv="ärendet inleddes inte", en="the case was not opened"
)
SAME_STATE: Final = Text(
    fi="tila ei muutu: {state}",
    sv="tillståndet ändras inte: {state}",
    en="the state stays: {state}",
)
REMEDY: Final = Text(fi="Näin täyttyy:", sv="Så uppfylls det:", en="How to meet it:")
LINE_NUMBER: Final = Text(fi="rivi {number}", sv="rad {number}", en="line {number}")
NOT_DONE: Final = {
    "invalid": Text(
        fi="virheellinen rivi, mitään ei kirjattu",
        sv="felaktig rad, ingenting registrerades",
        en="invalid line, nothing was recorded",
    ),
    "conflict": Text(
        fi="toinen kirjaaja ehti aina ensin, mitään ei kirjattu",
        sv="en annan hann alltid före, ingenting registrerades",
        en="another writer always came first, nothing was recorded",
    ),
    "unreadable": Text(
        fi="asiaa ei voi lukea, mitään ei kirjattu",
        sv="ärendet kan inte läsas, ingenting registrerades",
        en="the case cannot be read, nothing was recorded",
    ),
}
"""Why a line was not answered, by its outcome."""

READING: Final = Text(fi="Rivejä", sv="Rader", en="Lines")

# The summary

SUMMARY: Final = Text(fi="Yhteenveto", sv="Sammanfattning", en="Summary")
FAILED: Final = {
    "conflict": Text(
        fi="Toinen kirjaaja ehti aina ensin: {count}.",
        sv="En annan hann alltid före: {count}.",
        en="Another writer always came first: {count}.",
    ),
    "unreadable": Text(
        fi="Asiaa ei voi lukea: {count}.",
        sv="Ärendet kan inte läsas: {count}.",
        en="The case cannot be read: {count}.",
    ),
}
"""How many lines could not be answered for another reason than their own form."""

COUNTED: Final = Text(
    fi="Rivejä {total}: kirjattu {applied}, evätty {refused}, ei mahdollinen {not_available}, "
    "virheellinen {invalid}.",
    sv="Rader {total}: registrerade {applied}, nekade {refused}, inte möjliga {not_available}, "
    "felaktiga {invalid}.",
    en="Lines {total}: applied {applied}, refused {refused}, not available {not_available}, "
    "invalid {invalid}.",
)
ALL_WENT: Final = Text(
    fi="Kaikki rivit menivät niin kuin piti.",
    sv="Alla rader gick som de skulle.",
    en="Every line went as it should.",
)
SOME_DID_NOT: Final = Text(
    fi="Toisin kuin piti menivät rivit {numbers}.",
    sv="Annorlunda än de skulle gick raderna {numbers}.",
    en="These lines did not go as they should: {numbers}.",
)
AND_MORE: Final = Text(fi="muut {count}", sv="{count} till", en="{count} more")
GIVEN_TO: Final = Text(
    fi="tietoja on annettu: {recipients}",
    sv="uppgifter har lämnats till: {recipients}",
    en="information was given to: {recipients}",
)
OPEN_DUTIES: Final = Text(fi="Hoidettavana nyt", sv="Att sköta nu", en="To be done now")
NO_DUTIES: Final = Text(
    fi="ei avoimia velvollisuuksia", sv="inga öppna skyldigheter", en="no open duties"
)
MORE_CASES: Final = Text(
    fi="ja {count} muuta asiaa; katso: lsprocess show",
    sv="och {count} andra ärenden; se: lsprocess show",
    en="and {count} more cases; see: lsprocess show",
)
EMPTY: Final = Text(
    fi="Tiedostossa ei ollut yhtään riviä.",
    sv="Filen innehöll inga rader.",
    en="The file held no lines.",
)
INTERRUPTED: Final = Text(
    fi="keskeytetty; jo kirjattu on tallessa",
    sv="avbruten; det som redan registrerats finns kvar",
    en="interrupted; what was recorded already is kept",
)
STOPPED: Final = Text(
    fi="ajo päättyi rivin {number} jälkeen: {problem}",
    sv="körningen slutade efter rad {number}: {problem}",
    en="the run ended after line {number}: {problem}",
)
AUDIT_BEHIND: Final = Text(
    fi="lokitiedostosta puuttuu rivejä ({problem}); tapahtumat ovat tallessa, ja puuttuvat rivit "
    "kirjoitetaan, kun tiedosto otetaan uudelleen käyttöön",
    sv="loggfilen saknar rader ({problem}); händelserna finns kvar, och raderna skrivs när filen "
    "används igen",
    en="the audit file lacks lines ({problem}); the events are kept, and the lines are written "
    "when the file is used again",
)

# A case shown

CASE: Final = Text(fi="Asia", sv="Ärende", en="Case")
PROCESS: Final = Text(fi="Prosessi", sv="Process", en="Process")
STATE: Final = Text(fi="Tila", sv="Tillstånd", en="State")
PROFILE: Final = Text(fi="Profiili", sv="Profil", en="Profile")
OPENED: Final = Text(fi="Avattu", sv="Inlett", en="Opened")
ATTEMPTS: Final = Text(fi="Tapahtumia", sv="Händelser", en="Events")
PEOPLE: Final = Text(fi="Ihmiset ja roolit", sv="Personer och roller", en="People and roles")
CHILD: Final = Text(fi="lapsi", sv="barn", en="child")
GUARDIANS: Final = Text(fi="huoltajat", sv="vårdnadshavare", en="guardians")
CONSENTS: Final = Text(fi="Suostumukset", sv="Samtycken", en="Consents")
LINKED: Final = Text(fi="Linkitetyt asiat", sv="Länkade ärenden", en="Linked cases")
NONE: Final = Text(fi="ei kirjattu", sv="inget antecknat", en="none recorded")
SINCE: Final = Text(
    fi="tapahtumasta {seq} alkaen", sv="sedan händelse {seq}", en="since event {seq}"
)
PROFILES: Final[dict[str, Text]] = {
    "seed": Text(
        fi="kouluun vain luvalla (seed)",
        sv="till skolan bara med lov (seed)",
        en="to the school only with permission (seed)",
    ),
    "statute": Text(
        fi="myös kirjattu laillinen peruste (statute)",
        sv="också en antecknad rättslig grund (statute)",
        en="a recorded legal basis too (statute)",
    ),
}
ANSWERS: Final[dict[str, Text]] = {
    "given": Text(fi="annettu", sv="givet", en="given"),
    "refused": Text(fi="ei annettu", sv="inte givet", en="refused"),
    "withdrawn": Text(fi="peruutettu", sv="återkallat", en="withdrawn"),
    "expired": Text(fi="ei enää voimassa", sv="gäller inte längre", en="expired"),
}
SCOPES: Final[dict[str, Text]] = {
    "contact_school": Text(fi="yhteys kouluun", sv="kontakt med skolan", en="contact with school"),
    "joint_discussion": Text(
        fi="yhteinen keskustelu", sv="gemensam diskussion", en="joint discussion"
    ),
    "share_memo": Text(
        fi="muistion antaminen", sv="utlämnande av promemorian", en="sharing of the memo"
    ),
    "pupil_welfare_group": Text(
        fi="monialainen asiantuntijaryhmä",
        sv="sektorsövergripande expertgrupp",
        en="multi-professional expert group",
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
}

# What can be done

OPTIONS: Final = Text(
    fi="Mitä asiassa {case} voi tehdä",
    sv="Vad som kan göras i ärendet {case}",
    en="What can be done in case {case}",
)
ASKING: Final = Text(
    fi="Kuka ja milloin: {who}, {at}",
    sv="Vem och när: {who}, {at}",
    en="Who and when: {who}, {at}",
)
NO_WORKER: Final = Text(
    fi="Asialla ei ole vastuusosiaalityöntekijää, joten vastaus koskee ketä tahansa tässä "
    "roolissa. Nimeä toimija: --actor.",
    sv="Ärendet har ingen ansvarig socialarbetare, så svaret gäller vem som helst i den här "
    "rollen. Ange vem det gäller: --actor.",
    en="The case has no responsible social worker, so the answer is for anybody in this role. "
    "Say whom it is for: --actor.",
)
TOO_EARLY: Final = Text(
    fi="Hetki on ennen viimeistä siirtymää: näkyvissä ovat vain kirjaukset, jotka eivät muuta "
    "tilaa.",
    sv="Tidpunkten ligger före den senaste övergången: bara anteckningar som inte ändrar "
    "tillståndet visas.",
    en="The time lies before the last move: only records that leave the state as it is are shown.",
)
CAN: Final = Text(fi="Mahdollista nyt", sv="Möjligt nu", en="Possible now")
CAN_WITH_DATA: Final = Text(
    fi="Mahdollista, kun tiedot täyttävät edellytykset",
    sv="Möjligt när uppgifterna uppfyller villkoren",
    en="Possible when the data meet the conditions",
)
UNREADABLE: Final = Text(
    fi="asiaa ei voi lukea", sv="ärendet kan inte läsas", en="the case cannot be read"
)
CANNOT_TELL: Final = Text(
    fi="Ei voi sanoa, sillä liitettyä asiaa ei voi lukea",
    sv="Kan inte sägas, eftersom ett länkat ärende inte kan läsas",
    en="Cannot be told, for a linked case cannot be read",
)
CANNOT: Final = Text(fi="Ei vielä mahdollista", sv="Ännu inte möjligt", en="Not possible yet")

ON_DATA: Final = Text(
    fi="tiedoista riippuu: {guards}",
    sv="beror på uppgifterna: {guards}",
    en="depends on the data: {guards}",
)

# A case's history

HISTORY: Final = Text(
    fi="Asian {case} tapahtumat", sv="Händelser i ärendet {case}", en="Events of case {case}"
)
RECORDED: Final = Text(fi="kirjattu {at}", sv="registrerad {at}", en="recorded {at}")
ECHO: Final = Text(
    fi="tuli tapahtumasta {event}", sv="kom från händelsen {event}", en="came from event {event}"
)
RESULTS: Final[dict[str, Text]] = {
    "met": Text(fi="täyttyy", sv="uppfyllt", en="met"),
    "unmet": Text(fi="ei täyty", sv="inte uppfyllt", en="not met"),
    "exempted": Text(fi="poikkeus myönnetty", sv="undantag beviljat", en="exempted"),
    "not_asked": Text(fi="ei koske tätä", sv="gäller inte detta", en="does not concern this"),
}
EVIDENCE: Final = Text(fi="peruste: {events}", sv="grund: {events}", en="evidence: {events}")
DUTY_OPENED: Final = Text(fi="velvollisuus alkoi:", sv="skyldighet började:", en="duty began:")
DUTY_SETTLED: Final = Text(fi="velvollisuus hoidettu:", sv="skyldighet skött:", en="duty done:")

# Processes

VERSION: Final = Text(fi="versio {version}", sv="version {version}", en="version {version}")
CONTENTS: Final = Text(
    fi="{states} tilaa, {actions} toimea, {arcs} siirtymää tai kirjausta, {guards} edellytystä, "
    "{duties} velvollisuutta",
    sv="{states} tillstånd, {actions} åtgärder, {arcs} övergångar eller anteckningar, {guards} "
    "villkor, {duties} skyldigheter",
    en="{states} states, {actions} actions, {arcs} arcs or facts, {guards} guards, {duties} duties",
)
DIGEST: Final = Text(fi="tiiviste {digest}", sv="kontrollsumma {digest}", en="digest {digest}")
FINAL: Final = Text(fi="lopputila", sv="sluttillstånd", en="final state")
