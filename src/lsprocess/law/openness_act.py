"""
Rules of the Openness Act, 621/1999 (JulkL), in its section order.

Its Finnish name is laki viranomaisten toiminnan julkisuudesta.  Read as enacted together with its
amending acts up to 21 February 2025, except section 14, read in the wording of 1999.  Item 7 of the
second paragraph of section 11 has spoken of child welfare notifications since act 385/2007.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import JULKL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


DAT_18: Final = Rule(
    id="DAT-18",
    statement=Text(
        fi=(
            "Asianosaisen oikeutta saada tieto asiakirjasta voidaan rajoittaa esimerkiksi "
            "silloin, kun tiedon antaminen olisi vastoin erittäin tärkeää yleistä etua, lapsen "
            "etua tai muuta erittäin tärkeää yksityistä etua."
        ),
        sv=(
            "En parts rätt att ta del av en handling kan begränsas till exempel när det skulle "
            "strida mot ett synnerligen viktigt allmänt intresse, barnets intresse eller något "
            "annat synnerligen viktigt enskilt intresse att lämna uppgiften."
        ),
        en=(
            "A party's access to a document may be limited, for example, where giving the "
            "information would be against a very important public interest, the child's interest "
            "or another very important private interest."
        ),
    ),
    kinds=("disclosure",),
    sources=(JULKL.section("11", 2, 1),),
    confidence="statute",
    from_=date(1999, 1, 1),
    lawyer=True,
)
NOT_10: Final = Rule(
    id="NOT-10",
    statement=Text(
        fi=(
            "Asianosaiselta voidaan jättää antamatta ilmoituksen tekijän osoite, puhelinnumero ja "
            "muut vastaavat yhteystiedot, jos niiden antaminen vaarantaisi ilmoituksen tekijän "
            "turvallisuuden, edut tai oikeudet."
        ),
        sv=(
            "Anmälarens adress, telefonnummer och andra motsvarande kontaktuppgifter kan hållas "
            "inne för en part, om anmälarens säkerhet, intressen eller rättigheter skulle "
            "äventyras av att de lämnas ut."
        ),
        en=(
            "A notifier's address, telephone number and like contact data may be withheld from a "
            "party if disclosing them would endanger the notifier's safety, interests or rights."
        ),
    ),
    kinds=("disclosure",),
    sources=(JULKL.section("11", 2, 7),),
    confidence="statute",
    from_=date(2007, 10, 1),
)
DAT_22: Final = Rule(
    id="DAT-22",
    statement=Text(
        fi=(
            "Viranomaisen on ratkaistava asiakirjapyyntö kahden viikon kuluessa, kun asiakirja on "
            "julkinen, ja kuukauden kuluessa, kun asiakirjassa on esimerkiksi salassa pidettäviä "
            "osia."
        ),
        sv=(
            "Myndigheten ska avgöra en begäran om en handling inom två veckor när handlingen är "
            "offentlig och inom en månad när handlingen till exempel har sekretessbelagda delar."
        ),
        en=(
            "An authority must decide on a request for a document within two weeks when the "
            "document is public, and within one month when, for example, parts of it are secret."
        ),
    ),
    kinds=("deadline",),
    sources=(JULKL.section("14", 4),),
    confidence="statute",
    from_=date(1999, 1, 1),
)
DAT_19: Final = Rule(
    id="DAT-19",
    statement=Text(
        fi=(
            "Sosiaalihuollon asiakkaita koskevat asiakirjat ja opiskeluhuollon oppilasta koskevat "
            "asiakirjat ovat viranomaisessa salassa pidettäviä."
        ),
        sv=(
            "Handlingar om socialvårdens klienter och elevhälsans handlingar om en elev är "
            "sekretessbelagda hos myndigheten."
        ),
        en=(
            "Documents on clients of social welfare, and pupil and student welfare documents on a "
            "pupil, are secret at an authority."
        ),
    ),
    kinds=("disclosure",),
    sources=(JULKL.section("24", 1, 25), JULKL.section("24", 1, 30)),
    confidence="statute",
    from_=date(1999, 1, 1),
)
