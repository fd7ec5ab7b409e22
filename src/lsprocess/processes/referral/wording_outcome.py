"""
Reasons and remedies of the referral guards on how the case ends and who may be told.

Swedish terms are the statutes' own where they have one; other Swedish and English names are our
proposal.
"""

from typing import Final

from lsprocess.text import Text


OUTCOME: Final[dict[str, tuple[Text, Text]]] = {
    "lsl_27_criteria": (
        Text(
            fi=(
                "Kirjattu arvio ei täytä lastensuojelulain 27 §:n edellytyksiä: niiden mukaan joko "
                "kasvuolosuhteet vaarantavat lapsen terveyttä tai kehitystä tai eivät turvaa "
                "niitä, tai lapsi vaarantaa niitä käyttäytymisellään, ja lisäksi lapsi tarvitsee "
                "lastensuojelulain mukaisia palveluja ja tukitoimia."
            ),
            sv=(
                "Den antecknade bedömningen uppfyller inte villkoren i 27 § i barnskyddslagen: "
                "barnets uppväxtförhållanden ska äventyra eller inte trygga barnets hälsa eller "
                "utveckling, eller så ska barnet genom sitt beteende äventyra dem, och dessutom "
                "ska barnet behöva tjänster och stödåtgärder enligt barnskyddslagen."
            ),
            en=(
                "The recorded assessment does not meet section 27 of the Child Welfare Act: the "
                "conditions of growing up must endanger or fail to secure the child's health or "
                "development, or the child's own behaviour must endanger them, and the child must "
                "also need services and support measures under the Act."
            ),
        ),
        Text(
            fi=(
                "Ohjaa perhe sosiaalihuoltolain mukaisiin palveluihin, jos ne riittävät, tai päätä "
                "asia; jos arvio kirjattiin väärin, tee kirjaus uudelleen arvion mukaisena."
            ),
            sv=(
                "Hänvisa familjen till service enligt socialvårdslagen, om den räcker till, eller "
                "avsluta ärendet; om bedömningen antecknades fel, gör anteckningen på nytt enligt "
                "bedömningen."
            ),
            en=(
                "Direct the family to services under the Social Welfare Act, where they suffice, "
                "or close the case; where the finding was entered wrongly, enter it again as it "
                "was made."
            ),
        ),
    ),
    "services_suffice": (
        Text(
            fi=(
                "Perhe ohjataan sosiaalihuoltolain mukaisiin palveluihin, kun ne riittävät lapsen "
                "tarpeeseen, eikä tätä ole kirjattu syyksi."
            ),
            sv=(
                "Familjen hänvisas till service enligt socialvårdslagen när den räcker till för "
                "barnets behov, och detta har inte antecknats som skäl."
            ),
            en=(
                "The family is directed to services under the Social Welfare Act when these "
                "suffice for the child's need, and that has not been recorded as the reason."
            ),
        ),
        Text(
            fi=(
                "Kirjaa syy, jos palvelut arvion mukaan riittävät, tai aloita lastensuojelun "
                "asiakkuus, jos lastensuojelulain 27 §:n edellytykset täyttyvät."
            ),
            sv=(
                "Anteckna skälet, om servicen enligt bedömningen räcker till, eller inled en "
                "klientrelation inom barnskyddet, om villkoren i 27 § i barnskyddslagen är "
                "uppfyllda."
            ),
            en=(
                "Record the reason where the services suffice by the assessment, or begin a child "
                "welfare client relationship where section 27 of the Child Welfare Act is met."
            ),
        ),
    ),
    "reason_fits": (
        Text(
            fi=(
                "Syy ei sovi tähän vaiheeseen tai asiaan: ennen arvioinnin valmistumista asian "
                "päättää vain lapsen kuolema, muutto ulkomaille, täysi-ikäisyys tai se, ettei "
                "lapsi syntynyt, ja perhe voi perua vain oman hakemuksensa."
            ),
            sv=(
                "Skälet passar inte detta skede eller ärende: innan bedömningen är färdig avslutas "
                "ärendet bara av att barnet dött, flyttat utomlands, blivit myndigt eller inte "
                "fötts, och familjen kan återta bara sin egen ansökan."
            ),
            en=(
                "The reason does not fit this stage or case: before the assessment is completed "
                "only the child's death, move abroad, coming of age or not being born ends the "
                "case, and a family can withdraw only its own application."
            ),
        ),
        Text(
            fi=(
                "Tee palvelutarpeen arviointi ensin valmiiksi, tai päätä asia syyllä, joka vastaa "
                "tosiasioita ja sopii tähän vaiheeseen."
            ),
            sv=(
                "Slutför först bedömningen av servicebehovet, eller avsluta ärendet med ett skäl "
                "som motsvarar fakta och passar detta skede."
            ),
            en=(
                "Complete the service needs assessment first, or close the case with a reason that "
                "is true and fits this stage."
            ),
        ),
    ),
    "urgent_relationship_open": (
        Text(
            fi=(
                "Asiassa ei ole voimassa asiakkuutta, joka olisi alkanut ennen arvioinnin "
                "valmistumista, joten päättymistä ei voi kirjata (asiakastietolaki 38 §)."
            ),
            sv=(
                "I ärendet finns ingen gällande klientrelation som skulle ha inletts innan "
                "bedömningen blev färdig, så dess avslutning kan inte antecknas (38 § i "
                "kunduppgiftslagen)."
            ),
            en=(
                "The case has no client relationship in force that began before the assessment was "
                "completed, so no end of one can be recorded (section 38 of the Client Data Act)."
            ),
        ),
        Text(
            fi=(
                "Tarkista, onko asiakkuuden kiireellinen aloittaminen jäänyt kirjaamatta; muuten "
                "tätä kirjausta ei tarvita, ja asian voi ratkaista arvioinnin perusteella."
            ),
            sv=(
                "Kontrollera om det brådskande inledandet av klientrelationen har blivit "
                "oantecknat; annars behövs inte denna anteckning, och ärendet kan avgöras utifrån "
                "bedömningen."
            ),
            en=(
                "Check whether an urgent beginning of the relationship was left unrecorded; "
                "otherwise this entry is not needed, and the case can be settled by the "
                "assessment."
            ),
        ),
    ),
    "receiving_county_named": (
        Text(
            fi=(
                "Kun lapsi muuttaa, uudelle hyvinvointialueelle on ilmoitettava viipymättä "
                "(lastensuojelulaki 25 d §), mutta vastaanottavaa hyvinvointialuetta ei ole "
                "nimetty."
            ),
            sv=(
                "När barnet flyttar ska det nya välfärdsområdet underrättas utan dröjsmål (25 d § "
                "i barnskyddslagen), men det mottagande välfärdsområdet har inte angetts."
            ),
            en=(
                "When the child moves, the new wellbeing services county must be told without "
                "delay (section 25 d of the Child Welfare Act), but the receiving county has not "
                "been named."
            ),
        ),
        Text(
            fi=(
                "Kirjaa vastaanottava hyvinvointialue ja sille lähetettävät välttämättömät "
                "asiakirjat."
            ),
            sv="Ange det mottagande välfärdsområdet och de nödvändiga handlingar som lämnas dit.",
            en=(
                "Name the receiving wellbeing services county and the necessary documents sent to "
                "it."
            ),
        ),
    ),
    "feedback_level_permitted": (
        Text(
            fi=(
                "Ilmoituksen tekijällä ei ole oikeutta saada tietää asian etenemisestä tai "
                "sisällöstä ilman suostumusta tai laillista perustetta, koska asiakastiedot ovat "
                "salassa pidettäviä (asiakastietolaki 4 §)."
            ),
            sv=(
                "Anmälaren har inte rätt att få veta hur ärendet framskrider eller vad det "
                "innehåller utan samtycke eller rättslig grund, eftersom kunduppgifter är "
                "sekretessbelagda (4 § i kunduppgiftslagen)."
            ),
            en=(
                "A notifier has no right to know how the matter proceeds or what it holds without "
                "a consent or a legal basis, because client data are secret (section 4 of the "
                "Client Data Act)."
            ),
        ),
        Text(
            fi=(
                "Kerro vain, että ilmoitus on otettu vastaan tai miten ilmoituksia yleensä "
                "käsitellään, tai jos ilmoituksen tekijä on viranomainen tai muu ammattilainen, "
                "kirjaa ensin suostumus tai tilanteeseen sopiva laillinen peruste. Keinot edetä: "
                "{next_steps}."
            ),
            sv=(
                "Berätta bara att anmälan har tagits emot eller hur anmälningar i allmänhet "
                "behandlas, eller om anmälaren är en myndighet eller en annan yrkesperson, "
                "anteckna först ett samtycke eller en rättslig grund som passar situationen. "
                "Möjliga vägar framåt: {next_steps}."
            ),
            en=(
                "Say only that the notification was received, or how notifications are handled in "
                "general or, where the notifier is an authority or another professional, first "
                "record a consent or a legal basis that fits the situation. Ways forward: "
                "{next_steps}."
            ),
        ),
    ),
}

FEEDBACK_WORDS: Final[dict[str, Text]] = {
    "notifier_not_named": Text(
        fi="ilmoituksen tekijää ei ole nimetty",
        sv="anmälaren har inte angetts",
        en="the notifier has not been named",
    ),
    "notifier_is_private": Text(
        fi="ilmoituksen tekijä on yksityishenkilö",
        sv="anmälaren är en privatperson",
        en="the notifier is a private person",
    ),
    "name_notifier": Text(
        fi="nimeä ilmoituksen tekijä, jolle kerrotaan",
        sv="ange vilken anmälare som informeras",
        en="name the notifier who is to be told",
    ),
    "tell_in_general": Text(
        fi="kerro vain, miten ilmoituksia yleensä käsitellään",
        sv="berätta bara hur anmälningar i allmänhet behandlas",
        en="say only how notifications are handled in general",
    ),
}
"""What is missing, and the way forward, where a notifier is not known or is a private person."""
