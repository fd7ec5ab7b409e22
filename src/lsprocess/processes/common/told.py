"""
What one case may ask of another, as typed answers that belong to no process.

The process asked gives them, in its definition's `tells`; whoever asks imports none of its records.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import attrs

from lsprocess.process import ActionData, Fact
from lsprocess.processes.common.codes import Role, Sector


@attrs.frozen(kw_only=True)
class Heard:
    """
    That somebody was heard, or why not was recorded.

    Attributes:
        party: Id of the person.
        told: Whether their view was found out in some manner.
        fact: The fact that says so.
    """

    party: str
    told: bool
    fact: Fact[Any]


@attrs.frozen(kw_only=True)
class Attended:
    """
    That somebody was present in the last session of a meeting, though they may have left.

    Attributes:
        person: Id of the person.
        sector: The sector that they were invited from; None where none was told.
        roles: The roles that they hold in the meeting.
        fact: The fact that says that they were present.
    """

    person: str
    sector: Sector | None
    roles: frozenset[Role]
    fact: Fact[Any]


@attrs.frozen(kw_only=True)
class MeetingTold:
    """
    What a meeting tells of itself.

    Attributes:
        joint_discussion: Whether it is a joint discussion.
        concluded: What summed its matters up; None while nothing has.
        heard: Who was heard in it, as it happened.
        attended: Who was present in its last session.
    """

    joint_discussion: bool
    concluded: Fact[Any] | None
    heard: tuple[Heard, ...]
    attended: tuple[Attended, ...]


@attrs.frozen(kw_only=True)
class BirthTold:
    """
    Whether the child is still to be born.

    Attributes:
        awaited: Whether the case was opened before the birth, which nobody has recorded since.
    """

    awaited: bool


@attrs.frozen(kw_only=True)
class UrgencyTold:
    """
    When it was assessed whether the child's need of child welfare is urgent.

    Attributes:
        assessed: The assessments, as they happened.
    """

    assessed: tuple[Fact[Any], ...]


@attrs.frozen(kw_only=True)
class NotifiersTold:
    """
    Who notified, and how each of them is told how the matter goes.

    Attributes:
        received_on: For each notifier, by id, the days on which their notifications were received.
        telling: Makes the action that tells one of them, from ``level`` and ``notifier``.
    """

    received_on: Mapping[str, tuple[date, ...]]
    telling: Callable[..., ActionData]
