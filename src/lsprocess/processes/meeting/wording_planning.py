"""
Reasons and remedies of the guards on proposing and agreeing on a meeting.

Swedish terms are the statutes' own where they have one; other Swedish and English names are our
proposal.
"""

from typing import Final

from lsprocess.text import Text


PLANNING: Final[dict[str, tuple[Text, Text]]] = {
    "child_named": (
        Text(
            fi=(
                "Asiakasta koskevasta asiakirjasta on käytävä ilmi, kenen asiaa se koskee "
                "(asiakastietolaki 38 §), mutta lasta, jonka asiassa neuvotellaan, ei ole nimetty."
            ),
            sv=(
                "Av en klienthandling ska framgå vems ärende den gäller (38 § i "
                "kunduppgiftslagen), men barnet vars ärende diskuteras har inte angetts."
            ),
            en=(
                "A client document must show whose matter it concerns (section 38 of the Client "
                "Data Act), but the child whose matter is to be discussed has not been named."
            ),
        ),
        Text(
            fi=(
                "Anna lapsen tunnus, tai jos tapaaminen ei koske ketään asiakasta, ehdota "
                "kehittämisryhmää tai työpajaa."
            ),
            sv=(
                "Ange barnets beteckning, eller om mötet inte gäller någon klient, föreslå en "
                "utvecklingsgrupp eller en verkstad."
            ),
            en=(
                "Give the child's id or, where the meeting concerns no client, propose a "
                "development group or a workshop."
            ),
        ),
    ),
    "chair_may_be_waived": (
        Text(
            fi=(
                "Puheenjohtajasta voi luopua vain kehittämisryhmä, joka päättää siitä "
                "kokouksessaan ja valitsee sijaan edustajan."
            ),
            sv=(
                "Bara en utvecklingsgrupp kan avstå från ordförande, genom att besluta om det vid "
                "sitt möte och i stället välja en representant."
            ),
            en=(
                "Only a development group can do without a chair, by deciding so in its session "
                "and choosing a representative instead."
            ),
        ),
        Text(
            fi=(
                "Anna jollekulle puheenjohtajan rooli; kehittämisryhmässä asia ratkaistaan, kun "
                "kokous on käynnissä."
            ),
            sv=(
                "Tilldela någon rollen som ordförande; i en utvecklingsgrupp avgörs saken när "
                "mötet pågår."
            ),
            en=(
                "Assign the role of chair to somebody; in a development group the question is "
                "settled when the meeting is in session."
            ),
        ),
    ),
    "goal_set": (
        Text(
            fi=(
                "Suositellun käytännön mukaan neuvottelun tavoitteesta sovitaan etukäteen, mutta "
                "tavoitetta ei ole kirjattu."
            ),
            sv=(
                "Enligt rekommenderad praxis kommer man överens om diskussionens mål på förhand, "
                "men inget mål har antecknats."
            ),
            en=(
                "By recommended practice the goal of the meeting is agreed beforehand, but no goal "
                "has been recorded."
            ),
        ),
        Text(
            fi=(
                "Sovi tavoitteesta osallistujien kanssa ja kirjaa se; sosiaalityöntekijä voi myös "
                "myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Kom överens om målet med deltagarna och anteckna det; socialarbetaren kan också "
                "bevilja ett motiverat undantag."
            ),
            en=(
                "Agree on the goal with the participants and record it; the social worker may also "
                "grant an exemption with a reason."
            ),
        ),
    ),
    "participants_invited": (
        Text(
            fi=(
                "Suositellun käytännön mukaan etukäteen on selvää, keitä kutsutaan, mutta "
                "kutsuttuja, jotka eivät ole kieltäytyneet, on vähemmän kuin kaksi."
            ),
            sv=(
                "Enligt rekommenderad praxis är det på förhand klart vilka som kallas, men färre "
                "än två kallade återstår när de som tackat nej räknas bort."
            ),
            en=(
                "By recommended practice it is clear beforehand who is invited, but fewer than two "
                "invitees remain once those who declined are left out."
            ),
        ),
        Text(
            fi=(
                "Kutsu neuvotteluun vähintään kaksi osallistujaa; sosiaalityöntekijä voi myös "
                "myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Kalla minst två deltagare till diskussionen; socialarbetaren kan också bevilja "
                "ett motiverat undantag."
            ),
            en=(
                "Invite at least two participants to the meeting; the social worker may also grant "
                "an exemption with a reason."
            ),
        ),
    ),
    "inviter_named": (
        Text(
            fi=(
                "Suositellun käytännön mukaan sovitaan, kuka kutsuu kenetkin, eikä jokaisella "
                "kutsutulla ole nimettyä kutsujaa."
            ),
            sv=(
                "Enligt rekommenderad praxis kommer man överens om vem som kallar vem, men för "
                "alla kallade har det inte angetts vem som kallar."
            ),
            en=(
                "By recommended practice it is agreed who invites whom, and not every invitee has "
                "a named inviter."
            ),
        ),
        Text(
            fi=(
                "Kirjaa jokaiselle kutsutulle, kuka hänet kutsuu; sosiaalityöntekijä voi myös "
                "myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Anteckna för varje kallad vem som kallar; socialarbetaren kan också bevilja ett "
                "motiverat undantag."
            ),
            en=(
                "Record for every invitee who invites them; the social worker may also grant an "
                "exemption with a reason."
            ),
        ),
    ),
    "chair_assigned": (
        Text(
            fi=(
                "Suositellun käytännön mukaan puheenjohtaja sovitaan etukäteen, eikä "
                "puheenjohtajaa ole nimetty."
            ),
            sv=(
                "Enligt rekommenderad praxis kommer man överens om ordföranden, och ingen "
                "ordförande har utsetts."
            ),
            en="By recommended practice the chair is agreed on, and no chair has been named.",
        ),
        Text(
            fi=(
                "Anna jollekulle puheenjohtajan rooli; sosiaalityöntekijä voi myös myöntää "
                "perustellun poikkeuksen."
            ),
            sv=(
                "Tilldela någon rollen som ordförande; socialarbetaren kan också bevilja ett "
                "motiverat undantag."
            ),
            en=(
                "Assign the role of chair to somebody; the social worker may also grant an "
                "exemption with a reason."
            ),
        ),
    ),
    "recorder_assigned": (
        Text(
            fi=(
                "Suositellun käytännön mukaan sovitaan, kuka kirjoittaa muistion, eikä kirjaajaa "
                "ole nimetty."
            ),
            sv=(
                "Enligt rekommenderad praxis kommer man överens om vem som skriver promemorian, "
                "och ingen sekreterare har utsetts."
            ),
            en=(
                "By recommended practice it is agreed who writes the memo, and no recorder has "
                "been named."
            ),
        ),
        Text(
            fi=(
                "Anna jollekulle kirjaajan rooli; sosiaalityöntekijä voi myös myöntää perustellun "
                "poikkeuksen."
            ),
            sv=(
                "Tilldela någon rollen som sekreterare; socialarbetaren kan också bevilja ett "
                "motiverat undantag."
            ),
            en=(
                "Assign the role of recorder to somebody; the social worker may also grant an "
                "exemption with a reason."
            ),
        ),
    ),
    "time_set": (
        Text(
            fi=(
                "Suositellun käytännön mukaan osallistujat valmistautuvat neuvotteluun, mutta sen "
                "aikaa ja paikkaa ei ole kirjattu."
            ),
            sv=(
                "Enligt rekommenderad praxis förbereder deltagarna sig för diskussionen, men tid "
                "och plats för den har inte antecknats."
            ),
            en=(
                "By recommended practice the participants prepare for the meeting, but its time "
                "and place have not been recorded."
            ),
        ),
        Text(
            fi=(
                "Sovi alkamis- ja päättymisaika ja paikka ja kirjaa ne; sosiaalityöntekijä voi "
                "myös myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Avtala start- och sluttid och plats och anteckna dem; socialarbetaren kan också "
                "bevilja ett motiverat undantag."
            ),
            en=(
                "Agree on the start, the end and the place and record them; the social worker may "
                "also grant an exemption with a reason."
            ),
        ),
    ),
}
