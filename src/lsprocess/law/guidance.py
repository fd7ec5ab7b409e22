"""
Rules of official guidance: recommended, not statute.

``T-`` marks the child protection handbook and other pages of the Finnish Institute for Health and
Welfare (THL), most of them undated: T-TIME on time limits, T-OPEN on the opening of a case, T-START
on the beginning of a client relationship, T-JOINT on joint contact, T-PHONE a checklist for
notifications by telephone, T-BLOG a blog post that quotes the quality recommendation of October
2019.  VARK is the page of the town of Varkaus on the duty to notify (about 2020), SOST the client
path of family social work that Sosteri published (now Etelä-Savo).
"""

from datetime import date
from typing import Final

from lsprocess.law.rule import Rule
from lsprocess.law.source import Source


SOST: Final = Source(title="SOST")
T_BLOG: Final = Source(title="T-BLOG")
T_JOINT: Final = Source(title="T-JOINT")
T_OPEN: Final = Source(title="T-OPEN")
T_PHONE: Final = Source(title="T-PHONE")
T_START: Final = Source(title="T-START")
T_TIME: Final = Source(title="T-TIME")
VARK: Final = Source(title="VARK")

NOT_09: Final = Rule(id="NOT-09", sources=(VARK, T_PHONE), confidence="guidance")
FBK_02: Final = Rule(
    id="FBK-02",
    sources=(T_BLOG,),
    confidence="guidance",
    from_=date(2019, 10, 1),
)
CLI_05: Final = Rule(
    id="CLI-05",
    sources=(T_START,),
    confidence="guidance",
    from_=date(2015, 4, 1),
)
DL_03: Final = Rule(id="DL-03", sources=(T_TIME,), confidence="guidance")
