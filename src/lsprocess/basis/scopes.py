"""
The consent scopes, in one table: everything that a scope decides is asked here, and nowhere anew.

What stands in no row is no scope: no consent to it can be asked, and no statute opens it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

import attrs

from lsprocess.law import Rule
from lsprocess.law.catalogue import as_rules


Scope = Literal[
    "contact_school",
    "joint_discussion",
    "share_memo",
    "pupil_welfare_group",
    "consult_identified",
    "joint_plan",
    "map_network",
    "disclose",
    "transfer_record",
]
"""What a consent, or a recorded statutory basis, is about."""

ActKind = Literal[
    "invite",
    "form_group",
    "contact",
    "ask",
    "receive",
    "disclose",
    "share_memo",
    "joint_plan",
    "map_network",
    "consult_identified",
]
"""What is done: statutes open some of these and not others."""

Statutes = Literal["never", "in_statute_profile", "always"]
"""
When a statutory basis opens an act: where the seed documents' own rule leaves it to the parents'
permission alone, only in the profile ``statute``.
"""


@attrs.frozen(kw_only=True)
class ScopeRow:
    """
    What a scope decides; whatever a row leaves out is denied, or asked for.

    Attributes:
        kinds: What can be done under it.
        rules: What is said of the consent to it, beyond that client data are secret.
        statutes: When a statutory basis opens it.
        written: Whether only a written consent that names the recipient counts.
        unwritten: What can be done by another consent, though it is so.
        pupils_own: Whether a pupil who can judge the matter answers alone, past guardians' bans.
        names_body: Whether a consent that is limited to a recipient names a body, and nobody there.
        least: What a consent covers that says of nothing what it is about.
        covers: Code of the kind of information that a ban on it keeps; None for every kind.
    """

    kinds: frozenset[ActKind]
    rules: tuple[Rule, ...] = attrs.field(converter=as_rules)
    statutes: Statutes = "never"
    written: bool = True
    unwritten: frozenset[ActKind] = frozenset()
    pupils_own: bool = False
    names_body: bool = False
    least: Literal["progress"] | None = None
    covers: str | None = None


SCOPE_TABLE: Final[Mapping[Scope, ScopeRow]] = MappingProxyType(
    {
        "contact_school": ScopeRow(
            kinds=frozenset({"contact", "ask", "receive"}),
            rules=("HEA-02",),
            statutes="in_statute_profile",
            written=False,
            names_body=True,
            covers="school_contact",
        ),
        "joint_discussion": ScopeRow(
            kinds=frozenset({"invite"}),
            rules=(),
            statutes="in_statute_profile",
            written=False,
            covers="meetings",
        ),
        "share_memo": ScopeRow(
            kinds=frozenset({"share_memo"}),
            rules=("MTG-13", "MTG-12a", "MTG-13a"),
            statutes="always",
            written=False,
            covers="meetings",
        ),
        # The school's own staff are named with the pupil's consent in whatever form; others join
        # a pupil's expert group by a written one alone.
        "pupil_welfare_group": ScopeRow(
            kinds=frozenset({"invite", "form_group"}),
            rules=("PUP-10", "PUP-12"),
            unwritten=frozenset({"form_group"}),
            pupils_own=True,
            covers="meetings",
        ),
        "consult_identified": ScopeRow(
            kinds=frozenset({"consult_identified"}),
            rules=("NET-08",),
            statutes="always",
            written=False,
            covers="disclosures",
        ),
        "joint_plan": ScopeRow(
            kinds=frozenset({"joint_plan"}),
            rules=("PLN-07",),
            statutes="always",
            written=False,
            covers="client_plan",
        ),
        "map_network": ScopeRow(
            kinds=frozenset({"map_network"}),
            rules=("ASM-13",),
            statutes="always",
            written=False,
            covers="people",
        ),
        "disclose": ScopeRow(
            kinds=frozenset({"disclose"}),
            rules=(),
            statutes="always",
            written=False,
            least="progress",
        ),
        "transfer_record": ScopeRow(
            kinds=frozenset({"disclose"}),
            rules=("PUP-18", "PUP-20"),
            statutes="always",
            pupils_own=True,
            covers="documents",
        ),
    }
)
"""Every scope, with what it decides."""
