"""What a link leaves in the case that it names."""

from lsprocess.process import View
from lsprocess.processes.common.facts import Link
from lsprocess.processes.common.people import same_register


def link_left(view: View, other: str) -> tuple[tuple[str, Link], ...]:
    """
    Leave the link in the case *other* too, where both are kept in one register.

    Whoever keeps another register would learn from it that the child is a client here.
    """
    if not same_register(view, view.into(view.linked[other])):
        return ()
    process, case = view.case.process.id, view.case
    return ((other, Link(process=process, case=case.id, event=case.seq + 1)),)
