"""Which rules of law an answer rests on, apart from those of the statutory bases."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from lsprocess.basis.acts import Act, Scope
from lsprocess.basis.grounds import HEALTH
from lsprocess.basis.records import Known
from lsprocess.law import Rule
from lsprocess.law.client_data_act import (
    DAT_02,
    DAT_16,
    DAT_17,
    FBK_01,
    HEA_18,
    MTG_13,
    NET_05,
    NET_07,
)
from lsprocess.law.client_documents_act import MTG_12A
from lsprocess.law.client_status_act import FBK_01A, HEA_05
from lsprocess.law.custody_act import HEA_15
from lsprocess.law.guidance import NET_08
from lsprocess.law.pupil_welfare_act import PUP_10, PUP_12, PUP_16
from lsprocess.law.seeds import HEA_02
from lsprocess.law.social_welfare_act import PLN_07


Rules = tuple[Rule, ...]

SECRECY: Final[Rules] = (FBK_01, FBK_01A)
"""That only a consent or a statute opens a client's data."""

OF_SCOPES: Final[Mapping[Scope, Rules]] = MappingProxyType(
    {
        "contact_school": (HEA_02,),
        "joint_discussion": (),
        "share_memo": (MTG_13, MTG_12A),
        "pupil_welfare_group": (PUP_10, PUP_12),
        "consult_identified": (NET_08,),
        "joint_plan": (PLN_07,),
        "disclose": (),
    }
)
"""What is said of the consent to each act beyond that."""

ON_BANS: Final[Rules] = (NET_07, DAT_17)
ON_INFORMING: Final[Rules] = (HEA_05,)
ON_PARTIES: Final[Rules] = (DAT_16,)
ON_OWN_SERVICE: Final[Rules] = (DAT_02,)
ON_CURATOR: Final[Rules] = (PUP_16, HEA_18)


CATALOGUED: Final[Rules] = tuple(
    dict.fromkeys(
        rule
        for rules in (
            *OF_SCOPES.values(),
            SECRECY,
            ON_BANS,
            ON_INFORMING,
            ON_PARTIES,
            ON_OWN_SERVICE,
            ON_CURATOR,
            (NET_05, HEA_15),
        )
        for rule in rules
    )
)
"""Every rule that an answer may name, beside those of the statutory bases."""


def on_consent(act: Act, known: Known) -> Rules:
    """Give the rules on the consent that *act* asks for."""
    health = (NET_05,) if act.recipient_kind in HEALTH else ()
    custody = (HEA_15,) if known.excused else ()
    return (*OF_SCOPES[act.scope], *SECRECY, *health, *custody)


def ids(rules: Iterable[Rule], day: date) -> tuple[str, ...]:
    """Give the ids of those of *rules* that are in force on *day*, each once."""
    return tuple(dict.fromkeys(rule.id for rule in rules if rule.in_force(day)))
