"""The pupil's consent and bans: sections 18-19."""

from datetime import date
from typing import Final

from lsprocess.law.acts import JULKL, OHL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


PUP_12: Final = Rule(
    id="PUP-12",
    statement=Text(
        fi=(
            "Alaikäinen oppilas voi painavasta syystä kieltää huoltajan osallistumisen tai "
            "tietojen antamisen tälle, jollei kielto ole selvästi hänen etunsa vastainen; "
            "opiskeluhuollon sosiaali- tai terveydenhuollon ammattihenkilö arvioi sen. Huoltaja ei "
            "voi kieltää alaikäistä käyttämästä palveluja."
        ),
        sv=(
            "En minderårig elev kan av vägande skäl förbjuda att vårdnadshavaren deltar eller får "
            "uppgifter, om förbudet inte klart strider mot elevens intresse; det bedöms av en "
            "yrkesutbildad person inom social- eller hälsovården i elevhälsan. Vårdnadshavaren kan "
            "inte förbjuda den minderåriga att använda tjänsterna."
        ),
        en=(
            "A minor may for a weighty reason forbid the guardian's taking part or being informed, "
            "unless that is clearly against the minor's own interest; a social or health "
            "professional of pupil welfare judges this. A guardian cannot forbid the minor to use "
            "the services."
        ),
    ),
    kinds=("guard", "disclosure"),
    sources=(OHL.section("18", 2), OHL.section("18", 3)),
    confidence="statute",
    from_=date(2014, 8, 1),
)
PUP_10: Final = Rule(
    id="PUP-10",
    statement=Text(
        fi=(
            "Asian käsittely asiantuntijaryhmässä perustuu suostumukseen. Muu yhteistyökumppani, "
            "kuten lastensuojelu, tai läheinen osallistuu vain oppilaan yksilöidyllä kirjallisella "
            "suostumuksella, tai huoltajan, jos oppilas ei voi arvioida sen merkitystä."
        ),
        sv=(
            "Behandlingen i expertgruppen bygger på samtycke. Andra samarbetsparter, till exempel "
            "barnskyddet, och närstående deltar bara med elevens specificerade skriftliga "
            "samtycke, eller vårdnadshavarens om eleven inte kan bedöma dess betydelse."
        ),
        en=(
            "Handling a matter in the expert group rests on consent. Another partner, such as "
            "child welfare, or a close person takes part only with the pupil's specified written "
            "consent, or the guardian's where the pupil cannot judge what it means."
        ),
    ),
    kinds=("guard",),
    sources=(OHL.section("19", 1), OHL.section("19", 2)),
    confidence="statute",
    from_=date(2014, 8, 1),
)
PUP_11: Final = Rule(
    id="PUP-11",
    statement=Text(
        fi=(
            "Asiantuntijaryhmän jäsen voi pyytää neuvoa asiantuntijoilta ja antaa näille sitä "
            "varten tietoja niin kuin julkisuuslaki säätää."
        ),
        sv=(
            "En medlem av expertgruppen kan be sakkunniga om råd och för det lämna ut uppgifter på "
            "det sätt som offentlighetslagen föreskriver."
        ),
        en=(
            "A member of the expert group may ask experts for advice and disclose data for that as "
            "the Openness Act provides."
        ),
    ),
    kinds=("disclosure",),
    sources=(OHL.section("19", 3), JULKL.section("26", 3)),
    confidence="statute",
    from_=date(2015, 1, 1),
)
