"""The client plan, negotiations and the support that follows without delay: 30-34 §§."""

from datetime import date
from typing import Final

from lsprocess.law.acts import LSL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


PLN_01: Final = Rule(
    id="PLN-01",
    statement=Text(
        fi="Jokaiselle lastensuojelun asiakkaalle tehdään asiakassuunnitelma.",
        sv="För varje klient inom barnskyddet görs en klientplan upp.",
        en="A client plan is made for every client of child welfare.",
    ),
    kinds=("duty",),
    sources=(LSL.section("30", 1),),
    confidence="statute",
    from_=date(2015, 4, 1),
)

PLN_02: Final = Rule(
    id="PLN-02",
    statement=Text(
        fi=(
            "Asiakassuunnitelma tehdään ja tarkistetaan lapsen ja huoltajan kanssa ja tarvittaessa "
            "muiden kanssa, jollei siihen ole ilmeistä estettä."
        ),
        sv=(
            "Klientplanen görs upp och ses över tillsammans med barnet och vårdnadshavaren och vid "
            "behov med andra, om det inte finns ett uppenbart hinder."
        ),
        en=(
            "The client plan is made and reviewed with the child and the guardian and, as needed, "
            "with others, unless there is an obvious obstacle."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("30", 2),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

PLN_03: Final = Rule(
    id="PLN-03",
    statement=Text(
        fi=(
            "Asiakassuunnitelmaan kirjataan, mihin pyritään vaikuttamaan, tuen tarve, palvelut ja "
            "tukitoimet sekä arvio ajasta, jossa tavoitteet saavutetaan. Siihen kirjataan myös "
            "asianosaisten eriävät näkemykset."
        ),
        sv=(
            "I klientplanen antecknas vad man vill påverka, stödbehovet, tjänsterna och "
            "stödåtgärderna samt den tid som målen beräknas ta. Där antecknas också de berördas "
            "avvikande åsikter."
        ),
        en=(
            "The client plan holds what is to be influenced, the need of support, the services and "
            "support, and the estimated time to reach the goals. It also holds the dissenting "
            "views of those concerned."
        ),
    ),
    kinds=("record",),
    sources=(LSL.section("30", 2),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

PLN_04: Final = Rule(
    id="PLN-04",
    statement=Text(
        fi="Asiakassuunnitelma tarkistetaan tarvittaessa, vähintään kerran vuodessa.",
        sv="Klientplanen ses över vid behov, dock minst en gång om året.",
        en="The client plan is reviewed as needed, at least once a year.",
    ),
    kinds=("deadline",),
    sources=(LSL.section("30", 2),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

DL_08: Final = Rule(
    id="DL-08",
    statement=Text(
        fi=(
            "Asiakassuunnitelma tarkistetaan viimeistään vuoden kuluttua sen tekemisestä tai "
            "edellisestä tarkistamisesta; helmikuun 29. päivästä laskettu vuosi päättyy 28. "
            "päivänä."
        ),
        sv=(
            "Klientplanen ses över senast ett år efter att den gjordes upp eller senast sågs över; "
            "ett år från den 29 februari slutar den 28."
        ),
        en=(
            "The client plan is reviewed at the latest one year after it was made or last "
            "reviewed; a year counted from 29 February ends on the 28th."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("30", 2),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

PLN_08: Final = Rule(
    id="PLN-08",
    statement=Text(
        fi=(
            "Huostaan otetun lapsen asiakassuunnitelmassa on huostaanoton tarkoitus ja tavoitteet, "
            "vanhempien tuki, koulunkäynti, terveydenhuolto ja yhteydenpito. Vanhemmille tehdään "
            "oma suunnitelma, jollei se ole tarpeetonta."
        ),
        sv=(
            "Klientplanen för ett omhändertaget barn omfattar omhändertagandets syfte och mål, "
            "stödet till föräldrarna, skolgången, hälso- och sjukvården och kontakterna. För "
            "föräldrarna görs en egen plan, om den inte är onödig."
        ),
        en=(
            "The client plan of a child in care holds the purpose and goals of care, support for "
            "the parents, schooling, health care and contact. A plan of their own is made for the "
            "parents unless it is unnecessary."
        ),
    ),
    kinds=("record",),
    sources=(LSL.section("30", 3), LSL.section("30", 4)),
    confidence="statute",
    from_=date(2020, 1, 1),
)

PLN_09: Final = Rule(
    id="PLN-09",
    statement=Text(
        fi=(
            "Jälkihuollon tarkoitus ja tavoitteet sekä lapsen tai nuoren ja hänen vanhempiensa tai "
            "muiden hoitajiensa erityinen tuki kirjataan asiakassuunnitelmaan."
        ),
        sv=(
            "Eftervårdens syfte och mål samt det särskilda stödet för barnet eller den unga och "
            "för föräldrarna eller andra som sköter barnet antecknas i klientplanen."
        ),
        en=(
            "The purpose and goals of after-care and the special support for the child or young "
            "person and for the parents or other carers are written in the client plan."
        ),
    ),
    kinds=("record",),
    sources=(LSL.section("30", 5),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

PLN_10: Final = Rule(
    id="PLN-10",
    statement=Text(
        fi="Sijaishuollossa asiakassuunnitelmaa täydentää hoito- ja kasvatussuunnitelma.",
        sv="Under vården utom hemmet kompletteras klientplanen av en vård- och fostransplan.",
        en="In substitute care a care and upbringing plan completes the client plan.",
    ),
    kinds=("record",),
    sources=(LSL.section("30 a"),),
    confidence="statute",
    from_=date(2020, 1, 1),
)

MTG_01: Final = Rule(
    id="MTG-01",
    statement=Text(
        fi=(
            "Lastensuojelun tarpeen selvittämiseksi ja lastensuojelun järjestämiseksi pidetään "
            "neuvotteluja. Lastensuojelun työntekijä päättää, ketkä niihin tarpeen mukaan "
            "osallistuvat: lapsi, vanhemmat ja huoltajat, muut hoitajat, läheiset, viranomaiset ja "
            "yhteistyötahot."
        ),
        sv=(
            "För att utreda barnskyddsbehovet och ordna barnskyddet hålls diskussioner i klientens "
            "ärende. En arbetstagare inom barnskyddet beslutar vilka som vid behov deltar: barnet, "
            "föräldrarna och vårdnadshavarna, andra som sköter barnet, närstående, myndigheter och "
            "samarbetsparter."
        ),
        en=(
            "Negotiations are held to clarify the need for child welfare and to arrange it. The "
            "child welfare worker decides who takes part as needed: the child, parents and "
            "guardians, other carers, close persons, authorities and partners."
        ),
    ),
    kinds=("duty", "guard"),
    sources=(LSL.section("31", 1),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

MTG_02: Final = Rule(
    id="MTG-02",
    statement=Text(
        fi=(
            "Maaliskuun 2015 loppuun saakka lastensuojelulaissa oli oma sääntö tietojen "
            "antamisesta neuvottelun osallistujille. Sen jälkeen tarvitaan suostumus tai muu "
            "lakiin perustuva oikeus."
        ),
        sv=(
            "Till utgången av mars 2015 hade barnskyddslagen en egen regel om att ge uppgifter "
            "till dem som deltar i en diskussion. Därefter krävs samtycke eller någon annan rätt "
            "som grundar sig på lag."
        ),
        en=(
            "Until the end of March 2015 the Child Welfare Act had its own rule on giving "
            "information to those who take part in a negotiation. Since then consent or another "
            "right in law is needed."
        ),
    ),
    kinds=("disclosure",),
    sources=(LSL.section("31", 2),),
    confidence="statute",
    from_=date(2008, 1, 1),
    to=date(2015, 3, 31),
)

CLI_09: Final = Rule(
    id="CLI-09",
    statement=Text(
        fi="Avohuollon tukitoimet järjestetään viipymättä, kun lastensuojelun tarve on todettu.",
        sv=(
            "Stödåtgärder inom öppenvården ordnas utan dröjsmål när behovet av barnskydd har "
            "konstaterats."
        ),
        en=(
            "Support measures in open care are arranged without delay once the need for child "
            "welfare is established."
        ),
    ),
    kinds=("duty", "deadline"),
    sources=(LSL.section("34", 1),),
    confidence="statute",
    from_=date(2015, 4, 1),
)

DL_07: Final = Rule(
    id="DL-07",
    statement=Text(
        fi=(
            "Avohuollon tukitoimet alkavat viipymättä tarpeen toteamisesta; laissa ei ole päivien "
            "määrää."
        ),
        sv=(
            "Stödåtgärderna inom öppenvården börjar utan dröjsmål från det att behovet "
            "konstaterats; lagen anger inget antal dagar."
        ),
        en=(
            "Support measures in open care begin without delay from the finding of need; the Act "
            "gives no number of days."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("34"),),
    confidence="statute",
    from_=date(2015, 4, 1),
)
