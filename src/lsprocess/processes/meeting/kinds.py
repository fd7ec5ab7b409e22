"""What one kind of meeting alone has: asked before all else, and offered in no other kind."""

from collections.abc import Callable

from lsprocess.process import Finding, Guard, View, met_if, unmet
from lsprocess.processes.meeting.texts import TEXTS, guard


def only_where(concerns: Callable[[View], bool]) -> Guard:
    """Make the guard of an action that meetings have only where *concerns* says so."""

    def of_kind(view: View) -> Finding:
        return met_if(concerns(view))

    name = concerns.__name__
    return kind_has_action.varied(name, of_kind, TEXTS[f"when.{name}"])


@guard("program", "LIB-07", alone=True)
def kind_has_action(_view: View) -> Finding:
    """A meeting has the actions of its kind."""
    return unmet()
