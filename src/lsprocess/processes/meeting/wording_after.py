"""
Reasons and remedies of the guards that stand after a meeting.

Swedish terms are the statutes' own where they have one; other Swedish and English names are our
proposal.
"""

from typing import Final

from lsprocess.text import Text


AFTER: Final[dict[str, tuple[Text, Text]]] = {
    "actor_is_recorder": (
        Text(
            fi=(
                "Suositellun käytännön mukaan muistion kirjoittaa neuvottelun kirjaaja, eikä "
                "kirjoittajaksi merkitty ole kirjaaja."
            ),
            sv=(
                "Enligt rekommenderad praxis skrivs promemorian av diskussionens sekreterare, och "
                "den som angetts som skribent är inte sekreterare."
            ),
            en=(
                "By recommended practice the memo is written by the recorder of the meeting, and "
                "the one given as its writer is not the recorder."
            ),
        ),
        Text(
            fi=(
                "Merkitse kirjoittajaksi kirjaaja, jos hän muistion kirjoitti, tai anna "
                "kirjoittajalle kirjaajan rooli; sosiaalityöntekijä voi myös myöntää perustellun "
                "poikkeuksen."
            ),
            sv=(
                "Ange sekreteraren som skribent, om det var sekreteraren som skrev promemorian, "
                "eller tilldela skribenten rollen som sekreterare; socialarbetaren kan också "
                "bevilja ett motiverat undantag."
            ),
            en=(
                "Give the recorder as the writer, if it was the recorder who wrote the memo, or "
                "assign the role of recorder to the writer; the social worker may also grant an "
                "exemption with a reason."
            ),
        ),
    ),
    "memo_sharing_permitted": (
        Text(
            fi=(
                "Muistio on salassa pidettävä (asiakastietolaki 4 §), eikä sen antamiselle tälle "
                "vastaanottajalle ({recipient}) ole sopimusta, suostumusta tai siihen kelpaavaa "
                "laillista perustetta, tai antaminen on kielletty."
            ),
            sv=(
                "Promemorian är sekretessbelagd (4 § i kunduppgiftslagen), och för att lämna den "
                "till denna mottagare ({recipient}) finns varken överenskommelse, samtycke eller "
                "en rättslig grund som duger, eller så har utlämnandet förbjudits."
            ),
            en=(
                "The memo is secret (section 4 of the Client Data Act), and for sharing it with "
                "this recipient ({recipient}) there is no agreement, consent or legal basis that "
                "counts, or the sharing has been banned."
            ),
        ),
        Text(
            fi=(
                "Pyydä suostumus muistion antamiseen tälle vastaanottajalle, tai jos "
                "asiakastietolain 56 §:n edellytykset täyttyvät, kirjaa se lailliseksi perusteeksi "
                "ja anna viranomaiselle enintään välttämätön ote tai asiakassuunnitelma; "
                "hyväksyttyä kieltoa noudatetaan, kunnes kieltäjä peruu sen. Keinot edetä: "
                "{next_steps}."
            ),
            sv=(
                "Be om samtycke till att lämna promemorian till denna mottagare, eller om "
                "villkoren i 56 § i kunduppgiftslagen är uppfyllda, anteckna den som rättslig "
                "grund och lämna till en myndighet högst ett nödvändigt utdrag eller klientplanen; "
                "ett godtaget förbud följs tills den som förbjudit återtar det. Möjliga vägar "
                "framåt: {next_steps}."
            ),
            en=(
                "Ask consent to share the memo with this recipient or, where section 56 of the "
                "Client Data Act is met, record it as the legal basis and give an authority at "
                "most the necessary extract or the client plan; an accepted ban is followed until "
                "the one who made it lifts it. Ways forward: {next_steps}."
            ),
        ),
    ),
    "actor_is_coach": (
        Text(
            fi=(
                "Suositellun käytännön mukaan neuvottelun käy lapsen kanssa läpi hänen "
                "valmentajansa, eikä tekijäksi merkitty ole sovittu valmentaja."
            ),
            sv=(
                "Enligt rekommenderad praxis är det barnets coach som går igenom diskussionen med "
                "barnet, och den som angetts är inte den coach man kommit överens om."
            ),
            en=(
                "By recommended practice it is the child's coach who goes through the meeting with "
                "the child, and the one given is not the coach agreed on."
            ),
        ),
        Text(
            fi=(
                "Pyydä valmentajaa käymään asiat läpi lapsen kanssa ja merkitse hänet tekijäksi, "
                "tai sovi lapsen kanssa uudesta valmentajasta ja anna tälle rooli; "
                "sosiaalityöntekijä voi myös myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Be coachen gå igenom sakerna med barnet och ange coachen, eller kom överens med "
                "barnet om en ny coach och tilldela rollen; socialarbetaren kan också bevilja ett "
                "motiverat undantag."
            ),
            en=(
                "Ask the coach to go through matters with the child and give the coach as the one "
                "who did it, or agree with the child on a new coach and assign the role; the "
                "social worker may also grant an exemption with a reason."
            ),
        ),
    ),
    "situation_worsened": (
        Text(
            fi=(
                "Neuvottelu kutsutaan suositellun käytännön mukaan koolle sovittua aiemmin, kun "
                "lapsen tilanne vaikeutuu, eikä vaikeutumista ole kirjattu."
            ),
            sv=(
                "Enligt rekommenderad praxis sammankallas diskussionen tidigare än avtalat när "
                "barnets situation försämras, och ingen försämring har antecknats."
            ),
            en=(
                "By recommended practice the meeting is reconvened earlier than agreed when the "
                "child's situation worsens, and no worsening has been recorded."
            ),
        ),
        Text(
            fi=(
                "Kirjaa lapsen tilanteen vaikeutuminen, jos se on vaikeutunut, tai pidä seuraava "
                "neuvottelu sovittuna aikana."
            ),
            sv=(
                "Anteckna att barnets situation har försämrats, om så är fallet, eller för nästa "
                "diskussion på avtalad tid."
            ),
            en=(
                "Record the worsening of the child's situation, if it has worsened, or hold the "
                "next meeting at the agreed time."
            ),
        ),
    ),
    "next_was_later": (
        Text(
            fi=(
                "Neuvottelua voi aikaistaa vain, kun seuraavasta on sovittu ja uusi alkaa ennen "
                "sitä, eikä näin ole."
            ),
            sv=(
                "En diskussion kan tidigareläggas bara när nästa har avtalats och den nya börjar "
                "före den, och så är inte fallet."
            ),
            en=(
                "A meeting can be brought forward only when a next one was agreed on and the new "
                "one starts before it, and that is not so."
            ),
        ),
        Text(
            fi=(
                "Kirjaa seuraava neuvottelu, jos siitä on sovittu, ja sovi uudelle neuvottelulle "
                "sitä aiempi aika."
            ),
            sv=(
                "Anteckna nästa diskussion, om en sådan är avtalad, och avtala en tidigare tid för "
                "den nya diskussionen."
            ),
            en=(
                "Record the next meeting, if one was agreed on, and agree on an earlier time for "
                "the new one."
            ),
        ),
    ),
    "follow_up_proposed": (
        Text(
            fi=(
                "Avoimet asiat siirtyvät vain neuvotteluun, joka on ehdotettu tämän jatkoksi, eikä "
                "neuvottelu {meeting} ole sellainen."
            ),
            sv=(
                "Öppna saker övergår bara till en diskussion som har föreslagits som fortsättning "
                "på denna, och diskussionen {meeting} är inte en sådan."
            ),
            en=(
                "Open actions pass only to a meeting that was proposed to follow this one, and the "
                "meeting {meeting} is not such."
            ),
        ),
        Text(
            fi="Ehdota uusi neuvottelu, joka merkitään tämän jatkoksi, ja valitse se.",
            sv="Föreslå en ny diskussion som anges som fortsättning på denna, och välj den.",
            en="Propose a new meeting that is marked as following this one, and choose it.",
        ),
    ),
    "child_debriefed": (
        Text(
            fi=(
                "Suositellun käytännön mukaan valmentaja käy neuvottelun jälkeen lapsen kanssa "
                "läpi asiat ja tunteet, eikä sitä ole kirjattu tehdyksi."
            ),
            sv=(
                "Enligt rekommenderad praxis går coachen efter diskussionen igenom sakerna och "
                "känslorna med barnet, och ingen anteckning om det finns."
            ),
            en=(
                "By recommended practice the coach goes through matters and feelings with the "
                "child after the meeting, and there is no entry of it."
            ),
        ),
        Text(
            fi=(
                "Pyydä valmentajaa käymään neuvottelu läpi lapsen kanssa ja kirjaa se; "
                "sosiaalityöntekijä voi myös myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Be coachen gå igenom diskussionen med barnet och anteckna det; socialarbetaren "
                "kan också bevilja ett motiverat undantag."
            ),
            en=(
                "Ask the coach to go through the meeting with the child and record it; the social "
                "worker may also grant an exemption with a reason."
            ),
        ),
    ),
    "actions_settled": (
        Text(
            fi=(
                "Suositellun käytännön mukaan jokainen huolehtii sovituista asioista, ennen kuin "
                "neuvottelu päätetään; vielä avoinna: {actions}."
            ),
            sv=(
                "Enligt rekommenderad praxis sköter var och en de överenskomna sakerna innan "
                "diskussionen avslutas; ännu öppna: {actions}."
            ),
            en=(
                "By recommended practice everybody sees to the agreed matters before the meeting "
                "is closed; still open: {actions}."
            ),
        ),
        Text(
            fi=(
                "Hoida avoimet asiat ja merkitse ne hoidetuiksi, tai siirrä ne toiseen "
                "neuvotteluun; sosiaalityöntekijä voi myös myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Sköt de öppna sakerna och anteckna dem som utförda, eller överför dem till en "
                "annan diskussion; socialarbetaren kan också bevilja ett motiverat undantag."
            ),
            en=(
                "Carry out the open actions and record them as completed, or carry them over to "
                "another meeting; the social worker may also grant an exemption with a reason."
            ),
        ),
    ),
}
