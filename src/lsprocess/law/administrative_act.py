"""
Rules of the Administrative Procedure Act, hallintolaki 434/2003 (HL), in its section order.

Read as enacted together with its amending acts up to 21 February 2025; sections 34 and 36 are used.
"""

from typing import Final

from lsprocess.law.acts import HL
from lsprocess.law.rule import Rule


HEA_08: Final = Rule(
    id="HEA-08",
    sources=(HL.section("34"), HL.section("36")),
    confidence="statute",
)
