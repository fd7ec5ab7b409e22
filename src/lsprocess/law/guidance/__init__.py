"""
Official guidance, and the rules that rest on it alone: recommended, not statute.

A rule of guidance that also cites a statute lives with that statute.
"""

from lsprocess.law.guidance.documents import (
    DOCUMENTS,
    KOULU,
    SOST,
    T_ASSESS,
    T_BLOG,
    T_JOINT,
    T_MON,
    T_NOTIF,
    T_OPEN,
    T_PHONE,
    T_START,
    T_TIME,
    VARK,
)
from lsprocess.law.guidance.handling import (
    ASM_08,
    CLI_05,
    DL_03,
    DL_20,
    FBK_02,
    FBK_03,
    FBK_04,
    NET_08,
    OPN_04,
)
from lsprocess.law.guidance.notification import (
    NOT_06,
    NOT_07,
    NOT_09,
    NOT_11,
    NOT_12,
    NOT_13,
    NOT_14,
)


__all__ = [
    "ASM_08",
    "CLI_05",
    "DL_03",
    "DL_20",
    "DOCUMENTS",
    "FBK_02",
    "FBK_03",
    "FBK_04",
    "KOULU",
    "NET_08",
    "NOT_06",
    "NOT_07",
    "NOT_09",
    "NOT_11",
    "NOT_12",
    "NOT_13",
    "NOT_14",
    "OPN_04",
    "SOST",
    "T_ASSESS",
    "T_BLOG",
    "T_JOINT",
    "T_MON",
    "T_NOTIF",
    "T_OPEN",
    "T_PHONE",
    "T_START",
    "T_TIME",
    "VARK",
]
