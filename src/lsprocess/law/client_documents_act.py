"""
Rules of the Client Documents Act, 254/2015 (AAL), in its section order, the annex last.

Its Finnish name is laki sosiaalihuollon asiakasasiakirjoista.  It was in force from 1 April 2015
until the end of 2023; the Client Data Act repealed it whole.  A rule that another followed bears
its successor's number with a letter.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import AAL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


MTG_12A: Final = Rule(
    id="MTG-12a",
    statement=Text(
        fi=(
            "Huhtikuusta 2015 vuoden 2023 loppuun muun toimialan yhteistyökumppani, esimerkiksi "
            "koulu, sai kirjata omiin asiakirjoihinsa sen, mikä oli tarpeellista yhteisen "
            "asiakkaan asian hoitamiseksi siellä. Se sai tallentaa myös muistion tai muun "
            "vastaavan asiakirjan."
        ),
        sv=(
            "Från april 2015 till utgången av 2023 fick en samarbetspart från en annan sektor, "
            "till exempel en skola, i sina egna handlingar anteckna det som behövdes för att där "
            "sköta den gemensamma klientens ärende. Den fick också lagra en promemoria eller "
            "någon annan motsvarande handling."
        ),
        en=(
            "From April 2015 to the end of 2023 a partner from another sector, such as a school, "
            "could record in its own documents what was needed for handling the common client's "
            "matter there. It could also store a memo or a similar document."
        ),
    ),
    kinds=("disclosure", "record"),
    sources=(AAL.section("8"),),
    confidence="statute",
    from_=date(2015, 4, 1),
    to=date(2023, 12, 31),
)
DAT_20A: Final = Rule(
    id="DAT-20a",
    statement=Text(
        fi=(
            "Huhtikuusta 2015 vuoden 2023 loppuun asiakasasiakirjassa oleva virhe oli oikaistava "
            "niin, että alkuperäinen merkintä jäi luettavaksi."
        ),
        sv=(
            "Från april 2015 till utgången av 2023 skulle ett fel i en klienthandling rättas så "
            "att den ursprungliga anteckningen förblev läsbar."
        ),
        en=(
            "From April 2015 to the end of 2023 an error in a client document had to be corrected "
            "so that the original entry remained legible."
        ),
    ),
    kinds=("record",),
    sources=(AAL.section("13"),),
    confidence="statute",
    from_=date(2015, 4, 1),
    to=date(2023, 12, 31),
)
NOT_16A: Final = Rule(
    id="NOT-16a",
    statement=Text(
        fi=(
            "Huhtikuusta 2015 vuoden 2023 loppuun asian vireilletuloa koskeviin asiakirjoihin "
            "kirjattiin tuen tarve, vireilletulon perusteet, kuka pani asian vireille ja milloin."
        ),
        sv=(
            "Från april 2015 till utgången av 2023 antecknades i handlingarna om inledandet av "
            "ett ärende behovet av stöd, grunderna för inledandet, vem som inledde ärendet och "
            "när."
        ),
        en=(
            "From April 2015 to the end of 2023 the documents of the opening of a case recorded "
            "the need of support, the grounds, who opened the case and when."
        ),
    ),
    kinds=("record",),
    sources=(AAL.section("14"),),
    confidence="statute",
    from_=date(2015, 4, 1),
    to=date(2023, 12, 31),
)
DAT_11: Final = Rule(
    id="DAT-11",
    statement=Text(
        fi=(
            "Huhtikuusta 2015 vuoden 2023 loppuun lastensuojeluilmoitukset säilytettiin 30 "
            "vuotta, päätökset, suunnitelmat ja asiakaskertomukset pysyvästi ja muut "
            "lastensuojelun asiakirjat 120 vuotta lapsen syntymästä."
        ),
        sv=(
            "Från april 2015 till utgången av 2023 bevarades barnskyddsanmälningar i 30 år, "
            "beslut, planer och klientrapporter permanent och barnskyddets övriga handlingar i "
            "120 år från barnets födelse."
        ),
        en=(
            "From April 2015 to the end of 2023 child welfare notifications were kept for 30 "
            "years, decisions, plans and client reports permanently, and other child welfare "
            "documents for 120 years from the child's birth."
        ),
    ),
    kinds=("deadline",),
    sources=(AAL.somewhere(),),
    confidence="statute",
    from_=date(2015, 4, 1),
    to=date(2023, 12, 31),
)
