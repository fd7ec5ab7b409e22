"""
The seed documents, and the rules that rest on them: practices written down, never statute.

Only two of the seeds bear a date, and none says from when to when what it describes holds.
"""

from lsprocess.law.seeds.after_care import (
    AFT_13,
    AFT_14,
    AFT_15,
    AFT_16,
)
from lsprocess.law.seeds.development import (
    GOV_02,
    GOV_03,
    GOV_04,
    GOV_05,
    GOV_06,
    NET_09,
    NET_12,
)
from lsprocess.law.seeds.documents import (
    DOCUMENTS,
    S0,
    S1,
    S2,
    S3,
    S4,
)
from lsprocess.law.seeds.meeting_model import (
    DL_23,
    MTG_04,
    MTG_05,
    MTG_06,
    MTG_07,
    MTG_08,
    MTG_09,
    MTG_10,
    MTG_11,
)
from lsprocess.law.seeds.workshop import (
    DL_24,
    FBK_05,
    GOV_01,
    HEA_01,
    HEA_02,
    MTG_03,
    NET_10,
    NET_11,
    NOT_15,
    PUP_07,
    PUP_08,
)


__all__ = [
    "AFT_13",
    "AFT_14",
    "AFT_15",
    "AFT_16",
    "DL_23",
    "DL_24",
    "DOCUMENTS",
    "FBK_05",
    "GOV_01",
    "GOV_02",
    "GOV_03",
    "GOV_04",
    "GOV_05",
    "GOV_06",
    "HEA_01",
    "HEA_02",
    "MTG_03",
    "MTG_04",
    "MTG_05",
    "MTG_06",
    "MTG_07",
    "MTG_08",
    "MTG_09",
    "MTG_10",
    "MTG_11",
    "NET_09",
    "NET_10",
    "NET_11",
    "NET_12",
    "NOT_15",
    "PUP_07",
    "PUP_08",
    "S0",
    "S1",
    "S2",
    "S3",
    "S4",
]
