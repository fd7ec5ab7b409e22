"""
Rules of the annex of the Client Data Act: how long documents and logs are kept.

Whether a notification that leads to no client relationship of child welfare belongs to the service
task of child welfare or to that of family services is open: it decides the time.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import ATL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


DAT_08: Final = Rule(
    id="DAT-08",
    statement=Text(
        fi="Lokitiedot ja luovutusilmoitukset säilytetään 12 vuotta lokitapahtumasta.",
        sv="Logguppgifter och meddelanden om utlämnande bevaras i 12 år från logghändelsen.",
        en="Log data and disclosure notices are kept for 12 years from the log event.",
    ),
    kinds=("deadline",),
    sources=(ATL.somewhere(),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DAT_09: Final = Rule(
    id="DAT-09",
    statement=Text(
        fi=(
            "Uusin luovutuslupa, suostumus tai kielto säilytetään 12 vuotta asiakkaan kuolemasta "
            "ja aiempi 12 vuotta siitä, kun uusi versio korvasi sen."
        ),
        sv=(
            "Det senaste tillståndet för utlämnande, samtycket eller förbudet bevaras i 12 år "
            "från klientens död och ett tidigare i 12 år från det att en ny version ersatte det."
        ),
        en=(
            "The newest disclosure permit, consent or ban is kept for 12 years from the client's "
            "death, and an earlier one for 12 years from the new version that replaced it."
        ),
    ),
    kinds=("deadline",),
    sources=(ATL.somewhere(),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DAT_10: Final = Rule(
    id="DAT-10",
    statement=Text(
        fi=(
            "Lastensuojelun palvelutehtävän asiakirjat ja asiakkuusasiakirja säilytetään kaksi "
            "vuotta asiakkaan kuolemasta, perhepalvelujen asiakirjat 30 vuotta asian "
            "päättymisestä ja kirjeenvaihto kolme vuotta; tallenteen saa hävittää, kun se on "
            "kirjattu. Ajat koskevat myös ennen vuotta 2024 laadittuja asiakirjoja."
        ),
        sv=(
            "Handlingar inom serviceuppgiften barnskydd och klientrelationshandlingen bevaras i "
            "två år från klientens död, handlingar inom familjeservice i 30 år från det att "
            "ärendet avslutades och korrespondens i tre år; en inspelning får förstöras när den "
            "har antecknats. Tiderna gäller också handlingar från tiden före 2024."
        ),
        en=(
            "Documents of the child welfare service task and the client-relationship document are "
            "kept for two years from the client's death, documents of family services for 30 "
            "years from the closing of the case and correspondence for three years; a recording "
            "may go once it has been written down. The times also apply to documents from before "
            "2024."
        ),
    ),
    kinds=("deadline",),
    sources=(ATL.somewhere(), ATL.section("101", 3)),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DL_18: Final = Rule(
    id="DL-18",
    statement=Text(
        fi=(
            "Lokitietojen säilytysaika päättyy 12 vuoden kuluttua lokitapahtumasta; sen jälkeen "
            "ne hävitetään."
        ),
        sv=(
            "Förvaringstiden för logguppgifter går ut 12 år efter logghändelsen; därefter "
            "förstörs de."
        ),
        en=(
            "The retention time of log data ends 12 years after the log event; then they are "
            "destroyed."
        ),
    ),
    kinds=("deadline",),
    sources=(ATL.somewhere(),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DL_19: Final = Rule(
    id="DL-19",
    statement=Text(
        fi=(
            "Lastensuojelun asiakirjojen säilytysaika päättyy kahden vuoden kuluttua asiakkaan "
            "kuolemasta ja perhepalvelujen 30 vuoden kuluttua asian päättymisestä; sen jälkeen "
            "asiakirjat hävitetään heti."
        ),
        sv=(
            "Förvaringstiden för barnskyddets handlingar går ut två år efter klientens död och "
            "för familjeservicens handlingar 30 år efter att ärendet avslutades; därefter "
            "förstörs handlingarna genast."
        ),
        en=(
            "The retention time of child welfare documents ends two years after the client's "
            "death, and that of family-services documents 30 years after the case was closed; "
            "then they are destroyed at once."
        ),
    ),
    kinds=("deadline",),
    sources=(ATL.somewhere(), ATL.section("24")),
    confidence="statute",
    from_=date(2024, 1, 1),
)
