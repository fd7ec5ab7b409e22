"""What a referral sees of its linked meetings."""

from collections.abc import Iterator

from lsprocess.process import View
from lsprocess.processes.common.people import child_of, seen_cases, where
from lsprocess.processes.common.told import MeetingTold


def joint_discussions(view: View) -> Iterator[tuple[str, MeetingTold]]:
    """Give the linked joint discussions on the same child, by id, with what they tell."""
    for seen in seen_cases(view):
        told = seen.tells(MeetingTold)
        if told is not None and told.joint_discussion:
            yield seen.case.id, told


def child_views_in_discussions(view: View) -> Iterator[tuple[int | str, bool]]:
    """Give where the child was heard in a linked joint discussion, and whether in some manner."""
    for _, meeting in joint_discussions(view):
        for heard in meeting.heard:
            if heard.party == child_of(view):
                yield where(view, heard.fact), heard.told
