"""The pupil welfare record, its secrecy and the sharing of information: sections 20-23."""

from datetime import date
from typing import Final

from lsprocess.law.acts import AAL, ATL, OHL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


PUP_13: Final = Rule(
    id="PUP-13",
    statement=Text(
        fi=(
            "Opiskeluhuoltokertomukseen kirjataan aikajärjestyksessä oppilaan nimi, tunnus, "
            "kotikunta ja huoltaja, asian aihe, tausta ja vireillepanija, käsittely ryhmän "
            "kokouksessa, osallistujat asemineen, toimenpiteiden suunnitelma vastuu- ja "
            "seurantahenkilöineen, välttämättömät tiedot toimenpiteistä sekä päiväys, kirjaaja ja "
            "hänen asemansa."
        ),
        sv=(
            "I elevhälsojournalen antecknas i kronologisk ordning elevens namn, beteckning, "
            "hemkommun och vårdnadshavare, ärendet, dess bakgrund och initiativtagare, "
            "behandlingen vid gruppens möte, deltagarna och deras ställning, planen för åtgärder "
            "och vem som genomför och följer upp dem, nödvändiga uppgifter om åtgärderna samt "
            "datum, den som antecknat och dennes ställning."
        ),
        en=(
            "The pupil welfare record holds in chronological order the pupil's name, id, "
            "municipality and guardian; the subject, its background and initiator; its handling in "
            "the group's meeting and the participants with their positions; the plan of measures "
            "and who carries them out and follows up; the necessary information on the measures; "
            "and the date, writer and the writer's position."
        ),
    ),
    kinds=("record",),
    sources=(OHL.section("20", 4),),
    confidence="statute",
    from_=date(2023, 1, 1),
)
PUP_14: Final = Rule(
    id="PUP-14",
    statement=Text(
        fi=(
            "Opiskeluhuoltokertomukseen kirjataan vain se, mikä on välttämätöntä opiskeluhuollon "
            "järjestämiseksi ja toteuttamiseksi. Kirjaaja on ryhmän vastuuhenkilö; muutkin jäsenet "
            "voivat kirjata."
        ),
        sv=(
            "I elevhälsojournalen antecknas bara det som är nödvändigt för att ordna och genomföra "
            "elevhälsan. Anteckningarna görs av gruppens ansvarsperson; också andra medlemmar kan "
            "göra dem."
        ),
        en=(
            "Only what is necessary for arranging and giving pupil welfare is recorded in the "
            "pupil welfare record. The group's responsible person records; other members may too."
        ),
    ),
    kinds=("record",),
    sources=(OHL.section("20", 3),),
    confidence="statute",
    from_=date(2023, 1, 1),
)
PUP_15: Final = Rule(
    id="PUP-15",
    statement=Text(
        fi=(
            "Jos opiskeluhuoltokertomuksen tietoja annetaan sille, joka ei osallistu asian "
            "käsittelyyn, siihen merkitään, mitä annettiin, kenelle ja millä perusteella."
        ),
        sv=(
            "Om uppgifter ur elevhälsojournalen lämnas till någon som inte deltar i behandlingen, "
            "antecknas vad som lämnades ut, till vem och på vilken grund."
        ),
        en=(
            "Where data of the pupil welfare record go to somebody not taking part in the "
            "handling, it is noted what was given, to whom and on what ground."
        ),
    ),
    kinds=("record",),
    sources=(OHL.section("20", 5),),
    confidence="statute",
    from_=date(2014, 8, 1),
)
PUP_17: Final = Rule(
    id="PUP-17",
    statement=Text(
        fi=(
            "Kuraattori kirjaa niin kuin sosiaalihuollon asiakirjoista säädetään. Pykälä viittaa "
            "yhä kumottuun asiakasasiakirjalakiin; viittaus luetaan asiakastietolakiin."
        ),
        sv=(
            "Kuratorn dokumenterar så som det föreskrivs om socialvårdens klienthandlingar. "
            "Paragrafen hänvisar fortfarande till den upphävda lagen om klienthandlingar; "
            "hänvisningen läses som om den gällde kunduppgiftslagen."
        ),
        en=(
            "The curator records as is provided of the documents of social welfare. The section "
            "still points to the repealed act on client documents; the reference is read as one to "
            "the Client Data Act."
        ),
    ),
    kinds=("record",),
    sources=(OHL.section("20", 2), ATL.somewhere(), AAL.somewhere()),
    confidence="statute",
    from_=date(2023, 1, 1),
    lawyer=True,
)
PUP_16: Final = Rule(
    id="PUP-16",
    statement=Text(
        fi=(
            "Rekisterinpitäjät ovat eri: opiskeluhuoltokertomuksista vastaa koulutuksen "
            "järjestäjä, kuraattorin asiakirjat kuuluvat hyvinvointialueen sosiaalihuollon "
            "asiakasrekisteriin ja terveydenhuollon tiedot potilasrekisteriin."
        ),
        sv=(
            "De personuppgiftsansvariga är olika: utbildningsanordnaren ansvarar för "
            "elevhälsojournalerna, kuratorns handlingar hör till välfärdsområdets klientregister "
            "inom socialvården och hälsovårdens uppgifter till patientregistret."
        ),
        en=(
            "The controllers differ: the education provider is that of pupil welfare records, the "
            "curator's documents belong to the county's client register of social welfare, and "
            "health data to the patient register."
        ),
    ),
    kinds=("disclosure",),
    sources=(OHL.section("21", 1), OHL.section("21", 2)),
    confidence="statute",
    from_=date(2023, 1, 1),
)
PUP_18: Final = Rule(
    id="PUP-18",
    statement=Text(
        fi=(
            "Opiskeluhuoltorekisterin tiedot ovat salassa pidettäviä. Niitä annetaan "
            "ulkopuolisille vain yksilöidyllä kirjallisella suostumuksella tai lain nojalla."
        ),
        sv=(
            "Uppgifterna i elevhälsoregistret är sekretessbelagda. De lämnas till utomstående bara "
            "med ett specificerat skriftligt samtycke eller med stöd av lag."
        ),
        en=(
            "The data of the pupil welfare register are secret. They are given to others only by "
            "specified written consent or by statute."
        ),
    ),
    kinds=("disclosure",),
    sources=(OHL.section("22"),),
    confidence="statute",
    from_=date(2023, 1, 1),
)
PUP_19: Final = Rule(
    id="PUP-19",
    statement=Text(
        fi=(
            "Oppilaan yksilökohtaiseen opiskeluhuoltoon osallistuvat voivat antaa toisilleen "
            "tiedot, jotka ovat sitä varten välttämättömiä."
        ),
        sv=(
            "De som deltar i en elevs individuellt inriktade elevhälsa kan ge varandra de "
            "uppgifter som är nödvändiga för den."
        ),
        en=(
            "Those who take part in a pupil's individual pupil welfare may share with each other "
            "what is necessary for it."
        ),
    ),
    kinds=("disclosure",),
    sources=(OHL.section("23", 2),),
    confidence="statute",
    from_=date(2014, 8, 1),
)
PUP_20: Final = Rule(
    id="PUP-20",
    statement=Text(
        fi=(
            "Kun oppilas siirtyy toisen koulutuksen järjestäjän kouluun, tarvittavien salassa "
            "pidettävien tietojen siirtoon pyydetään suostumus."
        ),
        sv=(
            "När eleven övergår till en annan utbildningsanordnare begärs samtycke till att de "
            "sekretessbelagda uppgifter som behövs överförs."
        ),
        en=(
            "When a pupil moves to another education provider, consent is asked to transfer the "
            "secret data that are needed."
        ),
    ),
    kinds=("guard",),
    sources=(OHL.section("23", 3),),
    confidence="statute",
    from_=date(2014, 8, 1),
)
