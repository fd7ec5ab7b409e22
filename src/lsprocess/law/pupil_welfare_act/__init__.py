"""
Rules of the Pupil and Student Welfare Act, 1287/2013 (OHL).

Its Finnish name is oppilas- ja opiskelijahuoltolaki.  Read as enacted together with its amending
acts up to 21 February 2025; sections 9 a-23 are used.  Each module is in the act's section order.
"""

from lsprocess.law.pupil_welfare_act.consent import (
    PUP_10,
    PUP_11,
    PUP_12,
)
from lsprocess.law.pupil_welfare_act.contact import (
    DL_12,
    PUP_04,
    PUP_04A,
    PUP_05,
    PUP_06,
    PUP_22,
    PUP_23,
)
from lsprocess.law.pupil_welfare_act.records import (
    PUP_13,
    PUP_14,
    PUP_15,
    PUP_16,
    PUP_17,
    PUP_18,
    PUP_19,
    PUP_20,
)
from lsprocess.law.pupil_welfare_act.services import (
    DL_10,
    DL_11,
    PUP_01,
    PUP_02,
    PUP_03,
    PUP_09,
    PUP_21,
    PUP_21A,
)


__all__ = [
    "DL_10",
    "DL_11",
    "DL_12",
    "PUP_01",
    "PUP_02",
    "PUP_03",
    "PUP_04",
    "PUP_04A",
    "PUP_05",
    "PUP_06",
    "PUP_09",
    "PUP_10",
    "PUP_11",
    "PUP_12",
    "PUP_13",
    "PUP_14",
    "PUP_15",
    "PUP_16",
    "PUP_17",
    "PUP_18",
    "PUP_19",
    "PUP_20",
    "PUP_21",
    "PUP_21A",
    "PUP_22",
    "PUP_23",
]
