"""
The statutory bases that can carry an act of information without a consent: dated data.

What each lets be done, towards whom, of what, from when to when and on which condition.  An act
follows the law of its own day.  Readings that await a lawyer are marked so by their rules.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

import attrs

from lsprocess.basis.acts import Act, RecipientKind, What
from lsprocess.basis.scopes import SCOPE_TABLE, ActKind
from lsprocess.law import Rule
from lsprocess.law.catalogue import as_rules
from lsprocess.law.sentences import section
from lsprocess.text import Text


GroundCode = Literal[
    "ATL64",
    "ASL20",
    "SHL41",
    "SHL43",
    "ATL53",
    "ATL56",
    "ASL17",
    "AAL8",
    "POL41",
    "LSL31",
    "OHL16",
]
"""Codes of the statutory bases: the act's abbreviation and the section."""

Misfit = Literal[
    "ground_not_for_act",
    "ground_not_for_recipient",
    "ground_not_for_content",
    "ground_not_in_force",
]

EDUCATION: Final[frozenset[RecipientKind]] = frozenset({"education", "private_education"})
HEALTH: Final[frozenset[RecipientKind]] = frozenset({"health", "pupil_welfare_psychologist"})
OTHER: Final[frozenset[RecipientKind]] = frozenset({"pupil_welfare_social", "other_authority"})
AUTHORITIES: Final[frozenset[RecipientKind]] = HEALTH | OTHER | {"education"}
PRIVATE: Final[frozenset[RecipientKind]] = frozenset(
    {"private", "private_education", "close_person"}
)
"""Recipients that are no authority: 703/2023 56 § 3 mom lets them have less."""

ASKING: Final[frozenset[ActKind]] = frozenset({"contact", "ask", "receive", "invite"})


@attrs.frozen(kw_only=True)
class Ground:
    """
    A statutory basis.

    Attributes:
        code: Its code.
        acts: What it lets be done.
        recipients: Towards whom.
        rules: The rules of law that say so.
        from_: First day in force.
        to: Last day in force; None while it lasts.
        parts: What parts of a meeting's memo it lets be shared.
        asked_first: Whether it carries only past a refusal, a ban, or a client who cannot judge.
    """

    code: GroundCode
    acts: frozenset[ActKind]
    recipients: frozenset[RecipientKind]
    rules: tuple[Rule, ...] = attrs.field(converter=as_rules)
    from_: date
    to: date | None = None
    parts: frozenset[What] = frozenset()
    asked_first: bool = False

    @property
    def name(self) -> Text:
        """What it is called: the section that its code names, as sentences name it."""
        sources = (source for rule in self.rules for source in rule.sources)
        return section(
            next(place for place in sources if f"{place.short}{place.section}".upper() == self.code)
        )

    def in_force(self, day: date) -> bool:
        """Say whether it is in force on *day*, its first and last day included."""
        return self.from_ <= day and (self.to is None or day <= self.to)

    def misfits(self, act: Act, day: date) -> Iterator[Misfit]:
        """Give every way in which it does not fit *act* on *day*."""
        if act.kind not in self.acts or SCOPE_TABLE[act.scope].statutes == "never":
            yield "ground_not_for_act"
        elif act.kind == "share_memo" and act.content not in self.parts:
            yield "ground_not_for_content"
        if act.recipient_kind not in self.recipients:
            yield "ground_not_for_recipient"
        if not self.in_force(day):
            yield "ground_not_in_force"


def fitting(act: Act, day: date) -> tuple[Ground, ...]:
    """Give the statutory bases that the law of *day* has for *act*."""
    return tuple(ground for ground in GROUNDS.values() if not any(ground.misfits(act, day)))


_EXTRACT: Final[frozenset[What]] = frozenset({"extract", "client_plan"})
_WHOLE: Final[frozenset[What]] = _EXTRACT | {"memo"}

GROUNDS: Final[Mapping[GroundCode, Ground]] = MappingProxyType(
    {
        ground.code: ground
        for ground in (
            Ground(
                code="ATL64",
                acts=ASKING,
                recipients=EDUCATION | OTHER,
                rules=("HEA-03",),
                from_=date(2024, 1, 1),
            ),
            Ground(
                code="ASL20",
                acts=ASKING,
                recipients=EDUCATION | AUTHORITIES,
                rules=("HEA-03a",),
                from_=date(2001, 1, 1),
                to=date(2023, 12, 31),
            ),
            Ground(
                code="SHL41",
                acts=frozenset({"contact", "ask", "invite"}),
                recipients=EDUCATION | OTHER,
                rules=("ASM-06", "ASM-12", "NET-01", "HEA-07"),
                from_=date(2015, 4, 1),
            ),
            Ground(
                code="SHL43",
                acts=frozenset({"map_network"}),
                recipients=frozenset({"close_person"}),
                rules=("ASM-13",),
                from_=date(2015, 4, 1),
            ),
            Ground(
                code="ATL53",
                acts=ASKING,
                recipients=HEALTH,
                rules=("NET-04", "HEA-18"),
                from_=date(2024, 1, 1),
            ),
            Ground(
                code="ATL56",
                acts=frozenset({"disclose", "share_memo", "consult_identified"}),
                recipients=AUTHORITIES | PRIVATE,
                rules=("HEA-04", "HEA-17"),
                from_=date(2024, 1, 1),
                parts=_EXTRACT,
                asked_first=True,
            ),
            Ground(
                code="ASL17",
                acts=frozenset({"disclose", "share_memo", "consult_identified"}),
                recipients=AUTHORITIES | PRIVATE,
                rules=("HEA-04a", "HEA-17a"),
                from_=date(2001, 1, 1),
                to=date(2023, 12, 31),
                parts=_EXTRACT,
                asked_first=True,
            ),
            Ground(
                code="AAL8",
                acts=frozenset({"share_memo"}),
                recipients=EDUCATION | AUTHORITIES,
                rules=("MTG-12a", "MTG-13a"),
                from_=date(2015, 4, 1),
                to=date(2023, 12, 31),
                parts=_WHOLE,
            ),
            Ground(
                code="POL41",
                acts=frozenset({"disclose"}),
                recipients=EDUCATION,
                rules=("NET-13",),
                from_=date(2010, 8, 1),
            ),
            Ground(
                code="LSL31",
                acts=frozenset({"invite"}),
                recipients=EDUCATION | AUTHORITIES | PRIVATE,
                rules=("MTG-02",),
                from_=date(2008, 1, 1),
                to=date(2015, 3, 31),
            ),
            Ground(
                code="OHL16",
                acts=frozenset({"contact"}),
                recipients=frozenset({"pupil_welfare_psychologist", "pupil_welfare_social"}),
                rules=("PUP-23",),
                from_=date(2014, 8, 1),
                to=date(2022, 12, 31),
            ),
        )
    }
)
"""Every statutory basis, by its code."""
