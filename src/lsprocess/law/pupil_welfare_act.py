"""
Rules of the Pupil and Student Welfare Act, 1287/2013 (OHL), in its section order.

Its Finnish name is oppilas- ja opiskelijahuoltolaki.  Read as enacted together with its amending
acts up to 21 February 2025; sections 14, 19, 21 and 22 are used.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import OHL
from lsprocess.law.rule import Rule


PUP_09: Final = Rule(
    id="PUP-09",
    sources=(OHL.section("14", 4),),
    confidence="statute",
    from_=date(2014, 8, 1),
)
PUP_10: Final = Rule(
    id="PUP-10",
    sources=(OHL.section("19", 1), OHL.section("19", 2)),
    confidence="statute",
    from_=date(2014, 8, 1),
)
PUP_18: Final = Rule(
    id="PUP-18",
    sources=(OHL.section("22"),),
    confidence="statute",
    from_=date(2023, 1, 1),
)
