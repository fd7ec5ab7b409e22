"""What a referral sees of its linked meetings."""

from collections.abc import Iterator

from lsprocess.process import Fact, View
from lsprocess.processes.common.people import child_of, seen_cases, where
from lsprocess.processes.meeting.actions import HearChild, Propose, Summarise


CONCLUDED = frozenset({"summarised", "minuted", "closed", "reconvened"})
"""States in which a meeting's matters have been summed up."""


def joint_discussions(view: View) -> Iterator[View]:
    """Look into the linked joint discussions on the same child."""
    for seen in seen_cases(view):
        if isinstance(seen.start, Propose) and seen.start.kind == "joint_discussion":
            yield seen


def concluded(meeting: View) -> Fact[Summarise] | None:
    """Give what summed a meeting up by the time of the action."""
    return meeting.last(Summarise) if meeting.case.state in CONCLUDED else None


def child_views_in_discussions(view: View) -> Iterator[tuple[int | str, bool]]:
    """Give where the child was heard in a linked joint discussion, and whether in some manner."""
    for meeting in joint_discussions(view):
        for fact in meeting.facts(HearChild):
            if fact.data.party == child_of(view):
                yield where(view, fact), fact.data.manner is not None
