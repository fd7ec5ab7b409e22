"""What a referral sees of its linked meetings."""

from collections.abc import Iterator

from lsprocess.process import View
from lsprocess.processes.common.people import child_of, seen_cases, where
from lsprocess.processes.common.told import MeetingTold


def linked_meetings(view: View) -> Iterator[tuple[str, MeetingTold]]:
    """Give the linked meetings on the same child, by id, with what they tell."""
    for there in seen_cases(view):
        meeting = there.tells(MeetingTold)
        if meeting is not None:
            yield there.case.id, meeting


def joint_discussion(view: View, meeting: str) -> MeetingTold | None:
    """Give what *meeting* tells, where it is linked and a joint discussion on the same child."""
    discussion = dict(linked_meetings(view)).get(meeting)
    return discussion if discussion is not None and discussion.joint_discussion else None


def child_views_in_meetings(view: View) -> Iterator[tuple[int | str, bool]]:
    """Give where the child was heard in a linked meeting, and whether in some manner."""
    for _, meeting in linked_meetings(view):
        for heard in meeting.heard:
            if heard.party == child_of(view):
                yield where(view, heard.fact), heard.told
