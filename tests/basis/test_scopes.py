"""What a scope decides stands in one table."""

from typing import get_args

import pytest

from lsprocess.basis import SCOPE_TABLE, Act, ActKind, Scope
from lsprocess.errors import InvalidInput
from lsprocess.processes.common.look_record import Category


def test_the_table_has_exactly_the_scopes() -> None:
    """What stands in no row is no scope, and no scope is without a row."""
    assert list(get_args(Scope)) == list(SCOPE_TABLE)


@pytest.mark.parametrize("scope", SCOPE_TABLE)
def test_a_scope_is_complete(scope: Scope) -> None:
    """Something can be done under it, and a ban on it keeps a kind of information that there is."""
    row = SCOPE_TABLE[scope]
    assert row.kinds
    assert row.kinds <= set(get_args(ActKind))
    assert row.covers is None or row.covers in get_args(Category)


def test_every_kind_of_act_can_be_done_under_some_scope() -> None:
    """No kind of act is left without a consent that would permit it."""
    assert set(get_args(ActKind)) == set().union(*(row.kinds for row in SCOPE_TABLE.values()))


@pytest.mark.parametrize("scope", SCOPE_TABLE)
def test_an_act_asks_for_a_written_consent_where_its_scope_does(scope: Scope) -> None:
    """Whoever forgets to ask for one has asked."""
    row = SCOPE_TABLE[scope]
    assert row.unwritten < row.kinds
    for kind in row.kinds:
        act = Act(kind=kind, scope=scope, recipient="p-1", recipient_kind="education")
        assert (row.written and kind not in row.unwritten) == act.written


def test_an_act_of_no_scope_cannot_be_made() -> None:
    """A scope that is in no row is told as any other wrong code."""
    with pytest.raises(InvalidInput, match="'scope' must be one of"):
        Act(kind="invite", scope="other", recipient="p-1", recipient_kind="education")  # type: ignore[arg-type]
