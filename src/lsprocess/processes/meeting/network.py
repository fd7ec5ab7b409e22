"""
The network meeting: what makes one useful to the client, asked before it and after.

Each is what somebody judges and records; it warns, and stands in nobody's way.
"""

from typing import Any, Final

from lsprocess.process import ActionData, Fact, Finding, View, action, met, unmet
from lsprocess.processes.meeting.kinds import only_where
from lsprocess.processes.meeting.standing import proposal, set_anew
from lsprocess.processes.meeting.texts import TEXTS, guard


@action(holds="meetings")
class CheckNetworkBefore(ActionData):
    """
    Check, before a network meeting, what makes it useful to the client; the latest check counts.

    Attributes:
        predictable_and_safe: The client knows what will happen, and it is safe.
        structure_clear: The meeting has a clear structure.
        starts_from_client: It starts from the client and is about what is current for them.
        trusted_worker_comes: A worker whom the client knows and trusts is there.

    Source: slides on network cooperation in the after-care of child welfare (S4).
    """

    predictable_and_safe: bool
    structure_clear: bool
    starts_from_client: bool
    trusted_worker_comes: bool


@action(holds="meetings")
class CheckNetworkAfter(ActionData):
    """
    Check afterwards what came of a network meeting; the latest check counts.

    Attributes:
        understanding_built: A shared understanding of the situation was built.
        coordination_felt: The client felt that the professionals coordinate their work.
        asked_from_client: The client was asked; nobody else can tell what the client felt.

    Source: slides on network cooperation in the after-care of child welfare (S4).
    """

    understanding_built: bool
    coordination_felt: bool
    asked_from_client: bool


BEFORE: Final = (
    "predictable_and_safe",
    "structure_clear",
    "starts_from_client",
    "trusted_worker_comes",
)
AFTER: Final = ("understanding_built", "coordination_felt", "asked_from_client")


def in_network_meeting(view: View) -> bool:
    """Say whether it is a network meeting."""
    return proposal(view).kind == "network_meeting"


only_of_network = only_where(in_network_meeting)


@guard("practice", "AFT-13", words=TEXTS.section("fields"), when=in_network_meeting, warns=True)
def network_conditions_before(view: View) -> Finding:
    """The meeting that opens is safe, clear, the client's own, and has a worker they trust."""
    return _all_said(set_anew(view, CheckNetworkBefore), BEFORE)


@guard("practice", "AFT-13", words=TEXTS.section("fields"), when=in_network_meeting, warns=True)
def network_conditions_after(view: View) -> Finding:
    """The meeting built a shared understanding, and the client felt that work is coordinated."""
    return _all_said(view.facts(CheckNetworkAfter), AFTER)


def _all_said(checks: tuple[Fact[Any], ...], parts: tuple[str, ...]) -> Finding:
    if not checks:
        return unmet(missing=parts)
    latest = checks[-1]
    missing = tuple(part for part in parts if not getattr(latest.data, part))
    return unmet(missing=missing) if missing else met(latest.seq)
