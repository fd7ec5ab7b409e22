"""
Rules of the Client Status Act, 812/2000 (AsL), in its section order.

Its Finnish name is laki sosiaalihuollon asiakkaan asemasta ja oikeuksista.  Read as enacted
together with its amending acts up to 21 February 2025; section 12 is used.  Most of what the act
said of disclosure was repealed on 1 January 2024.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import ASL
from lsprocess.law.rule import Rule


HEA_05: Final = Rule(
    id="HEA-05",
    sources=(ASL.section("12", 2),),
    confidence="statute",
    from_=date(2001, 1, 1),
)
HEA_16: Final = Rule(
    id="HEA-16",
    sources=(ASL.section("12", 2),),
    confidence="statute",
    from_=date(2001, 1, 1),
    lawyer=True,
)
