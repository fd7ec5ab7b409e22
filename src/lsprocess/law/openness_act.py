"""
Rules of the Openness Act, 621/1999 (JulkL), in its section order.

Its Finnish name is laki viranomaisten toiminnan julkisuudesta.  Read as enacted together with its
amending acts up to 21 February 2025; section 11 is used.  Item 7 of its second paragraph has
spoken of child welfare notifications since act 385/2007.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import JULKL
from lsprocess.law.rule import Rule


NOT_10: Final = Rule(
    id="NOT-10",
    sources=(JULKL.section("11", 2, 7),),
    confidence="statute",
    from_=date(2007, 10, 1),
)
