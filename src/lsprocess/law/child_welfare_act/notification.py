"""Child welfare notifications and what stands beside or follows them: 25-25 d §§."""

from datetime import date
from typing import Final

from lsprocess.law.acts import ATL, HL, LSL, OHL, SHL
from lsprocess.law.guidance import T_JOINT, T_NOTIF
from lsprocess.law.rules import Rule
from lsprocess.text import Text


DL_13: Final = Rule(
    id="DL-13",
    statement=Text(
        fi=(
            "Lastensuojeluilmoitus, ilmoitus poliisille, ilmoitus lapsen muutosta toiselle "
            "hyvinvointialueelle ja koulun yhteydenotto opiskeluhuoltoon tehdään viipymättä sen "
            "jälkeen, kun asia on tullut tietoon."
        ),
        sv=(
            "En barnskyddsanmälan, en anmälan till polisen, en underrättelse till ett annat "
            "välfärdsområde om att barnet flyttar och skolans kontakt med elevhälsan görs utan "
            "dröjsmål när saken har blivit känd."
        ),
        en=(
            "A child welfare notification, a report to the police, the notice to another county "
            "that the child moves and a school's contact with pupil welfare are made without delay "
            "once the matter is known."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("25"), LSL.section("25 d"), OHL.section("16")),
    confidence="statute",
)

NOT_01: Final = Rule(
    id="NOT-01",
    statement=Text(
        fi=(
            "Laissa lueteltujen 16 toimialan ammattilaiset ja kaikki terveydenhuollon "
            "ammattihenkilöt ilmoittavat hyvinvointialueelle viipymättä ja salassapidon estämättä "
            "lapsesta, jonka lastensuojelun tarve on mahdollisesti selvitettävä. Syynä on lapsen "
            "hoidon tarve, häntä vaarantavat olosuhteet tai hänen oma käytöksensä."
        ),
        sv=(
            "Yrkesutbildade personer inom 16 sektorer som lagen räknar upp och alla yrkesutbildade "
            "personer inom hälso- och sjukvården anmäler utan dröjsmål och trots sekretessen till "
            "välfärdsområdet ett barn vars behov av barnskydd eventuellt måste utredas. Orsaken är "
            "barnets behov av omsorg, förhållanden som äventyrar barnet eller barnets eget "
            "beteende."
        ),
        en=(
            "Professionals in 16 sectors that the Act lists and all health-care professionals "
            "notify the wellbeing services county, without delay and despite secrecy, of a child "
            "whose need for child welfare may have to be investigated. The reason is the child's "
            "need of care, endangering circumstances or the child's own behaviour."
        ),
    ),
    kinds=("duty",),
    sources=(LSL.section("25", 1),),
    confidence="statute",
    from_=date(2017, 1, 1),
)

NOT_02: Final = Rule(
    id="NOT-02",
    statement=Text(
        fi=(
            "Lastensuojeluilmoituksen saa tehdä kuka tahansa muukin, myös häntä mahdollisesti "
            "sitovan salassapidon estämättä."
        ),
        sv=(
            "Också vem som helst annan får göra en barnskyddsanmälan, även trots sekretess som kan "
            "binda anmälaren."
        ),
        en=(
            "Anybody else may make a child welfare notification too, despite secrecy that may bind "
            "them."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("25", 2),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

NOT_03: Final = Rule(
    id="NOT-03",
    statement=Text(
        fi=(
            "Samat ammattilaiset ilmoittavat myös poliisille, kun on syytä epäillä lapseen "
            "kohdistunutta seksuaalirikosta taikka henkeen tai terveyteen kohdistunutta rikosta, "
            "jonka enimmäisrangaistus on vähintään kaksi vuotta vankeutta. Ilmoitus poliisille ei "
            "korvaa lastensuojeluilmoitusta."
        ),
        sv=(
            "Samma yrkesutbildade personer gör också en anmälan till polisen när det finns skäl "
            "att misstänka ett sexualbrott mot barnet eller ett brott mot liv eller hälsa med ett "
            "maximistraff på minst två års fängelse. Anmälan till polisen ersätter inte "
            "barnskyddsanmälan."
        ),
        en=(
            "The same professionals also report to the police when there is reason to suspect a "
            "sexual offence against the child, or an offence against life or health whose maximum "
            "penalty is at least two years of imprisonment. The report does not replace the child "
            "welfare notification."
        ),
    ),
    kinds=("duty",),
    sources=(LSL.section("25", 3), T_NOTIF),
    confidence="statute",
    from_=date(2015, 4, 1),
)

HEA_14: Final = Rule(
    id="HEA-14",
    statement=Text(
        fi=(
            "Jos epäillään rikosta lasta kohtaan, vanhempien kuuleminen voi joutua odottamaan "
            "poliisia. Kuulemisjärjestyksestä voi silloin poiketa, kun syy kirjataan."
        ),
        sv=(
            "Om ett brott mot barnet misstänks kan hörandet av föräldrarna behöva vänta på "
            "polisen. Man kan då avvika från ordningen för hörandet när orsaken antecknas."
        ),
        en=(
            "If a crime against the child is suspected, hearing the parents may have to wait for "
            "the police. The order of hearing may then be departed from, with the reason recorded."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("25", 3), HL.section("34", 2, 4)),
    confidence="inference",
    lawyer=True,
)

NOT_04: Final = Rule(
    id="NOT-04",
    statement=Text(
        fi=(
            "Velvollisuus tehdä lastensuojeluilmoitus ei ulotu rippisalaisuuteen eikä "
            "sielunhoidossa uskottuun."
        ),
        sv=(
            "Skyldigheten att göra en barnskyddsanmälan rör varken bikthemligheten eller det som "
            "anförtrotts någon i själavården."
        ),
        en=(
            "The duty to make a child welfare notification leaves confessional and pastoral "
            "secrecy untouched."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("25", 4),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

NOT_05A: Final = Rule(
    id="NOT-05a",
    statement=Text(
        fi=(
            "Ennen huhtikuuta 2015 lastensuojeluilmoituksen vaihtoehto oli pyyntö lastensuojelun "
            "tarpeen arvioimiseksi."
        ),
        sv=(
            "Före april 2015 var alternativet till en barnskyddsanmälan en begäran om bedömning av "
            "barnskyddsbehovet."
        ),
        en=(
            "Before April 2015 the alternative to a child welfare notification was a request for "
            "assessment of the need for child welfare."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("25 a"),),
    confidence="statute",
    from_=date(2010, 3, 1),
    to=date(2015, 3, 31),
)

NOT_05: Final = Rule(
    id="NOT-05",
    statement=Text(
        fi=(
            "Ilmoitusvelvollisuuden täyttää myös yhteydenotto sosiaalihuoltoon tuen tarpeen "
            "arvioimiseksi, kun ammattilainen tekee sen viipymättä yhdessä lapsen tai vanhemman "
            "kanssa ja kertoo syyt. Samoista seikoista ei silloin tarvitse tehdä "
            "lastensuojeluilmoitusta."
        ),
        sv=(
            "Anmälningsskyldigheten uppfylls också genom en kontakt med socialvården för bedömning "
            "av stödbehovet, när den yrkesutbildade personen tar den utan dröjsmål tillsammans med "
            "barnet eller föräldern och uppger orsakerna. Då behövs ingen barnskyddsanmälan om "
            "samma omständigheter."
        ),
        en=(
            "The duty to notify is also met by contact with social welfare for assessment of "
            "support need, when the professional makes it without delay together with the child or "
            "parent and states the reasons. No child welfare notification is then needed on the "
            "same facts."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("25 a"), SHL.section("35", 4), T_JOINT),
    confidence="statute",
    from_=date(2015, 4, 1),
)

NOT_17A: Final = Rule(
    id="NOT-17a",
    statement=Text(
        fi=(
            "Lokakuun 2021 loppuun saakka lastensuojeluilmoitukset talletettiin erilliseen "
            "lastensuojeluilmoitusrekisteriin."
        ),
        sv=(
            "Till utgången av oktober 2021 lagrades barnskyddsanmälningarna i ett eget register "
            "över barnskyddsanmälningar."
        ),
        en=(
            "Until the end of October 2021 child welfare notifications were kept in a notification "
            "register of their own."
        ),
    ),
    kinds=("duty",),
    sources=(LSL.section("25 b"),),
    confidence="statute",
    from_=date(2010, 3, 1),
    to=date(2021, 10, 31),
)

NOT_17: Final = Rule(
    id="NOT-17",
    statement=Text(
        fi="Lastensuojeluilmoitukset talletetaan sosiaalihuollon asiakasrekisteriin.",
        sv="Barnskyddsanmälningarna lagras i socialvårdens klientregister.",
        en="Child welfare notifications are kept in the client register of social welfare.",
    ),
    kinds=("duty",),
    sources=(LSL.section("25 b"), ATL.section("18")),
    confidence="statute",
    from_=date(2021, 11, 1),
)

NOT_08: Final = Rule(
    id="NOT-08",
    statement=Text(
        fi=(
            "Ennakollinen lastensuojeluilmoitus tehdään ennen lapsen syntymää, kun on perusteltu "
            "syy epäillä tuen tarvetta heti syntymän jälkeen. Lastensuojeluasia ja asiakkuus "
            "voivat alkaa vasta, kun lapsi on syntynyt."
        ),
        sv=(
            "En föregripande barnskyddsanmälan görs före barnets födelse när det finns grundad "
            "anledning att misstänka ett behov genast efter födelsen. Barnskyddsärendet och "
            "klientrelationen kan börja först när barnet är fött."
        ),
        en=(
            "An anticipatory child welfare notification is made before the birth when there is "
            "justified cause to suspect a need right after it. A child welfare case and client "
            "relationship can begin only once the child is born."
        ),
    ),
    kinds=("duty", "guard"),
    sources=(LSL.section("25 c"),),
    confidence="statute",
    from_=date(2010, 3, 1),
)

OPN_05: Final = Rule(
    id="OPN-05",
    statement=Text(
        fi=(
            "Jos lapsi muuttaa selvityksen tai asiakkuuden aikana, hyvinvointialue ilmoittaa siitä "
            "viipymättä ja salassapidon estämättä uudelle alueelle ja lähettää tarpeelliset "
            "asiakirjat. Uusi alue jatkaa asiaa."
        ),
        sv=(
            "Om barnet flyttar under utredningen eller klientrelationen underrättar "
            "välfärdsområdet utan dröjsmål och trots sekretessen det nya området och sänder de "
            "handlingar som behövs. Det nya området fortsätter ärendet."
        ),
        en=(
            "If the child moves during the investigation or the client relationship, the county "
            "tells the new county without delay and despite secrecy and sends the documents "
            "needed. The new county continues the case."
        ),
    ),
    kinds=("duty",),
    sources=(LSL.section("25 d", 1),),
    confidence="statute",
    from_=date(2008, 1, 1),
)
