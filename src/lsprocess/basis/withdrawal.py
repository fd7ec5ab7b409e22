"""What a withdrawn consent leaves behind: withdrawing acts forward, and undoes nothing."""

from collections.abc import Iterable
from datetime import datetime

import attrs

from lsprocess.process import Event


@attrs.frozen(kw_only=True)
class Given:
    """
    Information that was once given on a consent.

    Attributes:
        recipient: Id of who was given it; None where the basis named nobody.
        act: Code of the act, such as ``contact_school``.
        at: When (UTC).
        case: Id of the case in which it is recorded.
        seq: Sequence number of its event there.
    """

    recipient: str | None
    act: str
    at: datetime
    case: str
    seq: int


def given_under(events: Iterable[Event], consent: str) -> tuple[Given, ...]:
    """
    Give everything that was given on *consent*, oldest first, so that recipients can be told.

    Only events that were applied count, from one case or from several.
    """
    acts = {
        Given(recipient=basis.recipient, act=basis.act, at=event.at, case=event.case, seq=event.seq)
        for event in events
        if event.applied
        for verdict in event.verdicts
        for basis in verdict.bases
        if basis.kind == "consent" and consent in basis.ref
    }
    return tuple(sorted(acts, key=lambda act: (act.at, act.case, act.seq, act.recipient or "")))
