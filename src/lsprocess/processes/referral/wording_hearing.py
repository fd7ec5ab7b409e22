"""
Reasons and remedies of the referral guards on hearing the family, the child and the school.

Swedish terms are the statutes' own where they have one; other Swedish and English names are our
proposal.
"""

from typing import Final

from lsprocess.text import Text


HEARING: Final[dict[str, tuple[Text, Text]]] = {
    "guardians_recorded": (
        Text(
            fi=(
                "Asianosaista on kuultava ennen asian ratkaisemista (hallintolaki 34 §), mutta "
                "lapselle ei ole kirjattu yhtään huoltajaa."
            ),
            sv=(
                "En part ska höras innan ärendet avgörs (34 § i förvaltningslagen), men ingen "
                "vårdnadshavare har antecknats för barnet."
            ),
            en=(
                "A party must be heard before the matter is decided (section 34 of the "
                "Administrative Procedure Act), but no guardian has been recorded for the child."
            ),
        ),
        Text(
            fi=(
                "Kirjaa lapsen huoltajat, tai anna rooli lailliselle edustajalle, joka käyttää "
                "lapsen puhevaltaa huoltajan sijasta."
            ),
            sv=(
                "Anteckna barnets vårdnadshavare, eller tilldela rollen åt en laglig företrädare "
                "som för barnets talan i vårdnadshavarens ställe."
            ),
            en=(
                "Record the child's guardians, or assign the role of a legal representative who "
                "acts for the child in a guardian's place."
            ),
        ),
    ),
    "every_guardian_heard_or_excused": (
        Text(
            fi=(
                "Jokaista huoltajaa on kuultava, tai kuulematta jättämiselle on oltava syy "
                "(hallintolaki 34 §); vielä kuulematta: {persons}."
            ),
            sv=(
                "Varje vårdnadshavare ska höras, eller så ska det finnas ett skäl att inte höra "
                "(34 § i förvaltningslagen); ännu inte hörda: {persons}."
            ),
            en=(
                "Every guardian must be heard, or there must be a reason for not hearing (section "
                "34 of the Administrative Procedure Act); not yet heard: {persons}."
            ),
        ),
        Text(
            fi=(
                "Kuule puuttuvat huoltajat tai kirjaa heidän näkemyksensä, tai jos laki hyväksyy "
                "siihen syyn, sosiaalityöntekijä kirjaa perustellun kuulematta jättämisen."
            ),
            sv=(
                "Hör de vårdnadshavare som saknas eller anteckna deras åsikt, eller så antecknar "
                "socialarbetaren ett motiverat beslut att inte höra, om det finns ett skäl som "
                "lagen godtar."
            ),
            en=(
                "Hear the missing guardians or record their view or, where the law accepts a "
                "reason for it, the social worker excuses the hearing with that reason."
            ),
        ),
    ),
    "parents_heard_or_excused": (
        Text(
            fi=(
                "Ennen tätä vaihetta on oltava selvää, että jokainen huoltaja on kuultu tai "
                "kuulematta jättäminen on perusteltu (hallintolaki 34 §); vielä kuulematta: "
                "{persons}."
            ),
            sv=(
                "Före detta skede ska det vara klart att varje vårdnadshavare har hörts eller att "
                "det finns ett antecknat skäl att inte höra (34 § i förvaltningslagen); ännu inte "
                "hörda: {persons}."
            ),
            en=(
                "Before this stage it must be clear that every guardian has been heard, or the "
                "reason for not hearing recorded (section 34 of the Administrative Procedure Act); "
                "not yet heard: {persons}."
            ),
        ),
        Text(
            fi=(
                "Kirjaa puuttuva vanhempien kuuleminen tai huoltajan näkemys, tai jos laki "
                "hyväksyy siihen syyn, sosiaalityöntekijä kirjaa perustellun kuulematta "
                "jättämisen."
            ),
            sv=(
                "Anteckna det hörande av föräldrarna som saknas eller vårdnadshavarens åsikt, "
                "eller så antecknar socialarbetaren ett motiverat beslut att inte höra, om det "
                "finns ett skäl som lagen godtar."
            ),
            en=(
                "Record the missing hearing of the parents or the guardian's view or, where the "
                "law accepts a reason for it, the social worker excuses the hearing with that "
                "reason."
            ),
        ),
    ),
    "school_contact_permitted": (
        Text(
            fi=(
                "Lastensuojelun asiakastieto on salassa pidettävää (asiakastietolaki 4 §), eikä "
                "yhteydenottoon kouluun ({school}) ole huoltajien voimassa olevaa lupaa eikä tässä "
                "asiassa kelpaavaa laillista perustetta."
            ),
            sv=(
                "Klientuppgifter inom barnskyddet är sekretessbelagda (4 § i kunduppgiftslagen), "
                "och för kontakt med skolan ({school}) finns varken ett giltigt tillstånd av "
                "vårdnadshavarna eller en rättslig grund som duger i detta ärende."
            ),
            en=(
                "Client data in child welfare are secret (section 4 of the Client Data Act), and "
                "for contact with the school ({school}) there is neither a valid permission of the "
                "guardians nor a legal basis that counts in this case."
            ),
        ),
        Text(
            fi=(
                "Pyydä huoltajien suostumus yhteydenottoon ja kirjaa se, tai kirjaa "
                "lakiprofiilissa laillinen peruste, kuten asiakastietolain 64 §, ja kerro siitä "
                "asiakkaalle. Keinot edetä: {next_steps}."
            ),
            sv=(
                "Be om vårdnadshavarnas samtycke till kontakten och anteckna svaret, eller "
                "anteckna i lagprofilen en rättslig grund, såsom 64 § i kunduppgiftslagen, och "
                "berätta om den för klienten. Möjliga vägar framåt: {next_steps}."
            ),
            en=(
                "Ask the guardians' consent to the contact and record it or, in the statute "
                "profile, record the legal basis, such as section 64 of the Client Data Act, and "
                "tell the client of it. Ways forward: {next_steps}."
            ),
        ),
    ),
    "parents_heard_first": (
        Text(
            fi=(
                "Suositellun käytännön mukaan vanhempia kuullaan ensin ja koulua vasta sen "
                "jälkeen, eikä vanhempien kuulemista ole kirjattu."
            ),
            sv=(
                "Enligt rekommenderad praxis hörs föräldrarna först och skolan först därefter, och "
                "inget hörande av föräldrarna har antecknats."
            ),
            en=(
                "By recommended practice the parents are heard first and the school only after "
                "them, and no hearing of the parents has been recorded."
            ),
        ),
        Text(
            fi=(
                "Kuule ensin vanhempia tai kirjaa, miksi heitä ei kuulla; sosiaalityöntekijä voi "
                "myös myöntää perustellun poikkeuksen järjestyksestä."
            ),
            sv=(
                "Hör först föräldrarna eller anteckna varför de inte hörs; socialarbetaren kan "
                "också bevilja ett motiverat undantag från ordningen."
            ),
            en=(
                "Hear the parents first, or record why they are not heard; the social worker may "
                "also grant an exemption from the order with a reason."
            ),
        ),
    ),
    "child_view_recorded": (
        Text(
            fi=(
                "Lapsen mielipide ja toivomukset on selvitettävä ja kirjattava, miten se tehtiin "
                "(lastensuojelulaki 20 §), eikä niistä ole merkintää."
            ),
            sv=(
                "Barnets önskemål och åsikt ska utredas och sättet att utreda dem antecknas (20 § "
                "i barnskyddslagen), och ingen anteckning finns."
            ),
            en=(
                "The child's opinion and wishes must be found out and the way of doing so recorded "
                "(section 20 of the Child Welfare Act), and there is no entry of them."
            ),
        ),
        Text(
            fi=(
                "Selvitä lapsen näkemys ja kirjaa, miten se selvitettiin, tai kirjaa syy, jonka "
                "laki hyväksyy: selvittäminen vaarantaisi lapsen terveyttä tai kehitystä tai olisi "
                "ilmeisen tarpeetonta."
            ),
            sv=(
                "Utred barnets åsikt och anteckna hur det gjordes, eller anteckna ett skäl som "
                "lagen godtar: utredningen skulle äventyra barnets hälsa eller utveckling eller "
                "vore uppenbart onödig."
            ),
            en=(
                "Find out the child's view and record how, or record a reason that the law "
                "accepts: finding it out would endanger the child's health or development, or "
                "would be obviously unnecessary."
            ),
        ),
    ),
    "child_heard_as_party": (
        Text(
            fi=(
                "Lapselle, joka on täyttänyt 12 vuotta tai jonka ikä ei ole tiedossa, on annettava "
                "tilaisuus tulla kuulluksi asianosaisena (lastensuojelulaki 20 ja 21 §, "
                "hallintolaki 34 §), eikä kuulemista ole kirjattu."
            ),
            sv=(
                "Ett barn som fyllt 12 år, eller vars ålder inte är känd, ska ges tillfälle att "
                "bli hört som part (20 och 21 § i barnskyddslagen, 34 § i förvaltningslagen), och "
                "inget hörande har antecknats."
            ),
            en=(
                "A child who is 12 or over, or whose age is not known, must be given an "
                "opportunity to be heard as a party (sections 20 and 21 of the Child Welfare Act, "
                "section 34 of the Administrative Procedure Act), and no hearing has been "
                "recorded."
            ),
        ),
        Text(
            fi=(
                "Kuule lasta ja kirjaa hänen näkemyksensä ja kuulemistapa, tai jos laki hyväksyy "
                "siihen syyn, sosiaalityöntekijä kirjaa perustellun kuulematta jättämisen; pelkkä "
                "syy olla selvittämättä mielipidettä ei tässä riitä."
            ),
            sv=(
                "Hör barnet och anteckna barnets åsikt och sättet att höra, eller så antecknar "
                "socialarbetaren ett motiverat beslut att inte höra, om det finns ett skäl som "
                "lagen godtar; enbart ett skäl att inte utreda åsikten räcker inte här."
            ),
            en=(
                "Hear the child and record the view and the manner or, where the law accepts a "
                "reason for it, the social worker excuses the hearing with that reason; a mere "
                "reason for not finding out the view is not enough here."
            ),
        ),
    ),
}
