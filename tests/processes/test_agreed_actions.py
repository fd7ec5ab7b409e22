"""An agreed action has one id among the cases that see each other, and keeps where it comes from."""

from datetime import date
from typing import Any

import pytest

from lsprocess.errors import InvalidInput
from lsprocess.process import Correct
from lsprocess.processes import meeting
from lsprocess.processes.common.facts import Link
from meetings import HEARD, Table


def agreed(action: str) -> meeting.AgreeAction:
    """Make an action agreed on."""
    day = date(2026, 4, 1)
    return meeting.AgreeAction(action=action, what_ref="doc-8", due=day, owner="w-17")


@pytest.fixture(name="table")
def _table() -> Table:
    table = Table()
    for case in ("m-1", "m-2"):
        table.meet(case, "in_session")
    return table


def summed_up(table: Table, *cases: str) -> None:
    """Sum up meetings in session."""
    for case in cases:
        table.do(case, HEARD)
        table.do(case, meeting.Summarise())


def test_an_id_is_used_once_among_the_cases_seen_together(table: Table) -> None:
    """One that was used in a linked meeting is invalid, and free again when it was taken back."""
    link: dict[str, Any] = {"process": "meeting", "case": "m-2", "as_": "opens"}
    table.do("m-1", Link(**link))
    first = table.do("m-1", agreed("a-1")).event.seq
    with pytest.raises(InvalidInput):
        table.attempt("m-2", agreed("a-1"))
    table.do("m-1", Correct(event=first, reason="wrong_case"))
    table.do("m-2", agreed("a-1"))


def test_an_action_keeps_where_it_was_agreed_on_wherever_it_goes(table: Table) -> None:
    """Carried on twice it is still the first meeting's, and no action of the second one."""
    table.do("m-1", agreed("a-1"))
    table.do("m-2", agreed("a-1"))
    summed_up(table, "m-1", "m-2")
    table.propose("m-3")
    table.do("m-1", meeting.CarryOverAction(action="a-1", to_meeting="m-2"))
    with pytest.raises(InvalidInput):
        table.attempt("m-2", meeting.CarryOverAction(action="a-1", to_meeting="m-3"))
    table.do("m-2", meeting.CarryOverAction(action="m-1:a-1", to_meeting="m-3"))
    subjects = {
        case: {item.subject for item in table.book.agenda(case).items if item.subject}
        for case in ("m-1", "m-2", "m-3")
    }
    assert subjects == {"m-1": set(), "m-2": {"a-1"}, "m-3": {"m-1:a-1"}}
