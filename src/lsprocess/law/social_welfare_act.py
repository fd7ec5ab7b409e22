"""
Rules of the Social Welfare Act, sosiaalihuoltolaki 1301/2014 (SHL), in its section order.

Read as enacted together with its amending acts up to 21 February 2025; sections 34-41 are used.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import SHL
from lsprocess.law.guidance import SOST
from lsprocess.law.rule import Rule


OPN_08: Final = Rule(
    id="OPN-08",
    sources=(SHL.section("34", 2), SOST),
    confidence="statute",
    from_=date(2015, 4, 1),
)
ASM_12: Final = Rule(
    id="ASM-12",
    sources=(SHL.section("41", 1),),
    confidence="statute",
    from_=date(2015, 4, 1),
)
