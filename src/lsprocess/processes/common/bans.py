"""Bans that stand against telling a guardian, and against their taking part."""

from lsprocess.basis import Ban, kept_from
from lsprocess.process import MET, Finding, View, met_if
from lsprocess.processes.common.case_basis import known_of
from lsprocess.processes.common.codes import BanAim
from lsprocess.processes.common.people import guardians
from lsprocess.processes.common.texts import guard


def stands(view: View, aim: BanAim, person: str) -> tuple[Ban, ...]:
    """Give the child's bans on *aim* toward *person*: until it is judged, one stands."""
    if person not in guardians(view):
        return ()
    bans = kept_from(person, known_of(view))
    return tuple(ban for ban in bans if ban.level == "controller" or ban.target == aim)


@guard("statute", "DAT-16", "DAT-16a", "PUP-12")
def no_ban_stands(view: View) -> Finding:
    """No guardian is told against a ban of the child that is not denied."""
    if view.data.not_told_reason is not None:
        return MET
    return _none_stands(view, "telling", view.data.party)


def may_take_part(view: View) -> Finding:
    """No guardian is invited against a ban of the pupil that is not denied."""
    return _none_stands(view, "participation", view.data.person)


def _none_stands(view: View, aim: BanAim, person: str) -> Finding:
    bans = tuple(dict.fromkeys(ban.id for ban in stands(view, aim, person)))
    return met_if(not bans, bans=bans)
