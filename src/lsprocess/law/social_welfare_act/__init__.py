"""
Rules of the Social Welfare Act, sosiaalihuoltolaki 1301/2014 (SHL).

Read as enacted together with its amending acts up to 21 February 2025; sections 34-45 are used.
Each module is in the act's section order.
"""

from lsprocess.law.social_welfare_act.assessment import (
    ASM_09,
    ASM_10,
    NOT_18,
    OPN_08,
)
from lsprocess.law.social_welfare_act.cooperation import (
    ASM_12,
    FBK_07,
    NET_01,
    NET_03,
    PLN_05,
    PLN_05A,
    PLN_07,
)
from lsprocess.law.social_welfare_act.services import (
    ASM_13,
    CLI_08,
    CLI_08A,
    CLI_13,
    DL_09,
    DL_09A,
)


__all__ = [
    "ASM_09",
    "ASM_10",
    "ASM_12",
    "ASM_13",
    "CLI_08",
    "CLI_08A",
    "CLI_13",
    "DL_09",
    "DL_09A",
    "FBK_07",
    "NET_01",
    "NET_03",
    "NOT_18",
    "OPN_08",
    "PLN_05",
    "PLN_05A",
    "PLN_07",
]
