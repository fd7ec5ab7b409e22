"""Rules of section 100 of the Client Data Act: what is punishable."""

from datetime import date
from typing import Final

from lsprocess.law.acts import ATL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


DAT_21: Final = Rule(
    id="DAT-21",
    statement=Text(
        fi=(
            "Asiakastietojen lainvastaisesta luovuttamisesta ja tunnistamisen laiminlyönnistä "
            "säädetään rangaistus."
        ),
        sv=(
            "För olagligt utlämnande av kunduppgifter och för försummad identifiering föreskrivs "
            "straff."
        ),
        en=(
            "Disclosing client data unlawfully, and failing to identify as required, are "
            "punishable."
        ),
    ),
    kinds=("disclosure",),
    sources=(ATL.section("100"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
