"""What a referral sees of its linked meetings."""

from collections.abc import Iterator

from lsprocess.process import Case, View, facts_of
from lsprocess.processes.common.people import child_of, seen_cases, where
from lsprocess.processes.meeting.actions import HearChild, Propose, Summarise


CONCLUDED = frozenset({"summarised", "minuted", "closed", "reconvened"})
"""States in which a meeting's matters have been summed up."""


def joint_discussions(view: View) -> Iterator[Case]:
    """Give the linked joint discussions on the same child."""
    for case in seen_cases(view):
        start = case.start.data
        if isinstance(start, Propose) and start.kind == "joint_discussion":
            yield case


def concluded(view: View, case: Case) -> int | None:
    """Give the event that summed a meeting up by the time of the action."""
    summed = facts_of(case, view.at, Summarise)
    return summed[-1].seq if summed and case.state in CONCLUDED else None


def child_views_in_discussions(view: View) -> Iterator[tuple[int | str, bool]]:
    """Give where the child was heard in a linked joint discussion, and whether in some manner."""
    for case in joint_discussions(view):
        for fact in facts_of(case, view.at, HearChild):
            if fact.data.party == child_of(view.case):
                yield where(view, case, fact.seq), fact.data.manner is not None
