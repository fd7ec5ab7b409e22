"""
Rules of the Basic Education Act, perusopetuslaki 628/1998 (POL), in its section order.

Read as enacted together with its amending acts up to 21 February 2025; section 41 is used.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import POL
from lsprocess.law.rule import Rule


NET_13: Final = Rule(
    id="NET-13",
    sources=(POL.section("41", 4),),
    confidence="statute",
    from_=date(2010, 8, 1),
)
