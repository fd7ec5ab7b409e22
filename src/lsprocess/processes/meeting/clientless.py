"""Meetings without a client: what tells of one has no place in them, nor in what they hand out."""

from typing import Final

from lsprocess.problems import Problem
from lsprocess.process import ActionData, Finding, Guard, View, met_if
from lsprocess.processes.common.facts import AssignRole, Link
from lsprocess.processes.common.people import child_of
from lsprocess.processes.common.roles import PRIVATE
from lsprocess.processes.common.shared import CLIENTLESS
from lsprocess.processes.meeting.actions import Invite, Propose, WriteMemo
from lsprocess.processes.meeting.kinds import only_where
from lsprocess.processes.meeting.standing import concerns_client
from lsprocess.processes.meeting.texts import PROBLEMS, guard


OF_CLIENTS: Final = frozenset({"family", "child", "close_person"})
"""Positions in which somebody is invited to a meeting on a client."""

only_on_client = only_where(concerns_client)


def concerns_nobody(view: View) -> bool:
    """Say whether the meeting's kind concerns no client."""
    return not concerns_client(view)


@guard("statute", "DAT-01", "DAT-01a", when=concerns_nobody)
def no_client(view: View) -> Finding:
    """Nobody of a family is named in it, and no client's case goes with it."""
    data = view.data
    if isinstance(data, Invite):
        return met_if(data.as_ not in OF_CLIENTS)
    if isinstance(data, AssignRole):
        return met_if(data.role not in PRIVATE)
    if isinstance(data, Propose):
        followed = None if data.follows is None else view.linked[data.follows]
        named = data.child is not None
        return met_if(not named and (followed is None or child_of(view.into(followed)) is None))
    return met_if(child_of(view.into(view.linked[data.case])) is None)


def more_of_shared(record: type[ActionData]) -> tuple[Guard, ...]:
    """Give what the shared facts ask in a meeting: most concern a client, and some name people."""
    if record in (AssignRole, Link):
        return (no_client,)
    return () if record in CLIENTLESS else (only_on_client,)


def said_of_client(view: View) -> Problem | None:
    """Refuse to say that there are no client data in a memo on a client."""
    said = view.data.no_client_data is not None and concerns_client(view)
    return PROBLEMS["said_of_client"].at("no_client_data") if said else None


@guard("statute", "DAT-01", "DAT-01a", when=concerns_nobody)
def memo_has_no_client(view: View) -> Finding:
    """It was said of the memo that there are no client data in it."""
    memo = view.last(WriteMemo)
    return met_if(memo is not None and memo.data.no_client_data)
