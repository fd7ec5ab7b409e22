"""
Rules of the Client Data Act, 703/2023 (ATL): a module for each group of its sections, in its order.

Its Finnish name is laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä.  The
consolidated text was read as it stood in August 2026.  The act replaced the Client Documents Act
254/2015 and parts of the Client Status Act 812/2000 on 1 January 2024; what those said of earlier
days is catalogued with them, under the same numbers with a letter.
"""

from lsprocess.law.client_data_act.annex import (
    DAT_08,
    DAT_09,
    DAT_10,
    DL_18,
    DL_19,
)
from lsprocess.law.client_data_act.authorities import (
    HEA_03,
    NET_14,
)
from lsprocess.law.client_data_act.contents import (
    ASM_11,
    CLI_11,
    DAT_14,
    DAT_15,
    DAT_17,
    HEA_06,
    MTG_16,
    NOT_16,
    OPN_07,
    PLN_06,
)
from lsprocess.law.client_data_act.cooperation import (
    MTG_12,
    MTG_13,
    MTG_14,
    MTG_15,
    PLN_11,
)
from lsprocess.law.client_data_act.disclosure import (
    DAT_16,
    HEA_04,
    HEA_17,
    HEA_18,
    NET_04,
    NET_05,
    NET_06,
    NET_07,
)
from lsprocess.law.client_data_act.documents import (
    DAT_12,
    DAT_13,
    DAT_20,
    DL_25,
    MTG_17,
    MTG_18,
)
from lsprocess.law.client_data_act.penalties import DAT_21
from lsprocess.law.client_data_act.secrecy import (
    DAT_01,
    DAT_02,
    DAT_04,
    DAT_05,
    DAT_06,
    DAT_07,
    DL_17,
    FBK_01,
    MTG_19,
)


__all__ = [
    "ASM_11",
    "CLI_11",
    "DAT_01",
    "DAT_02",
    "DAT_04",
    "DAT_05",
    "DAT_06",
    "DAT_07",
    "DAT_08",
    "DAT_09",
    "DAT_10",
    "DAT_12",
    "DAT_13",
    "DAT_14",
    "DAT_15",
    "DAT_16",
    "DAT_17",
    "DAT_20",
    "DAT_21",
    "DL_17",
    "DL_18",
    "DL_19",
    "DL_25",
    "FBK_01",
    "HEA_03",
    "HEA_04",
    "HEA_06",
    "HEA_17",
    "HEA_18",
    "MTG_12",
    "MTG_13",
    "MTG_14",
    "MTG_15",
    "MTG_16",
    "MTG_17",
    "MTG_18",
    "MTG_19",
    "NET_04",
    "NET_05",
    "NET_06",
    "NET_07",
    "NET_14",
    "NOT_16",
    "OPN_07",
    "PLN_06",
    "PLN_11",
]
