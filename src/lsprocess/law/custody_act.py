"""
Rules of the act on child custody and right of access, 361/1983, in its section order.

Its Finnish name is laki lapsen huollosta ja tapaamisoikeudesta.  Section 5 was read as enacted;
later amendments were not.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import CUSTODY
from lsprocess.law.rule import Rule


HEA_15: Final = Rule(
    id="HEA-15",
    sources=(CUSTODY.section("5", 2),),
    confidence="statute",
    from_=date(1984, 1, 1),
    lawyer=True,
)
