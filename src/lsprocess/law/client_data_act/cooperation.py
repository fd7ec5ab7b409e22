"""Rules of sections 46-49 of the Client Data Act: joint records, and what partners may have."""

from datetime import date
from typing import Final

from lsprocess.law.acts import ATL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


MTG_15: Final = Rule(
    id="MTG-15",
    statement=Text(
        fi=(
            "Kun sosiaali- ja terveydenhuollon henkilöstö antaa palveluja yhdessä tai "
            "yhteistyössä, se saa laatia yhteisen arvion, suunnitelman ja muita yhteisiä "
            "asiakirjoja, jotka tallennetaan tarpeen mukaan sekä asiakas- että "
            "potilasrekisteriin. Yhteinen asiakaskertomus tallennetaan sosiaalihuollon "
            "asiakasrekisteriin."
        ),
        sv=(
            "När personal inom socialvården och hälso- och sjukvården ger service tillsammans "
            "eller i samarbete får den upprätta en gemensam bedömning, en gemensam plan och andra "
            "gemensamma handlingar, som enligt behov lagras i både klient- och patientregistret. "
            "En gemensam klientrapport lagras i socialvårdens klientregister."
        ),
        en=(
            "When social-welfare and health-care staff give services together or in cooperation, "
            "they may make a joint assessment, a joint plan and other joint documents, stored as "
            "needed in both the client register and the patient register. A joint client report "
            "is stored in the client register of social welfare."
        ),
    ),
    kinds=("record",),
    sources=(ATL.section("46"), ATL.section("47")),
    confidence="statute",
    from_=date(2024, 1, 1),
)
MTG_12: Final = Rule(
    id="MTG-12",
    statement=Text(
        fi=(
            "Muun toimialan yhteistyökumppani, esimerkiksi koulu, saa salassapidon estämättä "
            "kirjata omiin asiakirjoihinsa vain sen, mikä on siellä välttämätöntä yhteisen "
            "asiakkaan asian hoitamiseksi. Yhteistyössä laaditun asiakassuunnitelman se saa "
            "tallentaa, jos se on asiakkaan kannalta välttämätöntä."
        ),
        sv=(
            "En samarbetspart från en annan sektor, till exempel en skola, får trots sekretessen "
            "i sina egna handlingar anteckna bara det som där är nödvändigt för att sköta den "
            "gemensamma klientens ärende. Den klientplan som gjorts upp i samarbetet får den "
            "lagra, om det är nödvändigt med tanke på klienten."
        ),
        en=(
            "A partner from another sector, such as a school, may despite secrecy record in its "
            "own documents only what is necessary there for handling the common client's matter. "
            "It may store the client plan made in the cooperation if that is necessary for the "
            "client."
        ),
    ),
    kinds=("disclosure", "record"),
    sources=(ATL.section("48"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
MTG_13: Final = Rule(
    id="MTG-13",
    statement=Text(
        fi=(
            "Vuoden 2024 alusta muistio ei enää kuulu niihin asiakirjoihin, jotka muun toimialan "
            "yhteistyökumppani saa lain nojalla tallentaa. Koko muistion lähettämiseen kouluun "
            "tarvitaan siksi suostumus tai muu peruste."
        ),
        sv=(
            "Från början av 2024 hör promemorian inte längre till de handlingar som en "
            "samarbetspart från en annan sektor får lagra med stöd av lagen. För att sända hela "
            "promemorian till en skola behövs därför samtycke eller någon annan grund."
        ),
        en=(
            "Since the beginning of 2024 a memo is no longer among the documents that the statute "
            "lets a partner from another sector store. Sending a whole memo to a school therefore "
            "needs consent or another basis."
        ),
    ),
    kinds=("disclosure",),
    sources=(ATL.section("48"),),
    confidence="statute",
    from_=date(2024, 1, 1),
    lawyer=True,
)
MTG_14: Final = Rule(
    id="MTG-14",
    statement=Text(
        fi=(
            "Tiedot, jotka muun toimialan yhteistyökumppani on kirjannut, pysyvät salassa "
            "pidettävinä, missä ne ovatkin, eikä niitä saa käyttää tai antaa eteenpäin muuhun "
            "tarkoitukseen. Ne säilytetään vain niin kauan kuin tarkoitus vaatii."
        ),
        sv=(
            "Uppgifter som en samarbetspart från en annan sektor har antecknat förblir permanent "
            "sekretessbelagda var de än finns och får inte användas eller föras vidare för andra "
            "ändamål. De bevaras bara så länge ändamålet kräver det."
        ),
        en=(
            "Data that a partner from another sector has recorded stay permanently secret "
            "wherever they lie, and may not be used or passed on for other purposes. They are "
            "kept only as long as that purpose needs."
        ),
    ),
    kinds=("disclosure",),
    sources=(ATL.section("48", 2),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
PLN_11: Final = Rule(
    id="PLN-11",
    statement=Text(
        fi=(
            "Kun lastensuojelun asiakassuunnitelmaa laaditaan, lapsen lailliselle edustajalle, "
            "lähiomaiselle tai muulle läheiselle henkilölle saa antaa suunnitelmaa varten "
            "tarvittavat tiedot. Koulua tai muuta yhteistyökumppania tämä ei koske."
        ),
        sv=(
            "När klientplanen inom barnskyddet görs upp får barnets lagliga företrädare, en nära "
            "anhörig eller någon annan person som står barnet nära ges de uppgifter som behövs "
            "för planen. Detta gäller inte skolan eller någon annan samarbetspart."
        ),
        en=(
            "When a child welfare client plan is made, the child's legal representative, a near "
            "relative or another person close to the child may be given the data needed for the "
            "plan. This does not extend to a school or another partner."
        ),
    ),
    kinds=("disclosure",),
    sources=(ATL.section("49", 3),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
