"""Plans, named social workers, expert groups and the responsible county: 12-16 §§."""

from datetime import date
from typing import Final

from lsprocess.law.acts import LSL, STAFFING
from lsprocess.law.rules import Rule
from lsprocess.text import Text


NET_16: Final = Rule(
    id="NET-16",
    statement=Text(
        fi=(
            "Kunnan lasten ja nuorten hyvinvointisuunnitelman hyväksyy valtuusto, ja se "
            "tarkistetaan vähintään neljän vuoden välein. Laissa luetellaan suunnitelman sisältö: "
            "vuodesta 2023 neljä kohtaa kunnalle ja seitsemän hyvinvointialueelle."
        ),
        sv=(
            "Kommunens välfärdsplan för barn och unga godkänns av fullmäktige och ses över minst "
            "vart fjärde år. Lagen räknar upp innehållet: från 2023 fyra punkter för kommunen och "
            "sju för välfärdsområdet."
        ),
        en=(
            "A municipality's wellbeing plan for children and young people is approved by its "
            "council and reviewed at least every four years. The Act lists its content: from 2023 "
            "four items for the municipality and seven for the wellbeing services county."
        ),
    ),
    kinds=("deadline", "record"),
    sources=(LSL.section("12"),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

DL_21: Final = Rule(
    id="DL-21",
    statement=Text(
        fi=(
            "Lasten ja nuorten hyvinvointisuunnitelma on tarkistettava neljän vuoden kuluessa "
            "edellisestä tarkistuksesta."
        ),
        sv="Välfärdsplanen för barn och unga ska ses över inom fyra år från föregående översyn.",
        en=(
            "The wellbeing plan for children and young people must be reviewed within four years "
            "of its last review."
        ),
    ),
    kinds=("deadline",),
    sources=(LSL.section("12"),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

CLI_06: Final = Rule(
    id="CLI-06",
    statement=Text(
        fi=(
            "Lastensuojelun asiakkaana olevalle lapselle nimetään lapsen asioista vastaava "
            "sosiaalityöntekijä."
        ),
        sv=(
            "För ett barn som är klient inom barnskyddet utses en socialarbetare som ansvarar för "
            "barnets angelägenheter."
        ),
        en=(
            "A social worker responsible for the child's affairs is named for a child who is a "
            "client of child welfare."
        ),
    ),
    kinds=("duty",),
    sources=(LSL.section("13 b", 1),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

CLI_07A: Final = Rule(
    id="CLI-07a",
    statement=Text(
        fi=(
            "Vuosina 2022 ja 2023 lapsen asioista vastaavalla sosiaalityöntekijällä sai olla "
            "asiakkainaan enintään 35 lasta."
        ),
        sv=(
            "Åren 2022 och 2023 fick en socialarbetare som ansvarar för barnets angelägenheter ha "
            "högst 35 barn som klienter."
        ),
        en=(
            "In 2022 and 2023 a social worker responsible for the child's affairs could have at "
            "most 35 children as clients."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("13 b", 2), STAFFING.somewhere()),
    confidence="statute",
    from_=date(2022, 1, 1),
    to=date(2023, 12, 31),
)

CLI_07: Final = Rule(
    id="CLI-07",
    statement=Text(
        fi=(
            "Lapsen asioista vastaavalla sosiaalityöntekijällä saa olla asiakkainaan enintään 30 "
            "lasta."
        ),
        sv=(
            "En socialarbetare som ansvarar för barnets angelägenheter får ha högst 30 barn som "
            "klienter."
        ),
        en=(
            "A social worker responsible for the child's affairs may have at most 30 children as "
            "clients."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("13 b", 2), STAFFING.somewhere()),
    confidence="statute",
    from_=date(2024, 1, 1),
)

NET_02: Final = Rule(
    id="NET-02",
    statement=Text(
        fi=(
            "Hyvinvointialueella on oltava lastensuojelun asiantuntijaryhmä, jossa on "
            "sosiaalihuollon, terveydenhuollon, lapsen kehityksen ja muuta tarpeellista "
            "asiantuntemusta. Ryhmä auttaa huostaanoton valmistelussa ja muussa lastensuojelussa "
            "ja antaa lausuntoja."
        ),
        sv=(
            "Välfärdsområdet ska ha en expertgrupp för barnskyddet med sakkunskap om socialvård, "
            "hälsovård, barns utveckling och annat som behövs. Gruppen bistår vid beredningen av "
            "omhändertaganden och i annat barnskyddsarbete och ger utlåtanden."
        ),
        en=(
            "A wellbeing services county must have a child welfare expert group with expertise in "
            "social welfare, health care, child development and other matters. The group helps "
            "with care orders and other child welfare work and gives statements."
        ),
    ),
    kinds=("duty",),
    sources=(LSL.section("14"),),
    confidence="statute",
    from_=date(2008, 1, 1),
)

OPN_06: Final = Rule(
    id="OPN-06",
    statement=Text(
        fi=(
            "Lapsen asiasta vastaa se hyvinvointialue, johon lapsen kotikunta kuuluu, tai jos "
            "kotikuntaa ei ole, se, jonka alueella lapsi oleskelee. Kiireellisestä sijoituksesta "
            "vastaa alue, jolla lapsi tilapäisesti on."
        ),
        sv=(
            "För barnets ärende ansvarar det välfärdsområde som barnets hemkommun hör till eller, "
            "om hemkommun saknas, det där barnet vistas. För en brådskande placering ansvarar det "
            "område där barnet tillfälligt befinner sig."
        ),
        en=(
            "The wellbeing services county of the child's home municipality is responsible for the "
            "child's case or, where there is none, the county where the child resides. For an "
            "emergency placement it is the county where the child is for the time being."
        ),
    ),
    kinds=("guard",),
    sources=(LSL.section("16"),),
    confidence="statute",
    from_=date(2023, 1, 1),
)
