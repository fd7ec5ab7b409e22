"""
Conventions of this library itself: nothing outside it says them in these words.

HEA-07 says what opens the way to a school, FBK-06 how much a notifier may be told; both choose
between readings of the law and await a lawyer.  LIB-01 says that a statute guard cannot be waived,
LIB-02 that a correction leaves the later history standing.
"""

from typing import Final

from lsprocess.law.rule import Rule
from lsprocess.law.source import DESIGN


HEA_07: Final = Rule(id="HEA-07", sources=(DESIGN,), confidence="inference", lawyer=True)
FBK_06: Final = Rule(id="FBK-06", sources=(DESIGN,), confidence="inference", lawyer=True)
LIB_01: Final = Rule(id="LIB-01", sources=(DESIGN,), confidence="inference")
LIB_02: Final = Rule(id="LIB-02", sources=(DESIGN,), confidence="inference")
