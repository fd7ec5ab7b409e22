"""What a meeting tells the cases that are linked with it."""

from typing import Final

from lsprocess.process import View
from lsprocess.processes.common.told import Heard, MeetingTold
from lsprocess.processes.meeting.actions import HearChild, Summarise
from lsprocess.processes.meeting.course import proposal


CONCLUDED: Final = frozenset({"summarised", "minuted", "closed", "reconvened"})
"""States in which a meeting's matters have been summed up."""


def told_of_meeting(view: View) -> MeetingTold:
    """Tell what the meeting is, whether it has been summed up, and who was heard."""
    return MeetingTold(
        joint_discussion=proposal(view).kind == "joint_discussion",
        concluded=view.last(Summarise) if view.case.state in CONCLUDED else None,
        heard=tuple(
            Heard(party=fact.data.party, told=fact.data.manner is not None, fact=fact)
            for fact in view.facts(HearChild)
        ),
    )
