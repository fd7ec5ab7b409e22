"""Whether a recorded statutory basis carries an act, and what the recorded ones lack."""

from collections.abc import Iterator

import attrs

from lsprocess.basis.acts import Act
from lsprocess.basis.answers import Missing, lacks
from lsprocess.basis.consents import by_the_child, heard
from lsprocess.basis.grounds import GROUNDS, PRIVATE, fitting
from lsprocess.basis.records import Ban, Known, RecordedGround
from lsprocess.basis.scopes import SCOPE_TABLE


@attrs.frozen
class Weighed:
    """
    What the recorded statutory bases come to.

    Attributes:
        used: The one that carries the act, if one does.
        missing: What they lack; nothing when one carries the act, or when no law has any.
    """

    used: RecordedGround | None = None
    missing: tuple[Missing, ...] = ()


def weighed(act: Act, known: Known, bans: tuple[Ban, ...]) -> Weighed:
    """Find the latest recorded basis that carries *act* on its own conditions, despite *bans*."""
    recorded = sorted(known.grounds, key=lambda basis: basis.at)[::-1]  # of equal times the later
    refused = permission_refused(act, known, bans)
    lacking = [(tuple(_lacking(basis, act, known, refused=refused)), basis) for basis in recorded]
    nearest = min(lacking, key=lambda pair: len(pair[0]), default=None)
    lawful = fitting(act, known.day)
    closed = SCOPE_TABLE[act.scope].statutes != "always" and known.profile != "statute"
    if nearest is not None and not nearest[0] and not closed:
        return Weighed(used=nearest[1])
    missing = [lacks("profile_closed")] if closed and lawful else []
    if nearest is not None:
        missing += nearest[0]
    elif lawful:
        missing.append(lacks("no_ground"))
    return Weighed(missing=tuple(missing))


def _lacking(
    recorded: RecordedGround, act: Act, known: Known, *, refused: bool
) -> Iterator[Missing]:
    ground = GROUNDS[recorded.code]
    misfits = dict.fromkeys(ground.misfits(act, known.day))
    if recorded.scope != act.scope:
        misfits["ground_not_for_act"] = None
    if recorded.recipient is not None and recorded.recipient not in act.recipients:
        misfits["ground_not_for_recipient"] = None
    for misfit in misfits:
        yield lacks(misfit, ground=recorded.code)
    if recorded.at > known.at:
        yield lacks("ground_not_yet", ground=recorded.code)
    if recorded.reason is None:
        yield lacks("no_necessity", ground=recorded.code)
    elif (
        ground.asked_first and act.recipient_kind in PRIVATE and recorded.reason == "child_interest"
    ):
        yield lacks("necessity_not_enough", ground=recorded.code)
    if not recorded.client_informed and recorded.put_off is None:
        yield lacks("client_not_informed", ground=recorded.code)
    if ground.asked_first and not refused:
        yield lacks("permission_not_asked", ground=recorded.code)


def permission_refused(act: Act, known: Known, bans: tuple[Ban, ...]) -> bool:
    """
    Say whether somebody entitled has refused or banned the act, or has said that the client cannot
    judge it, and that stands.

    A minor's own ban is by itself no refusal of those entitled.
    """
    answers = heard(act, known)
    entitled = {known.child} if by_the_child(act, known) else set(known.guardians)
    return bool(answers.refusers) or answers.unable or any(ban.by in entitled for ban in bans)
