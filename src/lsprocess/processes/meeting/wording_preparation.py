"""
Reasons and remedies of the guards on preparing a meeting and letting people into it.

Swedish terms are the statutes' own where they have one; other Swedish and English names are our
proposal.
"""

from typing import Final

from lsprocess.text import Text


PREPARATION: Final[dict[str, tuple[Text, Text]]] = {
    "participants_prepared": (
        Text(
            fi=(
                "Suositellun käytännön mukaan aloitteentekijä varmistaa, että osallistujat "
                "valmistautuvat; vahvistus puuttuu: {persons}."
            ),
            sv=(
                "Enligt rekommenderad praxis ser initiativtagaren till att deltagarna förbereder "
                "sig; bekräftelse saknas: {persons}."
            ),
            en=(
                "By recommended practice the initiator makes sure that the participants prepare; "
                "confirmation missing: {persons}."
            ),
        ),
        Text(
            fi=(
                "Pyydä vahvistus valmistautumisesta ja kirjaa se; sosiaalityöntekijä voi myös "
                "myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Be om en bekräftelse av förberedelserna och anteckna den; socialarbetaren kan "
                "också bevilja ett motiverat undantag."
            ),
            en=(
                "Ask for a confirmation of preparation and record it; the social worker may also "
                "grant an exemption with a reason."
            ),
        ),
    ),
    "family_wishes_asked": (
        Text(
            fi=(
                "Suositellun käytännön mukaan perhe saa tuoda toivomuksensa ja näkemyksensä esiin "
                "ennen neuvottelua; kysymättä: {persons}."
            ),
            sv=(
                "Enligt rekommenderad praxis får familjen föra fram sina önskemål och synpunkter "
                "före diskussionen; inte tillfrågade: {persons}."
            ),
            en=(
                "By recommended practice the family can bring up its wishes and views before the "
                "meeting; not asked: {persons}."
            ),
        ),
        Text(
            fi=(
                "Kysy toivomukset ja kirjaa ne, tai kirjaa, ettei perheenjäsen halunnut vastata "
                "tai ettei häntä tavoitettu; sosiaalityöntekijä voi myös myöntää perustellun "
                "poikkeuksen."
            ),
            sv=(
                "Fråga efter önskemålen och anteckna dem, eller anteckna att familjemedlemmen inte "
                "ville svara eller inte kunde nås; socialarbetaren kan också bevilja ett motiverat "
                "undantag."
            ),
            en=(
                "Ask for the wishes and record them, or record that the family member did not want "
                "to answer or was not reached; the social worker may also grant an exemption with "
                "a reason."
            ),
        ),
    ),
    "coach_agreed": (
        Text(
            fi=(
                "Suositellun käytännön mukaan lapsen kanssa sovitaan ennen neuvottelua, kuka on "
                "hänen tukihenkilönsä ja valmentajansa, eikä siitä ole sovittu."
            ),
            sv=(
                "Enligt rekommenderad praxis kommer man före diskussionen överens med barnet om "
                "vem som är barnets stödperson och coach, och det har inte gjorts."
            ),
            en=(
                "By recommended practice it is agreed with the child before the meeting who is the "
                "child's support person and coach, and that has not been done."
            ),
        ),
        Text(
            fi=(
                "Sovi lapsen kanssa valmentajasta, mieluiten lapselle läheisestä ihmisestä, ja "
                "kirjaa se; sosiaalityöntekijä voi myös myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Kom överens med barnet om en coach, helst någon som står barnet nära, och "
                "anteckna det; socialarbetaren kan också bevilja ett motiverat undantag."
            ),
            en=(
                "Agree with the child on a coach, preferably somebody close to the child, and "
                "record it; the social worker may also grant an exemption with a reason."
            ),
        ),
    ),
    "child_prepared": (
        Text(
            fi=(
                "Suositellun käytännön mukaan lapsi ei kuule asioita ensimmäistä kertaa "
                "neuvottelussa, mutta hänen kanssaan ei ole vielä käyty läpi, keitä tulee, mistä "
                "puhutaan, mistä hän itse haluaa puhua ja mistä aikuisten pitäisi puhua."
            ),
            sv=(
                "Enligt rekommenderad praxis hör barnet inte sakerna för första gången under "
                "diskussionen, men man har ännu inte gått igenom med barnet vilka som kommer, vad "
                "man talar om, vad barnet självt vill tala om och vad de vuxna borde tala om."
            ),
            en=(
                "By recommended practice the child does not hear matters for the first time in the "
                "meeting, but it has not yet been gone through with the child who comes, what is "
                "talked about, what the child wants to talk about and what the adults should talk "
                "about."
            ),
        ),
        Text(
            fi=(
                "Valmenna lasta ja kirjaa kaikki neljä kohtaa, tarvittaessa useasta keskustelusta "
                "ja uudelleen, jos kutsut, aika tai asialista muuttuivat; sosiaalityöntekijä voi "
                "myös myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Förbered barnet och anteckna alla fyra punkterna, vid behov från flera samtal och "
                "på nytt om kallelserna, tiden eller föredragningslistan har ändrats; "
                "socialarbetaren kan också bevilja ett motiverat undantag."
            ),
            en=(
                "Prepare the child and record all four points, from several talks where needed and "
                "anew where the invitations, the time or the agenda changed; the social worker may "
                "also grant an exemption with a reason."
            ),
        ),
    ),
    "chair_present": (
        Text(
            fi=(
                "Suositellun käytännön mukaan puheenjohtaja johtaa neuvottelua alusta asti, mutta "
                "puheenjohtaja ei ole läsnä."
            ),
            sv=(
                "Enligt rekommenderad praxis leder ordföranden diskussionen från början, men "
                "ordföranden är inte närvarande."
            ),
            en=(
                "By recommended practice the chair leads the meeting from its beginning, but the "
                "chair is not present."
            ),
        ),
        Text(
            fi=(
                "Odota puheenjohtajaa tai anna rooli jollekulle läsnä olevalle; sosiaalityöntekijä "
                "voi myös myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Vänta på ordföranden eller tilldela rollen åt någon som är närvarande; "
                "socialarbetaren kan också bevilja ett motiverat undantag."
            ),
            en=(
                "Wait for the chair or assign the role to somebody present; the social worker may "
                "also grant an exemption with a reason."
            ),
        ),
    ),
    "recorder_present": (
        Text(
            fi=(
                "Suositellun käytännön mukaan muistion kirjoittaa neuvottelussa mukana ollut "
                "kirjaaja, mutta kirjaaja ei ole läsnä."
            ),
            sv=(
                "Enligt rekommenderad praxis skrivs promemorian av en sekreterare som varit med, "
                "men sekreteraren är inte närvarande."
            ),
            en=(
                "By recommended practice the memo is written by a recorder who was there, but the "
                "recorder is not present."
            ),
        ),
        Text(
            fi=(
                "Odota kirjaajaa tai anna rooli jollekulle läsnä olevalle; sosiaalityöntekijä voi "
                "myös myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Vänta på sekreteraren eller tilldela rollen åt någon som är närvarande; "
                "socialarbetaren kan också bevilja ett motiverat undantag."
            ),
            en=(
                "Wait for the recorder or assign the role to somebody present; the social worker "
                "may also grant an exemption with a reason."
            ),
        ),
    ),
    "present_were_invited": (
        Text(
            fi=(
                "Suositellun käytännön mukaan lapselle kerrotaan etukäteen, keitä neuvotteluun "
                "tulee; läsnä kutsumatta: {persons}."
            ),
            sv=(
                "Enligt rekommenderad praxis får barnet på förhand veta vilka som kommer till "
                "diskussionen; närvarande utan kallelse: {persons}."
            ),
            en=(
                "By recommended practice the child is told beforehand who comes to the meeting; "
                "present without an invitation: {persons}."
            ),
        ),
        Text(
            fi=(
                "Pidä neuvottelu ilman kutsumattomia, tai siirrä neuvottelua, kutsu heidät ja "
                "kerro siitä lapselle; sosiaalityöntekijä voi myös myöntää perustellun "
                "poikkeuksen."
            ),
            sv=(
                "För diskussionen utan dem som inte kallats, eller skjut upp den, kalla dem och "
                "berätta det för barnet; socialarbetaren kan också bevilja ett motiverat undantag."
            ),
            en=(
                "Hold the meeting without those not invited, or postpone it, invite them and tell "
                "the child; the social worker may also grant an exemption with a reason."
            ),
        ),
    ),
    "basis_per_participant": (
        Text(
            fi=(
                "Asiakkaan asia on salassa pidettävä (asiakastietolaki 4 §), joten muun alan "
                "ammattilaisen läsnäoloon tarvitaan suostumus tai siihen kelpaava laillinen "
                "peruste ja opiskeluhuollon asiantuntijaryhmässä ulkopuolisen läsnäoloon yksilöity "
                "kirjallinen suostumus; puuttuu: {persons}."
            ),
            sv=(
                "Klientens ärende är sekretessbelagt (4 § i kunduppgiftslagen), så för att en "
                "yrkesperson från en annan sektor ska få vara med behövs samtycke eller en "
                "rättslig grund som duger för det, och för en utomstående i elevhälsans "
                "expertgrupp specifikt skriftligt samtycke; saknas: {persons}."
            ),
            en=(
                "A client's matter is secret (section 4 of the Client Data Act), so a professional "
                "from another sector needs a consent or a legal basis that counts for it, and an "
                "outsider in a pupil-welfare expert group a specified written consent; missing: "
                "{persons}."
            ),
        ),
        Text(
            fi=(
                "Pyydä suostumus yhteiseen keskusteluun tai kirjaa lakiprofiilissa laillinen "
                "peruste, asiantuntijaryhmään pyydä henkilön nimeävä kirjallinen suostumus "
                "(oppilas- ja opiskelijahuoltolaki 19 §), tai pidä neuvottelu ilman tätä "
                "osallistujaa. Keinot edetä: {next_steps}."
            ),
            sv=(
                "Be om samtycke till gemensam diskussion eller anteckna i lagprofilen en rättslig "
                "grund, be till en expertgrupp om ett skriftligt samtycke som nämner personen (19 "
                "§ i lagen om elev- och studerandevård), eller för diskussionen utan denna "
                "deltagare. Möjliga vägar framåt: {next_steps}."
            ),
            en=(
                "Ask consent to a joint discussion or, in the statute profile, record a legal "
                "basis, for an expert group ask a written consent that names the person (section "
                "19 of the Pupil and Student Welfare Act), or hold the meeting without that "
                "participant. Ways forward: {next_steps}."
            ),
        ),
    ),
}
