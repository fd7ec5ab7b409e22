"""
What one case may ask of another, as typed answers that belong to no process.

The process asked gives them, in its definition's `tells`; whoever asks imports none of its records.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

import attrs

from lsprocess.process import ActionData, Fact
from lsprocess.processes.common.codes import Role, Sector, Service


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
class Sitting:
    """
    When and where people meet.

    Attributes:
        starts: When it begins (UTC).
        ends: When it ends (UTC), where that was told.
        place: Id of the place, where one was told.
    """

    starts: datetime
    ends: datetime | None
    place: str | None


@attrs.frozen(kw_only=True)
class Invited:
    """
    That somebody is invited, and their answer.

    Attributes:
        person: Id of the person.
        position: In what position they are invited.
        sector: The sector of a professional; None where none was told.
        comes: What they answered for the time that is set; None while they have not.
    """

    person: str
    position: str
    sector: Sector | None
    comes: bool | None


@attrs.frozen(kw_only=True)
class Agreed:
    """
    An action that was agreed on.

    Attributes:
        action: What it is called in the case.
        owner: Id of who does it; None where nobody was named.
        due: By when.
        open: Whether it is neither done nor carried over.
    """

    action: str
    owner: str | None
    due: date
    open: bool


@attrs.frozen(kw_only=True)
class ArrangementsTold:
    """
    How people are to meet, for whoever looks at the case.

    Attributes:
        sitting: When and where; None while that is not agreed on.
        invited: Who is invited, as they were first.
        coach: Id of the child's coach; None where nobody is.
        agreed: What was agreed on, as it was.
        following: When they meet next; None where that was not agreed on.
    """

    sitting: Sitting | None
    invited: tuple[Invited, ...]
    coach: str | None
    agreed: tuple[Agreed, ...]
    following: Sitting | None


@attrs.frozen(kw_only=True)
class AgreementTold:
    """
    Who does what by an agreement between services.

    Attributes:
        model: Whether it is a model of working together, and no division of tasks.
        in_force: Whether it is followed on the day, the joint training that it asks for ended.
        owners: Who owns each task by what is in force on the day; empty where nothing is.
        tasks: Every task that the agreement has ever had.
    """

    model: bool
    in_force: bool
    owners: Mapping[str, Service]
    tasks: frozenset[str]


@attrs.frozen(kw_only=True)
class GroupTold:
    """
    Who takes part in a pupil's individual pupil welfare.

    Attributes:
        members: Ids of those who are in the pupil's expert group.
    """

    members: frozenset[str]


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


@attrs.frozen(kw_only=True)
class PlanTold:
    """
    Whether a client plan has outlasted the client relationship that it is for.

    Attributes:
        relationship_ended: What ended both; None while the plan runs, and where only it ended.
    """

    relationship_ended: Fact[Any] | None
