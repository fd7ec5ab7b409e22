"""
Rules of the seed documents: practices that professionals wrote down, never statute.

S0 is the notes of a workshop on cooperation between child welfare and pupil welfare; S1 a model of
multi-actor meetings of child welfare and comprehensive schools; S2 a sub-project on multi-sector
cooperation; S3 the memo of a development meeting of 15 January 2009; S4 slides of 27 September
2022 on network cooperation in after-care.  None says from when to when it holds.
"""

from typing import Final

from lsprocess.law.guidance import T_PHONE
from lsprocess.law.rule import Rule
from lsprocess.law.source import Source


S0: Final = Source(title="S0")
S1: Final = Source(title="S1")
S2: Final = Source(title="S2")
S3: Final = Source(title="S3")
S4: Final = Source(title="S4")

NOT_15: Final = Rule(id="NOT-15", sources=(S0,), confidence="seed")
HEA_01: Final = Rule(id="HEA-01", sources=(S0,), confidence="seed")
HEA_02: Final = Rule(id="HEA-02", sources=(S0,), confidence="seed")
FBK_05: Final = Rule(id="FBK-05", sources=(S0,), confidence="seed")
MTG_03: Final = Rule(id="MTG-03", sources=(S0, T_PHONE), confidence="seed")
GOV_01: Final = Rule(id="GOV-01", sources=(S0,), confidence="seed")
DL_24: Final = Rule(id="DL-24", sources=(S0,), confidence="seed")

MTG_04: Final = Rule(id="MTG-04", sources=(S1,), confidence="seed")
MTG_05: Final = Rule(id="MTG-05", sources=(S1,), confidence="seed")
MTG_06: Final = Rule(id="MTG-06", sources=(S1,), confidence="seed")
MTG_07: Final = Rule(id="MTG-07", sources=(S1,), confidence="seed")
MTG_08: Final = Rule(id="MTG-08", sources=(S1,), confidence="seed")
MTG_09: Final = Rule(id="MTG-09", sources=(S1,), confidence="seed")
MTG_10: Final = Rule(id="MTG-10", sources=(S1,), confidence="seed")
MTG_11: Final = Rule(id="MTG-11", sources=(S1,), confidence="seed")
DL_23: Final = Rule(id="DL-23", sources=(S1,), confidence="seed")

GOV_05: Final = Rule(id="GOV-05", sources=(S2,), confidence="seed")

GOV_02: Final = Rule(id="GOV-02", sources=(S3,), confidence="seed")
GOV_03: Final = Rule(id="GOV-03", sources=(S3,), confidence="seed")
GOV_04: Final = Rule(id="GOV-04", sources=(S3,), confidence="seed")

AFT_13: Final = Rule(id="AFT-13", sources=(S4,), confidence="seed")
