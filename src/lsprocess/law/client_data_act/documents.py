"""
Rules of sections 19-24 of the Client Data Act: how documents are made, kept whole and destroyed.

How an entry is to be corrected stood in the Client Documents Act until the end of 2023; now it is
a conclusion.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import ATL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


MTG_18: Final = Rule(
    id="MTG-18",
    statement=Text(
        fi=(
            "Asiakasasiakirjat laaditaan selkeällä kielellä, ja niissä käytetään vain yleisesti "
            "tunnettuja käsitteitä ja lyhenteitä."
        ),
        sv=(
            "Klienthandlingar upprättas på ett klart språk, och i dem används bara allmänt kända "
            "begrepp och förkortningar."
        ),
        en=(
            "Client documents are written in plain language, with generally known terms and "
            "abbreviations only."
        ),
    ),
    kinds=("record",),
    sources=(ATL.section("19"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
MTG_17: Final = Rule(
    id="MTG-17",
    statement=Text(
        fi=(
            "Asiakasasiakirja, esimerkiksi neuvottelun muistio, on laadittava ja valmistuttuaan "
            "tallennettava viipymättä."
        ),
        sv=(
            "En klienthandling, till exempel en promemoria från en diskussion, ska upprättas och "
            "när den är färdig lagras utan dröjsmål."
        ),
        en=(
            "A client document, such as the memo of a negotiation, must be made, and stored once "
            "it is ready, without delay."
        ),
    ),
    kinds=("deadline",),
    sources=(ATL.section("21", 1),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DL_25: Final = Rule(
    id="DL-25",
    statement=Text(
        fi=(
            "Valmis asiakasasiakirja on tallennettava viipymättä valmistumisestaan; päivien "
            "määrää ei ole säädetty."
        ),
        sv=(
            "En färdig klienthandling ska lagras utan dröjsmål efter att den blev färdig; något "
            "antal dagar har inte föreskrivits."
        ),
        en=(
            "A client document must be stored without delay after it became ready; no number of "
            "days is laid down."
        ),
    ),
    kinds=("deadline",),
    sources=(ATL.section("21"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DAT_13: Final = Rule(
    id="DAT-13",
    statement=Text(
        fi=(
            "Asiakastietojen on pysyttävä eheinä, muuttumattomina ja kiistämättöminä, kun niitä "
            "käsitellään, siirretään ja säilytetään. Valtakunnalliseen tietojärjestelmäpalveluun "
            "tallennettava asiakirja allekirjoitetaan tai varmennetaan leimalla."
        ),
        sv=(
            "Kunduppgifternas integritet, oföränderlighet och oavvislighet ska bevaras när de "
            "behandlas, överförs och lagras. En handling som lagras i de riksomfattande "
            "informationssystemtjänsterna undertecknas eller förses med stämpel."
        ),
        en=(
            "Client data must keep their integrity, immutability and non-repudiation when they "
            "are processed, transferred and stored. A document stored in the national information "
            "services is signed or sealed."
        ),
    ),
    kinds=("guard",),
    sources=(ATL.section("22"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DAT_20: Final = Rule(
    id="DAT-20",
    statement=Text(
        fi=(
            "Kun kirjausta oikaistaan, alkuperäisen merkinnän on jäätävä luettavaksi. Vuodesta "
            "2024 tämä on päätelmä EU:n yleisestä tietosuoja-asetuksesta ja vaatimuksesta, että "
            "asiakastiedot pysyvät eheinä ja muuttumattomina."
        ),
        sv=(
            "När en anteckning rättas ska den ursprungliga anteckningen förbli läsbar. Sedan 2024 "
            "är detta en slutsats som dras av EU:s allmänna dataskyddsförordning och av kravet "
            "att kunduppgifterna bevaras intakta och oförändrade."
        ),
        en=(
            "When an entry is corrected, the original must remain legible. Since 2024 this is a "
            "conclusion from the EU General Data Protection Regulation and from the demand that "
            "client data keep their integrity and immutability."
        ),
    ),
    kinds=("record",),
    sources=(ATL.section("22"),),
    confidence="inference",
    from_=date(2024, 1, 1),
    lawyer=True,
)
DAT_12: Final = Rule(
    id="DAT-12",
    statement=Text(
        fi=(
            "Kun asiakirjan säilytysaika on päättynyt eikä sitä ole arkistoitava, se on "
            "hävitettävä heti niin, ettei ulkopuolinen voi lukea sitä."
        ),
        sv=(
            "När en handlings förvaringstid har gått ut och handlingen inte ska arkiveras, ska "
            "den genast förstöras så att ingen utomstående kan läsa den."
        ),
        en=(
            "Once a document's retention time has ended, and it need not be archived, it must be "
            "destroyed at once so that no outsider can read it."
        ),
    ),
    kinds=("duty",),
    sources=(ATL.section("24"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
