"""
Rules of the Child Welfare Act, lastensuojelulaki 417/2007 (LSL), in its section order.

Read as enacted together with its amending acts up to 21 February 2025; sections 5, 13 b, 20-31,
38 and 38 a are used.  The amending act expected of government bill 149/2025 was not read.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import ATL, HL, LSL, MAL, SHL
from lsprocess.law.guidance import T_JOINT, T_OPEN, T_TIME
from lsprocess.law.rule import Rule


CLI_06: Final = Rule(
    id="CLI-06",
    sources=(LSL.section("13 b", 1),),
    confidence="statute",
    from_=date(2008, 1, 1),
)
HEA_10: Final = Rule(
    id="HEA-10",
    sources=(
        LSL.section("20", 1),
        LSL.section("20", 3),
        LSL.section("20", 4),
        LSL.section("5"),
    ),
    confidence="statute",
)
HEA_09: Final = Rule(
    id="HEA-09",
    sources=(LSL.section("20", 2), LSL.section("21")),
    confidence="statute",
)
OPN_02: Final = Rule(
    id="OPN-02",
    sources=(T_OPEN, LSL.section("21")),
    confidence="guidance",
)
HEA_13: Final = Rule(
    id="HEA-13",
    sources=(LSL.section("22"), LSL.section("24")),
    confidence="statute",
)
NOT_01: Final = Rule(
    id="NOT-01",
    sources=(LSL.section("25", 1),),
    confidence="statute",
    from_=date(2017, 1, 1),
)
HEA_14: Final = Rule(
    id="HEA-14",
    sources=(LSL.section("25", 3), HL.section("34", 2, 4)),
    confidence="inference",
    lawyer=True,
)
NOT_05: Final = Rule(
    id="NOT-05",
    sources=(LSL.section("25 a"), SHL.section("35", 4), T_JOINT),
    confidence="statute",
    from_=date(2015, 4, 1),
)
NOT_08: Final = Rule(
    id="NOT-08",
    sources=(LSL.section("25 c"),),
    confidence="statute",
    from_=date(2010, 3, 1),
)
OPN_05: Final = Rule(
    id="OPN-05",
    sources=(LSL.section("25 d", 1),),
    confidence="statute",
    from_=date(2008, 1, 1),
)
OPN_01: Final = Rule(
    id="OPN-01",
    sources=(LSL.section("26", 1),),
    confidence="statute",
    from_=date(2015, 4, 1),
)
OPN_03: Final = Rule(
    id="OPN-03",
    sources=(LSL.section("26", 2), T_OPEN),
    confidence="statute",
    from_=date(2008, 1, 1),
)
DL_01: Final = Rule(
    id="DL-01",
    sources=(LSL.section("26", 2),),
    confidence="statute",
    from_=date(2008, 1, 1),
)
DL_05: Final = Rule(
    id="DL-05",
    sources=(LSL.section("26", 2),),
    confidence="statute",
    from_=date(2008, 1, 1),
    to=date(2015, 3, 31),
)
ASM_01: Final = Rule(
    id="ASM-01",
    sources=(LSL.section("26", 3), SHL.section("36", 1), T_OPEN),
    confidence="statute",
    from_=date(2015, 4, 1),
)
ASM_05: Final = Rule(
    id="ASM-05",
    sources=(LSL.section("26", 4), SHL.section("36", 5)),
    confidence="statute",
    from_=date(2015, 4, 1),
)
ASM_06: Final = Rule(
    id="ASM-06",
    sources=(LSL.section("26", 4),),
    confidence="statute",
    from_=date(2015, 4, 1),
)
DL_02: Final = Rule(
    id="DL-02",
    sources=(LSL.section("26", 5), T_TIME),
    confidence="statute",
    from_=date(2015, 4, 1),
    lawyer=True,
)
DL_04: Final = Rule(
    id="DL-04",
    sources=(LSL.section("26", 5), MAL.section("3"), MAL.section("5")),
    confidence="statute",
    from_=date(2015, 4, 1),
    lawyer=True,
)
CLI_01: Final = Rule(
    id="CLI-01",
    sources=(LSL.section("27", 1),),
    confidence="statute",
    from_=date(2015, 4, 1),
)
CLI_03: Final = Rule(
    id="CLI-03",
    sources=(LSL.section("27", 1), LSL.section("26", 4)),
    confidence="statute",
    from_=date(2015, 4, 1),
)
CLI_02: Final = Rule(
    id="CLI-02",
    sources=(LSL.section("27", 2),),
    confidence="statute",
    from_=date(2015, 4, 1),
)
CLI_04: Final = Rule(
    id="CLI-04",
    sources=(LSL.section("27", 3), ATL.section("51")),
    confidence="statute",
    from_=date(2010, 3, 1),
)
DL_06: Final = Rule(
    id="DL-06",
    sources=(LSL.section("27", 3),),
    confidence="statute",
    from_=date(2010, 3, 1),
)
PLN_01: Final = Rule(
    id="PLN-01",
    sources=(LSL.section("30", 1),),
    confidence="statute",
    from_=date(2015, 4, 1),
)
MTG_01: Final = Rule(
    id="MTG-01",
    sources=(LSL.section("31", 1),),
    confidence="statute",
    from_=date(2008, 1, 1),
)
MTG_02: Final = Rule(
    id="MTG-02",
    sources=(LSL.section("31", 2),),
    confidence="statute",
    from_=date(2008, 1, 1),
    to=date(2015, 3, 31),
)
DL_14: Final = Rule(
    id="DL-14",
    sources=(LSL.section("38", 2), LSL.section("38 a")),
    confidence="statute",
    from_=date(2016, 1, 1),
)
