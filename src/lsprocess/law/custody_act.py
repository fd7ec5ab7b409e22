"""
Rules of the act on child custody and right of access, 361/1983, in its section order.

Its Finnish name is laki lapsen huollosta ja tapaamisoikeudesta.  Section 5 was read as enacted;
later amendments were not.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import CUSTODY
from lsprocess.law.rules import Rule
from lsprocess.text import Text


HEA_15: Final = Rule(
    id="HEA-15",
    statement=Text(
        fi=(
            "Huoltajat päättävät lapsen asioista yhdessä. Jos toinen ei voi osallistua matkan, "
            "sairauden tai muun syyn vuoksi ja viivytyksestä olisi haittaa, hänen suostumustaan ei "
            "tarvita. Lapsen tulevaisuuden kannalta huomattavan merkittävästä asiasta päätetään "
            "vain yhdessä, jollei lapsen etu ilmeisesti muuta vaadi."
        ),
        sv=(
            "Vårdnadshavarna beslutar tillsammans i barnets angelägenheter. Om den ena inte kan "
            "delta på grund av resa, sjukdom eller någon annan orsak och ett dröjsmål skulle vara "
            "till skada, behövs inte den personens samtycke. I saker av avsevärd betydelse för "
            "barnets framtid beslutar de endast tillsammans, om inte barnets bästa uppenbart "
            "kräver något annat."
        ),
        en=(
            "Guardians decide in the child's matters together. Where one cannot take part because "
            "of travel, illness or another cause and delay would do harm, that guardian's consent "
            "is not needed. A matter of considerable weight for the child's future is decided "
            "only together, unless the child's interest evidently demands otherwise."
        ),
    ),
    kinds=("guard",),
    sources=(CUSTODY.section("5", 2),),
    confidence="statute",
    from_=date(1984, 1, 1),
    lawyer=True,
)
