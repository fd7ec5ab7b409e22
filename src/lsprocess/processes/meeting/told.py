"""What a meeting tells the cases that are linked with it."""

from collections.abc import Iterator
from typing import Final

from lsprocess.process import View
from lsprocess.processes.common.checklists import Checklist
from lsprocess.processes.common.people import roles_of
from lsprocess.processes.common.told import Attended, GroupTold, Heard, MeetingTold
from lsprocess.processes.meeting import standing
from lsprocess.processes.meeting.actions import HearChild, Summarise
from lsprocess.processes.meeting.guards_basis import let_in


CONCLUDED: Final = frozenset({"summarised", "minuted", "closed", "reconvened"})
"""States in which a meeting's matters have been summed up."""


def lists_of_meeting(_view: View) -> Checklist:
    """Give what stands on the lists of those who hold one; read when it is first asked for."""
    from lsprocess.processes.meeting.checklist import CHECKLIST

    return CHECKLIST


def told_of_meeting(view: View) -> MeetingTold:
    """Tell what the meeting is, whether it has been summed up, who was there, who was heard."""
    return MeetingTold(
        joint_discussion=standing.proposal(view).kind == "joint_discussion",
        concluded=view.last(Summarise) if view.case.state in CONCLUDED else None,
        heard=tuple(
            Heard(party=fact.data.party, told=fact.data.manner is not None, fact=fact)
            for fact in view.facts(HearChild)
        ),
        attended=tuple(_attended(view)),
    )


def told_of_group(view: View) -> GroupTold:
    """Tell who is in a pupil's expert group: whoever is expected or was there, and may be so."""
    if not standing.in_pupil_welfare_group(view):
        return GroupTold(members=frozenset())
    there = {*standing.expected(view), *standing.attended(view)}
    return GroupTold(members=frozenset(who for who in there if let_in(view, who)))


def _attended(view: View) -> Iterator[Attended]:
    invitations = standing.invited(view)
    for person, fact in standing.attended(view).items():
        invitation = invitations.get(person)
        sector = None if invitation is None else invitation.data.sector
        yield Attended(person=person, sector=sector, roles=roles_of(view, person), fact=fact)
