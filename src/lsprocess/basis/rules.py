"""Which rules of law an answer rests on, apart from those of the statutory bases."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from lsprocess.basis.acts import Act
from lsprocess.basis.grounds import HEALTH
from lsprocess.basis.records import Known
from lsprocess.basis.scopes import SCOPE_TABLE
from lsprocess.law import Rule
from lsprocess.law.catalogue import as_rules


Rules = tuple[Rule, ...]

SECRECY: Final[Rules] = as_rules(["FBK-01", "FBK-01a"])
"""That only a consent or a statute opens a client's data."""

ON_BANS: Final[Rules] = as_rules(["NET-07", "DAT-17", "DAT-17a"])
ON_INFORMING: Final[Rules] = as_rules(["HEA-05"])
ON_PARTIES: Final[Rules] = as_rules(["DAT-16", "DAT-16a"])
ON_OWN_SERVICE: Final[Rules] = as_rules(["DAT-02", "DAT-02a"])
ON_CURATOR: Final[Rules] = as_rules(["PUP-16", "HEA-18"])
ON_HEALTH: Final[Rules] = as_rules(["NET-05"])
ON_CUSTODY: Final[Rules] = as_rules(["HEA-15"])


CATALOGUED: Final[Rules] = tuple(
    dict.fromkeys(
        rule
        for rules in (
            *(row.rules for row in SCOPE_TABLE.values()),
            SECRECY,
            ON_BANS,
            ON_INFORMING,
            ON_PARTIES,
            ON_OWN_SERVICE,
            ON_CURATOR,
            ON_HEALTH,
            ON_CUSTODY,
        )
        for rule in rules
    )
)
"""Every rule that an answer may name, beside those of the statutory bases."""


def on_consent(act: Act, known: Known) -> Rules:
    """Give the rules on the consent that *act* asks for."""
    health = ON_HEALTH if act.recipient_kind in HEALTH else ()
    custody = ON_CUSTODY if known.excused else ()
    return (*SCOPE_TABLE[act.scope].rules, *SECRECY, *health, *custody)


def ids(rules: Iterable[Rule], day: date) -> tuple[str, ...]:
    """Give the ids of those of *rules* that are in force on *day*, each once."""
    return tuple(dict.fromkeys(rule.id for rule in rules if rule.in_force(day)))
