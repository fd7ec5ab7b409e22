"""
Reasons and remedies of the referral guards from opening to the start of the assessment.

Swedish terms are the statutes' own where they have one; other Swedish and English names are our
proposal.
"""

from typing import Final

from lsprocess.text import Text


OPENING: Final[dict[str, tuple[Text, Text]]] = {
    "professional_not_anonymous": (
        Text(
            fi=(
                "Ammattilainen ei voi tehdä lastensuojeluilmoitusta nimettömänä, vaan perheelle "
                "kerrotaan aina, mikä taho ilmoituksen teki."
            ),
            sv=(
                "En yrkesperson kan inte göra en barnskyddsanmälan anonymt, utan familjen får "
                "alltid veta vilken instans som gjort anmälan."
            ),
            en=(
                "A professional cannot make a child welfare notification anonymously: the family "
                "is always told which body notified."
            ),
        ),
        Text(
            fi=(
                "Kirjaa ilmoituksen tekijä, tai jos tämä ei ole tiedossa, kirjaa asia muulla "
                "tavoin tietoon tulleeksi ilman ilmoituksen tekijää."
            ),
            sv=(
                "Anteckna anmälaren, eller om anmälaren inte är känd, anteckna ärendet som något "
                "man på annat sätt fått kännedom om, utan anmälare."
            ),
            en=(
                "Record the notifier or, where that is not known, record the matter as otherwise "
                "learned, without a notifier."
            ),
        ),
    ),
    "applicant_entitled": (
        Text(
            fi=(
                "Hakemuksen voi tehdä huoltaja tai muu laillinen edustaja tai 12 vuotta täyttänyt "
                "lapsi, jolla on oma puhevalta (lastensuojelulaki 21 §)."
            ),
            sv=(
                "Ansökan kan göras av vårdnadshavaren eller en annan laglig företrädare eller av "
                "ett barn som fyllt 12 år och har rätt att föra sin talan (21 § i "
                "barnskyddslagen)."
            ),
            en=(
                "An application can be made by a guardian or other legal representative, or by a "
                "child of 12 or over, who has a right to be heard of their own (section 21 of the "
                "Child Welfare Act)."
            ),
        ),
        Text(
            fi=(
                "Kirjaa hakijaksi se, jolla on oikeus hakea, tai kirjaa asia muulla tavoin tietoon "
                "tulleeksi ilman ilmoituksen tekijää."
            ),
            sv=(
                "Anteckna som sökande den som har rätt att ansöka, eller anteckna ärendet som "
                "något man på annat sätt fått kännedom om, utan anmälare."
            ),
            en=(
                "Record as applicant somebody entitled to apply, or record the matter as otherwise "
                "learned, without a notifier."
            ),
        ),
    ),
    "unborn_only_anticipatory": (
        Text(
            fi=(
                "Syntymättömästä lapsesta voi tehdä vain ennakollisen lastensuojeluilmoituksen, ja "
                "lastensuojeluasia tulee vireille vasta lapsen synnyttyä (lastensuojelulaki 25 c "
                "§)."
            ),
            sv=(
                "I fråga om ett ofött barn kan man bara göra en föregripande barnskyddsanmälan, "
                "och ett barnskyddsärende inleds först efter barnets födelse (25 c § i "
                "barnskyddslagen)."
            ),
            en=(
                "Of an unborn child only an anticipatory child welfare notification can be made, "
                "and a child welfare case opens only after the birth (section 25 c of the Child "
                "Welfare Act)."
            ),
        ),
        Text(
            fi=(
                "Kirjaa asia ennakollisena lastensuojeluilmoituksena, ja kirjaa lapsen syntymä, "
                "kun hän on syntynyt."
            ),
            sv=(
                "Anteckna ärendet som en föregripande barnskyddsanmälan, och anteckna barnets "
                "födelse när barnet har fötts."
            ),
            en=(
                "Record the matter as an anticipatory child welfare notification, and record the "
                "birth once the child is born."
            ),
        ),
    ),
    "same_child": (
        Text(
            fi=(
                "Ilmoituksen voi liittää vain saman lapsen asiaan, koska asiakastietoja saa "
                "käyttää vain siinä tehtävässä, jossa ne ovat välttämättömiä (asiakastietolaki 9 "
                "§)."
            ),
            sv=(
                "En anmälan kan anslutas bara till samma barns ärende, eftersom kunduppgifter får "
                "användas bara i den uppgift där de är nödvändiga (9 § i kunduppgiftslagen)."
            ),
            en=(
                "A notification can be joined only to the same child's case, because client data "
                "may be used only in the task for which they are necessary (section 9 of the "
                "Client Data Act)."
            ),
        ),
        Text(
            fi="Tarkista lapsen tunnus, tai avaa toista lasta koskevasta ilmoituksesta oma asia.",
            sv=(
                "Kontrollera barnets beteckning, eller inled ett eget ärende för en anmälan som "
                "gäller ett annat barn."
            ),
            en=(
                "Check the child's id, or open a case of its own for a notification that concerns "
                "another child."
            ),
        ),
    ),
    "social_worker_assigned": (
        Text(
            fi=(
                "Asialle ei ole nimetty sosiaalityöntekijää, vaikka lastensuojelun tarpeen arvioi "
                "sosiaalityöntekijä (lastensuojelulaki 26 §) ja asiakkaana olevalla lapsella on "
                "oltava asioistaan vastaava sosiaalityöntekijä (13 b §)."
            ),
            sv=(
                "Ingen socialarbetare har utsetts för ärendet, fast behovet av barnskydd bedöms av "
                "en socialarbetare (26 § i barnskyddslagen) och ett barn som är klient ska ha en "
                "socialarbetare som ansvarar för barnets angelägenheter (13 b §)."
            ),
            en=(
                "No social worker has been named for the case, although the need of child welfare "
                "is assessed by a social worker (section 26 of the Child Welfare Act) and a child "
                "who is a client must have one responsible for the child's affairs (section 13 b)."
            ),
        ),
        Text(
            fi="Nimeä lapsen asioista vastaava sosiaalityöntekijä antamalla hänelle rooli.",
            sv=(
                "Utse en socialarbetare som ansvarar för barnets angelägenheter genom att tilldela "
                "rollen."
            ),
            en="Name the social worker responsible for the child's affairs by assigning the role.",
        ),
    ),
    "obviously_unnecessary": (
        Text(
            fi=(
                "Palvelutarpeen arvioinnin saa jättää tekemättä vain, kun se olisi ilmeisen "
                "tarpeetonta (lastensuojelulaki 26 §, sosiaalihuoltolaki 36 §), joten tarvitaan "
                "syy eikä tarvetta saa olla arvioitu kiireelliseksi."
            ),
            sv=(
                "Bedömningen av servicebehovet får utebli bara om den vore uppenbart onödig (26 § "
                "i barnskyddslagen, 36 § i socialvårdslagen), så det behövs ett skäl och behovet "
                "får inte ha bedömts som brådskande."
            ),
            en=(
                "The service needs assessment may be left undone only where it would be obviously "
                "unnecessary (section 26 of the Child Welfare Act, section 36 of the Social "
                "Welfare Act), so a reason is needed and the need must not have been found urgent."
            ),
        ),
        Text(
            fi=(
                "Aloita palvelutarpeen arviointi, tai jos se on ilmeisen tarpeetonta eikä asia ole "
                "kiireellinen, kirjaa syy: tarve on juuri arvioitu tai tulevaa palvelun tarvetta "
                "ei ole."
            ),
            sv=(
                "Påbörja bedömningen av servicebehovet, eller om den är uppenbart onödig och "
                "ärendet inte är brådskande, anteckna skälet: behovet har nyss bedömts eller det "
                "finns inget framtida servicebehov."
            ),
            en=(
                "Start the service needs assessment or, where it is obviously unnecessary and the "
                "matter is not urgent, record the reason: the need was just assessed, or there is "
                "no future need of services."
            ),
        ),
    ),
    "no_urgent_relationship_open": (
        Text(
            fi=(
                "Lastensuojelun asiakkuus on jo alkanut ennen arvioinnin valmistumista ja on "
                "voimassa, eivätkä kiireelliset toimet poista velvollisuutta tehdä arviointi "
                "(lastensuojelulaki 26 ja 27 §)."
            ),
            sv=(
                "En klientrelation inom barnskyddet har redan inletts innan bedömningen blivit "
                "färdig och gäller fortfarande, och brådskande åtgärder upphäver inte skyldigheten "
                "att göra bedömningen (26 och 27 § i barnskyddslagen)."
            ),
            en=(
                "A child welfare client relationship has already begun before the assessment was "
                "ready and is in force, and urgent measures do not take away the duty to make the "
                "assessment (sections 26 and 27 of the Child Welfare Act)."
            ),
        ),
        Text(
            fi=(
                "Tee palvelutarpeen arviointi ja ratkaise asiakkuus sen perusteella, tai jos "
                "asiakkuudelle ei enää ole tarvetta, kirjaa ensin asiakkuuden päättyminen ja sen "
                "peruste."
            ),
            sv=(
                "Gör bedömningen av servicebehovet och avgör klientrelationen utifrån den, eller "
                "om klientrelationen inte längre behövs, anteckna först att den avslutats och på "
                "vilken grund."
            ),
            en=(
                "Make the service needs assessment and settle the client relationship by it or, "
                "where the relationship is no longer needed, first record its end and the ground "
                "for it."
            ),
        ),
    ),
    "urgent_measure_named": (
        Text(
            fi=(
                "Asiakkuus alkaa ennen arvioinnin valmistumista vain kiireellisistä toimista tai "
                "lastensuojelulain mukaisesta palvelusta tai tuesta (lastensuojelulaki 27 §), eikä "
                "toimea ole nimetty."
            ),
            sv=(
                "Klientrelationen börjar innan bedömningen blivit färdig bara genom brådskande "
                "åtgärder eller genom service eller stöd enligt barnskyddslagen (27 § i "
                "barnskyddslagen), och ingen åtgärd har nämnts."
            ),
            en=(
                "The client relationship begins before the assessment is ready only by urgent "
                "measures or by services or support under the Child Welfare Act (section 27), and "
                "no measure has been named."
            ),
        ),
        Text(
            fi=(
                "Kirjaa, mihin ryhdyttiin: kiireellinen sijoitus, avohuollon tukitoimi tai muu "
                "kiireellinen tuki."
            ),
            sv=(
                "Anteckna vad som inleddes: brådskande placering, stödåtgärd inom öppenvården "
                "eller annat brådskande stöd."
            ),
            en=(
                "Record what was begun: emergency placement, support measure in open care or other "
                "urgent support."
            ),
        ),
    ),
}
