"""
Rules of the Client Data Act, 703/2023 (ATL), in its section order.

Its Finnish name is laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä.  The
consolidated text was read as it stood in August 2026.  The act replaced the Client Documents Act
254/2015 and parts of the Client Status Act 812/2000 on 1 January 2024; what those said of earlier
days is cited where a rule compares the two, and is otherwise not catalogued.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import AAL, ATL, OHL, SHL
from lsprocess.law.rule import Rule


FBK_01: Final = Rule(
    id="FBK-01",
    sources=(ATL.section("4"), ATL.section("5"), ATL.section("6")),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DAT_02: Final = Rule(
    id="DAT-02",
    sources=(ATL.section("9", 1),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
MTG_17: Final = Rule(
    id="MTG-17",
    sources=(ATL.section("21", 1),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DL_25: Final = Rule(
    id="DL-25",
    sources=(ATL.section("21"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DAT_20: Final = Rule(
    id="DAT-20",
    sources=(ATL.section("22"), AAL.section("13")),
    confidence="statute",
    lawyer=True,
)
DAT_14: Final = Rule(
    id="DAT-14",
    sources=(ATL.section("38"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
CLI_11: Final = Rule(
    id="CLI-11",
    sources=(ATL.section("38", 2, 5), SHL.section("34", 2)),
    confidence="statute",
    from_=date(2024, 1, 1),
)
HEA_06: Final = Rule(
    id="HEA-06",
    sources=(ATL.section("39"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
DAT_17: Final = Rule(
    id="DAT-17",
    sources=(ATL.section("40"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
MTG_16: Final = Rule(
    id="MTG-16",
    sources=(ATL.section("44"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
MTG_12: Final = Rule(
    id="MTG-12",
    sources=(ATL.section("48"),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
MTG_13: Final = Rule(
    id="MTG-13",
    sources=(ATL.section("48"), AAL.section("8")),
    confidence="statute",
    from_=date(2024, 1, 1),
    lawyer=True,
)
DAT_16: Final = Rule(
    id="DAT-16",
    sources=(ATL.section("51", 2),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
NET_04: Final = Rule(
    id="NET-04",
    sources=(ATL.section("53", 2), ATL.section("53", 5)),
    confidence="statute",
    from_=date(2024, 1, 1),
)
HEA_18: Final = Rule(
    id="HEA-18",
    sources=(ATL.section("53"), ATL.section("55"), ATL.section("64"), OHL.section("21")),
    confidence="statute",
    from_=date(2024, 1, 1),
    lawyer=True,
)
HEA_04: Final = Rule(
    id="HEA-04",
    sources=(ATL.section("56", 1), ATL.section("56", 2), ATL.section("56", 3)),
    confidence="statute",
    from_=date(2024, 1, 1),
    lawyer=True,
)
HEA_17: Final = Rule(
    id="HEA-17",
    sources=(ATL.section("56", 1),),
    confidence="statute",
    from_=date(2024, 1, 1),
    lawyer=True,
)
HEA_03: Final = Rule(
    id="HEA-03",
    sources=(ATL.section("64", 1),),
    confidence="statute",
    from_=date(2024, 1, 1),
)
