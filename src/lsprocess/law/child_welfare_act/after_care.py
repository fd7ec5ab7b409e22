"""After-care: who has a right to it, until when, and what it holds: 75-77 §§."""

from datetime import date
from typing import Final

from lsprocess.law.acts import AFTER_CARE, AFTER_CARE_2019, LSL, MAL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


AFT_01: Final = Rule(
    id="AFT-01",
    statement=Text(
        fi="Lapsella ja nuorella on oikeus jälkihuoltoon, kun sijaishuolto on päättynyt.",
        sv="Ett barn och en ung person har rätt till eftervård när vården utom hemmet har upphört.",
        en="A child or young person has a right to after-care once substitute care has ended.",
    ),
    kinds=("guard",),
    sources=(LSL.section("75", 1),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

AFT_02: Final = Rule(
    id="AFT-02",
    statement=Text(
        fi=(
            "Oikeus jälkihuoltoon on myös avohuollon sijoituksen päätyttyä, jos sijoitus koski "
            "lasta yksin ja kesti yhtäjaksoisesti vähintään kuusi kuukautta."
        ),
        sv=(
            "Rätt till eftervård finns också efter en placering inom öppenvården, om placeringen "
            "gällde barnet ensamt och utan avbrott varade minst sex månader."
        ),
        en=(
            "There is a right to after-care also after a placement in open care, if it concerned "
            "the child alone and lasted at least six months without a break."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("75", 1),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

AFT_03: Final = Rule(
    id="AFT-03",
    statement=Text(
        fi="Jälkihuoltoa voi antaa muullekin nuorelle, joka on ollut lastensuojelun asiakas.",
        sv="Eftervård kan ges också en annan ung person som har varit klient inom barnskyddet.",
        en=(
            "After-care may be given also to another young person who has been a client of child "
            "welfare."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("75", 2),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

AFT_04: Final = Rule(
    id="AFT-04",
    statement=Text(
        fi=(
            "Velvollisuus järjestää jälkihuoltoa päättyy viiden vuoden kuluttua siitä, kun lapsi "
            "sijoituksen päätyttyä oli viimeksi lastensuojelun asiakas."
        ),
        sv=(
            "Skyldigheten att ordna eftervård upphör fem år efter att barnet, sedan placeringen "
            "upphört, senast var klient inom barnskyddet."
        ),
        en=(
            "The duty to arrange after-care ends five years after the child, following the end of "
            "the placement, was last a client of child welfare."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("75", 3),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

AFT_05: Final = Rule(
    id="AFT-05",
    statement=Text(
        fi=(
            "Vuoden 2019 loppuun saakka velvollisuus järjestää jälkihuoltoa päättyi viimeistään, "
            "kun nuori täytti 21 vuotta."
        ),
        sv=(
            "Till utgången av 2019 upphörde skyldigheten att ordna eftervård senast när den unga "
            "fyllde 21 år."
        ),
        en=(
            "Until the end of 2019 the duty to arrange after-care ended at the latest when the "
            "young person reached 21."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("75", 3),),
    confidence="statute",
    from_=date(2008, 1, 1),
    to=date(2019, 12, 31),
)

AFT_06: Final = Rule(
    id="AFT-06",
    statement=Text(
        fi=(
            "Vuosina 2020–2023 velvollisuus järjestää jälkihuoltoa päättyi viimeistään, kun nuori "
            "täytti 25 vuotta."
        ),
        sv=(
            "Åren 2020–2023 upphörde skyldigheten att ordna eftervård senast när den unga fyllde "
            "25 år."
        ),
        en=(
            "From 2020 to 2023 the duty to arrange after-care ended at the latest when the young "
            "person reached 25."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("75", 3), AFTER_CARE_2019.somewhere()),
    confidence="statute",
    from_=date(2020, 1, 1),
    to=date(2023, 12, 31),
)

AFT_07: Final = Rule(
    id="AFT-07",
    statement=Text(
        fi="Velvollisuus järjestää jälkihuoltoa päättyy viimeistään, kun nuori täyttää 23 vuotta.",
        sv="Skyldigheten att ordna eftervård upphör senast när den unga fyller 23 år.",
        en="The duty to arrange after-care ends at the latest when the young person reaches 23.",
    ),
    kinds=("deadline",),
    sources=(LSL.section("75", 3), AFTER_CARE.somewhere()),
    confidence="statute",
    from_=date(2024, 1, 1),
)

DL_15: Final = Rule(
    id="DL-15",
    statement=Text(
        fi=(
            "Jälkihuolto päättyy viiden kalenterivuoden kuluttua viimeisestä asiakkuuspäivästä "
            "sijoituksen jälkeen tai sinä päivänä, jona nuori täyttää ikärajan, sen mukaan kumpi "
            "on aikaisemmin."
        ),
        sv=(
            "Eftervården upphör fem kalenderår efter den sista dagen som klient efter placeringen, "
            "eller den dag då den unga når åldersgränsen, beroende på vilket som inträffar först."
        ),
        en=(
            "After-care ends five calendar years after the last day as a client following the "
            "placement, or on the day the young person reaches the age limit, whichever is "
            "earlier."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("75", 3), MAL.section("3")),
    confidence="statute",
    from_=date(2008, 1, 1),
)

AFT_08: Final = Rule(
    id="AFT-08",
    statement=Text(
        fi=(
            "Jos oikeus jälkihuoltoon oli alkanut ennen vuotta 2024 ja nuori on täyttänyt 23 "
            "vuotta ennen 1.7.2024, oikeus päättyy vasta 30.6.2024. Jo päätetty tuki annetaan "
            "päätöksen loppuun."
        ),
        sv=(
            "Om rätten till eftervård hade börjat före 2024 och den unga har fyllt 23 år före den "
            "1 juli 2024 upphör rätten först den 30 juni 2024. Stöd som redan har beslutats ges "
            "till beslutets slut."
        ),
        en=(
            "If the right to after-care had begun before 2024 and the young person is 23 or more "
            "before 1 July 2024, the right ends only on 30 June 2024. Support already decided is "
            "given to the end of its decision."
        ),
    ),
    kinds=("deadline", "guard"),
    sources=(AFTER_CARE.somewhere(),),
    confidence="statute",
    from_=date(2024, 1, 1),
    to=date(2024, 6, 30),
)

DL_16: Final = Rule(
    id="DL-16",
    statement=Text(
        fi=(
            "Siirtymäajan jälkihuolto päättyi viimeistään 30.6.2024, jollei tuesta ollut päätetty "
            "pidemmäksi ajaksi."
        ),
        sv=(
            "Eftervården enligt övergångsbestämmelsen upphörde senast den 30 juni 2024, om stödet "
            "inte hade beslutats för en längre tid."
        ),
        en=(
            "After-care under the transitional provision ended on 30 June 2024 at the latest, "
            "unless support had been decided for longer."
        ),
    ),
    kinds=("deadline",),
    sources=(AFTER_CARE.somewhere(),),
    confidence="statute",
    from_=date(2024, 1, 1),
    to=date(2024, 6, 30),
)

AFT_09: Final = Rule(
    id="AFT-09",
    statement=Text(
        fi=(
            "Jälkihuolto on asiakassuunnitelman mukaista tukea lapselle tai nuorelle sekä hänen "
            "vanhemmilleen ja muille hoitajilleen."
        ),
        sv=(
            "Eftervården är stöd enligt klientplanen för barnet eller den unga och för föräldrarna "
            "och andra som sköter barnet."
        ),
        en=(
            "After-care is support as the client plan says, for the child or young person and for "
            "the parents and other carers."
        ),
    ),
    kinds=("duty",),
    sources=(LSL.section("76", 1),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

AFT_10: Final = Rule(
    id="AFT-10",
    statement=Text(
        fi=(
            "Jälkihuollon päättyessä tehdään nuoren kanssa tarvittaessa suunnitelma palveluista, "
            "joita hänellä on sen jälkeen käytettävissään."
        ),
        sv=(
            "När eftervården upphör görs vid behov tillsammans med den unga en plan över de "
            "tjänster som sedan står till buds."
        ),
        en=(
            "When after-care ends, a plan of the services available afterwards is made with the "
            "young person where needed."
        ),
    ),
    kinds=("record",),
    sources=(LSL.section("76", 2),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

AFT_11: Final = Rule(
    id="AFT-11",
    statement=Text(
        fi=(
            "Jos toimeentulon tai asumisen puutteet estävät kuntoutumista, tukea annetaan "
            "viipymättä. Asuminen järjestetään vuodesta 2024 alkaen yhdessä kunnan kanssa."
        ),
        sv=(
            "Om brister i utkomsten eller boendet hindrar rehabiliteringen ges stöd utan dröjsmål. "
            "Boendet ordnas från 2024 tillsammans med kommunen."
        ),
        en=(
            "If lack of money or housing stands in the way of rehabilitation, support is given "
            "without delay. From 2024 housing is arranged with the municipality."
        ),
    ),
    kinds=("duty",),
    sources=(LSL.section("76 a"),),
    confidence="statute",
)

AFT_12: Final = Rule(
    id="AFT-12",
    statement=Text(
        fi=(
            "Lapsen tuloista pannaan syrjään 40 prosenttia itsenäistymisvaroiksi. Varat maksetaan "
            "viimeistään jälkihuollon päättyessä, erityisestä syystä viimeistään jälkihuollon "
            "ikärajan täyttyessä: vuoteen 2019 saakka 21, vuosina 2020–2023 25 ja vuodesta 2024 23 "
            "vuotta."
        ),
        sv=(
            "Av barnets inkomster avsätts 40 procent som medel för eget hushåll. Medlen betalas ut "
            "senast när eftervården upphör, av särskilda skäl senast vid eftervårdens åldersgräns: "
            "till och med 2019 21 år, 2020–2023 25 år och från 2024 23 år."
        ),
        en=(
            "Of the child's income 40 per cent is set aside as independence funds. They are paid "
            "by the end of after-care, for a special reason at the latest at its age limit: 21 "
            "until 2019, 25 in 2020–2023 and 23 from 2024."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("77"),),
    confidence="statute",
    from_=date(2008, 1, 1),
)
