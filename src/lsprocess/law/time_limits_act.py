"""
Rules of the time limits act, laki säädettyjen määräaikain laskemisesta 150/1930 (MAL).

In its section order, each rule numbered after its section.  The consolidated text was read,
followed up to act 1053/2023.  Section 1 speaks of limits to be observed at a court or another
authority: whether section 5 also gives an authority more time for its own duty is open.
"""

from typing import Final

from lsprocess.law.acts import MAL
from lsprocess.law.rule import Rule


MAL_02: Final = Rule(id="MAL-02", sources=(MAL.section("2"),), confidence="statute")
MAL_03: Final = Rule(id="MAL-03", sources=(MAL.section("3"),), confidence="statute")
MAL_05: Final = Rule(id="MAL-05", sources=(MAL.section("5"),), confidence="statute", lawyer=True)
